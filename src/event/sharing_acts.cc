// What words are about: the deed that is charged, ordered, threatened, welcomed.
#include <cstddef>

#include "event/compare.h"
#include "event/sharing_passes.h"
#include "event/types.h"

namespace ukti::event {

// "তার বিরুদ্ধে নির্যাতন, গুম ও হত্যার অভিযোগ": all of the list is laid to him.
void Sharing::charged_with(std::size_t i) {
  const Event& outer = all_[i];
  for (std::size_t k = i; k-- > 0;) {
    Event& deed = all_[k];
    const bool force = deed.type == EventType::kAssault || deed.type == EventType::kCoerce;
    if (traces_[k].sentence != traces_[i].sentence || traces_[k].finite || traces_[k].locative || !force ||
        deed.statement == kNoId || deed.statement != traces_[i].cue_of || deed.mutual ||
        outer.trigger.start < deed.trigger.end || outer.trigger.start - deed.trigger.end > kListBytes)
      return;
    if (deed.actors.empty() && !meet(outer.recipients, deed.recipients)) deed.actors = outer.recipients;
  }
}

// "কটূক্তির | অভিযোগে": words of which somebody is accused.
bool Sharing::names_charge(std::size_t i) const {
  if (i + 1 >= all_.size() || all_[i].type != EventType::kAccuse || all_[i].mode == "allege") return false;
  const Event& charge = all_[i + 1];
  return charge.mode == "allege" && traces_[i].bound && !traces_[i].locative && !traces_[i].verbal &&
         traces_[i].sentence == traces_[i + 1].sentence && charge.trigger.start >= all_[i].trigger.end &&
         charge.trigger.start - all_[i].trigger.end <= 2;
}

// "যুদ্ধবিরতিতে সম্মত হয়েছে", "সহায়তার আশ্বাস দিয়েছে": who agrees to it or promises it will do it.
void Sharing::agreed(std::size_t i) {
  const Event& outer = all_[i];
  Event& inner = all_[i - 1];
  const EventType type = inner.type;
  // not "জোটে যোগদানের প্রস্তাব": whoever is asked
  const bool due = type == EventType::kRetreat || type == EventType::kConcede || type == EventType::kAid;
  if (!due || traces_[i - 1].verbal || !inner.actors.empty() || inner.status == EventStatus::kActual ||
      outer.status != EventStatus::kActual || outer.trigger.start < inner.trigger.end ||
      outer.trigger.start - inner.trigger.end > kBesideBytes || meet(outer.actors, inner.recipients))
    return;
  inner.actors = outer.actors;
}

// "সরকারের পদত্যাগ চায় X, না হলে আন্দোলনের হুঁশিয়ারি": a headline leaves out who threatens where he has just
// demanded, refused or blamed.
void Sharing::threaten_on(std::size_t i) {
  Event& e = all_[i];
  if (traces_[i].verbal || traces_[i].bound) return;
  for (std::size_t k = i; k > 0 && traces_[k - 1].sentence == traces_[i].sentence; --k) {
    const Event& before = all_[k - 1];
    if (before.actors.empty() || !traces_[k - 1].verbal) continue;
    const bool words = before.type == EventType::kRequest || before.type == EventType::kReject ||
                       before.type == EventType::kAccuse || before.type == EventType::kProtest;
    if (before.status != EventStatus::kActual) continue;  // on what condition
    if (words && before.statement == e.statement && !meet(before.actors, e.recipients))
      e.actors = before.actors;
    return;
  }
}

// Who is meant by "অভিযোগ উঠেছে, X হামলা চালান", "অভিযোগে X গ্রেপ্তার", "এমন অভিযোগ": who did, in the
// accusation's own content, what it is about; who is held for it; who did what was told right before.
void Sharing::accused() {
  for (std::size_t i = 0; i < all_.size(); ++i) {
    Event& e = all_[i];
    by_order(i);
    said_in_meeting(i);
    if (e.type == EventType::kThreaten && e.recipients.empty()) threatened(i);
    if (e.type == EventType::kSupport && e.recipients.empty() && i > 0) welcomed(i);
    if (e.type == EventType::kSupport && e.recipients.empty()) praised_on(i);
    if (e.type == EventType::kRequest && e.recipients.empty()) {
      // "ঐক্যবদ্ধ হয়ে গণতন্ত্র রক্ষার আহ্বান": what leads to the deed is asked as well
      if (const Event* asked = in_content(i);
          asked != nullptr && (asked->status != EventStatus::kActual ||
                               !traces_[static_cast<std::size_t>(asked - all_.data())].finite))
        e.recipients = asked->actors;
      if (e.recipients.empty()) ordered(i);
    }
    if (e.type != EventType::kAccuse || !e.recipients.empty() || names_charge(i)) continue;
    if (const Event* told = in_content(i)) {
      e.recipients = told->actors;
    } else if (const Event* held = held_for(i)) {
      e.recipients = held->recipients;
    } else if (const Event* before = traces_[i].of_deed ? deed_before(i) : nullptr) {
      if (!meet(before->actors, e.actors)) e.recipients = before->actors;
    }
  }
  for (std::size_t i = 0; i < all_.size(); ++i)
    if (all_[i].type == EventType::kAccuse && all_[i].recipients.empty() && !names_charge(i))
      still_accused(i);
}

// "তাঁর বিরুদ্ধে ঘুষের অভিযোগ আনা হয়েছে। জালিয়াতির অভিযোগও আছে": a charge that names neither side goes on with
// the one before, where the text knows of nobody else who is accused; a headline's is told below it.
void Sharing::still_accused(std::size_t i) {
  Event& e = all_[i];
  if (e.mode != "allege" || !e.actors.empty() || e.status != EventStatus::kActual) return;
  const bool headline = traces_[i].sentence == 0 && !traces_[i].verbal;
  if (!headline && !traces_[i].impersonal) return;
  const std::vector<Id>* who = nullptr;
  bool near = false;
  for (std::size_t k = 0; k < all_.size(); ++k) {
    const Event& f = all_[k];
    const bool charge = (f.type == EventType::kAccuse && f.mode == "allege") ||
                        (f.type == EventType::kCoerce && traces_[k].lays_charge);
    if (k == i || !charge || f.recipients.empty()) continue;
    if (who != nullptr && !meet(*who, f.recipients)) return;
    if (who == nullptr || k < i) who = &f.recipients;
    const bool below = traces_[i].sentence <= 1 && k > i && traces_[k].sentence <= kLead + 1;
    near = near || below || (k < i && traces_[k].sentence + kRetold >= traces_[i].sentence);
  }
  if (who != nullptr && near) e.recipients = std::vector<Id>(*who);
}

// "X-এর সঙ্গে বৈঠকে Y সহযোগিতার আশ্বাস দেন": what one asks or promises in a meeting he says to whom he meets.
void Sharing::said_in_meeting(std::size_t i) {
  Event& e = all_[i];
  const bool words = e.type == EventType::kRequest || e.type == EventType::kAgree;
  if (!words || !traces_[i].verbal || !traces_[i].finite || !e.recipients.empty() || e.statement != kNoId)
    return;
  for (std::size_t k = i; k > 0 && traces_[k - 1].sentence == traces_[i].sentence; --k) {
    const Event& met = all_[k - 1];
    if (met.type != EventType::kConsult || !traces_[k - 1].locative || traces_[k - 1].verbal) continue;
    const bool same = met.actors.empty() || meet(met.actors, e.actors);
    if (same && !meet(met.recipients, e.actors)) e.recipients = met.recipients;
    return;
  }
}

// "আদালতের নির্দেশে তাকে কারাগারে পাঠানো হয়": what is done by an order, with nobody who does it, is his who
// gave it.
void Sharing::by_order(std::size_t i) {
  const Event& order = all_[i];
  if (order.type != EventType::kRequest || !traces_[i].locative || traces_[i].verbal ||
      order.actors.empty() || i + 1 >= all_.size())
    return;
  Event& done = all_[i + 1];
  const bool measure = done.type == EventType::kCoerce || done.type == EventType::kSanction ||
                       done.type == EventType::kConcede;
  if (measure && traces_[i + 1].sentence == traces_[i].sentence && done.why.rule == "event.passive" &&
      done.actors.empty() && done.statement == order.statement && !meet(order.actors, done.recipients))
    done.actors = std::vector<Id>(order.actors);
}

// "X-এর নির্দেশে Y … গুলি চালায়": who acts by somebody's order was told to.
void Sharing::ordered(std::size_t i) {
  Event& e = all_[i];
  if (!traces_[i].locative || traces_[i].verbal || e.actors.empty() || i + 1 >= all_.size()) return;
  const Event& done = all_[i + 1];
  const bool by_order = traces_[i + 1].sentence == traces_[i].sentence && traces_[i + 1].verbal &&
                        done.statement == e.statement && !speaks(done.type) && !meet(done.actors, e.actors);
  if (by_order && !traces_[i + 1].attributive) e.recipients = done.actors;
}

// "হুঁশিয়ারি দিয়েছে, X-কে সহায়তা দেওয়া হবে না": whom it will strike that he who threatens will do.
void Sharing::threatened(std::size_t i) {
  Event& e = all_[i];
  if (traces_[i].cue_of == kNoId) return;
  for (std::size_t k = i < kNear ? 0 : i - kNear; k < all_.size() && k <= i + kNear; ++k) {
    const Event& told = all_[k];
    const bool withheld = told.actors.empty() && told.status != EventStatus::kPossible &&
                          (told.type == EventType::kAid || told.type == EventType::kSanction);
    const bool own = withheld || meet(told.actors, e.actors);
    // "ব্যবসায়ীরা রাস্তায় নামবেন বলে হুঁশিয়ারি দেওয়া হয়": who would do it threatens with it
    const bool doer = told.statement == traces_[i].cue_of && told.type == EventType::kProtest &&
                      told.status != EventStatus::kActual && !traces_[i].attributive;
    if (doer && e.actors.empty()) e.actors = told.actors;
    if (told.statement != traces_[i].cue_of || speaks(told.type) || !own || told.recipients.empty() ||
        told.status == EventStatus::kActual || meet(told.recipients, e.actors))
      continue;
    e.recipients = told.recipients;
    return;
  }
}

// "X-এর চুক্তি অনুমোদন দেওয়াকে স্বাগত জানিয়েছেন": who did what is welcomed.
void Sharing::welcomed(std::size_t i) {
  Event& e = all_[i];
  const Event& deed = all_[i - 1];
  if (!traces_[i].verbal || e.status != EventStatus::kActual ||
      speaks(deed.type) != (deed.type == EventType::kAgree) || deed.status != EventStatus::kActual ||
      deed.statement != e.statement || e.trigger.start < deed.trigger.end ||
      e.trigger.start - deed.trigger.end > kWelcomeBytes)
    return;
  if (!meet(deed.actors, e.actors)) e.recipients = deed.actors;
}

// "X-এর প্রশংসা করেন। বিশেষ করে আইনটিকে তিনি অসাধারণ বলে উল্লেখ করেন", "এই সিদ্ধান্তকে স্বাগত জানিয়েছে Y": of the
// thing that is praised the sentence before tells whose it is.
void Sharing::praised_on(std::size_t i) {
  Event& e = all_[i];
  // a label tells of a thing; who is thanked for nothing in particular is another matter
  const bool label = e.why.rule == "event.verbal_act";
  if (!traces_[i].verbal || e.actors.empty() || e.status != EventStatus::kActual) return;
  for (std::size_t k = i; k-- > 0;) {
    const Event& before = all_[k];
    const std::uint32_t apart = traces_[i].sentence - traces_[k].sentence;
    // in one sentence: "X-কে ধন্যবাদ জানান এবং তাঁর অবদানের কথা উল্লেখ করে …"
    const std::uint32_t reach = traces_[i].of_deed ? kRetold : label ? 1 : 0;
    if (apart > reach) return;
    const bool leads = i + 1 < all_.size() && traces_[i + 1].sentence == traces_[i].sentence;
    if (reach == 0 && !leads && !traces_[k].of_deed) continue;
    if (before.type == EventType::kSupport && traces_[k].verbal && !before.recipients.empty() &&
        before.status == EventStatus::kActual && (traces_[i].of_deed || meet(before.actors, e.actors))) {
      if (!meet(before.recipients, e.actors)) e.recipients = before.recipients;
      return;
    }
    if (!traces_[i].of_deed || apart == 0 || before.type == EventType::kSupport) continue;
    const bool decides = traces_[k].finite && before.status == EventStatus::kActual && !before.actors.empty();
    if (!decides) continue;
    if (!meet(before.actors, e.actors)) e.recipients = before.actors;
    return;
  }
}

// The deed told last whose doer is known.
const Event* Sharing::deed_before(std::size_t i) const {
  for (std::size_t next = i; next > 0 && i - next < kNear; --next) {
    const std::size_t k = next - 1;
    if (traces_[k].sentence + kTalk < traces_[i].sentence) break;
    const EventType type = all_[k].type;
    const bool deed = type == EventType::kAssault || type == EventType::kCoerce;
    if (deed && all_[k].status == EventStatus::kActual && !all_[k].actors.empty()) return &all_[k];
  }
  return nullptr;
}

const Event* Sharing::in_content(std::size_t i) const {
  if (traces_[i].cue_of == kNoId) return nullptr;
  for (std::size_t k = i < kNear ? 0 : i - kNear; k < all_.size() && k <= i + kNear; ++k) {
    const Event& e = all_[k];
    if (e.statement == traces_[i].cue_of && !speaks(e.type) && !e.actors.empty() && traces_[k].verbal)
      return meet(e.actors, all_[i].actors) ? nullptr : &e;
  }
  return nullptr;
}

// "চুরির অভিযোগে X-কে আটক করে", "অবমাননার অভিযোগ তুলে X-কে পিটিয়ে হত্যা করে": who is held or beaten for it.
const Event* Sharing::held_for(std::size_t i) const {
  const bool led = traces_[i].verbal && !traces_[i].finite && traces_[i].cue_of == kNoId;
  if (traces_[i].verbal && !led) return nullptr;
  for (std::size_t k = i + 1; k < all_.size() && traces_[k].sentence == traces_[i].sentence; ++k) {
    const EventType type = all_[k].type;
    if (all_[k].statement != all_[i].statement) continue;  // what the accusation itself tells is its content
    const bool law = type == EventType::kCoerce || type == EventType::kSanction;
    const bool mob = type == EventType::kAssault && (led || traces_[i].locative) && traces_[k].verbal;
    if ((led ? mob : law || mob) && !all_[k].recipients.empty()) return &all_[k];
  }
  return nullptr;
}

// "গ্রেপ্তারকৃতদের বিরুদ্ধে মামলা হয়েছে", "X-এর বিরুদ্ধে করা ৪৬টি মামলার ৪৫টি প্রত্যাহার": what is done next to those
// who are held, and the case that is dropped, are theirs.
void Sharing::theirs(std::size_t i) {
  Event& e = all_[i];
  // "গ্রেপ্তারকৃতদের": they are called by it, and may have been told of before
  const bool open = e.recipients.empty() || traces_[i].to_those;
  if (i == 0 || !open || traces_[i].counted || traces_[i].sentence != traces_[i - 1].sentence) return;
  const Event& held = all_[i - 1];
  if (e.trigger.start < held.trigger.end || e.trigger.start - held.trigger.end > kCauseBytes ||
      held.recipients.empty() || held.statement != e.statement || held.type != EventType::kCoerce)
    return;
  const bool noun = !traces_[i - 1].verbal;
  const bool law = e.type == EventType::kCoerce || e.type == EventType::kSanction ||
                   (e.type == EventType::kAccuse && e.mode == "investigate");
  const bool next = noun && traces_[i - 1].several && held.mode == "arrest" && law;
  const bool dropped = noun && traces_[i - 1].bound && held.mode.empty() && e.type == EventType::kConcede;
  const bool same = traces_[i].to_those && traces_[i - 1].several && held.mode == "arrest";
  if ((next || dropped || same) && !meet(held.recipients, e.actors)) e.recipients = held.recipients;
}

// "পাশে দাঁড়ানোর জন্য ধন্যবাদ": what somebody is thanked or blamed for has happened.
void Sharing::thanked_for() {
  for (std::size_t i = 1; i < all_.size(); ++i) {
    const Event& outer = all_[i];
    Event& inner = all_[i - 1];
    // "হামলার পরিকল্পনার অভিযোগে": a plan that somebody is charged with stays one
    const bool blamed = outer.type == EventType::kAccuse && outer.mode != "allege" && traces_[i - 1].verbal;
    const bool about = outer.type == EventType::kSupport || blamed;
    // what the thanks are for stands in them
    const bool inside = traces_[i].cue_of != kNoId && inner.statement == traces_[i].cue_of;
    const bool good = outer.type == EventType::kSupport && inside &&
                      (inner.type == EventType::kAid || inner.type == EventType::kSupport ||
                       inner.type == EventType::kCooperate);
    if (!about || outer.status != EventStatus::kActual || (inner.status != EventStatus::kPlanned && !good) ||
        inner.trigger.end > outer.trigger.start || outer.trigger.start - inner.trigger.end >= kCauseBytes ||
        (outer.statement != inner.statement && !inside))
      continue;
    inner.status = EventStatus::kActual;
    // "… জন্য X-কে ধন্যবাদ জানান": X did it
    const bool open = inner.actors.empty() || inner.actors == outer.actors;
    if (open && traces_[i].verbal && !outer.recipients.empty() && !meet(outer.recipients, inner.recipients))
      inner.actors = outer.recipients;
  }
}

// "হামলা চালানোয় ইসরায়েলের নিন্দা জানায়", "বাধা দেওয়ায় তাকে আটক করে": who is thanked, blamed or held for it
// did it.
void Sharing::blamed_for() {
  for (std::size_t i = 0; i + 1 < all_.size(); ++i) {
    Event& deed = all_[i];
    if (!traces_[i].because || !deed.actors.empty()) continue;
    for (std::size_t k = i + 1; k < all_.size() && traces_[k].sentence == traces_[i].sentence; ++k) {
      const Event& outer = all_[k];
      // "মামলা প্রত্যাহার করায় সরকার প্রশংসার দাবিদার"
      const bool deserves = outer.type == EventType::kSupport && !outer.recipients.empty();
      if (!traces_[k].verbal && !deserves) continue;
      const bool answers = outer.type == EventType::kSupport || outer.type == EventType::kAccuse ||
                           outer.type == EventType::kSanction || outer.type == EventType::kCoerce ||
                           outer.type == EventType::kThreaten;
      const bool one = outer.statement == deed.statement ||
                       (traces_[k].cue_of != kNoId && deed.statement == traces_[k].cue_of);
      if (answers && one && !meet(outer.recipients, deed.recipients)) deed.actors = outer.recipients;
      break;
    }
  }
}

// "আলোচনায় অংশ নিতে | রাজি হয়েছে", "বৈঠক করতে | অস্বীকৃতি জানায়": what somebody agrees or refuses to do
// himself.
void Sharing::willing(std::size_t i) {
  const Event& outer = all_[i];
  Event& inner = all_[i - 1];
  const bool led = traces_[i - 1].verbal && !traces_[i - 1].finite && traces_[i].verbal;
  if (!led || !inner.actors.empty() || outer.actors.empty() || inner.status == EventStatus::kActual ||
      outer.trigger.start < inner.trigger.end || outer.trigger.start - inner.trigger.end > 1 ||
      meet(outer.actors, inner.recipients))
    return;
  inner.actors = outer.actors;
}

// "টাকা লুট করে পালিয়ে যাওয়া করিমকে", "… পালানোর সময় করিমকে আটক করে জনতা": who is caught in flight has fled,
// and did what the flight came of.
void Sharing::fled(std::size_t i) {
  Event& flight = all_[i];
  if (flight.type != EventType::kRetreat || !traces_[i].verbal || traces_[i].finite) return;
  if (flight.actors.empty() && i + 1 < all_.size() && traces_[i + 1].sentence == traces_[i].sentence) {
    const Event& caught = all_[i + 1];
    if (caught.type == EventType::kCoerce && caught.mode == "arrest" && traces_[i + 1].verbal &&
        flight.mode == "withdraw" && caught.statement == flight.statement)
      flight.actors = caught.recipients;
  }
  Event& deed = all_[i - 1];
  const bool led = traces_[i - 1].verbal && !traces_[i - 1].finite && deed.actors.empty() &&
                   traces_[i - 1].sentence == traces_[i].sentence && deed.statement == flight.statement &&
                   flight.trigger.start >= deed.trigger.end &&
                   flight.trigger.start - deed.trigger.end <= kWelcomeBytes;
  if (led && (deed.type == EventType::kAssault || deed.type == EventType::kCoerce) &&
      !meet(flight.actors, deed.recipients))
    deed.actors = flight.actors;
}

// "যুদ্ধবিরতি ভেঙে লেবাননে ইসরায়েলের বিমান হামলা": a headline's converb leads to the noun, and they who own the
// noun did both.
void Sharing::led_to_noun(std::size_t i) {
  Event& led = all_[i - 1];
  const Event& main = all_[i];
  const bool noun = main.why.rule == "event.noun" && !traces_[i].bound && !main.mutual;
  if (!noun || !traces_[i - 1].converb || !led.actors.empty() || main.actors.empty() ||
      traces_[i].sentence != traces_[i - 1].sentence || led.statement != main.statement ||
      main.trigger.start < led.trigger.end || main.trigger.start - led.trigger.end > kCauseBytes ||
      meet(main.actors, led.recipients))
    return;
  led.actors = main.actors;
}

// "যৌথ বাহিনীর অভিযানে গ্রেপ্তার ৪": who makes the raid makes the arrest.
void Sharing::caught_in_raid(std::size_t i) {
  const Event& raid = all_[i - 1];
  Event& e = all_[i];
  const bool law = raid.type == EventType::kCoerce && e.type == EventType::kCoerce &&
                   (e.mode == "arrest" || e.mode == "seize");
  if (!law || !traces_[i - 1].locative || traces_[i - 1].verbal || raid.actors.empty() || !e.actors.empty() ||
      raid.mode == "arrest" || traces_[i].sentence != traces_[i - 1].sentence ||
      raid.statement != e.statement || e.trigger.start < raid.trigger.end ||
      e.trigger.start - raid.trigger.end > kCauseBytes || meet(raid.actors, e.recipients))
    return;
  e.actors = raid.actors;
}

}  // namespace ukti::event
