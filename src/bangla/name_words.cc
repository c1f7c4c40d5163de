#include "bangla/name_words.h"

#include <algorithm>
#include <array>

#include "unicode/fold.h"

namespace ukti::bangla {

using clause::bit;
using clause::Case;
using clause::Feature;
using clause::Pos;
using clause::Reading;

namespace {

constexpr std::uint64_t kParts = bit(Feature::kGivenName) | bit(Feature::kFamilyName);

std::uint64_t hash(unicode::Codes codes) {
  std::uint64_t h = 1469598103934665603ull;
  for (const char c : codes) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return h ^ (h >> 29);
}

// Every word of a listed person's full name may stand in another's: "ফরহাদ", "স্তেফান". Words that are titles
// are none.
void read_parts(const lexicon::View& view, std::vector<std::string>& parts) {
  const std::size_t n = view.arrays().entries.size();
  const auto add = [&](std::string_view names) {
    while (!names.empty()) {
      const std::string_view name = names.substr(0, names.find('|'));
      names.remove_prefix(std::min(name.size() + 1, names.size()));
      const std::string folded = unicode::fold(name);
      if (folded.find(' ') == std::string::npos) continue;
      for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find_first_of(" .-", at), folded.size());
        const std::string word = folded.substr(at, end - at);
        at = end + 1;
        if (word.size() < 3) continue;
        bool ordinary = false;
        if (const lexicon::FormId form = view.form(word); form != 0)
          for (const lexicon::FormReading& r : view.readings(form))
            ordinary |= r.morph.pos != Pos::kName || (view.features(r.entry) & bit(Feature::kTitle)) != 0;
        if (!ordinary) parts.push_back(word);
      }
    }
  };
  for (lexicon::EntryId e = 0; e < n; ++e) {
    if (!view.table_name(e).starts_with("names/") || view.cell(e, "type") != "person") continue;
    add(view.cell(e, "name"));
    add(view.cell(e, "variants"));
  }
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
}

}  // namespace

bool NameWords::name_part(unicode::Codes codes) const {
  const std::size_t mask = part_slots_.size() - 1;
  for (std::size_t at = hash(codes) & mask; part_slots_[at] != 0; at = (at + 1) & mask)
    if (parts_[part_slots_[at] - 1] == codes) return true;
  return false;
}

void NameWords::index_parts() {
  std::size_t capacity = 64;
  while (capacity < parts_.size() * 2) capacity *= 2;
  part_slots_.assign(capacity, 0);
  for (std::uint32_t i = 0; i < parts_.size(); ++i) {
    std::size_t at = hash(parts_[i]) & (capacity - 1);
    while (part_slots_[at] != 0) at = (at + 1) & (capacity - 1);
    part_slots_[at] = i + 1;
  }
}

NameWords::NameWords(const lexicon::View& view) : view_(&view) {
  const auto rows = view.rows("bn/name_endings.tsv");
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    const std::string_view kind = view.cell(e, "kind");
    const std::uint32_t set = kind == "place"     ? kPlaceShape
                              : kind == "person"  ? kPersonShape
                              : kind == "epithet" ? kOutside
                                                  : kJoint;
    const auto least = static_cast<std::uint16_t>(view.cell(e, "least").front() - '0');
    endings_.push_back({unicode::fold(view.cell(e, "ending")), set, least});
  }
  const auto marks = view.rows("bn/name_marks.tsv");
  for (lexicon::EntryId e = marks.first; e < marks.first + marks.count; ++e) {
    const std::string_view use = view.cell(e, "use");
    if (use == "part" || use == "first") parts_.push_back(unicode::fold(view.cell(e, "word")));
    if (use == "part") continue;
    if (use == "home") continue;
    const std::uint32_t set = use == "initial"     ? kInitial
                              : use == "glue"      ? kGlue
                              : use == "naming"    ? kNaming
                              : use == "direction" ? kDirection
                              : use == "outside"   ? kOutside
                              : use == "inside"    ? kInside
                              : use == "half"      ? kHalf
                              : use == "first"     ? kFirst
                              : use == "inner"     ? kInner
                              : use == "closing"   ? kClosing
                              : use == "calls"     ? kCalls
                              : use == "article"   ? kArticle
                                                   : kNaming | kAlias;
    marks_.push_back({unicode::fold(view.cell(e, "word")), set, 0});
  }
  read_parts(view, parts_);
  index_parts();
  // বলা, জানানো: the predicates that report without a noun and without doubt.
  const auto predicates = view.rows("bn/reporting.tsv");
  const auto verbs = view.rows("bn/verbs.tsv");
  for (lexicon::EntryId e = predicates.first; e < predicates.first + predicates.count; ++e) {
    const auto blank = [](std::string_view cell) { return cell.empty() || cell == "-"; };
    if (!blank(view.cell(e, "noun")) || view.cell(e, "frame") != "say") continue;
    const std::string_view flags = view.cell(e, "flags");
    if (!blank(flags) && flags != "to" && flags != "say to") continue;
    for (lexicon::EntryId v = verbs.first; v < verbs.first + verbs.count; ++v)
      if (view.cell(v, "verb") == view.cell(e, "verbs")) saying_.push_back(v);
  }
  std::sort(marks_.begin(), marks_.end(), [](const Ending& a, const Ending& b) { return a.codes < b.codes; });
  // A word may have several uses: "ডি" is a letter and a Romance article.
  std::size_t kept = 0;
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    if (kept > 0 && marks_[kept - 1].codes == marks_[i].codes)
      marks_[kept - 1].set |= marks_[i].set;
    else if (kept++ != i)
      marks_[kept - 1] = std::move(marks_[i]);
  }
  marks_.erase(marks_.begin() + static_cast<std::ptrdiff_t>(kept), marks_.end());
}

void NameWords::begin(const Sight& sight) {
  sight_ = sight;
  const auto& forms = sight.text->forms;
  by_form_.assign(forms.size(), 0);
  std::size_t capacity = 64;
  while (capacity < forms.size() * 2) capacity *= 2;
  slots_.assign(capacity, 0);
  for (std::uint32_t f = 0; f < forms.size(); ++f) {
    std::size_t at = hash(forms[f]) & (capacity - 1);
    while (slots_[at] != 0) at = (at + 1) & (capacity - 1);
    slots_[at] = f + 1;
  }
  frequency_.assign(forms.size(), 0);
  constexpr std::uint32_t kDone = 1u << 31;
  for (const text::Token& token : sight.text->tokens) {
    ++frequency_[token.form];
    if ((by_form_[token.form] & kDone) != 0) continue;
    by_form_[token.form] = classify(token) | kDone;
  }
}

// By the rows that list the form, or a stem of it.
std::uint32_t NameWords::listed_classes(std::uint32_t form, bool& listed, bool& surname) const {
  std::uint32_t set = 0;
  bool untold = true, converb = false;
  const auto range = sight_.words->by_form[form];
  for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
    const Reading& r = sight_.words->readings[i];
    if (r.entry == lexicon::kNoEntry) continue;
    listed = true;
    const clause::Person person = r.morph.person;
    untold &= person == clause::Person::kSecondIntimate && r.morph.tense != clause::Tense::kImperative;
    const std::uint64_t features = view_->features(r.entry);
    if ((features & kParts) != 0 && r.morph.classifier == clause::Classifier::kNone) set |= kPart;
    if (r.morph.verb_form == clause::VerbForm::kFinite &&
        (person == clause::Person::kHonorific || person == clause::Person::kThird) &&
        std::find(saying_.begin(), saying_.end(), r.entry) != saying_.end())
      set |= kSays;
    surname |=
        (features & bit(Feature::kFamilyName)) != 0 && r.stem_length == sight_.text->forms[form].size();
    converb |= r.morph.verb_form == clause::VerbForm::kConverb;
    if ((features & bit(Feature::kTitle)) != 0) set |= kTitleWord;
    if (r.morph.pos == Pos::kName) {
      set |= kNameRow;
    } else if (r.morph.pos != Pos::kNone && (features & (kParts | bit(Feature::kTitle))) == 0) {
      set |= kOrdinary;
    }
  }
  if (listed && untold) set |= kUntold;
  // "বলে" is a complementizer before it is a verb of saying.
  return converb ? set & ~kSays : set;
}

// The form, or its stem in a case of persons, is a word of a listed name.
bool NameWords::part_by_stem(std::uint32_t form) const {
  const unicode::Codes codes = sight_.text->forms[form];
  const auto range = sight_.words->by_form[form];
  for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
    const Reading& r = sight_.words->readings[i];
    const bool person_case =
        r.morph.kase == Case::kGenitive || r.morph.kase == Case::kObjective || r.morph.kase == Case::kBare;
    if (person_case && r.morph.pos != Pos::kVerb && r.morph.classifier == clause::Classifier::kNone &&
        r.stem_length < codes.size() && name_part(codes.substr(0, r.stem_length)))
      return true;
  }
  return false;
}

// By how the form, or a stem of it, ends.
std::uint32_t NameWords::shape_classes(std::uint32_t form) const {
  std::uint32_t set = 0;
  const unicode::Codes codes = sight_.text->forms[form];
  const auto ends = [](unicode::Codes word, const Ending& e) {
    return word.size() >= e.codes.size() + e.least && word.ends_with(e.codes);
  };
  const auto range = sight_.words->by_form[form];
  for (const Ending& e : endings_) {
    if (ends(codes, e)) set |= e.set;
    for (std::uint32_t i = range.first; e.set != kJoint && i < range.first + range.count; ++i)
      if (ends(codes.substr(0, sight_.words->readings[i].stem_length), e)) set |= e.set;
  }
  return set;
}

// "এমসিজি", "এমসিজির": letters, with an ending or without.
bool NameWords::letters(std::uint32_t form) const {
  const unicode::Codes codes = sight_.text->forms[form];
  if (spelled(codes)) return true;
  const auto range = sight_.words->by_form[form];
  for (std::uint32_t i = range.first; i < range.first + range.count; ++i)
    if (spelled(codes.substr(0, sight_.words->readings[i].stem_length))) return true;
  return false;
}

std::uint32_t NameWords::classify(const text::Token& token) const {
  if (token.kind != text::TokenKind::kWord) return 0;
  bool listed = false, surname = false;
  std::uint32_t set = listed_classes(token.form, listed, surname);
  const unicode::Codes form = sight_.text->forms[token.form];
  if (name_part(form) || ((set & (kPart | kOrdinary)) == 0 && part_by_stem(token.form))) set |= kPart;
  const auto mark =
      std::lower_bound(marks_.begin(), marks_.end(), form,
                       [](const Ending& a, unicode::Codes b) { return unicode::Codes(a.codes) < b; });
  if (mark != marks_.end() && mark->codes == form) set |= mark->set;
  if (listed && (set & kPart) == 0) return set;
  if (!listed && form.size() >= 2 &&
      (set & (kInitial | kGlue | kNaming | kDirection | kOutside | kInside)) == 0)
    set |= letters(token.form) ? kUnknown | kSpelled : kUnknown;
  set |= shape_classes(token.form);
  // "হলিউডখ্যাত", "আবওহাওয়াবিদ": what somebody is, not what he is called.
  if ((set & kOutside) != 0) set &= ~kUnknown;
  // "খাতুন" and "পুতুল" end like a joint, but one is a surname, the other a word.
  if (surname || (set & kOrdinary) != 0) set &= ~kJoint;
  return set;
}

std::uint32_t NameWords::frequency(TokenIndex t) const {
  const std::uint32_t form = sight_.token(t).form;
  const unicode::Codes codes = sight_.text->forms[form];
  std::uint32_t all = frequency_[form];
  // The base, and the commonest inflected forms of it, by what the text holds.
  const Base own = base(t);
  const unicode::Codes stem = codes.substr(0, own.length);
  if (own.inflected)
    if (const std::uint32_t f = form_of(stem); f != kNoForm) all += frequency_[f];
  static const std::array<std::string, 4> kEndings = {unicode::fold("র"), unicode::fold("ের"),
                                                      unicode::fold("কে"), unicode::fold("ও")};
  std::string longer;
  for (const std::string& e : kEndings) {
    longer.assign(stem).append(e);
    if (longer == codes) continue;
    if (const std::uint32_t f = form_of(longer); f != kNoForm) all += frequency_[f];
  }
  return all;
}

std::uint32_t NameWords::form_of(unicode::Codes codes) const {
  if (slots_.empty()) return kNoForm;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash(codes) & mask; slots_[at] != 0; at = (at + 1) & mask)
    if (sight_.text->forms[slots_[at] - 1] == codes) return slots_[at] - 1;
  return kNoForm;
}

namespace {

// কাবির, বাশির, সামির: Arabic names of the pattern -ā-i-r, whose -র is their own.
bool participle(unicode::Codes form) {
  static const std::string kA = unicode::fold("া"), kIr = unicode::fold("ির");
  return form.size() == 5 && form.substr(1, 1) == kA && form.ends_with(kIr);
}

}  // namespace

Base NameWords::base(TokenIndex t) const {
  const unicode::Codes form = sight_.text->form(t);
  const auto whole = static_cast<std::uint16_t>(form.size());
  if (sight_.token(t).kind != text::TokenKind::kWord && sight_.token(t).kind != text::TokenKind::kLatin)
    return {whole, false, true};
  if ((by_form_[sight_.token(t).form] & kJoint) != 0) return {whole, false, true};
  // "বাগের" is a given name somewhere, and the genitive of a surname elsewhere: what follows decides.
  const bool either = name_part(form) && looks_inflected(form);
  if (name_part(form) && !either) return {whole, false, true};
  // A listed name part or name decides; the uninflected reading first.
  const Reading* inflected = nullptr;
  for (const Reading& r : sight_.readings(t)) {
    if (r.entry == lexicon::kNoEntry) continue;
    if ((view_->features(r.entry) & kParts) == 0 && (either || r.morph.pos != Pos::kName)) continue;
    if (r.stem_length == whole) return {whole, false, true};
    if (inflected == nullptr || r.stem_length > inflected->stem_length) inflected = &r;
  }
  if (inflected != nullptr) return {inflected->stem_length, true, true};
  if ((by_form_[sight_.token(t).form] & kOrdinary) == 0)
    for (const Reading& r : sight_.readings(t))
      if (r.stem_length < whole && name_part(form.substr(0, r.stem_length)))
        return {r.stem_length, true, true};
  // A guess: the longest stem whose ending is a case of persons and bodies.
  Base best{whole, false, true};
  for (const Reading& r : sight_.readings(t)) {
    if (r.entry != lexicon::kNoEntry || r.stem_length == 0 || r.stem_length >= whole || r.stem_length < 2)
      continue;
    if (r.morph.pos == Pos::kVerb) continue;
    const std::size_t cut = whole - r.stem_length;
    if (cut == 1 && participle(form)) continue;
    const bool known = form_of(form.substr(0, r.stem_length)) != kNoForm;
    if (cut == 1 && !known && r.morph.kase != Case::kGenitive) continue;
    // Names end in -রা ("দিলারা", "সুনেত্রা") more often than several people are called by one.
    if (r.morph.plural && r.morph.kase == Case::kBare && !known) continue;
    if (known) return {r.stem_length, true, true};
    // "বাগের" is "বাগ" + ের rather than "বাগে" + র: a whole ending before a single letter, then the longer
    // stem.
    const bool sure = cut >= 2;
    if (best.length == whole || (sure && !best.sure) || (sure == best.sure && r.stem_length > best.length))
      best = {r.stem_length, true, sure};
  }
  if (either) best.sure = false;
  return best;
}

bool spelled(unicode::Codes form) {
  static const std::vector<std::string> kLetters = [] {
    std::vector<std::string> out;
    for (const char* letter :
         {"এইচ", "ডব্লিউ", "কিউ", "এক্স", "ওয়াই", "জেড", "এফ", "এল", "এম", "এন", "এস", "আই", "আর",
          "ইউ",  "বি",    "সি",  "ডি",  "জি",   "জে",  "কে", "পি", "টি", "ভি", "এ",  "ই",  "ও"})
      out.push_back(unicode::fold(letter));
    return out;
  }();
  int letters = 0;
  while (!form.empty()) {
    const auto letter = std::find_if(kLetters.begin(), kLetters.end(),
                                     [&](const std::string& l) { return form.starts_with(l); });
    if (letter == kLetters.end()) return false;
    form.remove_prefix(letter->size());
    ++letters;
  }
  return letters >= 3;
}

bool looks_inflected(unicode::Codes form) {
  static const std::array<std::string, 4> kEndings = {unicode::fold("ে"), unicode::fold("ের"),
                                                      unicode::fold("ার"), unicode::fold("কে")};
  if (form.size() <= 2) return true;
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](const std::string& e) { return form.size() >= e.size() + 2 && form.ends_with(e); });
}

std::uint16_t plural_length(unicode::Codes form, std::uint16_t stem) {
  static const std::array<std::string, 3> kPlurals = {unicode::fold("গুলো"), unicode::fold("গুলি"),
                                                      unicode::fold("গুলা")};
  if (stem == 0 || stem >= form.size()) return 0;
  const unicode::Codes rest = form.substr(stem);
  for (const std::string& p : kPlurals)
    if (rest.starts_with(p)) return static_cast<std::uint16_t>(stem + p.size());
  return 0;
}

}  // namespace ukti::bangla
