// Bodies that no table lists behind the noun that says what they are: "পর্যবেক্ষক সংস্থা ফ্রন্টলাইন ওয়াচ", "দৈনিক
// এল মুন্দো", "ছাত্র সংগঠন প্লেনাম ২১".
//
// The noun stands in the bare case and leaves a place for a name; the name is the words behind it that no
// table lists, an article of another language or an English function word among them. A compound that the
// lexicon can take apart ("সত্যসন্ধান") is believed only where what follows closes the name (see
// name_bounds.h).
#include "bangla/name_bounds.h"
#include "bangla/names.h"

namespace ukti::bangla {

using clause::bit;
using clause::Case;
using clause::Feature;
using clause::FoundName;
using clause::Pos;
using clause::Reading;

namespace {

constexpr TokenIndex kLongest = 6;

class CalledBodies {
 public:
  CalledBodies(NameStep& step, TokenIndex begin, TokenIndex end)
      : step_(step), s_(step.sight), w_(step.words), end_(end) {
    for (TokenIndex t = begin; t + 1 < end; ++t)
      if (w_.is(t, kCalls) && !step_.covered(t)) consider(t + 1);
  }

 private:
  // Listed only by its parts: "ফ্রন্টলাইন".
  bool compound(TokenIndex t) const {
    bool any = false;
    for (const Reading& r : s_.readings(t)) {
      if (r.entry == lexicon::kNoEntry) continue;
      if (!r.morph.compound || r.morph.kase != Case::kBare) return false;
      any = true;
    }
    return any;
  }

  bool strange(TokenIndex t) const {
    return s_.token(t).kind == text::TokenKind::kLatin || w_.is(t, kUnknown);
  }

  // An article or function word goes with the word behind it.
  bool joint(TokenIndex t, bool first) const {
    return t + 1 < end_ && w_.is(t, first ? kArticle : kGlue | kInside | kArticle) && s_.is_word(t + 1) &&
           !step_.covered(t + 1) && (strange(t + 1) || compound(t + 1) || (!first && head(t + 1) != nullptr));
  }

  // "আল-রায়া": an article that a hyphen ties to the word behind it.
  bool tied(TokenIndex t) const {
    return t + 2 < end_ && w_.is(t, kGlue | kArticle) && s_.is_punct(t + 1, '-') &&
           !s_.token(t + 1).space_before && !s_.token(t + 2).space_before && s_.is_word(t + 2) &&
           !step_.covered(t + 2);
  }

  // "ওয়াইজি | এন্টারটেইনমেন্ট": a noun that closes names.
  const Reading* head(TokenIndex t) const {
    const Reading* r = s_.reading_with(t, bit(Feature::kOrgHead));
    return r != nullptr && !r->morph.plural && r->morph.pos == Pos::kNoun ? r : nullptr;
  }

  // The ending of an unlisted word; letters and words before the noun that closes the name have none.
  std::uint16_t stem_at(TokenIndex t) const {
    const text::Token& token = s_.token(t);
    const std::size_t whole = s_.text->form(t).size();
    if (token.kind == text::TokenKind::kLatin) {
      const std::uint32_t core = token.core_end - token.begin;
      return core < whole ? static_cast<std::uint16_t>(core) : 0;
    }
    if (spelled(s_.text->form(t)) || (t + 1 < end_ && (head(t + 1) != nullptr || joint(t + 1, false))))
      return 0;
    const Base base = w_.base(t);
    if (base.inflected) return base.length;
    // "দৈনিক X-এ প্রকাশিত": nobody speaks there
    const bool speaks = t + 1 >= end_ || !s_.is_word(t + 1) || w_.is(t + 1, kSays);
    for (const Reading& r : s_.readings(t))
      if (!speaks && r.morph.kase == Case::kLocative && r.stem_length < whole) return r.stem_length;
    return 0;
  }

  // A number goes with the name where it counts nothing: "প্লেনাম ২১-এর", "প্লেনাম ২১ বলেছে".
  bool number_of_name(TokenIndex t) const {
    if (s_.token(t).kind != text::TokenKind::kNumber) return false;
    constexpr std::size_t kEnding = 2;  // "এর", written apart
    return t + 1 == end_ || !s_.is_word(t + 1) || s_.finite(t + 1) || s_.text->form(t + 1).size() == kEnding;
  }

  void consider(TokenIndex first) {
    FoundName name;
    bool known_to_nobody = false;
    TokenIndex t = first;
    while (t < end_ && t < first + kLongest && !step_.covered(t) && name.last_stem == 0) {
      if (t > first && number_of_name(t)) {
        ++t;
        break;
      }
      if (tied(t)) {
        t += 2;
        known_to_nobody = true;
        if (strange(t)) name.last_stem = stem_at(t);
        ++t;
        continue;
      }
      const bool open = s_.is_word(t) && joint(t, t == first);
      if (open) {
        ++t;
        continue;
      }
      if (s_.token(t).kind != text::TokenKind::kWord && s_.token(t).kind != text::TokenKind::kLatin) break;
      if (strange(t)) {
        known_to_nobody = true;
        name.last_stem = stem_at(t);
      } else if (const Reading* r = t > first ? head(t) : nullptr; r != nullptr) {
        if (r->stem_length < s_.text->form(t).size()) name.last_stem = r->stem_length;
      } else if (!compound(t)) {
        break;
      }
      ++t;
    }
    constexpr std::size_t kShortest = 3;
    if (t == first || (t == first + 1 && s_.text->form(first).size() < kShortest)) return;
    const bool closed = bound_at(step_, t, end_) != Bound::kOpen || (t < end_ && s_.finite(t));
    if (!known_to_nobody && (!closed || name.last_stem != 0)) return;
    name.range = {first, t};
    name.type = EntityType::kOrganisation;
    name.rule = "name.called_body";
    step_.take(name);
  }

  NameStep& step_;
  const Sight& s_;
  const NameWords& w_;
  TokenIndex end_;
};

}  // namespace

void find_called_bodies(NameStep& step, TokenIndex begin, TokenIndex end) { CalledBodies(step, begin, end); }

}  // namespace ukti::bangla
