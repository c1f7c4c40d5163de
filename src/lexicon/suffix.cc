// Spelling out stacks: a depth-first walk over the slots. An ending joins if its `after` holds the last
// letter so far.
#include "lexicon/suffix.h"

#include <fmt/format.h>

#include <algorithm>

#include "lexicon/tags.h"
#include "unicode/fold.h"

namespace ukti::lexicon {
namespace {

struct Ending {
  std::string codes;
  std::size_t slot = 0;
  std::uint32_t after = 0, on = 0;
  clause::Morph morph;
};

struct StemName {
  std::string_view name;
  std::uint32_t bits;
};
constexpr std::uint32_t kNominal = blob::kStemNoun | blob::kStemName | blob::kStemAdjective |
                                   blob::kStemNumeral | blob::kStemPronoun | blob::kStemVerbalNoun |
                                   blob::kStemLatin;
constexpr StemName kStems[] = {{"nominal", kNominal},
                               {"noun", blob::kStemNoun},
                               {"name", blob::kStemName},
                               {"adj", blob::kStemAdjective},
                               {"num", blob::kStemNumeral},
                               {"pron", blob::kStemPronoun},
                               {"vn", blob::kStemVerbalNoun},
                               {"adv", blob::kStemAdverb},
                               {"postp", blob::kStemPostposition},
                               {"finite", blob::kStemFinite},
                               {"nonfinite", blob::kStemNonFinite},
                               {"digits", blob::kStemDigits},
                               {"latin", blob::kStemLatin},
                               {"any", blob::kStemAny}};

constexpr std::size_t kMostClasses = 31;      // bits of SuffixRecord::after; all bits set is "any"
constexpr std::size_t kMostStacks = 100'000;  // a slip in the slots would multiply without end

class Stacker {
 public:
  Stacker(const ParsedTable& table, const Schema& schema, Builder& builder, std::vector<Problem>& problems)
      : table_(table), schema_(schema), builder_(builder), problems_(problems) {}

  void run() {
    if (builder_.has_suffixes()) {
      problems_.push_back(problem_at_line(table_, 1, "a second table of endings"));
      return;
    }
    read_classes();
    for (const Row& row : table_.rows) read(row);
    stack("", 0, {});
    if (stacks_ > kMostStacks) {
      problems_.push_back(
          problem_at_line(table_, 1, fmt::format("more than {} stacks of endings", kMostStacks)));
    }
  }

 private:
  void read_classes() {
    if (schema_.classes.size() > kMostClasses) {
      problems_.push_back(problem_at_line(table_, 1, fmt::format("more than {} classes", kMostClasses)));
      return;
    }
    for (const auto& [name, letters] : schema_.classes) {
      blob::CodeClass c;
      for (char ch : unicode::fold(letters)) {
        const auto code = static_cast<unsigned char>(ch);
        if (code != ' ') c.bits[code >> 6] |= std::uint64_t{1} << (code & 63);
      }
      builder_.classes.push_back(c);
    }
  }

  void fault(const Row& row, std::string_view part, std::string message) {
    problems_.push_back(problem_at(table_, row, part, std::move(message)));
  }

  void read(const Row& row) {
    Ending ending;
    const std::string_view slot = table_.cell(row, "slot");
    const auto found = std::find(schema_.stack.begin(), schema_.stack.end(), slot);
    if (found == schema_.stack.end())
      return fault(row, slot, fmt::format("slot '{}' is not in the stack", slot));
    ending.slot = static_cast<std::size_t>(found - schema_.stack.begin());
    for (std::string_view name : split(table_.cell(row, "after"), ' ')) ending.after |= class_bits(row, name);
    for (std::string_view name : split(table_.cell(row, "on"), ' ')) ending.on |= stem_bits(row, name);
    for (std::string_view tag : split(table_.cell(row, "tags"), ' ')) {
      if (!apply_tag(tag, ending.morph)) fault(row, tag, fmt::format("unknown tag '{}'", tag));
    }
    for (std::string_view spelling : split(table_.cell(row, "suffix"), '|')) {
      ending.codes = unicode::fold(spelling);
      endings_.push_back(ending);
    }
  }

  std::uint32_t class_bits(const Row& row, std::string_view name) {
    if (name == "any") return ~std::uint32_t{0};
    for (std::size_t i = 0; i < builder_.classes.size(); ++i) {
      if (schema_.classes[i].first == name) return std::uint32_t{1} << i;
    }
    fault(row, name, fmt::format("unknown class '{}'", name));
    return 0;
  }

  std::uint32_t stem_bits(const Row& row, std::string_view name) {
    for (const auto& s : kStems)
      if (s.name == name) return s.bits;
    fault(row, name, fmt::format("unknown kind of stem '{}'", name));
    return 0;
  }

  bool joins(const std::string& codes, const Ending& next) const {
    if (codes.empty()) return true;
    const auto last = static_cast<unsigned char>(codes.back());
    for (std::size_t i = 0; i < builder_.classes.size(); ++i) {
      if ((next.after >> i & 1) != 0 && builder_.classes[i].holds(last)) return true;
    }
    return next.after == ~std::uint32_t{0};
  }

  // Extends a stack by every ending of a later slot. The first ending says what the stem must be.
  void stack(const std::string& codes, std::size_t slot, blob::SuffixRecord record) {
    for (const Ending& e : endings_) {
      if (e.slot < slot || !joins(codes, e)) continue;
      if (++stacks_ > kMostStacks) return;
      blob::SuffixRecord longer = record;
      if (codes.empty()) longer.after = e.after, longer.on = e.on;
      longer.morph = merged(record.morph, e.morph);
      const std::string together = codes + e.codes;
      builder_.add_suffix(together, longer);
      stack(together, e.slot + 1, longer);
    }
  }

  const ParsedTable& table_;
  const Schema& schema_;
  Builder& builder_;
  std::vector<Problem>& problems_;
  std::vector<Ending> endings_;
  std::size_t stacks_ = 0;
};

}  // namespace

void build_suffixes(const ParsedTable& table, const Schema& schema, Builder& builder,
                    std::vector<Problem>& problems) {
  Stacker(table, schema, builder, problems).run();
}

}  // namespace ukti::lexicon
