// The closed words of numbers and times: numerals, scales, units, months, weekdays, parts of the day, bounds.
//
// The idea: such words are few, so they are read once from their tables into a trie over folded codes, and a
// token's form is cut into *pieces* by walking it: "দুইজনকে" is one piece with an ending (human classifier,
// objective), "আটতলা" and "দুদিন" are two (number, noun), "৩০মিনিটে" too. Phrases of several words ("যে কোনো
// সময়") are paths with spaces. Homographs share a piece: মে is a month and a stem, a stage asks for the
// reading it needs. The same form is cut once per text.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/view.h"
#include "text/text.h"
#include "ukti/record.h"

namespace ukti::bangla {

// What a listed word is. The tables' `kind` names map to these (numerals_words.cc).
// clang-format off
enum class Is : std::uint8_t {
  // numbers
  kCardinal, kGuarded /*নয়: a number before a unit only*/, kShort /*ছ: glued only*/, kBefore /*সাড়ে*/, kHalf, kHundred, kScale,
  kScaleMany /*লাখো*/, kPoint, kFold /*দ্বিগুণ*/, kOnly /*একমাত্র*/, kPart /*তৃতীয়াংশ*/, kOrdinal, kDayName /*পয়লা*/, kVague /*কয়েক*/,
  kVagueWord /*দীর্ঘ*/, kPercent, kPercentPart /*ভাগ*/, kPercentWhole, kClassifier, kGenitiveParticle, kDayParticle,
  // bounds and neighbours of numbers
  kBoundBefore, kBoundAfter, kOver /*ছাড়িয়েছে*/, kThan, kBetween /*মোট, আরও*/, kCurrency, kMeasure, kCounted, kOutcome,
  kPerson /*শিশু, whose age is told*/, kLabelBefore, kLabelAfter, kHotline, kScore, kAge, kAged, kOnlyExcept /*বাদে, করে*/,
  // times
  kMonth, kLooseMonth, kWeekday, kWeekdayStem, kDaypart, kClockOnly, kOvernight, kUnit, kUnitVague, kYearKind, kEra,
  kOclockWord, kDateWord, kMoment, kDay, kDayEither, kDayAfter, kSameDay, kLastNight, kThisYear, kLast, kNext, kThis,
  kThat, kFollowing, kEvery, kSet, kAgo, kLater, kSpan, kWithin, kReference, kReferenceAny /*যেকোনো সময়*/,
  kReferenceAdjective /*ভবিষ্যৎ হামলা*/, kEdge, kEdgeSide, kLocal, kLocalTime, kWhole, kFrom, kAnd, kUntil, kTail,
  kOld /*প্রাচীন*/, kHoliday, kTimetable, kTally /*সংখ্যা*/, kBody /*মরদেহ*/, kCarried /*যাত্রী*/, kGathered /*অংশ নেন*/, kRest /*বাকি*/,
  kAccused /*বিরুদ্ধে*/, kHowMany /*কতজন*/, kTogether /*সহ*/, kInterval /*পরপর*/, kOfThese /*যাঁদের*/, kNot /*নয়*/, kBackward /*তার, এর*/,
  kSkip  // a name or phrase that only looks like one of these
};
// clang-format on

// Endings of a piece, as a set.
namespace ending {
// clang-format off
inline constexpr std::uint16_t kThing = 1, kTa = 2, kHuman = 4, kTimes = 8,
                               kTo = 16,         // দুটো: a clock time after a part of the day only
                               kGenitive = 32, kObjective = 64, kLocative = 128, kEmphatic = 256, kPlural = 512,
                               kMoreThan = 1024, kAbout = 2048, kNth = 4096, kDayOfMonth = 8192, kWith = 16384,
                               kUnknown = 32768; // a tail that is no ending
// clang-format on
inline constexpr std::uint16_t kClassifier = kThing | kTa | kTo | kHuman | kTimes;
}  // namespace ending

struct Lexeme {
  Is is = Is::kSkip;
  std::uint8_t sub = 0;  // Counts, Approx, Calendar or classifier bits, by class
  double value = 0;
  std::string_view gloss;
  lexicon::EntryId entry = lexicon::kNoEntry;
};

struct Piece {
  text::TokenIndex token = 0, last_token = 0;  // inclusive; they differ for phrases of several words
  std::uint32_t begin = 0, end = 0;            // codes in the folded text
  std::uint32_t set = 0;                       // set of lexemes; 0: none
  std::uint16_t endings = 0;
  unsigned char mark = 0;     // of punctuation and symbols
  std::uint8_t digits = 0;    // how many digits; 0: no number in digits
  std::uint8_t decimals = 0;  // of them after the point
  bool grouped = false;       // with commas
  bool glued = false;         // no space before it
  bool latin = false, word = false;
  double value = 0;  // of digits
};

// The pieces of a text, sentence by sentence. Scratch memory, reused.
struct Pieces {
  std::vector<Piece> all;
  std::vector<std::uint32_t> sentence;  // first piece by sentence, and one past the last sentence's last
  struct Segment {
    std::uint32_t begin = 0, end = 0, set = 0;
    std::uint16_t endings = 0;
    std::uint8_t digits = 0, decimals = 0;
    bool grouped = false;
    double value = 0;
  };
  struct FormPieces {
    std::uint32_t first = 0;
    std::uint8_t count = 0;
    bool known = false;
    std::uint32_t phrase_node = 0;  // trie node of the whole form, where a phrase may go on
  };
  std::vector<Segment> segments;
  std::vector<FormPieces> by_form;
};

class NumeralWords {
 public:
  explicit NumeralWords(const lexicon::View& view);

  // Cuts every sentence that is no furniture.
  void cut(const text::Text& text, Pieces& out) const;

  std::span<const Lexeme> lexemes(const Piece& p) const {
    return {lexemes_.data() + sets_[p.set].first, sets_[p.set].count};
  }
  const Lexeme* as(const Piece& p, Is is) const {
    for (const Lexeme& l : lexemes(p))
      if (l.is == is) return &l;
    return nullptr;
  }
  // Does the form end in "-সহ"?
  bool ends_with(std::string_view form) const;
  // Days that news names without their year.
  struct Landmark {
    std::uint16_t month_day = 0;
    std::int16_t year = 0;
    std::string_view since;
  };
  std::span<const Landmark> landmarks() const { return landmarks_; }
  std::size_t rows() const { return lexeme_rows_; }
  std::size_t unknown_kinds() const { return unknown_kinds_; }

 private:
  struct Node {
    std::uint32_t first_child = 0, set = 0;
    std::uint16_t children = 0;
    unsigned char code = 0;
  };
  struct Set {
    std::uint32_t first = 0, count = 0;
  };
  struct Ending {
    std::string form;
    std::uint16_t bit;
  };
  std::uint32_t child(std::uint32_t node, unsigned char code) const;
  std::uint16_t chain(std::string_view rest, bool digits) const;
  bool accepts(std::uint32_t set, std::uint16_t endings) const;
  bool cut_word(std::string_view form, std::uint32_t at, int depth, std::vector<Pieces::Segment>& out) const;
  void cut_digits(std::string_view form, std::vector<Pieces::Segment>& out) const;
  void cut_form(std::string_view form, text::TokenKind kind, Pieces& out, Pieces::FormPieces& f) const;
  std::uint32_t phrase(const text::Text& text, text::TokenIndex t, text::TokenIndex end, std::uint32_t node,
                       Piece& out) const;
  bool fuses(std::uint32_t first, std::uint32_t second) const;

  std::vector<Node> nodes_;
  std::array<std::uint32_t, 256> root_{};
  std::vector<Set> sets_;
  std::vector<Lexeme> lexemes_;
  std::vector<Ending> endings_, classifiers_;
  std::array<bool, 256> opens_{}, closes_{};  // codes with which an ending or a classifier begins and ends
  std::vector<Landmark> landmarks_;
  std::size_t lexeme_rows_ = 0, unknown_kinds_ = 0;
};

}  // namespace ukti::bangla
