#include "bangla/happening_rows.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "bangla/cells.h"
#include "bangla/genitive.h"
#include "clause/closed_lists.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::Reading;
using lexicon::EntryId;
using lexicon::blob::Range;
using lexicon::blob::Slice;

constexpr std::array<std::pair<std::string_view, Who>, 3> kWho = {
    {{"do", Who::kDo}, {"undergo", Who::kUndergo}, {"mutual", Who::kMutual}}};
constexpr std::array<std::pair<std::string_view, Owner>, 3> kOwners = {
    {{"actor", Owner::kActor}, {"recipient", Owner::kRecipient}, {"both", Owner::kBoth}}};
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 9> kTo = {{{"obj", to::kObject},
                                                                            {"gen", to::kGenitive},
                                                                            {"on", to::kOn},
                                                                            {"against", to::kAgainst},
                                                                            {"with", to::kWith},
                                                                            {"to", to::kTo},
                                                                            {"from", to::kFrom},
                                                                            {"for", to::kFor},
                                                                            {"loc", to::kLocative}}};
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 32> kNeeds = {
    {{"vehicle", clause::need::kVehicle},   {"site", clause::need::kSite},
     {"charge", clause::need::kCharge},     {"main", clause::need::kMain},
     {"inquiry", clause::need::kInquiry},   {"aimless", clause::need::kAimless},
     {"human", clause::need::kHuman},       {"thing", clause::need::kThing},
     {"state", clause::need::kState},       {"force", clause::need::kForce},
     {"crowd", clause::need::kCrowd},       {"cause", clause::need::kCause},
     {"typed", clause::need::kTyped},       {"wide", clause::need::kWide},
     {"needs", clause::need::kParticipant}, {"impersonal", clause::need::kImpersonal},
     {"last", clause::need::kLast},         {"by", clause::need::kBy},
     {"count", clause::need::kCount},       {"owned", clause::need::kOwned},
     {"land", clause::need::kLand},         {"office", clause::need::kOffice},
     {"topic", clause::need::kTopic},       {"phase", clause::need::kPhase},
     {"retold", clause::need::kRetold},     {"someone", clause::need::kSomeone},
     {"said", clause::need::kSaid},         {"officer", clause::need::kOfficer},
     {"party", clause::need::kParty},       {"amid", clause::need::kAmid},
     {"damage", clause::need::kDamage},     {"arms", clause::need::kArms}}};
constexpr std::array<std::string_view, 3> kTables = {"bn/happenings_force.tsv", "bn/happenings_talk.tsv",
                                                     "bn/happenings_none.tsv"};

// What a word in angle brackets in a nominal part stands for: the name of every row of a table, bare, or in
// the genitive where an ending stands behind ("<country>র হয়ে লড়াই").
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kPlaceholders = {
    {{"<country>", "names/countries.tsv"},
     {"<nation>", "names/demonyms.tsv"},
     {"<seat>", "names/capitals_seats.tsv"}}};

// A row of the prepared table.
struct Record {
  EntryId entry = 0;
  Range verbs, motion, lasting, staying, verb_forms;  // of the ids
  Slice mode;                                         // of the lexicon's text
  std::uint32_t to = 0, needs = 0;
  std::uint8_t type = 0, who = 0, owner = 0, is = 0;
};
enum Is : std::uint8_t { kAlone = 1, kAct = 2, kMute = 4, kDeed = 8, kVoice = 16 };

// A hyphen is a token of its own: "হামলা-ভাঙচুর".
void add_word(std::string_view word, WordRows::Words& to) {
  for (std::size_t at = word.find('-'); at != std::string_view::npos && at > 0; at = word.find('-')) {
    to.push_back(unicode::fold(word.substr(0, at)));
    to.emplace_back("-");
    word = word.substr(at + 1);
  }
  if (!word.empty()) to.push_back(unicode::fold(word));
}

// The tables as they are packed.
class Table {
 public:
  explicit Table(const lexicon::View& view) : view_(view) {
    const lexicon::View::Rows verbs = view.rows("bn/auxiliaries.tsv");
    for (EntryId e = verbs.first; e < verbs.first + verbs.count; ++e)
      uses_.emplace(view.cell(e, "verb"), view.cell(e, "use"));
    for (const std::string_view table : kTables) {
      const lexicon::View::Rows rows = view.rows(table);
      for (EntryId e = rows.first; e < rows.first + rows.count; ++e) add(e);
    }
  }

  std::string pack() {
    lexicon::Packer packer;
    WordRows::pack(WordRows::By::kLast, nouns_, packer);
    packer.array(records_);
    ids_.pack(packer);
    lexicon::PackedIds rows;
    std::vector<HappeningRows::PlainVerb> plain;
    for (const auto& [verb, of] : plain_) plain.push_back({verb, rows.keep(of)});
    packer.array(plain);
    rows.pack(packer);
    return packer.take();
  }

 private:
  void add(EntryId e) {
    Record row;
    row.entry = e;
    const std::vector<EntryId> verbs = add_verbs(row);
    const std::string_view type = view_.cell(e, "type");
    row.type = static_cast<std::uint8_t>(clause::named<EventType>(type).value_or(EventType::kConsult));
    if (type == "none") row.is |= kMute;
    if (view_.cell(e, "alone") == "yes") row.is |= kAlone;
    if (const std::string_view mode = view_.cell(e, "mode"); mode != "-") row.mode = view_.slice_of(mode);
    row.who = static_cast<std::uint8_t>(lookup(kWho, view_.cell(e, "who"), Who::kDo));
    row.owner = static_cast<std::uint8_t>(lookup(kOwners, view_.cell(e, "owner"), Owner::kNobody));
    split(view_.cell(e, "to"), ' ', [&](std::string_view w) { row.to |= lookup(kTo, w, 0u); });
    split(view_.cell(e, "flags"), ' ', [&](std::string_view w) { row.needs |= lookup(kNeeds, w, 0u); });
    add_nouns(row, verbs);
  }

  // Fills in the row's verbs, and gives them all.
  std::vector<EntryId> add_verbs(Record& row) {
    std::vector<EntryId> verbs, motion, lasting, staying;
    std::vector<lexicon::FormId> forms;
    bool lasts = false;
    split(view_.cell(row.entry, "flags"), ' ', [&](std::string_view w) { lasts = lasts || w == "lasts"; });
    split(view_.cell(row.entry, "verb"), '|', [&](std::string_view w) {
      const auto used = [&](std::string_view use) { return uses_.contains(std::pair(w, use)); };
      const std::size_t before = verbs.size();
      bangla::add_verbs(view_, w, verbs);
      const lexicon::FormId form = verbs.size() == before ? view_.form(unicode::fold(w)) : 0;
      if (form != 0) forms.push_back(form);
      const auto first = verbs.begin() + static_cast<std::ptrdiff_t>(before);
      if (used("motion")) motion.insert(motion.end(), first, verbs.end());
      if (used("last") || (lasts && used("stay")))
        lasting.insert(lasting.end(), first, verbs.end());
      else if (used("stay"))
        staying.insert(staying.end(), first, verbs.end());
      if (used("deed")) row.is |= kDeed;
      if (used("act")) row.is |= kAct;
      if (used("voice")) row.is |= kVoice;
    });
    row.verbs = ids_.keep(verbs);
    row.motion = ids_.keep(motion);
    row.lasting = ids_.keep(lasting);
    row.staying = ids_.keep(staying);
    row.verb_forms = ids_.keep(forms);
    return verbs;
  }

  // The row once for each of its nominal parts, or once as a plain verb.
  void add_nouns(const Record& row, const std::vector<EntryId>& verbs) {
    const std::string_view nouns = view_.cell(row.entry, "noun");
    const auto put = [&](WordRows::Words noun) {
      if (noun.empty())
        for (const EntryId v : verbs) plain_[v].push_back(static_cast<std::uint32_t>(records_.size()));
      records_.push_back(row);
      nouns_.push_back(std::move(noun));
    };
    if (nouns.empty() || nouns == "-") return put({});
    split(nouns, '|', [&](std::string_view noun) {
      std::vector<WordRows::Words> parts(1);
      split(noun, ' ', [&](std::string_view w) { add_word_or_names(w, parts); });
      for (WordRows::Words& words : parts) put(std::move(words));
    });
  }

  // Adds a word to each part; a placeholder makes a part of each of its names ("<country> সফরে").
  void add_word_or_names(std::string_view word, std::vector<WordRows::Words>& parts) const {
    const std::size_t close = word.find('>');
    const std::string_view holder = word.substr(0, close == std::string_view::npos ? 0 : close + 1);
    const std::string_view table = lookup(kPlaceholders, holder, std::string_view{});
    if (table.empty()) {
      for (WordRows::Words& part : parts) add_word(word, part);
      return;
    }
    const bool owns = holder.size() < word.size();
    std::vector<WordRows::Words> named;
    const auto name = [&](std::string_view phrase) {
      if (phrase.empty()) return;
      const std::string written = owns ? genitive(phrase) : std::string(phrase);
      for (const WordRows::Words& part : parts) {
        WordRows::Words& words = named.emplace_back(part);
        split(written, ' ', [&](std::string_view w) { add_word(w, words); });
      }
    };
    const lexicon::View::Rows rows = view_.rows(table);
    for (EntryId e = rows.first; e < rows.first + rows.count; ++e) {
      name(view_.cell(e, "name"));
      for (const std::string_view column : {"variants", "short"}) split(view_.cell(e, column), '|', name);
    }
    parts = std::move(named);
  }

  const lexicon::View& view_;
  std::vector<WordRows::Words> nouns_;
  std::vector<Record> records_;
  lexicon::PackedIds ids_;
  std::map<EntryId, std::vector<std::uint32_t>> plain_;
  std::set<std::pair<std::string_view, std::string_view>> uses_;  // verb, what it does beside a noun
};

// A noun in a case, with -ই or -ও behind its ending.
bool emphatic(std::span<const Reading> readings) {
  return std::any_of(readings.begin(), readings.end(), [](const Reading& r) {
    return (r.morph.emphatic_i || r.morph.emphatic_o) && r.morph.kase != clause::Case::kBare &&
           r.morph.pos != clause::Pos::kVerb;
  });
}

}  // namespace

const lexicon::Preparer HappeningRows::kPreparer{
    "bn.happenings", [](const lexicon::View& view) { return Table(view).pack(); }};

HappeningRows::HappeningRows(const lexicon::View& view)
    : prepared_(view, kPreparer, [&](lexicon::Prepared& from) { return load(view, from); }) {}

bool HappeningRows::load(const lexicon::View& view, lexicon::Prepared& from) {
  std::span<const Record> records;
  std::span<const std::uint32_t> ids;
  if (!nouns_.load(from) || !from.array(records) || !from.array(ids) || !from.array(plain_) ||
      !from.array(plain_rows_) || records.size() != nouns_.size())
    return false;
  // Verbs are only compared with, never looked up.
  rows_.clear();
  rows_.reserve(records.size());
  for (const Record& r : records) {
    bool good = r.entry < view.arrays().entries.size() && lexicon::within(r.mode, view.arrays().text) &&
                r.type < clause::Names<EventType>::list.size() && r.who < kWho.size() &&
                r.owner <= kOwners.size();
    for (const Range& range : {r.verbs, r.motion, r.lasting, r.staying, r.verb_forms})
      good = good && lexicon::within(range, ids);
    if (!good) return false;
    rows_.push_back({.entry = r.entry,
                     .noun = nouns_.of(static_cast<std::uint32_t>(rows_.size())),
                     .verbs = lexicon::part(ids, r.verbs),
                     .motion = lexicon::part(ids, r.motion),
                     .lasting = lexicon::part(ids, r.lasting),
                     .staying = lexicon::part(ids, r.staying),
                     .verb_forms = lexicon::part(ids, r.verb_forms),
                     .type = static_cast<EventType>(r.type),
                     .mode = view.text(r.mode),
                     .who = static_cast<Who>(r.who),
                     .owner = static_cast<Owner>(r.owner),
                     .alone = (r.is & kAlone) != 0,
                     .act = (r.is & kAct) != 0,
                     .deed = (r.is & kDeed) != 0,
                     .voice = (r.is & kVoice) != 0,
                     .mute = (r.is & kMute) != 0,
                     .to = r.to,
                     .needs = r.needs});
  }
  return std::all_of(plain_.begin(), plain_.end(),
                     [&](const PlainVerb& p) { return lexicon::within(p.rows, plain_rows_); }) &&
         std::all_of(plain_rows_.begin(), plain_rows_.end(),
                     [&](std::uint32_t row) { return row < rows_.size(); });
}

std::span<const std::uint32_t> HappeningRows::plain(EntryId verb) const {
  const auto at = std::lower_bound(plain_.begin(), plain_.end(), verb,
                                   [](const PlainVerb& p, EntryId v) { return p.verb < v; });
  return at != plain_.end() && at->verb == verb ? lexicon::part(plain_rows_, at->rows)
                                                : std::span<const std::uint32_t>{};
}

Candidates::Topic Candidates::topic_of(const Happening& row) {
  // an office is no box office
  if ((row.needs & clause::need::kTopic) == 0 || row.noun.size() != 1) return kNothing;
  return row.mute ? kGames : row.type == EventType::kAssault ? kArms : kWorks;
}

// Do two readings of a word bring the same rows? A row's last word is the stem, so other stems bring others.
bool Candidates::same_rows(const Reading& a, const Reading& b) {
  const bool verb = a.morph.pos == clause::Pos::kVerb;
  if (verb != (b.morph.pos == clause::Pos::kVerb)) return false;
  return verb ? a.entry == b.entry : a.stem_length == b.stem_length && a.morph == b.morph;
}

void Candidates::fill(const HappeningRows& rows, const text::Text& text, const clause::Words& words) {
  all_.clear();
  by_form_.assign(words.by_form.size(), {});
  done_.assign(words.by_form.size(), false);
  topic_.assign(words.by_form.size(), kNothing);
  topical_ = {};
  const auto words_in = [&](std::uint32_t row) {
    return static_cast<std::uint16_t>(rows.at(row).noun.size());
  };
  for (text::TokenIndex t = 0; t < text.tokens.size(); ++t) {
    const std::uint32_t id = text.tokens[t].form;
    if (done_[id]) {
      ++topical_[topic_[id]];
      continue;
    }
    done_[id] = true;
    const auto first = static_cast<std::uint32_t>(all_.size());
    const unicode::Codes form = text.form(t);
    for (const std::uint32_t row : rows.ending_in(form)) all_.push_back({row, words_in(row), false, {}});
    if (emphatic(words.of(text, t)))  // "গুলিতেই": written as it stands, but for -ই
      for (const std::uint32_t row : rows.ending_in(form.substr(0, form.size() - 1)))
        if ((rows.at(row).needs & clause::need::kBy) != 0) all_.push_back({row, words_in(row), false, {}});
    const auto readings = words.of(text, t);
    for (auto r = readings.begin(); r != readings.end(); ++r) {
      if (std::any_of(readings.begin(), r, [&](const Reading& before) { return same_rows(before, *r); }))
        continue;
      if (r->morph.pos == clause::Pos::kVerb) {
        if (r->entry == lexicon::kNoEntry) continue;
        for (const std::uint32_t row : rows.plain(r->entry)) {
          const bool there = std::any_of(all_.begin() + first, all_.end(),
                                         [&](const Candidate& c) { return c.plain && c.row == row; });
          if (!there) all_.push_back({row, 1, true, r->morph});
        }
      } else if (r->stem_length > 0 && r->stem_length < form.size() && !r->morph.compound) {
        for (const std::uint32_t row : rows.ending_in(form.substr(0, r->stem_length)))
          all_.push_back({row, words_in(row), false, r->morph});
      }
    }
    by_form_[id] = {first, static_cast<std::uint32_t>(all_.size()) - first};
    for (std::size_t i = first; i < all_.size() && topic_[id] == kNothing; ++i)
      topic_[id] = topic_of(rows.at(all_[i].row));
    ++topical_[topic_[id]];
  }
}

}  // namespace ukti::bangla
