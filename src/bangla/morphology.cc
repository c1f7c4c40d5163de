// One word at a time: split off every stack of endings that the automaton knows, then ask the lexicon for the
// stems.
#include "bangla/morphology.h"

#include "bangla/word_analysis.h"

namespace ukti::bangla {

using clause::Reading;

Morphology::Morphology(const lexicon::View& lexicon) : lexicon_(lexicon), sets_(lexicon) {}

void Morphology::analyse(std::string_view form, KnownWords& known, KnownWords::Word& word) const {
  const auto first = static_cast<std::uint32_t>(known.readings.size());
  word.exact = WordAnalysis(lexicon_, form, known.readings).run();
  word.readings = {first, static_cast<std::uint32_t>(known.readings.size()) - first};
  for (std::size_t r = first; r < known.readings.size(); ++r) {
    if (known.readings[r].entry != lexicon::kNoEntry)
      word.features |= lexicon_.features(known.readings[r].entry);
  }
  word.sets = sets_.of(form);
  word.analysed = true;
}

void Morphology::analyse(const text::Text& text, KnownWords& known, clause::Words& out) const {
  known.trim();
  out.readings.clear();
  out.by_form.resize(text.forms.size());
  out.features.resize(text.forms.size());
  out.sets.resize(text.forms.size());
  out.exact.resize(text.forms.size());
  for (std::size_t f = 0; f < text.forms.size(); ++f) {
    KnownWords::Word& word = known.word(text.forms[f]);
    if (!word.analysed) analyse(text.forms[f], known, word);
    const auto [first, count] = word.readings;
    out.by_form[f] = {static_cast<std::uint32_t>(out.readings.size()), count};
    out.features[f] = word.features;
    out.sets[f] = word.sets;
    out.exact[f] = word.exact;
    const auto readings = known.readings.begin() + first;
    out.readings.insert(out.readings.end(), readings, readings + count);
  }
}

void Morphology::analyse(const text::Text& text, clause::Words& out) const {
  KnownWords known;
  analyse(text, known, out);
}

std::vector<Reading> Morphology::analyse(std::string_view codes) const {
  std::vector<Reading> readings;
  WordAnalysis(lexicon_, codes, readings).run();
  return readings;
}

}  // namespace ukti::bangla
