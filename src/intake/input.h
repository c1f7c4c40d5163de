// From the bytes of a file to documents: plain text and JSON lines, one document at a time, in bounded
// memory.
//
// The idea: a Stream yields documents in the file's order and never gives up on a file because of one
// document; what is wrong with a document stands in `Input::error`. No more than one document is held, and of
// one that is over the limit no more than the limit. Whether the bytes are text at all, and in which
// language, the reader judges. Other containers (HTML, WARC, RSS) will be further formats here.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ukti/error.h"
#include "ukti/reader.h"

namespace ukti::intake {

enum class Format { kAuto, kText, kJsonLines };

// One document with what its container says of it. Owns its strings.
struct Input {
  std::string name;  // for messages: "news.jsonl:12", "a.txt", "-"
  std::string id, url, source, published, title, text;
  std::string
      note;  // the member "ukti" of a line that a ledger exported, as JSON; it may stand without a text
  std::optional<Error> error;

  Document document() const { return {id, url, source, published, title, text}; }
};

// The text that is read: `text` where it begins with the title, else title, a newline, text (put into
// `buffer`).
std::string_view text_to_read(const Document& document, std::string& buffer);

class Stream {
 public:
  // "-" is standard input. kAuto takes JSON lines by the file's name (.jsonl, .ndjson, .json) or, on standard
  // input and for other names, by a first line that is a JSON object.
  Stream(std::string path, Format format, std::size_t max_bytes);
  ~Stream();
  Stream(Stream&&) noexcept;

  // The next document, or false at the end. With `skip` it is passed over without being parsed.
  bool next(Input& input, bool skip = false);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ukti::intake
