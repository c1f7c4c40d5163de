// See person_runs.h.
#include "bangla/person_runs.h"

#include <algorithm>

#include "bangla/name_bounds.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::bit;
using clause::Case;
using clause::Feature;
using clause::FoundName;
using clause::Pos;
using clause::Reading;

namespace {

constexpr std::uint64_t kRoles = bit(Feature::kRole) | bit(Feature::kSpokesperson) | bit(Feature::kOfficial) |
                                 bit(Feature::kHuman) | bit(Feature::kKin);

constexpr std::uint64_t kOffices =
    bit(Feature::kRole) | bit(Feature::kSpokesperson) | bit(Feature::kTitle) | bit(Feature::kKin);

// What a word means that may be a surname but no first name.
constexpr std::uint64_t kSurnameWord =
    bit(Feature::kGovernment) | bit(Feature::kSpeechNoun) | bit(Feature::kAbstract);

// A word for one person in the bare case, as it stands before a name: মুখপাত্র, শিক্ষক, ছেলে.
bool role_before_name(const Sight& s, TokenIndex t) {
  for (const Reading& r : s.readings(t)) {
    if (r.entry == lexicon::kNoEntry || (s.view->features(r.entry) & kRoles) == 0) continue;
    if (r.morph.kase == Case::kBare && !r.morph.plural && r.morph.pos != Pos::kVerb) return true;
  }
  return false;
}

// Back over "(ওসি)" to the token before it.
TokenIndex before_parenthesis(const Sight& s, TokenIndex close, TokenIndex begin) {
  for (TokenIndex t = close; t > begin && close - t < 8; --t)
    if (s.is_punct(t - 1, '(')) return t - 1;
  return close + 1;
}

}  // namespace

// A token that may be part of a person's name.
bool PersonRuns::capable(TokenIndex t) const {
  if (t >= end_ || s_.token(t).kind != text::TokenKind::kWord || w_.is(t, kNaming)) return false;
  // "আল-হুথি": what an article is tied to belongs to the name, whatever else it means.
  if (t >= begin_ + 2 && s_.is_punct(t - 1, '-') && w_.is(t - 2, kGlue) && !s_.token(t).space_before &&
      !s_.ordinary(t - 2))
    return true;
  if (step_.covered(t)) {
    const FoundName& n = step_.at(t);
    return n.type == EntityType::kPerson ||
           (n.type != EntityType::kOrganisation && w_.is(t, kPart) && n.range.end - n.range.begin == 1);
  }
  if (s_.any(t, bit(Feature::kAnd))) return false;
  // "সেলিম প্রধানকে", but "জাহাঙ্গীর আলম | প্রধান অতিথি"
  if (w_.is(t, kBehind))
    return t > begin_ && w_.is(t - 1, kPart) &&
           (!s_.ordinary(t - 1) || s_.any(t - 1, bit(Feature::kGivenName))) &&
           (w_.base(t).inflected || !noun_at(t + 1));
  if (w_.is(t, kPart | kGlue | kInner)) return true;
  // "আইন উদ্দিন": what such a word closes belongs to the name.
  if (t + 1 < end_ && w_.is(t + 1, kClosing) && !s_.any(t, kRoles) && !w_.is(t, kTitleWord)) return true;
  // "ফাম ভ্যান লং": behind a joint of names a word that means something else, where what follows closes it
  if (t >= begin_ + 2 && w_.is(t - 1, kGlue) && w_.is(t - 2, kPart) && !s_.ordinary(t - 2) && !s_.finite(t) &&
      !s_.any(t, kRoles) && bound_at(step_, t + 1, end_) == Bound::kHard)
    return true;
  if (w_.is(t, kUntold) && t > begin_ && (w_.is(t - 1, kPart) || step_.covered(t - 1))) return true;
  // "এলটিইউর কমিশনার": a genitive that looks like a joint.
  if (t > begin_ && w_.is(t - 1, kJoint) && !s_.finite(t) && !s_.any(t, bit(Feature::kTimeWord)) &&
      s_.reading_of(t, Pos::kAdverb) == nullptr && s_.reading_of(t, Pos::kPronoun) == nullptr &&
      s_.reading_of(t, Pos::kPostposition) == nullptr && !(s_.any(t, kRoles) && !w_.is(t - 1, kPart)))
    return true;
  // "ইউএসএস": letters spelled out are no person.
  if (w_.is(t, kSpelled)) return false;
  return w_.is(t, kUnknown) && (!w_.is(t, kPlaceShape) || (t > begin_ && w_.is(t - 1, kGlue)));
}

bool PersonRuns::noun_at(TokenIndex t) const { return t < end_ && s_.reading_of(t, Pos::kNoun) != nullptr; }

bool PersonRuns::genitive(TokenIndex t) const {
  for (const Reading& r : s_.readings(t))
    if (r.morph.kase == Case::kGenitive && r.stem_length < s_.text->form(t).size()) return true;
  return false;
}
// The word closes a listed office of two words.
bool PersonRuns::closes_role(TokenIndex t) const {
  const auto form = [&](TokenIndex u) { return s_.words->exact[s_.token(u).form]; };
  if (form(t - 1) == 0 || form(t) == 0) return false;
  const lexicon::Node first = s_.view->step(0, form(t - 1));
  const lexicon::Node both = first == lexicon::kNoNode ? first : s_.view->step(first, form(t));
  if (both == lexicon::kNoNode) return false;
  for (const lexicon::EntryId e : s_.view->ends(both))
    if ((s_.view->features(e) & bit(Feature::kRole)) != 0) return true;
  return false;
}

// What somebody is, stands before the name, although the word may be a part of names too.
bool PersonRuns::says_what_he_is(TokenIndex t) const {
  if (!capable(t + 1)) return false;
  const bool given = s_.any(t, bit(Feature::kGivenName)), family = s_.any(t, bit(Feature::kFamilyName));
  // "জামায়াতের আমির X", "নায়েবে আমির X": an office that is a given name as well.
  if (t > begin_ && s_.any(t, bit(Feature::kRole)) && (genitive(t - 1) || closes_role(t))) return true;
  // "মালিক সেলিম হোসেন".
  if (role_before_name(s_, t) && family && !given) return true;
  // "আমাদের বিশ্বাস শুভেন্দু অধিকারী …", "সরকার ওসমান হাদির …": a surname that is a word begins no name.
  if (w_.is(t, kPart) && !w_.is(t, kFirst) && !given && s_.reading_of(t, Pos::kNoun) != nullptr &&
      s_.any(t, kSurnameWord) && (family || s_.any(t, bit(Feature::kGovernment))) &&
      !(t > begin_ && s_.any(t - 1, kOffices)))
    return true;
  // "তরুণ সমীর দাস": a noun for people before a name of two words.
  return capable(t + 2) && role_before_name(s_, t) && !given && !family && !s_.any(t, bit(Feature::kTitle)) &&
         !w_.is(t, kFirst | kNameRow);
}

// A word in a case or of a day, which may be a part of names elsewhere.
bool PersonRuns::stands_for_itself(TokenIndex t) const {
  // "২০০৪ সালে X", "১৯ জুন X": the year's or day's word.
  if (t > begin_ && s_.token(t - 1).kind == text::TokenKind::kNumber &&
      s_.any(t, bit(Feature::kTimeUnit) | bit(Feature::kTimeWord)))
    return true;
  if (t > begin_ && role_before_name(s_, t - 1)) return false;
  // "২০ বলে ৩৯ রানে নাঈম", "পাওয়ার অধিকারী": not Pawar.
  if (w_.is(t, kPart) && (inflected_word(t) || of_doing(t))) return true;
  // "একাসনে দীপক": a word in -ে that no table lists stands before a name rather than in it.
  return w_.is(t, kUnknown) && capable(t + 1) && w_.is(t + 1, kPart) && !s_.ordinary(t + 1) && in_e(t) &&
         w_.frequency(t) < 4;
}

bool PersonRuns::starts(TokenIndex t) const {
  if (says_what_he_is(t) || stands_for_itself(t) || w_.is(t, kInner)) return false;
  if (!capable(t)) return initial_run(t) != t;
  if (!w_.is(t, kGlue)) return true;
  // "আজ জেলেনস্কি", but "আজ-জাওয়াহিরি".
  const bool tied = t + 1 < end_ && s_.is_punct(t + 1, '-');
  return tied || (capable(t + 1) && (!s_.ordinary(t) || w_.is(t, kPart)));
}
// A verbal noun in the genitive that is a surname as well: পাওয়ার.
bool PersonRuns::of_doing(TokenIndex t) const {
  for (const Reading& r : s_.readings(t))
    if (r.morph.verb_form == clause::VerbForm::kVerbalNoun && r.morph.kase == Case::kGenitive) return true;
  return false;
}

bool PersonRuns::in_e(TokenIndex t) const {
  static const std::string kE = unicode::fold("ে");
  const unicode::Codes form = s_.text->form(t);
  return form.size() > 4 && form.ends_with(kE);
}

// An ordinary word in a case that is listed as no part of names by itself: রানে, সালে, টাকার.
bool PersonRuns::inflected_word(TokenIndex t) const {
  bool word = false;
  for (const Reading& r : s_.readings(t)) {
    if (r.entry == lexicon::kNoEntry) continue;
    if ((s_.view->features(r.entry) & (bit(Feature::kGivenName) | bit(Feature::kFamilyName))) != 0)
      return false;
    word |= r.morph.pos == Pos::kNoun && (r.morph.kase == Case::kLocative || r.morph.kase == Case::kGenitive);
  }
  return word;
}
// Past "এ কে এম", "এস. এম." where a name word follows; else t.
TokenIndex PersonRuns::initial_run(TokenIndex t) const {
  TokenIndex u = t;
  int letters = 0;
  while (initial(u)) {
    ++letters;
    u += dot(u + 1) ? 2 : 1;
  }
  if (letters == 0 || !capable(u)) return t;
  // "X আর Y": a letter's name alone may be a word.
  const bool word = s_.ordinary(t) || s_.any(t, bit(Feature::kAnd));
  if (word && letters < 2 && !dot(t + 1)) return t;
  return u;
}

// The base of a run's last word: an ending that may be the name's own is believed where the text shows the
// bare form, or where something follows that a genitive may stand before. Behind a role a subject is the
// likelier one: "মুখপাত্র ওমর বাশির সেই সংখ্যা".
Base PersonRuns::last_base(TokenIndex t, bool introduced) const {
  const Base base = w_.base(t);
  if (!base.inflected) return base;
  // "আবুল খায়ের লিটু": behind a joint an ending before a further part is the name's own.
  const bool joined = t > begin_ && w_.is(t - 1, kJoint) && capable(t + 1) &&
                      !w_.name_part(s_.text->form(t).substr(0, base.length));
  if (base.sure && !joined) return base;
  const bool closes =
      t + 1 >= end_ || !s_.is_word(t + 1) || s_.finite(t + 1) || s_.any(t + 1, bit(Feature::kAnd));
  if (closes || capable(t + 1) || (introduced && !takes_genitive(step_, t + 1, end_)))
    return {static_cast<std::uint16_t>(s_.text->form(t).size()), false, false};
  return base;
}

// A trailing word that is an ordinary one as well belongs to what follows, unless that closes the name:
// "কামাল হোসেন | আশা প্রকাশ করেন".
bool PersonRuns::trailing(TokenIndex t) const {
  if (step_.covered(t) && step_.at(t).type == EntityType::kCountry)
    return bound_at(step_, t + 1, end_) == Bound::kOpen;
  return w_.is(t, kPart) && !step_.covered(t) && s_.ordinary(t) &&
         !s_.any(t, bit(Feature::kGivenName) | bit(Feature::kFamilyName)) &&
         bound_at(step_, t + 1, end_) == Bound::kOpen;
}

// "নিদা খান", and not "তিনি বিরিয়ানি খান।".
bool PersonRuns::surname_inside(TokenIndex begin, TokenIndex t) const {
  if (t == begin || !s_.any(t, bit(Feature::kFamilyName)) || t + 1 >= end_) return false;
  if (!s_.is_word(t + 1) && !s_.is_punct(t + 1, ',') && !s_.is_punct(t + 1, '?')) return false;
  for (const Reading& r : s_.readings(t))
    if (r.morph.pos == Pos::kNoun || r.morph.verb_form == clause::VerbForm::kVerbalNoun) return false;
  return true;
}

// "থাপা | বিশ্বাস করেন, …": with its light verb a surname is what the person does.
bool PersonRuns::done_by_him(TokenIndex t) const {
  static const std::string kDo = unicode::fold("কর");
  if (t + 2 >= end_ || !w_.is(t, kPart) || !s_.any(t, bit(Feature::kSpeechNoun)) || !s_.finite(t + 1) ||
      !s_.any(t + 1, bit(Feature::kLightVerb)) || !s_.text->form(t + 1).starts_with(kDo))
    return false;
  return !s_.is_word(t + 2) || s_.any(t + 2, bit(Feature::kThat));
}

PersonRun PersonRuns::read(TokenIndex t) const {
  PersonRun run;
  run.begin = t;
  TokenIndex u = initial_run(t);
  if (u != t) ++run.parts;
  TokenIndex title = t;
  const bool introduced = left_weight(t, title) >= 2;
  while (u < end_ && capable(u) && u - t < 9) {
    if (u > t && ((trailing(u) && !capable(u + 1)) || done_by_him(u))) break;
    if (u > t && of_doing(u) && bound_at(step_, u + 1, end_) == Bound::kOpen) break;
    // A title inside begins another name: "আমির মাওলানা X".
    // "কাজী মো. দিদারুল আলম" is one.
    const bool inner = w_.is(u, kInner) && u > t && w_.is(t, kPart | kGlue) && !s_.ordinary(t);
    if (u > t && !inner && (w_.is(u, kInner) || (w_.is(u, kTitleWord) && !w_.is(u, kPart)))) break;
    const bool part = w_.is(u, kPart | kBehind) && !inner;
    if (part && s_.ordinary(u) && !surname_inside(t, u))
      ++run.mixed;
    else if (part)
      ++run.parts;
    else if (!w_.is(u, kGlue | kInner))
      ++run.unknown;
    if (w_.is(u, kPersonShape) || (u > t && w_.is(u - 1, kJoint))) ++run.shaped;
    const Base base = last_base(u, introduced);
    run.end = u + 1;
    run.inflected = base.inflected;
    run.last_stem = base.inflected ? base.length : 0;
    if (base.inflected && !(part && capable(u + 1) && !base.sure)) break;
    ++u;
    if (u < end_ && s_.is_punct(u, '-') && capable(u + 1) && !s_.token(u).space_before &&
        (s_.text->form(u + 1).size() > 2 || w_.is(u + 1, kGlue | kPart)))
      ++u;
    else if (const TokenIndex after = initial_run(u); after != u)
      u = after;
    else if (dot(u) && w_.is(u - 1, kInner) && capable(u + 1))
      ++u;
  }
  if (run.end == 0) run.end = t;
  while (run.end > t && w_.is(run.end - 1, kGlue | kInner)) --run.end;
  return run;
}

int PersonRuns::left_weight(TokenIndex run_begin, TokenIndex& title) const {
  int weight = 0;
  TokenIndex t = run_begin;
  while (t > begin_) {
    TokenIndex k = t - 1;
    if (dot(k) && k > begin_) --k;
    if (!w_.is(k, kTitleWord)) break;
    weight = kEnoughForPerson;
    title = k;
    t = k;
  }
  if (t == begin_) return weight;
  TokenIndex k = t - 1;
  if (s_.is_punct(k, ')')) {
    const TokenIndex open = before_parenthesis(s_, k, begin_);
    if (open > begin_ && open <= k) k = open - 1;
  }
  if (w_.is(k, kAlias)) return weight + kEnoughForPerson;
  if (role_before_name(s_, k)) return weight + 2;
  const bool listed_before = (s_.is_punct(k, ',') || s_.any(k, bit(Feature::kAnd))) && k > begin_ &&
                             step_.covered(k - 1) && step_.at(k - 1).type == EntityType::kPerson;
  return listed_before ? weight + 1 : weight;
}

}  // namespace ukti::bangla
