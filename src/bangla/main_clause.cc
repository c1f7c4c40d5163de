#include "bangla/main_clause.h"

#include <string>

#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::TokenRange;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// A mark that ends a clause: not a hyphen inside a word, not a bracket.
bool boundary(const Scene& s, TokenIndex t) {
  if (!s.punct(t)) return false;
  const unsigned char m = s.text.tokens[t].mark;
  return m == ',' || m == ';' || m == ':' || m == '-' || m == '?' || m == '!' ||
         m == unicode::code::kEnDash || m == unicode::code::kEmDash;
}

bool joins(const Scene& s, TokenIndex t) {
  const Tag& g = s.tags[t];
  return s.word(t) && g.is(can::kConjunction) &&
         (g.has(Feature::kAnd) || g.has(Feature::kBut) || g.has(Feature::kBecause));
}

bool that(const Scene& s, TokenIndex t) {
  return s.tags[t].has(Feature::kThat) && !s.tags[t].has(Feature::kQuotative);
}

// তা, সেটি, এমনটা, "এ কথা": takes up the clause before it.
bool takes_up(const Scene& s, TokenIndex t, TokenIndex end) {
  if (t >= end || !s.word(t)) return false;
  const Tag& g = s.tags[t];
  if (!g.has(Feature::kDemonstrative) || (g.is(can::kGenitive | can::kLocative) && !g.is(can::kBare)))
    return false;
  if (!g.is(can::kDeterminer)) return true;  // তা, সেটি, এমনটা
  static const std::string kSuchAThing = unicode::fold("এমনট");
  if (t + 1 >= end || !s.word(t + 1) || s.text.form(t).starts_with(kSuchAThing)) return true;
  const Tag& next = s.tags[t + 1];
  return next.has(Feature::kSpeechNoun) || next.has(Feature::kSourceWord) || next.has(Feature::kAbstract);
}

// যদি, যখন, যারা, যে …: the clause depends on one that is still to come.
bool depends(const Scene& s, TokenIndex a, TokenIndex b) {
  for (TokenIndex t = a; t < b; ++t) {
    const Tag& g = s.tags[t];
    if (!s.word(t)) continue;
    if (g.has(Feature::kAlthough)) return true;
    if (g.has(Feature::kIf) && t < a + 6) return true;
    if (g.has(Feature::kBecause) && t == a && !g.is(can::kNoun)) return true;  // যেহেতু, not কারণ
    if (!g.has(Feature::kRelative) || (t > a && s.tags[t - 1].is(can::kFinite))) continue;
    if (t + 1 < b && s.text.tokens[t].form == s.text.tokens[t + 1].form) {  // "যার যার": each his own
      ++t;
      continue;
    }
    const bool any = t + 1 < b && s.tags[t + 1].is(can::kPronoun | can::kDeterminer) &&
                     !s.tags[t + 1].has(Feature::kDemonstrative);  // "যে কোনো"
    if (!any && !g.glued) return true;
  }
  return false;
}

// "মালিকদের এ বক্তব্য": the same, behind whose words it is.
bool takes_up_words(const Scene& s, TokenIndex t, TokenIndex end) {
  for (TokenIndex k = t; k + 1 < end && k < t + 5 && s.word(k); ++k) {
    const Tag& g = s.tags[k];
    if (k > t && g.has(Feature::kDemonstrative) && s.tags[k - 1].is(can::kGenitive)) {
      return s.tags[k + 1].has(Feature::kSpeechNoun) && takes_up(s, k, end);
    }
  }
  return takes_up(s, t, end);
}

// Another clause closes between a and the next boundary.
bool closes_later(const Scene& s, TokenIndex a, TokenIndex end) {
  for (TokenIndex t = a; t < end && !boundary(s, t); ++t) {
    if (closing_verb(s, t, end)) return true;
  }
  return false;
}

// "ঢাকা নয়, বগুড়া থেকে …": what is set aside before it is told.
bool sets_aside(const Scene& s, TokenIndex a, TokenIndex verb, TokenIndex next) {
  const Tag& g = s.tags[verb];
  if (!g.has(Feature::kCopula) || !g.has(Feature::kNegation) || verb == a || s.words_in(a, verb) > 2)
    return false;
  const Tag& what = s.tags[verb - 1];
  return s.mark(next, ',') &&
         (what.name != 0 || (what.is(can::kNoun) && !what.is(can::kAdjective | can::kAdverb)));
}

// "আমি আশা করি …", "আমরা জানি না …": the speaker's own verb governs what follows, যে or not.
bool governs(const Scene& s, TokenIndex verb) {
  const Tag& g = s.tags[verb];
  return g.is(can::kFirstVerb) && g.is(can::kPresentVerb) && !g.is(can::kPlainVerb | can::kRespectVerb);
}

TokenIndex next_boundary(const Scene& s, TokenIndex a, TokenIndex end) {
  while (a < end && !boundary(s, a)) ++a;
  return a;
}

// "যাই হোক না কেন", "যেভাবেই হোক", "ভারত হোক, … হোক": grants something, asks for nothing.
bool concedes(const Scene& s, TokenIndex t) {
  if (t > s.begin && s.tags[t - 1].has(Feature::kRelative)) return true;
  if (t + 2 < s.end && s.word(t + 2) && s.tags[t + 1].has(Feature::kNegation) &&
      s.tags[t + 2].has(Feature::kInterrogative)) {
    return true;
  }
  for (TokenIndex n = t + 2; n < s.end && n < t + 7; ++n) {
    if (s.word(n) && s.text.tokens[n].form == s.text.tokens[t].form) return true;
  }
  return false;
}

}  // namespace

bool commands(const Scene& s, TokenIndex t) {
  const Tag& g = s.tags[t];
  if (!s.word(t) || g.name != 0 || !g.is(can::kImperative)) return false;
  if (g.is(can::kIndicativeVerb | can::kFutureVerb | can::kConverb | can::kPronoun | can::kPostposition))
    return false;
  if (g.has(Feature::kCopula) && concedes(s, t)) return false;
  // many short words are an intimate imperative as well: those close their clause
  const bool noun = g.is(can::kNoun | can::kAdjective | can::kConjunction);
  const bool last = t + 1 >= s.end || !s.word(t + 1) || s.tags[t + 1].has(Feature::kNegation);
  if (!last && (noun || !g.is(can::kRespectVerb))) return false;
  if (!noun) return true;
  if (g.time || t == 0 || !g.is(can::kRespectVerb)) return false;
  // "ব্যবস্থা নিন", "করতে দিন" against "নির্ধারিত দিন", "ভোটের দিন"
  const Tag& before = s.tags[t - 1];
  if (before.is(can::kInfinitive | can::kConverb) && !before.is(can::kNoun)) return true;
  return before.is(can::kNoun) && before.is(can::kBare) && !before.time &&
         !before.is(can::kAdjective | can::kGenitive | can::kNumeral | can::kDeterminer | can::kPronoun);
}

bool closing_verb(const Scene& s, TokenIndex t, TokenIndex end) {
  const Tag& g = s.tags[t];
  if (!s.word(t) || g.name != 0 || g.time || g.paren) return false;
  if (commands(s, t)) return true;
  if (g.has(Feature::kCopula) && g.has(Feature::kNegation))
    return !g.is(can::kNumeral) || t + 1 >= end || !s.word(t + 1);
  if (!told(g) || g.is(can::kNoun | can::kAdjective | can::kPostposition)) return false;
  if (!g.is(can::kConverb | can::kVerbalNoun | can::kAdverb)) return true;
  TokenIndex n = t + 1;
  while (n < end && s.word(n) && s.tags[n].has(Feature::kNegation) && !s.tags[n].is(can::kVerb)) ++n;
  return n >= end || !s.word(n) || that(s, n);
}

MainClause main_clause(const Scene& s, TokenRange content) {
  TokenIndex start = content.begin;
  while (start < content.end && !s.word(start)) ++start;
  MainClause out;
  out.begin = out.lead = start;
  const TokenIndex end = content.end;
  for (TokenIndex t = start; t < end; ++t) {
    if (!closing_verb(s, t, end)) continue;
    if (t == start && commands(s, t) && t + 1 < end) {  // "দেখুন, …", "ধরুন …", "আসুন …" only lead in
      out.begin = t + 1;
      continue;
    }
    out.verb = t;
    out.negated = s.tags[t].is(can::kNegativeVerb);
    TokenIndex n = t + 1;
    while (n < end && s.word(n) && s.tags[n].has(Feature::kNegation)) {
      out.negated = true;
      ++n;
    }
    out.end = n;
    while (n < end && s.quote(n)) ++n;
    if (n >= end) return out;
    if (that(s, n)) {
      out.complement = true;
      return out;
    }
    if (s.word(n) && !joins(s, n)) {
      if (s.tags[n].has(Feature::kQuotative)) continue;
      if (takes_up(s, n, end)) continue;
      if (commands(s, t)) return out;
      if (closes_later(s, n, end)) {
        if (!governs(s, t) || depends(s, out.begin, t)) continue;  // embedded
        out.complement = true;
        return out;
      }
      out.end = next_boundary(s, n, end);
      return out;
    }
    TokenIndex next = n;
    while (next < end && (!s.word(next) || joins(s, next))) ++next;
    if (next < end && (depends(s, out.begin, t) || takes_up_words(s, next, end) ||
                       (sets_aside(s, out.begin, t, n) && closes_later(s, next, end)))) {
      out.begin = next;
      t = next - 1;
      continue;
    }
    return out;
  }
  out.verb = kNoToken;
  out.negated = false;
  out.end = end;
  for (TokenIndex t = out.begin; t < end; ++t) {
    if (s.word(t) && s.tags[t].has(Feature::kBut) && t > out.begin && boundary(s, t - 1)) {
      out.end = t - 1;
      break;
    }
  }
  return out;
}

}  // namespace ukti::bangla
