// How fast times and figures are, and that their work is linear.
//
//   quantity_bench [FILE.jsonl]
//
// With a file: megabytes a second of pieces and numbers, of times, of figures, and of all three over its
// texts. Then, for texts made to hurt, the time of twice the text over the time of the text: near 2 where the
// work is linear.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <string>
#include <vector>

#include "bangla/dates.h"
#include "bangla/figures.h"
#include "bangla/morphology.h"
#include "intake/input.h"
#include "text/read.h"
#include "ukti/lexicon.h"

namespace {

using namespace ukti;

struct Room {
  const lexicon::View& view = Lexicon::embedded().view();
  text::Tables tables = text::Tables::from(view);
  bangla::Morphology morphology{view};
  bangla::Numerals numerals{view};
  bangla::TimeFinder time_finder{numerals};
  bangla::FigureFinder figure_finder{view, numerals};
  text::Scratch scratch;
  unicode::Folded folded;
  text::Text text;
  clause::Words words;
  bangla::Numbers numbers;
  std::vector<time::Phrase> phrases;
  std::vector<time::FoundTime> times;
  std::vector<quantity::FoundFigure> figures;
  double seconds[3] = {};

  void prepare(std::string_view bytes) {
    unicode::fold(bytes, folded);
    text::read_text(tables, bytes, folded, {}, scratch, text);
    morphology.analyse(text, words);
  }
  template <typename Work>
  void timed(int stage, Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    seconds[stage] += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  }
  void read() {
    phrases.clear();
    times.clear();
    figures.clear();
    timed(0, [&] { numerals.read(text, numbers); });
    timed(1, [&] {
      time_finder.find(text, words, numbers, phrases);
      time::resolve(phrases, "2025-04-28", time_finder.landmarks(), text, times);
    });
    timed(2, [&] { figure_finder.find(text, words, numbers, times, figures); });
  }
  double total() const { return seconds[0] + seconds[1] + seconds[2]; }
};

void speed(Room& room, const std::vector<std::string>& texts) {
  constexpr int kRounds = 5;
  std::size_t bytes = 0, times = 0, figures = 0;
  for (const std::string& t : texts) {
    room.prepare(t);
    for (int round = 0; round < kRounds; ++round) room.read();
    bytes += t.size();
    times += room.times.size();
    figures += room.figures.size();
  }
  const double mb = static_cast<double>(bytes) * kRounds / 1e6;
  fmt::print("{} texts, {:.2f} MB, {} times, {} figures\n", texts.size(), mb / kRounds, times, figures);
  fmt::print("numbers {:.0f} MB/s, times {:.0f} MB/s, figures {:.0f} MB/s, together {:.0f} MB/s\n",
             mb / room.seconds[0], mb / room.seconds[1], mb / room.seconds[2], mb / room.total());
}

void doubling(Room& room) {
  for (const char* piece :
       {"সোমবার ", "সর্বোচ্চ ৫ জন ", "৫ (((((( ", "১, ২, ", "সোমবার ও মঙ্গলবার ", "দুই শিশুসহ ", "হাজার ",
        "তিন দিন পর ", "২০২৪-", "(২৯ ডিসেম্বর ", "যে কোনো ", "প্রায় মোট ", "দুদুদুদুদু ", "রাত ৮টা ", "৫-"}) {
    std::string once;
    while (once.size() < 1'000'000) once += piece;
    const auto best = [&](const std::string& text) {
      room.prepare(text);
      double least = std::numeric_limits<double>::max();
      for (int round = 0; round < 3; ++round) {
        const double before = room.total();
        room.read();
        least = std::min(least, room.total() - before);
      }
      return least;
    };
    const double a = best(once), b = best(once + once);
    fmt::print("{:5.2f} times, {:4.0f} MB/s: {}\n", b / a, static_cast<double>(once.size()) * 2 / 1e6 / b,
               piece);
  }
}

}  // namespace

int main(int argc, char** argv) {
  Room room;
  if (argc > 1) {
    std::vector<std::string> texts;
    intake::Stream stream(argv[1], intake::Format::kAuto, std::size_t{8} << 20);
    for (intake::Input input; stream.next(input);)
      if (!input.error) texts.push_back(input.text);
    speed(room, texts);
  }
  doubling(room);
}
