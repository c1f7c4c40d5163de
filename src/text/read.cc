// The text layer's entry: resets the result and runs the parts in order.
#include "text/read.h"

namespace ukti::text {

void read_text(const Tables& tables, std::string_view original, const unicode::Folded& folded,
               std::string_view title, Scratch& scratch, Text& out) {
  out.original = original;
  out.folded = &folded;
  out.tokens.clear();
  out.forms.clear();
  out.sentences.clear();
  out.quotations.clear();
  out.quote_partner.clear();
  out.quote_depth.clear();
  out.sentence_of.clear();
  out.furniture.clear();
  out.form_arena.clear();
  out.paragraphs = 0;
  find_tokens(tables, scratch, out);
  pair_marks(tables, scratch, out);
  find_sentences(tables, title, scratch, out);
  find_furniture(tables, scratch, out);
  find_quotations(tables, scratch, out);
}

}  // namespace ukti::text
