// Does the report go on in the next sentence?
//
// Bangla news opens a speech with "X বলেন, …" and then lets him speak for sentences without a mark;
// translated and summarising reports end at the full stop. Some signs settle it: an open quotation and the
// speaker's own person go on; another's report, a new scene, day or paragraph, general background, and the
// speaker told of by name stop. Where none is there, signs of both kinds are weighed: the tense of the cue
// (the narrative present "বলেন" runs on, the perfect "বলেছেন" sums up), who speaks next, new names. The
// weights are those of a logistic regression over 304 decisions of 56 annotated articles, rounded.
#include <algorithm>

#include "lexicon/features.h"
#include "speech/extent.h"
#include "speech/sentence_facts.h"

namespace ukti::speech {
namespace {

using clause::ReportFrame;
using clause::SourceKind;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;
using text::TokenKind;

// What speaks for and against, in hundredths of a logit.
namespace weight {
constexpr int kBase = 120;
constexpr int kNarrativeCue = 70;    // বলেন, জানান
constexpr int kPerfectCue = -65;     // বলেছেন
constexpr int kPluperfectCue = -25;  // বলেছিলেন
constexpr int kNobody = -100;        // nobody answers: জানা গেছে
constexpr int kRunning = 45;         // the sentence before was a continuation already
constexpr int kFuture = 75;          // tells of what is to come
constexpr int kSpeakerNext = 45;     // the next report of the paragraph is the same speaker's, or a pronoun's
constexpr int kContinues = 20;       // opens with এতে, ফলে, এছাড়া
constexpr int kRelative = 100;       // opens with যার, যা, যে কারণে
constexpr int kBut = -15;            // opens with তবে, কিন্তু
constexpr int kShort = 15;           // six words or fewer
constexpr int kThat = -60;           // the translated construction with যে
constexpr int kLast = -35;           // nothing follows it in its paragraph
constexpr int kHearsay = -55;        // holds an impersonal report
constexpr int kPerson = -55;         // names a person
constexpr int kNewName = -85;        // names whom or what the report had not named
constexpr int kNewNames = -60;       // two of them or more, in addition
}  // namespace weight

constexpr std::uint32_t kLongestRun = 12;  // sentences

// "পরে তাদের স্বীকারোক্তি অনুযায়ী …", "ওই সময় … তথ্য পুলিশকে জানান স্বজনরা": within an account, what people who
// have no name or office told is a step of what happened.
bool step_of_account(const Input& in, const ReportFrame& f) {
  if (f.source_kind != SourceKind::kNamed || f.content_kind == clause::ContentKind::kPointing) return false;
  if (f.content_kind == clause::ContentKind::kClause && f.construction != "report.according_to") return false;
  const clause::Phrase& who = f.source.front();
  constexpr std::uint64_t kSomebody = lexicon::bit(Feature::kRole) | lexicon::bit(Feature::kOfficial) |
                                      lexicon::bit(Feature::kOrganisation) |
                                      lexicon::bit(Feature::kRespected) | lexicon::bit(Feature::kGovernment);
  const auto name =
      std::lower_bound(in.names.begin(), in.names.end(), who.range.begin,
                       [](const mention::NamedMention& n, TokenIndex t) { return n.range.begin < t; });
  const bool named = name != in.names.end() && name->range.begin < who.range.end;
  return !named && (features(in, who.head) & kSomebody) == 0;
}

// Does a report of its own stand in this sentence that ends the one before? One in the speaker's own person
// does not, nor a step of the account that he gives.
bool has_own_report(const Input& in, std::uint32_t sentence, bool speaker_person, bool account) {
  const auto first = std::lower_bound(in.frames.begin(), in.frames.end(), sentence,
                                      [](const ReportFrame& f, std::uint32_t n) { return f.sentence < n; });
  for (auto at = first; at != in.frames.end() && at->sentence == sentence; ++at) {
    const ReportFrame& f = *at;
    if (f.aside) continue;
    if (f.source_kind == SourceKind::kImpersonal) {
      if (f.cue_first && f.cue.begin <= in.text.sentences[sentence].begin + 2) return true;
      continue;
    }
    if (speaker_person && (f.source_kind == SourceKind::kDropped || first_person(in, f.source.front().head)))
      continue;
    if (account && step_of_account(in, f)) continue;
    return true;
  }
  return false;
}

// A quotation goes on behind token t; a closing mark itself ends one.
bool inside_quotation(const Input& in, TokenIndex t) {
  const TokenIndex partner = in.text.quote_partner[t];
  const bool closes = in.text.tokens[t].kind == TokenKind::kQuote && partner != kNoToken && partner < t;
  return in.text.quote_depth[t] > (closes ? 1u : 0u);
}

// The sentence begins inside the quotation that was open at the content's end, or opens it anew.
bool in_same_quotation(const Input& in, const ReportFrame& f, const text::Sentence& s) {
  const TokenIndex t = first_word(in, s);
  return t < s.end && in.text.quote_depth[t] > 0 && inside_quotation(in, f.content.back().end - 1);
}

// The quotation that the content opens has its closing mark inside the content.
bool closes_quotation(const Input& in, const ReportFrame& f) {
  const TokenIndex open = f.content.front().begin;
  if (in.text.tokens[open].kind != TokenKind::kQuote) return true;
  const TokenIndex partner = in.text.quote_partner[open];
  return partner != kNoToken && partner > open;
}

// The report stands inside a quotation, which is closed right behind what it reports.
bool quoted_itself(const Input& in, const ReportFrame& f) {
  const TokenIndex end = f.content.back().end;
  for (TokenIndex t = end; t < in.text.tokens.size() && t < end + 2; ++t) {
    const TokenIndex partner = in.text.quote_partner[t];
    if (in.text.tokens[t].kind == TokenKind::kQuote) return partner != kNoToken && partner < f.cue.begin;
  }
  return false;
}

struct NewNames {
  int persons = 0, fresh = 0;
};

// Names in sentence `s`: persons, and those not named since the report's own sentence began.
NewNames names_in(const Input& in, const text::Sentence& own, const text::Sentence& s) {
  NewNames out;
  const auto from =
      std::lower_bound(in.names.begin(), in.names.end(), own.begin,
                       [](const mention::NamedMention& n, TokenIndex t) { return n.range.begin < t; });
  auto at = from;
  while (at != in.names.end() && at->range.begin < s.begin) ++at;
  const auto told = at;
  for (; at != in.names.end() && at->range.begin < s.end; ++at) {
    out.persons += at->type == EntityType::kPerson ? 1 : 0;
    const bool known =
        std::any_of(from, told, [&](const mention::NamedMention& n) { return n.entity == at->entity; });
    out.fresh += known ? 0 : 1;
  }
  return out;
}

// The next report behind sentence `i` in its paragraph is the same speaker's or a pronoun's.
bool speaker_next(const Input& in, std::uint32_t i, const std::vector<Id>& source) {
  auto at = std::lower_bound(in.frames.begin(), in.frames.end(), i + 1,
                             [](const ReportFrame& f, std::uint32_t n) { return f.sentence < n; });
  while (at != in.frames.end() && at->aside) ++at;
  if (at == in.frames.end() || in.text.sentences[at->sentence].paragraph != in.text.sentences[i].paragraph ||
      at->source_kind != SourceKind::kNamed) {
    return false;
  }
  const clause::Phrase& who = at->source.front();
  if (lexicon::has(features(in, who.head), Feature::kThirdPerson)) return true;
  auto name =
      std::lower_bound(in.names.begin(), in.names.end(), who.range.begin,
                       [](const mention::NamedMention& n, TokenIndex t) { return n.range.begin < t; });
  for (; name != in.names.end() && name->range.begin < who.range.end; ++name) {
    if (std::find(source.begin(), source.end(), name->entity) != source.end()) return true;
  }
  return false;
}

bool impersonal_report(const Input& in, std::uint32_t sentence) {
  auto at = std::lower_bound(in.frames.begin(), in.frames.end(), sentence,
                             [](const ReportFrame& f, std::uint32_t n) { return f.sentence < n; });
  for (; at != in.frames.end() && at->sentence == sentence; ++at) {
    if (at->source_kind == SourceKind::kImpersonal && !at->aside) return true;
  }
  return false;
}

// What the cue's tense says of all sentences behind it.
int cue_evidence(const Input& in, const ReportFrame& f) {
  int points = weight::kBase;
  switch (last_tense(in, f.cue.begin, f.cue.end)) {
    case clause::Tense::kPresent:
      points += weight::kNarrativeCue;
      break;
    case clause::Tense::kPresentPerfect:
      points += weight::kPerfectCue;
      break;
    case clause::Tense::kPast:
    case clause::Tense::kPastPerfect:
      points += weight::kPluperfectCue;
      break;
    default:
      break;
  }
  if (f.construction == "report.that") points += weight::kThat;
  if (f.source_kind == SourceKind::kImpersonal) points += weight::kNobody;
  return points;
}

// What sentence `i` itself says for its being still the speaker's.
int sentence_evidence(const Input& in, const ReportFrame& f, std::uint32_t i, const std::vector<Id>& source) {
  const auto& sentences = in.text.sentences;
  const text::Sentence& s = sentences[i];
  const text::Sentence& own = sentences[f.sentence];
  const TokenIndex t = first_word(in, s);
  const std::uint64_t lead = features(in, t);
  int points = 0;
  if (lexicon::has(lead, Feature::kBut)) {
    points += weight::kBut;
  } else if (lexicon::has(lead, Feature::kContinues)) {
    points += weight::kContinues;
  }
  if (lexicon::has(lead, Feature::kRelative)) points += weight::kRelative;
  if (i > f.sentence + 1) points += weight::kRunning;
  if (last_tense(in, s.begin, s.end) == clause::Tense::kFuture) points += weight::kFuture;
  if (speaker_next(in, i, source)) points += weight::kSpeakerNext;
  if (words_in(in, s) <= 6) points += weight::kShort;
  if (i + 1 >= sentences.size() || sentences[i + 1].paragraph != s.paragraph) points += weight::kLast;
  if (impersonal_report(in, i)) points += weight::kHearsay;
  const NewNames names = names_in(in, own, s);
  if (names.persons > 0) points += weight::kPerson;
  if (names.fresh > 0) points += weight::kNewName;
  if (names.fresh > 1) points += weight::kNewNames;
  return points;
}

// "এবার কি চাওয়া পূরণ হবে?" at the end of a paragraph, "তাই নাকি?", "…? এমন প্রশ্নের জবাবে তিনি বলেন": the
// writer, or whoever interviews, asks. The speaker's own question is followed by what he goes on to say.
bool writer_asks(const Input& in, const ReportFrame& f, std::uint32_t i, bool person_told) {
  constexpr int kShortQuestion = 3;
  const auto& sentences = in.text.sentences;
  const text::Sentence& s = sentences[i];
  if (!ends_in_question(in, s) || in.text.quote_depth[s.begin] > 0) return false;
  const bool last = i + 1 >= sentences.size() || sentences[i + 1].paragraph != s.paragraph;
  if (!last && has_own_report(in, i + 1, false, false)) {
    const TokenIndex next = first_word(in, sentences[i + 1]);
    if (next < sentences[i + 1].end && lexicon::has(features(in, next), Feature::kDemonstrative)) return true;
  }
  const bool asks = f.act == Act::kAsk || f.act == Act::kDoubt || ends_in_question(in, sentences[i - 1]);
  if (person_told || asks) return false;
  return last || words_in(in, s) <= kShortQuestion || ends_in_question(in, sentences[i + 1]) ||
         lexicon::has(features(in, first_word(in, s)), Feature::kBut);
}

// The sentence opens a quotation that ends behind it, with a cue of its own: "“… | …,” X বলেন।"
bool opens_quotation_of_another(const Input& in, const text::Sentence& s) {
  const TokenIndex close = in.text.quote_partner[s.begin];
  if (in.text.tokens[s.begin].kind != TokenKind::kQuote || close == kNoToken || close < s.end) return false;
  const std::uint32_t last = in.text.sentence_of[close];
  auto at = std::lower_bound(in.frames.begin(), in.frames.end(), last,
                             [](const ReportFrame& f, std::uint32_t n) { return f.sentence < n; });
  for (; at != in.frames.end() && at->sentence == last; ++at)
    if (at->quoted && !at->cue_first && !at->content.empty() && at->content.back().end == close + 1)
      return true;
  return false;
}

// The quotation never closes, and general background or a new scene begins: its end was forgotten.
bool forgotten_end(const Input& in, const text::Sentence& s) {
  const TokenIndex t = first_word(in, s);
  return t < s.end && lexicon::has(features(in, t), Feature::kNewScene);
}

}  // namespace

std::uint32_t continuation_end(const Input& in, std::uint32_t index, const std::vector<Id>& source) {
  const ReportFrame& f = in.frames[index];
  std::uint32_t end = f.sentence + 1;
  if (!f.cue_first || f.content.empty()) return end;
  const auto& sentences = in.text.sentences;
  const text::Sentence& own = sentences[f.sentence];
  if (f.content.back().end + 2 < own.end || own.headline || quoted_itself(in, f)) return end;
  const bool opened_quote = inside_quotation(in, f.content.back().end - 1);
  if (f.quoted && !opened_quote && closes_quotation(in, f)) return end;  // the writer speaks again
  const int cue = cue_evidence(in, f);
  const bool narrative = last_tense(in, f.cue.begin, f.cue.end) == clause::Tense::kPresent;
  bool person_told = !source.empty() && has_first_person(in, f.content.front().begin, own.end);
  for (std::uint32_t i = end; i < sentences.size() && i - f.sentence <= kLongestRun; ++i) {
    const text::Sentence& s = sentences[i];
    if (s.furniture) {
      if (s.paragraph == own.paragraph) continue;  // an advertisement's mark inside the text
      break;
    }
    if (opened_quote) {
      if (!in_same_quotation(in, f, s) || forgotten_end(in, s)) break;
      end = i + 1;
      continue;
    }
    if (stands_alone(in, i) || opens_quotation_of_another(in, s) || writer_asks(in, f, i, person_told))
      break;  // the speaker's own words resumed: a statement of their own
    const bool speaker_person = !source.empty() && has_first_person(in, s.begin, s.end);
    person_told = person_told || speaker_person;
    const TokenIndex t = first_word(in, s);
    const bool account = narrative && t < s.end && goes_on_in_time(in, t);
    if (has_own_report(in, i, speaker_person, account) || told_of(in, s, source)) break;
    if (t >= s.end || lexicon::has(features(in, t), Feature::kNewScene) || at_the_scene(in, t) ||
        tells_the_scene(in, s)) {
      break;
    }
    if (speaker_person && s.paragraph <= own.paragraph + 1) {
      end = i + 1;
      continue;
    }
    const bool dated = begins_with_time(in, t) && !which_of_today(in, t) &&
                       !lexicon::has(features(in, t), Feature::kContinues) &&
                       last_tense(in, s.begin, s.end) != clause::Tense::kFuture;
    if (s.paragraph != own.paragraph || dated || cue + sentence_evidence(in, f, i, source) <= 0) break;
    end = i + 1;
  }
  return end;
}

}  // namespace ukti::speech
