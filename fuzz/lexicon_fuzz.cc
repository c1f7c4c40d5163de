// Any bytes as a lexicon table: a blob that opens, or faults that name their place; and any bytes as a blob:
// refused or safe to ask.
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/compile.h"
#include "lexicon/view.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace ukti::lexicon;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  Source source;
  source.name = "bn/words.tsv";
  source.text = bytes;
  std::vector<Source> sources;
  sources.push_back(std::move(source));
  const Compiled made = compile(std::move(sources));
  const auto as_words = [](const std::string& from) {
    std::vector<std::uint64_t> words(from.size() / 8 + 1);
    std::memcpy(words.data(), from.data(), from.size());
    return words;
  };
  if (made.report.good()) {
    const std::vector<std::uint64_t> blob = as_words(made.blob);
    if (!View::open({reinterpret_cast<const char*>(blob.data()), made.blob.size()})) std::abort();
  }
  const std::vector<std::uint64_t> blob = as_words(bytes);
  if (const auto view = View::open({reinterpret_cast<const char*>(blob.data()), bytes.size()}))
    (void)view->form("a");
  return 0;
}
