// See statement_exports.h.
#include "record/statement_exports.h"

#include <fmt/format.h>

#include <algorithm>

#include "clause/closed_lists.h"
#include "record/json.h"
#include "record/offsets.h"

namespace ukti::record {
namespace {

std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.start, span.end - span.start);
}

std::string_view first_name(const Record& r, Id id) {
  return r.entities[id].names.empty() ? std::string_view() : std::string_view(r.entities[id].names.front());
}

std::string names(const Record& r, const std::vector<Id>& ids) {
  std::string out;
  for (const Id id : ids) {
    if (first_name(r, id).empty()) continue;
    if (!out.empty()) out += "; ";
    out += first_name(r, id);
  }
  return out;
}

// Its pieces, with … where the text between them is not its own.
std::string content(const Statement& s, std::string_view text) {
  std::string out;
  for (const Span span : s.content) {
    if (!out.empty()) out += " … ";
    out += slice(text, span);
  }
  return out;
}

// RFC 4180, and safe: no cell is a formula, none breaks the line.
void put_cell(std::string_view value, bool first, std::string& out) {
  if (!first) out += ',';
  out += '"';
  if (!value.empty() && std::string_view("=+-@\t\r\n|").find(value.front()) != std::string_view::npos)
    out += '\'';
  for (const char c : value) {
    if (c == '"') out += '"';
    out += c == '\n' || c == '\r' || c == '\t' || c == '\0' ? ' ' : c;
  }
  out += '"';
}

void put_row(std::initializer_list<std::string_view> cells, std::string& out) {
  bool first = true;
  for (const std::string_view cell : cells) {
    put_cell(cell, first, out);
    first = false;
  }
  out += "\r\n";
}

// `"key":"value"`, with a comma before it where it is not the object's first.
void put(std::string_view key, std::string_view value, std::string& out) {
  if (out.back() != '{') out += ',';
  append_json_string(key, out);
  out += ':';
  append_json_string(value, out);
}
void put_known(std::string_view key, std::string_view value, std::string& out) {
  if (!value.empty()) put(key, value, out);
}

std::string id_of(const Record& r, std::size_t statement) {
  return fmt::format("urn:ukti:{}:S{}", r.sha256, statement + 1);
}

std::string address_of(const Record& r) { return r.url.empty() ? "urn:sha256:" + r.sha256 : r.url; }

void put_tag(std::string_view purpose, std::string_view value, std::string& out) {
  if (value.empty()) return;
  if (out.back() != '[') out += ',';
  out += R"({"type":"TextualBody")";
  put("purpose", purpose, out);
  put("value", value, out);
  out += '}';
}

// What it is about, by place and by words: either finds it where the other fails.
void put_target(const Record& r, std::string_view text, const OffsetMap& characters, Span span,
                std::string& out) {
  if (out.back() != '[') out += ',';
  out += '{';
  put("source", address_of(r), out);
  fmt::format_to(
      std::back_inserter(out),
      R"(,"selector":[{{"type":"TextPositionSelector","start":{},"end":{}}},{{"type":"TextQuoteSelector")",
      characters(span.start), characters(span.end));
  put("exact", slice(text, span), out);
  out += "}]}";
}

std::string_view schema_type(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return "Person";
    case EntityType::kOrganisation:
      return "Organization";
    case EntityType::kCountry:
      return "Country";
    case EntityType::kPlace:
      return "Place";
    default:
      return "Thing";
  }
}

// Acts by which a source says that something is so.
bool claims(const Statement& s) {
  if (s.polarity != Polarity::kAffirmed) return false;
  switch (s.act) {
    case Act::kSay:
    case Act::kAnnounce:
    case Act::kConfirm:
    case Act::kClaim:
    case Act::kEstimate:
    case Act::kBelieve:
    case Act::kAccuse:
      return true;
    default:
      return false;
  }
}

void put_sources(const Record& r, std::string_view key, const Statement& s, std::string& out) {
  if (names(r, s.source).empty()) return;
  out += ',';
  append_json_string(key, out);
  out += ":[";
  for (const Id id : s.source) {
    if (first_name(r, id).empty()) continue;
    out += out.back() == '[' ? "{" : ",{";
    put("@type", schema_type(r.entities[id].type), out);
    put("name", first_name(r, id), out);
    out += '}';
  }
  out += ']';
}

void put_article(const Record& r, std::string_view key, std::string& out) {
  out += ',';
  append_json_string(key, out);
  out += ":{";
  put("@type", "NewsArticle", out), put("@id", address_of(r), out);
  put_known("url", r.url, out), put_known("headline", r.title, out),
      put_known("datePublished", r.published, out);
  if (!r.source.empty()) {
    out += R"(,"publisher":{)";
    put("@type", "Organization", out), put("name", r.source, out);
    out += '}';
  }
  out += '}';
}

}  // namespace

std::string csv_names() {
  std::string out;
  put_row({"document", "url", "outlet", "published", "statement", "source", "via", "act", "form", "polarity",
           "certainty", "said_at", "cue", "content", "start", "end", "corrections"},
          out);
  return out;
}

void append_csv(const Record& r, std::string_view text, std::string_view corrections, std::string& out) {
  for (std::size_t i = 0; i < r.statements.size(); ++i) {
    const Statement& s = r.statements[i];
    const Span whole = s.content.empty() ? s.cue : Span{s.content.front().start, s.content.back().end};
    put_row({r.id, r.url, r.source, r.published, fmt::format("S{}", i + 1), names(r, s.source),
             names(r, s.via), clause::name(s.act), clause::name(s.form), clause::name(s.polarity),
             clause::name(s.certainty), s.said_at, slice(text, s.cue), content(s, text),
             fmt::format("{}", whole.start), fmt::format("{}", whole.end), corrections},
            out);
  }
}

void append_annotations(const Record& r, std::string_view text, std::string& out) {
  const OffsetMap characters(text, Offsets::kCodePoints);
  for (std::size_t i = 0; i < r.statements.size(); ++i) {
    const Statement& s = r.statements[i];
    out += '{';
    put("@context", "http://www.w3.org/ns/anno.jsonld", out), put("id", id_of(r, i), out);
    put("type", "Annotation", out), put("motivation", "describing", out);
    out += R"(,"body":[)";
    put_tag("identifying", names(r, s.source), out);
    put_tag("tagging", fmt::format("act:{}", clause::name(s.act)), out);
    put_tag("tagging", fmt::format("polarity:{}", clause::name(s.polarity)), out);
    put_tag("tagging", fmt::format("certainty:{}", clause::name(s.certainty)), out);
    if (!s.said_at.empty()) put_tag("tagging", fmt::format("said_at:{}", s.said_at), out);
    out += R"(],"target":[)";
    for (const Span span : s.content) put_target(r, text, characters, span, out);
    if (s.content.empty()) put_target(r, text, characters, s.cue, out);
    out += "]}\n";
  }
}

void append_claims(const Record& r, std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < r.statements.size(); ++i) {
    const Statement& s = r.statements[i];
    const bool quotation = s.form == Form::kDirect;
    if (s.content.empty() || (!quotation && !claims(s))) continue;
    out += '{';
    put("@context", "https://schema.org", out), put("@type", quotation ? "Quotation" : "Claim", out);
    put("@id", id_of(r, i), out), put("text", content(s, text), out), put("inLanguage", r.language, out);
    put_sources(r, quotation ? "creator" : "author", s, out);
    put_article(r, quotation ? "isPartOf" : "appearance", out);
    out += "}\n";
  }
}

}  // namespace ukti::record
