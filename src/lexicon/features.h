// The closed list of features that a lexicon row may carry: what a word is good for, free of any language.
//
// A row's `features` column holds these names, separated by spaces; the compiler turns them into bits and
// refuses unknown ones. Kept under 64 so that a set is one word.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ukti::lexicon {

enum class Feature : std::uint8_t {
  // what a noun or name means
  kHuman,         // a person or kind of person: শিক্ষক, যাত্রী
  kRole,          // an office or function that one person holds: প্রধানমন্ত্রী, মুখপাত্র, কমিশনার
  kSpokesperson,  // speaks for a body: মুখপাত্র
  kOfficial,      // official(s), authorities as a group: কর্মকর্তা
  kTitle,         // stands before a name and is no part of it: ড., জনাব, মি., অধ্যাপক, মাওলানা
  kHonorific,     // stands after a name: সাহেব, বাবু, মহোদয়
  kKin,           // ভাই, স্ত্রী, বাবা
  kOrganisation,  // a body: পুলিশ, মন্ত্রণালয়, সরকার, দল, আদালত
  kOrgHead,  // head noun that closes names of bodies: … মন্ত্রণালয়, … বাহিনী, … পার্টি, … কমিশন, … বিশ্ববিদ্যালয়
  kForces,   // armed forces, police: সেনা, বাহিনী, পুলিশ
  kGovernment,  // সরকার, প্রশাসন, কর্তৃপক্ষ
  kCourt,       // আদালত, ট্রাইব্যুনাল
  kParty,       // political party
  kMedia,       // outlet or kind of outlet: গণমাধ্যম, পত্রিকা, সংবাদ সংস্থা
  kPlatform,    // ফেসবুক, এক্স
  kPlace,       // শহর, গ্রাম, সীমান্ত; names of places
  kPlaceHead,   // head noun that closes names of places: … জেলা, … সড়ক, … বন্দর, … অঞ্চল
  kCountry,     // a country, or a word that stands for one
  kDemonym,     // adjective or noun of a country's people: মার্কিন, রুশ, ভারতীয়
  kSeat,        // a capital or seat that can stand for its government: মস্কো, ক্রেমলিন, হোয়াইট হাউস
  kGroup,       // people as a group: বিক্ষোভকারী, বাসিন্দা, স্থানীয়রা
  kAgreement,   // চুক্তি, সমঝোতা স্মারক
  kDocument,    // what carries words: বিবৃতি, প্রতিবেদন, চিঠি, পোস্ট, ভিডিও বার্তা
  kOccasion,    // where words are said: সংবাদ সম্মেলন, সাক্ষাৎকার, বৈঠক, অনুষ্ঠান
  kSourceWord,  // সূত্র, তথ্য, খবর: information as such
  kSpeechNoun,  // names an utterance: কথা, দাবি, অভিযোগ, বক্তব্য, মন্তব্য, ঘোষণা
  kEventNoun,   // happening: হামলা, নিহত, গ্রেপ্তার, নির্বাচন
  kTimeUnit,
  kTimeWord,
  kUnit,  // of measure or money
  kWeapon,
  kVehicle,
  kAbstract,
  kGivenName,
  kFamilyName,  // parts of persons' names
  // pronouns and pointers
  kFirstPerson,
  kSecondPerson,
  kThirdPerson,
  kRespected,
  kPluralWord,
  kDemonstrative,
  kRelative,
  kInterrogative,
  kReflexive,
  kPointsToBody,  // দেশটি, সংস্থাটি, দলটি: the last mentioned body of that kind
  // function
  kAnd,
  kOr,
  kBut,
  kIf,
  kAlthough,
  kBecause,
  kThat /*যে*/,
  kQuotative /*বলে*/,
  kNegation,
  kQuestion,
  kAlso,
  kContinues,  // at a sentence's head: goes on with the report (এছাড়া, তবে, এতে, ফলে)
  kEarlier,    // what follows was before what was just told (এর আগে, ইতিপূর্বে)
  kNewScene,   // at a sentence's head: general background or another scene (উল্লেখ্য, প্রসঙ্গত, এদিকে)
  kLightVerb,
  kCopula,
  kModal /*পারে, উচিত*/,
  kHedge /*সম্ভবত, হয়তো*/,
  kAlleged /*কথিত, অভিযুক্ত*/,
  kCount_
};
static_assert(static_cast<int>(Feature::kCount_) <= 64);

constexpr std::uint64_t bit(Feature f) { return std::uint64_t{1} << static_cast<int>(f); }
constexpr bool has(std::uint64_t set, Feature f) { return (set & bit(f)) != 0; }

// The names as tables write them, in the enum's order.
inline constexpr std::array<std::string_view, static_cast<int>(Feature::kCount_)> kFeatureNames = {
    "human",
    "role",
    "spokesperson",
    "official",
    "title",
    "honorific",
    "kin",
    "organisation",
    "org_head",
    "forces",
    "government",
    "court",
    "party",
    "media",
    "platform",
    "place",
    "place_head",
    "country",
    "demonym",
    "seat",
    "group",
    "agreement",
    "document",
    "occasion",
    "source_word",
    "speech_noun",
    "event_noun",
    "time_unit",
    "time_word",
    "unit",
    "weapon",
    "vehicle",
    "abstract",
    "given_name",
    "family_name",
    "first_person",
    "second_person",
    "third_person",
    "respected",
    "plural",
    "demonstrative",
    "relative",
    "interrogative",
    "reflexive",
    "points_to_body",
    "and",
    "or",
    "but",
    "if",
    "although",
    "because",
    "that",
    "quotative",
    "negation",
    "question",
    "also",
    "continues",
    "earlier",
    "new_scene",
    "light_verb",
    "copula",
    "modal",
    "hedge",
    "alleged"};

}  // namespace ukti::lexicon
