// Stances: what somebody means, expects or fears, told with an adjective and no verb of saying:
// "সরকার দুর্নীতি দমন করতে বদ্ধপরিকর", "লন্ডন সতর্ক যে …", "খরা নিয়ে উদ্বিগ্ন জাতিসংঘ".
//
// The bearer must be named, in the third person, and the content told in words; otherwise ("সতর্ক থাকুন",
// "উদ্বিগ্ন অভিভাবকেরা") the adjective only describes. The adjectives: `bn/stances.tsv`.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

class Stances {
 public:
  explicit Stances(const lexicon::View& view);

  // May a word with these readings be a stance?
  bool may_stand(std::span<const clause::Reading> readings) const { return row_of(readings) != nullptr; }
  // Adds the stances of the scene that stand in no report of out[first, …).
  void find(const Scene& scene, std::uint32_t sentence, std::size_t first,
            std::vector<clause::ReportFrame>& out) const;

 private:
  enum Ways : std::uint32_t {
    kTo = 1u << 0,
    kThat = 1u << 1,
    kAbout = 1u << 2,
    kAmid = 1u << 3,
    kSaid = 1u << 4
  };
  struct Row {
    lexicon::EntryId word = lexicon::kNoEntry;
    lexicon::EntryId entry = lexicon::kNoEntry;
    Act act = Act::kBelieve;
    std::uint32_t ways = 0;
  };
  const Row* row_of(std::span<const clause::Reading> readings) const;
  std::optional<clause::ReportFrame> stance(const Scene& s, const Row& row, text::TokenIndex t) const;
  bool beside_clause(const Scene& s, text::TokenIndex t, const Chunk* bearer, clause::ReportFrame& f) const;
  bool about(const Scene& s, text::TokenIndex t) const;

  std::vector<Row> rows_;                // sorted by word
  std::vector<lexicon::EntryId> topic_;  // postpositions: নিয়ে, সম্পর্কে
};

}  // namespace ukti::bangla
