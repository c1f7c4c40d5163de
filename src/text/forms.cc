// Interning of folded forms: one multiplicative hash over eight codes at a time, linear probing.
#include <cstring>

#include "text/read.h"

namespace ukti::text {
namespace {

std::uint32_t hash_of(unicode::Codes form) {
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15u;
  std::uint64_t h = form.size() * kMultiplier;
  const char* p = form.data();
  std::size_t left = form.size();
  for (; left >= 8; left -= 8, p += 8) {
    std::uint64_t word;
    std::memcpy(&word, p, 8);
    h = (h ^ word) * kMultiplier;
    h ^= h >> 29;
  }
  std::uint64_t rest = 0;
  for (std::size_t i = 0; i < left; ++i) rest |= std::uint64_t{static_cast<unsigned char>(p[i])} << (8 * i);
  h = (h ^ rest) * kMultiplier;
  return static_cast<std::uint32_t>(h >> 32);
}

}  // namespace

void FormTable::clear() {
  used_ = 0;
  if (++generation_ == 0) {  // wrapped round: old stamps could look new
    slots_.assign(slots_.size(), Slot{});
    generation_ = 1;
  }
}

std::uint32_t FormTable::intern(unicode::Codes form, std::vector<std::string_view>& forms) {
  if (2 * (used_ + 1) > slots_.size()) grow();
  const std::uint32_t hash = hash_of(form);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    Slot& slot = slots_[at];
    if (slot.generation != generation_) {
      slot = {hash, static_cast<std::uint32_t>(forms.size()), generation_};
      forms.push_back(form);
      ++used_;
      return slot.id;
    }
    if (slot.hash == hash && forms[slot.id] == form) return slot.id;
  }
}

void FormTable::grow() {
  std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.empty() ? 1024 : 2 * old.size(), Slot{});
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.generation != generation_) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].generation == generation_) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace ukti::text
