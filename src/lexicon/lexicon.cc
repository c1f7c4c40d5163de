// The public Lexicon: a blob and its view. The embedded one is in embedded.cc, which only programs link.
#include "ukti/lexicon.h"

#include <fmt/format.h>

#include "lexicon/compile.h"
#include "lexicon/impl.h"

namespace ukti {

Lexicon::Lexicon(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;

std::string_view Lexicon::version() const { return impl_->view.version(); }
const lexicon::View& Lexicon::view() const { return impl_->view; }

}  // namespace ukti
