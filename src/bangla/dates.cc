// Walks the sentences of a text and gives each time phrase its place and the tense of its verb.
#include "bangla/dates.h"

#include <algorithm>

#include "bangla/dates_reader.h"
#include "lexicon/features.h"

namespace ukti::bangla {
namespace {

using clause::Tense;
using clause::VerbForm;

using lexicon::Feature;

bool feature(const text::Text& text, const clause::Words& words, text::TokenIndex t, Feature f) {
  return text.tokens[t].kind == text::TokenKind::kWord &&
         lexicon::has(words.features[text.tokens[t].form], f);
}

// The tense of the first finite verb from token t on, which is the verb that a time goes with. "সোমবার এক
// বিবৃতিতে … হবে বলে জানান": after an occasion of speech the time goes with the verb of saying, not with what
// is said.
time::Tense tense_after(const text::Text& text, const clause::Words& words, text::TokenIndex t,
                        text::TokenIndex end) {
  if (words.by_form.empty()) return time::Tense::kUnknown;
  constexpr text::TokenIndex kReach = 64;  // no verb of news stands further off; keeps the search linear
  end = std::min(end, t + kReach);
  bool occasion = false;
  for (; t < end; ++t) {
    if (text.tokens[t].kind != text::TokenKind::kWord) continue;
    const auto readings = words.of(text, t);
    if (readings.empty()) continue;
    const clause::Morph& m = readings.front().morph;
    if (m.kase == clause::Case::kLocative &&
        (feature(text, words, t, Feature::kOccasion) || feature(text, words, t, Feature::kDocument)))
      occasion = true;
    // "বৈঠক হওয়ার কথা": is due
    if (m.pos == clause::Pos::kVerb && m.verb_form == VerbForm::kVerbalNoun &&
        m.kase == clause::Case::kGenitive && t + 1 < end &&
        feature(text, words, t + 1, Feature::kSpeechNoun) &&
        (t + 2 >= end || text.tokens[t + 2].kind != text::TokenKind::kWord))
      return time::Tense::kOngoing;
    if (m.pos != clause::Pos::kVerb || m.verb_form != VerbForm::kFinite) continue;
    if (m.tense == Tense::kPresent && feature(text, words, t, Feature::kModal))
      return time::Tense::kOngoing;  // যেতে পারে
    const bool closes = t + 1 >= end || text.tokens[t + 1].kind != text::TokenKind::kWord ||
                        feature(text, words, t + 1, Feature::kNegation) ||
                        feature(text, words, t + 1, Feature::kQuotative);
    if (m.person == clause::Person::kFirst && !closes) continue;  // a name that looks like a verb
    switch (m.tense) {
      case Tense::kFuture:
      case Tense::kPresentContinuous: {
        const text::TokenIndex next =
            t + 1 < end && feature(text, words, t + 1, Feature::kNegation) ? t + 2 : t + 1;
        if (occasion && next < end && feature(text, words, next, Feature::kQuotative)) continue;
        return m.tense == Tense::kFuture ? time::Tense::kFuture : time::Tense::kOngoing;
      }
      case Tense::kPresentPerfect:
      case Tense::kPast:
      case Tense::kPastContinuous:
      case Tense::kPastHabitual:
      case Tense::kPastPerfect:
      case Tense::kPerfectNegative:
        return time::Tense::kPast;
      case Tense::kPresent:
        return time::Tense::kUnknown;
      default:
        break;
    }
  }
  return time::Tense::kUnknown;
}

// Is the phrase that ends before piece j a point in time, a limit or an attribute? "বিকেল ৫টার দিকে" is a
// point in spite of its genitive, and so is "সকাল ১০টা নাগাদ".
void place(const text::Text& text, const clause::Words& words, const DateReader& reader, std::uint32_t j,
           time::Phrase& p) {
  bool genitive = p.genitive, adjective = false;
  if (!words.by_form.empty() && text.tokens[p.end - 1].kind == text::TokenKind::kWord) {
    const auto readings = words.of(text, p.end - 1);
    genitive = genitive || (!readings.empty() && readings.front().morph.kase == clause::Case::kGenitive);
    adjective =
        p.end == p.begin + 1 && !readings.empty() && readings.front().morph.pos == clause::Pos::kAdjective;
  }
  // "ভবিষ্যৎ | হামলা"
  adjective = adjective || (j > 0 && p.end == p.begin + 1 && reader.is(j - 1, Is::kReferenceAdjective));
  const Lexeme* until = reader.is(j, Is::kUntil);
  p.bound = reader.is(j, Is::kFrom) || (until != nullptr && until->value == 0) || reader.is(j, Is::kSpan) ||
            reader.is(j, Is::kWithin) || (genitive && (reader.is(j, Is::kAgo) || reader.is(j, Is::kLater)));
  p.attributive = (genitive || adjective) && !p.bound && !reader.is(j, Is::kEdgeSide);
}

}  // namespace

void TimeFinder::find(const text::Text& text, const clause::Words& words, const Numbers& numbers,
                      std::vector<time::Phrase>& out) const {
  const Pieces& pieces = numbers.pieces;
  for (std::size_t s = 0; s + 1 < pieces.sentence.size(); ++s) {
    const std::uint32_t end = pieces.sentence[s + 1];
    DateReader reader(text, words, words_, numbers, pieces.sentence[s], end);
    for (std::uint32_t i = pieces.sentence[s]; i < end;) {
      if (pieces.all[i].set == 0 && pieces.all[i].digits == 0) {
        ++i;
        continue;
      }
      time::Phrase p;
      const std::uint32_t j = reader.read(i, p);
      if (j == i) {
        ++i;
        continue;
      }
      p.codes = {pieces.all[i].begin, pieces.all[j - 1].end};
      p.begin = pieces.all[i].token;
      p.end = pieces.all[j - 1].last_token + 1;
      p.genitive = pieces.all[j - 1].endings & ending::kGenitive;
      p.tense = tense_after(text, words, p.end, text.sentences[s].end);
      if (p.kind == time::Kind::kCalendar && reader.is(j, Is::kWithin)) p.tense = time::Tense::kFuture;
      place(text, words, reader, j, p);
      out.push_back(p);
      i = j;
    }
  }
}

}  // namespace ukti::bangla
