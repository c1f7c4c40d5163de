// See likeness_store.h. Each part is written and read by one list of fields, so that the two cannot part.
#include "ledger/likeness_store.h"

#include <algorithm>

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
  void number(auto&) {}
  void flag(bool&) {}
  void day(Day&, Day) {}
  void hash(std::uint32_t& value) { hashes.add(value); }
  template <typename T, typename Visit>
  void list(std::vector<T>& values, Visit visit) {
    for (T& value : values) visit(value);
  }
  // Ascending by hash, with a small number beside each.
  template <typename T, typename HashOf, typename NumberOf>
  void ascending(std::vector<T>& values, HashOf hash_of, NumberOf) {
    for (T& value : values) hashes.add(hash_of(value));
  }
};

struct Packer {
  const Hashes& hashes;
  std::string& out;
  void number(auto& value) { put_varint(static_cast<std::uint64_t>(value), out); }
  void flag(bool& value) { out.push_back(value ? 1 : 0); }
  void day(Day& value, Day from) { put_varint(zigzag(std::int64_t{value} - from), out); }
  void hash(std::uint32_t& value) { put_varint(hashes.place(value), out); }
  template <typename T, typename Visit>
  void list(std::vector<T>& values, Visit visit) {
    const std::size_t count = std::min<std::size_t>(values.size(), kMostItems);
    put_varint(count, out);
    for (std::size_t i = 0; i < count; ++i) visit(values[i]);
  }
  template <typename T, typename HashOf, typename NumberOf>
  void ascending(std::vector<T>& values, HashOf hash_of, NumberOf number_of) {
    std::uint64_t last = 0;
    list(values, [&](T& value) {
      const std::uint64_t place = hashes.place(hash_of(value));
      put_varint((place - last) << 2 | number_of(value), out);
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
  template <typename T, typename HashOf, typename NumberOf>
  void ascending(std::vector<T>& values, HashOf hash_of, NumberOf number_of) {
    std::uint64_t last = 0;
    list(values, [&](T& value) {
      const std::uint64_t packed = take();
      last += packed >> 2;
      hash_of(value) = look_up(last);
      number_of(value) = static_cast<std::uint32_t>(packed & 3);
    });
  }
};

std::uint32_t& hash_of(Feature& f) { return f.hash; }
std::uint32_t& weight_of(Feature& f) { return f.weight; }

template <typename Visit>
void participant(Visit& visit, Participant& p) {
  visit.hash(p.party), visit.hash(p.country);
  std::uint32_t flags = static_cast<std::uint32_t>(p.reach) | (p.is_country ? 2u : 0) | (p.police ? 4u : 0) |
                        (p.military ? 8u : 0);
  visit.number(flags);
  p.reach = (flags & 1) != 0 ? Reach::kLocal : Reach::kKnown;
  p.is_country = (flags & 2) != 0, p.police = (flags & 4) != 0, p.military = (flags & 8) != 0;
}

template <typename Visit>
void frame(Visit& visit, Day told, Profile& p) {
  visit.flag(p.dated);
  visit.day(p.days.from, told), visit.day(p.days.to, p.days.from);
  visit.list(p.actors, [&](Participant& who) { participant(visit, who); });
  visit.list(p.regions, [&](std::uint32_t& region) { visit.hash(region); });
}

template <typename Visit>
void profile(Visit& visit, Profile& p) {
  visit.number(p.type), visit.number(p.status), visit.flag(p.harms), visit.flag(p.past);
  visit.hash(p.mode), visit.hash(p.document), visit.hash(p.version), visit.day(p.told, 0);
  frame(visit, p.told, p);
  visit.list(p.recipients, [&](Participant& who) { participant(visit, who); });
  visit.list(p.sites, [&](std::uint32_t& site) { visit.hash(site); });
  visit.list(p.figures, [&](std::uint32_t& figure) { visit.hash(figure); });
  visit.ascending(p.kind, hash_of, weight_of);
  visit.ascending(p.context, hash_of, weight_of);
  visit.list(p.scene, [&](Feature& region) { visit.hash(region.hash), visit.hash(region.weight); });
}

template <typename Visit>
void version(Visit& visit, VersionProfile& v) {
  visit.ascending(v.story, hash_of, weight_of);
  visit.list(v.mentions, [&](Profile& p) { profile(visit, p); });
}

// Of a damaged or hostile file nothing is taken that a list would be left by or a sum would overflow with.
bool is_sane(const Profile& p) {
  return p.type <= EventType::kDisaster && p.status <= EventStatus::kPossible && near(p.told) &&
         near(p.days.from) && near(p.days.to);
}

// A frame has no list of hashes beside it: they stand where they are used.
struct FramePacker : Packer {
  void hash(std::uint32_t& value) {
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

std::string pack(const VersionProfile& wanted) {
  VersionProfile v = wanted;
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

std::string pack_frame(const Profile& wanted) {
  Profile p = wanted;
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
