#include "bangla/name_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <set>
#include <string>

#include "bangla/cells.h"
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

// Is a word of a person's name an ordinary word, or a title?
bool ordinary(const lexicon::View& view, std::string_view word) {
  const auto readings = view.readings(view.form(word));
  return std::any_of(readings.begin(), readings.end(), [&](const lexicon::FormReading& r) {
    return r.morph.pos != Pos::kName || (view.features(r.entry) & bit(Feature::kTitle)) != 0;
  });
}

std::uint32_t shape_named(std::string_view kind) {
  return kind == "place"     ? kPlaceShape
         : kind == "town"    ? kPlaceShape | kTownShape
         : kind == "person"  ? kPersonShape
         : kind == "epithet" ? kOutside
                             : kJoint;
}

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 14> kUses = {{{"initial", kInitial},
                                                                               {"glue", kGlue},
                                                                               {"naming", kNaming},
                                                                               {"direction", kDirection},
                                                                               {"terrain", kTerrain},
                                                                               {"outside", kOutside},
                                                                               {"inside", kInside},
                                                                               {"half", kHalf},
                                                                               {"first", kFirst},
                                                                               {"inner", kInner},
                                                                               {"closing", kClosing},
                                                                               {"behind", kBehind},
                                                                               {"calls", kCalls},
                                                                               {"article", kArticle}}};

// A word of a table with what it is; `least` as in Ending.
struct Shape {
  lexicon::blob::Slice codes;
  std::uint32_t set = 0, least = 0;
};

}  // namespace

// The tables as they are packed.
class NameWords::Table {
 public:
  explicit Table(const lexicon::View& view) : view_(view) {
    read_endings();
    read_marks();
    read_persons();
    read_saying();
  }

  std::string pack() {
    std::vector<Shape> marks;
    for (const auto& [codes, set] : marks_) marks.push_back({text_.keep(codes), set, 0});
    std::vector<lexicon::blob::Slice> parts;
    for (const std::string& part : parts_) parts.push_back(text_.keep(part));
    lexicon::Packer packer;
    text_.pack(packer);
    packer.array(endings_);
    packer.array(marks);
    packer.array(saying_);
    packer.array(parts);
    packer.array(slots());
    return packer.take();
  }

 private:
  void read_endings() {
    const auto rows = view_.rows("bn/name_endings.tsv");
    for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e)
      endings_.push_back({text_.keep(unicode::fold(view_.cell(e, "ending"))),
                          shape_named(view_.cell(e, "kind")),
                          static_cast<std::uint32_t>(view_.cell(e, "least").front() - '0')});
    const auto last = [&](const Shape& s) { return text_.piece(s.codes).back(); };
    std::stable_sort(endings_.begin(), endings_.end(),
                     [&](const Shape& a, const Shape& b) { return last(a) < last(b); });
  }

  // A word may have several uses: "ডি" is a letter and a Romance article.
  void read_marks() {
    const auto marks = view_.rows("bn/name_marks.tsv");
    for (lexicon::EntryId e = marks.first; e < marks.first + marks.count; ++e) {
      const std::string_view use = view_.cell(e, "use");
      const std::string word = unicode::fold(view_.cell(e, "word"));
      if (use == "part" || use == "first") parts_.insert(word);
      if (use != "part" && use != "home" && use != "linked" && use != "charge" && use != "held")
        marks_[word] |= lookup(kUses, use, kNaming | kAlias);
    }
  }

  // Every word of a listed person's full name may stand in another's: "ফরহাদ", "স্তেফান". Words that are
  // titles are none.
  void read_persons() {
    for (lexicon::EntryId e = 0; e < view_.arrays().entries.size(); ++e) {
      if (!view_.table_name(e).starts_with("names/") || view_.cell(e, "type") != "person") continue;
      for (const std::string_view column : {"name", "variants"})
        split(view_.cell(e, column), '|', [&](std::string_view name) { add_parts(unicode::fold(name)); });
    }
  }

  void add_parts(std::string_view name) {
    constexpr std::size_t kShortest = 3;
    if (name.find(' ') == std::string_view::npos) return;
    for (std::size_t at = 0; at < name.size();) {
      const std::size_t end = std::min(name.find_first_of(" .-", at), name.size());
      const std::string_view word = name.substr(at, end - at);
      at = end + 1;
      if (word.size() >= kShortest && !ordinary(view_, word)) parts_.emplace(word);
    }
  }

  // বলা, জানানো: the predicates that report without a noun and without doubt.
  void read_saying() {
    const auto predicates = view_.rows("bn/reporting.tsv");
    const auto verbs = view_.rows("bn/verbs.tsv");
    const auto blank = [](std::string_view cell) { return cell.empty() || cell == "-"; };
    for (lexicon::EntryId e = predicates.first; e < predicates.first + predicates.count; ++e) {
      if (!blank(view_.cell(e, "noun")) || view_.cell(e, "frame") != "say") continue;
      const std::string_view flags = view_.cell(e, "flags");
      if (!blank(flags) && flags != "to" && flags != "say to") continue;
      for (lexicon::EntryId v = verbs.first; v < verbs.first + verbs.count; ++v)
        if (view_.cell(v, "verb") == view_.cell(e, "verbs")) saying_.push_back(v);
    }
  }

  std::vector<std::uint32_t> slots() const {
    std::vector<std::uint32_t> slots(std::bit_ceil(parts_.size() * 2 + 1));
    std::uint32_t id = 0;
    for (const std::string& part : parts_) {
      std::size_t at = hash(part) & (slots.size() - 1);
      while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
      slots[at] = ++id;
    }
    return slots;
  }

  const lexicon::View& view_;
  lexicon::PackedText text_;
  std::vector<Shape> endings_;
  std::map<std::string, std::uint32_t> marks_;
  std::set<std::string, std::less<>> parts_;
  std::vector<lexicon::EntryId> saying_;
};

const lexicon::Preparer NameWords::kPreparer{"bn.name_words",
                                             [](const lexicon::View& view) { return Table(view).pack(); }};

NameWords::NameWords(const lexicon::View& view)
    : view_(&view), prepared_(view, kPreparer, [&](lexicon::Prepared& from) { return load(from); }) {}

bool NameWords::load(lexicon::Prepared& from) {
  std::span<const Shape> endings, marks;
  if (!from.text(part_codes_) || !from.array(endings) || !from.array(marks) || !from.array(saying_) ||
      !from.array(parts_) || !from.array(part_slots_))
    return false;
  const auto take = [&](std::span<const Shape> shapes, std::vector<Ending>& out) {
    out.clear();
    for (const Shape& s : shapes) {
      if (!lexicon::within(s.codes, part_codes_) || s.codes.length == 0) return false;
      out.push_back({lexicon::piece(part_codes_, s.codes), s.set, s.least});
    }
    return true;
  };
  if (!take(endings, endings_) || !take(marks, marks_)) return false;
  endings_by_code_.fill({});
  for (std::uint32_t i = 0; i < endings_.size(); ++i) {
    auto& range = endings_by_code_[static_cast<unsigned char>(endings_[i].codes.back())];
    if (range.count++ == 0) range.first = i;
  }
  const auto free = std::count(part_slots_.begin(), part_slots_.end(), 0u);
  return free > 0 && std::has_single_bit(part_slots_.size()) &&
         std::all_of(parts_.begin(), parts_.end(),
                     [&](const auto& part) { return lexicon::within(part, part_codes_); }) &&
         std::all_of(part_slots_.begin(), part_slots_.end(),
                     [&](std::uint32_t slot) { return slot <= parts_.size(); });
}

bool NameWords::name_part(unicode::Codes codes) const {
  const std::size_t mask = part_slots_.size() - 1;
  for (std::size_t at = hash(codes) & mask; part_slots_[at] != 0; at = (at + 1) & mask)
    if (lexicon::piece(part_codes_, parts_[part_slots_[at] - 1]) == codes) return true;
  return false;
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

std::uint32_t NameWords::marks_of(unicode::Codes form) const {
  const auto mark = std::lower_bound(marks_.begin(), marks_.end(), form,
                                     [](const Ending& a, unicode::Codes b) { return a.codes < b; });
  return mark != marks_.end() && mark->codes == form ? mark->set : 0;
}

// What its stem in a case of persons is: kPart where that is a word of a listed name, and its marks.
std::uint32_t NameWords::by_stem(std::uint32_t form) const {
  std::uint32_t set = 0;
  const unicode::Codes codes = sight_.text->forms[form];
  const auto range = sight_.words->by_form[form];
  for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
    const Reading& r = sight_.words->readings[i];
    const bool person_case =
        r.morph.kase == Case::kGenitive || r.morph.kase == Case::kObjective || r.morph.kase == Case::kBare;
    if (person_case && r.morph.pos != Pos::kVerb && r.morph.classifier == clause::Classifier::kNone &&
        r.stem_length < codes.size()) {
      const unicode::Codes stem = codes.substr(0, r.stem_length);
      set |= marks_of(stem) | (name_part(stem) ? kPart : 0u);
    }
  }
  return set;
}

// By how the form, or a stem of it, ends.
std::uint32_t NameWords::shape_classes(std::uint32_t form) const {
  std::uint32_t set = 0;
  const unicode::Codes codes = sight_.text->forms[form];
  const auto shape = [&](unicode::Codes word, std::uint32_t but) {
    if (word.empty()) return;
    const lexicon::blob::Range near = endings_by_code_[static_cast<unsigned char>(word.back())];
    for (std::uint32_t i = near.first; i < near.first + near.count; ++i) {
      const Ending& e = endings_[i];
      if (e.set != but && word.size() >= e.codes.size() + e.least && word.ends_with(e.codes)) set |= e.set;
    }
  };
  shape(codes, 0);
  const auto range = sight_.words->by_form[form];
  std::size_t tried = codes.size();
  for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
    const std::size_t stem = sight_.words->readings[i].stem_length;
    if (stem != tried) shape(codes.substr(0, stem), kJoint);
    tried = stem;
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
  if (name_part(form) || ((set & (kPart | kOrdinary)) == 0 && (by_stem(token.form) & kPart) != 0))
    set |= kPart;
  set |= marks_of(form) | (by_stem(token.form) & kBehind);
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
  if ((by_form_[sight_.token(t).form] & kBehind) != 0)
    for (const Reading& r : sight_.readings(t))
      if (r.stem_length < whole && (marks_of(form.substr(0, r.stem_length)) & kBehind) != 0)
        return {r.stem_length, true, true};
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
