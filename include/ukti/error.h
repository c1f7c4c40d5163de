// Errors of the library: what went wrong, with which document, in words that a person can act on.
//
// Nothing in Ukti throws across a public header; what can fail returns `Expected<T>`. An Error is a value:
// it owns its text, may be copied and sent between threads.
#pragma once

#include <expected>
#include <string>

namespace ukti {

enum class ErrorCode {
  kInvalidUtf8,     // the bytes are not UTF-8
  kUtf16,           // the bytes are UTF-16 (byte order mark or alternating zero bytes)
  kBinary,          // the bytes are no text (NULs, control characters)
  kLegacyEncoding,  // Bangla in a legacy font encoding (Bijoy/SutonnyMJ), or mojibake of it
  kUnreadLanguage,  // a language that Ukti does not read (English for now, Assamese, Hindi, …)
  kTooLarge,        // more bytes than --max-bytes
  kEmpty,           // no text at all
  kMalformedInput,  // the container (JSONL …) is broken
  kMalformedDate,   // a publication date that is none
  kLexicon,         // a lexicon table or blob is broken; the message carries file:line:column
  kIo,              // a file could not be read or written
  kStopped,         // where the results go takes no more: a closed pipe, a full disk, an interrupt
};

struct Error {
  ErrorCode code;
  std::string message;  // one line, no trailing full stop
};

template <typename T>
using Expected = std::expected<T, Error>;

}  // namespace ukti
