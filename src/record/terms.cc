// The words of a text as search and comparison need them: one stem for all forms of a word.
//
// The first reading of a word decides, listed before guessed: its stem is the lemma's folded form, loosened
// by the lexicon's spelling map (chandrabindu, ই/ঈ, শ/ষ/স), so that গ্রেফতারকৃতদের and its neighbours meet. A
// word that is a whole listed name brings the English name besides: ইজরায়েল and ইসরায়েল have one alias.
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "lexicon/features.h"
#include "lexicon/hash.h"
#include "record/stages.h"
#include "unicode/validate.h"

namespace ukti {
namespace {

using clause::Pos;

bool is_function(Pos pos) {
  return pos == Pos::kPronoun || pos == Pos::kPostposition || pos == Pos::kConjunction ||
         pos == Pos::kParticle || pos == Pos::kDeterminer || pos == Pos::kInterjection;
}

Term::Kind kind_of(const lexicon::View& view, const clause::Reading& reading) {
  if (is_function(reading.morph.pos)) return Term::Kind::kFunction;
  if (reading.morph.pos == Pos::kName) return Term::Kind::kName;
  if (reading.entry == lexicon::kNoEntry) return Term::Kind::kContent;
  const std::uint64_t features = view.features(reading.entry);
  const bool light =
      reading.morph.pos == Pos::kVerb && (lexicon::has(features, lexicon::Feature::kLightVerb) ||
                                          lexicon::has(features, lexicon::Feature::kCopula));
  return light ? Term::Kind::kFunction : Term::Kind::kContent;
}

// Names of countries and of persons' parts recur from matter to matter, however rare the one may be.
std::uint8_t most_for(const lexicon::View& view, const clause::Reading& reading, Term::Kind kind) {
  if (kind == Term::Kind::kFunction) return 0;
  if (reading.entry == lexicon::kNoEntry || kind != Term::Kind::kName) return 3;
  using lexicon::Feature;
  const std::uint64_t features = view.features(reading.entry);
  for (const Feature common : {Feature::kCountry, Feature::kSeat, Feature::kGivenName, Feature::kFamilyName,
                               Feature::kDemonym, Feature::kPlatform})
    if (lexicon::has(features, common)) return 1;
  return 3;
}

constexpr std::size_t kMostStems = 4;  // of one word

class TermMaker {
 public:
  TermMaker(const Reader::Impl& reader, Workspace::Impl& w)
      : view_(reader.view), common_(reader.common_words), w_(w) {
    const std::size_t forms = w.text.forms.size();
    w.term_of_form.assign(forms, {});
    w.term_arena.clear();
  }

  void add(text::TokenIndex t, std::vector<Term>& out) {
    const text::Token& token = w_.text.tokens[t];
    if (token.kind != text::TokenKind::kWord && token.kind != text::TokenKind::kLatin &&
        token.kind != text::TokenKind::kNumber)
      return;
    FormTerm& term = w_.term_of_form[token.form];
    if (term.length == 0) term = make(t);
    if (term.length == 0) return;
    out.push_back({w_.text.span(t, t + 1), {}, {}, {}, term.kind, term.weight, w_.text.sentence_of[t]});
    pending_.push_back(token.form);
  }

  // The arena no longer moves: the views may be set.
  void settle(std::vector<Term>& out) const {
    const std::string_view arena = w_.term_arena;
    for (std::size_t i = 0; i < out.size(); ++i) {
      const FormTerm& term = w_.term_of_form[pending_[i]];
      out[i].stem = arena.substr(term.begin, term.length);
      out[i].others = arena.substr(term.begin + term.length, term.others);
      out[i].alias = arena.substr(term.begin + term.length + term.others, term.alias);
    }
  }

 private:
  FormTerm make(text::TokenIndex t) {
    FormTerm term;
    const unicode::Codes form = w_.text.form(t);
    term.begin = static_cast<std::uint32_t>(w_.term_arena.size());
    if (w_.text.tokens[t].kind == text::TokenKind::kNumber) {
      term.kind = Term::Kind::kNumber;
      const text::Token& token = w_.text.tokens[t];
      w_.term_arena += form.substr(0, token.core_end - token.begin);
      term.length = static_cast<std::uint32_t>(w_.term_arena.size()) - term.begin;
      return term;
    }
    const auto readings = w_.words.of(w_.text, t);
    unicode::Codes stem = form;
    std::string_view english;
    if (!readings.empty()) {
      const clause::Reading& first = readings.front();
      term.kind = kind_of(view_, first);
      term.weight = most_for(view_, first, term.kind);
      stem = first.stem != 0 ? view_.codes(first.stem) : form.substr(0, first.stem_length);
      for (const clause::Reading& reading : readings)
        if (reading.entry != lexicon::kNoEntry && reading.morph.pos == Pos::kName &&
            !view_.cell(reading.entry, "english").empty()) {
          english = view_.cell(reading.entry, "english");
          break;
        }
    }
    loosen(stem.empty() ? form : stem);
    if (loose_.empty()) loose_ = form;
    term.weight = std::min(term.weight, common_.rarity(loose_));
    w_.term_arena += loose_;
    term.length = size() - term.begin;
    add_others(form, readings, term);
    for (const char c : english)
      w_.term_arena.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    term.alias = size() - term.begin - term.length - term.others;
    return term;
  }

  // The stems of the readings after the first, as far as they are different ones.
  void add_others(unicode::Codes form, std::span<const clause::Reading> readings, FormTerm& term) {
    const std::uint32_t begin = size();
    std::size_t count = 1;
    for (std::size_t i = 1; i < readings.size() && count < kMostStems; ++i) {
      loosen(readings[i].stem != 0 ? view_.codes(readings[i].stem) : form.substr(0, readings[i].stem_length));
      if (loose_.empty() || is_known(term.begin)) continue;
      w_.term_arena += '\x1f';
      w_.term_arena += loose_;
      ++count;
    }
    term.others = size() - begin;
  }

  // Whether the loosened stem is one of those from `begin` on.
  bool is_known(std::uint32_t begin) const {
    std::string_view rest = std::string_view(w_.term_arena).substr(begin);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\x1f'), rest.size());
      if (rest.substr(0, end) == loose_) return true;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
  }

  void loosen(unicode::Codes stem) { lexicon::loosen(stem, view_.arrays().loose_map.data(), loose_); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(w_.term_arena.size()); }

  const lexicon::View& view_;
  const CommonWords& common_;
  Workspace::Impl& w_;
  std::vector<std::uint32_t> pending_;  // form ids, one a term
  std::string loose_;
};

}  // namespace

std::uint8_t CommonWords::rarity(std::string_view stem) const {
  std::call_once(loaded_, [&] {
    constexpr int kVery = 50, kCommon = 20;  // permille
    const lexicon::View::Rows rows = view_.rows("bn/common_words.tsv");
    for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
      const int permille = std::atoi(std::string(view_.cell(e, "permille")).c_str());
      rarity_.try_emplace(unicode::fold(view_.cell(e, "stem")),
                          static_cast<std::uint8_t>(permille >= kVery     ? 0
                                                    : permille >= kCommon ? 1
                                                                          : 2));
    }
  });
  const auto at = rarity_.find(std::string(stem));
  return at == rarity_.end() ? 3 : at->second;
}

void Reader::terms(Workspace& workspace, std::vector<Term>& out) const {
  Workspace::Impl& w = workspace.impl();
  out.clear();
  TermMaker maker(*impl_, w);
  for (const text::Sentence& s : w.text.sentences)
    if (!s.furniture)
      for (text::TokenIndex t = s.begin; t < s.end; ++t) maker.add(t, out);
  maker.settle(out);
}

Expected<void> Reader::terms_of(std::string_view text, Workspace& workspace, std::vector<Term>& out) const {
  out.clear();
  if (const auto bad = unicode::first_invalid(text))
    return std::unexpected(
        Error{ErrorCode::kInvalidUtf8, fmt::format("the bytes are no UTF-8 from byte {} on", *bad)});
  Workspace::Impl& w = workspace.impl();
  settle_on(*impl_, w);
  unicode::fold(text, w.folded);
  text::read_text(impl_->tables, text, w.folded, {}, w.text_scratch, w.text);
  impl_->morphology.analyse(w.text, w.known_words, w.words);
  TermMaker maker(*impl_, w);
  for (text::TokenIndex t = 0; t < w.text.tokens.size(); ++t) maker.add(t, out);
  maker.settle(out);
  return {};
}

}  // namespace ukti
