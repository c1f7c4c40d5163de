// Statements: report frames become entries of the record.
//
// The language room found cues and slots. Here the slots are resolved to entities in the order of the text,
// contents run on over the sentences that continue them, nested statements find their parents, pointing
// contents (এ কথা) the sentences that they point at, and each statement its form and its time. No
// word of any language here.
#pragma once

#include <cstdint>
#include <vector>

#include "clause/frames.h"
#include "clause/sight.h"
#include "clause/words.h"
#include "mention/resolver.h"
#include "quantity/quantity.h"
#include "text/text.h"
#include "time/time.h"
#include "ukti/record.h"

namespace ukti::speech {

// What the statements of one text are made from. All of it must outlive the call.
struct Input {
  const text::Text& text;
  const clause::Words& words;
  const lexicon::View& view;
  const std::vector<clause::ReportFrame>& frames;
  const std::vector<time::FoundTime>& times;
  const std::vector<mention::NamedMention>& names;  // their entities set by the resolver
};

// A statement still in token ranges, next to the record's one.
struct Draft {
  std::uint32_t frame = 0;                  // index into Input::frames
  std::vector<clause::TokenRange> content;  // in the order of the text
  std::uint32_t last_sentence = 0;          // where its content ends
};

// Appends statements to `record`; `drafts` is scratch and keeps the token ranges of each statement.
void make_statements(const Input& in, mention::Resolver& resolver, std::vector<Draft>& drafts,
                     Record& record);

}  // namespace ukti::speech
