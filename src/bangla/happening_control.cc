// Who does what a noun or an infinitive names, by the verb that governs it: who tries it, who goes to do it,
// who is told to do it.
#include <algorithm>
#include <string>
#include <utility>

#include "bangla/happening_roles.h"
#include "bangla/verb_groups.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::HappeningFrame;
using clause::Phrase;
using lexicon::Feature;
using text::TokenIndex;

// "হামলার | চেষ্টা চালায়", "মিছিল করার | অনুমতি চেয়ে": a noun for what one undertakes oneself governs the
// trigger, and an active verb stands right behind that noun.
std::optional<TokenIndex> HappeningRoles::undertaken() const {
  const TokenIndex end = trigger_.range.end;
  const bool genitive = trigger_.verbal() ? trigger_.verb.verbal_noun && s_.tags[end - 1].is(can::kGenitive)
                                          : trigger_.morph.kase == Case::kGenitive;
  if (!genitive || end >= s_.end) return std::nullopt;
  // "সরে দাঁড়ানোর | ঘোষণা দিয়েছেন": what is done to others may be announced by anybody
  const bool own = (trigger_.row->to & to::kObject) == 0 && trigger_.row->owner != Owner::kRecipient;
  const std::uint64_t alike = ParticipantWords::kTry | ParticipantWords::kAdmit;
  const ListedWords::Row* row = words_.at(s_, end, own ? alike | ParticipantWords::kVow : alike);
  // "হামলার কথা স্বীকার করেছে": that there was one, and "হামলা চালানোর কথা …" that it was theirs
  static const std::string kWord = unicode::fold("কথা");
  const bool word =
      row != nullptr && (row->what & ParticipantWords::kAdmit) != 0 && s_.text.form(end).starts_with(kWord);
  if (row == nullptr || (word && !trigger_.verbal() && trigger_.row->owner != Owner::kRecipient))
    return std::nullopt;
  const TokenIndex verb = end + static_cast<TokenIndex>(row->words.size());
  if (verb >= s_.end || !s_.word(verb) || s_.tags[verb].name != 0 || !s_.tags[verb].is(can::kVerb))
    return std::nullopt;
  const VerbGroup v = VerbGroups(predicates_, s_.text, s_.words, s_.tags, s_.end).group(verb);
  const bool active =
      (v.finite || v.converb) && !v.passive && !predicates_.passive_form(s_.words.of(s_.text, v.main));
  return active ? std::optional(v.main) : std::nullopt;
}

// "কুপিয়ে জখম ও টাকা লুট করে নিয়ে যায় ডাকাতেরা": the bare noun t shares the verb of a deed of its kind behind
// "and"; "ভাঙচুর ও অগ্নিসংযোগের চেষ্টা চালায়".
bool HappeningRoles::goes_with_next(const Trigger& t) const {
  const TokenIndex end = t.range.end;
  // the row of "কুপিয়ে জখম" has no verb of its own
  const bool deed = t.row->deed || (t.row->verbs.empty() && t.row->verb_forms.empty());
  if (t.verbal() || t.morph.kase != Case::kBare || t.row->who != Who::kDo || !deed || end + 1 >= s_.end ||
      !s_.tags[end].has(Feature::kAnd))
    return false;
  const auto next =
      std::find_if(triggers_.begin(), triggers_.end(), [&](const Trigger& x) { return x.range.begin > end; });
  if (next == triggers_.end() || next->row->who != Who::kDo || s_.has_finite(end, next->range.begin))
    return false;
  const auto force = [](const Trigger& x) {
    return x.row->type == EventType::kAssault || x.row->type == EventType::kCoerce;
  };
  if (!force(t) || !force(*next)) return false;
  if (next->verbal()) return !next->verb.passive && !next->verb.verbal_noun && !next->verb.conditional;
  const std::size_t k = static_cast<std::size_t>(next - triggers_.begin());
  return HappeningRoles(s_, words_, predicates_, triggers_, k).attempts();
}

// A noun that is tried, or shares another one's verb, has the subject of that verb.
std::optional<Phrase> HappeningRoles::subject_of_noun(const std::vector<std::size_t>& taken) const {
  const bool does = trigger_.row->who == Who::kDo;
  // "এ বিষয়ে ব্যাংক | প্রতিশ্রুতিবদ্ধ।": an adjective that closes its clause is its predicate
  const TokenIndex last = trigger_.range.end - 1;
  const bool closes =
      last + 1 >= s_.end || !s_.word(last + 1) || s_.tags[last + 1].has(lexicon::Feature::kQuotative);
  const bool predicate = does && closes && trigger_.morph.kase == Case::kBare &&
                         s_.tags[last].is(can::kAdjective) && !s_.tags[last].is(can::kNoun) &&
                         !s_.tags[last].has(lexicon::Feature::kEventNoun);
  // "আট দিনের সফর শেষে | দেশে ফিরেছেন": who visited
  const bool visit = trigger_.row->type == EventType::kConsult && done();
  if (!predicate && !(does && (visit || attempts() || goes_with_next(trigger_) || beside_main())))
    return std::nullopt;
  if (const auto before = subject(taken)) {
    // "মেয়র | পদ থেকে পদত্যাগের ঘোষণা দেন কামাল হোসেন": the office that he leaves
    const Chunk& c = s_.chunks[*before];
    const std::size_t next = *before + 1;
    const bool row = c.end == trigger_.range.begin && trigger_.row->noun.size() > 1;
    const bool from = next < s_.chunks.size() && s_.chunks[next].begin == c.end &&
                      (words_.part(s_, s_.chunks[next]) & ParticipantWords::kFrom) != 0;
    const bool office = s_.tags[c.head].name == 0 && !predicate && (row || from);
    if (!office) return whole(*before);
  }
  return predicate ? std::nullopt : subject_of_main();
}

// "সহযোগিতা করতে | বলেছে পুলিশ", "আত্মসমর্পণ করতে | নির্দেশ দিয়েছেন আদালত": the verb tells others to do it.
bool HappeningRoles::asked_to(TokenIndex verb) const {
  // "বন্ধ করে দিতে | চাইছে ইরান": who wants to do it himself asks nobody
  const auto readings = s_.words.of(s_.text, verb);
  const bool wants = std::ranges::any_of(readings, [&](const clause::Reading& r) {
    return r.entry != lexicon::kNoEntry && predicates_.modal(r.entry);
  });
  if (wants && trigger_.verb.infinitive && verb == trigger_.range.end) return false;
  for (const clause::Reading& r : readings)
    if (r.morph.pos == clause::Pos::kVerb && predicates_.plain(r.entry) != nullptr) return true;
  return std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
    return t.row->type == EventType::kRequest && t.range.begin >= trigger_.range.end && t.range.begin <= verb;
  });
}

// "X ইরানকে অস্ত্র না দিতে | চীনকে আহ্বান জানিয়েছে": whom words tell to do it, right before those words.
std::optional<Phrase> HappeningRoles::told_to() const {
  const VerbGroup& v = trigger_.verb;
  if (!trigger_.verbal() || !v.infinitive || v.finite || passive() || trigger_.row->who == Who::kUndergo)
    return std::nullopt;
  const std::size_t i = s_.chunk_at(trigger_.range.end);
  if (i >= s_.chunks.size()) return std::nullopt;
  const Chunk& c = s_.chunks[i];
  if (c.begin != trigger_.range.end || c.kase != Case::kObjective || c.postposition != text::kNoToken ||
      !somebody(c) || depth(c.head) != level_)
    return std::nullopt;
  const bool told = std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
    const EventType type = t.row->type;
    return t.range.begin == c.end && (type == EventType::kRequest || type == EventType::kThreaten);
  });
  return told ? std::optional(s_.phrase(c)) : std::nullopt;
}

// "শিক্ষা মন্ত্রণালয় থেকে | নির্দেশ দেওয়া হয়েছে": the body from which words come in the passive.
bool HappeningRoles::announces_from(const Chunk& c, std::uint32_t part) const {
  const EventType type = trigger_.row->type;
  const bool words = type == EventType::kRequest || type == EventType::kThreaten ||
                     type == EventType::kAgree || type == EventType::kSupport || type == EventType::kReject;
  const Tag& g = s_.tags[c.head];
  return words && (part & ParticipantWords::kFrom) != 0 && (trigger_.row->to & to::kFrom) == 0 && passive() &&
         c.kind == ChunkKind::kBody && c.kase == Case::kBare && !g.has(Feature::kPlace) &&
         !g.has(Feature::kCountry) && (g.name == 0 || s_.names[g.name - 1].type == EntityType::kOrganisation);
}

// "X-কে আদালতে আত্মসমর্পণ করতে | নির্দেশ দিয়েছেন": he is told to do what nobody undergoes.
void HappeningRoles::by_command(HappeningFrame& f) const {
  const VerbGroup& v = trigger_.verb;
  if (!trigger_.verbal() || !v.infinitive || v.finite || trigger_.row->who != Who::kDo ||
      (trigger_.row->to & to::kObject) != 0 || !f.actors.empty() || f.recipients.size() != 1 || told_to())
    return;
  TokenIndex verb = trigger_.range.end;
  while (verb < s_.end && s_.word(verb) &&
         (s_.tags[verb].name != 0 || !told(s_.tags[verb]) || s_.tags[verb].is(can::kNoun)))
    ++verb;
  if (verb >= s_.end || !s_.word(verb) || !asked_to(verb)) return;
  const std::size_t i = s_.chunk_at(f.recipients.front().head);
  if (i >= s_.chunks.size() || s_.chunks[i].kase != Case::kObjective || words_.part(s_, s_.chunks[i]) != 0)
    return;
  f.actors.swap(f.recipients);
}

// "সংস্থাগুলোকে এই কাজে সাহায্য করার | আহ্বান": who is asked is to help, where it is told in what.
void HappeningRoles::asked_to_help(HappeningFrame& f) const {
  const EventType type = trigger_.row->type;
  if ((type != EventType::kAid && type != EventType::kCooperate) || !trigger_.verbal() ||
      !trigger_.verb.verbal_noun || trigger_.verb.finite || f.recipients.empty() ||
      !s_.tags[f.recipients.front().head].is(can::kObjective))
    return;
  const bool asked = std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& x) {
    return x.range.begin == trigger_.range.end && x.row->type == EventType::kRequest;
  });
  const TokenIndex from = f.recipients.back().range.end;
  const bool where = std::any_of(s_.chunks.begin(), s_.chunks.end(), [&](const Chunk& c) {
    return c.begin >= from && c.end <= trigger_.range.begin && c.kind == ChunkKind::kThing &&
           c.kase == Case::kLocative;
  });
  if (!asked || !where) return;
  f.actors = std::move(f.recipients);  // whoever stands before them asks
  f.recipients.clear();
}

// "দুদককে অভিযোগ | তদন্তের নির্দেশ দেন আদালত", "পুলিশকে তা তদন্ত করে দেখার | নির্দেশ": the body or the officer who
// is told to inquire.
void HappeningRoles::told_to_inquire(HappeningFrame& f) const {
  constexpr TokenIndex kWords = 3;
  if (trigger_.row->type != EventType::kAccuse || trigger_.row->mode != "investigate" || !f.actors.empty() ||
      (trigger_.verbal() && trigger_.verb.finite && !trigger_.verb.converb))
    return;
  const TokenIndex end = trigger_.range.end;
  const bool asked = std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& x) {
    return x.row->type == EventType::kRequest && x.range.begin >= end && x.range.begin < end + kWords &&
           !s_.has_finite(end, x.range.begin);
  });
  const bool told =
      trigger_.verbal() && trigger_.verb.infinitive && end < s_.end && s_.word(end) && asked_to(end);
  if (!asked && !told) return;
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > trigger_.range.begin) continue;
    if (c.begin < far_) return;
    if (depth(c.head) != level_ || c.kase != Case::kObjective || c.postposition != text::kNoToken) continue;
    const Tag& g = s_.tags[c.head];
    const bool officer = g.has(Feature::kRole) || g.has(Feature::kOfficial) || g.has(Feature::kForces);
    const bool same = std::ranges::any_of(f.recipients, [&](const Phrase& p) { return p.head == c.head; });
    if (words_.part(s_, c) == 0 && !same && (c.kind == ChunkKind::kBody || officer))
      f.actors.push_back(whole(i));
    return;
  }
}

}  // namespace ukti::bangla
