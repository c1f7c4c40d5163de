// Slots: who answers for a cue's content, who carried it, who was told — as noun phrases of the sentence.
#pragma once

#include <optional>
#include <vector>

#include "bangla/scene.h"

namespace ukti::bangla {

// Two-word phrases after a genitive that make it the agent (পক্ষ থেকে, তরফে), as form ids.
class AgentPhrases {
 public:
  explicit AgentPhrases(const lexicon::View& view);
  // Number of tokens of the agent phrase that begins at t, 0 if none.
  text::TokenIndex at(const Scene& s, text::TokenIndex t) const;

 private:
  std::vector<std::vector<lexicon::FormId>> phrases_;
};

struct Found {
  clause::Phrase phrase;
  text::TokenIndex resume = 0;  // where what follows the phrase begins
};

class Slots {
 public:
  Slots(const Scene& scene, const AgentPhrases& agents) : s_(scene), agents_(agents) {}

  // "… হবে বলে জানিয়েছে | পুলিশ।": the subject that stands right behind the cue and ends its clause.
  std::optional<Found> after(const Cue& cue) const;
  // The subject or agent phrase in [a, b) nearest to b.
  std::optional<Found> nearest(text::TokenIndex a, text::TokenIndex b, const Cue& cue) const;
  // The subject that opens [a, b) and has something behind it.
  std::optional<Found> opening(text::TokenIndex a, text::TokenIndex b, const Cue& cue) const;
  // "হোয়াইট হাউসের পক্ষ থেকে" in [a, b).
  bool person_speaks(text::TokenIndex a, text::TokenIndex b) const;
  std::optional<Found> agent(text::TokenIndex a, text::TokenIndex b) const;
  // Does somebody unknown open [a, b)?
  bool stranger(text::TokenIndex a, text::TokenIndex b) const;
  // "মন্ত্রণালয় থেকে | জানানো হয়" in [a, b): the body that word came from.
  std::optional<clause::Phrase> out_of_body(text::TokenIndex a, text::TokenIndex b) const;
  // The owner of a document or the medium itself: "অ্যামনেস্টির প্রতিবেদনে", "ইজরায়েলের সংবাদমাধ্যমে" in [a, b).
  // `bare_document`: there is a document, but nobody who owns it.
  std::optional<Found> owner(text::TokenIndex a, text::TokenIndex b, bool& bare_document) const;
  // "অনেকে মনে করেন", "… বলে দাবি কেউ কেউ করেন": the subject in [a, b) or right behind the cue is an
  // indefinite pronoun, so nobody in particular answers.
  bool anybody(text::TokenIndex a, text::TokenIndex b, const Cue& cue) const;
  // "মালিকপক্ষের | কেউ মুখ খোলেননি": of whom nobody speaks; nothing where the text does not say it.
  std::optional<clause::Phrase> whose_anybody(text::TokenIndex a, text::TokenIndex b) const;
  // "বিশ্লেষকদের | অনেকে মনে করেন", "… বলে মনে করেন বিশ্লেষকদের | অনেকে": the people of whom some speak, in [a,
  // b) or right behind the cue.
  std::optional<clause::Phrase> some_of(text::TokenIndex a, text::TokenIndex b, const Cue& cue) const;
  // The -কে phrases (and -র প্রতি) in [a, b): who was told or called upon.
  std::vector<clause::Phrase> addressees(text::TokenIndex a, text::TokenIndex b) const;

  // "X, যিনি …, | বলেন": the relative clause that stands between its antecedent and the cue, with the comma
  // that closes it; nothing where none does.
  std::optional<clause::TokenRange> relative_clause(const Cue& cue) const;
  // The whole coordination that chunk i closes: "ক, খ ও গ".
  clause::Phrase coordination(std::size_t i, text::TokenIndex floor) const;

 private:
  std::optional<Found> after_comma(const Cue& cue) const;
  std::optional<clause::Phrase> sender_of(std::size_t i, text::TokenIndex a) const;
  bool agrees(const Chunk& c, const Cue& cue) const;
  bool counted_only(const Chunk& c) const;
  bool part_of_label(const Chunk& c, const Cue& cue) const;
  std::optional<Found> some_behind(const Cue& cue) const;
  bool first_name(const Chunk& c, text::TokenIndex a, text::TokenIndex b, const Cue& cue) const;
  bool listed(std::size_t i) const;
  bool people_of(text::TokenIndex t) const;
  bool reason_between(text::TokenIndex a, const Cue& cue) const;
  bool reported_behind(text::TokenIndex t) const;
  bool asked(const Chunk& c) const;
  bool subject_in(text::TokenIndex a, text::TokenIndex b) const;
  bool in_that_clause(const Chunk& c, text::TokenIndex b) const;
  bool indefinite(text::TokenIndex t) const;
  bool conditional_between(text::TokenIndex a, text::TokenIndex b) const;

  const Scene& s_;
  const AgentPhrases& agents_;
};

}  // namespace ukti::bangla
