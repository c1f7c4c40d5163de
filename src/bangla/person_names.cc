// Persons that no table lists. A run of words that may be parts of a name is weighed by what stands around
// it: a title, a role, "নামে", an age, a verb in the third person. The weights are few and plain; kEnough is
// what one sure sign (a title before a name word, two listed parts) gives.
#include <algorithm>

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

constexpr int kEnough = 3;
constexpr std::uint64_t kRoles = bit(Feature::kRole) | bit(Feature::kSpokesperson) | bit(Feature::kOfficial) |
                                 bit(Feature::kHuman) | bit(Feature::kKin);

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

struct Run {
  TokenIndex begin = 0, end = 0;
  int parts = 0, unknown = 0, mixed = 0, shaped = 0;  // mixed: name parts that are ordinary words as well
  bool inflected = false;
  std::uint16_t last_stem = 0;
};

class PersonFinder {
 public:
  PersonFinder(NameStep& step, TokenIndex begin, TokenIndex end)
      : step_(step), s_(step.sight), w_(step.words), begin_(begin), end_(end) {}

  void go() {
    for (TokenIndex t = begin_; t < end_;) {
      if (!starts(t)) {
        ++t;
        continue;
      }
      const Run run = read_run(t);
      if (run.end == t) {
        ++t;
        continue;
      }
      consider(run);
      t = run.end;
    }
  }

 private:
  // A token that may be part of a person's name.
  bool capable(TokenIndex t) const {
    if (t >= end_ || s_.token(t).kind != text::TokenKind::kWord || w_.is(t, kNaming)) return false;
    if (step_.covered(t)) {
      const FoundName& n = step_.at(t);
      return n.type == EntityType::kPerson ||
             (n.type != EntityType::kOrganisation && w_.is(t, kPart) && n.range.end - n.range.begin == 1);
    }
    if (s_.any(t, bit(Feature::kAnd))) return false;
    if (w_.is(t, kPart | kGlue)) return true;
    if (w_.is(t, kUntold) && t > begin_ && (w_.is(t - 1, kPart) || step_.covered(t - 1))) return true;
    if (t > begin_ && w_.is(t - 1, kJoint) && !s_.finite(t)) return true;
    return w_.is(t, kUnknown) && (!w_.is(t, kPlaceShape) || (t > begin_ && w_.is(t - 1, kGlue)));
  }
  bool initial(TokenIndex t) const { return t < end_ && w_.is(t, kInitial) && !step_.covered(t); }
  bool dot(TokenIndex t) const { return t < end_ && s_.is_punct(t, '.'); }

  bool genitive(TokenIndex t) const {
    for (const Reading& r : s_.readings(t))
      if (r.morph.kase == Case::kGenitive && r.stem_length < s_.text->form(t).size()) return true;
    return false;
  }
  // The word closes a listed office of two words.
  bool closes_role(TokenIndex t) const {
    const auto form = [&](TokenIndex u) { return s_.words->exact[s_.token(u).form]; };
    if (form(t - 1) == 0 || form(t) == 0) return false;
    const lexicon::Node first = s_.view->step(0, form(t - 1));
    const lexicon::Node both = first == lexicon::kNoNode ? first : s_.view->step(first, form(t));
    if (both == lexicon::kNoNode) return false;
    for (const lexicon::EntryId e : s_.view->ends(both))
      if ((s_.view->features(e) & bit(Feature::kRole)) != 0) return true;
    return false;
  }

  bool starts(TokenIndex t) const {
    // "জামায়াতের আমির X", "নায়েবে আমির X": an office that is a given name as well.
    if (t > begin_ && capable(t + 1) && s_.any(t, bit(Feature::kRole)) && (genitive(t - 1) || closes_role(t)))
      return false;
    // "মালিক সেলিম হোসেন": what somebody is stands before the name, although it may be a surname too.
    if (capable(t + 1) && role_before_name(s_, t) && s_.any(t, bit(Feature::kFamilyName)) &&
        !s_.any(t, bit(Feature::kGivenName)))
      return false;
    // "আমাদের বিশ্বাস শুভেন্দু অধিকারী …", "সরকার ওসমান হাদির …": a surname that is a word begins no name.
    if (capable(t + 1) && w_.is(t, kPart) && !w_.is(t, kFirst) && s_.reading_of(t, Pos::kNoun) != nullptr &&
        s_.any(t, kSurnameWord) && !s_.any(t, bit(Feature::kGivenName)) &&
        (s_.any(t, bit(Feature::kFamilyName) | bit(Feature::kGovernment))) &&
        !(t > begin_ && role_before_name(s_, t - 1)))
      return false;
    // "২০০৪ সালে X": the year's word.
    if (t > begin_ && s_.token(t - 1).kind == text::TokenKind::kNumber && s_.any(t, bit(Feature::kTimeUnit)))
      return false;
    // "২০ বলে ৩৯ রানে নাঈম": a word in a case of its own begins no name.
    if (w_.is(t, kPart) && inflected_word(t) && !(t > begin_ && role_before_name(s_, t - 1))) return false;
    if (capable(t)) return !w_.is(t, kGlue) || capable(t + 1);
    return initial_run(t) != t;
  }
  // An ordinary word in a case that is listed as no part of names by itself: রানে, সালে, টাকার.
  bool inflected_word(TokenIndex t) const {
    bool word = false;
    for (const Reading& r : s_.readings(t)) {
      if (r.entry == lexicon::kNoEntry) continue;
      if ((s_.view->features(r.entry) & (bit(Feature::kGivenName) | bit(Feature::kFamilyName))) != 0)
        return false;
      word |=
          r.morph.pos == Pos::kNoun && (r.morph.kase == Case::kLocative || r.morph.kase == Case::kGenitive);
    }
    return word;
  }
  // Past "এ কে এম", "এস. এম." where a name word follows; else t.
  TokenIndex initial_run(TokenIndex t) const {
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
  Base last_base(TokenIndex t, bool introduced) const {
    const Base base = w_.base(t);
    if (!base.inflected || base.sure) return base;
    const bool closes =
        t + 1 >= end_ || !s_.is_word(t + 1) || s_.finite(t + 1) || s_.any(t + 1, bit(Feature::kAnd));
    if (closes || capable(t + 1) || (introduced && !takes_genitive(step_, t + 1, end_)))
      return {static_cast<std::uint16_t>(s_.text->form(t).size()), false, false};
    return base;
  }

  // A trailing word that is an ordinary one as well belongs to what follows, unless that closes the name:
  // "কামাল হোসেন | আশা প্রকাশ করেন".
  bool trailing(TokenIndex t) const {
    if (step_.covered(t) && step_.at(t).type == EntityType::kCountry)
      return bound_at(step_, t + 1, end_) == Bound::kOpen;
    return w_.is(t, kPart) && !step_.covered(t) && s_.ordinary(t) &&
           !s_.any(t, bit(Feature::kGivenName) | bit(Feature::kFamilyName)) &&
           bound_at(step_, t + 1, end_) == Bound::kOpen;
  }

  // "নিদা খান", and not "তিনি বিরিয়ানি খান।".
  bool surname_inside(TokenIndex begin, TokenIndex t) const {
    if (t == begin || !s_.any(t, bit(Feature::kFamilyName)) || t + 1 >= end_) return false;
    if (!s_.is_word(t + 1) && !s_.is_punct(t + 1, ',') && !s_.is_punct(t + 1, '?')) return false;
    for (const Reading& r : s_.readings(t))
      if (r.morph.pos == Pos::kNoun || r.morph.verb_form == clause::VerbForm::kVerbalNoun) return false;
    return true;
  }

  Run read_run(TokenIndex t) const {
    Run run;
    run.begin = t;
    TokenIndex u = initial_run(t);
    if (u != t) ++run.parts;
    TokenIndex title = t;
    const bool introduced = left_weight(t, title) >= 2;
    while (u < end_ && capable(u) && u - t < 9) {
      if (u > t && trailing(u) && !capable(u + 1)) break;
      // A title inside begins another name: "আমির মাওলানা X".
      if (u > t && w_.is(u, kTitleWord) && !w_.is(u, kPart)) break;
      const bool part = w_.is(u, kPart);
      if (part && s_.ordinary(u) && !surname_inside(t, u))
        ++run.mixed;
      else if (part)
        ++run.parts;
      else if (!w_.is(u, kGlue))
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
    }
    if (run.end == 0) run.end = t;
    while (run.end > t && w_.is(run.end - 1, kGlue)) --run.end;
    return run;
  }

  int left_weight(TokenIndex run_begin, TokenIndex& title) const {
    int weight = 0;
    TokenIndex t = run_begin;
    while (t > begin_) {
      TokenIndex k = t - 1;
      if (dot(k) && k > begin_) --k;
      if (!w_.is(k, kTitleWord)) break;
      weight = kEnough;
      title = k;
      t = k;
    }
    if (t == begin_) return weight;
    TokenIndex k = t - 1;
    if (s_.is_punct(k, ')')) {
      const TokenIndex open = before_parenthesis(s_, k, begin_);
      if (open > begin_ && open <= k) k = open - 1;
    }
    if (w_.is(k, kAlias)) return weight + kEnough;
    if (role_before_name(s_, k)) return weight + 2;
    const bool listed_before = (s_.is_punct(k, ',') || s_.any(k, bit(Feature::kAnd))) && k > begin_ &&
                               step_.covered(k - 1) && step_.at(k - 1).type == EntityType::kPerson;
    return listed_before ? weight + 1 : weight;
  }

  // "জন র‍্যাম", not "৩০ জন"; "নিক হবসন", whose other reading is a
  // verb.
  bool given_first(TokenIndex t) const {
    if (t > begin_ &&
        (s_.token(t - 1).kind == text::TokenKind::kNumber || s_.reading_of(t - 1, Pos::kNumeral) != nullptr ||
         s_.reading_of(t - 1, Pos::kDeterminer) != nullptr))
      return false;
    if (w_.is(t, kFirst)) return true;
    for (const Reading& r : s_.readings(t))
      if (r.morph.pos == Pos::kNoun || r.morph.pos == Pos::kAdjective ||
          r.morph.verb_form == clause::VerbForm::kVerbalNoun)
        return false;
    return true;
  }

  // "‘তনু ওয়েডস মনু’ সিনেমার জন্য": a name alone in quotation marks, with a noun that is no person behind it.
  bool title_of_work(const Run& run) const {
    if (run.begin == begin_ || run.end + 1 >= end_) return false;
    if (s_.token(run.begin - 1).kind != text::TokenKind::kQuote ||
        s_.token(run.end).kind != text::TokenKind::kQuote)
      return false;
    const TokenIndex t = s_.is_punct(run.end + 1, '-') ? run.end + 2 : run.end + 1;
    if (t >= end_ || !s_.is_word(t) || step_.covered(t)) return false;
    return !s_.any(t, bit(Feature::kHuman) | bit(Feature::kAnd)) && !s_.finite(t);
  }

  bool respectful(TokenIndex t) const {
    for (const Reading& r : s_.readings(t))
      if (r.morph.person == clause::Person::kHonorific) return true;
    return false;
  }

  // "X নামে আরও দুটি ভ্যাকসিন": what bears the name is a thing.
  bool names_thing(TokenIndex t) const {
    for (const TokenIndex limit = std::min(end_, t + 6); t < limit && s_.is_word(t); ++t) {
      if (step_.covered(t) || s_.any(t, bit(Feature::kHuman) | bit(Feature::kGroup) | bit(Feature::kKin)))
        return false;
      const Reading* noun = s_.reading_of(t, Pos::kNoun);
      if (noun != nullptr && noun->entry != lexicon::kNoEntry &&
          s_.reading_of(t, Pos::kAdjective) == nullptr && s_.reading_of(t, Pos::kNumeral) == nullptr &&
          s_.reading_of(t, Pos::kDeterminer) == nullptr && noun->morph.kase != Case::kGenitive)
        return noun->morph.verb_form == clause::VerbForm::kNone;
    }
    return false;
  }

  int right_weight(const Run& run) const {
    const TokenIndex t = run.end;
    if (t >= end_) return 0;
    if (w_.is(t, kNaming)) return names_thing(t + 1) ? 0 : 3;
    if (s_.any(t, bit(Feature::kHonorific))) return 3;
    if (s_.is_punct(t, '(') && t + 2 < end_ && s_.token(t + 1).kind == text::TokenKind::kNumber &&
        s_.is_punct(t + 2, ')'))
      return 3;
    // A body "has said" without respect; words that no table lists may be a body's name.
    if (w_.is(t, kSays) && !run.inflected && (run.parts + run.mixed > 0 || respectful(t)))
      return run.end - run.begin >= 2 ? 2 : 1;
    return 0;
  }

  // "জসীম উদ্দিন রাহমানী" twice: the unlisted word after the listed name belongs to it.
  bool recurs_after(const FoundName& listed) const {
    const unicode::Codes next = s_.text->form(listed.range.end);
    const unicode::Codes base = next.substr(0, w_.base(listed.range.end).length);
    int seen = 0;
    for (const FoundName& n : step_.names)
      if (n.entry == listed.entry && n.entry != lexicon::kNoEntry && n.range.end < s_.size() &&
          s_.text->form(n.range.end).starts_with(base))
        ++seen;
    return w_.is(listed.range.end, kUnknown) && seen >= 2;
  }

  // A listed person inside the run stays, unless a further part of a name follows it: then it is somebody
  // else.
  bool listed_inside(const Run& run) const {
    for (TokenIndex t = run.begin; t < run.end; ++t) {
      if (!step_.covered(t)) continue;
      const FoundName& listed = step_.at(t);
      // Initials or a further name before it make it somebody else: "এ কে এম …".
      if (listed.range.begin > run.begin && w_.is(listed.range.begin - 1, kInitial | kPart) &&
          !w_.is(listed.range.begin - 1, kTitleWord))
        return false;
      if (listed.range.end >= run.end)
        return listed.range.begin == run.begin || listed.range.end - listed.range.begin >= 2;
      // A further listed name beside it is somebody else's.
      if (step_.covered(listed.range.end)) return true;
      if (!w_.is(listed.range.end, kPart | kPersonShape) && !recurs_after(listed)) return true;
    }
    return false;
  }

  // "সোনিয়া-রাহুল": two people. Of others only those are believed whom the text names elsewhere.
  void take_pair(const Run& run) {
    for (const TokenIndex t : {run.begin, run.end - 1}) {
      if (step_.covered(t)) continue;
      FoundName name;
      name.range = {t, t + 1};
      name.type = EntityType::kPerson;
      name.last_stem = t + 1 == run.end ? run.last_stem : 0;
      name.rule = "name.person";
      step_.take(name);
    }
  }

  void consider(const Run& run) {
    TokenIndex title = run.begin;
    const int n = static_cast<int>(run.end - run.begin);
    int weight = left_weight(run.begin, title) + right_weight(run);
    // "আদর্শ কন্ডিশন", "জীবন হানির": an ordinary word and an unlisted one are no name by themselves.
    if (weight == 0 && run.parts + run.shaped == 0 && run.mixed > 0 && w_.is(run.begin, kOrdinary) &&
        !given_first(run.begin))
      return;
    weight += std::min(run.parts, 2) + (run.parts >= 2 ? 1 : 0) +
              (run.mixed > 0 && run.parts + run.unknown > 0 ? 1 : 0);
    if (n >= 2) weight += 1 + (run.parts > 0 ? 1 : 0);
    if (run.shaped > 0) ++weight;
    if (run.inflected && n >= 2) ++weight;
    // A word that no table lists and that the text keeps coming back to is a name.
    if (run.unknown > 0 && w_.is(run.end - 1, kUnknown) && w_.frequency(run.end - 1) >= 3) ++weight;
    if (weight < kEnough || run.parts + run.unknown + run.mixed == 0) return;
    if (n == 1 && run.mixed > 0 && title == run.begin) return;
    // Ordinary words alone are a name where something closes it: "নেতা শান্তি আশা করেন".
    if (run.parts + run.unknown == 0 && run.mixed > 1 && !run.inflected &&
        !s_.any(run.end - 1, bit(Feature::kFamilyName)) && bound_at(step_, run.end, end_) == Bound::kOpen)
      return;
    if (n == 3 && s_.is_punct(run.begin + 1, '-') && title == run.begin && right_weight(run) == 0) {
      if (run.parts == 2) take_pair(run);
      return;
    }
    // "লালন-পালন": the first half of a pair of words is no name.
    if (n == 1 && run.end < end_ && s_.is_punct(run.end, '-') && !s_.token(run.end).space_before) return;
    // "জেনারেল স্টাফ": a rank before one unlisted word makes no name of it.
    if (n == 1 && run.unknown == 1 && run.shaped == 0 && title != run.begin &&
        s_.any(run.begin - 1, bit(Feature::kRole)) && right_weight(run) == 0)
      return;
    if (listed_inside(run) || title_of_work(run)) return;
    FoundName name;
    name.range = {n == 1 ? title : run.begin, run.end};
    name.core = 0;
    name.type = EntityType::kPerson;
    name.last_stem = run.last_stem;
    name.rule = "name.person";
    step_.take(name);
  }

  NameStep& step_;
  const Sight& s_;
  const NameWords& w_;
  TokenIndex begin_, end_;
};

}  // namespace

void find_persons(NameStep& step, TokenIndex begin, TokenIndex end) { PersonFinder(step, begin, end).go(); }

}  // namespace ukti::bangla
