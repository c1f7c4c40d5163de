// The text layer on any valid UTF-8: tokens in order, inside the text, each in one sentence; partners of
// quotation marks mutual.
#include <simdjson.h>

#include <cstdlib>
#include <string_view>

#include "lexicon/view.h"
#include "text/read.h"
#include "ukti/lexicon.h"
#include "unicode/fold.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace ukti;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (!simdjson::validate_utf8(bytes.data(), bytes.size())) return 0;
  static const text::Tables tables = text::Tables::from(Lexicon::embedded().view());
  static text::Scratch scratch;
  static text::Text text;
  unicode::Folded folded;
  unicode::fold(bytes, folded);
  text::read_text(tables, bytes, folded, {}, scratch, text);
  std::uint32_t end = 0;
  for (const text::Token& t : text.tokens) {
    if (t.begin < end || t.end <= t.begin || t.end > folded.codes.size() || t.form >= text.forms.size())
      std::abort();
    end = t.end;
  }
  text::TokenIndex next = 0;
  for (const text::Sentence& s : text.sentences) {
    if (s.begin < next || s.end < s.begin || s.end > text.tokens.size()) std::abort();
    next = s.end;
  }
  for (text::TokenIndex t = 0; t < text.tokens.size(); ++t) {
    const text::TokenIndex partner = text.quote_partner[t];
    if (partner != text::kNoToken && (partner >= text.tokens.size() || text.quote_partner[partner] != t))
      std::abort();
  }
  return 0;
}
