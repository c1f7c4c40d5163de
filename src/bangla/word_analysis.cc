// The steps that find listed stems. Guesses, loose spellings and compounds are in word_guess.cc.
#include "bangla/word_analysis.h"

#include <algorithm>

#include "lexicon/tags.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::Morph;
using clause::Pos;
using clause::Reading;
using clause::VerbForm;
using lexicon::FormId;
using lexicon::FormReading;
using lexicon::kNoEntry;
namespace blob = lexicon::blob;

namespace {

constexpr std::uint16_t kLongestWord =
    120;  // codes; what is longer is no word, and trying all its cuts would take long
constexpr std::uint32_t kShortestStem = 2;  // codes; shorter ones are listed with their endings

// What a reading is as a stem of further endings; 0 if it takes none.
std::uint32_t stem_kind(const lexicon::View& lexicon, const FormReading& r) {
  const Morph& m = r.morph;
  const bool bare = m.kase == Case::kBare && !m.with;
  const bool inflects = bare && lexicon.inflects(r.entry);
  switch (m.pos) {
    case Pos::kNoun:
      return inflects ? blob::kStemNoun : blob::kStemOther;
    case Pos::kName:
      return inflects ? blob::kStemName : blob::kStemOther;
    case Pos::kAdjective:
      return inflects ? blob::kStemAdjective : blob::kStemOther;
    case Pos::kNumeral:
      return inflects ? blob::kStemNumeral : blob::kStemOther;
    case Pos::kPronoun:
    case Pos::kDeterminer:
      return inflects ? blob::kStemPronoun : blob::kStemOther;
    case Pos::kAdverb:
      return blob::kStemAdverb;
    case Pos::kPostposition:
      return blob::kStemPostposition;
    case Pos::kVerb:
      if (m.verb_form == VerbForm::kFinite) return blob::kStemFinite;
      return m.verb_form == VerbForm::kVerbalNoun && bare ? blob::kStemVerbalNoun : blob::kStemNonFinite;
    default:
      return blob::kStemOther;
  }
}

// এ, সে, যে take -টি and -গুলো here; their cases are listed (এর, তাকে), and যেতে is no case of যে.
bool pronoun_fits(const FormReading& r, std::uint32_t stem_length, const Morph& ending) {
  const bool short_one =
      (r.morph.pos == Pos::kPronoun || r.morph.pos == Pos::kDeterminer) && stem_length <= 2;
  return !short_one || ending.plural || ending.classifier != clause::Classifier::kNone;
}

bool only_emphatic(const Morph& m) {
  return m.kase == Case::kBare && !m.plural && m.classifier == clause::Classifier::kNone && !m.with &&
         !m.negative;
}

}  // namespace

FormId WordAnalysis::run() {
  if (word_.empty()) return 0;
  if (word_.size() > kLongestWord) {
    add({kNoEntry, 0, kLongestWord, {.pos = Pos::kName}});
    return 0;
  }
  const FormId exact = lexicon_.form(word_);
  const auto head = static_cast<unsigned char>(word_.front());
  if (unicode::is_digit(head)) {
    if (exact != 0) add_listed(exact, static_cast<std::uint32_t>(word_.size()), nullptr);
    add_number();
    return exact;
  }
  if (!unicode::is_bangla(head) && !unicode::is_latin(head)) {
    if (exact != 0) add_listed(exact, static_cast<std::uint32_t>(word_.size()), nullptr);
    return exact;
  }
  if (exact != 0) add_listed(exact, static_cast<std::uint32_t>(word_.size()), nullptr);
  listed_exact_ = out_.size() - first_;
  exact_verbs_only_ =
      listed_exact_ != 0 && std::all_of(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(),
                                        [](const Reading& r) { return r.morph.pos == Pos::kVerb; });
  find_splits();
  for (std::size_t i = 0; i < split_count_; ++i) {
    Split& s = splits_[i];
    s.form = i > 0 && splits_[i - 1].stem_length == s.stem_length
                 ? splits_[i - 1].form
                 : lexicon_.form(word_.substr(0, s.stem_length));
    if (s.form != 0) add_listed(s.form, s.stem_length, s.suffix);
  }
  const bool listed = found();
  add_phrase_ends(exact);
  if (listed || add_compounds() || add_loose()) return exact;
  guess();
  return exact;
}

// Walks the automaton from the word's end; the nearest to the end comes first, so stems shorten.
void WordAnalysis::find_splits() {
  const auto& a = lexicon_.arrays();
  std::uint32_t node = 0;
  for (std::size_t at = word_.size(); at-- > 1;) {
    const auto code = static_cast<unsigned char>(word_[at]);
    const auto edges =
        a.suffix_edges.subspan(a.suffix_nodes[node].edges.first, a.suffix_nodes[node].edges.count);
    const auto edge = std::find_if(edges.begin(), edges.end(), [&](const auto& e) { return e.code >= code; });
    if (edge == edges.end() || edge->code != code) return;
    node = edge->node;
    if (at < 1) return;
    const auto last = static_cast<unsigned char>(word_[at - 1]);
    const blob::Range here = a.suffix_nodes[node].suffixes;
    for (const auto& s : a.suffixes.subspan(here.first, here.count)) {
      bool fits = s.after == ~std::uint32_t{0};
      for (std::size_t c = 0; !fits && c < a.classes.size(); ++c)
        fits = (s.after >> c & 1) != 0 && a.classes[c].holds(last);
      if (fits && split_count_ < splits_.size())
        splits_[split_count_++] = {static_cast<std::uint32_t>(at), &s, 0};
    }
  }
}

void WordAnalysis::add_listed(FormId form, std::uint32_t stem_length, const blob::SuffixRecord* suffix) {
  for (const FormReading& r : lexicon_.readings(form)) {
    Morph morph = r.morph;
    if (suffix != nullptr) {
      if (stem_length < kShortestStem || (stem_kind(lexicon_, r) & suffix->on) == 0) continue;
      if (!pronoun_fits(r, stem_length, suffix->morph)) continue;
      if (suffix->morph.negative && listed_exact_ != 0) continue;  // মানা is no মা + না
      if (only_emphatic(suffix->morph) && listed_exact_ != 0 && !emphatic_fits(r, stem_length)) continue;
      morph = lexicon::merged(morph, suffix->morph);
    }
    add({r.entry, r.stem, static_cast<std::uint16_t>(stem_length), morph});
  }
}

// A word that is listed itself is hardly another one with -ই or -ও: দুই, ভাই, যদিও. But করাই is করা + ই more
// often than a form of করানো.
bool WordAnalysis::emphatic_fits(const FormReading& r, std::uint32_t stem_length) const {
  const bool nominal =
      r.morph.pos == Pos::kNoun || r.morph.pos == Pos::kName || r.morph.verb_form == VerbForm::kVerbalNoun;
  return exact_verbs_only_ && nominal && stem_length > 2;
}

// Stems that phrases can be matched by. Beside listed readings such a one has no part of speech: it is a key,
// no word.
void WordAnalysis::add_phrase_ends(FormId exact) {
  const Pos pos = found() ? Pos::kNone : Pos::kName;
  const auto offer = [&](FormId form, std::uint32_t length, const Morph& morph) {
    if (length < kShortestStem || !lexicon_.ends_phrase(form)) return;
    const bool known =
        std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(),
                    [&](const Reading& r) { return r.stem == form && r.morph.kase == morph.kase; });
    if (known) return;
    add({kNoEntry, form, static_cast<std::uint16_t>(length), lexicon::merged({.pos = pos}, morph)});
  };
  if (exact != 0 && listed_exact_ == 0) offer(exact, static_cast<std::uint32_t>(word_.size()), {});
  constexpr std::uint32_t kNominal = blob::kStemNoun | blob::kStemName;
  for (std::size_t i = 0; i < split_count_; ++i) {
    const blob::SuffixRecord& suffix = *splits_[i].suffix;
    if ((suffix.on & kNominal) == 0 || (listed_exact_ != 0 && only_emphatic(suffix.morph))) continue;
    if (splits_[i].form != 0) offer(splits_[i].form, splits_[i].stem_length, suffix.morph);
  }
}

void WordAnalysis::add(const Reading& reading) {
  const bool known =
      std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(), [&](const Reading& r) {
        return r.entry == reading.entry && r.stem == reading.stem && r.morph == reading.morph;
      });
  if (!known) out_.push_back(reading);
}

}  // namespace ukti::bangla
