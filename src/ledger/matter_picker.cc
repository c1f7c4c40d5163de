// See matter_picker.h.
#include "ledger/matter_picker.h"

#include <algorithm>

namespace ukti::ledger {
namespace {

PickedMatter picked(MatterLoader& loader, const Component& component, std::size_t group) {
  PickedMatter out{loader.load(component, group), {}};
  for (const std::uint32_t i : component.groups[group]) out.mentions.push_back(component.rows[i].id);
  return out;
}

}  // namespace

bool MatterPicker::may_be_labelled(const MatterBrief& brief) const {
  const auto members = catalogue_.members_of(brief);
  return std::any_of(overview_.rulings.labels().begin(), overview_.rulings.labels().end(),
                     [&](const Rulings::Label& label) {
                       return std::any_of(members.begin(), members.end(), [&](std::uint32_t place) {
                         return label.mentions.contains(overview_.mentions[place].id);
                       });
                     });
}

std::optional<PickedMatter> MatterPicker::pick_labelled(const MatterBrief& brief) {
  const Component component = reader_.load(brief.component, as_of_);
  for (std::size_t group = 0; group < component.groups.size(); ++group)
    if (component.rows[component.groups[group].front()].key == brief.key)
      return picked(loader_, component, group);
  return std::nullopt;
}

std::optional<PickedMatter> MatterPicker::pick(const MatterBrief& brief) {
  if (may_be_labelled(brief)) return pick_labelled(brief);
  std::vector<Component::Row> rows;
  for (const std::uint32_t place : catalogue_.members_of(brief)) {
    const Overview::Mention& m = overview_.mentions[place];
    const Overview::Version& v = overview_.versions[m.version];
    Component::Row& row = rows.emplace_back();
    row.id = m.id, row.key = m.key, row.told = v.told, row.told_second = v.told_second;
    row.document = v.document, row.version = v.id;
    row.profile.type = m.type, row.profile.dated = m.days.has_value();
    if (m.days) row.profile.days = *m.days;
  }
  const Component component = reader_.of_rows(std::move(rows));
  if (component.groups.empty()) return std::nullopt;
  return picked(loader_, component, 0);
}

}  // namespace ukti::ledger
