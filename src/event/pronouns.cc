#include "event/pronouns.h"

#include <algorithm>

#include "event/people.h"
#include "event/types.h"

namespace ukti::event {

using clause::ByPronoun;
using clause::HappeningFrame;
using clause::Phrase;

// "X ও Y বলেছেন, তাঁদের বৈঠকে …": they who speak; "আমরা … গ্রেপ্তার করেছি": those for whom he speaks.
void Pronouns::by_pronoun(const HappeningFrame& f, Event& e) const {
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
void Pronouns::they_who_speak(const HappeningFrame& f, Event& e) const {
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
  if (!own) return;
  const bool nobody = e.actors.empty();
  e.actors = said.source;
  // "ওসি জানান, তারা খোঁজ নিচ্ছেন": he and his people
  if (const Id body = resolver_.body_of(speaker); nobody && body != kNoId) e.actors.front() = body;
}

// "X ও Y-কে আটক করে পুলিশ। তাদের কারাগারে পাঠানো হয়", "পুলিশ তাদের লাঠিপেটা করে": they are not the law
// itself, but those whom it has struck before, or who protested.
void Pronouns::held_or_struck(const HappeningFrame& f, Event& e) const {
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
    const bool its_own = before.actors == e.actors && traces_[k].sentence == f.sentence && who.size() == 1 &&
                         resolver_.type(who.front()) == EntityType::kOrganisation &&
                         !resolver_.is_of_law(who.front());
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

// "বন্দিদের নির্যাতন করা হতো। … বেদম পিটিয়েছে তারা": they are not those of whom the text has told only that
// they were struck or held.
void Pronouns::no_victims(Event& e) const {
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
void Pronouns::no_tellers(const HappeningFrame& f, Event& e) const {
  if (e.actors.empty()) return;
  const bool told = e.statement != kNoId;
  const bool tells = told ? record_.statements[e.statement].source == e.actors
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
  if (people || without_office(resolver_, e.actors)) e.actors.clear();
}

// "ট্রাম্পের সমাবেশে … তাকে গ্রেপ্তার করা হয়": nobody of whom the text has told only what is his is held or
// struck, and nobody like him strikes.
void Pronouns::no_owners(const HappeningFrame& f, Event& e) const {
  if (!force(e.type) && e.mode != "allege") return;
  const auto drop = [&](ByPronoun by, std::vector<Id>& who) {
    if (by == ByPronoun::kOne)
      std::erase_if(who, [&](Id id) { return resolver_.only_owns(id, f.trigger.begin); });
  };
  drop(f.actor_by, e.actors);
  drop(f.recipient_by, e.recipients);
}

// "থানার ওসি X গ্রেপ্তারের বিষয়টি নিশ্চিত করেছেন": an officer of the law who tells of it stands bare before the
// noun as the subject of what follows, and is not the one whom the law holds.
void Pronouns::no_officers(const HappeningFrame& f, Event& e) const {
  if (f.verbal || !force(e.type) || f.recipients.size() != 1) return;
  if (f.recipients.front().range.end != f.trigger.begin) return;
  std::erase_if(e.recipients, [&](Id who) {
    const Id body = resolver_.body_of(who);
    if (body == kNoId || !resolver_.is_of_law(body)) return false;
    return std::any_of(cues_.begin(), cues_.end(), [&](const auto& cue) {
      const std::vector<Id>& source = record_.statements[cue.second].source;
      return cue.first == f.sentence && std::find(source.begin(), source.end(), who) != source.end();
    });
  });
}

// Whoever speaks in his own words means others by "he" and "they".
void Pronouns::no_speakers(const HappeningFrame& f, Event& e) const {
  if (e.statement == kNoId) return;
  const Statement& said = record_.statements[e.statement];
  // inside another's words all of them stand in his quotation marks; "তিনি বলেন, “তিনি সম্মত হয়েছেন এবং …": a
  // quotation that goes on beyond the sentence
  const auto quoted = [&](const std::vector<Phrase>& who) {
    return who.size() == 1 && in_.text.quote_depth[who.front().head] > 0 &&
           in_.text.quote_depth[in_.text.sentences[f.sentence].begin] == 0;
  };
  const bool own_words =
      f.actor_by == ByPronoun::kOne && quoted(f.actors) && said.cue.start < e.trigger.start;
  if ((said.form != Form::kDirect && !own_words) || said.parent != kNoId) return;
  const std::vector<Id>& speakers = said.source;
  const auto drop = [&](ByPronoun by, std::vector<Id>& who) {
    if (by != ByPronoun::kOne && by != ByPronoun::kThey) return;
    std::erase_if(who, [&](Id id) {
      return std::any_of(speakers.begin(), speakers.end(), [&](Id speaker) {
        return id == speaker || (by == ByPronoun::kThey && resolver_.body_of(speaker) == id);
      });
    });
  };
  if (f.mutual && f.actor_by != ByPronoun::kOne) return;
  drop(f.actor_by, e.actors);
  // whom the law holds is looked for once all events stand
  if (e.type != EventType::kCoerce) drop(f.recipient_by, e.recipients);
}

bool Pronouns::just_spoke(Id who, std::uint32_t sentence) const {
  constexpr std::uint32_t kBefore = 2;
  const std::uint32_t first = sentence > kBefore ? sentence - kBefore : 0;
  auto cue = std::lower_bound(cues_.begin(), cues_.end(), std::pair{first, Id{0}});
  for (; cue != cues_.end() && cue->first < sentence; ++cue) {
    const std::vector<Id>& source = record_.statements[cue->second].source;
    if (std::find(source.begin(), source.end(), who) != source.end()) return true;
  }
  return false;
}

// Words are his who says them; and those who lead states meet in person.
void Pronouns::as_body(EventType type, std::vector<Id>& who) const {
  if (speaks(type) && type != EventType::kAgree) return;
  for (Id& id : who) {
    const Id body = resolver_.body_of(id);
    if (body == kNoId || (type == EventType::kConsult && resolver_.type(body) == EntityType::kCountry))
      continue;
    id = body;
  }
}

// Nobody does to himself what one does to another.
void Pronouns::apart(const HappeningFrame& f, Event& e) const {
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

// "দুই দেশের বৈঠক", "উভয় দেশকে আহ্বান": the two that this and the two sentences before it name, where they
// name no third but `other`.
std::vector<Id> Pronouns::both_named(const HappeningFrame& f, clause::TwoOf of,
                                     const std::vector<Id>& other) const {
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
std::vector<Id> Pronouns::both_sides_before(const HappeningFrame& f) const {
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
  return powers_before(f);
}

// "ইসরায়েল … নিয়ন্ত্রণে রেখেছে, আর হামাস নিরস্ত্র হয়নি। … অভিযোগ দুই পক্ষই তুলেছে": the only two powers that the
// sentence before names.
std::vector<Id> Pronouns::powers_before(const HappeningFrame& f) const {
  const auto& sentences = in_.text.sentences;
  if (f.sentence == 0 || sentences[f.sentence - 1].furniture) return {};
  std::vector<Id> found, two;
  for (const EntityType type : {EntityType::kCountry, EntityType::kOrganisation, EntityType::kGroup})
    resolver_.named_in({sentences[f.sentence - 1].begin, sentences[f.sentence].begin}, type, found);
  add_unique(two, found);
  if (two.size() != 2) two.clear();
  return two;
}

// Who the two are whom the frame only counts.
void Pronouns::name_both(const HappeningFrame& f, Event& e) const {
  const auto meant = [&](clause::TwoOf of, const std::vector<Id>& other) {
    return of == clause::TwoOf::kSides ? both_sides_before(f) : both_named(f, of, other);
  };
  if (f.two != clause::TwoOf::kNobody)
    if (std::vector<Id> two = meant(f.two, {}); !two.empty()) {
      e.actors = std::move(two);
      // "চুক্তি ভঙ্গের অভিযোগ তুলেছে উভয় পক্ষ": each blames the other
      if (f.two == clause::TwoOf::kSides)
        e.recipients = e.type == EventType::kAccuse ? e.actors : std::vector<Id>{};
    }
  if (f.both_undergo == clause::TwoOf::kNobody) return;
  std::vector<Id> two = meant(f.both_undergo, e.actors);
  const bool acts = std::any_of(two.begin(), two.end(), [&](Id who) {
    return std::find(e.actors.begin(), e.actors.end(), who) != e.actors.end();
  });
  if (!two.empty() && !acts) e.recipients = std::move(two);
}

// Those who fight each other stand on both sides.
void Pronouns::both_sides(const HappeningFrame& f, Event& e) const {
  // a trade war is one
  if (!f.mutual || (e.type != EventType::kAssault && e.type != EventType::kSanction)) return;
  if (e.actors.empty()) return;  // "পুলিশের সঙ্গে সংঘর্ষ": who fights them is not told
  add_unique(e.actors, e.recipients);
  // "পুলিশের সাথে তাদের সংঘর্ষ": whoever they are, nobody fights himself
  e.recipients = e.actors.size() > 1 ? e.actors : std::vector<Id>{};
}

std::uint32_t Pronouns::cue_sentence(Id id) const {
  return in_.text.sentence_of[in_.frames[drafts_[id].frame].cue.begin];
}

}  // namespace ukti::event
