#include "speech/form.h"

#include <algorithm>

#include "lexicon/features.h"

namespace ukti::speech {
namespace {

using lexicon::Feature;
using text::TokenIndex;
using text::TokenKind;

bool is_word(const text::Text& text, TokenIndex t) {
  const TokenKind k = text.tokens[t].kind;
  return k == TokenKind::kWord || k == TokenKind::kLatin || k == TokenKind::kNumber;
}

// Only readings of the one who speaks or whom he speaks to: a verb in the first person, a command, a pronoun.
bool speaker_person(const Input& in, TokenIndex t) {
  if (in.text.tokens[t].kind != TokenKind::kWord) return false;
  const std::uint64_t features = in.words.features[in.text.tokens[t].form];
  if (lexicon::has(features, Feature::kFirstPerson) || lexicon::has(features, Feature::kSecondPerson))
    return true;
  bool any = false;
  for (const clause::Reading& r : in.words.of(in.text, t)) {
    if (r.entry == lexicon::kNoEntry) break;
    const bool command =
        r.morph.tense == clause::Tense::kImperative && r.morph.person == clause::Person::kHonorific;
    if (r.morph.person != clause::Person::kFirst && !command) return false;
    any = true;
  }
  return any;
}

}  // namespace

Form form_of(const Input& in, const clause::ReportFrame& frame,
             const std::vector<clause::TokenRange>& content) {
  std::size_t words = 0, quoted = 0, longest = 0, run = 0;
  bool own_person = false, opens_quoted = false;
  // who is quoted may report in his turn: only what is quoted deeper is another's words
  const auto around = in.text.quote_depth[frame.cue.begin];
  for (const clause::TokenRange& piece : content) {
    for (TokenIndex t = piece.begin; t < piece.end; ++t) {
      if (!is_word(in.text, t)) continue;
      const bool inside = in.text.quote_depth[t] > around;
      if (words++ == 0) opens_quoted = inside;
      quoted += inside ? 1 : 0;
      run = inside ? run + 1 : 0;
      longest = std::max(longest, run);
      if (!inside && speaker_person(in, t)) own_person = true;
    }
  }
  if (words == 0) return Form::kIndirect;
  const bool utterance = words > 1 || (frame.quoted && frame.content_kind == clause::ContentKind::kClause);
  // a few words behind the quotation are an extent that ran over, one before it is the sentence around it
  if (opens_quoted && quoted * 10 >= words * 9 && utterance) return Form::kDirect;
  if (frame.content_kind == clause::ContentKind::kClause && own_person) return Form::kDirect;
  return longest >= 2 ? Form::kMixed : Form::kIndirect;
}

}  // namespace ukti::speech
