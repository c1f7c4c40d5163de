#include "bangla/spoken_nouns.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "bangla/predicates.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::Case;
using clause::Reading;
using clause::ReportFrame;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::EntryId;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 6> kWays = {
    {{"genitive", SpokenNouns::kGenitive},
     {"verbal", SpokenNouns::kVerbal},
     {"owner", SpokenNouns::kOwner},
     {"clause", SpokenNouns::kClause},
     {"purpose", SpokenNouns::kPurpose},
     {"object", SpokenNouns::kObject}}};

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 6> kKinds = {
    {{"topic", SpokenNouns::kTopic},
     {"against", SpokenNouns::kAgainst},
     {"such", SpokenNouns::kSuch},
     {"met", SpokenNouns::kMet},
     {"none", SpokenNouns::kNone},
     {"apart", SpokenNouns::kApart}}};

template <std::size_t N>
std::uint32_t named_way(const std::array<std::pair<std::string_view, std::uint32_t>, N>& table,
                        std::string_view name) {
  for (const auto& [known, way] : table) {
    if (known == name) return way;
  }
  return 0;
}

std::uint32_t ways_of(std::string_view cell) {
  std::uint32_t out = 0;
  while (!cell.empty()) {
    const std::size_t space = cell.find(' ');
    out |= named_way(kWays, cell.substr(0, space));
    cell = space == std::string_view::npos ? std::string_view{} : cell.substr(space + 1);
  }
  return out;
}

// One noun of one sentence, with what stands around it.
class Study {
 public:
  Study(const SpokenNouns& nouns, const Scene& s, TokenIndex floor, TokenIndex at, SpokenNouns::Hit hit)
      : nouns_(nouns), s_(s), floor_(floor), at_(at), row_(*hit.row), case_(hit.kase) {}

  std::optional<ReportFrame> frame() const {
    if (verb_decides()) return std::nullopt;
    if (auto f = summed_up()) return f;
    if (auto f = purpose()) return f;
    if (auto f = owned()) return f;
    return charged();
  }

 private:
  const Tag& tag(TokenIndex t) const { return s_.tags[t]; }
  bool word(TokenIndex t) const { return t < s_.end && s_.word(t); }

  ReportFrame start(std::string_view construction, TokenRange content) const {
    ReportFrame f;
    f.cue = {at_, at_ + 1};
    f.predicate = row_.entry;
    f.construction = construction;
    f.source_kind = SourceKind::kImpersonal;
    f.content_kind = clause::ContentKind::kNominal;
    f.act = row_.act;
    f.aside = true;
    f.content.push_back(content);
    return f;
  }

  // "অভিযোগ করলে", "দাবি তোলা": where a light verb follows, the verb decides whether it reports.
  bool verb_decides() const {
    if (case_ != Case::kBare) return false;
    TokenIndex t = at_ + 1;
    while (word(t) && tag(t).has(Feature::kNegation) && !tag(t).is(can::kVerb)) ++t;
    if (!word(t)) return false;
    const Tag& g = tag(t);
    return g.is(can::kVerb) && g.has(Feature::kLightVerb) && !g.is(can::kPostposition);
  }

  // Somebody who can speak, in the genitive.
  bool somebody(TokenIndex t) const {
    if (!word(t) || !tag(t).is(can::kGenitive)) return false;
    const Tag& g = tag(t);
    if (g.name != 0) {
      const EntityType type = s_.names[g.name - 1].type;
      return type != EntityType::kPlace || g.has(Feature::kSeat);
    }
    if (g.is(can::kPronoun)) return g.has(Feature::kThirdPerson) && !g.has(Feature::kDemonstrative);
    return g.has(Feature::kGovernment) || g.has(Feature::kOrganisation) || g.has(Feature::kForces) ||
           g.has(Feature::kOfficial) || g.has(Feature::kRole) || g.has(Feature::kCourt) ||
           g.has(Feature::kParty) || g.has(Feature::kPointsToBody) || g.has(Feature::kGroup) ||
           g.has(Feature::kHuman) || g.has(Feature::kKin) || g.has(Feature::kMedia) ||
           g.has(Feature::kCountry);
  }

  // A genitive that names what was done: the content of a charge or a demand.
  bool matter(TokenIndex t) const {
    if (!word(t) || !tag(t).is(can::kGenitive) || somebody(t)) return false;
    const Tag& g = tag(t);
    if (g.name != 0 || g.time || g.is(can::kPronoun)) return false;
    return !g.has(Feature::kPlace) && !g.has(Feature::kPlaceHead) && !g.has(Feature::kDocument) &&
           !g.has(Feature::kTimeWord) && !g.has(Feature::kTimeUnit) && !g.has(Feature::kDemonstrative) &&
           !g.has(Feature::kOccasion) && !g.has(Feature::kAgreement);
  }

  bool happening(TokenIndex t) const {
    return matter(t) && (tag(t).is(can::kVerbalNoun) || tag(t).has(Feature::kEventNoun));
  }

  // "সেতু নির্মাণে", "তহবিল দেওয়ায়": a happening in the locative.
  bool at_work(TokenIndex t) const {
    const Tag& g = tag(t);
    return s_.word(t) && g.name == 0 && !g.time && g.is(can::kLocative) &&
           !g.is(can::kBare | can::kGenitive) && (g.is(can::kVerbalNoun) || g.has(Feature::kEventNoun)) &&
           !g.has(Feature::kOccasion) && !g.has(Feature::kDocument) && !g.has(Feature::kSpeechNoun);
  }

  bool any(TokenIndex t) const {  // কোনো অভিযোগ নেই: none is told of
    return is_way(t, SpokenNouns::kNone);
  }

  // The word before the noun, adjectives and numerals between them apart.
  TokenIndex before() const {
    TokenIndex t = at_;
    for (int steps = 0; t > floor_ && steps < 2; ++steps) {
      const Tag& g = tag(t - 1);
      const bool colour = s_.word(t - 1) && g.name == 0 && g.is(can::kAdjective | can::kNumeral) &&
                          !g.is(can::kGenitive | can::kVerbalNoun | can::kDeterminer | can::kPostposition);
      if (!colour) break;
      --t;
    }
    return t;
  }

  bool is_way(TokenIndex t, std::uint32_t way) const {
    const SpokenNouns::Hit hit = nouns_.at(s_.text, s_.words, t);
    return s_.word(t) && hit.row != nullptr && (hit.row->ways & way) != 0;
  }

  // "X-সহ": one of those who are told of, and nobody who acts.
  bool together(TokenIndex t) const {
    for (const Reading& r : s_.words.of(s_.text, t)) {
      if (r.morph.with) return true;
    }
    return false;
  }

  // "চুরি, ডাকাতি ও ছিনতাইয়ের": the comma at t - 1 goes on with a list that ends before `end`.
  bool in_list(TokenIndex t, TokenIndex end) const {
    if (t < 2 || !s_.word(t - 2)) return false;
    const Tag& b = tag(t - 2);
    if (b.is(can::kFinite | can::kConverb | can::kPostposition) && b.name == 0) return false;
    if (b.is(can::kLocative) && !b.is(can::kBare) && b.name == 0) return false;
    for (; t < end; ++t) {
      if (s_.word(t) && (tag(t).has(Feature::kAnd) || together(t))) return true;
    }
    return false;
  }

  bool clause_ends_before(TokenIndex t, TokenIndex end) const {
    const Tag& g = tag(t - 1);
    if (s_.punct(t - 1)) {
      const unsigned char m = s_.text.tokens[t - 1].mark;
      return m == ',' ? !in_list(t, end) : m != '-' || t < 2 || !s_.word(t - 2);
    }
    if (!s_.word(t - 1)) return false;
    for (const Cue& cue : s_.cues) {
      if (cue.verb.end > cue.verb.begin && cue.range.begin < t && t <= cue.range.end) return true;
    }
    if (g.name != 0) return false;
    // "… অনিয়মের প্রতিবাদে এবং | … পদত্যাগের"
    const bool joins = g.has(Feature::kAnd) && t > floor_ + 1 && s_.word(t - 2) && tag(t - 2).name == 0 &&
                       !tag(t - 2).is(can::kBare | can::kGenitive) &&
                       tag(t - 2).is(can::kLocative | can::kPostposition | can::kFinite);
    if (joins) return true;
    // "হামলার পর | বিচারের দাবিতে": what stands before belongs to the clause, unless a verbal noun governs it
    if (!tag(end - 1).is(can::kVerbalNoun) && g.is(can::kPostposition) && is_way(t - 1, SpokenNouns::kApart))
      return true;
    if (g.has(Feature::kQuotative) || g.has(Feature::kThat) || g.has(Feature::kBut) ||
        g.has(Feature::kFirstPerson) || is_way(t - 1, SpokenNouns::kAgainst)) {
      return true;
    }
    if (g.is(can::kConditional) && !g.is(can::kNoun | can::kAdjective | can::kFinite)) return true;
    return told(g) && !g.is(can::kNoun | can::kAdjective | can::kPostposition | can::kConverb);
  }

  // The chunk is the clause's subject and no part of what it asks: "তিনি", "শ্রমিকেরা", "দলটি শনিবার"; but
  // "হাদি হত্যার", "সরকার পতনের".
  bool acts(std::size_t i) const {
    const Chunk& c = s_.chunks[i];
    if (!s_.subject(i) || c.kind == ChunkKind::kFirstPerson || together(c.head)) return false;
    if (c.kind == ChunkKind::kPronoun || (c.plural && s_.tags[c.head].is(can::kPlural))) return true;
    const Tag& head = tag(c.head);
    const bool one = head.name != 0 || head.has(Feature::kRole) || c.kind == ChunkKind::kBody;
    if (one && c.kind == ChunkKind::kPerson && c.end < at_ && s_.word(c.end) && tag(c.end).name == 0 &&
        tag(c.end).is(can::kAdjective) && !tag(c.end).is(can::kNoun | can::kGenitive | can::kVerbalNoun)) {
      return true;
    }
    if (!one || i + 1 >= s_.chunks.size() || s_.chunks[i + 1].begin != c.end) return false;
    const Chunk& next = s_.chunks[i + 1];
    return next.end <= at_ && (next.kind == ChunkKind::kTime || next.kase == Case::kLocative);
  }

  // Where the noun phrase or verbal noun that ends at `end` begins: behind the clause or the subject before
  // it.
  TokenIndex begin_of(TokenIndex end) const {
    TokenIndex t = end;
    while (t > floor_ && !clause_ends_before(t, end)) {
      const std::size_t i = s_.chunk_at(t - 1);
      if (i < s_.chunks.size() && s_.chunks[i].end == t && t < end && acts(i)) break;
      --t;
    }
    return opened(t, end);
  }

  // Without marks, words that lead in, and an opening time.
  TokenIndex opened(TokenIndex t, TokenIndex end) const {
    while (t < end) {
      TokenIndex last = t;  // of a listed phrase: এ ছাড়া
      while (tag(last).glued && last + 1 < end) ++last;
      const Tag& g = tag(last);
      if (g.time) {  // "শনিবার |", but "শনিবারের হামলার" is all one
        while (last < end && tag(last).time) ++last;
        if (last == end || tag(last - 1).is(can::kGenitive)) break;
        t = last;
        continue;
      }
      const bool lead = !s_.word(t) ? !s_.quote(t)
                                    : g.has(Feature::kBut) || g.has(Feature::kContinues) ||
                                          g.has(Feature::kNewScene) || g.has(Feature::kAlso) ||
                                          (g.has(Feature::kAnd) && g.is(can::kConjunction));
      if (!lead) break;
      t = last + 1;
    }
    return t;
  }

  // "আটকদের নির্যাতন করা হয়েছে, এমন অভিযোগের …"
  std::optional<ReportFrame> summed_up() const {
    if ((row_.ways & SpokenNouns::kClause) == 0) return std::nullopt;
    TokenIndex t = at_;
    while (t > floor_ && s_.word(t - 1) && t + 2 > at_ && tag(t - 1).is(can::kNumeral)) --t;
    if (t < floor_ + 4 || !s_.word(t - 1) || !is_way(t - 1, SpokenNouns::kSuch) || !s_.mark(t - 2, ',')) {
      return std::nullopt;
    }
    const TokenIndex comma = t - 2;
    const Tag& last = tag(comma - 1);
    if (!s_.closes(comma - 1) && !told(last) && !last.has(Feature::kCopula)) return std::nullopt;
    const TokenIndex from = opened(floor_, comma);
    if (s_.words_in(from, comma) < 3) return std::nullopt;
    ReportFrame f = start("report.summed_up", {from, comma});
    f.content_kind = clause::ContentKind::kClause;
    return f;
  }

  // "আগাম নির্বাচনের দাবি মেনে নিয়েছেন": who demanded it, the clause does not tell.
  std::optional<ReportFrame> met() const {
    if (row_.act != Act::kDemand || case_ != Case::kBare || at_ <= floor_ || !happening(at_ - 1) ||
        !word(at_ + 1) || !is_way(at_ + 1, SpokenNouns::kMet)) {
      return std::nullopt;
    }
    const TokenIndex from = begin_of(at_);
    if (tag(from).has(Feature::kDemonstrative)) return std::nullopt;
    return start("report.spoken_noun", {from, at_});
  }

  // "মুক্তির দাবিতে অবরোধ করেন শ্রমিকেরা", "রোগমুক্তি কামনায় মোনাজাত করা হয়"
  std::optional<ReportFrame> purpose() const {
    if (auto f = met()) return f;
    const bool object = (row_.ways & SpokenNouns::kObject) != 0;
    if (!object && (row_.ways & SpokenNouns::kPurpose) == 0) return std::nullopt;
    const bool carried = case_ == Case::kBare && !object && word(at_ + 1) &&
                         is_way(at_ + 1, SpokenNouns::kTopic) && row_.act == Act::kDemand;
    if (case_ != Case::kLocative && !carried) return std::nullopt;
    if (at_ == floor_ || !s_.word(at_ - 1) || tag(at_ - 1).time) return std::nullopt;
    const Tag& last = tag(at_ - 1);
    const bool bare =
        last.name == 0 && last.is(can::kBare) && last.is(can::kNoun) && last.has(Feature::kEventNoun);
    const bool good = object ? last.is(can::kBare) && !last.is(can::kAdjective | can::kPostposition)
                             : matter(at_ - 1) || bare;
    if (!good) return std::nullopt;
    TokenIndex from = begin_of(at_);
    for (std::size_t i = s_.chunk_at(from); i < s_.chunks.size() && s_.chunks[i].end < at_; ++i) {
      const Chunk& c = s_.chunks[i];
      const bool scene = c.begin >= from && (c.kase == Case::kLocative || c.kind == ChunkKind::kTime);
      if (!scene || c.postposition != kNoToken || s_.mark(c.end, ',')) break;
      from = opened(c.end, at_);
    }
    if (supposed(from) || s_.words_in(from, at_) < (object ? 2u : 1u)) return std::nullopt;
    ReportFrame f = start("report.purpose", {from, at_});
    if (const auto who = doer(from)) {
      f.source_kind = SourceKind::kNamed;
      f.source.push_back(*who);
    }
    return f;
  }

  // "যদি … দাবিতে আন্দোলন গড়ে তোলে": nobody has demanded yet.
  bool supposed(TokenIndex from) const {
    for (TokenIndex t = std::max(s_.begin, from > 12 ? from - 12 : 0u); t < s_.end && t < at_ + 6; ++t) {
      if (s_.word(t) && tag(t).has(Feature::kIf)) return true;
    }
    return false;
  }

  // "তার সংগঠন": whose it is, the reader cannot tell from here.
  std::optional<clause::Phrase> known(const Chunk& c) const {
    const Tag& g = tag(c.begin);
    if (c.begin < c.head && g.is(can::kPronoun) && g.is(can::kGenitive)) return std::nullopt;
    return s_.phrase(c);
  }

  // Who acts to that end: the subject before, the one right behind, or the one behind the clause's verb,
  // where nobody else stands between.
  std::optional<clause::Phrase> doer(TokenIndex from) const {
    for (std::size_t i = s_.chunks.size(); i-- > 0;) {
      const Chunk& c = s_.chunks[i];
      if (c.end > from || c.begin < floor_) continue;
      if (acts(i)) return known(c);
      if (c.kind != ChunkKind::kTime && c.kase != Case::kLocative) break;
    }
    for (std::size_t i = s_.chunk_at(at_ + 1); i < s_.chunks.size(); ++i) {
      const Chunk& c = s_.chunks[i];
      if (c.begin <= at_) continue;
      if (s_.subject(i) && c.kind != ChunkKind::kFirstPerson) {
        if (others(c.begin)) return std::nullopt;
        const bool verb = c.begin > at_ + 1 && told(tag(c.begin - 1)) && tag(c.begin - 1).name == 0;
        return verb || before_verb(c.begin) ? known(c) : std::nullopt;
      }
      if (c.kase == Case::kObjective) return std::nullopt;
    }
    return std::nullopt;
  }

  // Times and places only stand between the noun and `end`.
  bool before_verb(TokenIndex end) const {
    for (const Chunk& c : s_.chunks) {
      if (c.begin <= at_ || c.begin >= end) continue;
      if (c.kind != ChunkKind::kTime && c.kase != Case::kLocative) return false;
    }
    return true;
  }

  // Before `end` stands somebody else, a mark, a question, or another clause ("… দেওয়া বক্তব্যের পর").
  bool others(TokenIndex end) const {
    for (TokenIndex t = at_ + 1; t < end; ++t) {
      if (!s_.word(t)) return true;
      const Tag& g = tag(t);
      if (g.has(Feature::kInterrogative) || (somebody(t) && g.name == 0) ||
          (g.name != 0 && somebody(t) && s_.names[g.name - 1].type == EntityType::kPerson)) {
        return true;
      }
      if (g.name == 0 && g.is(can::kVerbalNoun) && !g.is(can::kFinite | can::kNoun)) return true;
    }
    return false;
  }

  // "বাঁধ নির্মাণ নিয়ে ভারতের উদ্বেগ", "ট্রাম্পের গ্রিনল্যান্ড দখলের হুমকি"
  std::optional<ReportFrame> owned() const {
    if ((row_.ways & SpokenNouns::kOwner) == 0) return std::nullopt;
    const TokenIndex end = before();
    if (end <= floor_ + 1) return std::nullopt;
    const TokenIndex head = end - 1;
    if (somebody(head)) {
      const std::size_t i = s_.chunk_at(head);
      if (i >= s_.chunks.size() || s_.chunks[i].begin > head) return std::nullopt;
      const TokenIndex begin = std::max(s_.chunks[i].begin, floor_);
      if (begin <= floor_ ||
          !(is_way(begin - 1, SpokenNouns::kTopic) || (at_work(begin - 1) && !tag(head).is(can::kPronoun))))
        return std::nullopt;
      const TokenIndex from = begin_of(begin - 1);
      if (s_.words_in(from, begin) < 2) return std::nullopt;
      return by({{begin, end}, head}, {from, begin});
    }
    if (!happening(head)) return std::nullopt;
    const TokenIndex from = begin_of(end);
    const std::size_t i = s_.chunk_at(from);
    if (i >= s_.chunks.size()) return std::nullopt;
    for (TokenIndex t = from; t + 2 < end && t < from + 6; ++t) {
      const bool person =
          somebody(t) && (tag(t).is(can::kPronoun) ||
                          (tag(t).name != 0 && s_.names[tag(t).name - 1].type == EntityType::kPerson));
      if (person && !tag(t + 1).is(can::kPostposition)) return by({{from, t + 1}, t}, {t + 1, end});
      if (tag(t).is(can::kGenitive) && tag(t).name == 0) break;
    }
    return std::nullopt;
  }

  std::optional<ReportFrame> by(clause::Phrase who, TokenRange content) const {
    ReportFrame f = start("report.owned_noun", content);
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(who);
    return f;
  }

  // "গুপ্তচরবৃত্তির অভিযোগ ‘ভিত্তিহীন’", "সন্ত্রাসে জড়িত অভিযোগে আটক", "শুল্ক বসানোর হুমকি"
  std::optional<ReportFrame> charged() const {
    if (case_ == Case::kBare && word(at_ + 1) && tag(at_ + 1).is(can::kVerb) && tag(at_ + 1).name == 0 &&
        !tag(at_ + 1).is(can::kNoun | can::kAdjective | can::kPostposition)) {
      return std::nullopt;
    }
    const bool free = (row_.ways & SpokenNouns::kGenitive) != 0;
    if (!free && (row_.ways & SpokenNouns::kVerbal) == 0) return std::nullopt;
    TokenIndex end = before();
    if (end <= floor_) return std::nullopt;
    const bool involved = free && end < at_ && end > floor_ && s_.word(end - 1) && tag(end - 1).name == 0 &&
                          tag(end - 1).is(can::kLocative) && !tag(end - 1).is(can::kBare | can::kGenitive);
    if (involved) {
      end = at_;
    } else if (free ? !matter(end - 1) : !happening(end - 1) || !tag(end - 1).is(can::kVerbalNoun)) {
      return std::nullopt;
    }
    const TokenIndex from = begin_of(end);
    if (s_.words_in(from, end) < 1 || any(from) || (from < end && any(end - 1))) return std::nullopt;
    for (TokenIndex t = from; t < end; ++t) {
      if (any(t)) return std::nullopt;
    }
    if (tag(from).has(Feature::kDemonstrative) && s_.words_in(from, end) <= 2) return std::nullopt;
    return start("report.spoken_noun", {from, end});
  }

  const SpokenNouns& nouns_;
  const Scene& s_;
  TokenIndex floor_;
  TokenIndex at_;
  const SpokenNouns::Row& row_;
  Case case_;
};

}  // namespace

SpokenNouns::SpokenNouns(const lexicon::View& view) {
  const lexicon::View::Rows rows = view.rows("bn/spoken_nouns.tsv");
  for (EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    const std::string_view kind = view.cell(e, "kind");
    Row row;
    row.entry = e;
    row.act = act_named(view.cell(e, "act"));
    row.ways = kind == "noun" ? ways_of(view.cell(e, "ways")) : named_way(kKinds, kind);
    const lexicon::FormId form = view.form(unicode::fold(view.cell(e, "word")));
    for (const lexicon::FormReading& r : view.readings(form)) {
      row.noun = r.entry;
      if ((row.ways & kNoun) == 0 || r.morph.pos == clause::Pos::kNoun) rows_.push_back(row);
    }
  }
  std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.noun < b.noun; });
}

SpokenNouns::Hit SpokenNouns::at(const text::Text& text, const clause::Words& words, TokenIndex t) const {
  for (const Reading& r : words.of(text, t)) {
    if (r.entry == lexicon::kNoEntry || r.morph.compound || r.morph.plural ||
        r.morph.classifier != clause::Classifier::kNone) {
      continue;
    }
    const auto row = std::lower_bound(rows_.begin(), rows_.end(), r.entry,
                                      [](const Row& a, EntryId e) { return a.noun < e; });
    if (row != rows_.end() && row->noun == r.entry) return {&*row, r.morph.kase};
  }
  return {};
}

bool SpokenNouns::any(const text::Text& text, const clause::Words& words, TokenIndex begin,
                      TokenIndex end) const {
  for (TokenIndex t = begin; t < end; ++t) {
    const Hit hit = at(text, words, t);
    if (hit.row != nullptr && (hit.row->ways & kNoun) != 0) return true;
  }
  return false;
}

void SpokenNouns::find(const Scene& s, std::uint32_t sentence, std::size_t first,
                       std::vector<ReportFrame>& out) const {
  const std::size_t reports = out.size();
  for (TokenIndex t = s.begin; t < s.end; ++t) {
    if (!s.word(t) || s.tags[t].name != 0 || s.tags[t].time || s.tags[t].paren) continue;
    const Hit hit = at(s.text, s.words, t);
    if (hit.row == nullptr || (hit.row->ways & kNoun) == 0) continue;
    TokenIndex floor = s.begin;
    bool taken = false;
    for (std::size_t i = first; i < reports; ++i) {
      const ReportFrame& f = out[i];
      taken = taken || (f.cue.begin <= t && t < f.cue.end);
      for (const TokenRange& piece : f.content) {
        if (piece.begin <= t && t < piece.end) floor = std::max(floor, piece.begin);
      }
    }
    for (const Cue& cue : s.cues)
      taken = taken || (cue.verb.end > cue.verb.begin && cue.range.begin <= t && t < cue.range.end);
    if (taken) continue;
    if (auto frame = Study(*this, s, floor, t, hit).frame()) {
      frame->sentence = sentence;
      out.push_back(std::move(*frame));
    }
  }
  if (out.size() > reports) {
    std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                     [](const ReportFrame& a, const ReportFrame& b) { return a.cue.begin < b.cue.begin; });
  }
}

}  // namespace ukti::bangla
