// See parse.h.
#include "record/parse.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <charconv>

#include "clause/closed_lists.h"
#include "record/rule_names.h"

namespace ukti::record {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

class Parser {
 public:
  explicit Parser(Record& out) : r_(out) {}

  // False where anything is not as json.h writes it.
  bool run(const element& root) {
    std::uint64_t bytes = 0;
    if (root["bytes"].get(bytes) != simdjson::SUCCESS || bytes > UINT32_MAX ||
        text(root, "offsets") != "bytes")
      return false;
    r_.bytes = static_cast<std::uint32_t>(bytes);
    r_.sha256 = text(root, "sha256");
    r_.lexicon_version = text(root, "lexicon");
    element document;
    if (root["document"].get(document) != simdjson::SUCCESS) return false;
    r_.id = text(document, "id"), r_.url = text(document, "url"), r_.source = text(document, "source");
    r_.published = text(document, "published"), r_.title = text(document, "title");
    r_.language = text(document, "language");
    each(root, "sentences", [&](const element& e) {
      r_.sentences.push_back(
          {span(e, "span"), static_cast<std::uint32_t>(number(e, "paragraph").value_or(0))});
    });
    each(root, "furniture", [&](const element& e) {
      r_.furniture.push_back({span(e, "span"), closed<FurnitureKind>(e, "kind"), why(e)});
    });
    each(root, "entities", [&](const element& e) { r_.entities.push_back(entity(e)); });
    each(root, "times", [&](const element& e) {
      r_.times.push_back({span(e, "span"), closed<TimeType>(e, "type"), text(e, "value"), why(e)});
    });
    each(root, "figures", [&](const element& e) { r_.figures.push_back(figure(e)); });
    each(root, "statements", [&](const element& e) { r_.statements.push_back(statement(e)); });
    each(root, "events", [&](const element& e) { r_.events.push_back(event(e)); });
    each(root, "links", [&](const element& e) {
      r_.links.push_back({id(e, "from"), id(e, "to"), closed<LinkKind>(e, "kind"), why(e)});
    });
    return good_ && references_hold();
  }

 private:
  template <typename Each>
  void each(const element& from, std::string_view key, Each take) {
    array list;
    if (from[key].get(list) != simdjson::SUCCESS) {
      good_ = false;
      return;
    }
    for (const element one : list) take(one);
  }

  static std::string text(const element& from, std::string_view key) {
    std::string_view value;
    return from[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
  }
  static std::optional<double> number(const element& from, std::string_view key) {
    double value = 0;
    if (from[key].get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
  }
  template <typename E>
  E closed(const element& from, std::string_view key) {
    const auto value = clause::named<E>(text(from, key));
    good_ = good_ && value;
    return value.value_or(E{});
  }

  Span span_of(const element& value) {
    std::uint64_t start = 0, end = 0;
    const bool whole =
        value["start"].get(start) == simdjson::SUCCESS && value["end"].get(end) == simdjson::SUCCESS;
    good_ = good_ && whole && start <= end && end <= r_.bytes;
    return good_ ? Span{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)} : Span{};
  }
  Span span(const element& from, std::string_view key) {
    element value;
    if (from[key].get(value) != simdjson::SUCCESS) good_ = false;
    return good_ ? span_of(value) : Span{};
  }
  std::vector<Span> spans(const element& from, std::string_view key) {
    std::vector<Span> out;
    each(from, key, [&](const element& one) { out.push_back(span_of(one)); });
    return out;
  }

  // "E3": the third of its list.
  Id id_of(std::string_view value) {
    Id place = 0;
    const char* end = value.data() + value.size();
    const bool whole =
        value.size() > 1 && std::from_chars(value.data() + 1, end, place).ptr == end && place > 0;
    good_ = good_ && whole;
    return whole ? place - 1 : kNoId;
  }
  Id id(const element& from, std::string_view key) {
    const std::string value = text(from, key);
    return value.empty() ? kNoId : id_of(value);
  }
  std::vector<Id> ids(const element& from, std::string_view key) {
    std::vector<Id> out;
    each(from, key, [&](const element& one) {
      std::string_view value;
      if (one.get(value) != simdjson::SUCCESS) good_ = false;
      if (good_) out.push_back(id_of(value));
    });
    return out;
  }

  Why why(const element& from) {
    Why out;
    out.rule = lasting_rule(text(from, "rule"));
    each(from, "lexicon", [&](const element& one) {
      std::string_view line;
      if (one.get(line) == simdjson::SUCCESS) out.lexicon.emplace_back(line);
    });
    return out;
  }

  Entity entity(const element& from) {
    Entity e;
    each(from, "names", [&](const element& one) {
      std::string_view name;
      if (one.get(name) == simdjson::SUCCESS) e.names.emplace_back(name);
    });
    e.type = closed<EntityType>(from, "type");
    e.code = text(from, "code");
    element role;
    if (from["role"].get(role) == simdjson::SUCCESS && role.is_object()) {
      e.role_title = text(role, "title");
      e.role_of = id(role, "of");
    }
    e.mentions = spans(from, "mentions");
    e.why = why(from);
    return e;
  }

  Figure figure(const element& from) {
    Figure f;
    f.span = span(from, "span");
    f.low = number(from, "low"), f.high = number(from, "high");
    f.approx = closed<Approx>(from, "approx");
    f.counts = closed<Counts>(from, "counts");
    f.unit = text(from, "unit");
    f.statement = id(from, "statement"), f.event = id(from, "event"), f.part_of = id(from, "part_of");
    f.why = why(from);
    return f;
  }

  Statement statement(const element& from) {
    Statement s;
    s.source = ids(from, "source");
    element where;
    if (from["source_span"].get(where) == simdjson::SUCCESS && where.is_object())
      s.source_span = span_of(where);
    s.via = ids(from, "via");
    s.cue = span(from, "cue");
    s.content = spans(from, "content");
    s.act = closed<Act>(from, "act");
    s.form = closed<Form>(from, "form");
    s.polarity = closed<Polarity>(from, "polarity");
    s.certainty = closed<Certainty>(from, "certainty");
    s.said_at = text(from, "said_at");
    s.addressee = ids(from, "addressee");
    s.parent = id(from, "parent");
    s.why = why(from);
    return s;
  }

  Event event(const element& from) {
    Event e;
    e.type = closed<EventType>(from, "type");
    e.mode = text(from, "mode"), e.cameo = text(from, "cameo"), e.time = text(from, "time");
    e.trigger = span(from, "trigger");
    e.actors = ids(from, "actors"), e.recipients = ids(from, "recipients"), e.place = ids(from, "place");
    e.status = closed<EventStatus>(from, "status");
    e.statement = id(from, "statement");
    e.why = why(from);
    return e;
  }

  bool references_hold() const {
    const auto in = [](Id id, const auto& list) { return id == kNoId || id < list.size(); };
    const auto entities = [&](const std::vector<Id>& ids) {
      return std::all_of(ids.begin(), ids.end(), [&](Id id) { return id < r_.entities.size(); });
    };
    return std::all_of(r_.entities.begin(), r_.entities.end(),
                       [&](const Entity& e) { return in(e.role_of, r_.entities); }) &&
           std::all_of(r_.figures.begin(), r_.figures.end(),
                       [&](const Figure& f) {
                         return in(f.statement, r_.statements) && in(f.event, r_.events) &&
                                in(f.part_of, r_.figures);
                       }) &&
           std::all_of(r_.statements.begin(), r_.statements.end(),
                       [&](const Statement& s) {
                         return entities(s.source) && entities(s.via) && entities(s.addressee) &&
                                in(s.parent, r_.statements);
                       }) &&
           std::all_of(r_.events.begin(), r_.events.end(),
                       [&](const Event& e) {
                         return entities(e.actors) && entities(e.recipients) && entities(e.place) &&
                                in(e.statement, r_.statements);
                       }) &&
           std::all_of(r_.links.begin(), r_.links.end(), [&](const Link& k) {
             return k.from < r_.statements.size() && k.to < r_.statements.size();
           });
  }

  Record& r_;
  bool good_ = true;
};

}  // namespace

Expected<Record> parse_json(std::string_view json) {
  simdjson::dom::parser parser;
  element root;
  Record out;
  if (parser.parse(json.data(), json.size()).get(root) != simdjson::SUCCESS || !Parser(out).run(root))
    return std::unexpected(Error{ErrorCode::kMalformedInput, "a stored record is damaged"});
  return out;
}

}  // namespace ukti::record
