// What a statement contradicts without a word of denial.
//
// A contrast joins two sides (তবে, অবশ্য, যদিও, এর আগে) and one negates what the other affirms, or both count
// the same thing and the numbers do not meet. No contrast is needed by a claim where the matter is the same,
// by two contents that are the same but for "not", by an answer that begins with "no", by another number for
// what was counted, and by innocence claimed behind a charge. The statement that sets itself against the
// other is the later one, unless that one is told as earlier.
#include "speech/links.h"

namespace ukti::speech {
namespace {

// Weight of the words that show that two speak of the same.
constexpr float kOneWord = 0.7f;
constexpr float kTwoWords = 1.4f;
constexpr float kHalfWord = 0.5f;
// Two contents that are the same but for "not" share this part of the longer one.
constexpr float kMostWords = 0.6f;
// Long contents share words by chance: this part of the shorter one must be the same.
constexpr float kSomeWords = 0.15f;
// Innocence is claimed within so many sentences of the charge.
constexpr std::uint32_t kChargeSentences = 2;

class Contrasts {
 public:
  explicit Contrasts(Linker& l) : l_(l) {}

  void run() {
    for (Id id = 0; id < l_.count(); ++id)
      if (!l_.linked(id) && !answers_words(id) && !never_said(id) && !claims_innocence(id) && !joins(id))
        contradict(id);
  }

 private:
  void contradict(Id id) {
    const Telling& b = l_.told(id);
    const Act act = l_.at(id).act;
    const bool set_against = b.contrast || b.earlier;
    if (!asserts(act) && act != Act::kDeny && act != Act::kDispute) return;
    if (l_.at(id).source.empty() || l_.at(id).parent != kNoId) return;
    const Id other = said_before(id);
    if (other == kNoId) return;
    const Telling& a = l_.told(other);
    const float sum = shared(a, b);
    // who admits a part ("কণ্ঠটি নিজের বলে স্বীকার করেছেন") contradicts only where most is the same
    const bool part = act == Act::kConfirm && sum < 2 * kOneWord;
    const bool same_words = !part && sum >= std::max(kOneWord, kSomeWords * std::min(a.weight, b.weight));
    // nearly all that is negated stands in the other: "জোট নিয়ে কোনো আলোচনা হয়নি"
    const float negated = a.negated ? a.weight : b.weight;
    const bool most_words =
        same_words && (sum >= kMostWords * std::max(a.weight, b.weight) ||
                       (sum >= kTwoWords && sum >= kMostWords * negated && l_.at(id).act != Act::kBelieve));
    // where no word is the same, only that something did not happen stands against what did
    const bool happened = act != Act::kBelieve && act != Act::kWorry && act != Act::kWarn;
    const bool same_count = b.earlier && l_.counts_alike(id, other);
    // whether a report of several sentences affirms cannot be told from its first
    const bool long_report = a.last_sentence > a.sentence && b.last_sentence > b.sentence;
    const bool opposed = !long_report && a.negated != b.negated &&
                         (same_words || same_count || (happened && (a.did_not || b.did_not)));
    // "তিনি … পরিকল্পনা করছেন না": who speaks of himself is answered by whoever claims the contrary
    const bool own = act == Act::kClaim && a.negated && a.of_speaker && !b.negated && b.clause;
    const bool bare = b.points_at_number || bare_number(id) || other_number_only(id, other, sum);
    const bool number = bare && numbers_differ(id, other);
    if (!opposed && !number && !own && !l_.counts_otherwise(id, other)) return;
    const bool by_itself = (act == Act::kClaim && same_words) ||
                           (opposed && (most_words || none_of(a, b) || none_of(b, a))) || b.says_no ||
                           number || own;
    if (!set_against && !by_itself) return;
    const Id from = b.earlier && !b.contrast ? other : id;
    const Id to = from == id ? other : id;
    l_.add(from, to, kind_of(from, to), set_against ? "link.contrast" : "link.contradicts");
  }

  // "কোনো ত্রাণ পাননি": the very thing that the other tells of.
  static bool none_of(const Telling& no, const Telling& yes) {
    if (!no.negated || no.none == 0 || no.sentence != no.last_sentence || yes.sentence != yes.last_sentence)
      return false;
    const auto word = std::lower_bound(yes.words.begin(), yes.words.end(), no.none,
                                       [](const Word& w, std::uint64_t key) { return w.key < key; });
    return word != yes.words.end() && word->key == no.none && word->weight >= kOneWord;
  }

  // "নিহতের সংখ্যা ৮" and "নিহত হয়েছেন অন্তত ১৫ জন": hardly anything but the number is not the same.
  bool other_number_only(Id id, Id other, float sum) const {
    const Telling& a = l_.told(other);
    const Telling& b = l_.told(id);
    if (sum < kOneWord || b.numbers == 0 || b.negated != a.negated) return false;
    if (a.sentence != a.last_sentence || b.sentence != b.last_sentence) return false;
    if (b.weight - b.numbers - sum >= kHalfWord) return false;
    const auto& mine = l_.figures(id);
    const auto& theirs = l_.figures(other);
    // rain in two places is measured twice
    const auto measured = [](const Figure* f) { return f->counts > Counts::kPercent && !f->unit.empty(); };
    return mine.size() == 1 && !measured(mine.front()) &&
           std::any_of(theirs.begin(), theirs.end(), [&](const Figure* y) {
             return y->unit == mine.front()->unit || y->unit.empty() || mine.front()->unit.empty();
           });
  }

  // "প্রকৃত সংখ্যা ৬১৩": of what is not said again.
  bool bare_number(Id id) const {
    const auto& mine = l_.figures(id);
    return l_.told(id).tells_number &&
           std::any_of(mine.begin(), mine.end(), [](const Figure* f) { return f->unit.empty(); });
  }

  // "সংখ্যাটা ২১০": whatever the other counted.
  bool numbers_differ(Id id, Id other) const {
    const auto& mine = l_.figures(id);
    const auto& theirs = l_.figures(other);
    if (mine.empty() || theirs.empty()) return false;
    return std::none_of(mine.begin(), mine.end(), [&](const Figure* x) {
      return std::any_of(theirs.begin(), theirs.end(),
                         [&](const Figure* y) { return x->low == y->low && x->high == y->high; });
    });
  }

  // Right behind a charge: what it speaks of is not so. Or right behind what another said: a claim about
  // those words themselves ("এই তথ্য ভুল"). That a charge is looked into denies nothing, so a mere saying does
  // not do.
  bool answers_words(Id id) {
    const Telling& b = l_.told(id);
    const Act act = l_.at(id).act;
    if ((act != Act::kSay && act != Act::kClaim) || !b.clause || l_.at(id).source.empty()) return false;
    const Id other = said_before(id);
    if (other == kNoId) return false;
    const bool charge = l_.at(other).act == Act::kAccuse;
    const bool not_so =
        charge && b.negated && !l_.told(other).negated && shared(l_.told(other), b) >= kOneWord;
    if (!not_so && !(act == Act::kClaim && b.speaks_of_it)) return false;
    l_.add(id, other, charge ? LinkKind::kDenies : LinkKind::kDisputes, "link.contradicts");
    return true;
  }

  // "X বলছেন, Y তাঁদের হুমকি দিয়েছেন। Y হুমকি দেওয়ার কথা অস্বীকার করেন।": what another told of one's own words.
  bool never_said(Id id) {
    const Telling& b = l_.told(id);
    const Act act = l_.at(id).act;
    if (!(act == Act::kDeny || ((act == Act::kSay || act == Act::kClaim) && b.negated))) return false;
    const Id other = said_before(id);
    if (other == kNoId || shared(l_.told(other), b) <= 0 || !(act == Act::kDeny || b.of_speaker))
      return false;
    for (Id child = other + 1; child < id; ++child) {
      if (l_.at(child).parent != other || !l_.same_speaker(child, id) || l_.told(child).negated) continue;
      if (l_.at(child).act == Act::kDeny || l_.at(child).act == Act::kWithhold) continue;
      l_.add(id, other, LinkKind::kDenies, "link.contradicts");
      return true;
    }
    return false;
  }

  // "X দাবি করেছেন, টাকা ফেরত দিয়েছেন। Y তা মানেন না। Z বলেছেন, ফেরতের প্রমাণ নেই।": a third one negates what
  // the second has just answered.
  bool joins(Id id) {
    const Telling& c = l_.told(id);
    const Act act = l_.at(id).act;
    if (id < 2 || (act != Act::kSay && act != Act::kClaim) || !c.negated || !c.clause) return false;
    if (l_.at(id).source.empty() || l_.at(id).parent != kNoId) return false;
    const Act answer = l_.at(id - 1).act;
    if ((answer != Act::kDeny && answer != Act::kDispute) || !l_.linked(id - 1)) return false;
    if (l_.told(id - 1).last_sentence + 1 != c.sentence || l_.same_side(id, id - 1)) return false;
    const Id to = l_.targets(id - 1).front();
    if (to >= id || l_.at(to).source.empty() || l_.told(to).negated || !l_.other_side(id, to)) return false;
    if (shared(c, l_.told(to)) < kOneWord) return false;
    l_.add(id, to, LinkKind::kDisputes, "link.contradicts");
    return true;
  }

  // What another side tells in the sentence before, or one further back behind a statement of the own side:
  // "X দাবি করেছে, …। Y মন্তব্য করেনি। তবে Y-এর এক কর্মকর্তা বলেছেন, …".
  Id said_before(Id id) const {
    const Telling& b = l_.told(id);
    std::uint32_t reach = 1;
    for (Id other = id; other-- > l_.first_near(id);) {
      const Telling& a = l_.told(other);
      if (a.last_sentence + reach < b.sentence) break;
      if (l_.at(other).parent != kNoId || a.sentence == b.sentence) continue;
      if (l_.at(other).source.empty() || l_.inside(id, other)) break;
      if (l_.same_side(id, other)) {
        if (!b.contrast || l_.at(other).act != Act::kWithhold) break;
        reach = 2;
        continue;
      }
      return asserts(l_.at(other).act) && !a.points && !a.headline ? other : kNoId;
    }
    return kNoId;
  }

  // "… অভিযোগে গ্রেপ্তার হন। তিনি নিজেকে নির্দোষ দাবি করেন।": what somebody claims to be, behind a charge.
  bool claims_innocence(Id id) {
    const Telling& b = l_.told(id);
    if (l_.at(id).act != Act::kClaim || !b.of_himself) return false;
    for (Id other = id; other-- > l_.first_near(id);) {
      const Telling& a = l_.told(other);
      if (a.last_sentence + kChargeSentences < b.sentence) break;
      if (l_.at(other).act != Act::kAccuse || !l_.other_side(id, other) || a.headline) continue;
      l_.add(id, other, LinkKind::kDenies, "link.innocence");
      return true;
    }
    return false;
  }

  // Who says that what is said of himself is not so denies it, and so does who says "no"; else one account
  // stands against another.
  LinkKind kind_of(Id from, Id to) const {
    if (l_.at(from).act == Act::kDeny || l_.told(from).says_no) return LinkKind::kDenies;
    const Telling& f = l_.told(from);
    const Telling& t = l_.told(to);
    // "তাঁরা কোনো ত্রাণ পাননি" says nothing of what was said of them, where the other tells of no deed of
    // theirs
    const bool own = f.of_speaker && (l_.at(to).act != Act::kSay || f.none == 0 || names_speaker(t, f));
    const bool of_itself = f.negated && (own || begins_with_speaker(t, f));
    return of_itself ? LinkKind::kDenies : LinkKind::kDisputes;
  }

  Linker& l_;
};

}  // namespace

void link_contrasts(Linker& l) { Contrasts(l).run(); }

}  // namespace ukti::speech
