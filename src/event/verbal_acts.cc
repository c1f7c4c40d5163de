// Acts of speech that are events as well: to demand, to accuse, to promise; and the deeds that their nouns
// name.
#include <algorithm>
#include <utility>

#include "event/event_maker.h"
#include "event/needs.h"
#include "event/people.h"
#include "event/pronouns.h"
#include "event/types.h"
#include "speech/contents.h"

namespace ukti::event {

using text::TokenIndex;
namespace need = clause::need;

// The statement whose cue the trigger is; kNoId where it is none.
Id EventMaker::cue_of(Span trigger) const {
  auto at = std::lower_bound(cues_.begin(), cues_.end(), trigger.end,
                             [](const auto& cue, std::uint32_t end) { return cue.first.start < end; });
  for (int looked = 0; at != cues_.begin() && looked < kCuesBack; ++looked) {
    --at;
    if (trigger.start < at->first.end) return at->second;
  }
  return kNoId;
}

// Does the cue's own row name the act? "বলেন" with a demand in its content is no REQUEST.
bool EventMaker::performs(Id id) const {
  const clause::ReportFrame& f = in_.frames[drafts_[id].frame];
  return f.predicate != lexicon::kNoEntry &&
         (f.aside || labels(f, record_.statements[id]) || record_.statements[id].act == f.row_act);
}

// "… প্রহসন বলে অভিহিত করেন": the label itself condemns; it praises where its words are quoted.
bool EventMaker::labels(const clause::ReportFrame& f, const Statement& s) {
  return f.construction == "report.label" && (s.act == Act::kCondemn || s.act == Act::kAccuse ||
                                              (s.act == Act::kPraise && s.form != Form::kIndirect));
}

// The trigger is a statement's cue: who says it does it, and the statement around that one tells it.
bool EventMaker::as_verbal(Id id, Event& e) const {
  const Statement& s = record_.statements[id];
  const auto type = verbal_type(s.act);
  // a warning or a promise is an event only where its own words are listed as one: "চান" is no pledge
  const bool listed = (type && e.type == *type) || (s.act == Act::kWarn && e.type == EventType::kThreaten) ||
                      (s.act == Act::kPromise && e.type == EventType::kAgree) ||
                      (s.act == Act::kDoubt && e.type == EventType::kAccuse);
  // "আবেদন খারিজ করেছে আদালত" is an order, "নিজেকে নির্দোষ দাবি করেন" a claim: both refuse what was said
  const bool refuses = (s.act == Act::kOrder || s.act == Act::kClaim) && e.type == EventType::kReject;
  // "রাষ্ট্র হিসেবে স্বীকৃতি দেওয়ার ঘোষণা": recognised by being announced
  const bool recognises = s.act == Act::kAnnounce && e.type == EventType::kSupport;
  // "বেতন বাড়ানোর দাবি | মেনে নেয়": what others demand
  if (s.act == Act::kDemand && e.type == EventType::kConcede) return false;
  // "হরতালের ডাক দেয়", "বিক্ষোভের ঘোষণা দেয়": called, not held yet
  const bool called = e.type == EventType::kProtest && e.status == EventStatus::kActual &&
                      (s.act == Act::kDemand || s.act == Act::kAnnounce);
  if (called) e.status = EventStatus::kPlanned;
  if (!listed && !refuses && !recognises && (!type || !performs(id))) return false;
  // "সমর্থন করে না": what the cue's own words do not do the statement does
  if (type && e.type != *type && !called) e.status = EventStatus::kActual;
  const bool law =
      e.type == EventType::kCoerce || e.type == EventType::kSanction || e.type == EventType::kProtest;
  if (type && !law && !refuses) e.type = *type;
  // of a list of subjects the statement may name its last members only
  const bool all =
      e.actors.size() > s.source.size() && std::all_of(s.source.begin(), s.source.end(), [&](Id who) {
        return std::find(e.actors.begin(), e.actors.end(), who) != e.actors.end();
      });
  if (!s.source.empty() && !all) e.actors = s.source;
  e.statement = s.parent;
  if (!s.said_at.empty()) e.time = s.said_at;
  e.trigger = s.cue;
  return true;
}

// To whom it is said; an accusation is told to somebody else than whom it means.
void EventMaker::meant(Id id, Event& e) {
  if (!e.recipients.empty()) return;
  const clause::ReportFrame& f = in_.frames[drafts_[id].frame];
  const bool accuses = e.type == EventType::kAccuse;
  if (!accuses) e.recipients = record_.statements[id].addressee;
  if (e.recipients.empty() && !f.asked.empty() &&
      (accuses || e.type == EventType::kRequest || e.type == EventType::kSupport ||
       e.type == EventType::kThreaten)) {
    resolver_.reach(f.asked.front().range.end);
    e.recipients = resolved(f.asked, Slot::kRecipient);
  }
  if (e.recipients.empty()) e.recipients = record_.statements[id].addressee;
}

void EventMaker::add_verbal(Id id) {
  const Statement& s = record_.statements[id];
  const auto type = verbal_type(s.act);
  if (!in_.frames[drafts_[id].frame].deed.empty()) return add_deed(id);
  if (!type || !performs(id) || is_none(in_.frames[drafts_[id].frame].cue)) return;
  Event e;
  e.type = *type;
  e.why.rule = "event.verbal_act";
  e.why.lexicon.push_back(in_.view.where(in_.frames[drafts_[id].frame].predicate));
  e.status = in_.frames[drafts_[id].frame].done;
  if (!as_verbal(id, e)) return;
  meant(id, e);
  not_to_himself(e);
  const TokenIndex cue = in_.frames[drafts_[id].frame].cue.begin;
  traces_.push_back({.cue_of = id,
                     .sentence = in_.text.sentence_of[cue],
                     .of_deed = in_.frames[drafts_[id].frame].of_deed,
                     .verbal = true});
  record_.events.push_back(std::move(e));
}

// "রায় দেন", "ভর্তির আবেদন করেন"
bool EventMaker::is_none(clause::TokenRange cue) const {
  return std::any_of(context_.none.begin(), context_.none.end(),
                     [&](clause::TokenRange r) { return r.begin <= cue.begin && cue.end <= r.end; });
}

// "তাদের সরে যেতে হবে, তিনি বলেন": what he said demands or threatens, not that he said it.
void EventMaker::add_deed(Id id) {
  const Statement& s = record_.statements[id];
  const clause::ReportFrame& f = in_.frames[drafts_[id].frame];
  // "হামলা চলবে": what is only foretold threatens nobody by itself
  const bool threatens = s.act == Act::kWarn;
  if (s.source.empty() || (threatens && f.deed.end - f.deed.begin < 2)) return;
  Event e;
  e.type = threatens ? EventType::kThreaten : EventType::kRequest;
  e.trigger = in_.text.span(f.deed.begin, f.deed.end);
  if (touches(threatens ? all_ : spoken_, e.trigger)) return;
  e.why.rule = "event.said_act";
  if (f.predicate != lexicon::kNoEntry) e.why.lexicon.push_back(in_.view.where(f.predicate));
  e.actors = s.source;
  resolver_.reach(f.deed.begin);
  e.recipients = resolved(f.asked, Slot::kRecipient);
  if (e.recipients.empty()) e.recipients = s.addressee;
  not_to_himself(e);
  // what people without office wish of nobody in particular
  if (!threatens && e.recipients.empty() && without_office(resolver_, e.actors)) return;
  e.statement = id;
  if (!s.said_at.empty()) e.time = s.said_at;
  traces_.push_back({.sentence = in_.text.sentence_of[f.deed.begin], .verbal = true});
  record_.events.push_back(std::move(e));
}

}  // namespace ukti::event
