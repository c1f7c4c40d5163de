// For the tests of this room: a text read with the embedded lexicon, and generators of texts that look like
// news.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/view.h"
#include "text/read.h"
#include "ukti/lexicon.h"
#include "unicode/fold.h"

namespace ukti::text {

inline const Tables& tables() {
  static const Tables tables = Tables::from(Lexicon::embedded().view());
  return tables;
}

// A text with all that reading it needs. Not movable: the parts point into each other.
struct Reading {
  explicit Reading(std::string_view utf8, std::string_view title = {}) { read(utf8, title); }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  void read(std::string_view utf8, std::string_view title = {}) {
    original = utf8;
    unicode::fold(original, folded);
    read_text(tables(), original, folded, title, scratch, text);
  }

  std::string words(TokenIndex begin, TokenIndex end) const {
    const Span span = text.span(begin, end);
    return original.substr(span.start, span.end - span.start);
  }

  // Everything that was found, for comparison.
  std::string dump() const {
    std::string out;
    const auto add = [&](auto... values) { ((out += std::to_string(values) + ' '), ...); };
    for (const Token& t : text.tokens)
      add(t.begin, t.end, t.core_end, t.form, static_cast<int>(t.kind), static_cast<int>(t.mark),
          t.space_before, t.detached);
    for (const Sentence& s : text.sentences) add(s.begin, s.end, s.paragraph, s.headline, s.furniture);
    for (const Quotation& q : text.quotations) add(q.open, q.close, q.end, q.depth);
    for (const auto depth : text.quote_depth) add(depth);
    for (const FurnitureItem& f : text.furniture) add(f.begin, f.end, static_cast<int>(f.kind), f.entry);
    for (const std::string_view form : text.forms) out += std::string(form) + '/';
    return out;
  }

  std::string original;
  unicode::Folded folded;
  Scratch scratch;
  Text text;
};

// The tokens' forms: "+" where no space stands between, "‿" before a detached suffix, "|" before a glued one.
inline std::string tokens(std::string_view utf8) {
  const Reading r(utf8);
  std::string out;
  for (TokenIndex t = 0; t < r.text.tokens.size(); ++t) {
    const Token& token = r.text.tokens[t];
    if (t > 0) out += token.space_before ? " " : "+";
    const std::string_view form = r.text.form(t);
    // The core's length in the form: its codes without the marks that the form leaves out.
    std::size_t core = 0;
    for (std::uint32_t i = token.begin; i < token.core_end; ++i)
      core += r.folded.codes[i] != '\'' && r.folded.codes[i] != '\x02';
    core = std::min(core, form.size());
    const bool cut = token.detached || (token.core_end < token.end && token.kind != TokenKind::kWord);
    out += unicode::unfold(form.substr(0, cut ? core : form.size()));
    if (!cut || core == form.size()) continue;
    out += token.detached ? "‿" : "|";
    out += unicode::unfold(form.substr(core));
  }
  return out;
}

// Words, marks, digits, quotation marks and breaks in any order, often badly placed.
inline rc::Gen<std::string> news_like() {
  const auto piece = rc::gen::element<std::string>(
      "মন্ত্রী", "বলেন", "আমরা", "ঢাকায়", "বিবিসি", "দু", "শ", "মো", "ড", "প্রশ্ন", "র", "এর", "কে", "করেন", "X",
      "WHO", "১০", "৫", "২০২৬", "৩শ", "কারাদ", "য\u09BC", "ে", "া", "\u09CD", "।", "৷", "॥", "|", "?", "!",
      ".", ",", ";", ":", "-", "–", "—", "…", "(", ")", "‘", "’", "“", "”", "„", "«", "»", "'", "\"", "`",
      " ", " ", " ", " ", "\n", "\n\n", "\u200C", "\u202E", "আরও পড়ুন", "বিজ্ঞাপন", "সূত্র: বাসস", "ক্যাপশন লুকান",
      "/", "λ", "✌");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& p : pieces) text += p;
                        return text;
                      });
}

}  // namespace ukti::text
