#include "bangla/constructions.h"

#include <algorithm>

namespace ukti::bangla {

using clause::Case;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

Constructions::Frame Constructions::start(const Cue& cue, std::string_view construction) const {
  Frame f;
  for (const Chunk& c : s_.chunks) {
    if (c.kase == Case::kLocative && s_.tags[c.head].has(Feature::kDocument)) f.document = true;
  }
  f.cue = cue.range;
  f.predicate = cue.predicate->entry;
  f.construction = construction;
  f.negated = cue.negated;
  f.act = cue.negated ? cue.predicate->negated_act : cue.predicate->act;
  if (cue.neither_nor) f.act = Act::kWithhold;
  f.respected = cue.respected;
  f.sentence = s_.text.sentence_of[cue.range.begin];
  return f;
}

// Words that only lead into the sentence: তবে, আর, এদিকে and the marks behind them, an opening time phrase.
TokenIndex Constructions::skip_lead(TokenIndex a, TokenIndex b) const {
  while (a < b) {
    TokenIndex last = a;  // of a listed phrase: এ ছাড়া
    while (s_.tags[last].glued && last + 1 < b) ++last;
    const Tag& g = s_.tags[last];
    if (last > a && (g.has(Feature::kContinues) || g.has(Feature::kNewScene) || g.has(Feature::kBut))) {
      a = last + 1;
      continue;
    }
    if (s_.punct(a) || s_.text.tokens[a].kind == text::TokenKind::kOther) {
      ++a;
    } else if (!g.time && (g.has(Feature::kBut) || g.has(Feature::kContinues) || g.has(Feature::kNewScene) ||
                           (g.has(Feature::kAnd) && g.is(can::kConjunction)))) {
      ++a;
    } else {
      break;
    }
  }
  return a;
}

// "রবিবার এক ভিডিও কনফারেন্সে", "এক বিবৃতিতে": when and where it was said stands before what was said. A time
// alone may belong to either.
TokenIndex Constructions::skip_occasion(TokenIndex a, TokenIndex b) const {
  TokenIndex from = a;
  for (std::size_t i = s_.chunk_at(a); i < s_.chunks.size() && s_.chunks[i].end < b; ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin < a) continue;
    const Tag& head = s_.tags[c.head];
    const bool occasion = c.kase == Case::kLocative && c.kind != ChunkKind::kTime &&
                          (head.has(Feature::kDocument) || head.has(Feature::kOccasion));
    if (occasion && s_.words_in(c.end, b) >= 2) {
      from = c.end;
    } else if (c.kind != ChunkKind::kTime) {
      break;
    }
  }
  return from;
}

std::optional<TokenIndex> Constructions::that_after(TokenIndex t) const {
  TokenIndex at = t;
  // "বলেছেন যে", "বলেন, যে", "জানান তিনি যে"
  for (int steps = 0; steps < 4 && at < ceiling_; ++steps, ++at) {
    const Tag& g = s_.tags[at];
    if (s_.word(at) && g.has(Feature::kThat) && !g.has(Feature::kQuotative)) return at;
    if (s_.mark(at, ',') && at == t) continue;
    if (!s_.word(at) || g.is(can::kFinite)) return std::nullopt;
    if (at > t && s_.mark(t, ',')) return std::nullopt;
  }
  return std::nullopt;
}

bool Constructions::sourceless(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.has(flag::kImpersonal | flag::kLearn)) return true;
  return cue.verb.passive;
}

// "X-এর প্রতিবেদনে বলা হয়েছে", "সরকারের পক্ষ থেকে জানানো হয়", "রেলওয়ে সূত্রে জানা গেছে", "আশা করা হচ্ছে".
void Constructions::source_of_passive(const Cue& cue, Frame& f, TokenIndex a, TokenIndex b) const {
  f.source_kind = SourceKind::kImpersonal;
  if (const auto agent = slots_.agent(a, b)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(agent->phrase);
    return;
  }
  bool document = false;
  if (const auto owner = slots_.owner(a, b, document)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(owner->phrase);
    f.document = true;
    return;
  }
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > b || c.begin < a) continue;
    // রেলওয়ে সূত্রে, where সূত্রে may be read as a postposition
    if (c.postposition != kNoToken && s_.tags[c.postposition].has(Feature::kSourceWord)) {
      f.source_kind = SourceKind::kNamed;
      f.source.push_back({{c.begin, c.postposition + 1}, c.postposition});
      return;
    }
    if (c.kase != Case::kLocative && !s_.tags[c.head].is(can::kLocative)) continue;
    if (s_.tags[c.head].has(Feature::kSourceWord)) {
      f.source_kind = SourceKind::kNamed;
      f.source.push_back(s_.phrase(c));
      return;
    }
  }
  // a document speaks, or goes on speaking: "প্রতিবেদনে বলা হয়", "আরও বলা হয়"
  const bool plain = cue.noun == cue.noun_end && cue.predicate->act == Act::kSay && cue.verb.passive;
  const bool continuous =
      s_.tags[cue.verb.main].is(can::kPresentVerb) && !s_.tags[cue.verb.main].has(Feature::kCopula);
  if (document || (plain && !continuous && !cue.predicate->has(flag::kImpersonal | flag::kLearn))) {
    f.source_kind = SourceKind::kDropped;
    f.document = true;
  }
}

void Constructions::source_before(const Cue& cue, Frame& f, TokenIndex a, TokenIndex b) const {
  if (sourceless(cue)) {
    source_of_passive(cue, f, a, b);
    return;
  }
  if (const auto agent = slots_.agent(a, b)) {
    // "X-এর পক্ষে মনোনয়ন জমা দিয়ে Y এ তথ্য জানান": whoever acts on somebody's behalf speaks in person
    const auto person = slots_.nearest(agent->resume, b, cue);
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(person ? person->phrase : agent->phrase);
  } else if (const auto found = slots_.nearest(a, b, cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(found->phrase);
  } else {
    bool document = false;
    if (!cue.respected) {
      if (const auto owner = slots_.owner(a, b, document)) {
        f.source_kind = SourceKind::kNamed;
        f.source.push_back(owner->phrase);
        return;
      }
    }
    f.source_kind = thing_speaks(a, b) ? SourceKind::kImpersonal : SourceKind::kDropped;
  }
}

// "এক পরীক্ষা নিশ্চিত করে যে …": the bare noun right before the cue is its subject, and nobody who could
// answer.
bool Constructions::thing_speaks(TokenIndex a, TokenIndex b) const {
  if (b <= a || !s_.word(b - 1)) return false;
  const std::size_t i = s_.chunk_at(b - 1);
  if (i >= s_.chunks.size() || s_.chunks[i].begin < a || s_.chunks[i].end != b) return false;
  const Chunk& c = s_.chunks[i];
  return c.kind == ChunkKind::kThing && c.kase == Case::kBare && c.postposition == kNoToken &&
         s_.tags[c.head].is(can::kNoun) && !s_.tags[c.head].is(can::kAdjective | can::kAdverb);
}

// "যারা যুদ্ধের কথা বলেন, তাঁরা …": the verb of a relative clause tells who is meant, not what was said.
bool Constructions::in_relative_clause(const Cue& cue) const {
  if (slots_.relative_clause(cue)) return false;  // "X, যিনি …, বলেন": it is closed before the cue
  for (TokenIndex t = floor_subject_; t < cue.noun; ++t) {
    const Tag& g = s_.tags[t];
    const bool when = g.is(can::kAdverb) && !g.is(can::kNoun);  // যখন
    if (g.has(Feature::kRelative) && (g.is(can::kPronoun) || when) && s_.text.quote_depth[t] == 0)
      return true;
  }
  return false;
}

// "এটি অস্বীকার করা যায় না": what cannot be denied nobody denies.
bool Constructions::undeniable(const Cue& cue) const {
  return cue.predicate->has(flag::kDeny) && cue.verb.passive && cue.negated &&
         !s_.tags[cue.verb.main].has(Feature::kCopula);
}

// "যে প্রতিশ্রুতি দিয়েছিলেন তা মেনে চলার": the relative determiner right before the predicate's noun tells which
// one is meant.
bool Constructions::told_which(const Cue& cue) const {
  if (cue.noun == cue.noun_end || cue.noun <= s_.begin || !cue.verb.finite) return false;
  const Tag& before = s_.tags[cue.noun - 1];
  const bool behind_verb = cue.noun >= s_.begin + 2 && s_.word(cue.noun - 2) && told(s_.tags[cue.noun - 2]);
  return s_.word(cue.noun - 1) && before.has(Feature::kRelative) && before.is(can::kDeterminer) &&
         !behind_verb && cue.range.end < s_.end && s_.word(cue.range.end);
}

// "যুদ্ধ বন্ধ করার দাবি করছেন, সেই তালিকায় …": what stands right before the predicate's noun is its content, and
// the comma only closes the clause.
bool Constructions::nominal_content_before(const Cue& cue) const {
  if (cue.noun == cue.noun_end || cue.noun == floor_ || !s_.word(cue.noun - 1)) return false;
  const Tag& before = s_.tags[cue.noun - 1];
  if (before.time || before.name != 0) return false;
  if (before.is(can::kVerbalNoun) && before.is(can::kGenitive)) return true;
  // "অপরাধের অভিযোগ আনা হয়েছে, …": with its verb, the noun owns the happening in the genitive before it
  const bool thing = before.is(can::kGenitive) && before.is(can::kNoun) && !before.is(can::kPronoun) &&
                     !before.has(Feature::kHuman) && !before.has(Feature::kOrganisation) &&
                     !before.has(Feature::kRole) && !before.has(Feature::kDocument);
  if (thing && cue.verb.begin != cue.verb.end && cue.predicate->act == Act::kAccuse) return true;
  // "প্রতিবেদন অস্বীকার করেছে, এটিকে …": what is denied or confirmed stands right before
  const bool told = before.has(Feature::kSourceWord) || before.has(Feature::kSpeechNoun) ||
                    before.has(Feature::kDocument) || before.has(Feature::kEventNoun);
  if (told && cue.predicate->has(flag::kDeny | flag::kConfirm)) return true;
  if (cue.predicate->frame != ukti::bangla::Frame::kNominal) return false;
  const std::size_t i = s_.chunk_at(cue.noun - 1);
  if (i >= s_.chunks.size() || s_.chunks[i].begin >= cue.noun) return false;
  const Chunk& c = s_.chunks[i];
  return !c.subject() && c.kind != ChunkKind::kTime && c.kase != Case::kLocative &&
         c.kase != Case::kObjective;
}

bool Constructions::subject_between(TokenIndex a, TokenIndex b) const {
  return std::any_of(s_.chunks.begin(), s_.chunks.end(),
                     [&](const Chunk& c) { return c.begin >= a && c.end <= b && c.subject(); });
}

// Where the content that begins at `from` ends in its sentence: before a coordinated clause in which the
// speaker is the subject of another report ("…, এবং তিনি … সতর্ক করে দেন").
TokenIndex Constructions::content_ceiling(const Cue& cue, TokenIndex from) const {
  // a semicolon with another report behind it
  for (TokenIndex t = from; t < ceiling_; ++t) {
    if (!s_.mark(t, ';') || s_.text.quote_depth[t] > 0) continue;
    for (const Cue& later : s_.cues) {
      if (later.range.begin > t + 1 && later.verb.finite && !later.performed) return t;
    }
  }
  for (const Cue& later : s_.cues) {
    const TokenIndex at = later.range.begin;
    if (at > from + 2 && later.verb.finite && s_.mark(at - 1, ',') && s_.tags[at - 2].is(can::kFinite) &&
        s_.text.quote_depth[at] == 0) {
      return at - 1;
    }
  }
  // "…, তবে … কথা জানিয়েছেন তিনি": behind a but the speaker reports anew
  for (TokenIndex t = from + 2; t + 1 < ceiling_; ++t) {
    if (!s_.mark(t, ',') || !s_.tags[t + 1].has(Feature::kBut) || s_.text.quote_depth[t] > 0) continue;
    if (!s_.has_finite(from, t)) continue;
    for (const Cue& later : s_.cues) {
      if (later.range.begin < t || !later.verb.finite || later.performed) continue;
      const auto post = slots_.after(later);
      if (post && s_.tags[post->phrase.head].has(Feature::kThirdPerson)) return t;
      if (!post && !subject_between(t + 1, later.noun)) return t;
    }
  }
  // "…, যা তেহরান অস্বীকার করেছে": the relative clause tells what another says to it
  for (const Cue& later : s_.cues) {
    const bool contests = later.predicate->has(flag::kConfirm | flag::kDeny) && later.verb.finite;
    if (!contests || later.range.begin <= from + 2) continue;
    for (TokenIndex t = later.noun; t-- > from + 1;) {
      if (!s_.mark(t, ',')) continue;
      if (s_.tags[t + 1].has(Feature::kRelative) && s_.tags[t + 1].is(can::kPronoun) &&
          s_.has_finite(from, t) && s_.text.quote_depth[t] == 0) {
        return t;
      }
      break;
    }
  }
  for (std::size_t i = s_.chunk_at(from); i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin <= from + 2 || c.kind != ChunkKind::kPronoun || !c.respected || !c.subject()) continue;
    TokenIndex lead = c.begin - 1;
    const Tag& g = s_.tags[lead];
    if (!s_.word(lead) || !(g.has(Feature::kAnd) || g.has(Feature::kBut) || g.has(Feature::kAlthough)))
      continue;
    const bool clause = s_.has_finite(from, lead) || s_.tags[lead - 1].is(can::kAdjective);
    if (s_.text.quote_depth[lead] > 0 || !clause) continue;
    for (const Cue& later : s_.cues) {
      if (&later != &cue && later.range.begin >= c.end && later.verb.finite && !later.performed) return lead;
    }
  }
  return ceiling_;
}

// C: the complementizer settles it: all behind it is the content.
std::optional<Constructions::Frame> Constructions::that(const Cue& cue) const {
  if (cue.predicate->frame != ukti::bangla::Frame::kSay && !cue.predicate->has(flag::kSay))
    return std::nullopt;
  if (!cue.verb.finite) return std::nullopt;
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
  if (m == ',' && (nominal_content_before(cue) || in_relative_clause(cue))) return std::nullopt;
  const TokenRange content = s_.trimmed(at, content_ceiling(cue, at));
  if (s_.words_in(content.begin, content.end) < 1) return std::nullopt;
  const bool opens_quote = s_.quote(content.begin);
  if (s_.words_in(content.begin, content.end) < 2 && !opens_quote) return std::nullopt;
  if (m == ',' && s_.tags[content.begin].has(Feature::kRelative))
    return std::nullopt;  // "…, যাদের …" only goes on
  if (m == ',' && only_goes_on(cue, content.begin)) return std::nullopt;
  Frame f = start(cue, opens_quote ? "report.quote_after" : "report.comma");
  f.cue_first = true;
  f.quoted = opens_quote;
  f.content.push_back(content);
  source_before(cue, f, floor_subject_, cue.noun);
  return f;
}

// "রাশিয়া চায় সেখান থেকে ইউক্রেন সরে যাক": nothing marks the content's beginning.
std::optional<Constructions::Frame> Constructions::juxtaposed(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kSay && !p.has(flag::kSay)) return std::nullopt;
  if (!cue.verb.finite || cue.negated) return std::nullopt;
  const TokenRange content = s_.trimmed(cue.range.end, content_ceiling(cue, cue.range.end));
  if (s_.words_in(content.begin, content.end) < 4 || !s_.has_finite(content.begin, content.end))
    return std::nullopt;
  if (content.begin != cue.range.end || s_.closes(content.begin)) return std::nullopt;
  Frame f = start(cue, "report.juxtaposed");
  source_before(cue, f, floor_subject_, cue.noun);
  if (f.source_kind == SourceKind::kDropped && !cue.verb.passive) return std::nullopt;
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
    if (s_.word(t) && s_.tags[t].has(Feature::kQuotative) && t > floor_) {
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
// quotative.
void Constructions::source_of_left_content(const Cue& cue, Frame& f, TokenIndex content_end, TokenIndex gap,
                                           bool clause) const {
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
  } else if (const auto first = slots_.opening(begin, content_end, cue);
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
  source_of_left_content(cue, f, *q, *q + 1, true);
  if (f.content.front().empty()) return std::nullopt;
  return f;
}

}  // namespace ukti::bangla
