// See headline.h.
#include "ledger/headline.h"

#include <algorithm>

#include "clause/closed_lists.h"
#include "lexicon/view.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kMostParties = 2;

bool starts_latin(std::string_view name) {
  return !name.empty() && static_cast<unsigned char>(name.front()) < 0x80;
}

// What befalls whoever is there is named by what it is and where, not by those whom it befell.
bool befalls(EventType type) { return type == EventType::kAccident || type == EventType::kDisaster; }

void add_names(const std::vector<PartyName>& parties, bool bangla, std::string& out) {
  for (std::size_t i = 0; i < parties.size() && i < kMostParties; ++i) {
    if (i > 0) out += ", ";
    out += name_in(parties[i], bangla);
  }
}

// "কর্তৃপক্ষ" beside "কর্মস্থল নিরাপত্তা কর্তৃপক্ষ": one word that closes another of the first `own` names says less
// than the English one of several words.
bool noun_alone(const std::vector<std::string>& names, std::size_t own, std::size_t i) {
  const std::string& name = names[i];
  if (names.front().find(' ') == std::string::npos || name.find(' ') != std::string::npos) return false;
  for (std::size_t k = 0; k < own; ++k) {
    const std::string& other = names[k];
    if (other.size() > name.size() && other.ends_with(name) && other[other.size() - name.size() - 1] == ' ')
      return true;
  }
  return false;
}

}  // namespace

std::string_view name_in(const PartyName& party, bool bangla) {
  if (party.names.empty()) return {};
  if (starts_latin(party.names.front()) != bangla) return party.names.front();
  std::string_view best;
  const std::size_t own = party.own == 0 ? party.names.size() : std::min(party.own, party.names.size());
  for (std::size_t i = 0; i < own; ++i) {
    const std::string& name = party.names[i];
    if (starts_latin(name) == bangla) continue;
    if (!bangla) return name;
    if (noun_alone(party.names, own, i)) continue;
    if (best.empty() || name.size() < best.size()) best = name;
  }
  return best.empty() ? std::string_view(party.names.front()) : best;
}

std::string_view shared_word(const std::vector<std::string>& words) {
  std::string_view best;
  std::ptrdiff_t most = 0;
  for (const std::string& word : words) {
    if (word.empty()) continue;
    const auto sharing = std::count_if(words.begin(), words.end(),
                                       [&](const std::string& other) { return other.starts_with(word); });
    if (sharing > most) best = word, most = sharing;
  }
  return best;
}

Headlines::Headlines(const lexicon::View& view) : words_(clause::Names<EventType>::list.size()) {
  const lexicon::View::Rows rows = view.rows("plover/event_words.tsv");
  for (lexicon::EntryId id = rows.first; id < rows.first + rows.count; ++id)
    if (const auto type = clause::named<EventType>(view.cell(id, "type")))
      words_[static_cast<std::size_t>(*type)] = {std::string(view.cell(id, "english")),
                                                 std::string(view.cell(id, "bangla"))};
}

std::string Headlines::of(const Matter& m, bool bangla) const {
  if (!m.label.empty()) return m.label;
  std::string out;
  if (!befalls(m.type)) {
    add_names(m.actors, bangla, out);
    // Of those who fight each other it does not say who did it to whom.
    std::vector<PartyName> others = m.recipients;
    std::erase_if(others, [&](const PartyName& one) {
      return std::any_of(m.actors.begin(), m.actors.end(),
                         [&](const PartyName& actor) { return actor.id == one.id; });
    });
    if (!others.empty()) {
      out += out.empty() ? "→ " : " → ";
      add_names(others, bangla, out);
    }
    if (!out.empty()) out += ": ";
  }
  const Words& type = words_[static_cast<std::size_t>(m.type)];
  if (bangla)
    out += m.word.empty() ? type.bangla : m.word;
  else
    out += m.word.empty() ? type.english : type.english + " “" + m.word + "”";
  if (!m.places.empty()) {
    out += ", ";
    out += name_in(m.places.front(), bangla);
  }
  return out;
}

}  // namespace ukti::ledger
