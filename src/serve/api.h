// The API: /api/v1/… over a ledger, as openapi.json describes it.
//
// Each view is a member that answers from a State (lists) and a leased connection (what is loaded). Replies
// are a function of the state and the address, so they are kept by both, with an ETag that is their hash.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "serve/access.h"
#include "serve/coordinates.h"
#include "serve/http.h"
#include "serve/json_views.h"
#include "serve/params.h"
#include "serve/parties.h"
#include "serve/store.h"

namespace ukti::serve {

struct ApiOptions {
  std::string name;     // of the ledger, for people: the file's
  std::string version;  // of the program
  std::string author;   // of corrections; empty where nothing may be written
  std::function<std::string()> today, now;
  std::size_t max_text = std::size_t{8} << 20;
};

class Api {
 public:
  Api(Store& store, ApiOptions options);
  // `request.path` begins with "api".
  Reply answer(const Request& request, Right right);

 private:
  // What a view works with.
  struct Asked {
    const Request& request;
    Params& params;
    const State& state;
    Ledger& ledger;
    ledger::Database& database;
    const Words& words;
    Right right = Right::kNone;
  };
  using View = Reply (Api::*)(Asked&);
  struct Route {
    View view = nullptr;
    bool write = false;  // POST
    bool kept = true;    // its answer depends on state and address alone
  };
  // 404 where there is none, 405 where the method is another.
  Expected<Route> route(const Request& request, Reply& refusal) const;
  Reply run(const Route& route, const Request& request, Right right);

  Reply ledger(Asked&);
  Reply days(Asked&);
  Reply openapi(Asked&);
  Reply matters(Asked&);
  Reply matter(Asked&);
  Reply documents(Asked&);
  Reply document(Asked&);
  Reply statements(Asked&);
  Reply figures(Asked&);
  Reply parties(Asked&);
  Reply party(Asked&);
  Reply network(Asked&);
  Reply map(Asked&);
  Reply search(Asked&);
  Reply read(Asked&);
  Reply add_document(Asked&);
  Reply corrections(Asked&);
  Reply correct(Asked&);
  Reply undo(Asked&);
  Reply export_all(Asked&);

  void put_party_members(JsonWriter& w, const ledger::Overview& overview, std::int64_t party,
                         std::optional<ledger::Day> as_of, std::uint32_t matters, const Words& words) const;

  Store& store_;
  const ApiOptions options_;
  const Coordinates coordinates_;
  const PartyKinds kinds_;
  const ledger::Headlines headlines_;
  const GroupWords group_words_;
};

// A reply with this body; `w` and all that was written into it.
Reply json_reply(std::string body);
// The reply for an error of the library: 503 where another program writes, 500 for the rest.
Reply failed(const Error& error);

// A list's frame: entries [from, from + limit) of `total`; `put` writes one.
template <typename Put>
std::string page_of(std::size_t total, std::size_t from, std::size_t limit, const Put& put) {
  std::string out;
  JsonWriter w(out);
  w.open('{'), w.key("items"), w.open('[');
  const std::size_t end = std::min(total, from + limit);
  for (std::size_t i = from; i < end; ++i) put(w, i);
  w.close(']');
  w.put("next", end < total ? cursor_after(end) : std::string());
  put_number(w, "total", total);
  w.close('}');
  return out;
}

}  // namespace ukti::serve
