// Snippets: where a found text meets the query, as slices of the stored text. See search.h.
//
// The text is taken apart once more, as it was for the index; that costs less than keeping where each word
// stood, and is done only for the few documents of an answer.
#include <algorithm>
#include <cstdlib>

#include "ledger/search.h"
#include "ledger/spans.h"
#include "ledger/tokenizer.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kMostText = std::size_t{1} << 20;  // of a document, that is looked at
constexpr std::uint32_t kMostBytes = 600;                // of a snippet: some 200 letters of Bangla
constexpr std::size_t kMostSnippets = 2;

// A place where the text meets an item.
struct Meeting {
  Span span;
  std::uint32_t sentence = 0;
  std::uint32_t item = 0;
};

bool meets(const StemSet& stems, std::string_view stem, bool prefix) {
  stem = stem.substr(0, kLongestStem);
  return std::any_of(stems.begin(), stems.end(),
                     [&](const std::string& s) { return prefix ? stem.starts_with(s) : stem == s; });
}

bool meets(const StemSet& stems, const Term& term, bool prefix) {
  bool met = meets(stems, term.stem, prefix);
  each_stem(term.others, [&](std::string_view stem) { met = met || meets(stems, stem, prefix); });
  return met;
}

bool meets(const Way& way, std::span<const Term> terms) {
  if (way.words.empty() || terms.size() < way.words.size()) return false;
  for (std::size_t i = 0; i < way.words.size(); ++i)
    if (!meets(way.words[i], terms[i], way.prefix && i + 1 == way.words.size())) return false;
  return true;
}

std::vector<Meeting> meetings(std::span<const Term> terms, std::size_t title_end, const SearchPlan& plan) {
  std::vector<Meeting> out;
  std::uint32_t number = 0;
  for (const std::vector<Item>& items : plan.either)
    for (const Item& item : items) {
      ++number;
      if (item.without || item.field == Field::kSource) continue;
      for (std::size_t t = 0; t < terms.size(); ++t) {
        const bool in_title = terms[t].span.end <= title_end;
        if (in_title ? item.field == Field::kText : item.field == Field::kTitle) continue;
        for (const Way& way : item.ways)
          if (meets(way, terms.subspan(t))) {
            const Term& last = terms[t + way.words.size() - 1];
            out.push_back({{terms[t].span.start, last.span.end}, terms[t].sentence, number});
            break;
          }
      }
    }
  std::sort(out.begin(), out.end(), [](const Meeting& a, const Meeting& b) { return a.span < b.span; });
  return out;
}

// A sentence by what it meets.
struct Candidate {
  std::size_t first = 0, count = 0;  // of the meetings
  std::size_t items = 0;             // different ones
  bool title = false;
};

std::vector<Candidate> candidates(const std::vector<Meeting>& all, std::size_t title_end) {
  std::vector<Candidate> out;
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    std::vector<std::uint32_t> items;
    for (end = begin; end < all.size() && all[end].sentence == all[begin].sentence; ++end)
      if (std::find(items.begin(), items.end(), all[end].item) == items.end()) items.push_back(all[end].item);
    out.push_back({begin, end - begin, items.size(), all[begin].span.end <= title_end});
  }
  std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) {
    return a.title != b.title ? b.title : a.items > b.items;
  });
  return out;
}

}  // namespace

bool meets(std::string_view text, const SearchPlan& plan, const Reader& reader, Workspace& workspace) {
  std::vector<Term> terms;
  if (!reader.terms_of(text.substr(0, kMostText), workspace, terms)) return false;
  const std::span<const Term> all(terms);
  const auto met = [&](const Item& item) {
    for (std::size_t t = 0; t < all.size(); ++t)
      if (std::any_of(item.ways.begin(), item.ways.end(),
                      [&](const Way& way) { return meets(way, all.subspan(t)); }))
        return true;
    return false;
  };
  return std::any_of(plan.either.begin(), plan.either.end(), [&](const std::vector<Item>& items) {
    return std::all_of(items.begin(), items.end(), [&](const Item& item) {
      // What is sought elsewhere in the document was found there.
      if (item.field == Field::kTitle || item.field == Field::kSource) return true;
      return met(item) != item.without;
    });
  });
}

std::vector<SearchHit::Snippet> snippets(std::string_view text, std::size_t title_end, const SearchPlan& plan,
                                         const Reader& reader, Workspace& workspace) {
  std::vector<SearchHit::Snippet> out;
  std::size_t size = std::min(text.size(), kMostText);
  while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  std::vector<Term> terms;
  if (!reader.terms_of(text.substr(0, size), workspace, terms)) return out;
  const std::vector<Meeting> all = meetings(terms, title_end, plan);
  for (const Candidate& candidate : candidates(all, title_end)) {
    if (out.size() == kMostSnippets || (candidate.title && !out.empty())) break;
    SearchHit::Snippet snippet;
    const Meeting& first = all[candidate.first];
    const Excerpt around = sentence_around(text, first.span, kMostBytes);
    snippet.span = around.span;
    snippet.cut_before = around.cut_before;
    snippet.cut_after = around.cut_after;
    snippet.text = slice(text, snippet.span);
    std::uint32_t marked = snippet.span.start;  // what lies before is marked
    for (std::size_t i = candidate.first; i < candidate.first + candidate.count; ++i) {
      const Span span = all[i].span;
      if (span.start < marked || span.end > snippet.span.end) continue;
      snippet.marks.push_back({span.start - snippet.span.start, span.end - snippet.span.start});
      marked = span.end;
    }
    if (!snippet.text.empty()) out.push_back(std::move(snippet));
  }
  return out;
}

}  // namespace ukti::ledger
