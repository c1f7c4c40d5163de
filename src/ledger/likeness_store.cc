// See likeness_store.h. Each part is written and read by one list of fields, so that the two cannot part.
#include "ledger/likeness_store.h"

#include <algorithm>
#include <type_traits>

#include "ledger/varint.h"

namespace ukti::ledger {
namespace {

constexpr std::uint64_t kMostItems = 4096;  // in a list; more is no profile of ours
constexpr Day kFarthest = 4'000'000;        // ten thousand years

bool near(std::int64_t day) { return day >= -kFarthest && day <= kFarthest; }

// The hashes of a version, sorted.
class Hashes {
 public:
  void add(std::uint32_t hash) { all_.push_back(hash); }
  void settle() {
    std::sort(all_.begin(), all_.end());
    all_.erase(std::unique(all_.begin(), all_.end()), all_.end());
  }
  std::uint64_t place(std::uint32_t hash) const {
    return static_cast<std::uint64_t>(std::lower_bound(all_.begin(), all_.end(), hash) - all_.begin());
  }
  std::optional<std::uint32_t> at(std::uint64_t place) const {
    if (place >= all_.size()) return std::nullopt;
    return all_[place];
  }
  void put(std::string& out) const {
    put_varint(all_.size(), out);
    for (const std::uint32_t hash : all_)
      for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(hash >> shift));
  }
  bool take(std::string_view& bytes) {
    std::uint64_t count = 0;
    if (!take_varint(bytes, count) || count > bytes.size() / 4) return false;
    for (std::uint64_t i = 0; i < count; ++i) {
      std::uint32_t hash = 0;
      for (int k = 0; k < 4; ++k)
        hash |= std::uint32_t{static_cast<unsigned char>(bytes[4 * i + k])} << 8 * k;
      all_.push_back(hash);
    }
    bytes.remove_prefix(4 * count);
    return true;
  }

 private:
  std::vector<std::uint32_t> all_;
};

// Gathers hashes.
struct Gatherer {
  Hashes& hashes;
  void number(const auto&) {}
  void flag(const bool&) {}
  void day(const Day&, Day) {}
  void hash(const std::uint32_t& value) { hashes.add(value); }
  template <typename T, typename Visit>
  void list(const std::vector<T>& values, Visit visit) {
    for (const T& value : values) visit(value);
  }
  void ascending(const std::vector<Feature>& values) {
    for (const Feature& value : values) hashes.add(value.hash);
  }
};

struct Packer {
  const Hashes& hashes;
  std::string& out;
  void number(const auto& value) { put_varint(static_cast<std::uint64_t>(value), out); }
  void flag(const bool& value) { out.push_back(value ? 1 : 0); }
  void day(const Day& value, Day from) { put_varint(zigzag(std::int64_t{value} - from), out); }
  void hash(const std::uint32_t& value) { put_varint(hashes.place(value), out); }
  template <typename T, typename Visit>
  void list(const std::vector<T>& values, Visit visit) {
    const std::size_t count = std::min<std::size_t>(values.size(), kMostItems);
    put_varint(count, out);
    for (std::size_t i = 0; i < count; ++i) visit(values[i]);
  }
  // By hash; a weight has two bits.
  void ascending(const std::vector<Feature>& values) {
    std::uint64_t last = 0;
    list(values, [&](const Feature& value) {
      const std::uint64_t place = hashes.place(value.hash);
      put_varint((place - last) << 2 | (value.weight & 3), out);
      last = place;
    });
  }
};

struct Unpacker {
  const Hashes& hashes;
  std::string_view bytes;
  bool good = true;

  std::uint64_t take() {
    std::uint64_t value = 0;
    if (good && !take_varint(bytes, value)) good = false;
    return good ? value : 0;
  }
  std::uint32_t look_up(std::uint64_t place) {
    const auto hash = hashes.at(place);
    if (!hash) good = false;
    return hash.value_or(0);
  }
  template <typename T>
  void number(T& value) {
    value = static_cast<T>(take() & 0xFF);
  }
  void flag(bool& value) { value = take() != 0; }
  void day(Day& value, Day from) {
    const std::int64_t sum = std::clamp<std::int64_t>(unzigzag(take()), -2 * kFarthest, 2 * kFarthest) + from;
    if (!near(sum)) good = false;
    value = good ? static_cast<Day>(sum) : from;
  }
  void hash(std::uint32_t& value) { value = look_up(take()); }
  template <typename T, typename Visit>
  void list(std::vector<T>& values, Visit visit) {
    const std::uint64_t count = take();
    if (count > kMostItems) good = false;
    values.clear();
    if (good) values.reserve(count);
    for (std::uint64_t i = 0; i < count && good; ++i) visit(values.emplace_back());
  }
  void ascending(std::vector<Feature>& values) {
    std::uint64_t last = 0;
    list(values, [&](Feature& value) {
      const std::uint64_t packed = take();
      last += packed >> 2;
      value.hash = look_up(last);
      value.weight = static_cast<std::uint32_t>(packed & 3);
    });
  }
};

template <typename Visit, typename P>
void participant(Visit& visit, P& p) {
  visit.hash(p.party), visit.hash(p.country);
  std::uint32_t flags = static_cast<std::uint32_t>(p.reach) | (p.is_country ? 2u : 0) | (p.police ? 4u : 0) |
                        (p.military ? 8u : 0);
  visit.number(flags);
  if constexpr (!std::is_const_v<P>) {
    p.reach = (flags & 1) != 0 ? Reach::kLocal : Reach::kKnown;
    p.is_country = (flags & 2) != 0, p.police = (flags & 4) != 0, p.military = (flags & 8) != 0;
  }
}

template <typename Visit, typename P>
void frame(Visit& visit, Day told, P& p) {
  visit.flag(p.dated);
  visit.day(p.days.from, told), visit.day(p.days.to, p.days.from);
  visit.list(p.actors, [&](auto& who) { participant(visit, who); });
  visit.list(p.regions, [&](auto& region) { visit.hash(region); });
}

template <typename Visit, typename P>
void profile(Visit& visit, P& p) {
  visit.number(p.type), visit.number(p.status), visit.flag(p.harms), visit.flag(p.past);
  visit.hash(p.mode), visit.hash(p.document), visit.hash(p.version), visit.day(p.told, 0);
  frame(visit, p.told, p);
  visit.list(p.recipients, [&](auto& who) { participant(visit, who); });
  visit.list(p.sites, [&](auto& site) { visit.hash(site); });
  visit.list(p.figures, [&](auto& figure) { visit.hash(figure); });
  visit.ascending(p.kind);
  visit.ascending(p.context);
  visit.list(p.scene, [&](auto& region) { visit.hash(region.hash), visit.hash(region.weight); });
}

template <typename Visit, typename V>
void version(Visit& visit, V& v) {
  visit.ascending(v.story);
  visit.list(v.mentions, [&](auto& p) { profile(visit, p); });
}

// Of a damaged or hostile file nothing is taken that a list would be left by or a sum would overflow with.
bool is_sane(const Profile& p) {
  return p.type <= EventType::kDisaster && p.status <= EventStatus::kPossible && near(p.told) &&
         near(p.days.from) && near(p.days.to);
}

// A frame has no list of hashes beside it: they stand where they are used.
struct FramePacker : Packer {
  void hash(const std::uint32_t& value) {
    for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(value >> shift));
  }
};

struct FrameUnpacker : Unpacker {
  void hash(std::uint32_t& value) {
    value = 0;
    if (bytes.size() < 4) good = false;
    for (int k = 0; k < 4 && good; ++k) value |= std::uint32_t{static_cast<unsigned char>(bytes[k])} << 8 * k;
    bytes.remove_prefix(good ? 4 : 0);
  }
};

}  // namespace

std::string pack(const VersionProfile& v) {
  Hashes hashes;
  Gatherer gather{hashes};
  version(gather, v);
  hashes.settle();
  std::string out;
  hashes.put(out);
  Packer packer{hashes, out};
  version(packer, v);
  return out;
}

std::optional<VersionProfile> unpack_version(std::string_view bytes) {
  Hashes hashes;
  if (!hashes.take(bytes)) return std::nullopt;
  Unpacker unpacker{hashes, bytes};
  VersionProfile v;
  version(unpacker, v);
  if (!unpacker.good || !unpacker.bytes.empty() ||
      !std::all_of(v.mentions.begin(), v.mentions.end(), is_sane))
    return std::nullopt;
  return v;
}

std::string pack_frame(const Profile& p) {
  const Hashes none;
  std::string out;
  FramePacker packer{{none, out}};
  frame(packer, p.told, p);
  return out;
}

bool unpack_frame(std::string_view bytes, Day told, Profile& profile) {
  const Hashes none;
  FrameUnpacker unpacker{{none, bytes}};
  if (!near(told)) return false;
  frame(unpacker, told, profile);
  profile.told = told;
  return unpacker.good && unpacker.bytes.empty();
}

}  // namespace ukti::ledger
