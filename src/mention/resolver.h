// The resolver: the document's entities and its memory of who was spoken of.
//
// One resolver per worker, one document at a time: `begin` takes the text with its names and makes the
// entities that are named in it; `reach` moves the memory to a place in the text; `resolve` turns the noun
// phrase of a slot into entities. Coordination is split, pronouns and roles go to whom they mean, an unnamed
// role or group becomes an entity of its own. It invents nobody: where it cannot tell, it returns nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "clause/frames.h"
#include "clause/sight.h"
#include "mention/mention.h"
#include "ukti/record.h"

namespace ukti::mention {

enum class Slot : std::uint8_t { kSource, kVia, kAddressee, kActor, kRecipient, kPlace };

// What "they" can be: anybody; rather people, since the verb honours them; people and no body.
enum class Several : std::uint8_t { kAny, kHonoured, kPeople };

class Resolver {
 public:
  explicit Resolver(const lexicon::View& view);
  ~Resolver();
  Resolver(Resolver&&) noexcept;

  // `names` as NameFinder left them; their `entity` is filled in. `published` is YYYY-MM-DD… or empty.
  // `text`, `words` and `names` must outlive the document's last call.
  void begin(const text::Text& text, const clause::Words& words, std::vector<NamedMention>& names,
             std::string_view published);
  // Everything named before token `t` is now in memory. Going back is allowed and cheap.
  void reach(text::TokenIndex t);
  // Who the phrase means; empty where nobody can be told. Valid until the next call.
  std::span<const Id> resolve(const clause::Phrase& phrase, Slot slot);
  // The people whom the phrase counts without a noun: "২৮ জনকে"; `held`: whom the law holds.
  // Valid until the next call.
  std::span<const Id> crowd(const clause::Phrase& phrase, bool held);
  // Entity `who` spoke with the cue at `at`.
  void spoke(Id who, text::TokenIndex at);
  // `content` is what `speaker` says, `direct` in his own words. To be told before `may_mean` is asked.
  void tells(clause::TokenRange content, Id speaker, bool direct);
  // The persons whom the singular pronoun may mean that takes part in what happens, the likeliest first.
  // Valid until the next call. To be asked in the order of the text.
  std::span<const Id> may_mean(text::TokenIndex pronoun);
  // Does the token stand for one person who was told of before ("তিনি", "তাকে")?
  bool stands_for_one(text::TokenIndex t) const;
  // It means `who`.
  void means(text::TokenIndex pronoun, Id who);
  // Those whom the plural pronoun means, all of them; empty where they are nobody by name. To be asked in the
  // order of the text, valid until the next call.
  std::span<const Id> may_be_several(text::TokenIndex pronoun, Several who, bool undergoes);
  // It means them.
  void mean(text::TokenIndex pronoun, std::span<const Id> several);
  // The source that grammar dropped before token `at`: the last speaker (one respected person, or else a body
  // or group) of this paragraph or the one before; kNoId where there is none.
  Id last_speaker(bool respected, text::TokenIndex at) const;
  // The outlet named last before token `at`, in its sentence or one of the two before; kNoId where none is.
  Id last_outlet(text::TokenIndex at) const;
  // The place or country named last before token `at`, in its sentence or the one before: where "there" is.
  Id last_place(text::TokenIndex at) const;
  EntityType type(Id who) const;
  // A person of whom the text tells neither a name nor an office: a wife, a student.
  bool is_private(Id who) const;
  // Where people post, and no actor itself.
  bool is_platform(Id who) const;
  // "Police sources": who tells, by its noun.
  bool is_informed_source(Id who) const;
  // A newspaper, agency or station, or the press as such.
  bool is_outlet(Id who) const;
  // Police, forces or a court.
  bool is_of_law(Id who) const;
  bool is_court(Id who) const;
  // "Those arrested": the people covered by the token at t, where the text has only counted them; else kNoId.
  Id taken_up(text::TokenIndex t) const;
  // The country (ISO 3166-1 alpha-3) that a listed place lies in or that a country is; empty where no table
  // says.
  std::string_view country_code(Id place) const;
  // People who hold no office and stand for no body that the text or a table tells of: experts, a doctor.
  bool is_without_office(Id who) const;
  // The body or country that the person speaks for when he says "we": a party, a force, a government or a
  // ministry; kNoId where there is none.
  Id body_of(Id person) const;
  // Does the person hold a role in `body`?
  bool holds_role_in(Id person, Id body) const;
  bool is_person(Id who) const;
  // Does the text tell before token `at` only of something at, in or of what is his: "ট্রাম্পের সমাবেশে"?
  bool only_owns(Id who, text::TokenIndex at) const;
  // A spokesperson whom the text gives to no body: "মুখপাত্র X".
  bool speaks_for_somebody(Id person) const;
  // May the one be the other: a person told by an office alone ("প্রধান উপদেষ্টা"), and one who is named with
  // it?
  bool may_be_one(Id a, Id b) const;
  // Appends those of a type who are mentioned in the range.
  void named_in(clause::TokenRange range, EntityType type, std::vector<Id>& out) const;
  // Writes the entities; ids handed out before are positions in `record.entities`.
  void finish(Record& record) const;

 private:
  bool is_body_of(Id who, std::uint64_t features) const;

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace ukti::mention
