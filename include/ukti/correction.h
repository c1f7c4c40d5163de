// Corrections: what a person says against what was read, kept beside it and undoable.
//
// A correction is tied to bytes: a document, the hash of the version it was made on, and a span in it. It
// names no row and no id of a record, so that it holds when the texts are read again by a newer lexicon; one
// whose bytes name nothing any more, or whose document is not there, is an orphan: kept, listed, without
// effect.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ukti/record.h"

namespace ukti {

enum class CorrectionKind : std::uint8_t {
  kRetract,      // a mention of a happening, a statement, a figure, a party counts no more
  kMerge,        // two matters are one happening; two parties are one
  kSplit,        // mentions of a matter are another happening; a party's namesakes are another party
  kRelabel,      // a matter's label, a party's name
  kReattribute,  // another party answers for a statement
};

// What the bytes of an anchor carry: the trigger of an event, the cue of a statement, the words of a figure,
// a name of a party.
enum class Layer : std::uint8_t { kEvent, kStatement, kFigure, kParty };

struct Anchor {
  std::string document;  // its identity
  std::string name;      // as answers name it; empty where it is not in the ledger
  std::string sha256;    // of the version
  Layer layer = Layer::kEvent;
  Span span;
  std::uint8_t side = 0;  // 0: what is corrected; 1: what it is merged with, split from, attributed to
  bool found = false;     // the bytes carry something of that layer
  bool operator==(const Anchor&) const = default;
};

struct Correction {
  std::int64_t number = 0;  // a later one goes before an earlier one that it contradicts
  CorrectionKind kind = CorrectionKind::kRetract;
  std::string label;  // of kRelabel
  std::string author, time, reason;
  std::vector<Anchor> anchors;
  std::string undone_by, undone_at;  // empty while it is in force
  bool orphaned = false;             // a side has no anchor that is found
};

// A correction as a person asks for it. A target is a matter's id ("m00a1…"), a party's ("p00a1…"), a
// document's name, or bytes of one ("R03:120-141"): what is named there.
//   kRetract     targets: matters, parties, bytes
//   kMerge       targets: the matter or party that stays; others: those that are the same
//   kSplit       targets: a matter or party; others: documents or bytes in which it is another one
//   kRelabel     targets: a matter or party; label
//   kReattribute targets: bytes of statements; others: one party
struct CorrectionRequest {
  CorrectionKind kind = CorrectionKind::kRetract;
  std::vector<std::string> targets, others;
  std::string label, author, time, reason;
};

}  // namespace ukti
