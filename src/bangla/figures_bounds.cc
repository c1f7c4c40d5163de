// Which numbers are no figures, and the bounds of those that are.
#include "bangla/figures_reader.h"
#include "lexicon/features.h"

namespace ukti::bangla {

using quantity::FoundFigure;

// Names, addresses, list and telephone numbers, ordinals, the age in a name line.
bool FigureReader::is_label(const Number& n, std::uint32_t last) const {
  const std::uint16_t all = n.endings | (n.range_to != kNone ? numbers_.all[n.range_to].endings : 0);
  if (all & (ending::kUnknown | ending::kNth | ending::kDayOfMonth)) return true;
  if (is(last, Is::kLabelAfter) || is(last, Is::kDayParticle)) return true;
  const std::uint32_t first = n.first;
  if (!n.digits) {
    // "ছয়ের": a bare numeral in the genitive is a rank or a year, unless a bound follows
    if (n.simple && n.range_to == kNone && n.endings == ending::kGenitive && n.value > 2 && n.scale == 1 &&
        n.value < 100 && !is(last, Is::kBoundAfter) && !is(last, Is::kOver) && !is(last, Is::kThan) &&
        !is(last, Is::kWithin))
      return true;
    return is(first - 1, Is::kVague) != nullptr;
  }
  if (is(last, Is::kHotline)) return true;
  // "৭১-এর", "১৫-এর": two digits in the genitive alone are a year, an age or an address
  if (n.simple && !n.percent && n.digit_count == 2 && n.endings == ending::kGenitive && n.range_to == kNone &&
      !is(last, Is::kBoundAfter) && !is(last, Is::kOver) && !is(last, Is::kThan) && !is(last, Is::kWithin) &&
      !is(last, Is::kPerson))
    return true;
  if (first > begin_) {
    const Piece& p = pieces_[first - 1];
    if (p.latin) return true;
    if (is(first - 1, Is::kLabelBefore) && !(n.endings & ending::kClassifier)) return true;
    if (is(first - 1, Is::kVague)) return true;
    if (n.simple && n.endings == 0 && constituency(first - 1, last)) return true;
    if (n.simple && n.endings == 0 && second_of_name(first)) return true;
    // "ঢাকা-১৩", "জি-২০": glued to a name by a hyphen
    if (dash(first - 1) && pieces_[first].glued && p.glued && first - 1 > begin_ &&
        (pieces_[first - 2].word || pieces_[first - 2].latin) && pieces_[first - 2].digits == 0)
      return true;
    if ((p.mark == '/' || p.mark == ':' || p.mark == '.') && pieces_[first].glued) return true;
    // "ওয়েস্ট, ৪১, বলেন": the age in a name line
    if (p.mark == ',' && mark(last) == ',' && n.simple && n.digit_count == 2 && n.endings == 0 &&
        !number_at(last + 1) && first >= begin_ + 2 && pieces_[first - 2].word &&
        pieces_[first - 2].digits == 0 && pieces_[first - 2].set == 0)
      return true;
    // "(২৬)": the age after a name
    if (p.mark == '(' && mark(last) == ')' && n.simple && n.value < 120 && n.endings == 0) return true;
  }
  // "১." and "১)" at the head of a line
  if (first == begin_ && n.simple &&
      (mark(last) == ')' || mark(last) == '.' || mark(last) == unicode::code::kDanda) && n.value < 100 &&
      last + 1 < end_)
    return true;
  if ((mark(last) == '/' || mark(last) == ':') && last + 1 < end_ && pieces_[last + 1].digits > 0 &&
      pieces_[last + 1].glued)
    return true;
  if (dash(last) && last + 2 < end_ && pieces_[last + 1].digits > 0 && pieces_[last].glued &&
      pieces_[last + 1].glued && n.range_to == kNone)
    return true;  // "৪-৩-৩", "২-১", "০১৭১১-১২৩৪৫৬"
  if (dash(first - 1) && first >= begin_ + 2 && pieces_[first - 2].digits > 0 && pieces_[first].glued &&
      pieces_[first - 1].glued)
    return true;
  if (last < end_ && pieces_[last].latin && pieces_[last].glued) return true;
  if (mark(last) == '/' && pieces_[last].glued && last + 1 < end_ && pieces_[last + 1].glued &&
      pieces_[last + 1].word)
    return true;  // ১১/এ
  if (!n.grouped && n.simple && n.digit_count >= 8) return true;
  // a bare year: "২০২৬ বিশ্বকাপ"
  if (n.simple && !n.grouped && n.digit_count == 4 && n.value >= 1900 && n.value <= 2100 && n.endings == 0 &&
      n.integer && !is(last, Is::kCurrency) && !is(last, Is::kMeasure) && !is(last, Is::kCounted) &&
      !is(last, Is::kUnit) && !is(last, Is::kBoundAfter) && !is(last, Is::kGenitiveParticle) &&
      !is(first - 1, Is::kBoundBefore) && !(first > begin_ && pieces_[first - 1].mark == '$') &&
      n.range_to == kNone && mark(first - 1) != unicode::code::kTaka)
    return true;
  return false;
}

// "রংপুর ৪ আসনে", "রংপুর ৪: …": a place with its number.
bool FigureReader::constituency(std::uint32_t place, std::uint32_t last) const {
  const Lexeme* seat = is(last, Is::kCounted);
  if (mark(last) != ':' && !(seat && seat->gloss == "seats" && pieces_[last].endings != 0)) return false;
  if (analysed_.by_form.empty() || !pieces_[place].word) return false;
  return lexicon::has(analysed_.features[text_.tokens[pieces_[place].token].form], lexicon::Feature::kPlace);
}

// "ঢাকা-১৩ ও ১৫ আসনের": the second number of a name.
bool FigureReader::second_of_name(std::uint32_t first) const {
  if (first < begin_ + 4 || !(is(first - 1, Is::kAnd) || mark(first - 1) == ',')) return false;
  return pieces_[first - 2].digits > 0 && dash(first - 3) && pieces_[first - 2].glued &&
         pieces_[first - 4].word && pieces_[first - 4].digits == 0;
}

// "২-১ গোলে", "৩-০ ব্যবধানে".
bool FigureReader::is_score(const Number& n, std::uint32_t last) const {
  return n.range_to != kNone && dash(n.last) && is(last, Is::kScore);
}

// "একটি" and "একজন" are articles, unless they stand against other numbers or tell a toll.
bool FigureReader::is_article(const Number& n) const {
  if (!n.one || n.percent || n.range_to != kNone) return false;
  const std::uint32_t last = n.last;
  const Lexeme* measure = is(last, Is::kMeasure);
  const bool not_even = (is(last, Is::kCurrency) || is(last, Is::kMeasure)) &&
                        pieces_[last].endings & ending::kEmphatic;  // "এক টাকাও নয়"
  if (not_even) return true;
  if (n.endings == 0 && (is(last, Is::kCurrency) || (measure && !village(last, n)))) return false;
  const bool human = n.endings & ending::kHuman;
  const bool counted = n.endings & ending::kClassifier;
  if (!counted || n.endings & ending::kTimes) return true;
  if (human && !(n.endings & ending::kObjective) && is(last, Is::kOutcome)) return false;
  if (is(last, Is::kOnlyExcept)) return false;  // একটি বাদে, একজন করে
  // "নিহত হন ৯০ জন। তাঁদের মধ্যে একজন নারী": part of the toll just told
  if (human && previous_ != nullptr && previous_->counts <= Counts::kPeople && is(n.first - 1, Is::kWithin) &&
      is(n.first - 2, Is::kBackward))
    return last >= end_ || !pieces_[last].word;
  return true;
}

// "প্রায়", "অন্তত", "সর্বোচ্চ" before the number; "মোট", "আরও" may stand between.
Approx FigureReader::before(const Number& n, FoundFigure& f) const {
  for (std::uint32_t k = n.first; k > begin_ && n.first - k < 3; --k) {
    if (const Lexeme* a = is(k - 1, Is::kBoundBefore)) {
      if (a->value == 1 && superlative(n)) return Approx::kNone;
      f.entry = a->entry;
      return static_cast<Approx>(a->sub);
    }
    const unsigned char m = mark(k - 1);
    if (m == '$' || m == unicode::code::kTaka || m == unicode::code::kRupee || m == unicode::code::kEuro ||
        m == unicode::code::kPound)
      continue;
    if (!is(k - 1, Is::kBetween)) break;
  }
  return Approx::kNone;
}

// "সর্বোচ্চ ৩৩ রান করেন": the highest of several, not a limit. A limit is told of money and measures, or with
// "may" or "until".
bool FigureReader::superlative(const Number& n) const {
  const std::uint32_t last = n.range_to != kNone ? numbers_.all[n.range_to].last : n.last;
  if (is(last, Is::kCurrency) || is(last, Is::kMeasure) || is(last, Is::kUnit) || n.percent) return false;
  for (std::uint32_t k = last; k < end_ && k < last + 48; ++k) {
    if (is(k, Is::kUntil)) return false;
    if (analysed_.by_form.empty() || !pieces_[k].word) continue;
    if (lexicon::has(analysed_.features[text_.tokens[pieces_[k].token].form], lexicon::Feature::kModal))
      return false;
    if (finite_verb(k) && analysed_.of(text_, pieces_[k].token).front().morph.tense == clause::Tense::kFuture)
      return false;
  }
  return true;
}

// "N-এর বেশি", "N টাকার কম", "N ছাড়িয়েছে", "N-এর মতো".
Approx FigureReader::after(std::uint32_t last, std::uint16_t endings, FoundFigure& f) const {
  const auto take = [&](const Lexeme* l) {
    f.entry = l->entry;
    return static_cast<Approx>(l->sub);
  };
  if (endings & ending::kObjective) return Approx::kNone;
  std::uint32_t k = last;
  bool genitive = endings & ending::kGenitive;
  for (int noun = 0; noun < 3 && k < end_; ++noun) {
    if (is(k, Is::kGenitiveParticle)) {
      genitive = true;
      ++k;
    }
    if (is(k, Is::kThan)) ++k;
    if (const Lexeme* over = is(k, Is::kOver)) return take(over);
    if (const Lexeme* a = is(k, Is::kBoundAfter)) {
      const bool percent_more = static_cast<Approx>(a->sub) != Approx::kAbout && !genitive;
      const bool foreign_noun = a->value == 1 && noun > 0 && !is(k - 1, Is::kCurrency) &&
                                !is(k - 1, Is::kMeasure) && !is(k - 1, Is::kUnit);
      if (percent_more || foreign_noun) return Approx::kNone;  // "১০ শতাংশ বেশি", "চারজন পুলিশের ওপর"
      const Approx bound = take(a);
      if (!is(k + 1, Is::kNot)) return bound;
      return bound == Approx::kLessThan   ? Approx::kAtLeast
             : bound == Approx::kMoreThan ? Approx::kAtMost
                                          : bound;
    }
    if (k >= end_ || !pieces_[k].word || number_at(k) || is(k, Is::kAnd) || is(k, Is::kFrom) ||
        is(k, Is::kOutcome))
      break;
    if (genitive) break;  // the noun of the number itself stands before its case
    genitive = pieces_[k].endings & ending::kGenitive;
    if (!genitive && !is(k, Is::kCurrency) && !is(k, Is::kMeasure) && !is(k, Is::kCounted)) break;
    ++k;
  }
  return Approx::kNone;
}

// "N পর্যন্ত", with at most two words between.
bool FigureReader::until(std::uint32_t last) const {
  for (std::uint32_t k = last; k < end_ && k < last + 3; ++k) {
    if (is(k, Is::kUntil)) return true;
    const bool own_noun = is(k, Is::kCurrency) || is(k, Is::kMeasure) || is(k, Is::kCounted) ||
                          is(k, Is::kUnit) || is(k, Is::kAge);
    if (!own_noun || number_at(k)) return false;  // "৪১ জনকে বুধবার পর্যন্ত"
  }
  return false;
}

void FigureReader::bounds(const Number& n, std::uint32_t last, double high, FoundFigure& f) const {
  f.low = n.value;
  f.high = high;
  if (n.adjacent && n.value > high) std::swap(*f.low, *f.high);
  const std::uint16_t endings = n.range_to != kNone ? numbers_.all[n.range_to].endings : n.endings;
  Approx a = before(n, f);
  if (a == Approx::kNone || a == Approx::kAbout) {
    const Approx tail = endings & ending::kMoreThan ? Approx::kMoreThan
                        : endings & ending::kAbout  ? Approx::kAbout
                                                    : after(last, endings, f);
    if (tail != Approx::kNone)
      a = tail;
    else if (a == Approx::kNone && n.range_to == kNone && until(last) && !is(n.first - 1, Is::kFrom))
      a = Approx::kAtMost;
  }
  f.approx = a;
  if (a == Approx::kAtLeast || a == Approx::kMoreThan || n.vague) f.high.reset();
  if (a == Approx::kAtMost || a == Approx::kLessThan) f.low.reset();
}

}  // namespace ukti::bangla
