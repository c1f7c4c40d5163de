// Reading the tables of closed words into a trie, and cutting forms into pieces with it.
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
constexpr Kind kKinds[] = {
    {"cardinal", Is::kCardinal},
    {"mixed", Is::kCardinal, 1},
    {"guarded", Is::kGuarded},
    {"short", Is::kShort},
    {"before", Is::kBefore},
    {"half", Is::kHalf},
    {"hundred", Is::kHundred},
    {"scale", Is::kScale},
    {"scale_many", Is::kScaleMany},
    {"point", Is::kPoint},
    {"fold", Is::kFold},
    {"only", Is::kOnly},
    {"part", Is::kPart},
    {"ordinal", Is::kOrdinal},
    {"day_name", Is::kDayName},
    {"vague", Is::kVague},
    {"vague_word", Is::kVagueWord},
    {"percent", Is::kPercent},
    {"percent_part", Is::kPercentPart},
    {"percent_whole", Is::kPercentWhole},
    {"thing", Is::kClassifier, ending::kThing},
    {"thing_ta", Is::kClassifier, ending::kTa},
    {"thing_to", Is::kClassifier, ending::kTo},
    {"human", Is::kClassifier, ending::kHuman},
    {"times", Is::kClassifier, ending::kTimes},
    {"genitive_particle", Is::kGenitiveParticle},
    {"day_particle", Is::kDayParticle},
    {"before_about", Is::kBoundBefore, sub(Approx::kAbout)},
    {"before_at_least", Is::kBoundBefore, sub(Approx::kAtLeast)},
    {"before_at_most", Is::kBoundBefore, sub(Approx::kAtMost)},
    {"after_more_than", Is::kBoundAfter, sub(Approx::kMoreThan)},
    {"after_less_than", Is::kBoundAfter, sub(Approx::kLessThan)},
    {"after_about", Is::kBoundAfter, sub(Approx::kAbout)},
    {"after_over", Is::kOver, sub(Approx::kMoreThan)},
    {"than", Is::kThan},
    {"between", Is::kBetween},
    {"currency", Is::kCurrency, sub(Counts::kMoney)},
    {"distance", Is::kMeasure, sub(Counts::kDistance)},
    {"area", Is::kMeasure, sub(Counts::kArea)},
    {"measure", Is::kMeasure, sub(Counts::kOther)},
    {"people", Is::kCounted, sub(Counts::kPeople)},
    {"troops", Is::kCounted, sub(Counts::kDeployed)},
    {"weapons", Is::kCounted, sub(Counts::kWeapons)},
    {"vehicles", Is::kCounted, sub(Counts::kVehicles)},
    {"votes", Is::kCounted, sub(Counts::kVotes)},
    {"other", Is::kCounted, sub(Counts::kOther)},
    {"killed", Is::kOutcome, sub(Counts::kKilled)},
    {"injured", Is::kOutcome, sub(Counts::kInjured)},
    {"killed_or_injured", Is::kOutcome, sub(Counts::kKilledOrInjured)},
    {"missing", Is::kOutcome, sub(Counts::kMissing)},
    {"detained", Is::kOutcome, sub(Counts::kDetained)},
    {"deployed", Is::kOutcome, sub(Counts::kDeployed)},
    {"displaced", Is::kOutcome, sub(Counts::kDisplaced)},
    {"before_label", Is::kLabelBefore},
    {"after_label", Is::kLabelAfter},
    {"score", Is::kScore},
    {"age", Is::kAge},
    {"aged", Is::kAged},
    {"month", Is::kMonth},
    {"loose_month", Is::kLooseMonth},
    {"bangla_month", Is::kMonth, 1},
    {"bangla_loose", Is::kLooseMonth, 1},
    {"hijri_month", Is::kMonth, 2},
    {"hijri_loose", Is::kLooseMonth, 2},
    {"weekday", Is::kWeekday},
    {"weekday_stem", Is::kWeekdayStem},
    {"daypart", Is::kDaypart},
    {"clock_only", Is::kClockOnly},
    {"overnight", Is::kOvernight},
    {"unit", Is::kUnit},
    {"unit_vague", Is::kUnitVague},
    {"year_kind", Is::kYearKind},
    {"era", Is::kEra},
    {"oclock_word", Is::kOclockWord},
    {"date_word", Is::kDateWord},
    {"moment", Is::kMoment},
    {"day", Is::kDay},
    {"day_either", Is::kDayEither},
    {"day_after", Is::kDayAfter},
    {"same_day", Is::kSameDay},
    {"last_night", Is::kLastNight},
    {"this_year", Is::kThisYear},
    {"last", Is::kLast},
    {"next", Is::kNext},
    {"this", Is::kThis},
    {"that", Is::kThat},
    {"following", Is::kFollowing},
    {"every", Is::kEvery},
    {"set", Is::kSet},
    {"ago", Is::kAgo},
    {"later", Is::kLater},
    {"span", Is::kSpan},
    {"within", Is::kWithin},
    {"reference", Is::kReference},
    {"reference_any", Is::kReferenceAny},
    {"reference_adjective", Is::kReferenceAdjective},
    {"hotline", Is::kHotline},
    {"edge", Is::kEdge},
    {"edge_side", Is::kEdgeSide},
    {"local", Is::kLocal},
    {"local_time", Is::kLocalTime},
    {"whole", Is::kWhole},
    {"from", Is::kFrom},
    {"and", Is::kAnd},
    {"until", Is::kUntil},
    {"tail", Is::kTail},
    {"old", Is::kOld},
    {"holiday", Is::kHoliday},
    {"timetable", Is::kTimetable},
    {"backward", Is::kBackward},
    {"person", Is::kPerson},
    {"except", Is::kOnlyExcept},
    {"skip", Is::kSkip},
};

constexpr std::pair<std::string_view, std::uint16_t> kEndingKinds[] = {
    {"genitive", ending::kGenitive},       {"objective", ending::kObjective}, {"locative", ending::kLocative},
    {"emphatic", ending::kEmphatic},       {"with", ending::kWith},           {"plural", ending::kPlural},
    {"more_than", ending::kMoreThan},      {"about", ending::kAbout},         {"nth", ending::kNth},
    {"day_of_month", ending::kDayOfMonth},
};

constexpr std::string_view kTables[] = {
    "bn/numerals.tsv",   "bn/scales.tsv",     "bn/classifiers.tsv", "bn/months.tsv",   "bn/weekdays.tsv",
    "bn/dayparts.tsv",   "bn/time_units.tsv", "bn/deictics.tsv",    "bn/holidays.tsv", "bn/approximators.tsv",
    "bn/currencies.tsv", "bn/units.tsv",      "bn/counted.tsv",     "bn/outcomes.tsv", "bn/number_labels.tsv",
};

bool apostrophe(unsigned char c) {
  return c == '\'' || c == unicode::code::kRightSingle || c == unicode::code::kLeftSingle;
}

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

// Which classes stand as they are listed, without endings.
bool invariable(Is is) {
  switch (is) {
    case Is::kLast:
    case Is::kNext:
    case Is::kThis:
    case Is::kThat:
    case Is::kFollowing:
    case Is::kEvery:
    case Is::kAgo:
    case Is::kLater:
    case Is::kSpan:
    case Is::kWithin:
    case Is::kFrom:
    case Is::kAnd:
    case Is::kUntil:
    case Is::kBoundBefore:
    case Is::kBoundAfter:
    case Is::kOver:
    case Is::kThan:
    case Is::kBetween:
    case Is::kBefore:
    case Is::kHalf:
    case Is::kVague:
    case Is::kVagueWord:
    case Is::kOutcome:
    case Is::kLabelBefore:
    case Is::kLabelAfter:
    case Is::kScore:
    case Is::kGenitiveParticle:
    case Is::kDayParticle:
    case Is::kDayEither:
    case Is::kWeekdayStem:
    case Is::kTail:
    case Is::kOld:
    case Is::kShort:
    case Is::kPoint:
    case Is::kOnly:
    case Is::kOrdinal:
    case Is::kDayName:
    case Is::kAge:
    case Is::kWhole:
    case Is::kLocal:
    case Is::kBackward:
    case Is::kOnlyExcept:
      return true;
    default:
      return false;
  }
}

// Which words are written as one: a number and what it counts ("আটতলা"), a relation and its unit ("গতবছর"), a
// unit and what is made of it ("বছরপূর্তিতে", "শতাব্দীপ্রাচীন").
bool fuse(Is first, Is second) {
  switch (first) {
    case Is::kCardinal:
    case Is::kGuarded:
    case Is::kShort:
    case Is::kHalf:
    case Is::kVague:
    case Is::kVagueWord:
    case Is::kHundred:
    case Is::kScale:
    case Is::kBefore:
      break;
    case Is::kLast:
    case Is::kNext:
    case Is::kThis:
      return second == Is::kUnit;
    case Is::kUnit:
      return second == Is::kTail || second == Is::kOld;
    default:
      return false;
  }
  switch (second) {
    case Is::kUnit:
    case Is::kUnitVague:
    case Is::kHundred:
    case Is::kScale:
    case Is::kMeasure:
    case Is::kCurrency:
    case Is::kCounted:
    case Is::kClassifier:
    case Is::kCardinal:
    case Is::kPercent:
    case Is::kPercentPart:
    case Is::kLabelAfter:
    case Is::kYearKind:
    case Is::kDaypart:
      return true;
    default:
      return false;
  }
}

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

std::uint32_t NumeralWords::child(std::uint32_t node, unsigned char code) const {
  if (node == 0) return root_[code];
  const Node& n = nodes_[node];
  for (std::uint32_t k = n.first_child, end = k + n.children; k < end; ++k)
    if (nodes_[k].code == code) return k;
  return 0;
}

// The endings that make up all of `rest`: classifier, plural or bound, case, emphasis, in this order; 0: they
// do not.
std::uint16_t NumeralWords::chain(std::string_view rest, bool digits) const {
  std::uint16_t got = 0;
  const auto skip = [&] {
    while (!rest.empty() && apostrophe(static_cast<unsigned char>(rest.front()))) rest.remove_prefix(1);
  };
  skip();
  if (digits)
    for (const Ending& e : endings_)
      if ((e.bit & (ending::kNth | ending::kDayOfMonth)) && e.form == rest) return e.bit;
  for (const Ending& e : classifiers_)
    if (rest.starts_with(e.form)) {
      got |= e.bit;
      rest.remove_prefix(e.form.size());
      break;
    }
  constexpr std::uint16_t kStages[] = {
      ending::kPlural | ending::kMoreThan | ending::kAbout,
      ending::kGenitive | ending::kObjective | ending::kLocative | ending::kWith, ending::kEmphatic,
      ending::kEmphatic};
  for (std::uint16_t stage : kStages) {
    skip();
    for (const Ending& e : endings_) {
      if (!(e.bit & stage) || !rest.starts_with(e.form)) continue;
      got |= e.bit;
      rest.remove_prefix(e.form.size());
      break;
    }
  }
  skip();
  return rest.empty() ? got : 0;
}

// May a word of this set carry these endings? "আটকে" is no eight, "এর" no form of এ.
bool NumeralWords::accepts(std::uint32_t set, std::uint16_t endings) const {
  for (std::uint32_t k = 0; k < sets_[set].count; ++k) {
    const Is is = lexemes_[sets_[set].first + k].is;
    if (is == Is::kCardinal || is == Is::kGuarded || is == Is::kShort) {
      if (endings & (ending::kClassifier | ending::kMoreThan | ending::kAbout)) return true;
      if ((endings & (ending::kGenitive | ending::kEmphatic)) && is == Is::kCardinal &&
          !(endings & (ending::kObjective | ending::kLocative | ending::kWith)))
        return true;
      continue;
    }
    if (invariable(is)) continue;
    if ((endings & (ending::kMoreThan | ending::kAbout)) && is != Is::kScale && is != Is::kHundred &&
        is != Is::kUnit)
      continue;
    if (endings & ending::kHuman) continue;
    return true;
  }
  return false;
}

bool NumeralWords::fuses(std::uint32_t first, std::uint32_t second) const {
  for (std::uint32_t a = 0; a < sets_[first].count; ++a)
    for (std::uint32_t b = 0; b < sets_[second].count; ++b)
      if (fuse(lexemes_[sets_[first].first + a].is, lexemes_[sets_[second].first + b].is)) return true;
  return false;
}

bool NumeralWords::cut_word(std::string_view form, std::uint32_t at, int depth,
                            std::vector<Pieces::Segment>& out) const {
  struct Stop {
    std::uint32_t at, set;
  };
  std::array<Stop, 24> stops;
  std::size_t count = 0;
  std::uint32_t node = 0;
  for (std::uint32_t i = at; i < form.size() && count < stops.size(); ++i) {
    const auto c = static_cast<unsigned char>(form[i]);
    if (apostrophe(c)) continue;
    node = child(node, c);
    if (node == 0) break;
    if (nodes_[node].set != 0) stops[count++] = {i + 1, nodes_[node].set};
  }
  const std::size_t start = out.size();
  while (count-- > 0) {
    const auto [stop, set] = stops[count];
    const std::string_view rest = form.substr(stop);
    std::uint16_t endings = 0;
    if (!rest.empty()) endings = chain(rest, false);
    const bool bare =
        std::ranges::all_of(rest, [](char c) { return apostrophe(static_cast<unsigned char>(c)); });
    if (bare || (endings != 0 && accepts(set, endings))) {
      out.push_back({at, bare ? stop : static_cast<std::uint32_t>(form.size()), set, endings});
      return true;
    }
    if (depth >= 3) continue;
    std::uint32_t next = stop;
    while (next < form.size() && apostrophe(static_cast<unsigned char>(form[next]))) ++next;
    out.push_back({at, stop, set, 0});
    if (next < form.size() && cut_word(form, next, depth + 1, out) && fuses(set, out[start + 1].set))
      return true;
    out.resize(start);
  }
  return false;
}

void NumeralWords::cut_digits(std::string_view form, std::vector<Pieces::Segment>& out) const {
  Pieces::Segment s;
  std::uint32_t i = 0;
  double value = 0, unit = 1;
  bool point = false;
  for (; i < form.size(); ++i) {
    const auto c = static_cast<unsigned char>(form[i]);
    const bool inner = i + 1 < form.size() && unicode::is_digit(static_cast<unsigned char>(form[i + 1]));
    if (unicode::is_digit(c)) {
      if (point) {
        unit /= 10;
        ++s.decimals;
        value += (c - '0') * unit;
      } else {
        value = value * 10 + (c - '0');
      }
      if (s.digits < 255) ++s.digits;
    } else if (c == ',' && inner) {
      s.grouped = true;
    } else if (c == '.' && inner && !point) {
      point = true;
    } else {
      break;
    }
  }
  if (s.decimals > 0) {  // 1.3 as the nearest double, not as a sum of tenths
    std::string plain;
    for (char c : form.substr(0, i))
      if (c != ',') plain.push_back(c);
    value = number(plain);
  }
  s.value = value;
  s.end = i;
  const std::string_view rest = form.substr(i);
  const bool bare =
      std::ranges::all_of(rest, [](char c) { return apostrophe(static_cast<unsigned char>(c)); });
  if (!bare) s.endings = chain(rest, true);
  const std::size_t start = out.size();
  out.push_back(s);
  if (bare) return;
  if (s.endings != 0) {
    out[start].end = static_cast<std::uint32_t>(form.size());
    return;
  }
  std::uint32_t next = i;
  while (next < form.size() && apostrophe(static_cast<unsigned char>(form[next]))) ++next;
  if (cut_word(form, next, 1, out)) return;
  out.resize(start + 1);
  out[start].endings = ending::kUnknown;
  out[start].end = static_cast<std::uint32_t>(form.size());
}

void NumeralWords::cut_form(std::string_view form, text::TokenKind kind, Pieces& out,
                            Pieces::FormPieces& f) const {
  f.known = true;
  f.first = static_cast<std::uint32_t>(out.segments.size());
  if (kind == text::TokenKind::kNumber) {
    cut_digits(form, out.segments);
  } else {
    cut_word(form, 0, 0, out.segments);
    std::uint32_t node = 0;
    for (char c : form) {
      if (apostrophe(static_cast<unsigned char>(c))) continue;
      node = child(node, static_cast<unsigned char>(c));
      if (node == 0) break;
    }
    if (node != 0 && child(node, ' ') != 0) f.phrase_node = node;
  }
  f.count = static_cast<std::uint8_t>(std::min<std::size_t>(out.segments.size() - f.first, 8));
}

// The longest listed phrase of several words that begins at token t; returns the token after it, or 0.
std::uint32_t NumeralWords::phrase(const text::Text& text, text::TokenIndex t, text::TokenIndex end,
                                   std::uint32_t node, Piece& out) const {
  std::uint32_t best = 0;
  for (text::TokenIndex k = t + 1; k < end; ++k) {
    node = child(node, ' ');
    if (node == 0 || text.tokens[k].kind != text::TokenKind::kWord) break;
    const std::string_view form = text.form(k);
    std::uint32_t i = 0;
    for (; i < form.size(); ++i) {
      const auto c = static_cast<unsigned char>(form[i]);
      if (apostrophe(c)) continue;
      const std::uint32_t next = child(node, c);
      if (next == 0) break;
      node = next;
      if (nodes_[node].set == 0) continue;
      const std::string_view rest = form.substr(i + 1);
      const std::uint16_t endings = rest.empty() ? 0 : chain(rest, false);
      if (!rest.empty() && (endings == 0 || !accepts(nodes_[node].set, endings))) continue;
      out.set = nodes_[node].set;
      out.endings = endings;
      out.last_token = k;
      out.end = text.tokens[k].end;
      best = k + 1;
    }
    if (i < form.size()) break;
  }
  return best;
}

void NumeralWords::cut(const text::Text& text, Pieces& out) const {
  out.all.clear();
  out.sentence.clear();
  out.segments.clear();
  out.by_form.assign(text.forms.size(), {});
  for (const text::Sentence& s : text.sentences) {
    out.sentence.push_back(static_cast<std::uint32_t>(out.all.size()));
    if (s.furniture) continue;
    for (text::TokenIndex t = s.begin; t < s.end;) {
      const text::Token& token = text.tokens[t];
      Piece p;
      p.token = p.last_token = t;
      p.begin = token.begin;
      p.end = token.end;
      p.glued = !token.space_before;
      const bool number = token.kind == text::TokenKind::kNumber;
      if (number || token.kind == text::TokenKind::kWord) {
        auto& f = out.by_form[token.form];
        if (!f.known) cut_form(text.form(t), token.kind, out, f);
        if (f.phrase_node != 0) {
          if (const std::uint32_t after = phrase(text, t, s.end, f.phrase_node, p)) {
            p.word = true;
            out.all.push_back(p);
            t = after;
            continue;
          }
        }
        if (f.count == 0) {
          p.word = true;
          out.all.push_back(p);
        }
        for (std::uint32_t k = 0; k < f.count; ++k) {
          const Pieces::Segment& g = out.segments[f.first + k];
          Piece q = p;
          q.begin = token.begin + g.begin;
          q.end = k + 1 == f.count && g.end == text.form(t).size() ? token.end : token.begin + g.end;
          q.set = g.set;
          q.endings = g.endings;
          q.digits = g.digits;
          q.decimals = g.decimals;
          q.grouped = g.grouped;
          q.value = g.value;
          q.word = g.digits == 0;
          q.glued = k > 0 || p.glued;
          out.all.push_back(q);
        }
      } else {
        p.mark = token.mark;
        p.latin = token.kind == text::TokenKind::kLatin;
        out.all.push_back(p);
      }
      ++t;
    }
  }
  out.sentence.push_back(static_cast<std::uint32_t>(out.all.size()));
}

}  // namespace ukti::bangla
