#include "event/events.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "event/carried.h"
#include "event/compare.h"
#include "event/event_maker.h"
#include "event/held_for.h"
#include "event/needs.h"
#include "event/people.h"
#include "event/pronouns.h"
#include "event/sent_help.h"
#include "event/sharing.h"
#include "event/types.h"
#include "event/unrest.h"
#include "event/wards.h"
#include "speech/contents.h"
#include "unicode/fold.h"

namespace ukti::event {

using clause::ByPronoun;
using clause::HappeningFrame;
using clause::Phrase;
using mention::Slot;
using text::TokenIndex;
namespace need = clause::need;

void EventMaker::run() {
  told_.assign(record_.statements.size(), false);
  for (Id id = 0; id < record_.statements.size(); ++id) cues_.emplace_back(record_.statements[id].cue, id);
  std::sort(cues_.begin(), cues_.end());
  for (Id id = 0; id < record_.statements.size(); ++id) {
    const Statement& s = record_.statements[id];
    for (const clause::TokenRange piece : drafts_[id].content)
      resolver_.tells(piece, s.source.size() == 1 ? s.source.front() : kNoId, s.form == Form::kDirect);
  }
  for (std::size_t i = 0; i < frames_.size(); ++i) add(i);
  for (const Event& e : record_.events) {
    all_.push_back(e.trigger);
    if (speaks(e.type)) spoken_.push_back(e.trigger);
  }
  std::sort(all_.begin(), all_.end());
  std::sort(spoken_.begin(), spoken_.end());
  for (Id id = 0; id < record_.statements.size(); ++id)
    if (!told_[id] && (!context_.games || of_law(record_.statements[id].source))) add_verbal(id);
  sort();
  name_wards(record_, traces_, resolver_);
  carry_recipients(record_, traces_, resolver_);
  share_between(record_, traces_);
  blame_the_held(record_, traces_, resolver_);
  for (std::size_t i = 0; i < record_.events.size(); ++i)
    if (traces_[i].frame < frames_.size() && traces_[i].cue_of == kNoId)
      said_then(frames_[traces_[i].frame], record_.events[i]);
  name_counted();
  accuse_held();
  take_up_counted();
  call_unrest(record_, traces_);
  tell_sent_help(record_);
}

// In the order of their triggers.
void EventMaker::sort() {
  std::vector<std::size_t> order(record_.events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return record_.events[a].trigger < record_.events[b].trigger;
  });
  std::vector<Event> events;
  std::vector<Trace> traces;
  for (const std::size_t i : order) {
    events.push_back(std::move(record_.events[i]));
    traces.push_back(traces_[i]);
  }
  record_.events = std::move(events);
  traces_ = std::move(traces);
}

std::vector<Id> EventMaker::resolved(const std::vector<Phrase>& phrases, Slot slot) {
  std::vector<Id> out;
  for (const Phrase& p : phrases) add_unique(out, resolver_.resolve(p, slot));
  return out;
}

// Whom "তিনি" or "তাকে" means here: nobody strikes or asks himself, an officer of the law is none whom it
// holds, and who has just told of it is rather not the one whom it befell.
std::vector<Id> EventMaker::one_meant(const HappeningFrame& f, const Phrase& p, const Event& e, Id cue,
                                      bool undergoes) {
  const std::span<const Id> may = resolver_.may_mean(p.head);
  std::vector<Id> who(may.begin(), may.end());
  if (!undergoes)
    std::erase_if(who, [&](Id id) {
      // "পুলিশের মুখপাত্র X-এর মতে, তার বিরুদ্ধে হামলার অভিযোগ": nor is he the officer who tells of the charge
      const bool charged = force(f.type) && (f.in_charges || f.charged);
      return std::find(e.recipients.begin(), e.recipients.end(), id) != e.recipients.end() ||
             (charged && of_law_itself({id}));
    });
  if (undergoes) {
    std::erase_if(who, [&](Id id) {
      const auto among = [&](const std::vector<Id>& all) {
        return std::find(all.begin(), all.end(), id) != all.end();
      };
      return among(e.actors) || (cue != kNoId && among(record_.statements[cue].source)) ||
             ((force(f.type) || f.type == EventType::kAccuse) && of_law_itself({id})) ||
             (holds(f.type, f.mode) && has_held(id));
    });
    if (force(f.type))
      std::stable_partition(who.begin(), who.end(),
                            [&](Id id) { return !pronouns_.just_spoke(id, f.sentence) || befallen(id); });
    // "X-কে গ্রেপ্তার করে পুলিশ। … থেকে তাকে আটক করা হয়": whom the sentences before tell the like of
    if (!who.empty() && !told_here(who.front(), f, p.head))
      std::stable_partition(who.begin(), who.end(), [&, first = who.front()](Id id) {
        return (!resolver_.is_private(id) || resolver_.is_private(first)) && befell_before(id, f);
      });
  }
  if (who.empty()) return {};
  resolver_.means(p.head, who.front());
  return {who.front()};
}

// Whom "তারা" or "তাদের" means: people where the verb honours them, or where they are held or struck.
std::vector<Id> EventMaker::several_meant(const HappeningFrame& f, const Phrase& p, bool undergoes) {
  const bool held = force(f.type) && (f.mode == "arrest" || f.befell || f.undergone);
  const mention::Several who = undergoes ? (held ? mention::Several::kPeople : mention::Several::kAny)
                               : f.respected_verb && f.finite ? mention::Several::kHonoured
                                                              : mention::Several::kAny;
  const std::span<const Id> may = resolver_.may_be_several(p.head, who, undergoes);
  std::vector<Id> those(may.begin(), may.end());
  resolver_.mean(p.head, those);
  return those;
}

std::vector<Id> EventMaker::meant_by(const HappeningFrame& f, const std::vector<Phrase>& phrases,
                                     ByPronoun by, const Event& e, Id cue, bool undergoes) {
  if (by == ByPronoun::kOne) return one_meant(f, phrases.front(), e, cue, undergoes);
  if (by == ByPronoun::kThey && phrases.front().range.end == phrases.front().range.begin + 1)
    return several_meant(f, phrases.front(), undergoes);
  const Slot slot = undergoes ? Slot::kRecipient : Slot::kActor;
  if (phrases.size() != 1 || !opens_with_pronoun(phrases.front())) return resolved(phrases, slot);
  // "তিনি ও পুতিন": the first as if he stood by himself, and the others
  const auto range = phrases.front().range;
  std::vector<Id> all = one_meant(f, Phrase{{range.begin, range.begin + 1}, range.begin}, e, cue, undergoes);
  add_unique(all, resolved({Phrase{{range.begin + 2, range.end}, phrases.front().head}}, slot));
  return all;
}

// "তিনি ও | …": a pronoun for one person, the conjunction, and others.
bool EventMaker::opens_with_pronoun(const Phrase& p) const {
  static const std::string kAnd = unicode::fold("ও"), kAlso = unicode::fold("এবং");
  const text::TokenIndex joint = p.range.begin + 1;
  if (p.range.end < p.range.begin + 3 || p.head <= joint) return false;
  const unicode::Codes word = in_.text.form(joint);
  return (word == kAnd || word == kAlso) && resolver_.stands_for_one(p.range.begin);
}

// Does the sentence speak of him before `t`?
bool EventMaker::told_here(Id who, const HappeningFrame& f, TokenIndex t) const {
  std::vector<Id> persons;
  resolver_.named_in({in_.text.sentences[f.sentence].begin, t}, EntityType::kPerson, persons);
  return std::find(persons.begin(), persons.end(), who) != persons.end();
}

// Do this sentence or one of the two before tell that something of the kind was done to him?
bool EventMaker::befell_before(Id who, const HappeningFrame& f) const {
  constexpr std::uint32_t kBefore = 2;
  const bool struck = f.type == EventType::kAssault;
  for (std::size_t k = record_.events.size(); k-- > 0;) {
    const Event& before = record_.events[k];
    if (traces_[k].sentence + kBefore < f.sentence) return false;
    if (force(before.type) && (before.type == EventType::kAssault) == struck &&
        before.recipients.size() == 1 && before.recipients.front() == who)
      return true;
  }
  return false;
}

bool EventMaker::holds(EventType type, std::string_view mode) {
  return (type == EventType::kCoerce && mode == "arrest") ||
         (type == EventType::kSanction && mode == "convict");
}

bool EventMaker::kills(const HappeningFrame& f) const {
  const std::string_view gloss = in_.view.cell(f.predicate, "gloss");
  const auto says = [&](std::string_view word) { return gloss.find(word) != gloss.npos; };
  return f.type == EventType::kAssault && !says("attempt") &&
         (says("kill") || says("murder") || says("death") || says("dead") || says("assassin") ||
          gloss == "die");
}

bool EventMaker::pleads(const HappeningFrame& f) const {
  const std::string_view gloss = in_.view.cell(f.predicate, "gloss");
  return f.type == EventType::kRequest &&
         (gloss.starts_with("apply") || gloss.find("application") != gloss.npos ||
          gloss.find("petition") != gloss.npos);
}

// "হাকিম রিমান্ড মঞ্জুর করেন। … তাকে গ্রেপ্তার করেছিল": has the text told that he held or sentenced others, and
// nothing that was done to him?
bool EventMaker::has_held(Id who) const {
  return !befallen(who) && std::any_of(record_.events.begin(), record_.events.end(), [&](const Event& e) {
    return holds(e.type, e.mode) && std::find(e.actors.begin(), e.actors.end(), who) != e.actors.end();
  });
}

// Has the text told what was done to him?
bool EventMaker::befallen(Id who) const {
  return std::any_of(record_.events.begin(), record_.events.end(), [&](const Event& e) {
    return force(e.type) && std::find(e.recipients.begin(), e.recipients.end(), who) != e.recipients.end();
  });
}

// Does the span touch one of these triggers?
bool EventMaker::touches(const std::vector<Span>& triggers, Span span) {
  auto at = std::lower_bound(triggers.begin(), triggers.end(), span.end,
                             [](Span s, std::uint32_t end) { return s.start < end; });
  for (int looked = 0; at != triggers.begin() && looked < kCuesBack; ++looked) {
    --at;
    if (span.start < at->end) return true;
  }
  return false;
}

void EventMaker::add(std::size_t index) {
  const HappeningFrame& f = frames_[index];
  Event e;
  e.type = f.type;
  e.mode = f.mode;
  e.trigger = in_.text.span(f.trigger.begin, f.trigger.end);
  e.status = f.status;
  e.befell = f.befell;
  e.fresh = f.fresh;
  e.mutual = f.mutual;
  e.questions = f.questions;
  e.led = f.verbal && f.leads && !f.finite;
  e.open = f.actors.empty() && f.recipients.empty() && !f.introduced;
  e.why.rule = f.construction;
  e.why.lexicon.push_back(in_.view.where(f.predicate));
  resolver_.reach(f.trigger.begin);
  const Id cue = cue_of(e.trigger);
  // "তিনি বোনকে গুলি করেন": he is nobody to whom the clause says by a noun that he does it
  const bool one_to_another = f.actor_by == ByPronoun::kOne && f.recipient_by == ByPronoun::kNo;
  if (one_to_another) e.recipients = meant_by(f, f.recipients, f.recipient_by, e, cue, true);
  e.actors = meant_by(f, f.actors, f.actor_by, e, kNoId, false);
  if (!one_to_another) e.recipients = meant_by(f, f.recipients, f.recipient_by, e, cue, true);
  no_platforms(e);
  if ((f.needs & need::kParticipant) != 0 && !f.beside && !f.counted) return;
  e.place = places(f);
  no_regions(e);
  not_at_places(f, e);
  if (f.time != ~0u && !(f.time_inside && long_before(in_.times[f.time].value, record_.published)))
    e.time = in_.times[f.time].value;
  else if (f.long_ago)
    e.time = "PAST_REF";
  const bool is_cue = cue != kNoId && as_verbal(cue, e);
  if (is_cue && f.time_inside && long_before(e.time, record_.published)) e.time.clear();
  if (is_cue) meant(cue, e);
  if (is_cue && f.recipient_by != ByPronoun::kOne) not_to_himself(e);
  // where it was said is told with what was said; a summons is to a place, and a guest is welcomed somewhere
  const bool shown = e.type == EventType::kSupport && f.finite;
  if (is_cue || (speaks(e.type) && e.mode != "meet" && !shown)) e.place.clear();
  pronouns_.name_both(f, e);
  if (is_cue) {
    told_[cue] = true;
  } else {
    // "ক্ষতিপূরণ দেওয়ার | ঘোষণা দিয়েছে": what is announced makes the act
    const bool says_more = cue != kNoId && e.trigger.start < record_.statements[cue].cue.start;
    if (cue != kNoId && speaks(e.type) && !says_more) return;
    e.statement = contents_.innermost(e.trigger);
    // "নিষিদ্ধ ঘোষণা | দিয়েছে মৎস্য বিভাগ": the cue is the deed's own verb
    if (cue != kNoId && e.actors.empty() && !f.undergone &&
        e.trigger.end > record_.statements[cue].cue.start && !speaks(e.type))
      e.actors = record_.statements[cue].source;
    if ((f.needs & need::kSaid) != 0 && !said_of_others(f, e)) return;
    // "চরটি বাহিনীর নিয়ন্ত্রণে রয়েছে": in whose hold land is, is a state; said by somebody it is a claim that
    // others deny
    if (e.statement == kNoId && in_.view.cell(f.predicate, "gloss") == "be in the hold of") return;
    pronouns_.no_owners(f, e);
    pronouns_.no_officers(f, e);
    // "ট্রাইব্যুনাল আইনে দণ্ডিত হয়": no body of the law is held or sentenced
    if (holds(e.type, e.mode)) std::erase_if(e.recipients, [&](Id id) { return resolver_.is_of_law(id); });
    pronouns_.by_pronoun(f, e);
    if (f.recipient_by == ByPronoun::kThey && force(e.type)) pronouns_.held_or_struck(f, e);
    if (f.actor_by == ByPronoun::kThey && force(e.type)) {
      pronouns_.no_victims(e);
      pronouns_.no_tellers(f, e);
    }
    ask_statement(f, e);
    fill_dropped(f, e);
    // "পুলিশ সূত্রে জানা গেছে, … ছুরি বসিয়ে দেয়": a source tells; nothing else does it do or undergo
    const auto source = [&](Id id) { return resolver_.is_informed_source(id); };
    std::erase_if(e.actors, source);
    in_own_words(f, e);
    foretold_blow(f, e);
    no_platforms(e);
    no_regions(e);
    // "সংবাদমাধ্যম সূত্রে খবর, … গুলি চালায়": who tells of it strikes nobody
    if (e.type == EventType::kAssault)
      std::erase_if(e.actors, [&](Id id) { return resolver_.is_outlet(id); });
    if (!needs_.met(f, e)) return;
    std::erase_if(e.recipients, source);
    pronouns_.both_sides(f, e);
  }
  if (needs_.mere_advice(f, e)) return;
  if (!is_cue) said_then(f, e);
  // "তার বিরুদ্ধে হত্যার অভিযোগ | আনা হয়েছে": whom nobody is said to accuse the law charges
  if ((f.needs & need::kCharge) != 0 && f.construction == "event.passive" && e.actors.empty())
    e.type = EventType::kCoerce, e.mode = {};
  // "কোস্ট গার্ড জেলেদের ধরে নিয়ে যায়": when the law carries people off it holds them
  if (e.mode == "abduct" && of_law(e.actors)) e.type = EventType::kCoerce, e.mode = "arrest";
  const bool both = f.reciprocal || (f.two == clause::TwoOf::kSides && e.type == EventType::kAccuse) ||
                    (f.mutual && (e.type == EventType::kAssault || e.type == EventType::kSanction));
  // "উভয় পক্ষ একে অপরকে দোষারোপ করেছে"
  const bool several =
      e.actors.size() > 1 || (e.actors.size() == 1 && resolver_.type(e.actors.front()) == EntityType::kGroup);
  if (f.reciprocal && several && !f.mutual) e.recipients = e.actors;
  if (!both) pronouns_.apart(f, e);
  if (!is_cue) pronouns_.no_speakers(f, e);
  visited(e);
  const bool in_country = std::any_of(e.place.begin(), e.place.end(), [&](Id where) {
    return resolver_.type(where) == EntityType::kCountry;
  });
  traces_.push_back(
      {.locative = f.locative,
       .leading = f.leading,
       .bound = f.bound,
       .by_land = f.by_land,
       .presupposed = f.presupposed,
       .own = !f.actors.empty() || !f.recipients.empty() || f.counted || f.time != ~0u,
       .cue_of = is_cue ? cue : kNoId,
       .sentence = f.sentence,
       .counted = f.counted || (f.recipient_by == ByPronoun::kOne && e.recipients.empty()),
       .quoted = in_.text.quote_depth[f.trigger.begin] > 0,
       .pointed = f.pointed,
       .country = e.place.empty() ? std::string_view() : resolver_.country_code(e.place.front()),
       .introduced = f.introduced,
       .of_deed = f.of_deed,
       .verbal = f.verbal,
       .finite = f.finite,
       .lays_charge = f.lays_charge,
       .charged = f.charged,
       .thereby = f.thereby,
       .converb = f.converb,
       .because = f.because,
       .at_occasion = f.at_occasion,
       .retold = (f.needs & need::kRetold) != 0,
       .stray = !is_cue && Needs::stray(f, e),
       .lonely = !f.verbal && !f.counted && (f.needs & need::kSomeone) != 0,
       .named = !f.recipients.empty() && f.recipient_by == ByPronoun::kNo,
       .by_one = f.recipient_by == ByPronoun::kOne,
       .dropped = f.recipients.empty() && !f.introduced && !f.first_person && !f.relative,
       .thing = f.thing,
       .several = f.several,
       .impersonal = (f.needs & need::kImpersonal) != 0,
       .left_open = f.left_open,
       .counters = f.counters,
       .to_those = !record_.events.empty() && f.recipients.size() == 1 &&
                   in_.text.span(f.recipients.front().range.begin, f.recipients.front().range.end) ==
                       record_.events.back().trigger,
       .pleads = pleads(f),
       .kills = kills(f),
       .in_country = in_country,
       .joined = f.joined,
       .damage = (f.needs & need::kDamage) != 0,
       .attributive = f.attributive,
       .frame = index,
       .cause = f.cause,
       .noun = f.noun});
  record_.events.push_back(std::move(e));
  last_ = &f;
}

// "দামেস্কে হামলা", "ভারতের কারাগারে আছেন": a town is where it was, unless it is land that is taken, and so
// is a country where people are held or killed.
void EventMaker::not_at_places(const HappeningFrame& f, Event& e) const {
  if ((f.needs & need::kLand) != 0) return;
  const bool persons = (e.type == EventType::kCoerce && e.mode == "arrest") ||
                       (e.type == EventType::kSanction && e.mode == "convict") ||
                       (e.type == EventType::kAssault && f.befell);
  const auto is_place = [&](Id who) {
    const EntityType type = resolver_.type(who);
    return type == EntityType::kPlace || (persons && type == EntityType::kCountry);
  };
  if (e.place.empty())
    std::copy_if(e.recipients.begin(), e.recipients.end(), std::back_inserter(e.place), is_place);
  std::erase_if(e.recipients, is_place);
}

// "তিনি সোমবার বলেন, আমরা প্রতিজ্ঞা করছি": what somebody does by words that are told was when he said them.
void EventMaker::said_then(const HappeningFrame& f, Event& e) const {
  if (!e.time.empty() || !speaks(e.type) || e.statement == kNoId || e.status != EventStatus::kActual) return;
  if (f.finite ? !f.present : f.verbal || f.bound) return;
  const Statement& said = record_.statements[e.statement];
  const bool own = e.actors == said.source || f.actor_by == ByPronoun::kWe;
  if (!said.source.empty() && own && (f.finite || closes_sentence(f) || closes_content(f, e)))
    e.time = said.said_at;
}

bool EventMaker::of_law(const std::vector<Id>& who) const {
  return std::any_of(who.begin(), who.end(), [&](Id id) { return resolver_.is_of_law(id); });
}

// "X বলেন, এ মৃত্যুর জন্য Y দায়ী": who says so does it; no more than that where the cue itself accuses.
bool EventMaker::said_of_others(const HappeningFrame& f, Event& e) const {
  if (e.statement == kNoId || e.status != EventStatus::kActual || f.first_person) return false;
  const Statement& s = record_.statements[e.statement];
  const bool praises = e.type == EventType::kSupport && s.act == Act::kPraise;
  if (s.source.empty() || (!praises && s.act != Act::kSay && s.act != Act::kBelieve && s.act != Act::kClaim))
    return false;
  e.actors = s.source;
  not_to_himself(e);
  if (!praises && e.recipients.empty()) return false;
  if (!s.said_at.empty()) e.time = s.said_at;
  e.place.clear();
  return true;
}

// "টুইটারে হুমকি দেন": where it was said; only whom it bans or blocks, a platform acts upon
void EventMaker::no_platforms(Event& e) const {
  if (e.mode != "censor") std::erase_if(e.actors, [&](Id id) { return resolver_.is_platform(id); });
}

// "মধ্যপ্রাচ্যের যুদ্ধে", "তিস্তার পানি চুক্তি": a region, a town or a river does nothing; a war was there.
void EventMaker::no_regions(Event& e) const {
  const auto region = [&](Id id) { return resolver_.type(id) == EntityType::kPlace; };
  if (e.type == EventType::kAssault && e.place.empty())
    std::ranges::copy_if(e.actors, std::back_inserter(e.place), region);
  std::erase_if(e.actors, region);
  if (e.mutual) std::erase_if(e.recipients, region);
}

void EventMaker::not_to_himself(Event& e) {
  std::erase_if(e.recipients,
                [&](Id who) { return std::find(e.actors.begin(), e.actors.end(), who) != e.actors.end(); });
}

std::vector<Id> EventMaker::places(const HappeningFrame& f) {
  std::vector<Id> out = resolved(f.places, Slot::kPlace);
  if (!out.empty() || !f.there) return out;
  if (const Id where = resolver_.last_place(f.trigger.begin); where != kNoId) out.push_back(where);
  return out;
}

// An officer of the law.
bool EventMaker::of_law_itself(const std::vector<Id>& who) const {
  if (who.size() != 1) return false;
  const Id body = resolver_.body_of(who.front());
  return body != kNoId && resolver_.is_of_law(body);
}

void make_events(const speech::Input& in, const std::vector<HappeningFrame>& frames,
                 const clause::HappeningContext& context, const std::vector<speech::Draft>& drafts,
                 mention::Resolver& resolver, Record& record) {
  EventMaker(in, frames, context, drafts, resolver, record).run();
}

}  // namespace ukti::event
