// Whom a plural pronoun may mean that takes part in what happens: "তাদের গ্রেপ্তার করা হয়", "তারা হামলা চালায়".
//
// "They" are those of whom the text has just told as several: a group, persons or countries that a
// conjunction joins, else a body. They are weighed like single persons (antecedents.cc), by how they stand
// and how far away; people before bodies. Where the likeliest are people whom the text only counts ("তিনজনকে
// আটক করা হয়। তাদের …"), or nobody stands near enough, they are nobody by name: a body that a station or an
// office somewhere in the sentence before happens to be is no guess to make.
#include <algorithm>

#include "mention/state.h"
#include "unicode/fold.h"

namespace ukti::mention {

namespace {

constexpr std::uint32_t kReach = 2;  // sentences back
constexpr int kPerSentence = 12;
constexpr int kLeast = 6;                      // what the likeliest must weigh
constexpr int kPeople = 3;                     // people are several, a body or a country is one
constexpr int kElsewhere = 4, kSameWords = 6;  // what somebody else says, what the same one says
constexpr int kCountryLoss = 2, kCountryUndergoes = 8, kHonouredLoss = 16;
constexpr int kGoesOnAsObject = 24, kBodyAsObject = 20, kDoes = 26, kHisSide = 14;
constexpr int kSpoke = 30;  // "X-এর পক্ষ থেকে জানানো হয়": however he stands
constexpr int kOwnedPeople = 10, kPeopleObject = 18;
constexpr int kTeller = 26, kTellerAsObject = 10;
constexpr int kMeantSubject = 35, kMeantObject = 28, kMeantOwner = 20;
constexpr int kCountedSubject = 28, kCountedObject = 22, kCountedOwner = 10;
constexpr TokenIndex kLongestReach = 400;  // tokens; no real three sentences are longer
constexpr TokenIndex kJointReach = 24;     // tokens from one joined name to the next

}  // namespace

bool Resolver::State::means_several(TokenIndex t) const {
  const std::uint64_t f = s.features(t);
  return s.is_word(t) && name_at[t] == 0 && (f & bit(Feature::kThirdPerson)) != 0 &&
         (f & bit(Feature::kPluralWord)) != 0;
}

// "২ জনকে | আটক", "তিনজনের": people of whom only the number is told; their case.
bool Resolver::State::counted_alone(TokenIndex t, Case& kase) const {
  static const std::string kCounter = unicode::fold("জন");
  if (!s.is_word(t) || name_at[t] != 0) return false;
  const auto noun_behind = [&](TokenIndex k) {
    return k < s.size() && s.text->sentence_of[k] == s.text->sentence_of[t] &&
           (name_at[k] != 0 ||
            (term_at[k] != 0 && (terms[term_at[k] - 1].features & bit(Feature::kHuman)) != 0));
  };
  if (const Reading* r = s.reading_of(t, Pos::kNumeral);
      r != nullptr && r->morph.classifier == clause::Classifier::kHuman && !counts_one(t)) {
    kase = r->morph.kase;
    return kase != Case::kBare || !noun_behind(t + 1);
  }
  if (t == 0 || s.text->sentence_of[t - 1] != s.text->sentence_of[t] || !number_at(t - 1) ||
      counts_one(t - 1))
    return false;
  for (const Reading& r : s.readings(t))
    if (r.entry != lexicon::kNoEntry && s.text->form(t).substr(0, r.stem_length) == kCounter) {
      kase = r.morph.kase;
      return kase != Case::kBare || !noun_behind(t + 1);
    }
  return false;
}

// "যেসব কর্মকর্তা … করেন | তাদের", "যে সমস্ত শিক্ষক … তাঁরা": those whom the relative word before their noun
// opens.
bool Resolver::State::of_those_which(TokenIndex t, Id& who) const {
  const TokenIndex begin = s.text->sentences[s.text->sentence_of[t]].begin;
  constexpr TokenIndex kClause = 80, kNoun = 4;
  const auto all = [&](TokenIndex k) {
    for (const Reading& r : s.readings(k))
      if (r.entry != lexicon::kNoEntry && view->cell(r.entry, "gloss").starts_with("all")) return true;
    return false;
  };
  for (TokenIndex k = t; k > begin && k + kClause > t; --k) {
    const TokenIndex at = k - 1;
    if (!s.is_word(at) || name_at[at] != 0 || s.text->quote_depth[at] != s.text->quote_depth[t]) continue;
    const Reading* r = s.reading_with(at, bit(Feature::kRelative));
    if (r == nullptr) continue;
    const bool own = s.any(at, bit(Feature::kPluralWord)) && r->morph.kase == Case::kGenitive;  // "যাদের"
    const bool that = s.any(at, bit(Feature::kThat));
    const bool noun = that ? at + 1 < t && all(at + 1) : r->morph.pos == Pos::kDeterminer;
    if (!own && !noun) continue;
    who = kNoId;
    for (TokenIndex n = at + 1; noun && n < t && n <= at + kNoun; ++n) {
      const TokenIndex end = term_at[n] != 0 ? terms[term_at[n] - 1].range.end : n + 1;
      const Id id = cover[end - 1];
      if (id != kNoId && pool[id].type == EntityType::kGroup) who = id;
      if (id != kNoId || term_at[n] != 0 || s.reading_of(n, Pos::kNoun) != nullptr) break;
    }
    return true;
  }
  return false;
}

// Does the word's plural ending mark an object as well as an owner?
bool Resolver::State::also_object(TokenIndex t) const {
  for (const Reading& r : s.readings(t))
    if (r.entry != lexicon::kNoEntry && r.morph.plural && r.morph.kase == Case::kGenitive) return true;
  return false;
}

// What is asked of one pronoun, and the likeliest answer so far.
struct Resolver::State::They {
  const State& st;
  TokenIndex t;
  Several who;
  bool undergoes;

  Case kase = st.pronoun_case(t);
  bool owner = kase == Case::kGenitive && (t + 1 >= st.s.size() || !st.s.is_word(t + 1) ||
                                           st.s.reading_of(t + 1, Pos::kPostposition) == nullptr);
  TokenIndex clause_end = t;  // before the verb of a subject that stands behind it
  const Told* content = st.told_around(t);
  Id speaker = content != nullptr ? content->speaker : kNoId;
  bool direct = false;
  std::uint32_t here = st.s.text->sentence_of[t];
  TokenIndex begin = 0;

  int best = kLeast - 1;
  TokenIndex best_at = 0;
  std::vector<Id> likeliest;
  Id only = kNoId;  // the only one who was offered
  bool alone = true;

  void look();
  void offer(std::span<const Id> those, int standing, TokenIndex at);
  void offer_teller();
  void offer_named();
  void offer_one(const MentionEvent& m, int stands);
  void offer_counted();
  void offer_spoken();

 private:
  // Names that a comma or a conjunction joins, of one type.
  struct Run {
    std::vector<Id> who;
    EntityType type = EntityType::kOther;
    TokenIndex end = 0;
  };
  bool speaks_here(Id id) const;
  bool comma(TokenIndex from, TokenIndex to) const;
  bool joined(TokenIndex from, TokenIndex to, bool& by_and) const;
  bool joins(Run& run, const MentionEvent& m) const;
};

bool Resolver::State::They::speaks_here(Id id) const {
  if (speaker == kNoId) return false;
  const auto& roles = st.pool[speaker].roles;
  return id == speaker ||
         std::any_of(roles.begin(), roles.end(), [&](const RoleNote& note) { return note.of == id; });
}

bool Resolver::State::They::comma(TokenIndex from, TokenIndex to) const {
  for (TokenIndex k = from; k < to; ++k)
    if (st.s.is_punct(k, ',')) return true;
  return false;
}

void Resolver::State::They::offer(std::span<const Id> those, int standing, TokenIndex at) {
  const std::uint32_t sentence = st.s.text->sentence_of[at];
  const bool own_words = std::any_of(those.begin(), those.end(), [&](Id id) { return speaks_here(id); });
  if (direct && own_words) return;
  const bool one_clause = sentence == here && !st.parted(at + 1, clause_end, kase == Case::kBare);
  // "X Y-কে তাদের আপত্তির কথা জানায়": his own who does it; "X তাদের মুক্তির দাবি জানায়": others
  const bool may_own = owner && !undergoes && standing >= kDoes;
  if (one_clause && !may_own && !(own_words && comma(at, t))) return;
  // "X Y-দের সঙ্গে আলোচনা করেছে। তাদের সহায়তা দেওয়া": an object goes on with an object
  if (kase != Case::kBare) {
    const bool body = those.size() == 1 && st.pool[those.front()].type != EntityType::kGroup;
    standing = std::min(standing, body ? kBodyAsObject : kGoesOnAsObject);
  }
  int weight = standing - kPerSentence * static_cast<int>(here - sentence);
  const Told* there = st.told_around(at);
  if (there != nullptr) weight += there == content ? kSameWords : -kElsewhere;
  const bool only_one = those.size() == 1 && (only == kNoId || only == those.front());
  alone = alone && only_one;
  if (only_one) only = those.front();
  if (weight < best || (weight == best && at < best_at)) return;
  best = weight, best_at = at;
  likeliest.assign(those.begin(), those.end());
}

// "প্রতিষ্ঠানটি জানিয়েছে, তারা …"; "প্রধানমন্ত্রী বলেছেন, হামাসের বিরুদ্ধে তাদের যুদ্ধ চলবে": his side, where nobody
// else is told of.
void Resolver::State::They::offer_teller() {
  if (direct || speaker == kNoId || who == Several::kPeople) return;
  if (st.pool[speaker].type != EntityType::kPerson) {
    if (who != Several::kAny) return;
    best = kase == Case::kBare ? kTeller : kTellerAsObject;
    likeliest.assign(1, speaker);
  } else if (owner && !undergoes) {
    for (const RoleNote& note : st.pool[speaker].roles)
      if (note.of != kNoId && st.pool[note.of].type != EntityType::kPlace) {
        best = kHisSide;
        likeliest.assign(1, note.of);
      }
  }
}

void Resolver::State::They::offer_one(const MentionEvent& m, int stands) {
  const Ent& e = st.pool[m.who];
  const Id one[] = {m.who};
  if (e.type == EntityType::kGroup) {
    offer(one, stands + kPeople, m.at);
  } else if (e.type == EntityType::kOrganisation && who != Several::kPeople && !st.is_platform(e)) {
    offer(one, stands - (who == Several::kHonoured ? kHonouredLoss : 0), m.at);
  } else if (e.type == EntityType::kCountry && who == Several::kAny && m.subject &&
             !st.s.any(m.at, bit(Feature::kDemonym))) {
    offer(one, stands - (kase == Case::kBare ? kCountryLoss : kCountryUndergoes), m.at);
  }
}

bool Resolver::State::They::joined(TokenIndex from, TokenIndex to, bool& by_and) const {
  by_and = false;
  if (from >= to || to - from > kJointReach) return false;
  bool joint = false;
  for (TokenIndex k = from; k < to; ++k) {
    if (st.name_at[k] != 0) continue;
    const bool conjunction = st.s.is_word(k) && st.s.any(k, bit(Feature::kAnd));
    by_and |= conjunction;
    joint |= conjunction || st.s.is_punct(k, ',');
    if (st.s.is_word(k) && !conjunction && st.s.reading_of(k, Pos::kPostposition) != nullptr) return false;
  }
  return joint && !st.parted(from, to);
}

// Takes the name into the run, or begins a new one with it: are they several?
bool Resolver::State::They::joins(Run& run, const MentionEvent& m) const {
  const EntityType type = st.pool[m.who].type;
  bool genitive = false, bare = false, by_and = false;
  st.ending_case(m.end - 1, genitive, bare);
  const bool goes_on = !run.who.empty() && type == run.type &&
                       st.s.text->sentence_of[run.end] == st.s.text->sentence_of[m.at] &&
                       joined(run.end, m.at, by_and);
  if (goes_on && genitive && !by_and) return false;  // "X, Y-এর ছেলে Z"
  if (!goes_on) {
    if (!bare && !run.who.empty() && type != run.type) return false;
    run.who.clear();
  }
  run.type = type;
  run.end = m.end;
  if (std::find(run.who.begin(), run.who.end(), m.who) == run.who.end()) run.who.push_back(m.who);
  return run.who.size() > 1;
}

void Resolver::State::They::offer_named() {
  Run run;
  const auto start = std::lower_bound(st.events.begin(), st.events.end(), begin,
                                      [](const MentionEvent& e, TokenIndex at) { return e.at < at; });
  for (auto m = start; m != st.events.end() && m->at < t; ++m) {
    const Ent& e = st.pool[m->who];
    const bool group = e.type == EntityType::kGroup;
    if (m->end > t || (!group && e.type != EntityType::kPerson && e.type != EntityType::kCountry &&
                       e.type != EntityType::kOrganisation))
      continue;
    if (e.noun != lexicon::kNoEntry && (st.view->features(e.noun) & bit(Feature::kSourceWord)) != 0) continue;
    const auto does = [&](const MentionEvent& k) {
      const EntityType type = st.pool[k.who].type;
      return k.subject && type != EntityType::kPlace && type != EntityType::kCountry && k.who != m->who;
    };
    const std::uint32_t sentence = st.s.text->sentence_of[m->at];
    bool first = m->subject;
    for (auto k = m; first && k != start && st.s.text->sentence_of[(k - 1)->at] == sentence; --k)
      first = !does(*(k - 1));
    int stands = st.standing(*m, first);
    // "চাঁদাবাজদের | প্রতিহত করুন": the ending of several people is that of an object as well
    if (group && stands == kOwnedPeople && st.also_object(m->end - 1)) stands = kPeopleObject;
    offer_one(*m, stands);
    if (group || (who != Several::kAny && e.type != EntityType::kPerson)) continue;
    if (joins(run, *m))
      offer(run.who, stands + kPeople - (e.type == EntityType::kCountry ? kCountryLoss : 0), m->at);
  }
}

void Resolver::State::They::offer_counted() {
  for (TokenIndex k = begin; k < t; ++k) {
    Case counted = Case::kBare;
    if (!st.counted_alone(k, counted)) continue;
    const int stands = counted == Case::kBare        ? kCountedSubject
                       : counted == Case::kObjective ? kCountedObject
                                                     : kCountedOwner;
    offer({}, stands + kPeople, k);
  }
}

// "X-এর পক্ষ থেকে জানানো হয়": who spoke, however he stands; and whom the pronouns before meant.
void Resolver::State::They::offer_spoken() {
  auto i = std::lower_bound(st.spoken.begin(), st.spoken.end(), begin,
                            [](const Spoke& x, TokenIndex at) { return x.at < at; });
  for (; i != st.spoken.end() && i->at < t; ++i) {
    const EntityType type = st.pool[i->who].type;
    const Id one[] = {i->who};
    if (type == EntityType::kGroup || (who != Several::kPeople && type != EntityType::kPerson))
      offer(one, kSpoke - (who == Several::kHonoured && type != EntityType::kGroup ? kHonouredLoss : 0),
            i->at);
  }
  for (auto p = st.meant_several.rbegin(); p != st.meant_several.rend() && p->at >= begin; ++p)
    if (p->at < t)
      offer(p->who,
            p->kase == Case::kBare        ? kMeantSubject
            : p->kase == Case::kObjective ? kMeantObject
                                          : kMeantOwner,
            p->at);
}

void Resolver::State::They::look() {
  const Sight& s = st.s;
  while (kase == Case::kBare && clause_end > 0 && s.is_word(clause_end - 1) && s.finite(clause_end - 1))
    --clause_end;
  direct = content != nullptr &&
           (content->direct || s.text->quote_depth[t] > s.text->quote_depth[content->range.begin]);
  begin = s.text->sentences[here > kReach ? here - kReach : 0].begin;
  if (begin + kLongestReach < t) begin = t - kLongestReach;
  offer_teller();
  offer_named();
  offer_counted();
  offer_spoken();
}

// Those whom the plural pronoun at `t` may mean, into `answer`.
void Resolver::State::weigh_several(TokenIndex t, Several who, bool undergoes) {
  answer.clear();
  Id known = kNoId;
  if (of_whoever(t, known) || of_those_which(t, known)) {
    if (known != kNoId) answer.push_back(known);
    return;
  }
  They they{*this, t, who, undergoes};
  they.look();
  answer = std::move(they.likeliest);
  if (answer.empty() && they.best < kLeast && they.alone && they.only != kNoId)
    answer.push_back(they.only);  // nobody else is there
}

std::span<const Id> Resolver::may_be_several(TokenIndex pronoun, Several who, bool undergoes) {
  State& st = *state_;
  st.answer.clear();
  if (const Id source = st.mentioned_at(pronoun); source != kNoId)
    st.answer.push_back(source);
  else if (st.means_several(pronoun))
    st.weigh_several(pronoun, who, undergoes);
  return st.answer;
}

void Resolver::mean(TokenIndex pronoun, std::span<const Id> several) {
  State& st = *state_;
  if (!several.empty())
    st.meant_several.push_back({pronoun, {several.begin(), several.end()}, st.pronoun_case(pronoun)});
}

}  // namespace ukti::mention
