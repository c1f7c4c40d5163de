// Where results go: standard output, or a folder with a file for each document.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "ukti/error.h"

namespace ukti::cli {

// Writes all of `text` to standard output; false where that failed (a closed pipe, a full disk).
bool put(std::string_view text);

// The file's name for a document's id: letters, digits, marks of all scripts and -_.= as they are, everything
// else as %XX, so that no path escapes and different ids have different names; too long ones end in a hash.
std::string file_name_for(std::string_view id);

// A folder that takes ID.json for each document; a file appears whole or not at all.
class RecordFolder {
 public:
  static Expected<RecordFolder> open(const std::string& path);
  // Refuses an id that was written before in this run.
  Expected<void> write(std::string_view id, std::string_view json);

 private:
  explicit RecordFolder(std::string path) : path_(std::move(path)) {}
  std::string path_;
  std::unordered_set<std::string> written_;
};

}  // namespace ukti::cli
