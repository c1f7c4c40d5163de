// What the tests of this room share: a text read with the embedded lexicon up to its times and figures.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "bangla/dates.h"
#include "bangla/figures.h"
#include "bangla/morphology.h"
#include "bangla/numerals.h"
#include "text/read.h"
#include "ukti/lexicon.h"

namespace ukti::bangla::testing {

class Reading {
 public:
  explicit Reading(std::string_view text, std::string_view published = "") : original_(text) {
    const lexicon::View& view = Lexicon::embedded().view();
    static const text::Tables tables = text::Tables::from(view);
    static const Morphology morphology(view);
    static const Numerals numerals(view);
    static const TimeFinder time_finder(numerals);
    static const FigureFinder figure_finder(view, numerals);
    unicode::fold(original_, folded_);
    text::read_text(tables, original_, folded_, "", scratch_, text_);
    morphology.analyse(text_, words_);
    numerals.read(text_, numbers_);
    time_finder.find(text_, words_, numbers_, phrases_);
    time::resolve(phrases_, published, time_finder.landmarks(), text_, times);
    figure_finder.find(text_, words_, numbers_, times, figures);
  }

  // "সোমবার=2025-04-28 | তিন দিন=P3D"
  std::string told_times() const {
    std::string out;
    for (const time::FoundTime& t : times)
      out += fmt::format("{}{}={}", out.empty() ? "" : " | ", words(t.code_begin, t.code_end), t.value);
    return out;
  }

  // "৫ জন=5 killed", "প্রায় ১০ হাজার: ১০ হাজার=about 10000 people", "৫০=at_least 50.. people"
  std::string told_figures() const {
    static constexpr const char* kApprox[] = {"",         "about ",     "at_least ",
                                              "at_most ", "more_than ", "less_than "};
    static constexpr const char* kCounts[] = {
        "killed", "injured", "killed_or_injured", "missing",  "detained", "deployed", "displaced", "people",
        "money",  "percent", "weapons",           "vehicles", "votes",    "distance", "area",      "age",
        "other"};
    std::string out;
    for (const quantity::FoundFigure& f : figures) {
      const std::string low = f.low ? fmt::format("{}", *f.low) : "";
      const std::string high = f.high ? fmt::format("{}", *f.high) : "";
      out += fmt::format("{}{}={}{} {}", out.empty() ? "" : " | ", words(f.code_begin, f.code_end),
                         kApprox[static_cast<int>(f.approx)], low == high ? low : low + ".." + high,
                         kCounts[static_cast<int>(f.counts)]);
    }
    return out;
  }

  std::vector<time::FoundTime> times;
  std::vector<quantity::FoundFigure> figures;

 private:
  std::string_view words(std::uint32_t begin, std::uint32_t end) const {
    const Span s = text_.span_codes(begin, end);
    return std::string_view(original_).substr(s.start, s.end - s.start);
  }

  std::string original_;
  unicode::Folded folded_;
  text::Scratch scratch_;
  text::Text text_;
  clause::Words words_;
  Numbers numbers_;
  std::vector<time::Phrase> phrases_;
};

}  // namespace ukti::bangla::testing
