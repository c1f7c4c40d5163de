// The text layer's one entry: a folded text goes in, its tokens, sentences, quotations and furniture come
// out.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/tables.h"
#include "text/text.h"

namespace ukti::text {

// Open-addressing table that gives equal forms equal ids. Cleared in constant time by a new generation.
class FormTable {
 public:
  void clear();
  // The id of `form`, appended to `forms` where it is new.
  std::uint32_t intern(unicode::Codes form, std::vector<std::string_view>& forms);

 private:
  struct Slot {
    std::uint32_t hash = 0, id = 0, generation = 0;
  };
  void grow();

  std::vector<Slot> slots_;
  std::uint32_t generation_ = 1, used_ = 0;
};

// Memory that is reused from text to text.
struct Scratch {
  FormTable forms;
  std::vector<TokenIndex>
      paragraph_begin;                 // first token of each line that has one, then the number of tokens
  std::vector<TokenIndex> open_marks;  // of the line, unpaired so far
  std::vector<TokenIndex> unclosed;    // opening marks that their line left open
  std::vector<std::int32_t> depth_change;
  std::vector<Sentence> sentences;
  std::vector<std::uint8_t> is_anchor;  // by form id: furniture may be recognised by it
};

// Reads a text of which `folded` is the folding; `original` and `folded` must outlive `out`, unmoved. A
// sentence of the first lines that spell `title` is a headline. Linear in time; keeps no state but in
// `scratch` and `out`.
void read_text(const Tables& tables, std::string_view original, const unicode::Folded& folded,
               std::string_view title, Scratch& scratch, Text& out);

// The parts, in the order in which they run; each fills its members of `out`.
void find_tokens(const Tables& tables, Scratch& scratch, Text& out);
void pair_marks(const Tables& tables, Scratch& scratch, Text& out);
void find_sentences(const Tables& tables, std::string_view title, const Scratch& scratch, Text& out);
void find_furniture(const Tables& tables, Scratch& scratch, Text& out);
void find_quotations(const Tables& tables, Scratch& scratch, Text& out);

}  // namespace ukti::text
