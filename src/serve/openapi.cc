// See openapi.h.
#include "serve/openapi.h"

extern "C" const char ukti_openapi_begin[];
extern "C" const char ukti_openapi_end[];

namespace ukti::serve {

std::string_view openapi_json() {
  return {ukti_openapi_begin, static_cast<std::size_t>(ukti_openapi_end - ukti_openapi_begin)};
}

}  // namespace ukti::serve
