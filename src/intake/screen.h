// Screening: is this document text that Ukti can read? What is none is refused by name, before anything is
// read of it.
//
// Checks, in order of cost: emptiness, UTF-16, binary, UTF-8, then statistics over the letters: a legacy font
// encoding (Bijoy and its kin put Bangla glyphs on Latin codes), another language. A short text and one with
// much Latin in it pass; only what is clearly something else is refused.
#pragma once

#include <string_view>

#include "ukti/error.h"

namespace ukti::intake {

// Bangla text, or why it cannot be read: kEmpty, kUtf16, kBinary, kInvalidUtf8 (with the offset of the first
// bad byte), kLegacyEncoding, kUnreadLanguage (with the language's name). Linear; allocates only for the
// message.
Expected<void> screen(std::string_view bytes);

// A date ("2025-04-28") or an RFC 3339 time ("2025-04-28T10:00:00+06:00"), as `published` must be; the empty
// string is one too, for unknown. Fails with kMalformedDate.
Expected<void> check_published(std::string_view published);

}  // namespace ukti::intake
