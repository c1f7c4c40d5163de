// Chunks: the noun phrases of a sentence, from left to right, each with its head, case and kind.
//
// Bangla marks case on the last word of a phrase, so a phrase ends where a case ending, a postposition, a
// verb or a mark ends it; bare words go on into the next one unless they are complete persons or bodies
// ("পুলিশ | ঘটনাস্থলে"). What stands in round brackets belongs to the phrase that it interrupts.
#pragma once

#include <cstdint>
#include <vector>

#include "bangla/tags.h"
#include "clause/frames.h"

namespace ukti::bangla {

enum class ChunkKind : std::uint8_t {
  kThing,
  kPerson,
  kBody,
  kPronoun,
  kFirstPerson,
  kTime,
  kVerbal,
  kPointer
};

struct Chunk {
  text::TokenIndex begin = 0, end = 0;             // half-open
  text::TokenIndex head = 0;                       // last content word
  text::TokenIndex postposition = text::kNoToken;  // that governs it, if any
  clause::Case kase = clause::Case::kBare;
  ChunkKind kind = ChunkKind::kThing;
  bool plural = false;
  bool respected = false;  // তিনি, তাঁরা
  bool joined = false;     // "ও", "এবং" or a comma joins it to the next chunk
  bool among = false;      // "ভারতসহ": one of those whom the next chunk tells
  bool numbered = false;   // a numeral or classifier counts it

  // Can it be the one who speaks or acts?
  bool subject() const {
    return kase == clause::Case::kBare && postposition == text::kNoToken &&
           (kind == ChunkKind::kPerson || kind == ChunkKind::kBody || kind == ChunkKind::kPronoun ||
            kind == ChunkKind::kFirstPerson);
  }
};

// Chunks of tokens [begin, end) of one sentence into `out` (cleared first). The words of `barriers` (the cues
// of the sentence, in order) belong to no chunk; an empty barrier ends one.
void chunk(const text::Text& text, const clause::Words& words, const std::vector<Tag>& tags,
           const std::vector<mention::NamedMention>& names, const std::vector<clause::TokenRange>& barriers,
           text::TokenIndex begin, text::TokenIndex end, bool translated, std::vector<Chunk>& out);

}  // namespace ukti::bangla
