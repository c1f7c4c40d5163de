// Reading: the stages one after the other, then the record put together.
//
// The order is the house's: fold, tokens and sentences, words, names, times, figures, report frames,
// statements. Nothing here decides anything about the text; it hands one room's result to the next.
#include <fmt/core.h>

#include <algorithm>

#include "event/abroad.h"
#include "event/accused_people.h"
#include "event/agents.h"
#include "event/answers.h"
#include "event/events.h"
#include "event/figures.h"
#include "event/headline_people.h"
#include "event/tellers.h"
#include "event/wars.h"
#include "intake/screen.h"
#include "record/compact.h"
#include "record/sha256.h"
#include "record/stages.h"
#include "speech/contents.h"
#include "speech/links.h"

namespace ukti {
namespace {

using speech::Input;

void put_sentences(const text::Text& text, Record& record) {
  record.sentences.reserve(text.sentences.size());
  for (const text::Sentence& s : text.sentences)
    record.sentences.push_back({text.span(s.begin, s.end), s.paragraph});
}

void put_furniture(const text::Text& text, const lexicon::View& view, Record& record) {
  for (const text::FurnitureItem& f : text.furniture) {
    Furniture item{text.span(f.begin, f.end), f.kind, {f.rule, {}}};
    if (f.entry != lexicon::kNoEntry) item.why.lexicon.push_back(view.where(f.entry));
    record.furniture.push_back(std::move(item));
  }
}

void put_times(const std::vector<time::FoundTime>& times, const text::Text& text, const lexicon::View& view,
               Record& record) {
  for (const time::FoundTime& t : times) {
    Time item{text.span_codes(t.code_begin, t.code_end), t.type, t.value, {t.rule, {}}};
    if (t.entry != lexicon::kNoEntry) item.why.lexicon.push_back(view.where(t.entry));
    record.times.push_back(std::move(item));
  }
}

void put_figures(const std::vector<quantity::FoundFigure>& figures, const text::Text& text,
                 const lexicon::View& view, Record& record) {
  const speech::Contents contents(record);
  for (const quantity::FoundFigure& f : figures) {
    Figure item;
    item.span = text.span_codes(f.code_begin, f.code_end);
    item.low = f.low;
    item.high = f.high;
    item.approx = f.approx;
    item.counts = f.counts;
    item.unit = f.unit;
    item.statement = contents.innermost(item.span);
    item.why.rule = f.rule;
    if (f.entry != lexicon::kNoEntry) item.why.lexicon.push_back(view.where(f.entry));
    record.figures.push_back(std::move(item));
  }
}

// Numbers that whoever answers for a statement will not tell.
void put_withheld(const Workspace::Impl& w, const bangla::FigureFinder& finder, Record& record) {
  std::vector<quantity::FoundFigure> found;
  for (Id id = 0; id < record.statements.size(); ++id) {
    const Statement& s = record.statements[id];
    if (s.act != Act::kWithhold || s.unable) continue;
    found.clear();
    for (const clause::TokenRange& piece : w.drafts[id].content)
      finder.asked(w.text, w.words, w.numbers, piece.begin, piece.end, found);
    for (const quantity::FoundFigure& f : found) {
      Figure item;
      item.span = w.text.span_codes(f.code_begin, f.code_end);
      item.counts = f.counts;
      item.unit = f.unit;
      item.statement = id;
      item.why.rule = f.rule;
      record.withheld.push_back(std::move(item));
    }
  }
}

}  // namespace

Reader::Impl::Impl(const lexicon::View& lexicon)
    : view(lexicon),
      tables(text::Tables::from(lexicon)),
      morphology(lexicon),
      reports(lexicon),
      happenings(lexicon, reports.predicates()),
      crosswalk(lexicon),
      numerals(lexicon),
      time_finder(numerals),
      figure_finder(lexicon, numerals),
      corrections(lexicon),
      common_words(lexicon) {}

Reader::Reader(const Lexicon& lexicon) : impl_(std::make_unique<Impl>(lexicon.view())) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;

Workspace::Workspace() : impl_(std::make_unique<Impl>()) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

void settle_on(const Reader::Impl& reader, Workspace::Impl& w) {
  if (w.view == &reader.view) return;
  w.view = &reader.view;
  w.known_words.clear();
  w.names_finder = std::make_unique<mention::NameFinder>(reader.view);
  w.resolver = std::make_unique<mention::Resolver>(reader.view);
}

Expected<std::string_view> analyse(const Document& document, const Reader::Impl& reader, Workspace::Impl& w) {
  settle_on(reader, w);
  const std::string_view text = intake::text_to_read(document, w.joined);
  if (auto readable = intake::screen(text); !readable) return std::unexpected(std::move(readable.error()));
  if (auto dated = intake::check_published(document.published); !dated)
    return std::unexpected(std::move(dated.error()));
  unicode::fold(text, w.folded);
  text::read_text(reader.tables, text, w.folded, document.title, w.text_scratch, w.text);
  reader.morphology.analyse(w.text, w.known_words, w.words);
  w.names_finder->find(w.text, w.words, w.names);
  w.times.clear();
  w.figures.clear();
  w.time_phrases.clear();
  reader.numerals.read(w.text, w.numbers);
  reader.time_finder.find(w.text, w.words, w.numbers, w.time_phrases);
  time::resolve(w.time_phrases, document.published, reader.time_finder.landmarks(), w.text, w.times);
  reader.figure_finder.find(w.text, w.words, w.numbers, w.times, w.figures);
  reader.corrections.mark(w.text, w.figures);
  w.resolver->begin(w.text, w.words, w.names, document.published);
  reader.reports.find(w.text, w.words, w.names, w.times, w.report_scratch, w.frames);
  reader.happenings.find(w.text, w.words, w.report_scratch.tags, w.report_scratch.translated, w.names,
                         w.times, w.happening_scratch, w.happenings);
  reader.happenings.tell_cues(w.text, w.words, w.report_scratch.tags, w.frames);
  return text;
}

Expected<Record> Reader::read(const Document& document, Workspace& workspace) const {
  Workspace::Impl& w = workspace.impl();
  const auto text = analyse(document, *impl_, w);
  if (!text) return std::unexpected(text.error());
  Record record;
  record.id = document.id;
  record.url = document.url;
  record.source = document.source;
  record.published = document.published;
  record.title = document.title;
  record.bytes = static_cast<std::uint32_t>(text->size());
  record.sha256 = record::sha256(*text);
  record.lexicon_version = impl_->view.version();
  put_sentences(w.text, record);
  put_furniture(w.text, impl_->view, record);
  put_times(w.times, w.text, impl_->view, record);
  const Input input{w.text, w.words, impl_->view, w.frames, w.times, w.names};
  speech::make_statements(input, *w.resolver, w.drafts, record);
  event::make_events(input, w.happenings, w.happening_scratch.context, w.drafts, *w.resolver, record);
  impl_->crosswalk.fill(record);
  put_figures(w.figures, w.text, impl_->view, record);
  put_withheld(w, impl_->figure_finder, record);
  event::measure(*text, record);
  w.resolver->finish(record);
  speech::link(input, w.drafts, record);
  event::name_headline_people(record);
  event::name_the_accused(record);
  event::name_headline_tolls(record);
  event::fill_wars(record);
  event::strike_states(record);
  event::take_from_answers(record);
  event::fill_agents(record);
  event::fill_tellers(record);
  record::drop_unused_entities(record);
  return record;
}

}  // namespace ukti
