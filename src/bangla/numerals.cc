// The grammar of numbers over pieces.
#include "bangla/numerals.h"

#include <cmath>
#include <limits>

namespace ukti::bangla {
namespace {

bool dash(unsigned char c) { return c == '-' || c == unicode::code::kEnDash || c == unicode::code::kEmDash; }

}  // namespace

// Does a word stand at i that numbers stand before: a scale, unit, classifier, currency, measure or counted
// noun?
bool Numerals::counts_after(const Pieces& pieces, std::uint32_t i, std::uint32_t end) const {
  if (i >= end) return false;
  for (const Lexeme& l : words_.lexemes(pieces.all[i])) switch (l.is) {
      case Is::kScale:
      case Is::kHundred:
      case Is::kUnit:
      case Is::kClassifier:
      case Is::kCurrency:
      case Is::kMeasure:
      case Is::kCounted:
      case Is::kPercent:
      case Is::kPoint:
        return true;
      default:
        break;
    }
  return false;
}

bool Numerals::read_one(const Pieces& pieces, std::uint32_t i, std::uint32_t end, Number& n) const {
  constexpr double kUnset = -1;
  const auto is = [&](std::uint32_t k, Is what) {
    return k < end ? words_.as(pieces.all[k], what) : nullptr;
  };
  double sum = 0, current = kUnset, add = 0, smallest = std::numeric_limits<double>::infinity();
  std::uint32_t j = i;
  bool terms = false;
  n = Number{};
  n.first = i;
  n.digits = pieces.all[i].digits > 0;
  n.digit_count = pieces.all[i].digits;
  n.grouped = pieces.all[i].grouped;
  for (; j < end; ++j) {
    const Piece& p = pieces.all[j];
    double value = kUnset;
    if (p.digits > 0) {
      if (p.endings & (ending::kUnknown | ending::kNth | ending::kDayOfMonth)) {
        if (j > i) break;
        n.value = p.value;
        n.last = i + 1;
        n.endings = p.endings;
        n.simple = n.integer = true;
        return true;
      }
      value = p.value;
    } else if (p.set == 0) {
      break;
    } else if (const Lexeme* c = is(j, Is::kCardinal)) {
      value = c->value;
      n.one |= c->value == 1 && j == i;
      n.entry = c->entry;
    } else if (const Lexeme* g = is(j, Is::kGuarded)) {
      const bool unit_follows =
          counts_after(pieces, j + 1, end) ||
          (g->value == 2 && j + 1 < end && (pieces.all[j + 1].digits > 0 || is(j + 1, Is::kCardinal)));
      const bool joined =
          g->value == 2 && j + 2 < end && dash(pieces.all[j + 1].mark) && is(j + 2, Is::kCardinal);
      if (!(p.endings & (ending::kClassifier | ending::kAbout)) && !unit_follows && !joined) break;
      if (g->value != 2 && !(p.endings & ending::kClassifier) && j + 1 < end && is(j + 1, Is::kCounted))
        break;
      value = g->value;
    } else if (const Lexeme* s = is(j, Is::kShort)) {
      if (!(p.endings & ending::kClassifier) &&
          !(j + 1 < end && pieces.all[j + 1].glued && counts_after(pieces, j + 1, end)))
        break;
      value = s->value;
    } else if (const Lexeme* h = is(j, Is::kHalf)) {
      if (current != kUnset || terms ||
          !(is(j + 1, Is::kScale) || is(j + 1, Is::kHundred) || is(j + 1, Is::kUnit)))
        break;
      value = h->value;
    }
    // "হাজার দশেক", "শ দুয়েক": the scale before its number
    if (value != kUnset && terms && j == i + 1 && p.digits == 0 && p.endings & ending::kAbout) {
      sum *= value;
      ++j;
      break;
    }
    if (value != kUnset) {
      if (current != kUnset) {
        const bool tail = p.digits == 0 && current >= 100 && std::fmod(current, 100) == 0 && value < 100;
        if (!tail) break;
        value += current;
      }
      if (terms && value >= smallest) break;
      current = value + add;
      add = 0;
      if (p.endings != 0) {
        ++j;
        break;
      }
      continue;
    }
    if (const Lexeme* b = is(j, Is::kBefore)) {
      if (current != kUnset || add != 0) break;
      if (j + 1 < end && (pieces.all[j + 1].digits > 0 || is(j + 1, Is::kCardinal) || is(j + 1, Is::kShort) ||
                          is(j + 1, Is::kGuarded))) {
        add = b->value;
        continue;
      }
      if (b->value == 0.5 || !(is(j + 1, Is::kScale) || is(j + 1, Is::kHundred) || is(j + 1, Is::kUnit)))
        break;
      current = 1 + b->value;
      continue;
    }
    const Lexeme* scale = is(j, Is::kScale);
    const Lexeme* hundred = is(j, Is::kHundred);
    if (scale != nullptr || hundred != nullptr) {
      const double by = scale ? scale->value : hundred->value;
      n.entry = scale ? scale->entry : hundred->entry;
      if (current != kUnset) {
        if (terms && by > smallest)
          sum = (sum + current) * by;
        else
          sum += current * by;
        current = kUnset;
      } else if (terms) {
        if (j == i + 1 && smallest == by) {  // হাজার হাজার
          n.vague = true;
          ++j;
          break;
        }
        if (by <= smallest) break;
        sum *= by;
      } else {
        const bool bounded = p.endings & (ending::kMoreThan | ending::kAbout);
        if (hundred == nullptr && (p.endings & (ending::kLocative | ending::kWith)) && !is(j + 1, Is::kScale))
          break;  // লক্ষে
        const bool about_follows = j + 1 < end && pieces.all[j + 1].endings & ending::kAbout &&
                                   (is(j + 1, Is::kCardinal) || is(j + 1, Is::kGuarded));
        if (hundred != nullptr && !bounded && !about_follows && !is(j + 1, Is::kHundred) &&
            !is(j + 1, Is::kScale))
          break;
        sum = by;
      }
      terms = true;
      smallest = by;
      n.scale = by;
      if (p.endings != 0) {
        ++j;
        break;
      }
      continue;
    }
    if (const Lexeme* many = is(j, Is::kScaleMany); many && j == i) {
      sum = many->value;
      terms = n.vague = true;
      ++j;
      break;
    }
    if (is(j, Is::kPoint) && current != kUnset && !terms && j + 1 < end) {
      const Piece& q = pieces.all[j + 1];
      const Lexeme* c = is(j + 1, Is::kCardinal);
      if (q.digits == 0 && c == nullptr) break;
      double fraction = q.digits ? q.value : c->value;
      for (int k = q.digits ? q.digits : (fraction < 10 ? 1 : 2); k > 0; --k) fraction /= 10;
      current = std::round((current + fraction) * 1e9) / 1e9;
      ++j;
      if (q.endings != 0) {
        ++j;
        break;
      }
      continue;
    }
    if (j == i) {
      if (const Lexeme* f = is(j, Is::kFold)) {
        current = f->value;
        n.fold = true;
        n.entry = f->entry;
        ++j;
        break;
      }
      if (const Lexeme* w = is(j, Is::kPercentWhole)) {
        current = w->value;
        n.percent = true;
        n.entry = w->entry;
        ++j;
        break;
      }
      if (const Lexeme* o = is(j, Is::kOnly)) {
        current = 1;
        n.only = true;
        n.entry = o->entry;
        ++j;
        break;
      }
    }
    break;
  }
  if (current == kUnset && !terms) return false;
  if (current != kUnset) {
    sum += current;
    if (terms) n.scale = 1;
  }
  n.value = sum;
  n.last = j;
  n.simple = j == i + 1 && !terms;
  n.integer = n.value == std::floor(n.value);
  n.endings = pieces.all[j - 1].endings;
  n.one = n.one && n.simple;
  if (!read_share(pieces, end, n)) close(pieces, end, n);
  return true;
}

// "দুই-তৃতীয়াংশ", "এক চতুর্থাংশ", "তিন ভাগের দুই ভাগ".
bool Numerals::read_share(const Pieces& pieces, std::uint32_t end, Number& n) const {
  const auto is = [&](std::uint32_t k, Is what) {
    return k < end ? words_.as(pieces.all[k], what) : nullptr;
  };
  const auto share = [&](double part, double whole, std::uint32_t last) {
    n.value = std::round(part / whole * 1e4) / 1e4;
    n.last = last;
    n.endings = pieces.all[last - 1].endings;
    n.simple = n.one = n.integer = false;
    n.share = true;
    return true;
  };
  if (!n.simple || !n.integer || n.endings != 0 || n.value < 1 || n.value > 20) return false;
  const std::uint32_t at = n.last < end && dash(pieces.all[n.last].mark) ? n.last + 1 : n.last;
  if (const Lexeme* part = is(at, Is::kPart)) return share(n.value, part->value, at + 1);
  const Lexeme* of = is(n.last, Is::kPercentPart);
  if (of == nullptr || !(pieces.all[n.last].endings & ending::kGenitive) || n.last + 2 >= end) return false;
  const Piece& m = pieces.all[n.last + 1];
  const Lexeme* word = is(n.last + 1, Is::kCardinal);
  const double part = m.digits > 0 ? m.value : word ? word->value : 0;
  if (part <= 0 || part >= n.value || !is(n.last + 2, Is::kPercentPart)) return false;
  return share(part, n.value, n.last + 3);
}

// Takes the classifier that stands off ("১০ জন") and the percent sign into the number.
void Numerals::close(const Pieces& pieces, std::uint32_t end, Number& n) const {
  if (n.endings & ~ending::kUnknown) return;
  if (n.last >= end) return;
  const Piece& p = pieces.all[n.last];
  if (p.mark == '%') {
    n.percent = true;
    ++n.last;
    return;
  }
  if (const Lexeme* c = words_.as(p, Is::kClassifier)) {
    n.endings |= c->sub | p.endings;
    ++n.last;
    return;
  }
  const bool whole = words_.as(p, Is::kPercent) != nullptr;
  const bool part = words_.as(p, Is::kPercentPart) != nullptr && n.digits && n.value <= 100 &&
                    !(p.endings & ending::kLocative);
  if (whole || part) {
    n.percent = true;
    n.endings |= p.endings;
    ++n.last;
  }
}

void Numerals::join_ranges(const Pieces& pieces, std::uint32_t end, std::size_t from,
                           std::vector<Number>& all) const {
  for (std::size_t k = from; k + 1 < all.size(); ++k) {
    Number& a = all[k];
    Number& b = all[k + 1];
    if (a.range_end || a.vague || b.vague || a.fold || b.fold || a.last >= end) continue;
    if ((a.endings | b.endings) & (ending::kUnknown | ending::kNth)) continue;
    if (a.endings & ~(ending::kClassifier | ending::kDayOfMonth)) continue;
    const Piece& between = pieces.all[a.last];
    const bool by_mark = dash(between.mark) && b.first == a.last + 1;
    const bool by_word = words_.as(between, Is::kFrom) != nullptr && b.first == a.last + 1;
    const bool words_only = !a.digits && !b.digits && a.simple && b.simple && a.endings == 0;
    const bool side_by_side = b.first == a.last && words_only;
    if (!by_mark && !by_word && !side_by_side) continue;
    if (by_mark && b.last < end && dash(pieces.all[b.last].mark) && b.last + 1 < end &&
        pieces.all[b.last + 1].digits > 0 && pieces.all[b.last + 1].glued)
      continue;  // a number of three parts: a date, a formation, a telephone
    double low = a.value;
    if (b.scale > 1 && a.scale == 1 && a.value < b.value / b.scale) low *= b.scale;
    if ((side_by_side || (by_mark && words_only)) && a.value == 2 && b.value == 1) {  // দু একটি, দুই-একদিন
      a.range_to = static_cast<std::uint32_t>(k + 1);
      a.adjacent = b.range_end = true;
      continue;
    }
    if (low >= b.value) continue;
    if (side_by_side && b.value - a.value > (a.value < 10 ? 3 : 10)) continue;
    if (a.percent && !b.percent) continue;
    a.value = low;
    a.range_to = static_cast<std::uint32_t>(k + 1);
    a.adjacent = side_by_side;
    b.range_end = true;
  }
}

void Numerals::read(const text::Text& text, Numbers& out) const {
  words_.cut(text, out.pieces);
  out.all.clear();
  out.at.assign(out.pieces.all.size() + 1, kNone);
  for (std::size_t s = 0; s + 1 < out.pieces.sentence.size(); ++s) {
    const std::uint32_t end = out.pieces.sentence[s + 1];
    const std::size_t from = out.all.size();
    for (std::uint32_t i = out.pieces.sentence[s]; i < end;) {
      const Piece& p = out.pieces.all[i];
      Number n;
      if ((p.digits == 0 && p.set == 0) || !read_one(out.pieces, i, end, n)) {
        ++i;
        continue;
      }
      i = n.last;
      out.all.push_back(n);
    }
    join_ranges(out.pieces, end, from, out.all);
  }
  for (std::uint32_t k = 0; k < out.all.size(); ++k) out.at[out.all[k].first] = k;
}

}  // namespace ukti::bangla
