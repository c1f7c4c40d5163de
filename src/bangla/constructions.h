// One cue of a sentence, tried against the reporting constructions one after the other.
#pragma once

#include <optional>

#include "bangla/scene.h"
#include "bangla/slots.h"
#include "bangla/targets.h"
#include "clause/frames.h"

namespace ukti::bangla {

class Constructions {
 public:
  Constructions(const Scene& scene, const AgentPhrases& agents, const TargetPhrases& targets)
      : s_(scene), targets_(targets), slots_(scene, agents) {}

  // The frame of `cue`, whose content cannot begin before `floor` nor end behind `ceiling`; nothing where the
  // words do not report after all. `floor_subject`: a subject of the same clause chain may stand from here
  // on.
  std::optional<clause::ReportFrame> build(const Cue& cue, text::TokenIndex floor,
                                           text::TokenIndex floor_subject, text::TokenIndex ceiling) const;
  // Nobody in particular is the subject of the cue.
  bool anybody(const Cue& cue) const { return slots_.anybody(floor_subject_, cue.noun, cue); }
  // "“…,” X বলেন, “…”": the first part of a quotation around its cue, where `behind`, which build made of
  // this cue just before, is the second part.
  std::optional<clause::ReportFrame> quotation_before(const Cue& cue,
                                                      const clause::ReportFrame& behind) const;
  // Of whom nobody in particular speaks: "মালিকপক্ষের কেউ".
  std::optional<clause::Phrase> whose_anybody(const Cue& cue) const {
    return slots_.whose_anybody(floor_subject_, cue.noun);
  }
  // Somebody unknown opens the clause of the cue.
  bool stranger(const Cue& cue) const { return slots_.stranger(floor_subject_, cue.noun); }
  // Some of a group of people: "বিশ্লেষকদের অনেকে".
  std::optional<clause::Phrase> some_of(const Cue& cue) const {
    return slots_.some_of(floor_subject_, cue.noun, cue);
  }
  // "X: Y" and "Y: X" of headlines.
  std::optional<clause::ReportFrame> headline_colon() const;

 private:
  using Frame = clause::ReportFrame;

  std::optional<Frame> that(const Cue& cue) const;               // C: SRC V যে CLAUSE
  std::optional<Frame> unanswered(const Cue& cue) const;         // QUESTION, V SRC
  std::optional<Frame> comma(const Cue& cue) const;              // B: SRC V, CLAUSE
  std::optional<Frame> doing_and_saying(const Cue& cue) const;   // সতর্ক করে বলেছেন, CLAUSE
  std::optional<Frame> juxtaposed(const Cue& cue) const;         // SRC V CLAUSE, without a mark
  std::optional<Frame> quote_first(const Cue& cue) const;        // D: "…," SRC V
  std::optional<Frame> quotative(const Cue& cue) const;          // A: CLAUSE বলে V SRC
  std::optional<Frame> pointing(const Cue& cue) const;           // G: এ কথা V
  std::optional<Frame> clause_before(const Cue& cue) const;      // E: CLAUSE জানিয়ে / দাবি করে …
  std::optional<Frame> clause_first(const Cue& cue) const;       // CLAUSE, SRC V
  std::optional<Frame> told_to(const Cue& cue) const;            // INF বলেছে
  std::optional<Frame> nominal(const Cue& cue) const;            // F: VN-র N V
  std::optional<Frame> label(const Cue& cue) const;              // N: X-কে Y বলে V
  std::optional<Frame> according_to(const Cue& cue) const;       // J: SRC-র মতে, CLAUSE
  std::optional<Frame> chain(const Cue& cue) const;              // H: SRC-র বরাত দিয়ে VIA V
  std::optional<Frame> bare_noun(const Cue& cue) const;          // M: SRC-র দাবি, CLAUSE
  std::optional<Frame> closing_noun(const Cue& cue) const;       // CLAUSE বলে খবর
  std::optional<Frame> relative(const Cue& cue) const;           // … যে অভিযোগ উঠেছে, তা
  std::optional<Frame> question_answered(const Cue& cue) const;  // QUESTION, তার জবাব দেননি
  std::optional<Frame> otherwise(const Cue& cue) const;          // SRC বলছেন ভিন্ন কথা
  std::optional<Frame> such_are_words(const Cue& cue) const;     // এমনটাই দাবি SRC-র
  std::optional<Frame> credit_line(const Cue& cue) const;        // খবর এএফপির
  std::optional<Frame> news_from(const Cue& cue) const;          // SRC সূত্রে খবর, CLAUSE
  std::optional<Frame> headline_noun(const Cue& cue) const;      // M: … আহ্বান তারেক রহমানের
  std::optional<Frame> charge(const Cue& cue) const;             // … অভিযোগে
  std::optional<Frame> open_act(const Cue& cue) const;           // মুখ খুললেন

  Frame start(const Cue& cue, std::string_view construction) const;
  void source_before(const Cue& cue, Frame& f, text::TokenIndex a, text::TokenIndex b) const;
  void source_of_left_content(const Cue& cue, Frame& f, text::TokenIndex content_end, text::TokenIndex gap,
                              bool clause, bool shared = false) const;
  void source_of_passive(const Cue& cue, Frame& f, text::TokenIndex a, text::TokenIndex b) const;
  text::TokenIndex skip_lead(text::TokenIndex a, text::TokenIndex b) const;
  text::TokenIndex skip_occasion(text::TokenIndex a, text::TokenIndex b) const;
  std::optional<text::TokenIndex> that_after(text::TokenIndex t) const;
  std::optional<text::TokenIndex> quotative_before(const Cue& cue) const;
  bool closes_clause(text::TokenIndex end) const;
  void embedded_question(const Chunk& pointer, const Cue& cue, Frame& f) const;
  void behind_dash(const Chunk& pointer, Frame& f) const;
  void summed_up(const Chunk& pointer, text::TokenIndex end, Frame& f) const;
  text::TokenIndex dash_before(const Cue& cue) const;
  bool only_setting(text::TokenIndex a, text::TokenIndex b) const;
  bool whole_quotation(const Frame& f) const;
  bool taken_up_within(const Cue& cue, const clause::TokenRange& content) const;
  bool says_afterwards(const clause::TokenRange& content) const;
  bool subject_between(text::TokenIndex a, text::TokenIndex b) const;
  bool only_goes_on(const Cue& cue, text::TokenIndex t) const;
  bool one_word_answer(const Cue& cue, text::TokenIndex open, text::TokenIndex close) const;
  bool takes_object(const Cue& cue) const;
  std::optional<Frame> plain_label(const Cue& cue) const;
  std::optional<Frame> called_so(const Cue& cue) const;
  text::TokenIndex summed_up(text::TokenIndex object, text::TokenIndex before) const;
  bool noun_before(const Cue& cue) const;
  bool others_spoke(const Cue& cue, const Frame& f) const;
  text::TokenIndex object_clause(const Cue& cue) const;
  bool adverbial_ends(text::TokenIndex t) const;
  bool acts_himself(text::TokenIndex begin, text::TokenIndex end) const;
  text::TokenIndex object_source(const Cue& cue, Frame& f, text::TokenIndex begin, bool& inside) const;
  text::TokenIndex pass_particles(text::TokenIndex from, text::TokenIndex end) const;
  text::TokenIndex pass_adjuncts(const Cue& cue, Frame& f, text::TokenIndex from,
                                 text::TokenIndex begin) const;
  text::TokenIndex past_occasion(std::size_t i, const Cue& cue) const;
  text::TokenIndex past_agent(const Cue& cue, const Frame& f, text::TokenIndex from) const;
  clause::TokenRange object_behind(const Cue& cue) const;
  text::TokenIndex past_accused(const Cue& cue, const Frame& f, text::TokenIndex from) const;
  text::TokenIndex writer_goes_on(const Cue& cue, text::TokenIndex from) const;
  bool tells_within(text::TokenIndex a, text::TokenIndex b) const;
  bool attended(text::TokenIndex t) const;
  TargetRole target_of(const Chunk& c) const;
  bool colours_predicate(const Cue& cue, text::TokenIndex t, text::TokenIndex end,
                         text::TokenIndex from) const;
  bool colour(text::TokenIndex t) const;
  text::TokenIndex object_end(const Cue& cue, Frame& f, text::TokenIndex from, bool source_inside) const;
  clause::TokenRange matter_before(text::TokenIndex end) const;
  void complement_behind(const Cue& cue, Frame& f) const;
  bool nobody_speaks(const Cue& cue) const;
  bool object_reports(const Cue& cue, Frame& f) const;
  bool wanted(const Cue& cue, Frame& f) const;
  bool asked_for(const Cue& cue, const clause::TokenRange& content) const;
  bool thing_speaks(text::TokenIndex a, text::TokenIndex b) const;
  std::optional<clause::Phrase> whose_thing(text::TokenIndex a, text::TokenIndex b) const;
  void subject_of_next(const Cue& cue, Frame& f) const;
  void share_subject_behind(const Cue& cue, Frame& f) const;
  bool passive_behind(const Cue& cue) const;
  bool undeniable(const Cue& cue) const;
  bool told_which(const Cue& cue) const;
  bool in_relative_clause(const Cue& cue) const;
  std::optional<Frame> by_far_owner(const Cue& cue, text::TokenIndex document) const;
  std::optional<clause::Phrase> owner_far_before(text::TokenIndex document) const;
  bool can_own(text::TokenIndex t) const;
  text::TokenIndex summed_up_by_owner(const clause::TokenRange& content) const;
  bool leaves_open(text::TokenIndex a, text::TokenIndex b) const;
  clause::TokenRange said_so(const Cue& cue, text::TokenIndex& resume) const;
  bool tells_number(const clause::TokenRange& told) const;
  bool taken_up(text::TokenIndex t) const;
  bool asks(text::TokenIndex end) const;
  bool question_taken_up(const Cue& cue) const;
  std::optional<Frame> owner_first(const Cue& cue) const;
  std::optional<Frame> owner_last(const Cue& cue) const;
  bool none_told(text::TokenIndex a, text::TokenIndex b) const;
  text::TokenIndex clause_of_noun(const Cue& cue, text::TokenIndex from, text::TokenIndex end) const;
  bool headline_goes_on(text::TokenIndex t) const;
  bool denied(const Cue& cue) const;
  bool enumerated(const Cue& cue, std::size_t owner, text::TokenIndex end) const;
  bool object_noun_before(const Cue& cue) const;
  bool nominal_content_before(const Cue& cue) const;
  bool asked_before(const Cue& cue) const;
  const Cue* said_next(const Cue& cue) const;
  clause::TokenRange topic_before(text::TokenIndex a, text::TokenIndex b) const;
  std::optional<clause::Phrase> owner_of_answer(const Cue& cue) const;
  text::TokenIndex quotation_end(const Cue& cue) const;
  text::TokenIndex content_ceiling(const Cue& cue, text::TokenIndex from) const;
  bool only_adjuncts(text::TokenIndex a, text::TokenIndex b) const;
  bool sourceless(const Cue& cue) const;
  static bool words_of_document(const Cue& cue);

  const Scene& s_;
  const TargetPhrases& targets_;
  Slots slots_;
  mutable text::TokenIndex floor_ = 0, floor_subject_ = 0, ceiling_ = 0;
};

}  // namespace ukti::bangla
