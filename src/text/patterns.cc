// Compiling and matching furniture patterns. They are few and short; matching is plain backtracking over
// elements with small bounds, tried only where a piece begins.
#include "text/patterns.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/chars.h"
#include "text/tables.h"

namespace ukti::text {
namespace {

using Element = Pattern::Element;

constexpr std::array<std::pair<std::string_view, FurnitureKind>, 11> kKinds = {{
    {"photo_credit", FurnitureKind::kPhotoCredit},
    {"button", FurnitureKind::kButton},
    {"share", FurnitureKind::kShare},
    {"read_more", FurnitureKind::kReadMore},
    {"byline", FurnitureKind::kByline},
    {"dateline", FurnitureKind::kDateline},
    {"source_line", FurnitureKind::kSourceLine},
    {"advert", FurnitureKind::kAdvert},
    {"reporter_code", FurnitureKind::kReporterCode},
    {"duplicate", FurnitureKind::kDuplicate},
    {"other", FurnitureKind::kOther},
}};
constexpr std::array<std::pair<std::string_view, Place>, 4> kPlaces = {
    {{"piece", Place::kPiece}, {"line", Place::kLine}, {"text", Place::kText}, {"end", Place::kEnd}}};

template <typename Table, typename Value>
bool look_up(const Table& table, std::string_view name, Value& value) {
  for (const auto& [key, v] : table)
    if (key == name) return value = v, true;
  return false;
}

bool parse_element(std::string_view word, Element& element) {
  using Kind = Pattern::Kind;
  if (word.size() > 1 && word.front() == '?') {
    element.optional = true;
    word.remove_prefix(1);
  }
  if (word.size() > 1 && word.front() == '*') {
    element.kind = Kind::kAny;
    const auto [end, fault] = std::from_chars(word.data() + 1, word.data() + word.size(), element.most);
    return fault == std::errc{} && end == word.data() + word.size() && element.most > 0;
  }
  if (word == "–") return element.kind = Kind::kDash, true;
  if (word == ":") return element.kind = Kind::kColon, true;
  if (word == "+") return element.kind = Kind::kGlued, true;
  if (word == "<n>") return element.kind = Kind::kNumber, true;
  if (word == "<code>") return element.kind = Kind::kCode, true;
  if (word == "$") return element.kind = Kind::kEnd, true;
  if (word == "।$") return element.kind = Kind::kStopEnd, true;
  const std::string folded = unicode::fold(word);
  if (folded.size() == 1 && std::string_view(",()/|").find(folded[0]) != std::string_view::npos) {
    element.kind = Kind::kMark;
    element.mark = static_cast<unsigned char>(folded[0]);
    return true;
  }
  for (std::size_t at = 0; at <= folded.size();) {
    const std::size_t bar = std::min(folded.find('|', at), folded.size());
    if (bar == at) return false;
    element.words.push_back(folded.substr(at, bar - at));
    at = bar + 1;
  }
  return true;
}

// One attempt at one place.
class Matcher {
 public:
  Matcher(const Tables& tables, const Text& text, const Pattern& pattern, TokenIndex end, TokenIndex stops)
      : tables_(tables), text_(text), pattern_(pattern), end_(end), body_end_(end - stops) {}

  // Where elements from `e` on, matched from token `t` on, end; 0 where they do not match.
  TokenIndex run(std::size_t e, TokenIndex t) const {
    if (e == pattern_.elements.size()) return t;
    const Element& element = pattern_.elements[e];
    switch (element.kind) {
      case Pattern::Kind::kEnd:
        return t == end_ ? t : 0;
      case Pattern::Kind::kGlued:
        return t < end_ && !text_.tokens[t].space_before ? run(e + 1, t) : 0;
      case Pattern::Kind::kStopEnd:
        return t == body_end_ || t == end_ ? end_ : 0;
      case Pattern::Kind::kAny:
        for (std::uint32_t taken = element.optional ? 0 : 1; taken <= element.most && t + taken <= body_end_;
             ++taken)
          if (const TokenIndex end = run(e + 1, t + taken)) return end;
        return 0;
      default:
        break;
    }
    if (t < body_end_ && takes(element, t))
      if (const TokenIndex end = run(e + 1, t + 1)) return end;
    return element.optional ? run(e + 1, t) : 0;
  }

 private:
  bool takes(const Element& element, TokenIndex t) const {
    const Token& token = text_.tokens[t];
    switch (element.kind) {
      case Pattern::Kind::kColon:
        return token.kind == TokenKind::kPunct &&
               (token.mark == ':' || token.mark == '-' || token.mark == unicode::code::kEnDash ||
                token.mark == unicode::code::kEmDash);
      case Pattern::Kind::kDash:
        return token.kind == TokenKind::kPunct && is_dash(token.mark) && token.space_before && t + 1 < end_ &&
               text_.tokens[t + 1].space_before;
      case Pattern::Kind::kMark:
        return token.kind == TokenKind::kPunct && token.mark == element.mark;
      case Pattern::Kind::kNumber:
        return token.kind == TokenKind::kNumber;
      case Pattern::Kind::kCode:
        return token.kind == TokenKind::kWord && tables_.is_letter_code(text_.form(t));
      default:
        return std::find(element.words.begin(), element.words.end(), text_.form(t)) != element.words.end();
    }
  }

  const Tables& tables_;
  const Text& text_;
  const Pattern& pattern_;
  TokenIndex end_, body_end_;
};

constexpr std::size_t kNoAnchor = ~std::size_t{0};

// The mandatory element that is likely the rarest: the one whose shortest word is longest; a mark where there
// is no word.
std::size_t anchor_of(const Pattern& pattern) {
  std::size_t best = kNoAnchor, best_length = 0;
  for (std::size_t e = 0; e < pattern.elements.size(); ++e) {
    const Element& element = pattern.elements[e];
    if (element.optional) continue;
    std::size_t length = 0;
    if (element.kind == Pattern::Kind::kMark && element.mark != ',') length = 1;
    for (const std::string& word : element.words)
      length = length == 0 ? word.size() : std::min(length, word.size());
    if (length > best_length) {
      best = e;
      best_length = length;
    }
  }
  return best;
}

}  // namespace

bool Patterns::add(std::string_view pattern, std::string_view kind, std::string_view place,
                   std::uint32_t entry) {
  Pattern compiled;
  compiled.entry = entry;
  if (!look_up(kKinds, kind, compiled.furniture) || !look_up(kPlaces, place, compiled.place)) return false;
  while (!pattern.empty()) {
    const std::size_t cut = std::min(pattern.find(' '), pattern.size());
    if (cut > 0) {
      Element element;
      if (!parse_element(pattern.substr(0, cut), element)) return false;
      compiled.elements.push_back(std::move(element));
    }
    pattern.remove_prefix(std::min(cut + 1, pattern.size()));
  }
  if (compiled.elements.empty()) return false;
  compiled.anchor = anchor_of(compiled);
  patterns_.push_back(std::move(compiled));
  return true;
}

void Patterns::finish() {
  const auto rank = [](const Pattern& p) { return std::pair(p.place, p.anchor != kNoAnchor); };
  std::stable_sort(patterns_.begin(), patterns_.end(),
                   [&](const Pattern& a, const Pattern& b) { return rank(a) < rank(b); });
  const auto first = [&](std::size_t place, bool anchored) {
    return static_cast<std::uint32_t>(std::count_if(
        patterns_.begin(), patterns_.end(),
        [&](const Pattern& p) { return rank(p) < std::pair(static_cast<Place>(place), anchored); }));
  };
  for (std::size_t place = 0; place < kPlaceCount; ++place)
    by_place_[place] = {first(place, false), first(place, true), first(place + 1, false)};
  for (const Pattern& pattern : patterns_) {
    if (pattern.anchor == kNoAnchor) continue;
    TokenIndex before = 1;
    for (std::size_t e = 0; e < pattern.anchor; ++e) before += std::max(pattern.elements[e].most, 1u);
    reach_ = std::max(reach_, before);
    const Element& element = pattern.elements[pattern.anchor];
    if (element.kind == Pattern::Kind::kMark) anchors_.emplace_back(1, static_cast<char>(element.mark));
    anchors_.insert(anchors_.end(), element.words.begin(), element.words.end());
  }
  std::sort(anchors_.begin(), anchors_.end());
  anchors_.erase(std::unique(anchors_.begin(), anchors_.end()), anchors_.end());
  for (const std::string& anchor : anchors_) filter_.set(filter_bit(anchor));
}

bool Patterns::is_anchor(unicode::Codes form) const {
  return !form.empty() && filter_.test(filter_bit(form)) &&
         std::binary_search(anchors_.begin(), anchors_.end(), form);
}

Patterns::Match Patterns::match(const Tables& tables, const Text& text, Place place, TokenIndex begin,
                                TokenIndex end, TokenIndex stops, bool anchored) const {
  Match best;
  const Range range = by_place_[static_cast<std::size_t>(place)];
  for (std::uint32_t i = range.begin; i < (anchored ? range.end : range.anchored); ++i) {
    const Pattern& pattern = patterns_[i];
    const TokenIndex found = Matcher(tables, text, pattern, end, stops).run(0, begin);
    if (found > begin && found > best.end) best = {found, &pattern};
  }
  return best;
}

}  // namespace ukti::text
