// The subject of the trigger: before it in its clause, or behind it; the clauses around it see
// happening_clauses.cc.
#include <algorithm>
#include <string>

#include "bangla/happening_roles.h"
#include "bangla/verb_groups.h"
#include "text/chars.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::HappeningFrame;
using clause::Phrase;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// Does the verb stand in the first person, so that nobody else can be its subject?
bool HappeningRoles::first_person() const {
  if (!trigger_.verbal()) return false;
  const auto mine = [&](TokenIndex t) {
    const Tag& g = s_.tags[t];
    return g.is(can::kFirstVerb) && !g.is(can::kPlainVerb | can::kRespectVerb);
  };
  if (trigger_.verb.finite) return mine(trigger_.verb.main);
  // "সম্মেলনে যোগ দিতে | এসেছিলাম"; but ঝুঁকি is a risk as well
  const TokenIndex next = trigger_.range.end;
  return next < s_.end && s_.word(next) && s_.tags[next].name == 0 && told(s_.tags[next]) &&
         !s_.tags[next].is(can::kNoun) && mine(next);
}

// The subject nearest to the trigger in its clause.
std::optional<std::size_t> HappeningRoles::subject(const std::vector<std::size_t>& taken) const {
  // "প্রার্থী | দেওয়ার আলোচনা": rather of the verb right behind it, or of the noun
  std::optional<std::size_t> inner;
  if (before_passive()) return std::nullopt;
  TokenIndex noun = kNoToken;  // where it begins
  const bool mine = first_person();
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > trigger_.range.begin) continue;
    if (c.begin < far_) break;
    if (depth(c.head) != level_ || s_.of_quoted_words(c, trigger_.range.begin)) continue;
    if (c.kind == ChunkKind::kPointer && s_.tags[c.head].has(Feature::kRelative) && c.kase == Case::kBare &&
        !subject_of_which(c.begin))
      break;
    if (std::find(taken.begin(), taken.end(), i) != taken.end() || of_inner_clause(c)) continue;
    if (in_name_of_happening(c) || first_of_pair(i)) continue;
    // "X-সহ আটজনকে": but whoever dies with others dies
    if (taken_along(c) && trigger_.row->who != Who::kUndergo && !passive()) continue;
    const bool things = s_.tags[c.head].is(can::kNumeral) && s_.tags[c.head].is(can::kDefinite);
    if (things || counts_next(i)) continue;  // "তিনটি | ড্রোন"
    // "১০ কোটি ডলার | সহায়তা দিয়েছে": how much, not who
    const bool amount = c.numbered && c.kind == ChunkKind::kThing && !only_counted(c) &&
                        trigger_.row->who == Who::kDo && !passive();
    if (amount || measures(c)) continue;
    const bool counted = c.numbered && c.kase == Case::kBare && c.postposition == kNoToken && somebody(c);
    if ((!s_.subject(i) && !counted) || words_.part(s_, c) != 0 || made(c) || way(c) || names_deed(c))
      continue;
    if (mine && c.kind != ChunkKind::kFirstPerson) continue;
    if (put_up(c)) continue;
    // "ইউপিএসসি | পরীক্ষার্থী তরুণীকে": a body before such a noun belongs to it as well, unless it has force
    const bool of_noun = c.end == noun && c.kind == ChunkKind::kBody &&
                         !s_.tags[c.head].has(Feature::kForces) && trigger_.row->type == EventType::kAssault;
    if (says_which(i) || of_noun) {
      inner = s_.tags[c.head].name == 0 && !of_noun ? std::optional(i) : std::nullopt;
      noun = c.begin;
      continue;
    }
    const Tag& next = s_.tags[c.end];
    const bool before_verb = (c.end < trigger_.range.begin && s_.word(c.end) && next.name == 0 &&
                              next.is(can::kVerbalNoun) && next.is(can::kGenitive) && !next.is(can::kNoun)) ||
                             before_clause(c);
    if (visited(c) || party_left(c) || entered(c) || closes_clause_before(i)) continue;
    if (before_premises(c)) {
      // "ইসি | ভবনের সম্মেলন কক্ষে সভায় সচিব জানান": of a meeting at which somebody speaks it is the house only
      const bool at_meeting = trigger_.row->type == EventType::kConsult && !trigger_.verbal() &&
                              trigger_.morph.kase == Case::kLocative;
      if (!inner && !at_meeting) inner = i;
      continue;
    }
    if (!before_verb && !left_behind(c) && !before_building(c) && !opens_title(c)) return i;
    if (!inner) inner = i;
  }
  return inner;
}

// "সরে দাঁড়ালেন | দলের প্রার্থী, মজলিশে শুরা সদস্য অধ্যাপক সেলিম ভূঁইয়া।": what somebody is stands in front of his
// name, in as many phrases as it has, from the verb to the end of the sentence.
std::optional<Phrase> HappeningRoles::closing_person(std::size_t from) const {
  std::size_t i = from;
  while (i + 1 < s_.chunks.size() && s_.chunks[i + 1].begin == s_.chunks[i].end &&
         s_.chunks[i].postposition == kNoToken)
    ++i;
  const Chunk& c = s_.chunks[i];
  const bool to_the_end = c.end >= s_.end || !s_.word(c.end);
  const bool named = s_.tags[c.head].name != 0;
  if (i == from || !to_the_end || c.kind != ChunkKind::kPerson || !named || !s_.subject(i))
    return std::nullopt;
  return s_.phrase(c);
}

// "… গ্রেপ্তার করেছে | পুলিশ।"
std::optional<Phrase> HappeningRoles::postposed(HappeningFrame& f) const {
  if (!trigger_.verbal() || !trigger_.verb.finite) return std::nullopt;
  TokenIndex from = trigger_.range.end;
  // "শাহবাগ অবরোধ করেছে | ‘ইনকিলাব মঞ্চ’": a name in quotation marks
  if (from + 1 < s_.end && s_.opens(from) && s_.tags[from + 1].name != 0) ++from;
  // "আহত হয়েছেন | অন্তত ১৫ জন শিক্ষক"
  const std::size_t at = s_.chunk_at(from);
  const bool about =
      at < s_.chunks.size() && s_.chunks[at].begin == from + 1 && s_.word(from) && s_.tags[from].name == 0 &&
      s_.tags[from].is(can::kAdverb | can::kParticle) &&
      !s_.tags[from].is(can::kNoun | can::kVerb | can::kPronoun | can::kPostposition) &&
      (s_.tags[from + 1].is(can::kNumeral) || s_.text.tokens[from + 1].kind == text::TokenKind::kNumber);
  if (about) ++from;
  // "মামলা করেছেন | নিহতের বাবা": whose father he is, is a happening of its own
  if (from + 1 < s_.end && s_.word(from) && s_.tags[from].name == 0 && s_.tags[from].is(can::kGenitive) &&
      s_.tags[from].is(can::kAdjective) && s_.tags[from].has(Feature::kEventNoun))
    ++from;
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin < from) continue;
    if (c.begin != from || (about && only_counted(c))) return std::nullopt;
    std::size_t company = i;  // "… | বিএনপি ও জামায়াতসহ বিভিন্ন দল।"
    while (s_.chunks[company].joined && company + 1 < s_.chunks.size()) ++company;
    if (one_of_next(company)) {
      from = s_.chunks[company].end;
      i = company;
      continue;
    }
    if (c.kase == Case::kBare && nameless(c, f)) return std::nullopt;
    if (!s_.subject(i)) return std::nullopt;
    std::size_t last = i;
    while (s_.chunks[last].joined && last + 1 < s_.chunks.size() && s_.subject(last + 1) &&
           s_.chunks[last + 1].begin == s_.chunks[last].end + 1)
      ++last;
    const TokenIndex end = s_.chunks[last].end;
    if (end < s_.end && s_.word(end)) return closing_person(last);
    // "আঘাত হেনেছে | কাতার, কুয়েত, বাহরাইন-সহ কয়েকটি দেশে": a list that goes on otherwise
    const auto named = [&](TokenIndex t) { return s_.tags[t].name != 0; };
    if (s_.mark(end, ',') && end + 1 < s_.end && named(end - 1) && named(end + 1) &&
        !s_.has_finite(end, s_.end))
      return std::nullopt;
    // "… হামলা চালিয়েছে আমেরিকা-ইজরায়েল।"; "… ভ্রমণ করতে চান কিম-ট্রাম্প বৈঠকের জন্য": the pair, or what is
    // theirs
    if (end < s_.end && s_.mark(end, '-') && last + 1 < s_.chunks.size() && s_.tags[end - 1].name != 0 &&
        s_.tags[end + 1].name != 0) {
      const Chunk& other = s_.chunks[last + 1];
      const EntityType type = s_.names[s_.tags[end + 1].name - 1].type;
      const bool closes = other.begin == end + 1 && (other.end >= s_.end || !s_.word(other.end));
      if (closes && s_.subject(last + 1) && !f.undergone) {
        f.actors.push_back(s_.phrase(c));
        return s_.phrase(other);
      }
      if (type == EntityType::kCountry || type == EntityType::kPerson) return std::nullopt;
    }
    const bool one = last == i + 1 && one_person(c, s_.chunks[last]);
    return Phrase{{one ? s_.chunks[last].begin : c.begin, end}, s_.chunks[last].head};
  }
  return std::nullopt;
}

// "X-এর নেতৃত্বে সরকারের শেষদিকে … আন্দোলন | গড়ে তোলে Y": the doer of an active verb stands behind it.
bool HappeningRoles::has_closing_subject() const {
  if (trigger_.row->who != Who::kDo || passive()) return false;
  HappeningFrame asked;
  return postposed(asked).has_value() || !asked.actors.empty();
}

// "… কথা হয়েছে | X-এর।"
std::optional<Phrase> HappeningRoles::partner_behind() const {
  for (const Chunk& c : s_.chunks) {
    if (c.begin < trigger_.range.end) continue;
    if (c.begin != trigger_.range.end || c.kase != Case::kGenitive || !somebody(c)) break;
    if (c.end < s_.end && s_.word(c.end)) break;
    return s_.phrase(c);
  }
  return std::nullopt;
}

// "বিএনপিতে যোগ দিতে হচ্ছে | নেতাদের", "তাকে পদত্যাগ করতে হয়": who must do it stands in the objective case.
bool HappeningRoles::obliged() const {
  const VerbGroup& v = trigger_.verb;
  return trigger_.verbal() && v.begin < v.main && s_.tags[v.begin].is(can::kInfinitive) &&
         s_.tags[v.main].has(Feature::kCopula) && predicates_.passive_form(s_.words.of(s_.text, v.main));
}

// The whole coordination that chunk i opens: "আটক | সোহেল ও রানাকে".
Phrase HappeningRoles::whole_from(std::size_t i) const {
  Phrase p = s_.phrase(s_.chunks[i]);
  for (; s_.chunks[i].joined && i + 1 < s_.chunks.size(); ++i) {
    const Chunk& next = s_.chunks[i + 1];
    const TokenIndex joint = s_.chunks[i].end;
    if (next.begin != joint + 1 || !s_.tags[joint].has(Feature::kAnd) || !somebody(next)) break;
    p.range.end = next.end;
    p.head = next.head;
  }
  return p;
}

// "বৈঠক | শেষে", "সফর | শেষ করে": the noun is over and done.
bool HappeningRoles::done() const {
  const TokenIndex begin = trigger_.range.begin;
  const bool other = begin > s_.begin && s_.tags[begin - 1].glued;  // "সাংবাদিক বৈঠক"
  const auto over = [&](TokenIndex t) { return words_.at(s_, t, ParticipantWords::kDone) != nullptr; };
  // "সফর শেষে" may be a row of its own
  return !other && ((trigger_.row->noun.size() > 1 && over(trigger_.noun_end - 1)) ||
                    (trigger_.morph.kase == Case::kBare && over(trigger_.range.end)));
}

// Is the noun an adverbial of its clause, whose subject takes part: "বৈঠকে", "সাক্ষাৎকালে", "X-এর সঙ্গে বৈঠকের
// পর", "বৈঠক শেষে", "সমঝোতায় পৌঁছেছে"?
bool HappeningRoles::adverbial(bool with_partner) const {
  static const std::string kWhile = unicode::fold("কালে");
  const TokenIndex next = trigger_.range.end;
  const bool at = trigger_.morph.kase == Case::kLocative;
  const bool consults = trigger_.row->type == EventType::kConsult;
  if (consults && (at || trigger_.row->noun.back().ends_with(kWhile) || done())) return true;
  if (!with_partner || next >= s_.end || !s_.word(next)) return false;
  return at ? told(s_.tags[next])
            : trigger_.morph.kase == Case::kGenitive && s_.tags[next].is(can::kPostposition);
}

// "এনসিপি | জামায়াতের সঙ্গে", "তৃণমূল | বিজেপিকে": of two parties' names in one phrase the first one is the
// subject.
std::optional<Phrase> HappeningRoles::party_before(const HappeningFrame& f) const {
  if (f.recipients.empty()) return std::nullopt;
  const TokenIndex head = f.recipients.front().head;
  const std::size_t i = s_.chunk_at(head);
  if (i >= s_.chunks.size() || s_.chunks[i].begin >= head || !s_.tags[head].has(Feature::kParty))
    return std::nullopt;
  const TokenIndex begin = s_.chunks[i].begin;
  const std::uint32_t name = s_.tags[begin].name;
  TokenIndex end = begin;
  while (end < head && s_.tags[end].name == name) ++end;
  // "জামায়াত | নেতৃত্বাধীন জোটে": only whose it is
  if (end < head && s_.tags[end].name == 0 && s_.tags[end].is(can::kAdjective)) return std::nullopt;
  const bool two = name != 0 && s_.tags[head].name != name &&
                   (s_.tags[end].name == s_.tags[head].name || s_.tags[end].has(Feature::kParty));
  const bool bare = s_.tags[end - 1].is(can::kBare) && s_.tags[end - 1].has(Feature::kParty);
  if (!two || !bare) return std::nullopt;
  return Phrase{{std::min(begin, f.recipients.front().range.begin), end}, end - 1};
}

// "যুক্তরাষ্ট্র | বিশ্ব স্বাস্থ্য সংস্থা থেকে বেরিয়ে গেছে", "এনসিপি | আট দলীয় জোট থেকে …": who leaves opens the phrase
// of what is left.
std::optional<Phrase> HappeningRoles::leaver_before() const {
  if (trigger_.row->mode != "withdraw" || !trigger_.verbal()) return std::nullopt;
  for (const Chunk& c : s_.chunks) {
    if (c.postposition == kNoToken || c.postposition + 1 != trigger_.range.begin || c.begin < far_) continue;
    const std::uint32_t name = s_.tags[c.begin].name;
    if (name == 0 || s_.tags[c.head].name == name) return std::nullopt;
    TokenIndex end = c.begin;
    while (end < c.head && s_.tags[end].name == name) ++end;
    const EntityType type = s_.names[name - 1].type;
    const Tag& last = s_.tags[end - 1];
    const bool who = type == EntityType::kCountry || type == EntityType::kOrganisation;
    const bool led =
        s_.tags[end].name == 0 && s_.tags[end].is(can::kAdjective) && !s_.tags[end].is(can::kNumeral);
    if (who && !led && last.is(can::kBare) && !last.is(can::kGenitive) && !last.has(Feature::kDemonym))
      return Phrase{{c.begin, end}, end - 1};
  }
  return std::nullopt;
}

// "আদালত | সাবেক মন্ত্রী X-এর জামিন নাকচ করেন", "পুলিশ | বিক্ষোভকারীদের ওপর লাঠিচার্জ করে": a court opens the
// phrase of whom it judges, a force that of whom it strikes.
std::optional<Phrase> HappeningRoles::court_before() const {
  for (const Chunk& c : s_.chunks) {
    const TokenIndex t = c.begin;
    if (t < far_ || c.head < t + 1 || depth(t) != level_) continue;
    if (c.begin >= trigger_.range.begin) break;
    const Tag &court = s_.tags[t], &next = s_.tags[t + 1];
    if (!court.is(can::kBare) || court.is(can::kGenitive)) continue;
    const bool crowd = next.name == 0 && t + 1 == c.head && next.is(can::kPlural) &&
                       next.has(Feature::kHuman) && !next.has(Feature::kRole) &&
                       !next.has(Feature::kOfficial) && !next.has(Feature::kForces);
    if (court.has(Feature::kForces) && crowd) return Phrase{{t, t + 1}, t};
    if (!court.has(Feature::kCourt)) continue;
    // "আদালত | প্রাঙ্গণে", "আদালত | সূত্রে" are the court's
    const bool person = next.name != 0 ? s_.names[next.name - 1].type == EntityType::kPerson
                                       : next.has(Feature::kRole) || next.is(can::kAdjective);
    if (person && !next.has(Feature::kCourt)) return Phrase{{t, t + 1}, t};
  }
  return std::nullopt;
}

// "বাড়ির মালিক ও প্রতিবেশীদের নিয়ে | হামলা চালান": who comes with others acts with them.
std::optional<Phrase> HappeningRoles::taking_along(HappeningFrame& f) const {
  const EventType type = trigger_.row->type;
  if (type != EventType::kAssault && type != EventType::kCoerce && type != EventType::kProtest)
    return std::nullopt;
  for (std::size_t i = s_.chunks.size(); i-- > 1;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > trigger_.range.begin) continue;
    if (c.begin < far_) break;
    if (depth(c.head) != level_ || c.postposition == kNoToken || c.kind != ChunkKind::kPerson) continue;
    if (words_.at(s_, c.postposition, ParticipantWords::kTaking) == nullptr) continue;
    const Chunk& first = s_.chunks[i - 1];
    const bool with = first.joined && first.end + 1 == c.begin && first.kase == Case::kBare &&
                      first.begin >= far_ && somebody(first) && !nameless(first, f);
    if (!with) return std::nullopt;
    // "বাড়ির মালিক | দারোয়ান এবং প্রতিবেশীদের নিয়ে": of two people in one phrase the first one takes the
    // others along
    const TokenIndex last = first.head;
    const auto person = [&](TokenIndex t) {
      const Tag& g = s_.tags[t];
      return s_.word(t) && g.name == 0 && g.is(can::kBare) && !g.is(can::kGenitive | can::kAdjective) &&
             g.has(Feature::kHuman);
    };
    if (last == first.begin || !person(last) || !person(last - 1))
      return Phrase{{first.begin, c.end}, c.head};
    f.actors.push_back(Phrase{{first.begin, last}, last - 1});
    return Phrase{{last, c.end}, c.head};
  }
  return std::nullopt;
}

// "A, B ও C—এই তিন দেশ": the list that the phrase sums up; its last member.
std::optional<std::size_t> HappeningRoles::listed(std::size_t i) const {
  const Chunk& c = s_.chunks[i];
  TokenIndex first = c.begin;
  while (first < c.head && s_.punct(first)) ++first;
  if (i == 0 || !s_.tags[first].has(Feature::kDemonstrative)) return std::nullopt;
  bool counts = false;
  for (TokenIndex t = first + 1; t < c.head; ++t)
    counts = counts || s_.tags[t].is(can::kNumeral) || s_.text.tokens[t].kind == text::TokenKind::kNumber;
  const Chunk& last = s_.chunks[i - 1];
  const bool hyphen = s_.text.tokens[first].detached;  // "(জাগপা)-এই"
  const bool dash = hyphen || (s_.punct(first - 1) && text::is_dash(s_.text.tokens[first - 1].mark));
  if (!counts || !dash || last.end + 1 < first || last.kase != Case::kBare || !somebody(last))
    return std::nullopt;
  const bool list = i > 1 && s_.chunks[i - 2].joined;
  return list ? std::optional(i - 1) : std::nullopt;
}

// "ইরানের ছোড়া | মিসাইল": who has shot, thrown or sent it.
std::optional<Phrase> HappeningRoles::launched_by(TokenIndex weapon) const {
  TokenIndex t = weapon;
  const auto participle = [&](TokenIndex k) {
    const Tag& g = s_.tags[k];
    return s_.word(k) && g.name == 0 && g.is(can::kVerbalNoun | can::kAdjective) && g.is(can::kBare) &&
           !g.is(can::kGenitive);
  };
  while (t > far_ && participle(t - 1)) --t;
  if (t == weapon || t <= far_ || !s_.word(t - 1) || s_.tags[t - 1].name == 0 || depth(t - 1) != level_)
    return std::nullopt;
  const Tag& g = s_.tags[t - 1];
  const EntityType type = s_.names[g.name - 1].type;
  const bool power =
      type == EntityType::kCountry || type == EntityType::kOrganisation || type == EntityType::kGroup;
  if (!power || !g.is(can::kGenitive)) return std::nullopt;
  TokenIndex begin = t - 1;
  while (begin > far_ && s_.tags[begin - 1].name == g.name) --begin;
  return Phrase{{begin, t}, t - 1};
}

// "ইসরায়েলি রকেট ভবনে | আঘাত হানে", "ইরানের ছোড়া মিসাইল": whose the weapon is that strikes.
std::optional<Phrase> HappeningRoles::weapon_owner() const {
  if (trigger_.row->type != EventType::kAssault) return std::nullopt;
  for (TokenIndex t = trigger_.range.begin + 1; t > far_; --t) {
    const Tag& g = s_.tags[t - 1];
    if (s_.word(t - 1) && g.name == 0 && g.has(Feature::kWeapon) && g.is(can::kBare))
      if (const auto who = launched_by(t - 1)) return who;
  }
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > trigger_.range.begin) continue;
    if (c.begin < far_) break;
    const Tag& head = s_.tags[c.head];
    if (depth(c.head) != level_ || c.kase != Case::kBare || c.postposition != kNoToken || head.name != 0 ||
        !(head.has(Feature::kWeapon) || head.has(Feature::kVehicle)))
      continue;
    for (TokenIndex t = c.head; t > c.begin; --t) {
      const Tag& g = s_.tags[t - 1];
      if (g.name == 0) continue;
      const EntityType type = s_.names[g.name - 1].type;
      if (g.has(Feature::kDemonym)) return Phrase{{t - 1, t}, t - 1};
      const bool power =
          type == EntityType::kCountry || type == EntityType::kOrganisation || type == EntityType::kGroup;
      return power && g.is(can::kGenitive) ? std::optional(Phrase{{c.begin, t}, t - 1}) : std::nullopt;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

void HappeningRoles::by_subject(HappeningFrame& f, std::vector<std::size_t>& taken) const {
  const Happening& row = *trigger_.row;
  f.undergone = row.who == Who::kUndergo || passive();
  std::vector<Phrase>& slot = f.undergone ? f.recipients : f.actors;
  // "নিহত ৫ জন", "আটক সিরীয় বন্দিদের": a participle before the one who undergoes it
  if (!trigger_.verbal() && (row.who == Who::kUndergo || row.owner == Owner::kRecipient) &&
      trigger_.morph.kase == Case::kBare && f.recipients.empty()) {
    for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
      if (s_.chunks[i].begin != trigger_.range.end) continue;
      // "আটক | দুই শিশুসহ | ২৬ জন": all of them, and not those who are told among them
      if (const auto all =
              (s_.chunks[i].among || taken_along(s_.chunks[i])) ? counted_at(s_.chunks[i].end) : std::nullopt;
          all && row.type != EventType::kAssault) {
        f.crowd.push_back(*all);
        f.counted = true;
        break;
      }
      // "গ্রেপ্তারকৃতদের | আদালতে পাঠানো হয়েছে": where to
      const bool there = s_.chunks[i].kase == Case::kLocative && !s_.chunks[i].among;
      if (holds_others(s_.chunks[i], f)) break;
      if (const auto party = banned(s_.chunks[i]))
        f.recipients.push_back(*party);
      else if (const auto whose = bereaved(s_.chunks[i]))
        f.recipients.push_back(*whose);
      else if (const auto inside = undergoes_inside(s_.chunks[i]))
        f.recipients.push_back(*inside);
      else if (!there && somebody(s_.chunks[i]) && !nameless(s_.chunks[i], f))
        f.recipients.push_back(whole_from(i));
      break;
    }
  }
  // only places and powers are struck "on" or "in": then nobody is the subject of হওয়া
  const bool no_subject = f.undergone && row.who == Who::kDo && (row.to & to::kObject) == 0;
  // "… নিয়ে আলোচনা হয়": those who talk stand in the genitive, between, or with each other
  const bool came_about = row.who == Who::kMutual && comes_about() && !only_comes_about();
  if (came_about && f.actors.empty() && !f.recipients.empty()) {
    if (const auto who = partner_behind()) f.actors.push_back(*who);
    if (const auto who = f.actors.empty() ? other_partner(f.recipients.front()) : std::nullopt)
      f.actors.push_back(*who);
    f.subject_dropped = f.impersonal = f.actors.empty();
  }
  // "এই সহায়তা অব্যাহত থাকবে": the noun itself goes on
  const bool lasts = row.who == Who::kDo && !row.noun.empty() && verb_among(row.lasting);
  if (no_subject || came_about || lasts || (row.needs & clause::need::kImpersonal) != 0) return;
  if (!slot.empty() || f.relative) return;
  if (f.undergone && f.counted) return;
  const bool joins =
      row.type == EventType::kConsult || row.type == EventType::kAgree || row.type == EventType::kCooperate;
  if (const auto who = slot.empty() ? at_it(f) : std::nullopt) return slot.push_back(*who);
  if (!trigger_.verbal() && joins && row.who == Who::kMutual) {
    // "সংলাপের | উদ্যোগ নিয়েছেন": who undertakes it takes part
    if (attempts() && f.actors.empty()) {
      if (const auto who = subject(taken)) f.actors.push_back(whole(*who));
      return;
    }
    if (!adverbial(!f.recipients.empty())) return;
    // "X-এর সঙ্গে বৈঠকে | Y এ কথা বলেন", "সভায় তিনি বলেন": who speaks there has met
    const auto before = subject(taken);
    const bool consults = row.type == EventType::kConsult;
    const bool reached = !consults && trigger_.morph.kase == Case::kLocative;
    const auto main = reached || (consults && !before) ? subject_of_main() : std::nullopt;
    const auto list = before && !main ? listed(*before) : std::nullopt;
    if (main)
      f.actors.push_back(*main);
    else if (before)
      f.actors.push_back(whole(list ? *list : *before));
    return;
  }
  if (!trigger_.verbal()) {
    if (const auto whose = admitted_by(); whose && row.who == Who::kDo && f.actors.empty())
      return f.actors.push_back(*whose);
    if (const auto who = leaver(f); who && f.actors.empty()) return f.actors.push_back(*who);
    if (const auto who = charged_by(); who && f.actors.empty()) return f.actors.push_back(*who);
    if (const auto who = subject_of_noun(taken)) return slot.push_back(*who);
    // a noun in its clause: only who undergoes it may stand before it ("৫ জন নিহত", "নেতা গ্রেপ্তার")
    if (!f.undergone && row.owner != Owner::kRecipient) return;
    const auto i = adjacent();
    if (i && s_.chunks[*i].kase == Case::kBare && somebody(s_.chunks[*i]) && f.recipients.empty() &&
        !nameless(s_.chunks[*i], f))
      f.recipients.push_back(whole(*i));
    return;
  }
  if (const auto who = told_to()) return slot.push_back(*who);
  if (const auto who = f.undergone ? std::nullopt : seen_doing(); who && slot.empty()) {
    std::erase_if(f.recipients, [&](const Phrase& p) { return p.head == who->head; });
    return slot.push_back(*who);
  }
  if (const auto who = f.undergone ? std::nullopt : ready_to(); who && slot.empty())
    return slot.push_back(*who);
  if (const auto phrase = postposed(f)) {
    slot.push_back(*phrase);
    // "X Y-কে …": what stands bare right before an active verb is then its object
  }
  if (f.undergone && f.counted) return;
  if (obliged()) {
    // "পুলিশকে | জনতার ওপর লাঠিচার্জ করতে হয়": where it is told on whom, the objective case is free for who
    // must
    const bool objects = (row.to & (to::kObject | to::kTo)) != 0 && f.recipients.empty();
    const auto undergoes = [&](const Chunk& c) {
      return std::ranges::any_of(
          f.recipients, [&](const Phrase& p) { return p.range.begin < c.end && c.begin < p.range.end; });
    };
    for (std::size_t i = 0; i < s_.chunks.size() && slot.empty() && !objects; ++i) {
      const Chunk& c = s_.chunks[i];
      if (c.begin < near_ || c.begin > trigger_.range.end || depth(c.head) != level_) continue;
      if (words_.part(s_, c) != 0 || !somebody(c) || undergoes(c)) continue;
      const bool plural = c.kase == Case::kGenitive && s_.tags[c.head].is(can::kPlural);
      if ((c.kase == Case::kObjective || plural) && !nameless(c, f)) slot.push_back(whole(i));
    }
    return;
  }
  if (const auto whose = admitted_by(); whose && slot.empty()) return slot.push_back(*whose);
  if (const auto who = leaver(f); who && slot.empty() && !f.undergone) return slot.push_back(*who);
  std::optional<std::size_t> first = subject(taken);
  if (const auto held = held_for();
      held && slot.empty() && (!first || s_.tags[s_.chunks[*first].head].has(Feature::kForces))) {
    if (!only_counted(s_.chunks[*held])) slot.push_back(whole(*held));
    return;
  }
  if (!first && slot.empty()) first = subject_before(f.relative);
  const bool leads = (trigger_.verb.converb && !trigger_.verb.conditional) ||
                     (trigger_.verb.infinitive && !trigger_.verb.finite) || attempts() || beside_main();
  // "ইসরায়েল | সফরে গিয়ে ভাষণ দিলেন মোদি": the country is visited
  if (first && leads && slot.empty() && !f.undergone && visited(s_.chunks[*first])) {
    if (const auto who = subject_of_main()) return slot.push_back(*who);
  }
  // "মুক্তি পেয়ে | X সরকারকে ধন্যবাদ জানান": what befell the subject of the main verb
  const bool befell = f.undergone && !trigger_.verb.passive && trigger_.verb.converb && !f.counted &&
                      row.type != EventType::kDisaster;
  if (!first && slot.empty() && !f.relative && leads && (!f.undergone || befell)) {
    if (const auto who = subject_of_main()) slot.push_back(*who);
  }
  // "নির্দেশ পাওয়ার পর … | ফেরেন X", "হুমকি পেয়ে … | মামলা করেন X": who got it goes on
  const bool receives = row.who == Who::kUndergo && row.owner == Owner::kActor && !row.noun.empty() &&
                        (row.to & (to::kGenitive | to::kFrom)) != 0;
  if (!first && slot.empty() && !f.relative && receives && (leads || trigger_.verb.verbal_noun)) {
    if (const auto who = subject_of_main()) return slot.push_back(*who);
  }
  if (!first && slot.empty() && !f.relative && !f.undergone)
    if (const auto band = taking_along(f)) return slot.push_back(*band);
  if (const auto court = court_before(); !first && slot.empty() && !f.relative && !f.undergone && court) {
    if (!f.recipients.empty() && f.recipients.front().range.begin == court->range.begin)
      f.recipients.front().range.begin = court->range.end;
    return slot.push_back(*court);
  }
  if (const auto party = party_before(f); !first && slot.empty() && !f.relative && !f.undergone && party) {
    f.recipients.front().range.begin = party->range.end;
    return slot.push_back(*party);
  }
  if (const auto opener = before_list(); !first && slot.empty() && !f.relative && !f.undergone && opener)
    return slot.push_back(*opener);
  if (const auto who = leaver_before(); !first && slot.empty() && !f.relative && !f.undergone && who)
    return slot.push_back(*who);
  if (const auto whose = weapon_owner(); !first && slot.empty() && !f.relative && !f.undergone && whose)
    return slot.push_back(*whose);
  if (!first) {
    // "১০ জন | সশস্ত্র ব্যক্তি … চালায়": somebody who is only counted stands there
    bool counted = false;
    for (std::size_t i = 0; i < s_.chunks.size(); ++i)
      counted =
          counted || (s_.chunks[i].begin >= far_ && counts_next(i) && depth(s_.chunks[i].head) == level_);
    f.subject_dropped = slot.empty() && !f.relative && !counted &&
                        (first_person() || !(thing_acts() || somebody_or_other() || closed_by_another()));
    return;
  }
  // "রাশিয়া ইউক্রেন আক্রমণ করেছে": of two bare phrases the one at the verb is the object
  const bool bare_object = !f.undergone && row.who == Who::kDo && (row.to & to::kObject) != 0 &&
                           f.recipients.empty() && !f.counted &&
                           s_.chunks[*first].end == trigger_.range.begin &&
                           s_.chunks[*first].kind != ChunkKind::kPronoun;
  if (bare_object) {
    std::vector<std::size_t> more = taken;
    more.push_back(*first);
    const auto second = subject(more);
    const bool joined = second && s_.chunks[*second].joined;
    // "হাইকমিশন ভবনে একদল লোক | পাথর নিক্ষেপ করে": whose building it is throws nothing
    const bool house = second && before_building(s_.chunks[*second]) &&
                       s_.chunks[*second].kind == ChunkKind::kBody &&
                       !s_.tags[s_.chunks[*second].head].has(Feature::kForces);
    if ((second && !joined && !house) || !slot.empty()) {
      if (!nameless(s_.chunks[*first], f)) f.recipients.push_back(whole(*first));
      first = joined ? std::nullopt : second;
    }
  }
  if (!first || !slot.empty()) return;
  if (const auto list = listed(*first)) return slot.push_back(whole(*list));
  if (as_plaintiff(s_.chunks[*first])) {
    const Chunk& c = s_.chunks[*first];
    return slot.push_back(Phrase{{c.begin, c.head}, c.head - 1});
  }
  if (!nameless(s_.chunks[*first], f)) slot.push_back(whole(*first));
}

}  // namespace ukti::bangla
