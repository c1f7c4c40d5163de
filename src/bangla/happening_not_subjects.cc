// What stands bare before a predicate and is no subject of it: what is left, visited, made or measured, and
// who belongs to another clause.
#include <algorithm>
#include <string>

#include "bangla/happening_roles.h"
#include "bangla/verb_groups.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// "সভাপতি | দল ছেড়ে বিএনপিতে যোগ দিয়েছেন", "দল বিলুপ্ত করে": a body without a name right before a converb is
// what is left or dissolved.
bool HappeningRoles::left_behind(const Chunk& c) const {
  if (c.kind != ChunkKind::kBody || s_.tags[c.head].name != 0 ||
      s_.tags[c.head].is(can::kDefinite | can::kPlural))
    return false;
  for (TokenIndex t = c.end; t < c.end + 2 && t < trigger_.range.begin && s_.word(t); ++t) {
    const Tag& g = s_.tags[t];
    if (g.name != 0) return false;
    if (g.is(can::kConverb) && !g.is(can::kNoun | can::kPostposition | can::kAdverb)) return true;
    if (!g.is(can::kAdjective | can::kNoun)) return false;
  }
  return false;
}

// "জাতীয় সংসদ | নির্বাচনে": a body in the name of what is listed as a happening; but a board meets in a "বোর্ড
// সভা".
bool HappeningRoles::in_name_of_happening(const Chunk& c) const {
  return c.kind == ChunkKind::kBody && trigger_.row->type != EventType::kConsult && c.end < s_.end &&
         s_.tags[c.end - 1].glued && s_.word(c.end) && s_.tags[c.end].has(Feature::kEventNoun);
}

// "সংসদ | ভবনের সামনে", "ইসি | ভবনের সম্মেলন কক্ষে": whose building it is, where somebody else may act.
bool HappeningRoles::before_premises(const Chunk& c) const {
  if (c.kind != ChunkKind::kBody || c.end + 1 >= trigger_.range.begin) return false;
  const Tag& g = s_.tags[c.end];
  if (!s_.word(c.end) || g.name != 0 || !(g.has(Feature::kPlaceHead) || g.has(Feature::kOrgHead)) ||
      !g.is(can::kGenitive) || g.is(can::kBare))
    return false;
  if (words_.at(s_, c.end + 1, ParticipantWords::kFront) != nullptr) return true;
  const std::size_t i = s_.chunk_at(c.end + 1);
  return i < s_.chunks.size() && s_.chunks[i].kase == Case::kLocative &&
         s_.chunks[i].kind == ChunkKind::kThing && trigger_.row->type == EventType::kConsult;
}

// "আন্দোলনকারীরা | আবদুল করিম স্টেডিয়ামে বিক্ষোভ করেন": after whom or what the building is called, where another
// one acts.
bool HappeningRoles::before_building(const Chunk& c) const {
  if ((c.kind != ChunkKind::kPerson && c.kind != ChunkKind::kBody) || s_.tags[c.head].name == 0 ||
      c.end >= trigger_.range.begin)
    return false;
  const Tag& g = s_.tags[c.end];
  return s_.word(c.end) && g.name == 0 && g.has(Feature::kPlaceHead) && g.is(can::kLocative) &&
         !g.is(can::kBare | can::kGenitive);
}

// "কংগ্রেস | তাইওয়ান রিলেশনস অ্যাক্টে অনুমোদন দেয়": a country's name opens that of something which no table
// lists.
bool HappeningRoles::opens_title(const Chunk& c) const {
  const std::uint32_t name = s_.tags[c.head].name;
  if (name == 0 || c.end + 1 >= trigger_.range.begin) return false;
  const EntityType type = s_.names[name - 1].type;
  if (type != EntityType::kCountry && type != EntityType::kPlace) return false;
  TokenIndex t = c.end;
  const auto unknown = [&](TokenIndex k) {
    const Tag& g = s_.tags[k];
    return s_.word(k) && g.name == 0 && g.is(can::kGuess) &&
           !g.is(can::kNoun | can::kAdjective | can::kAdverb | can::kVerb);
  };
  while (t < trigger_.range.begin && unknown(t) && !s_.tags[t].is(can::kLocative)) ++t;
  return t > c.end && t < trigger_.range.begin && s_.tags[t].is(can::kLocative) && s_.word(t);
}

// "মঈনুদ্দিন-ফখরুদ্দিনের আমলে | গ্রেফতার হন": of two that a hyphen joins the first has the case of the second.
bool HappeningRoles::first_of_pair(std::size_t i) const {
  const Chunk& c = s_.chunks[i];
  if (i + 1 >= s_.chunks.size() || !s_.mark(c.end, '-') || s_.tags[c.head].name == 0) return false;
  const Chunk& next = s_.chunks[i + 1];
  return next.begin == c.end + 1 && next.end <= trigger_.range.begin && s_.tags[next.begin].name != 0 &&
         next.kase != Case::kBare && !s_.tags[next.head].is(can::kBare);
}

// "পদত্যাগ চায় বিএনপি, | দাবি না মানলে …": who stands between a finite verb and a comma belongs to that verb.
bool HappeningRoles::closes_clause_before(std::size_t i) const {
  const Chunk& c = s_.chunks[i];
  if (c.begin <= s_.begin || !s_.mark(c.end, ',') || c.end >= trigger_.range.begin) return false;
  const Tag& verb = s_.tags[c.begin - 1];
  const bool finite =
      s_.word(c.begin - 1) && verb.name == 0 && told(verb) && depth(c.begin - 1) == level_ &&
      (c.begin == far_ || std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
         return t.verbal() && t.verb.finite && t.range.end == c.begin;
       }));
  if (!finite) return false;
  const bool listed = c.joined && i + 1 < s_.chunks.size() && s_.subject(i + 1);
  return !listed;
}

// "এনসিপি | ছাড়ার ঘোষণা দেন": the party that is left by its name.
bool HappeningRoles::party_left(const Chunk& c) const {
  return std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
    return (t.row->needs & clause::need::kParty) != 0 && t.range.begin == c.end;
  });
}

// "বিএনপি | জোটভুক্ত হতে আগ্রহী দল": whose alliance it is that others enter.
bool HappeningRoles::entered(const Chunk& c) const {
  static const std::string kWithin = unicode::fold("ভুক্ত");
  if (c.end != trigger_.range.begin || c.kase != Case::kBare || s_.tags[c.head].name == 0 ||
      !s_.tags[c.head].has(Feature::kParty) || !trigger_.verbal() || trigger_.verb.finite)
    return false;
  return !trigger_.row->noun.empty() && trigger_.row->noun.back().ends_with(kWithin);
}

// "X | ভারত সফরে গিয়ে": the country that is visited.
bool HappeningRoles::visited(const Chunk& c) const {
  if (s_.tags[c.head].name == 0 || !s_.tags[c.head].is(can::kBare)) return false;
  const EntityType type = s_.names[s_.tags[c.head].name - 1].type;
  if (type != EntityType::kCountry && type != EntityType::kPlace) return false;
  return std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
    const bool object = &t == &trigger_ && (t.row->to & to::kObject) != 0;
    return t.row->mode == "visit" && t.range.begin == c.end && !object;
  });
}

// "নিহতের ভাই বাদী হয়ে | মামলা করেন": as what he does it, in one run of words with who he is.
bool HappeningRoles::as_plaintiff(const Chunk& c) const {
  static const std::string kPlaintiff = unicode::fold("বাদী"), kBeing = unicode::fold("হয়ে");
  return c.begin < c.head && c.end + 1 < trigger_.range.begin && s_.text.form(c.head) == kPlaintiff &&
         s_.text.form(c.end) == kBeing;
}

// "ভারত হয়ে | পালিয়ে যান": the way, and nobody.
bool HappeningRoles::way(const Chunk& c) const {
  static const std::string kBeing = unicode::fold("হয়ে");
  const std::uint32_t name = s_.tags[c.head].name;
  if (name == 0 || c.kase != Case::kBare || c.end >= trigger_.range.begin) return false;
  const EntityType type = s_.names[name - 1].type;
  return (type == EntityType::kCountry || type == EntityType::kPlace) && s_.text.form(c.end) == kBeing;
}

// "মন্ত্রী হয়ে | দেশ ছাড়েন", "নয়জনকে আসামি করে | মামলা করেন": what somebody is or is made with it.
bool HappeningRoles::made(const Chunk& c) const {
  static const std::string kBeing = unicode::fold("হয়ে"), kMaking = unicode::fold("করে");
  const Tag& g = s_.tags[c.head];
  return c.kind == ChunkKind::kPerson && c.begin == c.head && !c.numbered && g.name == 0 &&
         g.is(can::kBare) && !g.is(can::kPlural | can::kDefinite) && c.end + 1 <= trigger_.range.begin &&
         (s_.text.form(c.end) == kBeing || s_.text.form(c.end) == kMaking);
}

// "সেনা | জওয়ানদের ওপর", "মুসলমান | যুবককে": a bare noun right before people in another case says what people
// they are.
bool HappeningRoles::says_which(std::size_t i) const {
  const Chunk& c = s_.chunks[i];
  if (c.kind != ChunkKind::kPerson || i + 1 >= s_.chunks.size()) return false;
  const Chunk& next = s_.chunks[i + 1];
  const Tag &g = s_.tags[c.head], &first = s_.tags[next.begin];
  // "দুই হিন্দু | যুবককে"
  if (c.numbered && (g.name == 0 || c.head + 1 != c.end)) return false;
  // "সেনা | জওয়ানদের কনভয় লক্ষ্য করে"
  const bool people =
      next.kind == ChunkKind::kPerson
          ? (next.kase == Case::kObjective || next.kase == Case::kGenitive) && s_.tags[next.head].name == 0
          : first.name == 0 && first.has(Feature::kHuman) && first.is(can::kGenitive) &&
                !first.is(can::kBare);
  return people && next.begin == c.end && !g.is(can::kPlural | can::kDefinite) && !g.has(Feature::kKin) &&
         (g.name == 0 || s_.names[g.name - 1].type == EntityType::kGroup);
}

// "রহিমা বেগম | সরকার ব্যবস্থা ফিরিয়ে আনার দাবিতে | আন্দোলন করেন": a body and the bare noun behind it, of which
// a clause of their own tells.
bool HappeningRoles::before_clause(const Chunk& c) const {
  if (c.kind != ChunkKind::kBody || c.end >= trigger_.range.begin) return false;
  const std::size_t i = s_.chunk_at(c.end);
  if (i >= s_.chunks.size() || s_.chunks[i].begin != c.end || s_.chunks[i].end > trigger_.range.begin)
    return false;
  const Chunk& thing = s_.chunks[i];
  if (thing.kind == ChunkKind::kVerbal && thing.begin < thing.head && s_.tags[thing.begin].is(can::kNoun))
    return thing.kase == Case::kGenitive;
  if (thing.kind != ChunkKind::kThing || thing.kase != Case::kBare) return false;
  for (TokenIndex t = s_.chunks[i].end; t < trigger_.range.begin; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t)) return false;
    if (g.name == 0 && g.is(can::kVerbalNoun) && !g.is(can::kNoun)) return g.is(can::kGenitive);
    if (g.name != 0 || !g.is(can::kConverb | can::kAdjective | can::kNoun)) return false;
  }
  return false;
}

// "তাকে পরোয়ানা দিয়ে | কারাগারে পাঠানো হয়": a converb has the subject of its verb, and a passive has none.
bool HappeningRoles::before_passive() const {
  // "গুলি ছুড়ে ফেলায় | আতঙ্ক তৈরি হয়": a verbal noun has a subject of its own
  if (!trigger_.verbal() || !trigger_.verb.converb || trigger_.verb.finite || trigger_.verb.verbal_noun ||
      passive())
    return false;
  const VerbGroups verbs(predicates_, s_.text, s_.words, s_.tags, s_.end);
  for (TokenIndex t = trigger_.range.end; t < s_.end; ++t) {
    const Tag& g = s_.tags[t];
    if (depth(t) != level_ || s_.mark(t, ';')) return false;
    if (!s_.word(t) || g.name != 0 || !g.is(can::kVerb) ||
        g.is(can::kNoun | can::kPostposition | can::kAdverb))
      continue;
    const VerbGroup v = verbs.group(t);
    if (v.finite && !v.converb) return v.passive;
    if (v.verbal_noun || v.conditional) return false;
    t = std::max(t, v.end - 1);
  }
  return false;
}

// "২০০ | মিটার দূরে", "৭৪তম | সম্মেলনে": a number that no people are counted by.
bool HappeningRoles::measures(const Chunk& c) const {
  if (s_.tags[c.head].name != 0 || c.end > trigger_.range.begin) return false;
  if (s_.tags[c.head].has(Feature::kUnit) && !s_.tags[c.head].has(Feature::kHuman)) return true;
  const bool number =
      s_.text.tokens[c.head].kind == text::TokenKind::kNumber || s_.tags[c.head].is(can::kNumeral);
  if (!number || c.end >= s_.end || !s_.word(c.end)) return false;
  // "বিচারক … ১০ | মামলায় ২২ জনকে": so many things
  const Tag& next = s_.tags[c.end];
  const bool thing = next.name == 0 && next.is(can::kLocative) && next.is(can::kNoun) &&
                     !next.has(Feature::kHuman) && !next.has(Feature::kGroup) && !next.has(Feature::kRole);
  if (thing && c.end < trigger_.range.begin) return true;
  const bool undergone = trigger_.row->who == Who::kUndergo || passive();
  return c.end == trigger_.range.begin ? !undergone && s_.text.tokens[c.head].kind == text::TokenKind::kNumber
                                       : s_.tags[c.end].has(Feature::kUnit);
}

// "সুনামি পালুকে | আঘাত করেছে", "কেউ দল ছেড়ে …": what stands bare away from the verb may be its subject, and
// then nobody is left out.
bool HappeningRoles::thing_acts() const {
  return std::any_of(s_.chunks.begin(), s_.chunks.end(), [&](const Chunk& c) {
    if (c.begin < far_ || c.end + 1 > trigger_.range.begin || depth(c.head) != level_) return false;
    if (c.kase != Case::kBare || c.postposition != kNoToken || c.end == trigger_.range.begin) return false;
    // "রাজ্য ও স্থানীয় প্রশাসনের সঙ্গে": with the next one in one case
    const std::size_t next = static_cast<std::size_t>(&c - s_.chunks.data()) + 1;
    if (c.joined && next < s_.chunks.size() && s_.tags[c.end].has(Feature::kAnd) &&
        s_.chunks[next].kase != Case::kBare)
      return false;
    const Tag& g = s_.tags[c.head];
    const bool noun = g.name != 0 || (g.is(can::kNoun) && !g.is(can::kAdverb | can::kAdjective)) ||
                      (g.is(can::kGuess) && !g.is(can::kAdverb));
    return c.kind == ChunkKind::kThing && noun && words_.part(s_, c) == 0;
  });
}

// "প্রার্থী দেওয়ার | প্রতিশ্রুতি দেয়", "নেতা হওয়ার | ঘোষণা": what one puts up or is to be.
bool HappeningRoles::put_up(const Chunk& c) const {
  if (c.end >= trigger_.range.begin || !s_.word(c.end)) return false;
  const Tag &head = s_.tags[c.head], &next = s_.tags[c.end];
  return head.name == 0 && head.has(Feature::kRole) && !head.is(can::kPlural | can::kDefinite) &&
         next.name == 0 && next.is(can::kVerbalNoun) && next.is(can::kGenitive) && !next.is(can::kNoun) &&
         next.has(Feature::kLightVerb);
}

// "কেউ | দলে যোগ দিচ্ছে", "অন্যরা | সরে এসেছেন", "সবাই": a subject stands there, whoever it may be.
bool HappeningRoles::somebody_or_other() const {
  for (TokenIndex t = far_; t < trigger_.range.begin; ++t) {
    const Tag& g = s_.tags[t];
    if (s_.word(t) && g.name == 0 && depth(t) == level_ && g.is(can::kPronoun) && g.is(can::kBare) &&
        !g.is(can::kGenitive | can::kObjective | can::kDeterminer | can::kConjunction | can::kAdverb) &&
        !g.has(Feature::kThirdPerson) && !g.has(Feature::kFirstPerson) && !g.has(Feature::kReflexive) &&
        !g.has(Feature::kRelative) && !g.has(Feature::kDemonstrative) && !g.has(Feature::kInterrogative))
      return true;
  }
  return false;
}

// "সম্মতি দেয় | কংগ্রেসের উভয় কক্ষ।": what stands between the verb and the end of the sentence, and closes it as
// a bare noun, is the subject, though no word tells that it is a body.
bool HappeningRoles::closed_by_another() const {
  if (!trigger_.verb.finite || trigger_.range.end >= s_.end) return false;
  TokenIndex end = s_.end;
  while (end > trigger_.range.end && !s_.word(end - 1)) --end;
  for (TokenIndex t = trigger_.range.end; t < end; ++t)
    if (!s_.quote(t) && (!s_.word(t) || depth(t) != level_ || (s_.tags[t].name == 0 && told(s_.tags[t]))))
      return false;
  const Tag& last = s_.tags[end - 1];
  if (end == trigger_.range.end) return false;
  return last.name != 0 ? !last.is(can::kGenitive | can::kObjective | can::kLocative)
                        : last.is(can::kNoun | can::kGuess) && last.is(can::kBare) &&
                              !last.is(can::kGenitive | can::kObjective | can::kLocative | can::kPronoun |
                                       can::kPostposition | can::kAdverb | can::kAdjective);
}

}  // namespace ukti::bangla
