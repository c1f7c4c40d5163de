#include "bangla/happening_rows.h"

#include <algorithm>
#include <array>
#include <utility>

#include "bangla/cells.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::Reading;
using lexicon::EntryId;

constexpr std::array<std::pair<std::string_view, EventType>, 18> kTypes = {
    {{"AGREE", EventType::kAgree},
     {"CONSULT", EventType::kConsult},
     {"SUPPORT", EventType::kSupport},
     {"CONCEDE", EventType::kConcede},
     {"COOPERATE", EventType::kCooperate},
     {"AID", EventType::kAid},
     {"RETREAT", EventType::kRetreat},
     {"REQUEST", EventType::kRequest},
     {"ACCUSE", EventType::kAccuse},
     {"REJECT", EventType::kReject},
     {"THREATEN", EventType::kThreaten},
     {"PROTEST", EventType::kProtest},
     {"SANCTION", EventType::kSanction},
     {"MOBILIZE", EventType::kMobilize},
     {"COERCE", EventType::kCoerce},
     {"ASSAULT", EventType::kAssault},
     {"ACCIDENT", EventType::kAccident},
     {"DISASTER", EventType::kDisaster}}};
constexpr std::array<std::pair<std::string_view, Who>, 3> kWho = {
    {{"do", Who::kDo}, {"undergo", Who::kUndergo}, {"mutual", Who::kMutual}}};
constexpr std::array<std::pair<std::string_view, Owner>, 3> kOwners = {
    {{"actor", Owner::kActor}, {"recipient", Owner::kRecipient}, {"both", Owner::kBoth}}};
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 9> kTo = {{{"obj", to::kObject},
                                                                            {"gen", to::kGenitive},
                                                                            {"on", to::kOn},
                                                                            {"against", to::kAgainst},
                                                                            {"with", to::kWith},
                                                                            {"to", to::kTo},
                                                                            {"from", to::kFrom},
                                                                            {"for", to::kFor},
                                                                            {"loc", to::kLocative}}};
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 20> kNeeds = {
    {{"human", clause::need::kHuman},       {"thing", clause::need::kThing},
     {"state", clause::need::kState},       {"force", clause::need::kForce},
     {"crowd", clause::need::kCrowd},       {"cause", clause::need::kCause},
     {"typed", clause::need::kTyped},       {"wide", clause::need::kWide},
     {"needs", clause::need::kParticipant}, {"impersonal", clause::need::kImpersonal},
     {"last", clause::need::kLast},         {"by", clause::need::kBy},
     {"count", clause::need::kCount},       {"owned", clause::need::kOwned},
     {"land", clause::need::kLand},         {"office", clause::need::kOffice},
     {"topic", clause::need::kTopic},       {"phase", clause::need::kPhase},
     {"retold", clause::need::kRetold},     {"someone", clause::need::kSomeone}}};
constexpr std::array<std::string_view, 2> kTables = {"bn/happenings_force.tsv", "bn/happenings_talk.tsv"};

// A hyphen is a token of its own: "হামলা-ভাঙচুর".
void add_word(std::string_view word, std::vector<std::string>& to) {
  for (std::size_t at = word.find('-'); at != std::string_view::npos && at > 0; at = word.find('-')) {
    to.push_back(unicode::fold(word.substr(0, at)));
    to.emplace_back("-");
    word = word.substr(at + 1);
  }
  if (!word.empty()) to.push_back(unicode::fold(word));
}

// "সহায়তা অব্যাহত", "নিষেধাজ্ঞা বহাল": the noun goes on, and nobody undergoes it by that.
bool goes_on(std::string_view nouns) {
  static constexpr std::array<std::string_view, 5> kOn = {"অব্যাহত", "বহাল", "জারি", "চলমান", "বলবৎ"};
  return std::any_of(kOn.begin(), kOn.end(),
                     [&](std::string_view w) { return nouns.find(w) != std::string_view::npos; });
}

}  // namespace

HappeningRows::HappeningRows(const lexicon::View& view) {
  for (const std::string_view table : kTables) {
    const lexicon::View::Rows rows = view.rows(table);
    for (EntryId e = rows.first; e < rows.first + rows.count; ++e) add(view, e);
  }
  index();
}

void HappeningRows::add(const lexicon::View& view, EntryId e) {
  Happening row;
  row.entry = e;
  split(view.cell(e, "verb"), '|', [&](std::string_view w) {
    const std::size_t before = row.verbs.size();
    add_verbs(view, w, row.verbs);
    const lexicon::FormId form = row.verbs.size() == before ? view.form(unicode::fold(w)) : 0;
    if (form != 0) row.verb_forms.push_back(form);
    const auto first = row.verbs.begin() + static_cast<std::ptrdiff_t>(before);
    if (w == "যাওয়া") row.motion.insert(row.motion.end(), first, row.verbs.end());
    const bool lasts = w == "চলা" || goes_on(view.cell(e, "noun"));
    auto& kind = lasts ? row.lasting : row.staying;
    if (w == "থাকা" || w == "চলা") kind.insert(kind.end(), first, row.verbs.end());
    row.deed = row.deed || w == "করা" || w == "চালানো";
    row.act = row.act || w == "করা" || w == "দেওয়া" || w == "নেওয়া";
  });
  row.type = lookup(kTypes, view.cell(e, "type"), EventType::kConsult);
  row.mute = view.cell(e, "type") == "none";
  if (const std::string_view mode = view.cell(e, "mode"); mode != "-") row.mode = mode;
  row.who = lookup(kWho, view.cell(e, "who"), Who::kDo);
  row.owner = lookup(kOwners, view.cell(e, "owner"), Owner::kNobody);
  row.alone = view.cell(e, "alone") == "yes";
  split(view.cell(e, "to"), ' ', [&](std::string_view w) { row.to |= lookup(kTo, w, 0u); });
  split(view.cell(e, "flags"), ' ', [&](std::string_view w) { row.needs |= lookup(kNeeds, w, 0u); });
  const std::string_view nouns = view.cell(e, "noun");
  if (nouns.empty() || nouns == "-") {
    rows_.push_back(std::move(row));
    return;
  }
  split(nouns, '|', [&](std::string_view noun) {
    rows_.push_back(row);
    split(noun, ' ', [&](std::string_view w) { add_word(w, rows_.back().noun); });
  });
}

void HappeningRows::index() {
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].noun.empty()) {
      for (const EntryId v : rows_[i].verbs) plain_[v].push_back(i);
    } else {
      order_.push_back(i);
    }
  }
  std::stable_sort(order_.begin(), order_.end(), [this](std::uint32_t a, std::uint32_t b) {
    const Happening &x = rows_[a], &y = rows_[b];
    if (x.noun.back() != y.noun.back()) return x.noun.back() < y.noun.back();
    return x.noun.size() > y.noun.size();
  });
  for (std::size_t i = 0; i < order_.size();) {
    std::size_t end = i;
    const std::string& word = rows_[order_[i]].noun.back();
    while (end < order_.size() && rows_[order_[end]].noun.back() == word) ++end;
    ending_.emplace(word, std::span(order_.data() + i, end - i));
    i = end;
  }
}

std::span<const std::uint32_t> HappeningRows::ending_in(std::string_view word) const {
  const auto found = ending_.find(word);
  return found == ending_.end() ? std::span<const std::uint32_t>{} : found->second;
}

std::span<const std::uint32_t> HappeningRows::plain(EntryId verb) const {
  const auto found = plain_.find(verb);
  return found == plain_.end() ? std::span<const std::uint32_t>{} : std::span(found->second);
}

void Candidates::fill(const HappeningRows& rows, const text::Text& text, const clause::Words& words) {
  all_.clear();
  by_form_.assign(words.by_form.size(), {});
  done_.assign(words.by_form.size(), 0);
  topical_ = 0;
  for (text::TokenIndex t = 0; t < text.tokens.size(); ++t) {
    const std::uint32_t id = text.tokens[t].form;
    if (done_[id] != 0) {
      topical_ += done_[id] == 2 ? 1 : 0;
      continue;
    }
    done_[id] = 1;
    const auto first = static_cast<std::uint32_t>(all_.size());
    const unicode::Codes form = text.form(t);
    for (const std::uint32_t row : rows.ending_in(form)) all_.push_back({row, false, {}});
    for (const Reading& r : words.of(text, t)) {
      if (r.morph.pos == clause::Pos::kVerb) {
        if (r.entry == lexicon::kNoEntry) continue;
        for (const std::uint32_t row : rows.plain(r.entry)) {
          const bool there = std::any_of(all_.begin() + first, all_.end(),
                                         [&](const Candidate& c) { return c.plain && c.row == row; });
          if (!there) all_.push_back({row, true, r.morph});
        }
      } else if (r.stem_length > 0 && r.stem_length < form.size() && !r.morph.compound) {
        for (const std::uint32_t row : rows.ending_in(form.substr(0, r.stem_length))) {
          const bool there = std::any_of(all_.begin() + first, all_.end(), [&](const Candidate& c) {
            return !c.plain && c.row == row && c.morph == r.morph;
          });
          if (!there) all_.push_back({row, false, r.morph});
        }
      }
    }
    by_form_[id] = {first, static_cast<std::uint32_t>(all_.size()) - first};
    for (std::size_t i = first; i < all_.size() && done_[id] == 1; ++i)
      if ((rows.at(all_[i].row).needs & clause::need::kTopic) != 0) done_[id] = 2;
    topical_ += done_[id] == 2 ? 1 : 0;
  }
}

}  // namespace ukti::bangla
