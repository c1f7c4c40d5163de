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
      compiled.longest += element.kind == Pattern::Kind::kAny ? element.most : 1;
      compiled.elements.push_back(std::move(element));
    }
    pattern.remove_prefix(std::min(cut + 1, pattern.size()));
  }
  if (compiled.elements.empty()) return false;
  patterns_.push_back(std::move(compiled));
  return true;
}

Patterns::Match Patterns::match(const Tables& tables, const Text& text, Place place, TokenIndex begin,
                                TokenIndex end, TokenIndex stops) const {
  Match best;
  for (const Pattern& pattern : patterns_) {
    if (pattern.place != place) continue;
    const TokenIndex found = Matcher(tables, text, pattern, end, stops).run(0, begin);
    if (found > begin && found > best.end) best = {found, &pattern};
  }
  return best;
}

}  // namespace ukti::text
