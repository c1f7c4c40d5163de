#include "speech/telling.h"

#include <algorithm>
#include <cmath>

#include "lexicon/features.h"

namespace ukti::speech {
namespace {

using clause::Pos;
using clause::Reading;
using clause::TokenRange;
using lexicon::bit;
using lexicon::Feature;
using text::TokenIndex;
using text::TokenKind;

constexpr std::uint64_t kNamed = std::uint64_t{1} << 63;
// A listed phrase that links sentences has so many words at most.
constexpr TokenIndex kPhraseReach = 4;
// Words at the end of a clause among which its negation stands.
constexpr int kPredicateReach = 3;
// Words that what somebody says to be has, with "himself".
constexpr int kSelfReach = 4;
// A demonstrative points at a noun so many words behind it at most; the subject of a clause stands among its
// first.
constexpr int kShownReach = 2;
constexpr int kFrontReach = 4;
// A phrase that only points is no longer.
constexpr TokenIndex kPointerReach = 6;

// Words of grammar: they are in every statement.
constexpr std::uint64_t kEmpty =
    bit(Feature::kFirstPerson) | bit(Feature::kSecondPerson) | bit(Feature::kThirdPerson) |
    bit(Feature::kDemonstrative) | bit(Feature::kRelative) | bit(Feature::kInterrogative) |
    bit(Feature::kReflexive) | bit(Feature::kAnd) | bit(Feature::kOr) | bit(Feature::kBut) |
    bit(Feature::kIf) | bit(Feature::kAlthough) | bit(Feature::kBecause) | bit(Feature::kThat) |
    bit(Feature::kQuotative) | bit(Feature::kNegation) | bit(Feature::kQuestion) | bit(Feature::kAlso) |
    bit(Feature::kContinues) | bit(Feature::kNewScene) | bit(Feature::kLightVerb) | bit(Feature::kCopula) |
    bit(Feature::kModal) | bit(Feature::kHedge) | bit(Feature::kTitle) | bit(Feature::kHonorific) |
    bit(Feature::kTimeWord) | bit(Feature::kTimeUnit);
// Words for what is said as such: they name the kind of matter, not the matter.
constexpr std::uint64_t kUtterance =
    bit(Feature::kSpeechNoun) | bit(Feature::kSourceWord) | bit(Feature::kDocument);

// "চীনের উপকূল রক্ষী বাহিনীর বিবৃতির": an utterance with its owner has no more words that carry matter.
constexpr std::size_t kOwnedWords = 4;
// Of adjectives; what weighs no more beside an utterance noun tells nothing of its matter: "সব অভিযোগ সম্পূর্ণ".
constexpr float kBareWeight = 0.8f;
constexpr float kUtteranceWeight = 0.3f;

float weight_of(Pos pos) {
  switch (pos) {
    case Pos::kPronoun:
    case Pos::kPostposition:
    case Pos::kConjunction:
    case Pos::kParticle:
    case Pos::kDeterminer:
    case Pos::kInterjection:
      return 0;
    case Pos::kAdverb:
      return 0.4f;
    case Pos::kAdjective:
      return kBareWeight;
    case Pos::kVerb:
      return 0.9f;
    default:
      return 1;
  }
}

std::uint64_t hash(std::string_view codes) {
  std::uint64_t h = 1469598103934665603u;
  for (const char c : codes) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return h & ~kNamed;
}

class Maker {
 public:
  Maker(const Input& in, const std::vector<Draft>& drafts, const Record& record)
      : in_(in), drafts_(drafts), record_(record), by_form_(in.text.forms.size()) {}

  std::vector<Telling> run() {
    std::vector<Telling> out(record_.statements.size());
    for (Id id = 0; id < out.size(); ++id) read(id, out[id]);
    weigh(out);
    return out;
  }

 private:
  void read(Id id, Telling& out) {
    const Draft& draft = drafts_[id];
    const clause::ReportFrame& f = in_.frames[draft.frame];
    out.sentence = f.sentence;
    out.last_sentence = draft.last_sentence;
    out.headline = in_.text.sentences[f.sentence].headline;
    for (const TokenRange& piece : draft.content) {
      words(piece, [&](Word w) { out.words.push_back(w); });
    }
    if (f.content_kind == clause::ContentKind::kClause && !draft.content.empty())
      negation(draft.content.front(), out);
    unite(out.words);
    for (const clause::Phrase& p : f.source) speaker_words(p.range, out.speaker);
    std::sort(out.speaker.begin(), out.speaker.end());
    if (!draft.content.empty()) out.says_no = begins_with_no(draft.content.front());
    if (!draft.content.empty()) out.of_himself = ends_with_self(draft.content.back());
    marks(f, draft, out);
    for (TokenIndex t = f.cue.begin; t < f.cue.end; ++t)
      for (const Reading& r : in_.words.of(in_.text, t))
        out.before_that = out.before_that || r.morph.tense == clause::Tense::kPastPerfect;
    pointers(f, draft, out);
  }

  // Calls visit for each word of the range that carries matter; a name is one word.
  template <typename Visit>
  void words(TokenRange range, Visit visit) {
    auto name =
        std::lower_bound(in_.names.begin(), in_.names.end(), range.begin,
                         [](const mention::NamedMention& n, TokenIndex t) { return n.range.begin < t; });
    for (TokenIndex t = range.begin; t < range.end; ++t) {
      while (name != in_.names.end() && (name->range.begin < t || name->entity == kNoId)) ++name;
      if (name != in_.names.end() && name->range.begin == t) {
        visit(Word{kNamed | name->entity, 1});
        t = std::max(t, name->range.end - 1);
        continue;
      }
      const Word w = word(t);
      if (w.weight > 0) visit(w);
    }
  }

  // Names and the words in them: "মলদোভার প্রধানমন্ত্রীর দপ্তর" is the prime minister's.
  void speaker_words(TokenRange range, std::vector<std::uint64_t>& out) {
    words(range, [&](Word w) { out.push_back(w.key); });
    for (TokenIndex t = range.begin; t < range.end; ++t)
      if (const Word w = word(t); w.weight > kUtteranceWeight) out.push_back(w.key);
  }

  // The word at `t` as any statement of the text has it; forms are looked at once.
  Word word(TokenIndex t) {
    const text::Token& token = in_.text.tokens[t];
    Word& w = by_form_[token.form];
    if (w.key != 0) return w;
    const std::string_view form = in_.text.form(t);
    w.key = hash(form);
    if (token.kind == TokenKind::kNumber || token.kind == TokenKind::kLatin) {
      w.weight = 1;
      return w;
    }
    if (token.kind != TokenKind::kWord) return w;
    w.weight = 1;
    const auto readings = in_.words.of(in_.text, t);
    if (readings.empty()) return w;
    const Reading& r = readings.front();
    w.key = hash(r.stem != 0 ? in_.view.codes(r.stem) : form.substr(0, r.stem_length));
    const std::uint64_t features = in_.words.features[token.form];
    w.weight = r.entry == lexicon::kNoEntry ? 1.0f : weight_of(r.morph.pos);
    if ((features & kEmpty) != 0) w.weight = 0;
    if ((features & kUtterance) != 0) w.weight = std::min(w.weight, kUtteranceWeight);
    return w;
  }

  static void unite(std::vector<Word>& words) {
    std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.key < b.key; });
    words.erase(
        std::unique(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.key == b.key; }),
        words.end());
  }

  // The predicate at the end of the piece is negated.
  void negation(TokenRange piece, Telling& out) const {
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

  // Connectors in the statement's sentence, outside its content.
  void marks(const clause::ReportFrame& f, const Draft& draft, Telling& out) const {
    const text::Sentence& s = in_.text.sentences[f.sentence];
    for (TokenIndex t = s.begin; t < s.end; ++t) {
      const auto inside = [&](const TokenRange& piece) { return piece.begin <= t && t < piece.end; };
      if (std::any_of(draft.content.begin(), draft.content.end(), inside)) continue;
      const std::uint64_t listed = phrase_features(t, s.end);
      out.contrast = out.contrast || (listed & (bit(Feature::kBut) | bit(Feature::kAlthough))) != 0;
      out.earlier = out.earlier || lexicon::has(listed, Feature::kEarlier);
    }
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

  void pointers(const clause::ReportFrame& f, const Draft& draft, Telling& out) const {
    out.empty = draft.content.empty();
    out.clause = f.content_kind == clause::ContentKind::kClause && !out.empty;
    // where the sentences that it points at are the content, it stands for itself
    if (out.empty || draft.content != f.content) return;
    const TokenRange c = f.content.front();
    bool utterance = false, at_front = false, stands_for_it = false;
    int seen = 0, shown = -kShownReach;  // the last demonstrative's place among the words
    for (TokenIndex t = c.begin; t < c.end; ++t) {
      if (in_.text.tokens[t].kind != TokenKind::kWord) continue;
      ++seen;
      const std::uint64_t has = features(t);
      const bool says = (has & kUtterance) != 0;
      if (seen <= shown + kShownReach || definite(t)) {
        utterance = utterance || says;
        at_front = at_front || (says && seen <= kFrontReach);
        out.points_at_number =
            out.points_at_number || (!says && seen <= kFrontReach && lexicon::has(has, Feature::kAbstract));
      }
      if (lexicon::has(has, Feature::kDemonstrative)) {
        shown = seen;
        out.points_at_many = out.points_at_many || lexicon::has(has, Feature::kPluralWord);
        stands_for_it = stands_for_it || (seen == 1 && is(t, Pos::kPronoun));  // "এটি মিথ্যা"
      }
      const bool behind_noun = is(t, Pos::kPostposition) || is(t, Pos::kAdverb);
      out.report_noun = !out.clause && (says || (out.report_noun && behind_noun));
    }
    out.bare = out.report_noun && std::all_of(out.words.begin(), out.words.end(),
                                              [](const Word& w) { return w.weight <= kBareWeight; });
    out.speaks_of_it = out.clause && at_front;
    out.points = points(f, c, utterance || out.points_at_number, utterance, stands_for_it, seen);
  }

  // What is pointed at and opposed may be a plan or a verdict, which nobody said: there the noun must be one
  // of saying. A clause points only where it denies.
  static bool points(const clause::ReportFrame& f, TokenRange c, bool noun, bool utterance,
                     bool stands_for_it, int words) {
    const bool contests = f.act == Act::kDeny || f.act == Act::kDispute;
    const bool is_clause = f.content_kind == clause::ContentKind::kClause;
    if (f.content_kind == clause::ContentKind::kPointing && (!contests || noun || words <= 1)) return true;
    if (c.end - c.begin > kPointerReach) return false;
    if (contests) return noun || (is_clause && stands_for_it);
    return utterance && !is_clause;
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

  // A word weighs less the more statements have it.
  static void weigh(std::vector<Telling>& all) {
    std::vector<std::uint64_t> keys;
    for (const Telling& t : all)
      for (const Word& w : t.words) keys.push_back(w.key);
    std::sort(keys.begin(), keys.end());
    for (Telling& t : all) {
      for (Word& w : t.words) {
        const auto [from, to] = std::equal_range(keys.begin(), keys.end(), w.key);
        if (to - from > 2) w.weight *= std::sqrt(2.0f / static_cast<float>(to - from));
        t.weight += w.weight;
      }
      t.owned = t.report_noun && t.words.size() <= kOwnedWords;
    }
  }

  const Input& in_;
  const std::vector<Draft>& drafts_;
  const Record& record_;
  std::vector<Word> by_form_;
};

template <typename Visit>
void common(const Telling& a, const Telling& b, Visit visit) {
  auto x = a.words.begin();
  auto y = b.words.begin();
  while (x != a.words.end() && y != b.words.end()) {
    if (x->key == y->key) visit(*x);
    const bool behind = x->key <= y->key;
    if (y->key <= x->key) ++y;
    if (behind) ++x;
  }
}

}  // namespace

std::vector<Telling> tellings(const Input& in, const std::vector<Draft>& drafts, const Record& record) {
  return Maker(in, drafts, record).run();
}

float shared(const Telling& a, const Telling& b) {
  float sum = 0;
  common(a, b, [&](const Word& w) { sum += w.weight; });
  return sum;
}

int shared_words(const Telling& a, const Telling& b) {
  int n = 0;
  common(a, b, [&](const Word&) { ++n; });
  return n;
}

bool names_speaker(const Telling& content, const Telling& other) {
  return std::any_of(content.words.begin(), content.words.end(), [&](const Word& w) {
    return std::binary_search(other.speaker.begin(), other.speaker.end(), w.key);
  });
}

}  // namespace ukti::speech
