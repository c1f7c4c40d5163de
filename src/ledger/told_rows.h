// Statements and figures by row, for lists that an Overview has put in order: which ones, then each as it is
// shown.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ledger/catalogue.h"
#include "ledger/tellings.h"

namespace ukti::ledger {

// A statement or figure before it is loaded.
struct ToldRow {
  std::uint32_t version = 0;  // place in Overview::versions
  std::int64_t place = 0;     // in its record
  std::int64_t id = 0;
  std::int64_t kind = 0;  // its Act or Counts
  auto operator<=>(const ToldRow&) const = default;
};

struct ShownStatement : ToldStatement {
  std::int64_t place = 0;
  std::string title;
};

struct ShownFigure : ToldFigure {
  std::int64_t place = 0;
  std::string title;
};

class ToldRows {
 public:
  // `overview` is that of the database or of a moment before.
  ToldRows(Database& database, const QueryReader::Impl& reader, const Overview& overview,
           const Catalogue& catalogue, AsOf as_of);

  // Each sorted: the newest telling first. Versions that do not speak are in them too.
  std::vector<ToldRow> statements_of_party(std::int64_t party);
  std::vector<ToldRow> statements_of_version(std::uint32_t version);
  std::vector<ToldRow> statements_of_mentions(std::span<const std::int64_t> mentions);
  std::vector<ToldRow> figures_of_version(std::uint32_t version);
  std::vector<ToldRow> figures_of_mentions(std::span<const std::int64_t> mentions);
  std::vector<ToldRow> figures_of_party(std::int64_t party);

  ShownStatement statement(const ToldRow& row);
  ShownFigure figure(const ToldRow& row);
  // What a statement does to a matter's mentions; the strongest where it does several.
  std::optional<Stance> stance_on(std::int64_t statement, std::span<const std::int64_t> mentions) const;
  // Ids of the matters that a statement tells or takes a stance on.
  std::vector<std::string> matters_of(std::int64_t statement) const;
  std::string matter_of_mention(std::int64_t mention) const;

 private:
  std::string matter_at(std::uint32_t mention) const;
  std::vector<ToldRow> rows(const std::string& sql);
  std::string rows_of_party(std::int64_t party) const;

  Database& database_;
  const Overview& overview_;
  const Catalogue& catalogue_;
  TellingRows telling_;
  Query statement_, figure_;
};

}  // namespace ukti::ledger
