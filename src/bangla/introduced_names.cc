// Names behind a role whose words are ordinary ones as well: "কোচ রড রিড", "সচিব লুইস আবাদ", "মন্ত্রী মিলান
// ইয়োভিচ", "মন্ত্রী চান রিথি".
//
// A role in the bare case right before a word that can only be a name, one word between them, or a single
// first name with one word behind it: that word is the other half of the name where what follows closes it
// (see name_bounds.h). What says something of its own (roles, bodies, happenings, words of speech, inflected
// or qualifying words) is never taken.
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

constexpr std::uint64_t kOffice =
    bit(Feature::kRole) | bit(Feature::kSpokesperson) | bit(Feature::kOfficial) | bit(Feature::kTitle);
constexpr std::uint64_t kIntroduces = kOffice | bit(Feature::kKin);
// Features of words that mean something beside a name and are no first or last names.
constexpr std::uint64_t kMeaning =
    kOffice | bit(Feature::kHuman) | bit(Feature::kKin) | bit(Feature::kGroup) | bit(Feature::kOrganisation) |
    bit(Feature::kOrgHead) | bit(Feature::kForces) | bit(Feature::kGovernment) | bit(Feature::kCourt) |
    bit(Feature::kParty) | bit(Feature::kMedia) | bit(Feature::kPlatform) | bit(Feature::kPlaceHead) |
    bit(Feature::kCountry) | bit(Feature::kDemonym) | bit(Feature::kAgreement) | bit(Feature::kDocument) |
    bit(Feature::kOccasion) | bit(Feature::kSourceWord) | bit(Feature::kSpeechNoun) |
    bit(Feature::kEventNoun) | bit(Feature::kTimeUnit) | bit(Feature::kUnit) | bit(Feature::kVehicle) |
    bit(Feature::kDemonstrative) | bit(Feature::kThirdPerson) | bit(Feature::kFirstPerson) |
    bit(Feature::kAnd) | bit(Feature::kThat) | bit(Feature::kAlso) | bit(Feature::kAlleged);

class Introduced {
 public:
  Introduced(NameStep& step, TokenIndex begin, TokenIndex end)
      : step_(step), s_(step.sight), w_(step.words), begin_(begin), end_(end) {}

  void go() {
    for (TokenIndex t = begin_ + 1; t < end_; ++t) {
      if (!s_.is_word(t) || !role_closes_at(t)) continue;
      if (hyphened_given(t) || first_half(t) || second_half(t)) continue;
    }
  }

 private:
  // The token before `t` closes a title or a role in the bare case, or a bracket behind one.
  bool role_closes_at(TokenIndex t) const {
    TokenIndex k = t - 1;
    if (s_.is_punct(k, '.') && k > begin_ && w_.is(k - 1, kTitleWord)) return true;
    if (s_.is_punct(k, ')')) {
      while (k > begin_ && !s_.is_punct(k, '(')) --k;
      if (k == begin_) return false;
      --k;
    }
    if (step_.covered(k)) return false;
    // "প্রধান মুখ": what qualifies a noun introduces nobody.
    if (s_.reading_of(k, Pos::kAdjective) != nullptr && !s_.any(t, bit(Feature::kGivenName))) return false;
    for (const Reading& r : s_.readings(k)) {
      if (r.entry == lexicon::kNoEntry || (s_.view->features(r.entry) & kIntroduces) == 0) continue;
      if (r.morph.kase == Case::kBare && !r.morph.plural && r.morph.pos != Pos::kVerb) return true;
    }
    return false;
  }

  // A word with a meaning of its own that could as well be half of a name: a bare noun, or the verb "চান".
  bool homograph(TokenIndex t) const {
    if (!s_.is_word(t) || s_.token(t).kind == text::TokenKind::kLatin) return false;
    if (s_.any(t, kMeaning) || w_.is(t, kOutside | kNaming | kTitleWord | kInitial | kInside | kDirection))
      return false;
    if (s_.any(t, bit(Feature::kTimeWord)) && !w_.is(t, kPart)) return false;
    bool noun = w_.is(t, kPart | kUntold | kHalf);
    // "রুপালী চৌধুরী": before a surname an adjective is a first name as well.
    const bool surname = t + 1 < end_ && s_.any(t + 1, bit(Feature::kFamilyName)) && !s_.ordinary(t + 1);
    for (const Reading& r : s_.readings(t)) {
      if (r.entry == lexicon::kNoEntry) continue;
      const bool whole = r.stem_length == s_.text->form(t).size();
      if ((r.morph.pos == Pos::kNoun || (surname && r.morph.pos == Pos::kAdjective)) &&
          r.morph.kase == Case::kBare && whole && !r.morph.compound)
        noun = true;
      else if (r.morph.pos != Pos::kName && !w_.is(t, kPart | kUntold | kHalf))
        return false;
    }
    return noun;
  }

  bool surname_at(TokenIndex t) const {
    return t < end_ && s_.any(t, bit(Feature::kFamilyName)) && !s_.any(t, bit(Feature::kGivenName)) &&
           !s_.ordinary(t);
  }

  // A word that is nothing but a name or that no table lists, in the bare case.
  bool name_word(TokenIndex t) const {
    if (t >= end_ || !s_.is_word(t) || (w_.is(t, kPlaceShape) && !w_.is(t, kPart))) return false;
    if (step_.covered(t))
      return step_.at(t).type == EntityType::kPerson && step_.at(t).range.begin == t &&
             step_.at(t).entry == lexicon::kNoEntry;
    if (w_.is(t, kPart)) return !s_.ordinary(t) || s_.any(t, bit(Feature::kFamilyName));
    return w_.is(t, kUnknown) && !w_.base(t).inflected && !locative(t);
  }
  bool locative(TokenIndex t) const {
    for (const Reading& r : s_.readings(t))
      if (r.stem_length < s_.text->form(t).size() && r.morph.kase == Case::kLocative) return true;
    return false;
  }

  // A verb form in which news tells of people: "চান", not "হান".
  bool told_of(TokenIndex t) const {
    for (const Reading& r : s_.readings(t))
      if (r.morph.person == clause::Person::kHonorific || r.morph.person == clause::Person::kThird)
        return true;
    return false;
  }

  // "কোচ | রড | রিড", "মন্ত্রী | মিলান | ইয়োভিচ".
  bool first_half(TokenIndex t) const {
    const bool place = step_.covered(t) && step_.at(t).type == EntityType::kPlace &&
                       step_.at(t).range.end == t + 1 && step_.at(t).last_stem == 0;
    if (!place && (step_.covered(t) || !homograph(t))) return false;
    if (!name_word(t + 1)) return false;
    FoundName name;
    name.range = {t, t + 2};
    if (step_.covered(t + 1)) {
      name.range.end = step_.at(t + 1).range.end;
      name.last_stem = step_.at(t + 1).last_stem;
    } else {
      while (name.range.end < end_ && name.range.end < t + 4 && name_word(name.range.end) &&
             !step_.covered(name.range.end))
        ++name.range.end;
      const Base base = w_.base(name.range.end - 1);
      if (base.inflected) name.last_stem = base.length;
    }
    // A verb before a word that no table lists is a verb more often: "মন্ত্রী চান …".
    const bool verb = s_.reading_of(t, Pos::kVerb) != nullptr;
    const bool sure =
        (verb ? w_.is(t, kHalf) && !told_of(t) : w_.is(t + 1, kPart | kPersonShape) && !s_.ordinary(t + 1));
    const Bound bound = bound_at(step_, name.range.end, end_);
    // "বোন খুশি কাপুর ঘোষণা দেন": a mere surname needs a first name before it.
    const bool closed = surname_at(t + 1) && name.range.end == t + 2;
    if (name.last_stem == 0 && bound == Bound::kOpen && !closed) return false;
    if (!sure && (name.last_stem != 0 || bound != Bound::kHard)) return false;
    take(name);
    return true;
  }

  // "ত্রিনিদাদ" is a place unless it speaks.
  bool speaking_place(TokenIndex t) const {
    if (!step_.covered(t) || t + 1 >= end_ || !w_.is(t + 1, kSays)) return false;
    const FoundName& n = step_.at(t);
    return (n.type == EntityType::kPlace || n.type == EntityType::kCountry) && n.last_stem == 0 &&
           n.range.begin == t && n.range.end == t + 1;
  }

  // "রাষ্ট্রদূত রি চোল | হান": a verb form in which news tells of nobody.
  bool halved(TokenIndex t) const { return w_.is(t, kHalf) && !told_of(t) && homograph(t); }

  // "নেতা পিটার | বোন": nobody's sister behind a name that is not in the genitive.
  bool kin_surname(TokenIndex t) const {
    if (!s_.is_word(t) || step_.covered(t) || s_.any(t, bit(Feature::kHonorific) | bit(Feature::kTitle)))
      return false;
    const Reading* r = s_.reading_with(t, bit(Feature::kKin));
    return r != nullptr && r->morph.kase == Case::kBare && !r->morph.plural &&
           r->stem_length == s_.text->form(t).size();
  }

  bool further_part(TokenIndex t) const {
    return t < end_ && s_.is_word(t) && (w_.is(t, kPart | kUnknown) || step_.covered(t)) &&
           bound_at(step_, t, end_) == Bound::kOpen;
  }

  // Found as a person by one word, which no table lists.
  bool lone_part(TokenIndex t) const {
    const FoundName& n = step_.at(t);
    return n.type == EntityType::kPerson && n.entry == lexicon::kNoEntry && n.range.begin == t &&
           n.range.end == t + 1 && n.last_stem == 0;
  }

  // "আইনজীবী পার্ক | জি-হুন": a surname and a given name of two halves.
  bool hyphened_given(TokenIndex t) const {
    if (t + 3 >= end_ || !s_.is_punct(t + 2, '-') || s_.token(t + 2).space_before ||
        s_.token(t + 3).space_before || s_.token(t).kind == text::TokenKind::kLatin)
      return false;
    for (const TokenIndex u : {t, t + 1, t + 3})
      if (!s_.is_word(u) || (step_.covered(u) && !lone_part(u))) return false;
    if (w_.is(t + 1, kGlue)) return false;  // "ওয়ালিদ আল-মোয়ালেম" is read as any name is
    if (s_.listed(t + 3) && s_.ordinary(t + 3) && !w_.is(t + 3, kPart | kHalf)) return false;
    if (!w_.is(t, kPart | kUnknown | kHalf) && !homograph(t)) return false;
    constexpr std::size_t kHalfName = 5;  // codes
    if (s_.text->form(t + 1).size() > kHalfName || s_.text->form(t).size() > kHalfName + 1) return false;
    FoundName name;
    name.range = {t, t + 4};
    const Base base = w_.base(t + 3);
    if (base.inflected) name.last_stem = base.length;
    take(name);
    return true;
  }

  // "সচিব | লুইস | আবাদ": a single first name, and a noun that nothing else needs.
  bool second_half(TokenIndex t) const {
    if (!step_.covered(t)) return false;
    const FoundName& first = step_.at(t);
    const TokenIndex next = first.range.end;
    if (first.type != EntityType::kPerson || first.entry != lexicon::kNoEntry || first.last_stem != 0)
      return false;
    if (first.range.begin != t || next > t + 2 || next >= end_) return false;
    const bool surname = !step_.covered(next) && (next == t + 1 ? homograph(next) : halved(next));
    if (!speaking_place(next) && !surname && !kin_surname(next)) return false;
    const Bound bound =
        kin_surname(next) && !further_part(next + 1) ? Bound::kHard : bound_at(step_, next + 1, end_);
    if (bound == Bound::kOpen || (next == t + 2 && bound != Bound::kHard)) return false;
    FoundName name = first;
    name.range.end = next + 1;
    take(name);
    return true;
  }

  void take(FoundName name) const {
    name.type = EntityType::kPerson;
    name.core = 0;
    name.rule = "name.person";
    step_.take(name);
  }

  NameStep& step_;
  const Sight& s_;
  const NameWords& w_;
  TokenIndex begin_, end_;
};

}  // namespace

void find_introduced(NameStep& step, TokenIndex begin, TokenIndex end) { Introduced(step, begin, end).go(); }

}  // namespace ukti::bangla
