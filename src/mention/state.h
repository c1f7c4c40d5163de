// What the resolver holds of one document: its entities, where they are mentioned, and who spoke last.
//
// Entities live in one vector whose elements are reused from document to document. Positions are token ranges
// until `finish` turns them into bytes. Only the files of this room include this header.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "clause/frames.h"
#include "clause/sight.h"
#include "mention/name_rows.h"
#include "mention/offices.h"
#include "mention/resolver.h"
#include "mention/sound_key.h"
#include "mention/term_rows.h"

namespace ukti::mention {

using clause::bit;
using clause::Case;
using clause::Feature;
using clause::Pos;
using clause::Reading;
using clause::Sight;
using clause::TokenRange;
using text::TokenIndex;

// A form under which the text names an entity: `last_stem` codes of the last token, 0 for all of it.
struct NameForm {
  TokenRange range;
  std::uint16_t last_stem = 0;
};

// A listed common noun or phrase for people or bodies: "প্রধান উপদেষ্টা", "পুলিশের".
struct Term {
  TokenRange range;
  lexicon::EntryId entry = lexicon::kNoEntry;
  std::uint16_t last_stem = 0;
  std::uint64_t features = 0;
  clause::Morph morph;
};

// What a person is said to be: the role's term and the body or country it belongs to.
struct RoleNote {
  std::uint32_t term = 0;
  Id of = kNoId;
};

// A name that the text does not spell: the owner's, in the genitive, before the noun ("ইরানের | পরমাণু সংস্থা"
// where the text has "দেশটির পরমাণু সংস্থা"); between them the role whose office it is.
struct Composed {
  Id owner = kNoId;
  TokenRange role;  // empty: none
  std::uint16_t role_stem = 0;
  NameForm rest;
};

// Whose a body is that stands behind a role, a person or a pronoun in the genitive: "প্রধানমন্ত্রীর | দপ্তর".
struct Possessor {
  TokenIndex from = 0;                        // where the whole phrase begins
  lexicon::EntryId role = lexicon::kNoEntry;  // the role's row
  std::uint32_t role_term = 0;                // index + 1 of the term that the role is told by
  Id of = kNoId;                              // the country or body of the role, or the person
  bool pronoun = false;                       // told by a pronoun, which is part of no name
};

struct Ent {
  EntityType type = EntityType::kOther;
  lexicon::EntryId entry = lexicon::kNoEntry;
  std::vector<std::string> words;  // sound keys of the name's words, in order
  std::vector<NameForm> forms;
  std::vector<TokenRange> mentions;
  std::vector<RoleNote> roles;
  lexicon::EntryId noun = lexicon::kNoEntry;  // common-noun entities: the row of the noun
  std::string qualifier;                      // common-noun entities: what stands before it, as folded words
  Id of = kNoId;       // the body, country or person that a common-noun entity belongs to
  Id unit_of = kNoId;  // the body that this one is a unit of
  lexicon::EntryId possessor =
      lexicon::kNoEntry;  // common-noun bodies: the row of the role whose office it is
  std::vector<Composed> composed;
  bool named = false;  // by a name of its own
  bool plural = false;
  bool counted = false;     // common-noun entities: a number stands before the noun
  bool others = false;      // "several", "other" before a body's noun: none that is told of besides
  bool introduced = false;  // by an article: "একটি সংগঠন"
  bool role = false;        // an unnamed person told by the role
  std::string_view rule;

  void clear();
};

struct MentionEvent {
  TokenIndex at = 0, end = 0;
  Id who = kNoId;
  bool subject = false;  // bare case: may be the subject
};

struct Spoke {
  Id who;
  TokenIndex at;
};

// What a statement tells, and who tells it.
struct Told {
  TokenRange range;
  Id speaker = kNoId;
  bool direct = false;  // in his own words
};

// Whom a pronoun has meant.
struct Meant {
  TokenIndex at = 0;
  Id who = kNoId;
  Case kase = Case::kBare;
};

// Those whom a plural pronoun has meant.
struct MeantSeveral {
  TokenIndex at = 0;
  std::vector<Id> who;
  Case kase = Case::kBare;
};

struct Resolver::State {
  explicit State(const lexicon::View& v);

  const lexicon::View* view;
  NameRows rows;
  Offices offices;
  TermRows term_rows;
  Sight s;
  std::vector<NamedMention>* names = nullptr;
  std::string published;
  std::vector<Ent> pool;
  Id count = 0;
  // News names some dozens of entities. In a text of thousands only the last ones are looked through, so that
  // its time stays linear.
  Id oldest() const { return count > 1000 ? count - 1000 : 0; }
  std::unordered_map<lexicon::EntryId, Id> by_entry;
  std::vector<Id> cover;               // by token: entity whose mention ends there, innermost last; kNoId
  std::vector<std::uint32_t> name_at;  // by token: index of the innermost name over it + 1
  std::vector<std::string> ranks;      // openings that make another office of an office
  std::set<std::string, std::less<>> naming;      // words that announce a name before them
  std::set<std::string, std::less<>> articles;    // open names in other languages
  std::set<std::string, std::less<>> linked;      // behind a name: whose or which something else is
  std::set<std::string, std::less<>> charges;     // for what the law holds somebody, behind the deed
  std::set<std::string, std::less<>> in_custody;  // that the law has somebody
  std::set<std::string, std::less<>>
      outside;  // qualify people or bodies, but are no part of what they are called
  std::set<std::string, std::less<>>
      other_holder;                            // words before a role that keep it from its present holder
  std::set<std::string, std::less<>> past;     // those of them that say of whom it was
  std::set<std::string, std::less<>> of_many;  // roles that many people hold at once
  std::set<std::string, std::less<>> late;     // those of them that say of somebody that he is dead
  std::vector<std::uint8_t> apposed;  // by token: a role in apposition to a name, no mention of its own
  std::vector<Term> terms;
  std::vector<std::uint32_t> term_at;                // by token: index of the term over it + 1
  std::vector<std::pair<TokenIndex, Id>> also_held;  // last token of a joint role, a further holder of it
  std::vector<MentionEvent> events;                  // by `at`
  std::vector<Spoke> spoken;
  std::vector<Told> told;
  std::vector<std::uint32_t> told_at;  // by token: index of the innermost one around it + 1
  std::vector<TokenIndex> arrests;     // tokens told as arrested that nobody took up yet, in order
  bool arrests_known = false;          // whether `arrests` was filled for this text
  std::vector<Meant> meant;            // in the order of the text
  std::vector<MeantSeveral> meant_several;
  TokenIndex followed = 0;  // pronouns before it are in `meant`
  TokenIndex reached = 0;
  lexicon::EntryId being = lexicon::kNoEntry;     // the noun for a human being as such
  lexicon::EntryId detainee = lexicon::kNoEntry;  // and for one whom the law holds
  lexicon::EntryId home_row = lexicon::kNoEntry;  // of the country that the text is at home in
  std::vector<Id> answer;
  std::string scratch;

  Ent& operator[](Id id) { return pool[id]; }
  const Ent& operator[](Id id) const { return pool[id]; }
  Id add(EntityType type, std::string_view rule);
  void mention(Id who, TokenRange range);
  bool mentioned(Id who, TokenRange range) const;

  // link.cc
  void link_names();
  bool is_adjective(const NamedMention& name) const;
  bool own_stem(const NamedMention& name) const;
  bool people(const NamedMention& name) const;
  bool says_whose_kin(TokenRange name) const;
  bool told_himself(const NamedMention& name) const;
  Id person_like(const NamedMention& name, bool longer_only);
  // terms.cc: roles, bodies and groups that the text calls by a common noun
  void find_terms();
  Term slipped_role(TokenIndex t) const;
  void prefer_person_case(Term& term) const;
  const Term* term_ending_at(TokenIndex t) const;
  unicode::Codes head_stem(const Term& term) const;
  bool resort(const Term& term) const;
  bool qualifying_term(const Term& term) const;
  void ending_case(TokenIndex t, bool& genitive, bool& bare) const;
  TokenIndex qualifiers_before(TokenIndex first, TokenIndex begin) const;
  Id owner_before(TokenIndex first, TokenIndex begin, TokenIndex& from, bool bare_bodies = true) const;
  bool of_the_past(const Ent& e) const;
  Id police_of(const Ent& officer) const;
  bool closes_with(const Ent& e, const Term& term) const;
  void add_forms(Id who, TokenIndex from, const Term& term);
  void add_owned_forms(Id who, TokenIndex from, const Term& term, const Possessor* possessor);
  Id name_ending_at(TokenIndex t) const;
  Id common(const Term& term, TokenIndex from, Id of, EntityType type, std::string_view rule,
            const Possessor* possessor = nullptr);
  // bodies.cc: whose a body is
  void own_bodies();
  void place_bodies();
  bool says_what_it_is(const NamedMention& name) const;
  bool points_back(TokenIndex t) const;
  bool possessor_before(const Term& body, TokenIndex begin, Possessor& p) const;
  void point_to_own_countries();
  bool genitive_pronoun(TokenIndex t) const;
  Id country_of_troops(const Term& term, TokenIndex from, TokenIndex begin) const;
  Id party_of(const Possessor& p) const;
  bool pronoun_before(const Term& body, TokenIndex begin, Possessor& p) const;
  Id body(const Term& term, Id of, TokenIndex begin, TokenIndex& from, std::string_view rule);
  Id army_of_home(const Term& term) const;
  Id body_ending_at(TokenIndex t) const;
  Id body_before(TokenIndex at, bool role) const;
  Id body_of_unit(TokenRange unit) const;
  Id asked_body(TokenRange somebody) const;
  Id force_meant(const Ent& e) const;
  void note_units();
  // crowds.cc: people whom the text only counts
  lexicon::EntryId people_row(std::string_view gloss, lexicon::EntryId& row);
  bool arrested(TokenIndex t) const;
  std::size_t counter_end(TokenIndex t) const;
  Id counted_by(TokenRange range);
  std::vector<Id> named_so(TokenIndex begin) const;
  void crowd(TokenRange range, bool held);
  void takes_up(Id who, TokenIndex from);
  // unknown.cc
  Id unknown(TokenRange range);
  // common.cc
  void find_common();
  void note_roles();
  bool named_body_follows(const Term& term) const;
  Id body_meant(const Term& term, TokenIndex begin) const;
  TokenIndex kind_before(TokenIndex t) const;
  void note_namings();
  void note_appositions();
  bool other_holders(const Term& term) const;
  bool late_holder(const Term& term) const;
  bool counted_people(const NamedMention& n) const;
  // The number that counts what stands at t ("৩০ ভারতীয়", "২১ জন বাংলাদেশি"); t where none does.
  TokenIndex count_before(TokenIndex t) const;
  TokenIndex past_count(const NameForm& f) const;
  bool is_people(const Ent& e) const;
  void people_names(const Ent& e, std::vector<std::string>& out) const;
  bool number_at(TokenIndex t) const;
  bool counted(const Term& term, TokenIndex& from) const;
  bool counter_of_next(const Term& term) const;
  TokenIndex first_conjunct(TokenIndex from, TokenIndex begin) const;
  bool points_at_one(TokenIndex t) const;
  bool points_far(TokenIndex t) const;
  bool counts_one(TokenIndex t) const;
  bool attributive(const Term& body) const;
  bool qualifies_next(const Term& term) const;
  bool people_as_such(const Term& term) const;
  bool paired(const Term& term) const;
  void point_to_countries();
  bool apposed_behind(std::uint32_t index, TokenIndex begin);
  bool of_country(const Ent& person, Id of) const;
  bool two_countries(TokenIndex head);
  bool two_sides(TokenIndex head);
  bool counts_two(TokenIndex t) const;
  bool two_leaders(TokenIndex number, Id& first, Id& second) const;
  Id joined_subjects(TokenIndex t);
  bool two_holders(const Term& term, TokenIndex number, Id& first, Id& second) const;
  void hold_jointly(const Term& term, TokenIndex& from, TokenIndex begin);
  bool one_person(const Term& term, TokenIndex& from, Id& who);
  Id last_in_office(TokenIndex before) const;
  bool somebody_new(const Term& term) const;
  bool shares_followers(TokenIndex left, TokenIndex begin, TokenIndex end) const;
  bool sole_private_person(TokenIndex before) const;
  bool any_of_many(const Term& term, Id of, Id who) const;
  bool before_word(const Term& term, bool (*fits)(Pos, std::string_view gloss)) const;
  bool told_as_predicate(const Term& term) const;
  bool names_office(const Term& term) const;
  Id role_holder(const Term& term, Id of) const;
  unicode::Codes rank_of(const Term& term) const;
  bool same_branch(const Term& a, const Term& b) const;
  bool same_office(const Term& noted, const Term& role) const;
  TokenIndex last_mention(Id who, TokenIndex before) const;
  Id office_holder(const Term& term, Id of);
  Id entity_of_row(lexicon::EntryId row) const;
  // english_name.cc
  bool counts(std::string_view word) const;
  bool scales(std::string_view word) const;
  std::string_view without_count(std::string_view qualifier, bool& large) const;
  std::string scores_of(std::string_view qualifier) const;
  std::string english_phrase(const Ent& e, std::string_view qualifier) const;
  void phrases_of(const Ent& e, std::vector<std::string>& out) const;
  bool points(TokenIndex t) const;
  std::uint16_t ending_from(TokenIndex t, lexicon::EntryId noun) const;
  void spell(const Composed& c, std::vector<std::string>& out) const;
  void english_names(const Ent& e, std::vector<std::string>& out) const;
  // seats.cc: a capital or seat that stands for its government
  Id government_of(Id who, TokenIndex head, Slot slot);
  // phrase.cc
  void resolve(TokenRange range, Slot slot);
  TokenIndex through_title(TokenIndex end) const;
  bool some_of(TokenIndex begin, TokenIndex end) const;
  bool others_at(TokenIndex t) const;
  bool quantified_at(TokenIndex t) const;
  Id called_kin(TokenIndex t) const;
  Id last_named_so(const Term& term) const;
  bool just_arrested(TokenIndex t, TokenIndex begin) const;
  const Reading* some_countries(TokenIndex t) const;
  Id resolve_one(TokenRange range, Slot slot);
  void call_whole(Id who, TokenRange range);
  Id titled(TokenIndex t);
  Id page_of(Id platform, TokenRange range);
  bool is_platform(const Ent& e) const;
  Id pronoun(TokenIndex t, Slot slot);
  // antecedents.cc: whom a singular pronoun means that takes part in what happens
  void tells(TokenRange content, Id speaker, bool direct);
  const Told* told_around(TokenIndex t) const;
  Id mentioned_at(TokenIndex t) const;
  bool means_one(TokenIndex t) const;
  Case pronoun_case(TokenIndex t) const;
  bool parted(TokenIndex from, TokenIndex to, bool subject = false) const;
  bool beside_subject(TokenIndex end, TokenIndex pronoun) const;
  bool genitive_apart(TokenIndex t, TokenIndex last) const;
  int standing(const MentionEvent& m, bool first_bare) const;
  bool befell_there(const MentionEvent& m, const Told* content) const;
  bool told_as_kin(const MentionEvent& m) const;
  bool says_which(const MentionEvent& m, TokenIndex last) const;
  bool set_off(const MentionEvent& m, TokenIndex t) const;
  bool undergone_in_case(TokenIndex end, TokenIndex t) const;
  bool if_somebody(TokenIndex k, TokenIndex t) const;
  bool of_whoever(TokenIndex t, Id& who) const;
  int often(Id who, TokenIndex t) const;
  void weigh(TokenIndex t);
  void follow_pronouns(TokenIndex t);
  // several.cc: whom a plural one means
  struct They;
  bool means_several(TokenIndex t) const;
  bool counted_alone(TokenIndex t, Case& kase) const;
  bool of_those_which(TokenIndex t, Id& who) const;
  bool also_object(TokenIndex t) const;
  void weigh_several(TokenIndex t, Several who, bool undergoes);
  bool seat_of_power(const Ent& e) const;
  Id pointed_body(const Term& term) const;
  Id last_person(TokenIndex before) const;
  Id not_who_is_quoted(Id who, TokenIndex t) const;
  Id told_of_before(TokenIndex t) const;
  Id asked(TokenIndex t) const;
  bool answers(TokenIndex t) const;
  Id closing_subject(TokenIndex before) const;
  Id sole_subject(std::uint32_t sentence) const;
  Id last_of(TokenIndex before, std::uint32_t types) const;
  lexicon::EntryId find_home() const;
  lexicon::EntryId home() const { return home_row; }
};

}  // namespace ukti::mention
