// How fast the text layer is, and that it is linear.
//
//   text_bench [FILE.jsonl]
//
// With a file: megabytes a second of screening, folding and the whole layer over its texts. Then, for texts
// made to hurt, the time of twice the text over the time of the text: near 2 where the work is linear.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <string>
#include <vector>

#include "intake/input.h"
#include "intake/screen.h"
#include "lexicon/view.h"
#include "text/read.h"
#include "ukti/lexicon.h"
#include "unicode/fold.h"

namespace {

using namespace ukti;

struct Layer {
  text::Tables tables = text::Tables::from(Lexicon::embedded().view());
  text::Scratch scratch;
  text::Text text;
  unicode::Folded folded;

  void read(std::string_view bytes) {
    unicode::fold(bytes, folded);
    text::read_text(tables, bytes, folded, {}, scratch, text);
  }
};

// Seconds of the fastest of `rounds` calls.
template <typename Work>
double seconds(int rounds, Work work) {
  double best = std::numeric_limits<double>::max();
  for (int i = 0; i < rounds; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return best;
}

void speed(Layer& layer, const std::vector<std::string>& texts) {
  std::size_t bytes = 0, tokens = 0;
  for (const std::string& t : texts) bytes += t.size();
  const double mb = static_cast<double>(bytes) / 1e6;
  const auto each = [&](auto&& work) {
    return seconds(10, [&] {
      for (const std::string& t : texts) work(t);
    });
  };
  const double screening = each([](const std::string& t) { (void)intake::screen(t); });
  const double folding = each([&](const std::string& t) { unicode::fold(t, layer.folded); });
  const double all = each([&](const std::string& t) { layer.read(t); });
  for (const std::string& t : texts) {
    layer.read(t);
    tokens += layer.text.tokens.size();
  }
  fmt::print("{} texts, {:.2f} MB, {} tokens\n", texts.size(), mb, tokens);
  fmt::print("screen {:.0f} MB/s, fold {:.0f} MB/s, whole text layer {:.0f} MB/s\n", mb / screening,
             mb / folding, mb / all);
}

void doubling(Layer& layer) {
  for (const char* piece : {"“",
                            "‘ক ",
                            "\"",
                            "'ক’র ",
                            "?,",
                            "। ",
                            "ক",
                            "ক’",
                            "ক-",
                            "১,২২,",
                            "| ",
                            "ক।\n",
                            "ক. ",
                            "আরও পড়ুন\n",
                            "এম/",
                            "ফলো করতে এখানে ক্লিক ",
                            "ক?’ ",
                            "‘ক। “খ। ",
                            "\xE2\x80\xAE",
                            "ক খ গ ঘ ঙ চ ছ। "}) {
    std::string once;
    while (once.size() < 4'000'000) once += piece;
    const std::string twice = once + once;
    const double a = seconds(3, [&] { layer.read(once); }), b = seconds(3, [&] { layer.read(twice); });
    std::string shown = piece;
    std::replace(shown.begin(), shown.end(), '\n', '$');
    fmt::print("{:5.2f} times, {:4.0f} MB/s: {}\n", b / a, static_cast<double>(twice.size()) / 1e6 / b,
               shown);
  }
}

}  // namespace

int main(int argc, char** argv) {
  Layer layer;
  if (argc > 1) {
    std::vector<std::string> texts;
    intake::Stream stream(argv[1], intake::Format::kAuto, std::size_t{8} << 20);
    for (intake::Input input; stream.next(input);)
      if (!input.error) texts.push_back(input.text);
    speed(layer, texts);
  }
  doubling(layer);
}
