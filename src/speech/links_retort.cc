// What is said against somebody who has just denied, disputed or accused.
//
// Where a side has set itself against something, the other side's next words answer it if a contrast stands
// before them (তবে, অবশ্য), even where no word is the same: "X বলেছে, ভাড়া বাড়েনি। তবে যাত্রীরা বলছেন, দুই রুটে
// বেশি নেওয়া হচ্ছে।" Somebody who is accused and then claims something denies the charge. In a text that
// contests, or beside an estimate, two numbers for the same thing contradict each other without a contrast.
#include "speech/links.h"

namespace ukti::speech {
namespace {

constexpr float kOneWord = 0.7f;
constexpr float kTwoWords = 1.2f;
// A side goes on with its denial for so many statements.
constexpr Id kDenialReach = 3;
// A text contests where somebody denies or disputes within so many sentences.
constexpr std::uint32_t kContestSentences = 2;
// A content that is hardly more than a number.
constexpr std::size_t kFewWords = 2;

bool contests(Act act) { return act == Act::kDeny || act == Act::kDispute; }

class Retorts {
 public:
  explicit Retorts(Linker& l) : l_(l) {}

  void run() {
    for (Id id = 1; id < l_.count(); ++id) {
      if (l_.linked(id) || l_.at(id).source.empty() || l_.at(id).parent != kNoId || l_.told(id).headline)
        continue;
      const Id other = said_before(id);
      if (other == kNoId) continue;
      if (!claims_against_charge(id, other) && !counts_against(id, other) && !speaks_again(id, other))
        speaks_against(id, other);
    }
  }

 private:
  // What another side said in the sentence before, or earlier in this one.
  Id said_before(Id id) const {
    for (Id other = id; other-- > l_.first_near(id);) {
      const Telling& t = l_.told(other);
      if (t.last_sentence + 1 < l_.told(id).sentence) break;
      if (l_.at(other).parent != kNoId || t.headline) continue;
      if (l_.at(other).source.empty() || !l_.other_side(id, other) || answered_by(other, id)) return kNoId;
      return other;
    }
    return kNoId;
  }

  // It is what the other answers: told behind its denial, not against it.
  bool answered_by(Id other, Id id) const {
    const std::vector<Id>& to = l_.targets(other);
    return std::find(to.begin(), to.end(), id) != to.end();
  }

  // "… অভিযোগ অস্বীকার করেছে X। তবে Y বলছে, …": what Y tells, not what Y asks for.
  bool speaks_against(Id id, Id other) {
    const Telling& t = l_.told(id);
    const Act act = l_.at(id).act;
    const bool tells = act == Act::kSay || act == Act::kClaim || act == Act::kConfirm ||
                       act == Act::kEstimate || act == Act::kAccuse;
    // who admits something admits what was denied only where it is named
    if (act == Act::kConfirm && shared(t, l_.told(other)) < kOneWord) return false;
    // a claim or a charge in return stands against it without a contrast
    const bool same = act == Act::kClaim && shared(t, l_.told(other)) >= kOneWord;
    const bool claims = (same || act == Act::kAccuse) && !t.before_that && contests(l_.at(other).act);
    if (!tells || !(t.clause || act == Act::kAccuse) || t.points) return false;
    const Id denial = denial_of(other, id);
    if (denial == kNoId) return false;
    // "Y-এর অভিযোগ মিথ্যা বলে উড়িয়ে দিয়েছে X। Y বলেছে, …": whose words were denied speaks next
    const bool named = !t.before_that && !t.earlier && act != Act::kConfirm && l_.told(denial).of_words &&
                       names_speaker(l_.told(denial), t);
    // or somebody affirms much the same that was denied
    const Telling& d = l_.told(denial);
    const bool affirms = (d.clause || l_.at(denial).act == Act::kDeny) && !t.negated && !t.earlier &&
                         !t.before_that && act != Act::kEstimate && shared(t, d) >= kTwoWords;
    if (!t.contrast && !claims && !named && !affirms) return false;
    // the denial itself where it speaks of the same and what was said behind it does not, or only asks
    const bool of_denial = named || affirms || !(asserts(l_.at(other).act) || contests(l_.at(other).act)) ||
                           shared(t, l_.told(denial)) >= std::max(kOneWord, shared(t, l_.told(other)));
    l_.add(id, of_denial ? denial : other, LinkKind::kDisputes, "link.retort");
    return true;
  }

  // This statement or one of the same side right before it, which denies.
  Id denial_of(Id id, Id of) const {
    for (Id next = id + 1; next > 0 && next + kDenialReach > id + 1; --next) {
      const Id k = next - 1;
      if (k != id && (!l_.same_side(k, id) || l_.told(k).last_sentence + 1 < l_.told(k + 1).sentence))
        return kNoId;
      if (answered_by(k, of)) return kNoId;
      if (contests(l_.at(k).act)) return k;
    }
    return kNoId;
  }

  // "Y-এর অভিযোগ অস্বীকার করেছে X, প্রমাণ নেই বলেছে। Y বলেছে, প্রমাণ দেওয়া হয়েছে।": whose words were denied
  // speaks of the same again.
  bool speaks_again(Id id, Id other) {
    const Telling& t = l_.told(id);
    if ((l_.at(id).act != Act::kSay && l_.at(id).act != Act::kClaim) || !t.clause || t.points) return false;
    if (shared(t, l_.told(other)) < kOneWord || denial_of(other, id) == kNoId) return false;
    const std::vector<Id>& to = l_.targets(other);
    // where nobody is named for a charge, who answers the denier's own words will be the one
    const bool own_words = !contests(l_.at(other).act) && l_.at(id).act == Act::kSay;
    const auto mine = [&](Id k) { return l_.at(k).source.empty() ? own_words : l_.same_side(k, id); };
    if (std::none_of(to.begin(), to.end(), mine)) return false;
    l_.add(id, other, LinkKind::kDisputes, "link.retort");
    return true;
  }

  // "Y-কে দায়ী করেছেন X। Y-এর দাবি, …", or what Y says was not so.
  bool claims_against_charge(Id id, Id other) {
    const Telling& t = l_.told(id);
    const Act act = l_.at(id).act;
    const bool claims = t.clause && (act == Act::kClaim || (act == Act::kSay && t.negated));
    const bool in_return = l_.at(id).act == Act::kAccuse;
    if (l_.at(other).act != Act::kAccuse || !(claims || in_return)) return false;
    const std::vector<Id>& accused = l_.told(other).accused;
    const auto named = [&](Id who) {
      return std::find(accused.begin(), accused.end(), who) != accused.end();
    };
    const std::vector<Id>& source = l_.at(id).source;
    if (!names_speaker(l_.told(other), t) && std::none_of(source.begin(), source.end(), named)) return false;
    l_.add(id, other, claims ? LinkKind::kDenies : LinkKind::kDisputes, "link.retort");
    return true;
  }

  bool counts_against(Id id, Id other) {
    if (!asserts(l_.at(id).act) || !asserts(l_.at(other).act)) return false;
    const bool bare = counts_beside(id, other);
    if (!bare && !l_.counts_otherwise(id, other)) return false;
    const bool estimate = l_.at(id).act == Act::kEstimate || l_.at(other).act == Act::kEstimate;
    if (!bare && !estimate && !contested(id)) return false;
    l_.add(id, other, LinkKind::kDisputes, "link.other_number");
    return true;
  }

  // "X বলছে ১১, Y-এর মতে ৭", "X বলছে ১১ জন আটক, Y-এর হিসাবে সংখ্যাটি ৭": in one sentence, of one thing.
  bool counts_beside(Id id, Id other) const {
    if (l_.told(id).sentence != l_.told(other).sentence || l_.counts_alike(id, other)) return false;
    if (l_.figures(id).empty() || l_.figures(other).empty()) return false;
    return l_.told(id).points_at_number || (only_number(id) && only_number(other));
  }
  bool only_number(Id id) const {
    return l_.figures(id).size() == 1 && l_.told(id).words.size() <= kFewWords;
  }

  bool contested(Id id) const {
    for (Id k = l_.first_near(id); k < l_.end_near(id); ++k) {
      const std::uint32_t a = l_.told(k).sentence, b = l_.told(id).sentence;
      if (contests(l_.at(k).act) && a <= b + kContestSentences && b <= a + kContestSentences) return true;
    }
    return false;
  }

  Linker& l_;
};

}  // namespace

void link_retorts(Linker& l) { Retorts(l).run(); }

}  // namespace ukti::speech
