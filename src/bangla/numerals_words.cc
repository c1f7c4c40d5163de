// Reading the tables of closed words into a trie.
#include "bangla/numerals_words.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

struct Kind {
  std::string_view name;
  Is is;
  std::uint8_t sub = 0;
};

constexpr std::uint8_t sub(Approx a) { return static_cast<std::uint8_t>(a); }
constexpr std::uint8_t sub(Counts c) { return static_cast<std::uint8_t>(c); }

// The closed list of the tables' `kind` column.
// clang-format off
constexpr Kind kKinds[] = {
    {"cardinal", Is::kCardinal}, {"mixed", Is::kCardinal, 1}, {"guarded", Is::kGuarded}, {"short", Is::kShort},
    {"before", Is::kBefore}, {"half", Is::kHalf}, {"hundred", Is::kHundred}, {"scale", Is::kScale},
    {"scale_many", Is::kScaleMany}, {"point", Is::kPoint}, {"fold", Is::kFold}, {"only", Is::kOnly},
    {"part", Is::kPart}, {"ordinal", Is::kOrdinal}, {"day_name", Is::kDayName}, {"vague", Is::kVague},
    {"vague_word", Is::kVagueWord}, {"percent", Is::kPercent}, {"percent_part", Is::kPercentPart},
    {"percent_whole", Is::kPercentWhole}, {"thing", Is::kClassifier, ending::kThing},
    {"thing_ta", Is::kClassifier, ending::kTa}, {"thing_to", Is::kClassifier, ending::kTo},
    {"human", Is::kClassifier, ending::kHuman}, {"times", Is::kClassifier, ending::kTimes},
    {"genitive_particle", Is::kGenitiveParticle}, {"day_particle", Is::kDayParticle},
    {"before_about", Is::kBoundBefore, sub(Approx::kAbout)},
    {"before_at_least", Is::kBoundBefore, sub(Approx::kAtLeast)},
    {"before_at_most", Is::kBoundBefore, sub(Approx::kAtMost)},
    {"after_more_than", Is::kBoundAfter, sub(Approx::kMoreThan)},
    {"after_less_than", Is::kBoundAfter, sub(Approx::kLessThan)},
    {"after_about", Is::kBoundAfter, sub(Approx::kAbout)}, {"after_over", Is::kOver, sub(Approx::kMoreThan)},
    {"than", Is::kThan}, {"between", Is::kBetween}, {"currency", Is::kCurrency, sub(Counts::kMoney)},
    {"distance", Is::kMeasure, sub(Counts::kDistance)}, {"area", Is::kMeasure, sub(Counts::kArea)},
    {"measure", Is::kMeasure, sub(Counts::kOther)}, {"people", Is::kCounted, sub(Counts::kPeople)},
    {"troops", Is::kCounted, sub(Counts::kDeployed)}, {"weapons", Is::kCounted, sub(Counts::kWeapons)},
    {"vehicles", Is::kCounted, sub(Counts::kVehicles)}, {"votes", Is::kCounted, sub(Counts::kVotes)},
    {"other", Is::kCounted, sub(Counts::kOther)}, {"killed", Is::kOutcome, sub(Counts::kKilled)},
    {"injured", Is::kOutcome, sub(Counts::kInjured)},
    {"killed_or_injured", Is::kOutcome, sub(Counts::kKilledOrInjured)},
    {"missing", Is::kOutcome, sub(Counts::kMissing)}, {"detained", Is::kOutcome, sub(Counts::kDetained)},
    {"deployed", Is::kOutcome, sub(Counts::kDeployed)}, {"displaced", Is::kOutcome, sub(Counts::kDisplaced)},
    {"before_label", Is::kLabelBefore}, {"after_label", Is::kLabelAfter}, {"score", Is::kScore}, {"age", Is::kAge},
    {"aged", Is::kAged}, {"month", Is::kMonth}, {"loose_month", Is::kLooseMonth}, {"bangla_month", Is::kMonth, 1},
    {"bangla_loose", Is::kLooseMonth, 1}, {"hijri_month", Is::kMonth, 2}, {"hijri_loose", Is::kLooseMonth, 2},
    {"weekday", Is::kWeekday}, {"weekday_stem", Is::kWeekdayStem}, {"daypart", Is::kDaypart},
    {"clock_only", Is::kClockOnly}, {"overnight", Is::kOvernight}, {"unit", Is::kUnit},
    {"unit_vague", Is::kUnitVague}, {"year_kind", Is::kYearKind}, {"era", Is::kEra},
    {"oclock_word", Is::kOclockWord}, {"date_word", Is::kDateWord}, {"moment", Is::kMoment}, {"day", Is::kDay},
    {"day_either", Is::kDayEither}, {"day_after", Is::kDayAfter}, {"same_day", Is::kSameDay},
    {"last_night", Is::kLastNight}, {"this_year", Is::kThisYear}, {"last", Is::kLast}, {"next", Is::kNext},
    {"this", Is::kThis}, {"that", Is::kThat}, {"following", Is::kFollowing}, {"every", Is::kEvery},
    {"set", Is::kSet}, {"ago", Is::kAgo}, {"later", Is::kLater}, {"span", Is::kSpan}, {"within", Is::kWithin},
    {"reference", Is::kReference}, {"reference_any", Is::kReferenceAny},
    {"reference_adjective", Is::kReferenceAdjective}, {"hotline", Is::kHotline}, {"edge", Is::kEdge},
    {"edge_side", Is::kEdgeSide}, {"local", Is::kLocal}, {"local_time", Is::kLocalTime}, {"whole", Is::kWhole},
    {"from", Is::kFrom}, {"and", Is::kAnd}, {"until", Is::kUntil}, {"tail", Is::kTail}, {"old", Is::kOld},
    {"holiday", Is::kHoliday}, {"timetable", Is::kTimetable}, {"backward", Is::kBackward}, {"person", Is::kPerson},
    {"except", Is::kOnlyExcept}, {"tally", Is::kTally}, {"together", Is::kTogether}, {"interval", Is::kInterval}, {"of_these", Is::kOfThese}, {"not", Is::kNot}, {"skip", Is::kSkip},
    {"body", Is::kBody}, {"carried", Is::kCarried}, {"gathered", Is::kGathered}, {"rest", Is::kRest}, {"accused", Is::kAccused},
    {"how_many", Is::kHowMany},
};

constexpr std::pair<std::string_view, std::uint16_t> kEndingKinds[] = {
    {"genitive", ending::kGenitive}, {"objective", ending::kObjective}, {"locative", ending::kLocative},
    {"emphatic", ending::kEmphatic}, {"with", ending::kWith}, {"plural", ending::kPlural},
    {"more_than", ending::kMoreThan}, {"about", ending::kAbout}, {"nth", ending::kNth},
    {"day_of_month", ending::kDayOfMonth},
};
// clang-format on

constexpr std::string_view kTables[] = {
    "bn/numerals.tsv",   "bn/scales.tsv",     "bn/classifiers.tsv", "bn/months.tsv",   "bn/weekdays.tsv",
    "bn/dayparts.tsv",   "bn/time_units.tsv", "bn/deictics.tsv",    "bn/holidays.tsv", "bn/approximators.tsv",
    "bn/currencies.tsv", "bn/units.tsv",      "bn/counted.tsv",     "bn/outcomes.tsv", "bn/number_labels.tsv",
};

double number(std::string_view s) {
  double v = 0;
  std::from_chars(s.data(), s.data() + s.size(), v);
  return v;
}

template <typename F>
void for_each_form(std::string_view cell, F f) {
  while (!cell.empty()) {
    const std::size_t bar = cell.find('|');
    const std::string_view one = cell.substr(0, bar);
    if (!one.empty() && one != "-") f(unicode::fold(one));
    if (bar == std::string_view::npos) break;
    cell.remove_prefix(bar + 1);
  }
}

std::string_view filled(std::string_view cell) { return cell == "-" ? std::string_view{} : cell; }

}  // namespace

NumeralWords::NumeralWords(const lexicon::View& view) {
  std::map<std::string, std::vector<Lexeme>> words;
  for (std::string_view table : kTables) {
    const auto rows = view.rows(table);
    for (std::uint32_t r = 0; r < rows.count; ++r) {
      const lexicon::EntryId e = rows.first + r;
      const std::string_view name = view.cell(e, "kind");
      const auto kind = std::ranges::find(kKinds, name, &Kind::name);
      ++lexeme_rows_;
      if (kind == std::end(kKinds)) {
        ++unknown_kinds_;
        continue;
      }
      const Lexeme l{kind->is, kind->sub, number(filled(view.cell(e, "value"))),
                     filled(view.cell(e, "gloss")), e};
      for_each_form(view.cell(e, "word"), [&](std::string form) {
        if (l.is == Is::kClassifier) classifiers_.push_back({form, l.sub});
        words[std::move(form)].push_back(l);
      });
    }
  }
  const auto rows = view.rows("bn/number_endings.tsv");
  for (std::uint32_t r = 0; r < rows.count; ++r) {
    const auto kind = std::ranges::find(kEndingKinds, view.cell(rows.first + r, "kind"),
                                        &std::pair<std::string_view, std::uint16_t>::first);
    if (kind == std::end(kEndingKinds)) {
      ++unknown_kinds_;
      continue;
    }
    for_each_form(view.cell(rows.first + r, "word"),
                  [&](std::string form) { endings_.push_back({form, kind->second}); });
  }
  const auto days = view.rows("bn/known_days.tsv");
  for (std::uint32_t r = 0; r < days.count; ++r)
    landmarks_.push_back({static_cast<std::uint16_t>(number(view.cell(days.first + r, "word"))),
                          static_cast<std::int16_t>(number(view.cell(days.first + r, "value"))),
                          view.cell(days.first + r, "gloss")});
  // Longest first: a chain takes the longest ending that fits.
  const auto longer = [](const Ending& a, const Ending& b) { return a.form.size() > b.form.size(); };
  std::ranges::stable_sort(endings_, longer);
  std::ranges::stable_sort(classifiers_, longer);

  for (const auto* list : {&endings_, &classifiers_}) {
    for (const Ending& e : *list) {
      opens_[static_cast<unsigned char>(e.form.front())] = true;
      closes_[static_cast<unsigned char>(e.form.back())] = true;
    }
  }

  // The trie, level by level from the sorted words, so that the children of a node lie together.
  sets_.push_back({});
  struct Range {
    std::uint32_t node, first, last, depth;
  };
  std::vector<std::pair<std::string_view, std::uint32_t>> sorted;
  for (const auto& [form, list] : words) {
    sets_.push_back({static_cast<std::uint32_t>(lexemes_.size()), static_cast<std::uint32_t>(list.size())});
    lexemes_.insert(lexemes_.end(), list.begin(), list.end());
    sorted.emplace_back(form, static_cast<std::uint32_t>(sets_.size() - 1));
  }
  nodes_.push_back({});
  std::vector<Range> todo{{0, 0, static_cast<std::uint32_t>(sorted.size()), 0}};
  for (std::size_t q = 0; q < todo.size(); ++q) {
    const Range range = todo[q];
    nodes_[range.node].first_child = static_cast<std::uint32_t>(nodes_.size());
    std::uint32_t i = range.first;
    if (i < range.last && sorted[i].first.size() == range.depth) nodes_[range.node].set = sorted[i++].second;
    while (i < range.last) {
      const char c = sorted[i].first[range.depth];
      std::uint32_t j = i;
      while (j < range.last && sorted[j].first[range.depth] == c) ++j;
      todo.push_back({static_cast<std::uint32_t>(nodes_.size()), i, j, range.depth + 1});
      nodes_.push_back({0, 0, 0, static_cast<unsigned char>(c)});
      ++nodes_[range.node].children;
      i = j;
    }
  }
  for (std::uint32_t k = 0; k < nodes_[0].children; ++k)
    root_[nodes_[nodes_[0].first_child + k].code] = nodes_[0].first_child + k;
}

}  // namespace ukti::bangla
