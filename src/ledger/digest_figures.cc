// Figures of one record: which mention each measures, and who answers for it.
//
// The record ties a figure to the happening of its clause. What stands apart from its happening ("দুর্ঘটনাটি
// রাতে ঘটে। … মরদেহ ১৯টি") belongs, if it is of a kind that only one kind of happening has, to the one of
// that kind that was told last before it, else to the document's first. A headline tells in short what the
// text below ascribes: it measures the same. And a number that the next sentence takes apart ("… বেড়ে ২১। ওসি
// বলেন, ঘটনাস্থলে ১৯, হাসপাতালে ২ জন") is his who does so, as the parts of a number are his who tells it
// ("১১ জনকে আটক করেছে, জানায় পুলিশ। তাঁদের তিনজন কিশোর।").
#include <algorithm>
#include <optional>

#include "clause/event_types.h"
#include "ledger/digest.h"
#include "lexicon/hash.h"

namespace ukti::ledger::parts {
namespace {

// Parts of a whole stand so many figures behind it at most.
constexpr std::size_t kPartReach = 4;

bool is_toll(Counts counts) { return counts <= Counts::kMissing; }

bool is_mishap(const MentionDraft& m) { return clause::mishap(m.type); }

class FigureMaker {
 public:
  FigureMaker(const Record& record, std::span<const Term> terms, Digest& out)
      : record_(record), terms_(terms), out_(out) {}

  void run() {
    for (const Figure& f : record_.figures) {
      out_.figures.push_back(
          {f.span, f.low, f.high, f.approx, f.counts, f.unit, f.event, f.statement, f.part_of});
      FigureDraft& draft = out_.figures.back();
      draft.taken_back = f.why.rule == "figure.taken_back" && f.statement == kNoId;
      if (draft.mention == kNone) draft.mention = told_apart(f);
      count_shots(f, draft);
      if (draft.mention == kNone) count_rescuers(draft);
    }
    for (const Figure& f : record_.withheld) {
      FigureDraft draft{f.span, {}, {}, f.approx, f.counts, f.unit, f.event, f.statement, kNone};
      if (draft.mention == kNone) draft.mention = told_apart(f);
      count_shots(f, draft);
      if (draft.mention != kNone) out_.withheld.push_back(std::move(draft));
    }
    for (FigureDraft& rest : out_.figures) complete(rest);
    for (FigureDraft& whole : out_.figures) take_apart(whole);
    for (FigureDraft& part : out_.figures) take_claimant(part);
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

  // "আগুন নেভাতে কাজ করছে ১১টি ইউনিট"
  void count_rescuers(FigureDraft& draft) const {
    if (draft.counts != Counts::kOther || draft.unit != "units") return;
    draft.mention = last_told(draft.span, is_mishap);
    if (draft.mention != kNone) draft.counts = Counts::kDeployed;
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
    std::uint32_t first = kNone, deed = kNone;
    for (std::uint32_t m = 0; m < out_.mentions.size(); ++m) {
      const MentionDraft& mention = out_.mentions[m];
      if (!kind(mention)) continue;
      if (first == kNone) first = m;
      if (deed == kNone && is_mishap(mention) && !mention.harms) deed = m;
      if (mention.paragraph == paragraph && mention.span.start <= span.start) best = m;
    }
    if (best != kNone) return best;
    // of a report that opens with what a mishap did to people, the mishap itself
    return first != kNone && deed != kNone && is_mishap(out_.mentions[first]) ? deed : first;
  }

  // The mishap that the figure's sentence names again ("আগুনে মৃতের সংখ্যা বেড়ে ৪১"), in the outlet's other
  // words; the first of those that share most.
  std::uint32_t named_again(Span span) const {
    const std::uint32_t here = sentence_at(span);
    std::uint32_t best = kNone, most = 0;
    for (std::uint32_t m = 0; m < out_.mentions.size(); ++m) {
      const MentionDraft& mention = out_.mentions[m];
      if (!is_mishap(mention)) continue;
      std::uint32_t shared = 0;
      for (const Term& term : terms_) {
        if (term.sentence != here || term.weight == 0) continue;
        const auto hash =
            static_cast<std::uint32_t>(lexicon::hash(term.alias.empty() ? term.stem : term.alias));
        for (const Feature& f : mention.kind)
          if (f.hash == hash) shared = std::max(shared, f.weight + 1);
        // "আগুনে | হতাহত": of what befell people the words around it tell the mishap
        for (const Feature& f : mention.context)
          if (mention.harms && f.hash == hash && f.weight > 1) shared = std::max(shared, f.weight);
      }
      if (shared > most) best = m, most = shared;
    }
    return best;
  }

  // The inquiry whose members are counted: "পাঁচ সদস্যের তদন্ত কমিটি".
  std::uint32_t inquiry(const Figure& f) const {
    const std::uint32_t here = sentence_at(f.span);
    for (std::uint32_t m = 0; m < out_.mentions.size(); ++m)
      if (out_.mentions[m].type == EventType::kAccuse && out_.mentions[m].mode == "investigate" &&
          sentence_at(out_.mentions[m].span) == here)
        return m;
    return kNone;
  }

  std::uint32_t told_apart(const Figure& f) const {
    if (f.counts == Counts::kPeople && f.unit == "members") return inquiry(f);
    if (is_toll(f.counts))
      if (const std::uint32_t named = named_again(f.span); named != kNone) return named;
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

  // "৩৭ জন মারা গেছেন কারখানায়, চারজন হাসপাতালে": the verb is told once, and the parts make the whole.
  void complete(FigureDraft& rest) {
    const auto place = static_cast<std::size_t>(&rest - out_.figures.data());
    if (place == 0 || rest.counts != Counts::kPeople || rest.part_of != kNone || !rest.low) return;
    const FigureDraft& part = out_.figures[place - 1];
    if (part.part_of == kNone || part.statement != rest.statement ||
        sentence_at(part.span) != sentence_at(rest.span))
      return;
    const FigureDraft& whole = out_.figures[part.part_of];
    double sum = *rest.low;
    for (const FigureDraft& other : out_.figures)
      if (other.part_of == part.part_of) sum += other.low.value_or(0);
    if (!is_toll(whole.counts) || !whole.low || whole.low != whole.high || sum != *whole.low) return;
    rest.counts = whole.counts;
    rest.part_of = part.part_of;
  }

  void take_claimant(FigureDraft& part) const {
    if (part.part_of == kNone || part.statement != kNone || part.taken_back) return;
    const FigureDraft& whole = out_.figures[part.part_of];
    const std::uint32_t here = sentence_at(part.span), there = sentence_at(whole.span);
    const bool near = here <= there + 1 && there <= here + 1;
    if (near && paragraph_at(part.span) == paragraph_at(whole.span)) part.statement = whole.statement;
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
          part.low != part.high || (part.part_of != kNone && part.part_of != place))
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
  std::span<const Term> terms_;
  Digest& out_;
};

}  // namespace

void figures(const Record& record, std::span<const Term> terms, Digest& out) {
  FigureMaker(record, terms, out).run();
}

}  // namespace ukti::ledger::parts
