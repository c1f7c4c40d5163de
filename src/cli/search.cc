// `ukti search LEDGER QUERY`: the documents in which somebody would find what the words mean.
#include <fmt/format.h>
#include <unistd.h>

#include <memory>

#include "cli/commands.h"
#include "cli/telling_options.h"
#include "ledger/telling_json.h"

namespace ukti::cli {
namespace {

struct SearchOptions : TellingOptions {
  std::vector<std::string> words;
};

// Harmless to a terminal, with the blanks at its ends.
std::string part(std::string_view text) {
  if (text.empty()) return {};
  const bool blank = text.find_first_not_of(' ') == text.npos;
  std::string out = visible(text);
  if (text.front() == ' ') out.insert(0, 1, ' ');
  if (text.back() == ' ' && !blank) out += ' ';
  return out;
}

// The snippet with its marks: bold on a terminal, else in square brackets.
std::string marked(const SearchHit::Snippet& snippet, bool colour) {
  const std::string_view text = snippet.text;
  std::string out = snippet.cut_before ? "… " : "";
  std::uint32_t at = 0;
  for (const Span& mark : snippet.marks) {
    out += part(text.substr(at, mark.start - at));
    out += colour ? "\x1b[1m" : "[";
    out += visible(text.substr(mark.start, mark.end - mark.start));
    out += colour ? "\x1b[22m" : "]";
    at = mark.end;
  }
  return out + part(text.substr(at)) + (snippet.cut_after ? " …" : "");
}

std::string entry(const SearchHit& hit, bool colour) {
  std::string out = fmt::format("{}  {}", hit.told, visible(hit.document));
  if (!hit.source.empty()) out += fmt::format("  {}", visible(hit.source));
  out += '\n';
  if (!hit.title.empty()) out += fmt::format("  {}\n", visible(hit.title));
  for (const SearchHit::Snippet& snippet : hit.snippets)
    out += fmt::format("    {}\n", marked(snippet, colour));
  return out;
}

int run(const SearchOptions& o) {
  SearchQuery query;
  const std::optional<Telling> telling = o.telling();
  if (!telling) return kWrongUse;
  query.telling = *telling;
  query.limit = o.limit > 0 ? o.limit : SIZE_MAX - 1;
  for (const std::string& word : o.words) query.words += (query.words.empty() ? "" : " ") + word;
  std::optional<Lexicon> own;
  const Lexicon* lexicon = choose_lexicon(o.lexicon, own);
  if (lexicon == nullptr) return kWrongUse;
  const Expected<Ledger> ledger = Ledger::open(o.ledger, Ledger::Access::kRead);
  if (!ledger) {
    complain("search", ledger.error().message);
    return kWrongUse;
  }
  const QueryReader reader(*lexicon);
  Workspace workspace;
  const Expected<SearchAnswer> answer = ledger->search(query, reader, workspace);
  if (!answer) {
    complain("search", answer.error().message);
    return answer.error().code == ErrorCode::kMalformedInput ? kWrongUse : kSomeFailed;
  }
  if (o.json) {
    put(json_array(answer->hits, ledger::append_json));
  } else {
    const bool colour = wants_colour(o.colour, STDOUT_FILENO);
    std::string out;
    for (const SearchHit& hit : answer->hits) out += entry(hit, colour);
    put(out);
    if (answer->hits.empty()) complain("search", "nothing found");
  }
  if (answer->more)
    complain("search", fmt::format("there is more than these {}; --limit N shows it", answer->hits.size()));
  return kDone;
}

}  // namespace

void add_search(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("search", "Find documents of a ledger by their words");
  const auto options = std::make_shared<SearchOptions>();
  command->add_option("LEDGER", options->ledger, "The ledger's file")->required();
  command
      ->add_option("QUERY", options->words, "Words, \"phrases\", beginnings*, title: source: text:, -not, OR")
      ->required();
  options->add_to(*command, 20);
  command->footer(
      "Examples:\n"
      "  ukti search news.ukti 'সেনা \"যুদ্ধবিরতি চুক্তি\"'\n"
      "  ukti search news.ukti 'title:ইসরায়েল (Israel finds it too) -গাজা' --from 2026-03-01\n"
      "  ukti search news.ukti 'নৌবাহি* OR source:রয়টার্স' --as-of 2026-03-09\n"
      "A word is found in all its forms; a listed name in all its spellings and both scripts.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace ukti::cli
