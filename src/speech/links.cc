#include "speech/links.h"

#include <algorithm>
#include <optional>

#include "lexicon/features.h"

namespace ukti::speech {
namespace {

using lexicon::Feature;
using text::TokenIndex;
using text::TokenKind;

// Contents that share at least this part of their words tell the same.
constexpr double kSameContent = 0.3;
// A body sentence that tells a headline again stands near it.
constexpr Id kHeadlineReach = 6;

std::optional<LinkKind> contesting(Act act) {
  switch (act) {
    case Act::kConfirm:
      return LinkKind::kConfirms;
    case Act::kDeny:
      return LinkKind::kDenies;
    case Act::kDispute:
      return LinkKind::kDisputes;
    default:
      return std::nullopt;
  }
}

class Linker {
 public:
  Linker(const Input& in, const std::vector<Draft>& drafts, Record& record)
      : in_(in), drafts_(drafts), record_(record) {}

  void run() {
    for (Id id = 0; id < record_.statements.size(); ++id) {
      if (enclosed(id)) continue;
      if (!points_back(id)) told_again(id);
    }
  }

 private:
  const Statement& at(Id id) const { return record_.statements[id]; }

  void add(Id from, Id to, LinkKind kind, std::string_view rule) {
    for (const Link& l : record_.links) {
      if (l.from == from && l.to == to) return;
    }
    record_.links.push_back({from, to, kind, {rule, {}}});
  }

  // "… অভিযোগ অস্বীকার করেছে": what is denied is an accusation or a claim that stands inside the content.
  bool enclosed(Id id) {
    const auto kind = contesting(at(id).act);
    if (!kind || *kind == LinkKind::kConfirms) return false;
    bool found = false;
    for (Id child = 0; child < record_.statements.size(); ++child) {
      const Statement& c = at(child);
      if (c.parent != id || (c.act != Act::kAccuse && c.act != Act::kClaim) || c.source == at(id).source)
        continue;
      add(id, child, *kind, "link.denies_enclosed");
      found = true;
    }
    return found;
  }

  // The phrase of the content points at something said before: it has a pointing word and names an utterance.
  bool pointing(Id id) const {
    const clause::ReportFrame& f = in_.frames[drafts_[id].frame];
    // a denial that says nothing of what it denies ("…, আইসল্যান্ডের অস্বীকার") denies what was just said
    if (f.content_kind == clause::ContentKind::kPointing || (f.content.empty() && contesting(f.act)))
      return true;
    if (f.content_kind != clause::ContentKind::kNominal || f.content.empty()) return false;
    bool pointer = false, utterance = false;
    for (TokenIndex t = f.content.front().begin; t < f.content.front().end; ++t) {
      const std::uint64_t features = in_.words.features[in_.text.tokens[t].form];
      pointer = pointer || lexicon::has(features, Feature::kDemonstrative);
      utterance = utterance || lexicon::has(features, Feature::kSpeechNoun) ||
                  lexicon::has(features, Feature::kSourceWord);
    }
    return pointer && utterance && f.content.front().end - f.content.front().begin <= 6;
  }

  bool points_back(Id id) {
    if (!pointing(id) || id == 0) return false;
    const Statement& s = at(id);
    if (const auto kind = contesting(s.act)) {
      for (Id other = id; other-- > 0;) {
        const bool charge = at(other).act == Act::kAccuse || at(other).act == Act::kClaim;
        if (at(other).source == s.source || (at(other).source.empty() && !charge)) continue;
        add(id, other, *kind, "link.points_back");
        return true;
      }
      return false;
    }
    // "এসব কথা বলেন": all that the same speaker said since the last such pointer
    bool found = false;
    for (Id other = id; other-- > 0;) {
      if (at(other).parent != kNoId && at(at(other).parent).source == s.source) continue;
      if (at(other).source != s.source || s.source.empty()) {
        if (at(other).parent != kNoId) continue;
        break;
      }
      if (pointing(other)) break;
      add(id, other, LinkKind::kRepeats, "link.points_back");
      found = true;
    }
    return found;
  }

  // Content words of a statement as form ids, sorted.
  std::vector<std::uint32_t> words(Id id) const {
    std::vector<std::uint32_t> out;
    for (const clause::TokenRange& piece : drafts_[id].content) {
      for (TokenIndex t = piece.begin; t < piece.end; ++t) {
        if (in_.text.tokens[t].kind == TokenKind::kWord) out.push_back(in_.text.tokens[t].form);
      }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  static double shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::vector<std::uint32_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    const std::size_t smaller = std::min(a.size(), b.size());
    return smaller == 0 ? 0.0 : static_cast<double>(both.size()) / static_cast<double>(smaller);
  }

  // The body tells the headline again: the same speaker, shared words.
  void told_again(Id id) {
    const std::uint32_t sentence = in_.frames[drafts_[id].frame].sentence;
    if (in_.text.sentences[sentence].headline || at(id).parent != kNoId) return;
    for (Id head = 0; head < id && head < kHeadlineReach; ++head) {
      if (!in_.text.sentences[in_.frames[drafts_[head].frame].sentence].headline) break;
      if (at(head).source != at(id).source || repeated(head)) continue;
      if (shared(words(head), words(id)) < kSameContent) continue;
      add(id, head, LinkKind::kRepeats, "link.headline");
    }
  }

  bool repeated(Id head) const {
    return std::any_of(record_.links.begin(), record_.links.end(),
                       [&](const Link& l) { return l.to == head; });
  }

  const Input& in_;
  const std::vector<Draft>& drafts_;
  Record& record_;
};

}  // namespace

void link(const Input& in, const std::vector<Draft>& drafts, Record& record) {
  Linker(in, drafts, record).run();
}

}  // namespace ukti::speech
