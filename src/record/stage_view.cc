// The stages of a reading as text for a person: what `ukti read --stage NAME` prints.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "lexicon/features.h"
#include "record/stages.h"

namespace ukti {
namespace {

using Out = std::string;
using text::TokenIndex;

constexpr std::array<std::string_view, 10> kStages = {"fold",     "tokens", "sentences", "words",  "terms",
                                                      "mentions", "times",  "figures",   "chunks", "frames"};

std::string_view slice(const text::Text& text, Span s) {
  return text.original.substr(s.start, s.end - s.start);
}

void show_tokens(const text::Text& text, Out& out) {
  static constexpr std::array<std::string_view, 6> kKinds = {"word",  "latin", "number",
                                                             "punct", "quote", "other"};
  for (TokenIndex t = 0; t < text.tokens.size(); ++t) {
    const Span s = text.span(t, t + 1);
    fmt::format_to(std::back_inserter(out), "{}\t{}–{}\t{}\t{}\t{}\n", t, s.start, s.end,
                   kKinds[static_cast<std::size_t>(text.tokens[t].kind)], slice(text, s),
                   unicode::unfold(text.form(t)));
  }
}

void show_terms(const Reader& reader, Workspace& workspace, const text::Text& text, Out& out) {
  std::vector<Term> terms;
  reader.terms(workspace, terms);
  for (const Term& t : terms)
    fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\n", slice(text, t.span), unicode::unfold(t.stem),
                   t.weight, t.alias);
}

void show_sentences(const text::Text& text, Out& out) {
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const text::Sentence& s = text.sentences[i];
    fmt::format_to(std::back_inserter(out), "{}\t¶{}\t{}\t{}\n", i, s.paragraph,
                   s.furniture  ? "furniture"
                   : s.headline ? "headline"
                                : "text",
                   slice(text, text.span(s.begin, s.end)));
  }
}

void show_reading(const lexicon::View& view, const clause::Reading& r, Out& out) {
  static constexpr std::array<std::string_view, 13> kPos = {
      "?", "noun", "name", "adj", "adv", "pron", "num", "postp", "conj", "part", "verb", "det", "interj"};
  static constexpr std::array<std::string_view, 4> kCase = {"bare", "gen", "obj", "loc"};
  static constexpr std::array<std::string_view, 6> kForm = {"", "finite", "converb", "cond", "inf", "vn"};
  const clause::Morph& m = r.morph;
  fmt::format_to(std::back_inserter(out), " {}", kPos[static_cast<std::size_t>(m.pos)]);
  if (m.pos == clause::Pos::kVerb)
    fmt::format_to(std::back_inserter(out), ".{}", kForm[static_cast<std::size_t>(m.verb_form)]);
  fmt::format_to(std::back_inserter(out), ".{}", kCase[static_cast<std::size_t>(m.kase)]);
  if (m.plural) out += ".pl";
  if (m.negative) out += ".neg";
  if (m.person == clause::Person::kHonorific) out += ".hon";
  if (r.entry == lexicon::kNoEntry) {
    out += " (guess)";
    return;
  }
  fmt::format_to(std::back_inserter(out), " {}", view.where(r.entry));
  const std::uint64_t features = view.features(r.entry);
  for (std::size_t f = 0; f < lexicon::kFeatureNames.size(); ++f) {
    if ((features >> f) & 1u) fmt::format_to(std::back_inserter(out), " +{}", lexicon::kFeatureNames[f]);
  }
}

void show_words(const text::Text& text, const clause::Words& words, const lexicon::View& view, Out& out) {
  for (TokenIndex t = 0; t < text.tokens.size(); ++t) {
    fmt::format_to(std::back_inserter(out), "{}\t{}\t", t, slice(text, text.span(t, t + 1)));
    bool first = true;
    for (const clause::Reading& r : words.of(text, t)) {
      if (!first) out += " |";
      first = false;
      show_reading(view, r, out);
    }
    out += '\n';
  }
}

void show_mentions(const text::Text& text, const Workspace::Impl& w, Out& out) {
  for (const mention::NamedMention& n : w.names) {
    fmt::format_to(std::back_inserter(out), "{}–{}\t{}\t{}\t{}\n", n.range.begin, n.range.end,
                   slice(text, text.span(n.range.begin, n.range.end)), n.rule,
                   n.entry == lexicon::kNoEntry ? std::string("-") : w.view->where(n.entry));
  }
}

void show_range(const text::Text& text, std::string_view name, const clause::TokenRange& r, Out& out) {
  fmt::format_to(std::back_inserter(out), "  {}\t{}\n", name, slice(text, text.span(r.begin, r.end)));
}

void show_chunks(const text::Text& text, Workspace::Impl& w, Out& out) {
  static constexpr std::array<std::string_view, 8> kKinds = {"thing", "person", "body",   "pronoun",
                                                             "first", "time",   "verbal", "pointer"};
  static constexpr std::array<std::string_view, 4> kCase = {"bare", "gen", "obj", "loc"};
  std::vector<clause::TokenRange> cues;
  for (const clause::ReportFrame& f : w.frames) cues.push_back(f.cue);
  for (const text::Sentence& s : text.sentences) {
    bangla::chunk(text, w.words, w.report_scratch.tags, w.names, cues, s.begin, s.end,
                  w.report_scratch.translated, w.report_scratch.chunks);
    for (const bangla::Chunk& c : w.report_scratch.chunks) {
      fmt::format_to(std::back_inserter(out), "[{}]{}.{}{}{} ", slice(text, text.span(c.begin, c.end)),
                     kKinds[static_cast<std::size_t>(c.kind)], kCase[static_cast<std::size_t>(c.kase)],
                     c.postposition != text::kNoToken ? "+postp" : "", c.joined ? "+" : "");
    }
    out += '\n';
  }
}

void show_frames(const text::Text& text, const Workspace::Impl& w, Out& out) {
  static constexpr std::array<std::string_view, 3> kKinds = {"named", "dropped", "impersonal"};
  for (const clause::ReportFrame& f : w.frames) {
    fmt::format_to(std::back_inserter(out), "{}\tsentence {}\tsource {}\n", f.construction, f.sentence,
                   kKinds[static_cast<std::size_t>(f.source_kind)]);
    show_range(text, "cue", f.cue, out);
    for (const auto& p : f.source) show_range(text, "source", p.range, out);
    for (const auto& p : f.via) show_range(text, "via", p.range, out);
    for (const auto& p : f.addressee) show_range(text, "to", p.range, out);
    for (const auto& c : f.content) show_range(text, "content", c, out);
  }
}

}  // namespace

Expected<std::string> Reader::show_stage(const Document& document, std::string_view stage,
                                         Workspace& workspace) const {
  Workspace::Impl& w = workspace.impl();
  if (std::find(kStages.begin(), kStages.end(), stage) == kStages.end()) {
    return std::unexpected(Error{ErrorCode::kMalformedInput, fmt::format("no stage “{}”; there are: {}",
                                                                         stage, fmt::join(kStages, ", "))});
  }
  const auto text = analyse(document, *impl_, w);
  if (!text) return std::unexpected(text.error());
  Out out;
  if (stage == "fold") out = unicode::unfold(w.folded.codes) + "\n";
  if (stage == "tokens") show_tokens(w.text, out);
  if (stage == "sentences") show_sentences(w.text, out);
  if (stage == "terms") show_terms(*this, workspace, w.text, out);
  if (stage == "words") show_words(w.text, w.words, impl_->view, out);
  if (stage == "mentions") show_mentions(w.text, w, out);
  if (stage == "chunks") show_chunks(w.text, w, out);
  if (stage == "frames") show_frames(w.text, w, out);
  const auto slice_codes = [&](std::uint32_t a, std::uint32_t b) {
    return slice(w.text, w.text.span_codes(a, b));
  };
  if (stage == "times") {
    for (const time::FoundTime& t : w.times) {
      fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\n", slice_codes(t.code_begin, t.code_end), t.value,
                     t.rule);
    }
  }
  if (stage == "figures") {
    for (const quantity::FoundFigure& f : w.figures) {
      fmt::format_to(std::back_inserter(out), "{}\t{}–{}\t{}\t{}\n", slice_codes(f.code_begin, f.code_end),
                     f.low ? fmt::format("{}", *f.low) : "", f.high ? fmt::format("{}", *f.high) : "", f.unit,
                     f.rule);
    }
  }
  return out;
}

}  // namespace ukti
