#include "serve/head.h"

#include <gtest/gtest.h>

namespace ukti::serve {
namespace {

int status(std::string_view lines) { return check_head(std::string(lines) + "\r\n", HeadLimits{}).status; }

TEST(Head, HandsOnWhatIsInForm) {
  const Head head = check_head(
      "GET /api/v1/ledger?x=1 HTTP/1.1\r\nHost: localhost:1\r\nRange: bytes=0-1\r\nAccept-Encoding: br\r\nX: "
      "y\r\n\r\n",
      {});
  EXPECT_EQ(head.status, 0);
  EXPECT_EQ(head.text, "GET /api/v1/ledger?x=1 HTTP/1.1\r\nHost: localhost:1\r\nX: y\r\n\r\n");
  EXPECT_EQ(head.accept_encoding, "br");
  EXPECT_EQ(check_head("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 12\r\n\r\n", {}).body, 12U);
}

TEST(Head, RefusesWhatIsNot) {
  EXPECT_EQ(status("GET / HTTP/1.1\r\n"), 400);
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n"), 400);
  EXPECT_EQ(status("GET /\r\nHost: a\r\n"), 400);
  EXPECT_EQ(status("GET http://else.example/ HTTP/1.1\r\nHost: a\r\n"), 400);
  EXPECT_EQ(status("GET / HTTP/2.0\r\nHost: a\r\n"), 505);
  EXPECT_EQ(status("BREW / HTTP/1.1\r\nHost: a\r\n"), 405);
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n"), 400);
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: a\r\n folded: x\r\n"), 400);
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: a\r\nA: b\nC: d\r\n"), 400);
  EXPECT_EQ(status("GET /\xE0\xA6\x86 HTTP/1.1\r\nHost: a\r\n"), 400);
  EXPECT_EQ(status("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"), 411);
  EXPECT_EQ(status("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n"), 400);
  EXPECT_EQ(status("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n"), 400);
  EXPECT_EQ(status("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n"), 413);
  EXPECT_EQ(status("POST / HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\n"), 415);
}

}  // namespace
}  // namespace ukti::serve
