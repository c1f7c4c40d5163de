// See telling_json.h.
#include "ledger/telling_json.h"

#include "clause/closed_lists.h"
#include "ledger/json_writer.h"

namespace ukti::ledger {
namespace {

void put_corrections(JsonWriter& w, bool retracted, const std::vector<std::int64_t>& numbers) {
  w.key("retracted"), w.raw(retracted ? "true" : "false");
  w.key("corrections"), w.open('[');
  for (const std::int64_t number : numbers) w.raw(fmt::format("{}", number));
  w.close(']');
}

}  // namespace

void append_json(const SearchHit& hit, std::string& out) {
  JsonWriter w(out);
  w.open('{');
  w.put("document", hit.document), w.put("source", hit.source), w.put("url", hit.url),
      w.put("title", hit.title);
  w.put("told", hit.told), w.put("score", hit.score);
  w.key("snippets"), w.open('[');
  for (const SearchHit::Snippet& snippet : hit.snippets) {
    w.open('{'), w.put_ends(snippet.span), w.put("text", snippet.text);
    w.put("marks", std::span<const Span>(snippet.marks)), w.close('}');
  }
  w.close(']'), w.close('}');
}

void append_json(const ToldStatement& s, std::string& out) {
  JsonWriter w(out);
  w.open('{');
  w.put("document", s.document), w.put("source", s.source), w.put("told", s.told),
      w.put("said_at", s.said_at);
  w.put("by", std::span<const PartyName>(s.by));
  w.put("act", clause::name(s.act)), w.put("polarity", clause::name(s.polarity));
  w.put("certainty", clause::name(s.certainty)), w.put("cue", s.cue);
  w.put("content", std::span<const Span>(s.content)), w.put("text", s.text), w.put("sentence", s.sentence);
  w.put("matters", std::span<const std::string>(s.matters));
  put_corrections(w, s.retracted, s.corrections);
  w.close('}');
}

void append_json(const ToldFigure& f, std::string& out) {
  JsonWriter w(out);
  w.open('{');
  w.put("document", f.document), w.put("source", f.source), w.put("told", f.told),
      w.put("said_at", f.said_at);
  w.put("by", std::span<const PartyName>(f.by)),
      w.put("act", f.act ? clause::name(*f.act) : std::string_view());
  w.put("counts", clause::name(f.counts)), w.put("unit", f.unit), w.put("low", f.low), w.put("high", f.high);
  w.put("approx", clause::name(f.approx)), w.put_ends(f.span), w.put("text", f.text);
  w.put("sentence", f.sentence), w.put("matter", f.matter);
  put_corrections(w, f.retracted, f.corrections);
  w.close('}');
}

}  // namespace ukti::ledger
