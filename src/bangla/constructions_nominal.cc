// The constructions whose content is a noun phrase, a verbal noun or a pointer: F, G, H, J, M, N, and charges.
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

// "কী কারণে আগুন লেগেছে তা জানা যায়নি": the pointer sums up the clause before it, which is the content.
void Constructions::embedded_question(const Chunk& pointer, Frame& f) const {
  if (pointer.begin != pointer.head || pointer.begin <= floor_) return;
  TokenIndex end = pointer.begin;
  while (end > floor_ && !s_.word(end - 1)) --end;
  if (end == floor_ || !s_.tags[end - 1].is(can::kFinite) || s_.words_in(floor_, end) < 3) return;
  f.construction = "report.embedded_clause";
  f.content_kind = ContentKind::kClause;
  f.content = {s_.trimmed(skip_lead(floor_, end), end)};
}

// G: এ কথা বলেন, এ তথ্য জানিয়েছেন, বিষয়টি নিশ্চিত করেছেন, এমনটি জানান.
std::optional<Constructions::Frame> Constructions::pointing(const Cue& cue) const {
  if (cue.verb.begin == cue.verb.end) return std::nullopt;
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > cue.noun || c.begin < floor_) continue;
    if (c.end + 3 < cue.noun && !only_adjuncts(c.end, cue.noun)) break;
    const Tag& first = s_.tags[c.begin];
    const Tag& head = s_.tags[c.head];
    const bool opens_clause = cue.range.end < ceiling_ && s_.mark(cue.range.end, ',');
    const bool lone = c.begin == c.head && head.is(can::kDefinite) && c.kind == ChunkKind::kThing &&
                      c.postposition == kNoToken && !opens_clause &&
                      (cue.predicate->has(flag::kConfirm) || cue.predicate->frame == ukti::bangla::Frame::kSay) &&
                      (head.has(Feature::kSourceWord) || head.has(Feature::kSpeechNoun) || head.has(Feature::kAbstract) ||
                       head.has(Feature::kEventNoun));
    const bool pointer = lone || (first.has(Feature::kDemonstrative) && c.kase != Case::kGenitive && c.kase != Case::kLocative &&
                         c.postposition == kNoToken &&
                         (c.begin == c.head || head.has(Feature::kSpeechNoun) || head.has(Feature::kSourceWord) ||
                          head.has(Feature::kAbstract)) &&
                         (!opens_clause || head.has(Feature::kSourceWord) || head.has(Feature::kSpeechNoun)));
    if (pointer && s_.words_in(c.begin, c.end) <= 4 && !c.subject() && !head.has(Feature::kContinues)) {
      Frame f = start(cue, "report.pointing");
      f.content_kind = ContentKind::kPointing;
      f.credit = cue.predicate->has(flag::kMedia);
      // "এই দাবি অস্বীকার": the noun that is pointed at is a predicate's noun itself, and so no part of the chunk
      TokenIndex end = c.end;
      for (const Cue& noun : s_.cues) {
        if (noun.range.begin == c.end && noun.range.end <= cue.noun && noun.verb.begin == noun.verb.end) end = noun.range.end;
      }
      f.content.push_back({c.begin, end});
      if (end == c.end) embedded_question(c, f);
      const auto post = slots_.after(cue);
      if (post) {
        f.source_kind = SourceKind::kNamed;
        f.source.push_back(post->phrase);
      } else {
        source_before(cue, f, floor_subject_, c.begin);
        if (f.source_kind != SourceKind::kNamed) source_before(cue, f, c.end, cue.noun);
      }
      return f;
    }
    if (c.subject() || c.kind == ChunkKind::kTime || c.kase == Case::kObjective || c.kase == Case::kLocative) continue;
    break;
  }
  return std::nullopt;
}

// "অভিযোগ অস্বীকার করে ভারত জানিয়েছে": a converb without a subject has the one of the finite verb behind it.
void Constructions::share_subject_behind(const Cue& cue, Frame& f) const {
  if (!cue.verb.converb || f.source_kind == SourceKind::kNamed || sourceless(cue)) return;
  for (std::size_t i = s_.chunk_at(cue.range.end); i < s_.chunks.size(); ++i) {
    if (!s_.subject(i) || s_.chunks[i].kind == ChunkKind::kFirstPerson) continue;
    f.source_kind = SourceKind::kNamed;
    f.source = {slots_.coordination(i, cue.range.end)};
    return;
  }
}

// E: "… চলছে জানিয়ে তিনি বলেন", "… হয়েছে দাবি করে": a finite clause closed by a converb cue without বলে.
std::optional<Constructions::Frame> Constructions::clause_before(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kSay && !p.has(flag::kSay)) return std::nullopt;
  const bool right_open = cue.range.end < ceiling_ && s_.word(cue.range.end);
  if (!cue.verb.converb && right_open) return std::nullopt;
  if (cue.noun == floor_) return std::nullopt;
  TokenIndex last = cue.noun;
  while (last > floor_ && !s_.word(last - 1)) --last;
  if (last == floor_) return std::nullopt;
  const Tag& g = s_.tags[last - 1];
  const bool clause_final = (g.is(can::kFinite) && !g.is(can::kNoun)) || g.has(Feature::kCopula) || g.has(Feature::kNegation);
  if (!clause_final || s_.words_in(floor_, last) < 3) return std::nullopt;
  Frame f = start(cue, "report.clause_before");
  source_of_left_content(cue, f, last, cue.noun, true);
  share_subject_behind(cue, f);
  return f;
}

// "… সিদ্ধান্ত নিয়েছে, কমিশন এক বিবৃতিতে জানিয়েছে" (translated), "… আছে, বললেন ট্রাম্প" (headlines): a clause, a comma,
// then the report that it belongs to.
std::optional<Constructions::Frame> Constructions::clause_first(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kSay || !cue.verb.finite || cue.negated) return std::nullopt;
  TokenIndex comma = kNoToken;
  for (TokenIndex t = cue.noun; t-- > floor_;) {
    if (s_.mark(t, ',')) {
      comma = t;
      break;
    }
    if (s_.word(t) && s_.tags[t].name == 0 && s_.tags[t].is(can::kFinite) && !s_.tags[t].is(can::kNoun | can::kAdjective)) {
      return std::nullopt;
    }
  }
  if (comma == kNoToken || s_.text.quote_depth[comma] > 0) return std::nullopt;
  Frame f = start(cue, "report.clause_first");
  const auto post = slots_.after(cue);
  if (post && s_.words_in(post->resume, s_.end) == 0 && comma + 1 == cue.noun) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
  } else {
    if (s_.words_in(cue.range.end, s_.end) > 0) return std::nullopt;
    const auto subject = slots_.nearest(comma + 1, cue.noun, cue);
    if (!subject || !s_.has_finite(floor_, comma)) return std::nullopt;
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(subject->phrase);
  }
  const TokenRange content = s_.trimmed(skip_lead(floor_, comma), comma);
  if (s_.words_in(content.begin, content.end) < 3) return std::nullopt;
  f.content.push_back(content);
  return f;
}

// "অবিলম্বে সরে যেতে বলেছে": told to do it.
std::optional<Constructions::Frame> Constructions::told_to(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kSay || cue.noun != cue.noun_end || cue.verb.begin == cue.verb.end) return std::nullopt;
  if (cue.noun <= floor_ || !s_.word(cue.noun - 1) || p.act != Act::kSay) return std::nullopt;
  const Tag& before = s_.tags[cue.noun - 1];
  if (!before.is(can::kInfinitive) || before.is(can::kNoun) || before.name != 0) return std::nullopt;
  Frame f = start(cue, "report.told_to");
  if (!cue.negated) f.act = Act::kDemand;
  f.content_kind = ContentKind::kNominal;
  TokenIndex from = skip_lead(floor_, cue.noun);
  const auto post = slots_.after(cue);
  if (post) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
  } else if (sourceless(cue)) {
    source_of_passive(cue, f, from, cue.noun);
  } else if (const auto first = slots_.opening(from, cue.noun, cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(first->phrase);
    from = first->resume;
  }
  for (std::size_t i = s_.chunk_at(from); i < s_.chunks.size() && s_.chunks[i].end < cue.noun; ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin < from) continue;
    if (c.kind == ChunkKind::kTime) {
      from = c.end;
    } else if (c.kase == Case::kObjective && (c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody)) {
      f.addressee.push_back(slots_.coordination(i, from));
      from = c.end;
    } else {
      break;
    }
  }
  f.content.push_back(s_.trimmed(from, cue.noun));
  return f;
}

// "… বিস্ফোরণের ঘটনা জানান", "… সিদ্ধান্তের কথা বলেন": a plain verb of telling with what was told as its object.
bool Constructions::object_noun_before(const Cue& cue) const {
  if (cue.noun != cue.noun_end || cue.verb.passive) return false;
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > cue.noun || c.begin < floor_) continue;
    if (c.kase == Case::kObjective && c.kind != ChunkKind::kThing) continue;
    const Tag& head = s_.tags[c.head];
    const bool told = head.has(Feature::kSpeechNoun) || head.has(Feature::kSourceWord) || head.has(Feature::kEventNoun);
    return told && c.kase == Case::kBare && c.postposition == kNoToken && c.begin < c.head &&
           s_.tags[c.head - 1].is(can::kGenitive) && !s_.tags[c.head - 1].has(Feature::kThirdPerson);
  }
  return false;
}

// চাওয়া reports only where somebody who is named or a body wants something of the world: not "যারা যেতে চান".
bool Constructions::wanted(const Cue& cue, Frame& f) const {
  if (cue.negated || f.source.empty()) return false;
  const Tag& who = s_.tags[f.source.front().head];
  if (who.name == 0 && !who.has(Feature::kGovernment) && !who.has(Feature::kOrganisation) && !who.has(Feature::kRespected)) {
    return false;
  }
  for (TokenIndex t = floor_; t < cue.noun; ++t) {
    if (s_.tags[t].has(Feature::kRelative) || s_.tags[t].has(Feature::kIf)) return false;
  }
  if (cue.noun > floor_ && s_.tags[cue.noun - 1].is(can::kInfinitive)) f.act = Act::kPromise;
  return true;
}

// F: the noun phrase or verbal noun before the cue: "… প্রত্যাহার করার আহ্বান জানিয়েছে".
std::optional<Constructions::Frame> Constructions::nominal(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  const bool wants = p.frame == ukti::bangla::Frame::kNominal || p.has(flag::kNominal | flag::kWant) ||
                     (p.frame == ukti::bangla::Frame::kSay && (cue.negated || object_noun_before(cue)));
  if (!wants || cue.verb.begin == cue.verb.end) return std::nullopt;
  // "ক্ষমা চাননি": what was not expressed is no statement, unless the table says what its absence does
  if (cue.negated && !cue.neither_nor && p.negated_act == p.act && p.act != Act::kDispute && p.act != Act::kWithhold) {
    return std::nullopt;
  }
  if (cue.verb.verbal_noun && !cue.verb.finite && !cue.verb.passive) return std::nullopt;
  // the clause begins behind the last finite verb or converb before the cue
  TokenIndex begin = floor_;
  for (TokenIndex t = floor_; t < cue.noun; ++t) {
    const Tag& g = s_.tags[t];
    const bool clause_end = s_.punct(t) && t > floor_ && s_.word(t - 1) && s_.tags[t - 1].is(can::kFinite) &&
                            !s_.tags[t - 1].is(can::kNoun);
    if (clause_end || s_.mark(t, ';')) begin = t + 1;
    if (g.has(Feature::kBut) && t > floor_) begin = t + 1;
  }
  begin = skip_lead(begin, cue.noun);
  TokenIndex subject_floor = std::min(begin, std::max(floor_subject_, s_.begin));
  Frame f = start(cue, "report.nominal");
  TokenIndex from = begin;
  bool source_inside = false;
  const auto post = sourceless(cue) ? std::nullopt : slots_.after(cue);
  if (sourceless(cue)) {
    source_of_passive(cue, f, begin, cue.noun);
  } else if (post) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
  } else if (const auto agent = slots_.agent(begin, cue.noun)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(agent->phrase);
    from = agent->resume;
  } else if (const auto first = slots_.opening(begin, cue.noun, cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(first->phrase);
    if (first->phrase.range.begin <= begin + 8 || first->resume + 2 < cue.noun) from = first->resume;
    source_inside = from == first->resume;
  } else if (const auto near = slots_.nearest(begin, cue.noun, cue)) {
    // "অভিযোগ তিনি অস্বীকার করেছেন": the subject stands behind its object
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(near->phrase);
    if (near->phrase.range.end + 1 < cue.noun) from = near->resume;
  } else if (subject_floor < begin) {
    source_before(cue, f, subject_floor, begin);
  }
  // adjuncts and addressees before the content
  bool moved = true;
  std::size_t i = s_.chunk_at(from);
  while (moved && i < s_.chunks.size() && s_.chunks[i].end <= cue.noun) {
    moved = false;
    const Chunk& c = s_.chunks[i];
    if (c.begin < from) {
      ++i;
      moved = i < s_.chunks.size();
      continue;
    }
    const Tag& head = s_.tags[c.head];
    const bool more = s_.words_in(c.end, cue.noun) >= 1;
    const bool occasion = c.kase == Case::kLocative && (head.has(Feature::kDocument) || head.has(Feature::kOccasion) ||
                                                        head.has(Feature::kPlatform) || head.has(Feature::kMedia));
    const bool told = c.kase == Case::kObjective && !p.has(flag::kObj) && c.kind != ChunkKind::kThing &&
                      c.kind != ChunkKind::kVerbal;
    if (more && (c.kind == ChunkKind::kTime || occasion || told)) {
      if (told) f.addressee.push_back(slots_.coordination(i, from));
      from = c.postposition == kNoToken ? c.end : c.postposition + 1;
      ++i;
      moved = true;
    }
  }
  TokenIndex end = cue.noun;
  // "… ওপর জোর দিয়েছেন": the postposition is outside; so are adverbs before the cue and the subject behind its object
  if (!source_inside && f.source_kind == SourceKind::kNamed && !f.source.empty()) {
    const TokenRange src = f.source.front().range;
    if (src.begin > from && src.end <= cue.noun) end = src.begin;
  }
  while (end > from) {
    const Tag& g = s_.tags[end - 1];
    const bool adverb = s_.word(end - 1) && g.is(can::kAdverb | can::kParticle) &&
                        !g.is(can::kNoun | can::kAdjective | can::kGenitive | can::kVerbalNoun) && g.name == 0;
    const bool on = p.has(flag::kOn) && g.is(can::kPostposition);
    const bool about = p.has(flag::kAbout | flag::kConfirm | flag::kWant) && g.is(can::kPostposition);
    if (!adverb && !on && !about && s_.word(end - 1)) break;
    if (s_.quote(end - 1)) break;
    --end;
  }
  if (!p.has(flag::kObj)) {
    // a -কে phrase at the end of what is left over is the addressee of a telling verb
    if (p.frame == ukti::bangla::Frame::kSay || p.has(flag::kTo)) {
      for (std::size_t k = s_.chunk_at(from); k < s_.chunks.size() && s_.chunks[k].end <= end; ++k) {
        const Chunk& c = s_.chunks[k];
        if (c.kase == Case::kObjective && (c.kind == ChunkKind::kBody || c.kind == ChunkKind::kPerson) && c.end == end &&
            c.begin > from) {
          f.addressee.push_back(s_.phrase(c));
          end = c.begin;
        }
      }
    }
  }
  const TokenRange content = s_.trimmed(from, end);
  if (p.has(flag::kMedia) && content.end - content.begin == 1 && s_.tags[content.begin].has(Feature::kDemonstrative)) {
    f.credit = true;  // "এ খবর দিয়েছে …"
  }
  if (content.empty()) {
    if (p.has(flag::kWeak) || p.frame == ukti::bangla::Frame::kSay) return std::nullopt;
    if (f.source_kind != SourceKind::kNamed) return std::nullopt;
  } else {
    if (p.has(flag::kWeak) && s_.words_in(content.begin, content.end) < 2) return std::nullopt;
    // নিশ্চিত করা is "ensure" unless what is confirmed is a happening or a piece of information
    const Tag& last = s_.tags[s_.trimmed(content.begin, content.end).end - 1];
    if (p.has(flag::kConfirm) && !cue.negated && !last.is(can::kDefinite | can::kVerbalNoun) &&
        !last.has(Feature::kSourceWord) && !last.has(Feature::kSpeechNoun) && !last.has(Feature::kEventNoun)) {
      return std::nullopt;
    }
    f.content.push_back(content);
  }
  f.content_kind = ContentKind::kNominal;
  share_subject_behind(cue, f);
  if (p.has(flag::kWant) && !wanted(cue, f)) return std::nullopt;
  // "শাস্তির দাবি করেছে" demands, "ভূপাতিত করার দাবি করেছে" claims
  if (p.has(flag::kClaim) && f.act == Act::kClaim && !f.content.empty()) {
    const Tag& last = s_.tags[f.content.front().end - 1];
    if (last.is(can::kGenitive) && last.is(can::kNoun) && !last.is(can::kVerbalNoun)) f.act = Act::kDemand;
  }
  if (!f.content.empty()) {
    // "এমন হুঁশিয়ারি দিয়েছেন", "এই আহ্বান জানান": the predicate's own noun points back
    const TokenRange c = f.content.front();
    if (c.end - c.begin == 1 && s_.tags[c.begin].has(Feature::kDemonstrative) && cue.noun < cue.noun_end) {
      f.content_kind = ContentKind::kPointing;
    }
  }
  return f;
}

// N: X-কে "Y" বলে অভিহিত করেছেন: object and label are both content, the quotative belongs to the cue.
std::optional<Constructions::Frame> Constructions::label(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kLabel && !p.has(flag::kLabel)) return std::nullopt;
  if (cue.verb.begin == cue.verb.end || cue.noun <= floor_) return std::nullopt;
  const TokenIndex before = cue.noun - 1;
  const Tag& b = s_.tags[before];
  const bool as = s_.word(before) &&
                  (b.has(Feature::kQuotative) || b.is(can::kPostposition));
  if (!as) return std::nullopt;
  if (p.frame != ukti::bangla::Frame::kLabel && b.has(Feature::kQuotative) && s_.has_finite(floor_, before)) return std::nullopt;
  std::size_t object = s_.chunks.size();
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.end > before || c.begin < floor_) continue;
    if (c.kase == Case::kObjective) {
      object = i;
      break;
    }
  }
  Frame f = start(cue, "report.label");
  f.cue.begin = before;
  f.content_kind = ContentKind::kNominal;
  TokenIndex from = skip_lead(floor_, before);
  if (object < s_.chunks.size()) from = s_.chunks[object].begin;
  const auto post = slots_.after(cue);
  if (post) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
  } else if (sourceless(cue)) {
    source_of_passive(cue, f, floor_, before);
  } else if (object < s_.chunks.size()) {
    const TokenIndex object_end = s_.chunks[object].end;
    source_before(cue, f, floor_subject_, from);
    if (f.source_kind == SourceKind::kDropped) {
      if (const auto mid = slots_.opening(object_end, before, cue); mid && s_.words_in(mid->resume, before) >= 1) {
        // "সংস্কারকে তিনি ‘অসাধারণ’ বলে উল্লেখ করেন": two pieces around the subject
        f.source_kind = SourceKind::kNamed;
        f.source.push_back(mid->phrase);
        f.content.push_back(s_.trimmed(from, mid->phrase.range.begin));
        from = mid->resume;
      }
    }
  } else if (const auto first = slots_.opening(from, before, cue); first && s_.words_in(first->resume, before) >= 1) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(first->phrase);
    from = first->resume;
  }
  const TokenRange content = s_.trimmed(from, before);
  if (content.empty()) return std::nullopt;
  f.content.push_back(content);
  return f;
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
    const bool uttered = w.has(Feature::kSpeechNoun) || w.has(Feature::kSourceWord) || w.has(Feature::kDocument);
    if (!uttered || cue.noun - 1 <= c.begin) return std::nullopt;
    owner_end = cue.noun - 1;
  }
  TokenIndex g = owner_end;
  if (g == c.begin || !s_.tags[g - 1].is(can::kGenitive)) return std::nullopt;
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
  if (i >= s_.chunks.size() || s_.chunks[i].begin >= cue.noun || s_.chunks[i].begin < floor_) return std::nullopt;
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
    const bool right = s_.words_in(content.begin, content.end) >= 3 && s_.has_finite(content.begin, content.end);
    if (that_at) {
      f.content.push_back(s_.trimmed(*that_at + 1, ceiling_));
      f.cue_first = true;
    } else if (right) {
      f.content.push_back(content);
      f.cue_first = true;
    } else {
      f.content_kind = ContentKind::kPointing;
    }
    if (carrier->predicate->act == Act::kConfirm) f.act = Act::kConfirm;
  } else {
    const TokenRange content = s_.trimmed(cue.range.end, ceiling_);
    if (s_.words_in(content.begin, content.end) < 3) return std::nullopt;
    f.content.push_back(content);
  }
  return f;
}

// M: SRC-র দাবি, CLAUSE; the headline's "CLAUSE, দাবি SRC-র".
std::optional<Constructions::Frame> Constructions::bare_noun(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  const bool alone = cue.verb.begin == cue.verb.end;
  if (!alone || (p.frame != ukti::bangla::Frame::kBare && !p.has(flag::kBare))) return std::nullopt;
  const TokenIndex right = cue.range.end;
  const bool comma = right < s_.end && (s_.mark(right, ',') || s_.mark(right, ':') || s_.opens(right));
  if (cue.noun > floor_ && s_.word(cue.noun - 1) && s_.tags[cue.noun - 1].is(can::kGenitive) && comma) {
    const std::size_t i = s_.chunk_at(cue.noun - 1);
    if (i < s_.chunks.size() && s_.chunks[i].begin < cue.noun) {
      const TokenRange content = s_.trimmed(right, ceiling_);
      const Tag& owner = s_.tags[cue.noun - 1];
      if (s_.words_in(content.begin, content.end) < 3 || owner.time || owner.is(can::kVerbalNoun)) return std::nullopt;
      Frame f = start(cue, "report.bare_noun");
      f.source_kind = SourceKind::kNamed;
      const TokenIndex begin = std::max(s_.chunks[i].begin, floor_);
      f.source.push_back({{begin, cue.noun}, cue.noun - 1});
      f.cue_first = true;
      f.content.push_back(content);
      return f;
    }
  }
  // "…, দাবি ট্রাম্পের": the sentence ends with the owner
  if (right < s_.end && right > s_.begin) {
    const std::size_t i = s_.chunk_at(right);
    if (i < s_.chunks.size() && s_.chunks[i].begin == right && s_.chunks[i].kase == Case::kGenitive &&
        s_.words_in(s_.chunks[i].end, s_.end) == 0 && s_.words_in(floor_, cue.noun) >= 2) {
      const Chunk& c = s_.chunks[i];
      if (c.kind != ChunkKind::kPerson && c.kind != ChunkKind::kBody) return std::nullopt;
      Frame f = start(cue, "report.bare_noun_last");
      f.source_kind = SourceKind::kNamed;
      f.source.push_back(s_.phrase(c));
      TokenIndex end = cue.noun;
      if (end > floor_ && s_.word(end - 1) && s_.tags[end - 1].has(Feature::kQuotative)) --end;
      f.content.push_back(s_.trimmed(skip_lead(floor_, end), end));
      return f.content.front().empty() ? std::nullopt : std::optional<Frame>(f);
    }
  }
  return std::nullopt;
}

// Headlines without a verb: "… গঠনের আহ্বান তারেক রহমানের", "… নজরদারির অভিযোগ!", "… ফের আন্দোলনের হুঁশিয়ারি".
std::optional<Constructions::Frame> Constructions::headline_noun(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  const bool alone = cue.verb.begin == cue.verb.end;
  const bool noun = p.has(flag::kBare) || p.frame == ukti::bangla::Frame::kBare;
  if (!alone || !noun || cue.noun <= floor_ || !s_.word(cue.noun - 1)) return std::nullopt;
  const Tag& before = s_.tags[cue.noun - 1];
  if (!before.is(can::kGenitive | can::kLocative)) return std::nullopt;
  const TokenIndex right = cue.range.end;
  std::optional<Phrase> owner;
  if (s_.words_in(right, s_.end) > 0) {
    const std::size_t i = s_.chunk_at(right);
    if (i >= s_.chunks.size() || s_.chunks[i].begin != right || s_.chunks[i].kase != Case::kGenitive) return std::nullopt;
    const Chunk& c = s_.chunks[i];
    const bool rest_empty = s_.words_in(c.end, s_.end) == 0 || (c.end < s_.end && s_.mark(c.end, ','));
    if (!rest_empty || (c.kind != ChunkKind::kPerson && c.kind != ChunkKind::kBody)) return std::nullopt;
    owner = s_.phrase(c);
  }
  TokenIndex from = skip_lead(floor_, cue.noun);
  for (TokenIndex t = from; t < cue.noun; ++t) {
    if (s_.mark(t, ',') || s_.mark(t, ';') || s_.mark(t, '!') || s_.mark(t, '?')) from = t + 1;
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
    if (person && p.act != Act::kAccuse && i < s_.chunks.size() && s_.chunks[i].begin > from) {
      f.source_kind = SourceKind::kNamed;
      f.source.push_back({{s_.chunks[i].begin, cue.noun}, cue.noun - 1});
      end = s_.chunks[i].begin;
    }
  }
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
  if (cue.predicate->frame != ukti::bangla::Frame::kCharge && !accusation && !object_of_denial) return std::nullopt;
  if (cue.noun <= floor_) return std::nullopt;
  const std::size_t i = s_.chunk_at(cue.noun);
  if (!s_.word(cue.noun - 1) || !(s_.tags[cue.noun - 1].is(can::kGenitive) || s_.tags[cue.noun - 1].is(can::kVerbalNoun))) {
    return std::nullopt;
  }
  TokenIndex from = cue.noun;
  // the clause that ends in the genitive: back to the last finite verb, subject or opening adjunct
  TokenIndex left = floor_;
  for (TokenIndex t = cue.noun; t-- > floor_;) {
    if (s_.punct(t) && (s_.text.tokens[t].mark == ',' || s_.text.tokens[t].mark == ';') && t > floor_ &&
        s_.word(t - 1) && s_.text.quote_depth[t] == 0 &&
        (s_.tags[t - 1].is(can::kFinite | can::kConverb) ||
         (s_.tags[t - 1].is(can::kLocative) && !s_.tags[t - 1].is(can::kBare)) || s_.tags[t - 1].is(can::kPostposition))) {
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
  (void)i;
  const TokenRange content = s_.trimmed(from, cue.noun);
  if (content.empty()) return std::nullopt;
  Frame f = start(cue, "report.charge");
  f.source_kind = SourceKind::kImpersonal;
  f.content_kind = ContentKind::kNominal;
  f.content.push_back(content);
  return f;
}

// "… নিয়ে মুখ খুললেন X", "প্রতিক্রিয়া জানিয়েছেন": the act alone, its matter as content.
std::optional<Constructions::Frame> Constructions::open_act(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kOpen || cue.verb.begin == cue.verb.end) return std::nullopt;
  if (p.has(flag::kNegOnly) && !cue.negated) return std::nullopt;
  if (!cue.verb.finite) return std::nullopt;
  Frame f = start(cue, "report.open_act");
  f.content_kind = ContentKind::kNominal;
  const TokenIndex begin = skip_lead(floor_, cue.noun);
  TokenIndex from = begin;
  if (sourceless(cue)) {
    source_of_passive(cue, f, begin, cue.noun);
  } else if (const auto post = slots_.after(cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
  } else if (const auto first = slots_.nearest(begin, cue.noun, cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(first->phrase);
    if (first->resume < cue.noun && s_.words_in(first->resume, cue.noun) > 0) from = first->resume;
  } else {
    source_before(cue, f, floor_subject_, cue.noun);
  }
  TokenIndex end = cue.noun;
  if (f.source_kind == SourceKind::kNamed && f.source.front().range.end == cue.noun) end = f.source.front().range.begin;
  while (end > from && s_.word(end - 1) && s_.tags[end - 1].is(can::kAdverb | can::kPostposition | can::kParticle)) --end;
  const TokenRange content = s_.trimmed(from, end);
  if (s_.words_in(content.begin, content.end) < 1) return std::nullopt;
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
