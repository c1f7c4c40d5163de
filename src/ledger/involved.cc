// See involved.h.
#include "ledger/involved.h"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/digest.h"
#include "lexicon/hash.h"

namespace ukti::ledger {
namespace {

// As digest_mentions.cc makes hashes of sites.
std::int64_t site(std::string_view key) {
  return number_of_site(static_cast<std::uint32_t>(lexicon::hash(key)));
}

}  // namespace

InvolvedWriter::InvolvedWriter(Database& database)
    : put_(database.prepare("INSERT INTO involved(what,told,mention) VALUES(?,?,?)")) {}

void InvolvedWriter::put(const LedgerEntry::Impl& entry, const std::vector<std::int64_t>& parties,
                         const std::vector<std::int64_t>& mentions) {
  const Digest& digest = entry.digest;
  std::vector<std::vector<std::int64_t>> involved(mentions.size());
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const MentionDraft& mention = digest.mentions[m];
    for (const std::uint32_t party : mention.actors) involved[m].push_back(parties[party]);
    for (const std::uint32_t party : mention.recipients) involved[m].push_back(parties[party]);
    for (const std::uint32_t hash : mention.sites) involved[m].push_back(number_of_site(hash));
  }
  const auto speaks_of = [&](std::uint32_t mention, std::uint32_t s) {
    const StatementDraft& statement = digest.statements[s];
    for (std::size_t i = 0; i < statement.parties.size(); ++i) {
      involved[mention].push_back(parties[statement.parties[i]]);
      if (statement.speakers[i] != kNone) involved[mention].push_back(parties[statement.speakers[i]]);
    }
  };
  for (const StanceDraft& stance : digest.stances) speaks_of(stance.mention, stance.statement);
  for (const FigureDraft& figure : digest.figures)
    if (figure.mention != kNone && figure.statement != kNone) speaks_of(figure.mention, figure.statement);
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    std::sort(involved[m].begin(), involved[m].end());
    involved[m].erase(std::unique(involved[m].begin(), involved[m].end()), involved[m].end());
    for (const std::int64_t what : involved[m])
      put_.bind(1, what).bind(2, std::int64_t{entry.told.day}).bind(3, mentions[m]).run();
  }
}

std::vector<std::int64_t> sites_named(std::string_view name, const ListedNames& names) {
  std::vector<std::int64_t> out;
  for (const lexicon::EntryId row : names.find(names.key_of(name))) out.push_back(site(names.english(row)));
  int words = 0;
  out.push_back(site(fmt::format("l:{}", parts::sounds(name, words))));
  return out;
}

}  // namespace ukti::ledger
