#include "bangla/tags.h"

namespace ukti::bangla {
namespace {

using clause::Case;
using clause::Person;
using clause::Pos;
using clause::Tense;
using clause::VerbForm;

std::uint32_t pos_bits(Pos pos) {
  switch (pos) {
    case Pos::kNoun:
      return can::kNoun;
    case Pos::kName:
      return can::kName;
    case Pos::kAdjective:
      return can::kAdjective;
    case Pos::kAdverb:
      return can::kAdverb;
    case Pos::kPronoun:
      return can::kPronoun;
    case Pos::kNumeral:
      return can::kNumeral;
    case Pos::kPostposition:
      return can::kPostposition;
    case Pos::kConjunction:
      return can::kConjunction;
    case Pos::kParticle:
      return can::kParticle;
    case Pos::kDeterminer:
      return can::kDeterminer;
    case Pos::kVerb:
    case Pos::kInterjection:
    case Pos::kNone:
      return 0;
  }
  return 0;
}

std::uint32_t case_bits(Case kase) {
  switch (kase) {
    case Case::kBare:
      return can::kBare;
    case Case::kGenitive:
      return can::kGenitive;
    case Case::kObjective:
      return can::kObjective;
    case Case::kLocative:
      return can::kLocative;
  }
  return 0;
}

std::uint32_t person_bits(Person person) {
  switch (person) {
    case Person::kFirst:
      return can::kFirstVerb;
    case Person::kSecondFamiliar:
    case Person::kSecondIntimate:
      return can::kSecondVerb;
    case Person::kThird:
      return can::kPlainVerb;
    case Person::kHonorific:
      return can::kRespectVerb;
    case Person::kNone:
      return 0;
  }
  return 0;
}

std::uint32_t finite_bits(const clause::Morph& m) {
  std::uint32_t bits = can::kFinite | person_bits(m.person);
  switch (m.tense) {
    case Tense::kFuture:
      bits |= can::kFutureVerb;
      break;
    case Tense::kImperative:
      bits |= can::kImperative;
      break;
    case Tense::kPast:
    case Tense::kPastContinuous:
    case Tense::kPastHabitual:
    case Tense::kPastPerfect:
      bits |= can::kPastVerb | can::kIndicativeVerb;
      break;
    case Tense::kPresent:
    case Tense::kPresentContinuous:
      bits |= can::kPresentVerb | can::kIndicativeVerb;
      break;
    case Tense::kPresentPerfect:
    case Tense::kPerfectNegative:
      bits |= can::kIndicativeVerb;
      break;
    case Tense::kNone:
      break;
  }
  return bits;
}

std::uint32_t verb_bits(const clause::Morph& m) {
  std::uint32_t bits = m.negative ? can::kNegativeVerb : 0u;
  switch (m.verb_form) {
    case VerbForm::kFinite:
      return bits | finite_bits(m);
    case VerbForm::kConverb:
      return bits | can::kConverb;
    case VerbForm::kConditional:
      return bits | can::kConditional;
    case VerbForm::kInfinitive:
      return bits | can::kInfinitive;
    case VerbForm::kVerbalNoun:
      return bits | can::kVerbalNoun | case_bits(m.kase);
    case VerbForm::kNone:
      return bits;
  }
  return bits;
}

std::uint32_t bits_of(std::span<const clause::Reading> readings) {
  std::uint32_t bits = 0;
  for (const clause::Reading& r : readings) {
    if (r.entry == lexicon::kNoEntry) {
      if (bits != 0) break;  // guesses count only where nothing is listed
      bits |= can::kGuess;
    }
    if (r.morph.pos == Pos::kVerb) {
      bits |= verb_bits(r.morph);
    } else {
      bits |= pos_bits(r.morph.pos) | case_bits(r.morph.kase);
      if (r.morph.plural) bits |= can::kPlural;
      if (r.morph.negative) bits |= can::kNegativeVerb;
      if (r.morph.classifier == clause::Classifier::kDefinite) bits |= can::kDefinite;
    }
  }
  return bits;
}

// Listed phrases of ordinary words (সংবাদ সম্মেলন, প্রধান উপদেষ্টা): the longest at each place, its words glued,
// its features given to the last word.
void glue_phrases(const text::Text& text, const clause::Words& words, const lexicon::View& view,
                  std::vector<Tag>& out) {
  for (text::TokenIndex t = 0; t < out.size(); ++t) {
    lexicon::FormId form = words.exact[text.tokens[t].form];
    if (out[t].can == 0 || form == 0) continue;
    lexicon::Node node = view.step(0, form);
    text::TokenIndex end = 0;
    std::uint64_t features = 0;
    Case kase = Case::kBare;  // of its last word
    for (text::TokenIndex u = t + 1;
         node != lexicon::kNoNode && u < out.size() && u < t + 5 && out[u].can != 0; ++u) {
      const auto accept = [&](lexicon::FormId last, Case as) {
        const lexicon::Node there = last == 0 ? lexicon::kNoNode : view.step(node, last);
        if (there == lexicon::kNoNode) return;
        for (const lexicon::EntryId e : view.ends(there)) {
          if (!view.table_name(e).starts_with("bn/words_")) continue;
          end = u + 1;
          features = view.features(e);
          kase = as;
        }
      };
      form = words.exact[text.tokens[u].form];
      accept(form, Case::kBare);
      for (const clause::Reading& r : words.of(text, u)) {
        if (r.stem != form) accept(r.stem, r.morph.kase);
      }
      node = form == 0 ? lexicon::kNoNode : view.step(node, form);
    }
    // "জাতীয় সংসদ | নির্বাচনে": a name may open what is listed as a happening
    const bool happening =
        end != 0 && out[end - 1].name == 0 && lexicon::has(features, lexicon::Feature::kEventNoun);
    if (end == 0 || (out[t].name != 0 && !happening)) continue;
    for (text::TokenIndex u = t; u + 1 < end; ++u) out[u].glued = true;
    out[end - 1].features |= features;
    // "সামাজিক মাধ্যমে": in the media, and not by means of them
    if (kase == Case::kLocative && out[end - 1].is(can::kPostposition))
      out[end - 1].can &= ~std::uint32_t{can::kPostposition | can::kBare};
    t = end - 1;
  }
}

// "নানা | স্লোগান": various, and somebody's grandfather only behind a genitive ("তার নানা").
void settle_kin(const text::Text& text, std::vector<Tag>& out) {
  constexpr std::uint64_t kKin = lexicon::bit(lexicon::Feature::kKin);
  for (text::TokenIndex t = 0; t + 1 < out.size(); ++t) {
    Tag& g = out[t];
    if ((g.features & kKin) == 0 || !g.is(can::kDeterminer) || !g.is(can::kNoun) || g.name != 0) continue;
    const bool owned =
        t > 0 && out[t - 1].is(can::kGenitive) && text.sentence_of[t - 1] == text.sentence_of[t];
    if (owned || out[t + 1].can == 0 || !out[t + 1].is(can::kNoun | can::kAdjective | can::kGuess)) continue;
    g.can &= ~std::uint32_t{can::kNoun};
    g.features &= ~(kKin | lexicon::bit(lexicon::Feature::kHuman));
  }
}

}  // namespace

void tag(const text::Text& text, const clause::Words& words, const lexicon::View& view,
         const std::vector<mention::NamedMention>& names, const std::vector<time::FoundTime>& times,
         std::vector<std::uint32_t>& by_form, std::vector<Tag>& out) {
  by_form.assign(text.forms.size(), 0);
  for (std::size_t f = 0; f < text.forms.size(); ++f) {
    const clause::Words::Range r = words.by_form[f];
    by_form[f] = bits_of({words.readings.data() + r.first, r.count});
  }
  out.assign(text.tokens.size(), Tag{});
  bool paren = false;
  std::uint32_t sentence = 0;
  for (std::size_t t = 0; t < text.tokens.size(); ++t) {
    const text::Token& token = text.tokens[t];
    Tag& tag = out[t];
    if (text.sentence_of[t] != sentence) paren = false;
    sentence = text.sentence_of[t];
    if (token.kind == text::TokenKind::kPunct && token.mark == '(') paren = true;
    tag.paren = paren;
    if (token.kind == text::TokenKind::kPunct && token.mark == ')') paren = false;
    if (token.kind == text::TokenKind::kPunct || token.kind == text::TokenKind::kQuote) continue;
    tag.can = by_form[token.form];
    tag.features = words.features[token.form];
    tag.sets = words.sets[token.form];
    // "নানা স্লোগান": various, and somebody's grandfather only behind a genitive
    constexpr std::uint64_t kRelation =
        lexicon::bit(lexicon::Feature::kHuman) | lexicon::bit(lexicon::Feature::kKin);
    if (tag.is(can::kDeterminer) && tag.is(can::kBare) && tag.has(lexicon::Feature::kKin) &&
        (t == 0 || !out[t - 1].is(can::kGenitive)))
      tag.features &= ~kRelation, tag.can &= ~can::kNoun;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (text::TokenIndex t = names[i].range.begin; t < names[i].range.end; ++t) {
      if (out[t].name == 0)
        out[t].name = static_cast<std::uint32_t>(i + 1);  // the outermost name stands first
    }
    // "হোয়াইট হাউস": a seat of more than one word
    const lexicon::EntryId row = names[i].entry;
    if (row != lexicon::kNoEntry && (view.features(row) & lexicon::bit(lexicon::Feature::kSeat)) != 0)
      out[names[i].range.end - 1].features |= lexicon::bit(lexicon::Feature::kSeat);
    // "সৌদি আরব": a country, whatever "আরব" means by itself
    if (names[i].type == EntityType::kCountry && names[i].range.end - names[i].range.begin > 1 &&
        row != lexicon::kNoEntry && (view.features(row) & lexicon::bit(lexicon::Feature::kDemonym)) == 0)
      out[names[i].range.end - 1].features &= ~lexicon::bit(lexicon::Feature::kDemonym);
  }
  for (const time::FoundTime& time : times) {
    for (text::TokenIndex t = time.begin; t < time.end; ++t) out[t].time = true;
  }
  settle_kin(text, out);
  glue_phrases(text, words, view, out);
}

}  // namespace ukti::bangla
