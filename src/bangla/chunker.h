// The walk over a clause that cuts it into phrases (chunks.cc), and where a phrase ends (chunk_borders.cc).
#pragma once

#include <vector>

#include "bangla/chunk_words.h"

namespace ukti::bangla {

// Cuts what lies between `begin` and `end`, but for the barriers, and appends the phrases to `out`.
class Chunker : private ChunkWords {
 public:
  Chunker(const text::Text& text, const clause::Words& words, const std::vector<Tag>& tags,
          const std::vector<mention::NamedMention>& names, const std::vector<clause::TokenRange>& barriers,
          TokenIndex end, bool translated, std::vector<Chunk>& out)
      : ChunkWords(text, words, tags, names),
        barriers_(barriers),
        end_(end),
        translated_(translated),
        out_(out) {}

  void run(TokenIndex begin);

 private:
  // The walk.
  bool verb(TokenIndex t) const;
  bool final_position(TokenIndex t) const;
  bool title_stands_open() const;
  bool named_by_title(TokenIndex t) const;
  bool nominal(TokenIndex t) const;
  TokenIndex take(TokenIndex t);
  TokenIndex skip_bracket(TokenIndex t);
  TokenIndex lone_suffix(TokenIndex t);
  TokenIndex take_time(TokenIndex t);
  TokenIndex take_name(TokenIndex t);
  void extend(TokenIndex t);
  TokenIndex close_objective(TokenIndex t);
  void close(TokenIndex e);
  bool open() const { return start_ != text::kNoToken; }

  // Where the open phrase ends, and what goes on with it.
  bool definite_thing() const;
  bool owned_weapon(text::TokenIndex t) const;
  bool owned_words(text::TokenIndex t) const;
  bool two_powers(const mention::NamedMention& name) const;
  bool does_to_member(const mention::NamedMention& name) const;
  bool goes_on_into_name(const mention::NamedMention& name) const;
  bool goes_to_law(TokenIndex t) const;
  bool goes_on(TokenIndex t) const;
  bool group_of_people() const;
  bool relates(TokenIndex t) const;
  bool several_before() const;
  bool subject_before() const;
  bool starts_anew(TokenIndex t) const;
  bool spoken_of(TokenIndex t) const;
  bool told_to(TokenIndex t) const;
  TokenIndex leads(TokenIndex t) const;
  bool object_of_cue(TokenIndex t) const;
  bool genitive_apart(TokenIndex t) const;
  bool governed_from(TokenIndex t) const;
  bool strikes(TokenIndex last) const;
  bool objective_apart(TokenIndex t) const;
  bool compound_hyphen(TokenIndex t);

  const std::vector<clause::TokenRange>& barriers_;
  std::size_t barrier_ = 0;
  TokenIndex end_;
  bool translated_;
  std::vector<Chunk>& out_;
  TokenIndex start_ = text::kNoToken, head_ = 0;
  bool finished_ = false, numbered_ = false;  // the open phrase could stand alone; holds a number
};

}  // namespace ukti::bangla
