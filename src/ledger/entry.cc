// See entry.h and Preparer in include/ukti/ledger.h.
#include "ledger/entry.h"

#include <fmt/format.h>

#include "ledger/compressed.h"
#include "ledger/places.h"
#include "lexicon/hash.h"
#include "record/json.h"

namespace ukti {
namespace {

// The design, §6: its URL where given, else source and id, else the text's hash.
std::string identity_of(const Record& record) {
  if (!record.url.empty()) return "url:" + record.url;
  if (!record.source.empty() && !record.id.empty())
    return fmt::format("id:{}\x1f{}", record.source, record.id);
  return "sha256:" + record.sha256;
}

// What stands for the document in every answer: its id, or what it is known by.
std::string name_of(const Record& record) {
  if (!record.id.empty()) return record.id;
  return record.url.empty() ? record.sha256.substr(0, 16) : record.url;
}

// A mention's key: its document, version, bytes and type. Two of one type on the same bytes are told apart by
// their order.
std::uint64_t key_of(const LedgerEntry::Impl& e, std::size_t m) {
  const ledger::MentionDraft& mention = e.digest.mentions[m];
  int same = 0;
  for (std::size_t k = 0; k < m; ++k) {
    const ledger::MentionDraft& other = e.digest.mentions[k];
    same += other.span == mention.span && other.type == mention.type ? 1 : 0;
  }
  return lexicon::hash(fmt::format("{}\x1f{}\x1f{}-{}\x1f{}\x1f{}", e.identity, e.sha256, mention.span.start,
                                   mention.span.end, static_cast<int>(mention.type), same));
}

}  // namespace

LedgerEntry::LedgerEntry() : impl_(std::make_unique<Impl>()) {}
LedgerEntry::~LedgerEntry() = default;
LedgerEntry::LedgerEntry(LedgerEntry&&) noexcept = default;
LedgerEntry& LedgerEntry::operator=(LedgerEntry&&) noexcept = default;

struct Preparer::Impl {
  ledger::Tables tables;
};

Preparer::Preparer(const Lexicon& lexicon)
    : impl_(std::make_unique<Impl>(Impl{ledger::Tables(lexicon.view())})) {}
Preparer::~Preparer() = default;

Expected<LedgerEntry> Preparer::prepare(const Record& record, std::string_view text,
                                        std::span<const Term> terms, std::string_view added) const {
  LedgerEntry entry;
  LedgerEntry::Impl& e = entry.impl();
  const auto day = ledger::parse_day(added);
  if (!day)
    return std::unexpected(
        Error{ErrorCode::kMalformedDate, fmt::format("the day of adding is no date: “{}”", added)});
  const auto told = ledger::parse_told(record.published);
  if (!told && !record.published.empty())
    return std::unexpected(
        Error{ErrorCode::kMalformedDate, fmt::format("published is no date: “{}”", record.published)});
  e.identity = identity_of(record);
  e.name = name_of(record);
  e.url = record.url;
  e.source = record.source;
  e.published = record.published;
  e.title = record.title;
  e.sha256 = record.sha256;
  e.lexicon = record.lexicon_version;
  e.text = text;
  e.added = *day;
  e.dated = told.has_value();
  e.told = told.value_or(ledger::Told{*day, 0});
  std::string json;
  record::append_json(record, text, {}, json);
  e.record = ledger::compress(json);
  e.words = ledger::index_text(terms, text, record.title, record.source);
  e.digest = ledger::digest(record, text, terms, e.told.day, impl_->tables);
  for (std::size_t m = 0; m < e.digest.mentions.size(); ++m) {
    e.profiles.push_back(ledger::profile_of(e.digest, m, e.identity, e.sha256, e.told.day));
    e.keys.push_back(key_of(e, m));
  }
  return entry;
}

}  // namespace ukti
