#include "mention/offices.h"

#include <algorithm>

namespace ukti::mention {

std::uint32_t Offices::day(std::string_view date) {
  if (date.size() < 10) return 0;
  std::uint32_t value = 0;
  for (const char c : date.substr(0, 10)) {
    if (c == '-') continue;
    if (c < '0' || c > '9') return 0;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

Offices::Offices(const lexicon::View& view, const NameRows& rows) {
  struct Row {
    std::string title;
    Tenure tenure;
  };
  std::vector<Row> all;
  const auto range = view.rows("names/offices.tsv");
  for (lexicon::EntryId e = range.first; e < range.first + range.count; ++e) {
    Tenure tenure;
    tenure.of = rows.by_english(view.cell(e, "of"));
    tenure.person = rows.by_english(view.cell(e, "person"));
    if (tenure.person == lexicon::kNoEntry) continue;
    tenure.from = day(view.cell(e, "from"));
    if (const std::uint32_t to = day(view.cell(e, "to")); to != 0) tenure.to = to;
    std::string_view titles = view.cell(e, "title");
    while (!titles.empty()) {
      const std::size_t bar = std::min(titles.find('|'), titles.size());
      all.push_back({unicode::fold(titles.substr(0, bar)), tenure});
      titles.remove_prefix(std::min(bar + 1, titles.size()));
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Row& a, const Row& b) { return a.title < b.title; });
  for (const Row& row : all) {
    if (titles_.empty() || titles_.back().codes != row.title)
      titles_.push_back({row.title, static_cast<std::uint32_t>(tenures_.size()), 0});
    tenures_.push_back(row.tenure);
    ++titles_.back().count;
  }
}

std::span<const Tenure> Offices::of(unicode::Codes title) const {
  const auto found =
      std::lower_bound(titles_.begin(), titles_.end(), title,
                       [](const Title& t, unicode::Codes c) { return unicode::Codes(t.codes) < c; });
  if (found == titles_.end() || found->codes != title) return {};
  return {tenures_.data() + found->first, found->count};
}

}  // namespace ukti::mention
