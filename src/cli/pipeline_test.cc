// Results come in the documents' order, whatever the number of threads and however long each takes.
#include "cli/pipeline.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace ukti::cli {
namespace {

std::string run_with(unsigned jobs, int documents, int stop_after) {
  int taken = 0, delivered = 0;
  std::string out;
  run_in_order(
      [&](intake::Input& input) {
        if (taken == documents) return false;
        input.id = std::to_string(taken++);
        return true;
      },
      [](const intake::Input& input, Workspace&, Result& result) {
        if (input.id.back() == '3') std::this_thread::sleep_for(std::chrono::milliseconds(2));
        result.output = input.id + ",";
      },
      [&](Result& result) {
        out += result.output;
        return ++delivered != stop_after;
      },
      jobs);
  return out;
}

TEST(Pipeline, KeepsTheOrder) {
  const std::string alone = run_with(1, 100, -1);
  EXPECT_TRUE(alone.starts_with("0,1,2,") && alone.ends_with("98,99,"));
  for (const unsigned jobs : {2u, 3u, 8u}) EXPECT_EQ(run_with(jobs, 100, -1), alone);
}

TEST(Pipeline, EndsWhereTheSinkSaysSo) {
  for (const unsigned jobs : {1u, 4u}) EXPECT_EQ(run_with(jobs, 100, 5), "0,1,2,3,4,");
  EXPECT_EQ(run_with(4, 0, -1), "");
}

}  // namespace
}  // namespace ukti::cli
