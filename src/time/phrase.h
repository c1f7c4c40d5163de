// A time phrase as a language room found it: what was said, before any calendar arithmetic.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

#include "text/text.h"
#include "ukti/record.h"

namespace ukti::time {

enum class Kind : std::uint8_t {
  kCalendar,   // fields of a calendar date and clock, some of them: "সোমবার (২৯ ডিসেম্বর) ভোর ৫টা"
  kShift,      // so many units before or after an anchor: "তিন দিন আগে", "পরদিন"
  kDuration,   // "তিন দিন"
  kSet,        // "প্রতিদিন", "প্রতি সোমবার"
  kReference,  // PAST_REF, PRESENT_REF, FUTURE_REF
  kDecade,     // "ষাটের দশক"
  kYearRange,  // "১৯৫০-৫৩", "২০২৪-২৫ অর্থবছর"
  kHoliday     // a day of the year with a name
};
enum class Unit : std::uint8_t {
  kNone,
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kMonth,
  kYear,
  kDecade,
  kCentury,
  kUnknown
};
enum class Relation : std::uint8_t { kNone, kLast, kNext, kThis, kThat, kFollowing, kPreceding };
enum class Calendar : std::uint8_t { kGregorian, kBangla, kHijri };
enum class Tense : std::uint8_t { kUnknown, kPast, kOngoing, kFuture };
enum class Part : std::uint8_t { kNone, kMorning, kMidday, kAfternoon, kEvening, kNight };

struct Range {
  std::uint32_t begin = 0, end = 0;  // codes, half-open
  bool empty() const { return begin >= end; }
};

inline constexpr int kNoOffset = std::numeric_limits<int>::min();
inline constexpr double kVague = -1;  // an amount that is not told: "কয়েক দিন"

struct Phrase {
  Range codes;
  text::TokenIndex begin = 0, end = 0;
  Kind kind = Kind::kCalendar;
  Tense tense = Tense::kUnknown;
  Calendar calendar = Calendar::kGregorian;
  Relation relation = Relation::kNone;  // of a weekday, month or day of month
  Relation unit_relation = Relation::kNone;
  Unit unit = Unit::kNone;  // kShift, kDuration, kSet; with unit_relation: the unit it stands before
  Part part = Part::kNone;
  bool overnight = false;  // দিবাগত: the night that follows the day
  bool genitive = false;
  bool attributive = false;  // belongs to a noun behind it: "সোমবারের হামলা", not "৫টার দিকে"
  bool bound = false;        // a limit, no point: "সোমবার থেকে", "৫ আগস্টের পর"
  bool from_text = false;    // kShift: counted from a time in the text, not from today
  bool backward = false;     // kShift: "এর", "তার" stands before it
  bool habitual = false;     // a weekday of a timetable
  bool same_day = false;     // the day spoken of
  bool either = false;       // day_offset counts forward with a verb in the future: কাল
  std::uint8_t weekday = 0;  // ISO
  std::uint8_t month = 0, day = 0, day_end = 0;
  std::int8_t hour = -1, minute = -1;
  std::uint8_t half_day_from = 24;  // clock hours from here on that are below 12 are after noon
  std::int16_t year = 0, year_end = 0;
  int day_offset = kNoOffset;  // days from today
  double amount = kVague, amount_high = kVague;
  double minor = 0;  // kDuration: a second amount of a smaller unit, "তিন বছর দুই মাস"
  Unit minor_unit = Unit::kNone;
  int sign = 0;                               // kShift
  std::string_view value;                     // kReference, kSet: the value itself
  std::array<std::uint16_t, 4> holidays{};    // month * 100 + day
  Range weekday_part, date_part, clock_part;  // where they stand, should they contradict each other
  std::string_view rule;
  std::uint32_t entry = ~0u;
};

// Days that news names without their year ("৫ আগস্টের পর").
struct Landmark {
  std::uint16_t month_day = 0;
  std::int16_t year = 0;
  std::string_view since;  // first day of news that means it so
};

}  // namespace ukti::time
