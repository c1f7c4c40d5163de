// Readings spelled out.
#include "bangla/lookup.h"

#include <fmt/format.h>

#include <algorithm>

#include "bangla/morphology.h"
#include "lexicon/features.h"
#include "lexicon/phrase.h"
#include "lexicon/tags.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using lexicon::EntryId;
using lexicon::kNoEntry;

std::string feature_names(std::uint64_t set) {
  std::string out;
  for (std::size_t f = 0; f < lexicon::kFeatureNames.size(); ++f) {
    if ((set >> f & 1) == 0) continue;
    if (!out.empty()) out += ' ';
    out += lexicon::kFeatureNames[f];
  }
  return out;
}

void fill(const lexicon::View& lexicon, EntryId entry, LookedUp& out) {
  if (entry == kNoEntry) return;
  out.features = feature_names(lexicon.features(entry));
  out.where = lexicon.where(entry);
  for (std::string_view column : {"gloss", "english", "note"}) {
    if (out.gloss.empty()) out.gloss = lexicon.cell(entry, column);
  }
}

// The tags without the part of speech.
std::string morph_of(const clause::Morph& morph) {
  const std::string all = lexicon::describe(morph);
  const std::size_t space = all.find(' ');
  return space == all.npos ? "" : all.substr(space + 1);
}

LookedUp spelled_out(const lexicon::View& lexicon, std::string_view codes, const clause::Reading& r) {
  LookedUp out;
  const std::string_view letters = codes.substr(0, r.stem_length);
  out.lemma = unicode::unfold(r.stem != 0 ? lexicon.codes(r.stem) : letters);
  out.pos = lexicon::name_of(r.morph.pos);
  out.morph = morph_of(r.morph);
  if (r.entry == kNoEntry) out.where = r.stem != 0 ? "(ends a phrase)" : "(guess)";
  fill(lexicon, r.entry, out);
  return out;
}

}  // namespace

namespace {

// The entries of a phrase; its last word may carry endings.
std::vector<LookedUp> look_up_phrase(const lexicon::View& lexicon, const std::vector<std::string>& words) {
  std::vector<LookedUp> found;
  lexicon::Node node = 0;
  std::string spelled;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    node = lexicon.step(node, lexicon.form(words[i]));
    if (node == lexicon::kNoNode) return found;
    (spelled += unicode::unfold(words[i])) += ' ';
  }
  const auto offer = [&](lexicon::FormId last, const std::string& morph) {
    const lexicon::Node end = lexicon.step(node, last);
    for (EntryId entry : lexicon.ends(end)) {
      LookedUp out{spelled + unicode::unfold(lexicon.codes(last)), "phrase", morph, "", "", ""};
      fill(lexicon, entry, out);
      const bool known =
          std::any_of(found.begin(), found.end(), [&](const LookedUp& f) { return f.where == out.where; });
      if (!known) found.push_back(std::move(out));
    }
  };
  offer(lexicon.form(words.back()), "");
  for (const clause::Reading& r : Morphology(lexicon).analyse(words.back())) offer(r.stem, morph_of(r.morph));
  return found;
}

}  // namespace

std::vector<LookedUp> lookup(const lexicon::View& lexicon, std::string_view word) {
  const std::vector<std::string> words = lexicon::words_of(unicode::fold(word));
  if (words.size() != 1) return words.empty() ? std::vector<LookedUp>() : look_up_phrase(lexicon, words);
  std::vector<LookedUp> found;
  for (const clause::Reading& r : Morphology(lexicon).analyse(words[0]))
    found.push_back(spelled_out(lexicon, words[0], r));
  return found;
}

bool is_listed(const LookedUp& reading) { return !reading.where.starts_with('('); }

std::string to_string(const LookedUp& r) {
  std::string out = fmt::format("{} {}", r.lemma, r.pos);
  if (!r.morph.empty()) out += ' ' + r.morph;
  if (!r.features.empty()) out += fmt::format(" [{}]", r.features);
  if (!r.gloss.empty()) out += fmt::format(" ‘{}’", r.gloss);
  return out + "  " + r.where;
}

}  // namespace ukti::bangla
