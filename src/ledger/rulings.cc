// See rulings.h.
#include "ledger/rulings.h"

#include <algorithm>

#include "ledger/anchors.h"
#include "lexicon/hash.h"

namespace ukti::ledger {

namespace {

// Of those with most votes the one named first: rows tell the order of adding.
std::int64_t most_named(const std::vector<std::int64_t>& votes) {
  std::int64_t best = 0;
  std::ptrdiff_t most = 0;
  for (const std::int64_t value : votes)
    if (const auto count = std::count(votes.begin(), votes.end(), value); count > most)
      best = value, most = count;
  return best;
}

std::optional<std::int64_t> look_up(const std::unordered_map<std::int64_t, std::int64_t>& map,
                                    std::int64_t key) {
  const auto at = map.find(key);
  if (at == map.end()) return std::nullopt;
  return at->second;
}

}  // namespace

class RulingsMaker {
 public:
  RulingsMaker(Database& database, Rulings& out) : finder_(database), out_(out) {}

  void run(const std::vector<Correction>& corrections) {
    for (const Correction& c : corrections)
      if (in_force(c)) out_.corrections_.emplace(c.number, c);
    // Who is who first: what is said of a party holds for all that it is one with.
    for (const auto& [number, c] : out_.corrections_) identify(c);
    for (const auto& [number, c] : out_.corrections_) rule(c);
    std::reverse(out_.on_mentions_.begin(), out_.on_mentions_.end());
    std::reverse(out_.labels_.begin(), out_.labels_.end());
  }

 private:
  static bool in_force(const Correction& c) { return c.undone_at.empty() && !c.anchors.empty(); }
  static bool is_about(const Correction& c, Layer layer) { return c.anchors.front().layer == layer; }

  void identify(const Correction& c) {
    if (!is_about(c, Layer::kParty)) return;
    if (c.kind == CorrectionKind::kMerge) {
      const std::int64_t kept = party(c, 0), other = party(c, 1);
      if (kept != 0 && other != 0 && kept != other) out_.merged_[other] = {kept, c.number};
    }
    if (c.kind == CorrectionKind::kSplit) split_party(c);
  }

  void split_party(const Correction& c) {
    const std::int64_t from = party(c, 0);
    for (const Anchor& a : c.anchors) {
      const auto version = finder_.version_of(a);
      if (a.side != 1 || !version) continue;
      for (const std::int64_t row : finder_.find(*version, Layer::kParty, a.span)) {
        if (out_.party(row, *version, ignored_) != from) continue;
        out_.split_off_[{row, *version}] = c.number;
        out_.split_row_[c.number] = row;
      }
    }
  }

  void rule(const Correction& c) {
    switch (c.kind) {
      case CorrectionKind::kRetract:
        return retract(c);
      case CorrectionKind::kMerge:
      case CorrectionKind::kSplit:
        if (is_about(c, Layer::kEvent))
          out_.on_mentions_.push_back({c.number, c.kind == CorrectionKind::kMerge, {rows(c, 0), rows(c, 1)}});
        return;
      case CorrectionKind::kRelabel:
        return relabel(c);
      case CorrectionKind::kReattribute:
        if (const std::int64_t who = party(c, 1); who != 0)
          for (const std::int64_t statement : rows(c, 0)) out_.answering_[statement] = {who, c.number};
        return;
    }
  }

  void retract(const Correction& c) {
    for (const Anchor& a : c.anchors) {
      const auto version = finder_.version_of(a);
      if (!version) continue;
      for (const std::int64_t row : finder_.find(*version, a.layer, a.span)) switch (a.layer) {
          case Layer::kEvent:
            out_.mentions_[row] = c.number;
            break;
          case Layer::kStatement:
            out_.statements_[row] = c.number;
            break;
          case Layer::kFigure:
            out_.figures_[{*version, row}] = c.number;
            break;
          case Layer::kParty:
            out_.parties_[out_.party(row, *version, ignored_)] = c.number;
            break;
        }
    }
  }

  void relabel(const Correction& c) {
    if (is_about(c, Layer::kParty)) {
      if (const std::int64_t who = party(c, 0); who != 0) out_.names_[who] = {c.label, c.number};
      return;
    }
    const std::vector<std::int64_t> mentions = rows(c, 0);
    out_.labels_.push_back({c.number, c.label, {mentions.begin(), mentions.end()}});
  }

  std::vector<std::int64_t> rows(const Correction& c, int side) {
    std::vector<std::int64_t> out;
    for (const Anchor& a : c.anchors) {
      if (a.side != side || a.layer == Layer::kParty) continue;
      const auto version = finder_.version_of(a);
      if (!version) continue;
      const std::vector<std::int64_t> found = finder_.find(*version, a.layer, a.span);
      out.insert(out.end(), found.begin(), found.end());
    }
    return out;
  }

  // The party that most of a side's anchors name; 0: none.
  std::int64_t party(const Correction& c, int side) {
    std::vector<std::int64_t> votes;
    for (const Anchor& a : c.anchors) {
      if (a.side != side || a.layer != Layer::kParty) continue;
      const auto version = finder_.version_of(a);
      if (!version) continue;
      for (const std::int64_t row : finder_.find(*version, a.layer, a.span))
        votes.push_back(out_.party(row, *version, ignored_));
    }
    return most_named(votes);
  }

  AnchorFinder finder_;
  Rulings& out_;
  std::set<std::int64_t> ignored_;
};

Rulings Rulings::load(Database& database) {
  Rulings out;
  const std::vector<Correction> corrections = read_corrections(database);
  if (!corrections.empty()) RulingsMaker(database, out).run(corrections);
  return out;
}

const Correction* Rulings::find(std::int64_t number) const {
  const auto at = corrections_.find(number);
  return at == corrections_.end() ? nullptr : &at->second;
}

std::optional<std::int64_t> Rulings::retracted_mention(std::int64_t mention) const {
  return look_up(mentions_, mention);
}
std::optional<std::int64_t> Rulings::retracted_statement(std::int64_t statement) const {
  return look_up(statements_, statement);
}
std::optional<std::int64_t> Rulings::retracted_figure(std::int64_t version, std::int64_t place) const {
  const auto at = figures_.find({version, place});
  if (at == figures_.end()) return std::nullopt;
  return at->second;
}
std::optional<std::int64_t> Rulings::retracted_party(std::int64_t party) const {
  return look_up(parties_, party);
}

// Merges go from one party to another that was none of its own: no circle.
std::int64_t Rulings::root(std::int64_t party, std::set<std::int64_t>& touched) const {
  for (auto at = merged_.find(party); at != merged_.end(); at = merged_.find(party)) {
    party = at->second.first;
    touched.insert(at->second.second);
  }
  return party;
}

std::int64_t Rulings::party(std::int64_t row, std::int64_t version, std::set<std::int64_t>& touched) const {
  if (corrections_.empty()) return row;
  const auto split = split_off_.find({row, version});
  if (split == split_off_.end()) return root(row, touched);
  touched.insert(split->second);
  return root(-split->second, touched);
}

std::int64_t Rulings::row_of(std::int64_t party) const {
  return party >= 0 ? party : look_up(split_row_, -party).value_or(0);
}

std::uint64_t Rulings::fingerprint() const {
  std::vector<std::int64_t> all;
  const auto sorted = [](const auto& map) { return std::map(map.begin(), map.end()); };
  const auto word = [&](const std::string& text) {
    all.push_back(static_cast<std::int64_t>(lexicon::hash(text)));
  };
  for (const Ruled* ruled : {&mentions_, &statements_, &parties_}) {
    for (const auto& [what, number] : sorted(*ruled)) all.insert(all.end(), {what, number});
    all.push_back(-1);
  }
  for (const auto& [what, number] : figures_) all.insert(all.end(), {what.first, what.second, number});
  for (const MentionRuling& ruling : on_mentions_) {
    all.insert(all.end(), {-2, ruling.correction, ruling.together});
    for (const auto& side : ruling.sides) all.push_back(-3), all.insert(all.end(), side.begin(), side.end());
  }
  for (const auto& [what, number] : split_off_) all.insert(all.end(), {-4, what.first, what.second, number});
  for (const auto& [what, into] : sorted(merged_)) all.insert(all.end(), {-5, what, into.first, into.second});
  for (const auto& [what, by] : sorted(answering_)) all.insert(all.end(), {-6, what, by.first, by.second});
  for (const auto& [what, name] : sorted(names_)) all.insert(all.end(), {-7, what}), word(name.first);
  for (const Label& label : labels_) {
    all.insert(all.end(), {-8, label.correction}), word(label.text);
    all.insert(all.end(), label.mentions.begin(), label.mentions.end());
  }
  return lexicon::hash({reinterpret_cast<const char*>(all.data()), all.size() * sizeof(std::int64_t)});
}

std::vector<std::int64_t> Rulings::one_with(std::int64_t party) const {
  std::map<std::int64_t, std::int64_t> others;  // by the correction that merged them
  std::set<std::int64_t> ignored;
  for (const auto& [other, into] : merged_)
    if (other != party && root(other, ignored) == party) others[into.second] = other;
  std::vector<std::int64_t> out{party};
  for (const auto& [correction, other] : others) out.push_back(other);
  return out;
}

std::optional<std::int64_t> Rulings::answers_for(std::int64_t statement,
                                                 std::set<std::int64_t>& touched) const {
  const auto at = answering_.find(statement);
  if (at == answering_.end()) return std::nullopt;
  touched.insert(at->second.second);
  return root(at->second.first, touched);
}

std::vector<std::pair<std::int64_t, std::int64_t>> Rulings::reattributed() const {
  std::vector<std::pair<std::int64_t, std::int64_t>> out;
  std::set<std::int64_t> ignored;
  for (const auto& [statement, party] : answering_) out.emplace_back(statement, root(party.first, ignored));
  return out;
}

const std::string* Rulings::name_of_party(std::int64_t party, std::set<std::int64_t>& touched) const {
  const auto at = names_.find(party);
  if (at == names_.end()) return nullptr;
  touched.insert(at->second.second);
  return &at->second.first;
}

std::vector<std::int64_t> Rulings::mentions_of(Database& database, const Correction& correction) {
  std::vector<std::int64_t> out;
  AnchorFinder finder(database);
  Query told_by = database.prepare(
      "SELECT s.mention FROM mention m JOIN stance s ON s.mention=m.id WHERE m.version=?1 AND s.statement=?2 "
      "UNION SELECT mention FROM figure WHERE version=?1 AND statement=?2 AND mention IS NOT NULL");
  Query counted =
      database.prepare("SELECT mention FROM figure WHERE version=? AND place=? AND mention IS NOT NULL");
  const auto take = [&](Query& query) {
    while (query.step()) out.push_back(query.integer(0));
    query.reset();
  };
  for (const Anchor& a : correction.anchors) {
    const auto version = finder.version_of(a);
    if (!version) continue;
    for (const std::int64_t row : finder.find(*version, a.layer, a.span)) {
      if (a.layer == Layer::kEvent) out.push_back(row);
      if (a.layer == Layer::kStatement) take(told_by.bind(1, *version).bind(2, row));
      if (a.layer == Layer::kFigure) take(counted.bind(1, *version).bind(2, row));
    }
  }
  return out;
}

void find_anchors(Database& database, std::vector<Correction>& corrections) {
  AnchorFinder finder(database);
  Query name = database.prepare("SELECT name FROM document WHERE identity=?");
  for (Correction& c : corrections) {
    bool found[2] = {false, false}, wanted[2] = {false, false};
    for (Anchor& a : c.anchors) {
      name.reset();
      if (name.bind(1, a.document).step()) a.name = name.text(0);
      const auto version = finder.version_of(a);
      a.found = version && !finder.find(*version, a.layer, a.span).empty();
      wanted[a.side] = true;
      found[a.side] = found[a.side] || a.found;
    }
    c.orphaned = (wanted[0] && !found[0]) || (wanted[1] && !found[1]);
  }
}

}  // namespace ukti::ledger
