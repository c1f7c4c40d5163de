// Small lexicons for tests: tables in the test itself, compiled and opened.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string>
#include <vector>

#include "lexicon/compile.h"
#include "lexicon/view.h"

namespace ukti::lexicon {

// A compiled and opened lexicon with its bytes.
class TestLexicon {
 public:
  TestLexicon(std::initializer_list<Source> sources) : TestLexicon(std::vector<Source>(sources)) {}
  explicit TestLexicon(std::vector<Source> sources) : compiled_(compile(std::move(sources))) {
    for (const Problem& p : compiled_.report.problems) ADD_FAILURE() << to_string(p);
    bytes_.resize(compiled_.blob.size() / 8 + 1);
    std::memcpy(bytes_.data(), compiled_.blob.data(), compiled_.blob.size());
    Expected<View> view = View::open({reinterpret_cast<const char*>(bytes_.data()), compiled_.blob.size()});
    if (view)
      view_ = *view;
    else
      ADD_FAILURE() << view.error().message;
  }
  TestLexicon(const TestLexicon&) = delete;
  TestLexicon& operator=(const TestLexicon&) = delete;

  const View& view() const { return view_; }
  const Compiled& compiled() const { return compiled_; }

 private:
  Compiled compiled_;
  std::vector<std::uint64_t> bytes_;
  View view_;
};

// The messages of a compilation that must fail.
inline std::vector<std::string> problems_of(std::vector<Source> sources) {
  std::vector<std::string> messages;
  for (const Problem& p : compile(std::move(sources)).report.problems) messages.push_back(to_string(p));
  return messages;
}

}  // namespace ukti::lexicon
