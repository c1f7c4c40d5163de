// Whom a singular pronoun may mean that takes part in what happens: "তাকে আটক করা হয়", "তিনি সরে দাঁড়ান".
//
// Who speaks is another matter (phrase.cc): there the last speaker goes on. Here the persons of the sentences
// before are weighed by how they stand there: the subject before an object, an object before an owner, the
// near before the far, and whom a pronoun has meant goes on to be meant. Nobody tells of himself as of
// another in his own words, and a clause does not call its own subject "him".
#include <algorithm>
#include <array>

#include "mention/state.h"
#include "unicode/fold.h"

namespace ukti::mention {

namespace {

constexpr std::uint32_t kReach = 6;  // sentences back
constexpr int kPerSentence = 12;     // what a person loses for each of them
constexpr int kFurtherOn = 10;       // what a speaker loses in the next sentences of what he says
// How a person stands where he is mentioned, in tenths.
constexpr int kSubject = 30, kOther = 20, kObject = 22, kGoverned = 18, kOwner = 10, kGloss = 4,
              kNameless = 6;
// Bounds that no real sentence meets: the time stays linear in the text.
constexpr TokenIndex kLongestPiece = 2000, kLongestClause = 80;
constexpr int kMostMentions = 60;

}  // namespace

// A place that two contents hold is told by the inner one, which is the shorter.
void Resolver::State::tells(TokenRange content, Id speaker, bool direct) {
  if (content.end - content.begin > kLongestPiece) return;
  told.push_back({content, speaker, direct});
  const auto index = static_cast<std::uint32_t>(told.size());
  told_at.resize(s.size(), 0);
  for (TokenIndex t = content.begin; t < content.end; ++t) {
    const std::uint32_t before = told_at[t];
    if (before == 0 ||
        told[before - 1].range.end - told[before - 1].range.begin > content.end - content.begin)
      told_at[t] = index;
  }
}

// What the innermost statement around `t` tells; null where none does.
const Told* Resolver::State::told_around(TokenIndex t) const {
  return t < told_at.size() && told_at[t] != 0 ? &told[told_at[t] - 1] : nullptr;
}

// তিনি, তাকে, তার, উনি: one person; not "সে দেশ", "এর আগে".
bool Resolver::State::means_one(TokenIndex t) const {
  const std::uint64_t f = s.features(t);
  if (!s.is_word(t) || name_at[t] != 0 || (f & bit(Feature::kThirdPerson)) == 0) return false;
  if ((f & bit(Feature::kPluralWord)) != 0 || (f & bit(Feature::kAnd)) != 0) return false;
  return (f & bit(Feature::kDemonstrative)) == 0 || (f & bit(Feature::kRespected)) != 0;
}

Case Resolver::State::pronoun_case(TokenIndex t) const {
  const Reading* r = s.reading_of(t, Pos::kPronoun);
  return r != nullptr ? r->morph.kase : Case::kBare;
}

// Does a verb, or what came before or after it, part the two places? Then they stand in two clauses. To a
// `subject` the converbs before it belong: "X-এর ঘরে ঢুকে | তারা".
bool Resolver::State::parted(TokenIndex from, TokenIndex to, bool subject) const {
  if (to > from + kLongestClause) return true;
  for (TokenIndex t = from; t < to; ++t) {
    if (!s.is_word(t)) {
      if (s.is_punct(t, ';') || s.is_punct(t, ':')) return true;
      continue;
    }
    if (name_at[t] != 0) continue;
    for (const Reading& r : s.readings(t)) {
      if (r.entry == lexicon::kNoEntry) continue;
      if (r.morph.verb_form == clause::VerbForm::kFinite ||
          (r.morph.verb_form == clause::VerbForm::kConverb && !subject) ||
          r.morph.verb_form == clause::VerbForm::kConditional)
        return true;
      if (r.morph.pos == Pos::kPostposition && s.any(t, bit(Feature::kTimeWord))) return true;
    }
    if (s.any(t, bit(Feature::kBut) | bit(Feature::kThat))) return true;
  }
  return false;
}

// "X-এর অনুরোধের কারণে, তাকে …": an owner of what a comma sets off.
bool Resolver::State::set_off(const MentionEvent& m, TokenIndex t) const {
  if (t < 1 || !s.is_punct(t - 1, ',')) return false;
  bool genitive = false, bare = false;
  ending_case(m.end - 1, genitive, bare);
  return genitive;
}

// "র‍্যাব-৩ | এর কমান্ডার": the ending of a name, written apart; but "X |
// এর আগে বলেন".
bool Resolver::State::genitive_apart(TokenIndex t, TokenIndex last) const {
  if (t >= last || !s.is_word(t) || s.text->form(t).size() != 2) return false;
  const Reading* r = s.reading_of(t, Pos::kPronoun);
  return r != nullptr && r->morph.kase == Case::kGenitive &&
         (t + 1 >= last || s.reading_of(t + 1, Pos::kPostposition) == nullptr);
}

// "X-কে পিটিয়ে হত্যার মামলায় | তাকে …", "X ও Y-কে পুড়িয়ে মারার অভিযোগে | তাঁকে …": what befell the one whose
// mention ends at `end` is what the law holds somebody else for. But "X-কে গ্রেপ্তার করে হত্যার মামলায় | তাকে".
bool Resolver::State::undergone_in_case(TokenIndex end, TokenIndex t) const {
  if (end + 1 >= t || t - end > kLongestClause) return false;
  TokenIndex law = t;
  while (law > end && charges.find(s.text->form(law - 1)) == charges.end()) --law;
  if (law < end + 2) return false;
  --law;  // the word for the case; the deed stands right before it
  const auto reads = [&](TokenIndex k, auto wanted) { return std::ranges::any_of(s.readings(k), wanted); };
  const bool deed = s.is_word(law - 1) && name_at[law - 1] == 0 && reads(law - 1, [](const Reading& r) {
                      return r.entry != lexicon::kNoEntry && r.morph.kase == Case::kGenitive;
                    });
  if (!deed) return false;
  for (TokenIndex k = end; k + 1 < law; ++k) {  // "পিটিয়ে | হত্যার", "গুলি করে | হত্যার"; but "X-এর বিরুদ্ধে"
    if (!s.is_word(k) || in_custody.contains(s.text->form(k)) || s.finite(k)) return false;
    if (s.reading_of(k, Pos::kPostposition) != nullptr) return false;
    if (reads(k, [](const Reading& r) { return r.morph.verb_form == clause::VerbForm::kConditional; }))
      return false;
  }
  return true;
}

// How a person stands where he is mentioned, in tenths: the more, the rather a pronoun goes on with him.
int Resolver::State::standing(const MentionEvent& m, bool first_bare) const {
  const TokenIndex end = m.end;
  const std::uint32_t sentence = s.text->sentence_of[m.at];
  const TokenIndex last = s.text->sentences[sentence].end;
  if (m.at > 0 && s.is_punct(m.at - 1, '(')) return kGloss;
  if (says_whose_kin({m.at, m.end})) return kGloss;
  Case kase = Case::kBare;
  const Reading* pronoun = s.reading_of(end - 1, Pos::kPronoun);
  if (pronoun != nullptr && name_at[end - 1] == 0) {
    kase = pronoun->morph.kase;
  } else {
    bool genitive = false, bare = false;
    ending_case(end - 1, genitive, bare);
    const std::uint16_t stem = name_at[end - 1] != 0   ? (*names)[name_at[end - 1] - 1].last_stem
                               : term_at[end - 1] != 0 ? terms[term_at[end - 1] - 1].last_stem
                                                       : 0;
    if (genitive) kase = Case::kGenitive;
    if (stem != 0 && !genitive && !bare)
      for (const Reading& r : s.readings(end - 1))
        if (r.stem_length == stem && r.morph.kase != Case::kBare) kase = r.morph.kase;
    if (kase == Case::kBare && name_at[end - 1] != 0 && genitive_apart(end, last)) return kOwner;
  }
  switch (kase) {
    case Case::kBare:
      if (says_which(m, last)) return kOwner;
      if (told_as_kin(m)) return kGoverned;
      return first_bare || (m.at > 0 && s.finite(m.at - 1)) ? kSubject : kOther;
    case Case::kObjective:
      return kObject;
    case Case::kGenitive:
      return end < last && s.is_word(end) && s.reading_of(end, Pos::kPostposition) != nullptr ? kGoverned
                                                                                              : kOwner;
    default:
      return kOwner;
  }
}

// "Z বলেন, X-এর ওপর | নির্যাতন হয়েছে, কিন্তু তিনি …": what Z tells of him; but "X-এর সঙ্গে".
bool Resolver::State::befell_there(const MentionEvent& m, const Told* content) const {
  static const std::string kWith = unicode::fold("সঙ্গে"), kAlong = unicode::fold("সাথে");
  const Told* there = told_around(m.at);
  if (content == nullptr || there == nullptr || content->speaker == kNoId ||
      content->speaker != there->speaker || m.end >= s.size())
    return false;
  return s.text->form(m.end) != kWith && s.text->form(m.end) != kAlong;
}

// "তার মা | X": the text tells of him, and of her as his.
bool Resolver::State::told_as_kin(const MentionEvent& m) const {
  const TokenIndex begin = s.text->sentences[s.text->sentence_of[m.at]].begin;
  return m.at >= begin + 2 && s.is_word(m.at - 1) && s.any(m.at - 1, bit(Feature::kKin)) &&
         means_one(m.at - 2) && pronoun_case(m.at - 2) == Case::kGenitive;
}

// "X | নেতৃত্বাধীন সরকার", "X | হত্যা মামলায়", "X-বিরোধী", "আসামি | X-কে": what stands behind the phrase is
// what the sentence tells of, and the phrase says only which.
bool Resolver::State::says_which(const MentionEvent& m, TokenIndex last) const {
  TokenIndex t = m.end;
  if (t < last && s.is_punct(t, '-')) ++t;
  if (t >= last || !s.is_word(t)) return false;
  if (!pool[m.who].named) {
    // "সমাজকর্মী | ও বিজ্ঞানী X"
    if (s.any(t, bit(Feature::kAnd)) && t + 2 < last) return name_at[t + 2] != 0;
    return name_at[t] != 0 || s.any(t, bit(Feature::kHuman) | bit(Feature::kTitle));
  }
  if (name_at[t] != 0) return false;
  if (linked.contains(s.text->form(t))) return !(t + 1 < last && s.is_word(t + 1) && s.finite(t + 1));
  for (const Reading& r : s.readings(t))
    if (r.entry != lexicon::kNoEntry && r.stem_length != 0 && r.morph.pos == Pos::kNoun &&
        linked.contains(s.text->form(t).substr(0, r.stem_length)))
      return true;
  return false;
}

// "কেউ … করলে | তাকে": whoever does so, if anybody does.
bool Resolver::State::if_somebody(TokenIndex k, TokenIndex t) const {
  const Reading* r = s.reading_of(k, Pos::kPronoun);
  if (r == nullptr || r->entry == lexicon::kNoEntry || r->morph.kase != Case::kBare ||
      view->cell(r->entry, "gloss") != "somebody")
    return false;
  for (TokenIndex v = k + 1; v < t; ++v)
    for (const Reading& verb : s.readings(v))
      if (verb.entry != lexicon::kNoEntry && verb.morph.verb_form == clause::VerbForm::kConditional)
        return true;
  return false;
}

// "যিনি পদে বসবেন তাঁকে", "যে আসুক তাকে": whoever it will be; "X, যিনি … ছিলেন, তাকে": the person right before.
bool Resolver::State::of_whoever(TokenIndex t, Id& who) const {
  const TokenIndex begin = s.text->sentences[s.text->sentence_of[t]].begin;
  for (TokenIndex k = t; k > begin && k + kLongestClause > t; --k) {
    if (s.text->quote_depth[k - 1] != s.text->quote_depth[t] || name_at[k - 1] != 0) continue;
    if (if_somebody(k - 1, t)) return true;
    const Reading* r = s.reading_with(k - 1, bit(Feature::kRelative));
    if (r == nullptr || r->morph.pos != Pos::kPronoun) continue;
    // "ওই পদে যে | বসবে তাকে", and not "বলেন, যে …"
    if (s.any(k - 1, bit(Feature::kThat)) && !r->morph.emphatic_i && !s.finite(k)) continue;
    // "যাদের মত মিলছে না | তারা"; but "X, যার নেতৃত্বে …, তিনি" goes on with X
    const bool owner =
        r->morph.kase == Case::kGenitive && r->morph.plural && s.any(t, bit(Feature::kPluralWord));
    if (r->morph.kase != Case::kBare && r->morph.kase != Case::kObjective && !owner) continue;
    TokenIndex before = k - 1;
    while (before > begin && !s.is_word(before - 1)) --before;
    who = before > begin ? name_ending_at(before - 1) : kNoId;
    if (owner && who != kNoId) continue;
    const bool several = s.any(t, bit(Feature::kPluralWord));
    if (who != kNoId && (pool[who].type == EntityType::kPerson) == several) who = kNoId;
    return true;
  }
  return false;
}

// Of whom the text tells all along it goes on to tell.
int Resolver::State::often(Id who, TokenIndex t) const {
  constexpr int kEach = 2, kMost = 8;
  int times = 0;
  for (const TokenRange& m : pool[who].mentions) {
    if (m.begin < t) ++times;
    if (times == kMost) break;
  }
  return kEach * times;
}

// The persons whom the pronoun at `t` may mean, the likeliest first, into `answer`.
void Resolver::State::weigh(TokenIndex t) {
  struct Weighed {
    Id who;
    int weight;
    TokenIndex at;
  };
  std::array<Weighed, 8> all{};
  std::size_t n = 0;
  answer.clear();
  const Case kase = pronoun_case(t);
  const bool owner = kase == Case::kGenitive && (t + 1 >= s.size() || !s.is_word(t + 1) ||
                                                 s.reading_of(t + 1, Pos::kPostposition) == nullptr);
  if (Id whoever = kNoId; of_whoever(t, whoever)) {
    if (whoever != kNoId) answer.push_back(whoever);
    return;
  }
  // "X, তাকেও …": the name is taken up right behind its comma
  if (t > 1 && s.is_punct(t - 1, ',') && s.text->sentence_of[t - 2] == s.text->sentence_of[t])
    if (const Id who = name_ending_at(t - 2); who != kNoId && pool[who].type == EntityType::kPerson) {
      bool genitive = false, bare = false;
      ending_case(t - 2, genitive, bare);
      if (bare) {
        answer.push_back(who);
        return;
      }
    }
  // "Y-এর সঙ্গে বৈঠক করেন | তিনি": a subject behind its verb
  TokenIndex clause_end = t;
  while (kase == Case::kBare && clause_end > 0 && s.is_word(clause_end - 1) && s.finite(clause_end - 1))
    --clause_end;
  const Told* content = told_around(t);
  const Id speaker = content != nullptr ? content->speaker : kNoId;
  const bool direct = content != nullptr && (content->direct || s.text->quote_depth[t] > 0);
  const std::uint32_t here = s.text->sentence_of[t];
  const auto add = [&](Id who, int weight, TokenIndex at) {
    for (std::size_t i = 0; i < n; ++i)
      if (all[i].who == who) {
        if (weight > all[i].weight) all[i].weight = weight, all[i].at = at;
        return;
      }
    if (n < all.size()) all[n++] = {who, weight, at};
  };
  // "হাদির সমর্থকেরা বলছেন, হাদি | হত্যার সন্দেহভাজনের … এবং তিনি পালিয়ে গেছেন": who only says which affair it
  // is, is none that acts in the sentence
  std::vector<Id> barred;
  const TokenIndex begin = s.text->sentences[here].begin;
  for (auto m = std::lower_bound(events.begin(), events.end(), begin,
                                 [](const MentionEvent& e, TokenIndex at) { return e.at < at; });
       kase == Case::kBare && m != events.end() && m->at < t; ++m)
    if (pool[m->who].named && pool[m->who].type == EntityType::kPerson && name_at[m->end - 1] != 0 &&
        says_which(*m, s.text->sentences[here].end))
      barred.push_back(m->who);
  const auto near = [&](const MentionEvent& m, int standing) {
    const std::uint32_t sentence = s.text->sentence_of[m.at];
    if (std::ranges::find(barred, m.who) != barred.end()) return;
    if (pool[m.who].type != EntityType::kPerson || (direct && m.who == speaker)) return;
    if (sentence == here && undergone_in_case(m.end, t)) return;
    if (sentence == here && !owner && !parted(m.at + 1, clause_end, kase == Case::kBare) &&
        (m.who == speaker || !set_off(m, t)))
      return;
    int weight = standing - kPerSentence * static_cast<int>(here - sentence);
    // what somebody else said, seen from outside
    const Told* there = told_around(m.at);
    const bool same = there == content || (there != nullptr && speaker != kNoId && there->speaker == speaker);
    if (there != nullptr) weight += same ? 6 : -8;
    if (!direct && m.who == speaker && content != nullptr) {
      const bool subject = kase == Case::kBare;
      weight = std::min(weight, subject || owner ? 22 : 12);
      // "X বলেন, Y-কে মারা হয়েছে। তিনি …": further on in what he says he rather speaks of another
      if (subject && s.text->sentence_of[content->range.begin] != sentence) weight -= kFurtherOn;
    }
    add(m.who, weight, m.at);
  };
  // the first person in the bare case of a sentence is its subject; of what is said in it, the first of that
  auto m = std::upper_bound(events.begin(), events.end(), t,
                            [](TokenIndex at, const MentionEvent& e) { return at <= e.at; });
  for (int looked = 0; m != events.begin() && looked < kMostMentions; ++looked) {
    --m;
    if (s.text->sentence_of[m->at] + kReach < here) break;
    if (pool[m->who].type != EntityType::kPerson) continue;
    bool first = m->subject;
    for (auto k = m;
         first && k != events.begin() && s.text->sentence_of[(k - 1)->at] == s.text->sentence_of[m->at]; --k)
      first = !((k - 1)->subject && pool[(k - 1)->who].type == EntityType::kPerson &&
                (k - 1)->who != m->who && told_around((k - 1)->at) == told_around(m->at));
    const Ent& e = pool[m->who];
    const int stands = standing(*m, first) - (e.named || e.introduced ? 0 : kNameless);
    near(*m, kase == Case::kBare && stands == kGoverned && !befell_there(*m, content) ? kOwner : stands);
  }
  int looked = 0;
  for (auto p = meant.rbegin(); p != meant.rend() && looked < kMostMentions; ++p) {
    if (p->at >= t) continue;
    ++looked;
    if (s.text->sentence_of[p->at] + kReach < here) break;
    near({p->at, p->at + 1, p->who, false}, p->kase == Case::kBare        ? 35
                                            : p->kase == Case::kObjective ? 28
                                                                          : 20);
  }
  for (std::size_t i = 0; i < n; ++i) all[i].weight += often(all[i].who, t);
  std::stable_sort(all.begin(), all.begin() + n, [](const Weighed& a, const Weighed& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.at > b.at;
  });
  for (std::size_t i = 0; i < n; ++i) answer.push_back(all[i].who);
}

// Every pronoun up to `t` is given to the likeliest, so that the next one goes on with him.
void Resolver::State::follow_pronouns(TokenIndex t) {
  for (; followed < t; ++followed) {
    if (!means_one(followed) || s.text->sentences[s.text->sentence_of[followed]].furniture) continue;
    if (mentioned_at(followed) != kNoId) continue;
    weigh(followed);
    if (!answer.empty()) meant.push_back({followed, answer.front(), pronoun_case(followed)});
  }
}

// Who is mentioned by the token alone: the source that a pronoun is.
Id Resolver::State::mentioned_at(TokenIndex t) const {
  const auto at = std::lower_bound(events.begin(), events.end(), t,
                                   [](const MentionEvent& e, TokenIndex k) { return e.at < k; });
  return at != events.end() && at->at == t && at->end == t + 1 ? at->who : kNoId;
}

bool Resolver::stands_for_one(TokenIndex t) const { return state_->means_one(t); }

std::span<const Id> Resolver::may_mean(TokenIndex pronoun) {
  State& st = *state_;
  st.follow_pronouns(pronoun);
  st.answer.clear();
  Id who = st.mentioned_at(pronoun);
  // "X | এর": a genitive written apart; but "X-এ | এর আগেও"
  if (who == kNoId && !st.means_one(pronoun) && pronoun > 0 && st.pronoun_case(pronoun) == Case::kGenitive) {
    const Sight& s = st.s;
    const bool before = s.text->form(pronoun).size() == 2 && pronoun + 1 < s.size() &&
                        s.reading_of(pronoun + 1, Pos::kPostposition) != nullptr &&
                        s.any(pronoun + 1, bit(Feature::kTimeWord));
    bool genitive = false, bare = false;
    st.ending_case(pronoun - 1, genitive, bare);
    if (bare && !before) who = st.name_ending_at(pronoun - 1);
  }
  if (who != kNoId)
    st.answer.push_back(who);
  else if (st.means_one(pronoun))
    st.weigh(pronoun);
  return st.answer;
}

void Resolver::means(TokenIndex pronoun, Id who) {
  State& st = *state_;
  st.follow_pronouns(pronoun + 1);
  for (auto p = st.meant.rbegin(); p != st.meant.rend() && p->at >= pronoun; ++p)
    if (p->at == pronoun) p->who = who;
}

void Resolver::tells(clause::TokenRange content, Id speaker, bool direct) {
  state_->tells(content, speaker, direct);
}

}  // namespace ukti::mention
