// Who has to do it stands in the objective case before an infinitive with হবে, in the genitive before উচিত,
// or is the subject of যেন. The objective case is also that of those to whom it is done ("খুনিদের গ্রেপ্তার করতে
// হবে"): what the infinitive and the words between say decides, and where they do not, nobody is told.
#include "bangla/asked.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::Case;
using clause::Phrase;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

bool among(const Scene& s, TokenIndex t, std::span<const std::string> words) {
  const unicode::Codes form = s.text.form(t);
  return std::any_of(words.begin(), words.end(), [&](const std::string& w) { return form == w; });
}

bool people(const Chunk& c) { return c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody; }

// "যেতে", "থাকতে": nobody is their object.
bool intransitive(const Scene& s, TokenIndex t) {
  static const std::array<std::string, 14> kGo = {
      unicode::fold("যেতে"),  unicode::fold("থাকতে"), unicode::fold("আসতে"),   unicode::fold("হতে"),
      unicode::fold("ফিরতে"), unicode::fold("সরতে"),  unicode::fold("দাঁড়াতে"), unicode::fold("চলতে"),
      unicode::fold("লড়তে"),  unicode::fold("নামতে"), unicode::fold("বসতে"),   unicode::fold("হাঁটতে"),
      unicode::fold("এগোতে"), unicode::fold("ভুগতে")};
  return among(s, t, kGo);
}

// "নিতে", "মানতে": of things, hardly of people.
bool of_things(const Scene& s, TokenIndex t) {
  static const std::array<std::string, 10> kTake = {
      unicode::fold("নিতে"),  unicode::fold("চাইতে"), unicode::fold("মানতে"), unicode::fold("ছাড়তে"),
      unicode::fold("ভাবতে"), unicode::fold("বুঝতে"),  unicode::fold("খুঁজতে"),  unicode::fold("শিখতে"),
      unicode::fold("কমাতে"), unicode::fold("বাড়াতে")};
  return among(s, t, kTake);
}

// "পদত্যাগ করতে", "ব্যাখ্যা করতে": one's own doing.
bool own_doing(const Scene& s, TokenIndex t) {
  static const std::array<std::string, 22> kNouns = {
      unicode::fold("পদত্যাগ"),   unicode::fold("আত্মসমর্পণ"), unicode::fold("ব্যাখ্যা"),
      unicode::fold("প্রমাণ"),    unicode::fold("কাজ"),      unicode::fold("চেষ্টা"),
      unicode::fold("অপেক্ষা"),   unicode::fold("লড়াই"),     unicode::fold("সংগ্রাম"),
      unicode::fold("বিনিয়োগ"),  unicode::fold("আলোচনা"),   unicode::fold("অংশগ্রহণ"),
      unicode::fold("সিদ্ধান্ত"),  unicode::fold("সংযম"),     unicode::fold("নির্বাচন"),
      unicode::fold("জবাব"),     unicode::fold("ঘোষণা"),    unicode::fold("হিসাব"),
      unicode::fold("প্রতিশ্রুতি"), unicode::fold("মূল্য"),      unicode::fold("সাড়া"),
      unicode::fold("গুরুত্ব")};
  return among(s, t, kNouns);
}

// "বন্ধ করতে", "নিশ্চিত করতে": what is done to things, so that people before it do it.
bool done_to_things(const Scene& s, TokenIndex t) {
  static const std::array<std::string, 14> kNouns = {
      unicode::fold("বন্ধ"),    unicode::fold("শুরু"),     unicode::fold("শেষ"),      unicode::fold("নিশ্চিত"),
      unicode::fold("দূর"),     unicode::fold("কার্যকর"), unicode::fold("বাস্তবায়ন"), unicode::fold("পালন"),
      unicode::fold("প্রকাশ"),  unicode::fold("প্রণয়ন"),  unicode::fold("বাতিল"),    unicode::fold("প্রত্যাহার"),
      unicode::fold("পরিহার"), unicode::fold("তৈরি")};
  return among(s, t, kNouns);
}

// The thing that stands between, bare and as an object: "সরকারকে | দাম | কমাতে হবে".
bool thing_between(const Scene& s, TokenIndex from, TokenIndex to) {
  return std::any_of(s.chunks.begin(), s.chunks.end(), [&](const Chunk& c) {
    const Tag& g = s.tags[c.head];
    return c.begin >= from && c.end <= to && c.kind == ChunkKind::kThing && c.kase == Case::kBare &&
           c.postposition == kNoToken && g.is(can::kNoun) && !g.is(can::kAdverb);
  });
}

// "X-কে … -তে হবে": X does it and does not undergo it.
bool has_to(const Scene& s, const Chunk& c, TokenIndex infinitive) {
  if (intransitive(s, infinitive)) return true;
  const TokenIndex before = infinitive - 1;
  const bool thing = thing_between(s, c.end, before);
  if (before < c.end || !s.word(before)) return false;
  if (of_things(s, infinitive)) return true;
  if (own_doing(s, before)) return true;
  return done_to_things(s, before) && thing;
}

std::optional<Phrase> obliged(const Scene& s, const MainClause& m, TokenIndex infinitive) {
  for (const Chunk& c : s.chunks) {
    if (c.begin < m.begin || c.begin >= m.end) continue;
    const bool behind = c.begin > m.verb;
    const bool plural = c.kase == Case::kGenitive && s.tags[c.head].is(can::kPlural) && !behind;
    if (c.postposition != kNoToken || !people(c)) continue;
    if (c.kase != Case::kObjective && !plural) continue;
    if (plural && !intransitive(s, infinitive)) continue;
    if (!behind && !has_to(s, c, infinitive)) return std::nullopt;
    return s.phrase(c);
  }
  return std::nullopt;
}

bool named_people(const Scene& s, TokenIndex t) {
  const Tag& g = s.tags[t];
  if (g.name != 0) return s.names[g.name - 1].type != EntityType::kPlace;
  return g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kOrganisation) ||
         g.has(Feature::kGroup) || g.has(Feature::kParty) || g.has(Feature::kGovernment) ||
         g.has(Feature::kOfficial) || g.has(Feature::kForces);
}

// "দলের উচিত", "সরকারের আরও সতর্ক হওয়া উচিত"; not "সরকারের কাজের প্রশংসা করা উচিত".
std::optional<Phrase> proper(const Scene& s, const MainClause& m, TokenIndex should) {
  for (TokenIndex t = m.begin; t < should; ++t) {
    const Tag& g = s.tags[t];
    if (!s.word(t) || !g.is(can::kGenitive) || (g.name == 0 && g.is(can::kBare))) continue;
    const Tag& next = s.tags[t + 1];
    const bool how = s.word(t + 1) && next.name == 0 && next.is(can::kAdverb | can::kAdjective);
    if (!named_people(s, t) || (t + 1 != should && !how)) return std::nullopt;
    const std::size_t i = s.chunk_at(t);
    const TokenIndex begin = i < s.chunks.size() ? std::min(s.chunks[i].begin, t) : t;
    return Phrase{{std::max(begin, m.begin), t + 1}, t};
  }
  return std::nullopt;
}

// "পুলিশ যেন …", "সরকার … নিক"
std::optional<Phrase> bidden(const Scene& s, const MainClause& m) {
  static const std::string kSo = unicode::fold("যেন");
  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    const Chunk& c = s.chunks[i];
    if (c.begin < m.begin || c.end > m.verb) continue;
    if (!s.subject(i) || !people(c)) continue;
    const bool so = s.word(c.end) && s.text.form(c.end) == kSo;
    return so ? std::optional(s.phrase(c)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Phrase> asked_by(const Scene& s, const MainClause& m, clause::TokenRange deed) {
  static const std::string kShould = unicode::fold("উচিত");
  if (deed.begin >= deed.end) return std::nullopt;
  for (TokenIndex t = deed.begin; t < deed.end; ++t)
    if (s.word(t) && s.text.form(t) == kShould) return proper(s, m, t);
  if (m.nominal()) return std::nullopt;
  if (m.verb > m.begin && s.tags[m.verb].has(Feature::kCopula) && s.tags[m.verb - 1].is(can::kInfinitive))
    return obliged(s, m, m.verb - 1);
  return bidden(s, m);
}

}  // namespace ukti::bangla
