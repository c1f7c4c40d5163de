#include "mention/name_rows.h"

#include "clause/closed_lists.h"
#include "lexicon/features.h"

namespace ukti::mention {

NameRows::NameRows(const lexicon::View& view) {
  const std::size_t n = view.arrays().entries.size();
  kind_.assign(n, 0);
  owner_.assign(n, lexicon::kNoEntry);
  home_.assign(n, 0);
  std::string_view home;
  const auto marks = view.rows("bn/name_marks.tsv");
  for (lexicon::EntryId e = marks.first; e < marks.first + marks.count; ++e)
    if (view.cell(e, "use") == "home") home = view.cell(e, "word");
  for (lexicon::EntryId e = 0; e < n; ++e) {
    if (!view.table_name(e).starts_with("names/")) continue;
    // Parts of names name nobody by themselves.
    if ((view.features(e) &
         (lexicon::bit(lexicon::Feature::kGivenName) | lexicon::bit(lexicon::Feature::kFamilyName))) != 0)
      continue;
    const std::string_view type = view.cell(e, "type");
    if (const auto kind = clause::named<EntityType>(type); kind)
      kind_[e] = static_cast<std::uint8_t>(static_cast<std::size_t>(*kind) + 1);
    if (type == "place" && !home.empty() && view.cell(e, "code").starts_with(home)) home_[e] = 1;
    // A demonym shares its spelling with nothing else; a country's own row comes first where names agree.
    const std::string_view english = view.cell(e, "english");
    if (kind_[e] != 0 && !english.empty()) english_.try_emplace(english, e);
    if (view.table_name(e) == "names/countries.tsv")
      country_.try_emplace(view.cell(e, "code").substr(0, 3), e);
  }
  for (lexicon::EntryId e = 0; e < n; ++e) {
    if (kind_[e] == 0) continue;
    const std::string_view of = view.cell(e, "of");
    if (!of.empty() && of != "-") owner_[e] = by_english(of);
    if (owner_[e] != lexicon::kNoEntry && type(e) == EntityType::kCountry &&
        (view.features(e) & lexicon::bit(lexicon::Feature::kDemonym)) != 0)
      adjective_.try_emplace(owner_[e], e);
  }
}

lexicon::EntryId NameRows::by_english(std::string_view english) const {
  const auto found = english_.find(english);
  return found == english_.end() ? lexicon::kNoEntry : found->second;
}

lexicon::EntryId NameRows::country(std::string_view code) const {
  const auto found = country_.find(code);
  return found == country_.end() ? lexicon::kNoEntry : found->second;
}

lexicon::EntryId NameRows::adjective(lexicon::EntryId country) const {
  const auto found = adjective_.find(country);
  return found == adjective_.end() ? lexicon::kNoEntry : found->second;
}

lexicon::EntryId NameRows::country_meant(lexicon::EntryId name) const {
  if (name == lexicon::kNoEntry || !is_name(name) || type(name) != EntityType::kCountry)
    return lexicon::kNoEntry;
  return owner_[name] != lexicon::kNoEntry ? owner_[name] : name;
}

}  // namespace ukti::mention
