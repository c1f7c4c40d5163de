#include "serve/http.h"

#include <gtest/gtest.h>

#include "serve/access.h"

namespace ukti::serve {
namespace {

Request parsed(std::string_view target) {
  Request request;
  parse_target(target, request);
  return request;
}

TEST(Target, IsTakenApartBeforeItIsDecoded) {
  const Request request = parsed("/api/v1/documents/a%2Fb%20c?q=%E0%A6%86+x&limit=2&flag");
  EXPECT_FALSE(request.malformed);
  EXPECT_EQ(request.path, (std::vector<std::string>{"api", "v1", "documents", "a/b c"}));
  EXPECT_EQ(*request.param("q"), "আ x");
  EXPECT_EQ(*request.param("flag"), "");
  EXPECT_EQ(request.param("none"), nullptr);
}

TEST(Target, WithBrokenEscapesIsMalformed) {
  for (const char* target : {"/%", "/%4", "/%zz", "/?q=%e0%a6", "/%00", "/?a=%ff", "x", ""})
    EXPECT_TRUE(parsed(target).malformed) << target;
}

Request asking(std::string_view target, std::vector<std::pair<std::string, std::string>> headers,
               std::string method = "GET") {
  Request request = parsed(target);
  request.method = std::move(method);
  request.headers = std::move(headers);
  return request;
}

int status(const std::optional<Reply>& reply) { return reply ? reply->status : 0; }

TEST(Access, TakesOnlyItsOwnNames) {
  AccessOptions options;
  options.port = 8765;
  options.names = {"desk.example"};
  Access access(options);
  for (const char* host : {"localhost:8765", "127.0.0.1:8765", "[::1]:8765", "Desk.Example:8765"})
    EXPECT_EQ(status(access.check(asking("/api/v1/ledger", {{"host", host}}))), 0) << host;
  for (const char* host :
       {"", "localhost", "localhost:80", "10.0.0.1:8765", "evil.example:8765", "localhost:8765.evil.example"})
    EXPECT_EQ(status(access.check(asking("/api/v1/ledger", {{"host", host}}))), 403) << host;
}

TEST(Access, ATokenIsOfOneRight) {
  AccessOptions options;
  options.port = 1;
  options.tokens = options.edit = true;
  Access access(options);
  EXPECT_EQ(access.right(asking("/", {})), Right::kNone);
  EXPECT_EQ(access.right(asking("/", {{"authorization", "Bearer " + access.read_token()}})), Right::kRead);
  EXPECT_EQ(access.right(asking("/", {{"cookie", "a=b; ukti_1=" + access.edit_token()}})), Right::kEdit);
  EXPECT_EQ(access.right(asking("/", {{"cookie", "xukti_1=" + access.edit_token()}})), Right::kNone);
  EXPECT_EQ(access.read_token().size(), 43U);
  EXPECT_NE(access.read_token(), access.edit_token());
  const Request enter = asking(access.entrance(Right::kRead), {{"host", "localhost:1"}});
  EXPECT_EQ(status(access.check(enter)), 303);
  EXPECT_EQ(status(access.check(enter)), 403);
  EXPECT_EQ(status(access.check(asking("/enter/", {{"host", "localhost:1"}}))), 403);
}

TEST(Access, AWriteComesFromOurOwnPage) {
  AccessOptions options;
  options.port = 1;
  options.edit = true;
  Access access(options);
  using Headers = std::vector<std::pair<std::string, std::string>>;
  const Headers good = {
      {"host", "localhost:1"}, {"x-ukti-request", "1"}, {"content-type", "application/json"}};
  const auto with = [&](std::string name, std::string value) {
    Headers out = good;
    out.emplace_back(std::move(name), std::move(value));
    return status(access.check(asking("/api/v1/corrections", out, "POST")));
  };
  EXPECT_EQ(with("origin", "http://localhost:1"), 0);
  EXPECT_EQ(with("origin", "http://localhost:2"), 403);
  EXPECT_EQ(with("origin", "null"), 403);
  EXPECT_EQ(with("sec-fetch-site", "same-site"), 403);
  EXPECT_EQ(status(access.check(asking("/api/v1/corrections", {good[0], good[2]}, "POST"))), 403);
  EXPECT_EQ(status(access.check(asking("/api/v1/corrections", {good[0], good[1]}, "POST"))), 415);
}

}  // namespace
}  // namespace ukti::serve
