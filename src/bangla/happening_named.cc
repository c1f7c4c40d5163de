// Who takes part without a case of the trigger's clause: the one whom a participle before him qualifies
// ("পদত্যাগ করা | নেতা"), those whom a list behind the trigger names ("নিহতরা হলেন | …"), and those who have
// called for what the noun names ("দলগুলোর ডাকা | হরতাল").
#include <algorithm>

#include "bangla/happening_roles.h"
#include "text/chars.h"

namespace ukti::bangla {

using clause::HappeningFrame;
using clause::Phrase;
using lexicon::Feature;
using text::TokenIndex;

// "এনসিপি থেকে পদত্যাগ করা | তাসনিম জাহান", "সেলিমকে হত্যা করা | আসামি": a verbal noun in the bare form before
// somebody is a participle; he did it where nothing else could be its object, or where its object stands
// before it.
void HappeningRoles::by_participle(HappeningFrame& f) const {
  const VerbGroup& v = trigger_.verb;
  if (!trigger_.verbal() || !v.verbal_noun || v.finite || !f.actors.empty()) return;
  const Tag& last = s_.tags[v.end - 1];
  if (!last.is(can::kVerbalNoun) || last.is(can::kGenitive | can::kLocative | can::kObjective)) return;
  const std::size_t i = v.end < s_.end ? s_.chunk_at(v.end) : s_.chunks.size();
  if (i >= s_.chunks.size() || s_.chunks[i].begin != v.end) return;
  const Chunk& c = s_.chunks[i];
  if (const auto party = banned(c); party && f.recipients.empty()) return f.recipients.push_back(*party);
  const Tag& g = s_.tags[c.head];
  if (!somebody(c) || c.kind == ChunkKind::kPronoun || only_counted(c)) return;
  if (g.name == 0 && !g.has(Feature::kHuman) && !g.has(Feature::kRole)) return;
  const Happening& row = *trigger_.row;
  if (row.who == Who::kUndergo) {
    if (f.recipients.empty()) f.recipients.push_back(named_first(i));
    return;
  }
  if (row.who != Who::kDo || passive()) return;
  const bool takes_object = (row.to & (to::kObject | to::kGenitive)) != 0;
  // "পুলিশের | গ্রেপ্তার করা আসামি": he whom they hold
  const bool has_object = !f.recipients.empty() && s_.tags[f.recipients.front().head].is(can::kObjective) &&
                          !s_.tags[f.recipients.front().head].is(can::kGenitive);
  if (!takes_object || has_object) f.actors.push_back(named_first(i));
}

// "পালিয়ে যাওয়া | করিম হালদারের বান্ধবী", "নিহত হওয়া | ডাকাত নুর মিয়ার …": he who is named, else the whole.
Phrase HappeningRoles::named_first(std::size_t i) const {
  for (TokenIndex t = s_.chunks[i].begin; t < s_.chunks[i].end; ++t) {
    const std::uint32_t name = s_.tags[t].name;
    if (name == 0 || s_.names[name - 1].type != EntityType::kPerson) continue;
    TokenIndex end = t;
    while (end < s_.chunks[i].end && s_.tags[end].name == name) ++end;
    return Phrase{{t, end}, end - 1};
  }
  return whole_from(i);
}

// "নিহতের নাম | সেলিম মিয়া", "গ্রেপ্তারকৃতরা হলেন | কামাল হোসেন (২৫), জামাল উদ্দিন ও রহিম মিয়া".
void HappeningRoles::by_list_of_names(HappeningFrame& f) const {
  constexpr TokenIndex kWords = 3, kReach = 120;
  const Happening& row = *trigger_.row;
  const bool force = row.type == EventType::kAssault || row.type == EventType::kCoerce ||
                     row.type == EventType::kAccident || row.type == EventType::kDisaster;
  const bool undergone = force && (row.who == Who::kUndergo || row.owner == Owner::kRecipient);
  if (trigger_.verbal() || !undergone || !f.recipients.empty()) return;
  TokenIndex t = trigger_.range.end;
  for (TokenIndex skipped = 0;; ++t, ++skipped) {  // "দুজন", "ব্যক্তির"
    if (t >= s_.end || skipped > kWords || s_.tags[t].name != 0) return;
    if (s_.word(t) && s_.tags[t].in(WordSet::kCalledName)) break;
    const bool people = s_.tags[t].is(can::kNumeral) || s_.tags[t].has(Feature::kHuman) ||
                        s_.tags[t].is(can::kDeterminer) || s_.tags[t].is(can::kAdjective);
    if (!people && s_.text.tokens[t].kind != text::TokenKind::kNumber) return;
  }
  const TokenIndex end = std::min<TokenIndex>(s_.end, t + kReach);
  for (++t; t < end;) {
    const Tag& g = s_.tags[t];
    if (g.name == 0) {
      // a verb that tells more ends the list; "ফেনীর করিমের ছেলে", "(২৫)", marks and "ও" stand in it
      if (s_.word(t) && told(g) && !g.is(can::kNoun | can::kAdjective | can::kPostposition)) return;
      ++t;
      continue;
    }
    const std::uint32_t name = g.name;
    const TokenIndex begin = t;
    while (t < end && s_.tags[t].name == name) ++t;
    const bool person = s_.names[name - 1].type == EntityType::kPerson;
    if (person && !s_.tags[t - 1].is(can::kGenitive | can::kObjective) && s_.tags[t - 1].is(can::kBare))
      f.recipients.push_back(Phrase{{begin, t}, t - 1});
  }
}

// "দলগুলোর ডাকা | রোববারের হরতাল".
void HappeningRoles::by_caller(HappeningFrame& f) const {
  constexpr TokenIndex kReach = 6;
  if (trigger_.verbal() || trigger_.row->type != EventType::kProtest || !f.actors.empty()) return;
  const TokenIndex first = trigger_.range.begin;
  for (TokenIndex t = first; t > s_.begin && first - t < kReach; --t) {
    if (!s_.word(t - 1)) return;
    if (!s_.tags[t - 1].in(WordSet::kCalled) || t - 1 == s_.begin) continue;
    const std::size_t i = s_.chunk_at(t - 2);
    const Phrase who{{i < s_.chunks.size() ? s_.chunks[i].begin : t - 2, t - 1}, t - 2};
    const Tag& g = s_.tags[t - 2];
    if (i < s_.chunks.size() && g.is(can::kGenitive) && !g.is(can::kPronoun) && somebody_named(who))
      f.actors.push_back(who);
    return;
  }
}

}  // namespace ukti::bangla
