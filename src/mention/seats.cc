// Words that stand for others: capitals and seats for their government, "both sides" for those who are meant.
//
// Capitals and seats that stand for their government: "মস্কো জানিয়েছে", "হোয়াইট হাউসের দাবি", "ঢাকা দূতকে তলব
// করেছে".
//
// The idea: a city neither speaks nor acts; where it fills the slot of one who does, its country is meant,
// and that mention is the country's. Where something only takes place in it ("ঢাকায়"), it stays a city.
#include <algorithm>

#include "mention/state.h"

namespace ukti::mention {

using clause::Case;
using clause::Reading;
using lexicon::Feature;
using text::TokenIndex;

Id Resolver::State::government_of(Id who, TokenIndex head, Slot slot) {
  const lexicon::EntryId row = pool[who].entry;
  if (row == lexicon::kNoEntry || pool[who].type != EntityType::kPlace) return who;
  if ((view->features(row) & lexicon::bit(Feature::kSeat)) == 0) return who;
  const lexicon::EntryId owner = rows.owner(row);
  if (owner == lexicon::kNoEntry || rows.type(owner) != EntityType::kCountry || name_at[head] == 0)
    return who;
  NamedMention& name = (*names)[name_at[head] - 1];
  if (name.entity != who || name.range.end != head + 1) return who;
  // "টোকিও | শহরে", "তেহরান | বিমানবন্দর": the city, or what stands in it
  if (head + 1 < s.size() && name_at[head + 1] == 0 && s.any(head + 1, bit(Feature::kPlace))) return who;
  bool locative = false, objective = false;
  for (const Reading& r : s.readings(head)) {
    locative |= r.entry != lexicon::kNoEntry && r.morph.kase == Case::kLocative;
    objective |= r.entry != lexicon::kNoEntry && r.morph.kase == Case::kObjective;
    // "ওয়াশিংটনের সঙ্গে", "তেহরানের বিরুদ্ধে"
    objective |= r.entry != lexicon::kNoEntry && r.morph.kase == Case::kGenitive && head + 1 < s.size() &&
                 s.reading_of(head + 1, clause::Pos::kPostposition) != nullptr;
  }
  // "ঢাকা সফর", "দিল্লিতে বিস্ফোরণ": cities are visited and struck; "তেহরানকে হুঁশিয়ারি"
  if (locative || (slot == Slot::kRecipient && !objective)) return who;
  const auto [found, fresh] = by_entry.try_emplace(owner, kNoId);
  if (fresh) {
    found->second = add(EntityType::kCountry, "name.seat");
    Ent& country = pool[found->second];
    country.named = true;
    country.entry = owner;
  }
  const Id country = found->second;
  std::erase_if(pool[who].mentions, [&](TokenRange m) { return m == name.range; });
  std::erase_if(events, [&](const MentionEvent& e) { return e.who == who && e.at == name.range.begin; });
  name.entity = country;
  if (cover[head] == who) cover[head] = country;
  mention(country, name.range);
  return country;
}

// Two, both.
bool Resolver::State::counts_two(TokenIndex t) const {
  for (const Reading& r : s.readings(t)) {
    if (r.entry == lexicon::kNoEntry) continue;
    const std::string_view gloss = view->cell(r.entry, "gloss");
    if (gloss == "2" || gloss == "two" || gloss.starts_with("both")) return true;
  }
  return false;
}

// "উভয় পক্ষ", "দুই বাহিনী": no party of their own, but the two who spoke last in this paragraph, or the two
// countries or forces that the sentences right before name.
bool Resolver::State::two_sides(TokenIndex head) {
  constexpr std::uint32_t kSentences = 2;
  const Term* term = term_ending_at(head);
  if (term == nullptr || name_at[head] != 0) return false;
  const std::string_view gloss = view->cell(term->entry, "gloss");
  const bool forces = gloss == "force" && term->range.begin > 0 && counts_two(term->range.begin - 1);
  if (gloss != "both sides" && !forces) return false;
  const text::Text& text = *s.text;
  const std::uint32_t here = text.sentence_of[head];
  std::vector<Id> two;
  const auto put = [&](Id who) {
    if (std::find(two.begin(), two.end(), who) == two.end()) two.push_back(who);
  };
  for (auto i = spoken.rbegin(); i != spoken.rend() && !forces; ++i) {
    if (i->at >= head) continue;
    const std::uint32_t sentence = text.sentence_of[i->at];
    if (text.sentences[sentence].paragraph != text.sentences[here].paragraph) break;
    if (pool[i->who].named) put(i->who);
  }
  if (two.size() != 2) {
    two.clear();
    for (auto e = events.rbegin(); e != events.rend(); ++e) {
      if (e->at >= head) continue;
      if (text.sentence_of[e->at] + kSentences < here) break;
      const Ent& x = pool[e->who];
      const bool armed = x.type == EntityType::kOrganisation && x.entry != lexicon::kNoEntry &&
                         (view->features(x.entry) & lexicon::bit(Feature::kForces)) != 0;
      if (armed || (x.type == EntityType::kCountry && !forces)) put(e->who);
    }
  }
  if (two.size() != 2) return false;
  answer.insert(answer.end(), two.rbegin(), two.rend());
  return true;
}

}  // namespace ukti::mention
