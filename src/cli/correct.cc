// `ukti correct LEDGER …`: a person's word against what was read; `ukti corrections LEDGER` lists them.
#include <fmt/format.h>

#include <memory>

#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/sinks.h"
#include "cli/terminal.h"
#include "ledger/correction_json.h"
#include "ledger/corrections.h"
#include "ukti/ledger.h"

namespace ukti::cli {
namespace {

struct CorrectOptions {
  std::string ledger, target, other;  // one of each, where a kind takes one
  CorrectionRequest request;
  std::int64_t undo = 0;
};

int run(CorrectOptions o, bool asked) {
  if (asked == (o.undo != 0)) {
    complain("correct", "takes one of retract, merge, split, relabel, reattribute, or --undo N");
    return kWrongUse;
  }
  if (o.request.author.empty() || (asked && o.request.reason.empty())) {
    complain("correct", "needs --by NAME and, unless it undoes, --because REASON");
    return kWrongUse;
  }
  if (!o.target.empty()) o.request.targets.push_back(o.target);
  if (!o.other.empty()) o.request.others.push_back(o.other);
  if (o.request.time.empty()) o.request.time = now();
  Expected<Ledger> ledger = Ledger::open(o.ledger, Ledger::Access::kWrite);
  if (!ledger) {
    complain("correct", ledger.error().message);
    return kWrongUse;
  }
  if (!asked) {
    if (const auto done = ledger->undo(o.undo, o.request.author, o.request.time); !done) {
      complain(o.ledger, done.error().message);
      return kSomeFailed;
    }
    put(fmt::format("correction {} is undone\n", o.undo));
    return kDone;
  }
  const Expected<std::int64_t> number = ledger->correct(o.request);
  if (!number) {
    complain(o.ledger, number.error().message);
    return kSomeFailed;
  }
  put(fmt::format("correction {} is in force; --undo {} takes it back\n", *number, *number));
  return kDone;
}

// "3  merge, 2031-05-01, নাম: reason [undone …]", then what it is tied to.
void show(const Correction& c) {
  std::string line =
      fmt::format("{}  {}{}, {} {}: {}", c.number, ledger::name_of(c.kind),
                  c.label.empty() ? "" : fmt::format(" “{}”", c.label), c.time, c.author, c.reason);
  if (!c.undone_at.empty()) line += fmt::format("  [undone {} {}]", c.undone_at, c.undone_by);
  if (c.orphaned) line += "  [orphaned]";
  put(visible(line) + "\n");
  for (const Anchor& a : c.anchors)
    put(fmt::format("   {} {} {}:{}-{}{}\n", a.side == 0 ? "·" : "→", ledger::name_of(a.layer),
                    visible(a.name.empty() ? a.document : a.name), a.span.start, a.span.end,
                    a.found ? "" : "  (not found)"));
}

int list(const std::string& path, bool json) {
  const Expected<Ledger> ledger = Ledger::open(path, Ledger::Access::kRead);
  if (!ledger) {
    complain("corrections", ledger.error().message);
    return kWrongUse;
  }
  const Expected<std::vector<Correction>> all = ledger->corrections();
  if (!all) {
    complain(path, all.error().message);
    return kSomeFailed;
  }
  std::string out;
  for (const Correction& correction : *all) {
    if (!json) {
      show(correction);
      continue;
    }
    out.clear();
    ledger::append_json(correction, out);
    put(out + "\n");
  }
  return kDone;
}

}  // namespace

void add_correct(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("correct", "Correct what a ledger holds; undoable, nothing is lost");
  const auto o = std::make_shared<CorrectOptions>();
  command->add_option("LEDGER", o->ledger, "The ledger's file")->required();
  command->add_option("--by", o->request.author, "Who corrects")->type_name("NAME");
  command->add_option("--because", o->request.reason, "Why")->type_name("REASON");
  command->add_option("--at", o->request.time, "When (now)")->type_name("TIME");
  command->add_option("--undo", o->undo, "Take correction N back")->type_name("N");
  command->require_subcommand(0, 1);
  command->fallthrough();
  const auto add = [&](CorrectionKind kind, const char* help) {
    CLI::App* sub = command->add_subcommand(std::string(ledger::name_of(kind)), help);
    sub->parse_complete_callback([o, kind] { o->request.kind = kind; });
    return sub;
  };
  add(CorrectionKind::kRetract, "It counts no more")
      ->add_option("TARGET", o->request.targets, "A matter, a party, bytes (R03:120-141)")
      ->required();
  CLI::App* merge = add(CorrectionKind::kMerge, "Two matters, or two parties, are one");
  merge->add_option("TARGET", o->target, "The one that stays")->required();
  merge->add_option("OTHER", o->other, "The one that is the same")->required();
  CLI::App* split = add(CorrectionKind::kSplit, "In these documents it is another one");
  split->add_option("TARGET", o->target, "A matter or a party")->required();
  split->add_option("DOCUMENT", o->request.others, "Documents, or bytes of them, that mean another")
      ->required();
  CLI::App* relabel = add(CorrectionKind::kRelabel, "Another label or name");
  relabel->add_option("TARGET", o->target, "A matter or a party")->required();
  relabel->add_option("LABEL", o->request.label, "What it is to be called")->required();
  CLI::App* reattribute = add(CorrectionKind::kReattribute, "Another party answers for a statement");
  reattribute->add_option("STATEMENT", o->target, "The bytes of its cue: R03:120-141")->required();
  reattribute->add_option("PARTY", o->other, "Who answers for it")->required();
  command->footer(
      "Examples:\n"
      "  ukti correct news.ukti --by রাফি --because 'one capsizing' merge m00ab… m71f0…\n"
      "  ukti correct news.ukti --by রাফি --because 'misread' retract R03:120-141\n"
      "  ukti correct news.ukti --by রাফি --undo 2\n"
      "Exit code: 0 done, 1 it could not be done, 2 wrong use.");
  command->callback([o, command, &exit_code] { exit_code = run(*o, !command->get_subcommands().empty()); });

  CLI::App* all =
      app.add_subcommand("corrections", "List the corrections of a ledger, undone ones and orphans too");
  const auto path = std::make_shared<std::string>();
  const auto json = std::make_shared<bool>(false);
  all->add_option("LEDGER", *path, "The ledger's file")->required();
  all->add_flag("--json", *json, "One object a line");
  all->callback([path, json, &exit_code] { exit_code = list(*path, *json); });
}

}  // namespace ukti::cli
