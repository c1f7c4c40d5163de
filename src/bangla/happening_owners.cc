// Whose the noun is that names a happening: "ইসরায়েলের হামলা", "সাংবাদিক হত্যা", "হামলা পাকিস্তানের".
#include <algorithm>
#include <string>
#include <vector>

#include "bangla/happening_roles.h"
#include "text/chars.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::HappeningFrame;
using clause::Phrase;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// "ইসরায়েলের ভয়াবহ | হামলা", "মার্কিন | হামলা": the genitive or the country's adjective in the chunk before a
// noun.
std::optional<Phrase> HappeningRoles::owner_in(const Chunk& c) const {
  for (TokenIndex t = c.end; t > c.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1) || g.paren) continue;  // "বাহিনীর (বিএসএফ) | গুলিতে"
    // "প্রার্থী দেওয়ার | আলোচনা": a deed owns nothing
    if (g.name == 0 && g.is(can::kVerbalNoun) && !g.is(can::kNoun)) break;
    if (g.is(can::kGenitive) && (g.name != 0 || !g.is(can::kBare) || g.is(can::kPronoun))) {
      // "সরকারের সংস্কার উদ্যোগের | প্রশংসা": of a thing, the one whose it is
      TokenIndex end = t;
      const auto people = [&](TokenIndex k) {
        const Tag& h = s_.tags[k];
        return h.name != 0 || h.is(can::kPronoun) || h.has(Feature::kHuman) || h.has(Feature::kRole) ||
               h.has(Feature::kOrganisation) || h.has(Feature::kGroup) || h.has(Feature::kOfficial) ||
               h.has(Feature::kForces) || h.has(Feature::kGovernment) || h.has(Feature::kParty) ||
               h.has(Feature::kPointsToBody);
      };
      while (end > c.begin + 1 && !people(end - 1)) {
        TokenIndex k = end - 1;
        while (k > c.begin && !(s_.word(k - 1) && s_.tags[k - 1].is(can::kGenitive))) --k;
        if (k == c.begin) break;
        end = k;
      }
      if (!people(end - 1)) end = t;
      return Phrase{{c.begin, end}, end - 1};
    }
    // "প্রধানমন্ত্রীর সৌদি | সফর": where the visit leads
    if (g.name != 0 && g.has(Feature::kDemonym) && trigger_.row->mode == "visit" && g.is(can::kBare))
      continue;
    if (g.name != 0 && g.has(Feature::kDemonym)) return Phrase{{t - 1, t}, t - 1};
    if (g.name != 0 || !g.is(can::kAdjective | can::kDeterminer | can::kNumeral | can::kAdverb)) break;
  }
  return std::nullopt;
}

// Does the head name people or a body, or is it unknown?
bool HappeningRoles::somebody_named(const Phrase& p) const {
  const Tag& g = s_.tags[p.head];
  return g.name != 0 || g.is(can::kPronoun | can::kGuess) || g.has(Feature::kHuman) ||
         g.has(Feature::kRole) || g.has(Feature::kOrganisation) || g.has(Feature::kGroup) ||
         g.has(Feature::kParty) || g.has(Feature::kGovernment) || g.has(Feature::kOfficial) ||
         g.has(Feature::kForces) || g.has(Feature::kOrgHead) || g.has(Feature::kPointsToBody) ||
         g.has(Feature::kCountry) || g.has(Feature::kKin);
}

// "গবেষকের ভিসা আবেদন | প্রত্যাখ্যান করেছে", "সরকারের সিদ্ধান্তকে | স্বাগত জানিয়েছে": whose the thing is that is
// rejected or welcomed; "X-এর ৬৪ বিঘা জমি | জব্দ": or seized.
std::optional<Phrase> HappeningRoles::owner_of_thing(const Chunk& c) const {
  const EventType type = trigger_.row->type;
  // "ট্রাম্পের অব্যবস্থাপনাকে | দায়ী করেন"
  const bool blamed = type == EventType::kAccuse && c.kase == Case::kObjective;
  const bool seized = type == EventType::kCoerce && trigger_.row->mode == "seize";
  if (type != EventType::kReject && type != EventType::kSupport && !blamed && !seized) return std::nullopt;
  // "সেলিমের করা | রিট খারিজ", "সেলিমের ফেরাকে | স্বাগত"
  const bool made =
      c.kind == ChunkKind::kVerbal &&
      (type == EventType::kReject || (type == EventType::kSupport && c.kase == Case::kObjective));
  if ((c.kind != ChunkKind::kThing && !made) || (c.kase != Case::kBare && c.kase != Case::kObjective))
    return std::nullopt;
  for (TokenIndex t = c.head; t > c.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1) || !g.is(can::kGenitive) || (g.name == 0 && g.is(can::kBare))) continue;
    const bool people = g.name != 0 || g.has(Feature::kHuman) || g.has(Feature::kRole) ||
                        g.has(Feature::kOrganisation) || g.has(Feature::kGroup) || g.has(Feature::kParty) ||
                        g.has(Feature::kGovernment) || g.has(Feature::kOfficial) ||
                        g.has(Feature::kPointsToBody);
    if (!people || g.is(can::kPronoun)) return std::nullopt;
    return Phrase{{c.begin, t}, t - 1};
  }
  return std::nullopt;
}

// "পুলিশের | তদন্ত", "সিবিআই | তদন্ত": a body investigates; parties are investigated. Of an inquiry that only
// "has begun" or "goes on" it is one that makes inquiries: "দুদকের | তদন্ত শুরু হয়েছে".
bool HappeningRoles::investigates(const Chunk& c) const {
  const Tag& body = s_.tags[c.head];
  if (trigger_.row->mode != "investigate" || c.kind != ChunkKind::kBody || body.has(Feature::kParty))
    return false;
  if (!trigger_.verbal()) return true;
  return c.kase == Case::kGenitive && passive() &&
         (body.has(Feature::kForces) || body.has(Feature::kGovernment) || body.has(Feature::kCourt) ||
          body.has(Feature::kMedia));
}

// "সোহেল রানার | পাঁচ দিনের | রিমান্ড মঞ্জুর": whom the law has for so long.
void HappeningRoles::by_sentenced(std::size_t i, HappeningFrame& f, std::vector<std::size_t>& taken) const {
  const EventType type = trigger_.row->type;
  if ((type != EventType::kCoerce && type != EventType::kSanction) || i == 0 || !f.recipients.empty()) return;
  const Chunk& c = s_.chunks[i - 1];
  const bool undergoes = (trigger_.row->to & to::kGenitive) != 0 || trigger_.row->owner == Owner::kRecipient;
  if (!undergoes || c.end != s_.chunks[i].begin || c.kase != Case::kGenitive || !somebody(c) ||
      c.kind == ChunkKind::kBody || c.kind == ChunkKind::kPronoun)
    return;
  taken.push_back(i - 1);
  if (!nameless(c, f)) f.recipients.push_back(whole(i - 1));
}

// "ইরানের | সাম্প্রতিক | হামলা", "পুলিশের | গতকালের | অভিযান": between the owner and the noun it says when.
void HappeningRoles::by_owner_of_late(std::size_t i, HappeningFrame& f,
                                      std::vector<std::size_t>& taken) const {
  const Owner kind = trigger_.row->owner;
  if (i == 0 || trigger_.verbal() || (kind != Owner::kActor && kind != Owner::kBoth) || !f.actors.empty())
    return;
  const Chunk &c = s_.chunks[i], &owner = s_.chunks[i - 1];
  const Tag& when = s_.tags[c.head];
  const bool which = when.is(can::kGenitive | can::kAdjective) && !when.is(can::kAdverb);
  if (!which || owner.end != c.begin || owner.kase != Case::kGenitive || owner.postposition != kNoToken ||
      owner.begin < near_ || !somebody(owner))
    return;
  taken.push_back(i - 1);
  if (const auto where = owner_place(s_.phrase(owner))) return f.places.push_back(*where);
  if (met_in(s_.phrase(owner))) return f.places.push_back(s_.phrase(owner));
  if (trigger_.row->type == EventType::kProtest && names_place(owner.head))
    return f.places.push_back(s_.phrase(owner));
  if (!only_counted(owner) && !more_than(owner)) f.actors.push_back(whole(i - 1));
}

// A country's name in the genitive ends at t, and no people's: "রোহিঙ্গাদের".
bool HappeningRoles::country_owns(TokenIndex t) const {
  const Tag& g = s_.tags[t];
  return g.name != 0 && s_.names[g.name - 1].type == EntityType::kCountry && g.is(can::kGenitive) &&
         !g.is(can::kPlural) && !g.has(Feature::kDemonym);
}

// A country's bare name ends at t.
bool HappeningRoles::country(TokenIndex t) const {
  const Tag& g = s_.tags[t];
  return g.name != 0 && s_.names[g.name - 1].type == EntityType::kCountry && g.is(can::kBare) &&
         !g.is(can::kGenitive);
}

// "পুলিশ-শ্রমিক | সংঘর্ষ": two nouns for people that a hyphen joins, from the last one back.
void HappeningRoles::by_nouns(TokenIndex end, std::vector<Phrase>& members) const {
  if (end < far_ + 3 || !s_.punct(end - 2) || !text::is_dash(s_.text.tokens[end - 2].mark) ||
      s_.text.tokens[end - 2].space_before || s_.text.tokens[end - 1].space_before)
    return;
  const auto side = [&](TokenIndex t) {
    const Tag& g = s_.tags[t];
    const bool people = g.has(Feature::kHuman) || g.has(Feature::kGroup) || g.has(Feature::kForces) ||
                        g.has(Feature::kOrganisation);
    return s_.word(t) && g.name == 0 && people && g.is(can::kNoun) && g.is(can::kBare);
  };
  if (!side(end - 1) || !side(end - 3)) return;
  for (const TokenIndex t : {end - 1, end - 3}) members.push_back(Phrase{{t, t + 1}, t});
}

// "রাশিয়া-ইউক্রেন | যুদ্ধ", "মার্কিন-ইজরায়েলি | হামলা", "কিম-ট্রাম্প | বৈঠক": two names that a hyphen joins do it
// with each other, or together.
bool HappeningRoles::by_pair(HappeningFrame& f) const {
  constexpr TokenIndex kWords = 2;
  TokenIndex end = trigger_.range.begin;
  bool jointly = trigger_.noun_end > end + 1 && s_.tags[end].is(can::kAdjective);  // "যৌথ হামলা"
  while (end > far_ && trigger_.range.begin - end < kWords && s_.word(end - 1) &&
         s_.tags[end - 1].name == 0 && s_.tags[end - 1].is(can::kAdjective | can::kAdverb)) {
    jointly = true;
    --end;
  }
  const bool war = trigger_.row->owner == Owner::kBoth &&
                   (trigger_.row->type == EventType::kAssault || trigger_.row->type == EventType::kRetreat);
  const bool mutual = war || trigger_.row->who == Who::kMutual;
  std::vector<Phrase> members;  // from the last one back
  if (mutual) by_nouns(end, members);
  for (TokenIndex t = end; t > far_ && s_.tags[t - 1].name != 0;) {
    const std::uint32_t name = s_.tags[t - 1].name;
    TokenIndex begin = t - 1;
    while (begin > far_ && s_.tags[begin - 1].name == name) --begin;
    const Tag& g = s_.tags[t - 1];
    const EntityType type = s_.names[name - 1].type;
    const bool party = g.has(Feature::kDemonym) || type == EntityType::kCountry ||
                       type == EntityType::kPerson || type == EntityType::kOrganisation;
    // "রাশিয়া-ইউক্রেনের | যুদ্ধ": the last one may own it
    const bool last = members.empty() && t == trigger_.range.begin && mutual &&
                      type == EntityType::kCountry && g.is(can::kGenitive);
    if (!party || ((g.is(can::kGenitive) || !g.is(can::kBare)) && !last)) break;
    members.push_back(Phrase{{begin, t}, t - 1});
    const bool dash = begin > far_ + 1 && s_.punct(begin - 1) &&
                      text::is_dash(s_.text.tokens[begin - 1].mark) &&
                      !s_.text.tokens[begin - 1].space_before && !s_.text.tokens[begin].space_before;
    // "ইরান ও মার্কিন-ইসরায়েল | যুদ্ধ", "আমেরিকা বনাম ইরানের | যুদ্ধ", "ইউক্রেন রাশিয়া | যুদ্ধ"
    static const std::string kVersus = unicode::fold("বনাম");
    const bool joint = war && begin > far_ + 1 &&
                       (s_.tags[begin - 1].has(Feature::kAnd) || s_.mark(begin - 1, ',') ||
                        s_.text.form(begin - 1) == kVersus) &&
                       country(begin - 2);
    const bool beside = war && type == EntityType::kCountry && begin > far_ && country(begin - 1);
    if (!dash && !joint && !beside) break;
    t = beside ? begin : begin - 1;
  }
  const bool together = trigger_.row->owner == Owner::kActor && !trigger_.verbal() &&
                        (jointly || (end > far_ && s_.tags[end - 1].has(Feature::kDemonym)));
  if (members.size() < 2 || (!mutual && !together) || !f.actors.empty()) return false;
  f.actors.assign(members.rbegin(), members.rend());
  return true;
}

// "রাশিয়া-ইউক্রেনের | মধ্যে": the first one of two whom a hyphen joins before chunk i's postposition.
std::optional<Phrase> HappeningRoles::pair_before(std::size_t i) const {
  const TokenIndex dash = s_.chunks[i].begin;
  if (i == 0 || dash <= far_ + 1 || !s_.punct(dash - 1) || !text::is_dash(s_.text.tokens[dash - 1].mark) ||
      s_.text.tokens[dash - 1].space_before || s_.text.tokens[dash].space_before)
    return std::nullopt;
  const Chunk& first = s_.chunks[i - 1];
  const bool bare = first.end == dash - 1 && first.kase == Case::kBare && first.postposition == kNoToken;
  return bare && s_.tags[first.head].name != 0 ? std::optional(s_.phrase(first)) : std::nullopt;
}

// "প্রধান উপদেষ্টার নেতৃত্বের | প্রশংসা করেন": who leads is praised or blamed.
bool HappeningRoles::by_leader(HappeningFrame& f) const {
  static const std::string kLeadership = unicode::fold("নেতৃত্বের");
  const EventType type = trigger_.row->type;
  const TokenIndex begin = trigger_.range.begin;
  if ((type != EventType::kSupport && type != EventType::kAccuse) || !f.recipients.empty() ||
      begin <= near_ || !s_.word(begin - 1) || s_.text.form(begin - 1) != kLeadership)
    return false;
  for (const Chunk& c : s_.chunks) {
    if (c.end != begin - 1 || c.kase != Case::kGenitive || !somebody(c)) continue;
    f.recipients.push_back(s_.phrase(c));
    return true;
  }
  return false;
}

// "বন্দুকধারীর হামলা", "পুলিশের অভিযান": the listed words name who does it themselves.
std::optional<Phrase> HappeningRoles::doer_in_noun() const {
  const EventType type = trigger_.row->type;
  if (trigger_.row->owner != Owner::kActor || (type != EventType::kAssault && type != EventType::kCoerce))
    return std::nullopt;
  for (TokenIndex t = trigger_.range.begin; t + 1 < trigger_.noun_end; ++t) {
    const Tag& g = s_.tags[t];
    const bool people = g.has(Feature::kHuman) || g.has(Feature::kForces) || g.has(Feature::kCourt);
    if (!s_.word(t) || !people || !g.is(can::kGenitive) || (g.name == 0 && g.is(can::kBare))) continue;
    // "সেনাবাহিনী ও | পুলিশের অভিযান"
    TokenIndex begin = trigger_.range.begin;
    for (const Chunk& c : s_.chunks)
      if (c.joined && c.end + 1 == begin && c.begin >= far_ && c.kase == Case::kBare && somebody(c) &&
          s_.tags[c.end].has(Feature::kAnd))
        return Phrase{{c.begin, t + 1}, t};
    return Phrase{{begin, t + 1}, t};
  }
  return std::nullopt;
}

// "ইসরায়েলের চালানো | হামলা", "পুলিশের ছোড়া | গুলিতে নিহত", "দলের ডাকা | হরতাল": who made it what it is.
std::optional<Phrase> HappeningRoles::made_by() const {
  const Owner kind = trigger_.row->owner;
  TokenIndex t = trigger_.range.begin;
  const bool blow = trigger_.row->who == Who::kUndergo && trigger_.row->noun.size() > 1 &&
                    s_.tags[t].name == 0 && s_.tags[t].is(can::kLocative);
  if (!blow && ((kind != Owner::kActor && kind != Owner::kBoth) || trigger_.row->noun.empty()))
    return std::nullopt;
  // "ভারতের আরোপ করা | শুল্ক প্রত্যাহার": who lifts it may be another
  const EventType type = trigger_.row->type;
  if (!blow && trigger_.row->noun.size() > 1 && type != EventType::kAssault && type != EventType::kProtest)
    return std::nullopt;
  const auto bare = [&](TokenIndex k, std::uint32_t what) {
    const Tag& g = s_.tags[k];
    return s_.word(k) && g.name == 0 && g.is(what) && g.is(can::kBare) &&
           !g.is(can::kGenitive | can::kPlural);
  };
  while (t > near_ && bare(t - 1, can::kAdjective) && !s_.tags[t - 1].is(can::kVerbalNoun)) --t;
  if (t <= near_ + 1 || !bare(t - 1, can::kVerbalNoun)) return std::nullopt;
  // what one gets or what befalls one is another's deed
  if (s_.tags[t - 1].in(WordSet::kBefallen)) return std::nullopt;
  --t;
  // "দায়ের করা | মামলা"
  if (t > near_ + 1 && bare(t - 1, can::kNoun) && !s_.tags[t - 1].has(Feature::kHuman)) --t;
  const Tag& g = s_.tags[t - 1];
  const Phrase who{{t - 1, t}, t - 1};
  if (!s_.word(t - 1) || depth(t - 1) != level_ || !g.is(can::kGenitive) ||
      (g.name == 0 && g.is(can::kBare)) || !somebody_named(who))
    return std::nullopt;
  const std::size_t i = s_.chunk_at(t - 1);
  return i < s_.chunks.size() && s_.chunks[i].begin < t ? Phrase{{s_.chunks[i].begin, t}, t - 1} : who;
}

// The genitive before the noun, and the bare noun that it undergoes: "ইসরায়েলের হামলা", "সাংবাদিক হত্যা".
void HappeningRoles::by_owner(HappeningFrame& f, std::vector<std::size_t>& taken) const {
  if (by_leader(f)) return;
  if (const auto doer = doer_in_noun(); doer && f.actors.empty()) f.actors.push_back(*doer);
  if (const auto who = made_by(); who && f.actors.empty()) f.actors.push_back(*who);
  const auto i = adjacent();
  if (!i || trigger_.row->noun.empty()) return;
  // "আমাদের | সহযোগিতা করছে", not "জনগণের | সহযোগিতা পেলে": its object already
  const bool object = (trigger_.row->to & to::kObject) != 0 || trigger_.row->type == EventType::kRequest ||
                      trigger_.row->type == EventType::kSupport;
  if (trigger_.verbal() && object && std::find(taken.begin(), taken.end(), *i) != taken.end()) return;
  // "সরকারের উপদেষ্টা | পদ থেকে পদত্যাগ করেন": whose office it is; "X-এর দল থেকে পদত্যাগ করার": who leaves it
  static const std::string kFrom = unicode::fold("থেকে");
  const auto& words = trigger_.row->noun;
  if (trigger_.verbal() && !trigger_.verb.verbal_noun &&
      std::find(words.begin(), words.end(), kFrom) != words.end())
    return;
  if (by_pair(f)) return taken.push_back(*i);
  const Chunk& c = s_.chunks[*i];
  // "দেশটির | ক্ষমতাচ্যুত প্রধানমন্ত্রী": whose prime minister he is who undergoes it; "দশ লাখের বেশি | বাস্তুচ্যুত
  // রোহিঙ্গা": how many they are
  const bool how_many = quantity(c) && s_.tags[trigger_.range.end - 1].is(can::kAdjective);
  // "সেনাবাহিনী | আহত শ্রমিকদের উদ্ধার করে": who does something to them
  const bool subject_of_more =
      c.kase == Case::kBare && somebody(c) && std::ranges::any_of(s_.chunks, [&](const Chunk& x) {
        return x.begin == trigger_.range.end && x.kase != Case::kBare && x.kase != Case::kLocative &&
               x.kind == ChunkKind::kPerson && s_.tags[x.head].name == 0;
      });
  const bool of_those_behind = c.kase == Case::kGenitive || how_many || subject_of_more;
  const bool participle = !trigger_.verbal() && trigger_.row->type != EventType::kAccuse &&
                          trigger_.row->owner == Owner::kRecipient && !trigger_.row->act &&
                          trigger_.morph.kase == Case::kBare && of_those_behind;
  if (participle && std::any_of(s_.chunks.begin(), s_.chunks.end(), [&](const Chunk& x) {
        return x.begin == trigger_.range.end && (somebody(x) || undergoes_inside(x));
      }))
    return taken.push_back(*i);
  if (c.kind == ChunkKind::kTime) {
    by_sentenced(*i, f, taken);
    return by_owner_of_late(*i, f, taken);
  }
  const auto owner = owner_in(c);
  const Owner kind = trigger_.row->owner;
  const bool undergoes = trigger_.row->who == Who::kUndergo && kind == Owner::kActor;
  const bool to_genitive = (trigger_.row->to & to::kGenitive) != 0 && trigger_.verbal() && !undergoes;
  if (owner) {
    taken.push_back(*i);
    if (met_in(*owner)) return f.places.push_back(*owner);
    if (kind == Owner::kActor && !to_genitive) {
      if (mere_thing(*owner)) {
        f.beside = true;
        return;
      }
      if (const auto where = owner_place(*owner)) return f.places.push_back(*where);
      // "দিল্লির আন্দোলন", "ইরানের বিক্ষোভ": where people protest; a country does not
      if (trigger_.row->type == EventType::kProtest && names_place(owner->head))
        return f.places.push_back(*owner);
      // "রহিমা বেগম | তাঁর প্রার্থিতা প্রত্যাহার করেন": his own, and he does it
      const bool own = trigger_.verbal() && !trigger_.verb.verbal_noun &&
                       s_.tags[owner->head].is(can::kPronoun) &&
                       s_.tags[owner->head].has(Feature::kThirdPerson);
      if (own && subject(taken)) return;
    }
    // "করিম ভারতের | কারাগারে আছেন": where people are held, and not who
    const bool people = trigger_.row->mode == "arrest" || trigger_.row->mode == "convict";
    if (people && (kind == Owner::kRecipient || trigger_.row->who == Who::kUndergo) &&
        country_owns(owner->head) && s_.tags[owner->head].is(can::kGenitive))
      return f.places.push_back(*owner);
    Phrase phrase = *owner;
    if (phrase.range.begin == c.begin) phrase.range.begin = whole(*i).range.begin;
    // "রোহিঙ্গাদের সহায়তা": people are helped, states and bodies help
    if (trigger_.row->type == EventType::kAid && kind == Owner::kActor &&
        s_.tags[phrase.head].is(can::kPlural) && s_.tags[phrase.head].is(can::kGenitive) &&
        c.kind != ChunkKind::kBody) {
      if (f.recipients.empty()) f.recipients.push_back(phrase);
      return;
    }
    if (investigates(c)) {
      if (f.actors.empty()) f.actors.push_back(phrase);
      return;
    }
    // "কর্মকর্তাদের এ | নির্দেশ দেন তিনি": words that point back stand between those to whom it is given and the
    // noun
    if (c.kind == ChunkKind::kPointer && trigger_.verbal() && kind == Owner::kActor &&
        trigger_.row->who == Who::kDo && (trigger_.row->to & to::kObject) != 0 &&
        s_.tags[phrase.head].is(can::kPlural) && s_.tags[phrase.head].is(can::kGenitive)) {
      if (f.recipients.empty()) f.recipients.push_back(phrase);
      return;
    }
    // "ছিনতাইকারীর | ছুরিকাঘাতে আহত": whose blow it was
    const TokenIndex blow = trigger_.range.begin;
    if (trigger_.row->who == Who::kUndergo && trigger_.row->noun.size() > 1 && s_.tags[blow].name == 0 &&
        s_.tags[blow].is(can::kLocative) && !s_.tags[blow].is(can::kAdjective)) {
      // "X-এর | গুলিতে নিহত হওয়ার ঘটনা": a verbal noun has the genitive for its subject
      std::vector<Phrase>& slot = trigger_.verbal() && trigger_.verb.verbal_noun ? f.recipients : f.actors;
      if (slot.empty()) slot.push_back(phrase);
      return;
    }
    // "এনসিপি | ৩০টি আসনের সমঝোতা করে": things agree on nothing
    const bool thing = trigger_.row->who == Who::kMutual && c.numbered && !somebody_named(phrase);
    if (thing) return;
    // "হানাদার বাহিনীর গণহত্যা": by a force; "রুয়ান্ডার গণহত্যা" is rather where it was
    if (kind == Owner::kRecipient && trigger_.row->mode == "cleansing") {
      if (s_.tags[phrase.head].has(Feature::kForces) && f.actors.empty()) return f.actors.push_back(phrase);
      if (country_owns(phrase.head)) {
        // "গাজায় ইসরায়েলের গণহত্যা"
        const bool abroad = std::any_of(s_.chunks.begin(), s_.chunks.end(), [&](const Chunk& x) {
          return x.begin >= far_ && x.end <= phrase.range.begin && x.kase == Case::kLocative &&
                 names_place(x.head);
        });
        if (abroad && f.actors.empty()) f.actors.push_back(phrase);
        return;
      }
    }
    // "মার্কিন | জবরদখল": a country's adjective says who did it, where a genitive may say either
    if (kind == Owner::kNobody && !trigger_.verbal() && s_.tags[phrase.head].has(Feature::kDemonym) &&
        trigger_.row->type == EventType::kCoerce && !s_.tags[phrase.head].is(can::kGenitive)) {
      if (f.actors.empty()) f.actors.push_back(phrase);
      return;
    }
    // "উপদেষ্টার বিচারের | আশ্বাসে": who promises it
    const std::size_t self = static_cast<std::size_t>(&trigger_ - triggers_.data());
    if (kind == Owner::kRecipient && self + 1 < triggers_.size()) {
      const HappeningRoles outer(s_, words_, predicates_, triggers_, self + 1);
      if (outer.threatened() == &trigger_ && threatens(phrase, trigger_)) return;
    }
    // "সাংবাদিককে পুলিশের | মারধর", "পুলিশের | বাধা দেওয়ার ঘটনা": behind the one to whom it is done, and before
    // a verbal noun that has no genitive object, a force does it
    const bool does =
        kind == Owner::kRecipient && f.actors.empty() && !s_.tags[phrase.head].is(can::kPronoun) &&
        somebody_named(phrase) &&
        (trigger_.verbal()
             ? trigger_.verb.verbal_noun && !trigger_.verb.finite && trigger_.row->noun.size() == 1 &&
                   (trigger_.row->to & to::kGenitive) == 0 && s_.tags[phrase.head].has(Feature::kForces)
             : f.recipients.size() == 1 && s_.tags[f.recipients.front().head].is(can::kObjective) &&
                   f.recipients.front().range.end <= phrase.range.begin && trigger_.row->who == Who::kDo);
    if (does) return f.actors.push_back(phrase);
    const bool recipient = to_genitive || kind == Owner::kRecipient;
    if (recipient && f.recipients.empty() && c.head < phrase.range.end && nameless(c, f)) return;
    if (to_genitive) {
      if (f.recipients.empty()) f.recipients.push_back(phrase);
    } else if (kind == Owner::kActor || kind == Owner::kBoth) {
      if (f.actors.empty()) f.actors.push_back(phrase);
    } else if (kind == Owner::kRecipient && f.recipients.empty()) {
      f.recipients.push_back(phrase);
    }
    return;
  }
  if (trigger_.verbal() || trigger_.row->mode == "seize") {
    if (const auto whose = owner_of_thing(c); whose && f.recipients.empty()) {
      taken.push_back(*i);
      return f.recipients.push_back(*whose);
    }
  }
  // "জঙ্গি | হামলা": who does it, in one word
  const Tag& head = s_.tags[c.head];
  const bool doer = !trigger_.verbal() && kind == Owner::kActor && c.end == c.begin + 1 && head.name == 0 &&
                    c.kase == Case::kBare && !head.is(can::kPronoun | can::kPlural) &&
                    (!head.is(can::kAdjective) || (head.is(can::kNoun) && head.has(Feature::kGroup))) &&
                    (head.has(Feature::kHuman) || head.has(Feature::kGroup) || head.has(Feature::kForces)) &&
                    trigger_.row->type == EventType::kAssault;
  if (doer && f.actors.empty()) {
    taken.push_back(*i);
    return f.actors.push_back(s_.phrase(c));
  }
  const bool bare = c.kase == Case::kBare && somebody(c) && c.kind != ChunkKind::kPronoun &&
                    c.kind != ChunkKind::kFirstPerson;
  if (bare && investigates(c)) {
    taken.push_back(*i);
    if (f.actors.empty()) f.actors.push_back(whole(*i));
    return;
  }
  // "প্রধানমন্ত্রী | তদন্তের নির্দেশ দিয়েছেন": inquiries are made into matters, or are somebody's
  const bool inquiry = trigger_.row->mode == "investigate" && trigger_.morph.kase != Case::kBare;
  if (!trigger_.verbal() && bare && !inquiry && kind == Owner::kRecipient && f.recipients.empty()) {
    if (!nameless(c, f)) f.recipients.push_back(whole(*i));
    taken.push_back(*i);
  }
}

// "… হামলার নিন্দা | ইসলামী আন্দোলনের", "‘এয়ার স্ট্রাইক’ | পাকিস্তানের": a headline puts the owner behind the
// noun.
void HappeningRoles::by_owner_behind(HappeningFrame& f) const {
  const Owner kind = trigger_.row->owner;
  if (trigger_.verbal() || trigger_.morph.kase != Case::kBare || kind == Owner::kNobody) return;
  // "কংগ্রেসকে তোপ | প্রধানমন্ত্রীর", "প্রেমিকাকে খুন | প্রেমিকের": who says it, or the other one of the two
  const EventType type = trigger_.row->type;
  const bool says = type == EventType::kAccuse || type == EventType::kSupport || type == EventType::kRequest;
  const bool does = says || (!f.recipients.empty() && (type == EventType::kAssault || trigger_.closing));
  std::vector<Phrase>& slot = kind == Owner::kRecipient && !does ? f.recipients : f.actors;
  // "বঞ্চনার অভিযোগ | প্রধানমন্ত্রীর": what it is about owns nothing
  const bool about = slot.size() == 1 && says && slot.front().range.end == trigger_.range.begin &&
                     !somebody_named(slot.front());
  if (!slot.empty() && !about) return;
  TokenIndex t = trigger_.range.end;
  while (t < s_.end && s_.quote(t)) ++t;
  for (const Chunk& c : s_.chunks) {
    if (c.begin < t) continue;
    const bool closes = c.end >= s_.end || s_.mark(c.end, ',') || s_.mark(c.end, ';') || s_.mark(c.end, ':');
    if (c.begin == t && closes && c.kase == Case::kGenitive && somebody(c) && c.kind != ChunkKind::kPronoun &&
        !nameless(c, f))
      slot.assign(1, s_.phrase(c));
    return;
  }
}

}  // namespace ukti::bangla
