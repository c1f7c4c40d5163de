// See anonymity.h.
#include "ledger/anonymity.h"

#include <algorithm>

#include "lexicon/view.h"
#include "unicode/fold.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kReach = 160;  // bytes before a mention that are looked at

// The last name in the language of the text: the longest that the record has.
std::string_view text_name(const Entity& e) {
  std::string_view best;
  for (const std::string& name : e.names)
    if (!name.empty() && static_cast<unsigned char>(name.front()) >= 0x80 && name.size() > best.size())
      best = name;
  return best;
}

}  // namespace

Anonymity::Anonymity(const lexicon::View& view) {
  const lexicon::View::Rows rows = view.rows("plover/anonymity.tsv");
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e)
    phrases_.push_back({std::string(view.cell(e, "words")), unicode::fold(view.cell(e, "words"))});
}

std::string Anonymity::name_of(const Entity& entity, std::string_view text) const {
  const bool unnamed = entity.why.rule == "person.noun" || entity.why.rule == "role.phrase";
  const std::string_view name = text_name(entity);
  if (entity.type != EntityType::kPerson || !unnamed || name.empty()) return {};
  const std::string folded_name = unicode::fold(name);
  for (const Span& at : entity.mentions) {
    if (at.end > text.size() || at.start > at.end) continue;
    std::size_t from = at.start > kReach ? at.start - kReach : 0;
    while (from < at.start && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
    std::string before = unicode::fold(text.substr(from, at.start - from));
    while (before.ends_with(' ')) before.pop_back();
    // the name may begin before the mention: "এক | বিএসএফ আধিকারিক"
    const std::size_t first = std::min(folded_name.find(' '), folded_name.size());
    const std::string opening = " " + folded_name.substr(0, first);
    if (before.ends_with(opening)) before.resize(before.size() - opening.size());
    for (const Phrase& phrase : phrases_)
      if (before.ends_with(phrase.folded)) return phrase.words + " " + std::string(name);
  }
  return {};
}

}  // namespace ukti::ledger
