#include "event/places.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "event/compare.h"
#include "event/types.h"

namespace ukti::event {
namespace {

// What happens at one place for all to see.
bool scene(EventType type) {
  return type == EventType::kAssault || type == EventType::kProtest || type == EventType::kAccident ||
         type == EventType::kDisaster;
}

class Places {
 public:
  Places(std::vector<Event>& events, const std::vector<Trace>& traces) : all_(events), traces_(traces) {}

  void run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!all_[i].place.empty() || !scene(all_[i].type)) continue;
      if (const Event* from = beside(i)) all_[i].place = from->place;
    }
    for (std::size_t i = 1; i < all_.size(); ++i)
      if (raised_over(i)) all_[i].place = all_[i - 1].place;
    const std::vector<Id>* one = the_only_one();
    for (std::size_t i = 0; one != nullptr && i < all_.size(); ++i)
      if (all_[i].place.empty() && scene(all_[i].type) && told_again(i))
        all_[i].place = std::vector<Id>(*one);
  }

 private:
  bool fits(std::size_t i, std::size_t k) const {
    const Event &e = all_[i], &f = all_[k];
    return !f.place.empty() && e.status == f.status && !other_day(e.time, f.time);
  }

  // "ঢাকায় ব্যবসায়ীদের মানববন্ধনে | হামলা চালিয়েছে", "X-এ হামলা, | নিহত ৫": in one sentence, of the same
  // people.
  const Event* beside(std::size_t i) const {
    for (std::size_t behind = i; behind > 0; --behind) {
      const std::size_t k = behind - 1;
      if (traces_[k].sentence != traces_[i].sentence) break;
      const Event &e = all_[i], &f = all_[k];
      if (!fits(i, k) || !scene(f.type) || e.statement != f.statement) continue;
      const bool same = meet(e.actors, f.actors) || meet(e.recipients, f.actors) ||
                        (meet(e.recipients, f.recipients) && !apart(e.actors, f.actors));
      // "গাজা ধ্বংসস্তূপে পরিণত হয়েছে, | নিহত হয়েছে হাজারো মানুষ": who fell by it
      const bool fell = e.befell && e.type == f.type && k + 1 == i && !apart(e.actors, f.actors);
      if (same || fell) return &f;
    }
    return nullptr;
  }

  // "মিশরে নারীকে হত্যার | অভিযোগ উঠেছে": what nobody in particular says was done there is said there.
  bool raised_over(std::size_t i) const {
    constexpr std::uint32_t kBeside = 4;  // bytes between the deed and the word
    const Event &e = all_[i], &deed = all_[i - 1];
    const bool told = traces_[i].finite || (traces_[i].sentence == 0 && !traces_[i].bound);
    return e.type == EventType::kAccuse && e.mode == "allege" && told && e.actors.empty() &&
           e.place.empty() && !speaks(deed.type) && traces_[i - 1].sentence == traces_[i].sentence &&
           deed.trigger.end <= e.trigger.start && e.trigger.start - deed.trigger.end <= kBeside;
  }

  // The place of all that the text tells with a place, where there is only one, and no whole country.
  const std::vector<Id>* the_only_one() const {
    const std::vector<Id>* one = nullptr;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const Event& e = all_[i];
      if (e.place.empty() || !scene(e.type)) continue;
      if (traces_[i].in_country || (one != nullptr && *one != e.place)) return nullptr;
      one = &e.place;
    }
    return one;
  }

  // "বারইখালীতে বিস্ফোরণ হয়েছে। … বিকট শব্দে | বিস্ফোরণ ঘটে": by the same word, before or right below the
  // headline.
  bool told_again(std::size_t i) const {
    const Event& e = all_[i];
    if (e.type == EventType::kDisaster) return false;  // a flood is everywhere
    if (e.status != EventStatus::kActual || traces_[i].introduced || e.mutual) return false;
    for (std::size_t k = 0; k < all_.size() && (k < i || traces_[k].sentence <= kLead); ++k) {
      const Event& f = all_[k];
      const bool word =
          f.why.lexicon == e.why.lexicon || (!traces_[i].noun.empty() && traces_[i].noun == traces_[k].noun);
      if (traces_[k].sentence != traces_[i].sentence && f.type == e.type && word && fits(i, k) &&
          !apart(e.actors, f.actors) && !apart(e.recipients, f.recipients))
        return true;
    }
    return false;
  }

  std::vector<Event>& all_;
  const std::vector<Trace>& traces_;
};

}  // namespace

void fill_places(std::vector<Event>& events, const std::vector<Trace>& traces) {
  Places(events, traces).run();
}

}  // namespace ukti::event
