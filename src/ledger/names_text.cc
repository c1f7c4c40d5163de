// See names_text.h.
#include "ledger/names_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace ukti::ledger {
namespace {

bool by_name(const KnownName& a, const KnownName& b) { return a.name < b.name; }

// A number and the blank after it.
std::optional<Day> take_day(std::string_view& line) {
  Day day = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), day);
  if (error != std::errc() || end == line.data() + line.size() || *end != ' ') return std::nullopt;
  line.remove_prefix(static_cast<std::size_t>(end - line.data()) + 1);
  return day;
}

std::optional<KnownName> read_name(std::string_view line) {
  KnownName out;
  const auto told = take_day(line);
  if (!told) return std::nullopt;
  out.told = *told;
  if (line.starts_with("- ")) {
    line.remove_prefix(2);
  } else {
    out.usual = take_day(line);
    if (!out.usual) return std::nullopt;
  }
  out.name = line;
  return out;
}

}  // namespace

std::vector<KnownName> names_told(const std::vector<std::string>& names, Day told) {
  std::vector<KnownName> out;
  for (const std::string& name : names) {
    const bool seen =
        std::any_of(out.begin(), out.end(), [&](const KnownName& known) { return known.name == name; });
    if (!seen) out.push_back({name, told, out.empty() ? std::optional<Day>(told) : std::nullopt});
  }
  std::sort(out.begin(), out.end(), by_name);
  return out;
}

bool unite_names(std::vector<KnownName>& names, const std::vector<KnownName>& more) {
  bool changed = false;
  for (const KnownName& name : more) {
    const auto at = std::lower_bound(names.begin(), names.end(), name, by_name);
    if (at == names.end() || at->name != name.name) {
      names.insert(at, name);
      changed = true;
      continue;
    }
    if (name.told < at->told) at->told = name.told, changed = true;
    if (name.usual && (!at->usual || *name.usual < *at->usual)) at->usual = name.usual, changed = true;
  }
  return changed;
}

std::string join_names(const std::vector<KnownName>& names) {
  std::string out;
  for (const KnownName& name : names) {
    if (!out.empty()) out += '\n';
    out += name.usual ? fmt::format("{} {} {}", name.told, *name.usual, name.name)
                      : fmt::format("{} - {}", name.told, name.name);
  }
  return out;
}

std::vector<KnownName> split_names(std::string_view cell) {
  std::vector<KnownName> out;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find('\n'), cell.size());
    if (auto name = read_name(cell.substr(0, end))) out.push_back(std::move(*name));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  std::sort(out.begin(), out.end(), by_name);
  return out;
}

std::vector<std::string> names_by(std::string_view cell, std::optional<Day> told) {
  std::vector<std::string> out;
  std::optional<std::size_t> usual;
  for (KnownName& name : split_names(cell)) {
    if (told && name.told > *told) continue;
    if (!usual && name.usual && (!told || *name.usual <= *told)) usual = out.size();
    out.push_back(std::move(name.name));
  }
  if (usual) {
    const auto at = out.begin() + static_cast<std::ptrdiff_t>(*usual);
    std::rotate(out.begin(), at, at + 1);
  }
  return out;
}

std::string readable_identity(std::string_view identity) {
  if (identity.starts_with("url:")) return std::string(identity.substr(4));
  if (identity.starts_with("sha256:")) return fmt::format("a text with the hash {}…", identity.substr(7, 12));
  const std::size_t cut = identity.find('\x1f');
  if (cut == std::string_view::npos) return std::string(identity);
  return fmt::format("{}, {}", identity.substr(3, cut - 3), identity.substr(cut + 1));
}

}  // namespace ukti::ledger
