#include "bangla/happening_status.h"

#include <algorithm>
#include <array>
#include <utility>

#include "bangla/cells.h"
#include "clause/closed_lists.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Reading;
using lexicon::EntryId;
using text::TokenIndex;

ListedWords::ListedWords(const lexicon::View& view, const lexicon::Preparer& preparer)
    : prepared_(view, preparer, [this](lexicon::Prepared& from) { return load(from); }) {}

std::string ListedWords::pack(const lexicon::View& view, std::string_view table,
                              std::uint64_t (*what)(const lexicon::View& view, EntryId row)) {
  std::vector<WordRows::Words> words;
  std::vector<std::uint64_t> bits;
  const lexicon::View::Rows rows = view.rows(table);
  for (EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    split(view.cell(e, "words"), ' ',
          [&, &row = words.emplace_back()](std::string_view w) { row.push_back(unicode::fold(w)); });
    bits.push_back(what(view, e));
  }
  lexicon::Packer packer;
  WordRows::pack(WordRows::By::kFirst, words, packer);
  packer.array(bits);
  return packer.take();
}

bool ListedWords::load(lexicon::Prepared& from) {
  std::span<const std::uint64_t> what;
  if (!words_.load(from) || !from.array(what) || what.size() != words_.size()) return false;
  rows_.clear();
  rows_.reserve(what.size());
  for (std::uint32_t i = 0; i < what.size(); ++i) rows_.push_back({words_.of(i), what[i]});
  return true;
}

namespace {

bool is_word(const Scene& s, TokenIndex t, std::string_view wanted) {
  const unicode::Codes form = s.text.form(t);
  if (form == wanted) return true;
  if (form.size() <= wanted.size() || form.substr(0, wanted.size()) != wanted) return false;
  for (const Reading& r : s.words.of(s.text, t)) {
    if (r.stem_length == wanted.size() && r.morph.pos != clause::Pos::kVerb && !r.morph.compound) return true;
  }
  return false;
}

}  // namespace

const ListedWords::Row* ListedWords::at(const Scene& s, TokenIndex t, std::uint64_t wanted) const {
  if (t >= s.end || !s.word(t)) return nullptr;
  const auto fits = [&](const Row& row) {
    if ((row.what & wanted) == 0 || t + row.words.size() > s.end) return false;
    for (std::size_t i = 0; i < row.words.size(); ++i) {
      if (!is_word(s, t + static_cast<TokenIndex>(i), row.words[i])) return false;
    }
    return true;
  };
  const unicode::Codes form = s.text.form(t);
  const auto try_first = [&](unicode::Codes first) -> const Row* {
    for (const std::uint32_t row : words_.with(first))
      if (fits(rows_[row])) return &rows_[row];
    return nullptr;
  };
  if (const Row* row = try_first(form)) return row;
  std::size_t tried = form.size();
  for (const Reading& r : s.words.of(s.text, t)) {
    if (r.stem_length == 0 || r.stem_length >= form.size() || r.stem_length == tried) continue;
    tried = r.stem_length;
    if (const Row* row = try_first(form.substr(0, r.stem_length))) return row;
  }
  return nullptr;
}

namespace {

std::uint64_t part_of(const lexicon::View& view, EntryId row) {
  using P = ParticipantWords;
  static constexpr std::array<std::pair<std::string_view, std::uint64_t>, 32> kParts = {
      {{"on", P::kOn},         {"against", P::kAgainst}, {"with", P::kWith},       {"to", P::kTo},
       {"from", P::kFrom},     {"for", P::kFor},         {"agent", P::kAgent},     {"among", P::kAmong},
       {"there", P::kThere},   {"taking", P::kTaking},   {"home", P::kHome},       {"march", P::kMarch},
       {"charge", P::kCharge}, {"thereby", P::kThereby}, {"guise", P::kGuise},     {"own", P::kOwn},
       {"done", P::kDone},     {"try", P::kTry},         {"front", P::kFront},     {"dwells", P::kDwells},
       {"dated", P::kDated},   {"case", P::kCase},       {"scene", P::kScene},     {"like", P::kLike},
       {"vow", P::kVow},       {"order", P::kOrder},     {"after", P::kAfter},     {"since", P::kSince},
       {"admit", P::kAdmit},   {"beside", P::kBeside},   {"despite", P::kDespite}, {"through", P::kThrough}}};
  return lookup(kParts, view.cell(row, "role"), std::uint64_t{0});
}

std::uint64_t way_of(const lexicon::View& view, EntryId row) {
  using W = StatusWords;
  static constexpr std::array<std::pair<std::string_view, std::uint64_t>, 40> kWays = {
      {{"of", W::kOf},
       {"to", W::kTo},
       {"before", W::kBefore},
       {"clause", W::kClause},
       {"anywhere", W::kAnywhere},
       {"nothing", W::kNothing},
       {"through", W::kThrough},
       {"means", W::kMeans},
       {"due", W::kDue},
       {"self", W::kSelf},
       {"until", W::kUntil},
       {"without", W::kWithout},
       {"ends", W::kEnds},
       {"exists", W::kExists},
       {"in", W::kIn},
       {"can", W::kCan},
       {"blame", W::kBlame},
       {"deed", W::kOf | W::kDeed},
       {"anyone", W::kAnyone},
       {"true", W::kTrue},
       {"untrue", W::kUntrue},
       {"points", W::kPoints},
       {"claim", W::kClaim},
       {"asks", W::kAsks},
       {"about", W::kAbout},
       {"goal", W::kGoal},
       {"part", W::kPart},
       {"so", W::kSo},
       {"whether", W::kWhether},
       {"cancel", W::kCancel},
       {"once", W::kOnce},
       {"talk", W::kTalk},
       {"wants", W::kWants},
       {"spread", W::kSpread},
       {"attempt", W::kThrough | W::kAttempt},
       {"design", W::kDesign},
       {"story", W::kStory},
       {"called", W::kCalled},
       {"made", W::kMade},
       {"threat", W::kThreat}}};
  const auto status = clause::named<EventStatus>(view.cell(row, "status")).value_or(EventStatus::kActual);
  return lookup(kWays, view.cell(row, "way"), std::uint64_t{0}) | static_cast<std::uint64_t>(status);
}

}  // namespace

const lexicon::Preparer ParticipantWords::kPreparer{"bn.participants", [](const lexicon::View& view) {
                                                      return pack(view, "bn/participant_words.tsv", &part_of);
                                                    }};
const lexicon::Preparer StatusWords::kPreparer{
    "bn.status", [](const lexicon::View& view) { return pack(view, "bn/happening_status.tsv", &way_of); }};

std::uint32_t ParticipantWords::part(const Scene& s, const Chunk& c) const {
  const TokenIndex t = c.postposition != text::kNoToken ? c.postposition : c.end;
  const Row* row = at(s, t, kBehind);
  return row != nullptr ? static_cast<std::uint32_t>(row->what) : 0;
}

}  // namespace ukti::bangla
