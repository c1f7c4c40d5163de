// Prepared tables: what a room makes of the lexicon alone, made once by the compiler and kept in the blob.
//
// A room that matches words against a table of its own needs it sorted, folded and indexed, and not as text.
// It packs that as flat arrays (`Packer`) in a function of the lexicon's view; the compiler calls these
// functions (`Preparer`) behind the tables and keeps what they give under their names. A reader then takes
// the arrays where they lie (`Prepared`). A lexicon compiled without preparers, as in tests, gives the same
// tables: they are made when they are asked for. So are those that do not hold together, which is why every
// room looks at each number once before it believes it.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "lexicon/view.h"

namespace ukti::lexicon {

struct Preparer {
  std::string_view name;
  std::string (*prepare)(const View& view) = nullptr;
};

// The blob with what `preparers` make of it. `blob` is one that the compiler wrote.
std::string with_prepared(std::string blob, std::span<const Preparer> preparers);

// Writes arrays one behind the other, each with its count and aligned to 8 bytes.
class Packer {
 public:
  template <typename T>
  void array(const std::vector<T>& items) {
    // No padding: equal tables give equal bytes. No truth values either: reading a wrong one is undefined.
    static_assert(std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>);
    put(items.data(), items.size(), sizeof(T));
  }
  std::string take() { return std::move(bytes_); }

 private:
  void put(const void* data, std::size_t count, std::size_t size);
  std::string bytes_;
};

// Pieces of text for a packed table, equal ones kept once.
class PackedText {
 public:
  blob::Slice keep(std::string_view piece);
  std::string_view piece(blob::Slice s) const { return std::string_view(bytes_).substr(s.offset, s.length); }
  void pack(Packer& packer) const;

 private:
  std::string bytes_;
  std::unordered_map<std::string, blob::Slice> kept_;
};

// Lists of ids for a packed table, one behind the other.
class PackedIds {
 public:
  blob::Range keep(const std::vector<std::uint32_t>& ids);
  void pack(Packer& packer) const { packer.array(ids_); }

 private:
  std::vector<std::uint32_t> ids_;
};

// The arrays of one preparer, in the order in which they were packed.
class Prepared {
 public:
  // Calls load(*this), which takes the arrays and says whether they hold together; where the blob has none or
  // broken ones, once more on arrays that are made now.
  template <typename Load>
  Prepared(const View& view, const Preparer& preparer, Load load) : rest_(view.prepared(preparer.name)) {
    if (!rest_.empty() && load(*this)) return;
    make(view, preparer);
    load(*this);
  }
  Prepared(const Prepared&) = delete;  // spans point into the bytes
  Prepared& operator=(const Prepared&) = delete;

  template <typename T>
  [[nodiscard]] bool array(std::span<const T>& out) {
    std::size_t count = 0;
    const void* data = next(sizeof(T), count);
    out = {static_cast<const T*>(data), count};
    return data != nullptr;
  }
  // The bytes of a PackedText.
  [[nodiscard]] bool text(std::string_view& out);

 private:
  void make(const View& view, const Preparer& preparer);
  const void* next(std::size_t size, std::size_t& count);  // nullptr where it lies outside

  std::string_view rest_;
  std::vector<std::uint64_t> own_;  // where the blob has none
};

template <typename T>
bool within(blob::Range r, std::span<T> array) {
  return r.first <= array.size() && r.count <= array.size() - r.first;
}
inline bool within(blob::Slice s, std::string_view text) {
  return s.offset <= text.size() && s.length <= text.size() - s.offset;
}
inline std::string_view piece(std::string_view text, blob::Slice s) {
  return {text.data() + s.offset, s.length};
}
template <typename T>
std::span<const T> part(std::span<const T> array, blob::Range r) {
  return {array.data() + r.first, r.count};
}

}  // namespace ukti::lexicon
