#include "speech/sentence_facts.h"

#include <algorithm>

#include "lexicon/features.h"

namespace ukti::speech {

using lexicon::Feature;
using text::TokenIndex;
using text::TokenKind;

std::uint64_t features(const Input& in, TokenIndex t) { return in.words.features[in.text.tokens[t].form]; }

bool is_word(const Input& in, TokenIndex t) {
  const TokenKind k = in.text.tokens[t].kind;
  return k == TokenKind::kWord || k == TokenKind::kLatin || k == TokenKind::kNumber;
}

bool first_person(const Input& in, TokenIndex t) {
  if (in.text.tokens[t].kind != TokenKind::kWord) return false;
  if (lexicon::has(features(in, t), Feature::kFirstPerson)) return true;
  const auto readings = in.words.of(in.text, t);
  bool any = false;
  for (const clause::Reading& r : readings) {
    if (r.entry == lexicon::kNoEntry) break;
    if (r.morph.pos != clause::Pos::kVerb || r.morph.verb_form != clause::VerbForm::kFinite ||
        r.morph.person != clause::Person::kFirst) {
      return false;
    }
    any = true;
  }
  return any;
}

TokenIndex first_word(const Input& in, const text::Sentence& s) {
  TokenIndex t = s.begin;
  while (t < s.end && !is_word(in, t)) ++t;
  return t;
}

bool told_of(const Input& in, const text::Sentence& s, const std::vector<Id>& source) {
  auto at = std::lower_bound(in.names.begin(), in.names.end(), s.begin,
                             [](const mention::NamedMention& n, TokenIndex t) { return n.range.begin < t; });
  for (; at != in.names.end() && at->range.begin < s.end; ++at) {
    if (at->type == EntityType::kPerson &&
        std::find(source.begin(), source.end(), at->entity) != source.end()) {
      return true;
    }
  }
  return false;
}

bool at_the_scene(const Input& in, TokenIndex t) {
  for (const clause::Reading& r : in.words.of(in.text, t)) {
    if (r.entry == lexicon::kNoEntry) return false;
    if (r.morph.kase == clause::Case::kLocative &&
        lexicon::has(in.view.features(r.entry), Feature::kOccasion))
      return true;
  }
  return false;
}

bool tells_the_scene(const Input& in, const text::Sentence& s) {
  for (TokenIndex t = s.begin; t + 1 < s.end; ++t) {
    if (lexicon::has(features(in, t), Feature::kNewScene) &&
        lexicon::has(features(in, t + 1), Feature::kCopula))
      return true;
  }
  return false;
}

bool has_first_person(const Input& in, TokenIndex begin, TokenIndex end) {
  for (TokenIndex t = begin; t < end; ++t) {
    if (in.text.quote_depth[t] == 0 && first_person(in, t)) return true;
  }
  return false;
}

bool begins_with_time(const Input& in, TokenIndex t) {
  auto at =
      std::upper_bound(in.times.begin(), in.times.end(), t,
                       [](TokenIndex token, const time::FoundTime& time) { return token < time.begin; });
  for (int near = 0; at != in.times.begin() && near < 4; ++near) {
    --at;
    const bool point = at->type == TimeType::kDate || at->type == TimeType::kTime;
    if (at->end > t && point && at->value.find("_REF") == std::string::npos) return true;
  }
  return false;
}

bool which_of_today(const Input& in, TokenIndex t) {
  const auto readings = in.words.of(in.text, t);
  return !readings.empty() && readings.front().entry != lexicon::kNoEntry &&
         readings.front().morph.pos == clause::Pos::kAdverb &&
         readings.front().morph.kase == clause::Case::kGenitive;
}

clause::Tense last_tense(const Input& in, TokenIndex begin, TokenIndex end) {
  for (TokenIndex t = end; t-- > begin;) {
    const auto readings = in.words.of(in.text, t);
    if (readings.empty() || readings.front().entry == lexicon::kNoEntry) continue;
    const clause::Morph& m = readings.front().morph;
    if (m.pos == clause::Pos::kVerb && m.verb_form == clause::VerbForm::kFinite) return m.tense;
  }
  return clause::Tense::kNone;
}

int words_in(const Input& in, const text::Sentence& s) {
  int n = 0;
  for (TokenIndex t = s.begin; t < s.end; ++t) n += is_word(in, t) ? 1 : 0;
  return n;
}

bool ends_in_question(const Input& in, const text::Sentence& s) {
  for (TokenIndex t = s.end; t > s.begin && !is_word(in, t - 1); --t)
    if (in.text.tokens[t - 1].kind == TokenKind::kPunct && in.text.tokens[t - 1].mark == '?') return true;
  return false;
}

bool goes_on_in_time(const Input& in, TokenIndex t) {
  const std::uint64_t lead = features(in, t);
  const bool pointer = lexicon::has(lead, Feature::kDemonstrative) && t + 1 < in.text.tokens.size() &&
                       lexicon::has(features(in, t + 1), Feature::kTimeWord);
  return pointer || (lexicon::has(lead, Feature::kContinues) && !lexicon::has(lead, Feature::kBut));
}

}  // namespace ukti::speech
