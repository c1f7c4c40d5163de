// What a statement denies, disputes or confirms by its words.
//
// They tell by themselves what is answered: a pointer (এ দাবি), the matter ("… হামলার অভিযোগ", told in full
// by somebody else, before or after), or whose words they were ("চীনের বিবৃতি"). Who criticises "this remark"
// disputes it. What the speaker's side goes on to say, negated or with another figure, answers the same.
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
// What stands further off must have most of the words.
constexpr float kMostMatter = 0.5f;
constexpr std::uint32_t kNearSentences = 3;
// A pointer reaches back so many sentences, what a side goes on to say follows within so many.
constexpr std::uint32_t kPointerSentences = 3;
constexpr std::uint32_t kGoesOnSentences = 2;
// A number that somebody owns has no more words: প্রশাসনের হিসাব.
constexpr std::size_t kOwnedWords = 3;

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

// Whoever opposes a demand, a promise or an order disputes it; a question nobody denies.
bool answerable(Act act, Act answer) {
  return asserts(act) || act == Act::kCondemn ||
         (answer == Act::kDispute && (act == Act::kDemand || act == Act::kPromise || act == Act::kOrder)) ||
         answer == Act::kConfirm;
}

class Answers {
 public:
  explicit Answers(Linker& l) : l_(l) {}

  void run() {
    for (Id id = 0; id < l_.count(); ++id) {
      if (l_.linked(id) || denies_all(id)) continue;  // it went on with another denial
      if (const auto kind = contesting(l_.at(id).act)) {
        answer(id, *kind);
      } else if (criticises_words(id)) {
        criticise(id);
      }
    }
  }

 private:
  // "এমন কিছুই ঘটেনি", right behind what another side told: and behind what that one is told to have admitted.
  bool denies_all(Id id) {
    const Telling& d = l_.told(id);
    const Act act = l_.at(id).act;
    const bool says = act == Act::kSay || act == Act::kClaim || act == Act::kDeny || act == Act::kDispute;
    if (!says || !d.none_such || l_.at(id).source.empty() || l_.at(id).parent != kNoId) return false;
    for (Id other = id; other-- > l_.first_near(id);) {
      const Telling& t = l_.told(other);
      if (t.last_sentence + 1 < d.sentence) return false;
      if (l_.at(other).parent != kNoId) continue;
      if (t.headline || t.sentence == d.sentence || t.negated || !asserts(l_.at(other).act)) return false;
      if (l_.at(other).source.empty() || !l_.other_side(id, other)) return false;
      const bool of_itself = act == Act::kDeny || d.never_said || names_speaker(t, d);
      const LinkKind kind = of_itself ? LinkKind::kDenies : LinkKind::kDisputes;
      l_.add(id, other, kind, "link.none_such");
      for (Id child = other + 1; child < id; ++child)
        if (l_.at(child).parent == other && l_.at(child).act == Act::kConfirm && l_.other_side(id, child))
          l_.add(id, child, kind, "link.none_such");
      goes_on(id);
      return true;
    }
    return false;
  }

  void answer(Id id, LinkKind kind) {
    if (l_.at(id).source.empty()) {  // of whom nobody is named for, sides cannot be told
      if (kind != LinkKind::kConfirms) enclosed(id, kind);
      return;
    }
    if (const Id to = pointed_at(id); to != kNoId) {
      l_.add(id, to, kind_of(id, to, kind), "link.points_back");
    } else if (const Id same = same_matter(id); same != kNoId) {
      l_.add(id, same, kind_of(id, same, kind), "link.same_matter");
    } else if (const Id before = answered(id); before != kNoId) {
      l_.add(id, before, kind_of(id, before, kind), "link.answers");
    } else if (kind == LinkKind::kConfirms || !enclosed(id, kind)) {
      return;
    }
    goes_on(id);
  }

  // Who rejects what his own side is said to have said denies it; a number, a fear or a guess of others is
  // disputed, since it tells nothing of the speaker.
  LinkKind kind_of(Id id, Id to, LinkKind kind) const {
    if (kind == LinkKind::kConfirms) return kind;
    const Act act = l_.at(to).act;
    if (!l_.at(to).source.empty() && l_.same_side(id, to)) return LinkKind::kDenies;
    const bool guess =
        act == Act::kWorry || act == Act::kDoubt || act == Act::kBelieve || act == Act::kEstimate;
    const bool number = l_.told(id).points_at_number && !l_.figures(to).empty();
    return number || guess ? LinkKind::kDisputes : kind;
  }

  // "তাঁর এ বক্তব্যের সমালোচনা": the words of another are criticised, not a deed.
  bool criticises_words(Id id) const {
    const Act act = l_.at(id).act;
    return (act == Act::kCondemn || act == Act::kDoubt) && l_.told(id).points && l_.told(id).report_noun;
  }
  void criticise(Id id) {
    const Id to = pointed_at(id);
    if (to == kNoId || !asserts(l_.at(to).act) || l_.at(to).act == Act::kAnnounce) return;
    l_.add(id, to, LinkKind::kDisputes, "link.points_back");
    goes_on(id);
  }

  // "এ দাবি", or a denial that says nothing of what it denies: what the other side said just before; where
  // the words name whose it was ("পুলিশের এই দাবি"), theirs, wherever it stands.
  Id pointed_at(Id id) const {
    const Telling& d = l_.told(id);
    const bool confirms = l_.at(id).act == Act::kConfirm;
    const bool matter = confirms && d.points_at_number && d.words.size() <= 1;  // … বিষয়টি
    if (!d.points && !matter && (confirms || !(d.empty || d.bare || d.says_no))) return kNoId;
    // "… কি না, এমন প্রশ্নের উত্তরে তিনি “না” বলেন"
    if (d.says_no && d.words.empty() && id > 0 && l_.at(id - 1).act == Act::kAsk &&
        l_.told(id - 1).last_sentence + 1 >= d.sentence)
      return id - 1;
    if (!d.points && d.says_no && !d.words.empty()) return kNoId;
    // "…, এমন খবর প্রত্যাখ্যান করেছেন": the clause before it in its own sentence
    if (d.points && !confirms && id > 0 && l_.told(id - 1).sentence == d.sentence &&
        l_.at(id - 1).cue.end < l_.at(id).cue.start && asserts(l_.at(id - 1).act) &&
        (charges(l_.at(id - 1).act) || l_.apart(id, id - 1)))
      return id - 1;
    for (Id other = l_.first_near(id); other < l_.end_near(id); ++other)
      if (!l_.at(other).source.empty() && l_.other_side(id, other) && asserts(l_.at(other).act) &&
          names_speaker(d, l_.told(other)) && (other < id || told_late(id, other)))
        return other;
    Id pointer = kNoId;  // what itself only points ("এমনটাই বলছেন") where nobody tells more
    for (Id other = id; other-- > l_.first_near(id);) {
      const Telling& t = l_.told(other);
      if (t.last_sentence + kPointerSentences < d.sentence) break;
      if (!l_.other_side(id, other) || t.headline) continue;
      if (t.points) {
        if (pointer == kNoId && neutral_pointer(id, other)) pointer = other;
        continue;
      }
      if (!answerable(l_.at(other).act, l_.at(id).act)) continue;
      // of a noun like "number" nobody can tell whether it was said: only what stands right before it
      if (d.points_at_number && t.last_sentence + 1 < d.sentence) break;
      if (l_.at(other).source.empty() && !charges(l_.at(other).act)) continue;
      if (confirms && t.last_sentence + 1 < d.sentence) break;
      // "অভিযোগ অস্বীকার করেন" alone answers a charge
      const bool otherwise = l_.at(id).act == Act::kDispute && l_.at(other).act == Act::kSay &&
                             t.last_sentence + 1 >= d.sentence;
      if (d.bare && !d.points && !charges(l_.at(other).act) && !otherwise) continue;
      return d.points_at_deed ? deed_of(other) : other;
    }
    return pointer;
  }

  // "আদালত … আবেদন খারিজ করেছে। আদালত বলেছে, …। দলটি রায়টি প্রত্যাখ্যান করেছে": the order right before what else
  // its giver said.
  Id deed_of(Id said) const {
    if (said == 0 || l_.at(said).act == Act::kAccuse || l_.at(said).act == Act::kClaim) return said;
    const Id before = said - 1;
    const bool order = l_.at(before).act == Act::kOrder && l_.at(said).act != Act::kOrder;
    return order && l_.same_speaker(said, before) ? before : said;
  }

  // What is told behind the answer to it is told as earlier, is a charge, or speaks of the same.
  bool told_late(Id id, Id other) const {
    const Telling& t = l_.told(other);
    if (t.contrast && !t.earlier) return false;  // it answers the answer
    return t.earlier || t.before_that || charges(l_.at(other).act) || shared(l_.told(id), t) >= kOneWord;
  }
  bool neutral_pointer(Id id, Id other) const {
    const Act act = l_.at(other).act;
    return (act == Act::kSay || act == Act::kClaim) && !l_.at(other).source.empty() &&
           l_.told(other).sentence + 1 >= l_.told(id).sentence && l_.told(id).points;
  }

  // The other's telling of what is denied or confirmed.
  Id same_matter(Id id) const {
    const Telling& d = l_.told(id);
    const bool confirms = l_.at(id).act == Act::kConfirm;
    // who opposes a plan answers no statement
    if (d.words.empty()) return kNoId;
    if (l_.at(id).act == Act::kDispute && !d.clause && !d.report_noun && !d.owner) return kNoId;
    Id best = kNoId;
    float most = 0;
    for (Id other = l_.first_near(id); other < l_.end_near(id); ++other) {
      const Telling& t = l_.told(other);
      if (!l_.other_side(id, other) || !asserts(l_.at(other).act) || t.points) continue;
      if (t.headline || d.headline != t.headline) continue;
      if (other > id && t.contrast && !t.earlier && !t.before_that) continue;  // it answers the denial
      float sum = shared(d, t);
      const bool charge = charges(l_.at(other).act);
      const bool named = (d.owned || d.owner) && names_speaker(d, t) && (charge || near(d, t));
      if (confirms && !confirms_matter(id, other, sum)) continue;
      if (!confirms && t.negated && !named) continue;
      // a report that nobody owns can be confirmed, but not denied
      if (l_.at(other).source.empty() && !charge && !(confirms && near(d, t))) continue;
      if (!confirms && !named &&
          (sum < enough(d, t) || sum < (near(d, t) ? kSameMatter : kMostMatter) * d.weight))
        continue;
      if (named) sum += 1;
      if (sum > most) {
        most = sum;
        best = other;
      }
    }
    return best;
  }

  // Far off, most words must be the same. "… ধরার বিষয়টি স্বীকার করেছেন" right behind it names the matter with
  // a word; a clause tells other things of it too.
  bool confirms_matter(Id id, Id other, float sum) const {
    const Telling& d = l_.told(id);
    const Telling& t = l_.told(other);
    const bool earlier = t.earlier || t.before_that;
    if (other > id && !earlier) return false;
    if (sum >= 2 * kTwoWords && sum >= d.weight / 2) return true;
    const bool next = t.last_sentence + 1 >= d.sentence && d.last_sentence + 1 >= t.sentence;
    if (!next || d.clause) return false;
    return sum >= kOneWord || (earlier && l_.counts_alike(id, other));
  }

  static bool near(const Telling& a, const Telling& b) {
    return a.sentence <= b.sentence + kNearSentences && b.sentence <= a.sentence + kNearSentences;
  }
  static float enough(const Telling& d, const Telling& t) {
    if (!near(d, t)) return kThreeWords;
    return d.report_noun || t.before_that || t.earlier ? kOneWord : kTwoWords;
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
      if (!l_.other_side(id, other) || !asserts(l_.at(other).act) || l_.at(other).source.empty()) continue;
      if (t.before_that || t.earlier) return other;
    }
    if (const Id late = told_behind(id); late != kNoId) return late;
    if (const Id number = next_number(id); number != kNoId) return number;
    if (const Id number = last_number(id); number != kNoId) return number;
    if (!d.clause || id == 0) return kNoId;
    const Id other = id - 1;
    const Telling& t = l_.told(other);
    if (t.last_sentence + 1 < d.sentence || t.sentence == d.sentence || t.points) return kNoId;
    if (l_.at(other).source.empty() || !l_.other_side(id, other)) return kNoId;
    // who sets an own account against another's may answer a denial as well
    const bool contested = act == Act::kDispute && contesting(l_.at(other).act) && !d.points;
    if (!asserts(l_.at(other).act) && !contested) return kNoId;
    return act == Act::kDispute || (d.negated && !t.negated) ? other : kNoId;
  }

  // "X অস্বীকার করেছে যে তাদের যন্ত্রে গোপন সুইচ আছে। এর আগে Y বলেছিল, যন্ত্র দূর থেকে বন্ধ করা যায়।": what another
  // side is told to have said before it, affirmed, of the same or of the one who denies.
  Id told_behind(Id id) const {
    const Telling& d = l_.told(id);
    if (!(d.clause || d.points || d.of_words) || l_.at(id).parent != kNoId) return kNoId;
    for (Id child = l_.first_near(id); child < l_.end_near(id); ++child)
      if (l_.at(child).parent == id && charges(l_.at(child).act))
        return kNoId;  // it says itself what it denies
    for (Id other = id + 1; other < l_.end_near(id); ++other) {
      const Telling& t = l_.told(other);
      if (t.sentence > d.last_sentence + kGoesOnSentences) break;
      if (l_.at(other).source.empty() || l_.at(other).parent != kNoId || l_.same_side(id, other)) continue;
      const bool before = t.before_that || t.earlier;
      if (!before || t.negated || t.points || !asserts(l_.at(other).act)) break;
      if (shared(d, t) >= kOneWord || names_speaker(t, d)) return other;
      break;
    }
    return kNoId;
  }

  // "প্রশাসনের হিসাব মানছেন না X": the number that another side told last, whoever it is. Of what one speaker
  // told on end, the first tells the number and the rest explains it.
  Id last_number(Id id) const {
    const Telling& d = l_.told(id);
    if (l_.at(id).act != Act::kDispute || d.clause || d.words.size() > kOwnedWords) return kNoId;
    if (!d.report_noun && !d.points_at_number && !d.points) return kNoId;
    Id number = kNoId;
    for (Id other = id; other-- > l_.first_near(id);) {
      const Telling& t = l_.told(other);
      if (t.last_sentence + kGoesOnSentences < d.sentence) break;
      if (l_.at(other).source.empty() || l_.at(other).parent != kNoId || t.headline) continue;
      if (!l_.other_side(id, other) || !asserts(l_.at(other).act)) break;
      if (l_.figures(other).empty()) continue;
      if (number != kNoId && (!l_.same_speaker(number, other) || t.before_that)) break;
      number = other;
    }
    return number;
  }

  // "সরকারি হিসাবের সঙ্গে একমত নন চিকিৎসকেরা। অধিদপ্তর বলছে, …৩৭": a number is disputed, and right behind it
  // told.
  Id next_number(Id id) const {
    const Telling& d = l_.told(id);
    const Id next = id + 1;
    if (l_.at(id).act != Act::kDispute || !d.report_noun || next >= l_.count()) return kNoId;
    const bool told = l_.told(next).sentence == d.last_sentence + 1 && !l_.figures(next).empty();
    return told && !l_.at(next).source.empty() && l_.other_side(id, next) && asserts(l_.at(next).act) ? next
                                                                                                      : kNoId;
  }

  // "… অভিযোগ অস্বীকার করেছে": the accusation stands inside the content, and nobody tells it more fully.
  bool enclosed(Id id, LinkKind kind) {
    bool found = false;
    for (Id child = l_.first_near(id); child < l_.end_near(id); ++child) {
      const Statement& c = l_.at(child);
      if (c.parent != id || (!c.source.empty() && c.source == l_.at(id).source)) continue;
      const bool told = c.act == Act::kSay && !c.source.empty();
      if (!charges(c.act) && c.act != Act::kWorry && c.act != Act::kConfirm && !told) continue;
      l_.add(id, child, kind_of(id, child, kind), "link.denies_enclosed");
      found = true;
    }
    return found;
  }

  // What the same side says right after, to the same.
  void goes_on(Id id) {
    if (l_.at(id).act == Act::kConfirm) return;
    const std::vector<Id> targets = l_.targets(id);
    std::uint32_t sentence = l_.told(id).last_sentence;
    for (Id next = id + 1; next < l_.end_near(id); ++next) {
      const Telling& n = l_.told(next);
      if (n.sentence > sentence + 1 || n.sentence > l_.told(id).sentence + kGoesOnSentences) break;
      if (l_.inside(next, id)) continue;
      if (!l_.same_side(id, next)) break;
      if (!elaborates(next, id, targets.front())) break;
      // a label beside a dispute ("… চ্যালেঞ্জ করে একে “মিথ্যা” বলেছে") is part of the dispute
      const bool label = n.sentence == l_.told(id).sentence && n.stands_for_it;
      const bool denies = l_.at(id).act == Act::kDeny || (l_.at(next).act == Act::kDeny && !label);
      const bool charge = l_.at(next).act == Act::kAccuse;  // in return
      const LinkKind kind = denies && !charge ? LinkKind::kDenies : LinkKind::kDisputes;
      for (const Id to : targets)
        if (to != next && !l_.inside(next, to)) l_.add(next, to, kind_of(next, to, kind), "link.goes_on");
      sentence = n.last_sentence;
    }
  }

  bool elaborates(Id next, Id denial, Id target) const {
    const Act act = l_.at(next).act;
    const Telling& n = l_.told(next);
    const bool beside = n.sentence == l_.told(denial).sentence;
    if (act != Act::kSay && act != Act::kClaim && act != Act::kDeny && act != Act::kDispute &&
        !(act == Act::kAccuse && beside) &&
        !(act == Act::kEstimate && (beside || l_.counts_otherwise(next, target))))
      return false;
    // "… এ তথ্য চ্যালেঞ্জ করে একে “সাজানো” বলে অভিহিত করেছে"
    if (beside && (n.stands_for_it || (n.points && !n.clause))) return true;
    if (!n.clause && act != Act::kDeny && act != Act::kDispute) return false;
    // right behind a charge or a denial that only points, the speaker's own words
    const bool bare = l_.told(denial).points || l_.told(denial).bare || l_.told(denial).empty;
    const bool own_words = (act == Act::kSay || (act == Act::kClaim && l_.same_speaker(next, denial))) &&
                           n.sentence == l_.told(denial).last_sentence + 1 &&
                           (charges(l_.at(target).act) || (bare && l_.same_speaker(next, denial)));
    return act == Act::kDeny || act == Act::kDispute || n.negated || beside || own_words ||
           shared(n, l_.told(target)) >= kOneWord || shared(n, l_.told(denial)) >= kOneWord ||
           l_.counts_otherwise(next, target) || (!l_.figures(next).empty() && !l_.figures(target).empty());
  }

  Linker& l_;
};

}  // namespace

void link_answers(Linker& l) { Answers(l).run(); }

}  // namespace ukti::speech
