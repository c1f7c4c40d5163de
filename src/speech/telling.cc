// Words are looked at once for each form of the text; their keys are hashes of stems, so that no string is
// kept. A name found by the mention room is one word, keyed by its entity.
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
constexpr std::uint64_t kNumber = std::uint64_t{1} << 62;

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
  return h & ~(kNamed | kNumber);
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
    static_cast<Signs&>(out) = signs_of(in_, draft);
    out.sentence = f.sentence;
    out.last_sentence = draft.last_sentence;
    out.headline = in_.text.sentences[f.sentence].headline;
    for (const TokenRange& piece : draft.content) {
      words(piece, [&](Word w) { out.words.push_back(w); });
    }
    if (out.negated) out.none = none_of(draft.content.front());
    if (!out.words.empty()) out.first = out.words.front().key;
    unite(out.words);
    for (const clause::Phrase& p : f.source) speaker_words(p.range, out.speaker);
    std::sort(out.speaker.begin(), out.speaker.end());
    if (record_.statements[id].act == Act::kAccuse) accused(f, out.accused);
    out.bare = out.report_noun && std::all_of(out.words.begin(), out.words.end(),
                                              [](const Word& w) { return w.weight <= kBareWeight; });
    out.owned = out.report_noun && out.words.size() <= kOwnedWords;
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

  // "কোনো ত্রাণ …": the noun right behind.
  std::uint64_t none_of(TokenRange range) {
    for (TokenIndex t = range.begin; t + 1 < range.end; ++t)
      if (any_of(in_, t)) return word(t + 1).key;
    return 0;
  }

  // "সোহেল রানার বিরুদ্ধে মারধরের | অভিযোগ এনেছেন …": names before the cue that are not the source.
  void accused(const clause::ReportFrame& f, std::vector<Id>& out) const {
    const TokenIndex begin = in_.text.sentences[f.sentence].begin;
    auto name =
        std::lower_bound(in_.names.begin(), in_.names.end(), begin,
                         [](const mention::NamedMention& n, TokenIndex t) { return n.range.begin < t; });
    for (; name != in_.names.end() && name->range.begin < f.cue.begin; ++name) {
      const auto holds = [&](const clause::Phrase& p) {
        return p.range.begin <= name->range.begin && name->range.begin < p.range.end;
      };
      if (name->entity != kNoId && std::none_of(f.source.begin(), f.source.end(), holds))
        out.push_back(name->entity);
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
      if (token.kind == TokenKind::kNumber) w.key |= kNumber;
      return w;
    }
    if (token.kind != TokenKind::kWord) return w;
    w.weight = 1;
    const auto readings = in_.words.of(in_.text, t);
    if (readings.empty()) return w;
    const Reading& r = readings.front();
    w.key = hash(r.stem != 0 ? in_.view.codes(r.stem) : form.substr(0, r.stem_length));
    if (r.morph.pos == Pos::kNumeral) w.key |= kNumber;
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
        if ((w.key & (kNamed | kNumber)) == kNumber) t.numbers += w.weight;
      }
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

bool begins_with_speaker(const Telling& content, const Telling& other) {
  return content.first != 0 && std::binary_search(other.speaker.begin(), other.speaker.end(), content.first);
}

}  // namespace ukti::speech
