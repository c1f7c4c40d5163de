// Cutting forms into pieces: the longest listed word first, then its endings, then a second word written as
// one with it.
#include <algorithm>
#include <charconv>

#include "bangla/numerals_words.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

bool apostrophe(unsigned char c) {
  return c == '\'' || c == unicode::code::kRightSingle || c == unicode::code::kLeftSingle;
}

bool all_apostrophes(std::string_view s) {
  return std::ranges::all_of(s, [](char c) { return apostrophe(static_cast<unsigned char>(c)); });
}

// Which classes stand as they are listed, without endings.
bool invariable(Is is) {
  switch (is) {
      // clang-format off
    case Is::kLast: case Is::kNext: case Is::kThis: case Is::kThat: case Is::kFollowing: case Is::kEvery:
    case Is::kAgo: case Is::kLater: case Is::kSpan: case Is::kWithin: case Is::kFrom: case Is::kAnd:
    case Is::kUntil: case Is::kBoundBefore: case Is::kBoundAfter: case Is::kOver: case Is::kThan:
    case Is::kBetween: case Is::kBefore: case Is::kHalf: case Is::kVague: case Is::kVagueWord:
    case Is::kOutcome: case Is::kLabelBefore: case Is::kLabelAfter: case Is::kScore:
    case Is::kGenitiveParticle: case Is::kDayParticle: case Is::kDayEither: case Is::kWeekdayStem:
    case Is::kTail: case Is::kOld: case Is::kShort: case Is::kPoint: case Is::kOnly: case Is::kOrdinal:
    case Is::kDayName: case Is::kAge: case Is::kWhole: case Is::kLocal: case Is::kBackward:
    case Is::kOnlyExcept: case Is::kGathered: case Is::kRest: case Is::kAccused:
      // clang-format on
      return true;
    default:
      return false;
  }
}

// Which words are written as one: a number and what it counts ("আটতলা"), a relation and its unit ("গতবছর"), a
// unit and what is made of it ("বছরপূর্তিতে", "শতাব্দীপ্রাচীন").
bool fuse(Is first, Is second) {
  switch (first) {
      // clang-format off
    case Is::kCardinal: case Is::kGuarded: case Is::kShort: case Is::kHalf: case Is::kVague:
    case Is::kVagueWord: case Is::kHundred: case Is::kScale: case Is::kBefore:
      // clang-format on
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
  if (first == Is::kVague)
    return second == Is::kUnit || second == Is::kUnitVague || second == Is::kHundred || second == Is::kScale;
  switch (second) {
      // clang-format off
    case Is::kUnit: case Is::kUnitVague: case Is::kHundred: case Is::kScale: case Is::kMeasure:
    case Is::kCurrency: case Is::kCounted: case Is::kClassifier: case Is::kCardinal: case Is::kPercent:
    case Is::kPercentPart: case Is::kLabelAfter: case Is::kYearKind:
      // clang-format on
      return true;
    default:
      return false;
  }
}

}  // namespace

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
  // Most words only begin like a numeral: what stands behind it neither begins nor ends like an ending.
  if (rest.empty()) return 0;
  const auto last = static_cast<unsigned char>(rest.back());
  if (!opens_[static_cast<unsigned char>(rest.front())] || (!closes_[last] && !apostrophe(last))) return 0;
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

bool NumeralWords::ends_with(std::string_view form) const {
  return std::ranges::any_of(
      endings_, [&](const Ending& e) { return e.bit == ending::kWith && form.ends_with(e.form); });
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
    const bool bare = all_apostrophes(rest);
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
    std::from_chars(plain.data(), plain.data() + plain.size(), value);
  }
  s.value = value;
  s.end = i;
  const std::string_view rest = form.substr(i);
  const bool bare = all_apostrophes(rest);
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
