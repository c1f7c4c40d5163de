// Nominal endings: the table's single endings, stacked in the order of their slots, as one automaton.
//
// "দেশগুলোরও" is দেশ + গুলো (number) + র (case) + ও (emphatic). The table lists endings with what they may
// follow; all legal stacks are spelled out here, once, at compile time, so that analysis is one walk from a
// word's end.
#pragma once

#include <vector>

#include "lexicon/builder.h"
#include "lexicon/schema.h"

namespace ukti::lexicon {

void build_suffixes(const ParsedTable& table, const Schema& schema, Builder& builder,
                    std::vector<Problem>& problems);

}  // namespace ukti::lexicon
