// See parties.h. Keys are those of src/ledger/digest_parties.cc.
#include "serve/parties.h"

#include <algorithm>

#include "clause/closed_lists.h"

namespace ukti::serve {

std::string_view PartyKinds::cell(std::string_view key, std::string_view column) const {
  const std::string_view english = key.substr(std::min<std::size_t>(key.size(), 2));
  for (const lexicon::EntryId row : names_.find(names_.key_of(english)))
    if (view_.cell(row, "english") == english) return view_.cell(row, column);
  return {};
}

std::string_view PartyKinds::bangla(std::string_view key) const { return cell(key, "name"); }

EntityType PartyKinds::kind(std::string_view key) const {
  if (key.starts_with("n:")) return clause::named<EntityType>(cell(key, "type")).value_or(EntityType::kOther);
  if (key.starts_with("p:")) return EntityType::kPerson;
  if (key.starts_with("b:")) return EntityType::kOrganisation;
  if (key.starts_with("l:")) return EntityType::kPlace;
  return EntityType::kGroup;
}

std::string_view PartyKinds::code(std::string_view key) const {
  return key.starts_with("n:") ? cell(key, "code") : std::string_view();
}

}  // namespace ukti::serve
