#include "bangla/verb_groups.h"

#include <string>

#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Reading;
using lexicon::Feature;
using text::TokenIndex;

bool VerbGroups::passive_at(TokenIndex t) const {
  return any(t, [&](const Reading& r) { return predicates_.passive(r.entry); });
}

bool VerbGroups::vector_at(TokenIndex t) const {
  return any(t, [&](const Reading& r) { return predicates_.vector(r.entry); });
}

bool VerbGroups::modal_at(TokenIndex t) const {
  return any(t, [&](const Reading& r) { return predicates_.modal(r.entry); });
}

// "… জানায় পুলিশ।", "… পৌঁছায় চীন ও যুক্তরাষ্ট্র।": who could say it closes the sentence.
bool VerbGroups::speaker_last(TokenIndex t) const {
  const Tag& g = tags_[t];
  const bool somebody = g.name != 0 || g.has(Feature::kOrganisation) || g.has(Feature::kHuman) ||
                        g.has(Feature::kForces) || g.has(Feature::kGovernment) || g.is(can::kPronoun);
  if (!somebody) return false;
  if (t + 2 < end_ && word(t + 1) && word(t + 2) && tags_[t + 1].has(Feature::kAnd))
    return speaker_last(t + 2);
  return t + 1 == end_ || !word(t + 1);
}

bool VerbGroups::negation(TokenIndex t) const {
  return word(t) && tags_[t].has(Feature::kNegation) && !tags_[t].is(can::kConverb);
}

VerbGroup VerbGroups::group(TokenIndex t) const {
  VerbGroup g;
  g.begin = t;
  g.main = t;
  const Tag& tag = tags_[t];
  g.finite = bangla::told(tag) || (!tag.is(can::kVerb) && word(t));
  g.converb = tag.is(can::kConverb);
  g.conditional = tag.is(can::kConditional);
  g.verbal_noun = tag.is(can::kVerbalNoun);
  g.infinitive = tag.is(can::kInfinitive);
  g.negated = tag.is(can::kNegativeVerb);
  // করায় is "because of doing" before it is "makes do"; but "পুলিশ জানায়, …" closes its clause.
  if (g.verbal_noun && tag.is(can::kLocative) && word(t + 1) && !tags_[t + 1].has(Feature::kThat) &&
      !speaker_last(t + 1))
    g.finite = false;
  TokenIndex e = t + 1;
  if (g.verbal_noun && e < end_ && tags_[e].is(can::kVerb) && passive_at(e) && tags_[t].is(can::kBare)) {
    take(g, e, true);
    ++e;
  } else if (g.verbal_noun && tags_[t].is(can::kBare) && e < end_ && although(e)) {
    take(g, e, true);
    g.conditional = true;
    ++e;
  } else if (g.verbal_noun && tags_[t].is(can::kBare) && proved_impossible(e)) {
    take(g, e + 1, true);
    e += 2;
  } else if (g.converb && e < end_ && vector_at(e) && tags_[e].is(can::kFinite | can::kConverb)) {
    take(g, e, false);
    // "কেটে ফেলায়" is "because of cutting" as well
    if (tags_[e].is(can::kVerbalNoun) && tags_[e].is(can::kLocative) && word(e + 1) && !speaker_last(e + 1))
      g.finite = g.converb = false, g.verbal_noun = true;
    ++e;
  } else if (g.converb && passive_vector(e)) {  // জানিয়ে দেওয়া হয়েছে
    take(g, e + 1, true);
    e += 2;
  } else if (g.infinitive && e < end_ && modal_at(e) && tags_[e].is(can::kFinite)) {
    take(g, e, false);
    g.modal = true;
    ++e;
  }
  if (e < end_ && negation(e) && !tags_[e].has(Feature::kThat)) {
    g.negated = true;
    ++e;
  }
  g.end = e;
  // "… বলে দাবি করে পুলিশ।": with no other verb behind it, করে is no converb
  if (g.converb && g.finite && g.main == t && closes_sentence(e)) g.converb = false;
  return g;
}

bool VerbGroups::although(TokenIndex t) const {
  static const std::string kThough = unicode::fold("হলেও");
  return word(t) && text_.form(t) == kThough;
}

// "নিশ্চিত করা সম্ভব হয়নি": as good as করা যায়নি.
bool VerbGroups::proved_impossible(TokenIndex t) const {
  static const std::string kPossible = unicode::fold("সম্ভব");
  if (t + 1 >= end_ || !word(t) || text_.form(t) != kPossible || !tags_[t + 1].is(can::kFinite)) return false;
  return tags_[t + 1].is(can::kNegativeVerb) || (t + 2 < end_ && negation(t + 2));
}

bool VerbGroups::closes_sentence(TokenIndex t) const {
  if (t >= end_ || !word(t)) return false;
  while (t < end_ && word(t) && !(tags_[t].is(can::kVerb) && tags_[t].name == 0)) ++t;
  return t == end_;
}

bool VerbGroups::passive_vector(TokenIndex e) const {
  return e + 1 < end_ && word(e) && word(e + 1) && tags_[e].is(can::kVerbalNoun) && tags_[e].is(can::kBare) &&
         vector_at(e) && tags_[e + 1].is(can::kFinite) && passive_at(e + 1);
}

void VerbGroups::take(VerbGroup& g, TokenIndex e, bool passive) const {
  const Tag& tag = tags_[e];
  g.main = e;
  g.passive = passive;
  g.verbal_noun = passive && tag.is(can::kVerbalNoun);
  g.finite = bangla::told(tag);
  g.converb = tag.is(can::kConverb) && !g.finite;
  g.conditional = tag.is(can::kConditional) && !g.finite;
  g.infinitive = tag.is(can::kInfinitive) && !g.finite;
  g.negated = g.negated || tag.is(can::kNegativeVerb);
}

}  // namespace ukti::bangla
