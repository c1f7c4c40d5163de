// See corrections.h.
#include "ledger/corrections.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ukti::ledger {
namespace {

bool has_side(const Correction& correction, int side) {
  return std::any_of(correction.anchors.begin(), correction.anchors.end(),
                     [&](const Anchor& a) { return a.side == side; });
}

bool is_span(std::int64_t start, std::int64_t stop) {
  return 0 <= start && start <= stop && stop <= INT32_MAX;
}

std::unexpected<Error> fault(std::string message) {
  return std::unexpected(Error{ErrorCode::kMalformedInput, std::move(message)});
}

}  // namespace

std::string_view name_of(CorrectionKind kind) {
  static constexpr std::array<std::string_view, 5> kNames = {"retract", "merge", "split", "relabel",
                                                             "reattribute"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Layer layer) {
  static constexpr std::array<std::string_view, 4> kNames = {"event", "statement", "figure", "party"};
  return kNames[static_cast<std::size_t>(layer)];
}

std::vector<Correction> read_corrections(Database& database) {
  std::vector<Correction> out;
  Query rows = database.prepare(
      "SELECT id,kind,label,author,time,reason,undone_by,undone_at FROM correction ORDER BY id");
  Query anchors = database.prepare(
      "SELECT side,document,sha256,layer,start,stop FROM anchor WHERE correction=? ORDER BY place");
  while (rows.step()) {
    if (rows.integer(1) < 0 || rows.integer(1) > static_cast<int>(CorrectionKind::kReattribute)) continue;
    Correction& c = out.emplace_back();
    c.number = rows.integer(0);
    c.kind = static_cast<CorrectionKind>(rows.integer(1));
    c.label = rows.text(2), c.author = rows.text(3), c.time = rows.text(4), c.reason = rows.text(5);
    c.undone_by = rows.text(6), c.undone_at = rows.text(7);
    anchors.bind(1, c.number);
    while (anchors.step()) {
      const std::int64_t layer = anchors.integer(3);
      if (layer < 0 || layer > static_cast<int>(Layer::kParty)) continue;
      if (!is_span(anchors.integer(4), anchors.integer(5))) continue;
      Anchor& a = c.anchors.emplace_back();
      a.side = anchors.integer(0) != 0 ? 1 : 0;
      a.document = anchors.text(1), a.sha256 = anchors.text(2);
      a.layer = static_cast<Layer>(layer);
      a.span = {static_cast<std::uint32_t>(anchors.integer(4)),
                static_cast<std::uint32_t>(anchors.integer(5))};
    }
    anchors.reset();
  }
  return out;
}

Expected<std::int64_t> put_correction(Database& database, const Correction& c) {
  if (c.author.empty() || c.reason.empty()) return fault("a correction needs an author and a reason");
  if (!has_side(c, 0)) return fault("a correction needs something to correct");
  const bool two_sided = c.kind == CorrectionKind::kMerge || c.kind == CorrectionKind::kSplit ||
                         c.kind == CorrectionKind::kReattribute;
  if (two_sided && !has_side(c, 1)) return fault(fmt::format("{} needs two sides", name_of(c.kind)));
  if (c.kind == CorrectionKind::kRelabel && c.label.empty()) return fault("a label is empty");
  Query taken = database.prepare("SELECT 1 FROM correction WHERE id=?");
  const bool keeps_number = c.number > 0 && !taken.bind(1, c.number).step();
  Query put = database.prepare(
      "INSERT INTO correction(id,kind,label,author,time,reason,undone_by,undone_at) VALUES(?,?,?,?,?,?,?,?)");
  if (keeps_number)
    put.bind(1, c.number);
  else
    put.bind_null(1);
  put.bind(2, static_cast<std::int64_t>(c.kind)).bind(3, c.label).bind(4, c.author).bind(5, c.time);
  put.bind(6, c.reason);
  if (c.undone_at.empty())
    put.bind_null(7).bind_null(8);
  else
    put.bind(7, c.undone_by).bind(8, c.undone_at);
  put.run();
  const std::int64_t number = database.last_id();
  Query anchor = database.prepare(
      "INSERT INTO anchor(correction,place,side,document,sha256,layer,start,stop) VALUES(?,?,?,?,?,?,?,?)");
  std::int64_t place = 0;
  for (const Anchor& a : c.anchors) {
    anchor.bind(1, number).bind(2, place++).bind(3, std::int64_t{a.side}).bind(4, a.document);
    anchor.bind(5, a.sha256).bind(6, static_cast<std::int64_t>(a.layer));
    anchor.bind(7, std::int64_t{a.span.start}).bind(8, std::int64_t{a.span.end}).run();
  }
  if (auto good = database.check(); !good) return std::unexpected(good.error());
  return number;
}

Expected<void> undo_correction(Database& database, std::int64_t number, std::string_view author,
                               std::string_view time) {
  Query find = database.prepare("SELECT undone_at,undone_by FROM correction WHERE id=?");
  if (!find.bind(1, number).step()) return fault(fmt::format("there is no correction {}", number));
  if (!find.is_null(0))
    return fault(fmt::format("correction {} was undone by {} on {}", number, find.text(1), find.text(0)));
  find.reset();
  database.prepare("UPDATE correction SET undone_by=?,undone_at=? WHERE id=?")
      .bind(1, author)
      .bind(2, time)
      .bind(3, number)
      .run();
  return database.check();
}

std::size_t drop_anchors(Database& database, std::string_view identity) {
  std::vector<std::int64_t> lost;
  for (const Correction& before : read_corrections(database)) {
    Correction after = before;
    std::erase_if(after.anchors, [&](const Anchor& a) { return a.document == identity; });
    if (after.anchors.size() != before.anchors.size() &&
        (!has_side(after, 0) || has_side(after, 1) != has_side(before, 1)))
      lost.push_back(before.number);
  }
  database.prepare("DELETE FROM anchor WHERE document=?").bind(1, identity).run();
  for (const std::int64_t number : lost)
    for (const char* sql : {"DELETE FROM anchor WHERE correction=?", "DELETE FROM correction WHERE id=?"})
      database.prepare(sql).bind(1, number).run();
  return lost.size();
}

}  // namespace ukti::ledger
