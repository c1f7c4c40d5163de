#include "speech/said_at.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "speech/contents.h"

namespace ukti::speech {
namespace {

using text::TokenIndex;

bool usable(const time::FoundTime& t) {
  return (t.type == TimeType::kDate || t.type == TimeType::kTime) && t.value != "PRESENT_REF" &&
         t.value != "FUTURE_REF" && t.value != "PAST_REF";
}

// Inside the content of this statement, or of any other that it does not stand in itself.
bool in_some_content(const Contents& contents, const Record& record, Id own, Span span) {
  const Span cue = record.statements[own].cue;
  bool found = false;
  contents.holding(span, [&](Id id, Span piece) {
    const bool encloses_own = id != own && piece.start <= cue.start && cue.end <= piece.end;
    found = found || !encloses_own;
  });
  return found;
}

// The usable times by the sentence in which they begin.
using TimeAt = std::pair<std::uint32_t, const time::FoundTime*>;
std::vector<TimeAt> times_by_sentence(const Input& in) {
  std::vector<TimeAt> times;
  for (const time::FoundTime& t : in.times)
    if (usable(t)) times.emplace_back(in.text.sentence_of[t.begin], &t);
  std::stable_sort(times.begin(), times.end(),
                   [](const TimeAt& a, const TimeAt& b) { return a.first < b.first; });
  return times;
}

// What the dated statements of one speaker say: one time, or several.
struct Occasion {
  std::string said_at;
  bool one = true;
};

}  // namespace

void said_at(const Input& in, const std::vector<Draft>& drafts, Record& record) {
  const Contents contents(record);
  const std::vector<TimeAt> times = times_by_sentence(in);
  for (Id id = 0; id < record.statements.size(); ++id) {
    Statement& s = record.statements[id];
    const std::uint32_t own = in.frames[drafts[id].frame].sentence;
    auto at = std::lower_bound(times.begin(), times.end(), own,
                               [](const TimeAt& t, std::uint32_t n) { return t.first < n; });
    for (; at != times.end() && at->first == own; ++at) {
      const time::FoundTime& t = *at->second;
      if (t.end > in.text.sentences[own].end) continue;
      if (in_some_content(contents, record, id, in.text.span_codes(t.code_begin, t.code_end))) continue;
      if (t.value.size() > s.said_at.size()) s.said_at = t.value;
    }
  }
  // one speaker, one occasion: where all dated statements of a speaker agree, the others share their day
  std::map<std::vector<Id>, Occasion> occasions;
  for (const Statement& s : record.statements) {
    if (s.said_at.empty() || s.parent != kNoId) continue;
    Occasion& o = occasions[s.source];
    if (o.said_at.empty()) o.said_at = s.said_at;
    o.one = o.one && o.said_at == s.said_at;
  }
  for (Statement& s : record.statements) {
    if (!s.said_at.empty() || s.source.empty() || s.parent != kNoId) continue;
    const auto found = occasions.find(s.source);
    if (found != occasions.end() && found->second.one) s.said_at = found->second.said_at;
  }
}

}  // namespace ukti::speech
