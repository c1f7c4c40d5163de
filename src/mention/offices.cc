#include "mention/offices.h"

#include <algorithm>
#include <vector>

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

const lexicon::Preparer Offices::kPreparer{"names.offices", &Offices::prepare};

std::string Offices::prepare(const lexicon::View& view) {
  const NameRows rows(view);
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
  lexicon::PackedText text;
  std::vector<Title> titles;
  std::vector<Tenure> tenures;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == 0 || all[i].title != all[i - 1].title)
      titles.push_back({text.keep(all[i].title), {static_cast<std::uint32_t>(tenures.size()), 0}});
    tenures.push_back(all[i].tenure);
    ++titles.back().tenures.count;
  }
  lexicon::Packer packer;
  text.pack(packer);
  packer.array(titles);
  packer.array(tenures);
  return packer.take();
}

Offices::Offices(const lexicon::View& view)
    : prepared_(view, kPreparer, [&](lexicon::Prepared& from) { return load(view, from); }) {}

bool Offices::load(const lexicon::View& view, lexicon::Prepared& from) {
  const std::size_t n = view.arrays().entries.size();
  const auto row = [&](lexicon::EntryId e) { return e < n || e == lexicon::kNoEntry; };
  return from.text(codes_) && from.array(titles_) && from.array(tenures_) &&
         std::all_of(titles_.begin(), titles_.end(),
                     [&](const Title& t) {
                       return lexicon::within(t.codes, codes_) && lexicon::within(t.tenures, tenures_);
                     }) &&
         std::all_of(tenures_.begin(), tenures_.end(),
                     [&](const Tenure& t) { return row(t.of) && row(t.person); });
}

std::span<const Tenure> Offices::of(unicode::Codes title) const {
  const auto codes = [this](const Title& t) { return lexicon::piece(codes_, t.codes); };
  const auto found = std::lower_bound(titles_.begin(), titles_.end(), title,
                                      [&](const Title& t, unicode::Codes c) { return codes(t) < c; });
  if (found == titles_.end() || codes(*found) != title) return {};
  return lexicon::part(tenures_, found->tenures);
}

}  // namespace ukti::mention
