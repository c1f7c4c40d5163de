#include "bangla/stances.h"

#include <algorithm>
#include <string_view>

#include "bangla/predicates.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::Reading;
using clause::ReportFrame;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::EntryId;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

Stances::Stances(const lexicon::View& view) {
  const auto has = [](std::string_view cell, std::string_view way) { return cell.find(way) != cell.npos; };
  const lexicon::View::Rows rows = view.rows("bn/stances.tsv");
  for (EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    const std::string_view ways = view.cell(e, "ways");
    Row row;
    row.entry = e;
    row.act = act_named(view.cell(e, "act"));
    row.ways = (has(ways, "to") ? kTo : 0u) | (has(ways, "that") ? kThat : 0u) |
               (has(ways, "about") ? kAbout : 0u) | (has(ways, "amid") ? kAmid : 0u) |
               (has(ways, "said") ? kSaid : 0u);
    for (const lexicon::FormReading& r : view.readings(view.form(unicode::fold(view.cell(e, "word"))))) {
      row.word = r.entry;
      rows_.push_back(row);
    }
  }
  std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.word < b.word; });
  const lexicon::View::Rows nouns = view.rows("bn/spoken_nouns.tsv");
  for (EntryId e = nouns.first; e < nouns.first + nouns.count; ++e) {
    if (view.cell(e, "kind") != "topic") continue;
    for (const lexicon::FormReading& r : view.readings(view.form(unicode::fold(view.cell(e, "word")))))
      topic_.push_back(r.entry);
  }
}

const Stances::Row* Stances::row_of(std::span<const Reading> readings) const {
  for (const Reading& r : readings) {
    if (r.entry == lexicon::kNoEntry || r.morph.compound || r.morph.plural || r.morph.kase != Case::kBare ||
        r.morph.classifier != clause::Classifier::kNone) {
      continue;
    }
    const auto row = std::lower_bound(rows_.begin(), rows_.end(), r.entry,
                                      [](const Row& a, EntryId e) { return a.word < e; });
    if (row != rows_.end() && row->word == r.entry) return &*row;
  }
  return nullptr;
}

bool Stances::about(const Scene& s, TokenIndex t) const {
  for (const Reading& r : s.words.of(s.text, t)) {
    if (std::find(topic_.begin(), topic_.end(), r.entry) != topic_.end()) return true;
  }
  return false;
}

// "চাষিরা আশাবাদী, CLAUSE", "CLAUSE বলে আশাবাদী চাষিরা", "CLAUSE, আশাবাদী চাষিরা"
bool Stances::beside_clause(const Scene& s, TokenIndex t, const Chunk* bearer, ReportFrame& f) const {
  TokenRange content;
  clause::Phrase who;
  if (bearer != nullptr && bearer->end == t && t + 1 < s.end && s.mark(t + 1, ',')) {
    content = s.trimmed(t + 2, s.end);
    who = s.phrase(*bearer);
  } else {
    const std::size_t i = s.chunk_at(t + 1);
    const bool closed = t > s.begin && (s.mark(t - 1, ',') || s.tags[t - 1].has(Feature::kQuotative));
    if (!closed || i >= s.chunks.size() || s.chunks[i].begin < t || s.words_in(s.chunks[i].end, s.end) > 0 ||
        !s.subject(i))
      return false;
    content = s.trimmed(s.begin, t - 1);
    who = {{t + 1, s.chunks[i].end}, s.chunks[i].head};
  }
  if (s.words_in(content.begin, content.end) < 3 || !s.has_finite(content.begin, content.end)) return false;
  f.source.push_back(who);
  f.content_kind = clause::ContentKind::kClause;
  f.content.push_back(content);
  return true;
}

// The bearer stands before the content, or right behind the adjective, where it closes the sentence
// (headlines).
std::optional<ReportFrame> Stances::stance(const Scene& s, const Row& row, TokenIndex t) const {
  const auto bearer = [&](std::size_t i) {
    const Chunk& c = s.chunks[i];
    return s.subject(i) && c.kind != ChunkKind::kFirstPerson &&
           (c.kind != ChunkKind::kPronoun || c.begin == c.head);
  };
  ReportFrame f;
  f.cue = {t, t + 1};
  f.predicate = row.entry;
  f.construction = "report.stance";
  f.act = row.act;
  f.source_kind = SourceKind::kNamed;
  f.content_kind = clause::ContentKind::kNominal;
  f.aside = true;
  TokenIndex from = s.begin;  // behind a clause that a comma closes: "…, তারা আশাবাদী যে"
  for (TokenIndex k = s.begin + 1; k < t; ++k) {
    if (s.mark(k, ',') && s.word(k - 1) && told(s.tags[k - 1])) from = k + 1;
  }
  std::size_t first = s.chunk_at(from);
  bool adjuncts = true;
  for (; first < s.chunks.size() && !bearer(first) && adjuncts; first += adjuncts ? 1 : 0) {
    const Chunk& c = s.chunks[first];
    adjuncts = c.kind == ChunkKind::kTime || c.kase == Case::kLocative || c.postposition != kNoToken;
  }
  while (first + 1 < s.chunks.size() && s.chunks[first].joined && bearer(first + 1) &&
         s.chunks[first + 1].end <= t)
    ++first;
  const bool before = adjuncts && first < s.chunks.size() && s.chunks[first].end <= t;
  // যে may stand right behind, or behind a copula: "উদ্বিগ্ন ছিল যে"
  TokenIndex that = t + 1;
  while (that < s.end && that < t + 3 && s.word(that) && s.tags[that].has(Feature::kCopula)) ++that;
  const bool clause = that < s.end && s.word(that) && s.tags[that].has(Feature::kThat) &&
                      !s.tags[that].has(Feature::kQuotative);
  if ((row.ways & kThat) != 0 && clause && before) {
    const TokenRange content = s.trimmed(that + 1, s.end);
    if (s.words_in(content.begin, content.end) < 3) return std::nullopt;
    f.source.push_back(s.phrase(s.chunks[first]));
    f.content_kind = clause::ContentKind::kClause;
    f.content.push_back(content);
    return f;
  }
  if ((row.ways & kSaid) != 0 && beside_clause(s, t, before ? &s.chunks[first] : nullptr, f)) return f;
  if (t == s.begin || !s.word(t - 1)) return std::nullopt;
  const Tag& last = s.tags[t - 1];
  const bool to = (row.ways & kTo) != 0 && last.is(can::kInfinitive) && !last.is(can::kNoun);
  const bool topic = (row.ways & kAbout) != 0 && about(s, t - 1);
  const bool at = (row.ways & kAmid) != 0 && last.is(can::kLocative) && last.name == 0 && !last.time;
  if (!to && !topic && !at) return std::nullopt;
  TokenIndex closes = t + 1;
  while (closes < s.end && s.word(closes) && s.tags[closes].has(Feature::kCopula)) ++closes;
  for (TokenIndex k = t + 1; k <= closes && k < s.end; ++k) {  // "প্রস্তুত নয়"
    if (s.word(k) && (s.tags[k].has(Feature::kNegation) || s.tags[k].is(can::kNegativeVerb)))
      return std::nullopt;
  }
  if (before) {
    if (s.words_in(closes, s.end) > 0 && !s.punct(closes)) return std::nullopt;
    f.source.push_back(s.phrase(s.chunks[first]));
    from = s.chunks[first].end;
  } else {
    const std::size_t i = s.chunk_at(t + 1);
    if (i >= s.chunks.size() || (s.chunks[i].begin != t + 1 && s.chunks[i].begin != t) || !bearer(i))
      return std::nullopt;
    if (s.chunks[i].end < s.end && s.word(s.chunks[i].end)) return std::nullopt;
    f.source.push_back({{t + 1, s.chunks[i].end}, s.chunks[i].head});
  }
  const TokenRange content = s.trimmed(from, t);
  if (s.words_in(content.begin, content.end) < 2 || s.has_finite(content.begin, content.end))
    return std::nullopt;
  f.content.push_back(content);
  return f;
}

void Stances::find(const Scene& s, std::uint32_t sentence, std::size_t first,
                   std::vector<ReportFrame>& out) const {
  for (TokenIndex t = s.begin; t < s.end; ++t) {
    if ((s.tags[t].may & may::kStand) == 0 || !s.word(t)) continue;
    if (s.tags[t].name != 0 || s.text.quote_depth[t] > 0) continue;
    bool taken = false;
    for (std::size_t i = first; i < out.size(); ++i) {
      const ReportFrame& f = out[i];
      taken = taken || (f.cue.begin <= t && t < f.cue.end);
      for (const TokenRange& piece : f.content) taken = taken || (piece.begin <= t && t < piece.end);
    }
    for (const Cue& cue : s.cues) taken = taken || (cue.range.begin <= t && t < cue.range.end);
    if (taken) continue;
    if (auto frame = stance(s, *row_of(s.words.of(s.text, t)), t)) {
      frame->sentence = sentence;
      out.push_back(std::move(*frame));
    }
  }
}

}  // namespace ukti::bangla
