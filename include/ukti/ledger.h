// The ledger: many reports, one matter, and what was known when. One SQLite file.
//
// A Ledger is a connection: use it from one thread at a time, open another for another thread. Several
// readers may use one file while one writes; a second writer waits up to half a minute and then says so.
// Nothing throws; what fails says which file or document and why. The clock is the caller's: days come in as
// arguments.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ukti/correction.h"
#include "ukti/error.h"
#include "ukti/lexicon.h"
#include "ukti/reader.h"
#include "ukti/record.h"

namespace ukti {

// One document made ready for a ledger. Owns all it needs; made in any thread (see Preparer).
class LedgerEntry {
 public:
  LedgerEntry();
  ~LedgerEntry();
  LedgerEntry(LedgerEntry&&) noexcept;
  LedgerEntry& operator=(LedgerEntry&&) noexcept;
  struct Impl;
  Impl& impl() { return *impl_; }
  const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

// Makes entries of records; pure, safe to share between threads.
class Preparer {
 public:
  explicit Preparer(const Lexicon& lexicon);
  ~Preparer();
  // `text`: the text that was read; `terms`: Reader::terms for it; `added`: "2026-03-09", the day of telling
  // of a document without a publication day.
  Expected<LedgerEntry> prepare(const Record& record, std::string_view text, std::span<const Term> terms,
                                std::string_view added) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

enum class Added : std::uint8_t {
  kNew,         // a document that was not there
  kNewVersion,  // another text under the identity of one that was
  kSame         // nothing changed
};

// What was told by the end of a day, in days since 1970-01-01 on the line of Asia/Dhaka; unset: all.
struct AsOf {
  std::optional<std::int32_t> told;
};

struct PartyName {
  std::string id;                  // stable within a ledger
  std::vector<std::string> names;  // the party's own first, then those of persons who spoke for it
  std::size_t own = 0;             // of `names`, those of its own; 0: all
};

struct MatterMention {
  std::string document;
  Span span;
  EventStatus status = EventStatus::kActual;
  std::string told;  // day
};

struct MatterPosition {
  PartyName party;
  std::string stance;  // asserts, confirms, denies, disputes, withholds
  std::string since;   // day of saying, else of telling
  bool hedged = false;
  struct Source {
    std::string document;
    Span cue;
  };
  std::vector<Source> sources;  // in the order of telling
  std::optional<Source> about;  // where the party takes two in one matter: the telling that this one is of
};

struct MatterFigure {
  std::optional<PartyName> by;  // unset: the outlet's own voice
  Counts counts = Counts::kOther;
  std::string unit;
  std::optional<double> low, high;  // the number as said; `approx` says what it bounds
  Approx approx = Approx::kNone;
  std::string said_at, published;
  std::optional<std::size_t> supersedes, part_of;  // places in the same list
  bool retracted = false;                          // the outlet that told it has corrected itself
  struct Source {
    std::string document;
    Span span;
  };
  std::vector<Source> sources;
};

// A number that a party will not tell.
struct MatterRefusal {
  PartyName by;
  Counts counts = Counts::kOther;
  std::string unit;
  std::string since;  // day of telling
  struct Source {
    std::string document;
    Span span;  // the words that name the number
  };
  std::vector<Source> sources;
};

struct Matter {
  std::string id;
  std::string label;  // that a person gave it; else empty
  std::string word;   // what most tellings call it, as they write it
  EventType type = EventType::kConsult;
  std::string from, to;  // days on which it happened; empty where nobody says
  std::string first_told, last_told;
  std::vector<PartyName> actors, recipients, places;  // of each, those most told of first
  std::vector<MatterMention> mentions;
  std::vector<MatterPosition> positions;
  std::vector<MatterFigure> figures;
  std::vector<MatterRefusal> withheld;
  std::vector<Correction> corrections;  // that made a difference to any of this
};

// What a purge took away.
struct Erased {
  std::size_t versions = 0, corrections = 0;
  bool finished = true;  // else others are reading: its bytes are in the file until Ledger::vacuum
};

// A span of days, inclusive, as numbers like AsOf::told; unset: open.
struct Days {
  std::optional<std::int32_t> from, to;
  bool any() const { return from || to; }
};

// All that is set must hold of a matter.
struct MatterQuery {
  AsOf as_of;
  bool all = false;       // also what one document tells and nobody contests
  bool corrected = true;  // by the corrections in force; else as if there were none
  std::string party;      // takes part or takes a stance: its id, or any name of it
  std::string place;      // it was there, or in a place that lies in it: any name, below a country
  std::optional<EventType> type;
  Days told;  // a report told of it in these days; where a party or place is asked for, one that involves it
  Days on;    // it happened in these days: they meet Matter::from … to, which somebody must have told
};

// A version of a document as it is kept.
struct StoredDocument {
  std::string identity;
  std::string id, url, source, published, title, text;  // as a Document brings them
  std::string added;                                    // day
  std::string sha256, lexicon, record;                  // the record as JSON, and what it was read by
  bool hidden = false;
  bool latest = true;  // speaks for its document today
};

// A record as the corrections in force leave it: without what is retracted, with the names and the sources
// that were given.
struct CorrectedRecord {
  Record record;
  std::vector<std::int64_t> corrections;  // numbers of those that changed it
};

// Goes through the versions of a ledger in the order of adding; the ledger must outlive it and not be written
// meanwhile.
class DocumentCursor {
 public:
  ~DocumentCursor();
  DocumentCursor(DocumentCursor&&) noexcept;
  // False at the end, or on a fault that `check` tells.
  bool next(StoredDocument& out);
  Expected<void> check();
  Expected<CorrectedRecord> corrected(const StoredDocument& document);

 private:
  friend class Ledger;
  struct Impl;
  explicit DocumentCursor(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// What is kept of an erased document.
struct Stub {
  std::string hash;  // SHA-256 of its identity
  std::string day;
};

// Takes queries and names apart as texts are taken apart. Made once of a lexicon, which must outlive it; safe
// to share between threads.
class QueryReader {
 public:
  explicit QueryReader(const Lexicon& lexicon);
  ~QueryReader();
  QueryReader(QueryReader&&) noexcept;
  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

// Which documents a query looks at: of each the version that speaks as of the day, told in these days
// (inclusive; on the line of Asia/Dhaka).
struct Telling {
  AsOf as_of;
  std::optional<std::int32_t> from, to;
  Days on = {};  // only what is told of matters that happened then: MatterQuery::on
};

// How a user writes `words` is in docs/ledger.md: words, "phrases", beginnings*, title: source: text:, -not,
// OR.
struct SearchQuery {
  std::string words;
  Telling telling;
  std::size_t limit = 20;
};

struct SearchHit {
  std::string document, source, url, title;
  std::string told;    // day
  double score = 0.0;  // greater is better; comparable within one answer only
  struct Snippet {
    Span span;                                   // bytes of the document's text
    std::string text;                            // that slice
    std::vector<Span> marks;                     // what met the query, as bytes of `text`
    bool cut_before = false, cut_after = false;  // the sentence goes on there
  };
  std::vector<Snippet> snippets;  // the best first; none where only the source's name met the query
};

struct SearchAnswer {
  std::vector<SearchHit> hits;  // the best first, of equals the newest
  bool more = false;            // there are more than the limit
};

// What was said, as it was told.
struct ToldStatement {
  std::string document, source, told;
  std::string said_at;        // TIMEX3; empty where the text does not say
  std::vector<PartyName> by;  // who answers for it; empty where nobody is named
  Act act = Act::kSay;
  Polarity polarity = Polarity::kAffirmed;
  Certainty certainty = Certainty::kCertain;
  Span cue;
  std::vector<Span> content;
  std::string text;                       // the slices of `content`, with " … " between them
  std::string sentence;                   // what stands around the cue
  std::vector<std::string> matters;       // ids of those that it tells of or takes a stance on
  bool retracted = false;                 // by a correction: it was misread and counts nowhere
  std::vector<std::int64_t> corrections;  // numbers of those that touch it
};

struct StatementQuery {
  Telling telling;
  std::string party;       // any name of it, in either script; empty: everybody's
  std::optional<Act> act;  // of this act only
  std::size_t limit = 0;   // 0: all
};

// A number, as it was told.
struct ToldFigure {
  std::string document, source, told;
  std::string said_at;        // of the statement that tells it
  std::vector<PartyName> by;  // who answers for it; empty: the outlet, or nobody is named
  std::optional<Act> act;     // of that statement; unset: the outlet tells it
  Counts counts = Counts::kOther;
  std::string unit;
  std::optional<double> low, high;
  Approx approx = Approx::kNone;
  Span span;
  std::string text;                       // that slice
  std::string sentence;                   // what stands around it
  std::string matter;                     // the id of the one that it measures; empty where it measures none
  bool retracted = false;                 // by a correction
  std::vector<std::int64_t> corrections;  // numbers of those that touch it
};

struct FigureQuery {
  Telling telling;
  std::string party;
  std::optional<Counts> counts;
  std::size_t limit = 0;
};

class Ledger {
 public:
  enum class Access { kRead, kWrite, kCreate };
  static Expected<Ledger> open(const std::string& path, Access access);
  ~Ledger();
  Ledger(Ledger&&) noexcept;

  // Adds run in batches: nothing is kept before `commit` has returned without an error. A refused document
  // leaves the rest of its batch as it was.
  Expected<void> begin();
  Expected<Added> add(const LedgerEntry& entry);
  Expected<void> commit();

  // Hides a document from every answer, or shows it again. `document`: the name that answers give it, or its
  // URL.
  Expected<void> hide(std::string_view document, bool hidden);
  // Erases a document for good: its texts, records, the names that it alone brings and the corrections tied
  // to it are gone from the file's bytes. Kept: a hash of its identity and `day` ("2026-03-09"), so that it
  // is not added again.
  Expected<Erased> purge(std::string_view document, std::string_view day);
  // Keeps a correction, in force from now on; its number.
  Expected<std::int64_t> correct(const CorrectionRequest& request);
  // Keeps one as another ledger has it, under its number where that is free. Its documents may come later.
  Expected<std::int64_t> restore(const Correction& correction);
  Expected<void> undo(std::int64_t correction, std::string_view author, std::string_view time);
  // All, undone ones too, in their order.
  Expected<std::vector<Correction>> corrections() const;

  DocumentCursor documents() const;
  std::vector<Stub> erased() const;
  // What an export says beside its documents, a JSON object: {"hidden": identity}, {"purged": hash, "day":
  // …},
  // {"correction": …}.
  Expected<void> adopt(std::string_view note);

  // Between `begin` and `commit`: the document's record as it is read now, in place of what was kept. The
  // first call forgets all that was derived, so that each version must come again before `commit`.
  Expected<void> reread(const LedgerEntry& entry);

  // Writes the file anew, without what was erased; done by `purge`, to be repeated where that could not
  // finish.
  Expected<void> vacuum();

  // In the order of first telling. Without a reader a party goes by its id only and a place cannot be asked
  // for.
  Expected<std::vector<Matter>> matters(const MatterQuery& query) const;
  Expected<std::vector<Matter>> matters(const MatterQuery& query, const QueryReader& reader) const;
  // By its id or by a former one.
  Expected<Matter> matter(std::string_view id, AsOf as_of) const;

  // A query that is none is an error of code kMalformedInput that says why.
  Expected<SearchAnswer> search(const SearchQuery& query, const QueryReader& reader,
                                Workspace& workspace) const;
  // Both: the newest telling first; a party that the ledger does not know is an error that says so.
  Expected<std::vector<ToldStatement>> statements(const StatementQuery& query,
                                                  const QueryReader& reader) const;
  Expected<std::vector<ToldFigure>> figures(const FigureQuery& query, const QueryReader& reader) const;

  struct Impl;
  Impl& impl() const { return *impl_; }  // for the rooms of the house; see src/ledger/impl.h

 private:
  explicit Ledger(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace ukti
