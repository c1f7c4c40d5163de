// Which statement takes which stance on which mention: the table of the design, §6.
//
// say, announce, claim, estimate, believe, accuse of a happening: asserts; the same with the happening
// negated: denies; confirm: confirms; deny, dispute, withhold: themselves (who could not say withholds
// nothing); a denial of a denial: asserts;
// every other act takes none. What a statement is about: the events that it tells itself; those told inside
// its content by another whom it denies, disputes, confirms or leaves unanswered; those of the statement that
// a link says it answers.
#include <algorithm>
#include <optional>

#include "ledger/digest.h"

namespace ukti::ledger::parts {
namespace {

enum class Way : std::uint8_t { kNone, kTells, kConfirms, kDenies, kDisputes, kWithholds };

Way way_of(const Statement& s) {
  switch (s.act) {
    case Act::kSay:
    case Act::kAnnounce:
    case Act::kClaim:
    case Act::kEstimate:
    case Act::kBelieve:
    case Act::kAccuse:
      return Way::kTells;
    case Act::kConfirm:
      return Way::kConfirms;
    case Act::kDeny:
      return Way::kDenies;
    case Act::kDispute:
      return Way::kDisputes;
    case Act::kWithhold:
      return s.unable ? Way::kNone : Way::kWithholds;
    default:
      return Way::kNone;
  }
}

bool hedges(const Statement& s) { return s.certainty != Certainty::kCertain; }

class StanceMaker {
 public:
  StanceMaker(const Record& record, Digest& out) : record_(record), out_(out) {}

  void run() {
    for (Id e = 0; e < record_.events.size(); ++e) told_by(e);
    for (const Link& link : record_.links) answer(link);
  }

 private:
  void told_by(Id e) {
    const Event& event = record_.events[e];
    if (event.statement == kNoId) return;
    const Id teller = event.statement;
    own(teller, e);
    // Those around the teller: only what they do to its words counts.
    int depth = 0;
    for (Id outer = record_.statements[teller].parent; outer != kNoId && depth < 8;
         outer = record_.statements[outer].parent, ++depth)
      about_another(outer, teller, e);
  }

  // The statement that tells the event itself.
  void own(Id s, Id e) {
    const Statement& statement = record_.statements[s];
    const EventStatus status = record_.events[e].status;
    const bool negated = status == EventStatus::kNegated, possible = status == EventStatus::kPossible;
    switch (way_of(statement)) {
      case Way::kTells:
        if (negated) return put(s, e, Stance::kDenies, hedges(statement));
        if (possible && !hedges(statement)) return;  // a condition, a demand: nobody says that it was
        return put(s, e, Stance::kAsserts, possible || hedges(statement));
      case Way::kConfirms:
        if (!possible) put(s, e, negated ? Stance::kDenies : Stance::kConfirms, false);
        return;
      case Way::kDenies:
        if (negated) put(s, e, Stance::kDenies, false);
        return;
      case Way::kDisputes:
        return put(s, e, Stance::kDisputes, false);
      case Way::kWithholds:
        return put(s, e, Stance::kWithholds, false);
      case Way::kNone:
        return;
    }
  }

  // A statement whose content holds, or that answers, another's telling of the event.
  void about_another(Id s, Id teller, Id e) {
    const bool said_no = way_of(record_.statements[teller]) == Way::kDenies ||
                         record_.events[e].status == EventStatus::kNegated;
    switch (way_of(record_.statements[s])) {
      case Way::kConfirms:
        return put(s, e, said_no ? Stance::kDenies : Stance::kConfirms, false);
      case Way::kDenies:
        return put(s, e, said_no ? Stance::kAsserts : Stance::kDenies, false);
      case Way::kDisputes:
        return put(s, e, said_no ? Stance::kAsserts : Stance::kDisputes, false);
      case Way::kWithholds:
        return put(s, e, Stance::kWithholds, false);
      default:
        return;
    }
  }

  void answer(const Link& link) {
    for (Id e = 0; e < record_.events.size(); ++e) {
      if (record_.events[e].statement != link.to) continue;
      const bool said_no = way_of(record_.statements[link.to]) == Way::kDenies ||
                           record_.events[e].status == EventStatus::kNegated;
      switch (link.kind) {
        case LinkKind::kDenies:
          put(link.from, e, said_no ? Stance::kAsserts : Stance::kDenies, false);
          break;
        case LinkKind::kDisputes:
          // another number for it disputes the number, and tells the happening
          if (record_.statements[link.from].act == Act::kEstimate) break;
          if (!said_no && counts_otherwise(link.from, link.to)) {
            put(link.from, e, Stance::kAsserts, hedges(record_.statements[link.from]));
            break;
          }
          put(link.from, e, said_no ? Stance::kAsserts : Stance::kDisputes, false);
          break;
        case LinkKind::kConfirms:
          put(link.from, e, said_no ? Stance::kDenies : Stance::kConfirms, false);
          break;
        case LinkKind::kRepeats:
          own(link.from, e);
          break;
        case LinkKind::kUpdates:
          break;
      }
    }
  }

  // Who disputes what he himself is said to have done denies it.
  bool did_it(Id s, Id e) const {
    const std::vector<std::uint32_t>& answers = out_.statements[s].parties;
    const std::vector<std::uint32_t>& did = out_.mentions[e].actors;
    return std::any_of(answers.begin(), answers.end(), [&](std::uint32_t party) {
      return std::find(did.begin(), did.end(), party) != did.end();
    });
  }

  // The first word on a mention stands: what a statement tells itself goes before what a link adds.
  void put(Id s, Id e, Stance stance, bool hedged) {
    if (!takes_sides(s)) return;
    if (stance == Stance::kDisputes && did_it(s, e)) stance = Stance::kDenies;
    const bool there = std::any_of(out_.stances.begin(), out_.stances.end(),
                                   [&](const StanceDraft& d) { return d.mention == e && d.statement == s; });
    if (!there) out_.stances.push_back({e, s, stance, hedged});
  }

  // Both count one sort of thing, and not alike: "sixteen were detained", "twenty-two were".
  bool counts_otherwise(Id a, Id b) const {
    for (const Figure& x : record_.figures)
      for (const Figure& y : record_.figures)
        if (x.statement == a && y.statement == b && x.counts == y.counts && x.counts != Counts::kOther &&
            (x.low != y.low || x.high != y.high))
          return true;
    return false;
  }

  // An agency that carries what others say does not say it.
  bool takes_sides(Id s) const {
    const std::vector<std::uint32_t>& parties = out_.statements[s].parties;
    return std::any_of(parties.begin(), parties.end(),
                       [&](std::uint32_t p) { return !out_.parties[p].media; });
  }

  const Record& record_;
  Digest& out_;
};

}  // namespace

void stances(const Record& record, Digest& out) { StanceMaker(record, out).run(); }

}  // namespace ukti::ledger::parts
