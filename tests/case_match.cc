// See case_match.h. An entry is first turned into its fields as words (`fields_of`); expected fields are then
// compared with them, so that the form in which a difference is shown is the form in which a case is written.
#include "case_match.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "clause/closed_lists.h"
#include "unicode/fold.h"

namespace ukti::cases {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

constexpr std::array<std::string_view, 11> kErrors{
    "invalid_utf8",    "utf16",     "binary", "legacy_encoding",
    "unread_language", "too_large", "empty",  "malformed_input",
    "malformed_date",  "lexicon",   "io"};
std::string_view error_name(ErrorCode code) { return kErrors[static_cast<std::size_t>(code)]; }

std::vector<std::string> split(std::string_view all, std::string_view at) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t end = all.find(at);
    parts.emplace_back(all.substr(0, end));
    if (end == std::string_view::npos) return parts;
    all.remove_prefix(end + at.size());
  }
}

bool same_words(std::string_view a, std::string_view b) {
  return a == b || unicode::fold(a) == unicode::fold(b);
}

std::string bounds(const Figure& f) {
  const auto one = [](const std::optional<double>& v) { return v ? fmt::format("{}", *v) : std::string(); };
  if (f.low && f.high && *f.low == *f.high) return one(f.low);
  return one(f.low) + ".." + one(f.high);
}

class Matcher {
 public:
  Matcher(const Record& record, std::string_view text) : r_(record), text_(text) {}

  void check(const Expectation& e) {
    e_ = &e;
    if (e.kind == "statement") return statement();
    if (e.kind == "time") return time();
    if (e.kind == "figure") return figure();
    if (e.kind == "name") return mention();
    if (e.kind == "same" || e.kind == "apart") return same();
    if (e.kind == "sentence") return sentence();
    if (e.kind == "furniture") return furniture();
    if (e.kind == "link") return link();
    if (e.kind == "event") return event();
    if (e.kind == "refused") {
      if (!e.absent) complain("the text was read");
      return;
    }
    count();
  }
  std::vector<std::string> faults;

  std::string all() const {
    return statements() + events() + figures() + times() + names() + links() + furnitures();
  }

 private:
  std::string slice(Span s) const { return std::string(text_.substr(s.start, s.end - s.start)); }

  void complain(std::string_view what) {
    faults.push_back(fmt::format("  line {}: {}{} {}{}{}\n      {}", e_->line, e_->absent ? "no " : "",
                                 e_->kind, e_->words, e_->value.empty() ? "" : " = ", e_->value, what));
  }

  // Where the words stand in the text; "words#2" is the second place.
  std::vector<Span> places(std::string_view words) {
    std::size_t which = 0;
    if (const std::size_t mark = words.rfind('#');
        mark != std::string_view::npos && mark + 1 < words.size() &&
        words.find_first_not_of("0123456789", mark + 1) == std::string_view::npos) {
      which = std::strtoul(std::string(words.substr(mark + 1)).c_str(), nullptr, 10);
      words = words.substr(0, mark);
    }
    std::vector<Span> found;
    for (std::size_t at = text_.find(words); at != std::string_view::npos && !words.empty();
         at = text_.find(words, at + 1))
      found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
    if (which > 0) found = which <= found.size() ? std::vector{found[which - 1]} : std::vector<Span>{};
    if (found.empty()) complain(fmt::format("the case is wrong: its text does not hold “{}”", words));
    return found;
  }
  static bool at(const std::vector<Span>& where, Span span) {
    return std::find(where.begin(), where.end(), span) != where.end();
  }
  static bool touches(const std::vector<Span>& where, Span span) {
    return std::any_of(where.begin(), where.end(),
                       [&](Span w) { return span.start < w.end && w.start < span.end; });
  }

  // "no X" and "no X WORDS": nothing in the layer, or nothing that touches the words.
  template <typename T, typename SpanOf>
  void absent(const std::vector<T>& layer, SpanOf span_of, std::string_view shown) {
    const std::vector<Span> where = e_->words.empty() ? std::vector<Span>{} : places(e_->words);
    for (const T& entry : layer)
      if (e_->words.empty() || touches(where, span_of(entry)))
        return complain(fmt::format("there is one: {}\n{}", slice(span_of(entry)), shown));
  }

  std::string joined(const std::vector<Id>& ids) const {
    std::string all;
    for (const Id id : ids) all += (all.empty() ? "" : " & ") + name_of(id);
    return all.empty() ? "-" : all;
  }
  std::string name_of(Id id) const {
    const Entity& e = r_.entities[id];
    if (!e.names.empty()) return e.names.front();
    return e.mentions.empty() ? "?" : slice(e.mentions.front());
  }
  bool is_called(Id id, std::string_view name) const {
    const Entity& e = r_.entities[id];
    return std::any_of(e.names.begin(), e.names.end(),
                       [&](const std::string& n) { return same_words(n, name); }) ||
           std::any_of(e.mentions.begin(), e.mentions.end(),
                       [&](Span m) { return same_words(slice(m), name); });
  }
  bool same_entities(const std::vector<Id>& ids, std::string_view wanted) const {
    if (wanted == "-") return ids.empty();
    std::vector<Id> left = ids;
    for (const std::string& name : split(wanted, " & ")) {
      const auto found = std::find_if(left.begin(), left.end(), [&](Id id) { return is_called(id, name); });
      if (found == left.end()) return false;
      left.erase(found);
    }
    return left.empty();
  }

  Fields fields_of(const Statement& s) const {
    std::string content;
    for (const Span piece : s.content) content += (content.empty() ? "" : " | ") + slice(piece);
    return {{"source", joined(s.source)},
            {"source_at", s.source_span ? slice(*s.source_span) : "-"},
            {"via", joined(s.via)},
            {"to", joined(s.addressee)},
            {"content", content.empty() ? "-" : content},
            {"act", std::string(clause::name(s.act))},
            {"form", std::string(clause::name(s.form))},
            {"said_at", s.said_at.empty() ? "-" : s.said_at},
            {"polarity", std::string(clause::name(s.polarity))},
            {"certainty", std::string(clause::name(s.certainty))},
            {"parent", s.parent == kNoId ? "-" : slice(r_.statements[s.parent].cue)},
            {"rule", std::string(s.why.rule)}};
  }
  // The entities of a field that names some.
  static const std::vector<Id>* entities_in(const Statement& s, std::string_view key) {
    if (key == "source") return &s.source;
    if (key == "via") return &s.via;
    return key == "to" ? &s.addressee : nullptr;
  }

  Fields fields_of(const Event& e) const {
    return {{"type", std::string(clause::name(e.type))},
            {"mode", e.mode.empty() ? "-" : e.mode},
            {"actor", joined(e.actors)},
            {"recipient", joined(e.recipients)},
            {"status", std::string(clause::name(e.status))},
            {"time", e.time.empty() ? "-" : e.time},
            {"place", joined(e.place)},
            {"by", e.statement == kNoId ? "-" : slice(r_.statements[e.statement].cue)},
            {"rule", std::string(e.why.rule)}};
  }
  static const std::vector<Id>* entities_in(const Event& e, std::string_view key) {
    if (key == "actor") return &e.actors;
    if (key == "recipient") return &e.recipients;
    return key == "place" ? &e.place : nullptr;
  }

  void statement() {
    const std::string shown = statements();
    if (e_->absent) return absent(r_.statements, [](const Statement& s) { return s.cue; }, shown);
    one_of(r_.statements, [](const Statement& s) { return s.cue; }, "no statement has this cue", shown);
  }
  void event() {
    const std::string shown = events();
    if (e_->absent) return absent(r_.events, [](const Event& e) { return e.trigger; }, shown);
    one_of(r_.events, [](const Event& e) { return e.trigger; }, "no event has this trigger", shown);
  }

  // One entry of the layer stands at the words and has all fields that are given.
  template <typename T, typename SpanOf>
  void one_of(const std::vector<T>& layer, SpanOf span_of, std::string_view none, const std::string& shown) {
    const std::vector<Span> where = places(e_->words);
    if (where.empty()) return;
    std::string best;
    std::size_t fewest = ~std::size_t{0};
    for (const T& entry : layer) {
      if (!at(where, span_of(entry))) continue;
      std::size_t wrong = 0;
      const std::string difference = compare(entry, wrong);
      if (wrong == 0) return;
      if (wrong < fewest) best = difference;
      fewest = std::min(fewest, wrong);
    }
    complain(fewest == ~std::size_t{0} ? fmt::format("{}; there are:\n{}", none, shown)
                                       : "differs (− expected, + found):\n" + best);
  }
  template <typename T>
  std::string compare(const T& entry, std::size_t& wrong) const {
    std::string out;
    const Fields found = fields_of(entry);
    for (const auto& [key, wanted] : e_->fields) {
      const std::vector<Id>* ids = entities_in(entry, key);
      const auto field =
          std::find_if(found.begin(), found.end(), [&](const auto& f) { return f.first == key; });
      if (field == found.end()) {
        ++wrong;
        out += fmt::format("        the case is wrong: a {} has no field “{}”\n", e_->kind, key);
      } else if (ids != nullptr ? !same_entities(*ids, wanted) : wanted != field->second) {
        ++wrong;
        out += fmt::format("      − {}: {}\n      + {}: {}\n", key, wanted, key, field->second);
      }
    }
    return out;
  }

  void time() {
    if (e_->absent) return absent(r_.times, [](const Time& t) { return t.span; }, times());
    const std::vector<Span> where = places(e_->words);
    const std::vector<std::string> wanted = split(e_->value, " ");
    for (const Time& t : r_.times)
      if (at(where, t.span) && t.value == wanted[0] &&
          (wanted.size() < 2 || clause::name(t.type) == wanted[1]))
        return;
    complain("there are:\n" + times());
  }

  // Are these the words, their blanks written as underscores?
  static bool spaced_same(const std::string& words, std::string_view wanted) {
    return std::equal(words.begin(), words.end(), wanted.begin(), wanted.end(),
                      [](char a, char b) { return a == b || (a == ' ' && b == '_'); });
  }

  bool figure_holds(const Figure& f) {
    std::vector<std::string> wanted = split(e_->value, " ");
    if (bounds(f) != wanted[0]) return false;
    bool approx_given = false;
    for (std::size_t i = 1; i < wanted.size(); ++i) {
      const std::string& w = wanted[i];
      if (clause::named<Approx>(w)) {
        approx_given = true;
        if (clause::name(f.approx) != w) return false;
      } else if (clause::named<Counts>(w)) {
        if (clause::name(f.counts) != w) return false;
      } else if (w.starts_with("unit=")) {
        if (f.unit != w.substr(5)) return false;
      } else if (w.starts_with("event=")) {
        if (!spaced_same(f.event == kNoId ? "-" : slice(r_.events[f.event].trigger), w.substr(6)))
          return false;
      } else if (w.starts_with("part_of=")) {
        if (!spaced_same(f.part_of == kNoId ? "-" : slice(r_.figures[f.part_of].span), w.substr(8)))
          return false;
      } else if (w.starts_with("by=")) {
        if (!spaced_same(f.statement == kNoId ? "-" : slice(r_.statements[f.statement].cue), w.substr(3)))
          return false;
      } else {
        complain(fmt::format("the case is wrong: “{}” is no word for a figure", w));
        return true;
      }
    }
    return approx_given || f.approx == Approx::kNone;
  }
  void figure() {
    if (e_->absent) return absent(r_.figures, [](const Figure& f) { return f.span; }, figures());
    const std::vector<Span> where = places(e_->words);
    for (const Figure& f : r_.figures)
      if (at(where, f.span) && figure_holds(f)) return;
    complain("there are:\n" + figures());
  }

  // The entity that has a mention exactly there.
  Id entity_at(const std::vector<Span>& where) const {
    for (std::size_t i = 0; i < r_.entities.size(); ++i)
      for (const Span m : r_.entities[i].mentions)
        if (at(where, m)) return static_cast<Id>(i);
    return kNoId;
  }
  bool entity_holds(Id id, const std::string& value) const {
    if (id == kNoId) return false;
    const Entity& e = r_.entities[id];
    std::vector<std::string> words = split(value, " ");
    std::string code, role, of;
    while (!words.empty()) {
      const std::string w = words.back();
      if (w.starts_with("code=")) {
        code = w.substr(5);
      } else if (w.starts_with("role=")) {
        role = w.substr(5);
      } else if (w.starts_with("of=")) {
        of = w.substr(3);
      } else if (clause::named<EntityType>(w) && words.size() > 1) {
        if (clause::name(e.type) != w) return false;
      } else {
        break;
      }
      words.pop_back();
    }
    const std::string name = fmt::format("{}", fmt::join(words, " "));
    const auto spaced = [](std::string s) {
      std::replace(s.begin(), s.end(), '_', ' ');
      return s;
    };
    return is_called(id, name) && (code.empty() || e.code == code) &&
           (role.empty() || e.role_title == spaced(role)) &&
           (of.empty() || (e.role_of != kNoId && is_called(e.role_of, spaced(of))));
  }
  void mention() {
    if (e_->absent) {
      std::vector<Span> all;
      for (const Entity& e : r_.entities) all.insert(all.end(), e.mentions.begin(), e.mentions.end());
      return absent(all, [](Span s) { return s; }, names());
    }
    if (!entity_holds(entity_at(places(e_->words)), e_->value)) complain("there are:\n" + names());
  }
  void same() {
    const Id a = entity_at(places(e_->words)), b = entity_at(places(e_->value));
    if (a == kNoId || b == kNoId || (a == b) != (e_->kind == "same")) complain("there are:\n" + names());
  }

  void sentence() {
    const auto found = std::any_of(r_.sentences.begin(), r_.sentences.end(),
                                   [&](const SentenceSpan& s) { return slice(s.span) == e_->words; });
    if (found == e_->absent) complain("there are:\n" + sentences());
  }
  void furniture() {
    if (e_->absent) return absent(r_.furniture, [](const Furniture& f) { return f.span; }, furnitures());
    const std::vector<Span> where = places(e_->words);
    for (const Furniture& f : r_.furniture)
      if (at(where, f.span) && (e_->value.empty() || clause::name(f.kind) == e_->value)) return;
    complain("there are:\n" + furnitures());
  }
  void link() {
    if (e_->absent) {
      if (!r_.links.empty()) complain("there are:\n" + links());
      return;
    }
    const std::vector<Span> from = places(e_->words);
    const std::size_t space = std::min(e_->value.find(' '), e_->value.size());
    const std::vector<Span> to =
        places(std::string_view(e_->value).substr(std::min(space + 1, e_->value.size())));
    for (const Link& k : r_.links)
      if (clause::name(k.kind) == e_->value.substr(0, space) && at(from, r_.statements[k.from].cue) &&
          at(to, r_.statements[k.to].cue))
        return;
    complain("there are:\n" + links());
  }
  void count() {
    std::size_t mentions = 0;
    for (const Entity& e : r_.entities) mentions += e.mentions.size();
    const std::array<std::pair<std::string_view, std::pair<std::size_t, std::string>>, 7> layers{
        {{"statements", {r_.statements.size(), statements()}},
         {"times", {r_.times.size(), times()}},
         {"figures", {r_.figures.size(), figures()}},
         {"names", {mentions, names()}},
         {"sentences", {r_.sentences.size(), sentences()}},
         {"links", {r_.links.size(), links()}},
         {"events", {r_.events.size(), events()}}}};
    for (const auto& [kind, layer] : layers)
      if (kind == e_->kind && fmt::format("{}", layer.first) != e_->words)
        complain(fmt::format("there are {}:\n{}", layer.first, layer.second));
  }

  // --- layers in the form of cases ---
  std::string statements() const {
    std::string out;
    for (const Statement& s : r_.statements) {
      out += fmt::format("statement {}\n", slice(s.cue));
      for (const auto& [key, value] : fields_of(s))
        if (value != "-" && value != "affirmed" && value != "certain")
          out += fmt::format("  {}: {}\n", key, value);
    }
    return out;
  }
  std::string events() const {
    std::string out;
    for (const Event& e : r_.events) {
      out += fmt::format("event {}\n", slice(e.trigger));
      for (const auto& [key, value] : fields_of(e))
        if (value != "-") out += fmt::format("  {}: {}\n", key, value);
    }
    return out;
  }
  std::string figures() const {
    std::string out;
    for (const Figure& f : r_.figures) {
      out += fmt::format("figure {} = {}", slice(f.span), bounds(f));
      if (f.approx != Approx::kNone) out += fmt::format(" {}", clause::name(f.approx));
      out += fmt::format(" {}", clause::name(f.counts));
      if (!f.unit.empty()) out += " unit=" + f.unit;
      if (f.statement != kNoId) {
        std::string cue = slice(r_.statements[f.statement].cue);
        std::replace(cue.begin(), cue.end(), ' ', '_');
        out += " by=" + cue;
      }
      for (const auto& [key, words] :
           {std::pair{"event", f.event == kNoId ? std::string() : slice(r_.events[f.event].trigger)},
            std::pair{"part_of", f.part_of == kNoId ? std::string() : slice(r_.figures[f.part_of].span)}}) {
        std::string shown = words;
        std::replace(shown.begin(), shown.end(), ' ', '_');
        if (!shown.empty()) out += fmt::format(" {}={}", key, shown);
      }
      out += '\n';
    }
    return out;
  }
  std::string times() const {
    std::string out;
    for (const Time& t : r_.times)
      out += fmt::format("time {} = {} {}\n", slice(t.span), t.value, clause::name(t.type));
    return out;
  }
  std::string names() const {
    std::string out;
    for (std::size_t i = 0; i < r_.entities.size(); ++i) {
      const Entity& e = r_.entities[i];
      for (const Span m : e.mentions) {
        out += fmt::format("name {} = {} {}", slice(m), name_of(static_cast<Id>(i)), clause::name(e.type));
        if (!e.code.empty()) out += " code=" + e.code;
        out += '\n';
      }
    }
    return out;
  }
  std::string sentences() const {
    std::string out;
    for (const SentenceSpan& s : r_.sentences) out += fmt::format("sentence {}\n", slice(s.span));
    return out;
  }
  std::string links() const {
    std::string out;
    for (const Link& k : r_.links)
      out += fmt::format("link {} = {} {}\n", slice(r_.statements[k.from].cue), clause::name(k.kind),
                         slice(r_.statements[k.to].cue));
    return out;
  }
  std::string furnitures() const {
    std::string out;
    for (const Furniture& f : r_.furniture)
      out += fmt::format("furniture {} = {}\n", slice(f.span), clause::name(f.kind));
    return out;
  }

  const Record& r_;
  std::string_view text_;
  const Expectation* e_ = nullptr;
};

}  // namespace

std::vector<std::string> mismatches(const Case& wanted, const Expected<Record>& found,
                                    std::string_view text) {
  if (!found) {
    for (const Expectation& e : wanted.expectations)
      if (e.kind != "refused" || e.words != error_name(found.error().code))
        return {fmt::format("  line {}: {} {}\n      the text was refused: {} ({})", e.line, e.kind, e.words,
                            error_name(found.error().code), found.error().message)};
    return {};
  }
  Matcher matcher(*found, text);
  for (const Expectation& e : wanted.expectations) matcher.check(e);
  return matcher.faults;
}

std::string as_expectations(const Expected<Record>& found, std::string_view text) {
  if (!found) return fmt::format("refused {}\n", error_name(found.error().code));
  return Matcher(*found, text).all();
}

}  // namespace ukti::cases
