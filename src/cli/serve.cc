// `ukti serve LEDGER`: the page and the API over a ledger, for this machine's browser unless told otherwise.
#include <fmt/format.h>
#include <pthread.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <memory>
#include <thread>

#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/sinks.h"
#include "cli/terminal.h"
#include "serve/access.h"
#include "serve/api.h"
#include "serve/assets.h"
#include "serve/server.h"

namespace ukti::cli {
namespace {

constexpr int kFirstPort = 8765, kMorePorts = 20;

struct ServeOptions {
  std::string ledger, author, lexicon;
  int port = kFirstPort;
  serve::AccessOptions access;
  bool anywhere = false;
};

std::string url_of(const serve::AccessOptions& access, int port) {
  std::string host = access.address;
  if (host == "0.0.0.0" || host == "::") host = "localhost";
  if (host.find(':') != host.npos) host = "[" + host + "]";
  return fmt::format("http://{}:{}", host, port);
}

// Ends the server on Ctrl-C and SIGTERM; SIGUSR1 wakes it to end itself. The signals must be blocked before
// any thread begins.
class Watchman {
 public:
  explicit Watchman(serve::Server& server) : server_(server), thread_([this] { watch(); }) {}
  ~Watchman() {
    ended_ = true;
    pthread_kill(thread_.native_handle(), SIGUSR1);
    thread_.join();
  }

 private:
  void watch() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT), sigaddset(&signals, SIGTERM), sigaddset(&signals, SIGUSR1);
    int signal = 0;
    sigwait(&signals, &signal);
    for (; !ended_; std::this_thread::sleep_for(std::chrono::milliseconds(50))) server_.stop();
  }
  serve::Server& server_;
  std::atomic<bool> ended_{false};
  std::thread thread_;
};

void block_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT), sigaddset(&signals, SIGTERM), sigaddset(&signals, SIGUSR1);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void announce(const ServeOptions& o, const serve::Access& access, int port) {
  const std::string url = url_of(o.access, port);
  std::string out =
      fmt::format("{} at {}\n", visible(std::filesystem::path(o.ledger).filename().string()), url);
  if (serve::assets().empty()) out += "(built without the page: the API alone is served)\n";
  if (o.access.tokens) {
    out += fmt::format("reading: {}{}\n         token {}\n", url, access.entrance(serve::Right::kRead),
                       access.read_token());
    if (o.access.edit)
      out += fmt::format("editing: {}{}\n         token {}\n", url, access.entrance(serve::Right::kEdit),
                         access.edit_token());
    out += "Each link lets one browser in, once. What goes over the network is not encrypted.\n";
  }
  out += o.access.edit ? fmt::format("Corrections are signed {}. Ctrl-C ends.\n", visible(o.author))
                       : "For reading only. Ctrl-C ends.\n";
  put(out);
}

int run(ServeOptions o, const std::string& version) {
  if (o.access.edit == o.author.empty()) {
    complain("serve", "--edit and --author NAME go together");
    return kWrongUse;
  }
  std::optional<Lexicon> own;
  const Lexicon* lexicon = choose_lexicon(o.lexicon, own);
  if (lexicon == nullptr) return kWrongUse;
  block_signals();  // before there are other threads, which take it over
  const auto store = serve::Store::open(o.ledger, *lexicon, o.access.edit);
  if (!store) {
    complain("serve", store.error().message);
    return kWrongUse;
  }
  o.access.tokens = o.anywhere;
  serve::Access access(o.access);
  serve::Api api(**store,
                 {std::filesystem::path(o.ledger).filename().string(), version, o.author, today, now});
  const auto finish = [&](const serve::Request& request, serve::Reply reply) {
    access.finish(request, reply);
    return reply;
  };
  serve::Server server(
      {},
      [&](const serve::Request& request) -> std::optional<serve::Reply> {
        if (auto refusal = access.check(request)) return finish(request, std::move(*refusal));
        return std::nullopt;
      },
      [&](const serve::Request& request) {
        const bool data = !request.path.empty() && request.path.front() == "api";
        return finish(request,
                      data ? api.answer(request, access.right(request)) : serve::serve_asset(request));
      });
  const Expected<int> port = server.bind(o.access.address, o.port, kMorePorts);
  if (!port) {
    complain("serve", port.error().message);
    return kWrongUse;
  }
  access.set_port(*port);
  announce(o, access, *port);
  // The first request finds the lists made.
  std::thread warm([&] { [[maybe_unused]] const auto state = (*store)->state(); });
  bool good = true;
  {
    const Watchman watchman(server);
    good = server.run();
  }
  warm.join();
  return good ? kDone : kSomeFailed;
}

}  // namespace

void add_serve(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("serve", "Open a ledger as a page and an HTTP API on this machine");
  const auto o = std::make_shared<ServeOptions>();
  command->add_option("LEDGER", o->ledger, "The ledger's file; with --edit made where there is none")
      ->required();
  command->add_option("--port", o->port, "The port; where it is taken, one of the next 20 (0: any)")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  command
      ->add_option("--listen", o->access.address, "Another address than this machine's own; asks for tokens")
      ->type_name("ADDR");
  command->add_option("--host", o->access.names, "A name by which browsers may call this server")
      ->type_name("NAME");
  command->add_flag("--edit", o->access.edit, "Texts may be added and corrections made");
  command->add_option("--author", o->author, "Who corrects")->type_name("NAME");
  command->add_option("--allow-origin", o->access.origins, "A site whose scripts may ask here")
      ->type_name("ORIGIN");
  command->add_option("--lexicon", o->lexicon, "Your own tables over the built-in ones")->type_name("DIR");
  command->footer(
      "Examples:\n"
      "  ukti serve news.ukti\n"
      "  ukti serve news.ukti --edit --author রাফি --port 8080\n"
      "  ukti serve news.ukti --listen 0.0.0.0\n"
      "Exit code: 0 ended by Ctrl-C or SIGTERM, 1 it broke off, 2 wrong use. docs/serve.md has the API and "
      "the rules.");
  command->callback([o, &exit_code] {
    o->anywhere =
        o->access.address != "127.0.0.1" && o->access.address != "::1" && o->access.address != "localhost";
    exit_code = run(*o, UKTI_VERSION);
  });
}

}  // namespace ukti::cli
