#include "bangla/spoken_nouns.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "bangla/noun_content.h"
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

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 7> kWays = {
    {{"whose", SpokenNouns::kWhose},
     {"genitive", SpokenNouns::kGenitive},
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
class Study : NounContent {
 public:
  Study(const SpokenNouns& nouns, const Scene& s, TokenIndex floor, TokenIndex at, SpokenNouns::Hit hit)
      : NounContent(nouns, s, floor, at), row_(*hit.row), case_(hit.kase) {}

  std::optional<ReportFrame> frame() const {
    if (verb_decides()) return std::nullopt;
    if (auto f = complemented()) return f;
    if (auto f = summed_up()) return f;
    if (auto f = whose()) return f;
    if (auto f = purpose()) return f;
    if (auto f = owned()) return f;
    return charged();
  }

 private:
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

  // "আটকদের নির্যাতন করা হয়েছে, এমন অভিযোগের …"
  std::optional<ReportFrame> summed_up() const {
    if ((row_.ways & SpokenNouns::kClause) == 0) return std::nullopt;
    TokenIndex t = at_;
    while (t > floor_ && s_.word(t - 1) && t + 2 > at_ && tag(t - 1).is(can::kNumeral)) --t;
    if (t < floor_ + 4 || !s_.word(t - 1)) return std::nullopt;
    const bool such = is_way(t - 1, SpokenNouns::kSuch);
    TokenIndex comma = t - 2;
    std::optional<clause::Phrase> owner;
    // "…, পুলিশের এই অভিযোগ": whose it is stands before the pointer
    if (s_.word(comma) && somebody(comma) && !tag(comma).is(can::kPronoun) &&
        (such || (tag(t - 1).has(Feature::kDemonstrative) && tag(t - 1).is(can::kDeterminer)))) {
      const std::size_t i = s_.chunk_at(comma);
      if (i >= s_.chunks.size() || s_.chunks[i].begin <= floor_ + 3) return std::nullopt;
      owner = clause::Phrase{{s_.chunks[i].begin, comma + 1}, comma};
      comma = s_.chunks[i].begin - 1;
    }
    if (!s_.mark(comma, ',') || (!such && !owner)) return std::nullopt;
    const Tag& last = tag(comma - 1);
    if (!s_.closes(comma - 1) && !told(last) && !last.has(Feature::kCopula)) return std::nullopt;
    const TokenIndex from = opened(floor_, comma);
    if (s_.words_in(from, comma) < 3) return std::nullopt;
    ReportFrame f = start("report.summed_up", {from, comma});
    f.content_kind = clause::ContentKind::kClause;
    if (owner) {
      f.source_kind = SourceKind::kNamed;
      f.source.push_back(*owner);
    }
    return f;
  }

  // "সমিতির অভিযোগকে “মিথ্যা” বলে উড়িয়ে দিয়েছেন যে …": what a rejected accusation said is told behind the
  // verb.
  std::optional<ReportFrame> complemented() const {
    if (row_.act != Act::kAccuse && row_.act != Act::kCondemn) return std::nullopt;
    for (const Cue& cue : s_.cues) {
      if (cue.range.begin <= at_ || !cue.verb.finite || cue.verb.begin == cue.verb.end) continue;
      const bool object = cue.predicate->has(flag::kDeny | flag::kAdmits) ||
                          cue.predicate->frame == Frame::kLabel || cue.predicate->has(flag::kLabel);
      TokenIndex that = cue.range.end;
      if (that < s_.end && s_.mark(that, ',')) ++that;
      if (!object || !word(that) || !tag(that).has(Feature::kThat) || tag(that).has(Feature::kQuotative))
        return std::nullopt;
      const TokenRange content = s_.trimmed(that + 1, s_.end);
      if (s_.words_in(content.begin, content.end) < 3) return std::nullopt;
      TokenRange told = content;  // up to the comma behind its verb
      for (TokenIndex t = content.begin + 3; t < content.end; ++t) {
        if (!s_.mark(t, ',') || !told_by(t)) continue;
        told.end = t;
        break;
      }
      ReportFrame f = start("report.summed_up", told);
      f.content_kind = clause::ContentKind::kClause;
      const TokenIndex end = before();
      if (end > floor_ && somebody(end - 1) && !tag(end - 1).is(can::kPronoun)) {
        const std::size_t i = s_.chunk_at(end - 1);
        if (i < s_.chunks.size() && s_.chunks[i].begin < end) {
          f.source_kind = SourceKind::kNamed;
          f.source.push_back({{std::max(s_.chunks[i].begin, floor_), end}, end - 1});
        }
      }
      return f;
    }
    return std::nullopt;
  }

  bool told_by(TokenIndex comma) const {
    const Tag& last = tag(comma - 1);
    return s_.word(comma - 1) && last.name == 0 && (told(last) || last.has(Feature::kCopula));
  }

  // "সব টাকা ফেরত দেওয়া হয়েছে—সমিতির এ দাবি …": whose words the clause before is, the owner between tells.
  std::optional<ReportFrame> whose() const {
    const bool utters = (row_.ways & (SpokenNouns::kClause | SpokenNouns::kWhose)) != 0;
    if (!utters || at_ < s_.begin + 5 || !word(at_ - 1) || !somebody(at_ - 2)) return std::nullopt;
    const Tag& such = tag(at_ - 1);
    if (!such.has(Feature::kDemonstrative) || !such.is(can::kDeterminer)) return std::nullopt;
    const std::size_t i = s_.chunk_at(at_ - 2);
    if (i >= s_.chunks.size() || s_.chunks[i].begin <= s_.begin + 2 || s_.word(s_.chunks[i].begin - 1)) {
      return std::nullopt;
    }
    const TokenIndex mark = s_.chunks[i].begin - 1;
    const Tag& last = tag(mark - 1);
    if (s_.quote(mark) || !(told(last) || last.has(Feature::kNegation))) return std::nullopt;
    const TokenIndex from = opened(s_.begin, mark);
    if (s_.words_in(from, mark) < 3) return std::nullopt;
    ReportFrame f = start("report.summed_up", {from, mark});
    f.content_kind = clause::ContentKind::kClause;
    f.source_kind = SourceKind::kNamed;
    f.source.push_back({{s_.chunks[i].begin, at_ - 1}, at_ - 2});
    if (f.act == Act::kDemand) f.act = Act::kClaim;
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
        if (behind_verb(i)) return known(c);
        // "বিচারের দাবিতে থানা ঘেরাও করেন | এলাকাবাসী।": what stands before the verb is its object
        for (std::size_t k = i + 1; k < s_.chunks.size(); ++k)
          if (s_.subject(k) && behind_verb(k) && !word(s_.chunks[k].end)) return known(s_.chunks[k]);
        return before_verb(c.begin) ? known(c) : std::nullopt;
      }
      if (c.kase == Case::kObjective) return std::nullopt;
    }
    return std::nullopt;
  }

  // Does chunk i stand right behind a verb that tells what was done?
  bool behind_verb(std::size_t i) const {
    const TokenIndex begin = s_.chunks[i].begin;
    return begin > at_ + 1 && told(tag(begin - 1)) && tag(begin - 1).name == 0;
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
      // whom "তাঁর উদ্বেগ" means, nothing here tells: in a speech it is not the speaker
      if (begin <= floor_ || tag(head).is(can::kPronoun) ||
          !(is_way(begin - 1, SpokenNouns::kTopic) || at_work(begin - 1))) {
        return std::nullopt;
      }
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

SpokenNouns::Hit SpokenNouns::hit(std::span<const Reading> readings) const {
  for (const Reading& r : readings) {
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

bool SpokenNouns::may_speak(std::span<const Reading> readings) const {
  const Hit found = hit(readings);
  return found.row != nullptr && (found.row->ways & kNoun) != 0;
}

void SpokenNouns::find(const Scene& s, std::uint32_t sentence, std::size_t first,
                       std::vector<ReportFrame>& out) const {
  const std::size_t reports = out.size();
  for (TokenIndex t = s.begin; t < s.end; ++t) {
    if ((s.tags[t].may & may::kSpeak) == 0 || !s.word(t)) continue;
    if (s.tags[t].name != 0 || s.tags[t].time || s.tags[t].paren) continue;
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
    if (auto frame = Study(*this, s, floor, t, at(s.text, s.words, t)).frame()) {
      frame->sentence = sentence;
      out.push_back(std::move(*frame));
    }
  }
}

}  // namespace ukti::bangla
