#include "event/figures.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "event/types.h"

namespace ukti::event {
namespace {

// A part stands so many figures behind its whole at most.
constexpr std::size_t kPartReach = 6;

bool is_toll(Counts counts) { return counts <= Counts::kMissing; }

// Can an event of this type and mode have such a count?
bool fits(Counts counts, const Event& e) {
  const bool abducts = e.type == EventType::kAssault && e.mode == "abduct";
  switch (counts) {
    case Counts::kKilled:
    case Counts::kInjured:
    case Counts::kKilledOrInjured:
    case Counts::kMissing:
      return harms(e.type) && !abducts;
    case Counts::kDetained:
      return e.type == EventType::kCoerce || e.type == EventType::kSanction || abducts;
    case Counts::kDeployed:
      return e.type == EventType::kMobilize || e.type == EventType::kAid || e.type == EventType::kAssault;
    case Counts::kDisplaced:
      return harms(e.type) || e.type == EventType::kCoerce;
    case Counts::kPeople:
      return e.type == EventType::kProtest || e.type == EventType::kCoerce || e.type == EventType::kAid ||
             e.type == EventType::kRetreat || e.type == EventType::kConcede || harms(e.type);
    case Counts::kMoney:
      return e.type == EventType::kAid || e.type == EventType::kSanction || e.type == EventType::kCooperate ||
             e.type == EventType::kAgree || e.type == EventType::kRequest || e.type == EventType::kConcede;
    case Counts::kDistance:
    case Counts::kArea:  // what is held or taken
      return e.type == EventType::kCoerce && e.mode == "seize";
    case Counts::kWeapons:
    case Counts::kVehicles:
      return e.type == EventType::kAssault || e.type == EventType::kMobilize || e.type == EventType::kAid ||
             (e.type == EventType::kCoerce && e.mode == "seize");
    default:
      return false;
  }
}

// What the words around a figure say of it goes before its count.
bool fits(const Figure& f, const Event& e) {
  // how far off a place lies, where somebody argues whose it is; else a way that somebody went
  if (f.counts == Counts::kDistance && f.statement == kNoId) return false;
  if (f.why.rule == "figure.aboard") return mishap(e.type) || e.type == EventType::kAssault;
  return fits(f.counts, e);
}

// Counts that an event of the sentence before may have been told for; others need one beside them.
bool a_toll(Counts counts) { return counts <= Counts::kDisplaced; }

class Measure {
 public:
  Measure(std::string_view text, Record& record) : text_(text), r_(record) {}

  void run() {
    for (std::size_t i = 0; i < r_.figures.size(); ++i) {
      if (r_.figures[i].why.rule == "figure.part") part_of(i);
      if (r_.figures[i].why.rule == "figure.included") r_.figures[i].part_of = static_cast<Id>(i + 1);
    }
    std::size_t sentence = 0;
    for (Figure& f : r_.figures) {
      while (sentence + 1 < r_.sentences.size() && r_.sentences[sentence + 1].span.start <= f.span.start)
        ++sentence;
      if (r_.sentences.empty()) return;
      if (f.part_of != kNoId) continue;
      f.event = nearest(f, r_.sentences[sentence].span);
      if (f.event == kNoId && sentence > 0 && a_toll(f.counts))
        f.event = before(f, r_.sentences[sentence - 1].span);
      if (f.why.rule == "figure.shots" && f.event != kNoId && r_.events[f.event].type == EventType::kAssault)
        f.counts = Counts::kOther;  // shots that were fired are no weapons
    }
    for (Figure& f : r_.figures)
      if (f.part_of != kNoId) f.event = r_.figures[f.part_of].event;
    for (Figure& f : r_.withheld) {
      const auto behind =
          std::upper_bound(r_.sentences.begin(), r_.sentences.end(), f.span.start,
                           [](std::uint32_t at, const SentenceSpan& s) { return at < s.span.start; });
      if (behind != r_.sentences.begin()) f.event = nearest(f, (behind - 1)->span);
    }
  }

 private:
  // "… ৯০ জন নিহত। তাঁদের মধ্যে ৪১ জন নারী"
  void part_of(std::size_t i) {
    for (std::size_t k = i; k > 0 && i - k < kPartReach; --k) {
      const Figure& whole = r_.figures[k - 1];
      if (whole.counts != r_.figures[i].counts || whole.why.rule == "figure.part" ||
          whole.why.rule == "figure.included")
        continue;
      r_.figures[i].part_of = static_cast<Id>(k - 1);
      return;
    }
  }

  std::vector<Event>::const_iterator first_in(Span sentence) const {
    return std::lower_bound(r_.events.cbegin(), r_.events.cend(), sentence.start,
                            [](const Event& e, std::uint32_t at) { return e.trigger.start < at; });
  }

  // Is the event the very act that tells the sum ("promised 20,000")? Its trigger may hold more than the cue:
  // "টাকা দেওয়ার ঘোষণা দিয়েছে".
  bool is_the_act(const Figure& f, const Event& e) const {
    if (f.counts != Counts::kMoney || f.statement == kNoId) return false;
    const Span cue = r_.statements[f.statement].cue;
    return e.statement != f.statement && e.trigger.start < cue.end && cue.start < e.trigger.end;
  }

  // The statement that tells the figure tells the event too, or is itself the event.
  bool told_together(const Figure& f, const Event& e) const {
    return e.statement == f.statement || is_the_act(f, e);
  }

  enum class Break : std::uint8_t { kNone, kComma, kClause };
  Break between(Span a, Span b) const {
    const std::uint32_t from = std::min(a.end, b.end), to = std::max(a.start, b.start);
    if (from >= to || to > text_.size()) return Break::kNone;
    const std::string_view gap = text_.substr(from, to - from);
    if (gap.find(';') != gap.npos) return Break::kClause;
    return gap.find(',') != gap.npos ? Break::kComma : Break::kNone;
  }

  // Of the sentence's events the one with the least between it and the figure: behind it before before it, as
  // Bangla puts its verbs last; for a toll what befell people before the deed.
  Id nearest(const Figure& f, Span sentence) const {
    Id best = kNoId;
    int least = 0;
    for (auto e = first_in(sentence); e != r_.events.end() && e->trigger.start < sentence.end; ++e) {
      if (!fits(f, *e) || !told_together(f, *e)) continue;
      const Break gap = between(f.span, e->trigger);
      if (gap == Break::kClause) continue;
      if (is_the_act(f, *e)) return static_cast<Id>(e - r_.events.begin());
      const bool behind = e->trigger.end > f.span.start;
      const int cost = (gap == Break::kComma ? 4 : 0) + (behind ? 0 : 2) +
                       (is_toll(f.counts) && !e->befell ? 1 : 0) +
                       (f.why.rule == "figure.gathered" && e->type != EventType::kProtest ? 8 : 0);
      // of equals the nearest: the first behind, the last before
      if (best != kNoId && (cost > least || (cost == least && behind))) continue;
      best = static_cast<Id>(e - r_.events.begin());
      least = cost;
    }
    return best;
  }

  Id before(const Figure& f, Span sentence) const {
    Id only = kNoId;
    for (auto e = first_in(sentence); e != r_.events.end() && e->trigger.start < sentence.end; ++e) {
      if (!fits(f, *e) || e->statement != f.statement) continue;
      if (only != kNoId) return kNoId;  // which of them is not told
      only = static_cast<Id>(e - r_.events.begin());
    }
    return only;
  }

  std::string_view text_;
  Record& r_;
};

}  // namespace

void name_headline_tolls(Record& record) {
  if (record.sentences.empty()) return;
  const std::uint32_t headline = record.sentences.front().span.end;
  const auto toll = [&](const Figure& f) {
    return f.event != kNoId && record.events[f.event].befell && f.part_of == kNoId && f.low &&
           f.high == f.low;
  };
  for (const Figure& f : record.figures) {
    if (f.span.start >= headline) return;
    if (!toll(f) || !record.events[f.event].recipients.empty()) continue;
    for (const Figure& g : record.figures) {
      if (g.span.start < headline || !toll(g) || g.counts != f.counts || g.low != f.low) continue;
      const Event& told = record.events[g.event];
      if (told.type != record.events[f.event].type || told.recipients.size() != 1 ||
          record.entities[told.recipients.front()].type != EntityType::kGroup)
        continue;
      record.events[f.event].recipients = std::vector<Id>(told.recipients);
      break;
    }
  }
}

void measure(std::string_view text, Record& record) { Measure(text, record).run(); }

}  // namespace ukti::event
