#include "bangla/questions.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::Case;
using clause::Reading;
using clause::ReportFrame;
using clause::SourceKind;
using clause::TokenRange;
using clause::VerbForm;
using lexicon::EntryId;
using lexicon::Feature;
using text::TokenIndex;

std::vector<EntryId> entries(const lexicon::View& view, std::initializer_list<std::string_view> words,
                             bool verb) {
  std::vector<EntryId> out;
  for (const std::string_view word : words) {
    for (const lexicon::FormReading& r : view.readings(view.form(unicode::fold(word)))) {
      if ((r.morph.pos == clause::Pos::kVerb) == verb) out.push_back(r.entry);
    }
  }
  return out;
}

bool holds(const std::vector<EntryId>& wanted, const Reading& r) {
  return std::find(wanted.begin(), wanted.end(), r.entry) != wanted.end();
}

template <typename Test>
bool reads(const text::Text& text, const clause::Words& words, TokenIndex t,
           const std::vector<EntryId>& wanted, Test test) {
  for (const Reading& r : words.of(text, t)) {
    if (holds(wanted, r) && test(r.morph)) return true;
  }
  return false;
}

// The question's own words end at `end`: a mark of interrogation, কি না, or an interrogative with its
// predicate.
bool asks(const Scene& s, TokenIndex begin, TokenIndex end) {
  if (s.words_in(begin, end) < 2) return false;
  bool who = false;
  for (TokenIndex t = begin; t < end; ++t) {
    if (s.mark(t, '?')) return true;
    if (s.word(t) && s.tags[t].name == 0)
      who = who || s.tags[t].has(Feature::kQuestion) || s.tags[t].has(Feature::kInterrogative);
  }
  return who;
}

}  // namespace

Questions::Questions(const lexicon::View& view)
    : entry_(lexicon::kNoEntry),
      question_(entries(view, {"প্রশ্ন", "জিজ্ঞাসা", "জিজ্ঞেস"}, false)),
      answer_(entries(view, {"জবাব", "উত্তর"}, false)),
      know_(entries(view, {"জানা"}, true)),
      want_(entries(view, {"চাওয়া"}, true)),
      hear_(entries(view, {"শোনা"}, true)),
      do_(entries(view, {"করা"}, true)),
      be_(entries(view, {"হওয়া"}, true)) {
  const lexicon::View::Rows rows = view.rows("bn/reporting.tsv");
  for (EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    if (view.cell(e, "noun") == "জানতে") entry_ = e;
  }
}

// "চাইলে", "চাওয়া হলে": the asking that somebody's answer follows.
bool Questions::asked_if(const Scene& s, TokenIndex t, const Entries& verb, TokenIndex& end) const {
  if (t >= s.end || !s.word(t)) return false;
  const auto conditional = [](const clause::Morph& m) { return m.verb_form == VerbForm::kConditional; };
  if (reads(s.text, s.words, t, verb, conditional)) {
    end = t + 1;
    return true;
  }
  const auto verbal_noun = [](const clause::Morph& m) { return m.verb_form == VerbForm::kVerbalNoun; };
  if (t + 1 < s.end && reads(s.text, s.words, t, verb, verbal_noun) &&
      reads(s.text, s.words, t + 1, be_, conditional)) {
    end = t + 2;
    return true;
  }
  return false;
}

// "প্রশ্নের | জবাবে", "প্রশ্নে", "প্রশ্ন করা হলে", "জানতে চাইলে".
std::optional<TokenRange> Questions::cue_at(const Scene& s, TokenIndex t) const {
  if (!s.word(t) || s.tags[t].name != 0) return std::nullopt;
  TokenIndex end = t + 1;
  const auto in = [](Case wanted) { return [wanted](const clause::Morph& m) { return m.kase == wanted; }; };
  if (reads(s.text, s.words, t, question_, in(Case::kGenitive))) {
    const bool answered =
        t + 1 < s.end && s.word(t + 1) && reads(s.text, s.words, t + 1, answer_, in(Case::kLocative));
    if (answered) return TokenRange{t, t + 1};
  }
  if (reads(s.text, s.words, t, question_, in(Case::kLocative))) return TokenRange{t, t + 1};
  if (reads(s.text, s.words, t, question_, in(Case::kBare)) && asked_if(s, t + 1, do_, end))
    return TokenRange{t, end};
  // "… কি না—এ প্রশ্ন | শুনে": somebody has put it
  if (reads(s.text, s.words, t, question_, in(Case::kBare)) && t > s.begin && t + 1 < s.end &&
      s.tags[t - 1].has(Feature::kDemonstrative) && s.word(t + 1) && s.tags[t + 1].is(can::kConverb)) {
    const auto converb = [](const clause::Morph& m) { return m.verb_form == VerbForm::kConverb; };
    if (reads(s.text, s.words, t + 1, hear_, converb)) return TokenRange{t, t + 1};
  }
  const auto infinitive = [](const clause::Morph& m) { return m.verb_form == VerbForm::kInfinitive; };
  if (reads(s.text, s.words, t, know_, infinitive) && asked_if(s, t + 1, want_, end))
    return TokenRange{t, end};
  return std::nullopt;
}

std::optional<ReportFrame> Questions::question(const Scene& s, std::uint32_t sentence, TokenRange cue) const {
  ReportFrame f;
  f.cue = cue;
  f.predicate = entry_;
  f.construction = "report.question";
  f.act = Act::kAsk;
  f.source_kind = SourceKind::kImpersonal;
  f.sentence = sentence;
  f.aside = true;
  // between question and cue: who asks, whom, and words that only sum up ("এমন এক", "এ বিষয়ে")
  TokenIndex end = cue.begin;
  while (end > s.begin) {
    const TokenIndex t = end - 1;
    const Tag& g = s.tags[t];
    if (s.punct(t) && !s.mark(t, '?')) {
      --end;
      continue;
    }
    if (!s.word(t) || g.name != 0 || g.has(Feature::kQuestion) || g.has(Feature::kInterrogative)) break;
    const std::size_t i = s.chunk_at(t);
    const bool chunk = i < s.chunks.size() && s.chunks[i].begin <= t && t < s.chunks[i].end;
    const bool people = g.has(Feature::kHuman) || g.has(Feature::kMedia) || g.has(Feature::kGroup);
    if (people && g.is(can::kPlural) && (g.is(can::kGenitive) || g.is(can::kBare))) {
      if (f.source.empty()) f.source.push_back({{t, t + 1}, t});
      f.source_kind = SourceKind::kNamed;
      --end;
      continue;
    }
    const bool sums_up = g.has(Feature::kDemonstrative) || g.is(can::kNumeral | can::kDeterminer) ||
                         g.has(Feature::kContinues);
    const bool about =
        chunk && g.is(can::kPostposition) && t > s.begin && s.tags[t - 1].has(Feature::kDemonstrative);
    const bool whom = g.is(can::kPronoun) && g.is(can::kObjective);
    if (!sums_up && !about && !whom) break;
    --end;
  }
  TokenIndex begin = s.begin;
  while (begin < end) {
    TokenIndex last = begin;  // of a listed phrase: এ ছাড়া
    while (s.tags[last].glued && last + 1 < end) ++last;
    const Tag& g = s.tags[last];
    const bool lead = s.word(begin)
                          ? g.has(Feature::kBut) || g.has(Feature::kContinues) || g.has(Feature::kNewScene)
                          : !s.opens(begin);
    if (!lead) break;
    begin = last + 1;
  }
  if (begin < end) {
    if (!asks(s, begin, end)) return std::nullopt;
    f.content.push_back(s.trimmed(begin, end));
    return f;
  }
  // "… জোট কি নির্বাচনী? | এমন প্রশ্নের জবাবে": the sentence before is the question
  if (sentence == 0 || cue.begin == s.begin) return std::nullopt;
  const text::Sentence& before = s.text.sentences[sentence - 1];
  if (before.furniture || before.headline || before.end == before.begin || !s.mark(before.end - 1, '?') ||
      s.text.quote_depth[before.begin] > 0 || s.words_in(before.begin, before.end) < 3) {
    return std::nullopt;
  }
  f.content.push_back({before.begin, before.end});
  return f;
}

bool Questions::may_ask(std::span<const Reading> readings) const {
  return std::any_of(readings.begin(), readings.end(),
                     [&](const Reading& r) { return holds(question_, r) || holds(want_, r); });
}

void Questions::find(const Scene& s, std::uint32_t sentence, std::size_t first,
                     std::vector<ReportFrame>& out) const {
  const std::size_t reports = out.size();
  const auto tells = [](const Tag& g) { return (g.may & may::kAsk) != 0; };
  if (std::none_of(s.tags.begin() + s.begin, s.tags.begin() + s.end, tells)) return;
  for (TokenIndex t = s.begin; t < s.end; ++t) {
    const auto cue = cue_at(s, t);
    if (!cue) continue;
    bool taken = false;
    for (std::size_t i = first; i < reports; ++i)
      taken = taken || (out[i].cue.begin <= t && t < out[i].cue.end);
    if (taken) continue;
    auto frame = question(s, sentence, *cue);
    if (!frame) continue;
    // what is asked is not what the one who answers says
    const TokenIndex asked = frame->content.front().begin;
    for (std::size_t i = first; i < reports; ++i) {
      const bool left_open = out[i].act == Act::kWithhold && out[i].content.size() == 1 &&
                             out[i].content.front().end <= cue->begin;
      if (left_open) continue;  // "… কি না, সে প্রশ্নে কিছু বলেননি": asked, and not answered
      for (TokenRange& piece : out[i].content) {
        if (piece.begin > cue->begin || piece.end <= asked || piece.begin < s.begin) continue;
        piece = piece.end > cue->end ? s.trimmed(cue->end, piece.end) : TokenRange{cue->end, cue->end};
      }
      std::erase_if(out[i].content, [](const TokenRange& r) { return r.empty(); });
    }
    out.push_back(std::move(*frame));
    t = cue->end;
  }
}

}  // namespace ukti::bangla
