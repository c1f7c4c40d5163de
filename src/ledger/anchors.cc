// See anchors.h.
#include "ledger/anchors.h"

#include <algorithm>

#include "ledger/named.h"

namespace ukti::ledger {
namespace {

// Bytes that two spans share; an exact match counts more than any overlap.
std::int64_t closeness(Span a, Span b) {
  if (a == b) return INT32_MAX;
  return std::max<std::int64_t>(
      0, std::int64_t{std::min(a.end, b.end)} - std::int64_t{std::max(a.start, b.start)});
}

// Keeps the rows that are closest.
class Closest {
 public:
  explicit Closest(Span wanted) : wanted_(wanted) {}
  void offer(Span span, std::int64_t row) {
    const std::int64_t close = closeness(wanted_, span);
    if (close == 0 || close < best_) return;
    if (close > best_) rows_.clear();
    // Of two that overlap it equally the first of the text.
    if (close == best_ && close != INT32_MAX) return;
    best_ = close;
    if (std::find(rows_.begin(), rows_.end(), row) == rows_.end()) rows_.push_back(row);
  }
  std::vector<std::int64_t> take() { return std::move(rows_); }

 private:
  Span wanted_;
  std::int64_t best_ = 0;
  std::vector<std::int64_t> rows_;
};

}  // namespace

AnchorFinder::AnchorFinder(Database& database)
    : version_(database.prepare(
          "SELECT v.id FROM document d JOIN version v ON v.document=d.id WHERE d.identity=? AND v.sha256=?")),
      rows_{
          database.prepare("SELECT start,stop,id FROM mention WHERE version=? ORDER BY start,stop,place"),
          database.prepare(
              "SELECT cue_start,cue_end,id FROM statement WHERE version=? ORDER BY cue_start,cue_end,place"),
          database.prepare("SELECT start,stop,place FROM figure WHERE version=? ORDER BY start,stop,place")},
      named_(database.prepare("SELECT named FROM version WHERE id=?")) {}

std::optional<std::int64_t> AnchorFinder::version_of(const Anchor& anchor) {
  version_.reset();
  if (!version_.bind(1, anchor.document).bind(2, anchor.sha256).step()) return std::nullopt;
  return version_.integer(0);
}

std::vector<std::int64_t> AnchorFinder::find(std::int64_t version, Layer layer, Span span) {
  if (layer == Layer::kParty) return find_party(version, span);
  Query& rows = rows_[static_cast<std::size_t>(layer)];
  Closest closest(span);
  rows.bind(1, version);
  while (rows.step())
    closest.offer({static_cast<std::uint32_t>(rows.integer(0)), static_cast<std::uint32_t>(rows.integer(1))},
                  rows.integer(2));
  rows.reset();
  return closest.take();
}

std::vector<std::int64_t> AnchorFinder::find_party(std::int64_t version, Span span) {
  Closest closest(span);
  named_.reset();
  if (named_.bind(1, version).step())
    for (const Named& named : unpack_named(named_.blob(0)))
      for (const Span& at : named.spans) closest.offer(at, named.party);
  named_.reset();
  return closest.take();
}

}  // namespace ukti::ledger
