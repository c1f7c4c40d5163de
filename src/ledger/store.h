// The ledger's file as it is written: rows for a document, and the joining of its mentions to matters.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "ledger/candidates.h"
#include "ledger/component_writer.h"
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

  // What the row of a mention says of its likeness to others.
  struct Joined {
    std::int64_t component = 0, matter = 0;
    std::string frame, edges;  // packed
  };
  // The mentions of a new version, of which the first will be row `mention` and the others follow; `speaks`:
  // it is the one that speaks for its document. Writes the version's profile.
  std::vector<Joined> add(std::int64_t version, std::int64_t document, std::int64_t mention,
                          const LedgerEntry::Impl& entry, const std::vector<std::int64_t>& parties,
                          bool speaks);
  // The component is to be clustered anew although nothing was added to it (a version was superseded, a
  // document hidden).
  void touch(std::int64_t component) { components_.touch(component); }
  // Mentions that a correction makes one matter become one component, whatever their likeness.
  void unite(const std::vector<std::int64_t>& mentions);
  // What is held here may be gone from the store.
  void forget();
  // Clusters every touched component anew.
  Expected<void> settle();

 private:
  // A version that mentions are compared with.
  struct Told {
    std::int64_t mention = 0;  // its first
    VersionProfile profile;
    std::vector<std::int64_t> components;  // as of reading; see ComponentWriter::root
  };
  const Told* load(std::int64_t version);

  Candidates candidates_;
  ComponentWriter components_;
  Query put_profile_, find_profile_, components_of_, component_of_;
  std::unordered_map<std::int64_t, Told> recent_;  // versions of this batch and what it was compared with
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
  // A transaction has begun: what is held from before is dropped where another program has written since or
  // the last transaction was rolled back.
  void refresh();
  void committed() { in_doubt_ = false; }
  // What is held here may differ from the store: a purge, a rereading, a transaction that was rolled back.
  void forget();
  Expected<void> settle() { return joiner_.settle(); }

 private:
  Expected<std::int64_t> document_for(const LedgerEntry::Impl& entry, bool& is_new);
  bool same_version(std::int64_t document, const LedgerEntry::Impl& entry);
  void put_rows(std::int64_t version, std::int64_t document, bool speaks,
                const std::vector<std::int64_t>& parties, const LedgerEntry::Impl& entry);
  std::vector<std::int64_t> put_statements(std::int64_t version, const std::vector<std::int64_t>& parties,
                                           const Digest& digest);
  std::vector<std::int64_t> put_mentions(std::int64_t version, std::int64_t document, bool speaks,
                                         const std::vector<std::int64_t>& parties,
                                         const std::vector<std::int64_t>& statements,
                                         const LedgerEntry::Impl& entry);
  void put_figures(std::int64_t version, const std::vector<std::int64_t>& statements,
                   const std::vector<std::int64_t>& mentions, const Digest& digest);
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
      find_party_, put_party_, merge_party_, put_statement_, put_speaks_, put_mention_, next_mention_,
      put_takes_part_, put_stance_, put_figure_, put_withheld_, set_latest_, data_version_;
  std::int64_t seen_ = -1;  // data version
  bool in_doubt_ = false;   // a transaction has begun and not been kept
};

}  // namespace ukti::ledger
