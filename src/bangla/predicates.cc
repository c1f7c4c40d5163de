#include "bangla/predicates.h"

#include <algorithm>
#include <array>
#include <utility>

#include "bangla/cells.h"
#include "clause/closed_lists.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using lexicon::EntryId;
using lexicon::blob::Range;

constexpr std::size_t kActs = clause::Names<Act>::list.size();

constexpr std::array<std::pair<std::string_view, Frame>, 9> kFrames = {{{"say", Frame::kSay},
                                                                        {"nominal", Frame::kNominal},
                                                                        {"label", Frame::kLabel},
                                                                        {"by", Frame::kBy},
                                                                        {"chain", Frame::kChain},
                                                                        {"bare", Frame::kBare},
                                                                        {"charge", Frame::kCharge},
                                                                        {"open", Frame::kOpen},
                                                                        {"idiom", Frame::kIdiom}}};

constexpr std::array<std::pair<std::string_view, std::uint64_t>, 33> kFlags = {
    {{"nominal", flag::kNominal},
     {"say", flag::kSay},
     {"weak", flag::kWeak},
     {"to", flag::kTo},
     {"obj", flag::kObj},
     {"on", flag::kOn},
     {"impersonal", flag::kImpersonal},
     {"learn", flag::kLearn},
     {"bare", flag::kBare},
     {"negonly", flag::kNegOnly},
     {"deny", flag::kDeny},
     {"confirm", flag::kConfirm},
     {"claim", flag::kClaim},
     {"media", flag::kMedia},
     {"want", flag::kWant},
     {"label", flag::kLabel},
     {"comma", flag::kComma},
     {"speech", flag::kSpeech},
     {"about", flag::kAbout},
     {"owned", flag::kOwned},
     {"report", flag::kReport},
     {"alone", flag::kAlone},
     {"admits", flag::kAdmits},
     {"evades", flag::kEvades},
     {"that", flag::kThat},
     {"clause", flag::kClause},
     {"calls", flag::kCalls},
     {"honorific", flag::kHonorific},
     {"plain", flag::kPlain},
     {"document", flag::kDocument},
     {"maintains", flag::kMaintains},
     {"blames", flag::kBlames},
     {"withdraws", flag::kWithdraws}}};

// A row of the prepared table.
struct Record {
  std::uint64_t flags = 0;
  EntryId entry = 0;
  Range verbs, verb_forms;  // of the ids
  std::uint8_t act = 0, negated_act = 0, frame = 0, mute_negated = 0;
};

// The tables as they are packed.
class Table {
 public:
  explicit Table(const lexicon::View& view) : view_(view) {
    const lexicon::View::Rows rows = view.rows("bn/reporting.tsv");
    for (EntryId e = rows.first; e < rows.first + rows.count; ++e) add(e);
  }

  std::string pack() {
    lexicon::Packer packer;
    WordRows::pack(WordRows::By::kLast, nouns_, packer);
    packer.array(records_);
    ids_.pack(packer);
    std::sort(plain_.begin(), plain_.end());
    packer.array(plain_);
    for (const std::string_view use : {"passive", "vector", "modal"}) packer.array(auxiliaries(use));
    return packer.take();
  }

 private:
  void add(EntryId e) {
    Record row;
    row.entry = e;
    std::vector<EntryId> verbs;
    std::vector<lexicon::FormId> forms;
    split(view_.cell(e, "verbs"), '|', [&](std::string_view w) {
      const std::size_t before = verbs.size();
      add_verbs(view_, w, verbs);
      if (verbs.size() == before) forms.push_back(view_.form(unicode::fold(w)));
    });
    row.verbs = ids_.keep(verbs);
    row.verb_forms = ids_.keep(forms);
    const Act act = act_named(view_.cell(e, "act"));
    const auto negated = clause::named<Act>(view_.cell(e, "neg_act"));
    row.act = static_cast<std::uint8_t>(act);
    row.negated_act = static_cast<std::uint8_t>(negated.value_or(act));
    row.mute_negated = negated ? 0 : 1;
    row.frame = static_cast<std::uint8_t>(lookup(kFrames, view_.cell(e, "frame"), Frame::kSay));
    split(view_.cell(e, "flags"), ' ',
          [&](std::string_view w) { row.flags |= lookup(kFlags, w, std::uint64_t{0}); });
    add_noun(row, verbs, view_.cell(e, "noun"));
  }

  // Adds `row` with its nominal part; "@speak নারাজ" once for each member of the set (মুখ খুলতে নারাজ, …).
  void add_noun(const Record& row, const std::vector<EntryId>& verbs, std::string_view noun) {
    constexpr char kSet = '@';
    if (noun.empty() || noun.front() != kSet) return put(row, verbs, noun);
    const std::size_t end = std::min(noun.find(' '), noun.size());
    const lexicon::View::Rows sets = view_.rows("bn/cue_sets.tsv");
    for (EntryId e = sets.first; e < sets.first + sets.count; ++e) {
      if (view_.cell(e, "set") != noun.substr(1, end - 1)) continue;
      put(row, verbs, std::string(view_.cell(e, "words")).append(noun.substr(end)));
    }
  }

  void put(const Record& row, const std::vector<EntryId>& verbs, std::string_view words) {
    WordRows::Words noun;
    split(words, ' ', [&](std::string_view w) { noun.push_back(unicode::fold(w)); });
    if (noun.empty())
      for (const EntryId v : verbs) plain_.push_back({v, static_cast<std::uint32_t>(records_.size())});
    records_.push_back(row);
    nouns_.push_back(std::move(noun));
  }

  std::vector<EntryId> auxiliaries(std::string_view use) const {
    std::vector<EntryId> verbs;
    const lexicon::View::Rows rows = view_.rows("bn/auxiliaries.tsv");
    for (EntryId e = rows.first; e < rows.first + rows.count; ++e)
      if (view_.cell(e, "use") == use) add_verbs(view_, view_.cell(e, "verb"), verbs);
    return verbs;
  }

  const lexicon::View& view_;
  std::vector<WordRows::Words> nouns_;
  std::vector<Record> records_;
  lexicon::PackedIds ids_;
  std::vector<Predicates::PlainVerb> plain_;
};

}  // namespace

Act act_named(std::string_view name) { return clause::named<Act>(name).value_or(Act::kSay); }

const lexicon::Preparer Predicates::kPreparer{"bn.predicates",
                                              [](const lexicon::View& view) { return Table(view).pack(); }};

Predicates::Predicates(const lexicon::View& view)
    : prepared_(view, kPreparer, [&](lexicon::Prepared& from) { return load(view, from); }) {}

bool Predicates::load(const lexicon::View& view, lexicon::Prepared& from) {
  std::span<const Record> records;
  std::span<const std::uint32_t> ids;
  if (!nouns_.load(from) || !from.array(records) || !from.array(ids) || !from.array(plain_) ||
      !from.array(passive_) || !from.array(vector_) || !from.array(modal_) || records.size() != nouns_.size())
    return false;
  // Verbs are only compared with, never looked up.
  rows_.clear();
  rows_.reserve(records.size());
  for (const Record& r : records) {
    if (r.entry >= view.arrays().entries.size() || !lexicon::within(r.verbs, ids) ||
        !lexicon::within(r.verb_forms, ids) || r.act >= kActs || r.negated_act >= kActs ||
        r.frame >= kFrames.size())
      return false;
    rows_.push_back({.entry = r.entry,
                     .noun = nouns_.of(static_cast<std::uint32_t>(rows_.size())),
                     .verbs = lexicon::part(ids, r.verbs),
                     .verb_forms = lexicon::part(ids, r.verb_forms),
                     .act = static_cast<Act>(r.act),
                     .negated_act = static_cast<Act>(r.negated_act),
                     .mute_negated = r.mute_negated != 0,
                     .frame = static_cast<Frame>(r.frame),
                     .flags = r.flags});
  }
  return std::all_of(plain_.begin(), plain_.end(), [&](const PlainVerb& p) { return p.row < rows_.size(); });
}

bool Predicates::holds(std::span<const EntryId> set, EntryId verb) {
  return std::find(set.begin(), set.end(), verb) != set.end();
}

const Predicate* Predicates::plain(EntryId verb) const {
  const auto at = std::lower_bound(plain_.begin(), plain_.end(), PlainVerb{verb, 0});
  return at != plain_.end() && at->verb == verb ? &rows_[at->row] : nullptr;
}

}  // namespace ukti::bangla
