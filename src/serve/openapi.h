// The API's description, openapi.json, as bytes of the program.
#pragma once

#include <string_view>

namespace ukti::serve {

std::string_view openapi_json();

}  // namespace ukti::serve
