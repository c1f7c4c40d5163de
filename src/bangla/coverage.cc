// Counting words by how they are known. A word inside a listed phrase ("জং" in "কিম জং উন") is listed by the
// phrase.
#include "bangla/coverage.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "bangla/morphology.h"
#include "text/read.h"

namespace ukti::bangla {
namespace {

using text::TokenIndex;

constexpr std::size_t kShown = 400;

struct Unknown {
  std::size_t count = 0;
  std::string example;
};

class Counter {
 public:
  explicit Counter(const lexicon::View& lexicon)
      : lexicon_(lexicon), morphology_(lexicon), tables_(text::Tables::from(lexicon)) {}

  void read(std::string_view original) {
    unicode::fold(original, folded_);
    text_ = {};
    text::read_text(tables_, original, folded_, {}, scratch_, text_);
    morphology_.analyse(text_, words_);
    find_phrases();
    for (TokenIndex t = 0; t < text_.tokens.size(); ++t) {
      if (text_.tokens[t].kind == text::TokenKind::kWord) count(t);
    }
  }

  std::string report() const {
    const auto share = [&](std::size_t n) {
      return all_ == 0 ? 0.0 : 100.0 * static_cast<double>(n) / static_cast<double>(all_);
    };
    std::string out = fmt::format(
        "Bangla words       {:>9}\nlisted stem        {:>9}  {:.2f} %\nonly in a phrase   {:>9}  {:.2f} %\n"
        "known together     {:>9}  {:.2f} %\nof these compound  {:>9}  {:.2f} %\nguessed            {:>9}  "
        "{:.2f} %\n\n",
        all_, listed_, share(listed_), phrase_, share(phrase_), listed_ + phrase_, share(listed_ + phrase_),
        compound_, share(compound_), guessed_, share(guessed_));
    std::vector<std::pair<std::string, std::size_t>> unknown(unknown_.begin(), unknown_.end());
    std::sort(unknown.begin(), unknown.end(), [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    if (unknown.size() > kShown) unknown.resize(kShown);
    for (const auto& [form, n] : unknown) out += fmt::format("{}\t{}\n", n, unicode::unfold(form));
    return out;
  }

 private:
  // Marks the tokens of listed phrases of several words; the last word may carry endings.
  void find_phrases() {
    in_phrase_.assign(text_.tokens.size(), false);
    for (TokenIndex begin = 0; begin < text_.tokens.size(); ++begin) {
      lexicon::Node node = 0;
      for (TokenIndex t = begin; t < text_.tokens.size(); ++t) {
        if (t > begin && ends_by_stem(node, t)) mark(begin, t);
        node = lexicon_.step(node, words_.exact[text_.tokens[t].form]);
        if (node == lexicon::kNoNode) break;
        if (t > begin && !lexicon_.ends(node).empty()) mark(begin, t);
      }
    }
  }

  bool ends_by_stem(lexicon::Node node, TokenIndex t) const {
    for (const clause::Reading& r : words_.of(text_, t)) {
      const lexicon::Node end = lexicon_.step(node, r.stem);
      if (end != lexicon::kNoNode && !lexicon_.ends(end).empty()) return true;
    }
    return false;
  }

  void mark(TokenIndex first, TokenIndex last) {
    for (TokenIndex t = first; t <= last; ++t) in_phrase_[t] = true;
  }

  void count(TokenIndex t) {
    ++all_;
    const auto readings = words_.of(text_, t);
    const auto listed = std::find_if(readings.begin(), readings.end(),
                                     [](const clause::Reading& r) { return r.entry != lexicon::kNoEntry; });
    if (listed != readings.end()) {
      ++listed_;
      if (listed->morph.compound) ++compound_;
    } else if (in_phrase_[t]) {
      ++phrase_;
    } else {
      ++guessed_;
      ++unknown_[std::string(text_.form(t))];
    }
  }

  const lexicon::View& lexicon_;
  Morphology morphology_;
  text::Tables tables_;
  unicode::Folded folded_;
  text::Scratch scratch_;
  text::Text text_;
  clause::Words words_;
  std::vector<bool> in_phrase_;
  std::size_t all_ = 0, listed_ = 0, phrase_ = 0, compound_ = 0, guessed_ = 0;
  std::unordered_map<std::string, std::size_t> unknown_;
};

}  // namespace

Expected<std::string> coverage_report(const lexicon::View& lexicon, const std::string& jsonl) {
  simdjson::padded_string bytes;
  if (simdjson::padded_string::load(jsonl).get(bytes)) {
    return std::unexpected(Error{ErrorCode::kIo, jsonl + ": cannot be read"});
  }
  Counter counter(lexicon);
  simdjson::dom::parser parser;
  simdjson::dom::document_stream documents;
  if (parser.parse_many(bytes, 16u << 20).get(documents)) {
    return std::unexpected(Error{ErrorCode::kMalformedInput, jsonl + ": no JSON lines"});
  }
  for (auto document : documents) {
    std::string_view title, body;
    if (document["title"].get(title)) title = {};
    if (document["text"].get(body)) continue;
    counter.read(body.starts_with(title) ? std::string(body) : std::string(title) + "\n" + std::string(body));
  }
  return counter.report();
}

}  // namespace ukti::bangla
