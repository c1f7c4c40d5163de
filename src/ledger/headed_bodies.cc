// See headed_bodies.h.
#include "ledger/headed_bodies.h"

#include <algorithm>

#include "lexicon/cell_parts.h"
#include "lexicon/view.h"
#include "unicode/fold.h"

namespace ukti::ledger {

namespace {

// What stands before the words at the end of a name; empty where it does not end in them, or is no more.
std::string before(std::string_view name, std::string_view end) {
  if (name.size() <= end.size() + 1 || !name.ends_with(end)) return {};
  const std::string_view rest = name.substr(0, name.size() - end.size());
  return rest.ends_with(' ') ? std::string(rest.substr(0, rest.size() - 1)) : std::string();
}

}  // namespace

HeadedBodies::HeadedBodies(const lexicon::View& view) {
  const lexicon::View::Rows rows = view.rows("plover/headed_bodies.tsv");
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    Body body{std::string(view.cell(e, "body")),
              {},
              view.cell(e, "armed") == "yes",
              view.cell(e, "scope") == "district"};
    lexicon::each_part(view.cell(e, "names"), [&](std::string_view name) { body.names.emplace_back(name); });
    bodies_.try_emplace(std::string(view.cell(e, "title")), std::move(body));
  }
  const lexicon::View::Rows alone = view.rows("plover/own_bodies.tsv");
  for (lexicon::EntryId e = alone.first; e < alone.first + alone.count; ++e)
    alone_.push_back(unicode::fold(view.cell(e, "words")));
  const lexicon::View::Rows branches = view.rows("plover/branch_bodies.tsv");
  for (lexicon::EntryId e = branches.first; e < branches.first + branches.count; ++e) {
    const std::string body(view.cell(e, "body"));
    lexicon::each_part(view.cell(e, "names"),
                       [&](std::string_view name) { branches_.emplace_back(unicode::fold(name), body); });
    lexicon::each_part(view.cell(e, "also"), [&](std::string_view name) { also_.emplace_back(name, body); });
  }
}

bool HeadedBodies::stands_alone(const std::vector<std::string>& names) const {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    const std::string folded = unicode::fold(name);
    return std::any_of(alone_.begin(), alone_.end(),
                       [&](const std::string& piece) { return folded.find(piece) != folded.npos; });
  });
}

const HeadedBodies::Body* HeadedBodies::of(std::string_view role_title) const {
  const auto at = bodies_.find(std::string(role_title));
  return at == bodies_.end() ? nullptr : &at->second;
}

const HeadedBodies::Body* HeadedBodies::named(std::string_view english) const {
  const auto at = std::find_if(bodies_.begin(), bodies_.end(),
                               [&](const auto& row) { return row.second.english == english; });
  return at == bodies_.end() ? nullptr : &at->second;
}

std::pair<std::string, const HeadedBodies::Body*> HeadedBodies::of_place(std::string_view name) const {
  const std::string folded = unicode::fold(name);
  std::pair<std::string, const Body*> out{{}, nullptr};
  std::size_t longest = 0;
  for (const auto& [title, body] : bodies_)
    for (const std::string& own : body.names) {
      const std::string end = unicode::fold(own);
      std::string place = before(folded, end);
      if (place.empty() || end.size() <= longest || shared(own, body.english)) continue;
      out = {std::move(place), &body};
      longest = end.size();
    }
  return out;
}

// "পুলিশ" are the district's, the city's and the station's.
bool HeadedBodies::shared(std::string_view name, std::string_view english) const {
  return std::any_of(bodies_.begin(), bodies_.end(), [&](const auto& row) {
    return row.second.english != english &&
           std::find(row.second.names.begin(), row.second.names.end(), name) != row.second.names.end();
  });
}

HeadedBodies::Branch HeadedBodies::branch(std::string_view name) const {
  const std::string folded = unicode::fold(name);
  Branch out;
  std::size_t longest = 0;
  for (const auto& [station, body] : branches_)
    if (std::string town = before(folded, station); !town.empty() && station.size() > longest) {
      out = {std::move(town), body};
      longest = station.size();
    }
  return out;
}

std::string HeadedBodies::same_body(std::string_view english) const {
  const auto at =
      std::find_if(also_.begin(), also_.end(), [&](const auto& row) { return row.first == english; });
  return at == also_.end() ? std::string() : at->second;
}

}  // namespace ukti::ledger
