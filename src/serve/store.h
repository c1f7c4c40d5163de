// What requests share of a ledger: a few connections, and its state in memory.
//
// A Ledger is a connection for one thread, so requests lease one. What lists need of the whole ledger is an
// Overview, brought up to date by a thread of its own when the file has changed (`PRAGMA data_version`);
// replies are kept beside it, within a bound, and go when it goes. Requests wait a moment for the new state,
// then are answered from the one before; a write of our own is answered once the new one is there, and none
// is answered from before a change that numbers rows anew.
#pragma once

#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "ledger/catalogue.h"
#include "serve/cards.h"
#include "serve/http.h"
#include "ukti/ledger.h"

namespace ukti::serve {

// A ledger at one moment. Shared by requests; all of it may be read from any thread.
class State {
 public:
  explicit State(ledger::Overview overview);

  const ledger::Overview& overview() const { return overview_; }
  // The matters as of a day; made on the first call.
  Expected<std::shared_ptr<const ledger::Catalogue>> catalogue(Ledger& ledger,
                                                               std::optional<ledger::Day> as_of) const;
  // The brief of the matter that a mention with this key is of.
  const ledger::MatterBrief* find(const ledger::Catalogue& catalogue, std::uint64_t key) const;

  // Replies by what was asked.
  std::optional<Reply> kept(const std::string& question) const;
  void keep(const std::string& question, const Reply& reply) const;

 private:
  struct Kept {
    std::string question;
    Reply reply;
  };
  ledger::Overview overview_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> by_key_;  // mentions' keys, sorted
  mutable std::mutex mutex_;
  mutable std::list<std::pair<std::optional<ledger::Day>, std::shared_ptr<const ledger::Catalogue>>>
      catalogues_;
  mutable std::list<Kept> replies_;  // the last used first
  mutable std::unordered_map<std::string_view, std::list<Kept>::iterator> reply_at_;
  mutable std::size_t bytes_ = 0;
  mutable std::mutex making_;
};

class Store {
 public:
  // `edit`: also a connection that writes; the ledger is made where there is none.
  ~Store();
  Store(const Store&) = delete;
  static Expected<std::unique_ptr<Store>> open(const std::string& path, const Lexicon& lexicon, bool edit);

  // A connection that is one request's.
  class Lease {
   public:
    Lease() = default;
    Lease(Store& store, std::unique_ptr<Ledger> ledger) : store_(&store), ledger_(std::move(ledger)) {}
    ~Lease();
    Lease(Lease&& other) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    explicit operator bool() const { return ledger_ != nullptr; }
    Ledger& operator*() const { return *ledger_; }

   private:
    Store* store_ = nullptr;
    std::unique_ptr<Ledger> ledger_;
  };
  // Waits for a free one; none where that takes too long.
  Lease lease();

  // `wait`: not the one before.
  Expected<std::shared_ptr<const State>> state(bool wait = false);
  // Runs `work` on the connection that writes, one at a time.
  Expected<void> write(const std::function<Expected<void>(Ledger&)>& work);

  const std::string& path() const { return path_; }
  Cards& cards() { return cards_; }
  const QueryReader& queries() const { return queries_; }
  const Reader& reader() const { return reader_; }
  const Preparer& preparer() const { return preparer_; }
  const Lexicon& lexicon() const { return lexicon_; }

 private:
  Store(std::string path, const Lexicon& lexicon);
  Expected<std::int64_t> version();
  bool renumbered();  // rows may be others than those of the state
  void build();       // the builder's work
  void make_cards(const State& state);

  const std::string path_;
  const Lexicon& lexicon_;
  Cards cards_;
  const QueryReader queries_;
  const Reader reader_;
  const Preparer preparer_;

  std::mutex mutex_;  // of what stands below it
  std::condition_variable free_;
  std::vector<std::unique_ptr<Ledger>> idle_;
  unsigned leased_ = 0;

  std::mutex state_mutex_;  // of what stands below it, but source_, which is the builder's
  std::condition_variable wake_, ready_;
  std::optional<Ledger> watch_, source_;
  std::shared_ptr<const State> state_;
  std::int64_t seen_ = -1;               // data version
  std::uint64_t asked_ = 0, built_ = 0;  // states: how many were asked for, for how many it was seen to
  std::optional<Error> fault_;
  bool ended_ = false;
  std::thread builder_;

  std::mutex writing_;
  std::optional<Ledger> writer_;
};

}  // namespace ukti::serve
