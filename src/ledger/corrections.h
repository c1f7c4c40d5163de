// Corrections as rows. What they do to answers: rulings.h.
#pragma once

#include <string_view>
#include <vector>

#include "ledger/sqlite.h"
#include "ukti/correction.h"

namespace ukti::ledger {

std::string_view name_of(CorrectionKind kind);
std::string_view name_of(Layer layer);

// All corrections in their order, undone ones too; anchors without `name` and `found`. Rows that are none
// (a hostile file) are passed over.
std::vector<Correction> read_corrections(Database& database);

// Keeps one, under its number where it has one and that is free; returns its number.
Expected<std::int64_t> put_correction(Database& database, const Correction& correction);

// The cause where it cannot be undone: not there, undone before.
Expected<void> undo_correction(Database& database, std::int64_t number, std::string_view author,
                               std::string_view time);

// Takes the anchors in a document away, and the corrections that have none left on a side; how many those
// were.
std::size_t drop_anchors(Database& database, std::string_view identity);

}  // namespace ukti::ledger
