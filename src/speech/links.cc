// The parts one after the other, and what they share.
#include "speech/links.h"

namespace ukti::speech {

bool asserts(Act act) {
  return act == Act::kSay || act == Act::kClaim || act == Act::kAnnounce || act == Act::kEstimate ||
         act == Act::kConfirm || act == Act::kAccuse || act == Act::kBelieve || act == Act::kWarn ||
         act == Act::kWorry || act == Act::kDoubt;
}

bool charges(Act act) { return act == Act::kAccuse || act == Act::kClaim; }

// Contents hold contents, but a text can nest only so deep.
constexpr int kDeepest = 8;

bool Linker::inside(Id child, Id parent) const {
  Id up = at(child).parent;
  for (int depth = 0; up != kNoId && depth < kDeepest; ++depth, up = at(up).parent)
    if (up == parent) return true;
  return false;
}

void Linker::add(Id from, Id to, LinkKind kind, std::string_view rule) {
  std::vector<Id>& known = to_[from];
  if (std::find(known.begin(), known.end(), to) != known.end()) return;
  known.push_back(to);
  record_.links.push_back({from, to, kind, {rule, {}}});
}

bool Linker::counts_otherwise(Id a, Id b) const {
  bool otherwise = false;
  for (const Figure* x : figures_[a]) {
    for (const Figure* y : figures_[b]) {
      if (x->counts == Counts::kOther || y->counts != x->counts || y->unit != x->unit) continue;
      if (x->low == y->low && x->high == y->high) return false;
      otherwise =
          otherwise || (x->high && y->low && *x->high < *y->low) || (y->high && x->low && *y->high < *x->low);
    }
  }
  return otherwise;
}

bool Linker::counts_alike(Id a, Id b) const {
  for (const Figure* x : figures_[a])
    for (const Figure* y : figures_[b])
      if (x->low == y->low && x->high == y->high) return true;
  return false;
}

void link(const Input& in, const std::vector<Draft>& drafts, Record& record) {
  if (record.statements.size() < 2) return;
  Linker l(in, drafts, record);
  link_answers(l);
  link_contrasts(l);
  link_retorts(l);
  link_repeats(l);
  std::stable_sort(record.links.begin(), record.links.end(),
                   [](const Link& a, const Link& b) { return a.from < b.from; });
}

}  // namespace ukti::speech
