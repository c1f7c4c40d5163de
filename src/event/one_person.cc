#include "event/one_person.h"

#include <algorithm>
#include <vector>

namespace ukti::event {

void make_one(Record& record, Id who, Id named) {
  const auto one = [&](Id& id) { id = id == who ? named : id; };
  const auto each = [&](std::vector<Id>& ids) { std::for_each(ids.begin(), ids.end(), one); };
  for (Statement& s : record.statements) each(s.source), each(s.via), each(s.addressee);
  for (Event& e : record.events) each(e.actors), each(e.recipients);
  for (Entity& e : record.entities) one(e.role_of);
  std::vector<Span>& from = record.entities[who].mentions;
  std::vector<Span>& to = record.entities[named].mentions;
  to.insert(to.end(), from.begin(), from.end());
  std::sort(to.begin(), to.end());
  from.clear();
}

}  // namespace ukti::event
