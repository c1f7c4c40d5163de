// Those who are named of many: "ভারতসহ কয়েকটি দেশ", "X-সহ পাঁচজন". A name with -সহ belongs to the phrase
// behind it and takes the part that that phrase takes; a thing with -সহ is only taken along.
#include <algorithm>

#include "bangla/happening_roles.h"

namespace ukti::bangla {

using clause::Case;
using clause::Phrase;
using text::kNoToken;
using text::TokenIndex;

// "ভারত ও চীনসহ | পাঁচটি দেশের ওপর", "সুইগি ও জোম্যাটোর মতো | সংস্থাগুলির সঙ্গে": those who are named of the many
// that chunk i tells.
std::vector<Phrase> HappeningRoles::named_among(std::size_t i) const {
  std::vector<Phrase> members;
  const Chunk& c = s_.chunks[i];
  if (i == 0 || s_.tags[c.head].name != 0 ||
      !(c.numbered || c.plural || only_counted(c) || s_.tags[c.head].is(can::kDeterminer | can::kNumeral)))
    return members;
  const Chunk& last = s_.chunks[i - 1];
  const bool like =
      last.postposition != kNoToken && words_.at(s_, last.postposition, ParticipantWords::kLike) != nullptr;
  TokenIndex end = like ? last.postposition + 1 : last.end;
  while (end < c.begin && s_.tags[end].paren) ++end;
  const auto named = [&](const Chunk& x) {
    return (s_.tags[x.head].name != 0 || (like && s_.tags[x.head].is(can::kGuess))) && x.begin >= far_ &&
           depth(x.head) == level_;
  };
  if ((!last.among && !like) || end != c.begin || !named(last)) return members;
  members.push_back(s_.phrase(last));
  for (std::size_t k = i - 1; k > 0; --k) {
    const Chunk& before = s_.chunks[k - 1];
    if (!before.joined || before.end + 1 != s_.chunks[k].begin || before.kase != Case::kBare ||
        before.postposition != kNoToken || !named(before))
      break;
    members.push_back(s_.phrase(before));
  }
  std::reverse(members.begin(), members.end());
  return members;
}

// "মোটরসাইকেলসহ | আটক করা হয়": with what, not what.
bool HappeningRoles::taken_along(const Chunk& c) const {
  const auto readings = s_.words.of(s_.text, c.head);
  return std::any_of(readings.begin(), readings.end(), [](const clause::Reading& r) { return r.morph.with; });
}

// "ভারতসহ | কয়েকটি দেশ": chunk i is named of the many whom the phrase right behind it tells.
bool HappeningRoles::one_of_next(std::size_t i) const {
  const Chunk& c = s_.chunks[i];
  if (!c.among || i + 1 >= s_.chunks.size()) return false;
  const Chunk& many = s_.chunks[i + 1];
  return many.begin == c.end && many.kase != Case::kLocative &&
         (somebody(many) || only_counted(many) || s_.tags[many.head].is(can::kDeterminer));
}

// Each of the slot is told together with who is named of them; `in_case`: a bare phrase there is a guess, to
// which nobody is added.
void HappeningRoles::with_company(std::vector<Phrase>& slot, bool in_case) const {
  for (std::size_t k = 0; k < slot.size(); ++k) {
    std::size_t i = s_.chunk_at(slot[k].head);
    if (i == 0 || i >= s_.chunks.size() || s_.chunks[i].begin != slot[k].range.begin) continue;
    if (in_case && s_.chunks[i].kase == Case::kBare) continue;
    // "X-সহ কয়েকজন | নেতাকে"
    const Chunk& count = s_.chunks[i - 1];
    if (i > 1 && count.end == s_.chunks[i].begin && s_.tags[count.head].is(can::kDeterminer)) --i;
    if (!one_of_next(i - 1)) continue;
    const Phrase named = whole(i - 1);
    const auto told = [&](const Phrase& p) { return p.head == named.head; };
    if (std::ranges::any_of(slot, told)) continue;
    slot.insert(slot.begin() + static_cast<std::ptrdiff_t>(k), named);
    ++k;
  }
}

// "X-সহ পাঁচজন | নিহত": of those who are only counted the one who is named.
void HappeningRoles::named_of_counted(clause::HappeningFrame& f) const {
  if (!f.undergone || !f.recipients.empty()) return;
  for (std::size_t i = 0; i + 1 < s_.chunks.size(); ++i) {
    const Chunk& many = s_.chunks[i + 1];
    if (!one_of_next(i) || !only_counted(many) || many.kase != Case::kBare) continue;
    const bool here = s_.chunks[i].begin >= far_ && depth(many.head) == level_;
    if (here && (many.end == trigger_.range.begin || many.begin == trigger_.range.end))
      return f.recipients.push_back(whole(i));
  }
}

}  // namespace ukti::bangla
