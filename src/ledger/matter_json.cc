// See matter_json.h.
#include "ledger/matter_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "clause/closed_lists.h"
#include "ledger/corrections.h"
#include "record/json.h"

namespace ukti::ledger {
namespace {

using record::append_json_string;

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void open(char bracket) { separate(), out_ += bracket, first_ = true; }
  void close(char bracket) { out_ += bracket, first_ = false; }
  void key(std::string_view name) {
    separate();
    append_json_string(name, out_);
    out_ += ": ";
    first_ = true;
  }
  void text(std::string_view value) { separate(), append_json_string(value, out_); }
  void text_or_null(std::string_view value) {
    if (value.empty())
      raw("null");
    else
      text(value);
  }
  void raw(std::string_view value) { separate(), out_ += value; }
  void number(double value) { raw(fmt::format("{}", value)); }
  void number(std::optional<double> value) { value ? number(*value) : raw("null"); }
  void place(std::optional<std::size_t> value) { raw(value ? fmt::format("{}", *value) : "null"); }

 private:
  void separate() {
    if (!first_) out_ += ", ";
    first_ = false;
  }
  std::string& out_;
  bool first_ = true;
};

void put(Writer& w, std::string_view name, std::string_view value) { w.key(name), w.text_or_null(value); }

void put_span(Writer& w, Span span) {
  w.key("start"), w.raw(fmt::format("{}", span.start)), w.key("end"), w.raw(fmt::format("{}", span.end));
}

void put_party(Writer& w, const PartyName& party) {
  w.open('{');
  put(w, "id", party.id);
  w.key("names"), w.open('[');
  for (const std::string& name : party.names) w.text(name);
  w.close(']'), w.close('}');
}

void put_parties(Writer& w, std::string_view name, const std::vector<PartyName>& parties) {
  w.key(name), w.open('[');
  for (const PartyName& party : parties) put_party(w, party);
  w.close(']');
}

template <typename Sources>
void put_documents(Writer& w, const Sources& sources) {
  w.key("documents"), w.open('[');
  std::vector<std::string_view> seen;
  for (const auto& source : sources) {
    if (std::find(seen.begin(), seen.end(), source.document) != seen.end()) continue;
    seen.push_back(source.document);
    w.text(source.document);
  }
  w.close(']');
}

void put_figure(Writer& w, const MatterFigure& f) {
  w.open('{');
  w.key("by");
  if (f.by)
    put_party(w, *f.by);
  else
    w.raw("null");
  put(w, "counts", clause::name(f.counts)), put(w, "unit", f.unit);
  w.key("low"), w.number(f.low), w.key("high"), w.number(f.high);
  put(w, "approx", f.approx == Approx::kNone ? "" : clause::name(f.approx));
  put(w, "said_at", f.said_at), put(w, "published", f.published);
  w.key("supersedes"), w.place(f.supersedes), w.key("part_of"), w.place(f.part_of);
  w.key("retracted"), w.raw(f.retracted ? "true" : "false");
  put_documents(w, f.sources);
  w.key("mentions"), w.open('[');
  for (const auto& source : f.sources) {
    w.open('{'), put(w, "document", source.document), put_span(w, source.span), w.close('}');
  }
  w.close(']'), w.close('}');
}

}  // namespace

void append_json(const Matter& m, const Headlines& headlines, std::string& out) {
  Writer w(out);
  w.open('{');
  put(w, "id", m.id), put(w, "label", headlines.of(m, false)), put(w, "label_bn", headlines.of(m, true));
  put(w, "word", m.word), put(w, "type", clause::name(m.type));
  put(w, "from", m.from), put(w, "to", m.to), put(w, "first_told", m.first_told),
      put(w, "last_told", m.last_told);
  put_parties(w, "actors", m.actors), put_parties(w, "recipients", m.recipients),
      put_parties(w, "places", m.places);
  w.key("mentions"), w.open('[');
  for (const MatterMention& x : m.mentions) {
    w.open('{'), put(w, "document", x.document), put_span(w, x.span),
        put(w, "status", clause::name(x.status));
    put(w, "told", x.told), w.close('}');
  }
  w.close(']');
  w.key("positions"), w.open('[');
  for (const MatterPosition& p : m.positions) {
    w.open('{'), w.key("party"), put_party(w, p.party), put(w, "stance", p.stance), put(w, "since", p.since);
    w.key("hedged"), w.raw(p.hedged ? "true" : "false");
    put_documents(w, p.sources), w.close('}');
  }
  w.close(']');
  w.key("figures"), w.open('[');
  for (const MatterFigure& f : m.figures) put_figure(w, f);
  w.close(']');
  w.key("withheld"), w.open('[');
  for (const MatterRefusal& r : m.withheld) {
    w.open('{'), w.key("by"), put_party(w, r.by), put(w, "counts", clause::name(r.counts)),
        put(w, "unit", r.unit), put(w, "since", r.since);
    put_documents(w, r.sources), w.close('}');
  }
  w.close(']');
  w.key("corrections"), w.open('[');
  for (const Correction& c : m.corrections) {
    w.open('{'), w.key("number"), w.raw(fmt::format("{}", c.number)), put(w, "kind", name_of(c.kind));
    put(w, "label", c.label), put(w, "author", c.author), put(w, "time", c.time), put(w, "reason", c.reason);
    w.close('}');
  }
  w.close(']');
  w.close('}');
}

}  // namespace ukti::ledger
