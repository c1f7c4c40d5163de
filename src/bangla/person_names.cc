// Persons that no table lists. A run of words that may be parts of a name is weighed by what stands around
// it: a title, a role, "নামে", an age, a verb in the third person. The weights are few and plain; kEnough is
// what one sure sign (a title before a name word, two listed parts) gives.
#include <algorithm>

#include "bangla/name_bounds.h"
#include "bangla/names.h"
#include "bangla/person_runs.h"

namespace ukti::bangla {

using clause::bit;
using clause::Case;
using clause::Feature;
using clause::FoundName;
using clause::Pos;
using clause::Reading;

namespace {

constexpr int kEnough = kEnoughForPerson;
using Run = PersonRun;
// Tokens to both sides within which a text is looked through, so that its time stays linear.
constexpr TokenIndex kReach = 1000;

class PersonFinder {
 public:
  PersonFinder(NameStep& step, TokenIndex begin, TokenIndex end)
      : step_(step), s_(step.sight), w_(step.words), begin_(begin), end_(end), runs_(step, begin, end) {}

  void go() {
    for (TokenIndex t = begin_; t < end_;) {
      if (!runs_.starts(t)) {
        ++t;
        continue;
      }
      const Run run = runs_.read(t);
      if (run.end == t) {
        ++t;
        continue;
      }
      consider(run);
      t = run.end;
    }
  }

 private:
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
      return run.end - run.begin >= 2 || (run.unknown > 0 && respectful(t)) ? 2 : 1;
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

  // "ভেটেল হ্যামিল্টনকে": an unlisted surname and a listed one that both stand alone elsewhere.
  bool two_people(const Run& run) const {
    if (run.end - run.begin != 2 || run.parts > 0 || !step_.covered(run.end - 1)) return false;
    if (w_.frequency(run.begin) < 3 || w_.frequency(run.end - 1) < 3) return false;
    int together = 0;
    const TokenIndex first = run.begin > kReach ? run.begin - kReach : 0;
    for (TokenIndex t = first; t + 1 < s_.size() && t < run.begin + kReach; ++t)
      together += s_.token(t).form == s_.token(run.begin).form &&
                  s_.text->form(t + 1).starts_with(s_.text->form(run.end - 1).substr(0, 3));
    return together < 2;
  }

  // "এলাকা হান্টার ভ্যালি": behind a common noun for places the words are a place's.
  bool names_place(const Run& run, TokenIndex title) const {
    if (run.begin == begin_ || title != run.begin || run.parts > 1 || step_.covered(run.begin - 1))
      return false;
    for (const Reading& r : s_.readings(run.begin - 1))
      if (r.entry != lexicon::kNoEntry && r.morph.pos == Pos::kNoun && r.morph.kase == Case::kBare &&
          (s_.view->features(r.entry) & bit(Feature::kPlaceHead)) != 0)
        return right_weight(run) == 0;
    return false;
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
    int weight = runs_.left_weight(run.begin, title) + right_weight(run);
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
    if (listed_inside(run) || two_people(run) || title_of_work(run) || names_place(run, title)) return;
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
  PersonRuns runs_;
};

}  // namespace

void find_persons(NameStep& step, TokenIndex begin, TokenIndex end) { PersonFinder(step, begin, end).go(); }

}  // namespace ukti::bangla
