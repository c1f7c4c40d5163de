// How fast texts are read, end to end to the JSON, on one core: read_bench [--seconds N] [--profile]
// [FILE.jsonl]
//
// Reads the documents of FILE, or a text that is generated here where none is given, over and over and prints
// megabytes a second (of the text that was read), and the peak of memory. The fastest round counts: what else
// runs on the machine only ever makes a round slower. --profile runs the stages of src/record/read.cc one by
// one under a clock.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "event/events.h"
#include "intake/input.h"
#include "intake/screen.h"
#include "record/json.h"
#include "record/sha256.h"
#include "record/stages.h"
#include "ukti/reader.h"

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

void say(const std::string& line) { std::fputs(line.c_str(), stdout); }

// News-like text of the wanted size: made of templates with changing names and numbers, for machines without
// a corpus.
std::vector<ukti::intake::Input> generated(std::size_t documents) {
  const std::vector<std::string> sources{"পুলিশ", "জেলা প্রশাসন", "স্বাস্থ্য অধিদপ্তর",
                                         "ইউনিয়নের সভাপতি আবদুল হালিম", "মন্ত্রণালয়ের মুখপাত্র"};
  const std::vector<std::string> places{"কাঞ্চনপুর", "মেঘডুবি", "সোনাদিঘি", "শিমুলতলী"};
  std::vector<ukti::intake::Input> all(documents);
  for (std::size_t i = 0; i < documents; ++i) {
    ukti::intake::Input& d = all[i];
    d.id = fmt::format("generated-{}", i);
    d.published = "2026-03-09";
    d.text = fmt::format("{}ে সংঘর্ষে আহত {}\n", places[i % places.size()], i % 40 + 2);
    for (std::size_t s = 0; s < 12; ++s) {
      const std::string& who = sources[(i + s) % sources.size()];
      const std::string& where = places[(i + 3 * s) % places.size()];
      d.text +=
          fmt::format("{} জানায়, গতকাল রোববার রাত সাড়ে ৮টার দিকে {} বাজারে সংঘর্ষে অন্তত {} জন আহত হয়েছেন। ",
                      who, where, (i * 7 + s) % 90 + 3);
      d.text += fmt::format("তবে এ অভিযোগ অস্বীকার করেছেন {}। তিনি বলেন, ‘আমাদের কেউ সেখানে ছিলেন না।’ ",
                            sources[(i + s + 1) % sources.size()]);
      d.text += fmt::format(
          "ক্ষতির পরিমাণ {} লাখ টাকা বলে ধারণা করা হচ্ছে। ঘটনাটি তদন্তে তিন সদস্যের কমিটি গঠন করা হয়েছে।\n",
          s + 1);
    }
  }
  return all;
}

std::vector<ukti::intake::Input> documents_of(const std::string& path) {
  std::vector<ukti::intake::Input> all;
  ukti::intake::Stream stream(path, ukti::intake::Format::kJsonLines, std::size_t{8} << 20);
  ukti::intake::Input input;
  while (stream.next(input))
    if (!input.error) all.push_back(input);
  return all;
}

// Rounds over all documents until the time is up; seconds of the fastest round.
double fastest_round(double budget, const std::function<void()>& round) {
  round();  // warm: the workspace grows once
  double best = 1e9;
  const auto start = Clock::now();
  do {
    const auto begin = Clock::now();
    round();
    best = std::min(best, seconds_since(begin));
  } while (seconds_since(start) < budget);
  return best;
}

// The stages in their order, each with the time that all documents took in it.
struct Profile {
  struct Stage {
    std::string_view name;
    double seconds = 0;
  };
  std::vector<Stage> stages;

  template <typename Run>
  void timed(std::string_view name, Run run) {
    auto found = std::find_if(stages.begin(), stages.end(), [&](const Stage& s) { return s.name == name; });
    if (found == stages.end()) found = stages.insert(stages.end(), {name});
    const auto begin = Clock::now();
    run();
    found->seconds += seconds_since(begin);
  }
};

void profile_one(const ukti::Document& document, const ukti::Reader::Impl& reader, ukti::Workspace::Impl& w,
                 Profile& p) {
  using namespace ukti;
  std::string_view text;
  bool readable = false;
  p.timed("screen", [&] {
    text = intake::text_to_read(document, w.joined);
    readable = intake::screen(text).has_value();
  });
  if (!readable) return;
  p.timed("fold", [&] { unicode::fold(text, w.folded); });
  p.timed("tokens, sentences",
          [&] { text::read_text(reader.tables, text, w.folded, document.title, w.text_scratch, w.text); });
  p.timed("words", [&] { reader.morphology.analyse(w.text, w.words); });
  p.timed("names", [&] { w.names_finder->find(w.text, w.words, w.names); });
  w.times.clear();
  w.figures.clear();
  w.time_phrases.clear();
  p.timed("numbers, times", [&] {
    reader.numerals.read(w.text, w.numbers);
    reader.time_finder.find(w.text, w.words, w.numbers, w.time_phrases);
    time::resolve(w.time_phrases, document.published, reader.time_finder.landmarks(), w.text, w.times);
  });
  p.timed("figures", [&] { reader.figure_finder.find(w.text, w.words, w.numbers, w.times, w.figures); });
  p.timed("report frames",
          [&] { reader.reports.find(w.text, w.words, w.names, w.times, w.report_scratch, w.frames); });
  p.timed("happenings", [&] {
    reader.happenings.find(w.text, w.words, w.report_scratch.tags, w.report_scratch.translated, w.names,
                           w.times, w.happening_scratch, w.happenings);
    reader.happenings.tell_cues(w.text, w.words, w.report_scratch.tags, w.frames);
  });
  Record record;
  const speech::Input input{w.text, w.words, reader.view, w.frames, w.times, w.names};
  p.timed("statements, entities", [&] {
    w.resolver->begin(w.text, w.words, w.names, document.published);
    speech::make_statements(input, *w.resolver, w.drafts, record);
  });
  p.timed("events", [&] {
    event::make_events(input, w.happenings, w.drafts, *w.resolver, record);
    w.resolver->finish(record);
  });
  p.timed("hash of the text", [&] { record.sha256 = record::sha256(text); });
}

void show_profile(const std::vector<ukti::intake::Input>& inputs, double megabytes) {
  const ukti::Reader::Impl reader(ukti::Lexicon::embedded().view());
  ukti::Workspace workspace;
  ukti::Workspace::Impl& w = workspace.impl();
  w.view = &reader.view;
  w.names_finder = std::make_unique<ukti::mention::NameFinder>(reader.view);
  w.resolver = std::make_unique<ukti::mention::Resolver>(reader.view);
  Profile profile;
  constexpr int kRounds = 5;
  for (int round = 0; round < kRounds; ++round)
    for (const auto& input : inputs) profile_one(input.document(), reader, w, profile);
  double sum = 0;
  for (const auto& stage : profile.stages) sum += stage.seconds;
  for (const auto& stage : profile.stages)
    say(fmt::format("  {:26} {:8.1f} MB/s {:5.1f} %\n", stage.name, kRounds * megabytes / stage.seconds,
                    100 * stage.seconds / sum));
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

}  // namespace

int main(int argc, char** argv) {
  double budget = 5;
  bool profile = false;
  std::string path;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--seconds" && i + 1 < argc) {
      budget = std::atof(argv[++i]);
    } else if (argument == "--profile") {
      profile = true;
    } else {
      path = argument;
    }
  }
  const std::vector<ukti::intake::Input> inputs = path.empty() ? generated(300) : documents_of(path);
  const ukti::Reader reader(ukti::Lexicon::embedded());
  ukti::Workspace workspace;
  std::string json, buffer;
  std::size_t text_bytes = 0, json_bytes = 0, failed = 0;
  for (const auto& input : inputs) text_bytes += ukti::intake::text_to_read(input.document(), buffer).size();

  const auto read_all = [&](bool with_json) {
    json_bytes = failed = 0;
    for (const auto& input : inputs) {
      const auto record = reader.read(input.document(), workspace);
      if (!record) {
        ++failed;
        continue;
      }
      if (!with_json) continue;
      json.clear();
      ukti::record::append_json(*record, ukti::intake::text_to_read(input.document(), buffer), {}, json);
      json_bytes += json.size();
    }
  };
  const double megabytes = static_cast<double>(text_bytes) / 1e6;
  const double whole = fastest_round(budget, [&] { read_all(true); });
  const double peak = peak_megabytes();  // before records are kept for measuring the JSON alone
  const double output = static_cast<double>(json_bytes) / 1e6;
  const double reading = fastest_round(budget / 2, [&] { read_all(false); });
  std::vector<std::pair<std::size_t, ukti::Record>> records;
  for (std::size_t i = 0; i < inputs.size(); ++i)
    if (auto record = reader.read(inputs[i].document(), workspace))
      records.emplace_back(i, std::move(*record));
  const double writing = fastest_round(budget / 4, [&] {
    for (const auto& [i, record] : records) {
      json.clear();
      ukti::record::append_json(record, ukti::intake::text_to_read(inputs[i].document(), buffer), {}, json);
    }
  });
  say(fmt::format("{:28} {} documents, {:.2f} MB of text, {} refused\n",
                  path.empty() ? "generated news" : "corpus", inputs.size(), megabytes, failed));
  say(fmt::format("{:28} {:8.2f} MB/s\n", "end to end, to the JSON", megabytes / whole));
  say(fmt::format("{:28} {:8.2f} MB/s\n", "reading alone", megabytes / reading));
  say(fmt::format("{:28} {:8.0f} MB/s of JSON ({:.1f} MB)\n", "writing the JSON", output / writing, output));
  if (profile) show_profile(inputs, megabytes);
  say(fmt::format("{:28} {:8.1f} MB\n", "peak memory while reading", peak));
  return 0;
}
