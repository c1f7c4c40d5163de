// See documents.h.
#include "serve/documents.h"

#include "ledger/corrections.h"
#include "ledger/impl.h"
#include "ledger/search.h"
#include "serve/json_views.h"

namespace ukti::serve {

DocumentRows::DocumentRows(ledger::Database& database, const ledger::Overview& overview)
    : overview_(overview),
      row_(database.prepare(
          "SELECT d.name,v.title,d.source,d.url,v.published FROM version v JOIN document d ON "
          "d.id=v.document WHERE v.id=?")) {}

void DocumentRows::put_members(JsonWriter& w, std::uint32_t version) {
  const ledger::Overview::Version& v = overview_.versions[version];
  row_.bind(1, v.id);
  const bool there = row_.step();
  const auto text = [&](int column) { return there ? row_.text(column) : std::string_view(); };
  put_text(w, "id", text(0)), w.put("title", text(1)), w.put("source", text(2)), w.put("url", text(3));
  w.put("published", text(4)), w.put("told", ledger::print_day(v.told)), put_flag(w, "dated", v.dated);
  row_.reset();
}

void DocumentRows::put_item(JsonWriter& w, std::uint32_t version, std::optional<std::uint32_t> origin) {
  const ledger::Overview::Version& v = overview_.versions[version];
  w.open('{'), put_members(w, version);
  put_number(w, "statements", v.statements), put_number(w, "events", v.events);
  put_number(w, "figures", v.figures);
  if (origin) put_number(w, "origin", *origin);
  w.close('}');
}

std::vector<bool> speaking_set(const ledger::Overview& overview, std::optional<ledger::Day> as_of) {
  std::vector<bool> out(overview.versions.size());
  for (const std::uint32_t place : overview.speaking(as_of)) out[place] = true;
  return out;
}

std::optional<std::int64_t> document_row(ledger::Database& database, std::string_view name_or_url) {
  for (const char* sql :
       {"SELECT id FROM document WHERE name=?", "SELECT id FROM document WHERE identity=?"}) {
    ledger::Query find = database.prepare(sql);
    find.bind(1, name_or_url);
    if (find.step()) return find.integer(0);
  }
  return std::nullopt;
}

Expected<std::vector<std::uint32_t>> found_versions(ledger::Database& database, const Store& store,
                                                    const ledger::Overview& overview,
                                                    const std::string& words, const Telling& telling,
                                                    std::size_t most) {
  Workspace workspace;
  const auto found =
      ledger::found_versions(database, {words, telling, most}, store.queries().impl(), workspace);
  if (!found) return std::unexpected(found.error());
  std::vector<std::uint32_t> out;
  for (const std::int64_t row : *found)
    if (const auto place = overview.version_at(row)) out.push_back(*place);
  return out;
}

void put_correction(JsonWriter& w, const Correction& c) {
  w.open('{'), put_number(w, "number", static_cast<std::uint64_t>(c.number));
  w.put("kind", ledger::name_of(c.kind)), w.put("label", c.label), put_text(w, "author", c.author);
  put_text(w, "time", c.time), put_text(w, "reason", c.reason);
  w.put("undone_by", c.undone_by), w.put("undone_at", c.undone_at), put_flag(w, "orphaned", c.orphaned);
  w.key("anchors"), w.open('[');
  for (const Anchor& a : c.anchors) {
    w.open('{'), w.put("document", a.name), w.put("layer", ledger::name_of(a.layer)), w.put_ends(a.span);
    put_number(w, "side", a.side), put_flag(w, "found", a.found), w.close('}');
  }
  w.close(']'), w.close('}');
}

}  // namespace ukti::serve
