#include "event/accused_people.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "event/compare.h"
#include "event/one_person.h"

namespace ukti::event {
namespace {

class AccusedPeople {
 public:
  explicit AccusedPeople(Record& record) : record_(record) {}

  void run() {
    for (Id who = 0; who < record_.entities.size(); ++who) {
      const Entity& e = record_.entities[who];
      const bool held = called(e, kHeld);
      if (e.mentions.empty() || !(held || called(e, kAccused)) || !unnamed(e)) continue;
      if (generic(who)) continue;
      const std::vector<Id> named = meant(who, e.mentions.front().start, held);
      if (named.size() == 1)
        make_one(record_, who, named.front());
      else if (!named.empty())
        spread(who, named);
    }
  }

 private:
  static constexpr std::array<std::string_view, 6> kAccused = {
      "accused", "accuseds", "accused person", "accused people", "prime accused", "fugitive accused"};
  static constexpr std::array<std::string_view, 2> kHeld = {"detainee", "detainees"};

  template <std::size_t N>
  static bool called(const Entity& e, const std::array<std::string_view, N>& words) {
    return !e.names.empty() && std::find(words.begin(), words.end(), e.names.front()) != words.end();
  }

  // "আসামি গ্রেপ্তারের সময় আইন মানতে হবে": whoever it is, by the bare word before a noun.
  bool generic(Id who) const {
    const Entity& x = record_.entities[who];
    const Span first = x.mentions.front();
    const bool bare = std::any_of(x.names.begin(), x.names.end(),
                                  [&](const std::string& n) { return n.size() == first.end - first.start; });
    return bare && std::any_of(record_.events.begin(), record_.events.end(), [&](const Event& e) {
             return e.why.rule == "event.noun" && e.type == EventType::kCoerce && meet(e.recipients, {who});
           });
  }

  static bool unnamed(const Entity& e) {
    return e.why.rule == "person.noun" || e.why.rule == "phrase.noun" || e.why.rule == "role.phrase" ||
           e.why.rule == "group.plural";
  }

  static bool of_law(const Event& e, bool held) {
    const bool custody = e.type == EventType::kCoerce && e.mode == "arrest";
    if (held || e.status != EventStatus::kActual) return custody && e.status == EventStatus::kActual;
    return custody || (e.type == EventType::kAccuse && e.mode == "allege") ||
           (e.type == EventType::kCoerce && e.mode.empty()) ||
           (e.type == EventType::kSanction && e.mode == "convict");
  }

  // Those of whom such a thing was told last, where it is told of nobody else; one for one, several for
  // several.
  std::vector<Id> meant(Id who, std::uint32_t before, bool held) const {
    std::vector<Id> found;
    for (const Event& e : record_.events) {
      if (e.trigger.start >= before) break;
      if (meet(e.actors, {who}) || meet(e.recipients, {who})) return {};
      if (!of_law(e, held) || e.recipients.empty() || !people(e.recipients)) continue;
      if (!found.empty() && !meet(found, e.recipients)) return {};
      if (e.recipients.size() >= found.size()) found = e.recipients;
    }
    const bool several = record_.entities[who].type == EntityType::kGroup;
    const bool many =
        found.size() > 1 || (found.size() == 1 && record_.entities[found.front()].type == EntityType::kGroup);
    return several == many ? found : std::vector<Id>{};
  }

  bool people(const std::vector<Id>& who) const {
    return std::all_of(who.begin(), who.end(), [&](Id id) {
      const EntityType type = record_.entities[id].type;
      return type == EntityType::kPerson || type == EntityType::kGroup;
    });
  }

  // Each of `named` does and undergoes what the text tells of `who`.
  void spread(Id who, const std::vector<Id>& named) {
    const auto each = [&](std::vector<Id>& ids) {
      const auto at = std::find(ids.begin(), ids.end(), who);
      if (at == ids.end()) return;
      ids.erase(at);
      for (const Id id : named)
        if (!meet(ids, {id})) ids.push_back(id);
    };
    for (Event& e : record_.events) each(e.actors), each(e.recipients);
  }

  Record& record_;
};

}  // namespace

void name_the_accused(Record& record) { AccusedPeople(record).run(); }

}  // namespace ukti::event
