// The noun of a trigger: whether the words of a row stand here, and whether they name a happening without
// their verb: in a headline, governed by another noun, or by themselves.
#include <algorithm>
#include <string>

#include "bangla/happening_triggers.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::Reading;
using lexicon::Feature;
using text::TokenIndex;
namespace need = clause::need;

// A word of the nominal part before its last: as it is listed, with -ই or -ও ("অভিযোগই জমা পড়েনি"), or as
// the object that it is ("চুক্তিটি বাতিল", "কমিটিগুলোকে বিলুপ্ত").
bool TriggerScan::inner_word(TokenIndex t, std::string_view wanted) const {
  if (!word(t)) return wanted == "-";
  const unicode::Codes form = text_.form(t);
  if (form == wanted) return true;
  if (form.size() <= wanted.size() || form.substr(0, wanted.size()) != wanted) return false;
  for (const Reading& r : words_.of(text_, t))
    if (r.stem_length == wanted.size() && !r.morph.compound && !r.morph.with &&
        r.morph.pos != clause::Pos::kVerb &&
        (r.morph.kase == Case::kBare || r.morph.kase == Case::kObjective) &&
        (!r.morph.plural || of_things(form)))
      return true;
  return false;
}

// "চুক্তিগুলো"; but "সন্ত্রাসীরা | হামলা চালায়"
bool TriggerScan::of_things(unicode::Codes form) {
  static const std::string kPlural = unicode::fold("গুল");
  return std::string_view(form).find(kPlural) != std::string_view::npos;
}

// Marked as the object of a verb, which must be there.
bool TriggerScan::object_of(TokenIndex t, std::string_view wanted) const {
  if (!word(t)) return false;
  for (const Reading& r : words_.of(text_, t))
    if (r.stem_length == wanted.size() && (r.morph.kase == Case::kObjective || r.morph.plural ||
                                           r.morph.classifier != clause::Classifier::kNone))
      return text_.form(t) != wanted;
  return false;
}

bool TriggerScan::nominal(TokenIndex first, TokenIndex last, const Candidate& c, Trigger& out) const {
  const Happening& row = *out.row;
  const std::size_t n = row.noun.size();
  bool loose = last + 1 - first > n;
  for (std::size_t i = 0; i + 1 < n; ++i) {
    const TokenIndex t = first + static_cast<TokenIndex>(i);
    if (!inner_word(t, row.noun[i])) return false;
    loose = loose || object_of(t, row.noun[i]);
  }
  if (tags_[last].name != 0) return false;
  out.noun_end = last + 1;
  out.range = {first, last + 1};
  out.morph = c.morph;
  const bool bare = c.morph.kase == Case::kBare && !c.morph.plural;
  // "কথাটা | বলছে": what was said, not a talk
  const bool words = row.type == EventType::kConsult && (row.needs & need::kWide) != 0 && !row.alone;
  if (words && (c.morph.classifier == clause::Classifier::kDefinite || c.morph.plural)) return false;
  // "নির্দেশগুলি | দেয় আদালত": several things, done by one verb
  const bool object = bare || (c.morph.kase == Case::kBare && of_things(text_.form(last)));
  if (object && (!row.verbs.empty() || !row.verb_forms.empty())) {
    const TokenIndex v = verb_behind(last + 1, row);
    if (v != text::kNoToken) {
      out.verb = verbs_.group(v);
      out.range.end = out.verb.end;
      // "সাহায্য করার আহ্বান"
      const TokenIndex next = out.verb.end;
      out.governed = out.verb.verbal_noun && tags_[next - 1].is(can::kGenitive) && next < end_ &&
                     word(next) && tags_[next].name == 0 && status_.governs(s_, next);
      return true;
    }
  }
  if (bare && in_office(last)) return false;
  if (bare && !loose && turned(first, last, row, out.verb)) {
    out.range.begin = out.verb.begin;
    return true;
  }
  if (loose) return false;
  if (bare && inverted(first, last, row)) return out.closing = true;
  // "ইরানকে | দায়ী ট্রাম্পের"
  if ((row.needs & need::kSaid) != 0 && first > begin_ && tags_[first - 1].is(can::kObjective) &&
      !tags_[first - 1].is(can::kBare))
    return false;
  out.governed = governed(last, c, row);
  // words that are none stand for nothing, whatever follows
  const bool none = row.mute && row.verbs.empty() && row.verb_forms.empty();
  if (out.governed || (row.alone && (none || stands_alone(last, c, row)))) return true;
  out.closing = bare && (closes_headline(first, last, row) || ends_in_words(first, last, row));
  return out.closing;
}

// "তদন্ত | কর্মকর্তা": what somebody is called after.
bool TriggerScan::in_office(TokenIndex last) const {
  if (!tags_[last].glued) return false;
  while (last + 1 < end_ && tags_[last].glued) ++last;
  return tags_[last].has(Feature::kRole);
}

// "মোদীকে | তোপ মমতার", "নেতাকে | গ্রেপ্তার পুলিশের": a headline saves the verb, and says behind the noun who
// does it to whom.
bool TriggerScan::inverted(TokenIndex first, TokenIndex last, const Happening& row) const {
  if (row.mute || !(row.act || row.deed || row.voice)) return false;
  TokenIndex whom = first;
  for (int steps = 0; steps < 2 && whom > begin_ && word(whom - 1); ++steps, --whom) {
    const Tag& g = tags_[whom - 1];
    if (g.name != 0 || !g.is(can::kAdjective | can::kAdverb) || g.is(can::kObjective | can::kGenitive)) break;
  }
  if (whom == begin_ || !word(whom - 1)) return false;
  const Tag& object = tags_[whom - 1];
  const bool to_whom = object.is(can::kObjective) && !object.is(can::kBare);
  const bool people = to_whom || (object.is(can::kPlural) && of_people(whom - 1));
  if (object.time || !((people && (row.act || row.deed)) || on_what(whom - 1, row))) return false;
  constexpr TokenIndex kWords = 5;
  TokenIndex t = last + 1;
  for (; t < end_ && word(t) && t - last <= kWords; ++t)
    if (tags_[t].name == 0 && told(tags_[t]) && !tags_[t].is(can::kNoun | can::kAdjective)) return false;
  if (t == last + 1 || (t < end_ && !s_.mark(t, ',') && !s_.mark(t, '!') && !s_.mark(t, ';'))) return false;
  const Tag& who = tags_[t - 1];
  if (!who.is(can::kGenitive) || (who.name == 0 && who.is(can::kBare)) || who.time) return false;
  return people || somebody(t - 1);
}

// "অনশন প্রত্যাহারের | আর্জি সহকর্মীদের", "নাম বদলে | অনুমোদন মন্ত্রিসভার": what is asked for, or agreed to.
bool TriggerScan::on_what(TokenIndex t, const Happening& row) const {
  const Tag& g = tags_[t];
  if (g.name != 0 || g.is(can::kBare | can::kPronoun) || somebody(t) || row.owner != Owner::kActor)
    return false;
  if (row.type == EventType::kRequest) return g.is(can::kGenitive);
  return (row.type == EventType::kAgree || row.type == EventType::kReject) && g.is(can::kLocative);
}

bool TriggerScan::somebody(TokenIndex t) const {
  const Tag& g = tags_[t];
  if (g.name != 0) return true;
  return g.has(Feature::kHuman) || g.has(Feature::kOrganisation) || g.has(Feature::kRole) ||
         g.has(Feature::kGovernment) || g.has(Feature::kCourt) || g.has(Feature::kForces) ||
         g.has(Feature::kParty) || g.has(Feature::kCountry);
}

// "স্মৃতিসৌধে প্রধান বিচারপতির | শ্রদ্ধা": a headline without a verb that ends in words
// meant for somebody, and says whose they are or what they ask for.
bool TriggerScan::ends_in_words(TokenIndex first, TokenIndex last, const Happening& row) const {
  constexpr std::uint32_t kFilled =
      need::kHuman | need::kForce | need::kState | need::kParticipant | need::kWide;
  const bool meant = row.type == EventType::kSupport || row.type == EventType::kRequest ||
                     row.type == EventType::kAgree || row.type == EventType::kReject;
  if (row.mute || row.alone || !meant || row.owner != Owner::kActor || (row.needs & ~kFilled) != 0)
    return false;
  static const std::string kWord = unicode::fold("কথা");  // "সরকারের বড় | কথা"
  if (!(row.act || row.deed || row.voice) || row.noun.back() == kWord ||
      (last + 1 < end_ && !s_.mark(last + 1, '!')))
    return false;
  TokenIndex t = first;
  while (t > begin_ && word(t - 1) && tags_[t - 1].name == 0 &&
         tags_[t - 1].is(can::kAdjective | can::kNumeral) && !tags_[t - 1].is(can::kGenitive))
    --t;
  if (t < begin_ + 2 || !word(t - 1) || tags_[t - 1].time) return false;
  const Tag& g = tags_[t - 1];
  if (!g.is(can::kGenitive) || (g.name == 0 && g.is(can::kBare | can::kPronoun))) return false;
  if (!somebody(t - 1) && row.type != EventType::kRequest) return false;
  for (TokenIndex k = begin_; k < first; ++k)
    if (word(k) && tags_[k].name == 0 && told(tags_[k]) && !tags_[k].is(can::kNoun | can::kAdjective))
      return false;
  return true;
}

// "কনসার্টে এলোপাতাড়ি | গুলি, …": a headline saves the verb that its noun goes with.
bool TriggerScan::closes_headline(TokenIndex first, TokenIndex last, const Happening& row) const {
  // "মোদীকে নেতানিয়াহুর ফোন": whom words are meant for stands beside them
  const bool words = row.type == EventType::kConsult || row.type == EventType::kSupport ||
                     row.type == EventType::kRequest || row.type == EventType::kAccuse ||
                     row.type == EventType::kReject || row.type == EventType::kThreaten;
  const std::uint32_t filled = need::kHuman | need::kForce | (words ? need::kParticipant | need::kWide : 0u);
  if (row.mute || row.alone || !row.deed || (row.needs & ~filled) != 0 || row.type == EventType::kCooperate)
    return false;
  const TokenIndex next = last + 1;
  if (next < end_ && !s_.mark(next, ',') && !s_.mark(next, '!') && !s_.mark(next, ';')) return false;
  // "ক্ষতিপূরণ, আলোচনা … দিলে": one of a list that a verb closes
  for (TokenIndex t = next; t < end_ && s_.mark(next, ','); ++t)
    if (tags_[t].name == 0 && told(tags_[t]) && !tags_[t].is(can::kNoun)) return false;
  bool more = false;
  for (TokenIndex t = first; t > begin_ && !s_.punct(t - 1); --t) {
    const Tag& g = tags_[t - 1];
    // "বাধা দেওয়ায় | যুবককে ছুরিকাঘাত"
    const bool cause = g.is(can::kVerbalNoun) && g.is(can::kLocative) && !g.is(can::kBare);
    const bool before = g.is(can::kConverb) && !g.is(can::kNoun | can::kAdjective | can::kPostposition);
    if (g.name == 0 && (cause || before)) return more;
    if (g.name == 0 && told(g) && !g.is(can::kNoun | can::kAdjective | can::kPostposition)) return false;
    more = true;
  }
  return more;
}

// "তদন্তের দাবি", "সেনা প্রত্যাহারের ঘোষণা"; bare only before what is demanded: "পদত্যাগ দাবি".
bool TriggerScan::governed(TokenIndex last, const Candidate& c, const Happening& row) const {
  if (row.mute || (!row.act && !row.alone) || c.morph.plural ||
      c.morph.classifier != clause::Classifier::kNone || tags_[last].has(Feature::kOrganisation))
    return false;
  // "বৈঠকের | কথা ঘোষণা করা হয়": the word is given nobody
  static const std::string kWord = unicode::fold("কথা");
  if (row.noun.size() == 1 && row.noun.front() == kWord) return false;
  TokenIndex next = last + 1;
  const bool genitive = c.morph.kase == Case::kGenitive;
  if (!genitive && c.morph.kase != Case::kBare) return false;
  if (!genitive && row.who == Who::kUndergo) return false;  // "জীবন | কাহিনী" tells of no life given
  if (genitive && next < end_ && word(next) && tags_[next].name == 0 &&
      tags_[next].is(can::kAdjective | can::kAdverb) && !governs(next, row))
    ++next;
  if (next >= end_ || !word(next) || tags_[next].name != 0) return false;
  if (genitive && tags_[next].is(can::kPostposition) && thanked_for(next)) return true;
  if (!governs(next, row)) return false;
  return genitive || (tags_[next].has(Feature::kSpeechNoun) && status_.governs(s_, next));
}

// "সহায়তার জন্য যুক্তরাষ্ট্রকে ধন্যবাদ": behind the postposition praise follows soon.
bool TriggerScan::thanked_for(TokenIndex t) const {
  static const std::string kFor = unicode::fold("জন্য");
  if (text_.form(t) != kFor) return false;
  for (TokenIndex k = t + 1; k < end_ && k < t + 8 && word(k); ++k) {
    for (const Candidate& c : candidates_.of(text_, k))
      if (!c.plain && rows_.at(c.row).type == EventType::kSupport && !rows_.at(c.row).mute &&
          rows_.at(c.row).noun.size() == 1)
        return true;
  }
  return false;
}

// What cannot stand alone is no happening where it is only spoken of ("ফোনের কথা").
bool TriggerScan::governs(TokenIndex t, const Happening& row) const {
  if (status_.governs(s_, t)) return row.alone || !status_.speaks_of(s_, t);
  return tags_[t].has(Feature::kSpeechNoun) || tags_[t].has(Feature::kSourceWord);
}

// Inside a compound ("হত্যা মামলা", "হামলা ঠেকানো দল") a bare noun only says what the next one is about.
bool TriggerScan::stands_alone(TokenIndex last, const Candidate& c, const Happening& row) const {
  if (c.morph.kase != Case::kBare) return true;
  const TokenIndex next = last + 1;
  // "যুদ্ধ-পরবর্তী", "গুম-খুনের"
  if (next < end_ && hyphen(next)) return false;
  if (killing_of_named(last, row)) return true;
  if (!word(next) || tags_[next].name != 0) return true;
  const auto others = candidates_.of(text_, next);
  // "গুলিতে | মারা গেছেন"
  if ((row.needs & need::kBy) != 0 && std::any_of(others.begin(), others.end(), [&](const Candidate& other) {
        const Happening& outcome = rows_.at(other.row);
        return !other.plain && other.words == 1 && outcome.who == Who::kUndergo &&
               (outcome.needs & need::kCause) != 0;
      }))
    return true;
  const bool phase = phase_of(next);
  // "বৈঠক শেষে": that of which the sentence before tells
  if (phase && last + 1 - row.noun.size() <= begin_) return false;
  // "অভিযোগ | পুলিশের বিরুদ্ধে": somebody for himself, though rows of several words end so
  const bool party = tags_[next].is(can::kGenitive) && !tags_[next].is(can::kBare) && somebody(next) &&
                     next + 1 < end_ && word(next + 1) && tags_[next + 1].is(can::kPostposition);
  // "নিহত | পুলিশ সদস্য": whom it befell, though forces are in the name of happenings too
  const bool whom = row.type == EventType::kAssault && (row.needs & need::kCount) != 0 && somebody(next) &&
                    !tags_[next].has(Feature::kEventNoun);
  return std::none_of(others.begin(), others.end(), [&](const Candidate& other) {
    return !other.plain && rows_.at(other.row).alone && (!(phase || party || whom) || here(next, other));
  });
}

// "হামলা | শুরুর পর", "বৈঠক | শেষে", "ভূমিকম্প | আঘাত হানে"
bool TriggerScan::phase_of(TokenIndex t) const { return tags_[t].in(WordSet::kPhase); }

// "রহিম শেখ | হত্যা মামলায়": whose killing it was stands right before the noun.
bool TriggerScan::killing_of_named(TokenIndex last, const Happening& row) const {
  const auto first = static_cast<TokenIndex>(last + 1 - row.noun.size());
  if (row.type != EventType::kAssault || row.owner != Owner::kRecipient || first <= begin_) return false;
  const std::uint32_t name = tags_[first - 1].name;
  return name != 0 && s_.names[name - 1].type == EntityType::kPerson && tags_[first - 1].is(can::kBare);
}

// All the words of the row stand here, the last of them at `last`.
bool TriggerScan::here(TokenIndex last, const Candidate& c) const {
  const Happening& row = rows_.at(c.row);
  if (last + 1 < begin_ + c.words) return false;
  for (std::size_t i = 0; i + 1 < row.noun.size(); ++i)
    if (!inner_word(static_cast<TokenIndex>(last + 1 - c.words + i), row.noun[i])) return false;
  return true;
}

}  // namespace ukti::bangla
