// The words of a query: stems as the texts have them, and the other spellings of listed names. See
// search_plan.h.
#include <algorithm>
#include <utility>

#include "ledger/search_index.h"
#include "ledger/search_plan.h"
#include "ledger/tokenizer.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kMostRows = 8;   // of the lexicon that one name may stand for
constexpr std::size_t kMostWays = 64;  // in which one item may be met

constexpr std::uint32_t kShortestHalf = 6;  // bytes of a word that may stand alone or in a compound

std::string cut(std::string_view stem) { return std::string(stem.substr(0, kLongestStem)); }

std::vector<StemSet> split_words(std::string_view words) {
  std::vector<StemSet> out;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(kNextWord), words.size());
    if (end > 0) out.push_back({cut(words.substr(0, end))});
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return out;
}

// Whether `part` stands in `whole`, so that what meets `whole` meets `part`.
bool holds(const Way& whole, const Way& part) {
  return std::search(whole.words.begin(), whole.words.end(), part.words.begin(), part.words.end()) !=
         whole.words.end();
}

void add_way(Way way, std::vector<Way>& ways) {
  if (way.words.empty() || ways.size() >= kMostWays) return;
  for (const Way& other : ways)
    if (holds(way, other)) return;
  std::erase_if(ways, [&](const Way& other) { return holds(other, way); });
  ways.push_back(std::move(way));
}

void add_stems(const StemSet& more, StemSet& stems) {
  for (const std::string& stem : more)
    if (std::find(stems.begin(), stems.end(), stem) == stems.end()) stems.push_back(stem);
}

// Every stem of a word that was typed: it may be any of them.
StemSet stems_of(const Term& term) {
  StemSet out = {cut(term.stem)};
  each_stem(term.others, [&](std::string_view stem) { add_stems({cut(stem)}, out); });
  return out;
}

// Single words become one word with several stems: FTS5 then weighs them as one.
void merge_single_words(std::vector<Way>& ways) {
  Way single;
  for (const Way& way : ways)
    if (way.words.size() == 1) {
      if (single.words.empty()) single.words.emplace_back();
      add_stems(way.words.front(), single.words.front());
    }
  if (single.words.empty()) return;
  std::erase_if(ways, [](const Way& way) { return way.words.size() == 1; });
  ways.insert(ways.begin(), std::move(single));
}

class WordReader {
 public:
  WordReader(const QueryReader::Impl& reader, Workspace& workspace)
      : reader_(reader), workspace_(workspace) {}

  std::vector<Item> read(std::span<const QueryPart> parts) {
    std::vector<Item> items;
    while (!parts.empty()) {
      const std::size_t taken = read_first(parts, items);
      parts = parts.subspan(taken);
    }
    std::erase_if(items, [](const Item& item) { return item.ways.empty(); });
    return items;
  }

 private:
  // Reads as many parts as are one item; returns how many.
  std::size_t read_first(std::span<const QueryPart> parts, std::vector<Item>& items) {
    const QueryPart& first = parts.front();
    Item item{first.field, first.without, {}};
    std::size_t taken = 1;
    if (first.field == Field::kSource)
      item.ways.push_back({split_words(source_words(first.words)), first.prefix});
    else if (first.prefix)
      item.ways.push_back({split_words(reader_.names.key_of(first.words)), true});
    else if (first.quoted)
      item.ways = ways_of_phrase(first.words);
    else
      item.ways = ways_of_run(parts, taken);
    std::erase_if(item.ways, [](const Way& way) { return way.words.empty(); });
    items.push_back(std::move(item));
    return taken;
  }

  std::vector<StemSet> words_of(std::string_view text) {
    std::vector<StemSet> out;
    if (reader_.reader.terms_of(text, workspace_, terms_))
      for (const Term& term : terms_) out.push_back(stems_of(term));
    return out;
  }

  // The longest run of plain words, from the first one on, that is a listed name; else the first word alone.
  std::vector<Way> ways_of_run(std::span<const QueryPart> parts, std::size_t& taken) {
    std::size_t most = 1;
    while (most < parts.size() && most < reader_.names.longest() && goes_on(parts[0], parts[most])) ++most;
    for (std::size_t count = most; count > 0; --count) {
      const auto begin = parts.front().words.data();
      const auto& last = parts[count - 1].words;
      const std::string_view words(begin, static_cast<std::size_t>(last.data() + last.size() - begin));
      std::vector<Way> ways = named_ways(words);
      if (count <= 2) add_respaced(words, ways);
      if (ways.empty() && count > 1) continue;
      taken = count;
      add_way({words_of(words), false}, ways);
      merge_single_words(ways);
      return ways;
    }
    return {};
  }

  // Writers part compounds as they like: যুদ্ধবিরতি, যুদ্ধ বিরতি. Adds the ways in which two neighbours are
  // one word of the lexicon, or one word two of them, the first without an ending; a stem and its ending
  // (সেনাগুলি) are no two words.
  void add_respaced(std::string_view words, std::vector<Way>& ways) {
    struct Place {
      Span span;
      std::size_t stem = 0;  // codes
    };
    words_of(words);
    std::vector<Place> places;
    for (const Term& term : terms_) places.push_back({term.span, term.stem.size()});
    const auto slice_of = [&](Span span) { return words.substr(span.start, span.end - span.start); };
    const auto add = [&](std::size_t end_before, std::size_t begin_after, std::string_view between) {
      std::string respaced(words.substr(0, end_before));
      respaced.append(between).append(words.substr(begin_after));
      add_way({words_of(respaced), false}, ways);
    };
    for (std::size_t i = 1; i < places.size(); ++i) {
      const std::string_view first = slice_of(places[i - 1].span), second = slice_of(places[i].span);
      if (are_listed(std::string(first).append(second), 1) && goes_beyond(terms_.front().stem.size(), first))
        add(places[i - 1].span.end, places[i].span.start, "");
    }
    for (const Place& place : places)
      for (std::uint32_t cut_at = place.span.start + kShortestHalf; cut_at + kShortestHalf <= place.span.end;
           ++cut_at) {
        const std::string_view first = slice_of({place.span.start, cut_at}),
                               second = slice_of({cut_at, place.span.end});
        if (goes_beyond(place.stem, first) && are_listed(std::string(first).append(" ").append(second), 2) &&
            terms_.front().stem == reader_.names.key_of(first))
          add(cut_at, cut_at, " ");
      }
  }

  // Whether a stem of so many codes reaches into what follows `first`.
  bool goes_beyond(std::size_t stem, std::string_view first) const {
    return stem > reader_.names.key_of(first).size() + 1;
  }

  // Whether the text is so many words, each of which the lexicon knows and none of which is a function word.
  bool are_listed(std::string_view text, std::size_t count) {
    return reader_.reader.terms_of(text, workspace_, terms_) && terms_.size() == count &&
           std::all_of(terms_.begin(), terms_.end(), [](const Term& term) {
             return term.kind == Term::Kind::kContent && term.span.end - term.span.start >= kShortestHalf;
           });
  }

  static bool goes_on(const QueryPart& first, const QueryPart& next) {
    return !next.quoted && !next.prefix && !next.or_before && next.field == first.field &&
           next.without == first.without && first.field == Field::kAny && !first.without;
  }

  // A phrase is met as it is, each word by its single-word spellings too; or, where all of it is a listed
  // name, by the name's spellings.
  std::vector<Way> ways_of_phrase(std::string_view words) {
    std::vector<Way> ways = named_ways(words);
    Way own{words_of(words), false};
    if (own.words.size() > 1) {
      const std::vector<Term> terms = terms_;
      for (std::size_t i = 0; i < terms.size(); ++i) {
        const std::string_view word =
            words.substr(terms[i].span.start, terms[i].span.end - terms[i].span.start);
        for (const Way& way : named_ways(word))
          if (way.words.size() == 1) add_stems(way.words.front(), own.words[i]);
      }
    }
    add_respaced(words, ways);
    add_way(std::move(own), ways);
    merge_single_words(ways);
    return ways;
  }

  // The spellings of the rows that list these words as a name, by the words themselves or with the last one
  // in its stem (ইসরায়েলের). Short forms (মোদি) count where a short form was asked for.
  std::vector<Way> named_ways(std::string_view words) {
    const std::string key = reader_.names.key_of(words);
    std::vector<lexicon::EntryId> rows = reader_.names.find(key);
    if (rows.empty()) rows = reader_.names.find(with_stem(key, words));
    if (rows.size() > kMostRows) rows.resize(kMostRows);
    const bool is_short = key.find(' ') == key.npos;
    std::string lines;
    std::vector<std::uint32_t> ends;
    for (const lexicon::EntryId row : rows)
      for (const std::string_view spelling : reader_.names.spellings(row, is_short)) {
        lines.append(spelling) += '\n';
        ends.push_back(static_cast<std::uint32_t>(lines.size()));
      }
    std::vector<Way> ways;
    if (ends.empty() || !reader_.reader.terms_of(lines, workspace_, terms_)) return ways;
    std::size_t at = 0;
    for (const std::uint32_t end : ends) {
      Way way;
      for (; at < terms_.size() && terms_[at].span.start < end; ++at)
        way.words.push_back({cut(terms_[at].stem)});
      add_way(std::move(way), ways);
    }
    return ways;
  }

  std::string with_stem(const std::string& key, std::string_view words) {
    const std::vector<StemSet> stems = words_of(words);
    if (stems.empty()) return {};
    const std::size_t cut_at = key.rfind(' ');
    return (cut_at == key.npos ? std::string() : key.substr(0, cut_at + 1)) + stems.back().front();
  }

  const QueryReader::Impl& reader_;
  Workspace& workspace_;
  std::vector<Term> terms_;
};

}  // namespace

std::vector<Item> items_of(std::span<const QueryPart> parts, const QueryReader::Impl& reader,
                           Workspace& workspace) {
  return WordReader(reader, workspace).read(parts);
}

}  // namespace ukti::ledger

namespace ukti {

QueryReader::QueryReader(const Lexicon& lexicon)
    : impl_(std::make_unique<Impl>(Reader(lexicon), ledger::ListedNames(lexicon.view()))) {}
QueryReader::~QueryReader() = default;
QueryReader::QueryReader(QueryReader&&) noexcept = default;

}  // namespace ukti
