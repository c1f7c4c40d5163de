#include "bangla/happening_telling.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::Case;
using clause::Reading;
using clause::Tense;
using lexicon::Feature;
using text::TokenIndex;
using Row = ListedWords::Row;
using Told = std::optional<EventStatus>;

// So far a governing word stands behind what it governs, over adjectives and adverbs.
constexpr TokenIndex kReach = 5;

class Teller {
 public:
  Teller(const Scene& s, const StatusWords& words, const VerbGroups& verbs, const Trigger& trigger,
         TokenIndex floor)
      : s_(s), words_(words), verbs_(verbs), trigger_(trigger), floor_(floor) {}

  Telling run() {
    Telling out;
    out.status = by_clause(by_words());
    out.presupposed = presupposed_;
    out.claimed = claimed_;
    return out;
  }

  Told led_to(TokenIndex t) { return carried(t); }

 private:
  static EventStatus status(const Row& row) { return StatusWords::status(row); }
  const Row* listed(TokenIndex t, std::uint64_t ways) const { return words_.at(s_, t, ways); }
  bool verb_at(TokenIndex t) const {
    const Tag& g = s_.tags[t];
    return s_.word(t) && g.name == 0 && g.is(can::kVerb);
  }
  bool told_at(TokenIndex t) const {
    const Tag& g = s_.tags[t];
    return s_.word(t) && g.name == 0 && told(g) && !g.is(can::kNoun | can::kAdjective);
  }
  bool tense(TokenIndex t, Tense wanted) const {
    return verbs_.any(t, [&](const Reading& r) { return r.morph.tense == wanted; });
  }
  bool though(TokenIndex t) const {
    return s_.tags[t].has(Feature::kAlthough) ||
           verbs_.any(t, [](const Reading& r) { return r.morph.emphatic_o; });
  }
  bool not_at(TokenIndex t) const {
    return t < s_.end && s_.word(t) && s_.tags[t].has(Feature::kNegation) && !s_.tags[t].is(can::kConverb);
  }

  // What the words in and behind the trigger say.
  Told by_words() {
    for (TokenIndex back = 1; back <= 2 && trigger_.range.begin >= s_.begin + back; ++back) {
      const Row* row = listed(trigger_.range.begin - back, StatusWords::kBefore | StatusWords::kDesign);
      if (row != nullptr && row->words.size() == back && !(by_design(*row) && done())) return status(*row);
    }
    if (const Row* row = listed(trigger_.noun_end - 1, StatusWords::kSelf);
        row != nullptr && !trigger_.verbal())
      return status(*row);
    if (none_such()) return EventStatus::kNegated;
    return trigger_.verbal() ? by_verb() : by_noun();
  }

  // "পরিকল্পিত | হামলা": who plans violence by its words has done it
  static bool by_design(const Row& row) { return (row.what & StatusWords::kDesign) != 0; }
  bool done() const {
    const VerbGroup& v = trigger_.verb;
    if (!trigger_.verbal()) return trigger_.row->type == EventType::kAssault;
    const Tag& main = s_.tags[v.main];
    return v.finite && !v.modal && main.is(can::kIndicativeVerb) && !main.is(can::kFutureVerb);
  }

  // "যোগ | না | দিয়ে": the negation before a form that is not finite.
  bool negated_before() const {
    const VerbGroup& v = trigger_.verb;
    for (TokenIndex t = trigger_.noun_end; t < v.begin; ++t)
      if (not_at(t)) return true;
    return v.begin == trigger_.range.begin && v.begin > s_.begin && not_at(v.begin - 1) && !v.finite &&
           !s_.tags[v.begin - 1].is(can::kVerb);
  }

  // The row itself lists the negated form: "একমত নয়" is a refusal.
  bool listed_negation() const {
    const auto forms = trigger_.row->verb_forms;
    for (TokenIndex t = trigger_.verb.begin; t < trigger_.verb.end; ++t) {
      const lexicon::FormId exact = s_.words.exact[s_.text.tokens[t].form];
      if (exact != 0 && std::find(forms.begin(), forms.end(), exact) != forms.end()) return true;
      const auto verbs = trigger_.row->verbs;
      const bool not_at_all = s_.tags[t].has(Feature::kCopula) && verbs_.any(t, [&](const Reading& r) {
        return r.morph.negative && r.morph.tense == Tense::kPresent &&
               std::find(verbs.begin(), verbs.end(), r.entry) != verbs.end();
      });
      if (not_at_all) return true;
    }
    return false;
  }

  Told by_verb() {
    const VerbGroup& v = trigger_.verb;
    const bool negated = (v.negated && !listed_negation()) || negated_before();
    if (v.conditional) {
      if (!though(v.main)) return negated ? EventStatus::kPossible : conditional(v.main, v.end);
      if (negated) return EventStatus::kNegated;
      presupposed_ = true;
      return carried(v.end) == EventStatus::kPlanned ? Told{EventStatus::kPossible} : Told{};
    }
    if (negated) {
      const Row* until = listed(v.end, StatusWords::kUntil);
      if (until != nullptr) return status(*until);
      // "গ্রেপ্তার করা না | হলে": a condition; "কেন শাস্তি দেওয়া | হবে না": a question put to him
      const bool condition = v.verbal_noun && !v.finite && v.end < s_.end && s_.word(v.end) &&
                             s_.tags[v.end].is(can::kConditional) && !though(v.end);
      const bool to_answer = v.finite && s_.tags[v.main].is(can::kFutureVerb) && why();
      return condition || to_answer ? EventStatus::kPossible : EventStatus::kNegated;
    }
    if (v.modal) {
      const Row* row = listed(v.main, StatusWords::kTo);
      return row != nullptr ? status(*row) : EventStatus::kPossible;
    }
    if (v.infinitive && listed(v.main, StatusWords::kOnce) != nullptr) return {};
    if (v.infinitive) return infinitive(v.end);
    if (v.verbal_noun && !v.finite) return verbal_noun(v);
    const bool more = v.end < s_.end && s_.tags[v.end].has(Feature::kAnd);
    const bool with = !s_.tags[v.main].is(can::kVerb);  // "দাবি নিয়ে | তারা … যাবেন"
    // "ভারত যেন সেনা প্রত্যাহার | করে।": at the end of its clause what may be a converb is the wish's verb
    const bool closes = v.end >= s_.end || s_.mark(v.end, ',') || s_.quote(v.end);
    if (v.converb && v.finite && closes && so_that()) return EventStatus::kPossible;
    if (with || (v.converb && !(v.finite && (more || when_clause(v))))) return carried(v.end);
    if (v.finite) return finite(v);
    // "এখনই পদত্যাগ করুন", "আমাকে মারো"
    const Tag& main = s_.tags[v.main];
    const bool called = main.is(can::kImperative) && main.is(can::kFinite) && !main.is(can::kNoun);
    return called ? Told{EventStatus::kPossible} : Told{};
  }

  // "যখন তীরে | আছড়ে পড়ে, তখন …": what closes a clause that tells when is no converb.
  bool when_clause(const VerbGroup& v) const {
    static const std::array<std::string, 2> kWhen = {unicode::fold("যখন"), unicode::fold("যেখানে")};
    if (v.end >= s_.end || !s_.mark(v.end, ',')) return false;
    for (TokenIndex t = floor_; t < v.begin; ++t)
      if (std::any_of(kWhen.begin(), kWhen.end(), [&](const std::string& w) { return s_.text.form(t) == w; }))
        return true;
    return false;
  }

  Told finite(const VerbGroup& v) const {
    const Tag& main = s_.tags[v.main];
    // "ক্ষমা চান!"
    if (main.is(can::kImperative) && v.end < s_.text.tokens.size() && s_.mark(v.end, '!'))
      return EventStatus::kPossible;
    if (main.is(can::kIndicativeVerb)) {
      if (v.passive && listed(v.begin, StatusWords::kCan) != nullptr) return EventStatus::kPossible;
      if (tense(v.main, Tense::kPastHabitual) && on_condition(v.begin)) return EventStatus::kPossible;
      if (tense(v.main, Tense::kPresent) && so_that()) return EventStatus::kPossible;
      return {};
    }
    if (main.is(can::kFutureVerb)) return EventStatus::kPlanned;
    if (main.is(can::kImperative)) return EventStatus::kPossible;
    return {};
  }

  // "… যেন | হামলা করে".
  bool so_that() const {
    for (TokenIndex t = floor_; t < trigger_.range.begin; ++t)
      if (listed(t, StatusWords::kSo) != nullptr) return true;
    return false;
  }

  Told verbal_noun(const VerbGroup& v) {
    const Tag& tail = s_.tags[v.end - 1];
    if (tail.is(can::kGenitive)) return genitive(v.end, true);
    if (tail.is(can::kLocative)) {
      presupposed_ = true;
      return {};
    }
    for (TokenIndex t = v.end; t < s_.end && t < v.end + 2; ++t)
      if (const Row* row = listed(t, StatusWords::kClause)) return status(*row);
    if (const Row* row = listed(v.end, StatusWords::kWithout)) return status(*row);
    // "ছড়ানো | রোধে", "পালানো | ঠেকাতে"
    if (const Row* row = listed(v.end, StatusWords::kEnds);
        row != nullptr && status(*row) != EventStatus::kActual)
      return status(*row);
    presupposed_ = v.end < s_.end && s_.word(v.end) && !verb_at(v.end);
    return goal(v);
  }

  // "যার লক্ষ্য হলো যুদ্ধের | অবসান করা।"
  Told goal(const VerbGroup& v) const {
    for (TokenIndex t = v.end; t < s_.end; ++t)
      if (told_at(t)) return {};
    for (TokenIndex t = s_.begin; t < trigger_.range.begin; ++t)
      if (const Row* row = listed(t, StatusWords::kGoal)) return status(*row);
    return {};
  }

  // The table may list a noun in its case; then the word itself shows it.
  Case kase() const {
    const Tag& g = s_.tags[trigger_.noun_end - 1];
    if (trigger_.morph.kase != Case::kBare || g.is(can::kBare)) return trigger_.morph.kase;
    if (g.is(can::kLocative)) return Case::kLocative;
    return g.is(can::kGenitive) ? Case::kGenitive : Case::kBare;
  }

  Told by_noun() {
    const TokenIndex end = trigger_.range.end;
    switch (kase()) {
      case Case::kGenitive:
        return genitive(end, false);
      case Case::kLocative:
        return locative(end);
      case Case::kObjective:
        presupposed_ = true;
        return {};
      case Case::kBare:
        // "হামলাগুলো … হবে": there they are
        presupposed_ =
            trigger_.morph.plural || trigger_.morph.classifier == clause::Classifier::kDefinite || of_time();
        return presupposed_ ? Told{} : bare(end);
    }
    return {};
  }

  // "ছাত্র আন্দোলনের সময়": a time by what there was.
  bool of_time() const {
    return trigger_.noun_end >= trigger_.range.begin + 2 &&
           s_.tags[trigger_.noun_end - 2].is(can::kGenitive) &&
           listed(trigger_.noun_end - 1, StatusWords::kEnds) != nullptr;
  }

  // "হামলার | পরিকল্পনা", "চালানোর | চেষ্টা …", "আলোচনার | মাধ্যমে …".
  Told genitive(TokenIndex t, bool verbal) {
    for (const TokenIndex end = t + kReach; t < s_.end && t < end; ++t) {
      if (!s_.word(t)) {
        if (s_.quote(t)) continue;
        break;
      }
      if (part_in(t)) return {};
      if (const Row* row = negotiable() ? listed(t, StatusWords::kTalk) : nullptr) return status(*row);
      if (const Row* row = verbal ? listed(t, StatusWords::kDue) : nullptr)
        if (const Told out = due(*row, static_cast<TokenIndex>(t + row->words.size()))) return out;
      constexpr std::uint64_t kWays =
          StatusWords::kOf | StatusWords::kThrough | StatusWords::kMeans | StatusWords::kAbout;
      if (const Row* row = listed(t, kWays)) {
        const auto behind = static_cast<TokenIndex>(t + row->words.size());
        if ((row->what & StatusWords::kAttempt) != 0) return tried(t, noun_in_clause(t, behind));
        if ((row->what & StatusWords::kThrough) != 0) return noun_in_clause(t, behind);
        if ((row->what & StatusWords::kAbout) != 0) return about(behind);
        claimed_ = listed(t, StatusWords::kClaim) != nullptr;
        if ((row->what & StatusWords::kMeans) != 0) return carried(behind);
        if (status(*row) == EventStatus::kPlanned && given_up(behind)) return EventStatus::kNegated;
        return done_already(*row, behind) ? Told{} : Told{status(*row)};
      }
      // a listed word may stand behind an adjective or an adverb, not behind another noun phrase
      if (!s_.tags[t].is(can::kAdjective | can::kAdverb | can::kDeterminer | can::kParticle |
                         can::kNumeral) &&
          listed(t, StatusWords::kNothing) == nullptr)
        break;
    }
    presupposed_ = true;
    return {};
  }

  // "অগ্নিসংযোগের | চেষ্টা করে" is a deed by itself; "চুক্তির | চেষ্টা করছে", "গ্রেপ্তারের | চেষ্টা চলছে" are none
  // yet.
  Told tried(TokenIndex at, Told out) {
    if (out && *out != EventStatus::kActual) return out;
    const bool arrest = trigger_.row->type == EventType::kCoerce && trigger_.row->mode == "arrest";
    if (!arrest && !negotiable()) return out;
    presupposed_ = false;
    if (!arrest) return EventStatus::kPossible;
    for (TokenIndex t = at; t < s_.end; ++t)
      if (told_at(t) && tense(verbs_.group(t).main, Tense::kPresentContinuous)) return EventStatus::kPlanned;
    return EventStatus::kPossible;
  }

  // What is talked about is not done yet: "যুদ্ধবিরতির আলোচনা"; but "হামলার আলোচনা".
  bool negotiable() const {
    const EventType type = trigger_.row->type;
    return type == EventType::kRetreat || type == EventType::kAgree || type == EventType::kCooperate ||
           type == EventType::kConcede;
  }

  // "আগুন দেওয়ার সঙ্গে কর্মীদের | জড়িত থাকার কথা": who denies it denies that they did it.
  bool part_in(TokenIndex t) const {
    for (const TokenIndex end = t + 5; t < s_.end && t < end && s_.word(t) && !told_at(t); ++t)
      if (listed(t, StatusWords::kPart) != nullptr) return true;
    return false;
  }

  // "বৈঠকে বসার কথা রয়েছে", "… কথা দুই পক্ষের।"; but "হত্যা করার কথা স্বীকার করেছে".
  Told due(const Row& row, TokenIndex t) const {
    if (row.words.size() > 1 || status(row) == EventStatus::kPossible) return status(row);
    for (TokenIndex k = t; k < s_.end && s_.word(k); ++k) {
      const Tag& g = s_.tags[k];
      // "গুলি চালানোর কথা অস্বীকার পুলিশের": a headline's noun is what is done with the words
      if (g.name == 0 && !g.time && g.is(can::kNoun) && g.is(can::kBare) && !g.is(can::kVerb)) return {};
      if (g.name != 0 || !g.is(can::kVerb)) continue;
      if (listed(k, StatusWords::kExists) == nullptr || k >= t + 3) return {};
      return though(k) && came_to_nothing(k + 1) ? EventStatus::kNegated : status(row);
    }
    return status(row);
  }

  // "… কথা থাকলেও | তা হচ্ছে না".
  bool came_to_nothing(TokenIndex t) const {
    for (; t < s_.end; ++t)
      if (told_at(t)) return verbs_.group(t).negated;
    return false;
  }

  // "পরিকল্পনা | বাতিল করেছে", "সিদ্ধান্ত | থেকে সরে এসেছে".
  bool given_up(TokenIndex t) const {
    const TokenIndex end = std::min(s_.end, t + 3);
    while (t < end && s_.word(t) && listed(t, StatusWords::kCancel) == nullptr) ++t;
    if (t >= end || !s_.word(t) || !s_.tags[t].is(can::kBare | can::kVerb | can::kPostposition)) return false;
    if (t + 1 >= s_.end || !s_.word(t + 1)) return true;
    for (TokenIndex k = t + 1; k < s_.end && k < t + 5; ++k) {
      if (!told_at(k)) continue;
      const VerbGroup v = verbs_.group(k);
      return !v.negated && !v.modal && s_.tags[v.main].is(can::kIndicativeVerb);
    }
    return false;
  }

  // "মোতায়েনের বিষয়ে | কোনো অঙ্গীকার তিনি করেননি".
  Told about(TokenIndex t) {
    for (const TokenIndex end = t + 6; t < s_.end && t < end && s_.word(t) && !told_at(t); ++t) {
      const Row* row = listed(t, negotiable() ? StatusWords::kOf | StatusWords::kTalk : StatusWords::kOf);
      if (row == nullptr || (row->what & StatusWords::kDeed) != 0) continue;
      if (s_.tags[t - 1].is(can::kGenitive) && !s_.tags[t - 1].is(can::kBare)) continue;
      return came_to_nothing(t + 1) ? EventStatus::kPossible : status(*row);
    }
    presupposed_ = true;
    return {};
  }

  // What one is blamed or thanked for has happened: "হামলার জন্য | দায়ী".
  bool done_already(const Row& row, TokenIndex t) {
    if ((row.what & StatusWords::kDeed) == 0) return false;
    for (; t < s_.end && !told_at(t); ++t) {
      if (listed(t, StatusWords::kBlame) == nullptr) continue;
      presupposed_ = true;
      return true;
    }
    return false;
  }

  // "হামলার ঘটনা | ঘটেনি", "… চেষ্টা | করবে": the noun at `at` tells it in its own clause.
  Told noun_in_clause(TokenIndex at, TokenIndex behind) {
    const Tag& g = s_.tags[at];
    if (untrue(behind)) return EventStatus::kNegated;
    // "হামলার কথা | দাবি করেছে": claimed, not demanded
    if (listed(at, StatusWords::kDue) != nullptr && listed(behind, StatusWords::kClaim) != nullptr)
      return predicate(behind + 1, true);
    if (g.is(can::kGenitive) && !g.is(can::kBare)) return genitive(behind, false);
    const bool before = presupposed_;
    const Told out = g.is(can::kBare) ? bare(behind) : Told{};
    presupposed_ = before || !g.is(can::kBare);
    return out;
  }

  // "বৈঠকে | যোগ দেবেন", "যুদ্ধবিরতিতে মস্কোর | আগ্রহ".
  Told locative(TokenIndex t) {
    for (const TokenIndex end = t + 3; t < s_.end && t < end && s_.word(t); ++t) {
      if (const Row* row = listed(t, StatusWords::kIn))
        return status(*row) == EventStatus::kActual ? carried(t) : Told{status(*row)};
      if (listed(t, StatusWords::kPart) != nullptr) return {};
      if (s_.tags[t].name == 0 && !s_.tags[t].is(can::kAdverb)) break;
    }
    presupposed_ = true;
    return {};
  }

  // A bare noun is the subject or object of the next predicate, unless a postposition or another noun has it.
  Told bare(TokenIndex t) {
    if (t >= s_.end) return {};
    // "গ্রেপ্তার ও বিচার দাবিতে": what is demanded of the second noun is demanded of the first
    const EventType type = trigger_.row->type;
    // "‘আত্মসমর্পণ | নয়’": the noun itself is denied
    if (!trigger_.verbal() && not_at(t) && s_.tags[t].has(Feature::kCopula) && !not_only())
      return EventStatus::kNegated;
    const bool by_law = type == EventType::kCoerce || type == EventType::kSanction;
    if (const Row* row = by_law && !trigger_.verbal() ? demanded_beside(t) : nullptr) return status(*row);
    if (listed(t, StatusWords::kCancel) != nullptr) {
      if ((type == EventType::kConsult || type == EventType::kProtest) && given_up(t))
        return EventStatus::kNegated;
      presupposed_ = true;
      return {};
    }
    if (const Row* row = listed(t, StatusWords::kWithout | StatusWords::kEnds)) {
      presupposed_ = status(*row) == EventStatus::kActual;
      return status(*row);
    }
    if (const Row* row = listed(t, StatusWords::kOf); row != nullptr && !done_already(*row, t)) {
      const Told what = status(*row);
      if (trigger_.verbal() || !s_.tags[t].is(can::kVerb)) return what;
    }
    if (const Row* row = listed(t, StatusWords::kClause)) {
      const auto behind = static_cast<TokenIndex>(t + row->words.size());
      if (behind >= s_.end || !s_.word(behind) || verb_at(behind)) return status(*row);
    }
    if (s_.word(t) && s_.tags[t].name == 0 && s_.tags[t].is(can::kPostposition)) {
      if (negotiable())
        for (TokenIndex k = t + 1; k < s_.end && k < t + 4 && s_.word(k); ++k)
          if (const Row* row = listed(k, StatusWords::kTalk)) return status(*row);
      presupposed_ = true;
      return {};
    }
    return predicate(t, true);
  }

  // "গ্রেপ্তার | ও বিচার দাবিতে", "… |, বিচার ও দৃষ্টান্তমূলক শাস্তির দাবিতে": demanded of all in the row
  const Row* demanded_beside(TokenIndex t) const {
    bool more = trigger_.morph.with;  // "প্রার্থিতা বাতিলসহ | জেল অথবা জরিমানার বিধান"
    for (const TokenIndex end = std::min<TokenIndex>(s_.end, t + 12); t < end; ++t) {
      const Tag& g = s_.tags[t];
      if (g.has(Feature::kAnd) || g.has(Feature::kOr)) {
        more = true;
      } else if (!s_.mark(t, ',')) {
        const Row* row = more ? listed(t, StatusWords::kOf) : nullptr;
        if (row != nullptr)
          return (row->what & StatusWords::kDeed) == 0 && status(*row) == EventStatus::kPossible ? row
                                                                                                 : nullptr;
        // "মৃত্যুদণ্ড | ও হিজবুত তাহরীর নিষিদ্ধের আরজি"
        const bool beside = s_.word(t) && (g.name == 0 ? g.is(can::kNoun | can::kAdjective | can::kAdverb |
                                                              can::kDeterminer | can::kNumeral)
                                                       : more);
        if (!beside || told_at(t) || listed(t, StatusWords::kEnds) != nullptr) return nullptr;
      } else if (more) {
        return nullptr;
      }
    }
    return nullptr;
  }

  Told carried(TokenIndex t) { return predicate(t, false); }

  // What the next predicate from t on says. `noun`: of a noun in its clause; else of a converb, which
  // reaches over commas.
  Told predicate(TokenIndex t, bool noun) {
    const auto depth = s_.text.quote_depth[trigger_.range.begin];
    const TokenIndex begin = t;
    for (; t < s_.end; ++t) {
      if (s_.text.quote_depth[t] < depth || s_.tags[t].has(Feature::kThat)) return {};
      if (noun && s_.tags[t].has(Feature::kAlthough)) return {};
      if (!s_.word(t)) {
        if (s_.quote(t)) continue;
        if (noun || s_.mark(t, ';') || s_.mark(t, ':')) return {};
        continue;
      }
      const Tag& g = s_.tags[t];
      if (g.name != 0 || !g.is(can::kVerb)) continue;
      const VerbGroup v = verbs_.group(t);
      // সরব is "vocal" before it is "I shall move"
      const bool other =
          g.is(can::kAdjective) || (g.is(can::kNoun | can::kPostposition) && !g.is(can::kFutureVerb));
      if (other && !v.modal) continue;
      if (noun && v.converb && t == begin + 1 && not_at(begin)) return EventStatus::kNegated;
      if (v.finite && !v.converb) return at_finite(v, noun);
      if (v.conditional) return though(v.main) ? Told{} : conditional(v.main, v.end);
      if (v.modal) {
        const Row* row = listed(v.main, StatusWords::kTo);
        return row != nullptr && (noun || status(*row) != EventStatus::kNegated) ? status(*row)
                                                                                 : EventStatus::kPossible;
      }
      const bool object = t < begin + 3 && listed(v.end, StatusWords::kTo) != nullptr;
      if (v.infinitive && (!noun || object)) return infinitive(v.end);
      // "আটক করে … পাঠানোর দাবি"; a noun only as the object of what is demanded: "সহায়তা বাড়ানোর আহ্বান"
      if (v.verbal_noun && s_.tags[v.end - 1].is(can::kGenitive) && t < begin + (noun ? 2 : 4)) {
        const bool before = presupposed_;
        const Row* for_it = listed(v.end, StatusWords::kDeed);
        const Told out = for_it == nullptr ? genitive(v.end, true) : Told{};
        presupposed_ = before;
        if (out && *out != EventStatus::kNegated) return out;
      }
      t = std::max(t, v.end - 1);
    }
    return {};
  }

  Told at_finite(const VerbGroup& v, bool noun) const {
    if (v.negated) return noun && comes_about(v) ? Told{EventStatus::kNegated} : Told{};
    if (v.modal) {
      const Row* row = listed(v.main, StatusWords::kTo);
      return row != nullptr ? status(*row) : EventStatus::kPossible;
    }
    // "যুদ্ধবিরতি | চায়"
    if (noun && v.begin < trigger_.range.end + 2 && listed(v.main, StatusWords::kWants) != nullptr)
      return EventStatus::kPossible;
    const Told out = finite(v);
    return noun && out == EventStatus::kPossible && !s_.tags[v.main].is(can::kImperative) ? Told{} : out;
  }

  // "সংঘর্ষ | ঘটেনি", "বৈঠক | হচ্ছে না": the verb says no more than that it is; or it is that of a second noun:
  // "হামলা বা লুটপাট | করেনি".
  bool comes_about(const VerbGroup& v) const {
    const TokenIndex end = trigger_.range.end;
    if (v.begin >= end + 5) return false;
    if (s_.tags[end].has(Feature::kAnd) || s_.tags[end].has(Feature::kOr)) return true;
    for (TokenIndex t = end; t < v.begin; ++t)
      if (s_.tags[t].is(can::kAdjective) && !s_.tags[t].is(can::kNoun) &&
          listed(t, StatusWords::kExists) == nullptr)
        return false;
    return listed(v.begin, StatusWords::kExists) != nullptr;
  }

  // "হামলা চালাতে | চায়", "… গিয়ে", "ঘাঁটি গড়তে" with nothing that it belongs to: what it is for.
  Told infinitive(TokenIndex t) {
    for (const TokenIndex end = t + 3; t < s_.end && t < end; ++t) {
      if (!s_.word(t)) {
        if (s_.quote(t)) continue;
        break;
      }
      if (const Row* row = listed(t, StatusWords::kTo)) {
        if (status(*row) != EventStatus::kActual) return status(*row);
        if (listed(t, StatusWords::kAttempt) != nullptr) return tried(t, carried(t));
        return not_done(t) ? Told{EventStatus::kNegated} : carried(t);
      }
      if (!s_.tags[t].is(can::kAdverb | can::kParticle | can::kAdjective)) break;
    }
    return EventStatus::kPlanned;
  }

  // "যোগ দিতে সক্ষম | হয়নি", "হামলা করতে দেখা | যায়নি": the next verb says that it did not come to it.
  bool not_done(TokenIndex t) const {
    for (const TokenIndex end = t + 3; t < s_.end && t < end && s_.word(t); ++t)
      if (told_at(t)) return verbs_.group(t).negated;
    return false;
  }

  // "হামলা হলে … হত্যা করা হবে" supposes it; "তারা পালিয়ে গেলে … উদ্ধার করা হয়" tells it.
  Told conditional(TokenIndex at, TokenIndex t) const {
    for (TokenIndex k = floor_; k < at; ++k)
      if (s_.word(k) && s_.tags[k].name == 0 &&
          (s_.tags[k].has(Feature::kIf) || listed(k, StatusWords::kAnyone)))
        return EventStatus::kPossible;
    for (; t < s_.end; ++t) {
      if (!told_at(t) || s_.tags[t].is(can::kConverb)) continue;
      if (const Row* row = s_.tags[t - 1].is(can::kInfinitive) ? listed(t, StatusWords::kTo) : nullptr)
        if (status(*row) != EventStatus::kActual) return EventStatus::kPossible;
      const VerbGroup v = verbs_.group(t);
      const Tag& main = s_.tags[v.main];
      const bool habit = tense(v.main, Tense::kPastHabitual) || main.is(can::kPresentVerb);
      if (v.modal || !main.is(can::kIndicativeVerb)) return EventStatus::kPossible;
      if (!habit || (main.is(can::kPresentVerb) && dated())) return {};
      return EventStatus::kPossible;
    }
    return EventStatus::kPossible;
  }

  // The sentence tells of a time or of somebody: then its present is one of a story.
  bool dated() const {
    for (TokenIndex t = s_.begin; t < s_.end; ++t)
      if (s_.tags[t].time || s_.tags[t].name != 0 ||
          (s_.word(t) &&
           (s_.tags[t].has(Feature::kDemonstrative) || listed(t, StatusWords::kStory) != nullptr)))
        return true;
    return false;
  }

  // A condition stands before t in the same clause.
  bool on_condition(TokenIndex t) const {
    while (t > s_.begin) {
      const Tag& g = s_.tags[--t];
      if (!s_.word(t) || g.name != 0) continue;
      if (g.has(Feature::kIf)) return true;
      if (told_at(t) && !g.is(can::kConverb | can::kConditional)) return false;
      if (g.has(Feature::kThat)) return false;
      // হলে is "in the hall" as well, behind a name
      const bool hall = g.is(can::kNoun) && (t == s_.begin || s_.tags[t - 1].name != 0 || !s_.word(t - 1));
      if (g.is(can::kConditional) && !hall && !g.has(Feature::kAlthough) && !though(t)) return true;
    }
    return false;
  }

  // "কোনো হামলা … হয়নি", "হত্যার কোনো প্রমাণ পাওয়া যায়নি".
  bool none_such() const {
    if (trigger_.verbal()) return false;
    bool any = false;
    for (TokenIndex t = trigger_.range.begin; t > s_.begin && trigger_.range.begin - t < 3 && !any; --t)
      any = listed(t - 1, StatusWords::kNothing) != nullptr;
    const bool before = any;
    for (TokenIndex t = trigger_.range.end; t < s_.end && s_.word(t); ++t) {
      if (!any && t < trigger_.range.end + 2 && listed(t, StatusWords::kNothing) != nullptr) {
        any = true;
        if (trigger_.morph.kase == Case::kGenitive && !evidence(t + 1)) return false;
        continue;
      }
      if (told_at(t)) return any && (verbs_.group(t).negated);
      if (any && not_at(t) && (before || t > trigger_.range.end)) return true;
    }
    return false;
  }

  // What there is none of where there is no such happening: "হত্যার কোনো | প্রমাণ", not "বিচার".
  bool evidence(TokenIndex t) const {
    for (const TokenIndex end = t + 3; t < s_.end && t < end && s_.word(t); ++t)
      if (listed(t, StatusWords::kThrough | StatusWords::kOf) != nullptr) return true;
    return false;
  }

  // "… খবর | সঠিক নয়", "…, এ কথা | ভিত্তিহীন".
  bool untrue(TokenIndex t) const {
    for (const TokenIndex end = t + 4; t < s_.end && t < end; ++t) {
      if (!s_.word(t)) {
        if (s_.quote(t)) continue;
        return false;
      }
      if (const Row* row = listed(t, StatusWords::kTrue | StatusWords::kUntrue)) {
        if ((row->what & StatusWords::kUntrue) != 0) return true;
        const auto behind = static_cast<TokenIndex>(t + row->words.size());
        return not_at(behind) && !(behind + 1 < s_.end && s_.tags[behind + 1].has(Feature::kThat));
      }
      if (told_at(t)) return false;
    }
    return false;
  }

  // "… গ্রেপ্তার করেছে বলে | যে খবর ছড়িয়েছে, তা ভিত্তিহীন": behind the verb that tells of the news, a pointer at
  // it.
  bool spread_and_untrue(TokenIndex t) const {
    bool news = false;
    for (const TokenIndex end = t + 12; t + 1 < s_.end && t < end; ++t) {
      if (!s_.word(t)) continue;
      news = news || s_.tags[t].has(Feature::kSourceWord) || listed(t, StatusWords::kSpread) != nullptr;
      if (!news || s_.word(t - 1) || listed(t, StatusWords::kPoints) == nullptr) continue;
      for (TokenIndex k = t + 1; k < t + 4 && k < s_.end && s_.word(k); ++k)
        if (listed(k, StatusWords::kTrue | StatusWords::kUntrue) != nullptr) return untrue(k);
      return false;
    }
    return false;
  }

  // "সচিব পদত্যাগ করেছেন, এ কথা ঠিক নয়": what points back at the clause of the trigger says that it is not so.
  // An accusation that is refused stays what it was.
  bool taken_back() const {
    if (!trigger_.verbal() || !trigger_.verb.finite) return false;
    TokenIndex t = trigger_.range.end;
    while (t < s_.end && t < trigger_.range.end + 3 &&
           (!s_.word(t) || s_.tags[t].has(Feature::kQuotative) || s_.tags[t].has(Feature::kThat)))
      ++t;
    if (t > trigger_.range.end && spread_and_untrue(t)) return true;
    if (t >= s_.end || !s_.word(t) || listed(t, StatusWords::kPoints) == nullptr) return false;
    for (const TokenIndex end = t + 4; t < end && t + 1 < s_.end; ++t) {
      if (listed(t, StatusWords::kClaim) != nullptr) return false;
      if (listed(t + 1, StatusWords::kTrue | StatusWords::kUntrue) != nullptr) return untrue(t + 1);
    }
    return false;
  }

  // What the rest of the clause makes of it.
  EventStatus by_clause(Told by_words) {
    EventStatus out = by_words.value_or(EventStatus::kActual);
    if (out == EventStatus::kNegated || out == EventStatus::kPossible) return out;
    if (taken_back()) return EventStatus::kNegated;
    presupposed_ = presupposed_ || why();
    if (presupposed_) return out;
    if (out == EventStatus::kPlanned && on_condition(trigger_.range.begin)) return EventStatus::kPossible;
    if (as_soon_as() || then_follows()) return EventStatus::kPossible;
    const TokenIndex behind = std::min(s_.end, trigger_.range.end + (trigger_.verbal() ? 3 : 2));
    for (TokenIndex t = floor_; t < behind; ++t) {
      if (t < trigger_.range.begin && s_.word(t) && s_.tags[t].has(Feature::kIf) && s_.tags[t].name == 0 &&
          !threatened())
        return EventStatus::kPossible;
      if (t >= trigger_.range.end && !s_.word(t)) break;
      const std::uint64_t ways =
          t < trigger_.range.end ? StatusWords::kAnywhere : StatusWords::kAnywhere | StatusWords::kWhether;
      if (const Row* row = listed(t, ways)) return status(*row);
    }
    return out == EventStatus::kActual && asked() ? EventStatus::kPossible : out;
  }

  // "না হলে আন্দোলনের | হুঁশিয়ারি দিয়েছেন": the condition is that of the threat
  bool threatened() const {
    const VerbGroup& v = trigger_.verb;
    return trigger_.row->type == EventType::kThreaten && trigger_.verbal() && v.finite && !v.modal &&
           s_.tags[v.main].is(can::kIndicativeVerb) && !s_.tags[v.main].is(can::kFutureVerb);
  }

  // "যদি তিনি রাজি হন এবং বাহিনী | মোতায়েন হয়, তাহলে …": the condition may have begun clauses before.
  bool then_follows() const {
    static const std::array<std::string, 2> kThen = {unicode::fold("তাহলে"), unicode::fold("তবে")};
    const TokenIndex end = trigger_.range.end;
    if (end + 1 >= s_.end || !s_.mark(end, ',')) return false;
    if (std::none_of(kThen.begin(), kThen.end(),
                     [&](const std::string& w) { return s_.text.form(end + 1) == w; }))
      return false;
    for (TokenIndex t = s_.begin; t < trigger_.range.begin; ++t)
      if (s_.word(t) && s_.tags[t].name == 0 && s_.tags[t].has(Feature::kIf)) return true;
    return false;
  }

  // "কেবল হামলা | নয়, …": it is that and more.
  bool not_only() const {
    static const std::array<std::string, 4> kOnly = {unicode::fold("কেবল"), unicode::fold("শুধু"),
                                                     unicode::fold("কেবলমাত্র"), unicode::fold("শুধুমাত্র")};
    for (TokenIndex t = s_.begin; t < trigger_.range.begin; ++t)
      if (std::any_of(kOnly.begin(), kOnly.end(), [&](const std::string& w) { return s_.text.form(t) == w; }))
        return true;
    return false;
  }

  // "বাধা দিলেই | গ্রেপ্তার": a headline's noun behind its condition is a threat.
  bool as_soon_as() const {
    const TokenIndex begin = trigger_.range.begin, end = trigger_.range.end;
    if (trigger_.verbal() || begin == s_.begin || kase() != Case::kBare) return false;
    if (end < s_.end && s_.word(end)) return false;
    return verbs_.any(begin - 1, [](const Reading& r) {
      return r.morph.verb_form == clause::VerbForm::kConditional && r.morph.emphatic_i;
    });
  }

  // "কেন | হামলা করেছে": who asks why takes it for granted.
  bool why() const {
    for (TokenIndex t = floor_; t < trigger_.range.begin; ++t) {
      const Row* row = s_.tags[t].name == 0 ? listed(t, StatusWords::kAsks) : nullptr;
      if (row != nullptr && status(*row) == EventStatus::kActual) return true;
    }
    return false;
  }

  // The last predicate of a question that leaves open whether it is so; কেন and কবে do not.
  bool asked() const {
    if (s_.end >= s_.text.tokens.size() || !s_.mark(s_.end, '?')) return false;
    for (TokenIndex t = s_.begin; t < s_.end; ++t)
      if (s_.word(t) && s_.tags[t].name == 0 && listed(t, StatusWords::kAsks) != nullptr) return false;
    for (TokenIndex t = trigger_.range.end; t < s_.end; ++t)
      if (told_at(t) || s_.punct(t)) return false;
    return true;
  }

  const Scene& s_;
  const StatusWords& words_;
  const VerbGroups& verbs_;
  const Trigger& trigger_;
  TokenIndex floor_;
  bool presupposed_ = false, claimed_ = false;
};

}  // namespace

Telling how_told(const Scene& scene, const StatusWords& words, const VerbGroups& verbs,
                 const Trigger& trigger, TokenIndex floor) {
  return Teller(scene, words, verbs, trigger, floor).run();
}

EventStatus how_led_to(const Scene& scene, const StatusWords& words, const VerbGroups& verbs, TokenIndex t) {
  static const Happening kAny;
  Trigger led;
  led.row = &kAny;
  led.range = {t, t};
  return Teller(scene, words, verbs, led, t).led_to(t).value_or(EventStatus::kActual);
}

}  // namespace ukti::bangla
