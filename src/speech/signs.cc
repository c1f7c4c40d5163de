// Each question looks at the content or the sentence around it, a few words far.
#include "speech/signs.h"

#include <algorithm>

namespace ukti::speech {
namespace {

using clause::Pos;
using clause::Reading;
using clause::TokenRange;
using lexicon::bit;
using lexicon::Feature;
using text::TokenIndex;
using text::TokenKind;

// A connector that belongs to the report stands so near its sentence's head or its cue.
constexpr TokenIndex kMarkReach = 10;
// A listed phrase that links sentences has so many words at most.
constexpr TokenIndex kPhraseReach = 4;
// Words at the end of a clause among which its negation stands.
constexpr int kPredicateReach = 3;
// Words that what somebody says to be has, with "himself".
constexpr int kSelfReach = 4;
// A name that owns an utterance has so many words at most.
constexpr int kOwnerReach = 4;
// A content that only points has no more words.
constexpr int kPointerReach = 6;
// A demonstrative points at a noun so many words behind it at most; the subject of a clause stands among its
// first.
constexpr int kShownReach = 2;
constexpr int kFrontReach = 4;
// "প্রকৃত সংখ্যা …": a number of nothing named stands at the very front.
constexpr int kBareReach = 2;

class Finder {
 public:
  Finder(const Input& in, const Draft& draft) : in_(in), draft_(draft), frame_(in.frames[draft.frame]) {}

  Signs run() const {
    Signs out;
    out.empty = draft_.content.empty();
    out.clause = frame_.content_kind == clause::ContentKind::kClause && !out.empty;
    if (out.clause) negation(draft_.content.front(), out);
    if (!out.empty) {
      if (out.negated || frame_.act == Act::kDeny) none_such(draft_.content.front(), out);
      out.says_no = begins_with_no(draft_.content.front());
      out.of_himself = ends_with_self(draft_.content.back());
      out.of_speaker = out.clause && begins_with_speaker(draft_.content.front());
    }
    out.concedes = frame_.cue.begin < frame_.cue.end && concedes(frame_.cue.end - 1);
    for (TokenIndex t = frame_.cue.begin; t < frame_.cue.end; ++t)
      for (const Reading& r : in_.words.of(in_.text, t))
        out.before_that = out.before_that || r.morph.tense == clause::Tense::kPastPerfect;
    marks(out);
    pointers(out);
    return out;
  }

 private:
  // The predicate at the end of the piece is negated.
  void negation(TokenRange piece, Signs& out) const {
    int seen = 0;
    for (TokenIndex t = piece.end; t-- > piece.begin && seen < kPredicateReach;) {
      if (in_.text.tokens[t].kind != TokenKind::kWord) continue;
      ++seen;
      out.negated = out.negated || lexicon::has(features(t), Feature::kNegation);
      for (const Reading& r : in_.words.of(in_.text, t)) {
        out.negated = out.negated || (r.morph.negative && r.morph.verb_form == clause::VerbForm::kFinite);
        out.did_not = out.did_not || r.morph.tense == clause::Tense::kPerfectNegative;
      }
    }
  }

  // "না, …" or nothing but "না".
  bool begins_with_no(TokenRange piece) const {
    TokenIndex t = piece.begin;
    while (t < piece.end && in_.text.tokens[t].kind != TokenKind::kWord) ++t;
    if (t >= piece.end || !lexicon::has(features(t), Feature::kNegation)) return false;
    return t + 1 >= piece.end || in_.text.tokens[t + 1].kind != TokenKind::kWord;
  }

  // "তারা …", "আমরা …"
  bool begins_with_speaker(TokenRange piece) const {
    TokenIndex t = piece.begin;
    while (t < piece.end && in_.text.tokens[t].kind != TokenKind::kWord) ++t;
    if (t >= piece.end || !is(t, Pos::kPronoun) || genitive(t)) return false;
    const std::uint64_t has = features(t);
    return !lexicon::has(has, Feature::kDemonstrative) && !lexicon::has(has, Feature::kReflexive) &&
           (has & (bit(Feature::kFirstPerson) | bit(Feature::kThirdPerson))) != 0;
  }

  // "নিজেকে নির্দোষ" closes the piece, or stands before and in it.
  bool ends_with_self(TokenRange piece) const {
    int seen = 0;
    const TokenIndex begin = in_.text.sentences[in_.text.sentence_of[piece.begin]].begin;
    for (TokenIndex t = piece.end; t-- > begin && seen < kSelfReach;) {
      if (in_.text.tokens[t].kind != TokenKind::kWord) continue;
      ++seen;
      if (!lexicon::has(features(t), Feature::kReflexive)) continue;
      for (const Reading& r : in_.words.of(in_.text, t))
        if (r.morph.kase == clause::Case::kObjective) return true;
    }
    return false;
  }

  // Connectors at the sentence's head and before the cue, outside the content.
  void marks(Signs& out) const {
    const text::Sentence& s = in_.text.sentences[frame_.sentence];
    const TokenIndex head = std::min(s.end, s.begin + kMarkReach);
    const TokenIndex cue = std::min(s.end, frame_.cue.begin);
    const TokenIndex near = std::max(head, cue > kMarkReach ? cue - kMarkReach : 0);
    for (TokenIndex t = s.begin; t < head; ++t) mark(t, s.end, out);
    for (TokenIndex t = near; t < cue; ++t) mark(t, s.end, out);
    if (cue > s.begin && concedes(cue - 1)) out.contrast = true;
  }
  void mark(TokenIndex t, TokenIndex end, Signs& out) const {
    const auto inside = [&](const TokenRange& piece) { return piece.begin <= t && t < piece.end; };
    if (std::any_of(draft_.content.begin(), draft_.content.end(), inside)) return;
    const std::uint64_t listed = phrase_features(t, end);
    out.contrast = out.contrast || (listed & (bit(Feature::kBut) | bit(Feature::kAlthough))) != 0;
    out.earlier = out.earlier || lexicon::has(listed, Feature::kEarlier);
    out.now = out.now || at_present(t);
  }
  // "হামলার কথা মেনে নিলেও | বলেছে, …"
  bool concedes(TokenIndex t) const {
    const auto readings = in_.words.of(in_.text, t);
    return std::any_of(readings.begin(), readings.end(), [](const Reading& r) {
      return r.morph.verb_form == clause::VerbForm::kConditional && r.morph.emphatic_o;
    });
  }
  bool at_present(TokenIndex t) const {
    const auto at = std::lower_bound(in_.times.begin(), in_.times.end(), t,
                                     [](const time::FoundTime& f, TokenIndex n) { return f.begin < n; });
    return at != in_.times.end() && at->begin == t && at->value == "PRESENT_REF";
  }

  // Features of all listed phrases that begin at `t`.
  std::uint64_t phrase_features(TokenIndex t, TokenIndex end) const {
    std::uint64_t found = 0;
    lexicon::Node node = 0;
    for (TokenIndex k = t; k < end && k < t + kPhraseReach; ++k) {
      const lexicon::FormId form = in_.words.exact[in_.text.tokens[k].form];
      if (form == 0) break;
      node = in_.view.step(node, form);
      if (node == lexicon::kNoNode) break;
      for (const lexicon::EntryId e : in_.view.ends(node)) found |= in_.view.features(e);
    }
    return found;
  }

  void pointers(Signs& out) const {
    // where the sentences that it points at are the content, it stands for itself
    if (out.empty || draft_.content != frame_.content) return;
    const TokenRange c = frame_.content.front();
    bool utterance = false, at_front = false, of_it = false;
    bool bare_number = false, owned = false;
    int seen = 0, shown = -kShownReach;  // the last demonstrative's place among the words
    for (TokenIndex t = c.begin; t < c.end; ++t) {
      if (in_.text.tokens[t].kind != TokenKind::kWord) continue;
      ++seen;
      const std::uint64_t has = features(t);
      const bool says = (has & kUtterance) != 0;
      // a thing that is described ("ফেসবুকে ছড়ানো চিঠিটি") was not said before
      const bool thing =
          says && !lexicon::has(has, Feature::kSpeechNoun) && !lexicon::has(has, Feature::kSourceWord);
      if (seen <= shown + kShownReach || (definite(t) && !(thing && seen > 1))) {
        utterance = utterance || says;
        at_front = at_front || (says && seen <= kFrontReach);
        out.points_at_deed = out.points_at_deed || (says && lexicon::has(has, Feature::kEventNoun));
        out.points_at_number =
            out.points_at_number || (!says && seen <= kFrontReach && lexicon::has(has, Feature::kAbstract));
      }
      bare_number = bare_number || (seen <= kBareReach && !owned && !says &&
                                    lexicon::has(has, Feature::kAbstract) && number_behind(t, c.end));
      owned = owned || genitive(t);
      if (lexicon::has(has, Feature::kDemonstrative)) {
        shown = seen;
        out.points_at_many = out.points_at_many || lexicon::has(has, Feature::kPluralWord);
        out.stands_for_it = out.stands_for_it || (seen == 1 && is(t, Pos::kPronoun));  // "এটি মিথ্যা"
        of_it = of_it || (seen == 1 && alone_with_ending(t, c.end));                   // "এর সঙ্গে", "একে"
      }
      const bool behind_noun = is(t, Pos::kPostposition) || is(t, Pos::kAdverb);
      out.of_words = out.of_words || (says && !out.clause);
      out.report_noun = !out.clause && (says || (out.report_noun && behind_noun));
    }
    out.speaks_of_it = out.clause && at_front;
    out.owner = !out.clause && seen <= kOwnerReach && genitive(c.end - 1) && cue_names_utterance();
    out.points = points(frame_, utterance || out.points_at_number, utterance, out.stands_for_it, seen);
    if (contests(frame_.act) && of_it && seen <= kPointerReach) out.points = true;
    // "…, যা তেহরান অস্বীকার করেছে"
    if (contests(frame_.act) && seen == 1 && lexicon::has(features(c.begin), Feature::kRelative))
      out.points = true;
    // "এই ধারণা প্রত্যাখ্যান করেছেন যে …" points at what follows
    if (c.end <= frame_.cue.begin && frame_.content.back().begin >= frame_.cue.end) out.points = false;
    // "প্রকৃত সংখ্যা ৬১৩"
    out.tells_number = out.clause && bare_number;
  }

  // What is pointed at and opposed may be a plan or a verdict, which nobody said: there the noun must be one
  // of saying. A clause points only where it denies.
  static bool points(const clause::ReportFrame& f, bool noun, bool utterance, bool stands_for_it, int words) {
    const bool is_clause = f.content_kind == clause::ContentKind::kClause;
    if (f.content_kind == clause::ContentKind::kPointing && (!contests(f.act) || noun || words <= 1))
      return true;
    if (words > kPointerReach) return false;
    if (contests(f.act)) return noun || (is_clause && stands_for_it);
    return utterance && !is_clause;
  }

  static bool contests(Act act) { return act == Act::kDeny || act == Act::kDispute; }

  // "এমন কিছুই ঘটেনি", "তাঁর মক্কেল এমন কোনো কথা বলেননি", "এমন কোনো জবানবন্দি দেওয়ার কথা | অস্বীকার করেন": such a
  // thing, with no clause behind it that says what thing.
  // That there is no such decision ("এমন কোনো সিদ্ধান্ত হয়নি") says nothing of who said what.
  void none_such(TokenRange piece, Signs& out) const {
    for (TokenIndex t = piece.begin; t < piece.end; ++t) {
      const std::uint64_t has = features(t);
      if ((has & (bit(Feature::kRelative) | bit(Feature::kThat))) != 0) {
        out.none_such = out.never_said = false;
        return;
      }
      const bool no_words = out.none_such && (has & kUtterance) != 0 && any(t - 1, piece);
      const bool such =
          lexicon::has(has, Feature::kDemonstrative) && (any(t + 1, piece) || any(t + 2, piece));
      out.never_said = (out.never_said || no_words) && !lexicon::has(has, Feature::kCopula);
      out.none_such = out.none_such || such;
    }
  }
  // কোনো, কিছু, right behind এমন or এ ধরনের
  bool any(TokenIndex t, TokenRange piece) const { return t < piece.end && any_of(in_, t); }

  // "সংখ্যা ৬১৩", "সংখ্যা হল ৬১৩"
  bool number_behind(TokenIndex t, TokenIndex end) const {
    ++t;
    if (t < end && lexicon::has(features(t), Feature::kCopula)) ++t;
    return t < end && in_.text.tokens[t].kind == TokenKind::kNumber;
  }

  // A pronoun with an ending that goes with no noun behind it.
  bool alone_with_ending(TokenIndex t, TokenIndex end) const {
    const bool free = t + 1 >= end || is(t + 1, Pos::kPostposition);
    const auto readings = in_.words.of(in_.text, t);
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& r) {
      return r.morph.pos == Pos::kPronoun &&
             (r.morph.kase == clause::Case::kObjective || (free && r.morph.kase == clause::Case::kGenitive));
    });
  }

  bool cue_names_utterance() const {
    for (TokenIndex t = frame_.cue.begin; t < frame_.cue.end; ++t)
      if ((features(t) & kUtterance) != 0) return true;
    return false;
  }

  bool genitive(TokenIndex t) const {
    const auto readings = in_.words.of(in_.text, t);
    return std::any_of(readings.begin(), readings.end(),
                       [](const Reading& r) { return r.morph.kase == clause::Case::kGenitive; });
  }

  bool definite(TokenIndex t) const {
    const auto readings = in_.words.of(in_.text, t);
    return std::any_of(readings.begin(), readings.end(), [](const Reading& r) {
      return r.morph.classifier == clause::Classifier::kDefinite && r.entry != lexicon::kNoEntry;
    });
  }

  bool is(TokenIndex t, Pos pos) const {
    const auto readings = in_.words.of(in_.text, t);
    return std::any_of(readings.begin(), readings.end(),
                       [&](const Reading& r) { return r.morph.pos == pos; });
  }

  std::uint64_t features(TokenIndex t) const { return in_.words.features[in_.text.tokens[t].form]; }

  const Input& in_;
  const Draft& draft_;
  const clause::ReportFrame& frame_;
};

}  // namespace

bool any_of(const Input& in, TokenIndex t) {
  const auto readings = in.words.of(in.text, t);
  const auto is = [&](Pos pos) {
    return std::any_of(readings.begin(), readings.end(),
                       [&](const Reading& r) { return r.morph.pos == pos; });
  };
  const std::uint64_t has = in.words.features[in.text.tokens[t].form];
  return is(Pos::kDeterminer) && !is(Pos::kNumeral) &&
         (has & (bit(Feature::kDemonstrative) | bit(Feature::kPluralWord))) == 0;
}

Signs signs_of(const Input& in, const Draft& draft) { return Finder(in, draft).run(); }

}  // namespace ukti::speech
