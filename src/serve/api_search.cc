// Search: documents that meet words, with snippets in pieces. See api.h.
#include <algorithm>

#include "ledger/impl.h"
#include "ledger/matter_picker.h"
#include "serve/api.h"
#include "serve/documents.h"

namespace ukti::serve {
namespace {

constexpr std::size_t kMostHits = 1000;  // that pages may reach
constexpr std::size_t kMostMatters = 5;  // named with a hit
constexpr std::string_view kFields[] = {"all", "title", "text", "source"};

void put_snippet(JsonWriter& w, const SearchHit::Snippet& snippet) {
  const std::string_view text = snippet.text;
  w.open('{'), w.put_ends(snippet.span);
  put_flag(w, "cut_before", snippet.cut_before), put_flag(w, "cut_after", snippet.cut_after);
  w.key("pieces"), w.open('[');
  const auto piece = [&](std::size_t from, std::size_t to, bool hit) {
    if (from >= to || to > text.size()) return;
    w.open('{'), put_text(w, "text", text.substr(from, to - from)), put_flag(w, "hit", hit), w.close('}');
  };
  std::size_t at = 0;
  for (const Span& mark : snippet.marks) {
    piece(at, mark.start, false), piece(mark.start, mark.end, true);
    at = std::max<std::size_t>(at, mark.end);
  }
  piece(at, text.size(), false);
  w.close(']'), w.close('}');
}

// The query with its words in one field, where it names none itself.
std::string in_field(const std::string& words, std::size_t field) {
  if (field == 0) return words;
  std::string out;
  bool quoted = false, start = true;
  for (const char c : words) {
    if (start && c != ' ' && c != '-') out.append(kFields[field]) += ':', start = false;
    if (c == '"') quoted = !quoted;
    if (c == ' ' && !quoted) start = true;
    out += c;
  }
  return out;
}

}  // namespace

Reply Api::search(Asked& asked) {
  Params& p = asked.params;
  const ledger::Overview& overview = asked.state.overview();
  const auto as_of = p.day("as_of"), from = p.day("from"), to = p.day("to");
  const auto words = p.text("q", 400);
  const std::size_t field = p.one_of("field", kFields).value_or(0);
  const std::size_t limit = p.number("limit", 1, 200, 50), cursor = p.cursor();
  if (auto refusal = p.refusal()) return *refusal;
  if (!words) return fault(400, "bad_request", "the parameter “q” is needed: the words to look for");
  if (cursor + limit > kMostHits)
    return fault(400, "bad_request", "pages of a search end at 1000 documents: ask for more words");
  const auto catalogue = asked.state.catalogue(asked.ledger, as_of);
  if (!catalogue) return failed(catalogue.error());
  Workspace workspace;
  const Expected<SearchAnswer> answer = asked.ledger.search(
      {in_field(*words, field), {{as_of}, from, to}, cursor + limit}, store_.queries(), workspace);
  if (!answer) return failed(answer.error());

  ledger::MatterPicker picker(asked.database, overview, **catalogue, as_of);
  const std::vector<bool> speaks = speaking_set(overview, as_of);
  ledger::Query mentions = asked.database.prepare(
      "SELECT m.id FROM mention m JOIN version v ON v.id=m.version JOIN document d ON d.id=v.document WHERE "
      "d.name=?");
  std::string out;
  JsonWriter w(out);
  w.open('{'), w.key("items"), w.open('[');
  for (std::size_t i = cursor; i < answer->hits.size(); ++i) {
    const SearchHit& hit = answer->hits[i];
    w.open('{'), put_text(w, "document", hit.document), w.put("source", hit.source), w.put("url", hit.url);
    w.put("title", hit.title), w.put("told", hit.told), w.put("score", std::optional(hit.score));
    w.key("snippets"), w.open('[');
    for (const SearchHit::Snippet& snippet : hit.snippets) put_snippet(w, snippet);
    w.close(']'), w.key("matters"), w.open('[');
    std::set<std::uint32_t> seen;
    mentions.bind(1, hit.document);
    while (mentions.step() && seen.size() < kMostMatters) {
      const auto at = overview.mention_at(mentions.integer(0));
      if (!at || !speaks[overview.mentions[*at].version]) continue;
      const std::uint32_t place = (*catalogue)->matter_of[*at];
      if (place == ledger::Catalogue::kNoMatter || !seen.insert(place).second) continue;
      const ledger::MatterBrief& brief = (*catalogue)->matters[place];
      if (brief.documents < 2 && !brief.answered()) continue;
      if (const auto card =
              store_.cards().find(asked.database, overview, **catalogue, brief, as_of, picker)) {
        w.open('{'), put_text(w, "id", card->matter.id), put_labels(w, card->matter, asked.words),
            w.close('}');
      }
    }
    mentions.reset();
    w.close(']'), w.close('}');
  }
  w.close(']');
  w.put("next", answer->more ? cursor_after(answer->hits.size()) : std::string());
  w.key("total"), w.raw(answer->more ? "null" : fmt::format("{}", answer->hits.size()));
  w.close('}');
  return json_reply(std::move(out));
}

}  // namespace ukti::serve
