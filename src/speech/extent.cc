#include "speech/extent.h"

#include <algorithm>

#include "lexicon/features.h"

namespace ukti::speech {
namespace {

using clause::ReportFrame;
using clause::SourceKind;
using lexicon::Feature;
using text::kNoToken;
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

// Does a report of its own stand in this sentence that ends the one before? One in the speaker's own person
// does not.
bool has_own_report(const Input& in, std::uint32_t sentence, bool speaker_person) {
  const auto first = std::lower_bound(in.frames.begin(), in.frames.end(), sentence,
                                      [](const ReportFrame& f, std::uint32_t n) { return f.sentence < n; });
  for (auto at = first; at != in.frames.end() && at->sentence == sentence; ++at) {
    const ReportFrame& f = *at;
    if (f.source_kind == SourceKind::kImpersonal) {
      if (f.cue_first && f.cue.begin <= in.text.sentences[sentence].begin + 2) return true;
      continue;
    }
    if (speaker_person && (f.source_kind == SourceKind::kDropped || first_person(in, f.source.front().head)))
      continue;
    return true;
  }
  return false;
}

// The sentence names the speaker: the writer tells of him again.
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

// "অনুষ্ঠানে …", "সাক্ষাতে …": the writer is back at the scene.
bool at_the_scene(const Input& in, TokenIndex t) {
  for (const clause::Reading& r : in.words.of(in.text, t)) {
    if (r.entry == lexicon::kNoEntry) return false;
    if (r.morph.kase == clause::Case::kLocative &&
        lexicon::has(in.view.features(r.entry), Feature::kOccasion))
      return true;
  }
  return false;
}

bool has_first_person(const Input& in, TokenIndex begin, TokenIndex end) {
  for (TokenIndex t = begin; t < end; ++t) {
    if (first_person(in, t)) return true;
  }
  return false;
}

// A date stands at `t`. Times lie in the order of the text.
bool begins_with_date(const Input& in, TokenIndex t) {
  auto at =
      std::upper_bound(in.times.begin(), in.times.end(), t,
                       [](TokenIndex token, const time::FoundTime& time) { return token < time.begin; });
  for (int near = 0; at != in.times.begin() && near < 4; ++near) {
    --at;
    if (at->end > t && at->type == TimeType::kDate) return true;
  }
  return false;
}

}  // namespace

clause::TokenRange sentence_content(const text::Text& text, std::uint32_t sentence) {
  const text::Sentence& s = text.sentences[sentence];
  TokenIndex b = s.begin, e = s.end;
  while (e > b && text.tokens[e - 1].kind == TokenKind::kPunct) --e;
  bool word = false;
  for (TokenIndex t = b; t < e; ++t) {
    const TokenKind k = text.tokens[t].kind;
    word = word || k == TokenKind::kWord || k == TokenKind::kLatin || k == TokenKind::kNumber;
  }
  return {b, word ? s.end : s.begin};
}

std::uint32_t continuation_end(const Input& in, std::uint32_t index, const std::vector<Id>& source) {
  const ReportFrame& f = in.frames[index];
  std::uint32_t end = f.sentence + 1;
  if (!f.cue_first || f.content.empty() || f.source_kind == SourceKind::kImpersonal) return end;
  const auto& sentences = in.text.sentences;
  const text::Sentence& own = sentences[f.sentence];
  if (f.content.back().end + 2 < own.end || own.headline) return end;
  const bool translated = f.construction == "report.that";
  const bool opened_quote = inside_quotation(in, f.content.back().end - 1);
  const bool own_first_person = has_first_person(in, f.content.front().begin, own.end);
  const bool quoted_whole = f.quoted && !opened_quote && closes_quotation(in, f);
  std::uint32_t gap = 0;
  for (std::uint32_t i = end; i < sentences.size(); ++i) {
    const text::Sentence& s = sentences[i];
    if (s.furniture) break;
    const bool same_quotation = opened_quote && in_same_quotation(in, f, s);
    if (same_quotation) {
      end = i + 1;
      continue;
    }
    if (opened_quote || quoted_whole) break;  // the quotation closed: the writer speaks again
    const bool speaker_person = own_first_person && has_first_person(in, s.begin, s.end);
    if (has_own_report(in, i, speaker_person) || told_of(in, s, source)) break;
    const TokenIndex t = first_word(in, s);
    if (t >= s.end) break;
    const std::uint64_t lead = features(in, t);
    if (lexicon::has(lead, Feature::kNewScene) || at_the_scene(in, t)) break;
    const bool continues = lexicon::has(lead, Feature::kContinues);
    if (s.paragraph != own.paragraph && !speaker_person) break;
    if (translated && !continues && !speaker_person) break;
    const bool dated = begins_with_date(in, t);
    if (dated && !speaker_person && !continues) break;
    if (++gap > 12) break;
    end = i + 1;
  }
  return end;
}

SentenceRange pointed_at(const Input& in, std::uint32_t index, const std::vector<bool>& taken) {
  const ReportFrame& f = in.frames[index];
  const auto& sentences = in.text.sentences;
  std::uint32_t begin = f.sentence;
  if (f.credit) {
    while (begin > 0 && f.sentence - begin < 6 && !sentences[begin - 1].furniture &&
           !sentences[begin - 1].headline)
      --begin;
    return {begin, f.sentence};
  }
  while (begin > 0 && f.sentence - begin < 5) {
    const text::Sentence& s = sentences[begin - 1];
    if (s.furniture || s.headline || taken[begin - 1]) break;
    --begin;
  }
  return {begin, f.sentence};
}

}  // namespace ukti::speech
