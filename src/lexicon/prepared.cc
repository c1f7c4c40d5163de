#include "lexicon/prepared.h"

#include <algorithm>
#include <cstddef>

#include "lexicon/hash.h"

namespace ukti::lexicon {
namespace {

constexpr std::size_t kAlign = 8;

std::size_t aligned(std::size_t n) { return (n + kAlign - 1) / kAlign * kAlign; }

}  // namespace

void Packer::put(const void* data, std::size_t count, std::size_t size) {
  const std::uint64_t n = count;
  bytes_.append(reinterpret_cast<const char*>(&n), sizeof n);
  if (count != 0) bytes_.append(static_cast<const char*>(data), count * size);
  bytes_.resize(aligned(bytes_.size()), '\0');
}

blob::Slice PackedText::keep(std::string_view piece) {
  const auto [it, fresh] = kept_.try_emplace(std::string(piece));
  if (fresh) {
    it->second = {static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(piece.size())};
    bytes_ += piece;
  }
  return it->second;
}

void PackedText::pack(Packer& packer) const { packer.array(std::vector<char>(bytes_.begin(), bytes_.end())); }

blob::Range PackedIds::keep(const std::vector<std::uint32_t>& ids) {
  const blob::Range range{static_cast<std::uint32_t>(ids_.size()), static_cast<std::uint32_t>(ids.size())};
  ids_.insert(ids_.end(), ids.begin(), ids.end());
  return range;
}

const void* Prepared::next(std::size_t size, std::size_t& count) {
  std::uint64_t n = 0;
  if (rest_.size() < sizeof n) return nullptr;
  std::memcpy(&n, rest_.data(), sizeof n);
  rest_.remove_prefix(sizeof n);
  if (n > rest_.size() / size) return nullptr;
  const void* data = rest_.data();
  count = static_cast<std::size_t>(n);
  rest_.remove_prefix(std::min(aligned(count * size), rest_.size()));
  return data;
}

bool Prepared::text(std::string_view& out) {
  std::span<const char> bytes;
  if (!array(bytes)) return false;
  out = {bytes.data(), bytes.size()};
  return true;
}

void Prepared::make(const View& view, const Preparer& preparer) {
  const std::string bytes = preparer.prepare(view);
  own_.resize(aligned(bytes.size()) / kAlign);
  if (!bytes.empty()) std::memcpy(own_.data(), bytes.data(), bytes.size());
  rest_ = {reinterpret_cast<const char*>(own_.data()), bytes.size()};
}

// The sections stand where the compiler wrote them; theirs are appended, and the head is made right again.
std::string with_prepared(std::string blob, std::span<const Preparer> preparers) {
  const Expected<View> view = View::open(blob);
  if (!view || preparers.empty()) return blob;
  std::vector<blob::PreparedRecord> records;
  std::string bytes;
  for (const Preparer& p : preparers) {
    const std::string made = p.prepare(*view);
    records.push_back(
        {hash(p.name), {static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(made.size())}});
    bytes += made;
  }
  blob::Header head;
  std::memcpy(&head, blob.data(), sizeof head);
  const auto append = [&](blob::Section s, const void* data, std::size_t count, std::size_t size) {
    head.sections[s] = {static_cast<std::uint32_t>(blob.size()), static_cast<std::uint32_t>(count)};
    blob.append(static_cast<const char*>(data), count * size);
    blob.resize(aligned(blob.size()), '\0');
  };
  append(blob::kPrepared, records.data(), records.size(), sizeof(blob::PreparedRecord));
  append(blob::kPreparedBytes, bytes.data(), bytes.size(), 1);
  head.size = static_cast<std::uint32_t>(blob.size());
  std::memcpy(blob.data(), &head, sizeof head);
  head.checksum = hash(std::string_view(blob).substr(offsetof(blob::Header, content)));
  std::memcpy(blob.data(), &head, sizeof head);
  return blob;
}

}  // namespace ukti::lexicon
