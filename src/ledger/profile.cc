// See profile.h. The packed form: little-endian numbers of fixed width, lists after a 16-bit count; written
// and read by one list of fields, so that the two cannot part.
#include "ledger/profile.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

#include "lexicon/hash.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kBlockWords = 6, kStoryBlocks = 32;
constexpr std::size_t kMostItems = 4096;  // in a list; more is no profile of ours

std::uint32_t hash32(std::string_view bytes) { return static_cast<std::uint32_t>(lexicon::hash(bytes)); }

class Packer {
 public:
  explicit Packer(std::string& out) : out_(out) {}
  template <typename T>
  void operator()(const T& value) {
    if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
      out_.push_back(static_cast<char>(value));
    } else {
      static_assert(std::is_same_v<T, std::uint32_t> || std::is_same_v<T, std::int32_t>);
      char bytes[4];
      std::memcpy(bytes, &value, 4);
      out_.append(bytes, 4);
    }
  }
  template <typename T>
  void operator()(const std::vector<T>& list) {
    const auto count = static_cast<std::uint16_t>(std::min(list.size(), kMostItems));
    out_.push_back(static_cast<char>(count & 0xFF));
    out_.push_back(static_cast<char>(count >> 8));
    for (std::size_t i = 0; i < count; ++i) fields(*this, list[i]);
  }

 private:
  std::string& out_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}
  template <typename T>
  void operator()(T& value) {
    if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
      value = static_cast<T>(take(1) ? static_cast<unsigned char>(bytes_[at_ - 1]) : 0);
    } else {
      if (take(4)) std::memcpy(&value, bytes_.data() + at_ - 4, 4);
    }
  }
  template <typename T>
  void operator()(std::vector<T>& list) {
    if (!take(2)) return;
    const std::size_t count = static_cast<unsigned char>(bytes_[at_ - 2]) |
                              static_cast<std::size_t>(static_cast<unsigned char>(bytes_[at_ - 1])) << 8;
    if (count > kMostItems) good_ = false;
    for (std::size_t i = 0; i < count && good_; ++i) fields(*this, list.emplace_back());
  }
  bool done() const { return good_ && at_ == bytes_.size(); }

 private:
  bool take(std::size_t n) {
    if (bytes_.size() - at_ < n) good_ = false;
    if (good_) at_ += n;
    return good_;
  }
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

template <typename Visit>
void fields(Visit& visit, auto& value) {
  using T = std::remove_const_t<std::remove_reference_t<decltype(value)>>;
  if constexpr (std::is_same_v<T, Participant>) {
    visit(value.party), visit(value.country), visit(value.reach), visit(value.is_country);
    visit(value.police), visit(value.military);
  } else if constexpr (std::is_same_v<T, Feature>) {
    visit(value.hash), visit(value.weight);
  } else if constexpr (std::is_same_v<T, Profile>) {
    visit(value.type), visit(value.status), visit(value.harms), visit(value.past), visit(value.dated),
        visit(value.mode);
    visit(value.document), visit(value.version), visit(value.told), visit(value.days.from),
        visit(value.days.to);
    visit(value.actors), visit(value.recipients), visit(value.sites), visit(value.regions);
    visit(value.kind), visit(value.context), visit(value.figures), visit(value.scene);
  } else {
    visit(value);
  }
}

std::vector<Participant> participants(const Digest& digest, const std::vector<std::uint32_t>& places) {
  std::vector<Participant> out;
  for (const std::uint32_t place : places) {
    const PartyDraft& party = digest.parties[place];
    out.push_back({hash32(party.key), party.country.empty() ? 0 : hash32(party.country), party.reach,
                   party.type == EntityType::kCountry, party.police, party.armed && !party.police});
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::uint64_t block(EventType type, std::uint32_t what, std::uint32_t hash) {
  return lexicon::hash_step(static_cast<std::uint32_t>(type) << 8 | what, hash);
}

// Types that one happening is told under ("seized", "arrested"; "sank", "a disaster").
EventType family(EventType type) {
  switch (type) {
    case EventType::kDisaster:
      return EventType::kAccident;
    case EventType::kAssault:
      return EventType::kCoerce;
    case EventType::kConcede:
    case EventType::kCooperate:
      return EventType::kRetreat;
    default:
      return type;
  }
}

}  // namespace

Profile profile_of(const Digest& digest, std::size_t m, std::string_view identity, std::string_view sha256,
                   Day told) {
  const MentionDraft& mention = digest.mentions[m];
  Profile p;
  p.type = mention.type;
  p.status = mention.status;
  p.harms = mention.harms;
  p.past = mention.past;
  p.dated = mention.dated;
  p.mode = mention.mode.empty() ? 0 : hash32(mention.mode);
  p.document = hash32(identity);
  p.version = hash32(sha256);
  p.told = told;
  p.days = mention.days;
  p.actors = participants(digest, mention.actors);
  p.recipients = participants(digest, mention.recipients);
  p.sites = mention.sites;
  p.regions = mention.regions;
  p.kind = mention.kind;
  p.scene = mention.scene;
  p.context = mention.context;
  for (const FigureDraft& f : digest.figures)
    if (f.mention == m && f.low && f.high)
      p.figures.push_back(hash32(std::to_string(static_cast<int>(f.counts)) + " " + std::to_string(*f.low) +
                                 " " + std::to_string(*f.high)));
  std::sort(p.figures.begin(), p.figures.end());
  return p;
}

// Of a damaged or hostile file nothing is taken that a list would be left by or a sum would overflow with.
bool is_sane(const Profile& p) {
  constexpr Day kFarthest = 4'000'000;  // ten thousand years
  const auto near = [](Day day) { return day >= -kFarthest && day <= kFarthest; };
  return p.type <= EventType::kDisaster && p.status <= EventStatus::kPossible && near(p.told) &&
         near(p.days.from) && near(p.days.to);
}

void pack(const Profile& profile, std::string& out) {
  Packer packer(out);
  fields(packer, profile);
}

std::optional<Profile> unpack(std::string_view bytes) {
  Unpacker unpacker(bytes);
  Profile profile;
  fields(unpacker, profile);
  if (!unpacker.done() || !is_sane(profile)) return std::nullopt;
  return profile;
}

void pack(const std::vector<Feature>& features, std::string& out) {
  Packer packer(out);
  packer(features);
}

std::optional<std::vector<Feature>> unpack_features(std::string_view bytes) {
  Unpacker unpacker(bytes);
  std::vector<Feature> features;
  unpacker(features);
  if (!unpacker.done()) return std::nullopt;
  return features;
}

std::vector<std::uint32_t> story_blocks(const std::vector<Feature>& story) {
  std::vector<std::uint32_t> out;
  for (const Feature& f : story)
    if (f.weight == 3 && out.size() < kStoryBlocks) out.push_back(f.hash);
  return out;
}

std::vector<std::uint64_t> blocks_of(const Profile& p) {
  const EventType type = family(p.type);
  std::vector<std::uint64_t> out;
  for (const Participant& who : p.actors)
    if (who.reach == Reach::kKnown) out.push_back(block(type, 1, who.party));
  for (const Participant& who : p.recipients)
    if (who.reach == Reach::kKnown) out.push_back(block(type, 2, who.party));
  for (const std::uint32_t site : p.sites) out.push_back(block(type, 3, site));
  for (const Feature& stem : p.kind) out.push_back(block(type, 4, stem.hash));
  std::size_t words = kBlockWords;
  for (const Feature& f : p.context)
    if (f.weight == 3 && words > 0) {
      out.push_back(block(type, 5, f.hash));
      --words;
    }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace ukti::ledger
