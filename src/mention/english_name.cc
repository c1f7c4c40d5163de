// The English name of an entity that the text calls by a common noun, put together from the glosses of its
// words: "স্থানীয় কর্মকর্তারা" → "local officials", "ইউক্রেনের সেনারা" → "Ukrainian soldiers", "soldiers of
// Ukraine". Where a word has no gloss there is none.
#include <algorithm>

#include "mention/state.h"
#include "unicode/fold.h"

namespace ukti::mention {

namespace {

// The first sense of a gloss: "government, administration" → "government".
std::string_view first_sense(std::string_view gloss) {
  if (gloss == "-") return {};
  gloss = gloss.substr(0, gloss.find_first_of(",;("));
  while (gloss.ends_with(' ')) gloss.remove_suffix(1);
  if (gloss.ends_with(" of")) gloss.remove_suffix(3);  // "minister of (a field)"
  return gloss;
}

std::string plural(std::string word) {
  while (!word.empty() && word.back() == ' ') word.pop_back();
  const auto ends = [&](std::string_view e) { return word.ends_with(e); };
  if (word == "human being") return "people";
  if (ends("person")) return word.replace(word.size() - 6, 6, "people");
  if (word.empty() || ends("people") || ends("police") || ends("media") || ends("staff") || ends("troops") ||
      ends("forces"))
    return word;
  if (ends("man")) return word.replace(word.size() - 2, 1, "e");
  if (ends("child")) return word + "ren";
  if (ends("y") && word.size() > 1 &&
      std::string_view("aeiou").find(word[word.size() - 2]) == std::string_view::npos)
    return word.replace(word.size() - 1, 1, "ies");
  // a gloss that is plural by itself: "both sides"
  if (ends("s") && !ends("ss") && !ends("us") && !ends("is")) return word;
  if (ends("s") || ends("x") || ends("ch") || ends("sh")) return word + "es";
  return word + "s";
}

// "US", "Ukrainian": what stands before the noun for what belongs to a country.
std::string_view adjective_of(const lexicon::View& view, const NameRows& rows, lexicon::EntryId country) {
  const lexicon::EntryId row = rows.adjective(country);
  if (row == lexicon::kNoEntry) return {};
  const std::string_view letters = view.cell(row, "english_variants");
  const bool abbreviation = letters.size() == 2 &&
                            letters.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
  return abbreviation ? letters : view.cell(row, "english");
}

std::string with_article(const std::string& name) {
  const bool vowel = std::string_view("aeioAEIO").find(name.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + name;
}

}  // namespace

// Is the word of a qualifier a number: "14", "তিন", "চারজন", "কয়েকজন"?
bool Resolver::State::counts(std::string_view word) const {
  const auto digits = [](std::string_view w) {
    return !w.empty() && w.find_first_not_of("0123456789.,") == std::string_view::npos;
  };
  if (digits(word)) return true;
  const lexicon::FormId form = view->form(word);
  if (form == 0) return false;
  const auto readings = view->readings(form);
  return std::any_of(readings.begin(), readings.end(), [&](const lexicon::FormReading& r) {
    const std::string_view pos = view->cell(r.entry, "pos"), gloss = view->cell(r.entry, "gloss");
    return pos == "num" || digits(gloss) || (pos == "det" && gloss.starts_with("several"));
  });
}

// "হাজার", "লক্ষাধিক", "শতাংশ"
bool Resolver::State::scales(std::string_view word) const {
  const lexicon::FormId form = view->form(word);
  if (form == 0) return false;
  const auto readings = view->readings(form);
  return std::any_of(readings.begin(), readings.end(), [&](const lexicon::FormReading& r) {
    const std::string_view gloss = view->cell(r.entry, "gloss");
    return gloss.ends_with("hundred") || gloss.ends_with("thousand") || gloss.ends_with("million") ||
           gloss.ends_with("per cent");
  });
}

// What qualifies the noun without its count: "14 জন সশস্ত্র", "40 লাখ সশস্ত্র" → "সশস্ত্র"; `large` where a scale
// stands in it.
std::string_view Resolver::State::without_count(std::string_view qualifier, bool& large) const {
  static const std::string kCounter = unicode::fold("জন");
  const auto next = [&] { return qualifier.substr(0, qualifier.find(' ')); };
  const auto drop = [&] { qualifier.remove_prefix(std::min(next().size() + 1, qualifier.size())); };
  large = false;
  if (next().empty() || !counts(next())) return qualifier;
  drop();
  while (!next().empty() && scales(next())) {
    large = true;
    drop();
  }
  if (next() == kCounter) drop();
  return qualifier;
}

// "শত শত", "লাখ লাখ" → "hundreds of ", "hundreds of thousands of ": a scale told twice before the noun.
std::string Resolver::State::scores_of(std::string_view qualifier) const {
  const std::string_view word = qualifier.substr(0, qualifier.find(' '));
  qualifier.remove_prefix(std::min(word.size() + 1, qualifier.size()));
  if (word.empty() || !qualifier.starts_with(word) || !scales(word)) return {};
  for (const lexicon::FormReading& r : view->readings(view->form(word))) {
    const std::string_view gloss = first_sense(view->cell(r.entry, "gloss"));
    if (gloss.empty()) continue;
    std::string scores;
    for (std::string_view rest = gloss; !rest.empty();) {
      const std::string_view part = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(part.size() + 1, rest.size()));
      scores.append(part).append("s of ");
    }
    return scores;
  }
  return {};
}

// The noun with what qualifies it, without its owner; empty where a word has no gloss.
std::string Resolver::State::english_phrase(const Ent& e, std::string_view qualifier) const {
  std::string_view noun = first_sense(view->cell(e.noun, "gloss"));
  if (noun.empty() && rows.is_name(e.noun)) noun = view->cell(e.noun, "english");
  if (noun.empty()) return {};
  std::string out;
  if (e.possessor != lexicon::kNoEntry) {
    const std::string_view role = first_sense(view->cell(e.possessor, "gloss"));
    if (role.empty()) return {};
    out.append(role).append("'s ");
  }
  std::string_view rest = qualifier;
  const std::string scores = scores_of(qualifier);
  if (!scores.empty()) {
    out.append(scores);
    for (int words = 0; words < 2; ++words) rest.remove_prefix(std::min(rest.find(' ') + 1, rest.size()));
  }
  const std::size_t first = out.size();
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    if (word.empty()) continue;
    if (word.find_first_not_of("0123456789.") == std::string_view::npos) {
      out.append(word).push_back(' ');
      continue;
    }
    const lexicon::FormId form = view->form(word);
    std::string_view gloss;
    if (form != 0)
      for (const lexicon::FormReading& r : view->readings(form)) {
        const std::string_view sense = first_sense(view->cell(r.entry, "gloss"));
        if (gloss.empty() || r.morph.pos == Pos::kNumeral || r.morph.pos == Pos::kDeterminer)
          gloss = sense.empty() ? gloss : sense;
      }
    if (gloss.empty()) return {};
    if (out.size() > first && (gloss == "person" || gloss == noun))
      continue;  // the counter জন of "৫০ জন নাবিক"
    for (const std::string_view people : {" persons", " person", " people"})  // "চারজন"
      if (gloss.ends_with(people)) gloss.remove_suffix(people.size());
    out.append(gloss).push_back(' ');
  }
  // "একটি সূত্র" is one of the sources that the word means by itself
  const bool one = qualifier.starts_with("1 ");
  // people who act as one body are one: "দলের প্রতিনিধিদল"
  const bool body = (view->features(e.noun) & bit(Feature::kOrganisation)) != 0;
  const bool many = (e.plural && !one) || !scores.empty() ||
                    (e.type == EntityType::kGroup && !e.introduced && !one && !body);
  if (view->cell(e.noun, "pos") == "adj") return out.append(noun).append(" people");
  if (noun == "human being" && !one && !e.introduced) {  // "হাজারো মানুষ", "১০০০ জন মানুষ"
    constexpr std::string_view kCounter = "person ";
    if (std::string_view(out).substr(first) == kCounter) out.resize(first);
    return out += plural(std::string(noun));
  }
  return out += many ? plural(std::string(noun)) : std::string(noun);
}

void Resolver::State::english_names(const Ent& e, std::vector<std::string>& out) const {
  if (e.noun == lexicon::kNoEntry) return;
  const std::string phrase = english_phrase(e, e.qualifier);
  if (phrase.empty()) return;
  if (e.of == kNoId) {
    out.push_back(phrase);
    bool large = false;
    const std::string_view uncounted = without_count(e.qualifier, large);
    if (large) out.pop_back();  // "40 hundred thousand people"
    if (e.counted && uncounted.size() < e.qualifier.size()) out.push_back(english_phrase(e, uncounted));
    if (e.introduced) out.push_back(with_article(phrase));
    return;
  }
  // "জেলেদের সমিতি" is no "association": without its owner the name would say less than the text
  const Ent& owner = pool[e.of];
  // "পুলিশের একটি সূত্র", "রেলওয়ে সূত্র"
  if (owner.entry == lexicon::kNoEntry && (view->features(e.noun) & bit(Feature::kSourceWord)) != 0) {
    const std::string body =
        owner.noun == lexicon::kNoEntry || owner.of != kNoId ? "" : english_phrase(owner, owner.qualifier);
    if (body.empty()) return;
    out.push_back(body + ' ' + phrase);
    if (e.introduced) out.push_back(with_article(out.back()));
    return;
  }
  if (owner.entry == lexicon::kNoEntry) return;
  const std::string_view name = view->cell(owner.entry, "english");
  if (name.empty() || name == "-") return;
  if (owner.type == EntityType::kPerson) return out.push_back(std::string(name) + "'s " + phrase);
  if (const std::string_view adjective = adjective_of(*view, rows, owner.entry); !adjective.empty())
    out.push_back(std::string(adjective) + ' ' + phrase);
  out.push_back(phrase + " of " + std::string(name));
  if (e.introduced) out.push_back(with_article(out.front()));
}

bool Resolver::State::is_people(const Ent& e) const {
  return e.type == EntityType::kGroup && e.entry != lexicon::kNoEntry &&
         (view->features(e.entry) & bit(Feature::kDemonym)) != 0 && rows.owner(e.entry) != lexicon::kNoEntry;
}

// "৩০ ভারতীয়কে" → "30 Indians", "Indians"; counted only where the text speaks of no others.
void Resolver::State::people_names(const Ent& e, std::vector<std::string>& out) const {
  const std::string_view one = view->cell(e.entry, "english");
  const bool same = one.ends_with("ese") || one.ends_with("sh") || one.ends_with("ch") || one.ends_with("ss");
  const std::string many = same ? std::string(one) : plural(std::string(one));
  if (e.mentions.size() == 1) {
    const TokenIndex t = e.mentions.front().begin, number = count_before(t);
    if (number != t && s.token(number).kind == text::TokenKind::kNumber) {
      const unicode::Codes form = s.text->form(number);
      std::size_t digits = 0;
      while (digits < form.size() && form[digits] >= '0' && form[digits] <= '9') ++digits;
      if (digits > 0) out.push_back(std::string(form.substr(0, digits)) + ' ' + many);
    }
  }
  out.push_back(many);
}

}  // namespace ukti::mention
