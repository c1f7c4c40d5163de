#include "event/tellers.h"

#include <algorithm>
#include <cstddef>

#include "event/compare.h"

namespace ukti::event {
namespace {

// So many events away the text may tell of the same arrest, or of another subject of the same words.
constexpr std::size_t kNear = 24;

class Tellers {
 public:
  explicit Tellers(Record& record) : record_(record), all_(record.events) {}

  void run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!all_[i].actors.empty()) continue;
      if (met(all_[i]) && alone(i))
        all_[i].actors = {speaker(all_[i])};
      else if (arrest(all_[i]))
        arrested_by(i);
    }
  }

 private:
  const Entity& at(Id id) const { return record_.entities[id]; }

  // "উপদেষ্টা জানান, ছাত্রনেতাদের সঙ্গে বৈঠকে …": a meeting with others that somebody tells of, and names nobody
  // else who met them.
  bool met(const Event& e) const {
    if (e.type != EventType::kConsult || e.why.rule != "event.noun" || e.status != EventStatus::kActual ||
        e.recipients.empty() || e.statement == kNoId)
      return false;
    const Statement& s = record_.statements[e.statement];
    if (s.source.size() != 1 || s.form == Form::kDirect || meet(s.source, e.recipients)) return false;
    const Entity& who = at(s.source.front());
    const bool office = who.type == EntityType::kPerson
                            ? who.role_of != kNoId || !who.role_title.empty()
                            : who.type == EntityType::kOrganisation || who.type == EntityType::kCountry;
    return office && !who.code.ends_with("/MED");
  }

  // A spokesperson tells of those for whom he speaks.
  Id speaker(const Event& e) const {
    const Id who = record_.statements[e.statement].source.front();
    const bool speaks_for =
        at(who).role_of != kNoId && at(who).role_title.find("spokes") != std::string::npos;
    return speaks_for ? at(who).role_of : who;
  }

  // Do the same words tell of nobody else who acts?
  bool alone(std::size_t i) const {
    const Event& e = all_[i];
    for (std::size_t k = i < kNear ? 0 : i - kNear; k < all_.size() && k < i + kNear; ++k)
      if (k != i && all_[k].statement == e.statement && !all_[k].actors.empty() &&
          !meet(all_[k].actors, {speaker(e)}) && !meet(all_[k].actors, e.recipients))
        return false;
    return true;
  }

  static bool arrest(const Event& e) {
    return e.type == EventType::kCoerce && e.mode == "arrest" && e.status == EventStatus::kActual &&
           !e.recipients.empty();
  }

  bool of_law(Id id) const {
    const Entity& e = at(id);
    return e.type == EntityType::kOrganisation && (e.code.ends_with("/COP") || e.names.front() == "police");
  }

  // "শিক্ষক গ্রেপ্তার … ওসি গ্রেপ্তারের বিষয়টি নিশ্চিত করেন": the only body of the law that the text says to have
  // arrested him.
  void arrested_by(std::size_t i) {
    Event& e = all_[i];
    const Event* by = nullptr;
    for (std::size_t k = i < kNear ? 0 : i - kNear; k < all_.size() && k < i + kNear; ++k) {
      const Event& f = all_[k];
      // who sends to prison is rather the court
      const bool same = k != i && arrest(f) && f.why.lexicon == e.why.lexicon;
      if (!same || f.actors.empty() || !meet(f.recipients, e.recipients)) continue;
      if (apart(f.place, e.place) || other_day(f.time, e.time)) return;
      if (!std::all_of(f.actors.begin(), f.actors.end(), [&](Id who) { return of_law(who); })) continue;
      if (by != nullptr && !meet(by->actors, f.actors)) return;
      by = &f;
    }
    if (by == nullptr || meet(by->actors, e.recipients)) return;
    e.actors = std::vector<Id>(by->actors);
    if (e.time.empty()) e.time = std::string(by->time);
  }

  Record& record_;
  std::vector<Event>& all_;
};

}  // namespace

void fill_tellers(Record& record) { Tellers(record).run(); }

}  // namespace ukti::event
