// Any bytes as a lexicon table: a blob that opens, or faults that name their place. The input is cut into
// tables at zero bytes, so that directives, verbs and endings meet. Then any bytes as a blob, with a right
// header put on them: refused, or safe to ask and to read words with.
#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "bangla/morphology.h"
#include "lexicon/compile.h"
#include "lexicon/hash.h"
#include "lexicon/view.h"
#include "unicode/fold.h"

namespace {

using namespace ukti;

std::vector<std::uint64_t> aligned(std::string_view from) {
  std::vector<std::uint64_t> words(from.size() / 8 + 1);
  std::memcpy(words.data(), from.data(), from.size());
  return words;
}

void ask(const lexicon::View& view) {
  const bangla::Morphology morphology(view);
  for (const char* word : {"দেশগুলোরও", "জানিয়েছেন", "৫টি", "সেনাঘাঁটি", "ক"})
    (void)morphology.analyse(unicode::fold(word));
  for (lexicon::EntryId e = 0; e < view.arrays().entries.size(); ++e)
    (void)view.where(e), (void)view.cell(e, "word");
  for (lexicon::FormId f = 0; f < view.arrays().forms.size(); ++f)
    (void)view.step(0, f), (void)view.readings(f);
}

void read_as_tables(std::string_view bytes) {
  std::vector<lexicon::Source> sources;
  for (std::size_t from = 0; from <= bytes.size() && sources.size() < 8;) {
    const std::size_t end = std::min(bytes.find('\0', from), bytes.size());
    sources.push_back({"bn/words" + std::to_string(sources.size()) + ".tsv",
                       std::string(bytes.substr(from, end - from)), false});
    from = end + 1;
  }
  const lexicon::Compiled made = lexicon::compile(std::move(sources));
  if (!made.report.good()) return;
  const std::vector<std::uint64_t> blob = aligned(made.blob);
  const auto view = lexicon::View::open({reinterpret_cast<const char*>(blob.data()), made.blob.size()});
  if (!view) std::abort();
  ask(*view);
}

void read_as_blob(std::string_view bytes) {
  std::vector<std::uint64_t> blob = aligned(bytes);
  char* data = reinterpret_cast<char*>(blob.data());
  if (bytes.size() >= sizeof(lexicon::blob::Header)) {
    lexicon::blob::Header header;
    std::memcpy(&header, data, sizeof header);
    header.magic = lexicon::blob::kMagic;
    header.format = lexicon::blob::kFormat;
    header.size = static_cast<std::uint32_t>(bytes.size());
    std::memcpy(data, &header, sizeof header);
    constexpr std::size_t kFrom = offsetof(lexicon::blob::Header, content);
    header.checksum = lexicon::hash({data + kFrom, bytes.size() - kFrom});
    std::memcpy(data, &header, sizeof header);
  }
  if (const auto view = lexicon::View::open({data, bytes.size()})) ask(*view);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_as_tables(bytes);
  read_as_blob(bytes);
  return 0;
}
