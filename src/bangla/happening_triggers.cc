#include "bangla/happening_triggers.h"

#include <algorithm>
#include <string>

#include "unicode/fold.h"

namespace ukti::bangla {

using lexicon::Feature;
using text::TokenIndex;
using text::TokenKind;
namespace need = clause::need;

namespace {

// So many tokens has a nominal part at most.
constexpr TokenIndex kLongest = 6;

}  // namespace

void TriggerScan::run(std::vector<Trigger>& out) const {
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
    pair(best);
    out.push_back(best);
    t = std::max(best.range.end, t + 1);
  }
}

// "টাকা | লুট করে": the last words of the longest with their verb before all of them without.
void TriggerScan::with_its_verb(TokenIndex first, Trigger& best) const {
  if (best.verbal() || best.row->mute || (best.row->needs & need::kLast) != 0) return;
  for (TokenIndex t = first + 1; t < best.noun_end; ++t) {
    Trigger one;
    if (tags_[t].name != 0 || !longest(t, end_, one) || !one.verbal() || one.noun_end != best.noun_end)
      continue;
    best = one;
    return;
  }
}

void TriggerScan::inner(Trigger& outer, std::vector<Trigger>& out) const {
  const TokenIndex limit = outer.noun_end - 1;
  for (TokenIndex t = outer.range.begin; t < limit; ++t) {
    Trigger one;
    if (tags_[t].name != 0 || !longest(t, limit, one) || one.range.end != limit) continue;
    if (one.verbal() && !one.governed) continue;
    out.push_back(one);
    outer.range.begin = limit;
    return;
  }
}

// "মিরপুর থানায় | হস্তান্তর করে": the name settles what is done, and is no part of the trigger; but for
// "ইসরায়েলি | হামলা" the words behind it do.
bool TriggerScan::behind_name(Trigger& trigger) const {
  TokenIndex& first = trigger.range.begin;
  while (tags_[first].name != 0 || hyphen(first)) ++first;
  Trigger alone;
  return !longest(first, end_, alone);
}

// In a name that goes on behind t; where it ends a nominal part of several words may begin.
bool TriggerScan::inside_name(TokenIndex t) const {
  return tags_[t].name != 0 && (t + 1 >= end_ || tags_[t + 1].name == tags_[t].name);
}

bool TriggerScan::word(TokenIndex t) const {
  return t < end_ && (text_.tokens[t].kind == TokenKind::kWord || text_.tokens[t].kind == TokenKind::kLatin);
}

// Joins the words on both its sides.
bool TriggerScan::hyphen(TokenIndex t) const {
  return t > begin_ && t + 1 < end_ && s_.mark(t, '-') && word(t - 1) && word(t + 1) &&
         text_.tokens[t].begin == text_.tokens[t - 1].end && text_.tokens[t + 1].begin == text_.tokens[t].end;
}

bool TriggerScan::longest(TokenIndex first, TokenIndex limit, Trigger& best) const {
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
bool TriggerScan::parted(TokenIndex last, const Candidate& c) const {
  const Tag& g = tags_[last - 1];
  return !c.plain && c.words > 1 && g.name == 0 && g.is(can::kAdverb) &&
         !g.is(can::kNoun | can::kVerb | can::kPostposition | can::kPronoun | can::kDeterminer |
               can::kParticle);
}

// "আহতদের | উদ্ধার করে": only people stand in the objective that -কে and -দের write.
bool TriggerScan::people_before(TokenIndex t) const {
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
bool TriggerScan::of_people(TokenIndex t) const {
  static const std::string kPeople = unicode::fold("দের");
  return text_.form(t).ends_with(kPeople);
}

bool TriggerScan::holds(const Trigger& noun, const Trigger& verb) {
  return noun.noun_end > verb.range.end && (noun.row->needs & need::kLast) == 0;
}

bool TriggerScan::better(const Trigger& a, const Trigger& b) {
  // "গুলি করে | হত্যার": a noun that holds the other one and its verb
  if (a.verbal() != b.verbal()) return a.verbal() ? !holds(b, a) : holds(a, b);
  return a.noun_end - a.range.begin > b.noun_end - b.range.begin;
}

}  // namespace ukti::bangla
