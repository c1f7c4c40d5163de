// `ukti read`: documents in, records out, as a view for a person, as JSON, or as one stage's text.
#include <fmt/format.h>
#include <unistd.h>

#include <map>
#include <memory>

#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/sinks.h"
#include "cli/terminal.h"
#include "cli/view.h"
#include "record/exports.h"
#include "record/json.h"

namespace ukti::cli {
namespace {

struct ReadOptions {
  DocumentOptions documents;
  bool json = false, pretty = false, full = false;
  std::string out, stage;
  std::optional<record::Export> as;
  record::Offsets offsets = record::Offsets::kBytes;
  std::optional<Language> language;
  Colour colour = Colour::kAuto;
  int width = 0;
};

const std::map<std::string, record::Offsets> kOffsets{{"bytes", record::Offsets::kBytes},
                                                      {"codepoints", record::Offsets::kCodePoints},
                                                      {"utf16", record::Offsets::kUtf16}};
const std::map<std::string, record::Export> kExports{{"plover", record::Export::kPlover},
                                                     {"polecat", record::Export::kPolecat},
                                                     {"gdelt", record::Export::kGdelt}};
const std::map<std::string, Language> kLanguages{{"bn", Language::kBangla}, {"en", Language::kEnglish}};
const std::map<std::string, Colour> kColours{
    {"auto", Colour::kAuto}, {"always", Colour::kAlways}, {"never", Colour::kNever}};

void define(CLI::App& command, ReadOptions& o) {
  o.documents.add_to(command);
  command.add_flag("--json", o.json, "Print records as JSON, one a line")->group("Output");
  command.add_flag("--pretty", o.pretty, "Print records as indented JSON")->group("Output");
  command.add_option("--as", o.as, "Print the events as plover (JSON lines), polecat or gdelt (columns)")
      ->transform(CLI::CheckedTransformer(kExports).description(""))
      ->type_name("FORM")
      ->group("Output");
  command.add_option("--out", o.out, "Write ID.json for each document into a folder")
      ->type_name("DIR")
      ->group("Output");
  command
      .add_option("--stage", o.stage,
                  "Show what one stage made of the text: fold, tokens, sentences, words, times, …")
      ->type_name("NAME")
      ->group("Output");
  command.add_option("--offsets", o.offsets, "Count spans in bytes (default), codepoints or utf16 units")
      ->transform(CLI::CheckedTransformer(kOffsets).description(""))
      ->type_name("UNIT")
      ->group("Output");
  command.add_option("--lang", o.language, "The view's own words: bn or en (default: the locale's)")
      ->transform(CLI::CheckedTransformer(kLanguages).description(""))
      ->type_name("LANG")
      ->group("View");
  command.add_option("--color", o.colour, "auto, always or never")
      ->transform(CLI::CheckedTransformer(kColours).description(""))
      ->type_name("WHEN")
      ->group("View");
  command.add_option("--width", o.width, "Cells in a line (default: the terminal's)")
      ->type_name("N")
      ->check(CLI::Range(20, 1000))
      ->group("View");
  command.add_flag("--full", o.full, "Show what was said in full length")->group("View");
  command.footer(
      "Examples:\n"
      "  ukti read article.txt --published 2025-04-28      show the record of one article\n"
      "  ukti read news.jsonl --json -j 4 > records.jsonl  one record a line\n"
      "  curl … | ukti read - --pretty                     from standard input\n"
      "JSON lines bring id, url, source, published (or date), title and text.\n"
      "Exit code: 0 all read, 1 some documents failed (named on standard error, the others are done), 2 "
      "wrong use.");
}

// How each document is shown on standard output, in the worker's thread.
class Printer {
 public:
  Printer(const ReadOptions& options, const Lexicon& lexicon) : o_(options), crosswalk_(lexicon.view()) {
    json_ = o_.json || o_.pretty || !o_.out.empty();
    json_style_ = {o_.offsets, o_.pretty};
    view_style_ = {o_.language ? *o_.language : language_of_locale(), wants_colour(o_.colour, STDOUT_FILENO),
                   o_.width > 0 ? o_.width : terminal_width(STDOUT_FILENO, 80), o_.full};
  }

  void print(const intake::Input& input, const Reader& reader, Workspace& workspace, Result& result) const {
    if (!o_.stage.empty()) return print_stage(input, reader, workspace, result);
    const Expected<Record> record = reader.read(input.document(), workspace);
    if (!record) {
      result.error = record.error();
      return;
    }
    std::string buffer;
    const std::string_view text = intake::text_to_read(input.document(), buffer);
    if (o_.as) {
      record::append_events(*record, text, crosswalk_, *o_.as, result.output);
    } else if (json_) {
      record::append_json(*record, text, json_style_, result.output);
    } else {
      result.output = view(*record, text, view_style_);
    }
  }
  bool json() const { return json_; }

 private:
  void print_stage(const intake::Input& input, const Reader& reader, Workspace& workspace,
                   Result& result) const {
    Expected<std::string> shown = reader.show_stage(input.document(), o_.stage, workspace);
    if (shown) {
      result.output = std::move(*shown);
    } else {
      result.error = shown.error();
    }
  }

  const ReadOptions& o_;
  const record::Crosswalk crosswalk_;
  bool json_ = false;
  record::JsonStyle json_style_;
  ViewStyle view_style_;
};

Expected<void> to_stdout(std::string_view text) {
  if (put(text)) return {};
  return std::unexpected(Error{ErrorCode::kStopped, "standard output cannot be written"});
}

// The reader itself knows its stages: a word is shown to it.
bool is_stage(const std::string& stage, const Reader& reader) {
  Workspace workspace;
  Document word;
  word.text = "বাংলা।";
  const Expected<std::string> shown = reader.show_stage(word, stage, workspace);
  if (!shown) complain("--stage", shown.error().message);
  return shown.has_value();
}

int run(const ReadOptions& o) {
  std::optional<Lexicon> own;
  const Lexicon* lexicon = choose_lexicon(o.documents.lexicon, own);
  if (lexicon == nullptr) return kWrongUse;
  const Reader reader(*lexicon);
  if (!o.stage.empty() && !is_stage(o.stage, reader)) return kWrongUse;
  if (o.as && (o.json || o.pretty || !o.out.empty() || !o.stage.empty())) {
    complain("--as", "stands alone: it prints rows of events, not records");
    return kWrongUse;
  }
  std::optional<RecordFolder> folder;
  if (!o.out.empty()) {
    Expected<RecordFolder> opened = RecordFolder::open(o.out);
    if (!opened) {
      complain("--out", opened.error().message);
      return kWrongUse;
    }
    folder.emplace(std::move(*opened));
  }
  const Printer printer(o, *lexicon);
  const bool to_terminal_too = !folder || o.json || o.pretty;
  bool first = true;
  if (o.as)
    if (Expected<void> head = to_stdout(record::column_names(*o.as)); !head) {
      complain("--as", head.error().message);
      return kWrongUse;
    }
  const auto work = [&](const intake::Input& input, Workspace& workspace, Result& result) {
    printer.print(input, reader, workspace, result);
  };
  const auto deliver = [&](Result& result) -> Expected<void> {
    if (folder)
      if (Expected<void> written = folder->write(result.id, result.output); !written) return written;
    if (!to_terminal_too) return {};
    if (o.as) return to_stdout(result.output);
    if (printer.json()) {
      result.output += '\n';
    } else if (!first) {
      result.output.insert(0, "\n\n");
    }
    first = false;
    return to_stdout(result.output);
  };
  return for_each_document(o.documents, work, deliver);
}

}  // namespace

void add_read(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("read", "Read texts and show, print or write their records");
  const auto options = std::make_shared<ReadOptions>();
  define(*command, *options);
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace ukti::cli
