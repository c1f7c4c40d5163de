#include "bangla/chunks.h"

#include <algorithm>
#include <array>
#include <string>

#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::Case;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;
using text::TokenKind;

class Chunker {
 public:
  Chunker(const text::Text& text, const clause::Words& words, const std::vector<Tag>& tags,
          const std::vector<mention::NamedMention>& names, const std::vector<clause::TokenRange>& barriers,
          TokenIndex end, bool translated, std::vector<Chunk>& out)
      : text_(text),
        words_(words),
        tags_(tags),
        names_(names),
        barriers_(barriers),
        end_(end),
        translated_(translated),
        out_(out) {}

  void run(TokenIndex begin) {
    TokenIndex t = begin;
    while (t < end_) {
      while (barrier_ < barriers_.size() && barriers_[barrier_].end <= t) ++barrier_;
      if (barrier_ < barriers_.size() && barriers_[barrier_].begin <= t) {
        close(t);
        // "দালাল | হিসেবে": a cue of one word that may govern what stands before it
        if (barriers_[barrier_].end == t + 1 && tags_[t].is(can::kPostposition) && !out_.empty() &&
            out_.back().end == t && out_.back().kase == Case::kBare && out_.back().kind == ChunkKind::kPerson)
          out_.back().postposition = t;
        t = barriers_[barrier_].end;
        continue;
      }
      const TokenIndex next = take(t);
      t = next > t ? next : t + 1;
    }
    close(end_);
  }

 private:
  bool mark(TokenIndex t) const {
    return text_.tokens[t].kind == TokenKind::kPunct || text_.tokens[t].kind == TokenKind::kOther;
  }
  bool quote(TokenIndex t) const { return text_.tokens[t].kind == TokenKind::kQuote; }
  bool final_position(TokenIndex t) const {
    const TokenIndex n = t + 1;
    return n >= end_ || mark(n) || quote(n) || tags_[n].has(Feature::kNegation) ||
           tags_[n].has(Feature::kThat);
  }

  // A word whose verb reading wins over its nominal ones here.
  bool verb(TokenIndex t) const {
    const Tag& g = tags_[t];
    if (g.name != 0 || !g.is(can::kVerb)) return false;
    if (g.is(can::kConverb | can::kConditional | can::kInfinitive)) return true;
    if (!told(g)) return false;
    // "মুখপাত্র রেজা কামালি সাংবাদিকদের …": a first-person form in mid-clause behind a title is a name
    if (!g.is(can::kPlainVerb | can::kRespectVerb) && open() && !final_position(t) && title_stands_open())
      return false;
    if (!g.is(can::kNoun | can::kAdjective | can::kVerbalNoun)) return true;
    return final_position(t) && g.is(can::kPlainVerb | can::kRespectVerb);
  }

  bool body_before(TokenIndex t) const {
    const Tag& g = tags_[t];
    return g.name == 0 && !g.is(can::kGenitive | can::kPlural | can::kDefinite) && g.is(can::kNoun) &&
           (g.has(Feature::kOrgHead) || g.has(Feature::kMedia) || g.has(Feature::kParty));
  }

  // A role or title stands in the open phrase and waits for its name.
  bool title_stands_open() const {
    for (TokenIndex t = start_; t <= head_; ++t) {
      const Tag& g = tags_[t];
      if (!g.is(can::kGenitive) &&
          (g.has(Feature::kRole) || g.has(Feature::kTitle) || g.has(Feature::kSpokesperson))) {
        return true;
      }
    }
    return false;
  }

  // An unknown word behind a title, with another sort of word behind it: the name ends here.
  bool named_by_title(TokenIndex t) const {
    if (t + 1 >= end_ || !tags_[t].is(can::kGuess | can::kFinite) || tags_[t + 1].is(can::kGuess))
      return false;
    return !(tags_[t + 1].is(can::kFinite) && !tags_[t + 1].is(can::kPlainVerb | can::kRespectVerb)) &&
           title_stands_open();
  }

  bool nominal(TokenIndex t) const {
    const Tag& g = tags_[t];
    if (open() && g.is(can::kFinite) && !g.is(can::kPlainVerb | can::kRespectVerb) && title_stands_open())
      return true;
    const TokenKind kind = text_.tokens[t].kind;
    if (kind == TokenKind::kNumber || kind == TokenKind::kLatin) return true;
    return g.name != 0 || g.is(can::kNominal | can::kGuess);
  }

  // "ওয়ারশতে": a word that no table lists stands rather in the locative than bare.
  bool ends_in_te(TokenIndex t) const {
    static const std::string kTe = unicode::fold("তে");
    return text_.form(t).size() > kTe.size() + 2 && text_.form(t).ends_with(kTe);
  }

  // The case that the word has as the last of a phrase: a listed bare reading wins.
  Case case_of(TokenIndex t) const {
    const Tag& g = tags_[t];
    if (g.is(can::kPronoun) && g.is(can::kGenitive))
      return Case::kGenitive;  // তার is "his" before it is "wire"
    if (g.is(can::kPronoun) && g.is(can::kObjective)) return Case::kObjective;
    if (g.name == 0 && g.is(can::kGuess) && ends_in_te(t)) return Case::kLocative;
    if (g.is(can::kBare)) return g.is(can::kAdverb) && locative_noun(t) ? Case::kLocative : Case::kBare;
    if (g.is(can::kGenitive)) return Case::kGenitive;
    if (g.is(can::kObjective)) return Case::kObjective;
    if (g.is(can::kLocative)) return Case::kLocative;
    return Case::kBare;
  }

  // "প্রতিক্রিয়ায়", an adverb and a noun in the locative: inside a phrase it is the noun.
  bool locative_noun(TokenIndex t) const {
    bool locative = false;
    for (const clause::Reading& r : words_.of(text_, t)) {
      if (r.morph.pos != clause::Pos::kNoun) continue;
      if (r.morph.kase == Case::kBare) return false;
      locative = locative || r.morph.kase == Case::kLocative;
    }
    return locative;
  }

  ChunkKind kind_of(TokenIndex t) const {
    const Tag& g = tags_[t];
    if (g.name != 0) {
      switch (names_[g.name - 1].type) {
        case EntityType::kPerson:
          return ChunkKind::kPerson;
        case EntityType::kOrganisation:
        case EntityType::kCountry:
          return ChunkKind::kBody;
        case EntityType::kPlace:
          return g.has(Feature::kSeat) ? ChunkKind::kBody : ChunkKind::kThing;
        case EntityType::kGroup:
          return ChunkKind::kPerson;
        default:
          return ChunkKind::kThing;
      }
    }
    if (g.is(can::kPronoun)) {
      if (g.has(Feature::kFirstPerson)) return ChunkKind::kFirstPerson;
      if (g.has(Feature::kPointsToBody)) return ChunkKind::kBody;
      if (g.has(Feature::kThirdPerson) && !g.has(Feature::kDemonstrative)) return ChunkKind::kPronoun;
      return ChunkKind::kPointer;
    }
    if (g.time) return ChunkKind::kTime;
    if (g.has(Feature::kPointsToBody)) return ChunkKind::kBody;
    if (g.is(can::kVerbalNoun) && !g.is(can::kNoun)) return ChunkKind::kVerbal;
    // সংশ্লিষ্টরা, বিদ্রোহীরা: an adjective in the plural means people
    if (g.is(can::kPlural) && g.is(can::kAdjective) && !g.is(can::kDefinite)) return ChunkKind::kPerson;
    if (g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kGroup) ||
        g.has(Feature::kOfficial) || g.has(Feature::kSpokesperson) || g.has(Feature::kKin)) {
      return ChunkKind::kPerson;
    }
    if (g.has(Feature::kOrganisation) || g.has(Feature::kOrgHead) || g.has(Feature::kForces) ||
        g.has(Feature::kGovernment) || g.has(Feature::kCourt) || g.has(Feature::kMedia) ||
        g.has(Feature::kParty) || g.has(Feature::kCountry)) {
      return ChunkKind::kBody;
    }
    return g.is(can::kPlural) && g.is(can::kNoun) && animate_plural(t) ? ChunkKind::kPerson
                                                                       : ChunkKind::kThing;
  }

  // "ব্যক্তিত্বরা": only people have this plural.
  bool animate_plural(TokenIndex t) const {
    static const std::array<std::string, 4> kEndings = {unicode::fold("রা"), unicode::fold("রাও"),
                                                        unicode::fold("দের"), unicode::fold("দেরকে")};
    return std::any_of(kEndings.begin(), kEndings.end(), [&](const std::string& ending) {
      return text_.form(t).size() > ending.size() + 2 && text_.form(t).ends_with(ending);
    });
  }

  // Takes the token at t into the open chunk, or closes the chunk; returns the next token to look at.
  TokenIndex take(TokenIndex t) {
    const Tag& g = tags_[t];
    if (g.paren) return skip_bracket(t);
    if (mark(t) && text_.tokens[t].mark == '.' && open() && t + 1 < end_) return t + 1;  // an abbreviation's
    if (compound_hyphen(t)) return t + 1;
    if (mark(t) || quote(t)) {
      close(t);
      if (mark(t) && text_.tokens[t].mark == ',' && !out_.empty()) out_.back().joined = true;
      return t + 1;
    }
    if (g.name != 0) return take_name(t);
    if (const TokenIndex behind = leads(t); behind != t) {
      close(t);
      return behind;
    }
    if (genitive_apart(t)) {
      head_ = t;
      finished_ = false;
      return t + 1;
    }
    if (objective_apart(t)) return close_objective(t);
    if (open() && tags_[head_].glued && head_ + 1 == t) {
      extend(t);
      return t + 1;
    }
    // থেকে, ধরে, নিয়ে right behind a phrase govern it before they are converbs
    const bool governs = g.is(can::kPostposition) && g.is(can::kConverb) && !g.is(can::kFinite) &&
                         (open() || (!out_.empty() && out_.back().end == t));
    if (governs) {
      close(t);
      out_.back().postposition = t;
      return t + 1;
    }
    if (verb(t)) {
      close(t);
      return t + 1;
    }
    if (g.time) return take_time(t);
    // "অমৃত | ওরফে সম্রাটকে": one person by two names
    if (open() && head_ + 1 == t && tags_[head_].name != 0 && alias(t) && t + 1 < end_ && !mark(t + 1)) {
      finished_ = false;
      return t + 1;
    }
    if (g.has(Feature::kAnd) || g.has(Feature::kOr)) {
      close(t);
      if (!out_.empty() && out_.back().end == t) out_.back().joined = true;
      return t + 1;
    }
    if (g.is(can::kPostposition) && !(g.is(can::kNoun) && !open()) && !always(t)) {
      const bool behind =
          !out_.empty() && (out_.back().end == t || (out_.back().end + 1 == t && quote(t - 1)));
      if (open() || behind) {
        close(t);
        out_.back().postposition = t;
        return t + 1;
      }
    }
    if (!nominal(t) || g.has(Feature::kThat)) {
      close(t);
      return t + 1;
    }
    if (open() && (starts_anew(t) || spoken_of(t))) close(t);
    extend(t);
    return t + 1;
  }

  // "বিএনপি বরাবরই …": always, not along it.
  bool always(TokenIndex t) const {
    static const std::string kAlways = unicode::fold("বরাবরই");
    return text_.form(t) == kAlways;
  }

  bool alias(TokenIndex t) const {
    static const std::string kAlias = unicode::fold("ওরফে");
    return text_.form(t) == kAlias;
  }

  // "পরিবার-পরিজনের": a hyphen between two nouns that it ties together; the second one goes on.
  bool compound_hyphen(TokenIndex t) {
    if (!open() || text_.tokens[t].mark != '-' || !mark(t) || head_ + 1 != t || t + 1 >= end_) return false;
    const Tag &h = tags_[head_], &g = tags_[t + 1];
    const bool tied = !text_.tokens[t].space_before && !text_.tokens[t + 1].space_before;
    if (!tied || h.name != 0 || g.name != 0 || !h.is(can::kNoun) || !g.is(can::kNoun) ||
        case_of(head_) != Case::kBare || kind_of(head_) != kind_of(t + 1) || g.time)
      return false;
    finished_ = false;
    return true;
  }

  TokenIndex skip_bracket(TokenIndex t) {
    while (t < end_ && tags_[t].paren) ++t;
    // "পার্টি (CJP) | সরকারের কাছে": what follows a bracket goes on only into a name
    if (open() && finished_ && t < end_ && tags_[t].name == 0 && !tags_[t].is(can::kGuess)) close(t);
    return t;
  }

  TokenIndex take_time(TokenIndex t) {
    close(t);
    TokenIndex e = t;
    while (e < end_ && (tags_[e].time || tags_[e].paren)) ++e;
    Chunk c;
    c.begin = t;
    c.end = e;
    c.head = e - 1;
    c.kind = ChunkKind::kTime;
    c.kase = Case::kLocative;
    out_.push_back(c);
    return e;
  }

  // A name is taken whole; what stands open before it (titles, genitives, adjectives) belongs to it.
  TokenIndex take_name(TokenIndex t) {
    const mention::NamedMention& name = names_[tags_[t].name - 1];
    const TokenIndex last = (name.range.end < end_ ? name.range.end : end_) - 1;
    if (open() && ((finished_ && !goes_on_into_name(name)) || definite_thing())) close(t);
    if (!open()) start_ = t;
    head_ = last;
    const Case kase = name_case(last);
    if (kase == Case::kObjective || kase == Case::kLocative) {
      close(last + 1);
      return last + 1;
    }
    if (along_with(last)) {
      close(last + 1);
      out_.back().kase = Case::kLocative;
      out_.back().among = true;
      return last + 1;
    }
    finished_ = kase == Case::kBare && !(tags_[last].has(Feature::kDemonym));
    return last + 1;
  }

  // "ভারতসহ | কয়েকটি দেশ": one of those who follow.
  bool along_with(TokenIndex last) const {
    static const std::string kAlong = unicode::fold("সহ");
    const std::size_t stem = names_[tags_[last].name - 1].last_stem;
    return stem != 0 && stem < text_.form(last).size() && text_.form(last).substr(stem) == kAlong;
  }

  // "হামলার খবরটি | হোয়াইট হাউস স্বীকার করছে না": a definite thing is complete before a name.
  bool definite_thing() const {
    const Tag& h = tags_[head_];
    return h.name == 0 && h.is(can::kDefinite) && h.is(can::kNoun) && case_of(head_) == Case::kBare &&
           kind_of(head_) == ChunkKind::kThing && !h.is(can::kNumeral | can::kDeterminer | can::kPronoun);
  }

  bool goes_on_into_name(const mention::NamedMention& name) const {
    const Tag& h = tags_[head_];
    // "পর্ষদের সদস্যরা | রাষ্ট্রপতি X-এর": several people are nobody's title
    if (h.name == 0 && h.is(can::kPlural) && case_of(head_) == Case::kBare) return false;
    // "মহাকাশ কমিশন | টুইটারে": where it was said
    const TokenIndex last = (name.range.end < end_ ? name.range.end : end_) - 1;
    if (tags_[last].has(Feature::kPlatform) && name_case(last) == Case::kLocative &&
        !h.has(Feature::kMedia) && !h.has(Feature::kPlatform))
      return false;
    // "জামায়াত | ইসিকে", "ইসরায়েল | হামাসকে": one body calls upon the other
    if (h.name != 0 && names_[h.name - 1].type == EntityType::kCountry && !h.has(Feature::kDemonym) &&
        name.type == EntityType::kOrganisation && name_case(last) == Case::kObjective)
      return false;
    if (h.name != 0 && names_[h.name - 1].type == EntityType::kOrganisation &&
        name.type == EntityType::kOrganisation && name_case(last) == Case::kObjective)
      return subject_before();
    if (h.name != 0) {
      // "আওয়ামী লীগ সভাপতি শেখ হাসিনা" is closed by its role word; two bare names in a row go together only
      // where the first is a body or a country and the second a person or a body of it.
      return names_[h.name - 1].type != EntityType::kPerson && name.type == EntityType::kPerson
                 ? false
                 : names_[h.name - 1].type != EntityType::kPerson && name.type == EntityType::kOrganisation;
    }
    if (name.type == EntityType::kPerson) {
      return h.has(Feature::kRole) || h.has(Feature::kTitle) || h.has(Feature::kHuman) ||
             h.has(Feature::kOfficial) || h.has(Feature::kSpokesperson) || h.has(Feature::kKin) ||
             h.has(Feature::kGroup) || h.has(Feature::kOrgHead);
    }
    return name.type == EntityType::kOrganisation &&
           (h.has(Feature::kOrgHead) || h.has(Feature::kOrganisation) || h.has(Feature::kMedia) ||
            h.has(Feature::kParty));
  }

  // A name ends as its last word does behind the stem that the name finder saw; a word that is all stem is
  // bare, even where its letters could be an ending (রাঠোর, সরদার).
  Case name_case(TokenIndex last) const {
    const mention::NamedMention& name = names_[tags_[last].name - 1];
    if (name.range.end != last + 1) return case_of(last);
    if (name.last_stem == 0 || name.last_stem >= text_.form(last).size()) return Case::kBare;
    for (const clause::Reading& r : words_.of(text_, last)) {
      if (r.stem_length == name.last_stem && r.morph.pos != clause::Pos::kVerb) return r.morph.kase;
    }
    return case_of(last);
  }

  // "রাফিদ জামিল এর আগে বলেন": before this, not before him.
  bool before_or_after(TokenIndex t) const {
    static const std::array<std::string, 4> kWords = {unicode::fold("আগে"), unicode::fold("আগেও"),
                                                      unicode::fold("পর"), unicode::fold("পরে")};
    return std::any_of(kWords.begin(), kWords.end(), [&](const auto& w) { return text_.form(t) == w; });
  }

  // "এ ছাড়া | যুগ্ম আহ্বায়ক X": a listed phrase that only leads into the clause; behind it, or t where none
  // stands.
  TokenIndex leads(TokenIndex t) const {
    if (open() || !tags_[t].glued || (!out_.empty() && out_.back().end == t)) return t;
    TokenIndex last = t;
    while (tags_[last].glued && last + 1 < end_) ++last;
    const Tag& g = tags_[last];
    const bool lead = g.name == 0 && !g.time && !tags_[t].time &&
                      (g.has(Feature::kContinues) || g.has(Feature::kNewScene) || g.has(Feature::kBut));
    return lead && last + 1 < end_ && !mark(last + 1) ? last + 1 : t;
  }

  // "রুবিনা হক এর | তীব্র সমালোচনা করেছেন": criticises this, and is not criticised.
  bool object_of_cue(TokenIndex t) const {
    if (t < end_ && tags_[t].is(can::kAdjective) && tags_[t].name == 0) ++t;
    for (std::size_t i = barrier_; i < barriers_.size() && barriers_[i].begin <= t; ++i)
      if (barriers_[i].begin == t && barriers_[i].end > t + 1) return true;
    return false;
  }

  // "অ্যাভিয়েশন নেটওয়ার্ক এর": the genitive ending of a name, written apart from it.
  bool genitive_apart(TokenIndex t) const {
    const Tag& g = tags_[t];
    if (!open() || head_ + 1 != t || !g.is(can::kPronoun) || !g.is(can::kGenitive) ||
        text_.form(t).size() != 2)
      return false;
    const Tag& h = tags_[head_];
    if (h.name != 0 && names_[h.name - 1].type != EntityType::kAgreement && t + 1 < end_ &&
        before_or_after(t + 1))
      return false;
    if (!translated_ && h.name != 0 && object_of_cue(t + 1)) return false;
    const TokenKind kind = text_.tokens[head_].kind;
    return case_of(head_) == Case::kBare &&
           (h.name != 0 || h.is(can::kGuess) || kind == TokenKind::kLatin || kind == TokenKind::kNumber);
  }

  // "আদালত কে বলেছেন": the objective ending, which translated text writes apart from its noun.
  bool objective_apart(TokenIndex t) const {
    static const std::string kKe = unicode::fold("কে");
    if (!translated_ || !open() || head_ + 1 != t || text_.form(t) != kKe || t + 1 >= end_ || mark(t + 1))
      return false;
    const ChunkKind kind = kind_of(head_);
    return case_of(head_) == Case::kBare && !tags_[head_].is(can::kPronoun) && kind != ChunkKind::kTime;
  }

  // "চার ব্যক্তি | আদালত কে": who is counted before it stands by himself.
  TokenIndex close_objective(TokenIndex t) {
    const TokenIndex head = head_;
    if (numbered_ && head > start_ && tags_[head - 1].name == 0 && tags_[head - 1].has(Feature::kHuman) &&
        !tags_[head - 1].is(can::kGenitive) && kind_of(head) == ChunkKind::kBody) {
      const TokenIndex first = start_;
      head_ = head - 1;
      close(head);
      out_.back().begin = first;
      start_ = head;
      head_ = head;
    }
    close(t);
    out_.back().end = t + 1;
    out_.back().kase = Case::kObjective;
    return t + 1;
  }

  // A pointer, determiner, pronoun or adverb behind a bare head opens the next phrase: "চার্জ দ্য অ্যাফেয়ার্স |
  // এসব কথা".
  bool starts_anew(TokenIndex t) const {
    const bool somebody = tags_[head_].has(Feature::kRole);  // প্রধান নির্বাহী | এই অভিযোগ
    if (case_of(head_) != Case::kBare || (tags_[head_].is(can::kAdjective | can::kDeterminer) && !somebody))
      return false;
    const Tag& g = tags_[t];
    if (g.name != 0) return false;
    return g.has(Feature::kDemonstrative) || g.is(can::kPronoun) ||
           (g.is(can::kDeterminer | can::kAdverb) && !g.is(can::kNoun | can::kAdjective));
  }

  // "ডুবে মৃত্যুর কথা | পুলিশ মানতে চায়নি": what is spoken of is complete before a body that closes its phrase.
  bool spoken_of(TokenIndex t) const {
    const Tag &h = tags_[head_], &g = tags_[t];
    if (head_ + 1 != t || head_ == start_ || !h.has(Feature::kSpeechNoun) || h.name != 0 || g.name != 0)
      return false;
    const bool body = g.has(Feature::kForces) || g.has(Feature::kOrganisation) || g.has(Feature::kGovernment);
    return case_of(head_) == Case::kBare && tags_[head_ - 1].is(can::kGenitive) && body && g.is(can::kBare) &&
           case_of(t) == Case::kBare && kind_of(t) == ChunkKind::kBody;
  }

  void extend(TokenIndex t) {
    if (open() && ((finished_ && !goes_on(t)) || told_to(t))) close(t);
    if (!open()) {
      start_ = t;
      numbered_ = false;
    }
    head_ = t;
    const Tag& g = tags_[t];
    if (text_.tokens[t].kind == TokenKind::kNumber || g.is(can::kNumeral)) numbered_ = true;
    const Case kase = case_of(t);
    if (kase == Case::kObjective ||
        (kase == Case::kLocative && (!g.is(can::kAdjective | can::kBare) || locative_noun(t)))) {
      close(t + 1);
      return;
    }
    const ChunkKind kind = kind_of(t);
    // "১৪ জন বন্দি | অপরাধ": who is counted is no adjective of the next noun
    const bool counted = numbered_ && head_ > start_ && g.is(can::kNoun) && g.has(Feature::kHuman);
    finished_ = kase == Case::kBare && !g.glued &&
                !(g.is(can::kAdjective) && !counted && !g.is(can::kPlural) && kind != ChunkKind::kPronoun) &&
                (kind == ChunkKind::kPerson || kind == ChunkKind::kBody || kind == ChunkKind::kPronoun ||
                 kind == ChunkKind::kFirstPerson || g.is(can::kPlural) || named_by_title(t));
    if (kind == ChunkKind::kPronoun && kase == Case::kBare) close(t + 1);
  }

  // "আগুন লাগার তথ্য | পুলিশকে": what was told is complete where somebody in the objective case follows.
  bool told_to(TokenIndex t) const {
    const Tag& h = tags_[head_];
    if (head_ + 1 != t || head_ == start_ || tags_[t].name != 0 || case_of(t) != Case::kObjective)
      return false;
    const ChunkKind kind = kind_of(t);
    return (h.has(Feature::kSourceWord) || h.has(Feature::kSpeechNoun)) && case_of(head_) == Case::kBare &&
           tags_[head_ - 1].is(can::kVerbalNoun) && tags_[head_ - 1].is(can::kGenitive) &&
           (kind == ChunkKind::kBody || kind == ChunkKind::kPerson);
  }

  // A noun with -ই or -ও, which closes its phrase.
  bool emphatic(TokenIndex t) const {
    for (const clause::Reading& r : words_.of(text_, t)) {
      if (r.entry == lexicon::kNoEntry || r.morph.pos != clause::Pos::kNoun) continue;
      return r.morph.emphatic_i || r.morph.emphatic_o;
    }
    return false;
  }

  // Does the word at t go on with a phrase whose head could already stand alone?
  bool goes_on(TokenIndex t) const {
    const Tag& h = tags_[head_];
    TokenIndex last = t;  // of the listed phrase that begins here
    while (tags_[last].glued && last + 1 < end_) ++last;
    const Tag& g = tags_[last];
    if (h.is(can::kPlural) && h.name == 0) return false;
    if (h.has(Feature::kPointsToBody)) return false;
    if (h.name == 0 && emphatic(head_)) return false;  // "অনেক মানুষই | ক্রোমওয়েলকে …"
    // "টেনেসি | স্টেটের একজন কর্মকর্তা": what a place is
    if (h.name != 0 && names_[h.name - 1].type == EntityType::kPlace && g.has(Feature::kPlaceHead) &&
        g.is(can::kGenitive) && !g.is(can::kBare))
      return true;
    // "ঢাকা ১৩ আসন": the number of a place's constituency
    if (h.name != 0 && names_[h.name - 1].type == EntityType::kPlace &&
        text_.tokens[t].kind == TokenKind::kNumber && t + 1 < end_ && !mark(t + 1) && !tags_[t].time)
      return true;
    // "সিনেট | জুডিশিয়ারি কমিটির": behind a subject, a body of a body
    if (h.name != 0 && names_[h.name - 1].type == EntityType::kOrganisation && g.is(can::kGuess) &&
        t + 1 < end_ && tags_[t + 1].name == 0 && tags_[t + 1].has(Feature::kOrgHead) && subject_before())
      return true;
    // "ইউরোপীয় ইউনিয়ন | দুই পক্ষকে": what is counted is no part of a name
    if (h.name != 0 && tags_[t].is(can::kNumeral) && !tags_[t].is(can::kNoun)) return false;
    const ChunkKind kind = kind_of(t);
    const bool bare = g.is(can::kBare) && !g.is(can::kPlural);
    const bool headed = g.has(Feature::kRole) || g.has(Feature::kOrgHead) ||
                        (g.has(Feature::kForces) && !g.has(Feature::kHuman)) || g.has(Feature::kGovernment) ||
                        g.has(Feature::kOfficial) || g.has(Feature::kSpokesperson) ||
                        g.has(Feature::kHonorific) || g.has(Feature::kGroup);
    if (h.name != 0 && relates(t)) return true;
    if (h.name != 0 && names_[h.name - 1].type == EntityType::kPerson) return g.has(Feature::kHonorific);
    // "ফেসবুক | আইডিতে": what stands on a platform
    if (h.name != 0 && h.has(Feature::kPlatform) && g.name == 0 && g.is(can::kNoun | can::kGuess) &&
        g.is(can::kLocative) && kind == ChunkKind::kThing)
      return true;
    // "ঢাকা হাইকোর্ট | সরকারকে": a court or authority that has a name, before the one it speaks to
    if (h.name != 0 && names_[h.name - 1].type == EntityType::kOrganisation && kind == ChunkKind::kBody &&
        g.is(can::kObjective) && !g.is(can::kBare))
      return subject_before();
    // "সংগঠনটি | সরকারকে", "আদালত | পরিচালককে": a definite body stands alone, and so does the first one of a
    // clause before somebody in the objective case
    if (headed && h.name == 0) {
      if (h.is(can::kDefinite) || g.is(can::kDefinite)) return false;
      if (g.is(can::kObjective) && !g.is(can::kBare)) return subject_before();
    }
    // "প্রধান উপদেষ্টা | সরকারের সাফল্য": an office is no part of what a government's or an authority's is
    if (h.has(Feature::kRole) && h.name == 0 && g.has(Feature::kGovernment) && !g.is(can::kBare))
      return false;
    if (headed) return true;
    if (h.has(Feature::kTitle) || h.has(Feature::kRole)) {
      if (several_before()) return false;
      return g.is(can::kGuess | can::kName) || (kind == ChunkKind::kPerson && g.has(Feature::kHuman) && bare);
    }
    if (h.name == 0 && h.has(Feature::kHuman) && g.has(Feature::kHuman) && bare) return true;
    // "… সদস্যরা মার্কিন কংগ্রেস নির্বাচনে": behind another subject a body goes on into the happening it names
    if (h.name != 0 && g.has(Feature::kEventNoun) && g.is(can::kGenitive | can::kLocative) &&
        !g.is(can::kBare)) {
      if (subject_before()) return true;
    }
    return g.is(can::kGuess) && !g.is(can::kNoun) && h.name == 0 &&
           text_.tokens[t].kind != TokenKind::kNumber;
  }

  // "হামাস | পরিচালিত মন্ত্রণালয়", "বিএনপি | সমর্থিত প্রার্থী": the name only tells whose or of what kind the next
  // noun is.
  bool relates(TokenIndex t) const {
    static const std::array<std::string, 14> kRelating = {
        unicode::fold("সম্পর্কিত"),  unicode::fold("সংক্রান্ত"),  unicode::fold("বিষয়ক"), unicode::fold("সমর্থিত"),
        unicode::fold("নিয়ন্ত্রিত"), unicode::fold("পরিচালিত"), unicode::fold("শাসিত"), unicode::fold("অধিকৃত"),
        unicode::fold("মনোনীত"),   unicode::fold("বিরোধী"),   unicode::fold("পন্থী"),  unicode::fold("ঘনিষ্ঠ"),
        unicode::fold("অধ্যুষিত"),   unicode::fold("নেতৃত্বাধীন")};
    if (head_ + 1 != t || t + 1 >= end_ || mark(t + 1) || case_of(head_) != Case::kBare) return false;
    return std::any_of(kRelating.begin(), kRelating.end(),
                       [&](const std::string& w) { return text_.form(t) == w; });
  }

  // "কয়েকজন সদস্য | …": several people have no name in common.
  bool several_before() const {
    static const std::string kSeveral = unicode::fold("কয়েকজন");
    for (TokenIndex t = start_; t < head_; ++t)
      if (text_.form(t) == kSeveral) return true;
    return false;
  }

  bool subject_before() const {
    for (const Chunk& c : out_) {
      if (c.subject()) return true;
    }
    return false;
  }

  bool open() const { return start_ != kNoToken; }

  void close(TokenIndex e) {
    if (!open()) return;
    Chunk c;
    c.begin = start_;
    c.head = head_;
    c.end = e > head_ ? head_ + 1 : e;
    // brackets right behind the head belong to the phrase
    TokenIndex b = c.end;
    while (b < e && tags_[b].paren) ++b;
    if (b > c.end && b <= e) c.end = b;
    const Tag& g = tags_[head_];
    c.kase = g.name != 0 ? name_case(head_) : case_of(head_);
    c.kind = kind_of(head_);
    if (c.kind == ChunkKind::kThing && g.is(can::kGuess | can::kFinite) && title_stands_open())
      c.kind = ChunkKind::kPerson;
    // "মানবাধিকার সংগঠন আলোকমিছিল": the unknown word behind a body's noun is its name
    if (c.kind == ChunkKind::kThing && g.is(can::kGuess) && head_ > start_ && body_before(head_ - 1))
      c.kind = ChunkKind::kBody;
    // "পাশের গ্রামের রিতা"
    if (c.kind == ChunkKind::kThing && g.name == 0 && c.kase == Case::kBare && g.has(Feature::kGivenName) &&
        !g.is(can::kNoun | can::kAdjective | can::kAdverb | can::kVerb))
      c.kind = ChunkKind::kPerson;
    c.plural = g.is(can::kPlural);
    c.respected = g.has(Feature::kRespected);
    c.numbered = numbered_;
    out_.push_back(c);
    start_ = kNoToken;
    finished_ = false;
    numbered_ = false;
  }

  const text::Text& text_;
  const clause::Words& words_;
  const std::vector<Tag>& tags_;
  const std::vector<mention::NamedMention>& names_;
  const std::vector<clause::TokenRange>& barriers_;
  std::size_t barrier_ = 0;
  TokenIndex end_;
  bool translated_;
  std::vector<Chunk>& out_;
  TokenIndex start_ = kNoToken, head_ = 0;
  bool finished_ = false, numbered_ = false;
};

}  // namespace

void chunk(const text::Text& text, const clause::Words& words, const std::vector<Tag>& tags,
           const std::vector<mention::NamedMention>& names, const std::vector<clause::TokenRange>& barriers,
           TokenIndex begin, TokenIndex end, bool translated, std::vector<Chunk>& out) {
  out.clear();
  Chunker(text, words, tags, names, barriers, end, translated, out).run(begin);
}

}  // namespace ukti::bangla
