#include "bangla/constructions.h"

#include <algorithm>

namespace ukti::bangla {

using clause::Case;
using clause::SourceKind;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

namespace {

// "প্রতিবেদনে", "খবরটিতে": the piece of news itself.
bool news_report(const Scene& s, TokenIndex t) {
  if (s.tags[t].has(Feature::kMedia)) return false;  // সংবাদমাধ্যমে
  return s.tags[t].in(WordSet::kNews);
}

}  // namespace

Constructions::Frame Constructions::start(const Cue& cue, std::string_view construction) const {
  Frame f;
  for (const Chunk& c : s_.chunks) {
    if (c.kase == Case::kLocative && s_.tags[c.head].has(Feature::kDocument)) f.document = true;
    if (c.kase == Case::kLocative && c.end <= cue.noun && news_report(s_, c.head)) f.news = true;
  }
  f.cue = cue.range;
  f.predicate = cue.predicate->entry;
  f.construction = construction;
  f.negated = cue.negated;
  f.act = cue.negated ? cue.predicate->negated_act : cue.predicate->act;
  if (cue.neither_nor) f.act = Act::kWithhold;
  f.respected = cue.respected && !s_.translated;
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
// alone may belong to either. "ঘটনা তদন্তে": with what it is about before it, it is a purpose.
TokenIndex Constructions::skip_occasion(TokenIndex a, TokenIndex b) const {
  TokenIndex from = a;
  for (std::size_t i = s_.chunk_at(a); i < s_.chunks.size() && s_.chunks[i].end < b; ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin < a) continue;
    const Tag& head = s_.tags[c.head];
    const bool occasion = c.kase == Case::kLocative && c.kind != ChunkKind::kTime &&
                          (head.has(Feature::kDocument) || head.has(Feature::kOccasion));
    const bool purpose = c.head > c.begin && s_.tags[c.head - 1].has(Feature::kEventNoun) &&
                         !s_.tags[c.head - 1].is(can::kGenitive) && head.has(Feature::kEventNoun);
    if (purpose) break;
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

// What a press release does besides saying something.
bool Constructions::words_of_document(const Cue& cue) {
  const Act act = cue.predicate->act;
  return act == Act::kDemand || act == Act::kCondemn || act == Act::kPromise || act == Act::kPraise ||
         act == Act::kWarn || act == Act::kWorry;
}

// "X-এর প্রতিবেদনে বলা হয়েছে", "সরকারের পক্ষ থেকে জানানো হয়", "রেলওয়ে সূত্রে জানা গেছে", "আশা করা হচ্ছে".
void Constructions::source_of_passive(const Cue& cue, Frame& f, TokenIndex a, TokenIndex b) const {
  f.source_kind = SourceKind::kImpersonal;
  if (const auto agent = slots_.agent(a, b)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(agent->phrase);
    return;
  }
  if (const auto from = slots_.out_of_body(a, b); from && cue.predicate->act == Act::kSay) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(*from);
    return;
  }
  bool document = false;
  if (const auto owner = slots_.owner(a, b, document)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(owner->phrase);
    f.document = true;
    return;
  }
  const auto owns = [](const Tag& g) { return g.name != 0 || g.is(can::kGenitive); };
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > b || c.begin < a) continue;
    // রেলওয়ে সূত্রে, where সূত্রে may be read as a postposition
    if (c.postposition != kNoToken && s_.tags[c.postposition].has(Feature::kSourceWord) &&
        s_.tags[c.postposition].has(Feature::kGroup)) {
      f.source_kind = SourceKind::kNamed;
      f.source.push_back({{c.begin, c.postposition + 1}, c.postposition});
      return;
    }
    if (c.kase != Case::kLocative && !s_.tags[c.head].is(can::kLocative)) continue;
    // "এই খবরে বলা হয়েছে": the news is an outlet's, which has been named before
    if (news_report(s_, c.head) && !std::any_of(s_.tags.begin() + c.begin, s_.tags.begin() + c.head, owns)) {
      f.source_kind = cue.predicate->has(flag::kImpersonal | flag::kLearn) ? SourceKind::kImpersonal
                                                                           : SourceKind::kDropped;
      f.document = true;
      return;
    }
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
  // "জরিপে দেখা গেছে": not the last speaker's survey
  document = document && !cue.predicate->has(flag::kDocument);
  // "একই সঙ্গে … আহ্বান জানানো হয়", "অঙ্গীকারও পুনর্ব্যক্ত করা হয়": nor does it stop where it calls for something
  f.carries = !document && cue.noun != cue.noun_end && cue.verb.passive && cue.verb.finite && !f.pluperfect &&
              words_of_document(cue);
  if (document || (plain && !continuous && !cue.predicate->has(flag::kImpersonal | flag::kLearn))) {
    f.source_kind = SourceKind::kDropped;
    f.document = true;
    f.unsaid = !document;
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
    if (const auto whose = whose_thing(a, b); whose && f.source_kind == SourceKind::kImpersonal) {
      f.source_kind = SourceKind::kNamed;
      f.source.push_back(*whose);
      f.document = true;
    }
  }
}

// "অর্থ মন্ত্রণালয়ের তথ্য | বলছে": whose document or information it is that speaks.
std::optional<clause::Phrase> Constructions::whose_thing(TokenIndex a, TokenIndex b) const {
  const std::size_t i = b > a ? s_.chunk_at(b - 1) : s_.chunks.size();
  if (i >= s_.chunks.size() || s_.chunks[i].begin < a || s_.chunks[i].end != b) return std::nullopt;
  const Chunk& c = s_.chunks[i];
  const Tag& head = s_.tags[c.head];
  if (!head.has(Feature::kDocument) && !head.has(Feature::kSourceWord) && !head.has(Feature::kSpeechNoun))
    return std::nullopt;
  for (TokenIndex t = c.head; t > c.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1)) return std::nullopt;
    if (g.is(can::kGenitive) && !g.time && (g.name != 0 || can_own(t - 1)))
      return clause::Phrase{{c.begin, t}, t - 1};
    if (g.is(can::kGenitive) || !g.is(can::kAdjective | can::kNumeral | can::kDeterminer | can::kNoun))
      return std::nullopt;
  }
  return std::nullopt;
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

}  // namespace ukti::bangla
