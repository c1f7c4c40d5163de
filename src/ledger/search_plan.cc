// The signs of a query, and the expression for FTS5. See search_plan.h.
#include "ledger/search_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "ledger/tokenizer.h"
#include "unicode/validate.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kMostBytes = 2'048, kMostParts = 48;
constexpr std::string_view kBlank = " \t\r\n";

std::unexpected<Error> refuse(std::string why) {
  return std::unexpected(Error{ErrorCode::kMalformedInput, "the query " + std::move(why)});
}

struct NamedField {
  std::string_view name;
  Field field;
};
constexpr std::array<NamedField, 3> kFields = {
    {{"title:", Field::kTitle}, {"source:", Field::kSource}, {"text:", Field::kText}}};

// The bytes of a quotation mark at the head of `rest`, 0 where there is none.
std::size_t quote_at(std::string_view rest) {
  if (rest.starts_with('"')) return 1;
  return rest.starts_with("“") || rest.starts_with("”") ? std::string_view("“").size() : 0;
}

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class Splitter {
 public:
  explicit Splitter(std::string_view query) : rest_(query) {}

  Expected<std::vector<QueryPart>> split() {
    for (skip_blanks(); !rest_.empty(); skip_blanks())
      if (Expected<void> good = take(); !good) return std::unexpected(good.error());
    if (or_before_) return refuse(parts_.empty() ? "has no words" : "ends with OR");
    if (parts_.empty()) return refuse("has no words");
    if (parts_.size() > kMostParts) return refuse(fmt::format("has more than {} parts", kMostParts));
    return std::move(parts_);
  }

 private:
  void skip_blanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlank), rest_.size())); }
  bool take_word(std::string_view word) {
    const bool here = rest_.starts_with(word) &&
                      (rest_.size() == word.size() || kBlank.find(rest_[word.size()]) != kBlank.npos);
    if (here) rest_.remove_prefix(word.size());
    return here;
  }

  Expected<void> take() {
    if (take_word("OR") || take_word("|")) {
      if (parts_.empty() || or_before_) return refuse("has an OR without words before it");
      or_before_ = true;
      return {};
    }
    if (take_word("AND")) return {};  // two words are both asked for anyway
    QueryPart part;
    part.or_before = std::exchange(or_before_, false);
    part.without = take_word("NOT");
    if (part.without) skip_blanks();
    if (rest_.size() > 1 && rest_.front() == '-' && kBlank.find(rest_[1]) == kBlank.npos) {
      part.without = true;
      rest_.remove_prefix(1);
    }
    if (Expected<void> good = take_field(part); !good) return good;
    Expected<void> good = quote_at(rest_) > 0 ? take_quoted(part) : take_plain(part);
    if (good) parts_.push_back(part);
    return good;
  }

  Expected<void> take_field(QueryPart& part) {
    std::size_t end = 0;
    while (end < rest_.size() && rest_[end] >= 'a' && rest_[end] <= 'z') ++end;
    if (end == 0 || end == rest_.size() || rest_[end] != ':') return {};
    const std::string_view name = rest_.substr(0, end + 1);
    const auto* at =
        std::find_if(kFields.begin(), kFields.end(), [&](const NamedField& f) { return f.name == name; });
    if (at == kFields.end())
      return refuse(fmt::format("asks for a field “{}”; there are title:, source: and text:", name));
    part.field = at->field;
    rest_.remove_prefix(name.size());
    if (rest_.empty() || kBlank.find(rest_.front()) != kBlank.npos)
      return refuse(fmt::format("has no word after “{}”", name));
    return {};
  }

  Expected<void> take_quoted(QueryPart& part) {
    rest_.remove_prefix(quote_at(rest_));
    std::size_t end = 0;
    while (end < rest_.size() && quote_at(rest_.substr(end)) == 0) ++end;
    if (end == rest_.size()) return refuse("has a quotation mark that nothing closes");
    part.quoted = true;
    part.words = rest_.substr(0, end);
    rest_.remove_prefix(end);
    rest_.remove_prefix(quote_at(rest_));
    return {};
  }

  Expected<void> take_plain(QueryPart& part) {
    std::size_t end = 0;
    while (end < rest_.size() && kBlank.find(rest_[end]) == kBlank.npos && quote_at(rest_.substr(end)) == 0)
      ++end;
    part.words = rest_.substr(0, end);
    rest_.remove_prefix(end);
    part.prefix = part.words.ends_with('*');
    if (part.prefix) part.words.remove_suffix(1);
    if (part.prefix && characters(part.words) < 2)
      return refuse("has a * after less than two letters: nearly everything begins so");
    if (part.words.empty()) return refuse("has no word after a sign");
    return {};
  }

  std::string_view rest_;
  std::vector<QueryPart> parts_;
  bool or_before_ = false;
};

void append_way(const Way& way, std::string& out) {
  std::string words;
  for (const StemSet& stems : way.words)
    for (std::size_t i = 0; i < stems.size(); ++i)
      i == 0 ? append_word(stems[i], words) : append_stem(stems[i], words);
  out += '"';
  for (const char c : words) out.append(c == '"' ? 2 : 1, c);
  out += way.prefix ? "\" *" : "\"";
}

void append_item(const Item& item, std::string& out) {
  static constexpr std::array<std::string_view, 4> kColumns = {"{title text}", "title", "source", "text"};
  out += kColumns[static_cast<std::size_t>(item.field)];
  out += " : (";
  for (std::size_t i = 0; i < item.ways.size(); ++i) {
    if (i > 0) out += " OR ";
    append_way(item.ways[i], out);
  }
  out += ')';
}

void append_items(const std::vector<Item>& items, bool without, std::string_view joined_by,
                  std::string& out) {
  bool is_first = true;
  for (const Item& item : items) {
    if (item.without != without) continue;
    if (!std::exchange(is_first, false)) out += joined_by;
    append_item(item, out);
  }
}

}  // namespace

Expected<std::vector<QueryPart>> split_query(std::string_view query) {
  if (query.size() > kMostBytes) return refuse(fmt::format("is longer than {} bytes", kMostBytes));
  if (unicode::first_invalid(query)) return refuse("is no UTF-8");
  if (query.find('\0') != query.npos) return refuse("holds a zero byte");
  return Splitter(query).split();
}

Expected<SearchPlan> plan_search(std::string_view query, const QueryReader::Impl& reader,
                                 Workspace& workspace) {
  const Expected<std::vector<QueryPart>> parts = split_query(query);
  if (!parts) return std::unexpected(parts.error());
  SearchPlan plan;
  for (std::size_t begin = 0, end = 0; begin < parts->size(); begin = end) {
    for (end = begin + 1; end < parts->size() && !(*parts)[end].or_before;) ++end;
    std::vector<Item> items = items_of(std::span(*parts).subspan(begin, end - begin), reader, workspace);
    if (std::all_of(items.begin(), items.end(), [](const Item& item) { return item.without; }))
      return refuse(items.empty() ? "has no words" : "says only what is not wanted");
    plan.either.push_back(std::move(items));
  }
  return plan;
}

std::string match_expression(const SearchPlan& plan) {
  std::string out;
  for (const std::vector<Item>& items : plan.either) {
    if (!out.empty()) out += " OR ";
    out += "((";
    append_items(items, false, " AND ", out);
    out += ')';
    if (std::any_of(items.begin(), items.end(), [](const Item& item) { return item.without; })) {
      out += " NOT (";
      append_items(items, true, " OR ", out);
      out += ')';
    }
    out += ')';
  }
  return out;
}

}  // namespace ukti::ledger
