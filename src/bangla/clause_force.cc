#include "bangla/clause_force.h"

#include <string>

#include "bangla/clause_subject.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::ReportFrame;
using clause::TokenRange;
using lexicon::Feature;
using text::TokenIndex;

Act performed_cue(const Scene& s, const MainClause& m) {
  for (const Cue& c : s.cues) {
    if (!c.performed || c.range.begin < m.begin || c.range.end > m.end) continue;
    const Tag& main = s.tags[c.verb.main];
    if (!main.is(can::kPresentVerb)) continue;  // "আমরা সতর্ক করেছিলাম" only tells of it
    // "যুক্তি খণ্ডন করাই আমাদের শক্তি"; জানাই closes its clause
    if (main.is(can::kVerbalNoun) && s.words_in(c.range.end, m.end) > 0) continue;
    // "আমরা কিছু বিষয় জানাতে চাই" announces, "আমরা বিচার চাই" demands
    if (c.predicate->has(flag::kWant) && c.noun > m.begin && s.tags[c.noun - 1].is(can::kInfinitive))
      continue;
    if (c.negated && c.predicate->mute_negated) continue;
    if (s.words_in(c.range.end, m.end) <= 2) return c.negated ? c.predicate->negated_act : c.predicate->act;
  }
  return Act::kSay;
}

// -তে হবে: an obligation; put on others, or on all of us, it is a demand.
bool obliges(const Scene& s, const MainClause& m) {
  if (m.nominal() || m.negated || m.verb == m.begin) return false;
  const Tag& g = s.tags[m.verb];
  if (!g.is(can::kFutureVerb) || !g.is(can::kPlainVerb) || !g.has(Feature::kCopula)) return false;
  if (!s.tags[m.verb - 1].is(can::kInfinitive)) return false;
  for (TokenIndex t = m.begin; t < m.verb; ++t) {
    const Tag& who = s.tags[t];
    if (who.has(Feature::kFirstPerson) && who.is(can::kObjective) && !who.is(can::kPlural))
      return false;  // আমাকে
  }
  return true;
}

namespace {

// "এমন কিছুই", "এ ধরনের কোনো কথা": the word for any behind such, or kNoToken.
TokenIndex any_such(const Scene& s, const MainClause& m) {
  for (TokenIndex t = m.begin; t + 1 < m.verb; ++t) {
    if (!s.word(t) || !s.tags[t].in(WordSet::kSuch)) continue;
    if (s.tags[t + 1].in(WordSet::kAny)) return t + 1;
  }
  return text::kNoToken;
}

}  // namespace

bool denies_such(const Scene& s, const MainClause& m) {
  if (m.nominal() || !m.negated) return false;
  const TokenIndex any = any_such(s, m);
  if (any == text::kNoToken) return false;
  static const std::string kNot = unicode::fold("নি");
  const Tag& verb = s.tags[m.verb];
  const bool is_not = verb.has(Feature::kCopula) && verb.has(Feature::kNegation);  // নেই
  const bool apart = m.verb + 1 < m.end && s.word(m.verb + 1) && s.text.form(m.verb + 1) == kNot;
  if (!verb.is(can::kNegativeVerb) && !is_not && !apart) return false;
  if (verb.in(WordSet::kLearn)) return false;  // "এমন কোনো তথ্য পাইনি" does not deny it
  // "এমন কোনো সিদ্ধান্ত হয়নি" only tells how things stand; "এমন কিছু হয়নি", "এমন কোনো কথা বলেননি" deny
  const bool thing = m.verb == any + 1 || (m.verb == any + 2 && !s.tags[any + 1].is(can::kNoun));
  return thing || !verb.has(Feature::kCopula);
}

bool simple_present(const Scene& s, TokenIndex t) {
  for (const clause::Reading& r : s.words.of(s.text, t)) {
    if (r.morph.pos == clause::Pos::kVerb && r.morph.tense == clause::Tense::kPresent) return true;
  }
  return false;
}

namespace {

bool interrogative(const Scene& s, const MainClause& m, const TokenRange& content) {
  for (TokenIndex t = m.lead; t < m.end; ++t) {
    if (s.word(t) && s.tags[t].has(Feature::kInterrogative)) return true;
  }
  return content.end < s.text.tokens.size() && s.mark(content.end, '?');
}

// "সবাই যেন ঘরে থাকেন": what is to be so; "যেন থামছেই না" only compares.
bool subjunctive(const Scene& s, const MainClause& m) {
  static const std::string kYena = unicode::fold("যেন");
  if (m.nominal() || (!simple_present(s, m.verb) && !commands(s, m.verb))) return false;
  for (TokenIndex t = m.begin; t < m.verb; ++t) {
    if (s.word(t) && s.text.form(t) == kYena) return true;
  }
  return false;
}

// "আসুন, আমরা … গড়ে তুলি"
bool invites(const Scene& s, const TokenRange& content, const MainClause& m) {
  if (!s.tags[m.verb].is(can::kFirstVerb)) return false;
  for (TokenIndex t = content.begin; t < m.verb; ++t) {
    if (s.word(t) && s.tags[t].in(WordSet::kCome)) return true;
  }
  return false;
}

// "‘নিজের ঘর সামলান’": a form that is a present as well, without a subject in somebody's own words.
bool bare_bid(const Scene& s, const MainClause& m) {
  const Tag& g = s.tags[m.verb];
  if (s.text.quote_depth[m.verb] == 0 || !g.is(can::kImperative) || !g.is(can::kRespectVerb) ||
      !g.is(can::kPresentVerb))
    return false;
  return subject_in(s, m.begin, m.verb) == nullptr && s.words_in(m.begin, m.verb) <= 3;
}

// Forms that happen to the subject: হবে, পাবে, পারবে.
bool befalls(const Scene& s, TokenIndex verb) {
  static const std::string kGet = unicode::fold("পাব");
  const Tag& g = s.tags[verb];
  return g.has(Feature::kCopula) || g.has(Feature::kModal) || s.text.form(verb).starts_with(kGet);
}

bool passive(const Scene& s, const MainClause& m) {
  return m.verb > m.begin && s.tags[m.verb].has(Feature::kCopula) && s.tags[m.verb - 1].is(can::kVerbalNoun);
}

// "তাঁরা আদালতে যাবেন", "আমাদের পুলিশ পাহারা দেবে", "… দলে যোগ দেবেন": the speaker's own future, told in the
// third person.
bool own_future(const Scene& s, const Cue& cue, const ReportFrame& f, const MainClause& m) {
  const Tag& g = s.tags[m.verb];
  if (!g.is(can::kPlainVerb | can::kRespectVerb) || befalls(s, m.verb) || passive(s, m)) return false;
  if (cue.predicate == nullptr || cue.predicate->frame != Frame::kSay) return false;
  if (f.source_kind == clause::SourceKind::kImpersonal || m.complement) return false;
  const Chunk* who = subject_of(s, m);
  if (who != nullptr && who->kind == ChunkKind::kBody && ours(s, *who)) return true;
  // who is quoted says "I" of himself
  if (s.text.quote_depth[m.verb] > 0 && (who == nullptr || s.text.quote_depth[who->head] > 0)) return false;
  if (who == nullptr) return g.is(can::kRespectVerb) && cue.respected && !somebody(s, m);
  if (is_source(s, *who, f)) return true;
  if (!third_person_pronoun(s, *who)) return false;
  // the first person named in what was said: who stands before the pronoun is the one whom it means
  const Chunk* first = subject_in(s, m.lead, m.end);
  return first == who && (cue.respected || who->plural) && (who->respected || !g.is(can::kRespectVerb));
}

// "কেউ গুজবে কান দেবেন না", "‘ভয় পাবেন না’": the respectful future with a negation forbids whoever is spoken
// to.
bool forbids(const Scene& s, const Chunk* who, const MainClause& m) {
  const Tag& g = s.tags[m.verb];
  if (!m.negated || !g.is(can::kRespectVerb) || g.is(can::kPlainVerb) || g.has(Feature::kModal)) return false;
  if (who != nullptr) return false;
  static const std::string kAnybody = unicode::fold("কেউ");
  bool anybody = false;
  for (TokenIndex t = m.begin; t < m.verb; ++t)
    anybody = anybody || (s.word(t) && s.text.form(t) == kAnybody);
  return anybody || (s.text.quote_depth[m.verb] > 0 && !somebody(s, m));
}

bool future(const Scene& s, const MainClause& m) {
  return !m.nominal() && s.tags[m.verb].is(can::kFutureVerb) && !s.tags[m.verb].is(can::kIndicativeVerb);
}

}  // namespace

bool bids(const Scene& s, TokenRange content, const MainClause& m) {
  if (m.nominal()) return false;
  return invites(s, content, m) || bare_bid(s, m) || subjunctive(s, m) || commands(s, m.verb);
}

Act future_act(const Scene& s, const Cue& cue, const ReportFrame& f, const MainClause& m) {
  if (!future(s, m) || interrogative(s, m, f.content.front())) return Act::kSay;
  const Chunk* who = subject_of(s, m);
  if (who != nullptr && s.tags[who->head].has(Feature::kSecondPerson)) {
    return befalls(s, m.verb) ? Act::kSay : Act::kDemand;  // "আপনারা ধৈর্য ধরবেন"
  }
  if (forbids(s, who, m)) return Act::kDemand;
  if (first_person(s.tags[m.verb])) return befalls(s, m.verb) ? Act::kSay : Act::kPromise;
  return own_future(s, cue, f, m) ? Act::kPromise : Act::kSay;
}

}  // namespace ukti::bangla
