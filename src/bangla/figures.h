// Figures of Bangla: the numbers that count or measure, with their bounds, what they count and in what unit.
//
// What is no figure is told by its neighbours: labels ("ধারা ১৪৪", "১৪ নম্বর"), names ("ঢাকা-১৩", "কোভিড-১৯"),
// scores ("২-১ গোলে"), list numbers, telephone numbers, the age in a name line, এক as an article. What is
// counted is told by the noun that follows and, for people, by what became of them: "২৬ পর্যটক নিহত", "নিহত
// ১০".
#pragma once

#include <span>
#include <vector>

#include "bangla/numerals.h"
#include "clause/words.h"
#include "quantity/quantity.h"
#include "time/time.h"

namespace ukti::bangla {

class FigureFinder {
 public:
  FigureFinder(const lexicon::View& lexicon, const Numerals& numerals)
      : lexicon_(lexicon), words_(numerals.words()) {}

  // Appends the figures of a text in order. `times`: its resolved times; numbers inside them are none.
  void find(const text::Text& text, const clause::Words& words, const Numbers& numbers,
            std::span<const time::FoundTime> times, std::vector<quantity::FoundFigure>& out) const;
  // Appends the numbers that tokens [begin, end) ask for or name without a value: "কতজন আটক", "মৃতের সংখ্যা".
  void asked(const text::Text& text, const clause::Words& words, const Numbers& numbers,
             text::TokenIndex begin, text::TokenIndex end, std::vector<quantity::FoundFigure>& out) const;

 private:
  const lexicon::View& lexicon_;
  const NumeralWords& words_;
};

}  // namespace ukti::bangla
