// What the ledger takes from one record: parties, mentions of happenings, statements, figures, and which
// statement takes which stance on which mention.
//
// The idea: everything that depends on one document alone is decided here, once, as a pure function; what the
// ledger then stores and compares are small values without language. A mention is an event of the record. A
// statement's stance comes from its act (the table of the design, §6) and from what it is about: the events
// that it tells, those that its content points at, and those told by the statement that it answers.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/anonymity.h"
#include "ledger/day.h"
#include "ledger/headed_bodies.h"
#include "ledger/places.h"
#include "ledger/then_words.h"
#include "ukti/reader.h"
#include "ukti/record.h"

namespace ukti::ledger {

enum class Stance : std::uint8_t { kAsserts, kConfirms, kDenies, kDisputes, kWithholds };
std::string_view name_of(Stance stance);

// What a party is to a mention.
enum class Part : std::uint8_t { kActor, kRecipient, kPlace };

// How far a party's key holds: kKnown: wherever the key stands, it is the same party (a listed name, a
// country, a person's full name). kLocal: only among mentions of one matter ("passengers", "police", "an
// official").
enum class Reach : std::uint8_t { kKnown, kLocal };

struct PartyDraft {
  std::string key;
  Reach reach = Reach::kKnown;
  EntityType type = EntityType::kOther;
  std::string country;             // ISO 3166 alpha-3 of its code; empty where it has none
  std::vector<std::string> names;  // as the record has them
  bool armed = false;              // police or forces
  bool media = false;              // carries what others say
  bool police = false;             // of those, police
  bool operator==(const PartyDraft&) const = default;
};

// A word or name with what its sharing says: 1 little … 3 much.
struct Feature {
  std::uint32_t hash = 0;
  std::uint32_t weight = 0;
  auto operator<=>(const Feature&) const = default;
};

inline constexpr std::uint32_t kNone = ~std::uint32_t{0};

struct MentionDraft {
  EventType type = EventType::kConsult;
  EventStatus status = EventStatus::kActual;
  bool past = false;   // some time ago, as the text says without a day
  bool harms = false;  // tells what somebody underwent (killed, was hurt), not the deed alone
  std::string mode;
  Span span;
  std::string time;                 // TIMEX3 as in the record
  DayRange days;                    // when it can have happened
  bool dated = false;               // the text says when; else `days` is a guess from the day of telling
  bool taken = false;               // `days` is that of another telling of the same
  std::uint32_t statement = kNone;  // the one that tells it
  std::vector<std::uint32_t> actors, recipients, places;  // places in Digest::parties
  std::vector<std::uint32_t> struck;   // of a mishap the named bodies where it struck, of those too
  std::vector<std::uint32_t> sites;    // hashes of listed places and what they lie in, sorted
  std::vector<std::uint32_t> regions;  // of those, the widest below a country, sorted
  std::vector<Feature> kind;           // stems of the trigger, by hash
  std::vector<Feature> scene;          // regions named in its paragraph, else in the lead; weight: country
  std::vector<Feature> context;        // words of the sentence and its neighbours, by hash
  std::uint32_t paragraph = 0;
};

struct StatementDraft {
  Act act = Act::kSay;
  Polarity polarity = Polarity::kAffirmed;
  Certainty certainty = Certainty::kCertain;
  DayRange said;  // kNoDay where the text does not say
  std::string said_at;
  Span cue;
  std::vector<Span> content;
  std::vector<std::uint32_t> parties;   // who answers for it: the body of a person that speaks for one
  std::vector<std::uint32_t> speakers;  // the person behind each, kNone where it is the party itself
};

struct StanceDraft {
  std::uint32_t mention = 0, statement = 0;
  Stance stance = Stance::kAsserts;
  bool hedged = false;  // only thought likely
};

struct FigureDraft {
  Span span;
  std::optional<double> low, high;
  Approx approx = Approx::kNone;
  Counts counts = Counts::kOther;
  std::string unit;
  std::uint32_t mention = kNone, statement = kNone, part_of = kNone;  // places in the digest
  bool taken_back = false;                                            // the outlet says that it was wrong
};

// An entity of the record: its party and where it is named.
struct NamedDraft {
  std::uint32_t party = 0;
  std::vector<Span> spans;  // in the order of the text
};

struct Digest {
  std::vector<PartyDraft> parties;
  std::vector<NamedDraft> named;           // in the order of the record's entities
  std::vector<MentionDraft> mentions;      // in the order of the record's events
  std::vector<StatementDraft> statements;  // in the order of the record's statements
  std::vector<StanceDraft> stances;
  std::vector<FigureDraft> figures;   // in the order of the record's figures
  std::vector<FigureDraft> withheld;  // numbers that somebody will not tell, of a mention each
  std::vector<Feature> story;         // the document's telling words, by hash
};

// What the lexicon says of places and parties. Immutable once made; safe to share between threads.
struct Tables {
  explicit Tables(const lexicon::View& view) : places(view), heads(view), anonymity(view), then(view) {}
  Places places;
  HeadedBodies heads;
  Anonymity anonymity;
  ThenWords then;
};

// `terms`: the words of the text (Reader::terms). `told`: the day of telling.
Digest digest(const Record& record, std::string_view text, std::span<const Term> terms, Day told,
              const Tables& tables);

// Parts of `digest`, by file.
// The body for which an entity speaks or acts, as far up as the record knows it; else the entity itself.
Id body_of(const Record& record, const HeadedBodies& heads, Id entity);

namespace parts {
// The sounds of each word of a Bangla name, joined by spaces; the number of words in `words`.
std::string sounds(std::string_view name, int& words);
void parties(const Record& record, Digest& out, std::vector<std::uint32_t>& party_of_entity);
// The place of the party with this key, put there with its names.
std::uint32_t put_party(PartyDraft draft, Digest& out);
void mentions(const Record& record, std::string_view text, std::span<const Term> terms, Day told,
              const Tables& tables, const std::vector<std::uint32_t>& party_of_entity, Digest& out);
void stances(const Record& record, Digest& out);
void figures(const Record& record, std::span<const Term> terms, Digest& out);
}  // namespace parts

}  // namespace ukti::ledger
