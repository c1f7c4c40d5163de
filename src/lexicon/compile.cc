// The order of work: parse → schemas → lay overlays → number entries → paradigms, forms, phrases, endings →
// write.
#include "lexicon/compile.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "lexicon/builder.h"
#include "lexicon/features.h"
#include "lexicon/hash.h"
#include "lexicon/paradigm.h"
#include "lexicon/phrase.h"
#include "lexicon/schema.h"
#include "lexicon/suffix.h"
#include "lexicon/tags.h"
#include "unicode/fold.h"

namespace ukti::lexicon {
namespace {

// A file with its schema and the rows that stand after overlays.
struct Layer {
  ParsedTable table;
  Schema schema;
  EntryId first_entry = 0;
};

class Compiler {
 public:
  explicit Compiler(std::vector<Source> sources) : sources_(std::move(sources)) {}

  Compiled run() {
    parse();
    lay_overlays();
    read_spelling();
    number_entries();
    read_paradigms();
    for (Layer& layer : layers_) index(layer);
    Compiled out;
    report_.forms = builder_.forms();
    out.report = std::move(report_);
    if (out.report.good()) out.blob = builder_.write();
    return out;
  }

 private:
  std::vector<Problem>& problems() { return report_.problems; }
  void fault(const Layer& layer, const Row& row, std::string_view part, std::string message) {
    problems().push_back(problem_at(layer.table, row, part, std::move(message)));
  }

  // Sorted by table name, the embedded file before the user's.
  void parse() {
    std::sort(sources_.begin(), sources_.end(), [](const Source& a, const Source& b) {
      return std::tie(a.name, a.user) < std::tie(b.name, b.user);
    });
    std::string all;
    for (const Source& source : sources_) {
      const ParsedTable* base = !layers_.empty() && layers_.back().table.source->name == source.name
                                    ? &layers_.back().table
                                    : nullptr;
      ParsedTable table = parse_table(source, problems());
      Schema schema = make_schema(table, base, problems());
      check_rows(table, schema, problems());
      layers_.push_back({std::move(table), std::move(schema)});
      all += fmt::format("{}\t{}\t{}\n", source.name, source.user, source.text);
    }
    builder_.content = hash(all);
    report_.tables = layers_.size();
  }

  void lay_overlays() {
    for (std::size_t i = 1; i < layers_.size(); ++i) {
      Layer& base = layers_[i - 1];
      const Layer& user = layers_[i];
      if (user.table.source->name != base.table.source->name) continue;
      if (base.schema.role == Role::kSuffixes)
        base.table.rows.clear();  // endings stack: a half-replaced set means nothing
      if (base.schema.key.empty()) continue;
      std::set<std::string> keys;
      for (const Row& row : user.table.rows) keys.insert(key_of(user.schema, row));
      std::erase_if(base.table.rows, [&](const Row& row) { return keys.contains(key_of(base.schema, row)); });
    }
  }

  void read_spelling() {
    builder_.loose_map.resize(256);
    for (std::size_t i = 0; i < 256; ++i) builder_.loose_map[i] = static_cast<unsigned char>(i);
    for (const Layer& layer : layers_) {
      if (layer.schema.role != Role::kSpelling) continue;
      for (const Row& row : layer.table.rows) {
        const std::string from = unicode::fold(layer.table.cell(row, "from")),
                          to = unicode::fold(layer.table.cell(row, "to"));
        if (from.size() != 1 || to.size() > 1)
          fault(layer, row, row.cells[0], "one letter to one letter or none");
        else
          builder_.loose_map[static_cast<unsigned char>(from[0])] =
              to.empty() ? 0 : static_cast<unsigned char>(to[0]);
      }
    }
  }

  void number_entries() {
    for (Layer& layer : layers_) {
      const Source& source = *layer.table.source;
      const bool opens = builder_.tables.empty() || last_table_ != source.name;
      if (opens) builder_.tables.push_back({builder_.keep(source.name), {entries(), 0}});
      last_table_ = source.name;
      const blob::Slice text = builder_.keep_source(source.text);
      const auto slice = [&](std::string_view part) -> blob::Slice {
        if (part.empty()) return {};
        return {text.offset + static_cast<std::uint32_t>(part.data() - source.text.data()),
                static_cast<std::uint32_t>(part.size())};
      };
      const blob::Range columns{static_cast<std::uint32_t>(builder_.columns.size()),
                                static_cast<std::uint32_t>(layer.table.columns.size())};
      for (std::string_view c : layer.table.columns) builder_.columns.push_back(slice(c));
      builder_.files.push_back({builder_.keep(layer.table.file), text,
                                static_cast<std::uint32_t>(builder_.tables.size() - 1), columns,
                                source.user ? 1u : 0u});
      layer.first_entry = entries();
      for (const Row& row : layer.table.rows) {
        builder_.entries.push_back({features(layer, row),
                                    static_cast<std::uint32_t>(builder_.files.size() - 1), row.line,
                                    static_cast<std::uint32_t>(builder_.cells.size()), 0});
        for (std::string_view cell : row.cells) builder_.cells.push_back(slice(cell));
      }
      builder_.tables.back().entries.count = entries() - builder_.tables.back().entries.first;
      report_.rows += layer.table.rows.size();
    }
  }

  EntryId entries() const { return static_cast<EntryId>(builder_.entries.size()); }

  std::uint64_t features(const Layer& layer, const Row& row) {
    std::uint64_t bits = 0;
    if (layer.schema.features_column < 0) return bits;
    for (std::string_view name :
         split(row.cells[static_cast<std::size_t>(layer.schema.features_column)], ' ')) {
      const auto found = std::find(kFeatureNames.begin(), kFeatureNames.end(), name);
      if (found == kFeatureNames.end())
        fault(layer, row, name, fmt::format("unknown feature '{}'", name));
      else
        bits |= std::uint64_t{1} << (found - kFeatureNames.begin());
    }
    return bits;
  }

  void read_paradigms() {
    for (const Layer& l : layers_)
      if (l.schema.role == Role::kParadigms) paradigms_.read_paradigms(l.table, problems());
    for (const Layer& l : layers_)
      if (l.schema.role == Role::kVerbClasses) paradigms_.read_classes(l.table, problems());
  }

  void index(Layer& layer) {
    if (layer.table.rows.empty()) return;
    if (layer.schema.role == Role::kSuffixes)
      return build_suffixes(layer.table, layer.schema, builder_, problems());
    EntryId entry = layer.first_entry;
    for (const Row& row : layer.table.rows) {
      switch (layer.schema.role) {
        case Role::kVerbs:
          index_verb(layer, row, entry);
          break;
        case Role::kForms:
          index_form(layer, row, entry);
          break;
        case Role::kParts:
          index_part(layer, row, entry);
          break;
        default:
          index_words(layer, row, entry);
          break;
      }
      ++entry;
    }
  }

  clause::Pos pos_of(const Layer& layer, const Row& row) {
    if (layer.schema.pos_column < 0) return layer.schema.pos;
    const std::string_view name = row.cells[static_cast<std::size_t>(layer.schema.pos_column)];
    if (name.empty()) return layer.schema.pos;
    const auto pos = pos_named(name);
    if (!pos) fault(layer, row, name, fmt::format("unknown part of speech '{}'", name));
    return pos.value_or(clause::Pos::kNone);
  }

  // A folded cell as form ids; a cell of nothing but marks is a fault.
  std::vector<FormId> words(const Layer& layer, const Row& row, std::string_view cell) {
    std::vector<FormId> ids;
    for (const std::string& word : words_of(unicode::fold(cell))) ids.push_back(builder_.intern(word));
    if (ids.empty()) fault(layer, row, cell, fmt::format("nothing is left of '{}' when folded", cell));
    return ids;
  }

  static bool takes_endings(clause::Pos pos) {
    using clause::Pos;
    return pos == Pos::kNoun || pos == Pos::kName || pos == Pos::kAdjective || pos == Pos::kNumeral ||
           pos == Pos::kPronoun || pos == Pos::kDeterminer;
  }

  void index_words(const Layer& layer, const Row& row, EntryId entry) {
    const clause::Pos pos = pos_of(layer, row);
    if (takes_endings(pos)) builder_.entries[entry].flags |= blob::kInflects;
    FormId lemma = 0;
    for (int column : layer.schema.index) {
      const bool spelling =
          std::count(layer.schema.spellings.begin(), layer.schema.spellings.end(), column) != 0;
      for (std::string_view cell : split(row.cells[static_cast<std::size_t>(column)], '|')) {
        const std::vector<FormId> ids = words(layer, row, cell);
        if (ids.empty()) continue;
        builder_.add_phrase(ids, entry);
        if (names_somebody(layer, row)) add_without_hyphens(ids, entry);
        ++report_.phrases;
        if (column == layer.schema.index.front() && ids.size() == 1) lemma = ids[0];
        add_word(ids, spelling && lemma != 0 ? lemma : ids[0], pos, entry);
      }
    }
  }

  // Wars and agreements are called by two countries' names: "রাশিয়া-ইউক্রেন যুদ্ধ", which are found by
  // themselves.
  static bool names_somebody(const Layer& layer, const Row& row) {
    const std::string_view type = layer.table.cell(row, "type");
    return type == "person" || type == "organisation" || type == "group" || type == "country" ||
           type == "place";
  }

  // Whoever looks a phrase up passes over the hyphens of the text: "তেহরিক-ই-ইনসাফ".
  void add_without_hyphens(std::vector<FormId> ids, EntryId entry) {
    if (std::erase(ids, builder_.intern("-")) != 0 && ids.size() > 1) builder_.add_phrase(ids, entry);
  }

  // A reading for one word; an abbreviation ("ড." is two words) reads as its letters too.
  void add_word(const std::vector<FormId>& ids, FormId stem, clause::Pos pos, EntryId entry) {
    if (pos == clause::Pos::kNone || pos == clause::Pos::kVerb) return;
    const bool abbreviation = ids.size() == 2 && ids[1] == builder_.intern(".");
    if (ids.size() != 1 && !abbreviation) return;
    builder_.add_reading(ids[0], {entry, stem, {.pos = pos}});
  }

  void index_form(const Layer& layer, const Row& row, EntryId entry) {
    clause::Morph morph{.pos = pos_of(layer, row)};
    for (std::string_view tag : split(layer.table.cell(row, "tags"), ' ')) {
      if (tag == "stem")
        builder_.entries[entry].flags |= blob::kInflects;
      else if (!apply_tag(tag, morph))
        fault(layer, row, tag, fmt::format("unknown tag '{}'", tag));
    }
    const std::string_view lemma = layer.table.cell(row, "lemma");
    const std::string_view form = layer.table.cell(row, "form");
    const std::vector<FormId> stem = words(layer, row, lemma.empty() ? form : lemma);
    const auto add = [&](std::string_view cell) {
      const std::vector<FormId> ids = words(layer, row, cell);
      if (ids.empty() || stem.empty()) return;
      builder_.add_phrase(ids, entry);
      if (ids.size() == 1) builder_.add_reading(ids[0], {entry, stem[0], morph});
    };
    add(form);
    for (std::string_view variant : split(layer.table.cell(row, "variants"), '|')) add(variant);
  }

  void index_verb(const Layer& layer, const Row& row, EntryId entry) {
    const std::string_view name = layer.table.cell(row, "verb"), verb_class = layer.table.cell(row, "class");
    if (!paradigms_.has_class(verb_class))
      return fault(layer, row, verb_class, fmt::format("unknown class '{}'", verb_class));
    const std::vector<FormId> lemma = words(layer, row, name);
    if (lemma.size() != 1) return fault(layer, row, name, "a verb is one word");
    builder_.entries[entry].flags |= blob::kInflects;
    builder_.add_phrase(lemma, entry);
    const std::vector<VerbForm> forms = paradigms_.generate(unicode::fold(name), verb_class);
    if (forms.empty())
      fault(layer, row, name, fmt::format("'{}' does not end as class '{}' wants", name, verb_class));
    for (const VerbForm& f : forms)
      builder_.add_reading(builder_.intern(f.codes), {entry, lemma[0], f.morph});
    for (std::string_view variant : split(layer.table.cell(row, "variants"), '|')) {
      const std::vector<FormId> ids = words(layer, row, variant);
      if (ids.size() != 1) continue;
      builder_.add_reading(
          ids[0], {entry, lemma[0], {.pos = clause::Pos::kVerb, .verb_form = clause::VerbForm::kVerbalNoun}});
    }
  }

  void index_part(const Layer& layer, const Row& row, EntryId entry) {
    const std::string_view position = layer.table.cell(row, "position");
    const bool last = position == "last";
    if (!last && position != "first")
      fault(layer, row, position, fmt::format("unknown position '{}'", position));
    for (std::string_view cell : split(layer.table.cell(row, "part"), '|')) {
      const std::vector<FormId> ids = words(layer, row, cell);
      if (ids.size() != 1) continue;
      builder_.parts.push_back({ids[0], entry, last ? 1u : 0u,
                                static_cast<std::uint32_t>(last ? pos_of(layer, row) : clause::Pos::kNone)});
    }
  }

  std::vector<Source> sources_;
  std::vector<Layer> layers_;
  Builder builder_;
  Paradigms paradigms_;
  Report report_;
  std::string last_table_;
};

}  // namespace

Compiled compile(std::vector<Source> sources, std::span<const Preparer> preparers) {
  Compiled made = Compiler(std::move(sources)).run();
  if (made.report.good()) made.blob = with_prepared(std::move(made.blob), preparers);
  return made;
}

std::vector<Source> sources_of(const View& view) {
  std::vector<Source> sources;
  const Arrays& a = view.arrays();
  for (const auto& f : a.files) {
    sources.push_back(
        {std::string(view.text(a.tables[f.table].name)), std::string(view.text(f.source)), f.user != 0});
  }
  return sources;
}

}  // namespace ukti::lexicon
