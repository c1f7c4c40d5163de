// The ledger's file as it is written: rows for a document, and the joining of its mentions to matters.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ledger/entry.h"
#include "ledger/involved.h"
#include "ledger/names_text.h"
#include "ledger/sqlite.h"
#include "ukti/correction.h"
#include "ukti/ledger.h"

namespace ukti::ledger {

// Finds, for new mentions, the mentions that they are like, and keeps components and matters as they must be
// after that. Used inside one transaction: `add` for each version, then `settle` once.
class Joiner {
 public:
  explicit Joiner(Database& database);

  // The mentions of a new version, in the order of the entry's profiles.
  void add(std::int64_t version, const LedgerEntry::Impl& entry, const std::vector<std::int64_t>& mentions);
  // The mention's component is to be clustered anew although nothing was added to it (a version was
  // superseded, a document hidden).
  void touch(std::int64_t component);
  // Mentions that a correction makes one matter become one component, whatever their likeness.
  void unite(const std::vector<std::int64_t>& mentions);
  // Profiles that are held here may be gone from the store.
  void forget() { recent_.clear(); }
  void abandon() { recent_.clear(), touched_.clear(); }
  // Clusters every touched component anew.
  Expected<void> settle();

 private:
  void move_components(std::vector<std::int64_t> components);
  // A version that mentions are compared with: its story and its mentions' profiles.
  struct Told {
    std::vector<Feature> story;
    std::vector<std::int64_t> mentions;
    std::vector<Profile> profiles;
  };
  const Told& load(std::int64_t version);
  std::vector<std::int64_t> versions_like(const LedgerEntry::Impl& entry);
  std::vector<std::int64_t> mentions_like(const Profile& profile);
  void put_blocks(std::int64_t version, const LedgerEntry::Impl& entry,
                  const std::vector<std::int64_t>& mentions);
  void join(std::int64_t mention, std::int64_t other, int score, std::vector<std::int64_t>& components);
  void merge_components(std::vector<std::int64_t> components, std::int64_t mention);

  Database& database_;
  Query find_block_, put_block_, find_story_, put_story_, put_edge_, find_version_, find_profiles_,
      version_of_, component_of_, move_component_, set_component_;
  std::unordered_map<std::int64_t, Told> recent_;  // versions of this batch and what it was compared with
  std::unordered_set<std::int64_t> touched_;       // components
};

// Writes documents.
class Writer {
 public:
  explicit Writer(Database& database);
  Expected<Added> add(const LedgerEntry::Impl& entry);
  // The matters of a document are to be settled anew: it was hidden, or is shown again.
  void touch(std::int64_t document);
  // The same for the matters that a correction changes, made now or undone.
  void apply(const Correction& correction);
  // Rereading: all that was derived goes, then each version comes again. Parties keep their rows, so that
  // their ids hold.
  void forget_derived();
  Expected<void> reread(const LedgerEntry::Impl& entry);
  Expected<void> finish_rereading(std::int64_t versions);
  // Rows of the store that are held here are gone from it (a purge, a rereading).
  void forget();
  // The transaction was rolled back: nothing waits to be settled.
  void abandon();
  Expected<void> settle() { return joiner_.settle(); }

 private:
  Expected<std::int64_t> document_for(const LedgerEntry::Impl& entry, bool& is_new);
  bool same_version(std::int64_t document, const LedgerEntry::Impl& entry);
  void put_rows(std::int64_t version, const std::vector<std::int64_t>& parties,
                const LedgerEntry::Impl& entry);
  void apply_corrections(std::string_view identity);
  void choose_name(std::int64_t document, std::int64_t version, const LedgerEntry::Impl& entry);
  void choose_latest(std::int64_t document);
  std::int64_t party_id(const PartyDraft& party, Day told);

  Database& database_;
  Joiner joiner_;
  SearchIndex index_;
  InvolvedWriter involved_;
  struct PartyState {
    std::int64_t id = 0, type = 0;
    std::string country;
    std::vector<KnownName> names;
  };
  std::unordered_map<std::string, PartyState> parties_;  // rows by key, as far as seen
  Query find_document_, find_name_, put_document_, find_version_, put_version_, find_purged_, find_anchor_,
      find_party_, put_party_, merge_party_, put_statement_, put_speaks_, put_mention_, put_takes_part_,
      put_stance_, put_figure_, set_latest_;
};

}  // namespace ukti::ledger
