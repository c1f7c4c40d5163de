// F and N: contents that are a noun phrase or a verbal noun, and labels (X-কে Y বলে অভিহিত).
#include <algorithm>

#include "bangla/constructions.h"

namespace ukti::bangla {

using clause::Case;
using clause::ContentKind;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// "… বিস্ফোরণের ঘটনা জানান", "… সিদ্ধান্তের কথা বলেন": a plain verb of telling with what was told as its object.
bool Constructions::object_noun_before(const Cue& cue) const {
  if (cue.noun != cue.noun_end || cue.verb.passive) return false;
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > cue.noun || c.begin < floor_) continue;
    if (c.kase == Case::kObjective && c.kind != ChunkKind::kThing) continue;
    const Tag& head = s_.tags[c.head];
    const bool told =
        head.has(Feature::kSpeechNoun) || head.has(Feature::kSourceWord) || head.has(Feature::kEventNoun);
    return told && c.kase == Case::kBare && c.postposition == kNoToken && c.begin < c.head &&
           s_.tags[c.head - 1].is(can::kGenitive) && !s_.tags[c.head - 1].has(Feature::kThirdPerson);
  }
  return false;
}

// চাওয়া reports only where somebody who is named or a body wants something of the world: not "যারা যেতে চান".
bool Constructions::wanted(const Cue& cue, Frame& f) const {
  if (cue.negated || f.source.empty()) return false;
  const Tag& who = s_.tags[f.source.front().head];
  if (who.name == 0 && !who.has(Feature::kGovernment) && !who.has(Feature::kOrganisation) &&
      !who.has(Feature::kRespected)) {
    return false;
  }
  for (TokenIndex t = floor_; t < cue.noun; ++t) {
    if (s_.tags[t].has(Feature::kRelative) || s_.tags[t].has(Feature::kIf)) return false;
  }
  if (cue.noun > floor_ && s_.tags[cue.noun - 1].is(can::kInfinitive)) f.act = Act::kPromise;
  return true;
}

// "শাস্তির দাবি করেছে", "হত্যার বিচার দাবি করেন" demand; "ভূপাতিত করার দাবি করেছে", "নিজেকে নির্দোষ দাবি করেন"
// claim.
bool Constructions::asked_for(const Cue& cue, const TokenRange& content) const {
  const Tag& last = s_.tags[content.end - 1];
  if (!last.is(can::kNoun) || last.is(can::kVerbalNoun)) return false;
  if (last.is(can::kGenitive)) return true;
  if (last.is(can::kAdjective | can::kAdverb | can::kParticle | can::kPostposition | can::kFinite) ||
      last.has(Feature::kQuotative) || last.name != 0) {
    return false;
  }
  const bool owned = last.has(Feature::kAbstract) || last.has(Feature::kHuman) ||
                     last.has(Feature::kSpeechNoun) ||
                     last.has(Feature::kSourceWord);  // ownership, credit, who one is
  if (content.end != cue.noun || !last.is(can::kBare) || last.time || owned) return false;
  for (const Chunk& c : s_.chunks) {
    if (c.begin >= content.begin && c.end <= content.end && c.kase == Case::kObjective) return false;
  }
  return true;
}

// F: the noun phrase or verbal noun before the cue: "… প্রত্যাহার করার আহ্বান জানিয়েছে".
std::optional<Constructions::Frame> Constructions::nominal(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  const bool wants = p.frame == ukti::bangla::Frame::kNominal || p.has(flag::kNominal | flag::kWant) ||
                     (p.frame == ukti::bangla::Frame::kSay && (cue.negated || object_noun_before(cue)));
  if (!wants || cue.verb.begin == cue.verb.end) return std::nullopt;
  // "ক্ষমা চাননি": what was not expressed is no statement, unless the table says what its absence does
  if (cue.negated && !cue.neither_nor && p.negated_act == p.act && p.act != Act::kDispute &&
      p.act != Act::kWithhold) {
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
    const bool occasion =
        c.kase == Case::kLocative && (head.has(Feature::kDocument) || head.has(Feature::kOccasion) ||
                                      head.has(Feature::kPlatform) || head.has(Feature::kMedia));
    const bool told = c.kase == Case::kObjective && !p.has(flag::kObj) && c.kind != ChunkKind::kThing &&
                      c.kind != ChunkKind::kVerbal;
    // "বৃহস্পতিবার থেকে ট্রেন চালুর কথা": a span of time that opens the clause belongs to what is told
    const bool when = c.kind == ChunkKind::kTime && (c.postposition == kNoToken || from != begin);
    if (more && (when || occasion || told)) {
      if (told) f.addressee.push_back(slots_.coordination(i, from));
      from = c.postposition == kNoToken ? c.end : c.postposition + 1;
      ++i;
      moved = true;
    }
  }
  TokenIndex end = cue.noun;
  // "… ওপর জোর দিয়েছেন": the postposition is outside; so are adverbs before the cue and the subject behind
  // its object
  if (!source_inside && f.source_kind == SourceKind::kNamed && !f.source.empty()) {
    const TokenRange src = f.source.front().range;
    if (src.begin > from && src.end <= cue.noun) end = src.begin;
  }
  while (end > from) {
    const Tag& g = s_.tags[end - 1];
    const bool adverb = s_.word(end - 1) && g.is(can::kAdverb | can::kParticle) &&
                        !g.is(can::kNoun | can::kAdjective | can::kGenitive | can::kVerbalNoun) &&
                        g.name == 0;
    // "তীব্র | নিন্দা", "জোর | আহ্বান": what colours the predicate's noun is no content
    const bool colour = cue.noun < cue.noun_end && end == cue.noun && end > from + 1 && s_.word(end - 1) &&
                        g.name == 0 && g.is(can::kAdjective) &&
                        !g.is(can::kGenitive | can::kVerbalNoun | can::kNoun) && s_.word(end - 2) &&
                        s_.tags[end - 2].is(can::kGenitive);
    if (colour) {
      --end;
      continue;
    }
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
        if (c.kase == Case::kObjective && (c.kind == ChunkKind::kBody || c.kind == ChunkKind::kPerson) &&
            c.end == end && c.begin > from) {
          f.addressee.push_back(s_.phrase(c));
          end = c.begin;
        }
      }
    }
  }
  const TokenRange content = s_.trimmed(from, end);
  if (p.has(flag::kMedia) && content.end - content.begin == 1 &&
      s_.tags[content.begin].has(Feature::kDemonstrative)) {
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
        !last.has(Feature::kSourceWord) && !last.has(Feature::kSpeechNoun) &&
        !last.has(Feature::kEventNoun)) {
      return std::nullopt;
    }
    f.content.push_back(content);
  }
  // "আশ্রয় দিতে অস্বীকার করেন", "সরে যেতে রাজি হননি": who refuses to act neither denies nor keeps silent
  const bool refused = f.act == Act::kDeny || f.act == Act::kWithhold;
  if (refused && cue.noun < cue.noun_end && cue.noun > floor_ && s_.word(cue.noun - 1) &&
      s_.tags[cue.noun - 1].is(can::kInfinitive) && !s_.tags[cue.noun - 1].is(can::kNoun)) {
    return std::nullopt;
  }
  f.content_kind = ContentKind::kNominal;
  share_subject_behind(cue, f);
  if (p.has(flag::kOwned) && f.source_kind != SourceKind::kNamed && !f.document) return std::nullopt;
  if (p.has(flag::kMedia) && cue.verb.passive) return std::nullopt;  // ফায়ার সার্ভিসকে খবর দেওয়া হয়
  if (p.has(flag::kWant) && !wanted(cue, f)) return std::nullopt;
  if (p.has(flag::kClaim) && f.act == Act::kClaim && !f.content.empty() &&
      asked_for(cue, f.content.front())) {
    f.act = Act::kDemand;
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
  const bool as = s_.word(before) && (b.has(Feature::kQuotative) || b.is(can::kPostposition));
  if (!as) return std::nullopt;
  if (p.frame != ukti::bangla::Frame::kLabel && b.has(Feature::kQuotative) && s_.has_finite(floor_, before))
    return std::nullopt;
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
      if (const auto mid = slots_.opening(object_end, before, cue);
          mid && s_.words_in(mid->resume, before) >= 1) {
        // "সংস্কারকে তিনি ‘অসাধারণ’ বলে উল্লেখ করেন": two pieces around the subject
        f.source_kind = SourceKind::kNamed;
        f.source.push_back(mid->phrase);
        f.content.push_back(s_.trimmed(from, mid->phrase.range.begin));
        from = mid->resume;
      }
    }
  } else if (const auto first = slots_.opening(from, before, cue);
             first && s_.words_in(first->resume, before) >= 1) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(first->phrase);
    from = first->resume;
  }
  const TokenRange content = s_.trimmed(from, before);
  if (content.empty()) return std::nullopt;
  f.content.push_back(content);
  return f;
}

}  // namespace ukti::bangla
