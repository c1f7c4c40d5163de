// Clauses and nouns that a word behind them takes up: "কারচুপির যে অভিযোগ উঠেছে, তা …", "কেন দেরি হলো, তার
// জবাব দেননি", "এমনটাই দাবি পরিবারের", and the pointing phrase that only says that an account differs.
#include <algorithm>
#include <array>
#include <string>

#include "bangla/constructions.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::ContentKind;
using clause::SourceKind;
using lexicon::Feature;
using text::TokenIndex;

namespace {

// তার, এর: the genitive that takes up a thing, which spells "his" as well.
bool genitive_pointer(const Scene& s, TokenIndex t) {
  static const std::array<std::string, 4> kOfIt = {unicode::fold("তার"), unicode::fold("এর"),
                                                   unicode::fold("সেটির"), unicode::fold("সেটার")};
  return s.word(t) && std::find(kOfIt.begin(), kOfIt.end(), s.text.form(t)) != kOfIt.end();
}

// ভিন্ন কথা, উল্টো দাবি: another account than the one before.
bool another(const Scene& s, TokenIndex t) { return s.word(t) && s.tags[t].in(WordSet::kAnother); }

}  // namespace

// A comma at most, then the word that takes up what stands before `t`.
bool Constructions::taken_up(TokenIndex t) const {
  if (t < s_.end && s_.mark(t, ',')) ++t;
  if (t >= s_.end || !s_.word(t)) return false;
  const Tag& g = s_.tags[t];
  return g.has(Feature::kDemonstrative) ? !g.has(Feature::kContinues) : genitive_pointer(s_, t);
}

// An interrogative stands in the clause that ends before `end`.
bool Constructions::asks(TokenIndex end) const {
  for (TokenIndex t = end; t > s_.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1)) return false;
    if (g.has(Feature::kInterrogative) && g.name == 0) return true;
    if (t < end && told(g) && g.name == 0 && !g.is(can::kNoun | can::kAdjective)) return false;
  }
  return false;
}

// "কেন থানায় জানানো হয়নি, তার …": a question that the next clause takes up reports nothing itself.
bool Constructions::question_taken_up(const Cue& cue) const {
  return cue.verb.finite && asks(cue.noun) && taken_up(cue.range.end);
}

// "ভোটে কারচুপির যে অভিযোগ উঠেছে, তা …": what the relative clause tells of is a report where its content
// stands in the genitive before যে.
std::optional<Constructions::Frame> Constructions::relative(const Cue& cue) const {
  if (cue.noun == cue.noun_end || cue.verb.begin == cue.verb.end || !cue.verb.finite || cue.negated ||
      cue.noun <= floor_ + 1) {
    return std::nullopt;
  }
  const Tag& which = s_.tags[cue.noun - 1];
  const Tag& matter = s_.tags[cue.noun - 2];
  // "… রয়েছে বলে যে দাবি করা হয়েছে, সে ব্যাপারে …"
  if (s_.word(cue.noun - 2) && matter.has(Feature::kQuotative) &&
      (which.has(Feature::kRelative) || which.has(Feature::kThat))) {
    Cue behind = cue;
    behind.noun = cue.noun - 1;
    auto f = quotative(behind);
    if (f) f->construction = "report.relative";
    return f;
  }
  if (!which.has(Feature::kRelative) || !which.is(can::kDeterminer) || !taken_up(cue.range.end) ||
      !s_.word(cue.noun - 2) || matter.name != 0 || !matter.is(can::kGenitive) || can_own(cue.noun - 2) ||
      matter.has(Feature::kHuman) || matter.is(can::kPronoun) || matter.time) {
    return std::nullopt;
  }
  Cue behind = cue;
  behind.noun = cue.noun - 1;
  auto f = nominal(behind);
  if (!f || f->content.empty() || f->content.front().end != behind.noun) return std::nullopt;
  f->construction = "report.relative";
  return f;
}

// "কেন দেরি হলো, তার সদুত্তর দিতে পারেননি তিনি": the question before the pointer is the content.
std::optional<Constructions::Frame> Constructions::question_answered(const Cue& cue) const {
  if (cue.noun == cue.noun_end || cue.verb.begin == cue.verb.end || cue.noun <= floor_ + 3)
    return std::nullopt;
  const TokenIndex pointer = cue.noun - 1;
  if (!genitive_pointer(s_, pointer) || !s_.mark(pointer - 1, ',') || !asks(pointer - 1)) return std::nullopt;
  Frame f = start(cue, "report.embedded_clause");
  Chunk taken;
  taken.begin = taken.head = pointer;
  taken.end = cue.noun;
  embedded_question(taken, cue, f);
  if (f.content.empty()) return std::nullopt;
  if (f.source_kind == SourceKind::kNamed) return f;
  if (const auto post = slots_.after(cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
  } else {
    source_before(cue, f, floor_subject_, f.content.front().begin);
  }
  return f;
}

// "যাত্রীরা বলছেন ভিন্ন কথা", "উল্টো কথা বলছে পুলিশ": all that is told is that the account differs.
std::optional<Constructions::Frame> Constructions::otherwise(const Cue& cue) const {
  const bool plain = cue.noun == cue.noun_end && cue.predicate->frame == ukti::bangla::Frame::kSay;
  if (!plain || !cue.verb.finite || cue.negated || cue.verb.passive) return std::nullopt;
  const auto account = [&](TokenIndex t) {
    return s_.word(t) && (s_.tags[t].has(Feature::kSpeechNoun) || s_.tags[t].has(Feature::kSourceWord));
  };
  TokenIndex at = cue.range.end;
  const bool behind = at + 1 < s_.end && another(s_, at) && account(at + 1);
  if (behind) {
    if (s_.words_in(at + 2, s_.end) > 0 && s_.word(at + 2)) return std::nullopt;
  } else {
    if (cue.noun < floor_ + 2 || !another(s_, cue.noun - 2) || !account(cue.noun - 1)) return std::nullopt;
    at = cue.noun - 2;
  }
  Frame f = start(cue, "report.otherwise");
  f.content_kind = ContentKind::kNominal;
  f.act = Act::kDispute;
  f.content.push_back({at, at + 2});
  const auto post = behind ? std::nullopt : slots_.after(cue);
  if (post) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
  } else {
    source_before(cue, f, floor_subject_, behind ? cue.noun : at);
  }
  if (f.source_kind != SourceKind::kNamed) return std::nullopt;
  return f;
}

// "রাজভবন সূত্রে এমনই খবর।", "এমনটাই দাবি পরিবারের।": the sentence only says whose words the ones before are.
std::optional<Constructions::Frame> Constructions::such_are_words(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  const bool alone =
      cue.verb.begin == cue.verb.end && (p.frame == ukti::bangla::Frame::kBare || p.has(flag::kBare));
  if (!alone || cue.noun <= s_.begin || !s_.word(cue.noun - 1)) return std::nullopt;
  const TokenIndex pointer = cue.noun - 1;
  const Tag& such = s_.tags[pointer];
  if (!such.has(Feature::kDemonstrative) || such.has(Feature::kContinues) || such.is(can::kGenitive)) {
    return std::nullopt;
  }
  Frame f = start(cue, "report.pointing");
  f.content_kind = ContentKind::kPointing;
  f.source_kind = SourceKind::kNamed;
  f.content.push_back({pointer, cue.noun});
  const bool last = s_.words_in(cue.range.end, s_.end) == 0;
  // "দলীয় সূত্রে এমনই খবর"
  if (last && pointer > s_.begin && s_.word(pointer - 1) && s_.tags[pointer - 1].has(Feature::kSourceWord)) {
    if (!s_.tags[pointer - 1].is(can::kLocative | can::kPostposition)) return std::nullopt;
    std::size_t i = s_.chunk_at(pointer - 1);
    if ((i >= s_.chunks.size() || s_.chunks[i].begin >= pointer - 1) && i > 0 &&
        s_.chunks[i - 1].end + 1 == pointer)
      --i;
    const bool holds = i < s_.chunks.size() && s_.chunks[i].begin < pointer;
    f.source.push_back({{holds ? s_.chunks[i].begin : pointer - 1, pointer}, pointer - 1});
    return f;
  }
  const bool first = s_.words_in(skip_lead(s_.begin, pointer), pointer) == 0;
  for (const Chunk& c : s_.chunks) {
    const bool owner =
        c.kase == Case::kGenitive && (c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody ||
                                      c.kind == ChunkKind::kPronoun || s_.tags[c.head].has(Feature::kGroup));
    const bool before = last && c.end == pointer;
    const bool behind = first && c.begin == cue.range.end && s_.words_in(c.end, s_.end) == 0;
    if (!owner || !(before || behind)) continue;
    f.source.push_back(s_.phrase(c));
    return f;
  }
  return std::nullopt;
}

}  // namespace ukti::bangla
