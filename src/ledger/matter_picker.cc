// See matter_picker.h.
#include "ledger/matter_picker.h"

#include <algorithm>

namespace ukti::ledger {

std::optional<PickedMatter> MatterPicker::pick(std::int64_t id, std::uint64_t key) {
  const Component component = reader_.load(id, as_of_);
  for (std::size_t group = 0; group < component.groups.size(); ++group) {
    const std::vector<std::uint32_t>& members = component.groups[group];
    if (std::none_of(members.begin(), members.end(),
                     [&](std::uint32_t i) { return component.rows[i].key == key; }))
      continue;
    PickedMatter out{loader_.load(component, group), {}};
    for (const std::uint32_t i : members) out.mentions.push_back(component.rows[i].id);
    return out;
  }
  return std::nullopt;
}

}  // namespace ukti::ledger
