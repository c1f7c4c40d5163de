// The record of one document: who says what, who did what to whom, when and how many, each entry tied to its
// bytes.
//
// This is the product's main value type. Every span is a half-open range of UTF-8 bytes in the text that was
// read. Ids are positions in the vectors of the same record (printed as "E1", "S3", …). A Record owns all its
// strings except `Why::rule`, which points to a string literal. Plain data: copy, move, share between
// threads.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ukti {

struct Span {
  std::uint32_t start = 0;  // byte offset, inclusive
  std::uint32_t end = 0;    // byte offset, exclusive
  bool operator==(const Span&) const = default;
  auto operator<=>(const Span&) const = default;
};

using Id = std::uint32_t;
inline constexpr Id kNoId = std::numeric_limits<Id>::max();

// Why an entry is there: the rule that made it and the lexicon lines that the rule used.
struct Why {
  std::string_view rule;             // "speech.comma", a literal; documented in docs/rules.md
  std::vector<std::string> lexicon;  // "bn/reporting.tsv:42", in the order of use
};

enum class EntityType : std::uint8_t { kPerson, kOrganisation, kCountry, kPlace, kGroup, kAgreement, kOther };

struct Entity {
  std::vector<std::string> names;  // the usual English name first where known, then Bangla, then others
  EntityType type = EntityType::kOther;
  std::string code;            // ISO 3166 alpha-3 or a PLOVER sector; empty where none
  std::string role_title;      // "spokesperson"; empty where none
  Id role_of = kNoId;          // the body that the role belongs to
  std::vector<Span> mentions;  // in the order of the text
  Why why;
};

enum class TimeType : std::uint8_t { kDate, kTime, kDuration, kSet };

struct Time {
  Span span;
  TimeType type = TimeType::kDate;
  std::string value;  // TIMEX3
  Why why;
};

enum class Approx : std::uint8_t { kNone, kAbout, kAtLeast, kAtMost, kMoreThan, kLessThan };
enum class Counts : std::uint8_t {
  kKilled,
  kInjured,
  kKilledOrInjured,
  kMissing,
  kDetained,
  kDeployed,
  kDisplaced,
  kPeople,
  kMoney,
  kPercent,
  kWeapons,
  kVehicles,
  kVotes,
  kDistance,
  kArea,
  kAge,
  kOther
};

struct Figure {
  Span span;
  std::optional<double> low, high;  // no value: unbounded on that side
  Approx approx = Approx::kNone;
  Counts counts = Counts::kOther;
  std::string unit;      // the counted noun or the currency code, in English; empty where unknown
  Id statement = kNoId;  // the innermost statement whose content holds it
  Id event = kNoId;      // the event that it measures
  Id part_of = kNoId;    // the figure of which it is a part
  Why why;
};

enum class Act : std::uint8_t {
  kSay,
  kAnnounce,
  kConfirm,
  kDeny,
  kDispute,
  kWithhold,
  kClaim,
  kEstimate,
  kBelieve,
  kAccuse,
  kCondemn,
  kPraise,
  kDemand,
  kOrder,
  kAsk,
  kPromise,
  kAgree,
  kWarn,
  kDoubt,
  kWorry
};
enum class Form : std::uint8_t { kDirect, kIndirect, kMixed };
enum class Polarity : std::uint8_t { kAffirmed, kNegated };
enum class Certainty : std::uint8_t { kCertain, kProbable, kPossible, kDoubted };

struct Statement {
  std::vector<Id> source;  // entities that answer for the content; empty where nobody is named
  std::optional<Span> source_span;
  std::vector<Id> via;  // who carried it, outermost first
  Span cue;
  std::vector<Span> content;
  Act act = Act::kSay;
  Form form = Form::kIndirect;
  Polarity polarity = Polarity::kAffirmed;
  Certainty certainty = Certainty::kCertain;
  std::string said_at;  // TIMEX3; empty where the text does not say
  std::vector<Id> addressee;
  Id parent = kNoId;    // the statement whose content encloses this one
  bool unable = false;  // its source could not say, which is no refusal; not printed
  Why why;
};

// The sixteen types of PLOVER, and two that it does not have: what happens to people without an actor.
enum class EventType : std::uint8_t {
  kAgree,
  kConsult,
  kSupport,
  kConcede,
  kCooperate,
  kAid,
  kRetreat,
  kRequest,
  kAccuse,
  kReject,
  kThreaten,
  kProtest,
  kSanction,
  kMobilize,
  kCoerce,
  kAssault,
  kAccident,
  kDisaster
};
enum class EventStatus : std::uint8_t {
  kActual,   // told as done or under way, by the writer or by a source
  kNegated,  // told not to have happened
  kPlanned,  // decided, promised, due
  kPossible  // hedged, conditional, demanded, feared
};

// Something that happened, or was said to happen, between actors.
struct Event {
  EventType type = EventType::kConsult;
  std::string mode;                    // PLOVER's mode of the type; empty where the words give none
  std::string cameo;                   // CAMEO's code by the crosswalk; empty where there is none
  Span trigger;                        // the words that name it
  std::vector<Id> actors, recipients;  // entities
  std::string time;                    // TIMEX3; empty where the text does not say
  std::vector<Id> place;               // entities
  EventStatus status = EventStatus::kActual;
  Id statement = kNoId;    // the innermost statement that tells it; kNoId where the writer does
  bool fresh = false;      // told by a finite verb that is no pluperfect; not printed
  bool befell = false;     // told as what befell somebody (was killed, sank), not as a deed; not printed
  bool mutual = false;     // those who take part do it with or to each other; not printed
  bool questions = false;  // people are questioned; not printed
  bool led = false;        // told by a converb that leads to the next one; not printed
  bool open = false;       // no words of its sentence stand for anybody who takes part; not printed
  Why why;
};

enum class LinkKind : std::uint8_t { kConfirms, kDenies, kDisputes, kRepeats, kUpdates };

struct Link {
  Id from = kNoId, to = kNoId;  // statements
  LinkKind kind = LinkKind::kRepeats;
  Why why;
};

enum class FurnitureKind : std::uint8_t {
  kPhotoCredit,
  kButton,
  kShare,
  kReadMore,
  kByline,
  kDateline,
  kSourceLine,
  kAdvert,
  kReporterCode,
  kDuplicate,
  kOther
};

struct Furniture {
  Span span;
  FurnitureKind kind = FurnitureKind::kOther;
  Why why;
};

struct SentenceSpan {
  Span span;
  std::uint32_t paragraph = 0;
};

struct Record {
  std::string id, url, source, published, title, language = "bn", sha256, lexicon_version;
  std::uint32_t bytes = 0;  // length of the text that was read
  std::vector<SentenceSpan> sentences;
  std::vector<Furniture> furniture;
  std::vector<Entity> entities;
  std::vector<Time> times;
  std::vector<Figure> figures;
  std::vector<Figure> withheld;  // numbers that a source will not tell; not printed
  std::vector<Statement> statements;
  std::vector<Event> events;
  std::vector<Link> links;
};

}  // namespace ukti
