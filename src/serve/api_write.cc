// What is written: texts read and added, corrections made and undone. See api.h.
#include <algorithm>
#include <charconv>

#include "intake/input.h"
#include "ledger/day.h"
#include "ledger/impl.h"
#include "record/json.h"
#include "record/sha256.h"
#include "serve/api.h"
#include "serve/body.h"
#include "serve/documents.h"

namespace ukti::serve {
namespace {

Reply read_only() {
  return fault(403, "forbidden", "this server is for reading: start it with --edit --author NAME to write");
}

// A text that the reader refuses is the sender's, not ours.
Reply refused(const Error& error) { return fault(422, "unprocessable", error.message); }

Document document_of(const ReadRequest& r) { return {r.id, r.url, r.source, r.published, r.title, r.text}; }

bool is_day(std::string_view value) { return value.size() >= 10 && ledger::parse_day(value.substr(0, 10)); }

bool is_open(const Time& time) {
  return time.value.find("XXXX") != std::string::npos || time.value.ends_with("_REF");
}

std::string slice(std::string_view text, Span span) {
  return span.end <= text.size() && span.start <= span.end
             ? std::string(text.substr(span.start, span.end - span.start))
             : std::string();
}

// The day that the text gives for its publication: the first date in its furniture, which is read alone, so
// that a label before it (প্রকাশ: …) and the day given in the form do not matter.
std::string dateline_day(const Record& record, std::string_view text, const Reader& reader) {
  Workspace workspace;
  for (const Furniture& f : record.furniture) {
    const std::string line = slice(text, f.span);
    const std::size_t colon = line.find(':');
    for (const std::string& piece : {line, colon == line.npos ? std::string() : line.substr(colon + 1)}) {
      if (piece.empty()) continue;
      const Expected<Record> read = reader.read({{}, {}, {}, {}, {}, piece}, workspace);
      if (!read) continue;
      for (const Time& t : read->times)
        if (is_day(t.value)) return t.value.substr(0, 10);
    }
  }
  return {};
}

}  // namespace

Reply Api::read(Asked& asked) {
  static constexpr std::string_view kOffsets[] = {"utf16", "bytes", "codepoints"};
  static constexpr record::Offsets kUnits[] = {record::Offsets::kUtf16, record::Offsets::kBytes,
                                               record::Offsets::kCodePoints};
  const record::Offsets offsets = kUnits[asked.params.one_of("offsets", kOffsets).value_or(0)];
  if (auto refusal = asked.params.refusal()) return *refusal;
  ReadRequest request;
  if (auto refusal = parse_body(asked.request.body, request)) return *refusal;
  if (request.text.size() > options_.max_text)
    return fault(413, "too_large", fmt::format("a text may have {} bytes", options_.max_text));
  Workspace workspace;
  const Document document = document_of(request);
  const Expected<Record> record = store_.reader().read(document, workspace);
  if (!record) return refused(record.error());
  std::string buffer;
  const std::string_view text = intake::text_to_read(document, buffer);
  const std::string day = dateline_day(*record, text, store_.reader());
  std::string out;
  JsonWriter w(out);
  w.open('{'), w.key("document"), w.open('{'), put_text(w, "id", request.id);
  w.put("title", request.title), w.put("source", request.source), w.put("url", request.url);
  w.put("published", request.published), put_text(w, "text", text), w.close('}');
  std::string printed;
  record::append_json(*record, text, {offsets, false}, printed);
  w.key("record"), w.raw(printed);
  w.put("dateline_day", day), w.key("open_dates"), w.open('[');
  for (std::size_t i = 0; i < record->times.size(); ++i) {
    const Time& time = record->times[i];
    if (!is_open(time)) continue;
    w.open('{'), put_text(w, "id", fmt::format("T{}", i + 1)), put_text(w, "text", slice(text, time.span));
    put_text(w, "value", time.value), w.close('}');
  }
  w.close(']'), w.close('}');
  return json_reply(std::move(out));
}

Reply Api::add_document(Asked& asked) {
  if (auto refusal = asked.params.refusal()) return *refusal;
  if (asked.right != Right::kEdit) return read_only();
  ReadRequest request;
  if (auto refusal = parse_body(asked.request.body, request)) return *refusal;
  if (request.text.size() > options_.max_text)
    return fault(413, "too_large", fmt::format("a text may have {} bytes", options_.max_text));
  std::string buffer;
  if (request.id.empty()) {
    // Named by what it says, so that the same text pasted twice is one document.
    request.id = record::sha256(intake::text_to_read(document_of(request), buffer)).substr(0, 12);
  }
  Workspace workspace;
  const Document document = document_of(request);
  const Expected<Record> record = store_.reader().read(document, workspace);
  if (!record) return refused(record.error());
  std::vector<Term> terms;
  store_.reader().terms(workspace, terms);
  buffer.clear();
  const Expected<LedgerEntry> entry =
      store_.preparer().prepare(*record, intake::text_to_read(document, buffer), terms, options_.today());
  if (!entry) return refused(entry.error());
  Added added = Added::kSame;
  std::optional<Error> refusal;
  const Expected<void> done = store_.write([&](Ledger& ledger) -> Expected<void> {
    if (Expected<void> begun = ledger.begin(); !begun) return begun;
    const Expected<Added> put = ledger.add(*entry);
    if (!put)
      refusal = put.error();
    else
      added = *put;
    return ledger.commit();
  });
  if (refusal) return refusal->code == ErrorCode::kMalformedInput ? refused(*refusal) : failed(*refusal);
  if (!done) return failed(done.error());
  if (const auto state = store_.state(true); !state) return failed(state.error());
  static constexpr std::string_view kOutcomes[] = {"new", "new_version", "same"};
  std::string out;
  JsonWriter w(out);
  w.open('{'), put_text(w, "outcome", kOutcomes[static_cast<std::size_t>(added)]);
  put_text(w, "document", request.id), w.close('}');
  return json_reply(std::move(out));
}

Reply Api::corrections(Asked& asked) {
  const std::size_t limit = asked.params.number("limit", 1, 200, 50), cursor = asked.params.cursor();
  if (auto refusal = asked.params.refusal()) return *refusal;
  Expected<std::vector<Correction>> all = asked.ledger.corrections();
  if (!all) return failed(all.error());
  std::reverse(all->begin(), all->end());
  return json_reply(page_of(all->size(), cursor, limit,
                            [&](JsonWriter& w, std::size_t i) { put_correction(w, (*all)[i]); }));
}

namespace {

Reply made(std::int64_t number) {
  std::string out;
  JsonWriter w(out);
  w.open('{'), put_number(w, "number", static_cast<std::uint64_t>(number)), w.close('}');
  return json_reply(std::move(out));
}

}  // namespace

Reply Api::correct(Asked& asked) {
  if (auto refusal = asked.params.refusal()) return *refusal;
  if (asked.right != Right::kEdit) return read_only();
  CorrectionRequest request;
  if (auto refusal = parse_body(asked.request.body, request)) return *refusal;
  request.author = options_.author;
  request.time = options_.now();
  std::int64_t number = 0;
  std::optional<Error> refusal;
  const Expected<void> done = store_.write([&](Ledger& ledger) -> Expected<void> {
    const Expected<std::int64_t> kept = ledger.correct(request);
    if (kept)
      number = *kept;
    else
      refusal = kept.error();
    return {};
  });
  if (!done) return failed(done.error());
  if (refusal) return refusal->code == ErrorCode::kMalformedInput ? refused(*refusal) : failed(*refusal);
  if (const auto state = store_.state(true); !state) return failed(state.error());
  return made(number);
}

Reply Api::undo(Asked& asked) {
  if (auto refusal = asked.params.refusal()) return *refusal;
  if (asked.right != Right::kEdit) return read_only();
  const std::string& digits = asked.request.path[3];
  std::int64_t number = 0;
  const auto [end, fault_at] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (fault_at != std::errc() || end != digits.data() + digits.size() || number < 1)
    return fault(400, "bad_request", "a correction's number is a number");
  const Expected<std::vector<Correction>> all = asked.ledger.corrections();
  if (!all) return failed(all.error());
  if (std::none_of(all->begin(), all->end(), [&](const Correction& c) { return c.number == number; }))
    return fault(404, "not_found", "there is no such correction");
  std::optional<Error> refusal;
  const Expected<void> done = store_.write([&](Ledger& ledger) -> Expected<void> {
    if (const Expected<void> undone = ledger.undo(number, options_.author, options_.now()); !undone)
      refusal = undone.error();
    return {};
  });
  if (!done) return failed(done.error());
  if (refusal) return refusal->code == ErrorCode::kMalformedInput ? refused(*refusal) : failed(*refusal);
  if (const auto state = store_.state(true); !state) return failed(state.error());
  return made(number);
}

}  // namespace ukti::serve
