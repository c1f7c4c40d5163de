// What a predicate leaves out and the statement or the event before it tells.
#include <algorithm>

#include "event/event_maker.h"
#include "event/needs.h"
#include "event/people.h"
#include "event/pronouns.h"
#include "event/told.h"
#include "speech/contents.h"

namespace ukti::event {

using clause::HappeningFrame;
using text::TokenIndex;
namespace need = clause::need;

// What the statement that holds the trigger makes of it.
void EventMaker::ask_statement(const HappeningFrame& f, Event& e) const {
  if (e.statement != kNoId)
    e.status = as_told(record_.statements[e.statement], f, e.type, !f.finite && closes_content(f, e),
                       f.sentence == pronouns_.cue_sentence(e.statement));
  // "আগামী বুধবার বসছে", but a month to come is more often last year's: "এপ্রিলে অনুমোদন দেয়"
  const bool may_be = !f.finite || (f.present && (e.time == "FUTURE_REF" || e.time.size() >= 10));
  if (e.status == EventStatus::kActual && may_be && to_come(e.time, record_.published))
    e.status = EventStatus::kPlanned;
}

// "২৮ জনকে আটক করেছে": people whom nothing but their count tells, where the text does not say who they are.
void EventMaker::name_counted() {
  for (std::size_t i = 0; i < record_.events.size(); ++i) {
    Event& e = record_.events[i];
    if (traces_[i].frame >= frames_.size() || !e.recipients.empty()) continue;
    for (const Phrase& p : frames_[traces_[i].frame].crowd)
      add_unique(e.recipients, resolver_.crowd(p, e.mode == "arrest"));
  }
}

// "সন্ত্রাসের অভিযোগে আটক দুই শিশুসহ ২৬ জন": those who are held are accused of it.
void EventMaker::accuse_held() {
  for (std::size_t i = 0; i + 1 < record_.events.size(); ++i) {
    Event& e = record_.events[i];
    const Event& held = record_.events[i + 1];
    if (e.type == EventType::kAccuse && e.recipients.empty() && traces_[i].locative &&
        held.mode == "arrest" && traces_[i + 1].sentence == traces_[i].sentence &&
        held.trigger.start <= e.trigger.end + 1 && held.statement == e.statement)
      e.recipients = std::vector<Id>(held.recipients);
  }
}

// "আটকদের নির্যাতন করা হয়েছে": those who were only counted before.
void EventMaker::take_up_counted() {
  for (std::size_t i = 0; i < record_.events.size(); ++i) {
    Event& e = record_.events[i];
    if (traces_[i].frame >= frames_.size() || !e.recipients.empty()) continue;
    for (const Phrase& p : frames_[traces_[i].frame].recipients)
      if (const Id who = resolver_.taken_up(p.head); who != kNoId) e.recipients.push_back(who);
  }
}

// Who grammar drops: the speaker inside his own words, or whom he speaks for; else who acted right before.
// Whoever spoke last is no guess to make: he was right one time in five.
void EventMaker::fill_dropped(const HappeningFrame& f, Event& e) {
  std::vector<Id>& slot = f.undergone ? e.recipients : e.actors;
  if (!f.subject_dropped || !slot.empty()) return;
  if (f.undergone && !f.first_person) return;  // nobody tells of his own end
  if (e.statement != kNoId) {
    const Statement& said = record_.statements[e.statement];
    const bool met = f.impersonal && e.type == EventType::kConsult && said.form == Form::kDirect;
    // "দিল্লির অভিযোগ, জঙ্গিদের | আশ্রয় দিচ্ছে": who accuses has not done it himself
    if (!f.first_person && (said.act == Act::kAccuse || said.act == Act::kCondemn)) return;
    if (f.first_person || met ||
        (f.finite && !f.leads && !f.impersonal && said.form != Form::kDirect && agrees(f, said.source)))
      slot = said.source;
    return;
  }
  if (f.before && !spoken_before(f)) slot = resolved({*f.before}, mention::Slot::kActor);
  if (!slot.empty() || !f.finite || f.leads || f.first_person || f.impersonal) return;
  if (goes_on(f)) slot = record_.events.back().actors;
}

// "X লেখেন, জয়ের জন্য Y-কে অভিনন্দন।": an act of words that closes what somebody says, and names nobody, is
// his.
void EventMaker::in_own_words(const HappeningFrame& f, Event& e) const {
  const bool act = e.type == EventType::kSupport || e.type == EventType::kRequest;
  if (!act || f.verbal || f.locative || !e.actors.empty() || e.recipients.empty() || e.statement == kNoId ||
      f.construction != "event.noun" || !closes_content(f, e))
    return;
  const std::vector<Id>& speakers = record_.statements[e.statement].source;
  if (std::none_of(speakers.begin(), speakers.end(), [&](Id who) {
        return std::find(e.recipients.begin(), e.recipients.end(), who) != e.recipients.end();
      }))
    e.actors = speakers;
}

// "প্রত্যাঘাত আরও ভয়ঙ্কর হবে বলে জানিয়েছে ইরান": a power that foretells a blow in return will strike it.
void EventMaker::foretold_blow(const HappeningFrame& f, Event& e) const {
  if (e.type != EventType::kAssault || e.status != EventStatus::kPlanned || !e.actors.empty() ||
      e.statement == kNoId)
    return;
  const std::string_view gloss = in_.view.cell(f.predicate, "gloss");
  const std::vector<Id>& source = record_.statements[e.statement].source;
  if ((gloss != "retaliation" && gloss != "counter-attack") || source.size() != 1 ||
      resolver_.is_person(source.front()) || resolver_.is_outlet(source.front()) ||
      std::find(e.recipients.begin(), e.recipients.end(), source.front()) != e.recipients.end())
    return;
  e.actors = source;
}

// "বাংলাদেশ সফর", "যুক্তরাষ্ট্রে সরকারি সফর": a country is where the visit leads; people are visited.
void EventMaker::visited(Event& e) const {
  const auto land = [&](Id who) {
    return resolver_.type(who) == EntityType::kCountry || resolver_.type(who) == EntityType::kPlace;
  };
  if (e.mode != "visit" || e.type != EventType::kConsult) return;
  if (e.place.empty())
    for (const Id who : e.recipients)
      if (land(who)) e.place.push_back(who);
  std::erase_if(e.recipients, land);
}

// "পুলিশ অভিযান চালায়। পরে … | আটক করে।": who acted in the sentence before goes on.
bool EventMaker::goes_on(const HappeningFrame& f) const {
  if (last_ == nullptr || record_.events.empty()) return false;
  const Event& before = record_.events.back();
  const auto& sentences = in_.text.sentences;
  const bool headline = last_->sentence == 0 && sentences[0].paragraph != sentences[f.sentence].paragraph;
  return !headline && last_->finite && last_->verbal && !last_->undergone && !last_->leads &&
         last_->sentence + 1 == f.sentence && last_->respected_verb == f.respected_verb &&
         !last_->actors.empty() && before.statement == kNoId && !before.actors.empty() &&
         closes_sentence(*last_);
}

// Is the trigger the last word of its sentence, but for marks?
bool EventMaker::closes_sentence(const HappeningFrame& f) const {
  const text::TokenIndex end = in_.text.sentences[f.sentence].end;
  return f.trigger.end + 1 >= end;
}

// Does the sentence before report what somebody says?
bool EventMaker::spoken_before(const HappeningFrame& f) const {
  for (Id id = 0; id < record_.statements.size(); ++id)
    if (pronouns_.cue_sentence(id) + 1 == f.sentence) return true;
  return false;
}

// The verb honours people and no bodies; several speakers may be either.
bool EventMaker::agrees(const HappeningFrame& f, const std::vector<Id>& who) const {
  return who.size() != 1 || resolver_.is_person(who.front()) == f.respected_verb;
}

// Is the trigger the last predicate of a piece of the content around it? Behind a verb an auxiliary may
// follow.
bool EventMaker::closes_content(const HappeningFrame& f, const Event& e) const {
  const std::uint32_t behind = f.verbal ? 48 : 1;
  for (const Span piece : record_.statements[e.statement].content)
    if (piece.start <= e.trigger.start && e.trigger.end <= piece.end && piece.end - e.trigger.end < behind)
      return true;
  return false;
}

}  // namespace ukti::event
