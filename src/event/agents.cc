#include "event/agents.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "event/compare.h"
#include "event/types.h"

namespace ukti::event {
namespace {

// An auxiliary and a mark behind the last verb take so much room at most, in bytes.
constexpr std::uint32_t kAuxiliaryBytes = 24;
// Between a verbal noun and the word that governs it stands nothing but a blank.
constexpr std::uint32_t kBesideBytes = 2;
// So many events away the text may tell of the same war.
constexpr std::size_t kNear = 24;
// Between an owner and the noun that is his stands a blank, or "this" as well.
constexpr std::uint32_t kOwnerBytes = 8;

class Agents {
 public:
  explicit Agents(Record& record) : record_(record) {
    for (Id id = 0; id < record_.entities.size() && police_ == kNoId; ++id)
      if (!at(id).names.empty() && at(id).names.front() == "police") police_ = id;
  }

  void run() {
    for (Event& e : record_.events) {
      if (e.actors.empty() && e.statement != kNoId && declared(e))
        e.actors = record_.statements[e.statement].source;
    }
    accusers();
    for (std::size_t i = 1; i < record_.events.size(); ++i) by_those_who_arrested(i);
    questioners();
    strikers();
    for (Event& e : record_.events) {
      const bool open =
          e.actors.empty() && e.statement != kNoId && (e.status != EventStatus::kPossible || threat(e));
      if (!open || (e.why.rule != "event.passive" && e.why.rule != "event.noun")) continue;
      if (own_plan(e) || threat(e) || own_request(e)) {
        e.actors = record_.statements[e.statement].source;
        continue;
      }
      std::vector<Id> who;
      for (const Id source : record_.statements[e.statement].source) {
        if (!lies_in_power(e, source)) continue;
        const bool of_station = !e.mode.empty() && police_ != kNoId && leads_station(source);
        const Id body = of_station ? police_ : body_of(source);
        if (body != kNoId && std::find(who.begin(), who.end(), body) == who.end()) who.push_back(body);
      }
      const bool undergoes = std::any_of(who.begin(), who.end(), [&](Id id) {
        return std::find(e.recipients.begin(), e.recipients.end(), id) != e.recipients.end();
      });
      if (!undergoes) e.actors = std::move(who);
    }
    for (std::size_t i = 1; i < record_.events.size(); ++i) led_by(record_.events[i - 1], record_.events[i]);
  }

 private:
  // "অভিযান চালিয়ে দুজনকে গ্রেপ্তার করা হয়": who makes an arrest has made the raid that leads to it.
  void led_by(Event& e, const Event& main) const {
    if (!e.led || !e.actors.empty() || main.actors.empty() || main.why.rule != "event.passive" ||
        !custody(main) || e.type != EventType::kCoerce || e.statement != main.statement ||
        sentence_of(e) != sentence_of(main) || meet(main.actors, e.recipients))
      return;
    const bool law =
        std::all_of(main.actors.begin(), main.actors.end(), [&](Id who) { return body_of_law(at(who)); });
    if (law && (main.mode == "arrest" || main.mode == "seize")) e.actors = main.actors;
  }

  // "ভারত পাকিস্তানের | অভিযোগ অস্বীকার করেছে": of an accusation that another one denies it is his whose name
  // owns its noun.
  void accusers() {
    std::vector<std::pair<std::uint32_t, Id>> ends;
    for (Event& e : record_.events) {
      if (e.type != EventType::kAccuse || !e.actors.empty() || e.statement == kNoId ||
          e.why.rule != "event.verbal_act")
        continue;
      const std::vector<Id>& denies = record_.statements[e.statement].source;
      if (denies.empty()) continue;
      if (ends.empty()) ends = ends_of_mentions();
      const std::uint32_t start = e.trigger.start;
      const std::uint32_t from = start < kOwnerBytes ? 0 : start - kOwnerBytes;
      const auto owner = std::lower_bound(ends.begin(), ends.end(), std::pair{from, Id{0}});
      if (owner == ends.end() || owner->first >= start) continue;
      const std::vector<Id> who{owner->second};
      if (at(who.front()).type != EntityType::kPlace && !meet(who, denies) && !meet(who, e.recipients))
        e.actors = who;
    }
  }

  std::vector<std::pair<std::uint32_t, Id>> ends_of_mentions() const {
    std::vector<std::pair<std::uint32_t, Id>> ends;
    for (Id id = 0; id < record_.entities.size(); ++id)
      for (const Span m : at(id).mentions) ends.emplace_back(m.end, id);
    std::sort(ends.begin(), ends.end());
    return ends;
  }

  // "পুলিশ X-কে গ্রেপ্তার করে। … জিজ্ঞাসাবাদে সে স্বীকার করে": who arrested him last questions him.
  void questioners() {
    const Event* arrest = nullptr;
    for (Event& e : record_.events) {
      if (custody(e) && e.mode == "arrest" && !e.actors.empty()) arrest = &e;
      if (!e.questions || !e.actors.empty() || arrest == nullptr || e.status != EventStatus::kActual)
        continue;
      const bool law = std::any_of(arrest->actors.begin(), arrest->actors.end(),
                                   [&](Id who) { return body_of_law(at(who)); });
      if (law && !meet(arrest->actors, e.recipients)) e.actors = arrest->actors;
    }
  }

  // "ইরানে ২০০০ হামলা চালানো হয়েছে বলে দাবি করেছে আমেরিকা": who strikes them elsewhere in the text tells of
  // its own blows.
  void strikers() {
    for (Event& e : record_.events) {
      if (e.type != EventType::kAssault || !e.actors.empty() || e.recipients.empty() ||
          e.statement == kNoId || e.why.rule != "event.passive" || e.status != EventStatus::kActual)
        continue;
      const std::vector<Id>& source = record_.statements[e.statement].source;
      if (source.size() != 1 || at(source.front()).type == EntityType::kPerson || meet(source, e.recipients))
        continue;
      bool strikes = false, struck = false;
      const std::size_t i = static_cast<std::size_t>(&e - record_.events.data());
      for (std::size_t k = i < kNear ? 0 : i - kNear; k < record_.events.size() && k < i + kNear; ++k) {
        const Event& x = record_.events[k];
        if (x.type != EventType::kAssault) continue;
        strikes = strikes || (meet(x.actors, source) && meet(x.recipients, e.recipients));
        struck = struck || (!x.mutual && meet(x.actors, e.recipients) && meet(x.recipients, source));
      }
      if (strikes && !struck) e.actors = source;
    }
  }

  // "একজনকে", "১১ জন": any of those whom the text names may be among them.
  bool counted(const std::vector<Id>& who) const {
    return std::any_of(who.begin(), who.end(), [&](Id id) { return at(id).why.rule == "crowd.counted"; });
  }

  // "পুলিশ তাদের আটক করে। এ সময় মোবাইল ফোন জব্দ করা হয়": who arrested somebody right before seizes and charges.
  void by_those_who_arrested(std::size_t i) {
    Event& e = record_.events[i];
    if (!custody(e) || e.mode.empty() || !e.actors.empty() || e.why.rule != "event.passive") return;
    for (std::size_t k = i; k-- > 0;) {
      const Event& before = record_.events[k];
      if (sentence_of(before) + 1 < sentence_of(e)) return;
      // "যৌথ বাহিনীর অভিযানে পাঁচজনকে আটক করা হয়"
      const bool raid = before.type == EventType::kCoerce && before.status == EventStatus::kActual &&
                        before.recipients.empty();
      if ((!custody(before) && !raid) || before.actors.empty()) continue;
      const bool law = std::any_of(before.actors.begin(), before.actors.end(),
                                   [&](Id who) { return body_of_law(at(who)); });
      // another one may have been arrested by others
      const bool other = e.mode == "arrest" && apart(e.recipients, before.recipients) &&
                         !counted(before.recipients) && !counted(e.recipients);
      if (law && !other && !other_day(e.time, before.time) &&
          (e.statement == kNoId || e.statement == before.statement) && !meet(before.actors, e.recipients))
        e.actors = std::vector<Id>(before.actors);
      return;
    }
  }

  // An arrest, a seizure or a measure of the law that has been taken.
  static bool custody(const Event& e) {
    return e.type == EventType::kCoerce && e.status == EventStatus::kActual &&
           (e.mode.empty() || e.mode == "arrest" || e.mode == "seize");
  }

  std::size_t sentence_of(const Event& e) const {
    const auto behind =
        std::upper_bound(record_.sentences.begin(), record_.sentences.end(), e.trigger.start,
                         [](std::uint32_t at, const auto& sentence) { return at < sentence.span.start; });
    return static_cast<std::size_t>(behind - record_.sentences.begin());
  }

  // "তালিকা করতে নির্দেশ দেওয়া হয়েছে, বলেন জেলা প্রশাসক": who tells of a request in the passive has made it,
  // unless he only knows of it.
  bool own_request(const Event& e) const {
    const Statement& s = record_.statements[e.statement];
    if (e.type != EventType::kRequest || e.why.rule != "event.passive" || s.source.size() != 1 ||
        meet(s.source, e.recipients))
      return false;
    const Entity& who = at(s.source.front());
    return who.type == EntityType::kPerson ? who.role_of != kNoId || !who.role_title.empty()
                                           : who.type == EntityType::kOrganisation && !coded(who, "/MED");
  }

  // "সরে দাঁড়ানোর | ঘোষণা দিয়েছেন X": whoever announces or promises what the verbal noun right before it names
  // will do it.
  bool declared(const Event& e) const {
    const Statement& s = record_.statements[e.statement];
    const bool verbal = e.why.rule == "event.light_verb" || e.why.rule == "event.verb";
    const bool own = s.act == Act::kAnnounce || s.act == Act::kPromise;
    const bool force =
        e.type == EventType::kAssault || e.type == EventType::kCoerce || e.type == EventType::kSanction;
    return verbal && own && !force && e.status == EventStatus::kPlanned && s.source.size() == 1 &&
           e.trigger.end <= s.cue.start && s.cue.start - e.trigger.end <= kBesideBytes &&
           !meet(s.source, e.recipients);
  }

  // "পদত্যাগের ঘোষণা দেন তিনি": what somebody announces or promises as his own.
  bool own_plan(const Event& e) const {
    const Act act = record_.statements[e.statement].act;
    const bool own = act == Act::kAnnounce || act == Act::kPromise;
    const bool free = e.type == EventType::kConcede || e.type == EventType::kRetreat ||
                      e.type == EventType::kProtest || e.type == EventType::kAid ||
                      e.type == EventType::kMobilize || e.type == EventType::kCooperate;
    return own && free && e.status == EventStatus::kPlanned && e.why.rule == "event.noun" &&
           e.recipients.empty();
  }

  // "হুঁশিয়ারি দিয়েছে, জিম্মিদের হত্যা করা হবে": whoever threatens with blows will strike.
  bool threat(const Event& e) const {
    const Statement& s = record_.statements[e.statement];
    const bool told = e.status == EventStatus::kPlanned || e.status == EventStatus::kPossible;
    if (s.act != Act::kWarn || e.type != EventType::kAssault || !told || e.why.rule != "event.passive" ||
        e.recipients.empty() || s.content.empty())
      return false;
    // "হামলা হলে …": on what condition
    const std::uint32_t end = s.content.back().end;
    if (e.trigger.end > end || end - e.trigger.end > kAuxiliaryBytes) return false;
    for (const Id who : s.source)
      if (std::find(e.recipients.begin(), e.recipients.end(), who) != e.recipients.end()) return false;
    return std::any_of(record_.events.begin(), record_.events.end(), [&](const Event& t) {
      return t.type == EventType::kThreaten && t.trigger == s.cue && t.actors == s.source;
    });
  }

  bool lies_in_power(const Event& e, Id source) const {
    const bool custody = e.type == EventType::kCoerce && (e.mode == "arrest" || e.mode == "seize");
    if (custody && of_law(source)) return true;
    if (e.why.rule != "event.passive") return false;
    const bool official = of_law(source) || of_state(source);
    const bool blows = e.type == EventType::kAssault && (e.mode == "beat" || e.mode == "torture");
    if (blows) return official && e.status == EventStatus::kNegated;
    const bool given = e.type == EventType::kAid || e.type == EventType::kMobilize;
    if (given) return official && e.status != EventStatus::kActual;
    const bool measure = (e.type == EventType::kCoerce && e.mode != "misinform") ||
                         e.type == EventType::kRetreat ||
                         (e.type == EventType::kSanction && e.mode != "convict");
    return measure && official && e.status == EventStatus::kPlanned;
  }

  const Entity& at(Id id) const { return record_.entities[id]; }

  static bool named(const Entity& e, std::string_view word) {
    return std::any_of(e.names.begin(), e.names.end(),
                       [&](const std::string& n) { return n.find(word) != n.npos; });
  }

  static bool coded(const Entity& e, std::string_view sector) { return e.code.ends_with(sector); }

  // Joiners inside a word count for nothing.
  static std::string plain(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
      const std::string_view rest = name.substr(i);
      if (rest.starts_with("\u200c") || rest.starts_with("\u200d"))
        i += 2;
      else
        out.push_back(name[i]);
    }
    return out;
  }

  // A numbered unit, "RAB-7": by the name before its number, where the tables know it for a force.
  bool unit_of_law(const Entity& e) const {
    if (e.type != EntityType::kOrganisation || !e.code.empty()) return false;
    for (const std::string& n : e.names) {
      const std::size_t dash = n.find('-');
      if (dash == std::string::npos) continue;
      const std::string force = plain(std::string_view(n).substr(0, dash));
      for (const Entity& x : record_.entities)
        if ((coded(x, "/COP") || coded(x, "/MIL")) &&
            std::ranges::any_of(x.names, [&](const std::string& m) { return plain(m) == force; }))
          return true;
    }
    return false;
  }

  bool body_of_law(const Entity& e) const { return unit_of_law(e) || named_for_law(e); }

  static bool named_for_law(const Entity& e) {
    return e.type != EntityType::kPerson && e.type != EntityType::kGroup &&
           (coded(e, "/COP") || coded(e, "/MIL") || named(e, "olice") || named(e, "uthorities") ||
            named(e, "joint force"));
  }

  bool of_law(Id id) const {
    const Entity& e = at(id);
    if (e.type == EntityType::kPerson && e.role_of != kNoId)
      return body_of_law(at(e.role_of)) || e.role_title.starts_with("officer in charge");
    return body_of_law(e);
  }

  bool of_state(Id id) const {
    const Entity& e = at(id);
    if (e.type == EntityType::kGroup || e.type == EntityType::kPlace) return false;
    if (e.type == EntityType::kPerson && e.role_of != kNoId)
      return coded(at(e.role_of), "/GOV") || at(e.role_of).type == EntityType::kCountry;
    return coded(e, "/GOV") || e.code == "IGO" || e.type == EntityType::kCountry;
  }

  // The body that an official speaks for; of a government where he has none of his own.
  Id body_of(Id id) const {
    const Entity& e = at(id);
    if (e.type != EntityType::kPerson) return id;
    if (e.role_of != kNoId) return e.role_of;
    const std::string country = e.code.substr(0, e.code.find('/'));
    Id found = kNoId;
    for (Id k = 0; k < record_.entities.size(); ++k) {
      const Entity& b = record_.entities[k];
      if (b.code == e.code && b.type == EntityType::kOrganisation && named(b, "overnment")) return k;
      if (b.type == EntityType::kCountry && b.code == country) found = k;
    }
    return found;
  }

  // Who is in charge of a station tells what the police did, where the text has them by that name.
  bool leads_station(Id id) const { return at(id).role_title.starts_with("officer in charge"); }

  Record& record_;
  Id police_ = kNoId;
};

}  // namespace

void fill_agents(Record& record) { Agents(record).run(); }

}  // namespace ukti::event
