// See store.h.
#include "serve/store.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "ledger/impl.h"

namespace ukti::serve {
namespace {

constexpr std::size_t kKeptBytes = std::size_t{64} << 20, kLargestKept = std::size_t{4} << 20;
constexpr std::size_t kCatalogues = 24;
constexpr std::chrono::seconds kWaitForConnection{10};
constexpr std::chrono::milliseconds kPatience{10};  // for the state after a change

// More than there are cores: what is quickly answered need not wait for what is not.
unsigned connections() { return std::clamp(2 * std::thread::hardware_concurrency(), 6U, 16U); }

}  // namespace

State::State(ledger::Overview overview) : overview_(std::move(overview)) {
  by_key_.reserve(overview_.mentions.size());
  for (std::uint32_t i = 0; i < overview_.mentions.size(); ++i)
    by_key_.emplace_back(overview_.mentions[i].key, i);
  std::sort(by_key_.begin(), by_key_.end());
}

Expected<std::shared_ptr<const ledger::Catalogue>> State::catalogue(Ledger& ledger,
                                                                    std::optional<ledger::Day> as_of) const {
  const auto find = [&]() -> std::shared_ptr<const ledger::Catalogue> {
    const std::lock_guard lock(mutex_);
    for (auto at = catalogues_.begin(); at != catalogues_.end(); ++at)
      if (at->first == as_of) {
        catalogues_.splice(catalogues_.begin(), catalogues_, at);
        return at->second;
      }
    return nullptr;
  };
  if (auto known = find()) return known;
  const std::lock_guard one_at_a_time(making_);
  if (auto known = find()) return known;
  Expected<ledger::Catalogue> made = ledger::catalogue(ledger.impl().database, overview_, as_of);
  if (!made) return std::unexpected(made.error());
  auto shared = std::make_shared<const ledger::Catalogue>(std::move(*made));
  const std::lock_guard lock(mutex_);
  catalogues_.emplace_front(as_of, shared);
  if (catalogues_.size() > kCatalogues) catalogues_.pop_back();
  return shared;
}

const ledger::MatterBrief* State::find(const ledger::Catalogue& catalogue, std::uint64_t key) const {
  auto at = std::lower_bound(by_key_.begin(), by_key_.end(), std::pair{key, std::uint32_t{0}});
  for (; at != by_key_.end() && at->first == key; ++at)
    if (const std::uint32_t place = catalogue.matter_of[at->second]; place != ledger::Catalogue::kNoMatter)
      return &catalogue.matters[place];
  return nullptr;
}

std::optional<Reply> State::kept(const std::string& question) const {
  const std::lock_guard lock(mutex_);
  const auto at = reply_at_.find(question);
  if (at == reply_at_.end()) return std::nullopt;
  replies_.splice(replies_.begin(), replies_, at->second);
  return at->second->reply;
}

void State::keep(const std::string& question, const Reply& reply) const {
  if (!reply.body || reply.body->size() > kLargestKept) return;
  const auto size = [](const Kept& k) { return k.question.size() + k.reply.body->size() + 256; };
  const std::lock_guard lock(mutex_);
  if (reply_at_.contains(question)) return;
  replies_.push_front({question, reply});
  reply_at_[replies_.front().question] = replies_.begin();
  bytes_ += size(replies_.front());
  while (bytes_ > kKeptBytes) {
    bytes_ -= size(replies_.back());
    reply_at_.erase(replies_.back().question);
    replies_.pop_back();
  }
}

Store::Store(std::string path, const Lexicon& lexicon)
    : path_(std::move(path)), lexicon_(lexicon), queries_(lexicon), reader_(lexicon), preparer_(lexicon) {}

Expected<std::unique_ptr<Store>> Store::open(const std::string& path, const Lexicon& lexicon, bool edit) {
  std::unique_ptr<Store> store(new Store(path, lexicon));
  if (edit) {
    Expected<Ledger> writer = Ledger::open(path, Ledger::Access::kCreate);
    if (!writer) return std::unexpected(writer.error());
    store->writer_.emplace(std::move(*writer));
  }
  Expected<Ledger> watch = Ledger::open(path, Ledger::Access::kRead);
  if (!watch) return std::unexpected(watch.error());
  store->watch_.emplace(std::move(*watch));
  Expected<Ledger> source = Ledger::open(path, Ledger::Access::kRead);
  if (!source) return std::unexpected(source.error());
  store->source_.emplace(std::move(*source));
  store->asked_ = 1;  // the first state, before anybody asks
  store->builder_ = std::thread([made = store.get()] { made->build(); });
  return store;
}

Store::Lease::~Lease() {
  if (!ledger_) return;
  {
    const std::lock_guard lock(store_->mutex_);
    --store_->leased_;
    // A connection with a fault is not used again.
    if (ledger_->impl().database.check()) store_->idle_.push_back(std::move(ledger_));
  }
  store_->free_.notify_one();
}

Store::Lease Store::lease() {
  std::unique_lock lock(mutex_);
  if (!free_.wait_for(lock, kWaitForConnection, [&] { return leased_ < connections(); })) return {};
  ++leased_;
  if (!idle_.empty()) {
    std::unique_ptr<Ledger> ledger = std::move(idle_.back());
    idle_.pop_back();
    return {*this, std::move(ledger)};
  }
  lock.unlock();
  Expected<Ledger> fresh = Ledger::open(path_, Ledger::Access::kRead);
  if (fresh) {
    fresh->impl().database.execute("PRAGMA cache_size=-8192");
    return {*this, std::make_unique<Ledger>(std::move(*fresh))};
  }
  lock.lock();
  --leased_;
  return {};
}

Store::~Store() {
  {
    const std::lock_guard lock(state_mutex_);
    ended_ = true;
  }
  wake_.notify_all();
  if (builder_.joinable()) builder_.join();
}

Expected<std::int64_t> Store::version() {
  ledger::Database& database = watch_->impl().database;
  ledger::Query query = database.prepare("PRAGMA data_version");
  const std::int64_t version = query.step() ? query.integer(0) : 0;
  if (Expected<void> good = database.check(); !good) return std::unexpected(good.error());
  return version;
}

bool Store::renumbered() {
  const Expected<std::int64_t> now = ledger::epoch(watch_->impl().database);
  return !now || *now != state_->overview().epoch;
}

Expected<std::shared_ptr<const State>> Store::state(bool wait) {
  std::unique_lock lock(state_mutex_);
  const Expected<std::int64_t> now = version();
  if (!now) return std::unexpected(now.error());
  if (state_ && *now == seen_) return state_;
  const std::uint64_t goal = ++asked_;
  wake_.notify_all();
  const auto there = [&] { return built_ >= goal || ended_; };
  if (wait || !state_ || renumbered())
    ready_.wait(lock, there);
  else
    ready_.wait_for(lock, kPatience, there);
  if (built_ >= goal && fault_) return std::unexpected(*fault_);
  if (!state_) return std::unexpected(Error{ErrorCode::kStopped, "the server ends"});
  return state_;
}

// Makes a state whenever one is asked for and the file has changed.
void Store::build() {
  std::unique_lock lock(state_mutex_);
  for (;;) {
    wake_.wait(lock, [&] { return ended_ || built_ < asked_; });
    if (ended_) return ready_.notify_all();
    const std::uint64_t goal = asked_;
    const Expected<std::int64_t> now = version();
    fault_.reset();
    if (!now) {
      fault_ = now.error();
    } else if (!state_ || *now != seen_) {
      const std::shared_ptr<const State> before = state_;
      lock.unlock();
      Expected<ledger::Overview> overview =
          ledger::Overview::load(source_->impl().database, before ? &before->overview() : nullptr);
      std::shared_ptr<const State> fresh;
      if (overview) fresh = std::make_shared<const State>(std::move(*overview));
      lock.lock();
      if (fresh) {
        state_ = std::move(fresh);
        seen_ = *now;
      } else {
        fault_ = overview.error();
      }
    }
    built_ = goal;
    ready_.notify_all();
    if (const std::shared_ptr<const State> made = state_; made && built_ == asked_) {
      lock.unlock();
      make_cards(*made);
      lock.lock();
    }
  }
}

void Store::make_cards(const State& state) {
  const auto catalogue = state.catalogue(*source_, std::nullopt);
  if (!catalogue) return;
  cards_.make(source_->impl().database, state.overview(), **catalogue, [&] {
    const std::lock_guard lock(state_mutex_);
    return ended_ || built_ < asked_;
  });
}

Expected<void> Store::write(const std::function<Expected<void>(Ledger&)>& work) {
  const std::lock_guard lock(writing_);
  if (!writer_) return std::unexpected(Error{ErrorCode::kIo, "the server was started for reading only"});
  return work(*writer_);
}

}  // namespace ukti::serve
