// The stages of one reading, in the order in which text flows through the house, and the memory that they
// share.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "bangla/corrections.h"
#include "bangla/dates.h"
#include "bangla/figures.h"
#include "bangla/happenings.h"
#include "bangla/morphology.h"
#include "bangla/numerals.h"
#include "bangla/reports.h"
#include "clause/words.h"
#include "intake/input.h"
#include "mention/mention.h"
#include "mention/resolver.h"
#include "quantity/quantity.h"
#include "record/crosswalk.h"
#include "speech/statements.h"
#include "text/read.h"
#include "text/tables.h"
#include "time/time.h"
#include "ukti/reader.h"
#include "unicode/fold.h"

namespace ukti {

// How common a word is in news (bn/common_words.tsv): 0 very, 1 common, 2 now and then, 3 no common word.
class CommonWords {
 public:
  explicit CommonWords(const lexicon::View& view) : view_(view) {}
  std::uint8_t rarity(std::string_view stem) const;

 private:
  const lexicon::View& view_;
  mutable std::once_flag loaded_;  // most readers are never asked
  mutable std::unordered_map<std::string, std::uint8_t> rarity_;
};

// What a reader compiles once from its lexicon; immutable.
struct Reader::Impl {
  explicit Impl(const lexicon::View& lexicon);

  const lexicon::View& view;
  text::Tables tables;
  bangla::Morphology morphology;
  bangla::ReportFinder reports;
  bangla::HappeningFinder happenings;
  record::Crosswalk crosswalk;
  bangla::Numerals numerals;
  bangla::TimeFinder time_finder;
  bangla::FigureFinder figure_finder;
  bangla::Corrections corrections;
  CommonWords common_words;
};

// The term of one form (Reader::terms): where its stem, its other stems and its alias stand in the arena.
struct FormTerm {
  std::uint32_t begin = 0, length = 0, others = 0, alias = 0;
  Term::Kind kind = Term::Kind::kContent;
  std::uint8_t weight = 3;
};

// Everything that one document needs while it is read; reused by the next one.
struct Workspace::Impl {
  const lexicon::View* view = nullptr;  // the lexicon that the finders below were made for
  std::unique_ptr<mention::NameFinder> names_finder;
  std::unique_ptr<mention::Resolver> resolver;

  std::string joined;  // title + text, where they had to be joined
  unicode::Folded folded;
  text::Scratch text_scratch;
  text::Text text;
  bangla::KnownWords known_words;
  clause::Words words;
  std::vector<mention::NamedMention> names;
  bangla::Numbers numbers;
  std::vector<time::Phrase> time_phrases;
  std::vector<time::FoundTime> times;
  std::vector<quantity::FoundFigure> figures;
  bangla::ReportScratch report_scratch;
  std::vector<clause::ReportFrame> frames;
  std::vector<speech::Draft> drafts;
  bangla::HappeningScratch happening_scratch;
  std::vector<clause::HappeningFrame> happenings;
  std::vector<FormTerm> term_of_form;  // by Text form id
  std::string term_arena;
};

// Makes the workspace ready for the reader's lexicon, where it last served another.
void settle_on(const Reader::Impl& reader, Workspace::Impl& w);

// Runs all stages up to the report frames; returns the text that was read (a view into `document` or
// `w.joined`).
Expected<std::string_view> analyse(const Document& document, const Reader::Impl& reader, Workspace::Impl& w);

}  // namespace ukti
