// Exports: the ledger, or the documents of one matter, in the forms of `ukti export`. See api.h.
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "ledger/export_jsonl.h"
#include "ledger/impl.h"
#include "ledger/matter_loader.h"
#include "record/exports.h"
#include "record/statement_exports.h"
#include "serve/api.h"
#include "serve/documents.h"

namespace ukti::serve {
namespace {

constexpr std::string_view kForms[] = {"jsonl", "csv", "plover", "polecat", "gdelt", "annotation", "claim"};
enum Form : std::size_t { kJsonl, kCsv, kPlover, kPolecat, kGdelt, kAnnotation, kClaim };
constexpr std::string_view kEndings[] = {"jsonl", "csv", "jsonl", "tsv", "tsv", "jsonl", "jsonl"};
constexpr std::size_t kMostBytes = std::size_t{512} << 20;

std::optional<record::Export> events(std::size_t form) {
  if (form == kPlover) return record::Export::kPlover;
  if (form == kPolecat) return record::Export::kPolecat;
  if (form == kGdelt) return record::Export::kGdelt;
  return std::nullopt;
}

void append(const CorrectedRecord& corrected, std::string_view text, std::size_t form,
            const record::Crosswalk& crosswalk, std::string& out) {
  if (const auto as = events(form)) return record::append_events(corrected.record, text, crosswalk, *as, out);
  if (form == kAnnotation) return record::append_annotations(corrected.record, text, out);
  if (form == kClaim) return record::append_claims(corrected.record, text, out);
  record::append_csv(corrected.record, text, fmt::format("{}", fmt::join(corrected.corrections, " ")), out);
}

}  // namespace

Reply Api::export_all(Asked& asked) {
  const auto form = asked.params.one_of("format", kForms);
  const auto key = asked.params.matter("matter");
  if (auto refusal = asked.params.refusal()) return *refusal;
  if (!form) return fault(400, "bad_request", "the parameter “format” is needed");
  const ledger::Overview& overview = asked.state.overview();
  std::optional<std::set<std::string>> wanted;  // documents by name
  if (key) {
    const auto catalogue = asked.state.catalogue(asked.ledger, std::nullopt);
    if (!catalogue) return failed(catalogue.error());
    const ledger::MatterBrief* brief = asked.state.find(**catalogue, *key);
    if (brief == nullptr) return fault(404, "not_found", "there is no such matter");
    wanted.emplace();
    ledger::Query name = asked.database.prepare("SELECT name FROM document WHERE id=?");
    for (std::uint32_t i = brief->begin; i < brief->end; ++i) {
      const auto& mention = overview.mentions[(*catalogue)->members[i]];
      name.bind(1, overview.versions[mention.version].document);
      if (name.step()) wanted->emplace(name.text(0));
      name.reset();
    }
  }
  const record::Crosswalk crosswalk(store_.lexicon().view());
  const auto as = events(*form);
  std::string out = as ? record::column_names(*as) : *form == kCsv ? record::csv_names() : "";
  std::vector<std::string> hidden;
  DocumentCursor documents = asked.ledger.documents();
  for (StoredDocument document; documents.next(document);) {
    if (out.size() > kMostBytes)
      return fault(413, "too_large", "the export is too large for a browser: `ukti export` has no bound");
    if (wanted && !wanted->contains(document.id)) continue;
    if (*form == kJsonl) {
      ledger::append_line(document, out);
      if (document.hidden && document.latest) hidden.push_back(document.identity);
      continue;
    }
    if (document.hidden || !document.latest) continue;
    const Expected<CorrectedRecord> corrected = documents.corrected(document);
    if (!corrected) return failed(corrected.error());
    append(*corrected, document.text, *form, crosswalk, out);
  }
  if (Expected<void> good = documents.check(); !good) return failed(good.error());
  if (*form == kJsonl && !wanted) {
    const auto corrections = asked.ledger.corrections();
    if (!corrections) return failed(corrections.error());
    for (const std::string& identity : hidden) ledger::append_hidden_line(identity, out);
    for (const Stub& stub : asked.ledger.erased()) ledger::append_line(stub, out);
    for (const Correction& correction : *corrections) ledger::append_line(correction, out);
  }
  Reply reply = json_reply(std::move(out));
  const std::string_view ending = kEndings[*form];
  reply.type = ending == "csv"   ? "text/csv; charset=utf-8"
               : ending == "tsv" ? "text/tab-separated-values; charset=utf-8"
                                 : "application/x-ndjson; charset=utf-8";
  reply.headers.emplace_back("Content-Disposition",
                             fmt::format("attachment; filename=\"ukti-{}{}.{}\"", kForms[*form],
                                         key ? "-" + ledger::print_key(*key) : "", ending));
  return reply;
}

}  // namespace ukti::serve
