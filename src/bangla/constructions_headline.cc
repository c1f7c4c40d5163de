// Nouns that report where nobody says: headlines ("… আহ্বান তারেক রহমানের", "বক্তব্য: বক্তা") and charges ("…
// অভিযোগে গ্রেপ্তার").
#include "bangla/constructions.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::ContentKind;
using clause::Phrase;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// Headlines without a verb: "… গঠনের আহ্বান তারেক রহমানের", "… নজরদারির অভিযোগ!", "… ফের আন্দোলনের হুঁশিয়ারি".
std::optional<Constructions::Frame> Constructions::headline_noun(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  const bool alone = cue.verb.begin == cue.verb.end;
  const bool noun = (p.has(flag::kBare) || p.frame == ukti::bangla::Frame::kBare) && !p.has(flag::kClause);
  if (!alone || !noun || cue.noun <= floor_ || !s_.word(cue.noun - 1)) return std::nullopt;
  const Tag& before = s_.tags[cue.noun - 1];
  const bool of_speech =
      before.has(Feature::kSpeechNoun) || before.has(Feature::kSourceWord);  // … কথা অস্বীকার পুলিশের
  // "পুলিশকে ভর্ৎসনা আদালতের": whom it hits
  const bool hit =
      p.act == Act::kCondemn && before.is(can::kObjective) && s_.words_in(cue.range.end, s_.end) > 0;
  if (!before.is(can::kGenitive | can::kLocative) && !of_speech && !hit) return std::nullopt;
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
  // "ব্যাংকারদের ইসির অনুরোধ": whose request it is cannot be told from whom it is made of
  if (p.frame == ukti::bangla::Frame::kBare && p.act == Act::kDemand && !owner &&
      !before.is(can::kVerbalNoun))
    return std::nullopt;
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
    // "… স্থাপনে কমিশনের নির্দেশ", "… মৃত্যুতে প্রধানমন্ত্রীর শোক": acts that cannot be done to a body or an office
    const bool own_act = p.act == Act::kOrder || p.act == Act::kAnnounce || p.act == Act::kPromise ||
                         (p.act == Act::kWorry && cue.noun > from + 2);
    const bool office = i < s_.chunks.size() && own_act && !before.is(can::kPlural) &&
                        (s_.chunks[i].kind == ChunkKind::kBody || before.has(Feature::kRole)) &&
                        !before.has(Feature::kPlace) && s_.chunks[i].end == cue.noun;
    if ((person || office) && p.act != Act::kAccuse && i < s_.chunks.size() && s_.chunks[i].begin > from) {
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

// কোনো, কোনও before the noun: a mention of what was not.
bool Constructions::none_told(TokenIndex a, TokenIndex b) const {
  static const std::string any = unicode::fold("কোনো"), west = unicode::fold("কোনও");
  for (TokenIndex t = a; t < b; ++t) {
    if (s_.text.form(t) == any || s_.text.form(t) == west) return true;
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
  // "কোনও হেনস্থার অভিযোগ তারা পায়নি": none was made
  if (!object_of_denial && !s_.has_finite(from, cue.noun) && none_told(from, cue.noun)) return std::nullopt;
  const TokenRange content = s_.trimmed(from, cue.noun);
  if (content.empty()) return std::nullopt;
  // "অন্যের দাবি খণ্ডন করা": whose it is tells nothing of what it says
  if (s_.words_in(content.begin, content.end) == 1 && s_.tags[content.end - 1].is(can::kPronoun))
    return std::nullopt;
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
