// The lexicon that is linked into the program (blob.S), and overlays on it.
#include <cstdlib>
#include <cstring>
#include <iterator>

#include "lexicon/compile.h"
#include "lexicon/impl.h"
#include "record/preparers.h"

extern "C" const char ukti_lexicon_begin[];
extern "C" const char ukti_lexicon_end[];

namespace ukti {

const Lexicon& Lexicon::embedded() {
  static const Lexicon lexicon = [] {
    auto impl = std::make_unique<Impl>();
    const std::string_view blob(ukti_lexicon_begin,
                                static_cast<std::size_t>(ukti_lexicon_end - ukti_lexicon_begin));
    Expected<lexicon::View> view = lexicon::View::open_linked(blob);
    if (!view) std::abort();  // the program's own bytes are damaged: nothing can be right any more
    impl->view = std::move(*view);
    return Lexicon(std::move(impl));
  }();
  return lexicon;
}

Expected<Lexicon> Lexicon::from_directory(const std::string& directory) {
  Expected<std::vector<lexicon::Source>> user = lexicon::read_directory(directory, true);
  if (!user) return std::unexpected(user.error());
  std::vector<lexicon::Source> sources = lexicon::sources_of(embedded().view());
  std::move(user->begin(), user->end(), std::back_inserter(sources));
  lexicon::Compiled made = lexicon::compile(std::move(sources), record::preparers());
  if (!made.report.good()) {
    std::string message;
    for (const lexicon::Problem& p : made.report.problems)
      (message += message.empty() ? "" : "; ") += to_string(p);
    return std::unexpected(Error{ErrorCode::kLexicon, std::move(message)});
  }
  auto impl = std::make_unique<Impl>();
  impl->bytes.resize((made.blob.size() + 7) / 8);
  std::memcpy(impl->bytes.data(), made.blob.data(), made.blob.size());
  Expected<lexicon::View> view =
      lexicon::View::open({reinterpret_cast<const char*>(impl->bytes.data()), made.blob.size()});
  if (!view) return std::unexpected(view.error());
  impl->view = std::move(*view);
  return Lexicon(std::move(impl));
}

}  // namespace ukti
