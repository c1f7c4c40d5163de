// What a statement tells again, and what it brings up to date.
//
// A pointer (এ কথা বলেন) repeats what its speaker said just before, a plural one (এসব কথা) all of it since
// the last. Else two contents of one side tell the same where most of the shorter one's words stand in the
// other: the body tells the headline again, a later sentence in full what the lead told in short, a
// quotation what was reported. Each statement repeats one other, the one most like it. Where both count the
// same thing and the numbers differ, the later one updates.
#include <cmath>

#include "speech/links.h"

namespace ukti::speech {
namespace {

// Part of the shorter content's words that the other must have, and at least about so many words.
constexpr float kSameWords = 0.5f;
constexpr float kEnoughWords = 1.7f;
constexpr float kNearlyAll = 0.8f;
// A headline is short and changes its words; a charge has few; both stand in a narrower place.
constexpr float kHeadlineSame = 0.25f;
constexpr float kOneWord = 0.8f;
constexpr float kHalfWord = 0.5f;
// How far from the headline the statement is that tells it again, in statements.
constexpr Id kHeadlineReach = 12;
// What it is worth that a statement does the headline's act (condemns, promises): half of its words.
constexpr float kSameAct = 0.3f;
// A content with no more words only says to whom.
constexpr std::size_t kHardlyAny = 2;
// A pointer reaches back so many sentences from one statement to the next.
constexpr std::uint32_t kPointerSentences = 2;

bool neutral(Act act) { return act == Act::kSay || act == Act::kAnnounce || act == Act::kClaim; }
bool contests(Act act) { return act == Act::kDeny || act == Act::kDispute || act == Act::kWithhold; }

bool tells(Act act) { return neutral(act) || act == Act::kConfirm || act == Act::kEstimate; }

// Two acts can tell the same: they are one, or one of them is neutral and the other tells how things are.
// Where nearly all words are the same, a neutral one can tell any act again.
bool alike(Act a, Act b, float same_words) {
  if (a == b) return true;
  if (!neutral(a) && !neutral(b)) return false;
  const Act other = neutral(a) ? b : a;
  const bool informs = tells(other) || other == Act::kBelieve || other == Act::kAccuse;
  const bool urges =
      other == Act::kDemand || other == Act::kWarn || other == Act::kPromise || other == Act::kPraise;
  return informs || (same_words >= kNearlyAll && urges);
}

class Repeats {
 public:
  explicit Repeats(Linker& l) : l_(l) {}

  void run() {
    for (Id id = 0; id < l_.count(); ++id) {
      if (l_.linked(id) || l_.told(id).headline) continue;
      if (told_contrary_before(id)) continue;
      if (l_.told(id).points) {
        point_back(id);
      } else if (!name_and_tell(id) && !tell_otherwise(id)) {
        tell_again(id);
      }
    }
    for (Id head = 0; head < l_.count() && l_.told(head).headline; ++head) tell_headline(head);
  }

 private:
  void point_back(Id id) {
    const Telling& p = l_.told(id);
    if (l_.at(id).source.empty() || l_.at(id).act != Act::kSay) return;
    std::uint32_t sentence = p.sentence;
    for (Id other = id; other-- > l_.first_near(id);) {
      const Telling& t = l_.told(other);
      if (l_.at(other).parent != kNoId && l_.same_speaker(l_.at(other).parent, id)) continue;
      // "শোক জানিয়ে তিনি এ কথা বলেন": what stands beside the pointer is not meant
      if (t.sentence == p.sentence) continue;
      if (t.headline || t.last_sentence + kPointerSentences < sentence) break;
      if (!l_.same_speaker(id, other)) {
        if (l_.at(other).parent != kNoId) continue;
        break;
      }
      if (t.points) break;
      l_.add(id, other, LinkKind::kRepeats, "link.points_back");
      sentence = t.sentence;
      if (!p.points_at_many) break;
    }
  }

  // "দেশবাসীর প্রতি আহ্বান জানিয়ে তিনি বলেন, …": the act is named with hardly a content, and then told.
  bool name_and_tell(Id id) {
    if (id == 0) return false;
    const Id named = id - 1;
    const Telling& n = l_.told(named);
    if (n.sentence != l_.told(id).sentence || n.clause || !l_.told(id).clause) return false;
    if (n.words.size() > kHardlyAny || l_.at(named).act != l_.at(id).act || l_.at(id).act == Act::kSay)
      return false;
    if (!comparable(id, named) || l_.at(id).source.empty()) return false;
    l_.add(id, named, LinkKind::kRepeats, "link.named_and_told");
    return true;
  }

  // "প্রথমে জানিয়েছিল, সবাই উদ্ধার হয়েছেন। তবে এখন বলছে, একজন নিখোঁজ।": what the same side had told before, and
  // tells otherwise now.
  bool tell_otherwise(Id id) {
    const Telling& now = l_.told(id);
    if (id == 0 || now.before_that || !now.clause || !tells(l_.at(id).act)) return false;
    const Id before = id - 1;
    const Telling& then = l_.told(before);
    const Act act = l_.at(before).act;
    if (admits_after_all(id, before)) {
      l_.add(id, before, LinkKind::kUpdates, "link.told_otherwise");
      return true;
    }
    if (!then.before_that || !(then.clause || act == Act::kDeny) || !(tells(act) || act == Act::kDeny))
      return false;
    if (then.last_sentence + 1 < now.sentence || l_.at(id).source.empty() || !comparable(id, before))
      return false;
    const bool contrary = then.clause && now.negated != then.negated && shared(now, then) >= kOneWord;
    if (!(now.contrast || now.now) && !contrary && !another_day(id, before)) return false;
    l_.add(id, before, LinkKind::kUpdates, "link.told_otherwise");
    return true;
  }

  // "ক্লাব নিশ্চিত করেছে, প্রস্তাব এসেছে। গত সপ্তাহে তারা বলেছিল, কোনো প্রস্তাব আসেনি।": told behind it as earlier.
  bool told_contrary_before(Id id) {
    const Id before = id + 1;
    if (before >= l_.count()) return false;
    const Telling& now = l_.told(id);
    const Telling& then = l_.told(before);
    if (now.before_that || !then.before_that || !now.clause || !then.clause || now.negated == then.negated)
      return false;
    if (!tells(l_.at(id).act) || !tells(l_.at(before).act) || l_.linked(before)) return false;
    if (now.last_sentence + 1 != then.sentence || l_.at(id).source.empty() || !comparable(id, before))
      return false;
    if (then.contrast || shared(now, then) < kOneWord) return false;
    l_.add(id, before, LinkKind::kUpdates, "link.told_otherwise");
    return true;
  }

  // "প্রথমে … অস্বীকার করলেও পরে স্বীকার করেন, …": in one sentence.
  bool admits_after_all(Id id, Id before) const {
    const Telling& then = l_.told(before);
    const Act act = l_.at(before).act;
    if (!then.concedes || then.sentence != l_.told(id).sentence || l_.at(id).act != Act::kConfirm)
      return false;
    const bool denied = act == Act::kDeny || (neutral(act) && then.negated);
    return denied && !l_.told(id).negated && !l_.at(id).source.empty() && comparable(id, before);
  }

  // Said on another day: another number, the contrary, or at least of the same.
  bool another_day(Id id, Id before) const {
    const Statement& a = l_.at(id);
    const Statement& b = l_.at(before);
    if (a.said_at.empty() || b.said_at.empty() || a.said_at == b.said_at) return false;
    return l_.counts_otherwise(id, before) || b.act == Act::kDeny ||
           (l_.told(id).negated != l_.told(before).negated &&
            shared(l_.told(id), l_.told(before)) >= kOneWord);
  }

  // The one before it that is most like it.
  void tell_again(Id id) {
    Id best = kNoId;
    float most = 0;
    for (Id other = l_.first_near(id); other < id; ++other) {
      if (l_.told(other).headline || l_.told(other).points || !comparable(id, other)) continue;
      const float sum = shared(l_.told(id), l_.told(other));
      const bool charge = l_.at(id).source.empty();
      const float same = part(sum, id, other);
      if (!alike(l_.at(id).act, l_.at(other).act, same)) continue;
      const bool alike_charge =
          charge && shared_words(l_.told(id), l_.told(other)) > 1 &&
          ((sum >= kOneWord && same >= kSameWords) || (sum >= kEnoughWords && same >= kHeadlineSame));
      const bool verbatim = !charge && l_.at(id).act == l_.at(other).act && sum >= kOneWord &&
                            sum >= kNearlyAll * std::max(l_.told(id).weight, l_.told(other).weight);
      if (charge ? !alike_charge : !verbatim && (sum < kEnoughWords || same < kSameWords)) continue;
      if (sum <= most) continue;
      most = sum;
      best = other;
    }
    if (best == kNoId) return;
    const bool other_count = l_.counts_otherwise(id, best);
    l_.add(id, best, other_count ? LinkKind::kUpdates : LinkKind::kRepeats,
           other_count ? "link.other_count" : "link.told_again");
  }

  // The body's statement that tells the headline again.
  void tell_headline(Id head) {
    Id best = kNoId;
    float most = 0;
    for (Id id = head + 1; id < l_.count() && id <= head + kHeadlineReach; ++id) {
      const float likeness = like_headline(id, head);
      if (likeness <= most) continue;
      best = id;
      most = likeness;
    }
    if (best != kNoId) l_.add(best, head, LinkKind::kRepeats, "link.headline");
  }

  // 0: not at all.
  float like_headline(Id id, Id head) const {
    const Telling& t = l_.told(id);
    const Act act = l_.at(id).act;
    if (t.headline || contests(act) != contests(l_.at(head).act)) return 0;
    const float sum = shared(l_.told(head), t);
    const float same = part(sum, id, head);
    const bool same_act = act == l_.at(head).act && act != Act::kSay;
    if (comparable(id, head)) {
      const bool words =
          (sum >= kOneWord && same >= kHeadlineSame) || (sum >= kHalfWord && same >= kSameWords);
      const bool akin = alike(act, l_.at(head).act, same) || sum >= kEnoughWords;
      if (!same_act && !(words && akin)) return 0;
    } else if (!l_.at(head).source.empty() || !l_.apart(id, head) || !alike(act, l_.at(head).act, same) ||
               sum < kEnoughWords || same < kSameWords) {
      return 0;  // where the headline names nobody, most of its words must be told by somebody
    }
    // a long statement shares words by chance, and the lead tells the headline before others do
    return (sum / std::sqrt(std::max(1.0f, t.weight)) + (same_act ? kSameAct : 0)) /
           static_cast<float>(1 + id - head);
  }

  bool comparable(Id id, Id other) const {
    const Statement& a = l_.at(id);
    const Statement& b = l_.at(other);
    if (l_.inside(id, other) || l_.inside(other, id)) return false;
    if (a.source.empty() || b.source.empty())
      return a.source.empty() && b.source.empty() && a.act == Act::kAccuse && b.act == Act::kAccuse;
    return l_.same_side(id, other);
  }

  float part(float sum, Id a, Id b) const {
    return sum / std::max(0.01f, std::min(l_.told(a).weight, l_.told(b).weight));
  }

  Linker& l_;
};

}  // namespace

void link_repeats(Linker& l) { Repeats(l).run(); }

}  // namespace ukti::speech
