// See assets.h. Nothing here touches a file: a path is looked up in a list.
#include "serve/assets.h"

#include <fmt/format.h>

#include <algorithm>

namespace ukti::serve {
namespace {

constexpr std::string_view kNoPage =
    "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Ukti</title>\n"
    "<h1>Ukti</h1>\n"
    "<p>This program was built without the page: build it with <code>./scripts/build</code> "
    "(it needs Node) and start it again.</p>\n"
    "<p lang=\"bn\">এই প্রোগ্রামে পাতাটি নেই। <code>./scripts/build</code> দিয়ে আবার বানিয়ে চালু "
    "করুন।</p>\n"
    "<p>The <a href=\"/api/v1/openapi.json\">API</a> answers all the same.</p>\n</html>\n";

// Whether a client takes an encoding: named, and not with q=0.
bool takes(std::string_view accepted, std::string_view name) {
  while (!accepted.empty()) {
    const std::size_t end = std::min(accepted.find(','), accepted.size());
    std::string_view item = accepted.substr(0, end);
    accepted.remove_prefix(std::min(end + 1, accepted.size()));
    while (item.starts_with(' ')) item.remove_prefix(1);
    const std::string_view coding = item.substr(0, item.find(';'));
    if (coding == name) return item.find("q=0") == item.npos || item.find("q=0.") != item.npos;
  }
  return false;
}

}  // namespace

Reply serve_asset(const Request& request) {
  const std::span<const Asset> all = assets();
  std::string path;
  for (const std::string& segment : request.path) path.append("/") += segment;
  if (all.empty() && path == "/") {
    Reply reply;
    reply.type = "text/html; charset=utf-8";
    reply.lasting = kNoPage;
    reply.headers.emplace_back("Cache-Control", "no-store");
    return reply;
  }
  if (path == "/") path = "/index.html";
  const auto at = std::lower_bound(all.begin(), all.end(), path,
                                   [](const Asset& asset, const std::string& p) { return asset.path < p; });
  if (at == all.end() || at->path != path) return fault(404, "not_found", "there is nothing at this address");
  Reply reply;
  reply.type = at->type;
  reply.headers = {{"Cache-Control", at->hashed ? "public, max-age=31536000, immutable" : "no-cache"},
                   {"Vary", "Accept-Encoding"}};
  const std::string_view accepted = request.header("accept-encoding");
  std::string_view coding;
  reply.lasting = at->plain;
  if (!at->brotli.empty() && takes(accepted, "br"))
    reply.lasting = at->brotli, coding = "br";
  else if (!at->gzip.empty() && takes(accepted, "gzip"))
    reply.lasting = at->gzip, coding = "gzip";
  if (!coding.empty()) reply.headers.emplace_back("Content-Encoding", std::string(coding));
  // Strong: each encoding is a representation of its own.
  const std::string tag = fmt::format("\"{}{}{}\"", at->hash, coding.empty() ? "" : "-", coding);
  reply.headers.emplace_back("ETag", tag);
  if (request.header("if-none-match").find(tag) != std::string_view::npos) reply.status = 304;
  return reply;
}

}  // namespace ukti::serve
