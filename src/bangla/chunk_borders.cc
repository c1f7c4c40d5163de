// Where a phrase ends: which words go on with the open one, and which open another. See chunker.h.
#include <string>

#include "bangla/chunker.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using lexicon::Feature;
using text::TokenIndex;
using text::TokenKind;

// "হামলার খবরটি | হোয়াইট হাউস স্বীকার করছে না": a definite thing is complete before a name.
bool Chunker::definite_thing() const {
  const Tag& h = tags_[head_];
  return h.name == 0 && h.is(can::kDefinite) && h.is(can::kNoun) && case_of(head_) == Case::kBare &&
         kind_of(head_) == ChunkKind::kThing && !h.is(can::kNumeral | can::kDeterminer | can::kPronoun);
}

// "ইসরায়েলি যুদ্ধবিমান | গাজার একটি স্কুলে", "রুশ ড্রোন | একটি ভবনে": somebody's weapon is complete before the
// place that it strikes; "মার্কিন বিমান ঘাঁটিতে" is one.
bool Chunker::owned_weapon(TokenIndex t) const {
  const Tag &h = tags_[head_], &g = tags_[t];
  if (h.name != 0 || !(h.has(Feature::kWeapon) || h.has(Feature::kVehicle)) || h.is(can::kAdjective) ||
      case_of(head_) != Case::kBare || head_ == start_ || tags_[start_].name == 0)
    return false;
  if (g.name == 0) return g.is(can::kNumeral) || text_.tokens[t].kind == TokenKind::kNumber;
  const EntityType type = names_[g.name - 1].type;
  const TokenIndex end = names_[g.name - 1].range.end;
  const bool land = type == EntityType::kCountry || type == EntityType::kPlace;
  return g.has(Feature::kDemonym) || (land && name_case((end < end_ ? end : end_) - 1) != Case::kBare);
}

// "সেনাবাহিনী | হামাসের ঘাঁটিতে", "পুলিশ | বিএনপির মিছিলে", "বিএনপি | আওয়ামী লীগের কার্যালয়ে": a force, a
// government or a party is no part of the other's name; "বিদ্রোহী গোষ্ঠী হুতির" is one by its kind and its name.
bool Chunker::two_powers(const mention::NamedMention& name) const {
  const Tag& h = tags_[head_];
  const TokenIndex last = (name.range.end < end_ ? name.range.end : end_) - 1;
  static const std::string kForce = unicode::fold("বাহিনী");  // "আধাসামরিক বাহিনী আরএসএফ"
  const bool armed = h.has(Feature::kForces) || h.has(Feature::kCourt);
  if (name.type != EntityType::kOrganisation || case_of(head_) != Case::kBare ||
      (h.name == 0 && (text_.form(head_) == kForce || (h.has(Feature::kOrgHead) && !armed))))
    return false;
  const bool power = h.has(Feature::kForces) || h.has(Feature::kGovernment) || h.has(Feature::kCourt);
  // "পুলিশ | বিএনপি ও জামায়াতের কর্মীদের": the first of two that are joined
  if (name_case(last) == Case::kBare)
    return power && tags_[last].has(Feature::kParty) && last + 2 < end_ && !mark(last + 1) &&
           tags_[last + 1].has(Feature::kAnd) && tags_[last + 2].name != 0;
  if (h.name == 0) return power;
  return names_[h.name - 1].type == EntityType::kOrganisation && (power || h.has(Feature::kParty));
}

// "পুলিশ | সেলিমকে", "একদল দুর্বৃত্ত | সেলিমের বাড়িতে": a force, a court or a band is no title of the one to whom
// something is done.
bool Chunker::strikes(TokenIndex last) const {
  static const std::string kBand = unicode::fold("একদল");
  const Tag& h = tags_[head_];
  if (name_case(last) == Case::kBare || name_case(last) == Case::kLocative || case_of(head_) != Case::kBare ||
      h.has(Feature::kRole) || h.has(Feature::kTitle) || h.has(Feature::kOfficial))
    return false;
  const bool law = (h.has(Feature::kForces) && h.has(Feature::kOrganisation)) || h.has(Feature::kCourt);
  return law || (text_.form(start_) == kBand && h.has(Feature::kHuman));
}

// "পুলিশ | বিএনপি নেতা রহিমকে", "ইসরায়েল | হামাস নেতা সালেহকে": to whom a power does something may be told by
// his party, and so may whom a party expels ("বিএনপি | যুবদল নেতা রহিমকে"). Only parties have branches abroad
// ("যুক্তরাজ্য বিএনপি সভাপতিকে").
bool Chunker::does_to_member(const mention::NamedMention& name) const {
  const Tag& h = tags_[head_];
  TokenIndex t = (name.range.end < end_ ? name.range.end : end_) - 1;
  if (name.type != EntityType::kOrganisation || head_ + 1 != name.range.begin ||
      name_case(t) != Case::kBare || (h.name != 0 ? name_case(head_) : case_of(head_)) != Case::kBare)
    return false;
  const bool country =
      h.name != 0 && names_[h.name - 1].type == EntityType::kCountry && !h.has(Feature::kDemonym);
  const bool power = h.has(Feature::kForces) || h.has(Feature::kGovernment) || h.has(Feature::kCourt);
  const bool party =
      h.name != 0 && h.has(Feature::kParty) && tags_[t].has(Feature::kParty) && !subject_before();
  if (country ? tags_[t].has(Feature::kParty) : !power && !party) return false;
  const auto person = [&](TokenIndex k) {
    const Tag& g = tags_[k];
    return g.name != 0 ? names_[g.name - 1].type == EntityType::kPerson
                       : g.has(Feature::kRole) || g.has(Feature::kHuman) || g.has(Feature::kTitle) ||
                             g.has(Feature::kGivenName) || g.has(Feature::kFamilyName);
  };
  // "বিএনপি নেত্রী হাসনা | ও | আওয়ামী লীগ নেত্রী সালেহাকে"
  const auto goes_on = [&](TokenIndex k) {
    return tags_[k].has(Feature::kAnd) ||
           (tags_[k].name != 0 && names_[tags_[k].name - 1].type == EntityType::kOrganisation);
  };
  for (++t; t < end_ && (person(t) || (t > name.range.end && goes_on(t))); ++t) {
    const bool inside = tags_[t].name != 0 && t + 1 < end_ && tags_[t + 1].name == tags_[t].name;
    const Case kase = inside ? Case::kBare : tags_[t].name != 0 ? name_case(t) : case_of(t);
    if (kase != Case::kBare) return kase == Case::kObjective || (!party && kase == Case::kGenitive);
  }
  return false;
}

// "প্রতিনিধিদল": does the open phrase end in a noun for people who act as one?
bool Chunker::group_of_people() const {
  const Tag& h = tags_[head_];
  return h.name == 0 && h.has(Feature::kHuman) && h.has(Feature::kGroup);
}

bool Chunker::goes_on_into_name(const mention::NamedMention& name) const {
  const Tag& h = tags_[head_];
  if (does_to_member(name)) return false;
  // "পর্ষদের সদস্যরা | রাষ্ট্রপতি X-এর": several people are nobody's title
  const bool many = h.is(can::kPlural) || (h.has(Feature::kPluralWord) && h.has(Feature::kGroup));
  if (h.name == 0 && many && case_of(head_) == Case::kBare) return false;
  // "মহাকাশ কমিশন | টুইটারে": where it was said
  const TokenIndex last = (name.range.end < end_ ? name.range.end : end_) - 1;
  // "প্রতিনিধিদল | ইসিতে এসে": where a delegation goes
  if (group_of_people() && case_of(head_) == Case::kBare && name_case(last) == Case::kLocative) return false;
  if (tags_[last].has(Feature::kPlatform) && name_case(last) == Case::kLocative && !h.has(Feature::kMedia) &&
      !h.has(Feature::kPlatform))
    return false;
  // "জামায়াত | ইসিকে", "ইসরায়েল | হামাসকে": one body calls upon the other; "ইসরায়েল | হামাসের ওপর", and not
  // "যুক্তরাজ্য বিএনপির": a party has branches abroad
  if (h.name != 0 && names_[h.name - 1].type == EntityType::kCountry && !h.has(Feature::kDemonym) &&
      name.type == EntityType::kOrganisation && case_of(head_) == Case::kBare &&
      (name_case(last) == Case::kObjective ||
       (name_case(last) == Case::kGenitive && !tags_[last].has(Feature::kParty))))
    return false;
  if (h.name != 0 && names_[h.name - 1].type == EntityType::kOrganisation &&
      name.type == EntityType::kOrganisation && name_case(last) == Case::kObjective)
    return subject_before();
  if (two_powers(name)) return false;
  // "এনসিপি | জামায়াত ও বিএনপির সমন্বয়ে": nor is one of two parties that go with each other
  if (h.name != 0 && h.has(Feature::kParty) && tags_[last].has(Feature::kParty) && last + 1 < end_ &&
      tags_[last + 1].has(Feature::kAnd))
    return false;
  // "যুক্তরাষ্ট্র | রাশিয়ার তেল কোম্পানির": of another country
  const Tag& first = tags_[name.range.begin];
  if (h.name != 0 && names_[h.name - 1].type == EntityType::kCountry && name.range.begin < last &&
      first.has(Feature::kCountry) && first.is(can::kGenitive) && !first.is(can::kBare))
    return false;
  // "হুতিরা | মার্কিন ঘাঁটিতে", "ইরান | ইসরায়েলি দূতাবাসে"
  if (h.name != 0 && !h.has(Feature::kDemonym) && first.has(Feature::kDemonym) &&
      name_case(head_) == Case::kBare)
    return false;
  if (h.name != 0) {
    // "আওয়ামী লীগ সভাপতি শেখ হাসিনা" is closed by its role word; two bare names in a row go together only
    // where the first is a body or a country and the second a person or a body of it.
    return names_[h.name - 1].type != EntityType::kPerson && name.type == EntityType::kPerson
               ? false
               : names_[h.name - 1].type != EntityType::kPerson && name.type == EntityType::kOrganisation;
  }
  if (name.type == EntityType::kPerson) {
    if (strikes(last)) return false;
    return h.has(Feature::kRole) || h.has(Feature::kTitle) || h.has(Feature::kHuman) ||
           h.has(Feature::kOfficial) || h.has(Feature::kSpokesperson) || h.has(Feature::kKin) ||
           h.has(Feature::kGroup) || h.has(Feature::kOrgHead);
  }
  return name.type == EntityType::kOrganisation &&
         (h.has(Feature::kOrgHead) || h.has(Feature::kOrganisation) || h.has(Feature::kMedia) ||
          h.has(Feature::kParty));
}

// "পুলিশ | আদালতে", "দুদক | আদালতে", "নিহতের ভাই | থানায়": who brings something to court is no part of the
// court, where nobody else brings it. Some courts are for people of a kind ("শিশু আদালতে").
bool Chunker::goes_to_law(TokenIndex t) const {
  const Tag &h = tags_[head_], &g = tags_[t];
  if (!g.in(WordSet::kResort) || g.name != 0 || case_of(head_) != Case::kBare || subject_before())
    return false;
  if (h.name != 0) return names_[h.name - 1].type == EntityType::kOrganisation;
  // "এক নারী | থানায়", and not "স্থানীয় থানায়"
  const bool one = head_ > start_ && !tags_[head_ - 1].is(can::kGenitive);
  const bool kind = head_ == start_ && h.in(WordSet::kClientele) && !g.has(Feature::kForces);
  const bool somebody = h.has(Feature::kHuman) && !kind && (one || !h.is(can::kAdjective));
  return somebody || (h.has(Feature::kKin) && !kind) || h.has(Feature::kRole) || h.has(Feature::kOfficial) ||
         (h.has(Feature::kForces) && h.has(Feature::kOrganisation));
}

// Does the word at t go on with a phrase whose head could already stand alone?
bool Chunker::goes_on(TokenIndex t) const {
  const Tag& h = tags_[head_];
  TokenIndex last = t;  // of the listed phrase that begins here
  while (tags_[last].glued && last + 1 < end_) ++last;
  const Tag& g = tags_[last];
  if (h.is(can::kPlural) && h.name == 0) return false;
  // "এলাকাবাসী | ডাকাতদের পিটিয়ে": a word for many is nobody's epithet
  if (h.name == 0 && h.has(Feature::kPluralWord) && h.has(Feature::kGroup)) return false;
  // "প্রতিনিধিদল | সচিবালয়ে এসে": nor are people where they go
  if (group_of_people() && g.is(can::kLocative) && !g.is(can::kBare)) return false;
  if (h.has(Feature::kPointsToBody)) return false;
  if (h.name == 0 && emphatic(head_)) return false;  // "অনেক মানুষই | ক্রোমওয়েলকে …"
  // "টেনেসি | স্টেটের একজন কর্মকর্তা", "টোকিও | শহরে": what a place is; a capital by itself may act
  if (h.name != 0 && names_[h.name - 1].type == EntityType::kPlace && g.has(Feature::kPlaceHead) &&
      (g.is(can::kGenitive) || (h.has(Feature::kSeat) && g.is(can::kLocative))) && !g.is(can::kBare))
    return true;
  // "ঢাকা ১৩ আসন": the number of a place's constituency
  if (h.name != 0 && names_[h.name - 1].type == EntityType::kPlace &&
      text_.tokens[t].kind == TokenKind::kNumber && t + 1 < end_ && !mark(t + 1) && !tags_[t].time)
    return true;
  // "সিনেট | জুডিশিয়ারি কমিটির": behind a subject, a body of a body
  if (h.name != 0 && names_[h.name - 1].type == EntityType::kOrganisation && g.is(can::kGuess) &&
      t + 1 < end_ && tags_[t + 1].name == 0 && tags_[t + 1].has(Feature::kOrgHead) && subject_before())
    return true;
  // "ইউরোপীয় ইউনিয়ন | দুই পক্ষকে": what is counted is no part of a name
  if (h.name != 0 && tags_[t].is(can::kNumeral) && !tags_[t].is(can::kNoun)) return false;
  const ChunkKind kind = kind_of(t);
  const bool bare = g.is(can::kBare) && !g.is(can::kPlural);
  const bool headed = g.has(Feature::kRole) || g.has(Feature::kOrgHead) ||
                      (g.has(Feature::kForces) && !g.has(Feature::kHuman)) || g.has(Feature::kGovernment) ||
                      g.has(Feature::kOfficial) || g.has(Feature::kSpokesperson) ||
                      g.has(Feature::kHonorific) || g.has(Feature::kGroup);
  if (h.name != 0 && relates(t)) return true;
  // "পাকিস্তান | জঙ্গিদের আশ্রয় দেয়", "ইরান | বিদ্রোহীদের": of its people a country's adjective tells, and its
  // bare name acts
  if (h.name != 0 && names_[h.name - 1].type == EntityType::kCountry && !h.has(Feature::kDemonym) &&
      g.name == 0 && (g.has(Feature::kGroup) || g.has(Feature::kHuman)) && g.is(can::kPlural) &&
      !g.is(can::kBare) && !g.has(Feature::kRole) && !g.has(Feature::kOfficial) && !g.has(Feature::kForces) &&
      !g.has(Feature::kOrgHead) && !g.has(Feature::kOrganisation) && !subject_before())
    return false;
  if (h.name != 0 && names_[h.name - 1].type == EntityType::kPerson) return g.has(Feature::kHonorific);
  // "ফেসবুক | আইডিতে": what stands on a platform
  if (h.name != 0 && h.has(Feature::kPlatform) && g.name == 0 && g.is(can::kNoun | can::kGuess) &&
      g.is(can::kLocative) && kind == ChunkKind::kThing)
    return true;
  // "ঢাকা হাইকোর্ট | সরকারকে", "… | রাজ্য সরকারকে": a court or authority that has a name, before the one it
  // speaks to
  if (h.name != 0 && names_[h.name - 1].type == EntityType::kOrganisation &&
      kind_of(last) == ChunkKind::kBody && g.is(can::kObjective) && !g.is(can::kBare))
    return subject_before();
  // "শিক্ষা মন্ত্রণালয় | উপাচার্যকে অব্যাহতি দিয়েছে": and before an officer, where the verb closes the clause and
  // leaves no room for another subject
  if (h.name != 0 && names_[h.name - 1].type == EntityType::kOrganisation &&
      names_[h.name - 1].range.end > names_[h.name - 1].range.begin + 1 &&
      (h.has(Feature::kGovernment) || h.has(Feature::kCourt)) && case_of(head_) == Case::kBare &&
      g.has(Feature::kRole) && case_of(last) == Case::kObjective && !subject_before()) {
    TokenIndex verb = end_;
    while (verb > last + 1 && mark(verb - 1)) --verb;
    const Tag& closing = tags_[verb - 1];
    if (closing.name == 0 && closing.is(can::kFinite) && !closing.is(can::kNoun) &&
        !closing.has(Feature::kCopula))
      return false;
  }
  // "সংগঠনটি | সরকারকে", "আদালত | পরিচালককে": a definite body stands alone, and so does the first one of a
  // clause before somebody in the objective case
  if (headed && h.name == 0) {
    if (h.is(can::kDefinite) || g.is(can::kDefinite)) return false;
    // "কয়েকজন নেতা | পুলিশের ওপর": those who are counted are no force's epithet
    if (head_ > start_ && (numbered_ || tags_[head_ - 1].is(can::kDeterminer)) && h.has(Feature::kHuman) &&
        g.has(Feature::kForces) && !g.is(can::kBare))
      return false;
    if (g.is(can::kObjective) && !g.is(can::kBare)) return subject_before();
  }
  // "প্রধান উপদেষ্টা | সরকারের সাফল্য": an office is no part of what a government's or an authority's is
  if (h.has(Feature::kRole) && h.name == 0 && g.has(Feature::kGovernment) && !g.is(can::kBare)) return false;
  // "একটি প্রতিনিধিদল | অর্থ উপদেষ্টার সঙ্গে": a group that an article brings in is nobody's epithet
  static const std::string kOne = unicode::fold("একটি");
  if (headed && h.name == 0 && h.has(Feature::kGroup) && head_ > start_ && text_.form(head_ - 1) == kOne &&
      case_of(head_) == Case::kBare && (g.has(Feature::kRole) || g.has(Feature::kOfficial)))
    return false;
  // "আরেক নেত্রী | দলের পদ থেকে": nor is a party's, unless it goes on to another's office
  if (h.has(Feature::kRole) && h.name == 0 && g.has(Feature::kParty) && !g.is(can::kBare) &&
      !(last + 1 < end_ && tags_[last + 1].has(Feature::kRole)))
    return false;
  // "বিএনপি | সংসদে": a party in a parliament or before a court
  if (h.name != 0 && h.has(Feature::kParty) && g.has(Feature::kGovernment) && g.is(can::kLocative) &&
      !g.is(can::kBare))
    return false;
  // "প্রধানমন্ত্রী | কর্মকর্তাদের": several who are told by their work are no part of an office's holder
  if (h.name == 0 && h.has(Feature::kRole) && !h.has(Feature::kOfficial) && h.is(can::kBare) &&
      g.has(Feature::kOfficial) && !g.has(Feature::kRole) && g.is(can::kPlural) && !g.is(can::kBare))
    return false;
  if (headed) return true;
  if (h.has(Feature::kTitle) || h.has(Feature::kRole)) {
    if (several_before()) return false;
    return g.is(can::kGuess | can::kName) || (kind == ChunkKind::kPerson && g.has(Feature::kHuman) && bare);
  }
  // "শ্রমিক নেতা"; but "যুবক | মাকে", "যুবক | মা, বাবা ও ভাইকে"
  if (h.name == 0 && h.has(Feature::kHuman) && g.has(Feature::kHuman) && bare && !g.has(Feature::kKin))
    return true;
  // "… সদস্যরা মার্কিন কংগ্রেস নির্বাচনে": behind another subject a body goes on into the happening it names
  if (h.name != 0 && g.has(Feature::kEventNoun) && g.is(can::kGenitive | can::kLocative) &&
      !g.is(can::kBare)) {
    if (subject_before()) return true;
  }
  return g.is(can::kGuess) && !g.is(can::kNoun) && h.name == 0 && text_.tokens[t].kind != TokenKind::kNumber;
}

// "হামাস | পরিচালিত মন্ত্রণালয়", "বিএনপি | সমর্থিত প্রার্থী": the name only tells whose or of what kind the next
// noun is.
bool Chunker::relates(TokenIndex t) const {
  if (head_ + 1 != t || t + 1 >= end_ || mark(t + 1) || case_of(head_) != Case::kBare) return false;
  return tags_[t].in(WordSet::kRelating);
}

// "কয়েকজন সদস্য | …": several people have no name in common.
bool Chunker::several_before() const {
  static const std::string kSeveral = unicode::fold("কয়েকজন");
  for (TokenIndex t = start_; t < head_; ++t)
    if (text_.form(t) == kSeveral) return true;
  return false;
}

bool Chunker::subject_before() const {
  for (const Chunk& c : out_) {
    if (c.subject()) return true;
  }
  return false;
}

// A pointer, determiner, pronoun or adverb behind a bare head opens the next phrase: "চার্জ দ্য অ্যাফেয়ার্স |
// এসব কথা".
bool Chunker::starts_anew(TokenIndex t) const {
  const bool somebody = tags_[head_].has(Feature::kRole);  // প্রধান নির্বাহী | এই অভিযোগ
  if (case_of(head_) != Case::kBare || (tags_[head_].is(can::kAdjective | can::kDeterminer) && !somebody))
    return false;
  const Tag& g = tags_[t];
  if (g.name != 0) return false;
  return g.has(Feature::kDemonstrative) || g.is(can::kPronoun) ||
         (g.is(can::kDeterminer | can::kAdverb) && !g.is(can::kNoun | can::kAdjective));
}

// "ডুবে মৃত্যুর কথা | পুলিশ মানতে চায়নি": what is spoken of is complete before a body that closes its phrase.
bool Chunker::spoken_of(TokenIndex t) const {
  const Tag &h = tags_[head_], &g = tags_[t];
  if (head_ + 1 != t || head_ == start_ || !h.has(Feature::kSpeechNoun) || h.name != 0 || g.name != 0)
    return false;
  const bool body = g.has(Feature::kForces) || g.has(Feature::kOrganisation) || g.has(Feature::kGovernment);
  return case_of(head_) == Case::kBare && tags_[head_ - 1].is(can::kGenitive) && body && g.is(can::kBare) &&
         case_of(t) == Case::kBare && kind_of(t) == ChunkKind::kBody;
}

// "নেতার মিথ্যা বর্ণনা | ভারত প্রত্যাখ্যান করে", "কমিশনের প্রস্তাব | দিল্লি মানবে": words that are somebody's are
// complete before a bare name.
bool Chunker::owned_words(TokenIndex t) const {
  const Tag& h = tags_[head_];
  if (head_ + 1 != t || head_ == start_ || !h.has(Feature::kSpeechNoun) || h.name != 0 ||
      case_of(head_) != Case::kBare || h.is(can::kAdjective))
    return false;
  for (TokenIndex k = start_; k < head_; ++k)
    if (tags_[k].is(can::kGenitive) && !(tags_[k].name == 0 && tags_[k].is(can::kBare))) return true;
  return false;
}

// "আগুন লাগার তথ্য | পুলিশকে": what was told is complete where somebody in the objective case follows.
bool Chunker::told_to(TokenIndex t) const {
  const Tag& h = tags_[head_];
  if (head_ + 1 != t || head_ == start_ || tags_[t].name != 0 || case_of(t) != Case::kObjective) return false;
  const ChunkKind kind = kind_of(t);
  return (h.has(Feature::kSourceWord) || h.has(Feature::kSpeechNoun)) && case_of(head_) == Case::kBare &&
         tags_[head_ - 1].is(can::kVerbalNoun) && tags_[head_ - 1].is(can::kGenitive) &&
         (kind == ChunkKind::kBody || kind == ChunkKind::kPerson);
}

// "এ ছাড়া | যুগ্ম আহ্বায়ক X": a listed phrase that only leads into the clause; behind it, or t where none
// stands.
TokenIndex Chunker::leads(TokenIndex t) const {
  if (open() || !tags_[t].glued || (!out_.empty() && out_.back().end == t)) return t;
  TokenIndex last = t;
  while (tags_[last].glued && last + 1 < end_) ++last;
  const Tag& g = tags_[last];
  const bool lead = g.name == 0 && !g.time && !tags_[t].time &&
                    (g.has(Feature::kContinues) || g.has(Feature::kNewScene) || g.has(Feature::kBut));
  return lead && last + 1 < end_ && !mark(last + 1) ? last + 1 : t;
}

// "রুবিনা হক এর | তীব্র সমালোচনা করেছেন": criticises this, and is not criticised.
bool Chunker::object_of_cue(TokenIndex t) const {
  if (t < end_ && tags_[t].is(can::kAdjective) && tags_[t].name == 0) ++t;
  for (std::size_t i = barrier_; i < barriers_.size() && barriers_[i].begin <= t; ++i)
    if (barriers_[i].begin == t && barriers_[i].end > t + 1) return true;
  return false;
}

// "অ্যাভিয়েশন নেটওয়ার্ক এর": the genitive ending of a name, written apart from it.
bool Chunker::genitive_apart(TokenIndex t) const {
  const Tag& g = tags_[t];
  if (!open() || head_ + 1 != t || !g.is(can::kPronoun) || !g.is(can::kGenitive)) return false;
  // "৩৬০,০০০ এরও বেশি"
  const bool too = text_.tokens[head_].kind == TokenKind::kNumber && text_.form(t).size() == 3;
  if (text_.form(t).size() != 2 && !too) return false;
  const Tag& h = tags_[head_];
  if (h.name != 0 && names_[h.name - 1].type != EntityType::kAgreement && t + 1 < end_ &&
      before_or_after(t + 1))
    return false;
  if (!translated_ && h.name != 0 && object_of_cue(t + 1)) return false;
  const TokenKind kind = text_.tokens[head_].kind;
  return case_of(head_) == Case::kBare &&
         (h.name != 0 || h.is(can::kGuess) || kind == TokenKind::kLatin || kind == TokenKind::kNumber);
}

// "করিমের | কাছ থেকে", "দলের | পক্ষ থেকে": a postposition of two words behind a genitive.
bool Chunker::governed_from(TokenIndex t) const {
  return open() && head_ + 1 == t && tags_[t].glued && t + 1 < end_ && tags_[t + 1].is(can::kPostposition) &&
         tags_[t + 1].is(can::kConverb) && tags_[t].is(can::kNoun) && case_of(head_) == Case::kGenitive;
}

// "আদালত কে বলেছেন": the objective ending, which translated text writes apart from its noun.
bool Chunker::objective_apart(TokenIndex t) const {
  static const std::string kKe = unicode::fold("কে");
  if (!translated_ || !open() || head_ + 1 != t || text_.form(t) != kKe || t + 1 >= end_ || mark(t + 1))
    return false;
  const ChunkKind kind = kind_of(head_);
  return case_of(head_) == Case::kBare && !tags_[head_].is(can::kPronoun) && kind != ChunkKind::kTime;
}

// "পরিবার-পরিজনের": a hyphen between two nouns that it ties together; the second one goes on.
bool Chunker::compound_hyphen(TokenIndex t) {
  if (!open() || text_.tokens[t].mark != '-' || !mark(t) || head_ + 1 != t || t + 1 >= end_) return false;
  const Tag &h = tags_[head_], &g = tags_[t + 1];
  const bool tied = !text_.tokens[t].space_before && !text_.tokens[t + 1].space_before;
  if (!tied || h.name != 0 || g.name != 0 || !h.is(can::kNoun) || !g.is(can::kNoun) ||
      case_of(head_) != Case::kBare || kind_of(head_) != kind_of(t + 1) || g.time)
    return false;
  finished_ = false;
  return true;
}

}  // namespace ukti::bangla
