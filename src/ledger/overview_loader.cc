// An Overview read from the file: what is told once from where an earlier one ends, the rest whole. See
// overview.h.
#include <algorithm>
#include <charconv>
#include <tuple>

#include "ledger/likeness_store.h"
#include "ledger/overview.h"
#include "lexicon/hash.h"

namespace ukti::ledger {
namespace {

// The first sixteen digits of a hash as the file has it.
std::uint64_t number_of(std::string_view digits) {
  std::uint64_t out = 0;
  digits = digits.substr(0, 16);
  std::from_chars(digits.data(), digits.data() + digits.size(), out, 16);
  return out;
}

// The newest telling first; of two told at one time the greater text. No order of adding decides.
bool newer(const Overview::Version& a, const Overview::Version& b) {
  return std::tie(b.told, b.told_second, b.text, a.identity, a.id) <
         std::tie(a.told, a.told_second, a.text, b.identity, b.id);
}

// Goes along rows that are sorted by id, for queries that ask in the same order.
template <typename Rows>
class Cursor {
 public:
  Cursor(Rows& rows, std::size_t from) : rows_(rows), at_(from) {}
  // The place of the row with this id; none where there is no such row.
  std::optional<std::uint32_t> to(std::int64_t id) {
    while (at_ < rows_.size() && rows_[at_].id < id) ++at_;
    if (at_ == rows_.size() || rows_[at_].id != id) return std::nullopt;
    return static_cast<std::uint32_t>(at_);
  }

 private:
  Rows& rows_;
  std::size_t at_;
};

template <typename Rows>
std::int64_t last_id(const Rows& rows) {
  return rows.empty() ? 0 : rows.back().id;
}

}  // namespace

class OverviewLoader {
 public:
  OverviewLoader(Database& database, Overview& out)
      : database_(database),
        out_(out),
        old_mentions_(out.mentions.size()),
        old_statements_(out.statements.size()) {}

  Expected<void> run() {
    documents();
    versions();
    mentions();
    statements();
    parts();
    voices();
    tellings();
    count_figures();
    places();
    parties();
    Rulings rulings = Rulings::load(database_);
    // What corrections decide is worked out anew where there are any.
    const bool anew = !rulings.empty() || !out_.rulings.empty();
    out_.rulings = std::move(rulings);
    count_stances(anew ? 0 : old_mentions_, anew);
    involve(anew ? 0 : old_mentions_, anew);
    const std::uint64_t basis[] = {static_cast<std::uint64_t>(out_.epoch), out_.renamings,
                                   out_.rulings.fingerprint()};
    out_.basis_ = lexicon::hash({reinterpret_cast<const char*>(basis), sizeof basis});
    return database_.check();
  }

 private:
  struct Document {
    std::uint32_t source = 0;
    bool hidden = false;
    std::uint64_t identity = 0;
    std::uint32_t nth = 0;
    bool is_new = true;  // no version of it was read before
  };

  void documents() {
    std::unordered_map<std::string, std::uint32_t> at;
    for (const std::string& source : out_.sources) at.emplace(source, static_cast<std::uint32_t>(at.size()));
    Query rows = database_.prepare("SELECT id,hidden,source,identity FROM document ORDER BY id");
    while (rows.step()) {
      const auto [source, fresh] =
          at.try_emplace(std::string(rows.text(2)), static_cast<std::uint32_t>(out_.sources.size()));
      if (fresh) out_.sources.push_back(source->first);
      documents_[rows.integer(0)] = {source->second, rows.integer(1) != 0, lexicon::hash(rows.text(3)),
                                     static_cast<std::uint32_t>(documents_.size())};
    }
    out_.documents = documents_.size() + 1;  // and those of a damaged file
  }

  void versions() {
    std::vector<Overview::Version>& all = out_.versions;
    for (const Overview::Version& v : all) documents_[v.document].is_new = false;
    const std::int64_t last =
        out_.version_places_.empty() ? 0 : out_.version_places_.back().first;  // sorted by row
    const std::size_t old = all.size();
    Query rows = database_.prepare(
        "SELECT id,document,told,told_second,sha256,dated FROM version WHERE id>? ORDER BY id");
    rows.bind(1, last);
    while (rows.step()) {
      Overview::Version v;
      v.id = rows.integer(0), v.document = rows.integer(1), v.told = static_cast<Day>(rows.integer(2));
      v.told_second = static_cast<std::int32_t>(rows.integer(3));
      v.text = number_of(rows.text(4)), v.dated = rows.integer(5) != 0;
      v.identity = documents_[v.document].identity;
      if (!documents_[v.document].is_new) ++out_.renamings;
      documents_[v.document].is_new = false;
      all.push_back(v);
    }
    if (all.size() > old) {
      std::vector<std::uint32_t> order(all.size());
      for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
      std::sort(order.begin(), order.end(), [&](auto a, auto b) { return newer(all[a], all[b]); });
      renumber(order);
    }
    Query latest = database_.prepare("SELECT id,latest FROM version INDEXED BY version_speaks ORDER BY id");
    std::size_t at = 0;
    while (latest.step()) {
      auto& places = out_.version_places_;
      while (at < places.size() && places[at].first < latest.integer(0)) ++at;
      if (at < places.size() && places[at].first == latest.integer(0))
        all[places[at].second].latest = latest.integer(1) != 0;
    }
    for (Overview::Version& v : all) {
      const Document& document = documents_[v.document];
      v.hidden = document.hidden, v.source = document.source, v.nth_document = document.nth;
    }
  }

  // Versions get into this order; what has places of theirs follows.
  void renumber(const std::vector<std::uint32_t>& order) {
    std::vector<Overview::Version> sorted;
    sorted.reserve(order.size());
    std::vector<std::uint32_t> now(order.size());
    for (const std::uint32_t place : order) {
      now[place] = static_cast<std::uint32_t>(sorted.size());
      sorted.push_back(out_.versions[place]);
    }
    out_.versions = std::move(sorted);
    for (Overview::Mention& m : out_.mentions) m.version = now[m.version];
    for (Overview::Statement& s : out_.statements) s.version = now[s.version];
    out_.version_places_.clear();
    for (std::uint32_t i = 0; i < out_.versions.size(); ++i)
      out_.version_places_.emplace_back(out_.versions[i].id, i);
    std::sort(out_.version_places_.begin(), out_.version_places_.end());
  }

  void mentions() {
    Query rows =
        database_.prepare("SELECT id,version,key,type,frame,statement FROM mention WHERE id>? ORDER BY id");
    rows.bind(1, last_id(out_.mentions));
    Profile profile;
    while (rows.step()) {
      const auto version = out_.version_at(rows.integer(1));
      if (!version) continue;  // a damaged file
      Overview::Mention m;
      m.id = rows.integer(0), m.key = static_cast<std::uint64_t>(rows.integer(2)), m.version = *version;
      m.type = word_of(rows.integer(3), EventType::kDisaster);
      if (unpack_frame(rows.blob(4), out_.versions[*version].told, profile) && profile.dated)
        m.days = profile.days;
      ++out_.versions[*version].events;
      if (!rows.is_null(5))
        told_.push_back({rows.integer(5), static_cast<std::uint32_t>(out_.mentions.size()), -1});
      out_.mentions.push_back(m);
    }
  }

  void statements() {
    Query rows = database_.prepare("SELECT id,version,act FROM statement WHERE id>? ORDER BY id");
    rows.bind(1, last_id(out_.statements));
    while (rows.step()) {
      const auto version = out_.version_at(rows.integer(1));
      if (!version) continue;
      ++out_.versions[*version].statements;
      out_.statements.push_back({rows.integer(0), *version, 0, 0, rows.integer(2)});
    }
  }

  void parts() {
    Query rows =
        database_.prepare("SELECT mention,party,role FROM takes_part WHERE mention>? ORDER BY mention");
    rows.bind(1, old_mentions_ == 0 ? 0 : out_.mentions[old_mentions_ - 1].id);
    std::size_t next = old_mentions_;
    Cursor cursor(out_.mentions, old_mentions_);
    const auto begin_until = [&](std::size_t end) {
      for (; next < end; ++next) out_.mentions[next].part = static_cast<std::uint32_t>(out_.parts.size());
    };
    while (rows.step()) {
      const auto mention = cursor.to(rows.integer(0));
      if (!mention) continue;
      begin_until(*mention + std::size_t{1});
      out_.parts.push_back({rows.integer(1), word_of(rows.integer(2), Part::kPlace)});
    }
    begin_until(out_.mentions.size());
  }

  void voices() {
    Query rows =
        database_.prepare("SELECT statement,party,speaker FROM speaks WHERE statement>? ORDER BY statement");
    rows.bind(1, old_statements_ == 0 ? 0 : out_.statements[old_statements_ - 1].id);
    std::size_t next = old_statements_;
    Cursor cursor(out_.statements, old_statements_);
    const auto begin_until = [&](std::size_t end) {
      for (; next < end; ++next) out_.statements[next].voice = static_cast<std::uint32_t>(out_.voices.size());
    };
    while (rows.step()) {
      const auto statement = cursor.to(rows.integer(0));
      if (!statement) continue;
      begin_until(*statement + std::size_t{1});
      out_.voices.push_back({rows.integer(1), rows.is_null(2) ? 0 : rows.integer(2)});
    }
    begin_until(out_.statements.size());
  }

  // What statements take a stance on, and what else they tell.
  void tellings() {
    Query rows = database_.prepare(
        "SELECT mention,statement,stance FROM stance WHERE mention>? ORDER BY mention,statement");
    rows.bind(1, old_mentions_ == 0 ? 0 : out_.mentions[old_mentions_ - 1].id);
    Cursor cursor(out_.mentions, old_mentions_);
    while (rows.step()) {
      const auto mention = cursor.to(rows.integer(0));
      if (mention && rows.integer(2) >= 0 && rows.integer(2) <= static_cast<int>(Stance::kWithholds))
        told_.push_back({rows.integer(1), *mention, static_cast<std::int8_t>(rows.integer(2))});
    }
    std::sort(told_.begin(), told_.end(), [](const Told& a, const Told& b) {
      return std::tie(a.statement, a.mention, b.stance) < std::tie(b.statement, b.mention, a.stance);
    });
    std::size_t next = old_statements_;
    Cursor statements(out_.statements, old_statements_);
    const auto begin_until = [&](std::size_t end) {
      for (; next < end; ++next)
        out_.statements[next].telling = static_cast<std::uint32_t>(out_.tellings.size());
    };
    const Told* before = nullptr;
    for (const Told& told : told_) {
      const bool again =
          before != nullptr && before->statement == told.statement && before->mention == told.mention;
      before = &told;
      const auto statement = statements.to(told.statement);
      if (again || !statement) continue;
      begin_until(*statement + std::size_t{1});
      out_.tellings.push_back({told.mention, told.stance});
    }
    begin_until(out_.statements.size());
  }

  void count_figures() {
    Query rows = database_.prepare("SELECT version,count(*) FROM figure GROUP BY version");
    while (rows.step())
      if (const auto at = out_.version_at(rows.integer(0)))
        out_.versions[*at].figures = static_cast<std::uint32_t>(rows.integer(1));
  }

  // Of which matter and component each mention is now.
  void places() {
    out_.by_component.clear();
    out_.by_component.reserve(out_.mentions.size());
    Query components = database_.prepare(
        "SELECT component,id FROM mention INDEXED BY mention_component ORDER BY component,id");
    while (components.step())
      if (const auto at = out_.mention_at(components.integer(1))) {
        out_.mentions[*at].component = components.integer(0);
        out_.by_component.push_back(*at);
      }
    Query matters = database_.prepare("SELECT matter,id FROM mention INDEXED BY mention_matter");
    while (matters.step())
      if (const auto at = out_.mention_at(matters.integer(1))) out_.mentions[*at].matter = matters.integer(0);
  }

  void parties() {
    Query rows = database_.prepare("SELECT id,hash,key,names FROM party");
    while (rows.step()) {
      const auto hash = static_cast<std::uint64_t>(rows.integer(1));
      out_.party_by_hash.emplace(hash, rows.integer(0));
      Overview::Party& party = out_.parties[rows.integer(0)];
      party.statements = 0;
      if (party.key.empty()) party.hash = hash, party.key = rows.text(2);
      if (party.names != rows.text(3)) party.names = rows.text(3);
    }
    for (std::uint32_t s = 0; s < out_.statements.size(); ++s) {
      if (!out_.versions[out_.statements[s].version].speaks_now()) continue;
      for (const Overview::Voice& voice : out_.voices_of(s))
        if (const auto at = out_.parties.find(voice.party); at != out_.parties.end()) ++at->second.statements;
    }
  }

  void count_stances(std::size_t from, bool anew) {
    if (anew)
      for (Overview::Mention& m : out_.mentions) m.stances = {};
    for (std::uint32_t s = anew ? 0 : static_cast<std::uint32_t>(old_statements_); s < out_.statements.size();
         ++s) {
      if (out_.rulings.retracted_statement(out_.statements[s].id)) continue;
      for (const Overview::Telling& telling : out_.tellings_of(s)) {
        if (telling.stance < 0 || telling.mention < from) continue;
        std::uint8_t& n = out_.mentions[telling.mention].stances[static_cast<std::size_t>(telling.stance)];
        if (n < 255) ++n;
      }
    }
  }

  // Who takes part, takes a stance or gives a number.
  void involve(std::size_t from, bool anew) {
    if (anew) out_.involved.clear();
    const std::size_t old = out_.involved.size();
    std::set<std::int64_t> touched;
    const auto put = [&](std::int64_t row, std::uint32_t mention) {
      const std::int64_t version = out_.versions[out_.mentions[mention].version].id;
      out_.involved.push_back(
          {out_.rulings.empty() ? row : out_.rulings.party(row, version, touched), mention});
    };
    const auto speak_of = [&](std::uint32_t mention, std::uint32_t statement) {
      if (const auto instead = out_.rulings.answers_for(out_.statements[statement].id, touched)) {
        out_.involved.push_back({*instead, mention});
        return;
      }
      for (const Overview::Voice& voice : out_.voices_of(statement)) {
        put(voice.party, mention);
        if (voice.speaker != 0) put(voice.speaker, mention);
      }
    };
    for (auto m = static_cast<std::uint32_t>(from); m < out_.mentions.size(); ++m)
      for (const Overview::Participant& part : out_.parts_of(m)) put(part.party, m);
    for (std::uint32_t s = anew ? 0 : static_cast<std::uint32_t>(old_statements_); s < out_.statements.size();
         ++s)
      for (const Overview::Telling& telling : out_.tellings_of(s))
        if (telling.stance >= 0) speak_of(telling.mention, s);
    Query figures = database_.prepare(
        "SELECT DISTINCT mention,statement FROM figure WHERE mention>? AND statement IS NOT NULL");
    figures.bind(1, from == 0 ? 0 : out_.mentions[from - 1].id);
    while (figures.step())
      if (const auto s = out_.statement_at(figures.integer(1)))
        if (const auto mention = out_.mention_at(figures.integer(0))) speak_of(*mention, *s);
    const auto middle = out_.involved.begin() + static_cast<std::ptrdiff_t>(old);
    std::sort(middle, out_.involved.end());
    std::inplace_merge(out_.involved.begin(), middle, out_.involved.end());
    out_.involved.erase(std::unique(out_.involved.begin(), out_.involved.end()), out_.involved.end());
  }

  struct Told {
    std::int64_t statement = 0;
    std::uint32_t mention = 0;
    std::int8_t stance = -1;
  };

  Database& database_;
  Overview& out_;
  const std::size_t old_mentions_, old_statements_;
  std::unordered_map<std::int64_t, Document> documents_;
  std::vector<Told> told_;  // of new mentions
};

Expected<std::int64_t> epoch(Database& database) {
  Query query = database.prepare("SELECT coalesce(max(id),0) FROM epoch");
  const std::int64_t number = query.step() ? query.integer(0) : 0;
  if (Expected<void> good = database.check(); !good) return std::unexpected(good.error());
  return number;
}

Expected<Overview> Overview::load(Database& database, const Overview* before) {
  const Snapshot snapshot(database);
  const Expected<std::int64_t> now = ledger::epoch(database);
  if (!now) return std::unexpected(now.error());
  Overview out;
  if (before != nullptr && before->epoch == *now) out = *before;
  out.epoch = *now;
  if (Expected<void> good = OverviewLoader(database, out).run(); !good) return std::unexpected(good.error());
  return out;
}

}  // namespace ukti::ledger
