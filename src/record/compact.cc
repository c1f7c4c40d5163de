#include "record/compact.h"

#include <utility>
#include <vector>

namespace ukti::record {
namespace {

// Calls `f` with every list of entities of the record, and `one` with every single reference.
template <typename List, typename One>
void each_reference(Record& r, List list, One one) {
  for (Statement& s : r.statements) {
    list(s.source);
    list(s.via);
    list(s.addressee);
  }
  for (Event& e : r.events) {
    list(e.actors);
    list(e.recipients);
    list(e.place);
  }
  for (Entity& e : r.entities) one(e.role_of);
}

}  // namespace

void drop_unused_entities(Record& record) {
  std::vector<bool> used(record.entities.size(), false);
  for (Id id = 0; id < record.entities.size(); ++id) used[id] = !record.entities[id].mentions.empty();
  each_reference(
      record,
      [&](const std::vector<Id>& ids) {
        for (const Id id : ids) used[id] = true;
      },
      [&](Id id) {
        if (id != kNoId) used[id] = true;
      });
  std::vector<Id> number(record.entities.size(), kNoId);
  Id next = 0;
  for (Id id = 0; id < record.entities.size(); ++id) {
    if (!used[id]) continue;
    if (next != id) record.entities[next] = std::move(record.entities[id]);
    number[id] = next++;
  }
  if (next == record.entities.size()) return;
  record.entities.resize(next);
  each_reference(
      record,
      [&](std::vector<Id>& ids) {
        for (Id& id : ids) id = number[id];
      },
      [&](Id& id) {
        if (id != kNoId) id = number[id];
      });
}

}  // namespace ukti::record
