#include "mention/resolver.h"

#include <algorithm>

#include "bangla/genitive.h"
#include "mention/state.h"
#include "unicode/fold.h"

namespace ukti::mention {

void Ent::clear() {
  type = EntityType::kOther;
  entry = noun = possessor = lexicon::kNoEntry;
  words.clear(), forms.clear(), mentions.clear(), roles.clear(), composed.clear();
  qualifier.clear();
  of = unit_of = kNoId;
  named = plural = counted = others = introduced = role = false;
  rule = {};
}

Id Resolver::State::add(EntityType type, std::string_view rule) {
  if (count == pool.size()) pool.emplace_back();
  Ent& e = pool[count];
  e.clear();
  e.type = type;
  e.rule = rule;
  return count++;
}

bool Resolver::State::mentioned(Id who, TokenRange range) const {
  const auto& m = pool[who].mentions;
  return std::find(m.begin(), m.end(), range) != m.end();
}

void Resolver::State::mention(Id who, TokenRange range) {
  if (range.empty() || mentioned(who, range)) return;
  pool[who].mentions.push_back(range);
  const TokenIndex last = range.end - 1;
  bool bare = true;
  for (const Reading& r : s.readings(last))
    if (r.morph.kase != Case::kBare && r.entry != lexicon::kNoEntry) bare = false;
  // "আব্দুল কাদের": a name that is a case form of a word besides
  const NamedMention* name = name_at[last] != 0 ? &(*names)[name_at[last] - 1] : nullptr;
  if (name != nullptr && name->last_stem == 0 && name->range.end == range.end && pool[who].named) bare = true;
  // "শেখ হাসিনা | বিরোধী আন্দোলনে"
  const TokenIndex close = s.text->sentences[s.text->sentence_of[last]].end;
  if (pool[who].named && says_which({range.begin, range.end, who, bare}, close)) bare = false;
  // "ডেনমার্ক | থেকে"
  if (range.end < s.size() && s.is_word(range.end))
    for (const Reading& r : s.readings(range.end))
      bare = bare && !(r.entry != lexicon::kNoEntry && r.morph.pos == Pos::kPostposition &&
                       view->cell(r.entry, "gloss").starts_with("from"));
  const MentionEvent event{range.begin, range.end, who, bare};
  const auto place =
      std::upper_bound(events.begin(), events.end(), event,
                       [](const MentionEvent& a, const MentionEvent& b) { return a.at < b.at; });
  events.insert(place, event);
}

Resolver::State::State(const lexicon::View& v) : view(&v), rows(v), offices(v), term_rows(v) {
  const auto range = v.rows("bn/role_ranks.tsv");
  for (lexicon::EntryId e = range.first; e < range.first + range.count; ++e)
    if (v.cell(e, "use") == "rank") {
      ranks.push_back(unicode::fold(v.cell(e, "word")));
    } else if (v.cell(e, "use") == "many") {
      of_many.insert(unicode::fold(v.cell(e, "word")));
    } else {
      other_holder.insert(unicode::fold(v.cell(e, "word")));
      if (v.cell(e, "use") == "past") past.insert(unicode::fold(v.cell(e, "word")));
      if (v.cell(e, "use") == "late") late.insert(unicode::fold(v.cell(e, "word")));
    }
  const auto marks = v.rows("bn/name_marks.tsv");
  for (lexicon::EntryId e = marks.first; e < marks.first + marks.count; ++e)
    if (v.cell(e, "use") == "naming")
      naming.insert(unicode::fold(v.cell(e, "word")));
    else if (v.cell(e, "use") == "article")
      articles.insert(unicode::fold(v.cell(e, "word")));
    else if (v.cell(e, "use") == "outside")
      outside.insert(unicode::fold(v.cell(e, "word")));
    else if (v.cell(e, "use") == "linked")
      linked.insert(unicode::fold(v.cell(e, "word")));
    else if (v.cell(e, "use") == "charge")
      charges.insert(unicode::fold(v.cell(e, "word")));
    else if (v.cell(e, "use") == "held")
      in_custody.insert(unicode::fold(v.cell(e, "word")));
}

Resolver::Resolver(const lexicon::View& view) : state_(std::make_unique<State>(view)) {}
Resolver::~Resolver() = default;
Resolver::Resolver(Resolver&&) noexcept = default;

void Resolver::begin(const text::Text& text, const clause::Words& words, std::vector<NamedMention>& names,
                     std::string_view published) {
  State& st = *state_;
  st.s = {&text, &words, st.view};
  st.names = &names;
  st.published = published.substr(0, 10);
  st.count = 0;
  st.by_entry.clear();
  st.events.clear();
  st.spoken.clear();
  st.told.clear();
  st.told_at.clear();
  st.arrests.clear();
  st.arrests_known = false;
  st.meant.clear();
  st.meant_several.clear();
  st.followed = 0;
  st.reached = 0;
  st.name_at.assign(text.tokens.size(), 0);
  for (std::uint32_t i = 0; i < names.size(); ++i)
    for (TokenIndex t = names[i].range.begin; t < names[i].range.end; ++t) st.name_at[t] = i + 1;
  st.cover.assign(text.tokens.size(), kNoId);
  st.link_names();
  st.home_row = st.find_home();
  st.own_bodies();
  st.place_bodies();
  st.find_common();
}

void Resolver::reach(TokenIndex t) { state_->reached = t; }

std::span<const Id> Resolver::resolve(const clause::Phrase& phrase, Slot slot) {
  State& st = *state_;
  st.answer.clear();
  st.resolve(phrase.range, slot);
  if (slot != Slot::kPlace && slot != Slot::kVia)
    for (Id& who : st.answer)
      for (TokenIndex t = phrase.range.begin; t < phrase.range.end; ++t) who = st.government_of(who, t, slot);
  return st.answer;
}

std::span<const Id> Resolver::crowd(const clause::Phrase& phrase, bool held) {
  state_->crowd(phrase.range, held);
  return state_->answer;
}

void Resolver::spoke(Id who, TokenIndex at) {
  if (who != kNoId) state_->spoken.push_back({who, at});
}

Id Resolver::last_speaker(bool respected, TokenIndex at) const {
  const State& st = *state_;
  const auto paragraph = [&](TokenIndex t) {
    return st.s.text->sentences[st.s.text->sentence_of[t]].paragraph;
  };
  // "X ত্রাণ শিবির ঘুরে দেখেন। পরে … বলেন": who acted in the sentence before, though nobody spoke in it.
  const std::uint32_t here = st.s.text->sentence_of[at];
  if (respected) {
    TokenIndex spoke = 0;
    for (auto i = st.spoken.rbegin(); i != st.spoken.rend() && spoke == 0; ++i)
      if (i->at < at) spoke = i->at + 1;
    // Only adverbs and those who are told may stand before the cue: anything else may be a subject.
    const TokenIndex begin = st.s.text->sentences[here].begin;
    bool opens = at <= begin + 4;
    for (TokenIndex t = begin; t < at && opens; ++t)
      opens =
          st.name_at[t] == 0 &&
          (st.s.reading_of(t, Pos::kPronoun) == nullptr || st.s.reading_of(t, Pos::kDeterminer) != nullptr) &&
          (st.s.listed(t) || !st.s.is_word(t));
    if (opens && here > 0 && (spoke == 0 || st.s.text->sentence_of[spoke - 1] + 1 < here))
      if (const Id who = st.sole_subject(here - 1); who != kNoId) return who;
  }
  for (auto i = st.spoken.rbegin(); i != st.spoken.rend(); ++i) {
    if (i->at >= at) continue;
    if (paragraph(at) > paragraph(i->at) + 2) return kNoId;
    const Ent& e = st[i->who];
    const bool person = e.type == EntityType::kPerson;
    if (respected && !person && !e.plural) continue;
    // People called by a common noun are quoted in passing.
    if (e.type == EntityType::kGroup && !e.named &&
        st.s.text->sentence_of[at] > st.s.text->sentence_of[i->at] + 1)
      continue;
    return i->who;
  }
  return kNoId;
}

Id Resolver::last_outlet(TokenIndex at) const {
  const State& st = *state_;
  const std::uint32_t here = st.s.text->sentence_of[at];
  const auto media = [&](lexicon::EntryId entry) {
    return entry != lexicon::kNoEntry && (st.view->features(entry) & bit(Feature::kMedia)) != 0;
  };
  auto event = std::lower_bound(st.events.begin(), st.events.end(), at,
                                [](const MentionEvent& e, TokenIndex t) { return e.at < t; });
  while (event != st.events.begin()) {
    --event;
    if (st.s.text->sentence_of[event->at] + 2 < here) break;
    const Ent& e = st[event->who];
    if (media(e.entry) || (e.named && media(e.noun))) return event->who;
  }
  return kNoId;
}

bool Resolver::is_private(Id who) const {
  const Ent& e = (*state_)[who];
  return e.type == EntityType::kPerson && !e.named && !e.role && e.roles.empty() &&
         e.entry == lexicon::kNoEntry;
}

bool Resolver::is_without_office(Id who) const {
  const Ent& e = (*state_)[who];
  if (e.entry != lexicon::kNoEntry || e.role || body_of(who) != kNoId) return false;
  // an office whose body the text does not tell: "স্বরাষ্ট্রমন্ত্রী"
  const bool office = std::any_of(e.roles.begin(), e.roles.end(), [&](const RoleNote& n) {
    return n.of == kNoId &&
           (state_->terms[n.term].features & (bit(Feature::kRole) | bit(Feature::kOfficial))) != 0;
  });
  if (e.type == EntityType::kPerson) return !office;
  constexpr std::uint64_t kPower = bit(Feature::kParty) | bit(Feature::kForces) | bit(Feature::kGovernment) |
                                   bit(Feature::kGroup) | bit(Feature::kOfficial) | bit(Feature::kRole);
  return e.type == EntityType::kGroup &&
         (e.noun == lexicon::kNoEntry || (state_->view->features(e.noun) & kPower) == 0);
}

bool Resolver::is_platform(Id who) const { return state_->is_platform((*state_)[who]); }

// "পুলিশ সূত্র", "দলীয় সূত্র": told by its noun.
bool Resolver::is_informed_source(Id who) const {
  const Ent& e = (*state_)[who];
  return e.noun != lexicon::kNoEntry && (state_->view->features(e.noun) & bit(Feature::kSourceWord)) != 0;
}

bool Resolver::is_outlet(Id who) const {
  const Ent& e = (*state_)[who];
  const auto media = [&](lexicon::EntryId entry) {
    return entry != lexicon::kNoEntry && (state_->view->features(entry) & bit(Feature::kMedia)) != 0;
  };
  return e.type == EntityType::kOrganisation && (media(e.entry) || media(e.noun));
}

EntityType Resolver::type(Id who) const { return state_->pool[who].type; }

std::string_view Resolver::country_code(Id place) const {
  constexpr std::size_t kCountry = 3;
  const Ent& e = (*state_)[place];
  const bool land = e.type == EntityType::kPlace || e.type == EntityType::kCountry;
  return land && e.entry != lexicon::kNoEntry ? state_->view->cell(e.entry, "code").substr(0, kCountry)
                                              : std::string_view();
}

// Is it a body whose name or noun has one of these features?
bool Resolver::is_body_of(Id who, std::uint64_t features) const {
  const Ent& e = (*state_)[who];
  const auto listed = [&](lexicon::EntryId row) {
    return row != lexicon::kNoEntry && (state_->view->features(row) & features) != 0;
  };
  // "কাঞ্চনপুর থানা": by the word that closes a name that no table lists
  const bool closed = e.named && e.entry == lexicon::kNoEntry && !e.forms.empty() &&
                      state_->s.any(e.forms.front().range.end - 1, features);
  return e.type == EntityType::kOrganisation && (listed(e.entry) || listed(e.noun) || closed);
}

bool Resolver::is_of_law(Id who) const {
  return is_body_of(who, bit(Feature::kForces) | bit(Feature::kCourt));
}

// "১৮ জনকে আটক করা হয়। আটকদের …": those who were only counted before, and are told at t by what befell them.
Id Resolver::taken_up(TokenIndex t) const {
  const Id who = state_->cover[t];
  return who != kNoId && (*state_)[who].counted ? who : kNoId;
}

bool Resolver::is_court(Id who) const { return is_body_of(who, bit(Feature::kCourt)); }

Id Resolver::body_of(Id person) const {
  const State& st = *state_;
  const Ent& e = st[person];
  if (e.type != EntityType::kPerson) return kNoId;
  // "ভারপ্রাপ্ত কর্মকর্তা (ওসি)": two words for one office in one body
  Id of = e.role ? e.of : e.roles.empty() ? kNoId : e.roles.front().of;
  for (std::size_t i = 1; !e.role && i < e.roles.size(); ++i)
    if (e.roles[i].of != kNoId && e.roles[i].of != of) of = of == kNoId ? e.roles[i].of : kNoId;
  if (st.of_the_past(e)) return kNoId;
  if (of == kNoId) return st.police_of(e);
  const Ent& body = st[of];
  if (body.type == EntityType::kCountry) return of;
  constexpr std::uint64_t kPower =
      bit(Feature::kParty) | bit(Feature::kForces) | bit(Feature::kGovernment) | bit(Feature::kGroup);
  const auto power = [&](lexicon::EntryId row) {
    return row != lexicon::kNoEntry && (st.view->features(row) & kPower) != 0;
  };
  // "কাঞ্চনপুর থানা": by the word that closes a name that no table lists
  const bool closed = body.named && body.entry == lexicon::kNoEntry && !body.forms.empty() &&
                      st.s.any(body.forms.front().range.end - 1, kPower);
  if (power(body.entry) || power(body.noun) || closed) return of;
  // "আমজনতার দলের কেন্দ্রীয় কমিটির সদস্য": of the party
  const Id whole = body.type == EntityType::kOrganisation ? body.of : kNoId;
  return whole != kNoId && st[whole].type == EntityType::kOrganisation && power(st[whole].entry) ? whole
                                                                                                 : kNoId;
}

// "সহকারী পুলিশ কমিশনার X": an officer of the police is of those whom the text calls so.
Id Resolver::State::police_of(const Ent& officer) const {
  const auto of_police = [&](const RoleNote& n) {
    return view->cell(terms[n.term].entry, "gloss").find("police") != std::string_view::npos;
  };
  if (std::none_of(officer.roles.begin(), officer.roles.end(), of_police)) return kNoId;
  for (Id id = oldest(); id < count; ++id) {
    const Ent& e = pool[id];
    if (!e.named && e.type == EntityType::kOrganisation && e.of == kNoId && e.noun != lexicon::kNoEntry &&
        view->cell(e.noun, "gloss") == "police")
      return id;
  }
  return kNoId;
}

bool Resolver::holds_role_in(Id person, Id body) const {
  const Ent& e = (*state_)[person];
  return e.type == EntityType::kPerson &&
         (e.of == body ||
          std::any_of(e.roles.begin(), e.roles.end(), [&](const RoleNote& n) { return n.of == body; }));
}

bool Resolver::is_person(Id who) const { return (*state_)[who].type == EntityType::kPerson; }

bool Resolver::speaks_for_somebody(Id person) const {
  const State& st = *state_;
  const Ent& e = st[person];
  if (e.type != EntityType::kPerson || e.of != kNoId || e.roles.size() != 1) return false;
  const RoleNote& note = e.roles.front();
  return note.of == kNoId && (st.terms[note.term].features & bit(Feature::kSpokesperson)) != 0;
}

bool Resolver::may_be_one(Id a, Id b) const {
  const State& st = *state_;
  const auto holds = [&](const Ent& named, const Ent& office) {
    return named.named && !office.named && office.role && office.noun != lexicon::kNoEntry &&
           std::any_of(named.roles.begin(), named.roles.end(),
                       [&](const RoleNote& n) { return st.terms[n.term].entry == office.noun; });
  };
  return a == b || holds(st[a], st[b]) || holds(st[b], st[a]);
}

Id Resolver::last_place(TokenIndex at) const {
  const State& st = *state_;
  const std::uint32_t here = st.s.text->sentence_of[at];
  auto event = std::lower_bound(st.events.begin(), st.events.end(), at,
                                [](const MentionEvent& e, TokenIndex t) { return e.at < t; });
  Id country = kNoId;
  while (event != st.events.begin()) {
    --event;
    const std::uint32_t sentence = st.s.text->sentence_of[event->at];
    if (sentence + 1 < here) break;
    const EntityType type = st[event->who].type;
    if (type == EntityType::kPlace) return event->who;
    // a country of the same sentence takes part rather than being the scene
    if (type == EntityType::kCountry && sentence < here && country == kNoId) country = event->who;
  }
  return country;
}

bool Resolver::only_owns(Id who, TokenIndex at) const {
  const State& st = *state_;
  bool owns = false;
  for (const TokenRange& m : st[who].mentions) {
    if (m.begin >= at) continue;
    bool genitive = false;
    for (const Reading& r : st.s.readings(m.end - 1)) genitive |= r.morph.kase == Case::kGenitive;
    if (!genitive || m.end >= st.s.size() || !st.s.is_word(m.end)) return false;
    // "এক ব্যক্তির বিরুদ্ধে": a postposition makes more of him; "X-এর হাত রয়েছে" tells of him
    bool aside = st.says_whose_kin(m);
    for (const Reading& r : st.s.readings(m.end)) {
      if (r.morph.pos == Pos::kPostposition) return false;
      aside |= r.morph.kase == Case::kLocative || r.morph.kase == Case::kGenitive;
    }
    if (!aside) return false;
    owns = true;
  }
  return owns && std::none_of(st.spoken.begin(), st.spoken.end(),
                              [&](const Spoke& s) { return s.who == who && s.at < at; });
}

void Resolver::named_in(TokenRange range, EntityType type, std::vector<Id>& out) const {
  const auto& events = state_->events;
  auto at = std::lower_bound(events.begin(), events.end(), range.begin,
                             [](const MentionEvent& e, TokenIndex t) { return e.at < t; });
  for (; at != events.end() && at->at < range.end; ++at)
    if ((*state_)[at->who].type == type) out.push_back(at->who);
}

namespace {

// A name as the text writes it: its own bytes, without a gloss in parentheses and the last word's ending.
void append_name(const Sight& s, const NameForm& f, std::string& out) {
  const unicode::Folded& folded = *s.text->folded;
  for (TokenIndex t = f.range.begin; t < f.range.end; ++t) {
    const text::Token& token = s.token(t);
    if (s.is_punct(t, '(') && t > f.range.begin) {
      TokenIndex close = t;
      while (close < f.range.end && !s.is_punct(close, ')')) ++close;
      if (close + 1 < f.range.end) {
        t = close;
        continue;
      }
    }
    if (t > f.range.begin && token.space_before) out += ' ';
    std::uint32_t end = token.end;
    if (t + 1 == f.range.end && f.last_stem != 0) end = std::min(token.end, token.begin + f.last_stem);
    out += s.text->original.substr(folded.at[token.begin], folded.at[end] - folded.at[token.begin]);
  }
}

// An entity's names as they gather. Spellings that fold to the same are one; the first stays.
class NameList {
 public:
  explicit NameList(std::vector<std::string>& names) : names_(names) {}

  void add(std::string_view name) {
    if (name.empty()) return;
    std::string key = unicode::fold(name);
    if (std::find(keys_.begin(), keys_.end(), key) != keys_.end()) return;
    keys_.push_back(std::move(key));
    names_.emplace_back(name);
  }
  // Unless it is one of them with an ending.
  void add_phrase(std::string_view name) {
    const std::string key = unicode::fold(name);
    const bool inflected = std::any_of(keys_.begin(), keys_.end(), [&](const std::string& known) {
      return key.starts_with(known) && key.find(' ', known.size()) == key.npos;
    });
    if (!inflected) add(name);
  }
  void add_variants(std::string_view cell) {
    while (!cell.empty() && cell != "-") {
      const std::size_t bar = std::min(cell.find('|'), cell.size());
      add(cell.substr(0, bar));
      cell.remove_prefix(std::min(bar + 1, cell.size()));
    }
  }

 private:
  std::vector<std::string>& names_;
  std::vector<std::string> keys_;
};

}  // namespace

// "ইরানের পরমাণু সংস্থা" and, where the country's people have an adjective, "ইরানি পরমাণু সংস্থা".
void Resolver::State::spell(const Composed& c, std::vector<std::string>& out) const {
  std::string rest, name;
  if (!c.role.empty()) {
    append_name(s, {c.role, c.role_stem}, name);
    rest = bangla::genitive(name) + ' ';
    name.clear();
  }
  append_name(s, c.rest, rest);
  if (c.owner == kNoId) return out.push_back(rest);
  const Ent& owner = pool[c.owner];
  if (owner.entry != lexicon::kNoEntry)
    name = view->cell(owner.entry, "name");
  else if (!owner.forms.empty())
    append_name(s, owner.forms.front(), name);
  if (name.empty()) return;
  out.push_back(bangla::genitive(name) + ' ' + rest);
  // as the text itself spells the owner: "মলদ্বীপের"
  if (owner.entry != lexicon::kNoEntry && !owner.forms.empty()) {
    name.clear();
    append_name(s, owner.forms.front(), name);
    if (!name.empty()) out.push_back(bangla::genitive(name) + ' ' + rest);
  }
  const lexicon::EntryId adjective = rows.adjective(owner.entry);
  if (adjective != lexicon::kNoEntry && c.role.empty())
    out.push_back(std::string(view->cell(adjective, "name")) + ' ' + rest);
}

// "আহত দুই পুলিশ সদস্যকে" → "আহত দুই পুলিশ সদস্য": whom the text calls by common nouns goes by each phrase that
// it has for him, without what points ("ওই") and without the last word's ending.
void Resolver::State::phrases_of(const Ent& e, std::vector<std::string>& out) const {
  constexpr std::size_t kMost = 6;
  for (const TokenRange& m : e.mentions) {
    if (out.size() == kMost) break;
    TokenRange range = m;
    while (range.begin < range.end && points(range.begin)) ++range.begin;
    if (range.empty() || s.reading_of(range.end - 1, Pos::kPronoun) != nullptr) continue;
    if (range.end - range.begin == 1 && arrested(range.begin)) continue;  // "আটকদের" says what befell them
    std::string name;
    append_name(s, {range, ending_from(range.end - 1, e.noun)}, name);
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(std::move(name));
  }
}

// "ওই", "তাদের", "যা" and marks: of whom it is said here, no part of what he is called.
bool Resolver::State::points(TokenIndex t) const {
  constexpr std::uint64_t kPointing = bit(Feature::kDemonstrative) | bit(Feature::kRelative);
  return s.token(t).kind == text::TokenKind::kPunct || s.any(t, kPointing) ||
         s.reading_of(t, Pos::kPronoun) != nullptr;
}

// The codes of the token before its ending, as the reading of that noun has it or else the longest; 0 where
// it may be a word by itself.
std::uint16_t Resolver::State::ending_from(TokenIndex t, lexicon::EntryId noun) const {
  const std::size_t whole = s.text->form(t).size();
  std::size_t stem = 0;
  if (const std::size_t end = counter_end(t); end != 0)
    return static_cast<std::uint16_t>(end >= whole ? 0 : end);
  for (const Reading& r : s.readings(t)) {
    if (r.entry == lexicon::kNoEntry || r.morph.pos == Pos::kVerb) continue;
    const std::size_t length = r.stem_length == 0 ? whole : r.stem_length;
    if (r.entry == noun) return static_cast<std::uint16_t>(length >= whole ? 0 : length);
    stem = std::max(stem, length);
  }
  return static_cast<std::uint16_t>(stem >= whole ? 0 : stem);
}

void Resolver::finish(Record& record) const {
  state_->note_units();
  const State& st = *state_;
  record.entities.clear();
  record.entities.resize(st.count);
  std::vector<std::string> spelled;
  for (Id id = 0; id < st.count; ++id) {
    const Ent& e = st[id];
    Entity& out = record.entities[id];
    out.type = e.type;
    out.why.rule = e.rule;
    NameList list(out.names);
    if (st.is_people(e)) st.people_names(e, out.names);
    if (e.entry != lexicon::kNoEntry) {
      list.add_variants(st.view->cell(e.entry, "english"));
      list.add_variants(st.view->cell(e.entry, "name"));
      const std::string_view code = st.view->cell(e.entry, "code");
      out.code = code == "-" ? std::string_view{} : code;
      out.why.lexicon.push_back(st.view->where(e.entry));
    } else if (e.noun != lexicon::kNoEntry) {
      spelled.clear();
      st.english_names(e, spelled);
      for (const std::string& name : spelled) list.add(name);
      out.why.lexicon.push_back(st.view->where(e.noun));
    }
    spelled.clear();
    for (const Composed& c : e.composed) st.spell(c, spelled);
    for (const std::string& name : spelled) list.add(name);
    std::vector<NameForm> forms = e.forms;
    // The fullest form leads.
    std::stable_sort(forms.begin(), forms.end(), [](const NameForm& a, const NameForm& b) {
      return a.range.end - a.range.begin > b.range.end - b.range.begin;
    });
    for (const NameForm& f : forms) {
      std::string name;
      append_name(st.s, f, name);
      list.add(name);
      // "১৪ জন বন্দি" are "বন্দি"
      if (e.type != EntityType::kGroup || e.named) continue;
      const TokenIndex noun = st.past_count(f);
      if (noun == f.range.begin) continue;
      name.clear();
      append_name(st.s, {{noun, f.range.end}, f.last_stem}, name);
      list.add(name);
    }
    if (!e.named && e.entry == lexicon::kNoEntry) {
      spelled.clear();
      st.phrases_of(e, spelled);
      for (const std::string& name : spelled) list.add_phrase(name);
    }
    if (e.entry != lexicon::kNoEntry) {
      list.add_variants(st.view->cell(e.entry, "variants"));
      list.add_variants(st.view->cell(e.entry, "english_variants"));
      list.add_variants(st.view->cell(e.entry, "short"));
    }
    const auto title = [&](lexicon::EntryId entry) {
      const std::string_view gloss = st.view->cell(entry, "gloss");
      return std::string(gloss.empty() || gloss == "-" ? st.view->cell(entry, "word") : gloss);
    };
    if (e.role) {
      out.role_title = title(e.noun);
      out.role_of = e.of;
    } else if (!e.roles.empty()) {
      const RoleNote& note = e.roles.front();
      out.role_title = title(st.terms[note.term].entry);
      out.role_of = note.of;
    } else if (e.unit_of != kNoId) {
      out.role_of = e.unit_of;
    }
    out.mentions.reserve(e.mentions.size());
    for (const TokenRange& m : e.mentions) out.mentions.push_back(st.s.text->span(m.begin, m.end));
    std::sort(out.mentions.begin(), out.mentions.end());
  }
}

}  // namespace ukti::mention
