#include "record/exports.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <vector>

#include "clause/closed_lists.h"
#include "record/json.h"

namespace ukti::record {
namespace {

constexpr std::array<std::string_view, 40> kPolecat{"Event ID",
                                                    "Event Date",
                                                    "Event Type",
                                                    "Event Mode",
                                                    "Intensity",
                                                    "Quad Code",
                                                    "Contexts",
                                                    "Actor Name",
                                                    "Actor Country",
                                                    "Actor COW",
                                                    "Primary Actor Sector",
                                                    "Actor Sectors",
                                                    "Actor Title",
                                                    "Actor Name Raw",
                                                    "Wikipedia Actor ID",
                                                    "Recipient Name",
                                                    "Recipient Country",
                                                    "Recipient COW",
                                                    "Primary Recipient Sector",
                                                    "Recipient Sectors",
                                                    "Recipient Title",
                                                    "Recipient Name Raw",
                                                    "Wikipedia Recipient ID",
                                                    "Placename",
                                                    "City",
                                                    "District",
                                                    "Province",
                                                    "Country",
                                                    "Latitude",
                                                    "Longitude",
                                                    "GeoNames ID",
                                                    "Raw Placename",
                                                    "Feature Type",
                                                    "Source",
                                                    "Publication Date",
                                                    "Story People",
                                                    "Story Organizations",
                                                    "Story Locations",
                                                    "Language",
                                                    "Version"};

constexpr std::array<std::string_view, 10> kGdeltActor{
    "Code",          "Name",          "CountryCode", "KnownGroupCode", "EthnicCode",
    "Religion1Code", "Religion2Code", "Type1Code",   "Type2Code",      "Type3Code"};
constexpr std::array<std::string_view, 8> kGdeltPlace{"Type",     "FullName", "CountryCode", "ADM1Code",
                                                      "ADM2Code", "Lat",      "Long",        "FeatureID"};

// A line of values between tabs.
class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}
  Row& put(std::string_view value) {
    if (!first_) out_ += '\t';
    first_ = false;
    for (const char c : value) out_ += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    return *this;
  }
  Row& skip(int columns) {
    while (columns-- > 0) put("");
    return *this;
  }
  void end() { out_ += '\n'; }

 private:
  std::string& out_;
  bool first_ = true;
};

// "BGD/GOV": the country and the sectors of a code; "IGO": no country.
struct Code {
  std::string_view country, sectors;
};
Code parts_of(std::string_view code) {
  constexpr std::array<std::string_view, 15> kSectors{"GOV", "PTY", "MED", "BUS", "MIL", "REB", "COP", "EDU",
                                                      "JUD", "LEG", "SPY", "CVL", "IGO", "NGO", "OPP"};
  const std::size_t slash = code.find('/');
  if (slash != std::string_view::npos) return {code.substr(0, slash), code.substr(slash + 1)};
  if (std::find(kSectors.begin(), kSectors.end(), code) != kSectors.end()) return {{}, code};
  return {code, {}};
}

class Exporter {
 public:
  Exporter(const Record& record, std::string_view text, const Crosswalk& crosswalk, std::string& out)
      : r_(record), text_(text), crosswalk_(crosswalk), out_(out) {}

  void write(Export form) {
    for (std::size_t i = 0; i < r_.events.size(); ++i) {
      const Event& e = r_.events[i];
      const CameoCode* code = crosswalk_.find(e.type, e.mode);
      if (code == nullptr) continue;
      if (form == Export::kPlover) {
        plover(e, i, *code);
      } else if (e.status == EventStatus::kActual && !contested(e)) {
        form == Export::kPolecat ? polecat(e, i, *code) : gdelt(e, i, *code);
      }
    }
  }

 private:
  const Entity& at(Id id) const { return r_.entities[id]; }
  std::string_view slice(Span s) const { return text_.substr(s.start, s.end - s.start); }
  std::string_view name(Id id) const {
    return at(id).names.empty() ? "" : std::string_view(at(id).names.front());
  }
  std::string_view raw(Id id) const { return at(id).mentions.empty() ? "" : slice(at(id).mentions.front()); }

  // The day of the event where the text tells it, else the day of publication; empty where neither is known.
  std::string date(const Event& e) const {
    const auto day = [](std::string_view value) {
      return value.size() >= 10 &&
             value.substr(0, 10).find_first_not_of("0123456789-") == std::string_view::npos;
    };
    if (day(e.time)) return e.time.substr(0, 10);
    return day(r_.published) ? r_.published.substr(0, 10) : std::string();
  }

  // Does another statement of the text deny or dispute the one that tells the event?
  bool contested(const Event& e) const {
    return e.statement != kNoId && std::any_of(r_.links.begin(), r_.links.end(), [&](const Link& k) {
             return k.to == e.statement && (k.kind == LinkKind::kDenies || k.kind == LinkKind::kDisputes);
           });
  }

  template <typename Value>
  std::string joined(const std::vector<Id>& ids, Value value) const {
    std::string all;
    for (const Id id : ids) {
      const std::string_view one = value(id);
      if (!one.empty()) all.append(all.empty() ? "" : ";").append(one);
    }
    return all;
  }

  // --- PLOVER's JSON ---
  void string(std::string_view key, std::string_view value) {
    out_ += fmt::format(",\"{}\":", key);
    append_json_string(value, out_);
  }
  void list(std::string_view key, const std::vector<std::string_view>& values) {
    out_ += fmt::format(",\"{}\":[", key);
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0) out_ += ',';
      append_json_string(values[i], out_);
    }
    out_ += ']';
  }
  void entities(std::string_view key, const std::vector<Id>& ids) {
    out_ += fmt::format(",\"{}\":[", key);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const Code code = parts_of(at(ids[i]).code);
      out_ += fmt::format("{}{{\"code\":", i > 0 ? "," : "");
      append_json_string(code.country, out_);
      string("sector", code.sectors);
      string("entity_text", raw(ids[i]));
      string("identifier_text", name(ids[i]));
      if (!at(ids[i]).role_title.empty()) string("office", at(ids[i]).role_title);
      out_ += '}';
    }
    out_ += ']';
  }
  std::vector<std::string_view> sources(Id statement) const {
    std::vector<std::string_view> names;
    for (const Id id : r_.statements[statement].source) names.push_back(name(id));
    return names;
  }

  void plover(const Event& e, std::size_t i, const CameoCode& code) {
    out_ += "{\"id\":";
    append_json_string(fmt::format("{}#V{}", r_.id, i + 1), out_);
    string("date", date(e));
    entities("actor", e.actors);
    entities("recipient", e.recipients);
    list("event", {clause::name(e.type)});
    list("event_text", {slice(e.trigger)});
    string("quad_code", code.quad);
    if (!e.mode.empty()) list("mode", {e.mode});
    constexpr std::array<std::string_view, 4> kAuxiliary{"", "negation", "future", "hypothetical"};
    if (e.status != EventStatus::kActual) list("context", {kAuxiliary[static_cast<std::size_t>(e.status)]});
    if (!e.place.empty()) {
      out_ += ",\"event_loc\":{\"name\":";
      append_json_string(name(e.place.front()), out_);
      out_ += '}';
    }
    if (e.statement != kNoId) list("told_by", sources(e.statement));
    for (const Link& k : r_.links) {
      if (e.statement == kNoId || k.to != e.statement) continue;
      if (k.kind == LinkKind::kDenies) list("denied_by", sources(k.from));
      if (k.kind == LinkKind::kDisputes) list("disputed_by", sources(k.from));
      if (k.kind == LinkKind::kConfirms) list("confirmed_by", sources(k.from));
    }
    string("cameo", code.cameo);
    out_ += "}\n";
  }

  // --- POLECAT ---
  void polecat_side(Row& row, const std::vector<Id>& ids) {
    const std::string sectors = joined(ids, [&](Id id) { return parts_of(at(id).code).sectors; });
    row.put(joined(ids, [&](Id id) { return name(id); }))
        .put(joined(ids, [&](Id id) { return parts_of(at(id).code).country; }))
        .put("")
        .put(std::string_view(sectors).substr(0, sectors.find(';')))
        .put(sectors)
        .put(joined(ids, [&](Id id) { return std::string_view(at(id).role_title); }))
        .put(joined(ids, [&](Id id) { return raw(id); }))
        .put("");
  }
  std::string all_of(std::initializer_list<EntityType> types) const {
    std::string all;
    for (std::size_t i = 0; i < r_.entities.size(); ++i)
      if (std::find(types.begin(), types.end(), r_.entities[i].type) != types.end())
        all.append(all.empty() ? "" : ";").append(name(static_cast<Id>(i)));
    return all;
  }

  void polecat(const Event& e, std::size_t i, const CameoCode& code) {
    Row row(out_);
    row.put(fmt::format("{}#V{}", r_.id, i + 1))
        .put(date(e))
        .put(clause::name(e.type))
        .put(e.mode)
        .put(code.scale);
    row.put(code.quad).put("");
    polecat_side(row, e.actors);
    polecat_side(row, e.recipients);
    const Id place = e.place.empty() ? kNoId : e.place.front();
    const bool country = place != kNoId && at(place).type == EntityType::kCountry;
    row.put(place == kNoId ? "" : name(place)).skip(3);
    row.put(place == kNoId ? "" : parts_of(at(place).code).country).skip(3);
    row.put(place == kNoId ? "" : raw(place)).put(place == kNoId ? "" : country ? "PCLI" : "");
    row.put(r_.source).put(r_.published.substr(0, 10));
    row.put(all_of({EntityType::kPerson})).put(all_of({EntityType::kOrganisation}));
    row.put(all_of({EntityType::kPlace, EntityType::kCountry}))
        .put(r_.language)
        .put(r_.lexicon_version)
        .end();
  }

  // --- GDELT 2 ---
  // A number that is the same for the same text: the first 40 bits of its hash, then the event and the pair.
  std::string number(std::size_t event, std::size_t pair) const {
    std::uint64_t bits = 0;
    std::from_chars(r_.sha256.data(), r_.sha256.data() + std::min<std::size_t>(10, r_.sha256.size()), bits,
                    16);
    return fmt::format("{}{:04}{:02}", bits, event + 1, pair + 1);
  }
  void gdelt_actor(Row& row, Id id) {
    if (id == kNoId) {
      row.skip(10);
      return;
    }
    const Code code = parts_of(at(id).code);
    std::string all(code.country);
    all += code.sectors;
    row.put(all).put(name(id)).put(code.country).skip(4);
    row.put(code.sectors.substr(0, code.sectors.find('/'))).skip(2);
  }
  void gdelt_place(Row& row, Id id) {
    if (id == kNoId) {
      row.skip(8);
      return;
    }
    row.put(at(id).type == EntityType::kCountry ? "1" : "").put(name(id)).skip(6);
  }

  void gdelt(const Event& e, std::size_t i, const CameoCode& code) {
    const std::vector<Id> none{kNoId};
    std::size_t pair = 0;
    for (const Id actor : e.actors.empty() ? none : e.actors)
      for (const Id recipient : e.recipients.empty() ? none : e.recipients)
        gdelt_pair(e, actor, recipient, number(i, pair++), code);
  }
  void gdelt_pair(const Event& e, Id actor, Id recipient, std::string_view number, const CameoCode& code) {
    Row row(out_);
    const std::string day = date(e);
    std::string digits = day;
    std::erase(digits, '-');
    row.put(number)
        .put(digits)
        .put(std::string_view(digits).substr(0, 6))
        .put(std::string_view(digits).substr(0, 4));
    if (digits.size() == 8) {
      const auto of = [&](std::size_t from, std::size_t length) {
        int value = 0;
        std::from_chars(digits.data() + from, digits.data() + from + length, value);
        return value;
      };
      row.put(fmt::format("{:.4f}", of(0, 4) + (of(4, 2) * 30 + of(6, 2)) / 365.0));
    } else {
      row.put("");
    }
    gdelt_actor(row, actor);
    gdelt_actor(row, recipient);
    row.put("1").put(code.cameo).put(code.cameo.substr(0, 3)).put(code.cameo.substr(0, 2)).put(code.quad);
    row.put(code.scale).put("1").put("1").put("1").put("");
    row.skip(16);
    gdelt_place(row, e.place.empty() ? kNoId : e.place.front());
    row.put("").put(r_.url).end();
  }

  const Record& r_;
  std::string_view text_;
  const Crosswalk& crosswalk_;
  std::string& out_;
};

}  // namespace

std::string column_names(Export form) {
  std::string out;
  if (form == Export::kPlover) return out;
  Row row(out);
  if (form == Export::kPolecat) {
    for (const std::string_view name : kPolecat) row.put(name);
  } else {
    for (const std::string_view name : {"GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"})
      row.put(name);
    for (const std::string_view side : {"Actor1", "Actor2"})
      for (const std::string_view name : kGdeltActor) row.put(fmt::format("{}{}", side, name));
    for (const std::string_view name :
         {"IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
          "NumMentions", "NumSources", "NumArticles", "AvgTone"})
      row.put(name);
    for (const std::string_view side : {"Actor1Geo", "Actor2Geo", "ActionGeo"})
      for (const std::string_view name : kGdeltPlace) row.put(fmt::format("{}_{}", side, name));
    row.put("DATEADDED").put("SOURCEURL");
  }
  row.end();
  return out;
}

void append_events(const Record& record, std::string_view text, const Crosswalk& crosswalk, Export form,
                   std::string& out) {
  Exporter(record, text, crosswalk, out).write(form);
}

}  // namespace ukti::record
