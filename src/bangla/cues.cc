#include "bangla/cues.h"

#include <algorithm>
#include <string>

#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::Reading;
using clause::VerbForm;
using lexicon::EntryId;
using lexicon::Feature;
using lexicon::FormId;
using text::TokenIndex;
using text::TokenKind;

bool bare(const Reading& r) {
  return r.morph.pos != clause::Pos::kVerb && r.morph.kase == clause::Case::kBare && !r.morph.plural &&
         r.morph.classifier == clause::Classifier::kNone;
}

// Calls try_word with the spellings under which a predicate's table may hold the form: itself, its bare stems
// and, of a converb with an emphatic vowel (উড়িয়েও, মেনেই), what stands before the vowel.
template <typename Try>
void for_each_spelling(unicode::Codes form, std::span<const Reading> readings, Try try_word) {
  try_word(form);
  std::size_t tried = form.size();
  for (const Reading& r : readings) {
    if (r.stem_length == tried || r.stem_length == 0 || r.stem_length >= form.size() || !bare(r)) continue;
    tried = r.stem_length;
    try_word(form.substr(0, r.stem_length));
  }
  for (const Reading& r : readings) {
    if (r.morph.pos != clause::Pos::kVerb || !(r.morph.emphatic_o || r.morph.emphatic_i)) continue;
    try_word(form.substr(0, form.size() - 1));
    return;
  }
}

class Scan {
 public:
  Scan(const Predicates& predicates, const text::Text& text, const clause::Words& words,
       const std::vector<Tag>& tags, TokenIndex begin, TokenIndex end)
      : predicates_(predicates),
        verbs_(predicates, text, words, tags, end),
        text_(text),
        words_(words),
        tags_(tags),
        begin_(begin),
        end_(end) {}

  void run(std::vector<Cue>& out) {
    TokenIndex t = begin_;
    while (t < end_) {
      Cue cue;
      if ((nominal_cue(t, cue) || plain_cue(t, cue)) && (told(cue) || cue.performed)) {
        finish(cue);
        // "সতর্ক করে বলেছেন": a longer pattern may start before; the scan is left to right and takes the
        // longest.
        t = std::max(cue.range.end, t + 1);
        out.push_back(cue);
      } else {
        ++t;
      }
    }
    neither_nor(out);
  }

 private:
  // "নিশ্চিত করেনি, অস্বীকারও করেনি": two refusals that are one.
  void neither_nor(std::vector<Cue>& out) const {
    for (std::size_t i = 0; i + 1 < out.size(); ++i) {
      Cue& a = out[i];
      const Cue& b = out[i + 1];
      const bool adjacent = b.range.begin == a.range.end + 1 && a.range.end < end_ &&
                            text_.tokens[a.range.end].kind == TokenKind::kPunct &&
                            text_.tokens[a.range.end].mark == ',';
      const bool opposed = (a.predicate->act == Act::kConfirm) != (b.predicate->act == Act::kConfirm) &&
                           a.predicate->has(flag::kConfirm | flag::kDeny | flag::kNominal) &&
                           b.predicate->has(flag::kConfirm | flag::kDeny | flag::kNominal);
      if (!adjacent || !opposed || !a.negated || !b.negated) continue;
      a.range.end = b.range.end;
      a.neither_nor = true;
      out.erase(out.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }

  bool word(TokenIndex t) const {
    return t < end_ &&
           (text_.tokens[t].kind == TokenKind::kWord || text_.tokens[t].kind == TokenKind::kLatin);
  }

  // Is the word, or its bare stem (emphatics apart), this word of a predicate?
  bool is_word(TokenIndex t, std::string_view wanted) const {
    if (!word(t)) return false;
    const unicode::Codes form = text_.form(t);
    if (form == wanted) return true;
    if (form.size() <= wanted.size() || form.substr(0, wanted.size()) != wanted) return false;
    for (const Reading& r : words_.of(text_, t)) {
      if (r.stem_length == wanted.size() && bare(r)) return true;
      // উড়িয়েও: a converb with an emphatic vowel
      if (r.morph.pos == clause::Pos::kVerb && (r.morph.emphatic_o || r.morph.emphatic_i) &&
          form.size() == wanted.size() + 1) {
        return true;
      }
    }
    return false;
  }

  bool has_verb(TokenIndex t, const Predicate& p) const {
    for (const Reading& r : words_.of(text_, t)) {
      if (r.morph.pos == clause::Pos::kVerb &&
          std::find(p.verbs.begin(), p.verbs.end(), r.entry) != p.verbs.end()) {
        return true;
      }
    }
    const FormId exact = words_.exact[text_.tokens[t].form];
    return exact != 0 && std::find(p.verb_forms.begin(), p.verb_forms.end(), exact) != p.verb_forms.end();
  }

  // What may stand between the nominal part and its verb: আবারও, ও, ই, জোরালোভাবে, বা অস্বীকার.
  TokenIndex skip_between(TokenIndex t, const Predicate& p, bool& neither) const {
    TokenIndex at = t;
    for (int steps = 0; steps < 4 && at < end_; ++steps) {
      if (!word(at)) return at;
      if (has_verb(at, p)) return at;
      const Tag& g = tags_[at];
      if (g.has(Feature::kOr) || g.has(Feature::kAnd)) {
        // a coordinated nominal part: নিশ্চিত বা অস্বীকার করেনি, নিন্দা ও প্রতিবাদ জানিয়েছে
        if (at + 1 < end_ && word(at + 1)) {
          neither = neither || g.has(Feature::kOr);
          at += 2;
          continue;
        }
        return at;
      }
      if (g.is(can::kVerb) && !g.is(can::kNoun)) return at;
      if (g.is(can::kAdverb | can::kParticle) || g.has(Feature::kAlso) || g.has(Feature::kNegation) ||
          (neither && g.is(can::kPronoun | can::kDeterminer))) {
        ++at;
        continue;
      }
      return at;
    }
    return at;
  }

  bool pattern_at(TokenIndex first, TokenIndex last, const Predicate& p) const {
    if (last + 1 - first != p.noun.size()) return false;
    for (std::size_t i = 0; i < p.noun.size(); ++i) {
      if (!is_word(first + static_cast<TokenIndex>(i), p.noun[i])) return false;
    }
    return true;
  }

  bool try_row(TokenIndex first, TokenIndex last, const Predicate& p, Cue& cue) const {
    cue = Cue{};
    cue.predicate = &p;
    cue.noun = first;
    cue.noun_end = last + 1;
    cue.range = {first, last + 1};
    if (p.verbs.empty() && p.verb_forms.empty()) {
      return (!p.has(flag::kClause) || beside_clause(first, last)) && !belongs_behind(last + 1);
    }
    bool neither = false;
    const TokenIndex v = skip_between(last + 1, p, neither);
    if (v >= end_ || !word(v) || !has_verb(v, p)) {
      if (p.has(flag::kAlone) && closes_clause(last + 1)) {
        cue.verb.begin = cue.verb.main = last;
        cue.verb.end = last + 1;
        cue.verb.finite = true;
        return true;
      }
      if (!p.has(flag::kBare)) return false;
      return true;  // the noun alone; the slots decide whether it reports
    }
    cue.verb = verbs_.group(v);
    if (p.has(flag::kNegOnly) && !cue.verb.negated) return false;  // a shorter row may tell
    if (p.has(flag::kDocument) && !(cue.verb.finite && behind_document(first))) return false;
    // "ছবি পোস্ট করে ট্রাম্প বলেন": posting alone says nothing
    const bool person = !p.has(flag::kHonorific) || !p.has(flag::kWeak);
    if (!person && !tags_[cue.verb.main].is(can::kRespectVerb)) return false;
    cue.neither_nor = neither && cue.verb.negated;
    cue.range.end = cue.verb.end;
    return true;
  }

  // "মন্ত্রীর যুক্তি, …", "…, মত বিশেষজ্ঞদের", "… বলে পুলিশের অনুমান।": such a noun tells only beside a clause.
  bool beside_clause(TokenIndex first, TokenIndex last) const {
    if (last + 1 >= end_ || !word(last + 1)) return true;
    if (first == begin_) return false;
    return (!word(first - 1) || tags_[first - 1].has(Feature::kQuotative)) && closes_clause(last + 1);
  }

  // "গবেষণায় | দেখা গেছে", "প্রতিবেদনে | উঠে এসেছে": what shows is a document; eyes see, too.
  bool behind_document(TokenIndex t) const {
    if (t <= begin_ || !word(t - 1) || !tags_[t - 1].is(can::kLocative)) return false;
    const Tag& g = tags_[t - 1];
    return g.has(Feature::kDocument) || g.has(Feature::kSourceWord) || g.has(Feature::kSpeechNoun);
  }

  // "স্বামীর বয়ান অনুযায়ী", "তদন্তের আর্জি খারিজ": the word behind makes the noun before it a source, or its
  // object.
  bool belongs_behind(TokenIndex t) const {
    if (!word(t) || (tags_[t].may & may::kEndCue) == 0) return false;
    const auto hits = predicates_.ending_in(text_.form(t));
    return std::any_of(hits.begin(), hits.end(), [&](std::uint32_t i) {
      return predicates_.at(i).noun.size() == 1 &&
             (predicates_.at(i).frame == Frame::kBy || predicates_.at(i).has(flag::kDeny));
    });
  }

  // "… মুখ খুলতে নারাজ পুলিশকর্তারা।": Bangla has no copula in the present; what closes its clause without a verb
  // behind it is the predicate.
  bool closes_clause(TokenIndex t) const {
    for (; t < end_ && word(t); ++t) {
      const Tag& g = tags_[t];
      if (g.name == 0 && bangla::told(g) && !g.is(can::kNoun | can::kAdjective)) return false;
      if (g.is(can::kConverb) && !g.is(can::kNoun | can::kPostposition)) return false;
    }
    return true;
  }

  bool better(const Cue& a, const Cue& b) const {
    const bool va = a.verb.end > a.verb.begin, vb = b.verb.end > b.verb.begin;
    if (va != vb) return va;
    const auto na = a.noun_end - a.noun, nb = b.noun_end - b.noun;
    if (na != nb) return na > nb;
    return false;
  }

  bool nominal_cue(TokenIndex t, Cue& best) const {
    if (!word(t) || tags_[t].name != 0) return false;
    bool found = false;
    constexpr TokenIndex kLongest = 7;  // নিশ্চিত করতে বা অস্বীকার করতে অস্বীকৃতি প্রকাশ
    // A pattern may begin here and end some words later.
    for (TokenIndex last = t; last < end_ && last < t + kLongest; ++last) {
      if (!word(last)) break;
      if ((tags_[last].may & may::kEndCue) == 0) continue;
      found = rows_ending_at(t, last, best, found) || found;
    }
    return found;
  }

  bool rows_ending_at(TokenIndex first_wanted, TokenIndex last, Cue& best, bool have) const {
    bool found = false;
    for_each_spelling(text_.form(last), words_.of(text_, last), [&](unicode::Codes w) {
      for (const std::uint32_t i : predicates_.ending_in(w)) {
        const Predicate& p = predicates_.at(i);
        Cue cue;
        if (!pattern_at(first_wanted, last, p) || !try_row(first_wanted, last, p, cue)) continue;
        if ((have || found) && !better(cue, best)) continue;
        best = cue;
        found = true;
      }
    });
    return found;
  }

  bool plain_cue(TokenIndex t, Cue& cue) const {
    if (!word(t) || tags_[t].name != 0 || !tags_[t].is(can::kVerb)) return false;
    for (const Reading& r : words_.of(text_, t)) {
      if (r.morph.pos != clause::Pos::kVerb || r.entry == lexicon::kNoEntry) continue;
      const Predicate* p = predicates_.plain(r.entry);
      if (p == nullptr) continue;
      cue = Cue{};
      cue.predicate = p;
      cue.noun = t;
      cue.noun_end = t;
      cue.verb = verbs_.group(t);
      cue.range = {t, cue.verb.end};
      return plain_shape(t, cue);
    }
    return false;
  }

  // Which shapes of a plain verb report: finite ones, passives, and converbs that are no particle.
  bool plain_shape(TokenIndex t, const Cue& cue) const {
    const VerbGroup& v = cue.verb;
    const Predicate& p = *cue.predicate;
    if (p.has(flag::kDocument) && !behind_document(t)) return false;
    if (p.has(flag::kLearn)) return v.passive && v.finite;
    if (v.passive && verbs_.although(v.main)) return p.act == Act::kSay && !p.has(flag::kWeak);
    if (v.passive && potential(v.main)) return false;  // বলা যায়: "may be said"
    if (v.modal && p.has(flag::kWant)) return false;
    if (p.has(flag::kAdmits) && !admits(t, v)) return false;
    if (p.has(flag::kAdmits) && v.conditional && v.main > t && concessive(v.main)) return true;
    if (v.finite) return !(tags_[t].has(Feature::kQuotative) && !quotative_is_finite(t));
    if (v.converb) return !tags_[t].has(Feature::kQuotative) && !p.has(flag::kWeak);
    return false;
  }

  // "নিয়ম মেনে", "শর্ত মেনে চলছে" tell how, "ভুল মেনে নিয়ে" what was admitted; "তার মানে" is no verb at all.
  bool admits(TokenIndex t, const VerbGroup& v) const {
    static const std::string kGoOn = unicode::fold("চল");
    if (v.main > t) return !text_.form(v.main).starts_with(kGoOn);
    if (v.converb) return false;
    return v.negated || !v.finite || !verbs_.any(t, [&](const Reading& r) {
      const bool lasting =
          r.morph.tense == clause::Tense::kPresent || r.morph.tense == clause::Tense::kPastHabitual;
      return lasting && r.morph.person != clause::Person::kHonorific;
    });
  }

  // যাওয়া makes a passive that tells what can be done; হওয়া one that tells what was done.
  bool potential(TokenIndex t) const { return !tags_[t].has(Feature::kCopula); }

  // বলে is "says" only before যে, a comma or a colon that opens what is said.
  bool quotative_is_finite(TokenIndex t) const {
    const TokenIndex n = t + 1;
    if (n >= end_) return false;
    if (tags_[n].has(Feature::kThat) && !tags_[n].has(Feature::kQuotative))
      return t > begin_ &&
             !(bangla::told(tags_[t - 1]) && tags_[t - 1].name == 0);  // not "… যাচ্ছে বলে যে জল্পনা"
    if (text_.tokens[n].kind == TokenKind::kPunct &&
        (text_.tokens[n].mark == ',' || text_.tokens[n].mark == ':')) {
      return n + 1 < end_ && t > begin_ && !tags_[t - 1].is(can::kFinite);
    }
    return false;
  }

  // A saying that is still to come, is asked for, or is an act in the speaker's own person ("আশা করছি", "আমরা
  // আশা করেছিলাম") is no statement: it stands inside his speech.
  bool told(Cue& cue) const {
    if (cue.verb.begin == cue.verb.end) return true;
    const Tag& main = tags_[cue.verb.main];
    if (supposed(cue.range.begin) || talk(cue) || tags_[cue.range.begin].paren) return false;
    if ((cue.verb.conditional && !concessive(cue.verb.main)) || cue.verb.infinitive ||
        (cue.verb.modal && !cue.verb.negated))
      return false;
    const bool wished = main.is(can::kImperative) && !main.is(can::kIndicativeVerb | can::kNegativeVerb) &&
                        !cue.verb.converb;  // "কবুল করুন"
    if (wished) return false;
    if (!cue.verb.finite || !main.is(can::kFinite)) return true;
    if (!main.is(can::kIndicativeVerb)) {
      // "দুই মন্ত্রণালয়ের কেউ খবরটি নিশ্চিত করবে না": who will not, keeps silent
      const bool will_not = cue.verb.negated && main.is(can::kFutureVerb) && !main.is(can::kFirstVerb) &&
                            cue.predicate->has(flag::kConfirm);
      return will_not || (cue.verb.negated && main.is(can::kNegativeVerb));
    }
    const bool first_only =
        main.is(can::kFirstVerb) && !main.is(can::kPlainVerb | can::kRespectVerb | can::kSecondVerb);
    cue.performed = first_only;
    return !cue.performed;
  }

  // "X-এর সঙ্গে কথা বলেছেন": to talk is not to say. What was said stands in the genitive or is pointed at.
  bool talk(const Cue& cue) const {
    const TokenIndex t = cue.range.begin;
    if (cue.noun != cue.noun_end || t < begin_ + 2 || !tags_[t - 1].has(Feature::kSpeechNoun) ||
        tags_[t - 1].is(can::kPlural | can::kDefinite)) {
      return false;
    }
    // "বিদেশি ভাষায় ভালোভাবে কথা বলতে পারেন না": speech is what they lack
    const bool unable = cue.verb.modal && cue.verb.negated && !tags_[t - 2].is(can::kGenitive);
    return tags_[t - 1].is(can::kBare) && (unable || tags_[t - 2].is(can::kPostposition));
  }

  // "যদি নিশ্চিত হয়, …": the clause only supposes.
  bool supposed(TokenIndex t) const {
    for (; t > begin_; --t) {
      const Tag& g = tags_[t - 1];
      if (!word(t - 1) && text_.tokens[t - 1].kind == TokenKind::kPunct && text_.tokens[t - 1].mark == ',')
        return false;
      if (g.has(Feature::kThat) ||
          (g.is(can::kFinite) && !g.is(can::kNoun | can::kAdjective) && bangla::told(g)))
        return false;
      if (g.has(Feature::kIf)) return true;
    }
    return false;
  }

  // "স্বীকার করলেও": although he admits it, he does.
  bool concessive(TokenIndex t) const {
    return verbs_.although(t) || verbs_.any(t, [](const Reading& r) {
      return r.morph.verb_form == VerbForm::kConditional && r.morph.emphatic_o;
    });
  }

  void finish(Cue& cue) const {
    cue.negated = cue.verb.negated;
    if (cue.verb.begin == cue.verb.end) return;
    // a converb has the person of the finite verb that it leads to
    TokenIndex carrier = cue.verb.main;
    if (cue.verb.converb) {
      for (TokenIndex t = cue.range.end; t < end_; ++t) {
        if (tags_[t].is(can::kFinite) && !tags_[t].is(can::kNoun | can::kAdjective) && tags_[t].name == 0 &&
            !tags_[t].has(Feature::kQuotative)) {
          carrier = t;
          break;
        }
      }
    }
    const Tag& main = tags_[carrier];
    cue.respected = main.is(can::kRespectVerb);
    cue.plain_person = main.is(can::kPlainVerb) && !main.is(can::kRespectVerb);
    cue.first_person = main.is(can::kFirstVerb) && !main.is(can::kPlainVerb | can::kRespectVerb);
  }

  const Predicates& predicates_;
  const VerbGroups verbs_;
  const text::Text& text_;
  const clause::Words& words_;
  const std::vector<Tag>& tags_;
  TokenIndex begin_, end_;
};

}  // namespace

bool CueFinder::may_end(unicode::Codes form, std::span<const Reading> readings) const {
  bool found = false;
  for_each_spelling(form, readings,
                    [&](unicode::Codes w) { found = found || !predicates_.ending_in(w).empty(); });
  return found;
}

void CueFinder::find(const text::Text& text, const clause::Words& words, const std::vector<Tag>& tags,
                     TokenIndex begin, TokenIndex end, std::vector<Cue>& out) const {
  out.clear();
  Scan(predicates_, text, words, tags, begin, end).run(out);
}

}  // namespace ukti::bangla
