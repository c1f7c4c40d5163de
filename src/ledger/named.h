// Where a document names whom: for each entity of its record the party and the spans, packed.
//
// The record holds the same in words; this is the short form, with parties by row, by which a party is found
// from the bytes that name it (a correction's anchor) and a document from a party (a purge).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/digest.h"

namespace ukti::ledger {

struct Named {
  std::int64_t party = 0;
  std::vector<Span> spans;
};

// `parties`: row ids by place in Digest::parties.
std::string pack_named(const Digest& digest, const std::vector<std::int64_t>& parties);
// In the order of the record's entities; what is damaged ends the list.
std::vector<Named> unpack_named(std::string_view bytes);

}  // namespace ukti::ledger
