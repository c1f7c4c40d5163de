// How a text goes on to call whom it has named: a word of a person's name, a body's abbreviation or a place's
// core that stands alone elsewhere, and the whole name where no sign stands around it.
//
// A word that means something else as well is believed where somebody is addressed or speaks by it: "মি.
// আবাদ", "আবাদ বলেন".
#include "bangla/names.h"

namespace ukti::bangla {

using clause::bit;
using clause::Feature;
using clause::FoundName;
using clause::Pos;
using clause::Reading;

namespace {

class Recurrences {
 public:
  explicit Recurrences(NameStep& step)
      : step_(step),
        s_(step.sight),
        w_(step.words),
        owner_of_(s_.text->forms.size(), 0),
        stem_of_(s_.text->forms.size(), 0) {}

  void learn_all() {
    for (std::uint32_t i = 0; i < step_.names.size(); ++i) {
      const FoundName& n = step_.names[i];
      if (n.range.empty()) continue;
      const TokenIndex last = n.range.end - 1;
      const std::uint16_t base = n.last_stem != 0 ? n.last_stem : whole(last);
      if (n.type == EntityType::kPerson && n.range.end - n.range.begin >= 2) {
        learn(last, base, i);
        // Words whose bare form does not occur are still found through their own inflected form.
        if (n.last_stem != 0) learn(last, whole(last), i, n.last_stem);
        for (TokenIndex t = n.range.begin; t < last; ++t)
          if (!w_.is(t, kTitleWord | kInitial | kGlue)) learn(t, whole(t), i);
      } else if (n.gloss_of != clause::kNoName || n.range.end - n.range.begin == 1) {
        if (n.entry == lexicon::kNoEntry) learn(last, base, i);
      } else if (n.rule == "name.called_body") {
        learn(n.range.begin, whole(n.range.begin), i);
      } else if (n.core != 0) {
        learn(n.range.begin + n.core - 1, whole(n.range.begin + n.core - 1), i);
      }
    }
  }

  void take_all() {
    for (const text::Sentence& s : s_.text->sentences) {
      if (s.furniture) continue;
      for (TokenIndex t = s.begin; t < s.end; ++t) {
        if (!s_.is_word(t) || step_.covered(t) || w_.is(t, kTitleWord | kInitial | kGlue)) continue;
        consider(t, s.begin, s.end);
      }
    }
  }

 private:
  std::uint16_t whole(TokenIndex t) const { return static_cast<std::uint16_t>(s_.text->form(t).size()); }

  void learn(TokenIndex t, std::uint16_t length, std::uint32_t name, std::uint16_t stem = 0) {
    const std::uint32_t form = w_.form_of(s_.text->form(t).substr(0, length));
    if (form == NameWords::kNoForm || owner_of_[form] != 0) return;
    owner_of_[form] = name + 1;
    stem_of_[form] = stem;
  }

  // The name that the word at `t` is of, and how many of its codes are the base's (0: all).
  std::uint32_t owner(TokenIndex t, std::uint16_t& length) const {
    const std::uint32_t form = s_.token(t).form;
    if (owner_of_[form] != 0) {
      length = stem_of_[form];
      return owner_of_[form];
    }
    const unicode::Codes codes = s_.text->form(t);
    for (const Reading& r : s_.readings(t)) {
      if (r.stem_length == 0 || r.stem_length >= codes.size()) continue;
      const std::uint32_t stem = w_.form_of(codes.substr(0, r.stem_length));
      if (stem == NameWords::kNoForm || owner_of_[stem] == 0) continue;
      length = r.stem_length;
      return owner_of_[stem];
    }
    return 0;
  }

  // The title right before `t`; else `t`.
  TokenIndex title_before(TokenIndex t, TokenIndex begin) const {
    if (t == begin) return t;
    const TokenIndex k = s_.is_punct(t - 1, '.') && t >= begin + 2 ? t - 2 : t - 1;
    return w_.is(k, kTitleWord) && !step_.covered(k) ? k : t;
  }
  // "আবাদ বলেন", and not "সীমা দাস জানিয়েছেন" of somebody else called দাস.
  bool speaks(TokenIndex t, TokenIndex begin, TokenIndex end) const {
    if (t + 1 >= end || !w_.is(t + 1, kSays)) return false;
    const bool opens = t == begin || !s_.is_word(t - 1) || s_.reading_of(t - 1, Pos::kAdverb) != nullptr ||
                       s_.any(t - 1, bit(Feature::kAnd) | bit(Feature::kBut) | bit(Feature::kTimeWord));
    if (!opens) return false;
    for (const Reading& r : s_.readings(t + 1))
      if (r.morph.person == clause::Person::kHonorific) return true;
    return false;
  }

  // "দুলাল অবশ্য …", "মিলন এ কথা …": a given name that is otherwise only a verb's form, where no clause ends.
  bool only_swings(TokenIndex t, TokenIndex end) const {
    if (!s_.any(t, bit(Feature::kGivenName)) || t + 1 >= end || !s_.is_word(t + 1)) return false;
    for (const Reading& r : s_.readings(t))
      if (r.entry != lexicon::kNoEntry && r.morph.pos != Pos::kVerb && r.morph.pos != Pos::kName)
        return false;
    const std::uint64_t joint = bit(Feature::kAnd) | bit(Feature::kBut) | bit(Feature::kQuotative);
    return !s_.any(t + 1, joint) && !w_.is(t + 1, kSays) && s_.reading_of(t + 1, Pos::kVerb) == nullptr;
  }

  // The end of the whole name of `full` where it begins at `t`; else `t`.
  TokenIndex whole_name(const FoundName& full, TokenIndex t, TokenIndex end, std::uint16_t& length) const {
    const TokenIndex size = full.range.end - full.range.begin;
    if (size < 2 || t + size > end) return t;
    for (TokenIndex k = 0; k + 1 < size; ++k)
      if (s_.token(full.range.begin + k).form != s_.token(t + k).form || step_.covered(t + k)) return t;
    const TokenIndex last = full.range.end - 1, here = t + size - 1;
    if (step_.covered(here)) return t;
    const std::uint16_t base = full.last_stem != 0 ? full.last_stem : whole(last);
    const unicode::Codes name = s_.text->form(last).substr(0, base), form = s_.text->form(here);
    length = 0;
    if (form == name) return here + 1;
    for (const Reading& r : s_.readings(here)) {
      if (r.stem_length != base || !form.starts_with(name)) continue;
      length = base;
      return here + 1;
    }
    return t;
  }

  // "শহিদুল ইসলাম" after "এ কে এম শহিদুল ইসলাম": the second word goes to the first word's mention.
  bool joins_before(TokenIndex t, std::uint16_t length) {
    if (step_.names.empty()) return false;
    FoundName& before = step_.names.back();
    if (!before.weak || before.range.end != t || before.last_stem != 0 || before.type != EntityType::kPerson)
      return false;
    const FoundName& full = step_.names[before.gloss_of];
    const unicode::Codes form = s_.text->form(t).substr(0, length == 0 ? std::string_view::npos : length);
    bool part = false;
    for (TokenIndex u = full.range.begin; u < full.range.end; ++u) part |= s_.text->form(u).starts_with(form);
    if (!part) return false;
    before.range.end = t + 1;
    before.last_stem = length;
    step_.cover[t] = static_cast<std::uint32_t>(step_.names.size());
    return true;
  }

  // "ট্র্যাক | পলিন, আলাস্কার গভর্নর সারা পলিনের ছেলে": a bare noun opens the sentence right before a surname
  // that a comma closes; it is the first name of somebody else.
  bool namesake(const FoundName& full, TokenIndex t, TokenIndex begin, TokenIndex end) const {
    if (full.type != EntityType::kPerson || full.range.end - full.range.begin < 2 || t != begin + 1 ||
        t + 1 >= end || !s_.is_punct(t + 1, ',') || !s_.is_word(begin) || step_.covered(begin))
      return false;
    const TokenIndex last = full.range.end - 1;
    const unicode::Codes surname =
        s_.text->form(last).substr(0, full.last_stem != 0 ? full.last_stem : whole(last));
    constexpr std::uint64_t kOther = bit(Feature::kRole) | bit(Feature::kHuman) | bit(Feature::kTimeWord) |
                                     bit(Feature::kEventNoun) | bit(Feature::kOrganisation) |
                                     bit(Feature::kPlace) | bit(Feature::kSpeechNoun);
    if (s_.text->form(t) != surname || w_.is(begin, kTitleWord | kInitial | kGlue) || s_.any(begin, kOther))
      return false;
    for (const Reading& r : s_.readings(begin))
      if ((r.morph.pos != Pos::kNoun && r.morph.pos != Pos::kName) || r.morph.kase != clause::Case::kBare ||
          r.morph.plural)
        return false;
    return true;
  }

  void consider(TokenIndex t, TokenIndex begin, TokenIndex end) {
    std::uint16_t length = 0;
    const std::uint32_t of = owner(t, length);
    if (of == 0) return;
    const FoundName& full = step_.names[of - 1];
    FoundName again;
    again.range = {t, t + 1};
    again.last_stem = length;
    if (full.type == EntityType::kPerson || full.rule == "name.called_body") {
      std::uint16_t stem = 0;
      if (const TokenIndex to = whole_name(full, t, end, stem); to != t) {
        again.range.end = to;
        again.last_stem = stem;
      }
    }
    if (length == 0 && namesake(full, t, begin, end)) {
      again.range.begin = begin;
      again.type = full.type;
      again.rule = "name.person";
      return step_.take(again);
    }
    if (again.range.end == t + 1) {
      // "ডেস" is not yet "ডেস মইনস রেজিস্টার"
      if (full.rule == "name.called_body" && full.range.end - full.range.begin > 1) return;
      const bool person = full.type == EntityType::kPerson;
      if (person) again.range.begin = title_before(t, begin);
      const bool called = person && (again.range.begin != t || speaks(t, begin, end) || only_swings(t, end));
      if (w_.is(t, kOrdinary) && !called) return;
      if (joins_before(t, length)) return;
    }
    again.type = full.type;
    again.weak = true;
    again.gloss_of = of - 1;
    again.rule = "name.short";
    step_.take(again);
  }

  NameStep& step_;
  const Sight& s_;
  const NameWords& w_;
  std::vector<std::uint32_t> owner_of_;  // by form: name index + 1
  std::vector<std::uint16_t> stem_of_;   // by form: codes that are the base's; 0: all
};

}  // namespace

void find_recurrences(NameStep& step) {
  Recurrences recurrences(step);
  recurrences.learn_all();
  recurrences.take_all();
}

}  // namespace ukti::bangla
