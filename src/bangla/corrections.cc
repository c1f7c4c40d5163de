#include "bangla/corrections.h"

#include <algorithm>
#include <array>

#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using quantity::FoundFigure;
using text::Text;
using text::TokenIndex;
using text::TokenKind;

enum Does : std::uint8_t {
  kLabel = 1,
  kError = 2,
  kReport = 4,
  kPrinted = 8,
  kRight = 16,
  kInstead = 32,
  kNot = 64
};
constexpr std::array<std::string_view, 7> kNames = {"label", "error",   "report", "printed",
                                                    "right", "instead", "not"};
// So many tokens around a number are looked at.
constexpr TokenIndex kClause = 14, kBeside = 4;

std::size_t first_two(std::string_view form) {
  return std::size_t{static_cast<unsigned char>(form[0])} << 8 | static_cast<unsigned char>(form[1]);
}

// The corrections of one text, once it is known to have words for them.
class Marker {
 public:
  Marker(const Text& text, const std::vector<std::uint8_t>& does) : text_(text), does_(does) {
    correcting_.assign(text.paragraphs + 2, false);
    for (const text::Sentence& s : text.sentences) {
      if (s.furniture || s.paragraph >= text.paragraphs) continue;
      std::uint8_t all = 0;
      for (TokenIndex t = s.begin; t < s.end; ++t) all |= at(t);
      const bool labelled = label(s);
      if (labelled || ((all & kError) && (all & kReport))) correcting_[s.paragraph] = true;
      if (labelled && s.headline) correcting_[s.paragraph + 1] = true;
    }
  }

  bool takes_back(const FoundFigure& f) const {
    const text::Sentence& s = text_.sentences[text_.sentence_of[f.begin]];
    if (s.paragraph >= correcting_.size() || !correcting_[s.paragraph]) return false;
    for (TokenIndex t = f.begin; t > s.begin && f.begin - t < kBeside && !ends_clause(t - 1); --t)
      if (at(t - 1) & kRight) return false;
    bool printed = false;
    for (TokenIndex t = f.end; t < s.end && t < f.end + kClause && !ends_clause(t); ++t) {
      const bool beside = t < f.end + kBeside;
      if (beside && (at(t) & kInstead)) return false;
      if (beside && (at(t) & kNot)) return true;
      printed = printed || (at(t) & (kPrinted | kError)) != 0;
    }
    if (printed) return true;
    if (text_.quote_depth[f.begin] == 0) return false;
    for (TokenIndex t = s.begin; t < s.end; ++t)  // "‘নিহত ৪১’ শিরোনামের প্রতিবেদনে … ভুল ছিল"
      if (at(t) & kError) return true;
    return false;
  }

 private:
  std::uint8_t at(TokenIndex t) const {
    return text_.tokens[t].kind == TokenKind::kWord ? does_[text_.tokens[t].form] : 0;
  }
  bool ends_clause(TokenIndex t) const {
    const text::Token& k = text_.tokens[t];
    return k.kind == TokenKind::kPunct && (k.mark == ',' || k.mark == ';' || k.mark == ':');
  }
  // "সংশোধনী: …", "সংশোধনী" alone, "ভুল সংশোধনী: …".
  bool label(const text::Sentence& s) const {
    TokenIndex t = s.begin;
    while (t < s.end && t < s.begin + 2 && at(t) == kError) ++t;
    if (t >= s.end || !(at(t) & kLabel)) return false;
    return t + 1 >= s.end || text_.tokens[t + 1].kind == TokenKind::kPunct;
  }

  const Text& text_;
  const std::vector<std::uint8_t>& does_;  // by form
  std::vector<bool> correcting_;           // by paragraph
};

}  // namespace

Corrections::Corrections(const lexicon::View& view) {
  const lexicon::View::Rows rows = view.rows("bn/correction_words.tsv");
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    std::string_view cell = view.cell(e, "word");
    Word word;
    word.open = cell.ends_with('~');
    if (word.open) cell.remove_suffix(1);
    word.form = unicode::fold(cell);
    const auto name = std::find(kNames.begin(), kNames.end(), view.cell(e, "does"));
    if (name == kNames.end() || word.form.size() < 2) continue;
    word.does = static_cast<std::uint8_t>(1u << (name - kNames.begin()));
    may_open_.set(first_two(word.form));
    words_.push_back(std::move(word));
  }
  std::sort(words_.begin(), words_.end(), [](const Word& a, const Word& b) { return a.form < b.form; });
}

std::uint8_t Corrections::does(std::string_view form) const {
  if (form.size() < 2 || !may_open_.test(first_two(form))) return 0;
  const auto opens = form.substr(0, 2);
  auto at = std::lower_bound(words_.begin(), words_.end(), opens,
                             [](const Word& w, std::string_view f) { return w.form < f; });
  std::uint8_t all = 0;
  for (; at != words_.end() && at->form.starts_with(opens); ++at)
    if (at->open ? form.starts_with(at->form) : form == at->form) all |= at->does;
  return all;
}

void Corrections::mark(const Text& text, std::vector<FoundFigure>& figures) const {
  if (figures.empty()) return;
  std::vector<std::uint8_t> by_form;
  bool any = false;
  by_form.reserve(text.forms.size());
  for (const std::string_view form : text.forms) {
    by_form.push_back(does(form));
    any = any || (by_form.back() & (kLabel | kError)) != 0;
  }
  if (!any) return;
  const Marker marker(text, by_form);
  for (FoundFigure& f : figures)
    if (marker.takes_back(f)) f.rule = "figure.taken_back";
}

}  // namespace ukti::bangla
