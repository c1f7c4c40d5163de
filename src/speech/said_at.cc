#include "speech/said_at.h"

#include <algorithm>
#include <string>
#include <vector>

#include "lexicon/features.h"
#include "speech/own_time.h"

namespace ukti::speech {
namespace {

using clause::ReportFrame;
using clause::When;
using lexicon::EntryId;
using lexicon::Feature;
using text::TokenIndex;
using time::FoundTime;

// So many occasions back or ahead at most: news has few, and time must stay linear.
constexpr std::size_t kReach = 40;
// What is told in passing ("গত বছর তিনি বলেছিলেন") is gone on with in the next sentences or not at all.
constexpr std::uint32_t kAsideReach = 2;
// "এ সময়" and "অনুষ্ঠানে" point at what was told so many sentences before at most.
constexpr std::uint32_t kSceneReach = 4;

// "ম্যাচ শেষে" finds the day of the match so many sentences around it.
constexpr std::uint32_t kEventReach = 6;

// "সভায়", "শোকবার্তায়" come back to a place further away.
constexpr std::uint32_t kPlaceReach = 16;

constexpr std::uint64_t kSayingPlace = lexicon::bit(Feature::kOccasion) | lexicon::bit(Feature::kDocument);

struct Occasion {
  TokenIndex at = 0;
  std::uint32_t sentence = 0;
  std::string said_at;
  std::vector<Id> speakers;    // who spoke
  std::vector<Id> present;     // who else took part
  std::vector<EntryId> place;  // the nouns for where it was: সংবাদ সম্মেলন, শোকবার্তা
  bool pluperfect = false;
  bool aside = false;  // earlier than what the text tells, or too vague to be its occasion
  bool old = false;    // months before publication: it ends with its paragraph
};

constexpr std::string_view kVague = "PAST_REF";

// A report that only stands inside another clause says nothing of when it was made: "অভিযোগে আটক", "সরকারের
// অঙ্গীকারের কথা".
bool mentioned_only(const ReportFrame& f) {
  return f.construction == "report.charge" || f.construction == "report.spoken_noun" ||
         f.construction == "report.owned_noun";
}

bool share(const std::vector<Id>& a, const std::vector<Id>& b) {
  return std::any_of(a.begin(), a.end(), [&](Id x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

class Dater {
 public:
  Dater(const Input& in, const mention::Resolver& resolver, const std::vector<Draft>& drafts, Record& record)
      : in_(in), resolver_(resolver), drafts_(drafts), record_(record), own_(in, drafts, record) {}

  void run() {
    find_own();
    find_scenes();
    for (Id id = 0; id < record_.statements.size(); ++id)
      if (at(id).parent == kNoId) after_event(id);
    std::stable_sort(occasions_.begin(), occasions_.end(),
                     [](const Occasion& a, const Occasion& b) { return a.at < b.at; });
    for (Id id = 0; id < record_.statements.size(); ++id)
      if (at(id).parent == kNoId) share_occasion(id);
    for (Id id = 0; id < record_.statements.size(); ++id)
      if (at(id).parent != kNoId) share_parent(id);
    for (Id id = 0; id < record_.statements.size(); ++id) vaguely(id);
    share_vague();
    for (Id id = 0; id < record_.statements.size(); ++id) follow(id);
    refine();
  }

 private:
  Statement& at(Id id) { return record_.statements[id]; }
  const ReportFrame& frame(Id id) const { return in_.frames[drafts_[id].frame]; }

  // "এক সভায়", "একটি জরুরি বৈঠকে": a number stands before the noun.
  bool indefinite(TokenIndex t, TokenIndex begin) const {
    for (TokenIndex k = t; k > begin && t - k < 3;) {
      --k;
      if (in_.text.tokens[k].kind == text::TokenKind::kPunct) return false;
      if (counts(in_, k)) return true;
    }
    return false;
  }

  // The nouns of a sentence outside all contents that tell where something is said; `back`: in the locative
  // and told before.
  std::vector<EntryId> places(std::uint32_t sentence, bool back) const {
    std::vector<EntryId> out;
    const text::Sentence& s = in_.text.sentences[sentence];
    for (TokenIndex t = s.begin; t < s.end; ++t) {
      if (in_.text.tokens[t].kind != text::TokenKind::kWord ||
          (in_.words.features[in_.text.tokens[t].form] & kSayingPlace) == 0)
        continue;
      for (const clause::Reading& r : in_.words.of(in_.text, t)) {
        if (r.entry == lexicon::kNoEntry || (in_.view.features(r.entry) & kSayingPlace) == 0) continue;
        if (back && (r.morph.kase != clause::Case::kLocative || indefinite(t, s.begin))) continue;
        if (own_.outside_contents(t)) out.push_back(r.entry);
        break;
      }
    }
    return out;
  }

  // "ম্যাচ শেষে X বলেন": the day that the text gives for the happening, within a few sentences.
  void after_event(Id id) {
    Statement& s = at(id);
    const ReportFrame& f = frame(id);
    if (!s.said_at.empty() || f.when != When::kAfterEvent || f.pluperfect) return;
    const std::vector<EntryId> over = happenings(f.sentence, f.cue.begin);
    const FoundTime* best = nullptr;
    std::uint32_t best_at = 0;
    for (const FoundTime& t : in_.times) {
      const std::uint32_t n = in_.text.sentence_of[t.begin];
      const text::Sentence& day = in_.text.sentences[n];
      if (n + kEventReach < f.sentence || n > f.sentence + kEventReach || day.furniture ||
          !names_day(t.value) || to_come(t.value) || !own_.free_point(t, day.end))
        continue;
      const std::vector<EntryId> told = happenings(n, day.end);
      if (!std::any_of(told.begin(), told.end(),
                       [&](EntryId e) { return std::find(over.begin(), over.end(), e) != over.end(); }))
        continue;
      if (best != nullptr && best->value.substr(0, 10) != t.value.substr(0, 10)) return;  // two of them
      if (best == nullptr || n <= best_at) best = &t, best_at = n;
    }
    if (best == nullptr) return;
    s.said_at = best->value.substr(0, std::string_view(best->value).find('T'));
    occasions_.push_back({f.cue.begin, f.sentence, s.said_at, s.source, {}, {}, false, false});
  }

  // The happenings that a sentence names before `end` outside all contents.
  std::vector<EntryId> happenings(std::uint32_t sentence, TokenIndex end) const {
    std::vector<EntryId> out;
    constexpr std::uint64_t kHappening = lexicon::bit(Feature::kEventNoun) | lexicon::bit(Feature::kOccasion);
    for (TokenIndex t = in_.text.sentences[sentence].begin; t < end; ++t) {
      if (in_.text.tokens[t].kind != text::TokenKind::kWord || !own_.outside_contents(t)) continue;
      for (const clause::Reading& r : in_.words.of(in_.text, t))
        if (r.entry != lexicon::kNoEntry && (in_.view.features(r.entry) & kHappening) != 0)
          out.push_back(r.entry);
    }
    return out;
  }

  // Who is mentioned in a sentence outside all contents.
  std::vector<Id> present(std::uint32_t sentence) const {
    std::vector<Id> out;
    const text::Sentence& s = in_.text.sentences[sentence];
    for (TokenIndex t = s.begin; t < s.end; ++t)
      if (own_.outside_contents(t)) resolver_.named_in({t, t + 1}, EntityType::kPerson, out);
    return out;
  }

  // A day behind that of publication: what is announced for it has not been said there.
  bool to_come(std::string_view value) const {
    const std::string_view today = std::string_view(record_.published).substr(0, 10);
    return today.size() == 10 && value.substr(0, 4) != "XXXX" && value.substr(0, 10) > today;
  }

  // In another year, or months before publication: what is said further on is of today again.
  bool long_before(std::string_view value) const {
    const std::string_view today = record_.published;
    if (today.size() < 7 || value.size() < 7 || value.substr(0, 4) == "XXXX" || value[4] != '-') return false;
    const auto number = [](std::string_view digits) {
      int n = 0;
      for (const char c : digits) n = c >= '0' && c <= '9' ? n * 10 + (c - '0') : -100'000;
      return n;
    };
    const int then = number(value.substr(0, 4)) * 12 + number(value.substr(5, 2));
    const int now = number(today.substr(0, 4)) * 12 + number(today.substr(5, 2));
    constexpr int kMonths = 3;
    return then > 0 && then + kMonths <= now;
  }

  void find_own() {
    for (Id id = 0; id < record_.statements.size(); ++id) {
      const FoundTime* t = own_.of(id);
      if (t == nullptr) continue;
      at(id).said_at = t->value;
      if (at(id).parent != kNoId) continue;
      const ReportFrame& f = frame(id);
      Occasion o{f.cue.begin, f.sentence, t->value, at(id).source, {}, places(f.sentence, false)};
      if (!o.place.empty()) o.present = present(f.sentence);
      o.pluperfect = f.pluperfect;
      o.old = long_before(t->value);
      o.aside = f.when == When::kEarlier || !names_day(t->value) || to_come(t->value) || o.old;
      occasions_.push_back(std::move(o));
    }
  }

  // Sentences that date an occasion and say nothing themselves.
  void find_scenes() {
    std::vector<bool> dated(in_.text.sentences.size(), false);
    for (const Occasion& o : occasions_) dated[o.sentence] = true;
    for (const FoundTime& t : in_.times) {
      const std::uint32_t n = in_.text.sentence_of[t.begin];
      const text::Sentence& s = in_.text.sentences[n];
      if (dated[n] || s.furniture || s.headline || !names_day(t.value) || to_come(t.value) ||
          !own_.free_point(t, s.end))
        continue;
      Occasion o{t.begin, n, t.value, {}, {}, places(n, false)};
      if (o.place.empty()) continue;
      o.present = present(n);
      occasions_.push_back(std::move(o));
      dated[n] = true;
    }
  }

  // A person and the body that he speaks for are one speaker.
  bool same_party(const std::vector<Id>& a, const std::vector<Id>& b) const {
    if (share(a, b)) return true;
    for (const Id x : a)
      for (const Id y : b)
        if (resolver_.may_be_one(x, y) || resolver_.holds_role_in(x, y) || resolver_.holds_role_in(y, x))
          return true;
    return false;
  }

  // "দপ্তর … নাকচ করেছে। মুখপাত্র X বুধবার বলেন": the body, and right behind it who speaks for it.
  bool speaks_for(const Statement& s, const ReportFrame& f, const Occasion& o) const {
    return s.source.size() == 1 && o.speakers.size() == 1 && f.sentence + 1 == o.sentence &&
           !resolver_.is_person(s.source.front()) && resolver_.speaks_for_somebody(o.speakers.front());
  }

  bool spoke_on(const Statement& s, const ReportFrame& f, const Occasion& o) const {
    if (o.aside) {
      const auto& sentences = in_.text.sentences;
      if (o.old && sentences[f.sentence].paragraph != sentences[o.sentence].paragraph) return false;
      return f.pluperfect == o.pluperfect && f.sentence >= o.sentence &&
             f.sentence <= o.sentence + kAsideReach && share(s.source, o.speakers);
    }
    if (f.pluperfect && !o.pluperfect) return false;
    if (same_party(s.source, o.speakers) || speaks_for(s, f, o)) return true;
    return f.sentence + kSceneReach >= o.sentence && share(s.source, o.present);
  }

  const Occasion* occasion_of(Id id) {
    const Statement& s = at(id);
    const ReportFrame& f = frame(id);
    const auto here = std::upper_bound(occasions_.begin(), occasions_.end(), f.cue.begin,
                                       [](TokenIndex t, const Occasion& o) { return t < o.at; });
    const auto behind = static_cast<std::size_t>(here - occasions_.begin());
    const Occasion* told =
        nullptr;  // in the pluperfect, which the statement is not: only where there is no other
    for (std::size_t n = 0; n < std::min(behind, kReach); ++n) {
      const Occasion& o = *(here - 1 - static_cast<std::ptrdiff_t>(n));
      if (!spoke_on(s, f, o)) continue;
      if (o.pluperfect == f.pluperfect) return &o;
      if (told == nullptr) told = &o;
    }
    if (told != nullptr) return told;
    const std::size_t ahead = occasions_.size() - behind;
    for (std::size_t n = 0; n < std::min(ahead, kReach); ++n) {
      const Occasion& o = *(here + static_cast<std::ptrdiff_t>(n));
      if (!o.aside && spoke_on(s, f, o)) return &o;
    }
    return nullptr;
  }

  void share_occasion(Id id) {
    Statement& s = at(id);
    const ReportFrame& f = frame(id);
    if (!s.said_at.empty() || f.when == When::kEarlier || mentioned_only(f)) return;
    if (!s.source.empty()) {
      if (const Occasion* o = occasion_of(id)) s.said_at = o->said_at;
    }
    if (s.said_at.empty()) go_on(id);
  }

  // "সভায় গভর্নর বলেন", "শোকবার্তায় বলা হয়": the text is back at a place that it has dated; "এক সভায়" would be
  // another one.
  const Occasion* back_at(Id id) const {
    const ReportFrame& f = frame(id);
    const std::vector<EntryId> back = places(f.sentence, true);
    if (back.empty()) return nullptr;
    const auto here = std::upper_bound(occasions_.begin(), occasions_.end(), f.cue.begin,
                                       [](TokenIndex t, const Occasion& o) { return t < o.at; });
    for (auto o = here; o != occasions_.begin();) {
      --o;
      if (o->sentence + kPlaceReach < f.sentence) break;
      if (o->aside || o->pluperfect) continue;
      const auto same = [&](EntryId noun) { return std::find(back.begin(), back.end(), noun) != back.end(); };
      if (std::any_of(o->place.begin(), o->place.end(), same)) return &*o;
    }
    return nullptr;
  }

  // "আহ্বান জানানো হয়": the text tells what was said there, not that it has been said somewhere.
  bool tells_on(const ReportFrame& f) const {
    for (const clause::Reading& r : in_.words.of(in_.text, f.cue.end - 1))
      if (r.morph.verb_form == clause::VerbForm::kFinite && r.morph.tense == clause::Tense::kPresent)
        return true;
    return false;
  }

  // Without a known speaker, or with one who is new on the scene: "সভায় …", "এ সময় …", a passive that goes
  // on.
  void go_on(Id id) {
    Statement& s = at(id);
    const ReportFrame& f = frame(id);
    const bool impersonal = f.source_kind == clause::SourceKind::kImpersonal;
    if (f.pluperfect || id == 0 || (impersonal && !tells_on(f))) return;
    if (const Occasion* o = back_at(id)) {
      s.said_at = o->said_at;
      return;
    }
    const Statement& before = at(id - 1);
    const std::uint32_t distance = f.sentence - frame(id - 1).sentence;
    const bool goes_on = (f.when == When::kOnOccasion && distance <= kSceneReach) ||
                         (s.source.empty() && distance <= (f.source.empty() ? 1u : 0u));
    if (goes_on && before.parent == kNoId) s.said_at = before.said_at;
  }

  // What a speaker does by saying it ("আমরা এর নিন্দা জানাই") is done when he says it; and a report in the
  // passive that a content ran on to is of the same occasion.
  void share_parent(Id id) {
    Statement& s = at(id);
    const ReportFrame& f = frame(id);
    if (!s.said_at.empty() || f.pluperfect || f.when == When::kEarlier) return;
    const Statement& parent = at(s.parent);
    const bool runs_on = s.source.empty() && f.sentence != frame(s.parent).sentence && tells_on(f);
    if (runs_on || (!s.source.empty() && same_party(s.source, parent.source))) s.said_at = parent.said_at;
  }

  // "ভিডিও প্রকাশের কয়েক ঘণ্টা পর X বলেন": better than nothing, for the statement and for its next sentences.
  void vaguely(Id id) {
    Statement& s = at(id);
    if (!s.said_at.empty()) return;
    if (const FoundTime* t = own_.of(id, true)) {
      s.said_at = t->value;
    } else if (id > 0 && at(id - 1).said_at == kVague && at(id - 1).source == s.source && !s.source.empty() &&
               frame(id).sentence <= frame(id - 1).sentence + kAsideReach) {
      s.said_at = kVague;
    }
  }

  // "সম্প্রতি এক সাক্ষাৎকারে X বলেন": where a text tells of no other saying of his, all that he says is from
  // there.
  void share_vague() {
    Id first = kNoId;
    for (Id id = 0; id < record_.statements.size() && first == kNoId; ++id)
      if (at(id).said_at == kVague && at(id).parent == kNoId && !at(id).source.empty() &&
          !places(frame(id).sentence, false).empty() && own_.of(id, true) != nullptr)
        first = id;
    if (first == kNoId || at(first).source.size() != 1 || !resolver_.is_person(at(first).source.front()))
      return;
    const std::vector<Id> who = at(first).source;
    for (const Occasion& o : occasions_)
      if (same_party(who, o.speakers)) return;
    for (Id id = 0; id < record_.statements.size(); ++id) {
      Statement& s = at(id);
      const ReportFrame& f = frame(id);
      if (s.said_at.empty() && s.parent == kNoId && s.source == who && !f.pluperfect &&
          f.when != When::kEarlier && !mentioned_only(f))
        s.said_at = kVague;
    }
  }

  // A question is put when it is answered; a headline without a speaker tells the report under it.
  void follow(Id id) {
    Statement& s = at(id);
    if (!s.said_at.empty() || id + 1 == record_.statements.size()) return;
    const ReportFrame& f = frame(id);
    const bool asked = f.construction == "report.question" && frame(id + 1).sentence <= f.sentence + 1;
    const bool headline = in_.text.sentences[f.sentence].headline && s.source.empty() && !mentioned_only(f) &&
                          frame(id + 1).sentence <= f.sentence + kAsideReach;
    if (asked || headline) s.said_at = at(id + 1).said_at;
  }

  // "সোমবার … বলেন. … সোমবার দুপুরে … এসব কথা বলেন": one speaker's day gets the finest value that is given for
  // it.
  void refine() {
    for (Statement& s : record_.statements) {
      if (s.said_at.empty() || s.source.empty()) continue;
      const std::string* finest = nullptr;
      bool one = true;
      for (const Occasion& o : occasions_) {
        if (o.speakers != s.source || !refines(o.said_at, s.said_at)) continue;
        one = one && (finest == nullptr || *finest == o.said_at);
        finest = &o.said_at;
      }
      if (finest != nullptr && one) s.said_at = *finest;
    }
  }

  const Input& in_;
  const mention::Resolver& resolver_;
  const std::vector<Draft>& drafts_;
  Record& record_;
  OwnTimes own_;
  std::vector<Occasion> occasions_;  // in the order of the text
};

}  // namespace

void said_at(const Input& in, const mention::Resolver& resolver, const std::vector<Draft>& drafts,
             Record& record) {
  Dater(in, resolver, drafts, record).run();
}

}  // namespace ukti::speech
