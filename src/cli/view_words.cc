// See view_words.h.
#include "cli/view_words.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace ukti::cli {
namespace {

struct Pair {
  std::string_view bangla, english;
  std::string_view in(Language language) const { return language == Language::kBangla ? bangla : english; }
};

constexpr std::array<Pair, 20> kActs{
    {{"বক্তব্য", "says"},      {"ঘোষণা", "announces"},   {"নিশ্চিত", "confirms"}, {"অস্বীকার", "denies"},
     {"ভিন্নমত", "disputes"}, {"নীরব", "does not say"}, {"দাবি", "claims"},     {"অনুমান", "estimates"},
     {"ধারণা", "believes"},  {"অভিযোগ", "accuses"},    {"নিন্দা", "condemns"},  {"সমর্থন", "praises"},
     {"আহ্বান", "demands"},   {"নির্দেশ", "orders"},     {"প্রশ্ন", "asks"},       {"প্রতিশ্রুতি", "promises"},
     {"সম্মতি", "agrees"},    {"হুঁশিয়ারি", "warns"},     {"সন্দেহ", "doubts"},    {"উদ্বেগ", "is worried"}}};

constexpr std::array<Pair, 5> kLinks{{{"নিশ্চিত করে", "confirms"},
                                      {"অস্বীকার করে", "denies"},
                                      {"ভিন্নমত জানায়", "disputes"},
                                      {"পুনরাবৃত্তি করে", "repeats"},
                                      {"হালনাগাদ করে", "updates"}}};

constexpr std::array<Pair, 17> kCounts{{{"নিহত", "killed"},
                                        {"আহত", "injured"},
                                        {"নিহত বা আহত", "killed or injured"},
                                        {"নিখোঁজ", "missing"},
                                        {"আটক", "detained"},
                                        {"মোতায়েন", "deployed"},
                                        {"বাস্তুচ্যুত", "displaced"},
                                        {"জন", "people"},
                                        {"অর্থ", "money"},
                                        {"শতাংশ", "per cent"},
                                        {"অস্ত্র", "weapons"},
                                        {"যান", "vehicles"},
                                        {"ভোট", "votes"},
                                        {"দূরত্ব", "distance"},
                                        {"আয়তন", "area"},
                                        {"বয়স", "age"},
                                        {"", ""}}};

constexpr std::array<Pair, 7> kTypes{{{"ব্যক্তি", "People"},
                                      {"প্রতিষ্ঠান", "Bodies"},
                                      {"দেশ", "Countries"},
                                      {"স্থান", "Places"},
                                      {"গোষ্ঠী", "Groups"},
                                      {"চুক্তি", "Agreements"},
                                      {"অন্যান্য", "Others"}}};

constexpr std::array<Pair, 4> kCertainties{
    {{"", ""}, {"সম্ভবত", "probably"}, {"হতে পারে", "possibly"}, {"সন্দেহজনক", "doubted"}}};

constexpr std::array<Pair, 15> kLabels{{{"সূত্রের নাম নেই", "no source named"},
                                        {"মাধ্যম", "via"},
                                        {"উদ্দেশে", "to"},
                                        {"উক্তি", "statements"},
                                        {"সংখ্যা", "Figures"},
                                        {"সময়", "Times"},
                                        {"নাম", "Names"},
                                        {"কোনো উক্তি পাওয়া যায়নি।", "No statement was found."},
                                        {"প্রতিবেদক", "the writer"},
                                        {"না-বোধক", "negated"},
                                        {"উদ্ধৃতি", "quoted"},
                                        {"তারিখ জানা নেই", "undated"},
                                        {"", ""},
                                        {"ঘটনা", "Events"},
                                        {"সূত্র:", "told by"}}};

constexpr std::array<Pair, 18> kEvents{{{"সম্মতি", "AGREE"},
                                        {"আলোচনা", "CONSULT"},
                                        {"সমর্থন", "SUPPORT"},
                                        {"ছাড়", "CONCEDE"},
                                        {"সহযোগিতা", "COOPERATE"},
                                        {"সহায়তা", "AID"},
                                        {"পশ্চাদপসরণ", "RETREAT"},
                                        {"আহ্বান", "REQUEST"},
                                        {"অভিযোগ", "ACCUSE"},
                                        {"প্রত্যাখ্যান", "REJECT"},
                                        {"হুমকি", "THREATEN"},
                                        {"প্রতিবাদ", "PROTEST"},
                                        {"নিষেধাজ্ঞা", "SANCTION"},
                                        {"সমাবেশ", "MOBILIZE"},
                                        {"বলপ্রয়োগ", "COERCE"},
                                        {"হামলা", "ASSAULT"},
                                        {"দুর্ঘটনা", "ACCIDENT"},
                                        {"দুর্যোগ", "DISASTER"}}};

constexpr std::array<Pair, 4> kStatus{
    {{"", ""}, {"ঘটেনি", "did not happen"}, {"পরিকল্পিত", "planned"}, {"সম্ভাব্য", "possible"}}};

constexpr std::array<Pair, 5> kAnswers{{{"নিশ্চিত করেছে", "confirmed by"},
                                        {"অস্বীকার করেছে", "denied by"},
                                        {"ভিন্নমত জানিয়েছে", "disputed by"},
                                        {"পুনরাবৃত্তি করেছে", "repeated by"},
                                        {"হালনাগাদ করেছে", "updated by"}}};

constexpr std::array<Pair, 12> kMonths{{{"জানুয়ারি", "January"},
                                        {"ফেব্রুয়ারি", "February"},
                                        {"মার্চ", "March"},
                                        {"এপ্রিল", "April"},
                                        {"মে", "May"},
                                        {"জুন", "June"},
                                        {"জুলাই", "July"},
                                        {"আগস্ট", "August"},
                                        {"সেপ্টেম্বর", "September"},
                                        {"অক্টোবর", "October"},
                                        {"নভেম্বর", "November"},
                                        {"ডিসেম্বর", "December"}}};

constexpr std::array<Pair, 7> kDays{{{"সোমবার", "Monday"},
                                     {"মঙ্গলবার", "Tuesday"},
                                     {"বুধবার", "Wednesday"},
                                     {"বৃহস্পতিবার", "Thursday"},
                                     {"শুক্রবার", "Friday"},
                                     {"শনিবার", "Saturday"},
                                     {"রোববার", "Sunday"}}};

template <std::size_t N, typename E>
std::string_view word(const std::array<Pair, N>& words, E value, Language language) {
  return words[static_cast<std::size_t>(value)].in(language);
}

// ASCII digits as the language writes them.
std::string digits(std::string_view text, Language language) {
  if (language == Language::kEnglish) return std::string(text);
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      out += "\xE0\xA7";
      out += static_cast<char>(0xA6 + (c - '0'));
    } else {
      out += c;
    }
  }
  return out;
}

// Groups of three, or in Bangla of two after the first three: 12,34,567.
std::string grouped(double value, Language language) {
  std::string plain = fmt::format("{}", std::abs(value));
  if (std::abs(value) < 9e15) {
    const double whole = std::floor(std::abs(value));
    const double part = std::abs(value) - whole;
    plain = fmt::format("{:.0f}", whole);
    std::size_t group = 3;
    for (std::size_t at = plain.size(); at > group;) {
      at -= group;
      plain.insert(at, ",");
      if (language == Language::kBangla) group = 2;
    }
    if (part > 0) plain += fmt::format("{}", std::round(part * 1e6) / 1e6).substr(1);
  }
  return (value < 0 ? "−" : "") + digits(plain, language);
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

std::string part_of_day(std::string_view code, Language language) {
  constexpr std::array<std::pair<std::string_view, Pair>, 5> kParts{{{"MO", {"সকাল", "morning"}},
                                                                     {"MI", {"দুপুর", "midday"}},
                                                                     {"AF", {"বিকেল", "afternoon"}},
                                                                     {"EV", {"সন্ধ্যা", "evening"}},
                                                                     {"NI", {"রাত", "night"}}}};
  for (const auto& [name, words] : kParts)
    if (name == code) return std::string(words.in(language));
  return digits(code, language);
}

std::string duration_words(std::string_view timex, Language language) {
  constexpr std::array<std::pair<char, Pair>, 7> kUnits{{{'Y', {"বছর", "year"}},
                                                         {'M', {"মাস", "month"}},
                                                         {'W', {"সপ্তাহ", "week"}},
                                                         {'D', {"দিন", "day"}},
                                                         {'H', {"ঘণ্টা", "hour"}},
                                                         {'m', {"মিনিট", "minute"}},
                                                         {'S', {"সেকেন্ড", "second"}}}};
  std::string out;
  bool clock = false;
  for (std::size_t at = 1; at < timex.size();) {
    if (timex[at] == 'T') {
      clock = true;
      ++at;
      continue;
    }
    const std::size_t unit = timex.find_first_not_of("0123456789.X", at);
    if (unit == std::string_view::npos || unit == at) return std::string(timex);
    const std::string_view amount = timex.substr(at, unit - at);
    const char letter = clock && timex[unit] == 'M' ? 'm' : timex[unit];
    std::string_view name;
    for (const auto& [key, words] : kUnits)
      if (key == letter) name = words.in(language);
    if (name.empty()) return std::string(timex);
    const bool several = language == Language::kEnglish && amount != "1";
    const std::string_view some = language == Language::kBangla ? "কয়েক" : "some";
    out +=
        fmt::format("{}{} {}{}", out.empty() ? "" : " ",
                    amount == "X" ? std::string(some) : digits(amount, language), name, several ? "s" : "");
    at = unit + 1;
  }
  return out;
}

std::string date_words(std::string_view date, Language language) {
  const std::string_view year = date.substr(0, 4);
  const bool known = year != "XXXX";
  if (date.size() == 4) return known ? digits(date, language) : std::string(date);
  if (date.size() < 7 || date.size() > 10 || date[4] != '-') return std::string(date);
  if (date[5] == 'W') {  // 2025-W17, XXXX-WXX-1
    if (date.size() == 10)
      if (const auto day = number(date.substr(9)); day && *day >= 1 && *day <= 7)
        return std::string(kDays[static_cast<std::size_t>(*day - 1)].in(language));
    return language == Language::kBangla ? fmt::format("{} সালের {} নম্বর সপ্তাহ", digits(year, language),
                                                       digits(date.substr(6), language))
                                         : fmt::format("week {} of {}", date.substr(6), year);
  }
  const auto month = number(date.substr(5, 2));
  if (!month || *month < 1 || *month > 12) return std::string(date);
  const std::string_view name = kMonths[static_cast<std::size_t>(*month - 1)].in(language);
  const std::string tail = known ? " " + digits(year, language) : "";
  if (date.size() == 7) return std::string(name) + tail;
  const auto day = number(date.substr(8));
  if (date.size() != 10 || !day) return std::string(date);
  return fmt::format("{} {}{}", digits(fmt::format("{}", *day), language), name, tail);
}

}  // namespace

Language language_of_locale() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): before any thread
    if (value != nullptr && *value != '\0')
      return std::string_view(value).starts_with("bn") ? Language::kBangla : Language::kEnglish;
  }
  return Language::kEnglish;
}

std::string act_word(Act act, Language language, bool several) {
  const std::string_view one = word(kActs, act, language);
  if (language == Language::kBangla || !several) return std::string(one);
  if (act == Act::kWithhold) return "do not say";
  if (act == Act::kWorry) return "are worried";
  if (act == Act::kDeny) return "deny";
  return std::string(one.substr(0, one.size() - 1));
}
std::string_view link_word(LinkKind kind, Language language) { return word(kLinks, kind, language); }
std::string_view event_word(EventType type, Language language) { return word(kEvents, type, language); }
std::string_view status_word(EventStatus status, Language language) {
  return word(kStatus, status, language);
}
std::string_view answer_word(LinkKind kind, Language language) { return word(kAnswers, kind, language); }
std::string_view counts_word(Counts counts, Language language) { return word(kCounts, counts, language); }
std::string_view type_word(EntityType type, Language language) { return word(kTypes, type, language); }
std::string_view certainty_word(Certainty certainty, Language language) {
  return word(kCertainties, certainty, language);
}
std::string_view label(Label which, Language language) { return word(kLabels, which, language); }

std::string_view act_sign(Act act) {
  switch (act) {
    case Act::kConfirm:
      return "✓";
    case Act::kDeny:
      return "✗";
    case Act::kDispute:
      return "≠";
    case Act::kWithhold:
      return "○";
    default:
      return "·";
  }
}

std::string_view status_sign(EventStatus status) {
  constexpr std::array<std::string_view, 4> kSigns{"●", "✗", "◌", "○"};
  return kSigns[static_cast<std::size_t>(status)];
}

std::string bounds_words(const Figure& figure, Language language) {
  constexpr std::array<Pair, 6> kApprox{{{"{}", "{}"},
                                         {"প্রায় {}", "about {}"},
                                         {"অন্তত {}", "at least {}"},
                                         {"সর্বোচ্চ {}", "at most {}"},
                                         {"{}-এর বেশি", "more than {}"},
                                         {"{}-এর কম", "less than {}"}}};
  std::string value;
  if (figure.low && figure.high && *figure.low != *figure.high) {
    value = fmt::format("{}–{}", grouped(*figure.low, language), grouped(*figure.high, language));
  } else if (figure.low || figure.high) {
    value = grouped(figure.low ? *figure.low : *figure.high, language);
  }
  // "শত শত": one of its sides is open though no word says so
  const bool open = figure.approx == Approx::kNone && figure.low.has_value() != figure.high.has_value();
  const Approx bound = !open ? figure.approx : figure.low ? Approx::kAtLeast : Approx::kAtMost;
  return fmt::format(fmt::runtime(word(kApprox, bound, language)), value);
}

std::string_view unit_word(const Figure& figure, Language language) {
  if (language == Language::kEnglish) return figure.unit;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kCurrencies{
      {{"BDT", "টাকা"},
       {"USD", "ডলার"},
       {"INR", "রুপি"},
       {"EUR", "ইউরো"},
       {"GBP", "পাউন্ড"},
       {"PKR", "পাকিস্তানি রুপি"}}};
  for (const auto& [code, name] : kCurrencies)
    if (code == figure.unit) return name;
  return figure.counts == Counts::kMoney ? std::string_view(figure.unit) : std::string_view{};
}

std::string time_words(std::string_view timex, Language language, bool set) {
  constexpr std::array<std::pair<std::string_view, Pair>, 3> kReferences{
      {{"PAST_REF", {"অতীতে", "in the past"}},
       {"PRESENT_REF", {"এখন", "now"}},
       {"FUTURE_REF", {"ভবিষ্যতে", "in the future"}}}};
  for (const auto& [name, words] : kReferences)
    if (timex == name) return std::string(words.in(language));
  if (timex.size() < 2) return std::string(timex);
  if (timex[0] == 'P') {
    const std::string length = duration_words(timex, language);
    if (!set) return length;
    const std::size_t number =
        timex.starts_with("P1") ? length.find(' ') + 1 : 0;  // every day, not every 1 day
    return (language == Language::kBangla ? "প্রতি " : "every ") + length.substr(number);
  }
  const std::size_t t = timex.find('T');
  if (t == 0 || timex.size() < 4) return std::string(timex);
  std::string date = date_words(timex.substr(0, t), language);
  if (t == std::string_view::npos) return date;
  return fmt::format("{}, {}", date, part_of_day(timex.substr(t + 1), language));
}

}  // namespace ukti::cli
