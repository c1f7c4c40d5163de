// What a trigger tells where its words stand: a happening of its own, of which type, and from which cause.
//
// To be killed is an assault by itself, but "বাসের ধাক্কায় নিহত" is an accident and a mere death is no
// happening at all: a word for an outcome takes its type from the cause that its clause names, or from the
// mishap that the text told before. And a noun without its verb tells nothing where it only points back ("এই
// হামলার") or stands for people ("নিহতদের", "আহত ব্যক্তি").
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "bangla/happening_status.h"
#include "bangla/scene.h"

namespace ukti::bangla {

struct Sense {
  static constexpr std::size_t kNone = ~std::size_t{0};
  bool tells = true;
  bool attributive = false;  // it only says which people: "আটক বন্দিদের"; news where the text tells no other
  EventType type = EventType::kConsult;
  std::string_view mode;
  std::size_t cause = kNone;  // index of the trigger that it comes from, which then tells nothing itself
};

// The mishap and the meeting that a text told last.
struct Mishap {
  bool any = false;
  EventType type = EventType::kAssault;
  std::uint32_t sentence = 0;
  bool struck = false;  // somebody attacked or fought, the last time in this sentence:
  std::uint32_t struck_in = 0;
  bool armed = false;  // the whole text tells of arms: what bursts in it was set off
  bool met = false;    // somebody met or came to somebody, the last time in this sentence:
  std::uint32_t met_in = 0;
};

// The senses of a sentence's triggers. `last` is read and kept up to date.
void sense(const Scene& s, const std::vector<Trigger>& triggers, std::uint32_t sentence, Mishap& last,
           std::vector<Sense>& out);

// Do several stand as its actors: "মোদি ও পুতিন", "দুই নেতা"?
bool several(const Scene& s, const clause::HappeningFrame& f);
// Does what the predicate is directed at stand right beside it: "জোটে যোগ দেয়", "চীন সফর করেন", "ডেকে পাঠায়
// দূতকে"?
bool towards_something(const Scene& s, const Trigger& trigger);
// Is it the news media that talk, or are talked to?
bool with_media(const Scene& s, const clause::HappeningFrame& f);
// Can those who stand as its actors do such a thing: the law, a state, a crowd?
bool actor_fits(const Scene& s, const clause::HappeningFrame& f);
// "বুঝতে | সাহায্য করে", "বাজাতে তাঁকে | সহায়তা করেন": it furthers what somebody does, and gives nothing.
bool furthers(const Scene& s, const Trigger& trigger);
// "অঞ্চলের বড় | অংশ", "প্রদেশের ৭৫ | শতাংশ": how much of it.
bool part_of_land(const Scene& s, text::TokenIndex t);
// Does the clause before the trigger name land, a place or a building as what it takes?
bool takes_land(const Scene& s, const Trigger& trigger, text::TokenIndex floor);
// Do the words behind a noun take it for something that happened: its ঘটনা, অভিযোগ, or কারণে, পর?
bool told_of(const Scene& s, const Trigger& trigger);
// What stands right before a verb of going: a place or a body, "দিল্লি | যাচ্ছেন"; a party, "কংগ্রেসে | যাচ্ছেন".
enum class Going : std::uint8_t { kNowhere, kToPlace, kToBody, kToParty };
Going goes_to(const Scene& s, const Trigger& trigger, text::TokenIndex floor);
// Does the trigger close its clause as what is said of its subject: "X দায়ী", "X দায়ী বলে", "X দায়ী ছিলেন"?
bool predicative(const Scene& s, const Trigger& trigger);
// Does somebody leave a party or a club rather than a public office?
bool leaves_party(const Scene& s, const Trigger& trigger, text::TokenIndex floor);

}  // namespace ukti::bangla
