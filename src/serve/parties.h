// What is known of a party beside its names: which kind of thing it is, its code.
#pragma once

#include <string_view>

#include "ledger/listed_names.h"
#include "ledger/overview.h"
#include "lexicon/view.h"

namespace ukti::serve {

class PartyKinds {
 public:
  PartyKinds(const lexicon::View& view, const ledger::ListedNames& names) : view_(view), names_(names) {}
  // By its key: how it was made says what it is; of a listed name its row does.
  EntityType kind(std::string_view key) const;
  std::string_view bangla(std::string_view key) const;  // the name that its table gives it; empty where none
  std::string_view code(std::string_view key) const;  // ISO 3166 alpha-3 or a PLOVER sector; empty where none

 private:
  std::string_view cell(std::string_view key, std::string_view column) const;
  const lexicon::View& view_;
  const ledger::ListedNames& names_;
};

}  // namespace ukti::serve
