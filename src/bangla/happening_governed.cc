// What the predicate governs: who stands in a case or before a postposition that it asks for.
#include <algorithm>
#include <array>
#include <utility>

#include "bangla/happening_roles.h"

namespace ukti::bangla {

using clause::Case;
using clause::HappeningFrame;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// "তাদের বেধড়ক | মারধর করা হতো", "শ্রমিকদের | পেটায়": -দের is the objective as well as the genitive; right
// before a noun it owns it.
bool HappeningRoles::plural_object(const Chunk& c) const {
  if (c.kase != Case::kGenitive || !s_.tags[c.head].is(can::kPlural | can::kPronoun)) return false;
  if (s_.tags[c.head].is(can::kPronoun) && !s_.tags[c.head].has(Feature::kPluralWord)) return false;
  // "সমর্থকদের | অভিযোগ, X হত্যার …": of the noun that follows them
  const bool of_other = std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
    return t.range.begin == c.end && &t != &trigger_ && !t.row->noun.empty();
  });
  if (of_other) return false;
  // "তাদের মূল রাজনৈতিক | প্রতিশ্রুতি": a noun has only its own objects in the case that is the genitive's,
  // unless it is one of words against somebody ("সাংসদদের … কটাক্ষ")
  const EventType type = trigger_.row->type;
  const bool words = type == EventType::kAccuse || type == EventType::kThreaten;
  if (!trigger_.verbal() && !words && c.end != trigger_.range.begin) return false;
  return c.end != trigger_.range.begin || trigger_.row->noun.empty() ||
         (trigger_.verbal() && (trigger_.row->to & to::kGenitive) == 0);
}

// "X-কে | Y-কে হত্যার অভিযোগে গ্রেপ্তার": of two in the objective case the nearer one undergoes what the
// genitive behind it names; "কিশোরীকে ধর্ষণে | গ্রেপ্তার ৩ তরুণ": and so does the only one where others follow
// the trigger, or where violence stands right behind it, if not as a charge ("X-কে | খুনের ঘটনায় আটক").
bool HappeningRoles::of_inner_deed(std::size_t i) const {
  const Chunk& c = s_.chunks[i];
  const EventType type = trigger_.row->type;
  if (c.kase != Case::kObjective || (type != EventType::kCoerce && type != EventType::kSanction))
    return false;
  bool deed = false;
  const auto inner = std::find_if(triggers_.begin(), triggers_.end(), [&](const Trigger& x) {
    // "X-কে | সহিংসতার ঘটনায় গ্রেপ্তার": of a deed that has no object he is none
    return x.range.begin == c.end && x.row->type == EventType::kAssault && (x.row->to & to::kObject) != 0;
  });
  for (TokenIndex t = c.end; t < trigger_.range.begin; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || g.name != 0 || g.is(can::kBare) || !g.is(can::kNoun | can::kVerbalNoun)) continue;
    const bool last = t + 1 == trigger_.range.begin;
    const bool act = g.has(Feature::kEventNoun) || (g.is(can::kVerbalNoun) && !g.is(can::kNoun));
    if (last ? g.is(can::kLocative) && !trigger_.verbal()
             : act && g.is(can::kGenitive) && s_.tags[t + 1].is(can::kLocative | can::kPostposition))
      deed = true;
  }
  if (!deed) return false;
  // "স্ত্রীকে হত্যার দায়ে স্বামীর | মৃত্যুদণ্ড": the law has the one right before it
  if (const auto owner = adjacent(); owner && *owner != i && s_.chunks[*owner].kase == Case::kGenitive &&
                                     somebody(s_.chunks[*owner]) &&
                                     s_.chunks[*owner].kind != ChunkKind::kBody)
    return true;
  const auto charged = [&](TokenIndex t) {
    return words_.at(s_, t, ParticipantWords::kCharge) != nullptr ||
           std::ranges::any_of(triggers_, [&](const Trigger& x) {
             return x.range.begin == t && x.row->type == EventType::kAccuse;
           });
  };
  if (inner != triggers_.end() && inner->morph.kase == Case::kGenitive && !charged(inner->range.end))
    return true;
  // "শিশুকে ধর্ষণের অভিযোগে যুবক | আটক", "… যুবক | গ্রেপ্তার হয়েছেন": so has it a bare one there
  if (const auto held = adjacent(); held && *held > i && s_.chunks[*held].kase == Case::kBare &&
                                    somebody(s_.chunks[*held]) && (!trigger_.verbal() || passive()))
    return true;
  if (!trigger_.verbal())
    return std::any_of(s_.chunks.begin(), s_.chunks.end(), [&](const Chunk& x) {
      return x.begin == trigger_.range.end && x.kase == Case::kBare && somebody(x);
    });
  for (std::size_t k = i; k-- > 0;) {
    const Chunk& x = s_.chunks[k];
    if (x.begin < far_) break;
    if (depth(x.head) != level_ || x.kase != Case::kObjective || !somebody(x)) continue;
    if (words_.part(s_, x) == 0 && !x.joined) return true;
  }
  return false;
}

namespace {

// Ways in which every predicate of a type can have its recipient, besides those of its row.
std::uint32_t common_ways(EventType type) {
  switch (type) {
    case EventType::kAssault:
    case EventType::kCoerce:
    case EventType::kAccuse:
    case EventType::kSanction:
    case EventType::kProtest:
      return to::kAgainst | to::kOn;
    case EventType::kThreaten:
    case EventType::kReject:
      return to::kAgainst | to::kTo;
    case EventType::kRequest:
    case EventType::kSupport:
      return to::kTo;
    case EventType::kConsult:
    case EventType::kAgree:
    case EventType::kCooperate:
      return to::kWith;
    case EventType::kAid:
      return to::kLocative;
    default:
      return 0;
  }
}

// A list of charges has so many words behind one of them at most.
constexpr TokenIndex kListWords = 12;

struct Govern {
  std::uint32_t to, part;
};
constexpr std::array<Govern, 6> kGovern = {{{to::kOn, ParticipantWords::kOn},
                                            {to::kAgainst, ParticipantWords::kAgainst},
                                            {to::kWith, ParticipantWords::kWith},
                                            {to::kTo, ParticipantWords::kTo},
                                            {to::kFrom, ParticipantWords::kFrom},
                                            {to::kFor, ParticipantWords::kFor}}};

}  // namespace

// "দলের পক্ষ থেকে | হামলার | নিন্দা জানানো হয়": what is said about the deed is said by them.
bool HappeningRoles::theme_of_words() const {
  if (trigger_.verbal() || trigger_.morph.kase != Case::kGenitive) return false;
  const auto words = [](EventType type) {
    return type == EventType::kAccuse || type == EventType::kRequest || type == EventType::kSupport ||
           type == EventType::kReject;
  };
  const auto next = std::find_if(triggers_.begin(), triggers_.end(),
                                 [&](const Trigger& x) { return x.range.begin >= trigger_.range.end; });
  constexpr TokenIndex kWords = 3;
  return next != triggers_.end() && next->verbal() && words(next->row->type) &&
         next->range.begin < trigger_.range.end + kWords;
}

// "X-এর মধ্যে | চুক্তি … আলোচনা", "বাবার ওপর | হামলার অভিযোগ": it takes part in what the noun right behind it
// names.
bool HappeningRoles::governed_by_next(const Chunk& c, std::uint32_t part) const {
  if (part == 0) return false;
  // "X-এর বিরুদ্ধে | হামলার | অভিযোগ": against X stands the accusation
  const auto charges = [](const Trigger& x) {
    const EventType type = x.row->type;
    return type == EventType::kAccuse || type == EventType::kCoerce || type == EventType::kSanction;
  };
  if ((part & ParticipantWords::kAgainst) != 0) {
    // "X-এর বিরুদ্ধে মামলার | হুমকি": what the law does is against him; "X-এর বিরুদ্ধে চাঁদাবাজির অভিযোগ": he did
    // it
    const Happening& row = *trigger_.row;
    const bool deed = row.type == EventType::kCoerce && row.who == Who::kDo &&
                      ((row.to & to::kAgainst) == 0 || (row.to & to::kOn) != 0 || row.mode == "misinform" ||
                       row.mode == "seize");
    if (charges(trigger_) && !deed) return false;
    const auto outer = std::find_if(triggers_.begin(), triggers_.end(),
                                    [&](const Trigger& x) { return x.range.begin >= trigger_.range.end; });
    if (!trigger_.verbal() && trigger_.morph.kase == Case::kGenitive && outer != triggers_.end() &&
        charges(*outer) && (!deed || outer->row->type == EventType::kAccuse) &&
        outer->range.begin < trigger_.range.end + 3)
      return true;
    if (listed_charge(outer)) return true;
  }
  TokenIndex t = c.postposition != kNoToken ? c.postposition : c.end;
  for (TokenIndex end = std::min<TokenIndex>(t + 5, trigger_.range.begin); t < end; ++t) {
    const auto next = std::find_if(triggers_.begin(), triggers_.end(), [&](const Trigger& x) {
      return x.range.begin == t && &x != &trigger_ && !x.row->noun.empty();
    });
    if (next == triggers_.end()) continue;
    const std::uint32_t governs = next->row->to | common_ways(next->row->type);
    if ((part & ParticipantWords::kAmong) != 0) return next->row->who == Who::kMutual;
    return std::any_of(kGovern.begin(), kGovern.end(),
                       [&](const Govern& g) { return (governs & g.to) != 0 && (part & g.part) != 0; });
  }
  return false;
}

// "X-এর বিরুদ্ধে | ধর্ষণ, চাঁদাবাজি ও হত্যাচেষ্টার | অভিযোগ": a deed in the list of what somebody is accused of.
// The first trigger behind it is `next`.
bool HappeningRoles::listed_charge(std::vector<Trigger>::const_iterator next) const {
  const EventType type = trigger_.row->type;
  const bool deed = type == EventType::kAssault || type == EventType::kCoerce;
  if (!deed || (trigger_.verbal() && !trigger_.verb.verbal_noun) || trigger_.row->who == Who::kMutual)
    return false;
  for (; next != triggers_.end() && next->range.begin < trigger_.range.end + kListWords; ++next) {
    if (s_.has_finite(trigger_.range.end, next->range.begin)) return false;
    if (next->row->type == EventType::kAccuse) return true;
    if (next->verbal() && !next->verb.verbal_noun) return false;
  }
  return false;
}

// "যিনি ক্ষমতায় বসবেন তাঁকে | হত্যা করা হবে": whoever it will be, and nobody of whom the text has told.
bool HappeningRoles::whoever(const Chunk& c) const {
  if (c.kind != ChunkKind::kPronoun || !s_.tags[c.head].has(Feature::kThirdPerson)) return false;
  const bool several = s_.tags[c.head].has(Feature::kPluralWord);
  for (TokenIndex t = c.begin; t > s_.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1) || depth(t - 1) != level_ || !g.has(Feature::kRelative) || !g.is(can::kPronoun) ||
        g.is(can::kConjunction | can::kAdverb | can::kGenitive))
      continue;
    // "X, যিনি …, তাকে": of him who was named
    return g.has(Feature::kPluralWord) == several && !(t - 1 > s_.begin && s_.mark(t - 2, ','));
  }
  return false;
}

// "হামলাকারীকে ধরা | হয়েছে": a row that settles the verb's meaning by those to whom it is done.
void HappeningRoles::by_row(HappeningFrame& f) const {
  const TokenIndex begin = trigger_.range.begin;
  if ((trigger_.row->needs & clause::need::kLast) == 0 || !trigger_.verbal() ||
      trigger_.noun_end < begin + 2 || !f.recipients.empty() || f.counted)
    return;
  const TokenIndex head = trigger_.noun_end - 2;
  const Tag& g = s_.tags[head];
  const bool people =
      g.is(can::kPronoun) || g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kGroup);
  if (g.is(can::kObjective) && people) f.recipients.push_back(clause::Phrase{{begin, head + 1}, head});
}

// The one inside the phrase to whom it is done.
std::optional<clause::Phrase> HappeningRoles::whose_inside(const Chunk& c, std::uint32_t part) const {
  if (auto whose = owner_of_goods(c, part)) return whose;
  if (auto whose = owner_of_arms(c)) return whose;
  if (auto whose = deprived_of(c, part)) return whose;
  return in_affairs(c);
}

// "X ছেলেকে আনতে গিয়ে | আটক হন": it befalls the subject, and nobody in the objective case.
bool HappeningRoles::befalls_subject() const {
  return trigger_.row->who == Who::kDo && trigger_.verbal() && trigger_.verb.finite &&
         !trigger_.verb.passive && comes_about() && !only_comes_about() && !obliged();
}

// "দলের পক্ষ থেকে | মহাসচিব X ধন্যবাদ জানান": a person who is the subject does it, for whomever.
bool HappeningRoles::speaks_for(std::size_t i) const {
  if (trigger_.row->who != Who::kDo || !trigger_.verbal() || trigger_.verb.verbal_noun || passive())
    return false;
  const auto who = subject({i});
  if (!who) return false;
  const Chunk& c = s_.chunks[*who];
  const std::uint32_t name = s_.tags[c.head].name;
  return c.kind == ChunkKind::kPronoun || (name != 0 && s_.names[name - 1].type == EntityType::kPerson);
}

// What stands in a case or before a postposition that the predicate governs.
void HappeningRoles::by_case(HappeningFrame& f, std::vector<std::size_t>& taken) const {
  by_land(f, taken);
  const std::uint32_t governs = trigger_.row->to | common_ways(trigger_.row->type);
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > trigger_.range.begin) continue;
    if (c.begin < near_) break;
    if (depth(c.head) != level_) continue;
    if (c.kind == ChunkKind::kTime || c.kind == ChunkKind::kPointer || c.kind == ChunkKind::kVerbal) continue;
    // "বিএনপিসহ | সমমনা দলগুলো": one of those who are told next, in whatever case they stand
    if (c.among) continue;
    // "অ্যামনেস্টিকে দেওয়া | বর্ণনা", "নেত্রীকে না জানানোয় | …": the participle behind it has it
    const bool denied = c.end < s_.end && s_.word(c.end) && s_.tags[c.end].has(Feature::kNegation);
    const TokenIndex deed = denied ? c.end + 1 : c.end;
    if (deed < trigger_.range.begin && s_.word(deed) && s_.tags[deed].is(can::kVerbalNoun) &&
        !s_.tags[deed].is(can::kNoun) && s_.tags[deed].name == 0)
      continue;
    const std::uint32_t part = words_.part(s_, c);
    bool recipient = false;
    for (const Govern& g : kGovern) recipient = recipient || ((governs & g.to) != 0 && (part & g.part) != 0);
    // "X-কে Y-র | হাতে তুলে দেয়": into whose hands, not at whose
    const bool inside = trigger_.row->who == Who::kDo &&
                        (c.postposition != kNoToken ? c.postposition : c.end) >= trigger_.range.begin;
    if ((part & ParticipantWords::kAgent) != 0 && !inside && somebody(c) && f.actors.empty()) {
      if (!led_team(c) && !has_closing_subject() && !theme_of_words() && !speaks_for(i))
        f.actors.push_back(s_.phrase(c));
      taken.push_back(i);
      continue;
    }
    if ((announces_from(c, part) || expels(c, part) || jails(c, part)) && f.actors.empty()) {
      f.actors.push_back(s_.phrase(c));
      taken.push_back(i);
      continue;
    }
    if (const auto whose = by_order(c); whose && f.actors.empty()) {
      f.actors.push_back(*whose);
      taken.push_back(i);
      continue;
    }
    if (const auto whose = fires_from(c); whose && f.actors.empty()) {
      f.actors.push_back(*whose);
      taken.push_back(i);
      continue;
    }
    if (const auto whose = whose_inside(c, part); whose && f.recipients.empty()) {
      f.recipients.push_back(*whose);
      taken.push_back(i);
      continue;
    }
    if (const auto whom = aimed_at(c); whom && f.recipients.empty() && !f.counted) {
      f.recipients.push_back(*whom);
      taken.push_back(i);
      continue;
    }
    // "চীনের কাছ থেকে | সহায়তা পেয়েছে": who gives what is received
    const bool shelters = trigger_.row->type == EventType::kAid && part == 0 && c.kase == Case::kLocative &&
                          (trigger_.row->to & to::kLocative) != 0 && s_.tags[c.head].name != 0 &&
                          s_.names[s_.tags[c.head].name - 1].type == EntityType::kCountry;
    const bool giver = trigger_.row->who == Who::kUndergo && (trigger_.row->to & to::kFrom) != 0 &&
                       ((part & ParticipantWords::kFrom) != 0 || shelters);
    if (giver && somebody(c) && !nameless(c, f)) {
      if (f.actors.empty()) f.actors.push_back(whole(i));
      taken.push_back(i);
      continue;
    }
    if (governed_by_next(c, part) || of_inner_deed(i) || one_of_next(i) || held_for_it(i)) continue;
    if ((part & ParticipantWords::kAgainst) != 0 && against_in_charge(c)) continue;
    // "বর্তমান পরিস্থিতির মাঝে | কথা বলেছেন": things do not talk with each other
    const bool sides = somebody(c) || s_.tags[c.head].name != 0 || !s_.tags[c.head].is(can::kNoun);
    if ((part & ParticipantWords::kAmong) != 0 && trigger_.row->who == Who::kMutual && sides &&
        f.actors.empty()) {
      if (const auto first = pair_before(i)) f.actors.push_back(*first);
      f.actors.push_back(whole(i));
      taken.push_back(i);
      continue;
    }
    // "তাকে সফরের | আমন্ত্রণ": places are visited
    const bool objective = part == 0 && somebody(c) && trigger_.row->mode != "visit" && !befalls_subject() &&
                           (c.kase == Case::kObjective || plural_object(c));
    const std::uint32_t wants = trigger_.verbal() ? to::kObject | to::kTo : std::uint32_t{to::kObject};
    recipient = recipient || (objective && (governs & wants) != 0) || shared_out(c, part);
    // "আদালতে মামলা", "থানায় অভিযোগ": before a court or the police, not against them
    const EventType type = trigger_.row->type;
    const bool filed = (type == EventType::kCoerce || type == EventType::kAccuse) &&
                       (governs & to::kAgainst) != 0 && s_.tags[c.head].has(Feature::kForces) &&
                       s_.tags[c.head].has(Feature::kPlaceHead);
    // "পত্রিকায় প্রকাশিত প্রতিবেদন যুক্ত করে | রিট করেন": no paper is asked
    const bool printed = type == EventType::kRequest && s_.tags[c.head].has(Feature::kMedia);
    recipient = recipient || (part == 0 && c.kase == Case::kLocative && (governs & to::kLocative) != 0 &&
                              c.kind == ChunkKind::kBody && !s_.tags[c.head].has(Feature::kCourt) && !filed &&
                              !printed && !(type == EventType::kAssault && mere_house(c)) &&
                              (type != EventType::kProtest || !rallies_at(c)));
    if (const auto whose = on_body(c); whose && f.recipients.empty() && part == 0) {
      taken.push_back(i);
      f.recipients.push_back(*whose);
      continue;
    }
    if (const auto whose = taken_at(c, part); whose && f.recipients.empty()) {
      taken.push_back(i);
      f.taken_from = true;
      f.recipients.push_back(*whose);
      continue;
    }
    if (const auto whose = at_home(c); whose && !recipient && f.recipients.empty() && part == 0) {
      taken.push_back(i);
      f.recipients.push_back(*whose);
      continue;
    }
    if (!recipient && f.recipients.empty() && !f.counted) {
      if (const auto whom = struck_with(i))
        f.recipients.push_back(*whom);
      else if (const auto those = those_how(c))
        f.recipients.push_back(*those);
      else if (const auto power = struck_target(c))
        f.recipients.push_back(*power);
    }
    if (!recipient || !f.recipients.empty() || f.counted) continue;
    taken.push_back(i);
    f.taken_from = (part & ParticipantWords::kFrom) != 0;
    if (std::vector<clause::Phrase> members = named_among(i); !members.empty()) {
      for (std::size_t k = i; k > 0 && s_.chunks[k].begin > members.front().range.begin; --k)
        taken.push_back(k - 1);
      f.recipients = std::move(members);
    } else if (whoever(c))
      f.counted = true;
    else if (!nameless(c, f))
      f.recipients.push_back(whole(i));
  }
  by_row(f);
  by_asked(f);
  by_earlier_clause(f, taken);
  by_case_behind(f);
}

// "কর্মকর্তাদের সতর্ক থাকার | নির্দেশ", "শরণার্থীদের দেশে ফেরার | আহ্বান": who is to do what is asked.
void HappeningRoles::by_asked(HappeningFrame& f) const {
  if (trigger_.row->type != EventType::kRequest || !f.recipients.empty() || !trigger_.verbal()) return;
  // verbs that have nobody for their object: with others "হত্যাকারীদের" are to be caught
  TokenIndex t = trigger_.range.begin;
  const auto deed = [&](TokenIndex k) {
    return s_.word(k) && s_.tags[k].name == 0 && s_.tags[k].in(WordSet::kOwnMove);
  };
  if (t <= near_ || !deed(t - 1)) return;
  // "দেশে | ফিরে আসার": the converb is part of the deed
  const bool led = t > far_ + 1 && s_.word(t - 2) && s_.tags[t - 2].is(can::kConverb);
  const TokenIndex floor = led ? far_ : near_;
  constexpr TokenIndex kWords = 8;
  for (--t; t > floor && trigger_.range.begin - t < kWords; --t) {
    const Tag& g = s_.tags[t - 1];
    const bool other = std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& x) {
      // "দেশে ফিরে আসার": the deed itself
      return x.range.begin < t && t <= x.range.end && x.range.end != trigger_.range.begin;
    });
    if (!s_.word(t - 1) || depth(t - 1) != level_ || other) return;
    if (!g.is(can::kGenitive) || !g.is(can::kPlural) || g.is(can::kPronoun) || g.name != 0) continue;
    const bool people = g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kGroup) ||
                        g.has(Feature::kOfficial);
    const std::size_t i = s_.chunk_at(t - 1);
    if (!people || i >= s_.chunks.size() || s_.chunks[i].begin >= t) return;
    return f.recipients.push_back(clause::Phrase{{s_.chunks[i].begin, t}, t - 1});
  }
}

// "আঘাত হেনেছে | মালি, নাইজার, চাদ-সহ একাধিক দেশে।": a list of countries whose last member, or what sums
// them up, has the case of all.
bool HappeningRoles::struck_countries(HappeningFrame& f) const {
  if (trigger_.row->type != EventType::kAssault || (trigger_.row->to & to::kLocative) == 0) return false;
  std::vector<clause::Phrase> named;
  TokenIndex next = trigger_.range.end;
  for (const Chunk& c : s_.chunks) {
    if (c.begin < next) continue;
    if (c.begin > next + 1 || depth(c.head) != level_) return false;
    const bool name =
        s_.tags[c.head].name != 0 && s_.names[s_.tags[c.head].name - 1].type == EntityType::kCountry;
    if (name) named.push_back(s_.phrase(c));
    const bool more = name && (c.joined || c.among);
    if (c.kase == Case::kLocative && !c.among) {
      const bool closes = c.end >= s_.end || !s_.word(c.end);
      if (!closes || named.size() < 2) return false;
      f.recipients = named;
      return true;
    }
    if (!more) return false;
    next = c.end;
  }
  return false;
}

// "অভিযোগ উঠেছে | X-এর বিরুদ্ধে।", "হুঁশিয়ারি | ইরানকে": what the predicate governs closes the sentence behind
// it.
void HappeningRoles::by_case_behind(HappeningFrame& f) const {
  if (!f.recipients.empty() || f.counted) return;
  if (trigger_.verbal() ? !trigger_.verb.finite : trigger_.morph.kase != Case::kBare) return;
  const std::uint32_t governs = trigger_.row->to | common_ways(trigger_.row->type);
  if (struck_countries(f) || shielded(f)) return;
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin < trigger_.range.end) continue;
    if (depth(c.head) != level_ || s_.has_finite(trigger_.range.end, c.begin)) return;
    // "উইঘুর নির্যাতন: চীনের ওপর নিষেধাজ্ঞা"
    for (TokenIndex t = trigger_.range.end; t < c.begin; ++t)
      if (s_.mark(t, ':') || s_.mark(t, ';')) return;
    // "কনভয়ে হামলা, অভিযোগের তির | তৃণমূলের দিকে": what the next noun names has it
    if (std::ranges::any_of(triggers_, [&](const Trigger& x) {
          return x.range.begin >= trigger_.range.end && x.range.end == c.begin && !x.row->noun.empty();
        }))
      return;
    TokenIndex end = c.postposition != kNoToken ? c.postposition : c.end;
    const std::uint32_t part = words_.part(s_, c);
    while (part != 0 && end < s_.end && s_.word(end) && s_.tags[end].name == 0 &&
           !s_.tags[end].is(can::kFinite))
      ++end;
    const bool closes = end >= s_.end || s_.mark(end, ',') || s_.mark(end, ';') || s_.mark(end, ':');
    if (!closes) continue;
    const bool objective =
        part == 0 && c.kase == Case::kObjective && (governs & (to::kObject | to::kTo)) != 0;
    const bool governed = std::any_of(kGovern.begin(), kGovern.end(), [&](const Govern& g) {
      return (governs & g.to) != 0 && (part & g.part) != 0;
    });
    if ((objective || governed) && somebody(c) && !nameless(c, f)) f.recipients.push_back(whole(i));
    // "হামলা চালিয়েছে | ইসরায়েলে।"
    const bool country = part == 0 && c.kase == Case::kLocative && (governs & to::kLocative) != 0 &&
                         trigger_.row->type == EventType::kAssault && names_place(c.head) &&
                         s_.names[s_.tags[c.head].name - 1].type == EntityType::kCountry;
    if (country && f.recipients.empty()) f.recipients.push_back(s_.phrase(c));
    return;
  }
}

}  // namespace ukti::bangla
