// What likeness is judged by, packed: of each mention what clustering asks (its frame), of each version all
// else at once.
//
// Most of a profile are hashes of words, and the mentions of one text share most of theirs. So a version
// keeps a list of its hashes, sorted, each once, and its story and profiles are places in that list, as
// differences: a word of the context of a mention takes a byte instead of eight. Only comparing reads it.
// What a matter needs to be put together from its mentions (days, regions, actors) stands with each mention,
// in some twenty bytes. Both may come from a damaged or hostile file: bytes that are none give no value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/profile.h"

namespace ukti::ledger {

struct VersionProfile {
  std::vector<Feature> story;
  std::vector<Profile> mentions;  // in the order of the record's events
  bool operator==(const VersionProfile&) const = default;
};

std::string pack(const VersionProfile& version);
std::optional<VersionProfile> unpack_version(std::string_view bytes);

// Of a profile: whether and when it was, regions, actors.
std::string pack_frame(const Profile& profile);
// False where the bytes are none; `told` is that of packing.
bool unpack_frame(std::string_view bytes, Day told, Profile& profile);

}  // namespace ukti::ledger
