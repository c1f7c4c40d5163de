// F: contents that are a noun phrase or a verbal noun, right before their cue: "… প্রত্যাহার করার আহ্বান
// জানিয়েছে".
//
// What stands between the beginning of the clause and the cue is cut from both sides: from the left the
// source, the time and occasion of saying, the one told and the one accused, words that only colour; from the
// right postpositions, adverbs, the one told. What is left is the content.
#include <algorithm>

#include "bangla/clause_subject.h"
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
    if ((c.kase == Case::kObjective && c.kind != ChunkKind::kThing) || c.kind == ChunkKind::kTime) continue;
    const Tag& head = s_.tags[c.head];
    const bool told =
        head.has(Feature::kSpeechNoun) || head.has(Feature::kSourceWord) || head.has(Feature::kEventNoun);
    return told && c.kase == Case::kBare && c.postposition == kNoToken && c.head > floor_ &&
           s_.word(c.head - 1) && s_.tags[c.head - 1].is(can::kGenitive) &&
           !s_.tags[c.head - 1].has(Feature::kThirdPerson);
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

// Which cues take a noun phrase for content at all.
bool Constructions::takes_object(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  const bool wants = p.frame == ukti::bangla::Frame::kNominal || p.has(flag::kNominal | flag::kWant) ||
                     (p.frame == ukti::bangla::Frame::kSay && (cue.negated || object_noun_before(cue)));
  if (!wants || cue.verb.begin == cue.verb.end) return false;
  // "ক্ষমা চাননি": what was not expressed is no statement, unless the table says what its absence does
  if (cue.negated && !cue.neither_nor && p.negated_act == p.act && p.act != Act::kDispute &&
      p.act != Act::kWithhold) {
    return false;
  }
  // "স্থলবন্দর ঘোষণা করা হলেও": what was done; denials only are told so
  if (cue.verb.passive && cue.verb.conditional && !p.has(flag::kDeny)) return false;
  return !cue.verb.verbal_noun || cue.verb.finite || cue.verb.passive;
}

// A clause stands between a and b: "… নিয়েছে এবং কী পদক্ষেপ নিয়েছে তা মূল্যায়ন".
bool Constructions::tells_within(TokenIndex a, TokenIndex b) const {
  for (TokenIndex t = a; t < b; ++t) {
    const Tag& g = s_.tags[t];
    if (s_.word(t) && g.name == 0 && told(g) &&
        !g.is(can::kNoun | can::kAdjective | can::kPostposition | can::kVerbalNoun))
      return true;
  }
  return false;
}

// The clause of the cue begins behind the last finite verb before it that a mark closes.
TokenIndex Constructions::object_clause(const Cue& cue) const {
  TokenIndex begin = floor_;
  for (TokenIndex t = floor_; t < cue.noun; ++t) {
    const Tag& g = s_.tags[t];
    const bool clause_end = s_.punct(t) && t > floor_ && s_.word(t - 1) && s_.tags[t - 1].name == 0 &&
                            s_.tags[t - 1].is(can::kFinite) && !s_.tags[t - 1].is(can::kNoun);
    if (clause_end || s_.mark(t, ';')) begin = t + 1;
    // "কমিটি তা অনুমোদন করে এবং | মুখ্যমন্ত্রী তাতে সম্মতি দেন", "চুক্তি মানেনি এবং | হুমকি দিয়েছে"
    const bool joins = g.has(Feature::kAnd) && g.is(can::kConjunction) && t > floor_ + 1 && s_.word(t - 1) &&
                       s_.tags[t - 1].name == 0 && told(s_.tags[t - 1]) && !s_.tags[t - 1].is(can::kNoun);
    if (joins && !s_.has_finite(t + 1, cue.noun) &&
        (!s_.tags[t - 1].is(can::kConverb) || subject_between(t + 1, cue.noun)))
      begin = t + 1;
    if (g.has(Feature::kBut) && t > floor_ && s_.punct(t - 1)) begin = t + 1;
    if (adverbial_ends(t) && subject_in(s_, begin, t) != nullptr && acts_himself(t + 1, cue.noun))
      begin = t + 1;
  }
  return skip_lead(begin, cue.noun);
}

// "সরকার দাম বাড়ানোর পর | …", "… হামলা চালালে | …", "… হামলা চালানোয় | …": the end of a clause that says when
// or why.
bool Constructions::adverbial_ends(TokenIndex t) const {
  const Tag& g = s_.tags[t];
  if (!s_.word(t) || g.name != 0) return false;
  if (g.is(can::kConditional)) return !g.is(can::kNoun);
  if (g.is(can::kVerbalNoun) && g.is(can::kLocative))
    return !g.is(can::kNoun | can::kInfinitive | can::kFinite);
  if (t == s_.begin || !g.is(can::kPostposition)) return false;
  const Tag& before = s_.tags[t - 1];
  return s_.word(t - 1) && before.name == 0 && before.is(can::kVerbalNoun) && before.is(can::kGenitive) &&
         !before.is(can::kNoun);
}

// Does the phrase that opens this stretch do what its end tells, with no other verb between?
bool Constructions::acts_himself(TokenIndex begin, TokenIndex end) const {
  const Chunk* who = subject_in(s_, begin, end);
  if (who == nullptr) return false;
  for (TokenIndex t = begin; t < who->begin; ++t)
    if (s_.word(t) && !s_.tags[t].time) return false;
  for (TokenIndex t = who->end; t < end; ++t) {
    const Tag& g = s_.tags[t];
    if (s_.word(t) && g.name == 0 && !g.is(can::kNoun | can::kPostposition | can::kPronoun) &&
        g.is(can::kVerbalNoun | can::kVerb))
      return false;
  }
  return true;
}

// Finds the source of the object clause that begins at `begin`; returns where what follows the source begins.
TokenIndex Constructions::object_source(const Cue& cue, Frame& f, TokenIndex begin, bool& inside) const {
  const auto named = [&](const Found& found) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(found.phrase);
  };
  const TokenIndex subject_floor = std::min(begin, std::max(floor_subject_, s_.begin));
  if (sourceless(cue)) {
    source_of_passive(cue, f, begin, cue.noun);
  } else if (const auto post = slots_.after(cue)) {
    named(*post);
  } else if (const auto agent = slots_.agent(begin, cue.noun);
             agent && !slots_.person_speaks(begin, agent->phrase.range.begin)) {
    named(*agent);
    return agent->resume;
  } else if (const auto first = slots_.opening(begin, cue.noun, cue)) {
    named(*first);
    const Tag& last = s_.tags[cue.noun - 1];  // "… সম্মেলনে X | এই সমঝোতার ঘোষণা"
    const bool object = first->resume < cue.noun && s_.word(cue.noun - 1) && last.is(can::kGenitive) &&
                        last.name == 0 &&
                        !last.is(can::kAdjective | can::kAdverb | can::kPronoun | can::kObjective);
    if (first->phrase.range.begin <= begin + 8 || first->resume + 2 < cue.noun || object) {
      inside = true;
      return first->resume;
    }
  } else if (const auto near = slots_.nearest(begin, cue.noun, cue)) {
    // "অভিযোগ তিনি অস্বীকার করেছেন": the subject stands behind its object
    named(*near);
    if (near->phrase.range.end + 1 < cue.noun) return near->resume;
  } else if (subject_floor < begin) {
    source_before(cue, f, subject_floor, begin);
  }
  return begin;
}

// Where the content ends: before adverbs, postpositions that the predicate governs, the subject behind its
// object, and the one told.
TokenIndex Constructions::object_end(const Cue& cue, Frame& f, TokenIndex from, bool source_inside) const {
  const Predicate& p = *cue.predicate;
  TokenIndex end = cue.noun;
  if (!source_inside && f.source_kind == SourceKind::kNamed && !f.source.empty()) {
    const TokenRange src = f.source.front().range;
    // "… এক পোস্টে X | অভিযোগ করে লেখেন, …": nothing is told before the second verb
    const bool before = src.begin > from || (src.begin == from && said_next(cue) != nullptr);
    if (before && src.end <= cue.noun) end = src.begin;
  }
  while (end > from && !s_.quote(end - 1)) {
    const Tag& g = s_.tags[end - 1];
    const bool adverb = s_.word(end - 1) && g.is(can::kAdverb | can::kParticle) &&
                        !g.is(can::kNoun | can::kAdjective | can::kGenitive | can::kVerbalNoun) &&
                        g.name == 0;
    const bool on = p.has(flag::kOn) && g.is(can::kPostposition);
    const bool about = p.has(flag::kAbout | flag::kConfirm | flag::kWant) && g.is(can::kPostposition);
    const bool colours = colours_predicate(cue, end - 1, end, from);
    if (!adverb && !on && !about && !colours && s_.word(end - 1)) break;
    --end;
  }
  // "… দায় টেলিগ্রাম বার্তায় স্বীকার করে", "… কথা মঙ্গলবার জানায়": when and where it was said, behind the content
  for (std::size_t k = s_.chunk_at(from); k < s_.chunks.size() && s_.chunks[k].end <= end; ++k) {
    const Chunk& c = s_.chunks[k];
    if (c.end != end || c.begin <= from) continue;
    const Tag& head = s_.tags[c.head];
    const bool where = c.kase == Case::kLocative && c.kind != ChunkKind::kTime &&
                       (head.has(Feature::kDocument) || head.has(Feature::kOccasion));
    if (s_.dates_an_act(c) || where) end = c.begin;
  }
  if (!p.has(flag::kTo) && p.frame != ukti::bangla::Frame::kSay) return end;
  for (std::size_t k = s_.chunk_at(from); k < s_.chunks.size() && s_.chunks[k].end <= end; ++k) {
    const Chunk& c = s_.chunks[k];
    if (c.begin <= from) continue;
    const bool person = c.kind == ChunkKind::kBody || c.kind == ChunkKind::kPerson;
    const bool objective = c.kase == Case::kObjective && person && c.end == end && !p.has(flag::kObj);
    // "… পালনের জন্য দেশবাসীর প্রতি আহ্বান"
    const bool towards =
        c.postposition != kNoToken && c.postposition + 1 == end && target_of(c) == TargetRole::kTold;
    if (!objective && !towards) continue;
    const clause::Phrase told = slots_.coordination(k, from);
    if (told.range.begin <= from) continue;
    f.addressee.push_back(told);
    end = told.range.begin;
  }
  return end;
}

// "এ বিষয়ে", "এ নিয়ে" between the floor and `end`: what is spoken of, by a pointer. Empty where there is
// none.
TokenRange Constructions::matter_before(TokenIndex end) const {
  for (TokenIndex t = floor_; t + 1 < end; ++t) {
    const Tag& next = s_.tags[t + 1];
    if (!s_.tags[t].has(Feature::kDemonstrative) || !s_.word(t + 1) || next.name != 0 || next.time) continue;
    if (next.is(can::kPostposition) || (next.is(can::kLocative) && next.has(Feature::kContinues)))
      return {t, t + 2};
  }
  return {};
}

// "হামলার দায় কেউ স্বীকার করেনি": that nobody owned up is no denial of anybody's.
bool Constructions::nobody_speaks(const Cue& cue) const {
  static constexpr std::uint64_t kDefinitePerson =
      lexicon::bit(Feature::kFirstPerson) | lexicon::bit(Feature::kSecondPerson) |
      lexicon::bit(Feature::kThirdPerson) | lexicon::bit(Feature::kDemonstrative) |
      lexicon::bit(Feature::kRelative) | lexicon::bit(Feature::kReflexive);
  for (TokenIndex t = floor_; t < cue.noun; ++t) {
    const Tag& g = s_.tags[t];
    const bool pronoun = g.is(can::kPronoun) && g.is(can::kBare) && !g.is(can::kNoun | can::kDeterminer);
    if (pronoun && (g.features & kDefinitePerson) == 0) return true;
  }
  return false;
}

// What the words do after all, and whether they report: refusals to act, ensuring, wanting, hearsay.
bool Constructions::object_reports(const Cue& cue, Frame& f) const {
  const Predicate& p = *cue.predicate;
  if (f.content.empty()) {
    if (p.has(flag::kWeak) || p.frame == ukti::bangla::Frame::kSay) return false;
    if (f.source_kind != SourceKind::kNamed) return false;
    // "জাতিসংঘ উদ্বেগ জানিয়ে বলেছে, …": one report
    if (f.source.front().range.end == cue.noun && said_next(cue) != nullptr) return false;
  } else {
    const TokenRange content = f.content.front();
    // "সংখ্যাটি চ্যালেঞ্জ করে": one word is enough where it is definite
    const bool definite = s_.tags[content.begin].is(can::kDefinite);
    // "বিস্তারিত প্রকাশ করেননি", "তথ্য প্রকাশ করেনি": information that is kept back
    const Tag& only = s_.tags[content.begin];
    const bool kept =
        f.act == Act::kWithhold && (only.has(Feature::kSourceWord) || only.has(Feature::kSpeechNoun) ||
                                    only.has(Feature::kAbstract) || only.is(can::kAdjective));
    if (p.has(flag::kWeak) && s_.words_in(content.begin, content.end) < 2 && !definite && !kept) return false;
    // নিশ্চিত করা is "ensure" unless what is confirmed is a happening or a piece of information
    const Tag& last = s_.tags[content.end - 1];
    const bool own = std::any_of(s_.tags.begin() + content.begin, s_.tags.begin() + content.end,
                                 [](const Tag& g) { return g.has(Feature::kReflexive); });
    if (p.has(flag::kConfirm) && !cue.negated && own) return false;
    if (p.has(flag::kConfirm) && !cue.negated && !last.is(can::kDefinite | can::kVerbalNoun) &&
        !last.has(Feature::kSourceWord) && !last.has(Feature::kSpeechNoun) &&
        !last.has(Feature::kEventNoun)) {
      return false;
    }
  }
  // "আশ্রয় দিতে অস্বীকার করেন", "সরে যেতে রাজি হননি": who refuses to act neither denies nor keeps silent
  const bool refused = f.act == Act::kDeny || f.act == Act::kWithhold;
  if (refused && cue.noun < cue.noun_end && cue.noun > floor_ && s_.word(cue.noun - 1) &&
      s_.tags[cue.noun - 1].is(can::kInfinitive) && !s_.tags[cue.noun - 1].is(can::kNoun)) {
    return false;
  }
  if (f.act == Act::kDeny && cue.negated && nobody_speaks(cue)) return false;
  share_subject_behind(cue, f);
  if (p.has(flag::kOwned) && f.source_kind != SourceKind::kNamed && !f.document) return false;
  if (p.has(flag::kMedia) && cue.verb.passive) return false;  // ফায়ার সার্ভিসকে খবর দেওয়া হয়
  if (p.has(flag::kWant) && !wanted(cue, f)) return false;
  if (p.has(flag::kClaim) && f.act == Act::kClaim && !f.content.empty() &&
      asked_for(cue, f.content.front())) {
    f.act = Act::kDemand;
  }
  return true;
}

// "এই অভিযোগ প্রত্যাখ্যান করেছেন যে …": what the noun means is told behind the cue.
void Constructions::complement_behind(const Cue& cue, Frame& f) const {
  if (f.content.empty() || !cue.verb.finite) return;
  const auto at = that_after(cue.range.end);
  if (!at) return;
  const TokenRange rest = s_.trimmed(*at + 1, content_ceiling(cue, *at + 1));
  if (s_.words_in(rest.begin, rest.end) >= 2) f.content.push_back(rest);
}

// "চাল পাচার হয়েছে, কমিশনের এই অভিযোগ": where the clause begins that such an object sums up.
TokenIndex Constructions::summed_up_by_owner(const TokenRange& content) const {
  const TokenIndex at = content.begin;
  if (content.end < at + 3 || at < floor_ + 4 || !s_.mark(at - 1, ',')) return at;
  const Tag &noun = s_.tags[content.end - 1], &pointer = s_.tags[content.end - 2];
  const bool named = noun.has(Feature::kSpeechNoun) || noun.has(Feature::kSourceWord);
  const bool sums_up = named && pointer.has(Feature::kDemonstrative) && pointer.is(can::kDeterminer) &&
                       s_.word(content.end - 3) && s_.tags[content.end - 3].is(can::kGenitive);
  if (!sums_up || !told(s_.tags[at - 2])) return at;
  const TokenIndex from = skip_lead(floor_, at);
  return s_.words_in(from, at) >= 3 ? from : at;
}

// "ঘোষণা করা হল নতুন ভাড়ার", "প্রশ্ন তুলেছেন X বাঁধের নকশা নিয়ে": an object behind its cue closes the
// sentence.
TokenRange Constructions::object_behind(const Cue& cue) const {
  const auto post = slots_.after(cue);
  const TokenRange rest = s_.trimmed(post ? post->resume : cue.range.end, s_.end);
  if (rest.empty() || rest.begin != (post ? post->resume : cue.range.end) ||
      s_.has_finite(rest.begin, rest.end))
    return {};
  const Tag& last = s_.tags[rest.end - 1];
  // "উড়িয়ে দিয়েছেন টাকা নেওয়ার অভিযোগ"
  const bool report = cue.predicate->has(flag::kDeny) && last.is(can::kBare) &&
                      (last.has(Feature::kSpeechNoun) || last.has(Feature::kSourceWord));
  const bool governed =
      s_.word(rest.end - 1) && last.name == 0 && (report || last.is(can::kGenitive | can::kPostposition));
  for (TokenIndex t = rest.begin; t < rest.end; ++t)
    if (s_.punct(t) || s_.quote(t)) return {};
  return governed && s_.words_in(rest.begin, rest.end) >= 2 ? rest : TokenRange{};
}

std::optional<Constructions::Frame> Constructions::nominal(const Cue& cue) const {
  if (!takes_object(cue)) return std::nullopt;
  Frame f = start(cue, "report.nominal");
  f.content_kind = ContentKind::kNominal;
  const TokenIndex begin = object_clause(cue);
  bool source_inside = false;
  const TokenIndex behind = object_source(cue, f, begin, source_inside);
  const TokenIndex from = past_accused(cue, f, past_agent(cue, f, pass_adjuncts(cue, f, behind, begin)));
  TokenRange content = s_.trimmed(from, object_end(cue, f, from, source_inside));
  // "X এজলাসে অভিযোগ করেন তা মানা হচ্ছে না": what stands before the cue is only where it was said
  if (!content.empty() && cue.verb.finite && content.end == cue.noun && s_.word(content.end - 1)) {
    const Tag& last = s_.tags[content.end - 1];
    const std::size_t i = s_.chunk_at(content.end - 1);
    const bool place = i < s_.chunks.size() && s_.chunks[i].kase == Case::kLocative &&
                       last.is(can::kLocative) && !last.is(can::kVerb | can::kPostposition) &&
                       !last.has(Feature::kEventNoun);
    const bool plain = cue.predicate->act == Act::kAccuse || cue.predicate->has(flag::kClaim);
    if (place && plain && f.source_kind == SourceKind::kNamed) {
      if (auto said = juxtaposed(cue)) {
        said->source = f.source;
        return said;
      }
    }
  }
  if (f.act == Act::kWithhold || (f.act == Act::kDispute && content.empty())) {
    // "এ বিষয়ে বিস্তারিত কিছু বলেননি": what he kept silent about is told by the pointer that leads in
    const TokenRange matter = matter_before(content.empty() ? cue.noun : content.begin);
    if (content.empty()) {
      content = matter;
    } else if (matter.end == content.begin) {
      content.begin = matter.begin;
    }
  }
  if (content.empty() && source_inside) {
    // "…, যা | সরকার নাকচ করেছে": the relative pronoun is the object, also where it leans on the subject
    TokenRange& who = f.source.front().range;
    const Tag& first = s_.tags[who.begin];
    if (who.begin == begin && who.begin + 1 < who.end && first.name == 0 && first.has(Feature::kRelative) &&
        first.is(can::kPronoun) && first.is(can::kBare)) {
      content = {who.begin, who.begin + 1};
      ++who.begin;
    }
  }
  if (content.empty() && source_inside && f.source.front().range.begin > begin) {
    // "…, যা তেহরান অস্বীকার করেছে": the object stands before the subject
    const TokenRange before = s_.trimmed(begin, f.source.front().range.begin);
    if (!before.empty() && !s_.has_finite(before.begin, before.end)) content = before;
  }
  const bool pointer =
      content.end - content.begin == 1 && s_.tags[content.begin].has(Feature::kDemonstrative);
  if (cue.predicate->has(flag::kMedia) && pointer) f.credit = true;  // "এ খবর দিয়েছে …"
  if (content.empty() && cue.verb.finite) content = object_behind(cue);
  if (f.act == Act::kDeny || f.act == Act::kDispute || f.act == Act::kConfirm)
    content.begin = summed_up_by_owner(content);
  TokenIndex behind_words = 0;
  if (const TokenRange words = said_so(cue, behind_words); !words.empty() && !content.empty()) {
    content.begin = std::max(content.begin, behind_words);
    // "‘জানি না’, এই বলে প্রশ্ন এড়ান": what is evaded tells less than the words
    if (f.act == Act::kWithhold) {
      content = words;
    } else {
      f.content.push_back(words);
    }
  }
  if (!content.empty()) f.content.push_back(content);
  complement_behind(cue, f);
  if (!object_reports(cue, f)) return std::nullopt;
  // "এমন হুঁশিয়ারি দিয়েছেন", "এই আহ্বান জানান": the predicate's own noun points back
  if (pointer && cue.noun < cue.noun_end) f.content_kind = ContentKind::kPointing;
  return f;
}

}  // namespace ukti::bangla
