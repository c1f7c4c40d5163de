// See api.h: which view answers which address, and the small ones.
#include "serve/api.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <map>

#include "clause/closed_lists.h"
#include "ledger/impl.h"
#include "serve/openapi.h"

namespace ukti::serve {
namespace {

std::string tag_of(std::string_view body) {
  const XXH128_hash_t hash = XXH3_128bits(body.data(), body.size());
  return fmt::format("\"{:016x}{:016x}\"", hash.high64, hash.low64);
}

// Whether a list of tags, or *, has this one.
bool has_tag(std::string_view list, std::string_view tag) {
  return list == "*" || list.find(tag) != std::string_view::npos;
}

Reply finished(Reply reply, const Request& request) {
  if (reply.status != 200 || request.method != "GET") {
    reply.headers.emplace_back("Cache-Control", "no-store");
    return reply;
  }
  const std::string tag = reply.body ? tag_of(*reply.body) : tag_of(reply.lasting);
  reply.headers.emplace_back("Cache-Control", "private, no-cache");
  reply.headers.emplace_back("ETag", tag);
  return reply;
}

// The kept reply, or its head alone where the client has it.
Reply for_client(Reply reply, const Request& request) {
  if (reply.status != 200) return reply;
  for (const auto& [name, value] : reply.headers)
    if (name == "ETag" && has_tag(request.header("if-none-match"), value)) reply.status = 304;
  return reply;
}

}  // namespace

Reply json_reply(std::string body) {
  Reply reply;
  reply.body = std::make_shared<const std::string>(std::move(body));
  return reply;
}

Reply failed(const Error& error) {
  if (error.code == ErrorCode::kStopped || error.message.find("another program") != std::string::npos) {
    Reply reply = fault(503, "busy", error.message);
    reply.headers.emplace_back("Retry-After", "1");
    return reply;
  }
  if (error.code == ErrorCode::kMalformedInput) return fault(400, "bad_request", error.message);
  return fault(500, "internal", error.message);
}

Api::Api(Store& store, ApiOptions options)
    : store_(store),
      options_(std::move(options)),
      coordinates_(store.lexicon()),
      kinds_(store.lexicon().view(), store.queries().impl().names),
      headlines_(store.lexicon().view()),
      group_words_(store.lexicon().view()) {}

Expected<Api::Route> Api::route(const Request& request, Reply& refusal) const {
  const auto& path = request.path;
  const auto none = [&] {
    refusal =
        fault(404, "not_found", "there is nothing at this address; /api/v1/openapi.json lists what there is");
    return std::unexpected(Error{});
  };
  if (path.size() < 3 || path[1] != "v1" || path.back().empty()) return none();
  static const std::map<std::string_view, std::pair<View, View>> kLists = {
      {"ledger", {&Api::ledger, nullptr}},
      {"days", {&Api::days, nullptr}},
      {"openapi.json", {&Api::openapi, nullptr}},
      {"matters", {&Api::matters, nullptr}},
      {"documents", {&Api::documents, &Api::add_document}},
      {"statements", {&Api::statements, nullptr}},
      {"figures", {&Api::figures, nullptr}},
      {"parties", {&Api::parties, nullptr}},
      {"network", {&Api::network, nullptr}},
      {"map", {&Api::map, nullptr}},
      {"search", {&Api::search, nullptr}},
      {"read", {nullptr, &Api::read}},
      {"corrections", {&Api::corrections, &Api::correct}},
      {"export", {&Api::export_all, nullptr}}};
  static const std::map<std::string_view, View> kSingle = {
      {"matters", &Api::matter}, {"documents", &Api::document}, {"parties", &Api::party}};
  View get = nullptr, post = nullptr;
  if (path.size() == 3) {
    const auto at = kLists.find(path[2]);
    if (at == kLists.end()) return none();
    std::tie(get, post) = at->second;
  } else if (path.size() == 4) {
    const auto at = kSingle.find(path[2]);
    if (at == kSingle.end()) return none();
    get = at->second;
  } else if (path.size() == 5 && path[2] == "corrections" && path[4] == "undo") {
    post = &Api::undo;
  } else {
    return none();
  }
  const bool write = request.method == "POST";
  if (const View view = write ? post : get) {
    const bool kept = view != &Api::ledger && view != &Api::export_all && view != &Api::openapi;
    return Route{view, write, kept && !write};
  }
  refusal =
      fault(405, "method_not_allowed", write ? "this address is for reading" : "this address takes POST");
  refusal.headers.emplace_back("Allow", write ? "GET, HEAD, OPTIONS" : "POST, OPTIONS");
  return std::unexpected(Error{});
}

Reply Api::run(const Route& route, const Request& request, Right right) {
  Expected<std::shared_ptr<const State>> state = store_.state();
  if (!state) return failed(state.error());
  if (route.kept)
    if (std::optional<Reply> kept = (*state)->kept(request.target))
      return for_client(std::move(*kept), request);
  const Store::Lease lease = store_.lease();
  if (!lease) return failed({ErrorCode::kStopped, "too many ask at once; try again"});
  ledger::Database& database = (*lease).impl().database;
  Reply reply;
  for (int times = 0;; ++times) {
    Params params(request);
    const std::string* as_of = request.param("as_of");  // the view says where it is none
    const Names names((*state)->overview(), kinds_, group_words_,
                      as_of == nullptr ? std::nullopt : ledger::parse_day(*as_of));
    const Words words{headlines_, coordinates_, names};
    Asked asked{request, params, **state, *lease, database, words, right};
    reply = (this->*route.view)(asked);
    if (Expected<void> good = database.check(); !good) return failed(good.error());
    // What was put together from a state and from rows that are numbered otherwise is not given out.
    const Expected<std::int64_t> epoch = ledger::epoch(database);
    if (!epoch) return failed(epoch.error());
    if (route.write || *epoch == (*state)->overview().epoch) break;
    if (times == 2) return failed({ErrorCode::kStopped, "the ledger is being written anew; try again"});
    state = store_.state(true);
    if (!state) return failed(state.error());
  }
  reply = finished(std::move(reply), request);
  if (route.kept && reply.status == 200) (*state)->keep(request.target, reply);
  return for_client(std::move(reply), request);
}

Reply Api::answer(const Request& request, Right right) {
  Reply refusal;
  const Expected<Route> found = route(request, refusal);
  if (!found) return refusal;
  return run(*found, request, right);
}

Reply Api::openapi(Asked& asked) {
  if (auto refusal = asked.params.refusal()) return *refusal;
  Reply reply;
  reply.lasting = openapi_json();
  return reply;
}

Reply Api::ledger(Asked& asked) {
  if (auto refusal = asked.params.refusal()) return *refusal;
  const ledger::Overview& all = asked.state.overview();
  const auto catalogue = asked.state.catalogue(asked.ledger, std::nullopt);
  if (!catalogue) return failed(catalogue.error());
  std::uint64_t documents = 0, statements = 0, events = 0, figures = 0;
  std::vector<std::uint64_t> outlets(all.sources.size());
  ledger::Day first = ledger::kNoDay, last = ledger::kNoDay;
  for (const std::uint32_t place : all.speaking(std::nullopt)) {
    const ledger::Overview::Version& v = all.versions[place];
    ++documents, ++outlets[v.source];
    statements += v.statements, events += v.events, figures += v.figures;
    if (last == ledger::kNoDay) last = v.told;
    first = v.told;
  }
  std::string out;
  JsonWriter w(out);
  w.open('{'), put_text(w, "name", options_.name);
  put_number(w, "documents", documents), put_number(w, "statements", statements);
  put_number(w, "events", events), put_number(w, "figures", figures);
  put_number(w, "matters", (*catalogue)->matters.size()), put_number(w, "parties", all.parties.size());
  w.put("first_day", first == ledger::kNoDay ? std::string() : ledger::print_day(first));
  w.put("last_day", last == ledger::kNoDay ? std::string() : ledger::print_day(last));
  w.put("today", options_.today());
  w.key("outlets"), w.open('[');
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < outlets.size(); ++i)
    if (outlets[i] > 0 && !all.sources[i].empty()) order.push_back(i);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return outlets[a] != outlets[b] ? outlets[a] > outlets[b] : all.sources[a] < all.sources[b];
  });
  for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), 500); ++i) {
    w.open('{'), put_text(w, "name", all.sources[order[i]]), put_number(w, "documents", outlets[order[i]]);
    w.close('}');
  }
  w.close(']');
  std::map<EventType, std::uint64_t> types;
  for (const ledger::MatterBrief& brief : (*catalogue)->matters) ++types[brief.type];
  w.key("types"), w.open('[');
  for (const auto& [type, n] : types) {
    w.open('{'), w.put("type", clause::name(type)), put_number(w, "matters", n), w.close('}');
  }
  w.close(']');
  w.put("version", options_.version), put_text(w, "lexicon", store_.lexicon().version());
  put_flag(w, "edit", asked.right == Right::kEdit);
  w.put("author", asked.right == Right::kEdit ? options_.author : std::string());
  w.close('}');
  return json_reply(std::move(out));
}

Reply Api::days(Asked& asked) {
  if (auto refusal = asked.params.refusal()) return *refusal;
  const ledger::Overview& all = asked.state.overview();
  std::map<ledger::Day, std::pair<std::uint64_t, std::uint64_t>> days;
  for (const std::uint32_t place : all.speaking(std::nullopt)) {
    auto& [documents, statements] = days[all.versions[place].told];
    ++documents, statements += all.versions[place].statements;
  }
  std::string out;
  JsonWriter w(out);
  w.open('{'), w.key("items"), w.open('[');
  for (const auto& [day, n] : days) {
    w.open('{'), w.put("day", ledger::print_day(day)), put_number(w, "documents", n.first);
    put_number(w, "statements", n.second), w.close('}');
  }
  w.close(']'), w.close('}');
  return json_reply(std::move(out));
}

}  // namespace ukti::serve
