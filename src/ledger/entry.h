// A document made ready for the store: who it is, when it was told, what the ledger takes from it.
#pragma once

#include <string>
#include <vector>

#include "ledger/day.h"
#include "ledger/digest.h"
#include "ledger/profile.h"
#include "ledger/search_index.h"
#include "ukti/ledger.h"

namespace ukti {

struct LedgerEntry::Impl {
  std::string identity, name, url, source, published, title, sha256, lexicon;
  std::string text;
  std::string record;  // its JSON, compressed
  ledger::Told told;
  ledger::Day added = ledger::kNoDay;
  bool dated = false;  // told by the document itself; else it counts as told on the day it was added
  ledger::Digest digest;
  ledger::IndexText words;
  std::vector<ledger::Profile> profiles;  // by mention
  std::vector<std::uint64_t> keys;        // by mention: the same wherever and whenever the document is added
};

}  // namespace ukti
