#include "bangla/predicates.h"

#include <algorithm>
#include <array>
#include <utility>

#include "bangla/cells.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using lexicon::EntryId;

constexpr std::array<std::pair<std::string_view, Act>, 20> kActs = {
    {{"say", Act::kSay},         {"announce", Act::kAnnounce}, {"confirm", Act::kConfirm},
     {"deny", Act::kDeny},       {"dispute", Act::kDispute},   {"withhold", Act::kWithhold},
     {"claim", Act::kClaim},     {"estimate", Act::kEstimate}, {"believe", Act::kBelieve},
     {"accuse", Act::kAccuse},   {"condemn", Act::kCondemn},   {"praise", Act::kPraise},
     {"demand", Act::kDemand},   {"order", Act::kOrder},       {"ask", Act::kAsk},
     {"promise", Act::kPromise}, {"agree", Act::kAgree},       {"warn", Act::kWarn},
     {"doubt", Act::kDoubt},     {"worry", Act::kWorry}}};

constexpr std::array<std::pair<std::string_view, Frame>, 9> kFrames = {{{"say", Frame::kSay},
                                                                        {"nominal", Frame::kNominal},
                                                                        {"label", Frame::kLabel},
                                                                        {"by", Frame::kBy},
                                                                        {"chain", Frame::kChain},
                                                                        {"bare", Frame::kBare},
                                                                        {"charge", Frame::kCharge},
                                                                        {"open", Frame::kOpen},
                                                                        {"idiom", Frame::kIdiom}}};

constexpr std::array<std::pair<std::string_view, std::uint64_t>, 33> kFlags = {
    {{"nominal", flag::kNominal},
     {"say", flag::kSay},
     {"weak", flag::kWeak},
     {"to", flag::kTo},
     {"obj", flag::kObj},
     {"on", flag::kOn},
     {"impersonal", flag::kImpersonal},
     {"learn", flag::kLearn},
     {"bare", flag::kBare},
     {"negonly", flag::kNegOnly},
     {"deny", flag::kDeny},
     {"confirm", flag::kConfirm},
     {"claim", flag::kClaim},
     {"media", flag::kMedia},
     {"want", flag::kWant},
     {"label", flag::kLabel},
     {"comma", flag::kComma},
     {"speech", flag::kSpeech},
     {"about", flag::kAbout},
     {"owned", flag::kOwned},
     {"report", flag::kReport},
     {"alone", flag::kAlone},
     {"admits", flag::kAdmits},
     {"evades", flag::kEvades},
     {"that", flag::kThat},
     {"clause", flag::kClause},
     {"calls", flag::kCalls},
     {"honorific", flag::kHonorific},
     {"plain", flag::kPlain},
     {"document", flag::kDocument},
     {"maintains", flag::kMaintains},
     {"blames", flag::kBlames},
     {"withdraws", flag::kWithdraws}}};

// Calls `take` for each piece of `cell` between separators.
}  // namespace

Act act_named(std::string_view name) { return lookup(kActs, name, Act::kSay); }

bool Predicates::holds(const std::vector<EntryId>& set, EntryId verb) {
  return std::find(set.begin(), set.end(), verb) != set.end();
}

Predicates::Predicates(const lexicon::View& view) {
  const lexicon::View::Rows rows = view.rows("bn/reporting.tsv");
  for (EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    Predicate p;
    p.entry = e;
    split(view.cell(e, "verbs"), '|', [&](std::string_view w) {
      const std::size_t before = p.verbs.size();
      add_verbs(view, w, p.verbs);
      if (p.verbs.size() == before) p.verb_forms.push_back(view.form(unicode::fold(w)));
    });
    p.act = lookup(kActs, view.cell(e, "act"), Act::kSay);
    p.negated_act = lookup(kActs, view.cell(e, "neg_act"), p.act);
    p.mute_negated = std::none_of(kActs.begin(), kActs.end(),
                                  [&](const auto& a) { return a.first == view.cell(e, "neg_act"); });
    p.frame = lookup(kFrames, view.cell(e, "frame"), Frame::kSay);
    split(view.cell(e, "flags"), ' ',
          [&](std::string_view w) { p.flags |= lookup(kFlags, w, std::uint64_t{0}); });
    add(view, p, view.cell(e, "noun"));
  }
  const lexicon::View::Rows aux = view.rows("bn/auxiliaries.tsv");
  for (EntryId e = aux.first; e < aux.first + aux.count; ++e) {
    const std::string_view use = view.cell(e, "use");
    if (use == "passive") add_verbs(view, view.cell(e, "verb"), passive_);
    if (use == "vector") add_verbs(view, view.cell(e, "verb"), vector_);
    if (use == "modal") add_verbs(view, view.cell(e, "verb"), modal_);
  }
  index();
}

// Adds `row` with the nominal part `noun`; "@speak নারাজ" once for each member of the set (মুখ খুলতে নারাজ, …).
void Predicates::add(const lexicon::View& view, const Predicate& row, std::string_view noun) {
  constexpr char kSet = '@';
  const auto put = [&](std::string_view words) {
    rows_.push_back(row);
    split(words, ' ', [&](std::string_view w) { rows_.back().noun.push_back(unicode::fold(w)); });
  };
  if (noun.empty() || noun.front() != kSet) return put(noun);
  const std::size_t end = std::min(noun.find(' '), noun.size());
  const lexicon::View::Rows sets = view.rows("bn/cue_sets.tsv");
  for (EntryId e = sets.first; e < sets.first + sets.count; ++e) {
    if (view.cell(e, "set") != noun.substr(1, end - 1)) continue;
    put(std::string(view.cell(e, "words")).append(noun.substr(end)));
  }
}

void Predicates::index() {
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].noun.empty()) {
      for (const EntryId v : rows_[i].verbs) plain_.emplace_back(v, i);
    } else {
      order_.push_back(i);
    }
  }
  std::sort(plain_.begin(), plain_.end());
  std::sort(order_.begin(), order_.end(), [this](std::uint32_t a, std::uint32_t b) {
    const Predicate &x = rows_[a], &y = rows_[b];
    if (x.noun.back() != y.noun.back()) return x.noun.back() < y.noun.back();
    if (x.noun.size() != y.noun.size()) return x.noun.size() > y.noun.size();
    return a < b;
  });
  for (std::size_t i = 0; i < order_.size();) {
    std::size_t end = i;
    const std::string& word = rows_[order_[i]].noun.back();
    while (end < order_.size() && rows_[order_[end]].noun.back() == word) ++end;
    ending_.emplace(word, Hits{order_.data() + i, order_.data() + end});
    i = end;
  }
}

Predicates::Hits Predicates::ending_in(unicode::Codes word) const {
  const auto found = ending_.find(word);
  return found == ending_.end() ? Hits{} : found->second;
}

const Predicate* Predicates::plain(EntryId verb) const {
  const auto at = std::lower_bound(plain_.begin(), plain_.end(), std::pair<EntryId, std::uint32_t>{verb, 0});
  return at != plain_.end() && at->first == verb ? &rows_[at->second] : nullptr;
}

}  // namespace ukti::bangla
