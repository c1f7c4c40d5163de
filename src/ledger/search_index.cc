// See search_index.h.
#include "ledger/search_index.h"

#include "ledger/tokenizer.h"
#include "unicode/fold.h"

namespace ukti::ledger {
namespace {

// Every stem of the word, in its one place: the form alone does not say which word it is.
void append_term(const Term& term, std::string& words) {
  append_word(term.stem, words);
  each_stem(term.others, [&](std::string_view stem) { append_stem(stem, words); });
}

}  // namespace

std::string source_words(std::string_view source) {
  const std::string codes = unicode::fold(source);
  std::string words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= codes.size(); ++at) {
    const auto c = at < codes.size() ? static_cast<unsigned char>(codes[at]) : '\0';
    if (unicode::is_bangla(c) || unicode::is_latin(c) || unicode::is_digit(c)) continue;
    if (at > begin) append_word(std::string_view(codes).substr(begin, at - begin), words);
    begin = at + 1;
  }
  return words;
}

IndexText index_text(std::span<const Term> terms, std::string_view text, std::string_view title,
                     std::string_view source) {
  IndexText out;
  const std::size_t title_end = !title.empty() && text.starts_with(title) ? title.size() : 0;
  for (const Term& term : terms) append_term(term, term.span.end <= title_end ? out.title : out.text);
  out.source = source_words(source);
  return out;
}

SearchIndex::SearchIndex(Database& database)
    : database_(database),
      put_(database.prepare("INSERT INTO search(rowid,title,source,text) VALUES(?,?,?,?)")) {}

void SearchIndex::put(std::int64_t version, const IndexText& words) {
  put_.bind(1, version).bind(2, words.title).bind(3, words.source).bind(4, words.text).run();
}

// A contentless index forgets a row where it is told the row's words once more; they are read back from the
// index itself, since a newer lexicon may stem the text otherwise.
void SearchIndex::erase(std::int64_t version) {
  database_.execute("CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main,search,instance)");
  IndexText words;
  {
    Query all = database_.prepare("SELECT term,col,offset FROM search_words WHERE doc=? ORDER BY col,offset");
    all.bind(1, version);
    const std::string* last = nullptr;
    std::int64_t place = -1;
    while (all.step()) {
      const std::string_view column = all.text(1);
      std::string& to = column == "title" ? words.title : column == "source" ? words.source : words.text;
      // Stems of one word have one place, and must have it again.
      if (last == &to && all.integer(2) == place)
        append_stem(all.text(0), to);
      else
        append_word(all.text(0), to);
      last = &to, place = all.integer(2);
    }
  }
  database_.execute("DROP TABLE temp.search_words");
  Query drop =
      database_.prepare("INSERT INTO search(search,rowid,title,source,text) VALUES('delete',?,?,?,?)");
  drop.bind(1, version).bind(2, words.title).bind(3, words.source).bind(4, words.text).run();
  database_.execute("INSERT INTO search(search) VALUES('optimize')");
}

void SearchIndex::clear() { database_.execute("INSERT INTO search(search) VALUES('delete-all')"); }

}  // namespace ukti::ledger
