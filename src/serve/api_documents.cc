// Documents: the list, and one with its record. See api.h.
#include <algorithm>

#include "ledger/compressed.h"
#include "ledger/corrected.h"
#include "ledger/impl.h"
#include "ledger/matter_picker.h"
#include "ledger/named.h"
#include "ledger/told_rows.h"
#include "record/json.h"
#include "record/parse.h"
#include "serve/api.h"
#include "serve/documents.h"

namespace ukti::serve {
namespace {

using ledger::Overview;

constexpr std::size_t kLargestRecord = std::size_t{256} << 20;
constexpr std::size_t kMostFound = 20'000;
constexpr std::size_t kMostMatters = 100;  // of one document, in full

}  // namespace

Reply Api::documents(Asked& asked) {
  Params& p = asked.params;
  const Overview& overview = asked.state.overview();
  const auto as_of = p.day("as_of"), from = p.day("from"), to = p.day("to");
  const auto outlet = p.text("outlet", 400), q = p.text("q", 400);
  const std::size_t limit = p.number("limit", 1, 200, 50), cursor = p.cursor();
  if (auto refusal = p.refusal()) return *refusal;
  std::vector<std::uint32_t> listed;
  const auto takes = [&](const Overview::Version& v) {
    return (!from || v.told >= *from) && (!to || v.told <= *to) &&
           (!outlet || overview.sources[v.source] == *outlet);
  };
  if (q) {
    const auto found = found_versions(asked.database, store_, overview, *q, {{as_of}, from, to}, kMostFound);
    if (!found) return failed(found.error());
    for (const std::uint32_t place : *found)
      if (takes(overview.versions[place])) listed.push_back(place);
  } else {
    for (const std::uint32_t place : overview.speaking(as_of))
      if (takes(overview.versions[place])) listed.push_back(place);
  }
  DocumentRows rows(asked.database, overview);
  return json_reply(page_of(listed.size(), cursor, limit,
                            [&](JsonWriter& w, std::size_t i) { rows.put_item(w, listed[i]); }));
}

namespace {

// The version to show: the one with this hash, else the one that speaks as of the day.
std::optional<std::uint32_t> version_of(ledger::Database& database, const Overview& overview,
                                        std::int64_t document, const std::optional<std::string>& sha256,
                                        std::optional<ledger::Day> as_of) {
  if (sha256) {
    ledger::Query find = database.prepare("SELECT id FROM version WHERE document=? AND sha256=?");
    find.bind(1, document).bind(2, *sha256);
    const auto at = find.step() ? overview.version_at(find.integer(0)) : std::nullopt;
    return at && !overview.versions[*at].hidden ? at : std::nullopt;
  }
  for (const std::uint32_t place : overview.speaking(as_of))
    if (overview.versions[place].document == document) return place;
  return std::nullopt;
}

template <typename Entries, typename SpanOf>
void put_targets(JsonWriter& w, const Entries& entries, std::string_view letter, std::string_view layer,
                 std::string_view document, const SpanOf& span_of) {
  for (std::size_t i = 0; i < entries.size(); ++i)
    put_text(w, fmt::format("{}{}", letter, i + 1), target_of(layer, document, span_of(entries[i])));
}

}  // namespace

Reply Api::document(Asked& asked) {
  static constexpr std::string_view kOffsets[] = {"utf16", "bytes", "codepoints"};
  static constexpr record::Offsets kUnits[] = {record::Offsets::kUtf16, record::Offsets::kBytes,
                                               record::Offsets::kCodePoints};
  Params& p = asked.params;
  const Overview& overview = asked.state.overview();
  const auto as_of = p.day("as_of");
  const auto sha256 = p.text("version", 64);
  const record::Offsets offsets = kUnits[p.one_of("offsets", kOffsets).value_or(0)];
  if (auto refusal = p.refusal()) return *refusal;
  const auto none = [] {
    return fault(404, "not_found", "there is no such document, or it was not told by then");
  };
  const auto document = document_row(asked.database, asked.request.path[3]);
  if (!document) return none();
  const auto place = version_of(asked.database, overview, *document, sha256, as_of);
  if (!place) return none();
  const auto catalogue = asked.state.catalogue(asked.ledger, as_of);
  if (!catalogue) return failed(catalogue.error());

  const ledger::Snapshot snapshot(asked.database);
  ledger::Query row = asked.database.prepare(
      "SELECT d.name,d.identity,v.sha256,v.text,v.record,v.named FROM version v JOIN document d ON "
      "d.id=v.document "
      "WHERE "
      "v.id=?");
  if (!row.bind(1, overview.versions[*place].id).step()) return none();
  const std::string name(row.text(0)), identity(row.text(1)), hash(row.text(2)), text(row.text(3)),
      named(row.blob(5));
  const Expected<std::string> stored = ledger::decompress(row.blob(4), kLargestRecord);
  if (!stored) return failed({ErrorCode::kIo, stored.error().message});
  Expected<Record> record = record::parse_json(*stored);
  if (!record || record->bytes != text.size())
    return fault(500, "internal", "the stored record is not its text's");
  const std::size_t statements = record->statements.size(), events = record->events.size();
  std::string targets;
  {
    JsonWriter w(targets);
    w.open('{');
    put_targets(w, record->statements, "S", "statement", name, [](const Statement& s) { return s.cue; });
    put_targets(w, record->events, "V", "event", name, [](const Event& e) { return e.trigger; });
    put_targets(w, record->figures, "F", "figure", name, [](const Figure& f) { return f.span; });
    for (std::size_t i = 0; i < record->entities.size(); ++i)
      if (!record->entities[i].mentions.empty())
        put_text(w, fmt::format("E{}", i + 1),
                 target_of("party", name, record->entities[i].mentions.front()));
    w.close('}');
  }
  // Shown as it was read, so that its ids stay those of `targets`; what was corrected is told beside it.
  Record changed = *record;
  const std::set<std::int64_t> corrections =
      ledger::RecordCorrector(asked.database, overview.rulings).correct(identity, hash, changed);
  std::vector<std::string> retracted;

  std::string out;
  JsonWriter w(out);
  w.open('{'), w.key("document"), w.open('{');
  DocumentRows(asked.database, overview).put_members(w, *place);
  put_text(w, "sha256", hash), put_text(w, "text", text), w.close('}');
  w.key("record");
  std::string printed;
  record::append_json(*record, text, {offsets, false}, printed);
  w.raw(printed);

  ledger::MatterPicker picker(asked.database, overview, **catalogue, as_of);
  std::map<std::uint32_t, Card> matters;
  w.key("events"), w.open('{');
  ledger::Query mentions =
      asked.database.prepare("SELECT id,place FROM mention WHERE version=? ORDER BY place");
  mentions.bind(1, overview.versions[*place].id);
  while (mentions.step()) {
    const auto at = overview.mention_at(mentions.integer(0));
    if (overview.rulings.retracted_mention(mentions.integer(0)))
      retracted.push_back(fmt::format("V{}", mentions.integer(1) + 1));
    if (!at) continue;
    const std::uint32_t matter = (*catalogue)->matter_of[*at];
    if (matter == ledger::Catalogue::kNoMatter ||
        (matters.size() >= kMostMatters && !matters.contains(matter)))
      continue;
    const ledger::MatterBrief& brief = (*catalogue)->matters[matter];
    if (!matters.contains(matter))
      if (auto card = store_.cards().find(asked.database, overview, **catalogue, brief, as_of, picker))
        matters.emplace(matter, std::move(*card));
    if (!matters.contains(matter) || mentions.integer(1) >= static_cast<std::int64_t>(events)) continue;
    const Matter& m = matters.at(matter).matter;
    w.key(fmt::format("V{}", mentions.integer(1) + 1)), w.open('{'), put_text(w, "matter", m.id);
    put_labels(w, m, asked.words), w.close('}');
  }
  w.close('}');
  w.key("statements"), w.open('{');
  ledger::ToldRows rows(asked.database, store_.queries().impl(), overview, **catalogue, {as_of});
  for (const ledger::ToldRow& said : rows.statements_of_version(*place))
    if (said.place < static_cast<std::int64_t>(statements)) {
      put_strings(w, fmt::format("S{}", said.place + 1), rows.matters_of(said.id));
      if (overview.rulings.retracted_statement(said.id))
        retracted.push_back(fmt::format("S{}", said.place + 1));
    }
  w.close('}');
  for (std::size_t i = 0; i < record->figures.size(); ++i)
    if (overview.rulings.retracted_figure(overview.versions[*place].id, static_cast<std::int64_t>(i)))
      retracted.push_back(fmt::format("F{}", i + 1));
  put_strings(w, "retracted", retracted);
  w.key("parties"), w.open('{');
  const std::vector<ledger::Named> entities = ledger::unpack_named(named);
  for (std::size_t i = 0; i < std::min(entities.size(), record->entities.size()); ++i)
    if (const auto party = overview.meant(entities[i].party, *place)) {
      w.key(fmt::format("E{}", i + 1));
      put_party(w, overview.name_of(*party, as_of), asked.words);
    }
  w.close('}');
  w.key("matters"), w.open('[');
  for (const auto& [matter, card] : matters) put_matter(w, card.matter, card.facts, asked.words);
  w.close(']');
  w.key("targets"), w.raw(targets);
  w.key("versions"), w.open('[');
  ledger::Query versions = asked.database.prepare(
      "SELECT id,sha256,told,published FROM version WHERE document=? ORDER BY told,told_second,sha256");
  versions.bind(1, *document);
  while (versions.step()) {
    w.open('{'), put_text(w, "sha256", versions.text(1));
    w.put("told", ledger::print_day(static_cast<ledger::Day>(versions.integer(2))));
    w.put("published", versions.text(3));
    put_flag(w, "shown", versions.integer(0) == overview.versions[*place].id), w.close('}');
  }
  w.close(']');
  w.key("corrections"), w.open('[');
  for (const std::int64_t number : corrections) w.raw(fmt::format("{}", number));
  w.close(']'), w.close('}');
  return json_reply(std::move(out));
}

}  // namespace ukti::serve
