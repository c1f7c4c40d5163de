#include "cli/batch.h"

#include <gtest/gtest.h>

namespace ukti::cli {
namespace {

using namespace std::chrono_literals;

TEST(Batch, IsSmallWhileCommitsAreQuick) {
  Batch batch;
  EXPECT_FALSE(batch.full(255, 10ms));
  EXPECT_TRUE(batch.full(256, 10ms));
  EXPECT_TRUE(batch.full(3, 500ms));  // whoever adds a few need not wait for more
}

TEST(Batch, GrowsWithWhatACommitTakes) {
  Batch batch;
  batch.committed(400ms);
  EXPECT_FALSE(batch.full(1000, 700ms));
  EXPECT_TRUE(batch.full(1000, 800ms));
  batch.committed(20ms);
  EXPECT_TRUE(batch.full(256, 50ms));
}

TEST(Batch, HasABoundWhateverACommitTakes) {
  Batch batch;
  batch.committed(3600s);
  EXPECT_TRUE(batch.full(8192, 1s));
  EXPECT_TRUE(batch.full(1, 10s));
}

}  // namespace
}  // namespace ukti::cli
