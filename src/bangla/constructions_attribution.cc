// Attribution without a verb of saying: J (SRC-র মতে, SRC-র তথ্য অনুযায়ী) and H (SRC-র বরাত দিয়ে).
#include <algorithm>

#include "bangla/constructions.h"

namespace ukti::bangla {

using clause::ContentKind;
using clause::Phrase;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::Feature;
using text::TokenIndex;

// Whose document it is, where words stand between: "রাজ্য পুলিশের | প্রকাশিত শনিবারের এক প্রতিবেদন", "পুলিশ |
// রিপোর্ট".
std::optional<Phrase> Constructions::owner_far_before(TokenIndex document) const {
  const auto kind = [&](TokenIndex t) {
    const std::size_t i = s_.chunk_at(t);
    return i < s_.chunks.size() && s_.chunks[i].begin <= t ? s_.chunks[i].kind : ChunkKind::kThing;
  };
  const auto from = [&](TokenIndex t) {
    const std::size_t i = s_.chunk_at(t);
    const bool inside = i < s_.chunks.size() && s_.chunks[i].begin <= t;
    const TokenIndex begin = inside ? std::max(s_.chunks[i].begin, floor_) : t;
    return Phrase{{begin, t + 1}, t};
  };
  if (document == floor_) return std::nullopt;
  const TokenIndex beside = document - 1;
  const Tag& b = s_.tags[beside];
  const bool compound = s_.word(beside) && b.is(can::kBare) && kind(beside) == ChunkKind::kBody &&
                        !b.is(can::kDefinite) && !b.has(Feature::kPointsToBody) && !b.has(Feature::kSeat) &&
                        !b.has(Feature::kCountry) && !b.has(Feature::kPlace);
  if (compound) return from(beside);
  for (TokenIndex t = document; t > floor_ && t + 7 > document;) {
    --t;
    const Tag& g = s_.tags[t];
    if (g.paren) continue;
    if (!s_.word(t)) return std::nullopt;
    if (!g.time && g.is(can::kGenitive) && (g.name != 0 || can_own(t))) return from(t);
    const bool between =
        g.time || g.is(can::kAdjective | can::kNumeral | can::kDeterminer | can::kVerbalNoun);
    if (!between || g.name != 0 || g.is(can::kPostposition)) return std::nullopt;
  }
  return std::nullopt;
}

// A body or a person, by its features.
bool Constructions::can_own(TokenIndex t) const {
  const Tag& g = s_.tags[t];
  return g.has(Feature::kOrganisation) || g.has(Feature::kForces) || g.has(Feature::kGovernment) ||
         g.has(Feature::kMedia) || g.has(Feature::kCourt) || g.has(Feature::kOrgHead) ||
         g.has(Feature::kRole) || g.has(Feature::kPointsToBody);
}

// "শনিবারের এক প্রতিবেদন অনুযায়ী", "প্রশাসনের সর্বশেষ তথ্যমতে", "বন বিভাগের সূত্র মতে": nobody's genitive stands
// right before; the owner stands further off, is the source word itself, or has been named before.
std::optional<Constructions::Frame> Constructions::by_far_owner(const Cue& cue, TokenIndex document) const {
  const Predicate& p = *cue.predicate;
  const TokenIndex right = cue.range.end;
  const bool comma = right < s_.end && s_.mark(right, ',');
  const TokenRange told = s_.trimmed(right, ceiling_);
  if (p.has(flag::kComma) || s_.words_in(told.begin, told.end) < 3) return std::nullopt;
  Frame f = start(cue, "report.according_to");
  f.cue.begin = document;
  f.source_kind = SourceKind::kNamed;
  f.cue_first = comma;
  f.content.push_back(told);
  const TokenIndex last = cue.noun - 1;
  const Tag& w = s_.tags[last];
  if (w.has(Feature::kSourceWord) && w.has(Feature::kGroup)) {  // সূত্র
    const std::size_t i = s_.chunk_at(last);
    f.cue.begin = cue.noun;
    f.source.push_back({{std::max(s_.chunks[i].begin, floor_), cue.noun}, last});
    return f;
  }
  if (p.has(flag::kSpeech) && !w.has(Feature::kDocument) && !w.has(Feature::kSourceWord)) return std::nullopt;
  if (const auto far = owner_far_before(document)) {
    f.source.push_back(*far);
    return f;
  }
  // "প্রতিবেদন অনুযায়ী, …": whose it is, nobody tells
  const bool alone = skip_lead(floor_, document) == document && w.has(Feature::kDocument);
  if (!alone || !comma || !p.has(flag::kSpeech) || !s_.has_finite(told.begin, told.end)) return std::nullopt;
  f.source_kind = SourceKind::kImpersonal;
  return f;
}

// "কর্তৃপক্ষের হিসাবে ফাটল ২৭টি", "মন্ত্রণালয়ের মতে ৯": a number is told behind the cue.
bool Constructions::tells_number(const TokenRange& told) const {
  for (TokenIndex t = told.begin; t < told.end; ++t) {
    if (s_.word(t) && s_.tags[t].is(can::kNumeral) && !s_.tags[t].time) return true;
  }
  return false;
}

// J: SRC-র মতে, CLAUSE.
std::optional<Constructions::Frame> Constructions::according_to(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kBy || cue.noun <= floor_) return std::nullopt;
  const TokenIndex right = cue.range.end;
  const bool comma = right < s_.end && s_.mark(right, ',');
  const TokenRange content = s_.trimmed(right, ceiling_);
  const bool number = tells_number(content);
  const std::size_t i = s_.chunk_at(cue.noun - 1);
  if (i >= s_.chunks.size() || s_.chunks[i].begin >= cue.noun) return std::nullopt;
  const Chunk& c = s_.chunks[i];
  const bool count = number && (c.kind == ChunkKind::kBody || c.kind == ChunkKind::kPerson);
  if (p.has(flag::kComma) && !comma && !count) return std::nullopt;
  TokenIndex owner_end = cue.noun;
  if (p.has(flag::kSpeech)) {
    // "X-এর তথ্য অনুযায়ী", "নির্দেশ অনুযায়ী": only what was uttered counts, and somebody must own it
    const Tag& w = s_.tags[cue.noun - 1];
    const bool uttered =
        w.has(Feature::kSpeechNoun) || w.has(Feature::kSourceWord) || w.has(Feature::kDocument);
    if (!uttered) return std::nullopt;
    owner_end = cue.noun - 1;
  }
  TokenIndex g = owner_end;
  if (g == c.begin || !s_.tags[g - 1].is(can::kGenitive) || s_.tags[g - 1].time)
    return by_far_owner(cue, owner_end);
  const bool right_side = s_.words_in(content.begin, content.end) >= (number ? 1u : 3u);
  Frame f = start(cue, "report.according_to");
  if (p.has(flag::kSpeech)) f.cue.begin = owner_end;
  // the owner of a report ("প্রতিবেদনের তথ্যমতে"): its document's owner
  const Tag& owner = s_.tags[g - 1];
  if (owner.has(Feature::kDocument) && !owner.has(Feature::kMedia)) {
    TokenIndex o = g - 1;
    while (o > c.begin && !s_.tags[o - 1].is(can::kGenitive)) --o;
    if (o > c.begin) {
      f.source_kind = SourceKind::kNamed;
      f.source.push_back({{c.begin, o}, o - 1});
    } else {
      f.source_kind = SourceKind::kDropped;
    }
  } else if (owner.time) {
    return std::nullopt;
  } else {
    Phrase src = slots_.coordination(i, floor_);
    const Tag& there = s_.tags[src.range.begin];  // "সেখানে | বন্দর কর্তৃপক্ষের"
    if (src.range.begin + 1 < g && there.is(can::kPronoun) && there.is(can::kLocative) &&
        !there.is(can::kGenitive))
      ++src.range.begin;
    src.range.end = g;
    src.head = g - 1;
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(src);
  }
  if (!right_side) return std::nullopt;
  f.cue_first = comma;
  f.content.push_back(content);
  return f;
}

// H: SRC-র বরাত দিয়ে VIA জানিয়েছে, CLAUSE; কিমকে উদ্ধৃত করে বলা হয়েছে.
std::optional<Constructions::Frame> Constructions::chain(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kChain || cue.noun <= floor_) return std::nullopt;
  const std::size_t i = s_.chunk_at(cue.noun - 1);
  if (i >= s_.chunks.size() || s_.chunks[i].begin >= cue.noun || s_.chunks[i].begin < floor_)
    return std::nullopt;
  const Chunk& c = s_.chunks[i];
  const TokenIndex owner = cue.noun - 1;
  const Tag& last = s_.tags[owner];
  if (!last.is(can::kGenitive | can::kObjective) && last.name == 0) return std::nullopt;
  Frame f = start(cue, "report.chain");
  f.source_kind = SourceKind::kNamed;
  Phrase src = slots_.coordination(i, floor_);
  if (last.has(Feature::kDocument) && c.begin < owner) {
    TokenIndex o = owner;
    while (o > c.begin && !s_.tags[o - 1].is(can::kGenitive)) --o;
    if (o > c.begin) src = {{c.begin, o}, o - 1};
  }
  f.source.push_back(src);
  // the next cue of the sentence is the carrier's: it lends its content
  const Cue* carrier = nullptr;
  for (const Cue& other : s_.cues) {
    if (other.range.begin >= cue.range.end && other.verb.end > other.verb.begin) {
      carrier = &other;
      break;
    }
  }
  if (carrier != nullptr) {
    if (const auto post = slots_.after(*carrier)) {
      f.via.push_back(post->phrase);
    } else if (const auto mid = slots_.nearest(cue.range.end, carrier->noun, *carrier)) {
      f.via.push_back(mid->phrase);
    } else if (const auto front = slots_.opening(floor_, c.begin, *carrier)) {
      f.via.push_back(front->phrase);
    }
    const TokenRange content = s_.trimmed(carrier->range.end, content_ceiling(*carrier, carrier->range.end));
    const auto that_at = that_after(carrier->range.end);
    const bool right = s_.words_in(content.begin, content.end) >= 3 &&
                       (s_.has_finite(content.begin, content.end) ||
                        (carrier->range.end < s_.end && s_.mark(carrier->range.end, ',')));
    if (that_at) {
      f.content.push_back(s_.trimmed(*that_at + 1, content_ceiling(*carrier, *that_at + 1)));
      f.cue_first = true;
    } else if (right) {
      f.content.push_back(content);
      f.cue_first = true;
    } else {
      f.content_kind = ContentKind::kPointing;
      f.credit = true;
    }
    if (carrier->predicate->act == Act::kConfirm) f.act = Act::kConfirm;
  } else {
    const TokenRange content = s_.trimmed(cue.range.end, ceiling_);
    if (s_.words_in(content.begin, content.end) < 3) return std::nullopt;
    f.content.push_back(content);
  }
  return f;
}

}  // namespace ukti::bangla
