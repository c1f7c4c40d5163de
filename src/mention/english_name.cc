// The English name of an entity that the text calls by a common noun, put together from the glosses of its
// words: "স্থানীয় কর্মকর্তারা" → "local officials", "ইউক্রেনের সেনারা" → "soldiers of Ukraine". Where a word has
// no gloss there is none.
#include "mention/state.h"

namespace ukti::mention {

namespace {

// The first sense of a gloss: "government, administration" → "government".
std::string_view first_sense(std::string_view gloss) {
  if (gloss == "-") return {};
  return gloss.substr(0, gloss.find_first_of(",;("));
}

std::string plural(std::string word) {
  while (!word.empty() && word.back() == ' ') word.pop_back();
  const auto ends = [&](std::string_view e) { return word.ends_with(e); };
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

}  // namespace

std::string Resolver::State::english_name(const Ent& e) const {
  if (e.noun == lexicon::kNoEntry) return {};
  const std::string_view noun = first_sense(view->cell(e.noun, "gloss"));
  if (noun.empty()) return {};
  std::string out;
  std::string_view rest = e.qualifier;
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
        gloss = first_sense(view->cell(r.entry, "gloss"));
        if (!gloss.empty()) break;
      }
    if (gloss.empty()) return {};
    if (!out.empty() && (gloss == "person" || gloss == noun)) continue;  // the counter জন of "৫০ জন নাবিক"
    out.append(gloss).push_back(' ');
  }
  const bool many = e.plural || e.type == EntityType::kGroup;
  out += many ? plural(std::string(noun)) : std::string(noun);
  if (e.of == kNoId) return out;
  // "জেলেদের সমিতি" is no "association": without its owner the name would say less than the text
  if (pool[e.of].entry == lexicon::kNoEntry) return {};
  const std::string_view owner = view->cell(pool[e.of].entry, "english");
  if (owner.empty() || owner == "-") return {};
  return out.append(" of ").append(owner);
}

}  // namespace ukti::mention
