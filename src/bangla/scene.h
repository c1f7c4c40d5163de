// One sentence under study: its tokens' tags, its chunks, its cues, and questions that all constructions ask
// of them.
#pragma once

#include <optional>
#include <vector>

#include "bangla/chunks.h"
#include "bangla/cues.h"
#include "bangla/tags.h"
#include "clause/frames.h"
#include "clause/words.h"
#include "time/time.h"

namespace ukti::bangla {

struct Scene {
  const text::Text& text;
  const clause::Words& words;
  const std::vector<Tag>& tags;
  const std::vector<mention::NamedMention>& names;
  const std::vector<Chunk>& chunks;  // of the whole sentence
  const std::vector<Cue>& cues;
  const std::vector<time::FoundTime>& times;  // of the text, in its order
  text::TokenIndex begin, end;                // the sentence without its closing marks
  bool translated = false;                    // the text is translated: honorific agreement proves nothing

  bool punct(text::TokenIndex t) const { return text.tokens[t].kind == text::TokenKind::kPunct; }
  bool quote(text::TokenIndex t) const { return text.tokens[t].kind == text::TokenKind::kQuote; }
  bool mark(text::TokenIndex t, unsigned char m) const { return punct(t) && text.tokens[t].mark == m; }
  bool word(text::TokenIndex t) const {
    return !punct(t) && text.tokens[t].kind != text::TokenKind::kQuote &&
           text.tokens[t].kind != text::TokenKind::kOther;
  }
  bool opens(text::TokenIndex t) const {
    return quote(t) && (text.quote_partner[t] == text::kNoToken ? true : text.quote_partner[t] > t);
  }
  bool closes(text::TokenIndex t) const {
    return quote(t) && text.quote_partner[t] != text::kNoToken && text.quote_partner[t] < t;
  }
  // A clause-final finite verb somewhere in [a, b)?
  bool has_finite(text::TokenIndex a, text::TokenIndex b) const;
  // Can chunk i be a subject, alone or as a member of a coordination?
  bool subject(std::size_t i) const;
  bool murdered(std::size_t i) const;
  bool owned(std::size_t i) const;
  // Is the phrase part of words that stand in quotation marks where t does not: "‘X ফিরে এসো’ স্লোগান | দিয়ে"?
  // A name that fills its quotation marks is the writer's word.
  bool of_quoted_words(const Chunk& c, text::TokenIndex t) const;
  std::size_t words_in(text::TokenIndex a, text::TokenIndex b) const;
  // [a, b) without marks (quotation marks stay) and empty space at its ends.
  clause::TokenRange trimmed(text::TokenIndex a, text::TokenIndex b) const;
  // Index of the chunk that holds or follows token t; chunks.size() where none.
  std::size_t chunk_at(text::TokenIndex t) const;
  // Can the time chunk c say when something was said? A span of time, a day to come, or a time that qualifies
  // a noun ("ফেব্রুয়ারির নির্বাচন") cannot.
  bool dates_an_act(const Chunk& c) const;
  // Without the ending that stands behind its closing quotation mark: "‘X’ | কে".
  clause::Phrase phrase(const Chunk& c) const {
    const text::Token& last = text.tokens[c.end - 1];
    const bool apart = c.end > c.head + 1 && last.detached && last.core_end == last.begin;
    return {{c.begin, apart ? c.head + 1 : c.end}, c.head};
  }
};

}  // namespace ukti::bangla
