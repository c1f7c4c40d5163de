// What the lexicon costs: opening the embedded blob, and reading the words of a file.
//
//   lexicon_bench FILE.jsonl
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <string>
#include <vector>

#include "bangla/morphology.h"
#include "intake/input.h"
#include "lexicon/view.h"
#include "text/read.h"
#include "ukti/lexicon.h"
#include "unicode/fold.h"

namespace {

using namespace ukti;
using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

struct Cost {
  std::size_t bytes = 0, tokens = 0, forms = 0, readings = 0;
  double seconds = 0;
};

// One pass over the texts; only the analysis is timed.
Cost pass(const std::vector<std::string>& texts, const text::Tables& tables,
          const bangla::Morphology& morphology) {
  Cost cost;
  unicode::Folded folded;
  text::Scratch scratch;
  text::Text text;
  clause::Words words;
  for (const std::string& t : texts) {
    unicode::fold(t, folded);
    text::read_text(tables, t, folded, {}, scratch, text);
    const auto start = Clock::now();
    morphology.analyse(text, words);
    cost.seconds += since(start);
    cost.bytes += t.size();
    cost.tokens += text.tokens.size();
    cost.forms += text.forms.size();
    cost.readings += words.readings.size();
  }
  return cost;
}

}  // namespace

int main(int argc, char** argv) {
  const auto start = Clock::now();
  const lexicon::View& view = Lexicon::embedded().view();
  fmt::print("opened in {:.2f} ms\n", since(start) * 1e3);
  if (argc < 2) return 0;
  std::vector<std::string> texts;
  intake::Stream stream(argv[1], intake::Format::kAuto, std::size_t{8} << 20);
  for (intake::Input input; stream.next(input);)
    if (!input.error) texts.push_back(input.text);
  const bangla::Morphology morphology(view);
  const text::Tables tables = text::Tables::from(view);
  Cost best{.seconds = std::numeric_limits<double>::max()};
  for (int round = 0; round < 5; ++round) {
    const Cost now = pass(texts, tables, morphology);
    if (now.seconds < best.seconds) best = now;
  }
  fmt::print("{} texts, {} tokens, {} forms, {} readings\n", texts.size(), best.tokens, best.forms,
             best.readings);
  fmt::print("{:.2f} million tokens/s, {:.1f} MB/s, {:.0f} ns a form\n",
             static_cast<double>(best.tokens) / best.seconds / 1e6,
             static_cast<double>(best.bytes) / best.seconds / 1e6,
             best.seconds / static_cast<double>(best.forms) * 1e9);
}
