// Corrections in force, with their anchors found: what each does to mentions, statements, figures, parties.
//
// The idea: nothing that was read is changed in the store. Answers are put together from rows as ever, and
// ask here about each; so that a correction holds for every as-of day, is undone by forgetting it, and gives
// the same answers whether it or the documents came first. A later correction goes before an earlier one.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ledger/corrections.h"
#include "ledger/sqlite.h"

namespace ukti::ledger {

// What a correction says of mentions: that those of both sides are one happening, or are two.
struct MentionRuling {
  std::int64_t correction = 0;
  bool together = false;
  std::vector<std::int64_t> sides[2];  // mention rows
};

class Rulings {
 public:
  Rulings() = default;  // as if nothing had been corrected
  static Rulings load(Database& database);

  bool empty() const { return corrections_.empty(); }
  // Those in force that found their anchors.
  const Correction* find(std::int64_t number) const;

  // The number of the correction that retracts it.
  std::optional<std::int64_t> retracted_mention(std::int64_t mention) const;
  const std::unordered_map<std::int64_t, std::int64_t>& retracted_mentions() const { return mentions_; }
  std::optional<std::int64_t> retracted_statement(std::int64_t statement) const;
  std::optional<std::int64_t> retracted_figure(std::int64_t version, std::int64_t place) const;
  std::optional<std::int64_t> retracted_party(std::int64_t party) const;  // of `party()`'s

  // Joins and separations, the newest first.
  const std::vector<MentionRuling>& on_mentions() const { return on_mentions_; }

  // The party that a row means: by id, or below zero one that was split off. Numbers of the corrections that
  // made a difference go into `touched`.
  std::int64_t party(std::int64_t row, std::int64_t version, std::set<std::int64_t>& touched) const;
  // The row behind a party that was split off, else itself.
  std::int64_t row_of(std::int64_t party) const;
  // The party and those merged into it.
  std::vector<std::int64_t> one_with(std::int64_t party) const;
  // The party that answers for a statement instead of those read.
  std::optional<std::int64_t> answers_for(std::int64_t statement, std::set<std::int64_t>& touched) const;
  // The statements that corrections gave to another party: (statement, party).
  std::vector<std::pair<std::int64_t, std::int64_t>> reattributed() const;
  // Its name by a correction; null where there is none.
  const std::string* name_of_party(std::int64_t party, std::set<std::int64_t>& touched) const;

  // Equal where the same is decided of the same rows.
  std::uint64_t fingerprint() const;

  // Labels of matters, the newest first, with the mentions they were given to.
  struct Label {
    std::int64_t correction = 0;
    std::string text;
    std::set<std::int64_t> mentions;
  };
  const std::vector<Label>& labels() const { return labels_; }

  // The mentions whose matters a correction can change: its own, and those that tell what it is about.
  static std::vector<std::int64_t> mentions_of(Database& database, const Correction& correction);

 private:
  friend class RulingsMaker;
  using Ruled = std::unordered_map<std::int64_t, std::int64_t>;  // what is ruled on: number
  std::int64_t root(std::int64_t party, std::set<std::int64_t>& touched) const;

  std::map<std::int64_t, Correction> corrections_;
  Ruled mentions_, statements_, parties_;
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> figures_;
  std::vector<MentionRuling> on_mentions_;
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> split_off_;         // (row, version): number
  std::unordered_map<std::int64_t, std::int64_t> split_row_;                        // number: row
  std::unordered_map<std::int64_t, std::pair<std::int64_t, std::int64_t>> merged_;  // party: (into, number)
  std::unordered_map<std::int64_t, std::pair<std::int64_t, std::int64_t>> answering_;  // (party, number)
  std::unordered_map<std::int64_t, std::pair<std::string, std::int64_t>> names_;
  std::vector<Label> labels_;
};

// Fills in of each anchor which document it names today and whether its bytes carry something; and of each
// correction whether it is an orphan.
void find_anchors(Database& database, std::vector<Correction>& corrections);

}  // namespace ukti::ledger
