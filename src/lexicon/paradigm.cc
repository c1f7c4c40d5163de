// Classes and endings into forms. "ো>ু" changes the last ো of the root, "া$>ি" one at its end.
#include "lexicon/paradigm.h"

#include <fmt/format.h>

#include "lexicon/tags.h"
#include "unicode/fold.h"

namespace ukti::lexicon {

void Paradigms::read_paradigms(const ParsedTable& table, std::vector<Problem>& problems) {
  for (const Row& row : table.rows) {
    Ending ending{Stem::kRoot, {}, {.pos = clause::Pos::kVerb}};
    const std::string_view stem = table.cell(row, "stem");
    if (stem == "high")
      ending.stem = Stem::kHigh;
    else if (stem == "perfect")
      ending.stem = Stem::kPerfect;
    else if (stem != "root")
      problems.push_back(problem_at(table, row, stem, fmt::format("unknown stem '{}'", stem)));
    for (std::string_view tag : split(table.cell(row, "tags"), ' ')) {
      if (!apply_tag(tag, ending.morph))
        problems.push_back(problem_at(table, row, tag, fmt::format("unknown tag '{}'", tag)));
    }
    // "0" is the empty ending: an empty cell would be a slip.
    for (std::string_view e : split(table.cell(row, "endings"), '|'))
      ending.codes.push_back(e == "0" ? "" : unicode::fold(e));
    paradigms_[std::string(table.cell(row, "paradigm"))].push_back(std::move(ending));
  }
}

std::vector<Paradigms::Change> Paradigms::read_changes(std::string_view cell) {
  std::vector<Change> changes;
  for (std::string_view rule : split(cell, ' ')) {
    const std::size_t arrow = rule.find('>');
    if (arrow == rule.npos) continue;
    std::string_view from = rule.substr(0, arrow);
    Change change;
    change.at_end = from.ends_with('$');
    if (change.at_end) from.remove_suffix(1);
    change.from = unicode::fold(from);
    change.to = unicode::fold(rule.substr(arrow + 1));
    changes.push_back(std::move(change));
  }
  return changes;
}

void Paradigms::read_classes(const ParsedTable& table, std::vector<Problem>& problems) {
  for (const Row& row : table.rows) {
    Class c;
    for (std::string_view name : split(table.cell(row, "paradigms"), ' ')) {
      const auto found = paradigms_.find(name);
      if (found == paradigms_.end())
        problems.push_back(problem_at(table, row, name, fmt::format("unknown paradigm '{}'", name)));
      else
        c.paradigms.push_back(&found->second);
    }
    c.strip = unicode::fold(table.cell(row, "strip"));
    c.high = read_changes(table.cell(row, "high"));
    c.perfect = read_changes(table.cell(row, "perfect"));
    classes_.emplace(table.cell(row, "class"), std::move(c));
  }
}

std::string Paradigms::changed(std::string root, const std::vector<Change>& changes) {
  for (const Change& c : changes) {
    const std::size_t at = root.rfind(c.from);
    if (at == root.npos || (c.at_end && at + c.from.size() != root.size())) continue;
    root.replace(at, c.from.size(), c.to);
  }
  return root;
}

std::vector<VerbForm> Paradigms::generate(std::string_view verbal_noun, std::string_view verb_class) const {
  std::vector<VerbForm> forms;
  const Class& c = classes_.find(verb_class)->second;
  if (!verbal_noun.ends_with(c.strip)) return forms;
  const std::string root(verbal_noun.substr(0, verbal_noun.size() - c.strip.size()));
  const std::string stems[] = {root, changed(root, c.high), changed(root, c.perfect)};
  for (const auto* paradigm : c.paradigms) {
    for (const Ending& ending : *paradigm) {
      for (const std::string& codes : ending.codes) {
        // Folded again as a whole: an ending may join its stem in one letter.
        forms.push_back(
            {unicode::fold(unicode::unfold(stems[static_cast<int>(ending.stem)] + codes)), ending.morph});
      }
    }
  }
  return forms;
}

}  // namespace ukti::lexicon
