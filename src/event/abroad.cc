#include "event/abroad.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ukti::event {
namespace {

class Abroad {
 public:
  explicit Abroad(Record& record) : record_(record) {
    for (Id id = 0; id < record_.entities.size(); ++id)
      if (record_.entities[id].type == EntityType::kCountry) countries_.push_back(id);
  }

  void run() {
    note_raids();
    for (Event& e : record_.events) {
      if (raid_at_home(e)) e.recipients.clear();
      const bool strikes = e.type == EventType::kAssault && !e.befell && !e.mutual;
      const bool takes = e.type == EventType::kCoerce && e.mode == "seize";
      if ((!strikes && !takes) || e.actors.empty() || !e.recipients.empty() || e.place.empty()) continue;
      Id state = state_of(e.place.front());
      for (const Id place : e.place)
        if (state_of(place) != state) state = kNoId;
      if (state != kNoId && foreign(e.actors, state) && !others_struck(e.actors, state))
        e.recipients = {state};
    }
  }

 private:
  static constexpr std::size_t kCode = 3;  // letters of a country's code

  std::string_view country(Id id) const {
    return std::string_view(record_.entities[id].code).substr(0, kCode);
  }

  // The state in which the place lies, if the text names it.
  Id state_of(Id place) const {
    const std::string_view code = country(place);
    if (code.size() != kCode) return kNoId;
    for (const Id id : countries_)
      if (record_.entities[id].code == code) return much_named(id, place) ? id : kNoId;
    return kNoId;
  }

  // A text that is about a land of its own within a state hardly names the state.
  bool much_named(Id state, Id place) const {
    return record_.entities[state].mentions.size() >= record_.entities[place].mentions.size();
  }

  // All of them other states, or their governments and forces.
  bool foreign(const std::vector<Id>& who, Id state) const {
    return std::ranges::all_of(who, [&](Id id) {
      const std::string_view code = record_.entities[id].code;
      const std::string_view branch = code.substr(std::min(kCode, code.size()));
      return code.size() >= kCode && country(id) != country(state) &&
             (branch.empty() || branch == "/MIL" || branch == "/GOV");
    });
  }

  // "মালয়েশিয়ায় অভিযান চালিয়ে … পুলিশ": a raid by others than states is done in the country, not to it.
  bool raid_at_home(const Event& e) const {
    return e.type == EventType::kCoerce && e.mode.empty() && !e.actors.empty() && e.recipients.size() == 1 &&
           record_.entities[e.recipients.front()].type == EntityType::kCountry && e.place == e.recipients &&
           !foreign(e.actors, e.recipients.front()) &&
           std::ranges::none_of(e.actors, [&](Id id) { return of_another(id, e.recipients.front()); });
  }

  // "কেনিয়ার সেনাবাহিনী": another country's, by the name before it.
  bool of_another(Id who, Id state) const {
    return std::ranges::any_of(countries_, [&](Id id) {
      const Entity& x = record_.entities[id];
      if (x.code == record_.entities[state].code) return false;
      return std::ranges::any_of(record_.entities[who].names, [&](const std::string& name) {
        return std::ranges::any_of(x.names, [&](const std::string& land) { return name.starts_with(land); });
      });
    });
  }

  // Rebels whom a state strikes, or a body: (the striker's country, theirs), "" for none.
  using Raid = std::pair<std::string_view, std::string_view>;

  void note_raids() {
    for (const Event& e : record_.events) {
      if (e.type != EventType::kAssault || e.mutual) continue;
      for (const Id to : e.recipients) {
        const EntityType type = record_.entities[to].type;
        const bool people = type == EntityType::kGroup && !e.befell;
        if (!people && type != EntityType::kOrganisation) continue;
        for (const Id by : e.actors)
          if (!country(by).empty()) raids_.emplace_back(country(by), country(to));
      }
    }
    std::ranges::sort(raids_);
    raids_.erase(std::ranges::unique(raids_).begin(), raids_.end());
  }

  // Does the text tell whom else they strike?
  bool others_struck(const std::vector<Id>& actors, Id state) const {
    return std::ranges::any_of(raids_, [&](const Raid& raid) {
      return raid.second != country(state) &&
             std::ranges::any_of(actors, [&](Id id) { return country(id) == raid.first; });
    });
  }

  std::vector<Id> countries_;  // that the text names: few, however long it is
  std::vector<Raid> raids_;    // each once
  Record& record_;
};

}  // namespace

void strike_states(Record& record) { Abroad(record).run(); }

}  // namespace ukti::event
