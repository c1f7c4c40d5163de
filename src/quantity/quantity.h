// Figures in a text: numbers that count or measure, with their bounds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/text.h"
#include "ukti/record.h"

namespace ukti::quantity {

struct FoundFigure {
  std::uint32_t code_begin = 0,
                code_end = 0;  // half-open codes: number, scale word, classifier; no approximator, no noun
  text::TokenIndex begin = 0, end = 0;  // the tokens it touches, half-open
  std::optional<double> low, high;
  Approx approx = Approx::kNone;
  Counts counts = Counts::kOther;
  std::string unit;  // English noun or currency code; empty where unknown
  std::string_view rule;
  std::uint32_t entry = ~0u;
};

}  // namespace ukti::quantity
