#include "event/events.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

#include "event/sharing.h"
#include "event/told.h"
#include "event/types.h"
#include "event/wards.h"
#include "speech/contents.h"

namespace ukti::event {
namespace {

using clause::ByPronoun;
using clause::HappeningFrame;
using clause::Phrase;
using mention::Slot;
using text::TokenIndex;
namespace need = clause::need;

void add_unique(std::vector<Id>& to, std::span<const Id> from) {
  for (const Id id : from)
    if (std::find(to.begin(), to.end(), id) == to.end()) to.push_back(id);
}

class Maker {
 public:
  Maker(const speech::Input& in, const std::vector<HappeningFrame>& frames,
        const clause::HappeningContext& context, const std::vector<speech::Draft>& drafts,
        mention::Resolver& resolver, Record& record)
      : in_(in),
        frames_(frames),
        context_(context),
        drafts_(drafts),
        resolver_(resolver),
        record_(record),
        contents_(record) {}

  void run() {
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
    share_between(record_, traces_);
  }

 private:
  // In the order of their triggers.
  void sort() {
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

  std::vector<Id> resolved(const std::vector<Phrase>& phrases, Slot slot) {
    std::vector<Id> out;
    for (const Phrase& p : phrases) add_unique(out, resolver_.resolve(p, slot));
    return out;
  }

  // Whom "তিনি" or "তাকে" means here: nobody strikes or asks himself, an officer of the law is none whom it
  // holds, and who has just told of it is rather not the one whom it befell.
  std::vector<Id> one_meant(const HappeningFrame& f, const Phrase& p, const Event& e, Id cue,
                            bool undergoes) {
    const std::span<const Id> may = resolver_.may_mean(p.head);
    std::vector<Id> who(may.begin(), may.end());
    if (undergoes) {
      std::erase_if(who, [&](Id id) {
        const auto among = [&](const std::vector<Id>& all) {
          return std::find(all.begin(), all.end(), id) != all.end();
        };
        return among(e.actors) || (cue != kNoId && among(record_.statements[cue].source)) ||
               ((force(f.type) || f.type == EventType::kAccuse) && of_law_itself({id}));
      });
      if (force(f.type))
        std::stable_partition(who.begin(), who.end(),
                              [&](Id id) { return !just_spoke(id, f.sentence) || befallen(id); });
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

  // Does the sentence speak of him before `t`?
  bool told_here(Id who, const HappeningFrame& f, TokenIndex t) const {
    std::vector<Id> persons;
    resolver_.named_in({in_.text.sentences[f.sentence].begin, t}, EntityType::kPerson, persons);
    return std::find(persons.begin(), persons.end(), who) != persons.end();
  }

  // Do this sentence or one of the two before tell that something of the kind was done to him?
  bool befell_before(Id who, const HappeningFrame& f) const {
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

  // Has the text told what was done to him?
  bool befallen(Id who) const {
    return std::any_of(record_.events.begin(), record_.events.end(), [&](const Event& e) {
      return force(e.type) && std::find(e.recipients.begin(), e.recipients.end(), who) != e.recipients.end();
    });
  }

  // The statement whose cue the trigger is; kNoId where it is none.
  Id cue_of(Span trigger) const {
    auto at = std::lower_bound(cues_.begin(), cues_.end(), trigger.end,
                               [](const auto& cue, std::uint32_t end) { return cue.first.start < end; });
    for (int looked = 0; at != cues_.begin() && looked < kCuesBack; ++looked) {
      --at;
      if (trigger.start < at->first.end) return at->second;
    }
    return kNoId;
  }

  // Does the span touch one of these triggers?
  static bool touches(const std::vector<Span>& triggers, Span span) {
    auto at = std::lower_bound(triggers.begin(), triggers.end(), span.end,
                               [](Span s, std::uint32_t end) { return s.start < end; });
    for (int looked = 0; at != triggers.begin() && looked < kCuesBack; ++looked) {
      --at;
      if (span.start < at->end) return true;
    }
    return false;
  }

  // Does the cue's own row name the act? "বলেন" with a demand in its content is no REQUEST.
  bool performs(Id id) const {
    const clause::ReportFrame& f = in_.frames[drafts_[id].frame];
    return f.predicate != lexicon::kNoEntry &&
           (f.aside || labels(f, record_.statements[id]) || record_.statements[id].act == f.row_act);
  }

  // "… প্রহসন বলে অভিহিত করেন": the label itself condemns; it praises where its words are quoted.
  static bool labels(const clause::ReportFrame& f, const Statement& s) {
    return f.construction == "report.label" && (s.act == Act::kCondemn || s.act == Act::kAccuse ||
                                                (s.act == Act::kPraise && s.form != Form::kIndirect));
  }

  void add(std::size_t index) {
    const HappeningFrame& f = frames_[index];
    Event e;
    e.type = f.type;
    e.mode = f.mode;
    e.trigger = in_.text.span(f.trigger.begin, f.trigger.end);
    e.status = f.status;
    e.befell = f.befell;
    e.fresh = f.fresh;
    e.mutual = f.mutual;
    e.open = f.actors.empty() && f.recipients.empty() && !f.introduced;
    e.why.rule = f.construction;
    e.why.lexicon.push_back(in_.view.where(f.predicate));
    resolver_.reach(f.trigger.begin);
    const Id cue = cue_of(e.trigger);
    e.actors = f.actor_by == ByPronoun::kOne ? one_meant(f, f.actors.front(), e, kNoId, false)
                                             : resolved(f.actors, Slot::kActor);
    e.recipients = f.recipient_by == ByPronoun::kOne ? one_meant(f, f.recipients.front(), e, cue, true)
                                                     : resolved(f.recipients, Slot::kRecipient);
    std::erase_if(e.actors, [&](Id id) { return resolver_.is_platform(id); });
    if ((f.needs & need::kParticipant) != 0 && !f.beside && !f.counted) return;
    e.place = places(f);
    not_at_places(f, e);
    if (f.time != ~0u)
      e.time = in_.times[f.time].value;
    else if (f.long_ago)
      e.time = "PAST_REF";
    const bool is_cue = cue != kNoId && as_verbal(cue, e);
    if (is_cue) meant(cue, e);
    if (is_cue && f.recipient_by != ByPronoun::kOne) not_to_himself(e);
    // where it was said is told with what was said; a summons is to a place
    if (is_cue || (speaks(e.type) && e.mode != "meet")) e.place.clear();
    name_both(f, e);
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
      no_owners(f, e);
      by_pronoun(f, e);
      if (f.recipient_by == ByPronoun::kThey && force(e.type)) held_or_struck(f, e);
      if (f.actor_by == ByPronoun::kThey && force(e.type)) {
        no_victims(e);
        no_tellers(f, e);
      }
      ask_statement(f, e);
      fill_dropped(f, e);
      in_own_words(f, e);
      std::erase_if(e.actors, [&](Id id) { return resolver_.is_platform(id); });
      // "সংবাদমাধ্যম সূত্রে খবর, … গুলি চালায়": who tells of it strikes nobody
      if (e.type == EventType::kAssault)
        std::erase_if(e.actors, [&](Id id) { return resolver_.is_outlet(id); });
      if (!meets_needs(f, e)) return;
      both_sides(f, e);
    }
    if (mere_advice(f, e)) return;
    if (f.first_person && f.finite && f.present) said_then(e);
    // "তার বিরুদ্ধে হত্যার অভিযোগ | আনা হয়েছে": whom nobody is said to accuse the law charges
    if ((f.needs & need::kCharge) != 0 && f.construction == "event.passive" && e.actors.empty())
      e.type = EventType::kCoerce, e.mode = {};
    // "কোস্ট গার্ড জেলেদের ধরে নিয়ে যায়": when the law carries people off it holds them
    if (e.mode == "abduct" && of_law(e.actors)) e.type = EventType::kCoerce, e.mode = "arrest";
    const bool both =
        f.reciprocal || (f.mutual && (e.type == EventType::kAssault || e.type == EventType::kSanction));
    if (f.reciprocal && e.actors.size() > 1 && !f.mutual) e.recipients = e.actors;
    if (!both) apart(f, e);
    if (!is_cue) no_speakers(f, e);
    visited(e);
    traces_.push_back({.locative = f.locative,
                       .cue_of = is_cue ? cue : kNoId,
                       .sentence = f.sentence,
                       .counted = f.counted || (f.recipient_by == ByPronoun::kOne && e.recipients.empty()),
                       .quoted = in_.text.quote_depth[f.trigger.begin] > 0,
                       .pointed = f.pointed,
                       .introduced = f.introduced,
                       .of_deed = f.of_deed,
                       .verbal = f.verbal,
                       .finite = f.finite,
                       .charged = f.charged,
                       .thereby = f.thereby,
                       .at_occasion = f.at_occasion,
                       .retold = (f.needs & need::kRetold) != 0,
                       .stray = !is_cue && stray(f, e),
                       .lonely = !f.verbal && !f.counted && (f.needs & need::kSomeone) != 0,
                       .named = !f.recipients.empty() && f.recipient_by == ByPronoun::kNo,
                       .by_one = f.recipient_by == ByPronoun::kOne,
                       .dropped = f.recipients.empty() && !f.introduced && !f.first_person && !f.relative,
                       .thing = f.thing,
                       .joined = f.joined,
                       .attributive = f.attributive,
                       .cause = f.cause,
                       .noun = f.noun});
    record_.events.push_back(std::move(e));
    last_ = &f;
  }

  // "দামেস্কে হামলা", "ভারতের কারাগারে আছেন": a town is where it was, unless it is land that is taken, and so
  // is a country where people are held or killed.
  void not_at_places(const HappeningFrame& f, Event& e) const {
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
  void said_then(Event& e) const {
    if (!e.time.empty() || !speaks(e.type) || e.statement == kNoId || e.status != EventStatus::kActual)
      return;
    const Statement& said = record_.statements[e.statement];
    if (!said.source.empty() && e.actors == said.source) e.time = said.said_at;
  }

  bool of_law(const std::vector<Id>& who) const {
    return std::any_of(who.begin(), who.end(), [&](Id id) { return resolver_.is_of_law(id); });
  }

  // "X বলেন, এ মৃত্যুর জন্য Y দায়ী": who says so does it; no more than that where the cue itself accuses.
  bool said_of_others(const HappeningFrame& f, Event& e) const {
    if (e.statement == kNoId || e.status != EventStatus::kActual || f.first_person) return false;
    const Statement& s = record_.statements[e.statement];
    const bool praises = e.type == EventType::kSupport && s.act == Act::kPraise;
    if (s.source.empty() ||
        (!praises && s.act != Act::kSay && s.act != Act::kBelieve && s.act != Act::kClaim))
      return false;
    e.actors = s.source;
    not_to_himself(e);
    if (!praises && e.recipients.empty()) return false;
    if (!s.said_at.empty()) e.time = s.said_at;
    e.place.clear();
    return true;
  }

  static void not_to_himself(Event& e) {
    std::erase_if(e.recipients,
                  [&](Id who) { return std::find(e.actors.begin(), e.actors.end(), who) != e.actors.end(); });
  }

  // The trigger is a statement's cue: who says it does it, and the statement around that one tells it.
  bool as_verbal(Id id, Event& e) const {
    const Statement& s = record_.statements[id];
    const auto type = verbal_type(s.act);
    // a warning or a promise is an event only where its own words are listed as one: "চান" is no pledge
    const bool listed = (type && e.type == *type) ||
                        (s.act == Act::kWarn && e.type == EventType::kThreaten) ||
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
  void meant(Id id, Event& e) {
    if (!e.recipients.empty()) return;
    const clause::ReportFrame& f = in_.frames[drafts_[id].frame];
    const bool accuses = e.type == EventType::kAccuse;
    if (!accuses) e.recipients = record_.statements[id].addressee;
    if (e.recipients.empty() && !f.asked.empty() &&
        (accuses || e.type == EventType::kRequest || e.type == EventType::kSupport)) {
      resolver_.reach(f.asked.front().range.end);
      e.recipients = resolved(f.asked, Slot::kRecipient);
    }
    if (e.recipients.empty()) e.recipients = record_.statements[id].addressee;
  }

  void add_verbal(Id id) {
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
    traces_.push_back({.cue_of = id, .sentence = in_.text.sentence_of[cue], .verbal = true});
    record_.events.push_back(std::move(e));
  }

  // "রায় দেন", "ভর্তির আবেদন করেন"
  bool is_none(clause::TokenRange cue) const {
    return std::any_of(context_.none.begin(), context_.none.end(),
                       [&](clause::TokenRange r) { return r.begin <= cue.begin && cue.end <= r.end; });
  }

  // "তাদের সরে যেতে হবে, তিনি বলেন": what he said demands or threatens, not that he said it.
  void add_deed(Id id) {
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
    if (!threatens && e.recipients.empty() && private_people(e.actors)) return;
    e.statement = id;
    if (!s.said_at.empty()) e.time = s.said_at;
    traces_.push_back({.sentence = in_.text.sentence_of[f.deed.begin], .verbal = true});
    record_.events.push_back(std::move(e));
  }

  std::vector<Id> places(const HappeningFrame& f) {
    std::vector<Id> out = resolved(f.places, Slot::kPlace);
    if (!out.empty() || !f.there) return out;
    if (const Id where = resolver_.last_place(f.trigger.begin); where != kNoId) out.push_back(where);
    return out;
  }

  // What the statement that holds the trigger makes of it.
  void ask_statement(const HappeningFrame& f, Event& e) const {
    if (e.statement != kNoId)
      e.status = as_told(record_.statements[e.statement], f, e.type, !f.finite && closes_content(f, e),
                         f.sentence == cue_sentence(e.statement));
    // "আগামী বুধবার বসছে", but a month to come is more often last year's: "এপ্রিলে অনুমোদন দেয়"
    const bool may_be = !f.finite || (f.present && (e.time == "FUTURE_REF" || e.time.size() >= 10));
    if (e.status == EventStatus::kActual && may_be && to_come(e.time, record_.published))
      e.status = EventStatus::kPlanned;
  }

  // "X ও Y বলেছেন, তাঁদের বৈঠকে …": they who speak; "আমরা … গ্রেপ্তার করেছি": those for whom he speaks.
  void by_pronoun(const HappeningFrame& f, Event& e) const {
    if (e.statement == kNoId) return;
    const std::vector<Id>& speakers = record_.statements[e.statement].source;
    // they for whom he speaks who says it, whoever has spoken before
    if (f.actor_by == ByPronoun::kWe && speakers.size() == 1) e.actors = speakers;
    if (f.actor_by == ByPronoun::kWe) as_body(e.type, e.actors);
    if (f.recipient_by == ByPronoun::kWe) as_body(e.type, e.recipients);
    // "হামাসের বিরুদ্ধে তাদের যুদ্ধ": nobody fights himself
    if (f.actor_by == ByPronoun::kThey && f.recipient_by == ByPronoun::kNo && e.actors.size() == 1 &&
        e.actors == e.recipients) {
      e.actors.clear();
      if (speakers.size() == 1) e.actors = speakers;
      as_body(e.type, e.actors);
      if (e.actors == speakers) e.actors.clear();
    }
    if (speakers.size() == 1 && f.actor_by == ByPronoun::kThey && f.verbal && !force(e.type))
      they_who_speak(f, e);
    if (speakers.size() < 2) return;
    if (f.actor_by == ByPronoun::kThey) e.actors = speakers;
    if (f.recipient_by == ByPronoun::kThey) e.recipients = speakers;
  }

  // "প্রতিষ্ঠানটি জানিয়েছে, তারা প্রশাসনের সঙ্গে কাজ করছে": they are the body that speaks, or the official with
  // his people, where nobody else stands before the pronoun.
  void they_who_speak(const HappeningFrame& f, Event& e) const {
    const Statement& said = record_.statements[e.statement];
    if (said.form == Form::kDirect || e.actors == said.source) return;
    const clause::TokenRange before{in_.text.sentences[f.sentence].begin, f.actors.front().range.begin};
    for (const Id who : e.actors) {
      std::vector<Id> named;
      resolver_.named_in(before, resolver_.type(who), named);
      if (std::find(named.begin(), named.end(), who) != named.end()) return;
    }
    const bool bodies = std::all_of(e.actors.begin(), e.actors.end(), [&](Id who) {
      return resolver_.type(who) == EntityType::kOrganisation || resolver_.type(who) == EntityType::kCountry;
    });
    const Id speaker = said.source.front();
    const auto his = [&](Id who) { return resolver_.holds_role_in(speaker, who); };
    if (std::any_of(e.actors.begin(), e.actors.end(), his)) return;
    const bool own = resolver_.is_person(speaker)
                         ? f.respected_verb && bodies && !resolver_.is_private(speaker)
                         : resolver_.type(speaker) == EntityType::kOrganisation && !f.respected_verb;
    if (own) e.actors = said.source;
  }

  static bool force(EventType type) {
    return type == EventType::kAssault || type == EventType::kCoerce || type == EventType::kSanction;
  }

  // "X ও Y-কে আটক করে পুলিশ। তাদের কারাগারে পাঠানো হয়", "পুলিশ তাদের লাঠিপেটা করে": they are not the law
  // itself, but those whom it has struck before, or who protested.
  void held_or_struck(const HappeningFrame& f, Event& e) const {
    // "কর্তৃপক্ষ জানিয়েছে, তাদের ফেরত পাঠানো হবে": nor are they the body that tells of it
    const auto tells = [&](Id who) {
      if (e.statement == kNoId || resolver_.type(who) != EntityType::kOrganisation || !e.actors.empty())
        return false;
      const std::vector<Id>& source = record_.statements[e.statement].source;
      return std::find(source.begin(), source.end(), who) != source.end();
    };
    const bool law = std::all_of(e.recipients.begin(), e.recipients.end(), [&](Id who) {
      return resolver_.is_of_law(who) || tells(who) ||
             std::find(e.actors.begin(), e.actors.end(), who) != e.actors.end();
    });
    if (!law) return;
    constexpr std::uint32_t kBefore = 2;
    e.recipients.clear();
    for (std::size_t k = record_.events.size(); k-- > 0;) {
      const Event& before = record_.events[k];
      if (traces_[k].sentence + kBefore < f.sentence) return;
      const bool crowd = before.type == EventType::kProtest && e.type != EventType::kSanction;
      if (!crowd && !force(before.type)) continue;
      const std::vector<Id>& who = crowd ? before.actors : before.recipients;
      if (traces_[k].counted) return;  // "পাঁচজনকে আটক করেছে": nobody by name
      // "X হামাসকে নিশ্চিহ্ন করার কথা জানিয়ে তাদের বিরুদ্ধে যুদ্ধ ঘোষণা করে"
      const bool its_own = before.actors == e.actors && traces_[k].sentence == f.sentence &&
                           who.size() == 1 && resolver_.type(who.front()) == EntityType::kOrganisation;
      const bool several =
          its_own || who.size() > 1 || (who.size() == 1 && resolver_.type(who.front()) == EntityType::kGroup);
      const bool acts = std::any_of(who.begin(), who.end(), [&](Id id) {
        return std::find(e.actors.begin(), e.actors.end(), id) != e.actors.end();
      });
      if (!several || acts) continue;
      e.recipients = who;
      return;
    }
  }

  // An officer of the law.
  bool of_law_itself(const std::vector<Id>& who) const {
    if (who.size() != 1) return false;
    const Id body = resolver_.body_of(who.front());
    return body != kNoId && resolver_.is_of_law(body);
  }

  // "বন্দিদের নির্যাতন করা হতো। … বেদম পিটিয়েছে তারা": they are not those of whom the text has told only that
  // they were struck or held.
  void no_victims(Event& e) const {
    const auto among = [](const std::vector<Id>& all, Id who) {
      return std::find(all.begin(), all.end(), who) != all.end();
    };
    const auto victim = [&](Id who) {
      bool struck = false;
      for (const Event& before : record_.events) {
        if (!force(before.type)) continue;
        if (among(before.actors, who)) return false;
        struck = struck || among(before.recipients, who);
      }
      return struck;
    };
    std::erase_if(e.actors, victim);
  }

  // "স্থানীয়রা জানায়, একদল ডাকাত হানা দেয়। তারা X-কে পিটিয়ে হত্যা করে": not those who tell of it, but who
  // struck right before; nobody where people without an office tell it.
  void no_tellers(const HappeningFrame& f, Event& e) const {
    if (e.actors.empty()) return;
    const bool told = e.statement != kNoId;
    const bool tells =
        told ? record_.statements[e.statement].source == e.actors
             : std::all_of(e.actors.begin(), e.actors.end(), [&](Id who) {
                 return resolver_.type(who) == EntityType::kGroup && just_spoke(who, f.sentence);
               });
    if (!tells) return;
    constexpr std::uint32_t kBefore = 2;
    for (std::size_t k = record_.events.size(); k-- > 0;) {
      const Event& before = record_.events[k];
      if (traces_[k].sentence + kBefore < f.sentence) break;
      if (!force(before.type) || (told && before.statement != e.statement) || before.actors.empty()) continue;
      if (before.actors == e.actors) return;
      e.actors = before.actors;
      return;
    }
    const bool people = std::all_of(e.actors.begin(), e.actors.end(),
                                    [&](Id who) { return resolver_.type(who) == EntityType::kGroup; });
    if (people || private_people(e.actors)) e.actors.clear();
  }

  // "ট্রাম্পের সমাবেশে … তাকে গ্রেপ্তার করা হয়": nobody of whom the text has told only what is his is held or
  // struck, and nobody like him strikes.
  void no_owners(const HappeningFrame& f, Event& e) const {
    if (!force(e.type) && e.mode != "allege") return;
    const auto drop = [&](ByPronoun by, std::vector<Id>& who) {
      if (by == ByPronoun::kOne)
        std::erase_if(who, [&](Id id) { return resolver_.only_owns(id, f.trigger.begin); });
    };
    drop(f.actor_by, e.actors);
    drop(f.recipient_by, e.recipients);
  }

  // Whoever speaks in his own words means others by "he" and "they".
  void no_speakers(const HappeningFrame& f, Event& e) const {
    if (e.statement == kNoId) return;
    const Statement& said = record_.statements[e.statement];
    // inside another's words all of them stand in his quotation marks
    if (said.form != Form::kDirect || said.parent != kNoId) return;
    const std::vector<Id>& speakers = said.source;
    const auto drop = [&](ByPronoun by, std::vector<Id>& who) {
      if (by != ByPronoun::kOne && by != ByPronoun::kThey) return;
      std::erase_if(who, [&](Id id) {
        return std::any_of(speakers.begin(), speakers.end(), [&](Id speaker) {
          return id == speaker || (by == ByPronoun::kThey && resolver_.body_of(speaker) == id);
        });
      });
    };
    if (f.mutual) return;
    drop(f.actor_by, e.actors);
    // whom the law holds is looked for once all events stand
    if (e.type != EventType::kCoerce) drop(f.recipient_by, e.recipients);
  }

  bool just_spoke(Id who, std::uint32_t sentence) const {
    for (Id id = 0; id < record_.statements.size(); ++id) {
      const std::vector<Id>& source = record_.statements[id].source;
      if (cue_sentence(id) < sentence && cue_sentence(id) + 2 >= sentence &&
          std::find(source.begin(), source.end(), who) != source.end())
        return true;
    }
    return false;
  }

  // Words are his who says them; and those who lead states meet in person.
  void as_body(EventType type, std::vector<Id>& who) const {
    if (speaks(type) && type != EventType::kAgree) return;
    for (Id& id : who) {
      const Id body = resolver_.body_of(id);
      if (body == kNoId || (type == EventType::kConsult && resolver_.type(body) == EntityType::kCountry))
        continue;
      id = body;
    }
  }

  // Nobody does to himself what one does to another.
  void apart(const HappeningFrame& f, Event& e) const {
    const auto acts = [&](Id who) {
      return std::find(e.actors.begin(), e.actors.end(), who) != e.actors.end();
    };
    if (std::erase_if(e.recipients, acts) == 0 || !e.recipients.empty()) return;
    if (f.recipient_by != ByPronoun::kThey) return;
    // "X Y-কে নিশ্চিহ্ন করার কথা জানিয়ে তাদের বিরুদ্ধে যুদ্ধ ঘোষণা করে": the only other side of the sentence
    std::vector<Id> found, others, own;
    for (const EntityType type : {EntityType::kCountry, EntityType::kOrganisation, EntityType::kGroup})
      resolver_.named_in({in_.text.sentences[f.sentence].begin, f.trigger.begin}, type, found);
    for (const Phrase& p : f.actors)  // "ইসরায়েল সরকার": of the actor's own name
      for (const EntityType type : {EntityType::kCountry, EntityType::kOrganisation})
        resolver_.named_in(p.range, type, own);
    std::erase_if(found,
                  [&](Id who) { return acts(who) || std::find(own.begin(), own.end(), who) != own.end(); });
    add_unique(others, found);
    if (others.size() == 1) e.recipients = others;
  }

  // Who grammar drops: the speaker inside his own words, or whom he speaks for; else who acted right before.
  // Whoever spoke last is no guess to make: he was right one time in five.
  void fill_dropped(const HappeningFrame& f, Event& e) {
    std::vector<Id>& slot = f.undergone ? e.recipients : e.actors;
    if (!f.subject_dropped || !slot.empty()) return;
    if (f.undergone && !f.first_person) return;  // nobody tells of his own end
    if (e.statement != kNoId) {
      const Statement& said = record_.statements[e.statement];
      const bool met = f.impersonal && e.type == EventType::kConsult && said.form == Form::kDirect;
      if (f.first_person || met ||
          (f.finite && !f.leads && !f.impersonal && said.form != Form::kDirect && agrees(f, said.source)))
        slot = said.source;
      return;
    }
    if (!f.finite || f.leads || f.first_person || f.impersonal) return;
    if (goes_on(f)) slot = record_.events.back().actors;
  }

  // "X লেখেন, জয়ের জন্য Y-কে অভিনন্দন।": an act of words that closes what somebody says, and names nobody, is
  // his.
  void in_own_words(const HappeningFrame& f, Event& e) const {
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

  // "বাংলাদেশ সফর", "যুক্তরাষ্ট্রে সরকারি সফর": a country is where the visit leads; people are visited.
  void visited(Event& e) const {
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
  bool goes_on(const HappeningFrame& f) const {
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
  bool closes_sentence(const HappeningFrame& f) const {
    const text::TokenIndex end = in_.text.sentences[f.sentence].end;
    return f.trigger.end + 1 >= end;
  }

  // The verb honours people and no bodies; several speakers may be either.
  bool agrees(const HappeningFrame& f, const std::vector<Id>& who) const {
    return who.size() != 1 || resolver_.is_person(who.front()) == f.respected_verb;
  }

  std::uint32_t cue_sentence(Id id) const {
    return in_.text.sentence_of[in_.frames[drafts_[id].frame].cue.begin];
  }

  // Is the trigger the last predicate of a piece of the content around it? Behind a verb an auxiliary may
  // follow.
  bool closes_content(const HappeningFrame& f, const Event& e) const {
    const std::uint32_t behind = f.verbal ? 48 : 1;
    for (const Span piece : record_.statements[e.statement].content)
      if (piece.start <= e.trigger.start && e.trigger.end <= piece.end && piece.end - e.trigger.end < behind)
        return true;
    return false;
  }

  bool meets_needs(const HappeningFrame& f, const Event& e) const {
    const auto people = [&](Id id) {
      const EntityType t = resolver_.type(id);
      return t == EntityType::kPerson || t == EntityType::kGroup || t == EntityType::kOrganisation ||
             t == EntityType::kCountry;
    };
    if ((f.needs & need::kHuman) != 0 &&
        (f.thing || !std::all_of(e.recipients.begin(), e.recipients.end(), people)))
      return false;
    if ((f.needs & need::kThing) != 0 && !f.taken_from &&
        std::any_of(e.recipients.begin(), e.recipients.end(), people))
      return false;
    const bool actor_needed = (f.needs & (need::kState | need::kForce | need::kCrowd)) != 0;
    const bool hidden = f.undergone && (f.needs & need::kCrowd) == 0 &&
                        (!e.recipients.empty() || f.construction == "event.passive");
    if (actor_needed && e.actors.empty() && !hidden && !leads_to_arrest(f) && !still_protests(f, e))
      return false;
    const auto body = [&](Id id) {
      return resolver_.type(id) != EntityType::kPerson && resolver_.type(id) != EntityType::kGroup;
    };
    if ((f.needs & need::kOfficer) != 0 &&
        (!f.finite || !f.respected_verb || e.actors.empty() || e.status == EventStatus::kNegated ||
         private_people(e.actors) || std::any_of(e.actors.begin(), e.actors.end(), body)))
      return false;
    // what goes on among private people only
    const auto of_note = [&](Id id) {
      const bool talking = e.type == EventType::kConsult && resolver_.type(id) == EntityType::kGroup;
      return !resolver_.is_private(id) && !(talking && resolver_.is_without_office(id));
    };
    if ((f.needs & need::kWide) != 0 && e.type != EventType::kCoerce &&
        !(e.actors.empty() && e.recipients.empty()) &&
        std::none_of(e.actors.begin(), e.actors.end(), of_note) &&
        std::none_of(e.recipients.begin(), e.recipients.end(), of_note))
      return false;
    // "বুঝতে সাহায্য করে": what people without office further is no aid
    if ((f.needs & need::kAimless) != 0 && private_people(e.actors)) return false;
    // "X-এর সঙ্গে কথা হয় বিবিসি বাংলার": to gather news is no happening of its own
    const auto outlet = [&](Id id) { return resolver_.is_outlet(id); };
    if ((f.needs & need::kWide) != 0 && e.type == EventType::kConsult &&
        (std::any_of(e.actors.begin(), e.actors.end(), outlet) ||
         std::any_of(e.recipients.begin(), e.recipients.end(), outlet)))
      return false;
    // "X-এর সাথে কথা হলে তিনি বলেন", "কথা হয় X-এর সঙ্গে": nor is it told whose talk it was
    if ((f.needs & need::kWide) != 0 && e.type == EventType::kConsult && f.verbal && e.statement == kNoId &&
        e.actors.empty() && (!f.finite || f.leads || private_people(e.recipients)))
      return false;
    // the reporter's own "we talked to"
    if ((f.needs & need::kWide) != 0 && e.type == EventType::kConsult && f.first_person &&
        e.statement == kNoId)
      return false;
    return !stray(f, e) || e.type == EventType::kAssault || e.type == EventType::kCoerce ||
           e.type == EventType::kSanction || e.type == EventType::kProtest || e.type == EventType::kConcede;
  }

  // "অভিযান চালিয়ে | তাকে আটক করা হয়": whoever arrests has raided.
  bool leads_to_arrest(const HappeningFrame& f) const {
    const std::size_t next = static_cast<std::size_t>(&f - frames_.data()) + 1;
    if (!f.leads || f.type != EventType::kCoerce || next >= frames_.size()) return false;
    const HappeningFrame& then = frames_[next];
    return then.sentence == f.sentence &&
           (then.type == EventType::kCoerce || then.type == EventType::kSanction);
  }

  // "অবরোধের ফলে …": that of the crowd of which the sentences before tell.
  bool still_protests(const HappeningFrame& f, const Event& e) const {
    constexpr std::uint32_t kBefore = 3;
    if ((f.needs & need::kCrowd) == 0 || e.type != EventType::kProtest) return false;
    for (std::size_t k = record_.events.size(); k-- > 0;) {
      if (traces_[k].sentence + kBefore < f.sentence) return false;
      if (record_.events[k].type == EventType::kProtest) return true;
    }
    return false;
  }

  bool private_people(const std::vector<Id>& who) const {
    return std::all_of(who.begin(), who.end(), [&](Id id) { return resolver_.is_without_office(id); });
  }

  // A doctor or an expert who warns of something threatens nobody.
  bool mere_advice(const HappeningFrame& f, const Event& e) const {
    return e.type == EventType::kThreaten && (f.needs & need::kState) != 0 && !e.actors.empty() &&
           private_people(e.actors);
  }

  // Words with other common meanings, with nobody named who takes part.
  static bool stray(const HappeningFrame& f, const Event& e) {
    return (f.needs & need::kWide) != 0 && e.actors.empty() && e.recipients.empty() && !f.counted;
  }

  // "দুই দেশের বৈঠক", "উভয় দেশকে আহ্বান": the two that this and the two sentences before it name, where they
  // name no third but `other`.
  std::vector<Id> both_named(const HappeningFrame& f, clause::TwoOf of, const std::vector<Id>& other) {
    constexpr std::uint32_t kBefore = 2;
    const auto& sentences = in_.text.sentences;
    const std::uint32_t first = f.sentence > kBefore ? f.sentence - kBefore : 0;
    const EntityType type = of == clause::TwoOf::kCountries ? EntityType::kCountry : EntityType::kPerson;
    std::vector<Id> found, two;
    resolver_.named_in({sentences[first].begin, f.trigger.begin}, type, found);
    add_unique(two, found);
    std::erase_if(two, [&](Id who) { return std::find(other.begin(), other.end(), who) != other.end(); });
    if (two.size() != 2) two.clear();
    return two;
  }

  // "উভয় পক্ষ সম্মত হয়েছে", "দুই দলের মধ্যে চুক্তি হয়নি": the two who took part in what was told last.
  std::vector<Id> both_sides_before(const HappeningFrame& f) const {
    constexpr std::uint32_t kBefore = 2;
    constexpr std::size_t kEvents = 4;
    const std::size_t n = record_.events.size();
    for (std::size_t k = n; k > 0 && n - k < kEvents; --k) {
      if (traces_[k - 1].sentence + kBefore < f.sentence) break;
      std::vector<Id> two = record_.events[k - 1].actors;
      add_unique(two, record_.events[k - 1].recipients);
      const bool sides = two.size() == 2 && std::none_of(two.begin(), two.end(), [&](Id who) {
                           return resolver_.is_private(who) || resolver_.type(who) == EntityType::kPlace;
                         });
      if (sides) return two;
    }
    return {};
  }

  // Who the two are whom the frame only counts.
  void name_both(const HappeningFrame& f, Event& e) {
    const auto meant = [&](clause::TwoOf of, const std::vector<Id>& other) {
      return of == clause::TwoOf::kSides ? both_sides_before(f) : both_named(f, of, other);
    };
    if (f.two != clause::TwoOf::kNobody)
      if (std::vector<Id> two = meant(f.two, {}); !two.empty()) {
        e.actors = std::move(two);
        if (f.two == clause::TwoOf::kSides) e.recipients.clear();
      }
    if (f.both_undergo == clause::TwoOf::kNobody) return;
    std::vector<Id> two = meant(f.both_undergo, e.actors);
    const bool acts = std::any_of(two.begin(), two.end(), [&](Id who) {
      return std::find(e.actors.begin(), e.actors.end(), who) != e.actors.end();
    });
    if (!two.empty() && !acts) e.recipients = std::move(two);
  }

  // Those who fight each other stand on both sides.
  void both_sides(const HappeningFrame& f, Event& e) const {
    // a trade war is one
    if (!f.mutual || (e.type != EventType::kAssault && e.type != EventType::kSanction)) return;
    if (e.actors.empty()) return;  // "পুলিশের সঙ্গে সংঘর্ষ": who fights them is not told
    add_unique(e.actors, e.recipients);
    // "পুলিশের সাথে তাদের সংঘর্ষ": whoever they are, nobody fights himself
    e.recipients = e.actors.size() > 1 ? e.actors : std::vector<Id>{};
  }

  const speech::Input& in_;
  const std::vector<HappeningFrame>& frames_;
  const clause::HappeningContext& context_;
  const std::vector<speech::Draft>& drafts_;
  mention::Resolver& resolver_;
  Record& record_;
  const speech::Contents contents_;
  const HappeningFrame* last_ = nullptr;  // of the event that was made last
  std::vector<Trace> traces_;             // beside the events
  std::vector<bool> told_;                // statements that are events already
  // A cue that holds a word begins among so many before it: cues hardly stand in each other.
  static constexpr int kCuesBack = 4;
  std::vector<std::pair<Span, Id>> cues_;  // of the statements, in the order of the text
  std::vector<Span> all_;     // triggers of the events that predicates name, in the order of the text
  std::vector<Span> spoken_;  // triggers of events that only words make, in the order of the text
};

}  // namespace

void make_events(const speech::Input& in, const std::vector<HappeningFrame>& frames,
                 const clause::HappeningContext& context, const std::vector<speech::Draft>& drafts,
                 mention::Resolver& resolver, Record& record) {
  Maker(in, frames, context, drafts, resolver, record).run();
}

}  // namespace ukti::event
