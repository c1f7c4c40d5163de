// How fast a ledger takes records and answers, and how large it grows: ledger_bench [--keep FILE] [N…]
//
// For each N (10000, 100000, 1000000 statements unless told) a ledger of invented news is made (nothing is
// read: entries are made ready outside the clock, as reading has threads of its own) and asked. Medians of
// queries over matters and parties drawn from the ledger itself. Larger ledgers in the same process do not
// profit from smaller ones: each has a file of its own.
#include <fmt/format.h>
#include <sqlite3.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/batch.h"
#include "synthetic_news.h"
#include "ukti/ledger.h"
#include "ukti/lexicon.h"

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kStatements = 10;  // of a document
constexpr std::size_t kReady = 64;       // documents that are made ready together, outside the clock
constexpr int kQueries = 101;

// What this thread itself worked: on a machine with other work the clock on the wall measures that too.
double worked() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

[[noreturn]] void fail(const std::string& why) {
  fmt::print(stderr, "ledger_bench: {}\n", why);
  std::exit(1);
}

template <typename T>
T must(ukti::Expected<T> value) {
  if (!value) fail(value.error().message);
  if constexpr (!std::is_void_v<T>) return std::move(*value);
}

struct Figures {
  std::size_t statements = 0;
  double adding = 0, working = 0;  // seconds: by the clock, of the processor
  double matter = 0, matter_slowest = 0, largest = 0, month = 0, month_slowest = 0, search = 0,
         search_slowest = 0, opening = 0;  // milliseconds
  double bytes = 0;                        // of the file for a statement, text apart
};

// As the reader finds them, so that a query finds them again.
std::vector<std::string> stems(const std::vector<std::string>& words) {
  const ukti::Reader reader(ukti::Lexicon::embedded());
  ukti::Workspace workspace;
  std::vector<ukti::Term> terms;
  std::vector<std::string> out;
  for (const std::string& word : words) {
    must(reader.terms_of(word, workspace, terms));
    out.emplace_back(terms.empty() ? std::string_view(word) : std::string_view(terms.front().stem));
  }
  return out;
}

void add_all(const std::string& path, std::size_t statements, Figures& figures) {
  const ukti::Preparer preparer(ukti::Lexicon::embedded());
  ukti::synthetic::Shape shape;
  shape.documents = statements / kStatements;
  ukti::synthetic::News news(7, shape);
  news.set_stems(stems(news.words()));
  ukti::Ledger ledger = must(ukti::Ledger::open(path, ukti::Ledger::Access::kCreate));
  ukti::cli::Batch batch;  // as `ukti add` takes them
  std::size_t waiting = 0;
  Clock::duration spent{0};
  std::vector<ukti::LedgerEntry> ready;
  for (std::size_t done = 0; done < shape.documents; done += ready.size()) {
    ready.clear();
    for (std::size_t i = 0; i < std::min(kReady, shape.documents - done); ++i) {
      const ukti::synthetic::Report report = news.next();
      ready.push_back(must(preparer.prepare(report.record, report.text, report.terms, "2032-06-01")));
    }
    const auto begin = Clock::now();
    const double before = worked();
    if (waiting == 0) must(ledger.begin());
    for (const ukti::LedgerEntry& entry : ready) must(ledger.add(entry));
    waiting += ready.size();
    spent += Clock::now() - begin;
    if (done + ready.size() == shape.documents || batch.full(waiting, spent)) {
      const auto written = Clock::now();
      must(ledger.commit());
      batch.committed(Clock::now() - written);
      waiting = 0, spent = Clock::duration{0};
    }
    figures.adding += seconds_since(begin);
    figures.working += worked() - before;
  }
}

// Runs SQL that gives one column.
std::vector<std::string> column(const std::string& path, const char* sql) {
  std::vector<std::string> out;
  sqlite3* database = nullptr;
  if (sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) fail(path);
  const auto take = [](void* into, int, char** values, char**) {
    static_cast<std::vector<std::string>*>(into)->emplace_back(values[0] != nullptr ? values[0] : "");
    return 0;
  };
  char* fault = nullptr;
  if (sqlite3_exec(database, sql, take, &out, &fault) != SQLITE_OK) fail(fault);
  sqlite3_close(database);
  return out;
}

template <typename Run>
std::vector<double> milliseconds(const std::vector<std::string>& of, Run run) {
  std::vector<double> out;
  for (const std::string& one : of) {
    const auto begin = Clock::now();
    run(one);
    out.push_back(seconds_since(begin) * 1000);
  }
  std::sort(out.begin(), out.end());
  return out;
}

// Of each text one word or two, by turns.
std::vector<std::string> words_of(const std::vector<std::string>& texts) {
  std::vector<std::string> out;
  for (const std::string& text : texts) {
    std::vector<std::string> words;
    std::size_t at = 0;
    for (std::size_t end = text.find(' '); end != std::string::npos; at = end + 1, end = text.find(' ', at))
      words.push_back(text.substr(at, end - at));
    if (words.size() < 4) continue;
    const std::string& one = words[out.size() * 7 % words.size()];
    out.push_back(out.size() % 2 == 0 ? one : one + " " + words[out.size() * 11 % words.size()]);
  }
  return out;
}

double median(const std::vector<double>& sorted) { return sorted.empty() ? 0 : sorted[sorted.size() / 2]; }

Figures measure(const std::string& path, std::size_t statements) {
  Figures f{.statements = statements};
  add_all(path, statements, f);
  const double texts = std::stod(column(path, "SELECT sum(length(CAST(text AS BLOB))) FROM version").at(0));
  f.bytes = (static_cast<double>(std::filesystem::file_size(path)) - texts) / static_cast<double>(statements);

  // Every answer from a connection of its own would measure the opening: one reader, as a server has it.
  const ukti::Ledger ledger = must(ukti::Ledger::open(path, ukti::Ledger::Access::kRead));
  const auto key = "SELECT printf('m%016x',key) FROM matter ";
  const auto as_of = [&](const std::string& id) { must(ledger.matter(id, {22'500})); };
  const std::string drawn =
      fmt::format("{} WHERE documents>1 AND first_told<22500 ORDER BY key LIMIT {}", key, kQueries);
  const std::string large =
      fmt::format("{} WHERE first_told<22480 ORDER BY documents DESC,key LIMIT 11", key);
  const std::vector<double> times = milliseconds(column(path, drawn.c_str()), as_of);
  f.matter = median(times);
  f.matter_slowest = times.empty() ? 0 : times.back();
  f.largest = median(milliseconds(column(path, large.c_str()), as_of));

  const std::string parties = fmt::format(
      "SELECT printf('p%016x',hash) FROM party WHERE id IN (SELECT what FROM involved WHERE told BETWEEN "
      "22400 AND "
      "22430 AND what>0) ORDER BY hash LIMIT {}",
      kQueries);
  const std::vector<double> months =
      milliseconds(column(path, parties.c_str()), [&](const std::string& party) {
        ukti::MatterQuery query;
        query.party = party;
        query.on = {22'400, 22'430};
        query.all = true;
        must(ledger.matters(query));
      });
  f.month = median(months);
  f.month_slowest = months.empty() ? 0 : months.back();

  const ukti::QueryReader names(ukti::Lexicon::embedded());
  ukti::Workspace workspace;
  const std::string texts_drawn = fmt::format("SELECT text FROM version WHERE id%{}=0 LIMIT {}",
                                              statements / kStatements / (kQueries + 20) + 1, kQueries);
  const std::vector<double> searches =
      milliseconds(words_of(column(path, texts_drawn.c_str())), [&](const std::string& words) {
        ukti::SearchQuery query;
        query.words = words;
        must(ledger.search(query, names, workspace));
      });
  f.search = median(searches);
  f.search_slowest = searches.empty() ? 0 : searches.back();

  f.opening = median(milliseconds(std::vector<std::string>(21, path), [](const std::string& file) {
    must(ukti::Ledger::open(file, ukti::Ledger::Access::kRead));
  }));
  return f;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::size_t> sizes;
  std::string keep;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--keep" && i + 1 < argc)
      keep = argv[++i];
    else
      sizes.push_back(static_cast<std::size_t>(std::strtoull(argv[i], nullptr, 10)));
  }
  if (sizes.empty()) sizes = {10'000, 100'000, 1'000'000};
  fmt::print(
      "| statements | adding, statements/s | by processor time | a matter as of a day, ms (slowest) | of the "
      "11 largest, ms | a party's matters in a month, ms (slowest) | a ranked search, ms (slowest) | "
      "opening, ms | bytes a statement, text apart |\n"
      "|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
  for (const std::size_t n : sizes) {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / fmt::format("ukti-ledger-bench-{}", getpid());
    std::filesystem::create_directories(folder);
    const std::string path = keep.empty() ? (folder / "bench.ukti").string() : keep;
    const Figures f = measure(path, n);
    fmt::print(
        "| {} | {:.0f} | {:.0f} | {:.2f} ({:.1f}) | {:.1f} | {:.1f} ({:.0f}) | {:.1f} ({:.0f}) | {:.2f} | "
        "{:.0f} |\n",
        f.statements, static_cast<double>(n) / f.adding, static_cast<double>(n) / f.working, f.matter,
        f.matter_slowest, f.largest, f.month, f.month_slowest, f.search, f.search_slowest, f.opening,
        f.bytes);
    std::fflush(stdout);
    std::filesystem::remove_all(folder);
  }
  return 0;
}
