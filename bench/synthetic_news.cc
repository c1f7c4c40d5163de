// See synthetic_news.h.
#include "synthetic_news.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string_view>

namespace ukti::synthetic {
namespace {

constexpr std::array<std::string_view, 20> kOnsets = {"ক", "খ", "গ", "চ", "জ", "ট", "ড", "ত", "দ", "ন",
                                                      "প", "ব", "ভ", "ম", "র", "ল", "শ", "স", "হ", "ধ"};
constexpr std::array<std::string_view, 6> kVowels = {"া", "ি", "ু", "ে", "ো", ""};
constexpr std::int64_t kFirstDay = 22'000;  // 2030-03-26
constexpr std::size_t kCommonWords = 3000;

// A word of its own for each number, two to four syllables.
std::string make_word(std::size_t n) {
  std::string out;
  for (n += 130; n > 0; n /= 120) {
    out += kOnsets[n % 20];
    out += kVowels[n / 20 % 6];
  }
  return out;
}

std::string print_day(std::int64_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace

struct News::Draft {
  Report report;
  std::int64_t day = 0;
  std::uint32_t sentence = 0;
};

News::News(std::uint64_t seed, const Shape& shape) : shape_(shape), random_(seed) {
  for (std::size_t i = 0; i < shape_.words; ++i) words_.push_back(make_word(i));
}

std::size_t News::hot(std::size_t n) {
  const double u = static_cast<double>(random_() >> 11) * 0x1p-53;
  return std::min(n - 1, static_cast<std::size_t>(std::pow(static_cast<double>(n) + 1, u)) - 1);
}

News::Matter News::begin_story(std::int64_t day) {
  Matter m = begin_matter(day);
  for (int i = 0; i < 3; ++i) m.before.push_back(begin_matter(day - static_cast<std::int64_t>(below(20))));
  return m;
}

News::Matter News::begin_matter(std::int64_t day) {
  static constexpr std::array<std::string_view, 8> kModes = {"",     "", "",       "bomb",
                                                             "fire", "", "arrest", "strike"};
  Matter m;
  m.type = static_cast<EventType>(hot(18));
  m.mode = kModes[below(kModes.size())];
  m.actor = hot(shape_.parties);
  m.recipient = hot(shape_.parties);
  m.place = hot(shape_.parties);
  for (std::size_t& trigger : m.triggers) trigger = 600 + hot(2000);
  m.day = day - static_cast<std::int64_t>(below(3));
  const double u = static_cast<double>(below(1000)) / 1000;
  m.left = 1 + static_cast<std::size_t>(u * u * u * static_cast<double>(shape_.largest));
  for (int i = 0; i < 14; ++i) m.words.push_back(kCommonWords + below(shape_.words - kCommonWords));
  return m;
}

Span News::word(Draft& d, std::size_t w, std::uint8_t weight) {
  std::string& text = d.report.text;
  if (!text.empty()) text += ' ';
  const Span span{static_cast<std::uint32_t>(text.size()),
                  static_cast<std::uint32_t>(text.size() + words_[w].size())};
  text += words_[w];
  Term term;
  term.span = span;
  term.stem = stems_.empty() ? words_[w] : stems_[w];
  term.weight = weight;
  term.sentence = d.sentence;
  d.report.terms.push_back(term);
  return span;
}

// Places, bodies and persons: the same number names another of each type.
Id News::entity(Draft& d, std::size_t name, EntityType type) {
  Entity e;
  e.type = type;
  if (type == EntityType::kPerson) {
    e.names = {words_[name % 90] + " " + words_[100 + name / 90]};
    e.role_title = "spokesperson";
    e.why.rule = "person.name";
  } else {
    e.names = {fmt::format("{} {}", type == EntityType::kPlace ? "Town" : "Body", name), words_[name]};
    e.why.rule = "name.listed";
    e.why.lexicon = {"names/made.tsv:1"};
    if (type == EntityType::kCountry) e.code = fmt::format("X{:02}", name);
  }
  auto& all = d.report.record.entities;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].type == type && all[i].names.front() == e.names.front()) return static_cast<Id>(i);
  e.mentions = {word(d, name % words_.size(), 2)};
  all.push_back(std::move(e));
  return static_cast<Id>(all.size() - 1);
}

void News::sentence(Draft& d, const Matter& matter) {
  const auto start = static_cast<std::uint32_t>(d.report.text.size());
  for (int i = 0; i < 8; ++i) {
    const std::size_t common = hot(shape_.words);
    word(d, common, common < kCommonWords ? 1 : 3);
  }
  for (const std::size_t w : matter.words)
    if (chance(0.2)) word(d, w, 3);
  d.report.record.sentences.push_back(
      {{start, static_cast<std::uint32_t>(d.report.text.size())}, d.sentence / 3});
  ++d.sentence;
}

void News::event(Draft& d, const Matter& matter) {
  Record& r = d.report.record;
  Event e;
  e.type = matter.type;
  e.mode = matter.mode;
  if (chance(0.7)) e.actors = {entity(d, matter.actor, EntityType::kOrganisation)};
  if (chance(0.6)) e.recipients = {entity(d, matter.recipient, EntityType::kOrganisation)};
  if (chance(0.5)) e.place = {entity(d, matter.place, EntityType::kPlace)};
  if (chance(0.6)) e.time = print_day(matter.day);
  e.trigger = word(d, matter.triggers[below(2)], 1);
  e.status = chance(0.8) ? EventStatus::kActual : static_cast<EventStatus>(below(4));
  if (!r.statements.empty() && chance(0.8)) e.statement = static_cast<Id>(below(r.statements.size()));
  e.why.rule = chance(0.2) ? "event.undergone" : "event.told";
  r.events.push_back(std::move(e));
}

void News::statement(Draft& d, const Matter& matter) {
  static constexpr std::array kActs = {Act::kSay,  Act::kSay,     Act::kSay,      Act::kClaim,
                                       Act::kDeny, Act::kConfirm, Act::kAnnounce, Act::kWithhold};
  Statement s;
  const std::size_t who = chance(0.3) ? matter.actor : chance(0.5) ? matter.recipient : hot(shape_.parties);
  s.source = {chance(0.3) ? entity(d, who % 4000, EntityType::kPerson)
                          : entity(d, who, EntityType::kOrganisation)};
  if (d.report.record.entities[s.source[0]].type == EntityType::kPerson && chance(0.7))
    d.report.record.entities[s.source[0]].role_of = entity(d, who, EntityType::kOrganisation);
  s.cue = word(d, 300 + below(40), 0);
  s.act = kActs[below(kActs.size())];
  std::uint32_t start = s.cue.start > 120 ? s.cue.start - 120 : 0;
  while ((static_cast<unsigned char>(d.report.text[start]) & 0xC0) == 0x80) ++start;  // at a letter
  s.content = {{start, s.cue.start}};
  if (chance(0.4)) s.said_at = print_day(d.day - static_cast<std::int64_t>(below(2)));
  s.why.rule = "speech.made";
  d.report.record.statements.push_back(std::move(s));
}

void News::figure(Draft& d) {
  Record& r = d.report.record;
  Figure f;
  f.span = word(d, 400 + below(60), 0);
  f.low = f.high = static_cast<double>(2 + below(60));
  f.counts = static_cast<Counts>(below(8));
  f.unit = "people";
  if (!r.events.empty() && chance(0.5)) f.event = static_cast<Id>(below(r.events.size()));
  if (!r.statements.empty() && chance(0.6)) f.statement = static_cast<Id>(below(r.statements.size()));
  f.why.rule = "figure.made";
  r.figures.push_back(std::move(f));
}

Report News::next() {
  Draft d;
  d.day = kFirstDay + static_cast<std::int64_t>(made_ * shape_.days / shape_.documents);
  const std::size_t pool = std::clamp<std::size_t>(shape_.documents / 2000, 4, 1000);
  while (active_.size() < pool) active_.push_back(begin_story(d.day));
  const std::size_t chosen = below(active_.size());
  const Matter matter = active_[chosen];
  if (--active_[chosen].left == 0) active_[chosen] = begin_story(d.day);
  Record& r = d.report.record;
  for (std::size_t i = 0; i < std::max(shape_.statements, shape_.events); ++i) {
    if (i < shape_.statements) statement(d, matter);
    const Matter other =
        i % 2 == 0 || chance(0.75) ? matter.before[below(matter.before.size())] : begin_matter(d.day);
    const Matter& told = i % 2 == 0 ? matter : other;
    if (i < shape_.events) event(d, told);
    if (i < shape_.figures) figure(d);
    sentence(d, told);
  }
  r.id = fmt::format("made-{}", made_);
  r.source = fmt::format("outlet-{}", below(40));
  r.url = fmt::format("https://{}.example/{}", r.source, r.id);
  r.published = fmt::format("{}T{:02}:{:02}", print_day(d.day), below(24), below(60));
  r.title = d.report.text.substr(0, d.report.text.find(' '));
  r.sha256 = fmt::format("{:016x}{:016x}{:016x}{:016x}", random_(), random_(), random_(), made_);
  r.lexicon_version = "made";
  r.bytes = static_cast<std::uint32_t>(d.report.text.size());
  ++made_;
  return std::move(d.report);
}

}  // namespace ukti::synthetic
