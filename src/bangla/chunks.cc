// The walk: word by word into the open phrase, or to its close. See chunks.h, chunker.h.
#include "bangla/chunks.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "bangla/chunker.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;
using text::TokenKind;

void Chunker::run(TokenIndex begin) {
  TokenIndex t = begin;
  while (t < end_) {
    // an empty one only ends what stands before it
    for (; barrier_ < barriers_.size() && barriers_[barrier_].end <= t; ++barrier_)
      if (barriers_[barrier_].empty() && barriers_[barrier_].begin == t) close(t);
    if (barrier_ < barriers_.size() && barriers_[barrier_].begin <= t) {
      close(t);
      // "দালাল | হিসেবে": a cue of one word that may govern what stands before it
      if (barriers_[barrier_].end == t + 1 && tags_[t].is(can::kPostposition) && !out_.empty() &&
          out_.back().end == t && out_.back().kase == Case::kBare && out_.back().kind == ChunkKind::kPerson)
        out_.back().postposition = t;
      t = barriers_[barrier_].end;
      continue;
    }
    const TokenIndex next = take(t);
    t = next > t ? next : t + 1;
  }
  close(end_);
}

// A word whose verb reading wins over its nominal ones here.
bool Chunker::verb(TokenIndex t) const {
  const Tag& g = tags_[t];
  if (g.name != 0 || !g.is(can::kVerb)) return false;
  if (g.is(can::kConverb | can::kConditional | can::kInfinitive)) return true;
  if (!told(g)) return false;
  // "মুখপাত্র রেজা কামালি সাংবাদিকদের …": a first-person form in mid-clause behind a title is a name
  if (!g.is(can::kPlainVerb | can::kRespectVerb) && open() && !final_position(t) && title_stands_open())
    return false;
  if (!g.is(can::kNoun | can::kAdjective | can::kVerbalNoun)) return true;
  return final_position(t) && g.is(can::kPlainVerb | can::kRespectVerb);
}

bool Chunker::final_position(TokenIndex t) const {
  const TokenIndex n = t + 1;
  return n >= end_ || mark(n) || quote(n) || tags_[n].has(Feature::kNegation) || tags_[n].has(Feature::kThat);
}

// A role or title stands in the open phrase and waits for its name.
bool Chunker::title_stands_open() const {
  for (TokenIndex t = start_; t <= head_; ++t) {
    const Tag& g = tags_[t];
    if (!g.is(can::kGenitive) &&
        (g.has(Feature::kRole) || g.has(Feature::kTitle) || g.has(Feature::kSpokesperson))) {
      return true;
    }
  }
  return false;
}

// An unknown word behind a title, with another sort of word behind it: the name ends here.
bool Chunker::named_by_title(TokenIndex t) const {
  if (t + 1 >= end_ || !tags_[t].is(can::kGuess | can::kFinite) || tags_[t + 1].is(can::kGuess)) return false;
  return !(tags_[t + 1].is(can::kFinite) && !tags_[t + 1].is(can::kPlainVerb | can::kRespectVerb)) &&
         title_stands_open();
}

bool Chunker::nominal(TokenIndex t) const {
  const Tag& g = tags_[t];
  if (open() && g.is(can::kFinite) && !g.is(can::kPlainVerb | can::kRespectVerb) && title_stands_open())
    return true;
  const TokenKind kind = text_.tokens[t].kind;
  if (kind == TokenKind::kNumber || kind == TokenKind::kLatin) return true;
  return g.name != 0 || g.is(can::kNominal | can::kGuess);
}

// Takes the token at t into the open chunk, or closes the chunk; returns the next token to look at.
TokenIndex Chunker::take(TokenIndex t) {
  const Tag& g = tags_[t];
  if (g.paren) return skip_bracket(t);
  if (const TokenIndex behind = lone_suffix(t); behind != t) return behind;
  if (mark(t) && text_.tokens[t].mark == '.' && open() && t + 1 < end_) return t + 1;  // an abbreviation's
  if (compound_hyphen(t)) return t + 1;
  if (mark(t) || quote(t)) {
    close(t);
    if (mark(t) && text_.tokens[t].mark == ',' && !out_.empty()) out_.back().joined = true;
    return t + 1;
  }
  if (g.name != 0) return take_name(t);
  if (const TokenIndex behind = leads(t); behind != t) {
    close(t);
    return behind;
  }
  if (genitive_apart(t)) {
    head_ = t;
    finished_ = false;
    return t + 1;
  }
  if (objective_apart(t)) return close_objective(t);
  if (governed_from(t)) {
    close(t);
    out_.back().postposition = t;
    return t + 2;
  }
  if (open() && tags_[head_].glued && head_ + 1 == t) {
    extend(t);
    return t + 1;
  }
  // থেকে, ধরে, নিয়ে right behind a phrase govern it before they are converbs
  const bool governs = g.is(can::kPostposition) && g.is(can::kConverb) && !g.is(can::kFinite) &&
                       (open() || (!out_.empty() && out_.back().end == t));
  if (governs) {
    close(t);
    out_.back().postposition = t;
    return t + 1;
  }
  if (verb(t)) {
    close(t);
    return t + 1;
  }
  if (g.time) return take_time(t);
  // "অমৃত | ওরফে সম্রাটকে": one person by two names
  if (open() && head_ + 1 == t && tags_[head_].name != 0 && alias(t) && t + 1 < end_ && !mark(t + 1)) {
    finished_ = false;
    return t + 1;
  }
  if (g.has(Feature::kAnd) || g.has(Feature::kOr)) {
    close(t);
    if (!out_.empty() && out_.back().end == t) out_.back().joined = true;
    return t + 1;
  }
  // "কমিটি | আগের হিসাব সংশোধন করে": no postposition, but which one
  if (open() && g.is(can::kPostposition) && g.is(can::kGenitive) && g.is(can::kAdverb) && !g.is(can::kBare) &&
      !tags_[head_].time && head_ + 1 == t && case_of(head_) == Case::kBare) {
    close(t);
    extend(t);
    return t + 1;
  }
  if (g.is(can::kPostposition) && !(g.is(can::kNoun) && !open()) && !always(t)) {
    const bool behind = !out_.empty() && (out_.back().end == t || (out_.back().end + 1 == t && quote(t - 1)));
    if (open() || behind) {
      close(t);
      out_.back().postposition = t;
      return t + 1;
    }
  }
  if (!nominal(t) || g.has(Feature::kThat)) {
    close(t);
    return t + 1;
  }
  if (open() && (starts_anew(t) || spoken_of(t) || owned_weapon(t) || goes_to_law(t))) close(t);
  extend(t);
  return t + 1;
}

// "‘দখলদার বাহিনী’কে": the case of what the quotation marks hold.
TokenIndex Chunker::lone_suffix(TokenIndex t) {
  static const std::array<std::pair<std::string, Case>, 7> kSuffixes = {
      {{unicode::fold("কে"), Case::kObjective},
       {unicode::fold("কেই"), Case::kObjective},
       {unicode::fold("কেও"), Case::kObjective},
       {unicode::fold("র"), Case::kGenitive},
       {unicode::fold("এর"), Case::kGenitive},
       {unicode::fold("তে"), Case::kLocative},
       {unicode::fold("এ"), Case::kLocative}}};
  const text::Token& token = text_.tokens[t];
  if (!token.detached || token.core_end != token.begin || t == 0 || !quote(t - 1) || open() || out_.empty() ||
      out_.back().end + 1 != t || out_.back().kase != Case::kBare)
    return t;
  for (const auto& [suffix, kase] : kSuffixes) {
    if (!(text_.form(t) == suffix)) continue;
    out_.back().kase = kase;
    out_.back().end = t + 1;
    return t + 1;
  }
  return t;
}

TokenIndex Chunker::skip_bracket(TokenIndex t) {
  while (t < end_ && tags_[t].paren) ++t;
  // "পার্টি (CJP) | সরকারের কাছে": what follows a bracket goes on only into a name, or into who heads it:
  // "পার্টি (CJP) প্রধান"
  const bool office = t < end_ && tags_[t].has(Feature::kRole) && tags_[t].is(can::kBare);
  if (open() && finished_ && t < end_ && tags_[t].name == 0 && !tags_[t].is(can::kGuess) && !office) close(t);
  return t;
}

TokenIndex Chunker::take_time(TokenIndex t) {
  close(t);
  TokenIndex e = t;
  while (e < end_ && (tags_[e].time || tags_[e].paren)) ++e;
  Chunk c;
  c.begin = t;
  c.end = e;
  c.head = e - 1;
  c.kind = ChunkKind::kTime;
  c.kase = Case::kLocative;
  out_.push_back(c);
  return e;
}

// A name is taken whole; what stands open before it (titles, genitives, adjectives) belongs to it.
TokenIndex Chunker::take_name(TokenIndex t) {
  const mention::NamedMention& name = names_[tags_[t].name - 1];
  const TokenIndex last = (name.range.end < end_ ? name.range.end : end_) - 1;
  if (open() && ((finished_ && !goes_on_into_name(name)) || definite_thing() || owned_weapon(t) ||
                 (kind_of(last) == ChunkKind::kBody && name_case(last) == Case::kBare && owned_words(t))))
    close(t);
  if (!open()) start_ = t;
  head_ = last;
  const Case kase = name_case(last);
  if (kase == Case::kObjective || kase == Case::kLocative) {
    close(last + 1);
    return last + 1;
  }
  if (along_with(last)) {
    close(last + 1);
    out_.back().kase = Case::kLocative;
    out_.back().among = true;
    return last + 1;
  }
  finished_ = kase == Case::kBare && !(tags_[last].has(Feature::kDemonym));
  return last + 1;
}

void Chunker::extend(TokenIndex t) {
  if (open() && ((finished_ && !goes_on(t)) || told_to(t))) close(t);
  if (!open()) {
    start_ = t;
    numbered_ = false;
  }
  head_ = t;
  const Tag& g = tags_[t];
  if (text_.tokens[t].kind == TokenKind::kNumber || g.is(can::kNumeral)) numbered_ = true;
  const Case kase = case_of(t);
  if (kase == Case::kObjective ||
      (kase == Case::kLocative && (!g.is(can::kAdjective | can::kBare) || locative_noun(t)))) {
    close(t + 1);
    return;
  }
  const ChunkKind kind = kind_of(t);
  // "১৪ জন বন্দি | অপরাধ": who is counted is no adjective of the next noun
  const bool counted = numbered_ && head_ > start_ && g.is(can::kNoun) && g.has(Feature::kHuman);
  finished_ = kase == Case::kBare && !g.glued &&
              !(g.is(can::kAdjective) && !counted && !g.is(can::kPlural) && kind != ChunkKind::kPronoun) &&
              (kind == ChunkKind::kPerson || kind == ChunkKind::kBody || kind == ChunkKind::kPronoun ||
               kind == ChunkKind::kFirstPerson || g.is(can::kPlural) || named_by_title(t));
  if (kind == ChunkKind::kPronoun && kase == Case::kBare) close(t + 1);
}

// "চার ব্যক্তি | আদালত কে": who is counted before it stands by himself.
TokenIndex Chunker::close_objective(TokenIndex t) {
  const TokenIndex head = head_;
  if (numbered_ && head > start_ && tags_[head - 1].name == 0 && tags_[head - 1].has(Feature::kHuman) &&
      !tags_[head - 1].is(can::kGenitive) && kind_of(head) == ChunkKind::kBody) {
    const TokenIndex first = start_;
    head_ = head - 1;
    close(head);
    out_.back().begin = first;
    start_ = head;
    head_ = head;
  }
  close(t);
  out_.back().end = t + 1;
  out_.back().kase = Case::kObjective;
  return t + 1;
}

void Chunker::close(TokenIndex e) {
  if (!open()) return;
  Chunk c;
  c.begin = start_;
  c.head = head_;
  c.end = e > head_ ? head_ + 1 : e;
  // brackets right behind the head belong to the phrase
  TokenIndex b = c.end;
  while (b < e && tags_[b].paren) ++b;
  if (b > c.end && b <= e) c.end = b;
  const Tag& g = tags_[head_];
  c.kase = g.name != 0 ? name_case(head_) : case_of(head_);
  c.kind = kind_of(head_);
  if (c.kind == ChunkKind::kThing && g.is(can::kGuess | can::kFinite) && title_stands_open())
    c.kind = ChunkKind::kPerson;
  // "মানবাধিকার সংগঠন আলোকমিছিল": the unknown word behind a body's noun is its name
  if (c.kind == ChunkKind::kThing && g.is(can::kGuess) && head_ > start_ && body_before(head_ - 1))
    c.kind = ChunkKind::kBody;
  // "পাশের গ্রামের রিতা"
  if (c.kind == ChunkKind::kThing && g.name == 0 && c.kase == Case::kBare && g.has(Feature::kGivenName) &&
      !g.is(can::kNoun | can::kAdjective | can::kAdverb | can::kVerb))
    c.kind = ChunkKind::kPerson;
  c.plural = g.is(can::kPlural);
  c.respected = g.has(Feature::kRespected);
  c.numbered = numbered_;
  out_.push_back(c);
  start_ = kNoToken;
  finished_ = false;
  numbered_ = false;
}

void chunk(const text::Text& text, const clause::Words& words, const std::vector<Tag>& tags,
           const std::vector<mention::NamedMention>& names, const std::vector<clause::TokenRange>& barriers,
           TokenIndex begin, TokenIndex end, bool translated, std::vector<Chunk>& out) {
  out.clear();
  Chunker(text, words, tags, names, barriers, end, translated, out).run(begin);
}

}  // namespace ukti::bangla
