// `ukti explain`: for each entry of a record the rule that made it and the lexicon lines that the rule used.
#include <fmt/format.h>

#include <memory>

#include "clause/closed_lists.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/sinks.h"
#include "cli/terminal.h"

namespace ukti::cli {
namespace {

class Explanation {
 public:
  Explanation(const Record& record, std::string_view text) : r_(record), text_(text) {}

  std::string write() {
    line(r_.id, r_.title);
    for (std::size_t i = 0; i < r_.statements.size(); ++i) {
      const Statement& s = r_.statements[i];
      std::string who;
      for (const Id id : s.source) who += (who.empty() ? "" : ", ") + std::string(usual_name(id));
      entry(fmt::format("S{} {} {}", i + 1, clause::name(s.act), who.empty() ? "(nobody named)" : who), s.cue,
            s.why);
    }
    for (std::size_t i = 0; i < r_.events.size(); ++i)
      entry(
          fmt::format("V{} {} {}", i + 1, clause::name(r_.events[i].type), clause::name(r_.events[i].status)),
          r_.events[i].trigger, r_.events[i].why);
    for (std::size_t i = 0; i < r_.figures.size(); ++i)
      entry(fmt::format("F{} {}", i + 1, clause::name(r_.figures[i].counts)), r_.figures[i].span,
            r_.figures[i].why);
    for (std::size_t i = 0; i < r_.times.size(); ++i)
      entry(fmt::format("T{} {}", i + 1, r_.times[i].value), r_.times[i].span, r_.times[i].why);
    for (std::size_t i = 0; i < r_.entities.size(); ++i) {
      const Entity& e = r_.entities[i];
      entry(fmt::format("E{} {} {}", i + 1, clause::name(e.type), usual_name(static_cast<Id>(i))),
            e.mentions.empty() ? Span{} : e.mentions.front(), e.why);
    }
    for (const Link& k : r_.links)
      entry(fmt::format("S{} {} S{}", k.from + 1, clause::name(k.kind), k.to + 1), Span{}, k.why);
    for (const Furniture& f : r_.furniture)
      entry(fmt::format("furniture {}", clause::name(f.kind)), f.span, f.why);
    return std::move(out_);
  }

 private:
  std::string_view usual_name(Id id) const {
    return r_.entities[id].names.empty() ? "?" : std::string_view(r_.entities[id].names.front());
  }
  void line(std::string_view name, std::string_view rest) {
    out_ += visible(name);
    if (!rest.empty()) out_ += "  " + visible(rest);
    out_ += '\n';
  }
  void entry(std::string_view what, Span span, const Why& why) {
    out_ += '\n';
    line(what, "");
    if (span.end > span.start)
      out_ += fmt::format("    at {}–{}: {}\n", span.start, span.end,
                          shortened(visible(text_.substr(span.start, span.end - span.start)), 72));
    out_ += fmt::format("    rule {}\n", why.rule.empty() ? "(none named)" : visible(why.rule));
    for (const std::string& row : why.lexicon) out_ += fmt::format("    lexicon {}\n", visible(row));
  }

  const Record& r_;
  std::string_view text_;
  std::string out_;
};

int run(const DocumentOptions& options) {
  std::optional<Lexicon> own;
  const Lexicon* lexicon = choose_lexicon(options.lexicon, own);
  if (lexicon == nullptr) return kWrongUse;
  const Reader reader(*lexicon);
  const auto work = [&](const intake::Input& input, Workspace& workspace, Result& result) {
    const Expected<Record> record = reader.read(input.document(), workspace);
    if (!record) {
      result.error = record.error();
      return;
    }
    std::string buffer;
    result.output = Explanation(*record, intake::text_to_read(input.document(), buffer)).write();
  };
  const auto deliver = [](Result& result) -> Expected<void> {
    if (put(result.output + "\n")) return {};
    return std::unexpected(Error{ErrorCode::kStopped, "standard output cannot be written"});
  };
  return for_each_document(options, work, deliver);
}

}  // namespace

void add_explain(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand(
      "explain", "Show for each entry of a record the rule and lexicon lines that made it");
  const auto options = std::make_shared<DocumentOptions>();
  options->add_to(*command);
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace ukti::cli
