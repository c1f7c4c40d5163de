#include "bangla/names.h"

#include <algorithm>

namespace ukti::bangla {

using clause::bit;
using clause::Feature;
using clause::FoundName;

void NameStep::take(FoundName name) {
  for (TokenIndex t = name.range.begin; t < name.range.end; ++t) {
    if (!covered(t)) continue;
    FoundName& inner = at(t);
    const bool owner = inner.range.end < name.range.end && name.core == 0 && inner.last_stem != 0 &&
                       (inner.type == EntityType::kCountry || inner.type == EntityType::kPlace ||
                        inner.type == EntityType::kOrganisation);
    if (!owner) inner.range.end = inner.range.begin;
  }
  found.push_back(name);
  // The new name covers its tokens for the later steps; an owner inside keeps its own mention.
  names.push_back(name);
  for (TokenIndex t = name.range.begin; t < name.range.end; ++t)
    cover[t] = static_cast<std::uint32_t>(names.size());
}

// "মি. ট্রাম্প", "ড. ইউনূস": the title before a listed surname alone goes with it.
void take_titles(NameStep& step) {
  const Sight& s = step.sight;
  for (std::uint32_t i = 0; i < step.names.size(); ++i) {
    FoundName& n = step.names[i];
    if (n.type != EntityType::kPerson || n.range.end - n.range.begin != 1) continue;
    if (n.entry == lexicon::kNoEntry || step.cover[n.range.begin] != i + 1) continue;
    const TokenIndex sentence = s.text->sentences[s.text->sentence_of[n.range.begin]].begin;
    TokenIndex t = n.range.begin;
    while (t > sentence) {
      TokenIndex k = t - 1;
      if (s.is_punct(k, '.') && k > sentence) --k;
      if (!step.words.is(k, kTitleWord) || step.covered(k)) break;
      // "প্রধান বিচারপতি X": the end of an office is no title.
      if (k > sentence && s.is_word(k - 1) && s.any(k - 1, bit(Feature::kRole))) break;
      t = k;
    }
    for (TokenIndex u = t; u < n.range.begin; ++u) step.cover[u] = i + 1;
    n.range.begin = t;
  }
}

void UnknownNames::find(const Sight& sight, std::vector<FoundName>& names) {
  words_.begin(sight);
  found_.clear();
  cover_.assign(sight.size(), 0);
  for (std::uint32_t i = 0; i < names.size(); ++i)
    for (TokenIndex t = names[i].range.begin; t < names[i].range.end; ++t) cover_[t] = i + 1;

  NameStep step{words_, sight, names, cover_, found_};
  for (const text::Sentence& s : sight.text->sentences) {
    if (s.furniture) continue;
    find_numbered(step, s.begin, s.end);
    find_bodies(step, s.begin, s.end);
    find_persons(step, s.begin, s.end);
    find_introduced(step, s.begin, s.end);
    find_called_bodies(step, s.begin, s.end);
    find_glosses(step, s.begin, s.end);
    find_aliases(step, s.begin, s.end);
  }
  take_titles(step);
  find_recurrences(step);

  // Order by place; void names go. gloss_of holds indices, so they are carried over.
  order_.resize(names.size());
  for (std::uint32_t i = 0; i < order_.size(); ++i) order_[i] = i;
  std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto& x = names[a].range;
    const auto& y = names[b].range;
    return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
  });
  place_.assign(names.size(), clause::kNoName);
  found_.clear();
  for (const std::uint32_t i : order_) {
    if (names[i].range.empty()) continue;
    place_[i] = static_cast<std::uint32_t>(found_.size());
    found_.push_back(names[i]);
  }
  for (FoundName& n : found_)
    if (n.gloss_of != clause::kNoName) n.gloss_of = place_[n.gloss_of];
  names.swap(found_);
}

// "র‍্যাব-৩", "ঢাকা-১৩": a name or body with a number is one of its own.
void find_numbered(NameStep& step, TokenIndex begin, TokenIndex end) {
  const Sight& s = step.sight;
  for (TokenIndex t = begin; t + 2 < end; ++t) {
    if (!s.is_punct(t + 1, '-') || s.token(t + 1).space_before || s.token(t + 2).space_before) continue;
    if (!s.is_word(t) || s.token(t + 2).kind != text::TokenKind::kNumber) continue;
    FoundName name;
    name.range = {t, t + 3};
    const std::uint32_t core = s.token(t + 2).core_end - s.token(t + 2).begin;
    const std::size_t whole = s.text->form(t + 2).size();
    if (core < whole) name.last_stem = static_cast<std::uint16_t>(core);
    if (step.covered(t)) {
      const FoundName& inner = step.at(t);
      if (inner.last_stem != 0 || inner.range.end != t + 1) continue;
      if (inner.type != EntityType::kPlace && inner.type != EntityType::kOrganisation) continue;
      name.range.begin = inner.range.begin;
      name.type = inner.type;
    } else if (s.any(t, bit(Feature::kForces))) {
      name.type = EntityType::kOrganisation;
    } else {
      continue;
    }
    name.rule = "name.numbered";
    step.take(name);
  }
}

// "আশরাফুল আলম ওরফে হিরো আলম": the second name is the first one's.
void find_aliases(NameStep& step, TokenIndex begin, TokenIndex end) {
  for (TokenIndex t = begin + 1; t + 1 < end; ++t) {
    if (!step.words.is(t, kAlias) || !step.covered(t - 1) || !step.covered(t + 1)) continue;
    if (step.at(t - 1).type == EntityType::kPerson && step.at(t + 1).type == EntityType::kPerson)
      step.at(t + 1).gloss_of = step.cover[t - 1] - 1;
  }
}

// "ন্যাশনাল ইন্টেলিজেন্স সার্ভিস (এনআইএস)": what stands alone in parentheses after a body's name names it too.
void find_glosses(NameStep& step, TokenIndex begin, TokenIndex end) {
  const Sight& sight = step.sight;
  for (TokenIndex t = begin + 1; t + 2 < end; ++t) {
    if (!sight.is_punct(t, '(') || !sight.is_punct(t + 2, ')')) continue;
    const TokenIndex inner = t + 1;
    if (!sight.is_word(inner) || !step.covered(t - 1)) continue;
    const std::uint32_t owner = step.cover[t - 1] - 1;
    const FoundName& full = step.names[owner];
    if (full.type == EntityType::kPerson || full.type == EntityType::kCountry ||
        full.range.end - full.range.begin < 2)
      continue;
    if (step.covered(inner)) {
      FoundName& listed = step.at(inner);
      if (listed.type == full.type && listed.entry != full.entry) listed.gloss_of = owner;
      continue;
    }
    const bool acronym = sight.token(inner).kind == text::TokenKind::kLatin || step.words.is(inner, kUnknown);
    if (!acronym) continue;
    FoundName gloss;
    gloss.range = {inner, inner + 1};
    gloss.type = full.type;
    gloss.gloss_of = owner;
    gloss.rule = "name.gloss";
    step.take(gloss);
  }
}

}  // namespace ukti::bangla
