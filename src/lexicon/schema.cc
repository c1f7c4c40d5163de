// Directives into a Schema. A known directive that cannot be understood is a fault; an unknown "# word: …" is
// prose.
#include "lexicon/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "lexicon/tags.h"

namespace ukti::lexicon {
namespace {

struct RoleName {
  std::string_view name;
  Role role;
};
constexpr RoleName kRoles[] = {{"plain", Role::kPlain},
                               {"words", Role::kWords},
                               {"forms", Role::kForms},
                               {"verbs", Role::kVerbs},
                               {"verb_classes", Role::kVerbClasses},
                               {"paradigms", Role::kParadigms},
                               {"suffixes", Role::kSuffixes},
                               {"parts", Role::kParts},
                               {"spelling", Role::kSpelling}};

constexpr std::string_view kDirectives[] = {"role",   "index", "spellings", "key",  "required",
                                            "closed", "pos",   "class",     "stack"};

// Other lines of that form are prose.
bool is_known(const Directive& d) {
  return std::find(std::begin(kDirectives), std::end(kDirectives), d.name) != std::end(kDirectives);
}

class SchemaReader {
 public:
  SchemaReader(const ParsedTable& table, std::vector<Problem>& problems)
      : table_(table), problems_(problems) {}

  Schema read(const std::vector<Directive>& directives) {
    defaults();
    for (const Directive& d : directives) apply(d);
    return std::move(schema_);
  }

 private:
  void defaults() {
    schema_.pos_column = table_.column("pos");
    schema_.features_column = table_.column("features");
    const std::string_view name = table_.source->name;
    if (name.find("/words") != name.npos) {
      schema_.role = Role::kWords;
      known({"word", "variants"}, {"variants"}, {"word", "pos"});
    } else if (name.starts_with("names/")) {
      schema_.role = Role::kWords;
      // A title alone names nobody: offices are found as phrases, their words are read from the word tables.
      if (table_.column("name") >= 0) schema_.pos = clause::Pos::kName;
      known({"name", "title", "variants", "short", "english", "english_variants"}, {"variants"}, {});
    }
  }

  void known(const std::vector<std::string_view>& index, const std::vector<std::string_view>& spellings,
             const std::vector<std::string_view>& key) {
    const auto present = [&](const std::vector<std::string_view>& names, std::vector<int>& out) {
      for (std::string_view n : names)
        if (const int c = table_.column(n); c >= 0) out.push_back(c);
    };
    present(index, schema_.index);
    present(spellings, schema_.spellings);
    present(key, schema_.key);
  }

  void fault(const Directive& d, std::string message) {
    problems_.push_back(problem_at_line(table_, d.line, std::move(message)));
  }

  int column(const Directive& d, std::string_view name) {
    const int c = table_.column(name);
    if (c < 0) fault(d, fmt::format("'{}' names no column '{}' of this table", d.name, name));
    return c;
  }

  std::vector<int> columns(const Directive& d) {
    std::vector<int> out;
    for (std::string_view name : split(d.value, ','))
      if (const int c = column(d, name); c >= 0) out.push_back(c);
    return out;
  }

  void apply(const Directive& d) {
    if (table_.column(d.name) >= 0) return;  // prose that explains a column of that name
    if (d.name == "role")
      role(d);
    else if (d.name == "index")
      schema_.index = columns(d);
    else if (d.name == "spellings")
      schema_.spellings = columns(d);
    else if (d.name == "key")
      schema_.key = columns(d);
    else if (d.name == "required")
      schema_.required = columns(d);
    else if (d.name == "closed")
      closed(d);
    else if (d.name == "pos")
      pos(d);
    else if (d.name == "class")
      letters(d);
    else if (d.name == "stack")
      schema_.stack = split(d.value, ' ');
  }

  void role(const Directive& d) {
    for (const auto& r : kRoles) {
      if (r.name != d.value) continue;
      schema_.role = r.role;
      return;
    }
    fault(d, fmt::format("unknown role '{}'", d.value));
  }

  void closed(const Directive& d) {
    const std::size_t equals = d.value.find('=');
    if (equals == d.value.npos) return fault(d, "'closed' wants COLUMN=value, value");
    const int c = column(d, trim(d.value.substr(0, equals)));
    if (c >= 0) schema_.closed.emplace_back(c, split(d.value.substr(equals + 1), ','));
  }

  void pos(const Directive& d) {
    if (const auto named = pos_named(d.value))
      schema_.pos = *named;
    else
      fault(d, fmt::format("unknown part of speech '{}'", d.value));
  }

  void letters(const Directive& d) {
    const std::size_t equals = d.value.find('=');
    if (equals == d.value.npos) return fault(d, "'class' wants NAME=letters");
    schema_.classes.emplace_back(trim(d.value.substr(0, equals)), trim(d.value.substr(equals + 1)));
  }

  const ParsedTable& table_;
  std::vector<Problem>& problems_;
  Schema schema_;
};

bool contains(const std::vector<std::string_view>& values, std::string_view v) {
  return std::find(values.begin(), values.end(), v) != values.end();
}

}  // namespace

Schema make_schema(const ParsedTable& table, const ParsedTable* base, std::vector<Problem>& problems) {
  const bool inherit =
      base != nullptr && std::none_of(table.directives.begin(), table.directives.end(), is_known);
  return SchemaReader(table, problems).read(inherit ? base->directives : table.directives);
}

std::string key_of(const Schema& schema, const Row& row) {
  std::string key;
  for (int c : schema.key) (key += row.cells[static_cast<std::size_t>(c)]) += '\t';
  return key;
}

void check_rows(const ParsedTable& table, const Schema& schema, std::vector<Problem>& problems) {
  std::map<std::string, std::uint32_t> seen;
  for (const Row& row : table.rows) {
    if (!schema.key.empty()) {
      const auto [first, fresh] = seen.emplace(key_of(schema, row), row.line);
      if (!fresh) {
        const std::string_view at = row.cells[static_cast<std::size_t>(schema.key[0])];
        problems.push_back(
            problem_at(table, row, at, fmt::format("'{}' stands already in line {}", at, first->second)));
      }
    }
    for (const auto& [c, values] : schema.closed) {
      const std::string_view value = row.cells[static_cast<std::size_t>(c)];
      if (!value.empty() && !contains(values, value)) {
        problems.push_back(problem_at(table, row, value,
                                      fmt::format("'{}' is no value of column '{}'", value,
                                                  table.columns[static_cast<std::size_t>(c)])));
      }
    }
    for (int c : schema.required) {
      const std::string_view value = row.cells[static_cast<std::size_t>(c)];
      if (value.empty())
        problems.push_back(
            problem_at(table, row, value,
                       fmt::format("column '{}' is empty", table.columns[static_cast<std::size_t>(c)])));
    }
  }
}

}  // namespace ukti::lexicon
