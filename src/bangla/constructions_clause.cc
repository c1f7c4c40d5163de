// Contents that are clauses or quotations: C (যে), B (comma), D (quotation first), A (বলে), and what nothing
// marks.
#include <algorithm>

#include "bangla/constructions.h"

namespace ukti::bangla {

using clause::Case;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// "এই অভিযোগ মেনে নেননি যে …": what is admitted or denied is the noun, and the clause only tells what it
// means.
bool Constructions::noun_before(const Cue& cue) const {
  if (!cue.predicate->has(flag::kAdmits | flag::kDeny) || cue.noun <= floor_ || !s_.word(cue.noun - 1))
    return false;
  const Tag& before = s_.tags[cue.noun - 1];
  if (!(before.has(Feature::kSpeechNoun) || before.has(Feature::kSourceWord)) || !before.is(can::kNoun) ||
      cue.noun < floor_ + 2 || !s_.word(cue.noun - 2))
    return false;
  const Tag& which = s_.tags[cue.noun - 2];
  return which.is(can::kGenitive) || (which.has(Feature::kDemonstrative) && which.is(can::kDeterminer));
}

// C: the complementizer settles it: all behind it is the content.
std::optional<Constructions::Frame> Constructions::that(const Cue& cue) const {
  if (cue.predicate->frame != ukti::bangla::Frame::kSay && !cue.predicate->has(flag::kSay))
    return std::nullopt;
  if (!cue.verb.finite || noun_before(cue)) return std::nullopt;
  const auto at = that_after(cue.range.end);
  if (!at) return std::nullopt;
  const TokenRange content = s_.trimmed(*at + 1, content_ceiling(cue, *at + 1));
  if (s_.words_in(content.begin, content.end) < 2) return std::nullopt;
  Frame f = start(cue, "report.that");
  f.cue_first = true;
  f.content.push_back(content);
  source_before(cue, f, floor_subject_, cue.noun);
  if (f.source_kind == SourceKind::kDropped && *at > cue.range.end) {
    if (const auto post = slots_.after(cue); post && post->resume <= *at) {
      f.source_kind = SourceKind::kNamed;
      f.source.push_back(post->phrase);
    }
  }
  return f;
}

// "“…,” X বলেছেন, যোগ করেছেন যে …", "সংখ্যাটা জানাতে চায়নি, তবে …": behind the comma another report of the
// speaker follows, or what he did after all.
bool Constructions::only_goes_on(const Cue& cue, TokenIndex t) const {
  for (const Cue& next : s_.cues) {
    if (next.range.begin == t && next.verb.finite && !next.performed) return true;
  }
  const bool turns = s_.tags[t].has(Feature::kBut) || s_.tags[t].has(Feature::kAlthough);
  return turns && (cue.negated || cue.predicate->has(flag::kConfirm | flag::kDeny));
}

// "…, পানি উন্নয়ন বোর্ড শনিবার জানিয়েছে": somebody, when, and a bare verb of saying; this closes what stands
// before.
bool Constructions::says_afterwards(const TokenRange& content) const {
  for (const Cue& next : s_.cues) {
    if (next.range.begin <= content.begin || next.range.end != content.end) continue;
    const bool plain = next.noun == next.noun_end && next.verb.finite && !next.negated &&
                       next.predicate->frame == ukti::bangla::Frame::kSay &&
                       next.predicate->act == Act::kSay &&
                       !next.predicate->has(flag::kWeak | flag::kLearn | flag::kWant);
    const std::size_t i = s_.chunk_at(content.begin);
    return plain && i < s_.chunks.size() && s_.chunks[i].begin == content.begin && s_.chunks[i].subject() &&
           s_.chunks[i].kind != ChunkKind::kPronoun && only_setting(s_.chunks[i].end, next.noun);
  }
  return false;
}

// "X বলেন, যারা …, তারা …": what the relative pronoun tells of is taken up within what is said.
bool Constructions::taken_up_within(const Cue& cue, const TokenRange& content) const {
  if (cue.noun != cue.noun_end || object_noun_before(cue)) return false;
  for (TokenIndex t = content.begin + 2; t < content.end; ++t) {
    const Tag& g = s_.tags[t];
    const bool pointer = s_.word(t) && g.name == 0 && !g.has(Feature::kRelative) &&
                         (g.has(Feature::kDemonstrative) || g.has(Feature::kThirdPerson));
    const bool behind =
        s_.mark(t - 1, ',') || (s_.word(t - 1) && s_.tags[t - 1].name == 0 && told(s_.tags[t - 1]));
    if (pointer && behind && s_.has_finite(t, content.end)) return true;
  }
  return false;
}

// B and D with the cue first: a comma, colon, dash or opening quotation mark behind a finite cue opens the
// content.
std::optional<Constructions::Frame> Constructions::comma(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kSay && !p.has(flag::kSay)) return std::nullopt;
  if (!cue.verb.finite) return std::nullopt;
  TokenIndex at = cue.range.end;
  if (at >= ceiling_) return std::nullopt;
  const bool quoted = s_.opens(at);
  const unsigned char m = s_.punct(at) ? s_.text.tokens[at].mark : 0;
  const bool opens = quoted || m == ',' || m == ':' || m == '-' || m == ';' || m == unicode::code::kEnDash ||
                     m == unicode::code::kEmDash;
  if (!opens) return std::nullopt;
  if (m == ',' && (nominal_content_before(cue) || in_relative_clause(cue) || asked_before(cue)))
    return std::nullopt;
  const TokenRange content = s_.trimmed(at, content_ceiling(cue, at));
  if (s_.words_in(content.begin, content.end) < 1) return std::nullopt;
  const bool opens_quote = s_.quote(content.begin);
  if (s_.words_in(content.begin, content.end) < 2 && !opens_quote) return std::nullopt;
  // "… বলে যে দাবি করা হয়েছে, সে ব্যাপারে …": what was said stands before
  const bool which =
      cue.noun != cue.noun_end && cue.noun > floor_ && s_.word(cue.noun - 1) &&
      (s_.tags[cue.noun - 1].has(Feature::kRelative) || s_.tags[cue.noun - 1].has(Feature::kThat));
  if (m == ',' && which && s_.tags[content.begin].has(Feature::kDemonstrative)) return std::nullopt;
  // "… তুলে নেওয়ার ঘোষণা করল ‘নতুন কুঁড়ি পার্টি’": the quoted name is whose announcement it is
  if (opens_quote && at == content.begin && nominal_content_before(cue) &&
      !s_.has_finite(content.begin, content.end) && s_.closes(content.end - 1))
    return std::nullopt;
  if (m == ',' && s_.tags[content.begin].has(Feature::kRelative) && !taken_up_within(cue, content))
    return std::nullopt;  // "…, যাদের …" only goes on
  if (m == ',' && (only_goes_on(cue, content.begin) || says_afterwards(content))) return std::nullopt;
  // "“…,” X বলেন, দ্য হিলের প্রতিবেদন": what follows is no clause, and the quotation before is what he said
  if (m == ',' && !opens_quote && !s_.has_finite(content.begin, content.end)) {
    if (auto before = quote_first(cue); before && whole_quotation(*before)) return before;
  }
  Frame f = start(cue, opens_quote ? "report.quote_after" : "report.comma");
  f.cue_first = true;
  f.quoted = opens_quote;
  f.content.push_back(content);
  source_before(cue, f, floor_subject_, cue.noun);
  return f;
}

// The quotation ends as the first part of a sentence does: "…,” X বলেন".
bool Constructions::whole_quotation(const Frame& f) const {
  const TokenRange& said = f.content.front();
  const TokenIndex close = said.end - 1;
  const bool comma = s_.mark(close - 1, ',') || (said.end < s_.end && s_.mark(said.end, ','));
  return comma && s_.closes(close) && s_.words_in(said.begin, close) >= 3;
}

std::optional<Constructions::Frame> Constructions::quotation_before(const Cue& cue,
                                                                    const Frame& behind) const {
  const bool spoken = behind.construction == "report.comma" || behind.construction == "report.quote_after";
  if (!spoken || behind.content.size() != 1 || behind.content.front().begin < cue.range.end)
    return std::nullopt;
  auto before = quote_first(cue);
  if (!before || !whole_quotation(*before)) return std::nullopt;
  before->source_kind = behind.source_kind;
  before->source = behind.source;
  return before;
}

// The verb of saying that stands right behind a cue in -এ: আক্ষেপ করে | বলেন.
const Cue* Constructions::said_next(const Cue& cue) const {
  for (const Cue& next : s_.cues) {
    if (next.range.begin != cue.range.end) continue;
    const bool says = next.noun == next.noun_end && next.verb.finite && !next.negated && !next.performed &&
                      next.predicate->frame == ukti::bangla::Frame::kSay && next.predicate->act == Act::kSay;
    return says ? &next : nullptr;
  }
  return nullptr;
}

// "সতর্ক করে বলেছেন, …", "আক্ষেপ করে বলেন, …": two verbs, one report; the first says what the second does.
std::optional<Constructions::Frame> Constructions::doing_and_saying(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kSay && !p.has(flag::kSay)) return std::nullopt;
  const Cue* next = cue.noun != cue.noun_end && !cue.negated ? said_next(cue) : nullptr;
  if (next == nullptr) return std::nullopt;
  Cue both = cue;
  both.range.end = next->range.end;
  both.verb = next->verb;
  both.respected = next->respected;
  both.plain_person = next->plain_person;
  if (auto frame = that(both)) return frame;
  return comma(both);
}

// "রাশিয়া চায় সেখান থেকে ইউক্রেন সরে যাক": nothing marks the content's beginning.
std::optional<Constructions::Frame> Constructions::juxtaposed(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kSay && !p.has(flag::kSay)) return std::nullopt;
  if (!cue.verb.finite || cue.negated) return std::nullopt;
  const TokenRange content = s_.trimmed(cue.range.end, content_ceiling(cue, cue.range.end));
  // "পুলিশ বলছে ১৪": a number alone is what is told
  const bool number = content.begin < content.end && cue.noun == cue.noun_end && p.act == Act::kSay &&
                      tells_number({content.begin, content.begin + 1}) &&
                      s_.words_in(content.begin, content.end) < 4;
  if (!number && (s_.words_in(content.begin, content.end) < 4 || !s_.has_finite(content.begin, content.end)))
    return std::nullopt;
  if (content.begin != cue.range.end || s_.closes(content.begin)) return std::nullopt;
  if (s_.tags[content.begin].has(Feature::kAnd)) return std::nullopt;  // "কার্ড পোস্ট করেন ও …"
  if (said_next(cue) != nullptr) return std::nullopt;
  Frame f = start(cue, "report.juxtaposed");
  source_before(cue, f, floor_subject_, cue.noun);
  if (f.source_kind == SourceKind::kDropped && !cue.verb.passive) return std::nullopt;
  if (number && f.source_kind != SourceKind::kNamed) return std::nullopt;
  if (p.has(flag::kWant) && !wanted(cue, f)) return std::nullopt;
  f.cue_first = true;
  f.content.push_back(content);
  return f;
}

// Nothing but subjects, times, places, adverbs between a and b.
bool Constructions::only_adjuncts(TokenIndex a, TokenIndex b) const {
  for (TokenIndex t = a; t < b; ++t) {
    const Tag& g = s_.tags[t];
    if (g.name != 0 || g.time || g.paren || !s_.word(t)) continue;
    if (g.is(can::kFinite) && !g.is(can::kNoun | can::kAdjective)) return false;
    if (g.has(Feature::kThat)) return false;
  }
  return true;
}

// "প্রশ্নের জবাবে শুধু “না” বলেন": a single word is an utterance where it is all that stands with a plain verb of
// saying, and nobody is called so ("তাঁকে ‘বন্ধু’ বলেন").
bool Constructions::one_word_answer(const Cue& cue, TokenIndex open, TokenIndex close) const {
  const bool plain = cue.noun == cue.noun_end && cue.predicate->frame == ukti::bangla::Frame::kSay;
  if (!plain || close + 1 != cue.noun || s_.words_in(open, close) != 1) return false;
  return std::none_of(s_.chunks.begin(), s_.chunks.end(), [&](const Chunk& c) {
    return c.begin >= floor_ && c.end <= open && c.kase == Case::kObjective;
  });
}

// D: the quotation stands before its cue: "…," SRC V.
std::optional<Constructions::Frame> Constructions::quote_first(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kSay && !p.has(flag::kSay)) return std::nullopt;
  TokenIndex close = kNoToken;
  for (TokenIndex t = cue.noun; t-- > floor_;) {
    if (s_.closes(t)) {
      close = t;
      break;
    }
    if (s_.quote(t)) return std::nullopt;
  }
  if (close == kNoToken || !only_adjuncts(close + 1, cue.noun)) return std::nullopt;
  const TokenIndex partner = s_.text.quote_partner[close];
  const TokenIndex open = std::max(partner, floor_);
  // A quotation in the middle of a clause ("… ‘বন্ধু’ হিসেবে") is no utterance: it must open the region, or end
  // like a sentence, or be followed by a comma.
  const bool opens_region = skip_lead(floor_, open) == open || partner < floor_;
  const bool ends_like_one = close > 0 && s_.punct(close - 1);
  const bool comma = close + 1 < s_.end && s_.mark(close + 1, ',');
  const bool answer = one_word_answer(cue, open, close);
  if (!opens_region && !ends_like_one && !comma && !answer) return std::nullopt;
  if (s_.words_in(open, close) < 2 && !opens_region && !answer) return std::nullopt;
  if (!opens_region && !ends_like_one && p.frame != ukti::bangla::Frame::kSay) return std::nullopt;
  if (s_.words_in(open, close) == 0) return std::nullopt;  // an earlier cue took what was quoted
  Frame f = start(cue, "report.quote_first");
  f.quoted = true;
  f.content.push_back({open, close + 1});
  const auto post = slots_.after(cue);
  if (post) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
  } else {
    source_before(cue, f, close + 1, cue.noun);
    if (f.source_kind == SourceKind::kDropped && open > floor_subject_) {
      Frame g = f;
      g.source.clear();
      source_before(cue, g, floor_subject_, open);
      if (g.source_kind == SourceKind::kNamed) f = g;
    }
  }
  return f;
}

// The quotative (বলে, বলেও) that closes a content before the cue, with nothing but adjuncts between.
std::optional<TokenIndex> Constructions::quotative_before(const Cue& cue) const {
  for (TokenIndex t = cue.noun, steps = 0; t-- > floor_ && steps < 24; ++steps) {
    // "কর্মকর্তাদের সঙ্গে কথা | বলে জানা গেছে": there it is the verb
    const bool talked = t > floor_ + 1 && s_.word(t - 1) && s_.tags[t - 1].has(Feature::kSpeechNoun) &&
                        s_.tags[t - 1].is(can::kBare) && s_.word(t - 2) &&
                        s_.tags[t - 2].is(can::kPostposition);
    if (s_.word(t) && s_.tags[t].has(Feature::kQuotative) && talked) return std::nullopt;
    // right at the floor it closes the report before: "দায় স্বীকার করেছে | বলে জানিয়েছে Y"
    if (s_.word(t) && s_.tags[t].has(Feature::kQuotative) && t > s_.begin) {
      return only_adjuncts(t + 1, cue.noun) ? std::optional<TokenIndex>(t) : std::nullopt;
    }
    if (s_.word(t) && s_.tags[t].name == 0 && s_.tags[t].is(can::kFinite) &&
        !s_.tags[t].is(can::kNoun | can::kAdjective)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

// Where the content lies to the left and ends at `content_end`; `gap` is the first token behind the
// quotative. `shared`: the content is a report itself, whose subject opens it.
void Constructions::source_of_left_content(const Cue& cue, Frame& f, TokenIndex content_end, TokenIndex gap,
                                           bool clause, bool shared) const {
  TokenIndex begin = skip_lead(floor_, content_end);
  if (sourceless(cue)) {
    source_of_passive(cue, f, gap, cue.noun);
    if (f.source_kind != SourceKind::kNamed) {
      bool document = false;
      const auto agent = slots_.agent(floor_, content_end);
      const auto owner = agent ? std::nullopt : slots_.owner(floor_, content_end, document);
      if (agent && !s_.has_finite(floor_, agent->resume)) {
        f.source_kind = SourceKind::kNamed;
        f.source.push_back(agent->phrase);
        begin = agent->resume;
      } else if (owner && !clause) {
        f.source_kind = SourceKind::kNamed;
        f.source.push_back(owner->phrase);
        begin = owner->resume;
      }
    }
  } else if (const auto post = slots_.after(cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
  } else if (const auto agent = slots_.agent(gap, cue.noun)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(agent->phrase);
  } else if (const auto between = slots_.nearest(gap, cue.noun, cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(between->phrase);
  } else if (const auto first = shared ? std::nullopt : slots_.opening(begin, content_end, cue);
             first && s_.words_in(first->resume, content_end) >= 2) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(first->phrase);
    begin = first->resume;
  } else {
    f.source_kind = SourceKind::kDropped;
  }
  begin = skip_occasion(skip_lead(begin, content_end), content_end);
  f.content.push_back(s_.trimmed(skip_lead(begin, content_end), content_end));
}

// A: CLAUSE বলে V SRC.
std::optional<Constructions::Frame> Constructions::quotative(const Cue& cue) const {
  if (cue.verb.begin == cue.verb.end && !cue.predicate->has(flag::kBare)) return std::nullopt;
  const auto q = quotative_before(cue);
  if (!q) return std::nullopt;
  // "… বলে দাবি করেছেন বলে খবরে জানানো হয়": what is reported is a report itself
  const bool twice = s_.words_in(floor_, *q) < 2 && floor_ > s_.begin;
  if (twice) floor_ = s_.begin;
  if (s_.words_in(floor_, *q) < 2) return std::nullopt;
  Frame f = start(cue, "report.quotative");
  if (cue.predicate->has(flag::kLabel) && *q + 1 == cue.noun) f.cue.begin = *q;
  // "‘সময় হলেই জানা যাবে’, এই | বলে প্রশ্ন এড়ান": the pointer only takes the words up
  const bool taken_up = *q > floor_ + 3 && s_.tags[*q - 1].has(Feature::kDemonstrative) && s_.punct(*q - 2);
  source_of_left_content(cue, f, taken_up ? *q - 1 : *q, *q + 1, true, twice);
  if (f.content.front().empty()) return std::nullopt;
  return f;
}

}  // namespace ukti::bangla
