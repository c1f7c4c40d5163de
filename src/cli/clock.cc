// See clock.h.
#include "cli/clock.h"

#include <fmt/format.h>

#include <chrono>

#include "ledger/day.h"

namespace ukti::cli {
namespace {

auto dhaka() {
  using namespace std::chrono;
  return floor<seconds>(system_clock::now() + hours(6));
}

std::string day_of(auto time) {
  return ledger::print_day(
      static_cast<ledger::Day>(std::chrono::floor<std::chrono::days>(time).time_since_epoch().count()));
}

}  // namespace

std::string today() { return day_of(dhaka()); }

std::string now() {
  const auto time = dhaka();
  const std::chrono::hh_mm_ss clock(time - std::chrono::floor<std::chrono::days>(time));
  return fmt::format("{}T{:02}:{:02}:{:02}+06:00", day_of(time), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

}  // namespace ukti::cli
