// Walks the sentences of a text and gives each time phrase its place and the tense of its verb.
#include "bangla/dates.h"

#include "bangla/dates_reader.h"

namespace ukti::bangla {
namespace {

using clause::Tense;
using clause::VerbForm;

// The tense of the first finite verb from token t on, which is the verb that a time goes with.
time::Tense tense_after(const text::Text& text, const clause::Words& words, text::TokenIndex t,
                        text::TokenIndex end) {
  if (words.by_form.empty()) return time::Tense::kUnknown;
  for (; t < end; ++t) {
    if (text.tokens[t].kind != text::TokenKind::kWord) continue;
    for (const clause::Reading& r : words.of(text, t)) {
      if (r.morph.pos != clause::Pos::kVerb) break;  // listed first as something else
      if (r.morph.verb_form != VerbForm::kFinite) continue;
      switch (r.morph.tense) {
        case Tense::kFuture:
        case Tense::kImperative:
          return time::Tense::kFuture;
        case Tense::kPresentPerfect:
        case Tense::kPast:
        case Tense::kPastContinuous:
        case Tense::kPastHabitual:
        case Tense::kPastPerfect:
        case Tense::kPerfectNegative:
          return time::Tense::kPast;
        default:
          break;
      }
    }
  }
  return time::Tense::kUnknown;
}

}  // namespace

void TimeFinder::find(const text::Text& text, const clause::Words& words, const Numbers& numbers,
                      std::vector<time::Phrase>& out) const {
  const Pieces& pieces = numbers.pieces;
  for (std::size_t s = 0; s + 1 < pieces.sentence.size(); ++s) {
    const std::uint32_t end = pieces.sentence[s + 1];
    DateReader reader(words_, numbers, pieces.sentence[s], end);
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
      if (p.tense == time::Tense::kUnknown && p.kind == time::Kind::kCalendar && reader.is(j, Is::kWithin))
        p.tense = time::Tense::kFuture;
      out.push_back(p);
      i = j;
    }
  }
}

}  // namespace ukti::bangla
