#include "bangla/reports.h"

#include <algorithm>

#include "bangla/constructions.h"
#include "bangla/introduced_quotes.h"

namespace ukti::bangla {

using clause::ReportFrame;
using clause::SourceKind;
using clause::TokenRange;
using text::TokenIndex;

// "“আমি বলেছি, এটা চলবে না,” তিনি জানান": what is reported inside a quotation ends where the quotation does.
TokenIndex Constructions::quotation_end(const Cue& cue) const {
  if (cue.range.begin >= s_.end || s_.text.quote_depth[cue.range.begin] == 0) return s_.end;
  TokenIndex close = cue.range.end;
  while (close < s_.end && !(s_.closes(close) && s_.text.quote_partner[close] < cue.range.begin)) ++close;
  // ""X বলেছেন," …": a mark too many before the writer's words makes the opening one look like a closing one
  const bool last = std::none_of(s_.cues.begin(), s_.cues.end(), [&](const Cue& later) {
    return later.range.begin > cue.range.begin && later.verb.finite;
  });
  const bool says = cue.noun == cue.noun_end && cue.predicate->act == Act::kSay;
  if (last && says && s_.words_in(cue.range.end, close) == 0 && s_.words_in(close, s_.end) > 3) return s_.end;
  return close;
}

std::optional<ReportFrame> Constructions::build(const Cue& cue, TokenIndex floor, TokenIndex floor_subject,
                                                TokenIndex ceiling) const {
  floor_ = floor;
  floor_subject_ = floor_subject;
  ceiling_ = std::min(ceiling, quotation_end(cue));
  if (cue.predicate->frame == ukti::bangla::Frame::kIdiom) return std::nullopt;
  if (cue.predicate->has(flag::kNegOnly) && !cue.negated) return std::nullopt;
  if (auto frame = relative(cue)) return frame;
  if (told_which(cue) || undeniable(cue) || question_taken_up(cue)) return std::nullopt;
  if (cue.predicate->has(flag::kThat) && !cue.negated) return that(cue);
  if (in_relative_clause(cue) && cue.range.end < s_.end && s_.mark(cue.range.end, ',')) return std::nullopt;
  using Try = std::optional<ReportFrame> (Constructions::*)(const Cue&) const;
  // The order is the order of evidence: what a form word proves comes before what position suggests.
  static constexpr Try kOrder[] = {&Constructions::charge,
                                   &Constructions::chain,
                                   &Constructions::according_to,
                                   &Constructions::that,
                                   &Constructions::credit_line,
                                   &Constructions::closing_noun,
                                   &Constructions::news_from,
                                   &Constructions::such_are_words,
                                   &Constructions::bare_noun,
                                   &Constructions::headline_noun,
                                   &Constructions::label,
                                   &Constructions::quotative,
                                   &Constructions::question_answered,
                                   &Constructions::otherwise,
                                   &Constructions::pointing,
                                   &Constructions::unanswered,
                                   &Constructions::comma,
                                   &Constructions::called_so,
                                   &Constructions::quote_first,
                                   &Constructions::clause_first,
                                   &Constructions::told_to,
                                   &Constructions::clause_before,
                                   &Constructions::nominal,
                                   &Constructions::doing_and_saying,
                                   &Constructions::open_act,
                                   &Constructions::juxtaposed};
  for (const Try construction : kOrder) {
    if (auto frame = (this->*construction)(cue)) return frame;
  }
  return std::nullopt;
}

ReportFinder::ReportFinder(const lexicon::View& view)
    : view_(view),
      predicates_(view),
      cues_(predicates_),
      style_(view),
      agents_(view),
      targets_(view),
      acts_(view),
      spoken_(view),
      questions_(view),
      stances_(view),
      when_(view) {}

namespace {

// "… নিশ্চিত করেছে যে …, বলেছে যে …": a finite cue right behind a comma goes on with the subject before.
// "… আহ্বান জানিয়ে বলেছে": so does a finite cue behind a converb cue, unless a subject stands between them.
bool shares_subject(const Scene& s, const Cue* before, const Cue& cue) {
  if (before != nullptr && before->verb.converb && cue.verb.finite && !cue.verb.passive) {
    for (const Chunk& c : s.chunks) {
      if (c.begin >= before->range.end && c.end <= cue.noun && c.subject()) return false;
    }
    return cue.range.end == s.end || !s.word(cue.range.end) ||
           s.tags[cue.range.end].has(lexicon::Feature::kThat);
  }
  return cue.range.begin > s.begin + 1 && s.mark(cue.range.begin - 1, ',') && s.word(cue.range.begin - 2) &&
         s.tags[cue.range.begin - 2].is(can::kFinite);
}

// Drops slots that an earlier cue has cut down to nothing; a report of a clause that has none left is no
// report.
bool tidy(ReportFrame& f) {
  const auto no_range = [](const TokenRange& r) { return r.empty(); };
  const auto no_phrase = [](const clause::Phrase& p) { return p.range.empty(); };
  std::erase_if(f.content, no_range);
  std::erase_if(f.source, no_phrase);
  std::erase_if(f.via, no_phrase);
  std::erase_if(f.addressee, no_phrase);
  if (f.source.empty() && f.source_kind == SourceKind::kNamed) f.source_kind = SourceKind::kDropped;
  return !f.cue.empty() && (!f.content.empty() || f.content_kind != clause::ContentKind::kClause);
}

// "মুখপাত্র বলেন, তারা গুজব নিয়ে মন্তব্য করেন না": keeping silent is what his words do already.
bool does_the_same(const Scene& s, const std::vector<ReportFrame>& out, std::size_t first,
                   const ReportFrame& f) {
  if (f.act != Act::kWithhold) return false;
  const auto denied = [&](const ReportFrame& outer) {  // "… জানান, নেতা এমন কোনো বক্তব্য দেননি"
    return outer.act == Act::kDeny && f.construction == "report.open_act";
  };
  if (f.source_kind == SourceKind::kNamed && f.construction != "report.open_act") {
    const Tag& who = s.tags[f.source.front().head];
    if (!who.has(lexicon::Feature::kThirdPerson) && !who.has(lexicon::Feature::kPointsToBody) &&
        !who.has(lexicon::Feature::kReflexive) && s.text.quote_depth[f.cue.begin] == 0)
      return false;
  }
  return std::any_of(
      out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), [&](const ReportFrame& outer) {
        return (outer.act == f.act || denied(outer)) && outer.content_kind == clause::ContentKind::kClause &&
               std::any_of(outer.content.begin(), outer.content.end(), [&](const TokenRange& piece) {
                 return piece.begin <= f.cue.begin && f.cue.end <= piece.end;
               });
      });
}

// "ভারতসহ কয়েকটি দেশ …": who is named among the many speaks with them.
void add_companions(const Scene& s, ReportFrame& f) {
  for (std::size_t k = 0; k < f.source.size(); ++k) {
    const std::size_t i = s.chunk_at(f.source[k].range.begin);
    if (i == 0 || i >= s.chunks.size() || !s.chunks[i - 1].among ||
        s.chunks[i - 1].end != f.source[k].range.begin)
      continue;
    clause::Phrase named = s.phrase(s.chunks[i - 1]);
    for (std::size_t j = i - 1; j-- > 0;) {  // "ফ্রান্স, জাপান ও চীনসহ …"
      const Chunk& before = s.chunks[j];
      if (!before.joined || !s.subject(j) || before.end + 1 != named.range.begin) break;
      named.range.begin = before.begin;
    }
    f.source.insert(f.source.begin() + static_cast<std::ptrdiff_t>(k), named);
    ++k;
  }
}

// "গতকাল ঘোষণা দিয়ে আজ …": what was announced is not told, only when.
bool only_when(const Scene& s, const ReportFrame& f) {
  if (f.construction != "report.nominal" || f.content.size() != 1) return false;
  const TokenRange& told = f.content.front();
  return std::all_of(s.tags.begin() + told.begin, s.tags.begin() + told.end,
                     [](const Tag& g) { return g.time && !g.is(can::kGenitive); });  // "সাত দিনের আলটিমেটাম"
}

// চাওয়া tells what somebody wants of the world ("… সরে যাক", "… হবে"); what he wants to do himself only where
// a name or a body wants it: "বড় ক্রিকেটার হতে চায়" is nobody's demand.
bool wishes(const Scene& s, const ReportFrame& f) {
  static const std::string kSoThat = unicode::fold("যেন");
  if (f.content.empty() || f.content_kind != clause::ContentKind::kClause) return true;
  const TokenRange& told = f.content.front();
  if (s.tags[told.end - 1].is(can::kInfinitive)) {
    if (f.source_kind != SourceKind::kNamed) return false;
    const Tag& who = s.tags[f.source.front().head];
    return who.name != 0 || who.has(lexicon::Feature::kGovernment) ||
           who.has(lexicon::Feature::kOrganisation);
  }
  for (TokenIndex t = told.begin; t < told.end; ++t) {
    const Tag& g = s.tags[t];
    if (!s.word(t) || g.name != 0) continue;
    if (g.is(can::kImperative | can::kFutureVerb) && !g.is(can::kIndicativeVerb)) return true;
    if (s.text.form(t) == kSoThat) return true;  // "কেউ যেন … না পারে"
  }
  return false;
}

// "আপনি মনে করছেন, …": who is spoken to answers for nothing.
bool addresses_reader(const Scene& s, const ReportFrame& f) {
  if (f.source_kind == SourceKind::kNamed)
    return f.source.size() == 1 && s.tags[f.source.front().head].has(lexicon::Feature::kSecondPerson);
  for (TokenIndex t = f.cue.begin; t-- > s.begin;) {
    if (!s.word(t)) return false;
    const Tag& g = s.tags[t];
    if (g.has(lexicon::Feature::kSecondPerson) && g.is(can::kPronoun) && g.is(can::kBare)) return true;
    if (told(g) && g.name == 0 && !g.is(can::kNoun)) return false;
  }
  return false;
}

// "সেনারা পিছু হটেছে, তা সত্য নয়—বলেছেন X": a report whose content holds the cue of an earlier one
// makes that one part of what is reported; the earlier one cannot in turn hold the later cue, and loses what
// it ran on into.
void enclose(std::vector<ReportFrame>& out, std::size_t first, const ReportFrame& later) {
  const auto holds = [](const TokenRange& outer, const TokenRange& inner) {
    return outer.begin <= inner.begin && inner.end <= outer.end;
  };
  for (std::size_t i = first; i < out.size(); ++i) {
    ReportFrame& earlier = out[i];
    const bool enclosed = std::any_of(later.content.begin(), later.content.end(),
                                      [&](const TokenRange& piece) { return holds(piece, earlier.cue); });
    if (!enclosed) continue;
    const auto ran_on = [&](const TokenRange& piece) { return holds(piece, later.cue); };
    if (std::erase_if(earlier.content, ran_on) == 0) continue;
    earlier.cue_first = false;
    earlier.content_kind = clause::ContentKind::kNominal;
  }
  // what only position made a content was none: "অবস্থান স্পষ্ট করছে | বলে মনে করেন অনেকে"
  const auto emptied = [](const ReportFrame& f) {
    return f.content.empty() && f.construction == "report.juxtaposed";
  };
  out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), emptied), out.end());
}

// "“…,” X বলেন | বলে জানায় Y": whatever X does with his words, Y only tells of it.
bool tells_of_report(const Cue& cue, const ReportFrame& f, const ReportFrame& before) {
  return f.construction == "report.quotative" && cue.predicate->act == Act::kSay &&
         cue.noun == cue.noun_end && !f.content.empty() && f.content.back().begin <= before.cue.begin &&
         f.content.back().end == before.cue.end;
}

}  // namespace

void ReportFinder::sentence(const Scene& scene, std::vector<ReportFrame>& out, std::uint32_t index,
                            bool headline) const {
  const Constructions constructions(scene, agents_, targets_);
  const std::size_t first = out.size();
  TokenIndex floor = scene.begin;
  TokenIndex floor_subject = scene.begin;
  bool chained = false;
  const Cue* last = nullptr;  // of the frame before
  for (std::size_t i = 0; i < scene.cues.size(); ++i) {
    const Cue& cue = scene.cues[i];
    if (cue.performed) continue;
    if (out.size() > first && out.back().cue.begin < cue.range.begin && cue.range.end <= out.back().cue.end)
      continue;                        // "আক্ষেপ করে বলেন" is one report
    if (chained && cue.verb.finite) {  // "…-র বরাত দিয়ে X জানিয়েছে" is one statement
      chained = false;
      continue;
    }
    // The content of a later cue-first statement may hold this one: then it begins there.
    auto frame = constructions.build(cue, floor, floor_subject, scene.end);
    if (!frame) continue;
    add_companions(scene, *frame);
    if (!tidy(*frame) || addresses_reader(scene, *frame) || only_when(scene, *frame)) continue;
    if (cue.predicate->has(flag::kWant) && !wishes(scene, *frame)) continue;
    frame->sentence = index;
    frame->row_act = frame->act;
    if (!acts_.refine(scene, cue, *frame) || does_the_same(scene, out, first, *frame)) continue;
    if (out.size() > first && tells_of_report(cue, *frame, out.back())) frame->act = Act::kSay;
    chained = frame->predicate != lexicon::kNoEntry && cue.predicate->frame == Frame::kChain;
    if (i > 0 && out.size() > first && out.back().source_kind == SourceKind::kNamed &&
        shares_subject(scene, last, cue)) {
      frame->source_kind = out.back().source_kind;
      frame->source = out.back().source;
    }
    if (frame->source_kind != SourceKind::kNamed && !cue.negated && !cue.verb.passive) {
      if (const auto some = constructions.some_of(cue)) {
        frame->source_kind = SourceKind::kNamed;
        frame->source = {*some};
      }
    }
    if (frame->source_kind == SourceKind::kDropped && !cue.verb.passive && constructions.stranger(cue))
      frame->source_kind = SourceKind::kImpersonal;
    if (frame->source_kind == SourceKind::kDropped && constructions.anybody(cue)) {
      frame->source_kind = SourceKind::kImpersonal;
      // that nobody of theirs speaks is told of them
      if (const auto whose = constructions.whose_anybody(cue); whose && cue.negated) {
        frame->source_kind = SourceKind::kNamed;
        frame->source.push_back(*whose);
      }
    }
    if (frame->cue_first) {
      floor = frame->content.front().begin;
      floor_subject = floor;
    } else if (frame->construction !=
               "report.charge") {  // a charge stands inside another predicate's content
      floor = std::max(floor, cue.range.end);
      if (cue.verb.finite && !cue.verb.converb) floor_subject = floor;
    }
    enclose(out, first, *frame);
    if (auto before = constructions.quotation_before(cue, *frame)) {
      before->sentence = index;
      out.push_back(std::move(*before));
    }
    out.push_back(std::move(*frame));
    last = &cue;
  }
  if (headline && out.size() == first) {
    if (auto frame = constructions.headline_colon()) {
      frame->sentence = index;
      if (acts_.refine(scene, Cue{}, *frame)) out.push_back(std::move(*frame));
    }
  }
  questions_.find(scene, index, first, out);
  spoken_.find(scene, index, first, out);
  stances_.find(scene, index, first, out);
  std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                   [](const ReportFrame& a, const ReportFrame& b) { return a.cue.begin < b.cue.begin; });
  for (std::size_t i = first; i < out.size(); ++i) acts_.mean_somebody(scene, out[i]);
  IntroducedQuotes::find(scene, index, first, out);
  when_.mark(scene, out, first);
}

void ReportFinder::foresee(const text::Text& text, const clause::Words& words, ReportScratch& scratch) const {
  scratch.may_by_form.assign(text.forms.size(), 0);
  for (std::size_t f = 0; f < text.forms.size(); ++f) {
    const clause::Words::Range r = words.by_form[f];
    const std::span<const clause::Reading> readings{words.readings.data() + r.first, r.count};
    scratch.may_by_form[f] = static_cast<std::uint8_t>(
        (cues_.may_end(text.forms[f], readings) ? may::kEndCue : 0) |
        (spoken_.may_speak(readings) ? may::kSpeak : 0) | (questions_.may_ask(readings) ? may::kAsk : 0) |
        (stances_.may_stand(readings) ? may::kStand : 0));
  }
  for (std::size_t t = 0; t < text.tokens.size(); ++t)
    scratch.tags[t].may = scratch.may_by_form[text.tokens[t].form];
}

void ReportFinder::find(const text::Text& text, const clause::Words& words,
                        const std::vector<mention::NamedMention>& names,
                        const std::vector<time::FoundTime>& times, ReportScratch& scratch,
                        std::vector<ReportFrame>& out) const {
  out.clear();
  tag(text, words, view_, names, times, scratch.by_form, scratch.tags);
  foresee(text, words, scratch);
  const bool translated = scratch.translated = style_.translated(text, words, scratch.tags);
  for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
    const text::Sentence& s = text.sentences[i];
    if (s.furniture) continue;
    TokenIndex begin = s.begin, end = s.end;
    for (const text::FurnitureItem& item : text.furniture) {
      if (item.begin <= begin && item.end > begin && item.end < end) begin = item.end;
    }
    while (end > begin && text.tokens[end - 1].kind == text::TokenKind::kPunct) --end;
    cues_.find(text, words, scratch.tags, begin, end, scratch.cues);
    constexpr std::uint8_t kCueless = may::kSpeak | may::kAsk | may::kStand;
    bool cueless = IntroducedQuotes::any(text, begin, end);
    for (TokenIndex t = begin; t < end && !cueless; ++t) cueless = (scratch.tags[t].may & kCueless) != 0;
    if (scratch.cues.empty() && !s.headline && !cueless) continue;
    scratch.barriers.clear();
    for (const Cue& cue : scratch.cues) scratch.barriers.push_back(cue.range);
    chunk(text, words, scratch.tags, names, scratch.barriers, begin, end, translated, scratch.chunks);
    const Scene scene{text,         words, scratch.tags, names, scratch.chunks,
                      scratch.cues, times, begin,        end,   translated};
    sentence(scene, out, i, s.headline);
  }
}

}  // namespace ukti::bangla
