#include "bangla/slots.h"

#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::Phrase;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

AgentPhrases::AgentPhrases(const lexicon::View& view) {
  const lexicon::View::Rows rows = view.rows("bn/agent_phrases.tsv");
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    std::vector<lexicon::FormId> forms;
    std::string_view cell = view.cell(e, "phrase");
    while (!cell.empty()) {
      const std::size_t space = cell.find(' ');
      forms.push_back(view.form(unicode::fold(cell.substr(0, space))));
      cell = space == std::string_view::npos ? std::string_view{} : cell.substr(space + 1);
    }
    phrases_.push_back(std::move(forms));
  }
}

TokenIndex AgentPhrases::at(const Scene& s, TokenIndex t) const {
  for (const auto& phrase : phrases_) {
    if (t + phrase.size() > s.end) continue;
    bool same = true;
    for (std::size_t i = 0; i < phrase.size() && same; ++i) {
      same = phrase[i] != 0 && s.words.exact[s.text.tokens[t + i].form] == phrase[i];
    }
    if (same) return static_cast<TokenIndex>(phrase.size());
  }
  return 0;
}

// An honorific verb wants a person, a plain one a body or an ordinary person; machine translation breaks
// both, so agreement only ranks candidates.
bool Slots::agrees(const Chunk& c, const Cue& cue) const {
  if (cue.respected && !s_.translated) {
    return c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kPronoun ||
           s_.tags[c.head].has(Feature::kCourt);
  }
  if (cue.first_person) return c.kind == ChunkKind::kFirstPerson;
  return true;
}

// A bare count before a quotation mark counts what is quoted ("একজন ‘বন্ধু’ হিসেবে"), one before a noun that
// noun
// ("১২ জন | শ্রমিক আহত").
bool Slots::counted_only(const Chunk& c) const {
  if (c.end >= s_.end || s_.tags[c.head].name != 0) return false;
  const bool one = c.begin == c.head && (c.numbered || s_.tags[c.head].is(can::kDeterminer));
  if (one && s_.quote(c.end)) return true;
  // "একজন ‘বন্ধু’ হিসেবে": what is quoted as a label
  if (c.begin > s_.begin && s_.opens(c.begin - 1) && s_.closes(c.end) && c.end + 1 < s_.end &&
      s_.tags[c.end + 1].is(can::kPostposition))
    return true;
  static const std::string kPersons = unicode::fold("জন");
  const bool counter = c.head == c.begin + 1 && s_.text.form(c.head) == kPersons;
  const bool count =
      c.numbered && !c.plural && (counter || (c.head == c.begin && s_.tags[c.head].is(can::kNumeral)));
  const Tag& next = s_.tags[c.end];
  return count && s_.word(c.end) && next.is(can::kNoun | can::kName | can::kAdjective) && !next.time &&
         !next.is(can::kVerb | can::kAdverb | can::kPostposition | can::kPronoun);
}

// "কতজন সৈন্য আহত হয়েছে": what a question asks for answers for nothing.
bool Slots::asked(const Chunk& c) const {
  for (TokenIndex t = c.begin; t < c.end; ++t)
    if (s_.tags[t].has(Feature::kInterrogative) && s_.tags[t].is(can::kDeterminer)) return true;
  return false;
}

// "প্রতিশ্রুতি দিয়েছে যদি | আমেরিকা …": the subject behind a conjunction belongs to its clause.
bool Slots::conditional_between(TokenIndex a, TokenIndex b) const {
  for (TokenIndex t = a; t < b; ++t)
    if (s_.word(t) && (s_.tags[t].has(Feature::kIf) || s_.tags[t].has(Feature::kBecause) ||
                       s_.tags[t].has(Feature::kAlthough) || s_.tags[t].has(Feature::kRelative)))
      return true;
  return false;
}

// "X জিতবেন, যেহেতু | অনেকে আশা করেন": a reason or condition that nothing closes before the cue has its own
// subject.
bool Slots::reason_between(TokenIndex a, const Cue& cue) const {
  for (TokenIndex t = a; t < cue.noun; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || t == s_.begin || !s_.mark(t - 1, ',') || g.is(can::kNoun) ||
        !(g.has(Feature::kBecause) || g.has(Feature::kAlthough)))
      continue;
    TokenIndex comma = t;
    while (comma < cue.noun && !s_.mark(comma, ',')) ++comma;
    if (comma == cue.noun) return true;
  }
  return false;
}

std::optional<clause::TokenRange> Slots::relative_clause(const Cue& cue) const {
  TokenIndex comma = cue.noun;
  while (comma > s_.begin && !(s_.mark(comma - 1, ',') && s_.text.quote_depth[comma - 1] == 0)) --comma;
  if (comma == s_.begin) return std::nullopt;
  for (TokenIndex t = s_.begin + 1; t + 1 < comma; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || g.name != 0 || !g.has(Feature::kRelative) || g.has(Feature::kThat) ||
        !g.is(can::kPronoun) || s_.text.quote_depth[t] != 0)
      continue;
    const TokenIndex before = s_.mark(t - 1, ',') ? t - 1 : t;
    for (const Chunk& c : s_.chunks)
      if (c.end == before && c.kase == Case::kBare && c.postposition == kNoToken &&
          (c.subject() || (c.kind == ChunkKind::kThing && g.has(Feature::kRespected))))
        return clause::TokenRange{t, comma};
    return std::nullopt;
  }
  return std::nullopt;
}

Phrase Slots::coordination(std::size_t i, TokenIndex floor) const {
  const Chunk& last = s_.chunks[i];
  Phrase p{{last.begin, last.end}, last.head};
  bool closed_by_and = i > 0 && s_.chunks[i - 1].joined && s_.chunks[i - 1].end < last.begin &&
                       !s_.mark(s_.chunks[i - 1].end, ',');
  if (!closed_by_and) return p;
  while (i > 0) {
    const Chunk& before = s_.chunks[i - 1];
    if (!before.joined || before.begin < floor || before.postposition != kNoToken) break;
    if (before.end + 1 < s_.chunks[i].begin) break;  // more than the joining word stands between
    // "নারী ও শিশুদের অধিকার বিষয়ক কর্মকর্তা রিনা": a named person is joined to named ones only
    const bool named = s_.tags[last.head].name != 0 && s_.tags[before.head].name == 0 &&
                       last.kind == ChunkKind::kPerson && before.kind != ChunkKind::kPronoun &&
                       before.kind != ChunkKind::kFirstPerson;
    const bool same_kind = before.kind == last.kind || before.subject() || before.kase == Case::kGenitive;
    if (!same_kind || named || before.kind == ChunkKind::kTime) break;
    if (before.kase != Case::kBare && before.kase != Case::kGenitive) break;
    p.range.begin = before.begin;
    --i;
  }
  return p;
}

// "ক, খ ও গ": does a conjunction close the list that chunk i begins?
bool Slots::listed(std::size_t i) const {
  for (; i + 1 < s_.chunks.size() && s_.chunks[i].joined; ++i) {
    const Chunk& next = s_.chunks[i + 1];
    if (next.begin != s_.chunks[i].end + 1) return false;
    if (!s_.mark(s_.chunks[i].end, ',')) return true;
  }
  return false;
}

// "… মেনে নিয়েছেন X, আদালতকে জানায় Y": behind the comma at t another report has its own subject.
bool Slots::reported_behind(TokenIndex t) const {
  for (const Cue& later : s_.cues)
    if (later.range.begin > t && later.verb.finite && !later.performed) return true;
  return false;
}

std::optional<Found> Slots::after(const Cue& cue) const {
  std::size_t i = s_.chunk_at(cue.range.end);
  if (i >= s_.chunks.size() || cue.verb.converb || cue.verb.conditional) return std::nullopt;
  if (const auto some = some_behind(cue)) return some;
  if (const auto apart = after_comma(cue)) return apart;
  const Tag& next = s_.tags[cue.range.end];
  if (next.has(Feature::kAnd) || next.has(Feature::kBut) || next.has(Feature::kThat)) return std::nullopt;
  if (next.has(Feature::kQuotative)) return std::nullopt;  // "দায় স্বীকার করেছে | বলে জানিয়েছে Y"
  // adverbs and a time may stand between: "জানিয়েছে সোমবার পুলিশ"
  if (s_.chunks[i].kind == ChunkKind::kTime && i + 1 < s_.chunks.size()) ++i;
  TokenIndex gap = cue.range.end;
  while (gap < s_.chunks[i].begin && s_.word(gap)) ++gap;
  if (gap < s_.chunks[i].begin && !(s_.quote(gap))) return std::nullopt;
  // "জানিয়েছেন দলটির সাধারণ সম্পাদক ব্যারিস্টার ফুয়াদ।": the last subject of all that the sentence still holds
  std::size_t best = s_.chunks.size();
  if (!s_.has_finite(cue.range.end, s_.end) && s_.chunks.back().subject() &&
      s_.chunks.back().begin >= cue.range.end) {
    TokenIndex comma = cue.range.end;
    while (comma < s_.end && !s_.mark(comma, ',') && !s_.mark(comma, ':') && !s_.quote(comma)) ++comma;
    if (comma == s_.end && !conditional_between(cue.range.end, s_.chunks.back().begin))
      best = s_.chunks.size() - 1;
  }
  if (best < s_.chunks.size()) {
    const Phrase p = coordination(best, cue.range.end);
    return Found{p, p.range.end};
  }
  for (std::size_t j = i; j < s_.chunks.size() && j < i + 5; ++j) {
    const Chunk& c = s_.chunks[j];
    if (j > i && c.begin > s_.chunks[j - 1].end + 1) break;
    // "ধন্যবাদ জানাল | ভারত ও চীনকে" thanks both; "… বলেছেন | মন্ত্রী এবং চীনকে সতর্ক করেছেন" goes on
    const bool goes_on = c.joined && s_.has_finite(c.end, s_.end);
    if (goes_on ? c.subject() : s_.subject(j)) best = j;
    if (c.end < s_.end && s_.punct(c.end) && !s_.mark(c.end, ',') && !s_.mark(c.end, '-')) break;
    if (best == j && (!c.joined || (s_.mark(c.end, ',') && reported_behind(c.end)))) break;
  }
  if (best == s_.chunks.size() || conditional_between(cue.range.end, s_.chunks[best].begin))
    return std::nullopt;
  const Phrase p = coordination(best, cue.range.end);
  const bool closes = p.range.end >= s_.end || (!s_.word(p.range.end) && !s_.mark(p.range.end, '-')) ||
                      s_.tags[p.range.end].has(Feature::kThat) || s_.tags[p.range.end].has(Feature::kAnd) ||
                      s_.tags[p.range.end].has(Feature::kBut) ||
                      s_.tags[p.range.end].has(Feature::kQuotative);
  if (closes) return Found{p, p.range.end};
  // "বলছেন ট্রাম্প, দূত নিয়োগ ঘিরে উত্তেজনা": no conjunction closes a list that the comma would open
  const Chunk& beside = s_.chunks[s_.chunk_at(cue.range.end)];
  if (beside.begin != cue.range.end || !beside.subject() || !s_.mark(beside.end, ',')) return std::nullopt;
  if (listed(s_.chunk_at(cue.range.end))) return std::nullopt;
  return Found{s_.phrase(beside), beside.end};
}

// "… বলে জানিয়েছেন, মন্ত্রী জাহিদ হোসেন।": a comma too many between the verb and its subject, which ends the
// sentence.
std::optional<Found> Slots::after_comma(const Cue& cue) const {
  const TokenIndex from = cue.range.end + 1;
  if (from >= s_.end || !s_.mark(cue.range.end, ',') || s_.has_finite(from, s_.end)) return std::nullopt;
  const Chunk& last = s_.chunks.back();
  const bool named = last.kind == ChunkKind::kPerson || last.kind == ChunkKind::kBody;
  if (!last.subject() || !named || last.begin < from || last.end < s_.end) return std::nullopt;
  for (TokenIndex t = from; t < s_.end; ++t) {
    if (s_.mark(t, ',') || s_.mark(t, ':') || s_.quote(t) || s_.tags[t].is(can::kConverb))
      return std::nullopt;
  }
  Phrase p = coordination(s_.chunks.size() - 1, from);
  // "স্বাস্থ্য ও পরিবার কল্যাণমন্ত্রী X": what the office is for
  for (std::size_t i = s_.chunks.size() - 1; i-- > 0 && p.range.begin > from;) {
    const Chunk& c = s_.chunks[i];
    if (c.begin < from || !c.joined || c.kind != ChunkKind::kThing || c.kase != Case::kBare) break;
    if (c.end + 1 == p.range.begin) p.range.begin = c.begin;
  }
  return p.range.begin == from ? std::optional<Found>(Found{p, p.range.end}) : std::nullopt;
}

// "দলের পক্ষ থেকে | মহাসচিব X ধন্যবাদ জানান", "… পক্ষ থেকে | তিনি": whoever speaks for others speaks himself.
bool Slots::person_speaks(TokenIndex a, TokenIndex b) const {
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin < a || c.end > b || !s_.subject(i)) continue;
    const std::uint32_t name = s_.tags[c.head].name;
    if (name != 0 ? s_.names[name - 1].type == EntityType::kPerson
                  : c.kind == ChunkKind::kPronoun && s_.tags[c.head].has(lexicon::Feature::kRespected))
      return true;
  }
  return false;
}

std::optional<Found> Slots::agent(TokenIndex a, TokenIndex b) const {
  for (TokenIndex t = a + 1; t < b; ++t) {
    if (!s_.word(t) || !s_.tags[t - 1].is(can::kGenitive)) continue;
    const TokenIndex n = agents_.at(s_, t);
    if (n == 0) continue;
    std::size_t i = s_.chunk_at(t - 1);
    if (i >= s_.chunks.size()) return std::nullopt;
    if (person_speaks(t + n, b)) return std::nullopt;
    const TokenIndex begin = s_.chunks[i].begin < a ? a : s_.chunks[i].begin;
    return Found{{{begin, t}, t - 1}, t + n};
  }
  return std::nullopt;
}

// "X … টাইমসে | একটি লেখায় বলেন": an unknown word in -ে may be a place where a subject stands before it.
bool Slots::subject_in(TokenIndex a, TokenIndex b) const {
  for (std::size_t i = 0; i < s_.chunks.size(); ++i)
    if (s_.chunks[i].begin >= a && s_.chunks[i].end <= b && s_.subject(i)) return true;
  return false;
}

// "X নিশ্চিত করেছেন যে | Y একজন সৈনিক, তবে … অস্বীকার করেছেন": who stands in what was said before has no part
// in what is told behind it.
bool Slots::in_that_clause(const Chunk& c, TokenIndex b) const {
  TokenIndex resumed = c.end;
  while (resumed + 1 < b &&
         !(s_.mark(resumed, ',') && s_.text.quote_depth[resumed] == 0 &&
           (s_.tags[resumed + 1].has(Feature::kBut) || s_.tags[resumed + 1].has(Feature::kAnd))))
    ++resumed;
  if (resumed + 1 >= b) return false;
  for (TokenIndex t = c.begin; t > s_.begin + 1; --t)
    if (s_.word(t - 1) && s_.tags[t - 1].has(Feature::kThat) && told(s_.tags[t - 2]) &&
        s_.text.quote_depth[t - 1] == 0)
      return true;
  return false;
}

// "যাকে তিনি “পরিবারের গুরুত্বপূর্ণ সদস্য” হিসেবে বর্ণনা করেছেন": part of what is quoted as a label answers for
// nothing outside the quotation.
bool Slots::part_of_label(const Chunk& c, const Cue& cue) const {
  if (s_.text.quote_depth[c.head] <= s_.text.quote_depth[cue.noun]) return false;
  TokenIndex close = c.end;
  while (close < s_.end && close < c.end + 4 && !s_.closes(close)) ++close;
  if (close + 1 >= s_.end || !s_.closes(close)) return false;
  // "বই ‘রানির দিনলিপি’-তে": a case ending is tied to what is quoted
  const bool ending = close + 2 < s_.end && s_.mark(close + 1, '-') && s_.word(close + 2) &&
                      !s_.text.tokens[close + 1].space_before && !s_.text.tokens[close + 2].space_before;
  return ending || (s_.word(close + 1) && s_.tags[close + 1].is(can::kPostposition));
}

// "অভিষেক | জানিয়েছেন": a given name that is a word besides, alone before a verb that honours a person.
bool Slots::first_name(const Chunk& c, TokenIndex a, TokenIndex b, const Cue& cue) const {
  return cue.respected && !s_.translated && c.begin == a && c.end == b && c.begin == c.head &&
         c.kase == Case::kBare && s_.tags[c.head].has(Feature::kGivenName) && cue.noun == cue.noun_end &&
         cue.verb.finite && cue.predicate->act == Act::kSay;
}

std::optional<Found> Slots::nearest(TokenIndex a, TokenIndex b, const Cue& cue) const {
  std::size_t best = s_.chunks.size();
  bool far = false;  // something else than adjuncts stands between the candidate and b
  const auto aside = relative_clause(cue);
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > b || c.begin < a || c.head >= cue.noun || s_.tags[c.head].paren) continue;
    if (aside && c.begin >= aside->begin && c.begin < aside->end) continue;
    if (in_that_clause(c, b) || reason_between(c.end, cue) || s_.of_quoted_words(c, cue.noun)) continue;
    if ((c.kind == ChunkKind::kFirstPerson && !cue.first_person) || counted_only(c) || asked(c) ||
        part_of_label(c, cue))
      continue;
    if (aside && c.kind == ChunkKind::kThing && c.kase == Case::kBare && !far &&
        (c.end == aside->begin || c.end + 1 == aside->begin)) {
      best = i;
      break;
    }
    if (s_.subject(i)) {
      if (agrees(c, cue)) {
        best = i;
        break;
      }
      if (best == s_.chunks.size() && !far) best = i;
    } else if (c.kind == ChunkKind::kThing && c.kase == Case::kBare && c.postposition == kNoToken && !far &&
               best == s_.chunks.size() && s_.tags[c.head].is(can::kGuess) && !s_.has_finite(a, c.begin) &&
               !(s_.tags[c.head].is(can::kLocative) && subject_in(a, c.begin)) &&
               (i == 0 || s_.chunks[i - 1].begin < a || s_.chunks[i - 1].kind == ChunkKind::kTime ||
                s_.chunks[i - 1].kase == Case::kLocative || s_.chunks[i - 1].postposition != kNoToken)) {
      best = i;  // an unknown bare word with nothing but adjuncts around it: a name that nobody knows
      break;
    }
    if (best == s_.chunks.size() && !far && first_name(c, a, b, cue)) {
      best = i;
      break;
    }
    far = far || !(c.kind == ChunkKind::kTime || c.kase == Case::kLocative || c.postposition != kNoToken);
  }
  // "পেরু ও চিলির সরকার … প্রত্যাখ্যান করে বলেছিলেন": translated text honours the joined bodies that open the
  // clause.
  for (std::size_t i = 0; cue.respected && best == s_.chunks.size() && i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin < a) continue;
    if (c.end > b || !(c.kind == ChunkKind::kTime || c.kase == Case::kLocative || c.joined)) {
      if (c.end <= b && s_.subject(i) && c.kind == ChunkKind::kBody && i > 0 && s_.chunks[i - 1].joined &&
          s_.chunks[i - 1].begin >= a && s_.chunks[i - 1].kind == ChunkKind::kBody && !s_.has_finite(a, b))
        best = i;
      break;
    }
  }
  if (best == s_.chunks.size()) return std::nullopt;
  const Phrase p = coordination(best, a);
  return Found{p, p.range.end};
}

std::optional<Found> Slots::opening(TokenIndex a, TokenIndex b, const Cue& cue) const {
  std::size_t first = s_.chunks.size();
  for (std::size_t i = s_.chunk_at(a); i < s_.chunks.size() && s_.chunks[i].end <= b; ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin < a) continue;
    if (s_.has_finite(a, c.begin)) return std::nullopt;
    if (c.kind == ChunkKind::kTime || c.kase == Case::kLocative) continue;
    if (!s_.subject(i)) {
      if (c.joined || c.kase == Case::kObjective) continue;
      // a subject may still follow adjuncts with postpositions, or ones that are half postpositions
      // themselves: "এ মন্তব্যের প্রতিক্রিয়ায়", "একই সঙ্গে"
      if (c.postposition != kNoToken) continue;
      if (c.kind == ChunkKind::kThing && c.begin < c.head &&
          s_.tags[c.head].is(can::kAdverb | can::kPostposition) && s_.tags[c.head].is(can::kLocative))
        continue;
      return std::nullopt;
    }
    if (c.joined && i + 1 < s_.chunks.size() && s_.chunks[i + 1].subject() && s_.chunks[i + 1].end <= b)
      continue;
    if (counted_only(c) || asked(c)) continue;
    if (!agrees(c, cue)) {
      if (c.begin == a && c.kind == ChunkKind::kBody) first = i;  // translated text honours bodies, too
      continue;
    }
    const Phrase p = coordination(i, a);
    return Found{p, p.range.end};
  }
  if (first == s_.chunks.size()) return std::nullopt;
  const Phrase p = coordination(first, a);
  return Found{p, p.range.end};
}

namespace {

// থেকে, হতে
bool ablative(const Scene& s, TokenIndex t) {
  static const std::string from = unicode::fold("থেকে"), of = unicode::fold("হতে");
  return s.text.form(t) == from || s.text.form(t) == of;
}

}  // namespace

// "ফায়ার সার্ভিস থেকে | পাঠানো এক বিজ্ঞপ্তিতে": who sent out the document that chunk i names.
std::optional<Phrase> Slots::sender_of(std::size_t i, TokenIndex a) const {
  if (i == 0 || !s_.tags[s_.chunks[i].head].has(Feature::kDocument)) return std::nullopt;
  TokenIndex sent = s_.chunks[i].begin;
  if (s_.chunks[i - 1].kind == ChunkKind::kVerbal && s_.chunks[i - 1].end == sent)
    sent = s_.chunks[--i].begin;
  if (i == 0 || !s_.tags[sent].is(can::kVerbalNoun | can::kAdjective)) return std::nullopt;
  const Chunk& from = s_.chunks[i - 1];
  const bool body = from.kind == ChunkKind::kBody || from.kind == ChunkKind::kPerson;
  if (!body || from.begin < a || from.postposition == kNoToken || from.postposition + 1 != sent ||
      !ablative(s_, from.postposition)) {
    return std::nullopt;
  }
  return Phrase{{from.begin, from.postposition}, from.head};
}

std::optional<Phrase> Slots::out_of_body(TokenIndex a, TokenIndex b) const {
  for (const Chunk& c : s_.chunks) {
    if (c.begin < a || c.end > b || c.kind != ChunkKind::kBody || c.kase != Case::kBare) continue;
    const Tag& head = s_.tags[c.head];
    if (c.postposition == kNoToken || !ablative(s_, c.postposition) ||
        (head.has(Feature::kPlace) && !head.has(Feature::kOrganisation)) || head.has(Feature::kCountry) ||
        head.has(Feature::kSeat) || s_.has_finite(c.end, b))
      continue;
    // "আদালত থেকে বের হয়ে": what somebody came out of
    bool moved = false;
    for (TokenIndex t = c.postposition + 1; t < b; ++t) moved = moved || s_.tags[t].is(can::kConverb);
    if (!moved) return Phrase{{c.begin, c.end}, c.head};
  }
  return std::nullopt;
}

std::optional<Found> Slots::owner(TokenIndex a, TokenIndex b, bool& bare_document) const {
  bare_document = false;
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > b || c.begin < a || c.kase != Case::kLocative) continue;
    const Tag& head = s_.tags[c.head];
    if (head.has(Feature::kMedia) && !head.has(Feature::kDocument)) {
      return Found{{{c.begin, c.end}, c.head}, c.end};
    }
    if (!head.has(Feature::kDocument) && !head.has(Feature::kSourceWord) && !head.has(Feature::kOccasion))
      continue;
    // the owner is the genitive before the document word
    TokenIndex g = c.head;
    while (g > c.begin && !(s_.tags[g - 1].is(can::kGenitive) && s_.word(g - 1))) --g;
    if (g > c.begin) {
      // a genitive that is itself a document ("সংবাদ সম্মেলনের বিবৃতিতে") owns nothing
      const Tag& o = s_.tags[g - 1];
      if (!o.has(Feature::kDocument) && !o.has(Feature::kOccasion) && !o.time) {
        return Found{{{c.begin, g}, g - 1}, c.end};
      }
    }
    if (const auto sender = sender_of(i, a)) return Found{*sender, c.end};
    if (head.has(Feature::kDocument) || head.has(Feature::kSourceWord)) bare_document = true;
    // "মেয়রের আইডিতে আসা এই বার্তায়": where it came to is not whose it is
    if (i > 0 && s_.chunks[i - 1].kind == ChunkKind::kVerbal && s_.chunks[i - 1].end == c.begin) break;
  }
  return std::nullopt;
}

std::vector<Phrase> Slots::addressees(TokenIndex a, TokenIndex b) const {
  std::vector<Phrase> out;
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.end > b || c.begin < a) continue;
    const bool person =
        c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody || c.kind == ChunkKind::kPronoun;
    if (!person) continue;
    if (c.kase == Case::kObjective) out.push_back(coordination(i, a));
  }
  return out;
}

}  // namespace ukti::bangla
