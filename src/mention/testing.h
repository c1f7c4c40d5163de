// For this room's tests: a text read as far as its entities, with the embedded lexicon.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "bangla/morphology.h"
#include "mention/resolver.h"
#include "text/read.h"
#include "text/tables.h"
#include "ukti/lexicon.h"
#include "unicode/fold.h"

namespace ukti::mention {

class ReadText {
 public:
  explicit ReadText(std::string text, std::string_view published = "2025-12-15")
      : view(Lexicon::embedded().view()), original(std::move(text)), finder(view), resolver(view) {
    unicode::fold(original, folded);
    text::read_text(text::Tables::from(view), original, folded, "", scratch, tokens);
    bangla::Morphology(view).analyse(tokens, words);
    finder.find(tokens, words, names);
    resolver.begin(tokens, words, names, published);
  }

  std::string slice(clause::TokenRange r) const {
    const Span s = tokens.span(r.begin, r.end);
    return original.substr(s.start, s.end - s.start);
  }
  // The names found, as the text writes them.
  std::vector<std::string> found() const {
    std::vector<std::string> out;
    for (const NamedMention& n : names) out.push_back(slice(n.range));
    return out;
  }
  bool finds(std::string_view name) const {
    const auto all = found();
    return std::find(all.begin(), all.end(), name) != all.end();
  }
  // The first token range that spells `phrase`.
  clause::TokenRange range(std::string_view phrase, int nth = 1) const {
    std::size_t at = original.find(phrase);
    while (--nth > 0) at = original.find(phrase, at + 1);
    clause::TokenRange r{static_cast<text::TokenIndex>(tokens.tokens.size()), 0};
    for (text::TokenIndex t = 0; t < tokens.tokens.size(); ++t) {
      const Span s = tokens.span(t, t + 1);
      if (s.start >= at && s.end <= at + phrase.size()) r = {std::min(r.begin, t), t + 1};
    }
    return r;
  }
  // The first names of those whom the phrase means.
  std::vector<std::string> means(std::string_view phrase, Slot slot = Slot::kSource, int nth = 1) {
    const clause::TokenRange r = range(phrase, nth);
    resolver.reach(r.begin);
    const auto ids = resolver.resolve({r, r.end - 1}, slot);
    const std::vector<Id> kept(ids.begin(), ids.end());
    const Record record = finish();
    std::vector<std::string> out;
    for (const Id id : kept) out.push_back(record.entities[id].names.front());
    return out;
  }
  // `phrase` was a source at its place.
  void speaks(std::string_view phrase, int nth = 1) {
    const clause::TokenRange r = range(phrase, nth);
    for (const Id id : std::vector<Id>(resolver.resolve({r, r.end - 1}, Slot::kSource).begin(),
                                       resolver.resolve({r, r.end - 1}, Slot::kSource).end()))
      resolver.spoke(id, r.end - 1);
  }
  Record finish() const {
    Record record;
    resolver.finish(record);
    return record;
  }
  // The entity that has this name, or null.
  static const Entity* named(const Record& record, std::string_view name) {
    for (const Entity& e : record.entities)
      if (std::find(e.names.begin(), e.names.end(), name) != e.names.end()) return &e;
    return nullptr;
  }

  const lexicon::View& view;
  std::string original;
  unicode::Folded folded;
  text::Scratch scratch;
  text::Text tokens;
  clause::Words words;
  NameFinder finder;
  std::vector<NamedMention> names;
  Resolver resolver;
};

}  // namespace ukti::mention
