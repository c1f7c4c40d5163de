// The page's files, as bytes of the program (made by CMake from web/dist; see cmake/embed_page.cmake).
#pragma once

#include <span>
#include <string_view>

#include "serve/http.h"

namespace ukti::serve {

struct Asset {
  std::string_view path;  // "/assets/page-4f3a91.js"
  std::string_view type;
  std::string_view hash;                 // of `plain`
  bool hashed = false;                   // its name changes with its content
  std::string_view plain, brotli, gzip;  // the last two empty where they would not be smaller
};

// In the order of their paths; empty where the program was built without the page.
std::span<const Asset> assets();

// The page or one of its files; 404 for anything else.
Reply serve_asset(const Request& request);

}  // namespace ukti::serve
