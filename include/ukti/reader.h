// The reader: a text goes in, its record comes out.
//
// A Reader holds the lexicon and nothing else; `read` is const, pure (the same text and lexicon give the same
// record) and may be called from many threads, each with a Workspace of its own. A Workspace is scratch
// memory that is reused from document to document, so that reading allocates next to nothing per token.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ukti/error.h"
#include "ukti/lexicon.h"
#include "ukti/record.h"

namespace ukti {

// A document as it comes from outside. The views must outlive the call of `read` only.
struct Document {
  std::string_view id;  // shown in the record; not interpreted
  std::string_view url;
  std::string_view source;     // the outlet's name
  std::string_view published;  // "2025-04-28" or an RFC 3339 time; empty where unknown
  std::string_view title;
  std::string_view text;  // UTF-8, as it came
};

class Workspace {
 public:
  Workspace();
  ~Workspace();
  Workspace(Workspace&&) noexcept;
  Workspace& operator=(Workspace&&) noexcept;
  struct Impl;
  Impl& impl() { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

// A word of a text as search and comparison take it: inflected and differently spelled forms of one word have
// equal stems.
struct Term {
  enum class Kind : std::uint8_t { kName, kContent, kNumber, kFunction };
  Span span;                // bytes of the word in the text that was read
  std::string_view stem;    // folded codes (src/unicode/fold.h), never empty
  std::string_view others;  // the stems of its other readings, a unit separator (0x1F) before each
  std::string_view alias;   // the English name in lower case where the word is a listed name; else empty
  Kind kind = Kind::kContent;
  // What it says that two texts share it: 0 nothing (function words, numbers), 1 little (common words,
  // countries, given names), 2 something (other listed names), 3 much (a word that no table knows: mostly a
  // name).
  std::uint8_t weight = 0;
  std::uint32_t sentence = 0;  // place in Record::sentences
};

class Reader {
 public:
  // `lexicon` must outlive the reader.
  explicit Reader(const Lexicon& lexicon);
  ~Reader();
  Reader(Reader&&) noexcept;

  Expected<Record> read(const Document& document, Workspace& workspace) const;

  // The words of the document that `workspace` read last, without its page furniture, in order. The views
  // hold until the workspace reads again.
  void terms(Workspace& workspace, std::vector<Term>& out) const;

  // The words of any short text (a query, a name), taken as `terms` takes those of a document; it need not
  // be Bangla. Fails where it is no UTF-8. The views hold until the workspace reads again.
  Expected<void> terms_of(std::string_view text, Workspace& workspace, std::vector<Term>& out) const;

  // What one stage made of the document, as text for a person: "fold", "tokens", "sentences", "words",
  // "terms", "times", "figures", "mentions", "frames", "statements". An unknown stage is an error that lists
  // them.
  Expected<std::string> show_stage(const Document& document, std::string_view stage,
                                   Workspace& workspace) const;

  struct Impl;

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace ukti
