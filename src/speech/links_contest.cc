// Whom a statement confirms or sets itself against.
//
// A denial, dispute or confirmation tells by its own words what it answers: a pointer (এ দাবি), the matter
// ("… হামলার অভিযোগ", told in full by somebody else, before or after), or whose words they were ("চীনের
// বিবৃতি"). What its speaker's side goes on to say with a negated content or another figure answers the same.
// And two sides contradict each other without any such word where a contrast joins them (তবে, অবশ্য, এর আগে)
// and one affirms what the other negates, or counts another number.
#include <optional>

#include "speech/links.h"

namespace ukti::speech {
namespace {

// What a denial names of the other's matter: this part of its words, and at least about one word of weight.
constexpr float kSameMatter = 0.34f;
constexpr float kOneWord = 0.7f;
// A clause that denies is compared by more: clauses of one text share words by chance.
constexpr float kTwoWords = 1.4f;
constexpr float kThreeWords = 2.1f;
// What stands further off, or nobody is named for, must have most of the words.
constexpr float kMostMatter = 0.5f;
constexpr std::uint32_t kNearSentences = 3;
// A pointer reaches back so many sentences, what a side goes on to say follows within so many.
constexpr std::uint32_t kPointerSentences = 3;
constexpr std::uint32_t kGoesOnSentences = 2;

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

// Acts that tell how things are.
bool asserts(Act act) {
  return act == Act::kSay || act == Act::kClaim || act == Act::kAnnounce || act == Act::kEstimate ||
         act == Act::kConfirm || act == Act::kAccuse || act == Act::kBelieve || act == Act::kWarn ||
         act == Act::kWorry || act == Act::kDoubt;
}

// Whoever opposes a demand, a promise or an order disputes it; a question nobody denies.
bool answerable(Act act, Act answer) {
  return asserts(act) || act == Act::kCondemn ||
         (answer == Act::kDispute && (act == Act::kDemand || act == Act::kPromise || act == Act::kOrder)) ||
         answer == Act::kConfirm;
}

bool charges(Act act) { return act == Act::kAccuse || act == Act::kClaim; }

class Contests {
 public:
  explicit Contests(Linker& l) : l_(l) {}

  void run() {
    for (Id id = 0; id < l_.count(); ++id)
      if (const auto kind = contesting(l_.at(id).act)) answer(id, *kind);
    for (Id id = 0; id < l_.count(); ++id) {
      if (l_.linked(id)) continue;
      if (!claims_innocence(id)) contradict(id);
    }
  }

 private:
  void answer(Id id, LinkKind kind) {
    if (l_.linked(id)) return;  // it went on with another denial
    if (const Id to = pointed_at(id); to != kNoId) {
      l_.add(id, to, l_.same_side(id, to) ? LinkKind::kDenies : kind, "link.points_back");
    } else if (const Id same = same_matter(id); same != kNoId) {
      l_.add(id, same, kind, "link.same_matter");
    } else if (const Id before = answered(id); before != kNoId) {
      l_.add(id, before, kind, "link.answers");
    } else if (kind == LinkKind::kConfirms || !enclosed(id, kind)) {
      return;
    }
    goes_on(id, kind);
  }

  // Somebody else's statement that can be answered, as far as roles go.
  bool apart(Id id, Id other) const { return other != id && !l_.inside(other, id) && !l_.inside(id, other); }
  bool other_side(Id id, Id other) const {
    if (!apart(id, other)) return false;
    return l_.at(other).source.empty() || !l_.same_side(id, other);
  }

  // "এ দাবি", or a denial that says nothing of what it denies: what the other side said just before; where
  // the words name whose it was ("পুলিশের এই দাবি"), theirs, wherever it stands.
  Id pointed_at(Id id) const {
    const Telling& d = l_.told(id);
    const bool confirms = l_.at(id).act == Act::kConfirm;
    if (!d.points && (confirms || !(d.empty || d.bare))) return kNoId;
    // "…, এমন খবর প্রত্যাখ্যান করেছেন": the clause before it in its own sentence
    if (d.points && !confirms && id > 0 && l_.told(id - 1).sentence == d.sentence &&
        l_.at(id - 1).cue.end < l_.at(id).cue.start && asserts(l_.at(id - 1).act) &&
        (charges(l_.at(id - 1).act) || apart(id, id - 1)))
      return id - 1;
    for (Id other = l_.first_near(id); other < l_.end_near(id); ++other)
      if (other_side(id, other) && asserts(l_.at(other).act) && names_speaker(d, l_.told(other)))
        return other;
    for (Id other = id; other-- > l_.first_near(id);) {
      const Telling& t = l_.told(other);
      if (t.last_sentence + kPointerSentences < d.sentence) break;
      if (!other_side(id, other) || t.points || t.headline) continue;
      if (!answerable(l_.at(other).act, l_.at(id).act)) continue;
      if (d.points_at_number && l_.figures(other).empty()) continue;
      if (l_.at(other).source.empty() && !charges(l_.at(other).act)) continue;
      if (confirms && t.last_sentence + 1 < d.sentence) break;
      return other;
    }
    return kNoId;
  }

  // The other's telling of what is denied or confirmed.
  Id same_matter(Id id) const {
    const Telling& d = l_.told(id);
    const bool confirms = l_.at(id).act == Act::kConfirm;
    // of whom nobody is named for, sides cannot be told; and who opposes a plan answers no statement
    if (d.words.empty() || l_.at(id).source.empty()) return kNoId;
    if (l_.at(id).act == Act::kDispute && !d.clause && !d.report_noun) return kNoId;
    Id best = kNoId;
    float most = 0;
    for (Id other = l_.first_near(id); other < l_.end_near(id); ++other) {
      const Telling& t = l_.told(other);
      if (!other_side(id, other) || !asserts(l_.at(other).act) || t.points) continue;
      if (t.headline || d.headline != t.headline) continue;
      float sum = shared(d, t);
      const bool named = d.owned && names_speaker(d, t);
      if (confirms && (other > id || sum < 2 * kTwoWords || sum < d.weight / 2)) continue;
      if (!confirms && t.negated && !named) continue;
      const bool nobodys = l_.at(other).source.empty() && !charges(l_.at(other).act);
      if (!named &&
          (sum < enough(d, t) || sum < (near(d, t) && !nobodys ? kSameMatter : kMostMatter) * d.weight))
        continue;
      if (named) sum += 1;
      if (sum > most) {
        most = sum;
        best = other;
      }
    }
    return best;
  }

  static bool near(const Telling& a, const Telling& b) {
    return a.sentence <= b.sentence + kNearSentences && b.sentence <= a.sentence + kNearSentences;
  }
  static float enough(const Telling& d, const Telling& t) {
    if (!near(d, t)) return kThreeWords;
    return d.report_noun || !d.clause || t.before_that || t.earlier ? kOneWord : kTwoWords;
  }

  // "… প্রতিবেদন অস্বীকার করেছে।" and behind it, as told before, what the other side had said. Or a clause
  // that denies, right behind what the other side affirmed.
  Id answered(Id id) const {
    const Telling& d = l_.told(id);
    const Act act = l_.at(id).act;
    if (act == Act::kConfirm) return kNoId;
    for (Id other = id + 1; d.report_noun && other < l_.end_near(id); ++other) {
      const Telling& t = l_.told(other);
      if (t.sentence > d.last_sentence + kGoesOnSentences) break;
      if (!other_side(id, other) || !asserts(l_.at(other).act) || l_.at(other).source.empty()) continue;
      if (t.before_that || t.earlier) return other;
    }
    if (!d.clause || id == 0) return kNoId;
    const Id other = id - 1;
    const Telling& t = l_.told(other);
    if (t.last_sentence + 1 < d.sentence || t.sentence == d.sentence || t.negated || t.points) return kNoId;
    if (l_.at(other).source.empty() || !other_side(id, other) || !asserts(l_.at(other).act)) return kNoId;
    return act == Act::kDispute || d.negated ? other : kNoId;
  }

  // "… অভিযোগ অস্বীকার করেছে": the accusation stands inside the content, and nobody tells it more fully.
  bool enclosed(Id id, LinkKind kind) {
    bool found = false;
    for (Id child = l_.first_near(id); child < l_.end_near(id); ++child) {
      const Statement& c = l_.at(child);
      if (c.parent != id || c.source == l_.at(id).source) continue;
      if (!charges(c.act) && c.act != Act::kWorry && c.act != Act::kConfirm) continue;
      l_.add(id, child, kind, "link.denies_enclosed");
      found = true;
    }
    return found;
  }

  // What the same side says right after, to the same.
  void goes_on(Id id, LinkKind kind) {
    if (kind == LinkKind::kConfirms) return;
    const std::vector<Id> targets = l_.targets(id);
    std::uint32_t sentence = l_.told(id).last_sentence;
    for (Id next = id + 1; next < l_.end_near(id); ++next) {
      const Telling& n = l_.told(next);
      if (n.sentence > sentence + 1 || n.sentence > l_.told(id).sentence + kGoesOnSentences) break;
      if (l_.inside(next, id)) continue;
      if (!l_.same_side(id, next)) break;
      if (!elaborates(next, id, targets.front())) break;
      const LinkKind own = l_.at(next).act == Act::kDeny ? LinkKind::kDenies : kind;
      for (const Id to : targets)
        if (to != next && !l_.inside(next, to)) l_.add(next, to, own, "link.goes_on");
      sentence = n.last_sentence;
    }
  }

  bool elaborates(Id next, Id denial, Id target) const {
    const Act act = l_.at(next).act;
    if (act != Act::kSay && act != Act::kClaim && act != Act::kDeny && act != Act::kDispute) return false;
    const Telling& n = l_.told(next);
    return act == Act::kDeny || act == Act::kDispute || n.negated || n.sentence == l_.told(denial).sentence ||
           shared(n, l_.told(target)) >= kOneWord || l_.counts_otherwise(next, target) ||
           (!l_.figures(next).empty() && !l_.figures(target).empty());
  }

  // A contrast joins it to what another side said just before; a claim needs none where it speaks of the
  // same.
  void contradict(Id id) {
    const Telling& b = l_.told(id);
    const Act act = l_.at(id).act;
    if (!b.contrast && !b.earlier && act != Act::kClaim) return;
    if (!asserts(act) && act != Act::kDeny && act != Act::kDispute) return;
    if (l_.at(id).source.empty() || l_.at(id).parent != kNoId) return;
    for (Id other = id; other-- > l_.first_near(id);) {
      const Telling& a = l_.told(other);
      if (a.last_sentence + 1 < b.sentence) break;
      if (l_.at(other).parent != kNoId || a.sentence == b.sentence) continue;
      if (l_.at(other).source.empty() || !other_side(id, other)) break;
      if (!asserts(l_.at(other).act) || a.points || a.headline) break;
      const bool same_words = shared(a, b) >= kOneWord;
      // where no word is the same, only that something did not happen stands against what did
      const bool opposed = a.negated != b.negated && (same_words || a.did_not || b.did_not);
      if (!opposed && !l_.counts_otherwise(id, other)) break;
      if (!b.contrast && !b.earlier && !same_words) break;
      const Id from = b.earlier && !b.contrast ? other : id;
      const Id to = from == id ? other : id;
      l_.add(from, to, kind_of(from, to), "link.contrast");
      break;
    }
  }

  // "… অভিযোগে গ্রেপ্তার হন। তিনি নিজেকে নির্দোষ দাবি করেন।": what somebody claims to be, right behind a charge.
  bool claims_innocence(Id id) {
    const Telling& b = l_.told(id);
    if (l_.at(id).act != Act::kClaim || !b.of_himself) return false;
    for (Id other = id; other-- > l_.first_near(id);) {
      const Telling& a = l_.told(other);
      if (a.last_sentence + 1 < b.sentence) break;
      if (l_.at(other).act != Act::kAccuse || !other_side(id, other) || a.headline) continue;
      l_.add(id, other, LinkKind::kDenies, "link.answers");
      return true;
    }
    return false;
  }

  // Who says that what is said of himself is not so denies it; else one account stands against another.
  LinkKind kind_of(Id from, Id to) const {
    if (l_.at(from).act == Act::kDeny) return LinkKind::kDenies;
    const bool of_itself = l_.told(from).negated && names_speaker(l_.told(to), l_.told(from));
    return of_itself ? LinkKind::kDenies : LinkKind::kDisputes;
  }

  Linker& l_;
};

}  // namespace

void link_contests(Linker& l) { Contests(l).run(); }

}  // namespace ukti::speech
