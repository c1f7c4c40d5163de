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

void ListedWords::add(std::string_view words, std::uint64_t what) {
  Row row;
  row.what = what;
  split(words, ' ', [&](std::string_view w) { row.words.push_back(unicode::fold(w)); });
  rows_.push_back(std::move(row));
}

void ListedWords::sort() {
  std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
    if (a.words.front() != b.words.front()) return a.words.front() < b.words.front();
    return a.words.size() > b.words.size();
  });
}

namespace {

bool is_word(const Scene& s, TokenIndex t, const std::string& wanted) {
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
    auto at = std::lower_bound(rows_.begin(), rows_.end(), first,
                               [](const Row& r, unicode::Codes w) { return r.words.front() < w; });
    for (; at != rows_.end() && at->words.front() == first; ++at)
      if (fits(*at)) return &*at;
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

ParticipantWords::ParticipantWords(const lexicon::View& view) {
  static constexpr std::array<std::pair<std::string_view, std::uint64_t>, 8> kParts = {{{"on", kOn},
                                                                                        {"against", kAgainst},
                                                                                        {"with", kWith},
                                                                                        {"to", kTo},
                                                                                        {"from", kFrom},
                                                                                        {"for", kFor},
                                                                                        {"agent", kAgent},
                                                                                        {"among", kAmong}}};
  const lexicon::View::Rows rows = view.rows("bn/participant_words.tsv");
  for (EntryId e = rows.first; e < rows.first + rows.count; ++e)
    add(view.cell(e, "words"), lookup(kParts, view.cell(e, "role"), std::uint64_t{0}));
  sort();
}

std::uint32_t ParticipantWords::part(const Scene& s, const Chunk& c) const {
  const TokenIndex t = c.postposition != text::kNoToken ? c.postposition : c.end;
  const Row* row = at(s, t, ~0u);
  return row != nullptr ? static_cast<std::uint32_t>(row->what) : 0;
}

StatusWords::StatusWords(const lexicon::View& view) {
  static constexpr std::array<std::pair<std::string_view, std::uint64_t>, 33> kWays = {
      {{"of", kOf},
       {"to", kTo},
       {"before", kBefore},
       {"clause", kClause},
       {"anywhere", kAnywhere},
       {"nothing", kNothing},
       {"through", kThrough},
       {"means", kMeans},
       {"due", kDue},
       {"self", kSelf},
       {"until", kUntil},
       {"without", kWithout},
       {"ends", kEnds},
       {"exists", kExists},
       {"in", kIn},
       {"can", kCan},
       {"blame", kBlame},
       {"deed", kOf | kDeed},
       {"anyone", kAnyone},
       {"true", kTrue},
       {"untrue", kUntrue},
       {"points", kPoints},
       {"claim", kClaim},
       {"asks", kAsks},
       {"about", kAbout},
       {"goal", kGoal},
       {"part", kPart},
       {"so", kSo},
       {"whether", kWhether},
       {"cancel", kCancel},
       {"once", kOnce},
       {"talk", kTalk},
       {"wants", kWants}}};
  const lexicon::View::Rows rows = view.rows("bn/happening_status.tsv");
  for (EntryId e = rows.first; e < rows.first + rows.count; ++e)
    add(view.cell(e, "words"),
        lookup(kWays, view.cell(e, "way"), std::uint64_t{0}) |
            static_cast<std::uint64_t>(
                clause::named<EventStatus>(view.cell(e, "status")).value_or(EventStatus::kActual)));
  sort();
}

}  // namespace ukti::bangla
