// "X এ অভিযোগ অস্বীকার করেছেন": whoever said what is denied is the one who is rejected, and who denies an
// accusation was accused. A spokesperson denies for the body.
#include "event/answers.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "event/compare.h"
#include "event/types.h"

namespace ukti::event {
namespace {

// An accusation and its denial, or the deed and its accusation, stand so near at most, in bytes.
constexpr std::uint32_t kBesideBytes = 40;

bool beside(const Event& first, const Event& second) {
  return second.trigger.start >= first.trigger.end &&
         second.trigger.start - first.trigger.end <= kBesideBytes;
}

class Answers {
 public:
  explicit Answers(Record& record) : record_(record), all_(record.events) {}

  void run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_[i].type == EventType::kReject) reject(i);
      if (all_[i].type == EventType::kAccuse && all_[i].statement != kNoId) answered(i);
    }
  }

 private:
  // "অভিযোগ ভিত্তিহীন বলে জানিয়েছে X": the accusation stands in the denial.
  void answered(std::size_t i) {
    const Statement& s = record_.statements[all_[i].statement];
    if (s.act == Act::kDeny && all_[i].recipients.empty() && !meet(s.source, all_[i].actors))
      accuse(i, s.source);
  }

  // They are said to have done what they are accused of; one who only answers for others is not.
  void accuse(std::size_t i, const std::vector<Id>& who) {
    Event& accusation = all_[i];
    accusation.recipients = answerable(who);
    if (meet(accusation.recipients, accusation.actors)) accusation.recipients.clear();
    if (i > 0 && !officials(who) && beside(all_[i - 1], accusation) && !speaks(all_[i - 1].type) &&
        all_[i - 1].actors.empty() && !meet(accusation.recipients, all_[i - 1].recipients))
      all_[i - 1].actors = accusation.recipients;
  }

  void reject(std::size_t i) {
    Event& e = all_[i];
    if (i > 0 && all_[i - 1].type == EventType::kAccuse && beside(all_[i - 1], e)) {
      Event& accusation = all_[i - 1];
      if (accusation.recipients.empty() && accused(e)) accuse(i - 1, e.actors);
      if (e.recipients.empty() && !meet(accusation.actors, e.actors)) e.recipients = accusation.actors;
    }
    if (e.recipients.empty()) e.recipients = denied_source(e);
    if (accused(e)) no_victim(i);
  }

  // "X ধর্ষণের অভিযোগ অস্বীকার করেন": who rejects the charge is not the one to whom it was done.
  void no_victim(std::size_t i) {
    for (std::size_t k = i; k > 0 && i - k < 2; --k) {
      Event& deed = all_[k - 1];
      if (!beside(deed, all_[k])) return;
      if (deed.type == EventType::kAssault && meet(deed.recipients, all_[i].actors)) deed.recipients.clear();
    }
  }

  // A cue that denies or rejects, and no veto.
  bool accused(const Event& e) const {
    const Statement* s = cue_statement(e);
    return s != nullptr && (s->act == Act::kDeny || s->act == Act::kDispute);
  }

  const Statement* cue_statement(const Event& e) const {
    for (const Statement& s : record_.statements)
      if (s.cue == e.trigger) return &s;
    return nullptr;
  }

  std::vector<Id> denied_source(const Event& e) const {
    for (const Link& link : record_.links) {
      if (link.kind != LinkKind::kDenies && link.kind != LinkKind::kDisputes) continue;
      const Statement& from = record_.statements[link.from];
      const Statement& to = record_.statements[link.to];
      if (from.cue == e.trigger && !meet(to.source, e.actors) && !meet(to.source, bodies(e.actors)))
        return to.source;
    }
    return {};
  }

  // "গুলি চালানোর অভিযোগ অস্বীকার করেছেন থানার ওসি": somebody in an office may answer for those under him.
  bool officials(const std::vector<Id>& who) const {
    return std::any_of(who.begin(), who.end(), [&](Id id) { return record_.entities[id].role_of != kNoId; });
  }

  // A charge that somebody in an office rejects is brought against the body, as far as the text tells; one
  // that a party's man rejects against himself.
  std::vector<Id> answerable(std::vector<Id> who) const {
    for (Id& id : who) {
      const Entity& e = record_.entities[id];
      if (e.role_of == kNoId) continue;
      const bool party = record_.entities[e.role_of].code.ends_with("/PTY");
      if (!party || speaks_for(e)) id = e.role_of;
    }
    return who;
  }

  static bool speaks_for(const Entity& e) { return e.role_title.find("spokes") != std::string::npos; }

  std::vector<Id> bodies(std::vector<Id> who) const {
    for (Id& id : who) {
      const Entity& e = record_.entities[id];
      if (e.role_of == kNoId) continue;
      const std::string_view code = record_.entities[e.role_of].code;
      const bool armed = code.ends_with("/COP") || code.ends_with("/MIL");
      if (armed || speaks_for(e)) id = e.role_of;
    }
    return who;
  }

  Record& record_;
  std::vector<Event>& all_;
};

}  // namespace

void take_from_answers(Record& record) { Answers(record).run(); }

}  // namespace ukti::event
