#include "speech/own_time.h"

#include <algorithm>

#include "lexicon/features.h"

namespace ukti::speech {
namespace {

using clause::Case;
using clause::Pos;
using clause::VerbForm;
using lexicon::Feature;
using text::TokenIndex;
using text::TokenKind;
using time::FoundTime;

// An occasion stands at most so many words behind the time that dates it.
constexpr TokenIndex kOccasionReach = 8;

bool point_value(const FoundTime& t, bool vague = false) {
  return (t.type == TimeType::kDate || t.type == TimeType::kTime) && !t.bound && !t.future && !t.ahead &&
         t.value != "PRESENT_REF" && t.value != "FUTURE_REF" && vague == (t.value == "PAST_REF");
}

// The word is a finite verb of the third person and nothing else that the lexicon knows; no name's part
// ("এস").
bool only_finite(const Input& in, TokenIndex t) {
  if (in.text.tokens[t].kind != TokenKind::kWord) return false;
  bool any = false;
  for (const clause::Reading& r : in.words.of(in.text, t)) {
    if (r.entry == lexicon::kNoEntry) break;
    if (r.morph.pos != Pos::kVerb || r.morph.verb_form != VerbForm::kFinite) return false;
    any =
        any || ((r.morph.person == clause::Person::kThird || r.morph.person == clause::Person::kHonorific) &&
                r.morph.tense != clause::Tense::kImperative);
  }
  if (!any) return false;
  const auto name =
      std::upper_bound(in.names.begin(), in.names.end(), t,
                       [](TokenIndex at, const mention::NamedMention& n) { return at < n.range.begin; });
  return name == in.names.begin() || (name - 1)->range.end <= t;
}

bool any_verb_form(const Input& in, TokenIndex t) {
  if (in.text.tokens[t].kind != TokenKind::kWord) return false;
  const auto readings = in.words.of(in.text, t);
  return !readings.empty() && readings.front().entry != lexicon::kNoEntry &&
         readings.front().morph.pos == Pos::kVerb;
}

// What stands at `t`, by the reading that has one of the features.
const clause::Reading* reading_with(const Input& in, TokenIndex t, std::uint64_t set) {
  if (in.text.tokens[t].kind != TokenKind::kWord) return nullptr;
  for (const clause::Reading& r : in.words.of(in.text, t))
    if (r.entry != lexicon::kNoEntry && (in.view.features(r.entry) & set) != 0) return &r;
  return nullptr;
}

// "হামলার": a happening to which something belongs.
bool owned_happening(const Input& in, TokenIndex t) {
  const clause::Reading* r = reading_with(in, t, lexicon::bit(Feature::kEventNoun));
  return r != nullptr && r->morph.kase == Case::kGenitive;
}

// "একটি লেখায়": a verbal noun that is counted is the thing done.
bool told_piece(const Input& in, TokenIndex t) {
  if (t == 0 || in.text.tokens[t].kind != TokenKind::kWord || !counts(in, t - 1)) return false;
  const auto readings = in.words.of(in.text, t);
  return std::any_of(readings.begin(), readings.end(), [](const clause::Reading& r) {
    return r.entry != lexicon::kNoEntry && r.morph.verb_form == VerbForm::kVerbalNoun &&
           r.morph.kase == Case::kLocative;
  });
}

constexpr std::uint64_t kSayingPlace =
    lexicon::bit(Feature::kOccasion) | lexicon::bit(Feature::kDocument) | lexicon::bit(Feature::kPlatform);

}  // namespace

bool refines(std::string_view fine, std::string_view coarse) {
  return fine.size() > coarse.size() && fine.starts_with(coarse);
}

bool counts(const Input& in, TokenIndex t) {
  for (const clause::Reading& r : in.words.of(in.text, t)) {
    if (r.entry == lexicon::kNoEntry) continue;
    const bool points = lexicon::has(in.view.features(r.entry), Feature::kDemonstrative);
    if (r.morph.pos == Pos::kNumeral || (r.morph.pos == Pos::kDeterminer && !points)) return true;
  }
  return false;
}

bool names_day(std::string_view value) { return value.size() >= 10; }

OwnTimes::OwnTimes(const Input& in, const std::vector<Draft>& drafts, const Record& record)
    : in_(in), drafts_(drafts), record_(record), contents_(record) {}

std::vector<FoundTime>::const_iterator OwnTimes::first_in(std::uint32_t sentence) const {
  return std::lower_bound(in_.times.begin(), in_.times.end(), in_.text.sentences[sentence].begin,
                          [](const FoundTime& t, TokenIndex at) { return t.begin < at; });
}

bool OwnTimes::outside_contents(TokenIndex t) const {
  return contents_.innermost(in_.text.span(t, t + 1)) == kNoId;
}

// "সোমবারের সংবাদ সম্মেলনে", "রোববারের এক প্রতিবেদন | অনুযায়ী": the noun that the time belongs to is where it
// was said, and no happening stands between.
bool OwnTimes::of_occasion(const FoundTime& t, TokenIndex end) const {
  end = std::min(end, t.end + kOccasionReach);
  bool happening = false;
  for (TokenIndex k = t.end; k < end; ++k) {
    if (const clause::Reading* r = reading_with(in_, k, kSayingPlace)) {
      const bool occasion = lexicon::has(in_.view.features(r->entry), Feature::kOccasion);
      if ((r->morph.kase == Case::kLocative || k + 1 == end) && (occasion || !happening)) return true;
    }
    if (told_piece(in_, k)) return true;
    if (any_verb_form(in_, k)) return false;
    happening = happening || reading_with(in_, k, lexicon::bit(Feature::kEventNoun)) != nullptr;
  }
  return false;
}

// Of two times of one clause the finer one of a day, a day rather than a year, and else the one nearer to the
// cue; but of weekday and date side by side, which contradict each other, the first.
bool better(const FoundTime& t, const FoundTime& best, clause::TokenRange cue) {
  if (refines(t.value, best.value) || refines(best.value, t.value)) return refines(t.value, best.value);
  if (names_day(t.value) != names_day(best.value)) return names_day(t.value);
  return t.end <= cue.begin && t.begin > best.end + 2;
}

bool OwnTimes::free_point(const FoundTime& t, TokenIndex end) const {
  return point_value(t) && (!t.attributive || of_occasion(t, end)) && outside_contents(t.begin);
}

// Inside the content of another statement that does not hold this one's cue; or in the own content.
bool OwnTimes::in_other_content(Span span, Id id, bool& in_own) const {
  const Span cue = record_.statements[id].cue;
  bool other = false;
  contents_.holding(span, [&](Id holder, Span piece) {
    if (holder == id)
      in_own = true;
    else if (!(piece.start <= cue.start && cue.end <= piece.end))
      other = true;
  });
  return other;
}

// Between a time and the cue: no clause of its own, no other speaker.
bool OwnTimes::clear_between(TokenIndex a, TokenIndex b, Id id) const {
  const Statement& s = record_.statements[id];
  for (TokenIndex k = a; k < b; ++k) {
    if (!only_finite(in_, k)) continue;
    bool in_own = false;
    if (!in_other_content(in_.text.span(k, k + 1), id, in_own) && !in_own) return false;
  }
  const std::uint32_t sentence = in_.frames[drafts_[id].frame].sentence;
  for (Id other = id; other-- > 0;) {
    const clause::ReportFrame& f = in_.frames[drafts_[other].frame];
    if (f.sentence != sentence) break;
    const std::vector<Id>& speaker = record_.statements[other].source;
    if (f.cue.begin >= a && f.cue.end <= b && !speaker.empty() && speaker != s.source) return false;
  }
  return true;
}

// "সোমবার এক বিবৃতিতে … হবে বলে জানান": the content that stands before its cue took the time and the occasion
// of the saying with it.
bool OwnTimes::heads_own_content(const FoundTime& t, Id id) const {
  const Draft& d = drafts_[id];
  const clause::ReportFrame& f = in_.frames[d.frame];
  if (d.content.empty() || d.content.front().begin != t.begin || d.content.front().end > f.cue.begin)
    return false;
  for (TokenIndex k = t.end; k < std::min(d.content.front().end, t.end + kOccasionReach); ++k) {
    if (const clause::Reading* r = reading_with(in_, k, kSayingPlace))
      if (r->morph.kase == Case::kLocative) return true;
    if (any_verb_form(in_, k) || in_.text.tokens[k].kind == TokenKind::kPunct) return false;
  }
  return false;
}

bool OwnTimes::in_reach(const FoundTime& t, Id id) const {
  const clause::ReportFrame& f = in_.frames[drafts_[id].frame];
  const Statement& s = record_.statements[id];
  const Span span = in_.text.span_codes(t.code_begin, t.code_end);
  bool in_own = false;
  if (in_other_content(span, id, in_own)) return false;
  if (s.parent != kNoId) {
    bool in_parent = false;
    contents_.holding(span, [&](Id holder, Span) { in_parent = in_parent || holder == s.parent; });
    if (!in_parent) return false;
  }
  if (in_own) {
    if (heads_own_content(t, id)) return true;
    // "…, সোমবার মন্তব্য X-এর": between a comma and the cue it belongs to the cue
    if (t.end == f.cue.begin && t.begin > 0 && in_.text.tokens[t.begin - 1].mark == ',' &&
        in_.text.tokens[t.begin - 1].kind == TokenKind::kPunct)
      return true;
    // "মঙ্গলবার মৃত ঘোষণা করেন": in a content without any verb the time can only be that of the cue
    if (f.content_kind != clause::ContentKind::kNominal || t.attributive || t.end > f.cue.begin) return false;
    for (TokenIndex k = t.end; k < f.cue.begin; ++k)
      if (any_verb_form(in_, k) || owned_happening(in_, k)) return false;
    return true;
  }
  if (t.attributive && !of_occasion(t, f.cue.begin)) return false;
  if (t.end <= f.cue.begin) return clear_between(t.end, f.cue.begin, id);
  for (const clause::TokenRange& piece : drafts_[id].content)
    if (piece.begin >= f.cue.end && piece.begin < t.begin) return false;
  return clear_between(f.cue.end, t.begin, id);
}

// "… অভিযোগে গ্রেপ্তার": an accusation without a verb; the time is that of the arrest.
bool OwnTimes::charge(Id id) const {
  const clause::ReportFrame& f = in_.frames[drafts_[id].frame];
  if (f.construction == "report.charge") return true;
  if (record_.statements[id].act != Act::kAccuse || f.source_kind != clause::SourceKind::kImpersonal)
    return false;
  for (TokenIndex t = f.cue.begin; t < f.cue.end; ++t)
    if (any_verb_form(in_, t)) return false;
  return true;
}

const FoundTime* OwnTimes::of(Id id, bool vague) const {
  const clause::ReportFrame& f = in_.frames[drafts_[id].frame];
  if (charge(id)) return nullptr;
  const TokenIndex end = in_.text.sentences[f.sentence].end;
  const FoundTime* best = nullptr;
  for (auto t = first_in(f.sentence); t != in_.times.end() && t->end <= end; ++t) {
    if (!point_value(*t, vague) || !in_reach(*t, id)) continue;
    if (best == nullptr || better(*t, *best, f.cue)) best = &*t;
  }
  return best;
}

}  // namespace ukti::speech
