// The whole reader on any bytes: an error, or a record whose every span lies in the text on character
// borders, whose every id is one of the record's, and whose JSON is the same when the text is read again.
#include <cstdlib>
#include <string>
#include <string_view>

#include "intake/input.h"
#include "record/json.h"
#include "ukti/reader.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const ukti::Record& r, std::string_view text) {
  const auto span = [&](ukti::Span s) {
    require(s.start <= s.end && s.end <= text.size());
    for (const std::uint32_t at : {s.start, s.end})
      require(at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
  };
  const auto id = [](ukti::Id i, std::size_t size) { require(i == ukti::kNoId || i < size); };
  const auto ids = [&](const std::vector<ukti::Id>& all) {
    for (const ukti::Id i : all) require(i < r.entities.size());
  };
  for (const auto& s : r.sentences) span(s.span);
  for (const auto& f : r.furniture) span(f.span);
  for (const auto& t : r.times) span(t.span);
  for (const auto& e : r.entities) {
    for (const ukti::Span m : e.mentions) span(m);
    id(e.role_of, r.entities.size());
  }
  for (const auto& f : r.figures) {
    span(f.span);
    id(f.statement, r.statements.size());
  }
  for (const auto& s : r.statements) {
    span(s.cue);
    if (s.source_span) span(*s.source_span);
    for (const ukti::Span c : s.content) span(c);
    ids(s.source);
    ids(s.via);
    ids(s.addressee);
    id(s.parent, r.statements.size());
  }
  for (const auto& k : r.links) require(k.from < r.statements.size() && k.to < r.statements.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const ukti::Reader reader(ukti::Lexicon::embedded());
  static ukti::Workspace workspace;
  ukti::Document document;
  document.id = "fuzz";
  document.published = "2026-03-09";
  document.text = {reinterpret_cast<const char*>(data), size};
  const auto record = reader.read(document, workspace);
  if (!record) return 0;
  std::string buffer, first, second;
  const std::string_view text = ukti::intake::text_to_read(document, buffer);
  check(*record, text);
  ukti::record::append_json(*record, text, {}, first);
  const auto again = reader.read(document, workspace);
  require(again.has_value());
  ukti::record::append_json(*again, text, {}, second);
  require(first == second);
  return 0;
}
