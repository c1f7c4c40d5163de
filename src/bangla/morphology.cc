// One word at a time: split off every stack of endings that the automaton knows, then ask the lexicon for the
// stems.
#include "bangla/morphology.h"

#include <algorithm>
#include <array>

#include "bangla/word_analysis.h"

namespace ukti::bangla {

using clause::Reading;

Morphology::Morphology(const lexicon::View& lexicon) : lexicon_(lexicon) {}

void Morphology::analyse(const text::Text& text, clause::Words& out) const {
  out.readings.clear();
  out.by_form.assign(text.forms.size(), {});
  out.features.assign(text.forms.size(), 0);
  out.exact.assign(text.forms.size(), 0);
  for (std::size_t f = 0; f < text.forms.size(); ++f) {
    const auto first = static_cast<std::uint32_t>(out.readings.size());
    WordAnalysis word(lexicon_, text.forms[f], out.readings);
    out.exact[f] = word.run();
    out.by_form[f] = {first, static_cast<std::uint32_t>(out.readings.size()) - first};
    for (std::size_t r = first; r < out.readings.size(); ++r) {
      if (out.readings[r].entry != lexicon::kNoEntry)
        out.features[f] |= lexicon_.features(out.readings[r].entry);
    }
  }
}

std::vector<Reading> Morphology::analyse(std::string_view codes) const {
  std::vector<Reading> readings;
  WordAnalysis(lexicon_, codes, readings).run();
  return readings;
}

}  // namespace ukti::bangla
