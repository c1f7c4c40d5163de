// See sinks.h.
#include "cli/sinks.h"

#include <fmt/format.h>
#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace ukti::cli {
namespace {

bool write_all(std::FILE* file, std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), file) == text.size();
}

Error io_error(const std::string& what) {
  return {ErrorCode::kIo, fmt::format("{}: {}", what, std::generic_category().message(errno))};
}

}  // namespace

bool put(std::string_view text) { return write_all(stdout, text) && std::fflush(stdout) == 0; }

std::string file_name_for(std::string_view id) {
  constexpr std::size_t kLongest = 200;  // bytes; file systems take 255 with the ending
  std::string name;
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0x80;
    const bool mark = c == '-' || c == '_' || c == '=' || (c == '.' && !name.empty());
    if (letter || mark) {
      name += c;
    } else {
      fmt::format_to(std::back_inserter(name), "%{:02X}", byte);
    }
  }
  if (name.empty()) return "%";
  if (name.size() <= kLongest) return name;
  std::size_t cut = kLongest - 18;
  while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0) == 0x80) --cut;
  return fmt::format("{}%~{:016x}", name.substr(0, cut), XXH3_64bits(id.data(), id.size()));
}

Expected<RecordFolder> RecordFolder::open(const std::string& path) {
  std::error_code fault;
  std::filesystem::create_directories(path, fault);
  if (!std::filesystem::is_directory(path, fault))
    return std::unexpected(Error{ErrorCode::kIo, fmt::format("{}: no folder can be made here", path)});
  return RecordFolder(path);
}

Expected<void> RecordFolder::write(std::string_view id, std::string_view json) {
  const std::string name = file_name_for(id);
  if (!written_.insert(name).second)
    return std::unexpected(
        Error{ErrorCode::kIo, fmt::format("a document with the id \"{}\" was written before", id)});
  const std::string path = path_ + "/" + name + ".json";
  const std::string draft =
      fmt::format("{}/.{:016x}.{}.tmp", path_, XXH3_64bits(id.data(), id.size()), getpid());
  std::FILE* file = std::fopen(draft.c_str(), "wb");
  if (file == nullptr) return std::unexpected(io_error(draft));
  const bool whole = write_all(file, json) && write_all(file, "\n");
  const bool closed = std::fclose(file) == 0;
  if (whole && closed && std::rename(draft.c_str(), path.c_str()) == 0) return {};
  const Error error = io_error(path);
  std::remove(draft.c_str());
  return std::unexpected(error);
}

}  // namespace ukti::cli
