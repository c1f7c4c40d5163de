// Reports that close without a verb of saying: "… মারা গেছেন বলে খবর।", "… বলেই তাঁর দাবি।", "পুলিশ সূত্রে খবর,
// …".
#include <algorithm>

#include "bangla/constructions.h"

namespace ukti::bangla {

using clause::Case;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

namespace {

bool reports_alone(const Cue& cue) {
  const Predicate& p = *cue.predicate;
  return cue.verb.begin == cue.verb.end && (p.frame == Frame::kBare || p.has(flag::kBare));
}

}  // namespace

// M: SRC-র দাবি, CLAUSE; CLAUSE, দাবি SRC-র.
std::optional<Constructions::Frame> Constructions::bare_noun(const Cue& cue) const {
  if (!reports_alone(cue)) return std::nullopt;
  auto f = owner_first(cue);
  return f ? f : owner_last(cue);
}

// "পূর্ববর্তী ব্যাংকের হিসাব, ঋণ ও আমানত", "নানা ধরনের বিশ্লেষণ, আলোচনা": one of several things, or a thing's.
// "আমাদের বিশ্বাস, …": an act in the speaker's own person.
bool Constructions::enumerated(const Cue& cue, std::size_t owner, TokenIndex end) const {
  const Predicate& p = *cue.predicate;
  const TokenIndex next = cue.range.end + 1;
  const bool thing_too =
      p.has(flag::kClause) || (p.frame == ukti::bangla::Frame::kBare && p.act == Act::kDemand);
  if (thing_too && s_.mark(cue.range.end, ',') && next + 1 < s_.end && s_.word(next)) {
    const Tag& g = s_.tags[next];
    if (g.has(Feature::kAnd) || g.has(Feature::kBut)) return true;
    const bool thing = g.is(can::kNoun | can::kGuess) && g.is(can::kBare) && g.name == 0 && !g.time;
    const bool listed = s_.mark(next + 1, ',') || (s_.word(next + 1) && s_.tags[next + 1].has(Feature::kAnd));
    if (thing && listed) return true;
  }
  if (!p.has(flag::kClause)) return false;
  const Chunk& c = s_.chunks[owner];
  const Tag& last = s_.tags[end - 1];
  const bool who = c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody ||
                   c.kind == ChunkKind::kPronoun || last.name != 0 || last.has(Feature::kHuman) ||
                   last.has(Feature::kRole) || last.has(Feature::kGroup) ||
                   last.has(Feature::kPointsToBody) || last.has(Feature::kOrganisation) ||
                   last.has(Feature::kGovernment) || last.has(Feature::kForces);
  return !who || last.has(Feature::kFirstPerson);
}

// "পুলিশের দাবি, …", "স্থানীয়দের আরও অভিযোগ– …"
std::optional<Constructions::Frame> Constructions::owner_first(const Cue& cue) const {
  TokenIndex right = cue.range.end;
  if (right >= s_.end || cue.noun <= floor_) return std::nullopt;
  // "মন্ত্রীর বক্তব্য হলো, …": a copula may join it to what it says; "হুমকি ছিল" only tells of it
  static const std::string kIs = unicode::fold("হ");
  const Tag& joint = s_.tags[right];
  if (s_.word(right) && joint.has(Feature::kCopula) && s_.text.form(right).starts_with(kIs) && told(joint) &&
      !joint.is(can::kRespectVerb) && right + 1 < s_.end &&
      (s_.mark(right + 1, ',') || s_.mark(right + 1, ':')))
    ++right;
  const unsigned char m = s_.punct(right) ? s_.text.tokens[right].mark : 0;
  // "আশা-আকাঙ্ক্ষা" is one word
  const bool compound = m == '-' && right + 1 < s_.end && !s_.text.tokens[right + 1].space_before;
  if (compound) return std::nullopt;
  const bool opens = m == ',' || m == ':' || m == '-' || m == unicode::code::kEnDash ||
                     m == unicode::code::kEmDash || s_.opens(right);
  if (!opens) return std::nullopt;
  TokenIndex end = cue.noun;
  // "পুলিশের আরও দাবি", "প্রশাসনের প্রাথমিক হিসাব"
  const std::uint32_t colour =
      cue.predicate->has(flag::kClause) ? can::kAdverb | can::kAdjective : std::uint32_t{can::kAdverb};
  if (end > floor_ + 1 && s_.word(end - 1) && s_.tags[end - 1].is(colour) &&
      !s_.tags[end - 1].is(can::kGenitive | can::kNoun)) {
    --end;
  }
  if (!s_.word(end - 1) || !s_.tags[end - 1].is(can::kGenitive)) return std::nullopt;
  const std::size_t i = s_.chunk_at(end - 1);
  if (i >= s_.chunks.size() || s_.chunks[i].begin >= end) return std::nullopt;
  const TokenRange content = s_.trimmed(right, ceiling_);
  const Tag& owner = s_.tags[end - 1];
  const std::uint32_t words = s_.words_in(content.begin, content.end);
  // "মেয়রের দাবি, অভিযোগ ভিত্তিহীন।": two words tell where the second is a predicate
  const bool told_briefly = words == 2 && s_.words_in(content.end, s_.end) == 0 && s_.word(content.end - 1) &&
                            s_.tags[content.end - 1].is(can::kAdjective | can::kFinite) &&
                            !s_.tags[content.end - 1].is(can::kNoun);
  if ((words < 3 && !told_briefly) || owner.time || owner.is(can::kVerbalNoun) ||
      owner.has(Feature::kEventNoun) || enumerated(cue, i, end)) {
    return std::nullopt;
  }
  Frame f = start(cue, "report.bare_noun");
  f.source_kind = SourceKind::kNamed;
  f.source.push_back({{std::max(s_.chunks[i].begin, floor_), end}, end - 1});
  f.cue_first = true;
  f.content.push_back(content);
  return f;
}

// "… দাবি ট্রাম্পের, দেখুন ভিডিও": a headline goes on behind the mark with something else.
bool Constructions::headline_goes_on(TokenIndex t) const {
  return t < s_.end && (s_.mark(t, ',') || s_.mark(t, '!')) &&
         s_.text.sentences[s_.text.sentence_of[t]].headline && !s_.has_finite(t, s_.end);
}

// Where the content of the noun at the end of its sentence ends: before what colours the noun, and behind the
// clause that stands before a mark, where the words behind it only say to whom or on what.
TokenIndex Constructions::clause_of_noun(const Cue& cue, TokenIndex from, TokenIndex end) const {
  // "…, বিস্ফোরক | অভিযোগ X-এর", "রাজ্যকে কড়া | নির্দেশ হাইকোর্টের"; "… নির্দোষ | দাবি X-এর" says what it is
  const bool names = cue.predicate->has(flag::kClaim) || cue.predicate->act == Act::kAnnounce;
  while (end > from + 2 && colour(end - 1)) {
    const Tag& before = s_.tags[end - 2];
    const bool word = s_.word(end - 2);
    const bool apart = s_.punct(end - 2) || (word && before.is(can::kGenitive | can::kPostposition));
    if (!apart && !(word && !names && before.is(can::kLocative | can::kObjective))) break;
    --end;
  }
  // "স্টেশন খুলতে হবে: আন্দোলন নিয়ে | নির্দেশ X-এর", "…, রাজ্যকে | নির্দেশ X-এর"
  const Tag& last = s_.tags[end - 1];
  if (!s_.word(end - 1) || last.has(Feature::kQuotative) ||
      !last.is(can::kObjective | can::kPostposition | can::kLocative))
    return end;
  TokenIndex mark = end - 1;
  while (mark > from && !s_.punct(mark) && s_.text.quote_depth[mark] == 0) --mark;
  const bool clause = mark > from + 2 && s_.punct(mark) && s_.text.quote_depth[mark] == 0 &&
                      s_.has_finite(from, mark) && !s_.has_finite(mark, end);
  return clause ? mark : end;
}

// "…, দাবি ট্রাম্পের", "… মিথ্যা বলেছেন বলে দাবি তাঁর", "… খুলে দেওয়ার দাবি ব্যবসায়ীদের": the sentence ends with
// the owner.
std::optional<Constructions::Frame> Constructions::owner_last(const Cue& cue) const {
  const TokenIndex right = cue.range.end;
  if (right >= s_.end || right <= s_.begin || cue.noun <= s_.begin) return std::nullopt;
  const std::size_t i = s_.chunk_at(right);
  if (i >= s_.chunks.size() || s_.chunks[i].begin != right || s_.chunks[i].kase != Case::kGenitive ||
      !(s_.words_in(s_.chunks[i].end, s_.end) == 0 || headline_goes_on(s_.chunks[i].end))) {
    return std::nullopt;
  }
  const Chunk& c = s_.chunks[i];
  // "‘…’, কটাক্ষ অধীরের": behind a quotation a name that nobody knows is a speaker's
  const bool unknown = s_.tags[c.head].is(can::kGuess) && c.begin == c.head && s_.mark(cue.noun - 1, ',') &&
                       cue.noun > floor_ + 1 && s_.closes(cue.noun - 2);
  if (c.kind != ChunkKind::kPerson && c.kind != ChunkKind::kBody && c.kind != ChunkKind::kPronoun && !unknown)
    return std::nullopt;
  if (s_.tags[cue.noun - 1].has(Feature::kSpeechNoun))
    return std::nullopt;  // … কথা অস্বীকার পুলিশের: a noun's content
  TokenIndex end = cue.noun;
  const bool quoted = s_.word(end - 1) && s_.tags[end - 1].has(Feature::kQuotative);
  if (quoted) --end;
  // "… আশ্বাস দিয়েছেন বলে দাবি X-এর": the report before is what he claims
  const TokenIndex from = quoted && s_.words_in(floor_, end) < 2 ? s_.begin : floor_;
  if (s_.words_in(from, cue.noun) < 2) return std::nullopt;
  Frame f = start(cue, "report.bare_noun_last");
  f.source_kind = SourceKind::kNamed;
  f.source.push_back(s_.phrase(c));
  if (end > from + 2 && s_.tags[end - 1].has(Feature::kDemonstrative) && s_.punct(end - 2))
    --end;  // "… – এই প্রশ্ন তাঁর"
  if (!quoted) end = clause_of_noun(cue, from, end);
  // "‘মিথ্যা কথা’, সোমবার ফিরতি | জবাব তাঁর": when and how stands between the quotation and the noun
  const TokenIndex open = skip_lead(from, end);
  if (open < end && s_.opens(open) && s_.text.quote_partner[open] != kNoToken) {
    const TokenIndex close = s_.text.quote_partner[open];
    const Tag& last = s_.tags[end - 1];  // "…, নতুন কর্মসূচির | ঘোষণা X-এর" has a content of its own
    bool apart = close + 1 < end && s_.punct(close + 1) && !s_.has_finite(close, end) &&
                 !last.is(can::kGenitive) && !last.has(Feature::kQuotative);
    for (TokenIndex t = close + 1; t < end; ++t) apart = apart && !s_.quote(t);
    if (apart) {
      f.quoted = true;
      end = close + 1;
    }
  }
  f.content.push_back(s_.trimmed(skip_lead(from, end), end));
  if (f.content.front().empty()) return std::nullopt;
  if (cue.predicate->has(flag::kClaim) && !quoted && asked_for(cue, f.content.front())) f.act = Act::kDemand;
  return f;
}

// "CLAUSE বলে খবর": the noun closes its clause. Nobody answers for it but whom a genitive or a source word
// right before the noun names: no speaker carries over, and the clause's own subject is none.
std::optional<Constructions::Frame> Constructions::closing_noun(const Cue& cue) const {
  if (!reports_alone(cue)) return std::nullopt;
  const TokenIndex right = cue.range.end;
  if (right < s_.end && (s_.word(right) || s_.quote(right))) return std::nullopt;
  TokenIndex q = cue.noun;
  for (int steps = 0; q > floor_ && steps < 6; ++steps) {
    --q;
    if (!s_.word(q)) return std::nullopt;
    if (s_.tags[q].has(Feature::kQuotative)) break;
  }
  if (!s_.tags[q].has(Feature::kQuotative) || s_.words_in(floor_, q) < 2) return std::nullopt;
  Frame f = start(cue, "report.closing_noun");
  f.source_kind = SourceKind::kImpersonal;
  for (const Chunk& c : s_.chunks) {
    if (c.begin <= q || c.end > cue.noun) continue;
    const bool who =
        c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody || c.kind == ChunkKind::kPronoun;
    const bool owner = c.kase == Case::kGenitive && c.end == cue.noun && who;
    const bool origin = s_.tags[c.head].has(Feature::kSourceWord) && c.kase == Case::kLocative;
    // ইডি সূত্রে, where সূত্রে may be read as a postposition
    const bool through = c.postposition != kNoToken && s_.tags[c.postposition].has(Feature::kSourceWord);
    if (!owner && !origin && !through) continue;
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(through ? clause::Phrase{{c.begin, c.postposition + 1}, c.postposition}
                               : s_.phrase(c));
  }
  f.content.push_back(s_.trimmed(skip_lead(floor_, q), q));
  if (f.content.front().empty()) return std::nullopt;
  return f;
}

// "খবর এএফপির।", "সিএনএনের খবর।": a sentence that only credits the outlet with what stands before.
std::optional<Constructions::Frame> Constructions::credit_line(const Cue& cue) const {
  if (!reports_alone(cue) || !s_.tags[cue.noun].has(Feature::kSourceWord) ||
      s_.words_in(s_.begin, s_.end) > 8 || s_.text.sentences[s_.text.sentence_of[cue.noun]].headline) {
    return std::nullopt;
  }
  const bool first = s_.words_in(s_.begin, cue.noun) == 0 && cue.range.end < s_.end;
  const bool last = s_.words_in(cue.range.end, s_.end) == 0 && cue.noun > s_.begin;
  if (first == last) return std::nullopt;
  const TokenRange who = first ? s_.trimmed(cue.range.end, s_.end) : s_.trimmed(s_.begin, cue.noun);
  if (who.empty() || !s_.tags[who.end - 1].is(can::kGenitive)) return std::nullopt;
  bool outlet = false;
  for (TokenIndex t = who.begin; t < who.end; ++t) outlet = outlet || s_.tags[t].has(Feature::kMedia);
  if (!outlet) return std::nullopt;
  Frame f = start(cue, "report.credit");
  f.source_kind = SourceKind::kNamed;
  f.source.push_back({who, who.end - 1});
  f.content_kind = clause::ContentKind::kPointing;
  f.credit = true;
  return f;
}

// "পুলিশ সূত্রে খবর, CLAUSE"
std::optional<Constructions::Frame> Constructions::news_from(const Cue& cue) const {
  if (!reports_alone(cue) || cue.noun <= floor_ + 1) return std::nullopt;
  const TokenIndex right = cue.range.end;
  const bool opens = right < s_.end && (s_.mark(right, ',') || s_.mark(right, ':') || s_.opens(right));
  const Tag& origin = s_.tags[cue.noun - 1];
  if (!opens || !s_.word(cue.noun - 1) || !origin.has(Feature::kSourceWord) ||
      !(origin.is(can::kLocative | can::kPostposition))) {
    return std::nullopt;
  }
  const TokenRange content = s_.trimmed(right, ceiling_);
  if (s_.words_in(content.begin, content.end) < 3) return std::nullopt;
  Frame f = start(cue, "report.news_from");
  f.source_kind = SourceKind::kNamed;
  const std::size_t i = s_.chunk_at(cue.noun - 1);
  TokenIndex begin = cue.noun - 1;
  if (i < s_.chunks.size() && s_.chunks[i].begin < begin) {
    begin = std::max(s_.chunks[i].begin, floor_);
  } else if (i > 0 && s_.chunks[i - 1].end == begin) {
    begin = std::max(s_.chunks[i - 1].begin, floor_);
  }
  f.source.push_back({{begin, cue.noun}, cue.noun - 1});
  f.cue_first = true;
  f.content.push_back(content);
  return f;
}

}  // namespace ukti::bangla
