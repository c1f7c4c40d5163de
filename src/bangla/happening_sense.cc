#include "bangla/happening_sense.h"

#include <algorithm>
#include <initializer_list>

#include "clause/event_types.h"

namespace ukti::bangla {
namespace {

using clause::Case;
using clause::harms;
using lexicon::Feature;
using text::TokenIndex;
namespace need = clause::need;

// So many sentences further on a death still comes from the mishap that was told.
constexpr std::uint32_t kNear = 2;
// How many words before a trigger a vehicle may stand: anywhere in the clause, or as the one that is hit.
constexpr TokenIndex kClause = 12, kPartner = 8;
// So many words behind its participle a disaster that strikes may stand.
constexpr TokenIndex kStriker = 4;

class Senses {
 public:
  Senses(const Scene& s, const std::vector<Trigger>& triggers) : s_(s), triggers_(triggers) {}

  void run(std::uint32_t sentence, Mishap& last, std::vector<Sense>& out) const {
    out.clear();
    for (std::size_t k = 0; k < triggers_.size(); ++k) {
      const Trigger& t = triggers_[k];
      if (k > 0) remember(k - 1, out[k - 1], sentence, last);
      Sense one;
      one.type = t.row->type;
      one.mode = t.row->mode;
      one.tells = !t.row->mute && (t.row->needs & need::kBy) == 0 &&
                  (t.verbal() || t.closing || concrete(t, sentence));
      if ((t.row->needs & need::kRetold) != 0 && last.any) one.type = last.type;  // "এ ঘটনা ঘটে"
      if ((t.row->needs & need::kVehicle) != 0 && !vehicle_before(t, kClause)) one.tells = false;
      if ((t.row->needs & need::kSite) != 0 && !t.verbal() && !site_before(t)) one.tells = false;
      if (t.row->who == Who::kMutual && one.type == EventType::kAssault &&
          (vehicle_before(t, kPartner) || vehicles_behind(t)))
        one.type = EventType::kAccident, one.mode = {};  // "বাল্কহেডের সঙ্গে সংঘর্ষে"
      if ((t.row->needs & (need::kCause | need::kTyped)) != 0) take_type(k, sentence, last, out, one);
      if (!one.tells && one.cause == Sense::kNone && attributive(t, sentence))
        one.tells = one.attributive = true;
      if (one.tells && one.type == EventType::kConsult) last.met = true, last.met_in = sentence;
      out.push_back(one);
    }
    if (!out.empty()) remember(out.size() - 1, out.back(), sentence, last);
  }

 private:
  void remember(std::size_t k, const Sense& one, std::uint32_t sentence, Mishap& last) const {
    if (hurt_people(k, one)) last.any = true, last.type = one.type, last.sentence = sentence;
    if (strikes(k, one)) last.struck = true, last.struck_in = sentence;
  }

  void take_type(std::size_t k, std::uint32_t sentence, const Mishap& last, std::vector<Sense>& before,
                 Sense& one) const {
    const std::uint32_t needs = triggers_[k].row->needs;
    const std::size_t j = cause(k, before);
    if (!harms(triggers_[k].row->type)) {
      // "সাক্ষাতে … উপস্থিত ছিলেন": one of the same type
      one.cause = j;
      // "X-এর সঙ্গে বৈঠক করেন। এ সময় | উপস্থিত ছিলেন Y"
      const bool there = last.met && sentence - last.met_in == 1 && triggers_[k].verb.finite;
      one.tells = j < k || (there && (needs & need::kLast) != 0);
      if (j < k) before[j].tells = before[j].tells && triggers_[j].verbal();
      return;
    }
    if (j != Sense::kNone) {
      const Happening& row = *triggers_[j].row;
      const EventType type = j < k ? before[j].type : row.type;
      one.cause = j;
      one.type = harms(type) ? type : EventType::kAssault;
      one.mode = one.type == type ? row.mode : std::string_view{};
      // "বিক্ষোভে নিহত": the protest is a happening of its own; so is a mishap, whose toll the deaths are
      if (one.tells && j < k && type == EventType::kAssault)
        before[j].tells = before[j].tells && triggers_[j].verbal();
      return;
    }
    const bool near =
        sentence - last.sentence <= kNear && triggers_[k].verbal() && !relative_dies(triggers_[k]);
    const bool told = last.any && ((needs & need::kTyped) != 0 || near);
    if (told) one.type = last.type;
    // "বোমা … বিকট শব্দে বিস্ফোরণ ঘটে"
    if (!told && (needs & need::kArms) != 0 && last.armed) one.type = EventType::kAssault;
    if (one.type != triggers_[k].row->type) one.mode = {};
    if ((needs & need::kCause) != 0 && of_itself(triggers_[k])) one.tells = false;
    if (!told && (needs & need::kTyped) == 0) one.tells = after_strike(k, sentence, last);
  }

  // "সাজা ভোগ করা অবস্থায় … | মৃত্যুবরণ করেন", "অসুস্থ অবস্থায় | মারা গেছেন": of no blow that the text told
  // before.
  bool of_itself(const Trigger& trigger) const {
    for (TokenIndex t = trigger.range.begin; t > s_.begin && trigger.range.begin - t < kClause; --t) {
      if (s_.tags[t - 1].in(WordSet::kIllness)) return true;
      if (ends(t - 1)) return false;
    }
    return false;
  }

  // "তাকে কুপিয়ে জখম করে। পরে তাঁর বাবা | মারা যান": of something else, for all that is told.
  bool relative_dies(const Trigger& t) const {
    for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
      const Chunk& c = s_.chunks[i];
      const bool owned = c.head > c.begin && s_.tags[c.head - 1].is(can::kGenitive);
      if (owned && c.end <= t.range.begin && s_.tags[c.head].name == 0 &&
          s_.tags[c.head].has(Feature::kKin) && s_.subject(i) && connected(c.end, t.range.begin))
        return true;
    }
    return false;
  }

  // "ড্রোন হামলা চালায়। এতে | তিনজন | মারা যান", "যুদ্ধ চলছে, যেখানে লাখো মানুষ মারা গেছে": how many died of what
  // the sentence or the one before told.
  bool after_strike(std::size_t k, std::uint32_t sentence, const Mishap& last) const {
    const Trigger& t = triggers_[k];
    if (!last.struck || sentence - last.struck_in > 1 || !t.verbal() || t.row->type != EventType::kAssault)
      return false;
    if ((t.row->needs & need::kDamage) != 0) return true;  // "… এতে রেললাইন | ক্ষতিগ্রস্ত হয়েছে"
    return std::any_of(s_.chunks.begin(), s_.chunks.end(), [&](const Chunk& c) {
      return c.numbered && c.kind == ChunkKind::kPerson && c.kase != Case::kObjective &&
             (c.end <= t.range.begin || c.begin == t.range.end) &&
             connected(std::min(c.end, t.range.begin), t.range.begin);
    });
  }

  // A vehicle among the words before the trigger, in its clause, with no people behind it ("বাসের যাত্রীদের").
  bool vehicle_before(const Trigger& trigger, TokenIndex words) const {
    for (TokenIndex t = trigger.range.begin; t > s_.begin && trigger.range.begin - t < words; --t) {
      if (s_.closes(t - 1)) {  // "জাহাজ ‘এমভি কন্যাশ্রী’র সংঘর্ষে": a vehicle may have a name
        t = s_.text.quote_partner[t - 1] + 1;
        continue;
      }
      const Tag& g = s_.tags[t - 1];
      if (g.has(Feature::kVehicle)) return true;
      if (ends(t - 1) || g.has(Feature::kHuman) || g.has(Feature::kOrganisation)) return false;
    }
    return false;
  }

  // "সংঘর্ষ | দুটি যাত্রীবাহী বিমানের মধ্যে": a headline closes with what collides.
  bool vehicles_behind(const Trigger& trigger) const {
    TokenIndex t = trigger.range.end;
    while (t < s_.end && s_.word(t) && s_.tags[t].name == 0 &&
           s_.tags[t].is(can::kNumeral | can::kAdjective | can::kDeterminer) &&
           !s_.tags[t].has(Feature::kVehicle))
      ++t;
    return t > trigger.range.end && t < s_.end && s_.word(t) && s_.tags[t].has(Feature::kVehicle) &&
           s_.tags[t].is(can::kGenitive);
  }

  // "কারখানায় আগুন", "রূপসী টেক্সটাইলের ভয়াবহ আগুনে": right before the trigger, adjectives apart;
  // "গত ৩ মের আগুনে". A region by its
  // name is on fire in figures of speech ("মধ্যপ্রাচ্যে আগুন").
  bool site_before(const Trigger& trigger) const {
    for (TokenIndex t = trigger.range.begin; t > s_.begin;) {
      --t;
      if (s_.closes(t)) {
        t = s_.text.quote_partner[t];
        continue;
      }
      if (!s_.word(t)) return false;
      const Tag& g = s_.tags[t];
      const bool unknown = g.name == 0 && g.is(can::kGuess) && !g.is(can::kNoun | can::kAdjective);
      const bool site = g.has(Feature::kPlace) || g.has(Feature::kOrganisation) || unknown || g.time ||
                        g.has(Feature::kOrgHead) || g.has(Feature::kVehicle);
      if (site && g.is(can::kLocative | can::kGenitive))
        return !g.has(Feature::kPlace) || g.has(Feature::kPlaceHead) || g.name == 0;
      if (!g.is(can::kAdjective | can::kVerbalNoun) || site) return false;
    }
    return false;
  }

  // Ends a clause for its causes: a verb that tells something.
  bool ends(TokenIndex t) const {
    if (s_.mark(t, ';')) return true;
    const Tag& g = s_.tags[t];
    return s_.word(t) && g.name == 0 && told(g) &&
           !g.is(can::kNoun | can::kAdjective | can::kPostposition | can::kConverb);
  }

  // What deaths in the next sentences can come from.
  bool hurt_people(std::size_t k, const Sense& one) const {
    const Happening& row = *triggers_[k].row;
    // "তা বিস্ফোরিত হলে", "বাজারে ধস নামতে পারে": nobody was hurt
    if (triggers_[k].verb.conditional || (row.needs & need::kWide) != 0) return false;
    return one.tells && harms(one.type) && !triggers_[k].governed &&
           (row.who == Who::kUndergo || row.owner == Owner::kRecipient);
  }

  // Attacked or fought: what so many may have died of.
  bool strikes(std::size_t k, const Sense& one) const {
    const Trigger& t = triggers_[k];
    return one.tells && one.type == EventType::kAssault && t.row->who != Who::kUndergo && !t.governed &&
           !t.verb.conditional && (t.row->needs & need::kWide) == 0;
  }

  bool connected(TokenIndex a, TokenIndex b) const {
    for (TokenIndex t = a; t < b; ++t)
      if (ends(t)) return false;
    return true;
  }

  // "হামলায়", "হামলার ঘটনায়", "হামলার পর", "ডুবে গিয়ে"; "ঘূর্ণিঝড় আঘাত হানে".
  bool causes(std::size_t j, const Trigger& outcome) const {
    const Trigger& t = triggers_[j];
    if (t.row->mute) return false;
    if ((t.row->needs & need::kBy) != 0) return true;
    if (t.verbal()) return harms(t.row->type) && (t.verb.converb || t.verb.conditional);
    if (t.morph.kase == Case::kLocative) return true;
    if (t.morph.kase == Case::kGenitive) {
      const TokenIndex next = t.range.end;
      if (next >= s_.end || !s_.word(next)) return false;
      return s_.tags[next].is(can::kPostposition) || s_.tags[next].has(Feature::kEventNoun);
    }
    return t.row->type == EventType::kDisaster && !outcome.row->noun.empty() && outcome.verbal();
  }

  std::size_t cause(std::size_t k, const std::vector<Sense>& before) const {
    const Trigger& outcome = triggers_[k];
    TokenIndex from = outcome.range.begin;
    for (std::size_t j = k; j-- > 0;) {
      const Trigger& t = triggers_[j];
      if (!connected(t.range.end, from)) return Sense::kNone;
      const EventType type = before[j].type;
      const bool same = !harms(outcome.row->type) && type == outcome.row->type;
      const bool violent = harms(outcome.row->type) &&
                           (harms(type) || type == EventType::kProtest || type == EventType::kCoerce);
      // "নিহত ও আহত": outcomes side by side have one cause
      if (violent && before[j].cause != Sense::kNone && harms(type)) return before[j].cause;
      if ((violent || same) && causes(j, outcome)) return j;
      from = t.range.begin;
    }
    // "আঘাত হানা | দুটি ভূমিকম্পের": what strikes stands behind its participle
    if (harms(outcome.row->type) && outcome.verb.verbal_noun && k + 1 < triggers_.size() &&
        !triggers_[k + 1].verbal() && triggers_[k + 1].row->type == EventType::kDisaster &&
        triggers_[k + 1].range.begin < outcome.range.end + kStriker)
      return k + 1;
    // "মারা গেছেন ৩ জন, বিমান দুর্ঘটনায়"
    if (harms(outcome.row->type) && k + 1 < triggers_.size() && !triggers_[k + 1].verbal() &&
        harms(triggers_[k + 1].row->type) && triggers_[k + 1].morph.kase == Case::kLocative &&
        connected(outcome.range.end, s_.end))
      return k + 1;
    return Sense::kNone;
  }

  // A noun without its verb: does it tell of a happening, or of people, or point back at what was told?
  bool concrete(const Trigger& t, std::uint32_t sentence) const {
    if (points_back(t, sentence)) return false;
    return (t.row->needs & need::kCount) == 0 || counted(t);
  }

  // "আটক | সিরীয় বন্দিদের", "নিহত | ব্যক্তি"
  bool attributive(const Trigger& t, std::uint32_t sentence) const {
    if (t.verbal() || t.row->mute || (t.row->needs & need::kCount) == 0 || points_back(t, sentence))
      return false;
    if ((t.row->needs & need::kCause) != 0) return false;  // "মৃত | আনোয়ার মিয়ার পুত্র"
    if (t.morph.kase != Case::kBare || t.morph.plural || t.morph.classifier != clause::Classifier::kNone)
      return false;
    const std::size_t i = t.range.end < s_.end ? s_.chunk_at(t.range.end) : s_.chunks.size();
    if (i >= s_.chunks.size() || s_.chunks[i].begin != t.range.end) return false;
    const Tag& g = s_.tags[s_.chunks[i].head];
    if (s_.chunks[i].kase == Case::kLocative) return false;
    // "গ্রেপ্তার | রহিম শেখকে", "সাজাপ্রাপ্ত | আসামি রহিম শেখ": whom the law has got
    const bool by_law = t.row->mode == "arrest" || t.row->mode == "convict";
    if (g.name != 0) return by_law && s_.names[g.name - 1].type == EntityType::kPerson;
    return g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kGroup);
  }

  bool points_back(const Trigger& t, std::uint32_t sentence) const {
    if (t.morph.classifier == clause::Classifier::kDefinite || t.morph.kase == Case::kObjective) return true;
    // nothing was told before the first sentence
    if (t.range.begin == s_.begin || sentence == 0) return false;
    const Tag& g = s_.tags[t.range.begin - 1];
    return s_.word(t.range.begin - 1) && g.name == 0 && g.has(Feature::kDemonstrative) &&
           g.is(can::kDeterminer);
  }

  // "নিহত ৫", "আহত অনেকে", "৩ জন আটক"; no "আহত ব্যক্তি", "নিহতদের".
  bool counted(const Trigger& t) const {
    if (t.morph.plural || t.morph.classifier != clause::Classifier::kNone) return false;
    const TokenIndex next = t.range.end;
    const bool more = next < s_.end && s_.word(next);
    const bool state = t.row->who == Who::kUndergo;
    if (t.morph.kase == Case::kGenitive) {
      // "আহতের ঘটনায়", "নিহতের খবর"; "গ্রেপ্তারের পর"
      if (!state) return true;
      return more && (s_.tags[next].has(Feature::kEventNoun) || s_.tags[next].has(Feature::kSourceWord) ||
                      s_.tags[next].has(Feature::kSpeechNoun));
    }
    if (t.morph.kase != Case::kBare) return false;
    if (!more) return true;
    const Tag& g = s_.tags[next];
    if (g.name == 0 && (g.is(can::kNumeral) || s_.text.tokens[next].kind == text::TokenKind::kNumber)) {
      const std::size_t i = s_.chunk_at(next);
      return i < s_.chunks.size() && s_.chunks[i].kase == Case::kBare;
    }
    if (g.has(Feature::kAnd) || g.has(Feature::kOr)) return true;
    // "বিমান হামলায় নিহত সেনাপ্রধান", "গুলিবিদ্ধ বিজেপি | কর্মী"
    const std::size_t behind = s_.chunk_at(next);
    if (behind < s_.chunks.size() && s_.chunks[behind].begin == next && s_.chunks[behind].subject()) {
      TokenIndex end = s_.chunks[behind].end;
      if (behind + 1 < s_.chunks.size() && s_.chunks[behind + 1].begin == end &&
          s_.chunks[behind + 1].subject())
        end = s_.chunks[behind + 1].end;
      if (end >= s_.end || !s_.word(end)) return true;
    }
    if (g.name == 0 && g.is(can::kPronoun) && g.has(Feature::kPluralWord)) return true;
    for (const Chunk& c : s_.chunks) {
      if (c.end == t.range.begin) return c.numbered && !g.is(can::kNoun | can::kName) && g.name == 0;
    }
    return false;
  }

  const Scene& s_;
  const std::vector<Trigger>& triggers_;
};

bool place(const Scene& s, TokenIndex t) {
  const Tag& g = s.tags[t];
  if (g.name != 0) {
    const EntityType type = s.names[g.name - 1].type;
    return type == EntityType::kPlace || type == EntityType::kCountry;
  }
  return g.has(Feature::kPlace) || g.has(Feature::kPlaceHead) || g.has(Feature::kCountry);
}

}  // namespace

void sense(const Scene& s, const std::vector<Trigger>& triggers, std::uint32_t sentence, Mishap& last,
           std::vector<Sense>& out) {
  Senses(s, triggers).run(sentence, last, out);
}

bool furthers(const Scene& s, const Trigger& trigger) {
  const TokenIndex begin = trigger.range.begin;
  if (begin == s.begin || !s.word(begin - 1)) return false;
  const Tag& g = s.tags[begin - 1];
  return g.name == 0 && g.is(can::kInfinitive) && !g.is(can::kNoun);
}

bool part_of_land(const Scene& s, TokenIndex t) { return s.tags[t].in(WordSet::kShareOfLand); }

bool takes_land(const Scene& s, const Trigger& trigger, TokenIndex floor) {
  int phrases = 0;
  for (std::size_t i = s.chunks.size(); i-- > 0 && phrases < 3;) {
    const Chunk& c = s.chunks[i];
    if (c.end > trigger.range.begin) continue;
    if (c.begin < floor) break;
    if (c.kind == ChunkKind::kTime || c.kase == Case::kLocative) continue;
    // "শহরটি | বিদ্রোহীদের | দখলে": whose hold it is in
    if (trigger.row->who == Who::kUndergo && c.end == trigger.range.begin) continue;
    ++phrases;
    const TokenIndex from = c.subject() && !part_of_land(s, c.head) ? c.head : c.begin;
    for (TokenIndex t = from; t <= c.head; ++t)
      if (s.word(t) && place(s, t)) return true;
  }
  return false;
}

bool several(const Scene& s, const clause::HappeningFrame& f) {
  for (const clause::Phrase& p : f.actors)
    for (TokenIndex t = p.range.begin; t < p.range.end; ++t)
      if (s.tags[t].has(Feature::kAnd) || s.tags[t].is(can::kNumeral)) return true;
  return f.actors.size() > 1;
}

bool towards_something(const Scene& s, const Trigger& trigger) {
  const std::uint32_t to = trigger.row->to;
  return std::any_of(s.chunks.begin(), s.chunks.end(), [&](const Chunk& c) {
    if (c.kind == ChunkKind::kTime) return false;
    if (c.begin == trigger.range.end) {
      // "সফরে | ঢাকায় এসেছেন"
      if (trigger.row->mode == "visit" && c.kase == Case::kLocative && place(s, c.head)) return true;
      return c.kase == Case::kObjective && (to & to::kObject) != 0;
    }
    if (c.end != trigger.range.begin || (to & to::kLocative) == 0) return false;
    const std::uint32_t name = s.tags[c.head].name;
    const bool place = name != 0 && (s.names[name - 1].type == EntityType::kPlace ||
                                     s.names[name - 1].type == EntityType::kCountry);
    return c.kase == Case::kLocative || (c.kase == Case::kBare && place);
  });
}

bool with_media(const Scene& s, const clause::HappeningFrame& f) {
  const auto media = [&](const std::vector<clause::Phrase>& phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const clause::Phrase& p) { return s.tags[p.head].has(Feature::kMedia); });
  };
  return media(f.actors) || media(f.recipients);
}

// Words of the phrase say what its people are; names and pronouns are left to the rooms below.
bool actor_fits(const Scene& s, const clause::HappeningFrame& f) {
  if (f.actors.empty()) return true;
  std::uint64_t features = 0;
  bool named = false, country = false;
  const clause::TokenRange r = f.actors.front().range;
  for (TokenIndex t = r.begin; t < r.end; ++t) {
    if (!s.word(t)) continue;
    const Tag& g = s.tags[t];
    features |= g.features;
    named = named || g.name != 0 || g.is(can::kPronoun);
    country = country || (g.name != 0 && s.names[g.name - 1].type == EntityType::kCountry);
  }
  const auto any = [&](std::initializer_list<Feature> list) {
    return std::any_of(list.begin(), list.end(), [&](Feature x) { return lexicon::has(features, x); });
  };
  const bool power = country || any({Feature::kForces, Feature::kGovernment, Feature::kCountry,
                                     Feature::kSeat, Feature::kDemonym, Feature::kCourt});
  if ((f.needs & need::kForce) != 0) return power || named || any({Feature::kOfficial, Feature::kRole});
  if ((f.needs & need::kState) != 0) return power || named || any({Feature::kRole});
  if ((f.needs & need::kCrowd) != 0)
    return !power || any({Feature::kGroup, Feature::kParty, Feature::kHuman});
  return true;
}

bool told_of(const Scene& s, const Trigger& trigger) {
  const TokenIndex next = trigger.range.end;
  if (next >= s.end || !s.word(next) || s.tags[next].name != 0) return false;
  const Tag& g = s.tags[next];
  return g.is(can::kPostposition) || g.has(Feature::kEventNoun) || g.has(Feature::kSpeechNoun) ||
         g.has(Feature::kSourceWord);
}

Going goes_to(const Scene& s, const Trigger& trigger, TokenIndex floor) {
  for (TokenIndex t = floor; t < trigger.range.begin; ++t)
    if (s.tags[t].in(WordSet::kTreatment)) return Going::kNowhere;  // a patient visits nobody
  for (const Chunk& c : s.chunks) {
    if (c.end != trigger.range.begin || c.postposition != text::kNoToken) continue;
    const Tag& g = s.tags[c.head];
    if (c.kase == Case::kLocative && g.has(Feature::kParty)) return Going::kToParty;
    const bool body = c.kind == ChunkKind::kBody && c.kase == Case::kLocative;
    const bool land = g.name != 0 && place(s, c.head) && (c.kase == Case::kLocative || c.kase == Case::kBare);
    return land ? Going::kToPlace : body ? Going::kToBody : Going::kNowhere;
  }
  return Going::kNowhere;
}

bool predicative(const Scene& s, const Trigger& trigger) {
  const TokenIndex next = trigger.range.end;
  if (trigger.verbal()) return trigger.verb.finite;
  if (next >= s.end || !s.word(next)) return true;
  const Tag& g = s.tags[next];
  return g.name == 0 && (g.has(Feature::kQuotative) || g.has(Feature::kCopula));
}

bool leaves_party(const Scene& s, const Trigger& trigger, TokenIndex floor) {
  for (TokenIndex t = floor; t < trigger.range.begin; ++t) {
    if (s.word(t) && s.tags[t].has(Feature::kParty)) return true;
  }
  return false;
}

}  // namespace ukti::bangla
