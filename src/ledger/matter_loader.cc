// See matter_loader.h.
#include "ledger/matter_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "ledger/headline.h"
#include "ledger/matter_parties.h"
#include "ledger/names_text.h"
#include "ledger/party_id.h"

namespace ukti::ledger {
namespace {

// Doing one of these is what a party is accused of; its own word that it did so is an admission.
bool is_hostile(EventType type) {
  return type == EventType::kAssault || type == EventType::kCoerce || type == EventType::kSanction;
}

// A claim of one's own; what a denial or a question counts is nobody's figure.
bool owns_figures(Act act) {
  return act != Act::kDeny && act != Act::kDispute && act != Act::kWithhold && act != Act::kAsk &&
         act != Act::kDoubt;
}

Span span_of(const Query& q, int column) {
  return {static_cast<std::uint32_t>(q.integer(column)), static_cast<std::uint32_t>(q.integer(column + 1))};
}

std::optional<double> number(const Query& q, int column) {
  if (q.is_null(column) || !std::isfinite(q.real(column))) return std::nullopt;
  return q.real(column);
}

}  // namespace

std::string print_key(std::uint64_t key) { return fmt::format("m{:016x}", key); }

std::optional<std::uint64_t> parse_key(std::string_view id) { return parse_hash(id, 'm'); }

MatterLoader::MatterLoader(Database& database, const Rulings& rulings, std::optional<Day> as_of)
    : rulings_(rulings),
      as_of_(as_of),
      mention_(database.prepare(
          "SELECT m.start,m.stop,m.status,m.type,d.name FROM mention m JOIN version v ON v.id=m.version "
          "JOIN document d ON d.id=v.document WHERE m.id=?")),
      word_(
          database.prepare("SELECT substr(CAST(v.text AS BLOB),m.start+1,m.stop-m.start) FROM mention m JOIN "
                           "version v ON v.id=m.version WHERE m.id=? AND m.stop-m.start<=?")),
      participants_(database.prepare("SELECT party,role FROM takes_part WHERE mention=?")),
      stances_(database.prepare(
          "SELECT k.party,k.speaker,s.stance,s.hedged,t.said_from,t.cue_start,t.cue_end,t.id "
          "FROM stance s JOIN statement t ON t.id=s.statement JOIN speaks k ON k.statement=t.id "
          "WHERE s.mention=?")),
      figures_(database.prepare(
          "SELECT f.version,f.place,f.part_of,f.counts,f.unit,f.low,f.high,f.approx,f.start,f.stop,"
          "f.statement,t.said_at,t.act,f.taken_back,d.source FROM figure f JOIN version v ON v.id=f.version "
          "JOIN document d ON d.id=v.document LEFT JOIN statement t ON t.id=f.statement WHERE f.mention=?")),
      withheld_(
          database.prepare("SELECT counts,unit,start,stop,statement,version FROM withheld WHERE mention=?")),
      figure_speaker_(database.prepare(
          "SELECT k.party,k.speaker FROM speaks k JOIN party p ON p.id=k.party WHERE k.statement=? ORDER BY "
          "p.hash LIMIT 1")),
      party_(database.prepare("SELECT hash,key,names,type FROM party WHERE id=?")),
      heard_(database.prepare(
          "SELECT k.party,k.speaker,k.statement FROM stance s JOIN speaks k ON k.statement=s.statement WHERE "
          "s.mention=?1 UNION SELECT k.party,k.speaker,k.statement FROM figure f JOIN speaks k ON "
          "k.statement=f.statement WHERE f.mention=?1 UNION SELECT party,0,0 FROM takes_part WHERE "
          "mention=?1 AND role<?2")) {}

const PartyRow& MatterLoader::party(std::int64_t id) {
  const auto [at, fresh] = parties_.try_emplace(id);
  if (fresh) {
    party_.bind(1, rulings_.row_of(id));
    if (party_.step())
      at->second = {static_cast<std::uint64_t>(party_.integer(0)), std::string(party_.text(1)),
                    names_by(party_.text(2), as_of_),
                    word_of(party_.integer(3), EntityType::kOther) == EntityType::kOrganisation};
    if (id < 0) at->second.key += fmt::format("\x1f{}", -id);
    party_.reset();
  }
  return at->second;
}

PartyName MatterLoader::name_of(std::int64_t id, const std::vector<std::int64_t>& speakers) {
  PartyName out{id < 0 ? print_split_party(-id) : print_party(party(id).hash), {}};
  const auto add = [&](std::string_view name) {
    if (std::find(out.names.begin(), out.names.end(), name) == out.names.end()) out.names.emplace_back(name);
  };
  if (const std::string* name = rulings_.name_of_party(id, touched_)) add(*name);
  for (const std::int64_t one : rulings_.one_with(id))
    for (const std::string& name : party(one).names) add(name);
  out.own = out.names.size();
  for (const auto& [from, to] : same_names_)
    if (to == id)
      for (const std::string& name : party(from).names) add(name);
  for (const std::int64_t speaker : speakers)
    for (const std::string& name : party(speaker).names) add(name);
  return out;
}

// The party that a row means, unless a correction says that it is none.
std::optional<std::int64_t> MatterLoader::counting_party(std::int64_t row, std::int64_t version) {
  const std::int64_t id = rulings_.party(row, version, touched_);
  const auto retracted = rulings_.retracted_party(id);
  if (!retracted) return id;
  touched_.insert(*retracted);
  return std::nullopt;
}

// The same within the matter in hand, where several names may mean one party.
std::optional<std::int64_t> MatterLoader::party_here(std::int64_t row, std::int64_t version) {
  const std::optional<std::int64_t> id = counting_party(row, version);
  if (!id) return id;
  const auto same = same_.find(*id);
  return same == same_.end() ? id : same->second;
}

void MatterLoader::find_same_parties(const Component& component, const std::vector<std::uint32_t>& group) {
  std::set<std::int64_t> ids;
  std::vector<SpokenFor> spoken;
  for (const std::uint32_t i : group) {
    const Component::Row& row = component.rows[i];
    heard_.bind(1, row.id).bind(2, static_cast<std::int64_t>(Part::kPlace));
    while (heard_.step()) {
      if (heard_.integer(2) != 0 && rulings_.retracted_statement(heard_.integer(2))) continue;
      const auto who = counting_party(heard_.integer(0), row.version);
      if (!who) continue;
      ids.insert(*who);
      if (heard_.integer(1) == 0) continue;
      if (const auto speaker = counting_party(heard_.integer(1), row.version))
        spoken.push_back({*speaker, *who});
    }
    heard_.reset();
  }
  std::vector<MatterParty> parties;
  for (const std::int64_t id : ids) parties.push_back({id, party(id).key, party(id).body, party(id).names});
  same_ = same_in_matter(parties, spoken);
  same_names_.clear();
  for (const auto& [from, to] : same_)
    if (!party(from).key.starts_with("p:")) same_names_.emplace_back(from, to);
  std::sort(same_names_.begin(), same_names_.end(),
            [&](const auto& a, const auto& b) { return party(a.first).key < party(b.first).key; });
}

// Of a label's matters the one with most of the mentions that it was given to; the newest label stands.
void MatterLoader::add_corrections(const Component& component, const std::vector<std::uint32_t>& group,
                                   Matter& out) {
  const auto labelled = [&](const std::vector<std::uint32_t>& mentions, const Rulings::Label& label) {
    return std::count_if(mentions.begin(), mentions.end(),
                         [&](std::uint32_t i) { return label.mentions.contains(component.rows[i].id); });
  };
  for (const Rulings::Label& label : rulings_.labels()) {
    const auto here = labelled(group, label);
    if (here == 0) continue;
    const bool elsewhere =
        std::any_of(component.groups.begin(), component.groups.end(), [&](const auto& other) {
          const auto there = labelled(other, label);
          return there > here || (there == here && other.front() < group.front());
        });
    if (elsewhere) continue;
    out.label = label.text;
    touched_.insert(label.correction);
    break;
  }
  for (const std::int64_t number : touched_)
    if (const Correction* correction = rulings_.find(number)) out.corrections.push_back(*correction);
}

Matter MatterLoader::load(const Component& component, std::size_t place) {
  const std::vector<std::uint32_t>& group = component.groups[place];
  touched_ = component.corrections[place];
  Matter out;
  const Component::Row& first = component.rows[group.front()];
  out.id = print_key(first.key);
  out.type = first.profile.type;
  out.first_told = print_day(first.told);
  out.last_told = print_day(component.rows[group.back()].told);
  const std::optional<DayRange> days = days_of_group(component, group);
  if (days) {
    out.from = print_day(days->from);
    out.to = print_day(days->to);
  }
  find_same_parties(component, group);
  add_mentions(component, group, out);
  add_word(component, group, out);
  add_participants(component, group, out);
  add_positions(component, group, out);
  add_figures(component, group, out);
  add_withheld(component, group, out);
  add_corrections(component, group, out);
  return out;
}

void MatterLoader::add_mentions(const Component& component, const std::vector<std::uint32_t>& group,
                                Matter& out) {
  for (const std::uint32_t i : group) {
    const Component::Row& row = component.rows[i];
    mention_.bind(1, row.id);
    if (mention_.step())
      out.mentions.push_back({std::string(mention_.text(4)), span_of(mention_, 0),
                              word_of(mention_.integer(2), EventStatus::kPossible), print_day(row.told)});
    mention_.reset();
  }
}

void MatterLoader::add_word(const Component& component, const std::vector<std::uint32_t>& group,
                            Matter& out) {
  constexpr std::size_t kEnough = 40;    // tellings that are asked
  constexpr std::int64_t kLongest = 90;  // bytes; what is longer is a clause and no name
  std::vector<std::string> words;
  for (const std::uint32_t i : group) {
    if (words.size() >= kEnough) break;
    word_.bind(1, component.rows[i].id).bind(2, kLongest);
    if (word_.step()) words.emplace_back(word_.text(0));
    word_.reset();
  }
  out.word = shared_word(words);
}

void MatterLoader::add_participants(const Component& component, const std::vector<std::uint32_t>& group,
                                    Matter& out) {
  constexpr std::size_t kParts = 3;
  std::map<std::int64_t, int> count[kParts];
  for (const std::uint32_t i : group) {
    participants_.bind(1, component.rows[i].id);
    while (participants_.step())
      if (const auto who = party_here(participants_.integer(0), component.rows[i].version))
        ++count[static_cast<std::size_t>(word_of(participants_.integer(1), Part::kPlace))][*who];
    participants_.reset();
  }
  actors_.clear();
  std::vector<PartyName>* const lists[kParts] = {&out.actors, &out.recipients, &out.places};
  for (std::size_t part = 0; part < kParts; ++part) {
    std::vector<std::pair<std::int64_t, int>> parties(count[part].begin(), count[part].end());
    std::stable_sort(parties.begin(), parties.end(), [&](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : party(a.first).key < party(b.first).key;
    });
    for (const auto& [id, n] : parties) {
      if (lists[part] == &out.actors) actors_.push_back(id);
      lists[part]->push_back(name_of(id, {}));
    }
  }
}

void MatterLoader::add_positions(const Component& component, const std::vector<std::uint32_t>& group,
                                 Matter& out) {
  std::vector<Vote> votes;
  std::set<std::tuple<std::int64_t, std::int64_t>> seen;  // (party, statement) of the mention in hand
  const Component::Row& first = component.rows[group.front()];
  std::map<std::int64_t, std::string> names;  // document names by id
  for (std::size_t n = 0; n < group.size(); ++n) {
    const Component::Row& row = component.rows[group[n]];
    stances_.bind(1, row.id);
    seen.clear();
    while (stances_.step()) {
      if (const auto retracted = rulings_.retracted_statement(stances_.integer(7))) {
        touched_.insert(*retracted);
        continue;
      }
      const auto who = party_here(stances_.integer(0), row.version);
      const auto instead = rulings_.answers_for(stances_.integer(7), touched_);
      if (!who && !instead) continue;
      Vote vote;
      vote.party = instead.value_or(who.value_or(0));
      if (!seen.emplace(vote.party, stances_.integer(7)).second) continue;  // two that are one
      vote.rank = party(vote.party).key;
      if (!instead) vote.speaker = speaker_of(stances_.integer(1), stances_.integer(0), row.version);
      vote.stance = word_of(stances_.integer(2), Stance::kWithholds);
      vote.hedged = stances_.integer(3) != 0;
      vote.told = row.told;
      vote.told_second = row.told_second;
      vote.since = stances_.is_null(4)
                       ? row.told
                       : static_cast<Day>(std::min<std::int64_t>(stances_.integer(4), row.told));
      vote.cue = span_of(stances_, 5);
      vote.document = out.mentions[n].document;
      vote.mention = out.mentions[n].span;
      const bool did_it = std::find(actors_.begin(), actors_.end(), vote.party) != actors_.end();
      const bool accused =
          is_hostile(out.type) && !(out.type == EventType::kCoerce && is_police_key(party(vote.party).key));
      if (vote.stance == Stance::kAsserts && did_it && accused && row.document != first.document)
        vote.stance = Stance::kConfirms;  // the one accused says so itself
      votes.push_back(std::move(vote));
    }
    stances_.reset();
  }
  const std::vector<Standing> all = standings(std::move(votes));
  for (const Standing& s : all) {
    MatterPosition position{name_of(s.party, s.speakers),
                            std::string(ledger::name_of(s.stance)),
                            print_day(s.since),
                            s.hedged,
                            s.sources,
                            {}};
    if (std::count_if(all.begin(), all.end(), [&](const Standing& x) { return x.party == s.party; }) > 1)
      position.about = {s.sources.front().document, s.mention};
    out.positions.push_back(std::move(position));
  }
}

// Who spoke for a party; also he who stood as one himself and speaks for another here.
std::int64_t MatterLoader::speaker_of(std::int64_t row, std::int64_t of, std::int64_t version) {
  if (row != 0) return counting_party(row, version).value_or(0);
  const auto who = counting_party(of, version);
  return who && same_.contains(*who) && party(*who).key.starts_with("p:") ? *who : 0;
}

bool MatterLoader::is_retracted(std::int64_t version, std::int64_t place, std::int64_t statement) {
  auto by = rulings_.retracted_figure(version, place);
  if (!by && statement != 0) by = rulings_.retracted_statement(statement);
  if (by) touched_.insert(*by);
  return by.has_value();
}

// False where its claimant was retracted: what nobody claims is not made the outlet's own.
bool MatterLoader::set_claimant(std::int64_t statement, FigureRow& figure) {
  if (const auto instead = rulings_.answers_for(statement, touched_)) {
    figure.party = *instead;
    return true;
  }
  figure_speaker_.bind(1, statement);
  std::optional<std::int64_t> who = 0;
  if (figure_speaker_.step()) {
    who = party_here(figure_speaker_.integer(0), figure.version);
    figure.speaker = speaker_of(figure_speaker_.integer(1), figure_speaker_.integer(0), figure.version);
  }
  figure_speaker_.reset();
  figure.party = who.value_or(0);
  return who.has_value();
}

void MatterLoader::add_figures(const Component& component, const std::vector<std::uint32_t>& group,
                               Matter& out) {
  std::vector<FigureRow> rows;
  for (std::size_t n = 0; n < group.size(); ++n) {
    const Component::Row& row = component.rows[group[n]];
    figures_.bind(1, row.id);
    while (figures_.step()) {
      if (!figures_.is_null(12) && !owns_figures(word_of(figures_.integer(12), Act::kWorry))) continue;
      if (is_retracted(figures_.integer(0), figures_.integer(1), figures_.integer(10))) continue;
      FigureRow f;
      f.version = figures_.integer(0);
      f.place = figures_.integer(1);
      f.part_of = figures_.is_null(2) ? -1 : figures_.integer(2);
      f.counts = word_of(figures_.integer(3), Counts::kOther);
      f.unit = figures_.text(4);
      f.low = number(figures_, 5);
      f.high = number(figures_, 6);
      f.approx = word_of(figures_.integer(7), Approx::kLessThan);
      if (f.approx == Approx::kNone && f.low && !f.high) f.approx = Approx::kAtLeast;  // "শত শত"
      if (!f.low) f.low = f.high;  // "more than 40", "at most 40": the number that was said is 40
      if (!f.high) f.high = f.low;
      f.span = span_of(figures_, 8);
      f.said_at = figures_.text(11);
      f.taken_back = figures_.integer(13) != 0;
      f.source = figures_.text(14);
      f.told = row.told;
      f.told_second = row.told_second;
      f.document = out.mentions[n].document;
      if (!figures_.is_null(10) && !set_claimant(figures_.integer(10), f)) continue;
      rows.push_back(std::move(f));
    }
    figures_.reset();
  }
  for (const SeriesEntry& e : series(std::move(rows))) {
    MatterFigure f;
    if (e.first.party != 0) f.by = name_of(e.first.party, e.speakers);
    f.counts = e.first.counts;
    f.unit = e.first.unit;
    f.low = e.first.low;
    f.high = e.first.high;
    f.approx = e.first.approx;
    f.said_at = e.first.said_at;
    f.published = print_day(e.first.told);
    f.supersedes = e.supersedes;
    f.part_of = e.part_of;
    f.retracted = e.retracted;
    f.sources = e.sources;
    out.figures.push_back(std::move(f));
  }
}

// What a party will not tell, once for each thing that would be counted.
void MatterLoader::add_withheld(const Component& component, const std::vector<std::uint32_t>& group,
                                Matter& out) {
  struct Refusal {
    FigureRow who;
    std::vector<std::int64_t> speakers;
    MatterRefusal told;
  };
  std::vector<Refusal> all;
  for (std::size_t n = 0; n < group.size(); ++n) {
    const Component::Row& row = component.rows[group[n]];
    withheld_.bind(1, row.id);
    while (withheld_.step()) {
      const std::int64_t statement = withheld_.integer(4);
      if (const auto by = rulings_.retracted_statement(statement)) {
        touched_.insert(*by);
        continue;
      }
      FigureRow who;
      who.version = withheld_.integer(5);
      who.counts = word_of(withheld_.integer(0), Counts::kOther);
      if (!set_claimant(statement, who) || who.party == 0) continue;
      auto at = std::find_if(all.begin(), all.end(), [&](const Refusal& r) {
        return r.who.party == who.party && r.who.counts == who.counts;
      });
      if (at == all.end()) {
        all.push_back({who, {}, {{}, who.counts, std::string(withheld_.text(1)), print_day(row.told), {}}});
        at = all.end() - 1;
      }
      if (who.speaker != 0) at->speakers.push_back(who.speaker);
      at->told.sources.push_back({out.mentions[n].document, span_of(withheld_, 2)});
    }
    withheld_.reset();
  }
  for (Refusal& r : all) {
    r.told.by = name_of(r.who.party, r.speakers);
    out.withheld.push_back(std::move(r.told));
  }
}

}  // namespace ukti::ledger
