#include "speech/said_at.h"

namespace ukti::speech {
namespace {

using text::TokenIndex;

bool usable(const time::FoundTime& t) {
  return (t.type == TimeType::kDate || t.type == TimeType::kTime) && t.value != "PRESENT_REF" &&
         t.value != "FUTURE_REF" && t.value != "PAST_REF";
}

// Inside the content of this statement, or of any other that it does not stand in itself.
bool in_some_content(const Record& record, Id own, Span span) {
  for (Id id = 0; id < record.statements.size(); ++id) {
    const Statement& s = record.statements[id];
    for (const Span& piece : s.content) {
      if (piece.start <= span.start && span.end <= piece.end) {
        const Span cue = record.statements[own].cue;
        const bool encloses_own = id != own && piece.start <= cue.start && cue.end <= piece.end;
        if (!encloses_own) return true;
      }
    }
  }
  return false;
}

}  // namespace

void said_at(const Input& in, const std::vector<Draft>& drafts, Record& record) {
  for (Id id = 0; id < record.statements.size(); ++id) {
    Statement& s = record.statements[id];
    const text::Sentence& sentence = in.text.sentences[in.frames[drafts[id].frame].sentence];
    for (const time::FoundTime& t : in.times) {
      if (t.begin < sentence.begin || t.end > sentence.end || !usable(t)) continue;
      if (in_some_content(record, id, in.text.span_codes(t.code_begin, t.code_end))) continue;
      if (t.value.size() > s.said_at.size()) s.said_at = t.value;
    }
  }
  // one speaker, one occasion: where all dated statements of a speaker agree, the others share their day
  for (Id id = 0; id < record.statements.size(); ++id) {
    Statement& s = record.statements[id];
    if (!s.said_at.empty() || s.source.empty() || s.parent != kNoId) continue;
    std::string shared;
    bool one = true;
    for (const Statement& other : record.statements) {
      if (other.source != s.source || other.said_at.empty() || other.parent != kNoId) continue;
      if (shared.empty()) shared = other.said_at;
      one = one && shared == other.said_at;
    }
    if (one) s.said_at = shared;
  }
}

}  // namespace ukti::speech
