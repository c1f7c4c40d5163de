// The analysis of one word; see morphology.h for the order of readings.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "clause/words.h"
#include "lexicon/view.h"

namespace ukti::bangla {

class WordAnalysis {
 public:
  // Readings are appended to `out`.
  WordAnalysis(const lexicon::View& lexicon, std::string_view word, std::vector<clause::Reading>& out)
      : lexicon_(lexicon), word_(word), out_(out), first_(out.size()) {}

  lexicon::FormId run();  // the form id of the whole word, 0 if none

 private:
  struct Split {
    std::uint32_t stem_length = 0;
    const lexicon::blob::SuffixRecord* suffix = nullptr;
    lexicon::FormId form = 0;  // of the stem, 0: not listed
  };

  void find_splits();
  void add_listed(lexicon::FormId form, std::uint32_t stem_length, const lexicon::blob::SuffixRecord* suffix);
  void add_phrase_ends(lexicon::FormId exact);
  bool emphatic_fits(const lexicon::FormReading& reading, std::uint32_t stem_length) const;
  void add_number();
  bool add_compounds();
  bool add_compound(std::uint32_t stem_length, const lexicon::blob::SuffixRecord* suffix, bool bound_last);
  bool add_loose();
  void guess();
  void add(const clause::Reading& reading);
  bool found() const { return out_.size() > first_; }

  const lexicon::View& lexicon_;
  std::string_view word_;
  std::vector<clause::Reading>& out_;
  std::size_t first_;
  std::size_t listed_exact_ = 0;  // readings of the whole word
  bool exact_verbs_only_ = false;
  std::array<Split, 24> splits_;
  std::size_t split_count_ = 0;
};

}  // namespace ukti::bangla
