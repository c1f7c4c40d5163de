// How fast `ukti serve` answers at a constant rate: serve_bench URL SECONDS RATE
//
// wrk asks as fast as it can and waits for each answer before it asks again, so that a slow answer hides the
// ones that would have had to wait behind it. Here requests are due by the clock, and what one waits because
// others were slow counts as its own time. Every GET address of the API is asked, one after the other, with
// ids, pages and days that are drawn from the ledger itself. Three rounds: addresses that were never asked
// before; ten of each view again and again; and new ones while (where `--add COMMAND` is given) another
// program adds to the ledger all the time.
#include <fmt/format.h>
#include <httplib.h>
#include <simdjson.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kConnections = 16;

[[noreturn]] void fail(const std::string& why) {
  fmt::print(stderr, "serve_bench: {}\n", why);
  std::_Exit(1);  // from any thread
}

// One connection that stays open.
class Connection {
 public:
  explicit Connection(const std::string& url) : client_(url) {
    client_.set_keep_alive(true);
    client_.set_tcp_nodelay(true);
    client_.set_read_timeout(60, 0);
  }
  std::string body(const std::string& path) {
    const auto reply = client_.Get("/api/v1/" + path);
    if (!reply || reply->status != 200) fail("no answer at " + path);
    return reply->body;
  }
  int status(const std::string& path) {
    const auto reply = client_.Get("/api/v1/" + path);
    return reply ? reply->status : 0;
  }

 private:
  httplib::Client client_;
};

std::string encoded(const std::string& text) {
  std::string out;
  for (const char c : text) out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return out;
}

// A member of each item of a list.
std::vector<std::string> members(Connection& connection, const std::string& path, const char* name) {
  simdjson::dom::parser parser;
  simdjson::dom::element answer;
  const std::string body = connection.body(path);
  if (parser.parse(body).get(answer) != simdjson::SUCCESS) fail("no JSON at " + path);
  std::vector<std::string> out;
  for (const simdjson::dom::element item : answer["items"].get_array()) {
    std::string_view value;
    if (item[name].get(value) == simdjson::SUCCESS) out.emplace_back(value);
  }
  if (out.empty()) fail("nothing at " + path);
  return out;
}

struct View {
  const char* name;
  std::function<std::string()> address;
};

class Views {
 public:
  explicit Views(Connection& connection) {
    for (const char* sort : {"new", "contested", "size"})
      for (int page = 0; page < 3; ++page) {
        const auto ids =
            members(connection, fmt::format("matters?limit=200&sort={}&cursor=o{}", sort, page * 200), "id");
        matters_.insert(matters_.end(), ids.begin(), ids.end());
      }
    parties_ = members(connection, "parties?limit=200", "id");
    documents_ = members(connection, "documents?limit=200", "id");
    days_ = members(connection, "days", "day");
    for (const std::string& title : members(connection, "documents?limit=200&cursor=o100", "title"))
      words_.push_back(encoded(title));
    list();
  }
  const std::vector<View>& all() const { return views_; }

 private:
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  const std::string& of(const std::vector<std::string>& list) { return list[below(list.size())]; }
  // Any of the last year's days: a list as of it was not asked for before.
  const std::string& day() {
    return days_[days_.size() - 1 - below(std::min<std::size_t>(365, days_.size()))];
  }

  void list() {
    const auto page = [this](std::size_t pages, std::size_t size) {
      return fmt::format("limit={}&cursor=o{}", size, below(pages * size));
    };
    views_ = {
        {"ledger", [] { return "ledger"; }},
        {"days", [] { return "days"; }},
        {"matters, newest", [=, this] { return "matters?" + page(20, 50); }},
        {"matters, most contested", [=, this] { return "matters?sort=contested&" + page(20, 20); }},
        {"matters, largest", [=, this] { return "matters?sort=size&" + page(20, 20); }},
        {"matters of a party", [=, this] { return "matters?party=" + of(parties_) + "&" + page(2, 20); }},
        {"matters with words", [=, this] { return "matters?all=1&limit=20&q=" + of(words_); }},
        {"matters as of a day", [=, this] { return "matters?as_of=" + day() + "&" + page(2, 20); }},
        {"a matter", [this] { return "matters/" + of(matters_); }},
        {"a matter as of the last day",
         [this] { return "matters/" + of(matters_) + "?as_of=" + days_.back(); }},
        {"documents", [=, this] { return "documents?" + page(100, 50); }},
        {"a document", [this] { return "documents/" + of(documents_); }},
        {"statements", [=, this] { return "statements?" + page(100, 50); }},
        {"statements of a matter", [this] { return "statements?matter=" + of(matters_); }},
        {"statements of a party",
         [=, this] { return "statements?party=" + of(parties_) + "&" + page(2, 50); }},
        {"figures", [=, this] { return "figures?" + page(100, 50); }},
        {"parties", [=, this] { return "parties?" + page(20, 50); }},
        {"a party", [this] { return "parties/" + of(parties_); }},
        {"network", [this] { return fmt::format("network?limit={}", 20 + below(60)); }},
        {"network of a matter", [this] { return "network?matter=" + of(matters_); }},
        {"network of a party", [this] { return "network?party=" + of(parties_); }},
        {"map as of a day", [this] { return "map?as_of=" + day(); }},
        {"search", [=, this] { return "search?limit=20&q=" + of(words_); }},
        {"corrections", [=, this] { return "corrections?" + page(1, 20); }},
    };
  }

  std::mt19937_64 random_{3};
  std::vector<std::string> matters_, parties_, documents_, days_, words_;
  std::vector<View> views_;
};

struct Times {
  std::vector<double> all;  // milliseconds
  std::vector<std::vector<double>> of_view;
  std::atomic<int> failed = 0;
};

double at(std::vector<double>& times, double share) {
  if (times.empty()) return 0;
  std::sort(times.begin(), times.end());
  return times[std::min(times.size() - 1,
                        static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

// Asks for all of them at the rate, on connections that take turns.
void ask(const std::string& url, double rate, const std::vector<std::string>& paths, std::size_t views,
         Times& times) {
  times.of_view.resize(views);
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  const auto begin = Clock::now() + std::chrono::milliseconds(50);
  const auto work = [&] {
    Connection connection(url);
    for (;;) {
      const std::size_t i = next++;
      if (i >= paths.size()) return;
      const auto due = begin + std::chrono::duration_cast<Clock::duration>(
                                   std::chrono::duration<double>(static_cast<double>(i) / rate));
      std::this_thread::sleep_until(due);
      if (connection.status(paths[i]) != 200) {
        if (times.failed++ < 5) fmt::print("  failed: {}\n", paths[i]);
      }
      const double took = std::chrono::duration<double, std::milli>(Clock::now() - due).count();
      const std::lock_guard lock(mutex);
      times.all.push_back(took);
      times.of_view[i % views].push_back(took);
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < kConnections; ++i) threads.emplace_back(work);
  for (std::thread& thread : threads) thread.join();
}

void report(const char* round, double rate, const std::vector<View>& views, Times& times) {
  fmt::print("{}: {} requests at {:.0f}/s: median {:.1f} ms, p99 {:.1f} ms, slowest {:.1f} ms, {} failed\n",
             round, times.all.size(), rate, at(times.all, .5), at(times.all, .99), at(times.all, 1),
             times.failed.load());
  for (std::size_t i = 0; i < views.size(); ++i)
    fmt::print("  {:28} median {:6.1f}   p99 {:6.1f}\n", views[i].name, at(times.of_view[i], .5),
               at(times.of_view[i], .99));
  std::fflush(stdout);
}

std::vector<std::string> paths_of(const std::vector<View>& views, std::size_t n) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < n; ++i) out.push_back(views[i % views.size()].address());
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4 && argc != 6) fail("serve_bench URL SECONDS RATE [--add COMMAND]");
  const std::string url = argv[1];
  const double seconds = std::atof(argv[2]), rate = std::atof(argv[3]);
  Connection connection(url);
  const auto begin = Clock::now();
  connection.body("matters?limit=1");
  fmt::print("first list: {:.0f} ms\n",
             std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  Views views(connection);
  const auto n = static_cast<std::size_t>(seconds * rate);
  const std::vector<std::string> paths = paths_of(views.all(), n);
  Times fresh, again;
  ask(url, rate, paths, views.all().size(), fresh);
  report("new addresses", rate, views.all(), fresh);
  std::vector<std::string> known(
      paths.begin(), paths.begin() + static_cast<std::ptrdiff_t>(std::min(n, 10 * views.all().size())));
  for (std::size_t i = 0; known.size() < n; ++i) known.push_back(known[i]);
  ask(url, rate, known, views.all().size(), again);
  report("known addresses", rate, views.all(), again);
  if (argc != 6) return 0;
  std::atomic<bool> ended = false;
  int added = 0;
  std::thread adding([&] {
    for (; !ended; ++added)
      // NOLINTNEXTLINE(concurrency-mt-unsafe): no other thread here runs a command or changes the environment
      if (std::system(argv[5]) != 0) fail("the command that adds failed");
  });
  Times times;
  ask(url, rate, paths_of(views.all(), n), views.all().size(), times);
  ended = true;
  adding.join();
  fmt::print("({} additions meanwhile)\n", added);
  report("new addresses while another program adds", rate, views.all(), times);
  return 0;
}
