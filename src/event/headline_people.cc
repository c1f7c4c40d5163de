// "ইয়াবাসহ মাদক ব্যবসায়ী আটক" stands above "জহির নামের এক ব্যক্তিকে আটক করেছে
// র‌্যাব": a headline says what somebody is, and the lead who he is. They are one where the lead
// tells the same deed of one person only, and the headline does not name that person beside ("X-এর ছেলে
// গ্রেপ্তার").
#include "event/headline_people.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "event/compare.h"
#include "event/one_person.h"
#include "event/sharing.h"

namespace ukti::event {
namespace {

class HeadlinePeople {
 public:
  explicit HeadlinePeople(Record& record) : record_(record), all_(record.events) {}

  void run() {
    if (record_.sentences.size() < 2) return;
    headline_ = record_.sentences.front().span.end;
    lead_ = record_.sentences[std::min<std::size_t>(kLead, record_.sentences.size() - 1)].span.end;
    for (Event& e : all_) {
      if (e.trigger.start >= headline_) return;
      name(e, &Event::recipients, &Event::actors);
      name(e, &Event::actors, &Event::recipients);
    }
  }

 private:
  using Side = std::vector<Id> Event::*;

  bool person(Id who) const { return record_.entities[who].type == EntityType::kPerson; }

  // Told by what he is alone.
  bool unnamed(Id who) const {
    const std::string_view rule = record_.entities[who].why.rule;
    return person(who) && (rule == "person.noun" || rule == "phrase.noun" || rule == "role.phrase");
  }

  // The same deed, by its kind or by its word.
  static bool same(const Event& e, const Event& f) {
    const bool akin = e.mode.empty() ? e.why.lexicon == f.why.lexicon : e.mode == f.mode;
    return akin && f.type == e.type && f.status == EventStatus::kActual && !other_day(e.time, f.time);
  }

  // The lead's telling of what e tells, of the one person who can be meant by `who`.
  const Event* told(const Event& e, Id who, Side side) const {
    const Event* found = nullptr;
    for (const Event& f : all_) {
      if (f.trigger.start < headline_ || !same(e, f) || (f.*side).empty()) continue;
      if (f.trigger.start >= lead_) break;
      const Id other = (f.*side).front();
      if ((f.*side).size() != 1 || !person(other)) return nullptr;
      if (unnamed(other)) continue;
      if (found != nullptr && (found->*side).front() != other) return nullptr;
      found = &f;
    }
    return found != nullptr && !two(who, (found->*side).front()) ? found : nullptr;
  }

  // Does the headline name him as well, or an event tell of both?
  bool two(Id who, Id named) const {
    const std::vector<Span>& at = record_.entities[named].mentions;
    if (std::any_of(at.begin(), at.end(), [&](Span m) { return m.start < headline_; })) return true;
    const auto among = [](const Event& e, Id id) { return meet(e.actors, {id}) || meet(e.recipients, {id}); };
    return std::any_of(all_.begin(), all_.end(),
                       [&](const Event& e) { return among(e, who) && among(e, named); });
  }

  void name(Event& e, Side side, Side other) {
    if ((e.*side).size() != 1 || !unnamed((e.*side).front()) || e.status != EventStatus::kActual) return;
    const Id who = (e.*side).front();
    const Event* from = told(e, who, side);
    if (from == nullptr) return;
    make_one(record_, who, (from->*side).front());
    const bool claimed = other == &Event::actors && only_claimed(record_, *from, e);
    if ((e.*other).empty() && !claimed && !meet(from->*other, e.*side))
      e.*other = std::vector<Id>(from->*other);
  }

  Record& record_;
  std::vector<Event>& all_;
  std::uint32_t headline_ = 0, lead_ = 0;  // where the headline and its lead end
};

}  // namespace

void name_headline_people(Record& record) { HeadlinePeople(record).run(); }

}  // namespace ukti::event
