// The lexicon as a user of the library sees it: load it, ask for its version, look a word up.
//
// The embedded lexicon is linked into the program and needs no file. `from_directory` compiles tables (TSV)
// and lays them over the embedded ones. A Lexicon is immutable once made and safe to share between threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ukti/error.h"

namespace ukti {

namespace lexicon {
class View;
}

class Lexicon {
 public:
  // The lexicon that is linked into the program. Made on first call, lives for ever.
  static const Lexicon& embedded();
  // The embedded lexicon with the tables of `directory` (same layout as `lexicon/`) laid over it.
  static Expected<Lexicon> from_directory(const std::string& directory);

  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;

  std::string_view version() const;   // a hash of the tables' content
  const lexicon::View& view() const;  // for the rooms of the house; see src/lexicon/view.h

 private:
  struct Impl;
  explicit Lexicon(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace ukti
