// Invented news as records, without reading: for measuring the ledger, and for its property tests.
//
// A stream of reports in the order of their days. Behind them stand matters (an actor, a recipient, a place,
// a day, words of their own) that one to sixty reports tell; each report tells its matter in some mentions,
// in others what the reports of that matter look back on, and now and then something else. Words follow
// Zipf's law, so that a few parties and words are hot, as in news.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "ukti/reader.h"
#include "ukti/record.h"

namespace ukti::synthetic {

struct Report {
  Record record;
  std::string text;
  std::vector<Term> terms;  // stems live as long as the News
};

struct Shape {
  std::size_t documents = 1000;
  std::size_t statements = 10, events = 8, figures = 6;  // of a document
  std::size_t days = 730;
  std::size_t largest = 60;    // reports of a matter
  std::size_t parties = 3000;  // named; of each kind
  std::size_t words = 30'000;  // different ones
};

class News {
 public:
  News(std::uint64_t seed, const Shape& shape);
  Report next();

  const std::vector<std::string>& words() const { return words_; }
  // Under which each word is indexed, where searching is asked for too; else the words themselves.
  void set_stems(std::vector<std::string> stems) { stems_ = std::move(stems); }

 private:
  struct Matter {
    EventType type = EventType::kAssault;
    std::string_view mode;
    std::size_t actor = 0, recipient = 0, place = 0, triggers[2] = {};
    std::int64_t day = 0;
    std::size_t left = 0;  // reports still to come
    std::vector<std::size_t> words;
    std::vector<Matter> before;  // happenings that its reports look back on
  };
  struct Draft;  // a report being written

  std::size_t below(std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(random_() % n); }
  bool chance(double p) { return static_cast<double>(random_() >> 11) * 0x1p-53 < p; }
  // The lesser, the likelier: a Zipf-like place in a list of n.
  std::size_t hot(std::size_t n);
  Matter begin_matter(std::int64_t day);
  Matter begin_story(std::int64_t day);
  Id entity(Draft& d, std::size_t name, EntityType type);
  Span word(Draft& d, std::size_t w, std::uint8_t weight);
  void sentence(Draft& d, const Matter& matter);
  void event(Draft& d, const Matter& matter);
  void statement(Draft& d, const Matter& matter);
  void figure(Draft& d);

  Shape shape_;
  std::mt19937_64 random_;
  std::vector<std::string> words_, stems_;
  std::vector<Matter> active_;
  std::size_t made_ = 0;
};

}  // namespace ukti::synthetic
