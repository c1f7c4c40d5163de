// What a Lexicon holds: the bytes, where it owns them, and the view on them.
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/view.h"
#include "ukti/lexicon.h"

namespace ukti {

struct Lexicon::Impl {
  std::vector<std::uint64_t> bytes;  // aligned to 8; empty for the embedded blob
  lexicon::View view;
};

}  // namespace ukti
