// N: labels (X-কে Y বলে অভিহিত).
#include <algorithm>

#include "bangla/constructions.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::ContentKind;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::Feature;
using text::TokenIndex;

// N: X-কে "Y" বলে অভিহিত করেছেন: object and label are both content, the quotative belongs to the cue.
std::optional<Constructions::Frame> Constructions::label(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kLabel && !p.has(flag::kLabel)) return std::nullopt;
  if (cue.verb.begin == cue.verb.end || cue.noun <= floor_) return std::nullopt;
  const TokenIndex before = cue.noun - 1;
  const Tag& b = s_.tags[before];
  const bool as = s_.word(before) && (b.has(Feature::kQuotative) || b.is(can::kPostposition));
  if (!as) return p.has(flag::kPlain) ? plain_label(cue) : std::nullopt;
  if (p.has(flag::kDeny) && !b.has(Feature::kQuotative)) return std::nullopt;  // "শুরুতেই নাকচ করেছে"
  if (p.frame != ukti::bangla::Frame::kLabel && b.has(Feature::kQuotative) && s_.has_finite(floor_, before))
    return std::nullopt;
  std::size_t object = s_.chunks.size();
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.end > before || c.begin < floor_) continue;
    if (c.kase == Case::kObjective) {
      object = i;
      break;
    }
  }
  Frame f = start(cue, "report.label");
  f.cue.begin = before;
  f.content_kind = ContentKind::kNominal;
  TokenIndex from = skip_lead(floor_, before);
  if (object < s_.chunks.size()) from = s_.chunks[object].begin;
  const auto post = slots_.after(cue);
  if (post) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
    from = summed_up(from, before);
  } else if (sourceless(cue)) {
    source_of_passive(cue, f, floor_, before);
  } else if (object < s_.chunks.size()) {
    const TokenIndex object_end = s_.chunks[object].end;
    source_before(cue, f, floor_subject_, from);
    if (f.source_kind == SourceKind::kDropped) {
      if (const auto mid = slots_.opening(object_end, before, cue);
          mid && s_.words_in(mid->resume, before) >= 1) {
        // "সংস্কারকে তিনি ‘অসাধারণ’ বলে উল্লেখ করেন": two pieces around the subject
        f.source_kind = SourceKind::kNamed;
        f.source.push_back(mid->phrase);
        f.content.push_back(s_.trimmed(from, mid->phrase.range.begin));
        from = mid->resume;
      }
    }
  } else if (const auto first = slots_.opening(from, before, cue);
             first && s_.words_in(first->resume, before) >= 1) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(first->phrase);
    from = first->resume;
  }
  const TokenRange content = s_.trimmed(from, before);
  if (content.empty()) return std::nullopt;
  f.content.push_back(content);
  complement_behind(cue, f);
  return f;
}

// "কারখানায় আগুন দেওয়া হয়েছে, এমন কথাকে …": the object begins with the clause before the mark that it sums up.
TokenIndex Constructions::summed_up(TokenIndex object, TokenIndex before) const {
  if (object <= floor_ + 1 || s_.word(object - 1) || !s_.tags[object].has(Feature::kDemonstrative))
    return object;
  if (s_.tags[object].is(can::kPronoun)) return object;
  const TokenIndex from = skip_lead(floor_, before);
  return from < object && s_.has_finite(from, object) ? from : object;
}

// "একে ‘প্রহসন’ আখ্যা দিয়েছে": the label stands between its object and the predicate's own noun, unmarked.
std::optional<Constructions::Frame> Constructions::plain_label(const Cue& cue) const {
  const Chunk* object = nullptr;
  for (const Chunk& c : s_.chunks) {
    if (c.begin >= floor_ && c.end <= cue.noun && c.kase == Case::kObjective) object = &c;
  }
  constexpr std::uint32_t kLongest = 8;  // words of a label
  if (object == nullptr) return std::nullopt;
  const std::uint32_t words = s_.words_in(object->end, cue.noun);
  if (words == 0 || words > kLongest || s_.has_finite(object->begin, cue.noun)) return std::nullopt;
  Frame f = start(cue, "report.label");
  f.content_kind = ContentKind::kNominal;
  TokenRange content = s_.trimmed(object->begin, cue.noun);
  if (const auto post = slots_.after(cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
    content = s_.trimmed(summed_up(object->begin, cue.noun), cue.noun);
  } else {
    if (const auto first = slots_.opening(skip_lead(floor_, object->begin), object->begin, cue)) {
      f.source_kind = SourceKind::kNamed;
      f.source.push_back(first->phrase);
    } else {
      source_before(cue, f, floor_subject_, object->begin);
    }
    share_subject_behind(cue, f);
  }
  if (f.source_kind != SourceKind::kNamed && sourceless(cue)) return std::nullopt;
  f.content.push_back(content);
  return f;
}

namespace {

// "একে", "ঘটনাটিকে", "অভিযোগকে": what something is called, not whom one speaks to.
bool a_matter(const Scene& s, const Chunk& c) {
  const Tag& head = s.tags[c.head];
  if (head.name != 0 || head.has(Feature::kHuman) || head.has(Feature::kRole) || c.kind == ChunkKind::kPerson)
    return false;
  if (head.has(Feature::kDemonstrative)) return !head.is(can::kPlural);
  return c.kind == ChunkKind::kThing && (head.has(Feature::kSpeechNoun) || head.has(Feature::kEventNoun) ||
                                         head.is(can::kDefinite) || head.has(Feature::kAbstract));
}

}  // namespace

// "অভিযোগকে ‘ভিত্তিহীন’ বলেছেন", "এই ভোটকে প্রহসন বলছে দলটি": nothing but the object's case marks the label.
std::optional<Constructions::Frame> Constructions::called_so(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kSay || !p.has(flag::kTo) || p.act != Act::kSay || cue.negated)
    return std::nullopt;
  if (cue.noun != cue.noun_end || cue.verb.begin != cue.noun || cue.verb.passive) return std::nullopt;
  // বলা alone names; জানানো makes verbs of the noun before it ("চ্যালেঞ্জ জানানো")
  static const std::string kSay = unicode::fold("বল"), kWords = unicode::fold("কথা");
  if (!s_.text.form(cue.noun).starts_with(kSay)) return std::nullopt;
  const Chunk* object = nullptr;
  for (const Chunk& c : s_.chunks)
    if (c.begin >= floor_ && c.end < cue.noun && c.kase == Case::kObjective) object = &c;
  if (object == nullptr || !a_matter(s_, *object)) return std::nullopt;
  constexpr std::uint32_t kQuoted = 8, kBare = 3;  // words of a label
  const TokenIndex last = cue.noun - 1;
  const std::uint32_t words = s_.words_in(object->end, cue.noun);
  const bool quoted = s_.opens(object->end) && s_.closes(last) && s_.text.quote_depth[cue.noun] == 0;
  if (words == 0 || words > (quoted ? kQuoted : kBare)) return std::nullopt;
  if (!quoted) {
    const Tag& label = s_.tags[last];
    for (TokenIndex t = object->end; t < last; ++t)
      if (s_.tags[t].is(can::kConverb) && !s_.tags[t].is(can::kNoun)) return std::nullopt;
    if (!s_.word(last) || s_.text.form(last) == kWords || label.name != 0 || !label.is(can::kBare) ||
        !label.is(can::kNoun | can::kAdjective) || label.is(can::kVerb | can::kAdverb) ||
        label.has(Feature::kHuman) || s_.has_finite(object->end, cue.noun))
      return std::nullopt;
  }
  Frame f = start(cue, "report.called");
  f.content_kind = ContentKind::kNominal;
  TokenIndex from = object->begin;
  if (const auto post = slots_.after(cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
    from = summed_up(from, cue.noun);
  } else if (const auto first = slots_.opening(skip_lead(floor_, from), from, cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(first->phrase);
  } else {
    source_before(cue, f, floor_subject_, from);
  }
  f.content.push_back(s_.trimmed(from, cue.noun));
  return f;
}

}  // namespace ukti::bangla
