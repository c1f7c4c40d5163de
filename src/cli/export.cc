// `ukti export LEDGER --as FORM`: a ledger for other programs, or for another ledger (`ukti add`).
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <memory>
#include <optional>

#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/sinks.h"
#include "ledger/export_jsonl.h"
#include "record/exports.h"
#include "record/statement_exports.h"
#include "ukti/ledger.h"

namespace ukti::cli {
namespace {

enum class Form { kJsonl, kCsv, kPlover, kPolecat, kGdelt, kAnnotation, kClaim };

struct ExportOptions {
  std::string ledger;
  Form form = Form::kJsonl;
};

std::unexpected<Error> cut() {
  return std::unexpected(Error{ErrorCode::kStopped, "standard output cannot be written"});
}

// The form that `ukti read --as` prints too.
std::optional<record::Export> events(Form form) {
  if (form == Form::kPlover) return record::Export::kPlover;
  if (form == Form::kPolecat) return record::Export::kPolecat;
  if (form == Form::kGdelt) return record::Export::kGdelt;
  return std::nullopt;
}

void append(const CorrectedRecord& corrected, std::string_view text, Form form,
            const record::Crosswalk& crosswalk, std::string& out) {
  const Record& record = corrected.record;
  if (const auto as = events(form)) return record::append_events(record, text, crosswalk, *as, out);
  if (form == Form::kAnnotation) return record::append_annotations(record, text, out);
  if (form == Form::kClaim) return record::append_claims(record, text, out);
  record::append_csv(record, text, fmt::format("{}", fmt::join(corrected.corrections, " ")), out);
}

// What each document says today, hidden ones left out.
Expected<void> export_records(const Ledger& ledger, Form form) {
  const record::Crosswalk crosswalk(Lexicon::embedded().view());
  const auto as = events(form);
  std::string out = as ? record::column_names(*as) : form == Form::kCsv ? record::csv_names() : "";
  DocumentCursor documents = ledger.documents();
  for (StoredDocument document; documents.next(document);) {
    if (document.hidden || !document.latest) continue;
    const Expected<CorrectedRecord> corrected = documents.corrected(document);
    if (!corrected) return std::unexpected(corrected.error());
    append(*corrected, document.text, form, crosswalk, out);
    if (!put(out)) return cut();
    out.clear();
  }
  if (!put(out)) return cut();
  return documents.check();
}

// All versions, then what the ledger knows beside them.
Expected<void> export_jsonl(const Ledger& ledger) {
  std::vector<std::string> hidden;
  std::string out;
  DocumentCursor documents = ledger.documents();
  for (StoredDocument document; documents.next(document);) {
    out.clear();
    ledger::append_line(document, out);
    if (!put(out)) return cut();
    if (document.hidden && document.latest) hidden.push_back(document.identity);
  }
  if (auto good = documents.check(); !good) return good;
  const auto corrections = ledger.corrections();
  if (!corrections) return std::unexpected(corrections.error());
  out.clear();
  for (const std::string& identity : hidden) ledger::append_hidden_line(identity, out);
  for (const Stub& stub : ledger.erased()) ledger::append_line(stub, out);
  for (const Correction& correction : *corrections) ledger::append_line(correction, out);
  if (!put(out)) return cut();
  return {};
}

int run(const ExportOptions& o) {
  const Expected<Ledger> ledger = Ledger::open(o.ledger, Ledger::Access::kRead);
  if (!ledger) {
    complain("export", ledger.error().message);
    return kWrongUse;
  }
  const Expected<void> done =
      o.form == Form::kJsonl ? export_jsonl(*ledger) : export_records(*ledger, o.form);
  if (!done) {
    complain(o.ledger, done.error().message);
    return kSomeFailed;
  }
  return kDone;
}

}  // namespace

void add_export(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("export", "Print a ledger for other programs");
  const auto options = std::make_shared<ExportOptions>();
  command->add_option("LEDGER", options->ledger, "The ledger's file")->required();
  const std::map<std::string, Form> forms{{"jsonl", Form::kJsonl},   {"csv", Form::kCsv},
                                          {"plover", Form::kPlover}, {"polecat", Form::kPolecat},
                                          {"gdelt", Form::kGdelt},   {"annotation", Form::kAnnotation},
                                          {"claim", Form::kClaim}};
  command
      ->add_option("--as", options->form,
                   "jsonl: all that `ukti add` needs to make an equal ledger; of what is told today: csv "
                   "(statements), plover, polecat, gdelt (events), annotation (W3C), claim (schema.org)")
      ->transform(CLI::CheckedTransformer(forms).description(""))
      ->type_name("FORM")
      ->required();
  command->footer(
      "Examples:\n"
      "  ukti export news.ukti --as jsonl > news.jsonl; ukti add copy.ukti news.jsonl\n"
      "Exit code: 0 done, 1 it broke off, 2 wrong use.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace ukti::cli
