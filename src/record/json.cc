// See json.h. `Writer` knows JSON and its layout, `RecordWriter` knows the record.
#include "record/json.h"

#include <fmt/compile.h>
#include <fmt/format.h>
#include <simdjson.h>

#include <array>
#include <cmath>
#include <cstdint>

#include "clause/closed_lists.h"

namespace ukti::record {
namespace {

// What a byte asks for inside a JSON string.
enum Need : unsigned char { kPlain, kEscape, kLook };

constexpr std::array<unsigned char, 256> make_needs() {
  std::array<unsigned char, 256> needs{};
  for (int c = 0; c < 0x20; ++c) needs[c] = kEscape;
  needs['"'] = needs['\\'] = needs[0x7F] = kEscape;
  needs[0xC2] = needs[0xD8] = needs[0xE2] = needs[0xEF] = kLook;  // may begin a control that a terminal obeys
  return needs;
}
constexpr auto kNeeds = make_needs();

void append_escape(std::uint32_t c, std::string& out) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      fmt::format_to(std::back_inserter(out), FMT_COMPILE("\\u{:04x}"), c);
  }
}

// The length of the control character that begins at `at` (C1, bidi, line separators, BOM), or 0; its code in
// `c`.
std::size_t control_at(std::string_view s, std::size_t at, std::uint32_t& c) {
  const auto byte = [&](std::size_t i) {
    return at + i < s.size() ? static_cast<unsigned char>(s[at + i]) : 0u;
  };
  const std::uint32_t second = byte(1), third = byte(2);
  if (byte(0) == 0xC2 && second >= 0x80 && second <= 0x9F) return c = second, 2;
  if (byte(0) == 0xD8 && second == 0x9C) return c = 0x061C, 2;
  if (byte(0) == 0xEF && second == 0xBB && third == 0xBF) return c = 0xFEFF, 3;
  if (byte(0) != 0xE2) return 0;
  const bool low = second == 0x80 && (third == 0x8E || third == 0x8F || (third >= 0xA8 && third <= 0xAE));
  const bool high = second == 0x81 && third >= 0xA6 && third <= 0xA9;
  if (low || high) return c = 0x2000 | ((second & 0x3F) << 6) | (third & 0x3F), 3;
  return 0;
}

// `value` must be valid UTF-8.
void append_valid(std::string_view value, std::string& out) {
  out += '"';
  std::size_t done = 0, i = 0;
  while (i < value.size()) {
    const unsigned char need = kNeeds[static_cast<unsigned char>(value[i])];
    if (need == kPlain) {
      ++i;
      continue;
    }
    std::uint32_t c = static_cast<unsigned char>(value[i]);
    const std::size_t length = need == kEscape ? 1 : control_at(value, i, c);
    if (length == 0) {
      ++i;
      continue;
    }
    out.append(value, done, i - done);
    append_escape(c, out);
    done = i += length;
  }
  out.append(value, done, value.size() - done);
  out += '"';
}

// JSON with its commas and, where asked for, its indentation: one space a level, as gold records have it.
class Writer {
 public:
  Writer(std::string& out, bool pretty) : out_(out), pretty_(pretty) {}

  void open(char bracket) {
    out_ += bracket;
    ++depth_;
    first_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!first_) line();
    out_ += bracket;
    first_ = false;
  }
  // Stands before each element of a list and inside `key`.
  void next() {
    if (!first_) out_ += ',';
    first_ = false;
    line();
  }
  void key(std::string_view name) {
    next();
    out_ += '"';
    out_ += name;
    out_ += pretty_ ? "\": " : "\":";
  }
  void raw(std::string_view text) { out_ += text; }
  void string(std::string_view value) { append_valid(value, out_); }
  void integer(std::uint64_t value) {
    const fmt::format_int digits(value);
    out_.append(digits.data(), digits.size());
  }
  std::string& out() { return out_; }
  bool pretty() const { return pretty_; }

 private:
  void line() {
    if (!pretty_) return;
    out_ += '\n';
    out_.append(depth_, ' ');
  }
  std::string& out_;
  bool pretty_;
  bool first_ = true;
  std::size_t depth_ = 0;
};

class RecordWriter {
 public:
  RecordWriter(const Record& record, std::string_view text, const JsonStyle& style, std::string& out)
      : r_(record), text_(text), style_(style), map_(text, style.offsets), w_(out, style.pretty) {}

  void write() {
    w_.open('{');
    document();
    list("sentences", r_.sentences, [&](const SentenceSpan& s, std::size_t) {
      field("span", s.span);
      w_.key("paragraph");
      w_.integer(s.paragraph);
    });
    list("furniture", r_.furniture, [&](const Furniture& f, std::size_t) {
      field("span", f.span);
      field("kind", clause::name(f.kind));
      why(f.why);
    });
    list("entities", r_.entities, [&](const Entity& e, std::size_t i) { entity(e, i); });
    list("times", r_.times, [&](const Time& t, std::size_t i) {
      own_id('T', i);
      field("span", t.span);
      field("type", clause::name(t.type));
      field("value", t.value);
      why(t.why);
    });
    list("figures", r_.figures, [&](const Figure& f, std::size_t i) { figure(f, i); });
    list("statements", r_.statements, [&](const Statement& s, std::size_t i) { statement(s, i); });
    list("events", r_.events, [&](const Event& e, std::size_t i) { event(e, i); });
    list("links", r_.links, [&](const Link& k, std::size_t) {
      reference("from", 'S', k.from);
      reference("to", 'S', k.to);
      field("kind", clause::name(k.kind));
      why(k.why);
    });
    w_.close('}');
  }

 private:
  void document() {
    field("schema", kSchema);
    w_.key("document");
    w_.open('{');
    outside("id", r_.id, false);
    field("language", r_.language);
    outside("published", r_.published, true);
    outside("source", r_.source, true);
    outside("url", r_.url, true);
    outside("title", r_.title, true);
    w_.close('}');
    field("sha256", r_.sha256);
    w_.key("bytes");
    w_.integer(r_.bytes);
    static constexpr std::array<std::string_view, 3> kUnits{"bytes", "codepoints", "utf16"};
    field("offsets", kUnits[static_cast<std::size_t>(style_.offsets)]);
    field("lexicon", r_.lexicon_version);
  }

  void entity(const Entity& e, std::size_t i) {
    own_id('E', i);
    w_.key("names");
    w_.raw("[");
    for (std::size_t n = 0; n < e.names.size(); ++n) {
      if (n > 0) w_.raw(w_.pretty() ? ", " : ",");
      w_.string(e.names[n]);
    }
    w_.raw("]");
    field("type", clause::name(e.type));
    or_null("code", e.code);
    w_.key("role");
    if (e.role_title.empty() && e.role_of == kNoId) {
      w_.raw("null");
    } else {
      w_.open('{');
      or_null("title", e.role_title);
      reference("of", 'E', e.role_of);
      w_.close('}');
    }
    spans("mentions", e.mentions);
    why(e.why);
  }

  void figure(const Figure& f, std::size_t i) {
    own_id('F', i);
    field("span", f.span);
    number("low", f.low);
    number("high", f.high);
    or_null("approx", clause::name(f.approx));
    field("counts", clause::name(f.counts));
    or_null("unit", f.unit);
    reference("statement", 'S', f.statement);
    reference("event", 'V', f.event);
    reference("part_of", 'F', f.part_of);
    why(f.why);
  }

  void statement(const Statement& s, std::size_t i) {
    own_id('S', i);
    references("source", s.source);
    w_.key("source_span");
    if (s.source_span) {
      span(*s.source_span);
    } else {
      w_.raw("null");
    }
    references("via", s.via);
    field("cue", s.cue);
    spans("content", s.content);
    field("act", clause::name(s.act));
    field("form", clause::name(s.form));
    field("polarity", clause::name(s.polarity));
    field("certainty", clause::name(s.certainty));
    or_null("said_at", s.said_at);
    references("addressee", s.addressee);
    reference("parent", 'S', s.parent);
    why(s.why);
  }

  void event(const Event& e, std::size_t i) {
    own_id('V', i);
    field("type", clause::name(e.type));
    or_null("mode", e.mode);
    or_null("cameo", e.cameo);
    field("trigger", e.trigger);
    references("actors", e.actors);
    references("recipients", e.recipients);
    or_null("time", e.time);
    references("place", e.place);
    field("status", clause::name(e.status));
    reference("statement", 'S', e.statement);
    why(e.why);
  }

  template <typename T, typename Each>
  void list(std::string_view key, const std::vector<T>& items, Each each) {
    w_.key(key);
    w_.open('[');
    for (std::size_t i = 0; i < items.size(); ++i) {
      w_.next();
      w_.open('{');
      each(items[i], i);
      w_.close('}');
    }
    w_.close(']');
  }

  void span(Span s) {
    w_.raw(w_.pretty() ? "{\"start\": " : "{\"start\":");
    w_.integer(map_(s.start));
    w_.raw(w_.pretty() ? ", \"end\": " : ",\"end\":");
    w_.integer(map_(s.end));
    w_.raw(w_.pretty() ? ", \"text\": " : ",\"text\":");
    w_.string(text_.substr(s.start, s.end - s.start));
    w_.raw("}");
  }
  void spans(std::string_view key, const std::vector<Span>& all) {
    w_.key(key);
    w_.open('[');
    for (const Span s : all) {
      w_.next();
      span(s);
    }
    w_.close(']');
  }
  void field(std::string_view key, Span s) {
    w_.key(key);
    span(s);
  }
  void field(std::string_view key, std::string_view value) {
    w_.key(key);
    w_.string(value);
  }
  void or_null(std::string_view key, std::string_view value) {
    w_.key(key);
    value.empty() ? w_.raw("null") : w_.string(value);
  }
  // What came from outside may be no UTF-8 (a file's name).
  void outside(std::string_view key, std::string_view value, bool nullable) {
    w_.key(key);
    value.empty() && nullable ? w_.raw("null") : append_json_string(value, w_.out());
  }
  void number(std::string_view key, const std::optional<double>& value) {
    w_.key(key);
    if (!value || !std::isfinite(*value)) {
      w_.raw("null");
    } else if (*value == std::floor(*value) && std::abs(*value) < 9e15) {
      if (*value < 0) w_.raw("-");
      w_.integer(static_cast<std::uint64_t>(std::abs(*value)));
    } else {
      fmt::format_to(std::back_inserter(w_.out()), FMT_COMPILE("{}"), *value);
    }
  }
  void id(char letter, std::size_t index) {
    const char head[2] = {'"', letter};
    w_.raw({head, 2});
    w_.integer(index + 1);
    w_.raw("\"");
  }
  void own_id(char letter, std::size_t index) {
    w_.key("id");
    id(letter, index);
  }
  void reference(std::string_view key, char letter, Id to) {
    w_.key(key);
    to == kNoId ? w_.raw("null") : id(letter, to);
  }
  void references(std::string_view key, const std::vector<Id>& entities) {
    w_.key(key);
    w_.raw("[");
    for (std::size_t i = 0; i < entities.size(); ++i) {
      if (i > 0) w_.raw(w_.pretty() ? ", " : ",");
      id('E', entities[i]);
    }
    w_.raw("]");
  }
  void why(const Why& why) {
    field("rule", why.rule);
    w_.key("lexicon");
    w_.raw("[");
    for (std::size_t i = 0; i < why.lexicon.size(); ++i) {
      if (i > 0) w_.raw(w_.pretty() ? ", " : ",");
      w_.string(why.lexicon[i]);
    }
    w_.raw("]");
  }

  const Record& r_;
  std::string_view text_;
  const JsonStyle& style_;
  OffsetMap map_;
  Writer w_;
};

// Bytes that begin no valid character become U+FFFD, one by one.
std::string repaired(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size();) {
    std::size_t length = 1;
    while (length < 4 && i + length < value.size() &&
           (static_cast<unsigned char>(value[i + length]) & 0xC0) == 0x80)
      ++length;
    if (simdjson::validate_utf8(value.data() + i, length)) {
      out.append(value, i, length);
    } else {
      out += "\xEF\xBF\xBD";
      length = 1;
    }
    i += length;
  }
  return out;
}

}  // namespace

void append_json_string(std::string_view value, std::string& out) {
  if (simdjson::validate_utf8(value.data(), value.size())) return append_valid(value, out);
  append_valid(repaired(value), out);
}

void append_json(const Record& record, std::string_view text, const JsonStyle& style, std::string& out) {
  RecordWriter(record, text, style, out).write();
}

}  // namespace ukti::record
