// Documents through many threads, results in the documents' order: the bytes that come out do not depend on
// -j.
//
// The caller's thread takes documents from the source and hands results to the sink; workers read. A window
// bounds how many documents are held at once, so that a slow document stops the source instead of filling
// memory.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "intake/input.h"
#include "ukti/ledger.h"
#include "ukti/reader.h"

namespace ukti::cli {

struct Result {
  std::string name, id;  // of the document, for messages and file names
  std::string output;    // what the work made of it
  std::optional<Error> error;
  std::size_t bytes = 0;             // of the document's text
  std::string note;                  // of an exported ledger, where the line is no document
  std::optional<LedgerEntry> entry;  // the document made ready for a ledger, where that is the work
};

using Take = std::function<bool(intake::Input&)>;                             // false: no more
using Work = std::function<void(const intake::Input&, Workspace&, Result&)>;  // called from many threads
using Sink = std::function<bool(Result&)>;                                    // in order; false: stop

void run_in_order(const Take& take, const Work& work, const Sink& sink, unsigned jobs);

}  // namespace ukti::cli
