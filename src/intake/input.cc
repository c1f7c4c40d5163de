// See input.h. `Source` is a file read in blocks; the two formats take their documents from it.
#include "intake/input.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace ukti::intake {
namespace {

constexpr std::size_t kBlock = 1 << 16;

// What escapes and the other fields may add to the text in a line: an escaped letter is at most six bytes for
// two.
constexpr std::size_t line_limit(std::size_t max_bytes) { return 3 * max_bytes + (1 << 20); }

// A file (or standard input) in blocks, with a look at its beginning.
class Source {
 public:
  explicit Source(const std::string& path) : path_(path) {
    std::error_code ignored;
    if (path == "-") {
      file_ = stdin;
    } else if (std::filesystem::is_directory(path, ignored)) {
      error_ = EISDIR;
    } else {
      file_ = std::fopen(path.c_str(), "rb");
      if (file_ == nullptr) error_ = errno;
    }
  }
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  ~Source() {
    if (file_ != nullptr && file_ != stdin) std::fclose(file_);
  }

  // The unread part of the block, filled anew where it is used up; empty at the end or on an error.
  std::string_view rest() {
    if (at_ == size_ && file_ != nullptr && error_ == 0) {
      at_ = 0;
      size_ = std::fread(block_, 1, kBlock, file_);
      if (size_ == 0 && std::ferror(file_)) error_ = errno != 0 ? errno : EIO;
    }
    return {block_ + at_, size_ - at_};
  }
  void take(std::size_t n) { at_ += n; }
  std::optional<Error> error() const {
    if (error_ == 0) return std::nullopt;
    return Error{ErrorCode::kIo, std::generic_category().message(error_)};
  }

 private:
  std::string path_;
  std::FILE* file_ = nullptr;
  int error_ = 0;
  std::size_t at_ = 0, size_ = 0;
  char block_[kBlock];
};

// Appends to `out` up to `stop` (which is consumed, not kept) or the end; keeps at most `limit` bytes and
// says with `over` that there were more. False where nothing was left.
bool take_until(Source& source, std::optional<char> stop, std::size_t limit, std::string& out, bool& over) {
  out.clear();
  over = false;
  bool any = false;
  for (std::string_view rest = source.rest(); !rest.empty(); rest = source.rest()) {
    any = true;
    const std::size_t found = stop ? rest.find(*stop) : std::string_view::npos;
    const std::string_view part = rest.substr(0, found);
    const std::size_t room = limit - out.size();
    out.append(part.substr(0, room));
    over = over || part.size() > room;
    source.take(found == std::string_view::npos ? part.size() : found + 1);
    if (found != std::string_view::npos) break;
  }
  return any;
}

Error too_large(std::size_t max_bytes) {
  return {ErrorCode::kTooLarge, fmt::format("larger than {} bytes (--max-bytes)", max_bytes)};
}

std::string stem_of(const std::string& path) {
  return path == "-" ? "stdin" : std::filesystem::path(path).stem().string();
}

bool blank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

std::string_view text_to_read(const Document& document, std::string& buffer) {
  if (document.title.empty() || document.text.starts_with(document.title)) return document.text;
  buffer.assign(document.title);
  buffer += '\n';
  buffer += document.text;
  return buffer;
}

struct Stream::Impl {
  Impl(std::string p, Format f, std::size_t max)
      : path(std::move(p)), source(path), format(f), max_bytes(max) {
    if (format == Format::kAuto) format = guess();
  }

  Format guess() {
    const std::string extension = std::filesystem::path(path).extension().string();
    if (extension == ".jsonl" || extension == ".ndjson" || extension == ".json") return Format::kJsonLines;
    if (extension == ".txt") return Format::kText;
    std::string_view head = source.rest();
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const std::size_t brace = head.find_first_not_of(" \t\r\n");
    if (brace == std::string_view::npos || head[brace] != '{') return Format::kText;
    const std::size_t inner = head.find_first_not_of(" \t\r\n", brace + 1);
    return inner != std::string_view::npos && head[inner] == '"' ? Format::kJsonLines : Format::kText;
  }

  bool next_text(Input& input) {
    if (done) return false;
    done = true;
    bool over = false;
    take_until(source, std::nullopt, max_bytes, input.text, over);
    input.name = path;
    input.id = stem_of(path);
    if (over) input.error = too_large(max_bytes);
    return true;
  }

  bool next_line(Input& input, bool skip) {
    bool over = false;
    do {
      if (!take_until(source, '\n', line_limit(max_bytes), line, over)) return false;
      ++line_number;
    } while (blank(line) && !over);
    if (skip) return true;
    input.name = fmt::format("{}:{}", path, line_number);
    input.id = fmt::format("{}-{}", stem_of(path), line_number);
    if (over) {
      input.error = too_large(max_bytes);
    } else {
      parse(input);
    }
    return true;
  }

  void parse(Input& input) {
    const std::size_t bom = line.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const std::size_t size = line.size() - bom;
    line.resize(line.size() + simdjson::SIMDJSON_PADDING);
    simdjson::dom::element root;
    const auto fault = parser.parse(line.data() + bom, size, false).get(root);
    simdjson::dom::object object;
    if (fault != simdjson::SUCCESS) {
      input.error =
          Error{ErrorCode::kMalformedInput, fmt::format("no JSON: {}", simdjson::error_message(fault))};
    } else if (root.get(object) != simdjson::SUCCESS) {
      input.error = Error{ErrorCode::kMalformedInput, "the line is no JSON object"};
    } else {
      fields(object, input);
    }
  }

  void fields(const simdjson::dom::object& object, Input& input) {
    bool has_text = false;
    std::string date;
    for (const auto& [key, value] : object) {
      if (key == "id") take(value, key, input.id, input);
      if (key == "url") take(value, key, input.url, input);
      if (key == "source") take(value, key, input.source, input);
      if (key == "published") take(value, key, input.published, input);
      if (key == "date") take(value, key, date, input);
      if (key == "title") take(value, key, input.title, input);
      if (key == "ukti" && value.is_object()) input.note = simdjson::minify(value);
      if (key == "text") {
        take(value, key, input.text, input);
        has_text = !value.is_null();
      }
    }
    if (input.published.empty()) input.published = date;
    if (!has_text && input.note.empty() && !input.error)
      input.error = Error{ErrorCode::kMalformedInput, "no field \"text\""};
    if (input.text.size() > max_bytes) input.error = too_large(max_bytes);
  }

  // Strings as they are, null as nothing; a number only as an id.
  static void take(const simdjson::dom::element& value, std::string_view key, std::string& to, Input& input) {
    std::string_view string;
    std::int64_t number = 0;
    if (value.get(string) == simdjson::SUCCESS) {
      to.assign(string);
    } else if (key == "id" && value.get(number) == simdjson::SUCCESS) {
      to = fmt::format("{}", number);
    } else if (!value.is_null()) {
      input.error = Error{ErrorCode::kMalformedInput, fmt::format("field \"{}\" is no string", key)};
    }
  }

  std::string path;
  Source source;
  Format format;
  std::size_t max_bytes;
  bool done = false;
  std::size_t line_number = 0;
  std::string line;
  simdjson::dom::parser parser;
};

Stream::Stream(std::string path, Format format, std::size_t max_bytes)
    : impl_(std::make_unique<Impl>(std::move(path), format, max_bytes)) {}
Stream::~Stream() = default;
Stream::Stream(Stream&&) noexcept = default;

bool Stream::next(Input& input, bool skip) {
  Impl& s = *impl_;
  if (s.done) return false;
  for (std::string* field : {&input.name, &input.id, &input.url, &input.source, &input.published,
                             &input.title, &input.text, &input.note})
    field->clear();
  input.error.reset();
  // A file that cannot be opened or read is one document that failed.
  if (s.format == Format::kJsonLines && s.next_line(input, skip)) return true;
  if (s.format == Format::kText && !s.source.error()) {
    s.next_text(input);
    input.error = s.source.error() ? s.source.error() : input.error;
    return true;
  }
  s.done = true;
  if (!s.source.error()) return false;
  input.name = s.path;
  input.id = stem_of(s.path);
  input.error = s.source.error();
  return true;
}

}  // namespace ukti::intake
