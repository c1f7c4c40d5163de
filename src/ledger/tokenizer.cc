// See tokenizer.h.
#include "ledger/tokenizer.h"

#include <sqlite3.h>

namespace ukti::ledger {
namespace {

int create(void*, const char**, int, Fts5Tokenizer** out) {
  static char self;  // the tokenizer has no state; FTS5 wants an address that is not null
  *out = reinterpret_cast<Fts5Tokenizer*>(&self);
  return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer*, void* context, int, const char* words, int size,
             int (*take)(void*, int, const char*, int, int, int)) {
  bool is_first = true;  // of its word
  for (int begin = 0, end = 0; begin < size; begin = end + 1) {
    for (end = begin; end < size && words[end] != kNextWord && words[end] != kOrStem;) ++end;
    if (end > begin) {
      const int code =
          take(context, is_first ? 0 : FTS5_TOKEN_COLOCATED, words + begin, end - begin, begin, end);
      if (code != SQLITE_OK) return code;
      is_first = false;
    }
    if (end < size && words[end] == kNextWord) is_first = true;
  }
  return SQLITE_OK;
}

fts5_api* api_of(sqlite3* database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

void append(char separator, std::string_view stem, std::string& words) {
  if (!words.empty()) words += separator;
  words += stem.substr(0, kLongestStem);
}

}  // namespace

void append_word(std::string_view stem, std::string& words) { append(kNextWord, stem, words); }
void append_stem(std::string_view stem, std::string& words) { append(kOrStem, stem, words); }

Expected<void> register_tokenizer(sqlite3* database) {
  fts5_api* api = api_of(database);
  fts5_tokenizer tokenizer{create, destroy, tokenize};
  if (api == nullptr || api->xCreateTokenizer(api, "ukti", nullptr, &tokenizer, nullptr) != SQLITE_OK)
    return std::unexpected(Error{ErrorCode::kIo, "SQLite here has no full-text search (FTS5)"});
  return {};
}

}  // namespace ukti::ledger
