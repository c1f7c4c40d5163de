#include "bangla/introduced_quotes.h"

#include <algorithm>
#include <string>

#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::ReportFrame;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// A shorter quotation may be a title or a word that is only cited.
constexpr std::size_t kFewestWords = 5;
// How far into the quotation its first person is looked for.
constexpr TokenIndex kFirstPersonWithin = 160;

bool introduces(const text::Token& t) {
  return t.kind == text::TokenKind::kPunct && (t.mark == ',' || t.mark == ':');
}

class Study {
 public:
  Study(const Scene& s, TokenIndex open) : s_(s), open_(open), mark_(open - 1) {}

  std::optional<ReportFrame> frame() const {
    const TokenIndex close = s_.text.quote_partner[open_];
    if (close == kNoToken || s_.text.quote_depth[mark_] > 0) return std::nullopt;
    if (close < s_.end && s_.words_in(close + 1, s_.end) > 0) return std::nullopt;
    const TokenIndex end = std::min(close + 1, s_.end);
    if (s_.words_in(open_, end) < kFewestWords && close < s_.end) return std::nullopt;
    auto f = in_the_words_of();
    if (!f && speaks_of_itself(close)) f = person_told_of();
    if (!f) return std::nullopt;
    f->construction = "report.introduced_quote";
    f->source_kind = clause::SourceKind::kNamed;
    f->cue_first = true;
    f->quoted = true;
    f->content.push_back({open_, end});
    return f;
  }

 private:
  bool speaks_of_itself(TokenIndex close) const {
    const TokenIndex last = std::min(close, open_ + kFirstPersonWithin);
    for (TokenIndex t = open_; t < last; ++t) {
      if (!s_.word(t) || s_.tags[t].name != 0) continue;
      if (s_.tags[t].has(Feature::kFirstPerson) || s_.tags[t].is(can::kFirstVerb)) return true;
    }
    return false;
  }

  // The comma before the quotation joins nobody.
  bool person(const Chunk& c) const {
    return (c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kPronoun) && (!c.joined || c.end == mark_);
  }

  bool somebody(const Tag& g) const {
    if (g.name != 0) return s_.names[g.name - 1].type == EntityType::kPerson;
    return g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kThirdPerson);
  }

  // "রাজার কথা, ‘…’"
  std::optional<ReportFrame> in_the_words_of() const {
    static const std::string kWords = unicode::fold("কথা");
    if (mark_ < s_.begin + 2 || s_.text.form(mark_ - 1) != kWords) return std::nullopt;
    const std::size_t i = s_.chunk_at(mark_ - 2);
    if (i >= s_.chunks.size() || s_.chunks[i].begin > mark_ - 2) return std::nullopt;
    const Chunk& c = s_.chunks[i];
    const Tag& owner = s_.tags[mark_ - 2];
    if (!somebody(owner) || !owner.is(can::kGenitive)) return std::nullopt;
    ReportFrame f;
    f.cue = {mark_ - 1, mark_};
    f.source.push_back({{c.begin, mark_ - 1}, mark_ - 2});
    return f;
  }

  // The verb that ends at `end`, with its negation; or the adjective that is the predicate.
  clause::TokenRange predicate(TokenIndex end) const {
    TokenIndex t = end;
    while (t > s_.begin && s_.word(t - 1) && s_.tags[t - 1].has(Feature::kNegation)) --t;
    if (t == s_.begin || !s_.word(t - 1) || s_.tags[t - 1].name != 0) return {end, end};
    const Tag& g = s_.tags[t - 1];
    const bool state = g.is(can::kAdjective) && g.is(can::kBare) && !g.is(can::kVerbalNoun) && t == end;
    return told(g) || t < end || state ? clause::TokenRange{t - 1, end} : clause::TokenRange{end, end};
  }

  std::optional<ReportFrame> person_told_of() const {
    const Chunk* who = nullptr;
    for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
      const Chunk& c = s_.chunks[i];
      if (c.end > mark_ || !s_.subject(i)) continue;
      if (who != nullptr || !person(c) || s_.tags[c.head].has(Feature::kFirstPerson)) return std::nullopt;
      who = &c;
    }
    if (who == nullptr || (who->kind == ChunkKind::kPronoun && !who->respected)) return std::nullopt;
    const bool behind = who->end == mark_;
    const clause::TokenRange verb = predicate(behind ? who->begin : mark_);
    if (verb.empty() || (!behind && verb.begin < who->end)) return std::nullopt;
    // the person and something else must be told
    if (s_.words_in(s_.begin, mark_) < s_.words_in(who->begin, who->end) + 2) return std::nullopt;
    ReportFrame f;
    f.cue = verb;
    f.respected = true;
    f.source.push_back(s_.phrase(*who));
    return f;
  }

  const Scene& s_;
  TokenIndex open_, mark_;
};

// The quotation is somebody's already, or a report stands in the clause before it.
bool taken(const std::vector<ReportFrame>& out, std::size_t first, TokenIndex open) {
  return std::any_of(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), [&](const ReportFrame& f) {
    return f.cue.begin < open ||
           std::any_of(
               f.content.begin(), f.content.end(),
               [&](const auto& piece) { return piece.begin <= open && open < piece.end; });
  });
}

}  // namespace

bool IntroducedQuotes::any(const text::Text& text, TokenIndex begin, TokenIndex end) {
  for (TokenIndex t = begin + 2; t < end; ++t)
    if (text.tokens[t].kind == text::TokenKind::kQuote && introduces(text.tokens[t - 1])) return true;
  return false;
}

void IntroducedQuotes::find(const Scene& s, std::uint32_t sentence, std::size_t first,
                            std::vector<ReportFrame>& out) {
  for (TokenIndex t = s.begin + 2; t < s.end; ++t) {
    if (!s.opens(t) || !introduces(s.text.tokens[t - 1])) continue;
    const bool reported = std::any_of(s.cues.begin(), s.cues.end(), [&](const Cue& cue) {
      return cue.range.begin < t && cue.verb.finite && cue.predicate->act == Act::kSay;
    });
    const bool relative = std::any_of(s.tags.begin() + s.begin, s.tags.begin() + t, [](const Tag& g) {
      return g.has(Feature::kRelative) && !g.has(Feature::kQuotative);
    });
    if (relative || reported || taken(out, first, t)) return;
    if (auto frame = Study(s, t).frame()) {
      frame->sentence = sentence;
      out.insert(out.begin() + static_cast<std::ptrdiff_t>(first), std::move(*frame));
    }
    return;
  }
}

}  // namespace ukti::bangla
