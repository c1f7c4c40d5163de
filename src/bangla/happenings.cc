#include "bangla/happenings.h"

#include <algorithm>

#include "bangla/happening_roles.h"
#include "bangla/happening_telling.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::Case;
using clause::HappeningFrame;
using clause::Reading;
using lexicon::Feature;
using text::TokenIndex;
using text::TokenKind;
namespace need = clause::need;

// The triggers of one sentence, from left to right; the longest at its place, with its verb before without.
class Scan {
 public:
  Scan(const HappeningRows& rows, const Predicates& predicates, const StatusWords& status,
       const Candidates& candidates, const Scene& scene)
      : rows_(rows),
        verbs_(predicates, scene.text, scene.words, scene.tags, scene.end),
        status_(status),
        candidates_(candidates),
        s_(scene),
        text_(scene.text),
        words_(scene.words),
        tags_(scene.tags),
        begin_(scene.begin),
        end_(scene.end) {}

  void run(std::vector<Trigger>& out) const {
    for (TokenIndex t = begin_; t < end_;) {
      Trigger best;
      // "হরমুজ প্রণালী | বন্ধ": of a row whose first words are no part of the trigger a name may hold these
      const bool named = word(t) && tags_[t].name != 0;
      if (!word(t) || tags_[t].paren || !longest(t, end_, best) ||
          (named && (best.row->needs & need::kLast) == 0 && (inside_name(t) || !behind_name(best)))) {
        ++t;
        continue;
      }
      with_its_verb(t, best);
      // "ছাত্র আন্দোলনের | পর": behind a name the postposition alone tells nothing
      if (named && !best.verbal() && tags_[best.noun_end - 1].is(can::kPostposition)) {
        ++t;
        continue;
      }
      // "তদন্তের দাবি জানায়": what is demanded is a happening of its own
      if ((best.row->needs & need::kLast) != 0) inner(best, out);
      // "আট দলের জোটে | যোগ দেয়": what they join is no part of the trigger
      if (named || ((best.row->needs & need::kLast) != 0 && best.row->type == EventType::kCooperate))
        best.range.begin = std::max(best.range.begin, best.noun_end - 1);
      out.push_back(best);
      t = std::max(best.range.end, t + 1);
    }
  }

 private:
  // So many tokens has a nominal part at most.
  static constexpr TokenIndex kLongest = 6;

  // "টাকা | লুট করে": the last words of the longest with their verb before all of them without.
  void with_its_verb(TokenIndex first, Trigger& best) const {
    if (best.verbal() || best.row->mute || (best.row->needs & need::kLast) != 0) return;
    for (TokenIndex t = first + 1; t < best.noun_end; ++t) {
      Trigger one;
      if (tags_[t].name != 0 || !longest(t, end_, one) || !one.verbal() || one.noun_end != best.noun_end)
        continue;
      best = one;
      return;
    }
  }

  void inner(Trigger& outer, std::vector<Trigger>& out) const {
    const TokenIndex limit = outer.noun_end - 1;
    for (TokenIndex t = outer.range.begin; t < limit; ++t) {
      Trigger one;
      if (tags_[t].name != 0 || !longest(t, limit, one) || one.verbal() || one.range.end != limit) continue;
      out.push_back(one);
      outer.range.begin = limit;
      return;
    }
  }

  // "মিরপুর থানায় | হস্তান্তর করে": the name settles what is done, and is no part of the trigger; but for
  // "ইসরায়েলি | হামলা" the words behind it do.
  bool behind_name(Trigger& trigger) const {
    TokenIndex& first = trigger.range.begin;
    while (tags_[first].name != 0 || hyphen(first)) ++first;
    Trigger alone;
    return !longest(first, end_, alone);
  }

  // In a name that goes on behind t; where it ends a nominal part of several words may begin.
  bool inside_name(TokenIndex t) const {
    return tags_[t].name != 0 && (t + 1 >= end_ || tags_[t + 1].name == tags_[t].name);
  }

  bool word(TokenIndex t) const {
    return t < end_ &&
           (text_.tokens[t].kind == TokenKind::kWord || text_.tokens[t].kind == TokenKind::kLatin);
  }

  // Joins the words on both its sides.
  bool hyphen(TokenIndex t) const {
    return t > begin_ && t + 1 < end_ && s_.mark(t, '-') && word(t - 1) && word(t + 1) &&
           text_.tokens[t].begin == text_.tokens[t - 1].end &&
           text_.tokens[t + 1].begin == text_.tokens[t].end;
  }

  bool longest(TokenIndex first, TokenIndex limit, Trigger& best) const {
    bool found = false;
    for (TokenIndex last = first; last < limit && last < first + kLongest; ++last) {
      if (!word(last)) {
        if (!hyphen(last)) break;
        continue;
      }
      for (const Candidate& c : candidates_.of(text_, last)) {
        const TokenIndex gap = last + 1 - first - std::min<TokenIndex>(c.words, last + 1 - first);
        if (c.words > last + 1 - first || gap > 1 || (gap == 1 && !parted(last, c))) continue;
        Trigger one;
        one.row = &rows_.at(c.row);
        if ((one.row->needs & (need::kPhase | need::kTopic)) != 0) continue;
        if (c.plain ? !plain(first, c, one) : !nominal(first, last, c, one)) continue;
        if ((one.row->needs & need::kThing) != 0 && people_before(first)) continue;
        if (found && !better(one, best)) continue;
        best = one;
        found = true;
      }
    }
    return found;
  }

  // "চুক্তি | একতরফাভাবে | বাতিল করেছে": an adverb may part the last word from those before it.
  bool parted(TokenIndex last, const Candidate& c) const {
    const Tag& g = tags_[last - 1];
    return !c.plain && c.words > 1 && g.name == 0 && g.is(can::kAdverb) &&
           !g.is(can::kNoun | can::kVerb | can::kPostposition | can::kPronoun | can::kDeterminer |
                 can::kParticle);
  }

  // "আহতদের | উদ্ধার করে": only people stand in the objective that -কে and -দের write.
  bool people_before(TokenIndex t) const {
    constexpr TokenIndex kBack = 6;
    for (const TokenIndex first = t; t > begin_ && first - t < kBack && word(t - 1); --t) {
      const Tag& g = tags_[t - 1];
      if (g.is(can::kObjective) && !g.is(can::kBare) && !g.time) return true;
      if (g.is(can::kGenitive) && g.is(can::kPlural) && (g.has(Feature::kHuman) || of_people(t - 1)))
        return true;
      if (g.name == 0 && told(g) && !g.is(can::kNoun | can::kAdjective | can::kPostposition)) return false;
    }
    return false;
  }

  // -দের makes a plural of people only.
  bool of_people(TokenIndex t) const {
    static const std::string kPeople = unicode::fold("দের");
    return text_.form(t).ends_with(kPeople);
  }

  static bool holds(const Trigger& noun, const Trigger& verb) {
    return noun.noun_end > verb.range.end && (noun.row->needs & need::kLast) == 0;
  }

  static bool better(const Trigger& a, const Trigger& b) {
    // "গুলি করে | হত্যার": a noun that holds the other one and its verb
    if (a.verbal() != b.verbal()) return a.verbal() ? !holds(b, a) : holds(a, b);
    return a.noun_end - a.range.begin > b.noun_end - b.range.begin;
  }

  // "ধরা | যায়": what can be done.
  bool possible(TokenIndex t) const {
    static const std::array<std::string, 2> kGo = {unicode::fold("যা"), unicode::fold("গে")};
    return std::any_of(kGo.begin(), kGo.end(),
                       [&](const std::string& w) { return text_.form(t).starts_with(w); });
  }

  bool plain(TokenIndex first, const Candidate& c, Trigger& out) const {
    const Tag& g = tags_[first];
    if (g.name != 0) return false;
    if (c.morph.verb_form == clause::VerbForm::kNone || g.has(Feature::kQuotative)) return false;
    // "তাকে ধরা | হয়েছে" is the verb's passive
    const VerbGroup group = verbs_.group(first);
    if ((out.row->needs & need::kOfficer) != 0 && !group.finite) return false;
    const bool passive = g.is(can::kVerbalNoun) && group.passive && !possible(group.main);
    if (g.is(can::kNoun | can::kAdjective | can::kPostposition | can::kAdverb) &&
        c.morph.verb_form != clause::VerbForm::kFinite && !passive)
      return false;
    if (g.is(can::kFinite) && !told(g) && !g.is(can::kConverb | can::kInfinitive | can::kVerbalNoun))
      return false;
    // "তুলে ধরেন", "জানতে চান": the verb before it has the meaning; "বেঁধে | পেটায়" are two
    const std::uint64_t led =
        g.has(Feature::kLightVerb) ? can::kConverb | can::kInfinitive : can::kInfinitive;
    if (first > begin_ && word(first - 1) && tags_[first - 1].name == 0 && tags_[first - 1].is(led) &&
        !tags_[first - 1].is(can::kNoun | can::kPostposition | can::kAdverb))
      return false;
    out.noun_end = first;
    out.verb = verbs_.group(first);
    out.range = {first, out.verb.end};
    return true;
  }

  bool has_verb(TokenIndex t, const Happening& row) const {
    for (const Reading& r : words_.of(text_, t)) {
      if (r.morph.pos == clause::Pos::kVerb &&
          std::find(row.verbs.begin(), row.verbs.end(), r.entry) != row.verbs.end())
        return true;
    }
    const lexicon::FormId exact = words_.exact[text_.tokens[t].form];
    return exact != 0 &&
           std::find(row.verb_forms.begin(), row.verb_forms.end(), exact) != row.verb_forms.end();
  }

  // "হামলা | শুরু করে", "সহায়তা | অব্যাহত রাখবে".
  bool phase(TokenIndex t) const {
    for (const Candidate& c : candidates_.of(text_, t)) {
      const Happening& row = rows_.at(c.row);
      if ((row.needs & need::kPhase) != 0 && c.morph == clause::Morph{} && word(t + 1) &&
          has_verb(t + 1, row))
        return true;
    }
    return false;
  }

  // The verb behind the nominal part, over adverbs, particles and a second nominal part ("হামলা ও লুটপাট
  // চালায়").
  TokenIndex verb_behind(TokenIndex t, const Happening& row) const {
    if (t < end_ && s_.quote(t)) ++t;  // "'খুন' | করেছে"
    for (int steps = 0; steps < 3 && word(t); ++steps) {
      if (has_verb(t, row) && (!tags_[t].is(can::kPostposition) || tags_[t].is(can::kFinite) ||
                               tags_[t - 1].has(Feature::kNegation) || (steps == 0 && given(t, row))))
        return t;
      if (phase(t)) return t + 1;
      const Tag& g = tags_[t];
      if (g.has(Feature::kAnd) || g.has(Feature::kOr)) {
        t += 2;
        continue;
      }
      if (g.name != 0 || g.time || (g.is(can::kVerb) && !g.is(can::kNoun))) break;
      // "অঙ্গীকার | তিনি | করেননি"
      if (steps == 0 && g.is(can::kPronoun) && g.is(can::kBare) && g.has(Feature::kThirdPerson)) {
        ++t;
        continue;
      }
      if (!g.is(can::kAdverb | can::kParticle) && !g.has(Feature::kAlso)) break;
      ++t;
    }
    return text::kNoToken;
  }

  // "প্রতিশ্রুতি | দিয়ে", "দখলে | নিয়ে": right behind its noun the verb. But নিয়ে is "about" behind a bare noun,
  // and goods are what one acts with.
  bool given(TokenIndex t, const Happening& row) const {
    static const std::array<std::string, 2> kTaken = {unicode::fold("অংশ"), unicode::fold("অবস্থান")};
    static const std::array<std::string, 2> kGiven = {unicode::fold("আশ্রয়"), unicode::fold("প্রশিক্ষণ")};
    static const std::string kTaking = unicode::fold("নিয়ে");
    if (!row.act) return false;
    const auto is = [&](const std::string& w) { return row.noun.back() == w; };
    if (!text_.form(t).starts_with(kTaking))
      return row.type != EventType::kAid || row.deed || std::any_of(kGiven.begin(), kGiven.end(), is);
    const Tag& noun = tags_[t - 1];
    return noun.is(can::kConverb) || (noun.is(can::kLocative) && !noun.is(can::kBare)) ||
           std::any_of(kTaken.begin(), kTaken.end(), is);
  }

  // A word of the nominal part before its last: as it is listed, with -ই or -ও ("অভিযোগই জমা পড়েনি"), or as
  // the object that it is ("চুক্তিটি বাতিল", "কমিটিগুলোকে বিলুপ্ত").
  bool inner_word(TokenIndex t, std::string_view wanted) const {
    if (!word(t)) return wanted == "-";
    const unicode::Codes form = text_.form(t);
    if (form == wanted) return true;
    if (form.size() <= wanted.size() || form.substr(0, wanted.size()) != wanted) return false;
    for (const Reading& r : words_.of(text_, t))
      if (r.stem_length == wanted.size() && !r.morph.compound && !r.morph.with &&
          r.morph.pos != clause::Pos::kVerb &&
          (r.morph.kase == Case::kBare || r.morph.kase == Case::kObjective) &&
          (!r.morph.plural || of_things(form)))
        return true;
    return false;
  }

  // "চুক্তিগুলো"; but "সন্ত্রাসীরা | হামলা চালায়"
  static bool of_things(unicode::Codes form) {
    static const std::string kPlural = unicode::fold("গুল");
    return std::string_view(form).find(kPlural) != std::string_view::npos;
  }

  // Marked as the object of a verb, which must be there.
  bool object_of(TokenIndex t, std::string_view wanted) const {
    if (!word(t)) return false;
    for (const Reading& r : words_.of(text_, t))
      if (r.stem_length == wanted.size() && (r.morph.kase == Case::kObjective || r.morph.plural ||
                                             r.morph.classifier != clause::Classifier::kNone))
        return text_.form(t) != wanted;
    return false;
  }

  bool nominal(TokenIndex first, TokenIndex last, const Candidate& c, Trigger& out) const {
    const Happening& row = *out.row;
    const std::size_t n = row.noun.size();
    bool loose = last + 1 - first > n;
    for (std::size_t i = 0; i + 1 < n; ++i) {
      const TokenIndex t = first + static_cast<TokenIndex>(i);
      if (!inner_word(t, row.noun[i])) return false;
      loose = loose || object_of(t, row.noun[i]);
    }
    if (tags_[last].name != 0) return false;
    out.noun_end = last + 1;
    out.range = {first, last + 1};
    out.morph = c.morph;
    const bool bare = c.morph.kase == Case::kBare && !c.morph.plural;
    // "কথাটা | বলছে": what was said, not a talk
    if (c.morph.classifier == clause::Classifier::kDefinite && (row.needs & need::kWide) != 0 && !row.alone)
      return false;
    if (bare && (!row.verbs.empty() || !row.verb_forms.empty())) {
      const TokenIndex v = verb_behind(last + 1, row);
      if (v != text::kNoToken) {
        out.verb = verbs_.group(v);
        out.range.end = out.verb.end;
        // "সাহায্য করার আহ্বান"
        const TokenIndex next = out.verb.end;
        out.governed = out.verb.verbal_noun && tags_[next - 1].is(can::kGenitive) && next < end_ &&
                       word(next) && tags_[next].name == 0 && status_.governs(s_, next);
        return true;
      }
    }
    if (bare && !loose && turned(first, last, row, out.verb)) {
      out.range.begin = out.verb.begin;
      return true;
    }
    if (loose) return false;
    if (bare && inverted(first, last, row)) return out.closing = true;
    // "ইরানকে | দায়ী ট্রাম্পের"
    if ((row.needs & need::kSaid) != 0 && first > begin_ && tags_[first - 1].is(can::kObjective) &&
        !tags_[first - 1].is(can::kBare))
      return false;
    out.governed = governed(last, c, row);
    if (out.governed || (row.alone && stands_alone(last, c, row))) return true;
    out.closing = bare && closes_headline(first, last, row);
    return out.closing;
  }

  // "মোদীকে | তোপ মমতার", "নেতাকে | গ্রেপ্তার পুলিশের": a headline saves the verb, and says behind the noun who
  // does it to whom.
  bool inverted(TokenIndex first, TokenIndex last, const Happening& row) const {
    if (row.mute || !(row.act || row.deed)) return false;
    TokenIndex whom = first;
    for (int steps = 0; steps < 2 && whom > begin_ && word(whom - 1); ++steps, --whom) {
      const Tag& g = tags_[whom - 1];
      if (g.name != 0 || !g.is(can::kAdjective | can::kAdverb) || g.is(can::kObjective | can::kGenitive))
        break;
    }
    if (whom == begin_ || !word(whom - 1)) return false;
    const Tag& object = tags_[whom - 1];
    const bool to_whom = object.is(can::kObjective) && !object.is(can::kBare);
    if (object.time || !(to_whom || (object.is(can::kPlural) && of_people(whom - 1)))) return false;
    constexpr TokenIndex kWords = 5;
    TokenIndex t = last + 1;
    for (; t < end_ && word(t) && t - last <= kWords; ++t)
      if (tags_[t].name == 0 && told(tags_[t]) && !tags_[t].is(can::kNoun | can::kAdjective)) return false;
    if (t == last + 1 || (t < end_ && !s_.mark(t, ',') && !s_.mark(t, '!') && !s_.mark(t, ';'))) return false;
    const Tag& who = tags_[t - 1];
    return who.is(can::kGenitive) && (who.name != 0 || !who.is(can::kBare)) && !who.time;
  }

  // "তাকে দেওয়া হয়েছে | হুমকি", "এ ঘটনায় করা হয়েছে | মামলা": the noun behind its passive closes the clause.
  bool turned(TokenIndex first, TokenIndex last, const Happening& row, VerbGroup& verb) const {
    if (row.mute || row.verbs.empty() || row.who == Who::kUndergo || (row.needs & need::kLast) != 0)
      return false;
    if (last + 1 < end_ && word(last + 1)) return false;
    for (TokenIndex v = first; v > begin_ && v + 3 > first && word(v - 1); --v) {
      if (tags_[v - 1].name != 0 || !has_verb(v - 1, row)) continue;
      const VerbGroup g = verbs_.group(v - 1);
      if (g.end != first || !g.passive || !g.finite || g.modal) continue;
      // "গ্রেপ্তার | করা হয়েছে": it has its noun already
      const bool own = v - 1 > begin_ && word(v - 2) && tags_[v - 2].name == 0 &&
                       tags_[v - 2].is(can::kBare) && tags_[v - 2].is(can::kNoun | can::kAdjective) &&
                       !tags_[v - 2].is(can::kPostposition | can::kAdverb | can::kConverb);
      if (own) return false;
      verb = g;
      return true;
    }
    return false;
  }

  // "কনসার্টে এলোপাতাড়ি | গুলি, …": a headline saves the verb that its noun goes with.
  bool closes_headline(TokenIndex first, TokenIndex last, const Happening& row) const {
    // "মোদীকে নেতানিয়াহুর ফোন": whom words are meant for stands beside them
    const bool words = row.type == EventType::kConsult || row.type == EventType::kSupport ||
                       row.type == EventType::kRequest || row.type == EventType::kAccuse ||
                       row.type == EventType::kReject || row.type == EventType::kThreaten;
    const std::uint32_t filled =
        need::kHuman | need::kForce | (words ? need::kParticipant | need::kWide : 0u);
    if (row.mute || row.alone || !row.deed || (row.needs & ~filled) != 0 || row.type == EventType::kCooperate)
      return false;
    const TokenIndex next = last + 1;
    if (next < end_ && !s_.mark(next, ',') && !s_.mark(next, '!') && !s_.mark(next, ';')) return false;
    // "ক্ষতিপূরণ, আলোচনা … দিলে": one of a list that a verb closes
    for (TokenIndex t = next; t < end_ && s_.mark(next, ','); ++t)
      if (tags_[t].name == 0 && told(tags_[t]) && !tags_[t].is(can::kNoun)) return false;
    bool more = false;
    for (TokenIndex t = first; t > begin_ && !s_.punct(t - 1); --t) {
      const Tag& g = tags_[t - 1];
      // "বাধা দেওয়ায় | যুবককে ছুরিকাঘাত"
      const bool cause = g.is(can::kVerbalNoun) && g.is(can::kLocative) && !g.is(can::kBare);
      const bool before = g.is(can::kConverb) && !g.is(can::kNoun | can::kAdjective | can::kPostposition);
      if (g.name == 0 && (cause || before)) return more;
      if (g.name == 0 && told(g) && !g.is(can::kNoun | can::kAdjective | can::kPostposition)) return false;
      more = true;
    }
    return more;
  }

  // "তদন্তের দাবি", "সেনা প্রত্যাহারের ঘোষণা"; bare only before what is demanded: "পদত্যাগ দাবি".
  bool governed(TokenIndex last, const Candidate& c, const Happening& row) const {
    if (row.mute || (!row.act && !row.alone) || c.morph.plural ||
        c.morph.classifier != clause::Classifier::kNone || tags_[last].has(Feature::kOrganisation))
      return false;
    // "বৈঠকের | কথা ঘোষণা করা হয়": the word is given nobody
    static const std::string kWord = unicode::fold("কথা");
    if (row.noun.size() == 1 && row.noun.front() == kWord) return false;
    TokenIndex next = last + 1;
    const bool genitive = c.morph.kase == Case::kGenitive;
    if (!genitive && c.morph.kase != Case::kBare) return false;
    if (!genitive && row.who == Who::kUndergo) return false;  // "জীবন | কাহিনী" tells of no life given
    if (genitive && next < end_ && word(next) && tags_[next].name == 0 &&
        tags_[next].is(can::kAdjective | can::kAdverb) && !governs(next, row))
      ++next;
    if (next >= end_ || !word(next) || tags_[next].name != 0) return false;
    if (genitive && tags_[next].is(can::kPostposition) && thanked_for(next)) return true;
    if (!governs(next, row)) return false;
    return genitive || (tags_[next].has(Feature::kSpeechNoun) && status_.governs(s_, next));
  }

  // "সহায়তার জন্য যুক্তরাষ্ট্রকে ধন্যবাদ": behind the postposition praise follows soon.
  bool thanked_for(TokenIndex t) const {
    static const std::string kFor = unicode::fold("জন্য");
    if (text_.form(t) != kFor) return false;
    for (TokenIndex k = t + 1; k < end_ && k < t + 8 && word(k); ++k) {
      for (const Candidate& c : candidates_.of(text_, k))
        if (!c.plain && rows_.at(c.row).type == EventType::kSupport && !rows_.at(c.row).mute &&
            rows_.at(c.row).noun.size() == 1)
          return true;
    }
    return false;
  }

  // What cannot stand alone is no happening where it is only spoken of ("ফোনের কথা").
  bool governs(TokenIndex t, const Happening& row) const {
    if (status_.governs(s_, t)) return row.alone || !status_.speaks_of(s_, t);
    return tags_[t].has(Feature::kSpeechNoun) || tags_[t].has(Feature::kSourceWord);
  }

  // Inside a compound ("হত্যা মামলা", "হামলা ঠেকানো দল") a bare noun only says what the next one is about.
  bool stands_alone(TokenIndex last, const Candidate& c, const Happening& row) const {
    if (c.morph.kase != Case::kBare) return true;
    const TokenIndex next = last + 1;
    // "যুদ্ধ-পরবর্তী", "গুম-খুনের"
    if (next < end_ && hyphen(next)) return false;
    if (killing_of_named(last, row)) return true;
    if (!word(next) || tags_[next].name != 0) return true;
    const auto others = candidates_.of(text_, next);
    // "গুলিতে | মারা গেছেন"
    if ((row.needs & need::kBy) != 0 &&
        std::any_of(others.begin(), others.end(), [&](const Candidate& other) {
          const Happening& outcome = rows_.at(other.row);
          return !other.plain && other.words == 1 && outcome.who == Who::kUndergo &&
                 (outcome.needs & need::kCause) != 0;
        }))
      return true;
    const bool phase = phase_of(next);
    // "বৈঠক শেষে": that of which the sentence before tells
    if (phase && last + 1 - row.noun.size() <= begin_) return false;
    return std::none_of(others.begin(), others.end(), [&](const Candidate& other) {
      return !other.plain && rows_.at(other.row).alone && (!phase || here(next, other));
    });
  }

  // "হামলা | শুরুর পর", "বৈঠক | শেষে", "ভূমিকম্প | আঘাত হানে"
  bool phase_of(TokenIndex t) const {
    static const std::array<std::string, 5> kWords = {unicode::fold("শুরুর"), unicode::fold("শুরুতে"),
                                                      unicode::fold("শেষে"), unicode::fold("শেষের"),
                                                      unicode::fold("আঘাত")};
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](const std::string& w) { return text_.form(t) == w; });
  }

  // "রহিম শেখ | হত্যা মামলায়": whose killing it was stands right before the noun.
  bool killing_of_named(TokenIndex last, const Happening& row) const {
    const auto first = static_cast<TokenIndex>(last + 1 - row.noun.size());
    if (row.type != EventType::kAssault || row.owner != Owner::kRecipient || first <= begin_) return false;
    const std::uint32_t name = tags_[first - 1].name;
    return name != 0 && s_.names[name - 1].type == EntityType::kPerson && tags_[first - 1].is(can::kBare);
  }

  // All the words of the row stand here, the last of them at `last`.
  bool here(TokenIndex last, const Candidate& c) const {
    const Happening& row = rows_.at(c.row);
    if (last + 1 < begin_ + c.words) return false;
    for (std::size_t i = 0; i + 1 < row.noun.size(); ++i)
      if (!inner_word(static_cast<TokenIndex>(last + 1 - c.words + i), row.noun[i])) return false;
    return true;
  }

  const HappeningRows& rows_;
  const VerbGroups verbs_;
  const StatusWords& status_;
  const Candidates& candidates_;
  const Scene& s_;
  const text::Text& text_;
  const clause::Words& words_;
  const std::vector<Tag>& tags_;
  TokenIndex begin_, end_;
};

// Told of in a text of games and films as well: violence, the law, mishaps, protest.
bool serious(const Happening& row) {
  if ((row.needs & (need::kWide | need::kForce | need::kTyped)) != 0) return false;
  if (row.mode == "ban") return false;  // a player is banned from playing
  switch (row.type) {
    case EventType::kAssault:
    case EventType::kCoerce:
    case EventType::kSanction:
    case EventType::kProtest:
    case EventType::kAccident:
    case EventType::kDisaster:
      return true;
    default:
      return false;
  }
}

// "কারাভোগের | পর": the postposition of the row settles how the noun before it is told.
Trigger without_postposition(const Scene& scene, const Trigger& t) {
  Trigger out = t;
  const TokenIndex last = t.noun_end - 1;
  if (t.verbal() || last == t.range.begin || !scene.tags[last].is(can::kPostposition) ||
      !scene.word(last - 1) || !scene.tags[last - 1].is(can::kGenitive))
    return out;
  out.range.end = out.noun_end = last;
  out.morph.kase = Case::kGenitive;
  return out;
}

std::string_view rule_of(const Trigger& t, const HappeningFrame& f) {
  if (!t.verbal()) return "event.noun";
  if (f.undergone) return t.row->who == Who::kUndergo ? "event.undergone" : "event.passive";
  return t.row->noun.empty() ? "event.verb" : "event.light_verb";
}

}  // namespace

HappeningFinder::HappeningFinder(const lexicon::View& view, const Predicates& predicates)
    : predicates_(predicates), rows_(view), status_(view), words_(view) {}

void HappeningFinder::find(const text::Text& text, const clause::Words& words, const std::vector<Tag>& tags,
                           bool translated, const std::vector<mention::NamedMention>& names,
                           const std::vector<time::FoundTime>& times, HappeningScratch& scratch,
                           std::vector<HappeningFrame>& out) const {
  out.clear();
  static const std::vector<Cue> kNoCues;
  Mishap last;
  scratch.candidates.fill(rows_, text, words);
  scratch.context.games = scratch.candidates.of_games(text);
  scratch.context.none.clear();
  for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
    const text::Sentence& sentence = text.sentences[i];
    if (sentence.furniture) continue;
    const TokenIndex begin = sentence.begin;
    TokenIndex end = sentence.end;
    while (end > begin && text.tokens[end - 1].kind == TokenKind::kPunct) --end;
    const Scene scene{text, words, tags, names, scratch.chunks, kNoCues, times, begin, end, translated};
    scratch.triggers.clear();
    Scan(rows_, predicates_, status_, scratch.candidates, scene).run(scratch.triggers);
    if (scratch.triggers.empty()) continue;
    scratch.barriers.clear();
    for (const Trigger& t : scratch.triggers) scratch.barriers.push_back(t.range);
    chunk(text, words, tags, names, scratch.barriers, begin, end, translated, scratch.chunks);
    sense(scene, scratch.triggers, i, last, scratch.senses);
    for (std::size_t k = 0; k < scratch.triggers.size(); ++k) {
      if (scratch.triggers[k].row->mute) scratch.context.none.push_back(scratch.triggers[k].range);
      if (!scratch.senses[k].tells) continue;
      HappeningFrame f;
      f.sentence = i;
      if (frame(scene, scratch, k, f)) out.push_back(std::move(f));
    }
  }
}

void HappeningFinder::tell_cues(const text::Text& text, const clause::Words& words,
                                const std::vector<Tag>& tags,
                                std::vector<clause::ReportFrame>& reports) const {
  static const std::vector<mention::NamedMention> kNoNames;
  static const std::vector<Chunk> kNoChunks;
  static const std::vector<Cue> kNoCues;
  static const std::vector<time::FoundTime> kNoTimes;
  for (clause::ReportFrame& f : reports) {
    const text::Sentence& sentence = text.sentences[f.sentence];
    TokenIndex end = sentence.end;
    while (end > sentence.begin && text.tokens[end - 1].kind == TokenKind::kPunct) --end;
    const TokenIndex next = f.cue.end;
    if (f.cue.begin == next || next >= end || tags[next - 1].is(can::kVerb)) continue;
    const Scene scene{text, words, tags, kNoNames, kNoChunks, kNoCues, kNoTimes, sentence.begin, end, false};
    const bool in = tags[next - 1].is(can::kLocative) && !tags[next - 1].is(can::kBare);
    if (!scene.word(next) || !(in || tags[next].is(can::kPostposition))) continue;
    f.done = how_led_to(scene, status_, VerbGroups(predicates_, text, words, tags, end), next);
  }
}

// "ঘটনা তদন্তে … কমিটি | গঠন করেছে": what the committee is for.
bool HappeningFinder::inquired_before(const Scene& scene, const Candidates& candidates,
                                      const Trigger& trigger) const {
  for (TokenIndex t = scene.begin; t < trigger.range.end; ++t)
    for (const Candidate& c : candidates.of(scene.text, t))
      if (const Happening& row = rows_.at(c.row);
          c.words == 1 && row.mode == "investigate" && (row.needs & need::kInquiry) == 0)
        return true;
  return false;
}

// Trigger k as a frame; false where the words around it show that it tells no happening.
bool HappeningFinder::frame(const Scene& scene, const HappeningScratch& scratch, std::size_t k,
                            HappeningFrame& f) const {
  const Trigger& t = scratch.triggers[k];
  const Sense& sense = scratch.senses[k];
  const std::uint32_t needs = t.row->needs;
  const HappeningRoles roles(scene, words_, predicates_, scratch.triggers, k);
  f.trigger = t.range;
  if ((needs & need::kLast) != 0) f.trigger.begin = t.noun_end - 1;
  f.predicate = t.row->entry;
  f.type = sense.type;
  f.mode = sense.mode;
  if (!t.row->noun.empty()) f.noun = t.row->noun.back();
  f.needs = t.governed ? needs & ~(need::kParticipant | need::kOwned) : needs;
  // "ইউক্রেন | যুদ্ধের জেরে": a war by the name of its land is one
  if (t.row->owner == Owner::kBoth && !t.verbal() && t.range.begin > scene.begin &&
      scene.word(t.range.begin - 1)) {
    const Tag& land = scene.tags[t.range.begin - 1];
    if (land.is(can::kBare) && (land.has(Feature::kCountry) || land.has(Feature::kPlace)))
      f.needs &= ~need::kSomeone;
  }
  // "খুনের | পর", "খুনের | অভিযোগে": a killing that is taken for granted is one, whoever it was
  if (t.row->owner == Owner::kRecipient && t.row->type == EventType::kAssault && t.row->mode.empty() &&
      told_of(scene, t))
    f.needs &= ~need::kSomeone;
  // "শিবির সরানোর | জল্পনা": whoever would do it
  if (t.governed && t.verbal() && t.row->type == EventType::kRetreat) f.needs &= ~need::kForce;
  // "বিচারের | দাবি", "শুল্ক বসানোর | হুমকি": nor is it told who would
  if (t.governed && (needs & (need::kThing | need::kWide)) == 0 && t.range.end < scene.end &&
      status_.governs(scene, t.range.end) && !scene.tags[t.noun_end - 1].has(Feature::kHuman))
    f.needs &= ~(t.row->type == EventType::kSanction ? need::kState : need::kForce | need::kState);
  // what is demanded or alleged between them is no private matter; what somebody wishes may be
  if (t.governed && (needs & need::kHuman) == 0 && told_of(scene, t)) f.needs &= ~need::kWide;
  if (!furthers(scene, t)) f.needs &= ~need::kAimless;
  f.verbal = t.verbal();
  // "গুলি করে | হত্যার … গ্রেপ্তার করা হয়েছে": করে leads to another verb
  f.leads = t.verb.converb && t.verb.end < scene.end && scene.word(t.verb.end) &&
            scene.has_finite(t.verb.end, scene.end);
  f.finite = t.verbal() && t.verb.finite;
  f.locative = !t.verbal() && t.morph.kase == Case::kLocative;
  // a row may list the noun as it stands there: "নির্দেশে"
  const Tag& last = scene.tags[t.range.end - 1];
  if (!t.verbal() && t.row->type == EventType::kRequest && last.name == 0 && last.is(can::kLocative) &&
      !last.is(can::kBare))
    f.locative = true;
  if (t.verbal()) {
    const Tag& main = scene.tags[t.verb.main];
    f.respected_verb = main.is(can::kRespectVerb);
    f.present = t.verb.finite && main.is(can::kPresentVerb) && !main.is(can::kPastVerb);
    bool pluperfect = false;
    for (const clause::Reading& r : scene.words.of(scene.text, t.verb.main))
      pluperfect |= r.entry != lexicon::kNoEntry && r.morph.tense == clause::Tense::kPastPerfect;
    f.fresh = t.verb.finite && !pluperfect;
    f.first_person = main.is(can::kFirstVerb) && !main.is(can::kPlainVerb | can::kRespectVerb);
  }
  f.attributive = sense.attributive;
  roles.point(f);
  roles.fill(f);
  if (f.attributive && f.recipients.empty())
    f.recipients.push_back(scene.phrase(scene.chunks[scene.chunk_at(t.range.end)]));
  // "আহতকে | উদ্ধার করে হাসপাতালে নেয়"
  if ((needs & need::kMain) != 0 && t.verb.converb && t.verb.end < scene.end && scene.word(t.verb.end))
    return false;
  // "সাক্ষাতে … আলোচনা হয়"
  for (std::size_t j = 0; j < k && f.type == EventType::kConsult && !f.at_occasion; ++j) {
    const Trigger& at = scratch.triggers[j];
    f.at_occasion = !at.verbal() && at.morph.kase == Case::kLocative && at.row->type == EventType::kConsult &&
                    !scene.has_finite(at.range.end, t.range.begin);
  }
  if (sense.cause != Sense::kNone && !scratch.triggers[sense.cause].row->noun.empty())
    f.cause = scratch.triggers[sense.cause].row->noun.back();
  if (sense.cause != Sense::kNone && !scratch.senses[sense.cause].tells) {
    // "পুলিশের গুলিতে নিহত": whose doing the cause is
    HappeningFrame cause;
    HappeningRoles(scene, words_, predicates_, scratch.triggers, sense.cause).fill(cause);
    const bool given = !f.actors.empty();
    if (!given) f.actors = cause.actors;
    // "পুলিশের সঙ্গে 'বন্দুকযুদ্ধে' নিহত": those with whom they fought; "শ্রমিকদের সঙ্গে পুলিশের সংঘর্ষে আহত": which
    // side it was is not told
    if (!given && cause.mutual && f.undergone)
      f.actors.insert(f.actors.end(), cause.recipients.begin(), cause.recipients.end());
    if (f.places.empty()) f.places = cause.places;
    if (f.time == ~0u) f.time = cause.time;
  }
  if ((f.needs & need::kOwned) != 0 && !f.verbal && f.actors.empty() && f.recipients.empty() &&
      f.places.empty() && !f.in_charges && !told_of(scene, t))
    return false;
  if (t.closing && f.actors.empty() && f.recipients.empty() && f.places.empty() &&
      !towards_something(scene, t))
    return false;
  f.beside = f.beside || (f.mutual && several(scene, f)) || towards_something(scene, t);
  if ((needs & need::kWide) != 0 && f.type == EventType::kConsult && with_media(scene, f)) return false;
  if (!actor_fits(scene, f) || (scratch.context.games && !serious(*t.row))) return false;
  if ((needs & need::kLand) != 0 && !takes_land(scene, t, roles.floor())) return false;
  if ((needs & need::kLand) != 0 && t.row->who == Who::kUndergo && f.actors.empty()) return false;
  if ((needs & need::kInquiry) != 0 && !inquired_before(scene, scratch.candidates, t)) return false;
  if ((needs & need::kOfficer) != 0 && (t.row->to & to::kLocative) != 0) {
    const Going going = goes_to(scene, t, roles.floor());
    const bool party_only = t.row->type == EventType::kCooperate;
    if (going == Going::kNowhere || (party_only && going != Going::kToParty)) return false;
    if (going == Going::kToBody) f.recipients.clear();  // the building
    if (going == Going::kToParty) f.type = EventType::kCooperate, f.mode = {};
  }
  if ((needs & need::kSaid) != 0 && !predicative(scene, t)) return false;
  if ((needs & need::kOffice) != 0 && leaves_party(scene, t, roles.floor())) return false;
  const VerbGroups verbs(predicates_, scene.text, scene.words, scene.tags, scene.end);
  const Telling telling = how_told(scene, status_, verbs, without_postposition(scene, t), roles.floor());
  f.status = telling.status;
  f.presupposed = telling.presupposed;
  f.claimed = telling.claimed;
  f.befell = t.row->who == Who::kUndergo;
  f.construction = rule_of(t, f);
  return true;
}

}  // namespace ukti::bangla
