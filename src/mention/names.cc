#include "bangla/names.h"

#include <algorithm>

#include "bangla/genitive.h"
#include "mention/match.h"
#include "mention/mention.h"
#include "mention/name_rows.h"
#include "unicode/fold.h"

namespace ukti::mention {

using clause::bit;
using clause::Case;
using clause::Feature;
using clause::Reading;
using clause::Sight;
using text::TokenIndex;

namespace {

// "আমাদের সময়ের": a newspaper's name that begins with a pronoun is one only where it is quoted, introduced or
// spoken to.
bool says_what_it_says(const Sight& s, const NamedMention& n) {
  if (!s.any(n.range.begin,
             bit(Feature::kFirstPerson) | bit(Feature::kThirdPerson) | bit(Feature::kDemonstrative)))
    return false;
  const bool quoted = n.range.begin > 0 && s.token(n.range.begin - 1).kind == text::TokenKind::kQuote;
  const bool introduced = n.range.begin > 0 && s.any(n.range.begin - 1, bit(Feature::kMedia));
  for (const Reading& r : s.readings(n.range.end - 1))
    if (r.stem_length == n.last_stem && n.last_stem != 0 && r.morph.kase == Case::kObjective) return false;
  return !quoted && !introduced;
}

// "উপকূল | রক্ষীবাহিনী": forces that a further noun tells apart are not those whose name the last word is.
bool qualified_forces(const Sight& s, const NamedMention& n) {
  const TokenIndex t = n.range.begin;
  if (t == 0 || s.text->sentence_of[t - 1] != s.text->sentence_of[t] || !s.is_word(t - 1) || !s.ordinary(t) ||
      !s.any(t, bit(Feature::kForces)) ||
      s.any(t - 1, bit(Feature::kTimeWord) | bit(Feature::kTimeUnit) | bit(Feature::kAnd)))
    return false;
  const std::string whole = unicode::fold(s.view->cell(n.entry, "name"));
  const unicode::Codes form = s.text->form(t);
  const unicode::Codes word = n.last_stem != 0 ? form.substr(0, n.last_stem) : form;
  if (whole.size() <= word.size() || !unicode::Codes(whole).ends_with(word)) return false;
  bool noun = false;
  for (const Reading& r : s.readings(t - 1)) {
    if (r.entry == lexicon::kNoEntry) continue;
    if (r.morph.pos != clause::Pos::kNoun || r.morph.kase != Case::kBare || r.morph.plural) return false;
    noun = true;
  }
  return noun;
}

// A one-word name whose form may be something else: an ordinary word ("জয়"), or another word's inflected form
// ("রুটে").
bool doubtful(const Sight& s, const NameRows& rows, const NamedMention& n) {
  const TokenIndex t = n.range.begin;
  const EntityType type = rows.type(n.entry);
  if (n.range.end - t > 1) return says_what_it_says(s, n);
  if (qualified_forces(s, n)) return true;
  if (type == EntityType::kCountry || type == EntityType::kOrganisation || rows.at_home(n.entry))
    return false;
  if (s.ordinary(t)) return type != EntityType::kGroup || s.reading_of(t, clause::Pos::kVerb) != nullptr;
  if (type != EntityType::kPerson) return false;
  const unicode::Codes form = s.text->form(t);
  return bangla::looks_inflected(n.last_stem != 0 ? form.substr(0, n.last_stem) : form);
}

// "উত্তর-পূর্ব রেল" is not the eastern railway: a hyphen binds the first word to the one before it.
bool hyphened(const Sight& s, TokenIndex t, TokenIndex end) {
  return t >= 2 && end - t > 1 && s.is_punct(t - 1, '-') && !s.token(t - 1).space_before &&
         !s.token(t).space_before && s.listed(t - 2) && s.ordinary(t);
}

// A named war, feast or movement is no participant; what its name holds (two countries) counts instead.
bool happening(const Sight& s, const NameRows& rows, const PhraseMatch& m) {
  return rows.type(m.entry) == EntityType::kOther &&
         s.any(m.end - 1, bit(Feature::kEventNoun) | bit(Feature::kTimeUnit) | bit(Feature::kTimeWord));
}

// "সিসি ক্যামেরা": a person's short name that opens a listed thing is part of it.
bool of_a_thing(const Sight& s, const NameRows& rows, TokenIndex t, const PhraseMatch& m) {
  if (rows.type(m.entry) != EntityType::kPerson || m.end != t + 1) return false;
  const PhraseMatch thing = longest_phrase(s, t, s.text->sentences[s.text->sentence_of[t]].end,
                                           [](lexicon::EntryId) { return true; });
  return thing.end > m.end && !rows.is_name(thing.entry);
}

// A title or role right before it.
bool introduced(const Sight& s, TokenIndex t) {
  return t > 0 && s.text->sentence_of[t - 1] == s.text->sentence_of[t] &&
         s.any(t - 1, bit(Feature::kTitle) | bit(Feature::kRole) | bit(Feature::kSpokesperson));
}

// The country or body in the genitive at the front of a listed name ("সুদানের সেনাবাহিনী", "বিএনপির স্থায়ী
// কমিটি"), and a country before its government ("লেবানন সরকার"): a mention of its own.
bool owner_inside(const Sight& s, const NameRows& rows, const NamedMention& name, NamedMention& inner) {
  if (name.entry == lexicon::kNoEntry || name.type != EntityType::kOrganisation ||
      name.range.end - name.range.begin < 2)
    return false;
  const PhraseMatch m = longest_phrase(s, name.range.begin, name.range.end - 1,
                                       [&](lexicon::EntryId e) { return rows.is_name(e); });
  if (m.entry == lexicon::kNoEntry) return false;
  const EntityType type = rows.type(m.entry);
  const bool genitive = m.reading != nullptr && m.reading->morph.kase == Case::kGenitive;
  const bool governed = m.reading == nullptr && m.end + 1 == name.range.end &&
                        s.any(m.end, bit(Feature::kGovernment)) && !s.any(m.end, bit(Feature::kOrgHead));
  if (type != EntityType::kCountry && !(type == EntityType::kOrganisation && genitive)) return false;
  if (!genitive && !governed) return false;
  inner.range = {name.range.begin, m.end};
  inner.entry = m.entry;
  inner.type = type;
  inner.last_stem = m.last_stem;
  inner.rule = "name.owner";
  return true;
}

}  // namespace

// "ইরানের প্রতিরক্ষামন্ত্রক" where the tables know India's, "ঝাড়খণ্ডের হাইকোর্ট" where they know another's: the
// body of the country or state that is named right before it is that one's.
void give_to_owner(const Sight& s, const NameRows& rows, std::vector<NamedMention>& names) {
  for (std::size_t i = 1; i < names.size(); ++i) {
    NamedMention& body = names[i];
    const NamedMention& owner = names[i - 1];
    if (body.type != EntityType::kOrganisation || body.entry == lexicon::kNoEntry ||
        owner.entry == lexicon::kNoEntry)
      continue;
    if (owner.range.end != body.range.begin || rows.owner(body.entry) == owner.entry) continue;
    bool genitive = false;
    for (const Reading& r : s.readings(owner.range.end - 1))
      genitive |= r.stem_length == owner.last_stem && r.morph.kase == Case::kGenitive;
    bool plain = true;  // of words that say what it is
    for (TokenIndex t = body.range.begin; t < body.range.end; ++t)
      plain &= s.ordinary(t) || s.any(t, bit(Feature::kOrgHead));
    // the adjective of a people owns as its country's genitive does
    const lexicon::EntryId country = rows.country_meant(owner.entry);
    const bool adjective = country != owner.entry && owner.last_stem == 0;
    const lexicon::EntryId home = rows.owner(body.entry) != lexicon::kNoEntry
                                      ? rows.owner(body.entry)
                                      : rows.country(s.view->cell(body.entry, "code").substr(0, 3));
    const bool foreign = country != lexicon::kNoEntry && (genitive || (adjective && plain)) &&
                         home != lexicon::kNoEntry && home != country &&
                         (plain || rows.owner(body.entry) != lexicon::kNoEntry);
    const bool stateful = owner.type == EntityType::kPlace && plain && (genitive || owner.last_stem == 0);
    if (!foreign && !stateful) continue;
    body.entry = lexicon::kNoEntry;
    body.range.begin = owner.range.begin;
    body.rule = "name.body_of";
  }
}

// Of which country the listed names of a text are, but for bodies that ordinary words name: every country has
// a supreme court and an election commission, and the tables give one of them that plain name.
class Homes {
 public:
  Homes(const Sight& s, const NameRows& rows, const std::vector<NamedMention>& names) : s_(s), rows_(rows) {
    for (const NamedMention& n : names)
      if (n.entry != lexicon::kNoEntry && !plain(n) && !of_trade(n))
        if (const std::string_view code = country(n); !code.empty()) vote(code);
    if (best_.empty()) return;
    const lexicon::EntryId home = rows_.country(best_);
    named_ = std::any_of(names.begin(), names.end(),
                         [&](const NamedMention& n) { return n.entry == home && home != lexicon::kNoEntry; });
  }

  // The body is not the listed one where nothing else in the text is of its country and much of another: it
  // is that one's, if the tables know it, else nobody listed. A country that the text names gets it later
  // (Resolver: place_bodies).
  void settle(NamedMention& body) const {
    if (body.entry == lexicon::kNoEntry || !plain(body)) return;
    const std::string_view own = country(body);
    if (own.empty() || best_.empty() || own == best_ || votes_of(own) > 0) return;
    const std::uint32_t most = votes_of(best_);
    if (most < kSome || most * 2 <= all_) return;
    if (const lexicon::EntryId there = same_of(body, rows_.country(best_)); there != lexicon::kNoEntry) {
      body.entry = there;
    } else if (most >= kMuch && (!named_ || body.range.end - body.range.begin == 1)) {
      give_up(body);
    }
  }

 private:
  static void give_up(NamedMention& body) {
    body.entry = lexicon::kNoEntry;
    body.rule = "name.body";
  }

  static constexpr std::uint32_t kSome = 2, kMuch = 3;

  std::string_view country(const NamedMention& n) const {
    const std::string_view code = s_.view->cell(n.entry, "code").substr(0, 3);
    return code.size() == 3 && code != "IGO" && code != "NGO" ? code : std::string_view{};
  }

  // Companies and outlets work everywhere.
  bool of_trade(const NamedMention& n) const {
    const std::string_view code = s_.view->cell(n.entry, "code");
    return code.ends_with("/BUS") || code.ends_with("/MED");
  }

  bool plain(const NamedMention& n) const {
    constexpr std::uint64_t kPower = bit(Feature::kGovernment) | bit(Feature::kForces) | bit(Feature::kCourt);
    if (n.type != EntityType::kOrganisation || (s_.view->features(n.entry) & kPower) == 0) return false;
    for (TokenIndex t = n.range.begin; t < n.range.end; ++t)
      if (!s_.ordinary(t) && !s_.any(t, bit(Feature::kOrgHead))) return false;
    // "বিএসএফ" is the name of one force: the tables gloss it with a capital letter
    return n.range.begin + 1 < n.range.end ||
           std::none_of(s_.readings(n.range.begin).begin(), s_.readings(n.range.begin).end(),
                        [&](const Reading& r) {
                          if (r.entry == lexicon::kNoEntry || r.morph.pos == clause::Pos::kName) return false;
                          const std::string_view gloss = s_.view->cell(r.entry, "gloss");
                          return !gloss.empty() && gloss.front() >= 'A' && gloss.front() <= 'Z';
                        });
  }

  void vote(std::string_view code) {
    ++all_;
    const auto at =
        std::find_if(votes_.begin(), votes_.end(), [&](const auto& v) { return v.first == code; });
    if (at != votes_.end())
      ++at->second;
    else
      votes_.emplace_back(code, 1u);
    if (best_.empty() || votes_of(code) > votes_of(best_)) best_ = code;
  }

  std::uint32_t votes_of(std::string_view code) const {
    for (const auto& [one, count] : votes_)
      if (one == code) return count;
    return 0;
  }

  // The row that says the same behind the country's genitive or adjective: "ভারতের | নির্বাচন কমিশন".
  lexicon::EntryId same_of(const NamedMention& body, lexicon::EntryId country) const {
    if (country == lexicon::kNoEntry) return lexicon::kNoEntry;
    std::string owner = unicode::fold(bangla::genitive(s_.view->cell(country, "name")));
    lexicon::EntryId found = behind(owner, body);
    if (found == lexicon::kNoEntry)
      if (const lexicon::EntryId adjective = rows_.adjective(country); adjective != lexicon::kNoEntry)
        found = behind(unicode::fold(s_.view->cell(adjective, "name")), body);
    return found;
  }

  lexicon::EntryId behind(std::string_view owner, const NamedMention& body) const {
    const lexicon::FormId first = s_.view->form(owner);
    lexicon::Node node = first == 0 ? lexicon::kNoNode : s_.view->step(0, first);
    for (TokenIndex t = body.range.begin; t < body.range.end && node != lexicon::kNoNode; ++t) {
      lexicon::FormId form = s_.words->exact[s_.token(t).form];
      if (t + 1 == body.range.end && body.last_stem != 0)
        for (const Reading& r : s_.readings(t))
          if (r.stem_length == body.last_stem && r.stem != 0) form = r.stem;
      node = form == 0 ? lexicon::kNoNode : s_.view->step(node, form);
    }
    if (node == lexicon::kNoNode) return lexicon::kNoEntry;
    for (const lexicon::EntryId e : s_.view->ends(node))
      if (rows_.is_name(e)) return e;
    return lexicon::kNoEntry;
  }

  const Sight& s_;
  const NameRows& rows_;
  std::vector<std::pair<std::string_view, std::uint32_t>> votes_;  // a text names few countries
  std::uint32_t all_ = 0;
  std::string_view best_;
  bool named_ = false;  // is the country of most names named itself?
};

struct NameFinder::Parts {
  explicit Parts(const lexicon::View& view) : rows(view), unknown(view) {}
  NameRows rows;
  bangla::UnknownNames unknown;
};

NameFinder::NameFinder(const lexicon::View& view) : view_(&view), parts_(std::make_unique<Parts>(view)) {}
NameFinder::~NameFinder() = default;
NameFinder::NameFinder(NameFinder&&) noexcept = default;

void NameFinder::find(const text::Text& text, const clause::Words& words, std::vector<NamedMention>& names) {
  names.clear();
  const Sight sight{&text, &words, view_};
  for (const text::Sentence& s : text.sentences) {
    if (s.furniture) continue;
    for (TokenIndex t = s.begin; t < s.end;) {
      if (!sight.is_word(t) && sight.token(t).kind != text::TokenKind::kNumber) {
        ++t;
        continue;
      }
      const auto is_name = [&](lexicon::EntryId e) { return parts_->rows.is_name(e); };
      PhraseMatch m = longest_phrase(sight, t, s.end, is_name);
      // "রাশিয়া-ইউক্রেন যুদ্ধ": the second of the two
      if (m.entry != lexicon::kNoEntry && happening(sight, parts_->rows, m) && t > s.begin &&
          sight.is_punct(t - 1, '-') && m.end > t + 1)
        m = longest_phrase(sight, t, m.end - 1, is_name);
      if (m.entry == lexicon::kNoEntry || hyphened(sight, t, m.end) || happening(sight, parts_->rows, m) ||
          of_a_thing(sight, parts_->rows, t, m)) {
        ++t;
        continue;
      }
      NamedMention name;
      name.range = {t, m.end};
      name.entry = m.entry;
      name.type = parts_->rows.type(m.entry);
      name.last_stem = m.last_stem;
      name.rule = "name.listed";
      names.push_back(name);
      t = m.end;
    }
  }
  // A doubtful name is believed where it is introduced, and where the text has the same row's full name.
  believed_.clear();
  for (const NamedMention& n : names)
    if (n.range.end - n.range.begin > 1 || introduced(sight, n.range.begin)) believed_.push_back(n.entry);
  std::sort(believed_.begin(), believed_.end());
  const auto spare = [&](const NamedMention& n) {
    return doubtful(sight, parts_->rows, n) && !introduced(sight, n.range.begin) &&
           !std::binary_search(believed_.begin(), believed_.end(), n.entry);
  };
  doubted_.assign(names.size(), 0);
  for (std::size_t i = 0; i < names.size(); ++i) doubted_[i] = spare(names[i]) ? 1 : 0;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (doubted_[i] == 0) names[kept++] = names[i];
  names.resize(kept);
  give_to_owner(sight, parts_->rows, names);
  const Homes homes(sight, parts_->rows, names);
  for (NamedMention& n : names) homes.settle(n);
  parts_->unknown.find(sight, names);
  add_owners(sight, names);
}

void NameFinder::add_owners(const Sight& sight, std::vector<NamedMention>& names) {
  with_owners_.clear();
  place_.assign(names.size(), 0);
  NamedMention inner;
  for (std::size_t i = 0; i < names.size(); ++i) {
    place_[i] = static_cast<std::uint32_t>(with_owners_.size());
    with_owners_.push_back(names[i]);
    if (owner_inside(sight, parts_->rows, names[i], inner)) {
      with_owners_.push_back(inner);
      inner = {};
    }
  }
  for (NamedMention& n : with_owners_)
    if (n.gloss_of != clause::kNoName) n.gloss_of = place_[n.gloss_of];
  names.swap(with_owners_);
}

}  // namespace ukti::mention
