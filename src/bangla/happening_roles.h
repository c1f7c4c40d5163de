// Who takes part in a happening: the noun phrases of the trigger's clause by case, postposition and order.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "bangla/happening_status.h"
#include "bangla/scene.h"
#include "clause/happenings.h"

namespace ukti::bangla {

class HappeningRoles {
 public:
  // `scene`'s chunks were cut with the triggers as barriers.
  HappeningRoles(const Scene& scene, const ParticipantWords& words, const Predicates& predicates,
                 const std::vector<Trigger>& triggers, std::size_t index);

  void fill(clause::HappeningFrame& f) const;
  // "এই হামলা": a happening that the text has told; "এ ঘটনার তীব্র নিন্দা": about one.
  void point(clause::HappeningFrame& f) const;
  // Where the clause of the trigger begins for its subject, and where it ends.
  text::TokenIndex floor() const { return far_; }
  text::TokenIndex ceiling() const { return ceiling_; }

 private:
  void limits(const std::vector<Trigger>& triggers, std::size_t index);
  bool bounds(text::TokenIndex t) const;
  bool bounds_at(text::TokenIndex t) const;
  std::uint32_t depth(text::TokenIndex t) const;
  bool comes_about() const;
  bool closes_role(text::TokenIndex t) const;
  bool verb_among(std::span<const lexicon::EntryId> verbs) const;
  bool only_comes_about() const;
  bool taken_along(const Chunk& c) const;
  bool one_of_next(std::size_t i) const;
  bool passive() const;
  bool plural_object(const Chunk& c) const;
  bool led_to_by_violence() const;
  std::optional<clause::Phrase> by_order(const Chunk& c) const;
  bool names_deed(const Chunk& c) const;
  bool mere_thing(const clause::Phrase& owner) const;
  bool led_team(const Chunk& c) const;
  void by_leader_of_team(clause::HappeningFrame& f) const;
  bool jails(const Chunk& c, std::uint32_t part) const;
  bool expels(const Chunk& c, std::uint32_t part) const;
  std::optional<clause::Phrase> leaver(const clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> admitted_by() const;
  bool beside_main() const;
  bool because() const;
  std::optional<text::TokenIndex> undertaken() const;
  bool governed_by_next(const Chunk& c, std::uint32_t part) const;
  bool of_inner_deed(std::size_t i) const;
  bool theme_of_words() const;
  bool listed_charge(std::vector<Trigger>::const_iterator next) const;
  bool left_behind(const Chunk& c) const;
  bool party_left(const Chunk& c) const;
  bool entered(const Chunk& c) const;
  bool before_premises(const Chunk& c) const;
  bool before_building(const Chunk& c) const;
  bool one_person(const Chunk& first, const Chunk& second) const;
  bool held_for_it(std::size_t i) const;
  bool opens_title(const Chunk& c) const;
  bool first_of_pair(std::size_t i) const;
  bool in_name_of_happening(const Chunk& c) const;
  bool closes_clause_before(std::size_t i) const;
  bool obliged() const;
  bool befalls_subject() const;
  bool speaks_for(std::size_t i) const;
  std::optional<clause::Phrase> ought_before() const;
  std::optional<clause::Phrase> ought_behind() const;
  void by_duty(clause::HappeningFrame& f) const;
  void by_reign(clause::HappeningFrame& f) const;
  void by_donor(clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> before_list() const;
  bool mere_house(const Chunk& c) const;
  bool struck_countries(clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> launched_by(text::TokenIndex weapon) const;
  std::optional<clause::Phrase> weapon_owner() const;
  bool thing_acts() const;
  bool somebody(const Chunk& c) const;
  bool only_counted(const Chunk& c) const;
  bool more_than(const Chunk& c) const;
  bool quantity(const Chunk& c) const;
  bool counts_next(std::size_t i) const;
  void crowd(const Chunk& c, clause::HappeningFrame& f) const;
  void many(const Chunk& c, clause::HappeningFrame& f) const;
  bool nameless(const Chunk& c, clause::HappeningFrame& f) const;
  bool of_inner_clause(const Chunk& c) const;
  bool of_inner_clause_before(const Chunk& c, text::TokenIndex end) const;
  bool closes_with_subject(text::TokenIndex verb) const;
  std::optional<clause::Phrase> charged_by() const;
  std::optional<std::size_t> held_for() const;
  std::optional<clause::Phrase> subject_of_main() const;
  std::optional<std::size_t> relative() const;
  std::optional<std::size_t> subject_before(bool& relative) const;
  std::optional<clause::Phrase> partner_behind() const;
  std::optional<clause::Phrase> other_partner(const clause::Phrase& with) const;
  std::optional<clause::Phrase> seen_doing() const;
  std::optional<clause::Phrase> ready_to() const;
  std::optional<clause::Phrase> at_it(const clause::HappeningFrame& f) const;
  void by_border(clause::HappeningFrame& f) const;
  clause::ByPronoun pronoun_of(const std::vector<clause::Phrase>& slot) const;
  std::optional<clause::Phrase> antecedent(std::size_t i) const;
  std::optional<std::size_t> adjacent() const;
  std::optional<clause::Phrase> owner_of_thing(const Chunk& c) const;
  void by_nouns(text::TokenIndex end, std::vector<clause::Phrase>& members) const;
  bool by_pair(clause::HappeningFrame& f) const;
  bool country(text::TokenIndex t) const;
  std::optional<clause::Phrase> owner_of_goods(const Chunk& c, std::uint32_t part) const;
  void by_row(clause::HappeningFrame& f) const;
  bool by_leader(clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> doer_in_noun() const;
  std::optional<clause::Phrase> made_by() const;
  std::optional<clause::Phrase> pair_before(std::size_t i) const;
  bool country_owns(text::TokenIndex t) const;
  bool before_clause(const Chunk& c) const;
  bool somebody_named(const clause::Phrase& p) const;
  std::optional<clause::Phrase> struck_abroad(const Chunk& c) const;
  std::optional<clause::Phrase> at_home(const Chunk& c) const;
  std::optional<clause::Phrase> taken_at(const Chunk& c, std::uint32_t part) const;
  bool whoever(const Chunk& c) const;
  std::vector<clause::Phrase> named_among(std::size_t i) const;
  void with_company(std::vector<clause::Phrase>& slot, bool in_case) const;
  void named_of_counted(clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> taking_along(clause::HappeningFrame& f) const;
  void by_owner_of_late(std::size_t i, clause::HappeningFrame& f, std::vector<std::size_t>& taken) const;
  void by_sentenced(std::size_t i, clause::HappeningFrame& f, std::vector<std::size_t>& taken) const;
  std::optional<clause::Phrase> on_body(const Chunk& c) const;
  std::optional<clause::Phrase> struck_with(std::size_t i) const;
  std::optional<clause::Phrase> fires_from(const Chunk& c) const;
  bool investigates(const Chunk& c) const;
  bool done() const;
  std::optional<clause::Phrase> aimed_at(const Chunk& c) const;
  bool shared_out(const Chunk& c, std::uint32_t part) const;
  bool attempts() const { return undertaken().has_value(); }
  bool goes_with_next(const Trigger& t) const;
  std::optional<clause::Phrase> subject_of_noun(const std::vector<std::size_t>& taken) const;
  bool object_of_closed(const Chunk& c) const;
  bool asked_to(text::TokenIndex verb) const;
  std::optional<clause::Phrase> told_to() const;
  bool announces_from(const Chunk& c, std::uint32_t part) const;
  void by_command(clause::HappeningFrame& f) const;
  bool adverbial(bool with_partner) const;
  bool aims(text::TokenIndex t, std::string_view use) const;
  void by_maker(clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> leaver_before() const;
  const Trigger* threatened() const;
  bool threatens(const clause::Phrase& owner, const Trigger& deed) const;
  void by_threatener(clause::HappeningFrame& f) const;
  bool between_owner_and_merit(text::TokenIndex t) const;
  void by_thing_before_subject(clause::HappeningFrame& f) const;
  bool against_in_charge(const Chunk& c) const;
  std::optional<clause::Phrase> in_affairs(const Chunk& c) const;
  std::optional<clause::Phrase> owner_of_arms(const Chunk& c) const;
  std::optional<clause::Phrase> deprived_of(const Chunk& c, std::uint32_t part) const;
  std::optional<clause::Phrase> whose_inside(const Chunk& c, std::uint32_t part) const;
  void by_merit(clause::HappeningFrame& f) const;
  void by_chair(clause::HappeningFrame& f) const;
  std::optional<std::size_t> listed(std::size_t i) const;
  std::optional<clause::Phrase> party_before(const clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> owner_in(const Chunk& c) const;
  std::optional<std::size_t> subject(const std::vector<std::size_t>& taken) const;
  std::optional<clause::Phrase> postposed(clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> closing_person(std::size_t from) const;
  bool has_closing_subject() const;
  std::optional<clause::Phrase> bereaved(const Chunk& c) const;
  std::optional<clause::Phrase> banned(const Chunk& c) const;
  bool holds_others(const Chunk& c, clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> counted_at(text::TokenIndex t) const;
  std::optional<clause::Phrase> undergoes_inside(const Chunk& c) const;
  void by_doer_of_object(clause::HappeningFrame& f) const;
  bool of_office(std::size_t i) const;
  clause::Phrase whole(std::size_t i) const;
  bool shares_owned(const Chunk& first, const Chunk& second) const;
  clause::Phrase whole_from(std::size_t i) const;
  void by_case(clause::HappeningFrame& f, std::vector<std::size_t>& taken) const;
  void by_earlier_clause(clause::HappeningFrame& f, std::vector<std::size_t>& taken) const;
  void by_relative(clause::HappeningFrame& f, std::vector<std::size_t>& taken) const;
  bool which(text::TokenIndex t) const;
  bool put_up(const Chunk& c) const;
  bool somebody_or_other() const;
  bool closed_by_another() const;
  bool subject_of_which(text::TokenIndex t) const;
  bool visited(const Chunk& c) const;
  bool says_which(std::size_t i) const;
  bool first_person() const;
  bool before_passive() const;
  bool measures(const Chunk& c) const;
  bool as_plaintiff(const Chunk& c) const;
  bool made(const Chunk& c) const;
  bool way(const Chunk& c) const;
  std::optional<clause::Phrase> court_before() const;
  bool each_other() const;
  void by_war_abroad(clause::HappeningFrame& f) const;
  bool one_sided(const clause::HappeningFrame& f) const;
  void asked_to_help(clause::HappeningFrame& f) const;
  bool joined() const;
  void told_to_do(clause::HappeningFrame& f) const;
  void told_to_inquire(clause::HappeningFrame& f) const;
  void deployed(clause::HappeningFrame& f) const;
  void by_force_named(clause::HappeningFrame& f) const;
  bool left_open(const clause::HappeningFrame& f) const;
  void struck_land(clause::HappeningFrame& f) const;
  void in_the_dock(clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> those_how(const Chunk& c) const;
  bool shielded(clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> struck_target(const Chunk& c) const;
  bool counters() const;
  clause::TwoOf two_of() const;
  bool split_by_two() const;
  void by_asked(clause::HappeningFrame& f) const;
  void by_content(clause::HappeningFrame& f) const;
  void by_case_behind(clause::HappeningFrame& f) const;
  void by_owner_behind(clause::HappeningFrame& f) const;
  void by_agent_behind(clause::HappeningFrame& f) const;
  void by_owner(clause::HappeningFrame& f, std::vector<std::size_t>& taken) const;
  void by_subject(clause::HappeningFrame& f, std::vector<std::size_t>& taken) const;
  void by_participle(clause::HappeningFrame& f) const;
  clause::Phrase named_first(std::size_t i) const;
  void by_list_of_names(clause::HappeningFrame& f) const;
  void by_caller(clause::HappeningFrame& f) const;
  bool names_place(text::TokenIndex t) const;
  std::optional<clause::Phrase> place_in(const Chunk& c) const;
  bool met_in(const clause::Phrase& owner) const;
  std::optional<clause::Phrase> owner_place(const clause::Phrase& owner) const;
  bool since(const time::FoundTime& when) const;
  bool too_early(const time::FoundTime& when) const;
  bool of_demand(const time::FoundTime& when) const;
  std::uint32_t point_in(const Chunk& c, bool own) const;
  bool asked_if(text::TokenIndex t) const;
  bool long_ago() const;
  bool of_other_deed(text::TokenIndex begin, bool day) const;
  bool mere_state() const;
  bool closes_span(const time::FoundTime& from, const time::FoundTime& to) const;
  bool of_verb_behind(text::TokenIndex now) const;
  bool years_passed(const time::FoundTime& when) const;
  bool lives_helped(const Chunk& c, const clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> where_to() const;
  bool beside_land(text::TokenIndex t) const;
  bool takes_land() const;
  bool taken_bare(text::TokenIndex begin, text::TokenIndex at) const;
  std::vector<clause::Phrase> taken_land(bool& part) const;
  void by_land(clause::HappeningFrame& f, std::vector<std::size_t>& taken) const;
  bool struck_from_above(const Chunk& c) const;
  bool of_other_conjunct(const Chunk& c) const;
  bool of_participle(const Chunk& c) const;
  bool dwells(text::TokenIndex t) const;
  bool road(text::TokenIndex t) const;
  clause::Phrase with_others(std::size_t i, clause::Phrase where) const;
  bool right_before(const Chunk& c) const;
  bool of_outer(const Chunk& c) const;
  bool takes_part(const Chunk& c, const clause::HappeningFrame& f) const;
  bool houses(text::TokenIndex t) const;
  bool rallies_at(const Chunk& c) const;
  std::optional<clause::Phrase> named_before_kind(std::size_t i, const clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> house_in(const Chunk& c) const;
  std::optional<clause::Phrase> house_around(const Chunk& c) const;
  bool scene() const;
  bool of_other_scene(const Chunk& c) const;
  bool starts_there(const Chunk& c) const;
  std::optional<clause::Phrase> site(const Chunk& c, const clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> place_before(text::TokenIndex begin, text::TokenIndex end,
                                             std::uint32_t level, const clause::HappeningFrame& f) const;
  std::optional<clause::Phrase> named_beside() const;
  std::optional<clause::Phrase> shaken() const;
  text::TokenIndex joined_from() const;
  void place(clause::HappeningFrame& f) const;
  void time_behind(clause::HappeningFrame& f) const;
  void when(clause::HappeningFrame& f) const;

  const Scene& s_;
  const ParticipantWords& words_;
  const Predicates& predicates_;
  const std::vector<Trigger>& triggers_;  // of the sentence
  const Trigger& trigger_;
  std::uint32_t level_ = 0;  // how deep in quotations the trigger stands
  text::TokenIndex near_ = 0, far_ = 0, ceiling_ = 0;
};

}  // namespace ukti::bangla
