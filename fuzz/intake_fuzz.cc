// Any bytes as a file of JSON lines: every document is one, or an error, and the stream ends.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "intake/input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const std::string path = "/tmp/ukti-intake-fuzz-" + std::to_string(getpid());
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) std::abort();
  std::fwrite(data, 1, size, file);
  std::fclose(file);
  for (const auto format :
       {ukti::intake::Format::kAuto, ukti::intake::Format::kJsonLines, ukti::intake::Format::kText}) {
    ukti::intake::Stream stream(path, format, 4000);
    ukti::intake::Input input;
    std::size_t documents = 0;
    while (stream.next(input)) {
      if (++documents > size + 1) std::abort();
      if (!input.error && input.text.size() > 4000) std::abort();
    }
  }
  std::remove(path.c_str());
  return 0;
}
