// Runs the text cases in tests/cases: one test a case, named after its feature, file and title.
//
// With UKTI_SHOW_CASES=1 each case also prints what its record holds, in the form of a case (scripts/case).
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "case_file.h"
#include "case_match.h"
#include "intake/input.h"
#include "ukti/reader.h"

namespace ukti::cases {
namespace {

struct Pending {
  std::string open, hold;
};
Pending& pending() {
  static Pending lists;
  return lists;
}

class CaseTest : public testing::Test {
 public:
  explicit CaseTest(Case wanted) : case_(std::move(wanted)) {}

  void TestBody() override {
    static const Reader reader(Lexicon::embedded());
    static Workspace workspace;
    Document document;
    document.id = "case";
    document.published = case_.published;
    document.source = case_.source;
    document.title = case_.headline;
    document.text = case_.text;
    std::string buffer;
    const std::string_view text = intake::text_to_read(document, buffer);
    const Expected<Record> record = reader.read(document, workspace);
    const std::vector<std::string> faults = mismatches(case_, record, text);
    if (std::getenv("UKTI_SHOW_CASES") != nullptr)  // NOLINT(concurrency-mt-unsafe): tests run in one thread
      std::printf("=== %s\n%s\n---\n%s\n", case_.title.c_str(), case_.text.c_str(),
                  as_expectations(record, text).c_str());
    if (!case_.pending.empty()) {
      std::string& list = faults.empty() ? pending().hold : pending().open;
      list += fmt::format("{}:{}: {} ({})\n", case_.file, case_.line, case_.title, case_.pending);
      return;
    }
    std::string all;
    for (const std::string& fault : faults) all += fault + "\n";
    EXPECT_TRUE(faults.empty()) << where() << all;
  }

 private:
  std::string where() const {
    return fmt::format("{}:{}: {}\n  {}\n", case_.file, case_.line, case_.title, case_.text);
  }
  Case case_;
};

// At the end, which cases are known not to hold, and which of them do by now: a gain is no failure.
class PendingReport : public testing::Environment {
 public:
  void TearDown() override {
    const auto count = std::count(pending().open.begin(), pending().open.end(), '\n');
    if (count > 0)
      std::printf("%d text cases are pending (scripts/pending lists them)\n", static_cast<int>(count));
    if (!pending().hold.empty())
      std::printf("pending no longer, scripts/pending takes the line away:\n%s", pending().hold.c_str());
    if (!pending().open.empty() &&
        std::getenv("UKTI_LIST_PENDING") != nullptr)  // NOLINT(concurrency-mt-unsafe)
      std::printf("pending:\n%s", pending().open.c_str());
  }
};
const auto* const kPendingReport = testing::AddGlobalTestEnvironment(new PendingReport);

class BrokenFile : public testing::Test {
 public:
  explicit BrokenFile(std::string fault) : fault_(std::move(fault)) {}
  void TestBody() override { FAIL() << fault_; }

 private:
  std::string fault_;
};

// The part of a test's name that filters can handle.
std::string plain(std::string name) {
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; }, '_');
  return name;
}

template <typename Make>
void add_test(const std::string& name, const std::string& file, int line, Make make) {
  testing::RegisterTest("Cases", name.c_str(), nullptr, nullptr, file.c_str(), line, make);
}

int register_cases() {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(UKTI_SOURCE_DIR) / "tests" / "cases";
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(root))
    if (entry.path().extension() == ".case") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const fs::path& path : files) {
    std::ifstream stream(path, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(stream), {}};
    const std::string shown = fs::relative(path, UKTI_SOURCE_DIR).string();
    const std::string stem = plain(path.parent_path().filename().string() + "/" + path.stem().string());
    Expected<std::vector<Case>> cases = parse_cases(shown, content);
    if (!cases) {
      add_test(stem, shown, 1,
               [fault = cases.error().message]() -> testing::Test* { return new BrokenFile(fault); });
      continue;
    }
    for (const Case& one : *cases)
      add_test(fmt::format("{}_{}_{}", stem, one.line, plain(one.title)), shown, one.line,
               [one]() -> testing::Test* { return new CaseTest(one); });
  }
  return static_cast<int>(files.size());
}

const int kRegistered = register_cases();

TEST(CaseFiles, AreThere) { EXPECT_GT(kRegistered, 0); }

}  // namespace
}  // namespace ukti::cases
