// Attribution without a verb of saying: J (মতে, অনুযায়ী), H (বরাত দিয়ে), M (দাবি, headlines) and charges
// (অভিযোগে).
#include <algorithm>

#include "bangla/constructions.h"

namespace ukti::bangla {

using clause::Case;
using clause::ContentKind;
using clause::Phrase;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::Feature;
using text::kNoToken;
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
  return std::nullopt;
}

// J: SRC-র মতে, CLAUSE.
std::optional<Constructions::Frame> Constructions::according_to(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kBy || cue.noun <= floor_) return std::nullopt;
  const TokenIndex right = cue.range.end;
  const bool comma = right < s_.end && s_.mark(right, ',');
  if (p.has(flag::kComma) && !comma) return std::nullopt;
  const std::size_t i = s_.chunk_at(cue.noun - 1);
  if (i >= s_.chunks.size() || s_.chunks[i].begin >= cue.noun) return std::nullopt;
  const Chunk& c = s_.chunks[i];
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
  const TokenRange content = s_.trimmed(right, ceiling_);
  const bool right_side = s_.words_in(content.begin, content.end) >= 3;
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
    const TokenRange content = s_.trimmed(carrier->range.end, ceiling_);
    const auto that_at = that_after(carrier->range.end);
    const bool right = s_.words_in(content.begin, content.end) >= 3 &&
                       (s_.has_finite(content.begin, content.end) ||
                        (carrier->range.end < s_.end && s_.mark(carrier->range.end, ',')));
    if (that_at) {
      f.content.push_back(s_.trimmed(*that_at + 1, ceiling_));
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

// Headlines without a verb: "… গঠনের আহ্বান তারেক রহমানের", "… নজরদারির অভিযোগ!", "… ফের আন্দোলনের হুঁশিয়ারি".
std::optional<Constructions::Frame> Constructions::headline_noun(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  const bool alone = cue.verb.begin == cue.verb.end;
  const bool noun = p.has(flag::kBare) || p.frame == ukti::bangla::Frame::kBare;
  if (!alone || !noun || cue.noun <= floor_ || !s_.word(cue.noun - 1)) return std::nullopt;
  const Tag& before = s_.tags[cue.noun - 1];
  const bool of_speech =
      before.has(Feature::kSpeechNoun) || before.has(Feature::kSourceWord);  // … কথা অস্বীকার পুলিশের
  if (!before.is(can::kGenitive | can::kLocative) && !of_speech) return std::nullopt;
  if (s_.has_finite(s_.begin, s_.end) && !s_.text.sentences[s_.text.sentence_of[cue.noun]].headline)
    return std::nullopt;
  const TokenIndex right = cue.range.end;
  std::optional<Phrase> owner;
  if (s_.words_in(right, s_.end) > 0) {
    const std::size_t i = s_.chunk_at(right);
    if (i >= s_.chunks.size() || s_.chunks[i].begin != right || s_.chunks[i].kase != Case::kGenitive)
      return std::nullopt;
    const Chunk& c = s_.chunks[i];
    const bool rest_empty = s_.words_in(c.end, s_.end) == 0 || (c.end < s_.end && s_.mark(c.end, ','));
    if (!rest_empty || (c.kind != ChunkKind::kPerson && c.kind != ChunkKind::kBody)) return std::nullopt;
    owner = s_.phrase(c);
  }
  TokenIndex from = skip_lead(floor_, cue.noun);
  for (TokenIndex t = from; t < cue.noun; ++t) {
    if (s_.mark(t, ',') || s_.mark(t, ';') || s_.mark(t, ':') || s_.mark(t, '!') || s_.mark(t, '?'))
      from = t + 1;
  }
  if (s_.words_in(from, cue.noun) < 1) return std::nullopt;
  Frame f = start(cue, "report.headline_noun");
  f.content_kind = ContentKind::kNominal;
  f.source_kind = SourceKind::kImpersonal;
  TokenIndex end = cue.noun;
  if (owner) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(*owner);
  } else {
    // "… রানি এলিজাবেথের শুভেচ্ছা": the person right before is the one who does it
    const std::size_t i = s_.chunk_at(cue.noun - 1);
    const bool person = before.name != 0 && s_.names[before.name - 1].type == EntityType::kPerson;
    // "নরওয়ের নিশ্চয়তা, আইসল্যান্ডের অস্বীকার": a body alone before its denial is the one that denies
    const bool body = i < s_.chunks.size() && s_.chunks[i].begin <= from &&
                      s_.chunks[i].kind == ChunkKind::kBody &&
                      (p.act == Act::kDeny || p.act == Act::kDispute);
    if (body) {
      f.source_kind = SourceKind::kNamed;
      f.source.push_back({{from, cue.noun}, cue.noun - 1});
      return f;
    }
    if (person && p.act != Act::kAccuse && i < s_.chunks.size() && s_.chunks[i].begin > from) {
      f.source_kind = SourceKind::kNamed;
      f.source.push_back({{s_.chunks[i].begin, cue.noun}, cue.noun - 1});
      end = s_.chunks[i].begin;
    }
  }
  // "গুলি চালানোর কথা": the shooting is what is denied
  const bool spoken_of = end > from + 1 && s_.tags[end - 1].has(Feature::kSpeechNoun) && s_.word(end - 2) &&
                         s_.tags[end - 2].is(can::kGenitive);
  if (spoken_of) --end;
  const TokenRange content = s_.trimmed(from, end);
  if (content.empty()) return std::nullopt;
  f.content.push_back(content);
  return f;
}

// The next predicate of the sentence, right behind this noun, denies or disputes it.
bool Constructions::denied(const Cue& cue) const {
  for (const Cue& next : s_.cues) {
    if (next.range.begin < cue.range.end) continue;
    const Act act = next.predicate->act;
    return next.range.begin <= cue.range.end + 2 && (act == Act::kDeny || act == Act::kDispute);
  }
  return false;
}

// "চাঁদাবাজির অভিযোগে গ্রেপ্তার", "পাচারের অভিযোগ অস্বীকার": a charge that nobody is named for.
std::optional<Constructions::Frame> Constructions::charge(const Cue& cue) const {
  const bool alone = cue.verb.begin == cue.verb.end;
  const bool accusation = alone && cue.predicate->act == Act::kAccuse && cue.predicate->has(flag::kBare) &&
                          cue.range.end < s_.end && s_.word(cue.range.end);
  const bool object_of_denial = alone && cue.predicate->has(flag::kClaim) && denied(cue);
  if (cue.predicate->frame != ukti::bangla::Frame::kCharge && !accusation && !object_of_denial)
    return std::nullopt;
  if (cue.noun <= floor_) return std::nullopt;
  if (!s_.word(cue.noun - 1) ||
      !(s_.tags[cue.noun - 1].is(can::kGenitive) || s_.tags[cue.noun - 1].is(can::kVerbalNoun))) {
    return std::nullopt;
  }
  TokenIndex from = cue.noun;
  // the clause that ends in the genitive: back to the last finite verb, subject or opening adjunct
  TokenIndex left = floor_;
  for (TokenIndex t = cue.noun; t-- > floor_;) {
    if (s_.punct(t) && (s_.text.tokens[t].mark == ',' || s_.text.tokens[t].mark == ';') && t > floor_ &&
        s_.word(t - 1) && s_.text.quote_depth[t] == 0 &&
        (s_.tags[t - 1].is(can::kFinite | can::kConverb) ||
         (s_.tags[t - 1].is(can::kLocative) && !s_.tags[t - 1].is(can::kBare)) ||
         s_.tags[t - 1].is(can::kPostposition))) {
      left = t + 1;
      break;
    }
  }
  from = skip_lead(left, cue.noun);
  for (std::size_t k = s_.chunk_at(from); k < s_.chunks.size() && s_.chunks[k].end < cue.noun; ++k) {
    const Chunk& c = s_.chunks[k];
    if (c.begin < from) continue;
    if (c.kind == ChunkKind::kTime && c.begin == from) {
      from = c.end;
    } else {
      break;
    }
  }
  const TokenRange content = s_.trimmed(from, cue.noun);
  if (content.empty()) return std::nullopt;
  Frame f = start(cue, "report.charge");
  f.source_kind = SourceKind::kImpersonal;
  f.content_kind = ContentKind::kNominal;
  f.content.push_back(content);
  return f;
}

// Headlines: "বক্তব্য: বক্তা" and "বক্তা: বক্তব্য".
std::optional<Constructions::Frame> Constructions::headline_colon() const {
  TokenIndex colon = kNoToken;
  for (TokenIndex t = s_.begin; t < s_.end; ++t) {
    if (s_.mark(t, ':')) colon = t;
  }
  if (colon == kNoToken || colon == s_.begin || colon + 1 >= s_.end) return std::nullopt;
  const auto speaker = [&](TokenIndex a, TokenIndex b) -> std::optional<Phrase> {
    const TokenRange r = s_.trimmed(a, b);
    if (r.empty() || s_.words_in(r.begin, r.end) > 6 || s_.has_finite(r.begin, r.end)) return std::nullopt;
    const std::size_t i = s_.chunk_at(r.begin);
    if (i >= s_.chunks.size()) return std::nullopt;
    std::size_t last = i;
    while (last + 1 < s_.chunks.size() && s_.chunks[last + 1].end <= r.end) ++last;
    const Chunk& c = s_.chunks[last];
    if (!c.subject() || c.kind == ChunkKind::kPronoun || c.head + 1 < r.end) return std::nullopt;
    return Phrase{r, c.head};
  };
  Frame f;
  f.cue = {colon, colon + 1};
  f.act = Act::kSay;
  f.source_kind = SourceKind::kNamed;
  f.sentence = s_.text.sentence_of[colon];
  if (const auto after = speaker(colon + 1, s_.end); after && s_.words_in(s_.begin, colon) >= 3) {
    f.construction = "report.headline_speaker_last";
    f.source.push_back(*after);
    f.content.push_back(s_.trimmed(s_.begin, colon));
    return f;
  }
  return std::nullopt;
}

}  // namespace ukti::bangla
