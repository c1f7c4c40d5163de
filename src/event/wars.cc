#include "event/wars.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace ukti::event {
namespace {

// Of so many countries and bodies that a text names most often the parties of its war are some.
constexpr std::size_t kOften = 5;

bool holds(const std::vector<Id>& all, const std::vector<Id>& some) {
  return std::all_of(some.begin(), some.end(),
                     [&](Id id) { return std::find(all.begin(), all.end(), id) != all.end(); });
}

class Wars {
 public:
  explicit Wars(Record& record) : record_(record), events_(record.events) {}

  void run() {
    bool several = false;
    std::vector<Id> all = parties(several);
    if (all.empty() && !several) all = strikers();
    if (all.empty() || !much_told(all, kOften)) return;
    for (Event& e : events_) {
      const bool elsewhere = !e.place.empty() && !holds(all, e.place);
      if (!e.open || elsewhere || !e.actors.empty() || !e.recipients.empty()) continue;
      if (peace(e)) e.actors = all;
      if (war(e) && e.place.empty()) e.actors = e.recipients = all;  // and not "সিরিয়ায় গৃহযুদ্ধ"
    }
  }

 private:
  static bool war(const Event& e) { return e.type == EventType::kAssault && e.mutual; }
  static bool peace(const Event& e) { return e.type == EventType::kRetreat && e.mutual; }

  // A state, or those in arms.
  bool fights(Id id) const {
    const Entity& e = record_.entities[id];
    const auto coded = [&](std::string_view end) { return e.code.size() > 3 && e.code.ends_with(end); };
    return e.type == EntityType::kCountry || coded("/MIL") || coded("/REB") || coded("/GOV");
  }

  // The parties of the one war that the text tells; empty: of none, or of several.
  std::vector<Id> parties(bool& several) const {
    std::vector<Id> all;
    for (const Event& e : events_) {
      if (e.actors.size() < 2 || !((war(e) && e.actors == e.recipients) || peace(e))) continue;
      if (!std::all_of(e.actors.begin(), e.actors.end(), [&](Id id) { return fights(id); })) continue;
      if (all.empty() || holds(e.actors, all))
        all = e.actors;
      else if (!holds(all, e.actors)) {
        several = true;
        return {};
      }
    }
    return all;
  }

  // The two states of which one strikes the other, and none a third one, where the text names no two more
  // often.
  std::vector<Id> strikers() const {
    constexpr std::size_t kTwo = 2;
    std::vector<Id> two;
    const auto add = [&](Id id) {
      if (std::find(two.begin(), two.end(), id) == two.end()) two.push_back(id);
    };
    for (const Event& e : events_) {
      if (e.type != EventType::kAssault || e.status != EventStatus::kActual) continue;
      const auto state = [&](Id id) { return record_.entities[id].type == EntityType::kCountry; };
      const bool states = !e.actors.empty() && !e.recipients.empty() &&
                          std::all_of(e.actors.begin(), e.actors.end(), state) &&
                          std::all_of(e.recipients.begin(), e.recipients.end(), state);
      if (!states) continue;
      std::for_each(e.actors.begin(), e.actors.end(), add);
      std::for_each(e.recipients.begin(), e.recipients.end(), add);
    }
    if (two.size() != kTwo || !much_told(two, kTwo)) return {};
    return two;
  }

  bool much_told(const std::vector<Id>& all, std::size_t often) const {
    std::size_t least = record_.entities[all.front()].mentions.size();
    for (const Id id : all) least = std::min(least, record_.entities[id].mentions.size());
    const auto more = std::count_if(record_.entities.begin(), record_.entities.end(), [&](const Entity& e) {
      const bool body = e.type == EntityType::kCountry || e.type == EntityType::kOrganisation;
      return body && e.mentions.size() > least;
    });
    return static_cast<std::size_t>(more) < often;
  }

  Record& record_;
  std::vector<Event>& events_;
};

}  // namespace

void fill_wars(Record& record) { Wars(record).run(); }

}  // namespace ukti::event
