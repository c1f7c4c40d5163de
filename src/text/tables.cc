// Filling the text layer's word set, from the lexicon or by hand.
#include "text/tables.h"

#include <algorithm>

#include "lexicon/view.h"

namespace ukti::text {
namespace {

template <typename Visit>
void each_part(std::string_view cell, char separator, Visit visit) {
  while (!cell.empty()) {
    const auto cut = std::min(cell.find(separator), cell.size());
    if (cut > 0) visit(cell.substr(0, cut));
    cell.remove_prefix(std::min(cut + 1, cell.size()));
  }
}

}  // namespace

std::uint16_t use_named(std::string_view name) {
  if (name == "stop") return kAbbreviation;
  if (name == "colon") return kColonAbbreviation;
  if (name == "visarga") return kVisargaStem;
  if (name == "elision") return kElision;
  if (name == "suffix") return kSuffix;
  if (name == "damaged") return kDamagedStem;
  if (name == "carries_on") return kCarriesOn;
  if (name == "says") return kSays;
  if (name == "letter") return kLetterName;
  if (name == "boxed") return kBoxed;
  return 0;
}

Tables Tables::from(const lexicon::View& view) {
  Tables tables;
  const auto rows = view.rows("bn/abbreviations.tsv");
  for (lexicon::EntryId id = rows.first; id < rows.first + rows.count; ++id) {
    std::uint16_t uses = 0;
    each_part(view.cell(id, "uses"), ' ', [&](std::string_view name) { uses |= use_named(name); });
    each_part(view.cell(id, "word"), '|', [&](std::string_view word) { tables.add(word, uses); });
  }
  tables.finish();
  const auto patterns = view.rows("bn/furniture.tsv");
  for (lexicon::EntryId id = patterns.first; id < patterns.first + patterns.count; ++id)
    tables.patterns_.add(view.cell(id, "pattern"), view.cell(id, "kind"), view.cell(id, "place"), id);
  tables.patterns_.finish();
  return tables;
}

void Tables::add(std::string_view word, std::uint16_t uses) {
  entries_.push_back({unicode::fold(word), uses});
}

void Tables::finish() {
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.word < b.word; });
  std::vector<Entry> merged;
  for (Entry& e : entries_) {
    longest_ = std::max(longest_, static_cast<std::uint32_t>(e.word.size()));
    if (!merged.empty() && merged.back().word == e.word)
      merged.back().uses |= e.uses;
    else
      merged.push_back(std::move(e));
  }
  entries_ = std::move(merged);
  for (const Entry& e : entries_)
    if (e.uses & kBoxed) boxed_.push_back(e.word);
}

std::uint16_t Tables::uses(unicode::Codes word) const {
  if (word.empty() || word.size() > longest_) return 0;
  const auto it =
      std::lower_bound(entries_.begin(), entries_.end(), word,
                       [](const Entry& e, unicode::Codes w) { return unicode::Codes(e.word) < w; });
  return it != entries_.end() && it->word == word ? it->uses : std::uint16_t{0};
}

bool Tables::is_letter_code(unicode::Codes word) const {
  std::size_t letters = 0;
  while (!word.empty()) {
    std::size_t length = std::min<std::size_t>(word.size(), longest_);
    const auto ends_here = [&] {
      return length == word.size() || !unicode::is_dependent(static_cast<unsigned char>(word[length]));
    };
    while (length > 0 && !(ends_here() && is(word.substr(0, length), kLetterName))) --length;
    if (length == 0) return false;
    word.remove_prefix(length);
    ++letters;
  }
  return letters >= 2;
}

std::uint32_t Tables::boxed_front(unicode::Codes word) const {
  for (const std::string& boxed : boxed_) {
    if (!word.starts_with(boxed) || word.size() < boxed.size() + 2) continue;
    const unicode::Codes rest = word.substr(boxed.size());
    if (!unicode::is_dependent(static_cast<unsigned char>(rest[0])) && !is(rest, kSuffix))
      return static_cast<std::uint32_t>(boxed.size());
  }
  return 0;
}

}  // namespace ukti::text
