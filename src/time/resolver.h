// The resolver of one text's time phrases, with a memory of the days already spoken of. Split over resolve.cc
// (the walk and what is written), resolve_points.cc (dates) and resolve_shift.cc ("তিন দিন পর").
//
// The idea: every phrase becomes a Point (a day, month, week or year) or a value of its own. The memory holds
// today (the publication date, or a weekday with its date in an undated text), the last day spoken of, the
// last point of any kind and the last part of a day, so that "পরদিন", "ওই দিন" and a bare "৫টা ২৮ মিনিটে"
// find what they count from.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "time/calendar.h"
#include "time/time.h"

namespace ukti::time {

enum class Known : std::uint8_t { kNothing, kWeekday, kNoYear, kFull };
enum class Precision : std::uint8_t { kYear, kMonth, kWeek, kDay };

struct Point {
  Precision precision = Precision::kDay;
  Day day{};
  Known known = Known::kFull;
};

inline constexpr std::string_view kPast = "PAST_REF", kPresent = "PRESENT_REF", kFuture = "FUTURE_REF";
inline constexpr std::string_view kParts[] = {"", "MO", "MI", "AF", "EV", "NI"};

// In an undated text: some year of today's decade in which the day falls on that weekday. Only for counting
// days.
Day some_year(unsigned month, unsigned day, unsigned weekday);
std::string print(const Point& p);
std::string print_duration(double n, Unit unit);
std::string print_duration(const Phrase& p);

class Resolver {
 public:
  Resolver(std::span<const Phrase> phrases, std::string_view published, std::span<const Landmark> landmarks,
           const text::Text& text, std::vector<FoundTime>& out)
      : phrases_(phrases), landmarks_(landmarks), text_(text), out_(out) {
    find_today(published);
    poll_weekdays();
  }

  void run() {
    for (at_ = 0; at_ < phrases_.size(); ++at_) one(phrases_[at_]);
  }

 private:
  void find_today(std::string_view published);
  void poll_weekdays();
  void one(const Phrase& p);
  void calendar(const Phrase& phrase);
  void contradiction(const Phrase& p, Day dated);
  void shift(const Phrase& p);
  std::optional<Point> told_beside(const Phrase& p) const;
  std::optional<Point> anchor(const Phrase& p) const;
  std::optional<Point> moved(const Phrase& p, const Point& from, bool anchored) const;
  std::optional<Point> same_day(const Phrase& p) const;
  std::optional<Point> point_of(const Phrase& p) const;
  std::optional<Point> relative_unit(const Phrase& p) const;
  const Phrase* range_start(const Phrase& p) const;
  std::optional<Point> month_point(const Phrase& p) const;
  Point foreign_month(const Phrase& p) const;
  Day day_month(const Phrase& p) const;
  Day by_weekday(unsigned weekday, Relation relation, Tense tense) const;
  Point bare_day(const Phrase& p) const;
  void emit(const Phrase& p, TimeType type, std::string value) { emit(p, p.codes, type, std::move(value)); }
  bool lies_ahead(std::string_view value) const;
  void emit(const Phrase& p, Range r, TimeType type, std::string value);
  void emit_day(const Phrase& p, Range r, Point point, bool with_clock);
  void remember(const Point& p, const Phrase& from) {
    last_ = p;
    last_sentence_ = sentence(from);
    if (p.precision == Precision::kDay) {
      focus_ = p;
      focus_sentence_ = last_sentence_;
      focus_paragraph_ = paragraph(from);
    }
  }
  std::uint32_t sentence(const Phrase& p) const { return text_.sentence_of[p.begin]; }
  std::uint32_t paragraph(const Phrase& p) const {
    return text_.sentences[text_.sentence_of[p.begin]].paragraph;
  }
  std::string_view vague(const Phrase& p) const {
    return p.sign < 0 || p.tense != Tense::kFuture ? kPast : kFuture;
  }

  std::span<const Phrase> phrases_;
  std::span<const Landmark> landmarks_;
  const text::Text& text_;
  std::vector<FoundTime>& out_;
  std::size_t at_ = 0;  // the phrase being resolved
  Day today_{};
  Known known_ = Known::kNothing;
  std::array<Tense, 8>
      weekday_tense_{};                // what the verbs of the text say of a bare weekday, where they agree
  std::optional<Point> focus_, last_;  // the last day spoken of, the last point of any precision
  std::uint32_t focus_paragraph_ = 0, focus_sentence_ = 0, last_sentence_ = 0;
  std::optional<Phrase> last_clock_;
};

}  // namespace ukti::time
