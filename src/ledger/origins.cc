// See origins.h.
#include "ledger/origins.h"

#include <algorithm>
#include <array>

#include "lexicon/hash.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kRun = 6, kLeast = 64;
constexpr std::size_t kKept = 100'000;  // sketches in memory
constexpr std::size_t kCompared = 200;  // reports of one matter; more are taken to be of their own

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

TextSketch sketch_of(std::string_view text) {
  TextSketch runs;
  std::array<std::uint64_t, kRun> words{};
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && is_space(text[at])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    if (begin == at) break;
    words[count++ % kRun] = lexicon::hash(text.substr(begin, at - begin));
    if (count < kRun) continue;
    std::uint64_t run = 0;
    for (std::size_t i = 0; i < kRun; ++i) run = (run ^ words[(count + i) % kRun]) * 0x9E3779B97F4A7C15ULL;
    runs.push_back(static_cast<std::uint32_t>(run >> 32));
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  if (runs.size() > kLeast) runs.resize(kLeast);
  return runs;
}

bool is_copy(const TextSketch& a, const TextSketch& b) {
  if (a.empty() || b.empty()) return false;
  // Only hashes below both sketches' ends tell anything: above one's end its text may have them too.
  const std::uint32_t end = std::min(a.back(), b.back());
  std::size_t in_a = 0, in_b = 0, both = 0;
  for (auto x = a.begin(), y = b.begin(); (x != a.end() && *x <= end) || (y != b.end() && *y <= end);) {
    const bool left = x != a.end() && *x <= end, right = y != b.end() && *y <= end;
    if (left && right && *x == *y)
      ++both, ++in_a, ++in_b, ++x, ++y;
    else if (left && (!right || *x < *y))
      ++in_a, ++x;
    else
      ++in_b, ++y;
  }
  return both * 2 >= std::min(in_a, in_b) && both > 0;
}

std::shared_ptr<const TextSketch> Origins::sketch(Database& database, std::int64_t version) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto at = sketches_.find(version); at != sketches_.end()) return at->second;
  }
  Query query = database.prepare("SELECT text FROM version WHERE id=?");
  query.bind(1, version);
  auto made = std::make_shared<const TextSketch>(query.step() ? sketch_of(query.text(0)) : TextSketch());
  const std::lock_guard lock(mutex_);
  if (sketches_.size() > kKept) sketches_.clear();
  return sketches_.try_emplace(version, made).first->second;
}

std::vector<std::uint32_t> Origins::of(Database& database, const std::vector<Report>& reports) {
  std::vector<std::uint32_t> out;
  std::vector<std::shared_ptr<const TextSketch>> sketches;
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    std::uint32_t origin = next;
    const bool compare = reports.size() > 1 && i < kCompared;
    if (compare) sketches.push_back(sketch(database, reports[i].version));
    for (std::size_t k = 0; k < i && origin == next; ++k) {
      const bool one_outlet = reports[i].named && reports[k].named && reports[i].source == reports[k].source;
      if (one_outlet || (compare && is_copy(*sketches[i], *sketches[k]))) origin = out[k];
    }
    if (origin == next) ++next;
    out.push_back(origin);
  }
  return out;
}

}  // namespace ukti::ledger
