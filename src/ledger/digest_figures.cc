// Figures of one record: which mention each measures, and who answers for it.
//
// The record ties a figure to the happening of its clause. What stands apart from its happening ("দুর্ঘটনাটি
// রাতে ঘটে। … মরদেহ ১৯টি") belongs, if it is of a kind that only one kind of happening has, to the one of
// that kind that was told last before it, else to the document's first. A headline tells in short what the
// text below ascribes: it measures the same. And a number that the next sentence takes apart ("… বেড়ে ২১। ওসি
// বলেন, ঘটনাস্থলে ১৯, হাসপাতালে ২ জন") is his who does so.
#include <algorithm>
#include <optional>

#include "ledger/digest.h"

namespace ukti::ledger::parts {
namespace {

// Parts of a whole stand so many figures behind it at most.
constexpr std::size_t kPartReach = 4;

bool is_toll(Counts counts) { return counts <= Counts::kMissing; }

bool is_mishap(const MentionDraft& m) {
  return m.type == EventType::kAccident || m.type == EventType::kDisaster;
}

class FigureMaker {
 public:
  FigureMaker(const Record& record, Digest& out) : record_(record), out_(out) {}

  void run() {
    for (const Figure& f : record_.figures) {
      out_.figures.push_back(
          {f.span, f.low, f.high, f.approx, f.counts, f.unit, f.event, f.statement, f.part_of});
      FigureDraft& draft = out_.figures.back();
      draft.taken_back = f.why.rule == "figure.taken_back" && f.statement == kNoId;
      if (draft.mention == kNone) draft.mention = told_apart(f);
      count_shots(f, draft);
    }
    for (const Figure& f : record_.withheld) {
      FigureDraft draft{f.span, {}, {}, f.approx, f.counts, f.unit, f.event, f.statement, kNone};
      if (draft.mention == kNone) draft.mention = told_apart(f);
      count_shots(f, draft);
      if (draft.mention != kNone) out_.withheld.push_back(std::move(draft));
    }
    for (FigureDraft& whole : out_.figures) take_apart(whole);
    for (FigureDraft& own : out_.figures) follow(own);
    for (FigureDraft& part : out_.figures)
      if (part.part_of != kNone) part.mention = out_.figures[part.part_of].mention;
  }

 private:
  void count_shots(const Figure& f, FigureDraft& draft) const {
    if (f.why.rule == "figure.shots" && draft.mention != kNone &&
        out_.mentions[draft.mention].type == EventType::kAssault)
      draft.counts = Counts::kOther;
  }

  std::uint32_t sentence_at(Span span) const {
    std::uint32_t s = 0;
    while (s + 1 < record_.sentences.size() && record_.sentences[s + 1].span.start <= span.start) ++s;
    return s;
  }
  std::uint32_t paragraph_at(Span span) const {
    return record_.sentences.empty() ? 0 : record_.sentences[sentence_at(span)].paragraph;
  }

  // The mention of such a kind that was told last before the figure in its paragraph, else the document's
  // first.
  template <typename Kind>
  std::uint32_t last_told(Span span, Kind kind) const {
    const std::uint32_t paragraph = paragraph_at(span);
    std::uint32_t best = kNone;
    for (std::uint32_t m = 0; m < out_.mentions.size(); ++m) {
      const MentionDraft& mention = out_.mentions[m];
      if (!kind(mention)) continue;
      if (best == kNone || (mention.paragraph == paragraph && mention.span.start <= span.start)) best = m;
    }
    return best;
  }

  std::uint32_t told_apart(const Figure& f) const {
    if (is_toll(f.counts))
      return last_told(f.span, [](const MentionDraft& m) {
        return is_mishap(m) || (m.type == EventType::kAssault && m.harms);
      });
    if (f.why.rule == "figure.shots")
      return last_told(f.span, [](const MentionDraft& m) {
        return m.type == EventType::kAssault && m.mode == "firearms";
      });
    if (f.why.rule == "figure.gathered") {
      const std::uint32_t m =
          last_told(f.span, [](const MentionDraft& mention) { return mention.type == EventType::kProtest; });
      const bool near = m != kNone && (out_.mentions[m].paragraph <= 1 ||
                                       out_.mentions[m].paragraph == paragraph_at(f.span));
      return near ? m : kNone;
    }
    if (f.counts == Counts::kDeployed) {  // troops, unless they are rescuers
      const std::uint32_t m =
          last_told(f.span, [](const MentionDraft& mention) { return mention.type == EventType::kMobilize; });
      if (m != kNone) return m;
    }
    if (f.counts == Counts::kDeployed || (f.why.rule == "figure.aboard" && !speaks(f)))
      return last_told(f.span, is_mishap);
    if (f.counts == Counts::kDetained && !f.low && !f.high)  // "আটকের সংখ্যা জানায়নি"
      return last_told(
          f.span, [](const MentionDraft& m) { return m.type == EventType::kCoerce && m.mode == "arrest"; });
    return kNone;
  }

  // "তিন যাত্রী বলেন": who speaks is not counted.
  bool speaks(const Figure& f) const {
    return std::any_of(record_.statements.begin(), record_.statements.end(), [&](const Statement& s) {
      return s.source_span && s.source_span->start <= f.span.end && f.span.start <= s.source_span->end;
    });
  }

  static bool same_number(const FigureDraft& a, const FigureDraft& b) {
    return a.counts == b.counts && a.low == b.low && a.high == b.high;
  }

  // The outlet's own figure whose parts the next sentence tells by somebody's words.
  void take_apart(FigureDraft& whole) {
    if (whole.taken_back || whole.statement != kNone || whole.part_of != kNone || !whole.low ||
        whole.low != whole.high)
      return;
    if (!is_toll(whole.counts) && whole.counts != Counts::kDetained && whole.counts != Counts::kPeople)
      return;
    const auto place = static_cast<std::size_t>(&whole - out_.figures.data());
    const std::uint32_t here = sentence_at(whole.span);
    double sum = 0;
    std::size_t end = place + 1, parts = 0;
    for (; end < out_.figures.size() && end - place <= kPartReach && sum < *whole.low; ++end) {
      const FigureDraft& part = out_.figures[end];
      if (sentence_at(part.span) != here + 1 || part.statement == kNone ||
          part.statement != out_.figures[place + 1].statement || part.counts != whole.counts || !part.low ||
          part.low != part.high || part.part_of != kNone)
        return;
      sum += *part.low;
      ++parts;
    }
    if (parts < 2 || sum != *whole.low) return;
    whole.statement = out_.figures[place + 1].statement;
    for (std::size_t k = place + 1; k < end; ++k) out_.figures[k].part_of = static_cast<std::uint32_t>(place);
  }

  // A headline, or another telling in the outlet's own voice, measures what the ascribed figure measures.
  void follow(FigureDraft& own) const {
    if (own.statement != kNone || own.taken_back) return;
    const auto told = std::find_if(out_.figures.begin(), out_.figures.end(), [&](const FigureDraft& f) {
      return f.statement != kNone && f.mention != kNone && f.part_of == kNone && same_number(f, own);
    });
    if (told == out_.figures.end() || own.part_of != kNone) return;
    const bool headline = paragraph_at(own.span) == 0;
    if (own.mention == kNone || headline) own.mention = told->mention;
  }

  const Record& record_;
  Digest& out_;
};

}  // namespace

void figures(const Record& record, Digest& out) { FigureMaker(record, out).run(); }

}  // namespace ukti::ledger::parts
