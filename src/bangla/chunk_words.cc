// See chunk_words.h.
#include "bangla/chunk_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using lexicon::Feature;
using text::TokenIndex;
using text::TokenKind;

bool ChunkWords::mark(TokenIndex t) const {
  return text_.tokens[t].kind == TokenKind::kPunct || text_.tokens[t].kind == TokenKind::kOther;
}

bool ChunkWords::quote(TokenIndex t) const { return text_.tokens[t].kind == TokenKind::kQuote; }

bool ChunkWords::ends_in_te(TokenIndex t) const {
  static const std::string kTe = unicode::fold("তে");
  return text_.form(t).size() > kTe.size() + 2 && text_.form(t).ends_with(kTe);
}

Case ChunkWords::case_of(TokenIndex t) const {
  const Tag& g = tags_[t];
  if (g.is(can::kPronoun) && g.is(can::kGenitive))
    return Case::kGenitive;  // তার is "his" before it is "wire"
  if (g.is(can::kPronoun) && g.is(can::kObjective)) return Case::kObjective;
  if (g.name == 0 && g.is(can::kGuess) && ends_in_te(t)) return Case::kLocative;
  if (g.is(can::kBare)) return g.is(can::kAdverb) && locative_noun(t) ? Case::kLocative : Case::kBare;
  if (g.is(can::kGenitive)) return Case::kGenitive;
  if (g.is(can::kObjective)) return Case::kObjective;
  if (g.is(can::kLocative)) return Case::kLocative;
  return Case::kBare;
}

bool ChunkWords::locative_noun(TokenIndex t) const {
  bool locative = false;
  for (const clause::Reading& r : words_.of(text_, t)) {
    if (r.morph.pos != clause::Pos::kNoun) continue;
    if (r.morph.kase == Case::kBare) return false;
    locative = locative || r.morph.kase == Case::kLocative;
  }
  return locative;
}

Case ChunkWords::name_case(TokenIndex last) const {
  const mention::NamedMention& name = names_[tags_[last].name - 1];
  if (name.range.end != last + 1) return case_of(last);
  if (name.last_stem == 0 || name.last_stem >= text_.form(last).size()) return Case::kBare;
  for (const clause::Reading& r : words_.of(text_, last)) {
    if (r.stem_length == name.last_stem && r.morph.pos != clause::Pos::kVerb) return r.morph.kase;
  }
  return case_of(last);
}

ChunkKind ChunkWords::kind_of(TokenIndex t) const {
  const Tag& g = tags_[t];
  if (g.name != 0) {
    switch (names_[g.name - 1].type) {
      case EntityType::kPerson:
        return ChunkKind::kPerson;
      case EntityType::kOrganisation:
      case EntityType::kCountry:
        return ChunkKind::kBody;
      case EntityType::kPlace:
        return g.has(Feature::kSeat) ? ChunkKind::kBody : ChunkKind::kThing;
      case EntityType::kGroup:
        return ChunkKind::kPerson;
      default:
        return ChunkKind::kThing;
    }
  }
  if (g.is(can::kPronoun)) {
    if (g.has(Feature::kFirstPerson)) return ChunkKind::kFirstPerson;
    if (g.has(Feature::kPointsToBody)) return ChunkKind::kBody;
    if (g.has(Feature::kThirdPerson) && !g.has(Feature::kDemonstrative)) return ChunkKind::kPronoun;
    return ChunkKind::kPointer;
  }
  if (g.time) return ChunkKind::kTime;
  if (g.has(Feature::kPointsToBody)) return ChunkKind::kBody;
  if (g.is(can::kVerbalNoun) && !g.is(can::kNoun)) return ChunkKind::kVerbal;
  // সংশ্লিষ্টরা, বিদ্রোহীরা: an adjective in the plural means people
  if (g.is(can::kPlural) && g.is(can::kAdjective) && !g.is(can::kDefinite)) return ChunkKind::kPerson;
  // "শিবির | সরানোর জল্পনা": the tents, and nobody of that camp
  if (g.has(Feature::kPlace) && g.has(Feature::kGroup) && g.is(can::kBare) && t + 1 < tags_.size() &&
      tags_[t + 1].is(can::kVerbalNoun) && !tags_[t + 1].is(can::kNoun))
    return ChunkKind::kThing;
  if (g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kGroup) ||
      g.has(Feature::kOfficial) || g.has(Feature::kSpokesperson) || g.has(Feature::kKin)) {
    return ChunkKind::kPerson;
  }
  if (g.has(Feature::kOrganisation) || g.has(Feature::kOrgHead) || g.has(Feature::kForces) ||
      g.has(Feature::kGovernment) || g.has(Feature::kCourt) || g.has(Feature::kMedia) ||
      g.has(Feature::kParty) || g.has(Feature::kCountry)) {
    return ChunkKind::kBody;
  }
  return g.is(can::kPlural) && g.is(can::kNoun) && animate_plural(t) ? ChunkKind::kPerson : ChunkKind::kThing;
}

bool ChunkWords::animate_plural(TokenIndex t) const {
  static const std::array<std::string, 4> kEndings = {unicode::fold("রা"), unicode::fold("রাও"),
                                                      unicode::fold("দের"), unicode::fold("দেরকে")};
  return std::any_of(kEndings.begin(), kEndings.end(), [&](const std::string& ending) {
    return text_.form(t).size() > ending.size() + 2 && text_.form(t).ends_with(ending);
  });
}

bool ChunkWords::emphatic(TokenIndex t) const {
  for (const clause::Reading& r : words_.of(text_, t)) {
    if (r.entry == lexicon::kNoEntry || r.morph.pos != clause::Pos::kNoun) continue;
    return r.morph.emphatic_i || r.morph.emphatic_o;
  }
  return false;
}

bool ChunkWords::body_before(TokenIndex t) const {
  const Tag& g = tags_[t];
  return g.name == 0 && !g.is(can::kGenitive | can::kPlural | can::kDefinite) && g.is(can::kNoun) &&
         (g.has(Feature::kOrgHead) || g.has(Feature::kMedia) || g.has(Feature::kParty));
}

bool ChunkWords::before_or_after(TokenIndex t) const { return tags_[t].in(WordSet::kBeforeAfter); }

bool ChunkWords::always(TokenIndex t) const {
  static const std::string kAlways = unicode::fold("বরাবরই");
  return text_.form(t) == kAlways;
}

bool ChunkWords::alias(TokenIndex t) const {
  static const std::string kAlias = unicode::fold("ওরফে");
  return text_.form(t) == kAlias;
}

bool ChunkWords::along_with(TokenIndex last) const {
  static const std::string kAlong = unicode::fold("সহ");
  const std::size_t stem = names_[tags_[last].name - 1].last_stem;
  return stem != 0 && stem < text_.form(last).size() && text_.form(last).substr(stem) == kAlong;
}

}  // namespace ukti::bangla
