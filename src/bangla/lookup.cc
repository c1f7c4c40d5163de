// Readings spelled out.
#include "bangla/lookup.h"

#include <fmt/format.h>

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

LookedUp spelled_out(const lexicon::View& lexicon, std::string_view codes, const clause::Reading& r) {
  LookedUp out;
  const std::string_view letters = codes.substr(0, r.stem_length);
  out.lemma = unicode::unfold(r.stem != 0 ? lexicon.codes(r.stem) : letters);
  out.morph = lexicon::describe(r.morph);
  out.pos = lexicon::name_of(r.morph.pos);
  out.morph.erase(0, std::min(out.morph.size(), out.pos.size() + 1));
  if (r.entry == kNoEntry) out.where = r.stem != 0 ? "(ends a phrase)" : "(guess)";
  fill(lexicon, r.entry, out);
  return out;
}

}  // namespace

std::vector<LookedUp> lookup(const lexicon::View& lexicon, std::string_view word) {
  std::vector<LookedUp> found;
  const std::vector<std::string> words = lexicon::words_of(unicode::fold(word));
  if (words.size() == 1) {
    for (const clause::Reading& r : Morphology(lexicon).analyse(words[0])) {
      found.push_back(spelled_out(lexicon, words[0], r));
    }
    return found;
  }
  lexicon::Node node = 0;
  for (const std::string& w : words) {
    node = lexicon.step(node, lexicon.form(w));
    if (node == lexicon::kNoNode) return found;
  }
  for (EntryId entry : lexicon.ends(node)) {
    found.push_back({unicode::unfold(unicode::fold(word)), "phrase", "", "", "", ""});
    fill(lexicon, entry, found.back());
  }
  return found;
}

std::string to_string(const LookedUp& r) {
  std::string out = fmt::format("{} {}", r.lemma, r.pos);
  if (!r.morph.empty()) out += ' ' + r.morph;
  if (!r.features.empty()) out += fmt::format(" [{}]", r.features);
  if (!r.gloss.empty()) out += fmt::format(" ‘{}’", r.gloss);
  return out + "  " + r.where;
}

}  // namespace ukti::bangla
