#include "bangla/happenings.h"

#include "bangla/happening_before.h"
#include "bangla/happening_roles.h"
#include "bangla/happening_stands.h"
#include "bangla/happening_telling.h"
#include "bangla/happening_triggers.h"

namespace ukti::bangla {
namespace {

using clause::Case;
using clause::HappeningFrame;
using lexicon::Feature;
using text::TokenIndex;
using text::TokenKind;
namespace need = clause::need;

// So many sentences are a text's headline and lead.
constexpr std::uint32_t kLead = 3;

// Told of in a text of games and films as well: violence, the law, mishaps, protest.
bool serious(const Happening& row) {
  if ((row.needs & (need::kWide | need::kForce | need::kTyped)) != 0) return false;
  if (row.mode == "ban") return false;  // a player is banned from playing
  switch (row.type) {
    case EventType::kAssault:
    case EventType::kCoerce:
    case EventType::kSanction:
    case EventType::kProtest:
    case EventType::kAccident:
    case EventType::kDisaster:
      return true;
    default:
      return false;
  }
}

// "কারাভোগের | পর": the postposition of the row settles how the noun before it is told.
Trigger without_postposition(const Scene& scene, const Trigger& t) {
  Trigger out = t;
  const TokenIndex last = t.noun_end - 1;
  if (t.verbal() || last == t.range.begin || !scene.tags[last].is(can::kPostposition) ||
      !scene.word(last - 1) || !scene.tags[last - 1].is(can::kGenitive))
    return out;
  out.range.end = out.noun_end = last;
  out.morph.kase = Case::kGenitive;
  return out;
}

// "আহতদের | উদ্ধার করে", "গ্রেপ্তারকৃতদের | মারধর": a participle in the plural tells of people as well, and is a
// phrase of its own.
bool tells_people(const Scene& scene, const Trigger& t) {
  const Tag& g = scene.tags[t.range.end - 1];
  return !t.verbal() && g.is(can::kPlural) && g.is(can::kAdjective) && !g.is(can::kDefinite) &&
         (!g.is(can::kNoun) || g.has(Feature::kEventNoun));
}

std::string_view rule_of(const Trigger& t, const HappeningFrame& f) {
  if (!t.verbal()) return "event.noun";
  if (f.undergone) return t.row->who == Who::kUndergo ? "event.undergone" : "event.passive";
  return t.row->noun.empty() ? "event.verb" : "event.light_verb";
}

// "দায়ের করা ৪৬টি | মামলার", "স্বাক্ষরিত প্রতিরক্ষা | চুক্তির": what was done stands before its noun, counts and
// adjectives between them.
TokenIndex behind_participle(const Scene& s, const Trigger& t) {
  constexpr TokenIndex kBetween = 4;
  const TokenIndex noun = t.range.begin;
  for (TokenIndex at = noun; at > s.begin && noun - at < kBetween && s.word(at - 1); --at) {
    const Tag& g = s.tags[at - 1];
    if (g.name != 0) return noun;
    if (g.in(WordSet::kSigned)) return at - 1;
    const bool done = g.is(can::kVerbalNoun) && g.is(can::kBare) && g.has(Feature::kLightVerb);
    if (done)
      return at - 1 > s.begin && s.word(at - 2) && s.tags[at - 2].in(WordSet::kSigning) ? at - 2 : noun;
    if (!g.is(can::kAdjective | can::kNumeral | can::kDeterminer) || g.is(can::kGenitive)) return noun;
  }
  return noun;
}

// "হামলা ও | লুটপাট | চালায়": the same people do or undergo both, there and then; the first keeps its noun.
HappeningFrame second_of(const Trigger& t, HappeningFrame& first) {
  HappeningFrame out = first;
  first.trigger.end = t.noun_end;
  out.trigger.begin = t.also_at;
  out.predicate = t.also->entry;
  out.needs = t.also->needs;
  out.noun = t.also->noun.back();
  // "নিহত ও | আহত": what came of one cause is of one type
  if ((t.also->needs & (need::kCause | need::kTyped)) == 0) out.type = t.also->type;
  out.mode = t.also->mode;
  return out;
}

}  // namespace

HappeningFinder::HappeningFinder(const lexicon::View& view, const Predicates& predicates)
    : predicates_(predicates), rows_(view), status_(view), words_(view) {}

void HappeningFinder::find(const text::Text& text, const clause::Words& words, const std::vector<Tag>& tags,
                           bool translated, const std::vector<mention::NamedMention>& names,
                           const std::vector<time::FoundTime>& times, HappeningScratch& scratch,
                           std::vector<HappeningFrame>& out) const {
  out.clear();
  static const std::vector<Cue> kNoCues;
  Mishap last;
  scratch.candidates.fill(rows_, text, words);
  scratch.context.games = scratch.candidates.of_games(text);
  last.armed = scratch.candidates.of_arms();
  scratch.context.none.clear();
  for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
    const text::Sentence& sentence = text.sentences[i];
    if (sentence.furniture) continue;
    const TokenIndex begin = sentence.begin;
    TokenIndex end = sentence.end;
    while (end > begin && text.tokens[end - 1].kind == TokenKind::kPunct) --end;
    const Scene scene{text, words, tags, names, scratch.chunks, kNoCues, times, begin, end, translated};
    scratch.triggers.clear();
    TriggerScan(rows_, predicates_, status_, scratch.candidates, scene).run(scratch.triggers);
    if (scratch.triggers.empty()) continue;
    scratch.barriers.clear();
    for (const Trigger& t : scratch.triggers) {
      scratch.barriers.push_back(t.range);
      if (tells_people(scene, t)) scratch.barriers.back().end = t.noun_end - 1;
    }
    chunk(text, words, tags, names, scratch.barriers, begin, end, translated, scratch.chunks);
    sense(scene, scratch.triggers, i, last, scratch.senses);
    for (std::size_t k = 0; k < scratch.triggers.size(); ++k) {
      if (scratch.triggers[k].row->mute) scratch.context.none.push_back(scratch.triggers[k].range);
      if (!scratch.senses[k].tells || shouted(scene, scratch.triggers, k) ||
          linked_to(scene, scratch.triggers[k], i))
        continue;
      HappeningFrame f;
      f.sentence = i;
      if (!frame(scene, scratch, k, f)) continue;
      goes_on(scene, i, f);
      const bool two = scratch.triggers[k].also != nullptr;
      out.push_back(std::move(f));
      if (two) out.push_back(second_of(scratch.triggers[k], out.back()));
    }
  }
}

// A clause without a subject may have that of the sentence before, which is no headline; not in a
// translation, where clauses lose their subjects otherwise.
void HappeningFinder::goes_on(const Scene& scene, std::uint32_t sentence, HappeningFrame& f) const {
  const bool leads = f.verbal && f.leads;  // "অমান্য করে … করেছে"
  if (!f.subject_dropped || (!f.finite && !leads) || f.first_person || f.impersonal || f.undergone ||
      f.relative || sentence < 2 || !f.actors.empty() || scene.translated || f.type == EventType::kProtest)
    return;
  const TokenIndex verb = leads ? scene.end - 1 : f.trigger.end - 1;
  if (leads && (!active_close(scene, predicates_) || has_subject(scene))) return;
  const text::Sentence& before = scene.text.sentences[sentence - 1];
  if (before.furniture) return;
  TokenIndex end = before.end;
  while (end > before.begin && scene.text.tokens[end - 1].kind == TokenKind::kPunct) --end;
  static const std::vector<clause::TokenRange> kNoBarriers;
  std::vector<Chunk> chunks;
  chunk(scene.text, scene.words, scene.tags, scene.names, kNoBarriers, before.begin, end, scene.translated,
        chunks);
  const Scene then{scene.text, scene.words, scene.tags,   scene.names, chunks,
                   scene.cues, scene.times, before.begin, end,         scene.translated};
  f.before =
      closing_subject(then, predicates_, leads ? scene.tags[verb].is(can::kRespectVerb) : f.respected_verb);
}

void HappeningFinder::tell_cues(const text::Text& text, const clause::Words& words,
                                const std::vector<Tag>& tags,
                                std::vector<clause::ReportFrame>& reports) const {
  static const std::vector<mention::NamedMention> kNoNames;
  static const std::vector<Chunk> kNoChunks;
  static const std::vector<Cue> kNoCues;
  static const std::vector<time::FoundTime> kNoTimes;
  for (clause::ReportFrame& f : reports) {
    const text::Sentence& sentence = text.sentences[f.sentence];
    TokenIndex end = sentence.end;
    while (end > sentence.begin && text.tokens[end - 1].kind == TokenKind::kPunct) --end;
    const TokenIndex next = f.cue.end;
    if (f.cue.begin == next || next >= end || tags[next - 1].is(can::kVerb)) continue;
    const Scene scene{text, words, tags, kNoNames, kNoChunks, kNoCues, kNoTimes, sentence.begin, end, false};
    const bool in = tags[next - 1].is(can::kLocative) && !tags[next - 1].is(can::kBare);
    if (!scene.word(next) || !(in || tags[next].is(can::kPostposition))) continue;
    f.done = how_led_to(scene, status_, VerbGroups(predicates_, text, words, tags, end), next);
  }
}

// "ঘটনা তদন্তে … কমিটি | গঠন করেছে": what the committee is for.
bool HappeningFinder::inquired_before(const Scene& scene, const Candidates& candidates,
                                      const Trigger& trigger) const {
  for (TokenIndex t = scene.begin; t < trigger.range.end; ++t)
    for (const Candidate& c : candidates.of(scene.text, t))
      if (const Happening& row = rows_.at(c.row);
          c.words == 1 && row.mode == "investigate" && (row.needs & need::kInquiry) == 0)
        return true;
  return false;
}

// What the trigger asks of those who take part; what stands around it may answer for them.
std::uint32_t HappeningFinder::needs_of(const Scene& scene, const Trigger& t) const {
  const std::uint32_t needs = t.row->needs;
  std::uint32_t out = t.governed ? needs & ~(need::kParticipant | need::kOwned) : needs;
  // "ইউক্রেন | যুদ্ধের জেরে": a war by the name of its land is one
  if (t.row->owner == Owner::kBoth && !t.verbal() && t.range.begin > scene.begin &&
      scene.word(t.range.begin - 1)) {
    const Tag& land = scene.tags[t.range.begin - 1];
    if (land.is(can::kBare) && (land.has(Feature::kCountry) || land.has(Feature::kPlace)))
      out &= ~need::kSomeone;
  }
  // "খুনের | পর", "খুনের | অভিযোগে": a killing that is taken for granted is one, whoever it was
  if (t.row->owner == Owner::kRecipient && t.row->type == EventType::kAssault && t.row->mode.empty() &&
      told_of(scene, t))
    out &= ~need::kSomeone;
  // "শিবির সরানোর | জল্পনা": whoever would do it
  if (t.governed && t.verbal() && t.row->type == EventType::kRetreat) out &= ~need::kForce;
  // "বিচারের | দাবি", "শুল্ক বসানোর | হুমকি": nor is it told who would
  if (t.governed && (needs & (need::kThing | need::kWide)) == 0 && t.range.end < scene.end &&
      status_.governs(scene, t.range.end) && !scene.tags[t.noun_end - 1].has(Feature::kHuman))
    out &= ~(t.row->type == EventType::kSanction ? need::kState : need::kForce | need::kState);
  // what is demanded or alleged between them is no private matter; what somebody wishes may be
  if (t.governed && (needs & need::kHuman) == 0 && told_of(scene, t)) out &= ~need::kWide;
  if (!furthers(scene, t)) out &= ~need::kAimless;
  return out;
}

// What the words of the trigger say of it: its verb, its tense and person, its case.
void HappeningFinder::shape(const Scene& scene, const Trigger& t, HappeningFrame& f) {
  f.verbal = t.verbal();
  if (t.closing && t.range.begin > scene.begin) {
    const Tag& whom = scene.tags[t.range.begin - 1];
    f.spared = whom.is(can::kObjective) && !whom.is(can::kBare);
  }
  // "গুলি করে | হত্যার … গ্রেপ্তার করা হয়েছে": করে leads to another verb
  f.leads = t.verb.converb && t.verb.end < scene.end && scene.word(t.verb.end) &&
            scene.has_finite(t.verb.end, scene.end);
  f.finite = t.verbal() && t.verb.finite;
  f.converb = t.verb.converb && !t.verb.conditional && !scene.has_finite(t.verb.end, scene.end);
  f.locative = !t.verbal() && t.morph.kase == Case::kLocative;
  f.bound = f.locative || (!t.verbal() && (t.morph.kase == Case::kGenitive || t.morph.plural));
  f.by_land = (t.row->needs & need::kSomeone) != 0 && (f.needs & need::kSomeone) == 0;
  f.several = !t.verbal() && scene.tags[t.range.end - 1].is(can::kPlural);
  f.leading = !t.verbal() && t.row->noun.size() == 1 && heads_clause(scene, t);
  // a row may list the noun as it stands there: "নির্দেশে"
  const Tag& last = scene.tags[t.range.end - 1];
  if (!t.verbal() && t.row->type == EventType::kRequest && last.name == 0 && last.is(can::kLocative) &&
      !last.is(can::kBare))
    f.locative = true;
  if (t.verbal()) {
    const Tag& main = scene.tags[t.verb.main];
    f.respected_verb = main.is(can::kRespectVerb);
    f.present = t.verb.finite && main.is(can::kPresentVerb | can::kFutureVerb) && !main.is(can::kPastVerb);
    bool pluperfect = false;
    for (const clause::Reading& r : scene.words.of(scene.text, t.verb.main))
      pluperfect |= r.entry != lexicon::kNoEntry && r.morph.tense == clause::Tense::kPastPerfect;
    f.fresh = t.verb.finite && !pluperfect;
    f.first_person = main.is(can::kFirstVerb) && !main.is(can::kPlainVerb | can::kRespectVerb);
  }
}

// What an outcome takes from the cause beside it: its noun, and where the cause is no happening itself, whose
// it is, where and when.
void HappeningFinder::from_cause(const Scene& scene, const HappeningScratch& scratch, const Sense& sense,
                                 HappeningFrame& f) const {
  if (sense.cause != Sense::kNone && !scratch.triggers[sense.cause].row->noun.empty())
    f.cause = scratch.triggers[sense.cause].row->noun.back();
  if (sense.cause != Sense::kNone && !scratch.senses[sense.cause].tells) {
    // "পুলিশের গুলিতে নিহত": whose doing the cause is
    HappeningFrame cause;
    HappeningRoles(scene, words_, predicates_, scratch.triggers, sense.cause).fill(cause);
    const bool given = !f.actors.empty();
    if (!given) f.actors = cause.actors;
    // "পুলিশের সঙ্গে 'বন্দুকযুদ্ধে' নিহত": those with whom they fought; "শ্রমিকদের সঙ্গে পুলিশের সংঘর্ষে আহত": which
    // side it was is not told
    if (!given && cause.mutual && f.undergone)
      f.actors.insert(f.actors.end(), cause.recipients.begin(), cause.recipients.end());
    if (f.places.empty()) f.places = cause.places;
    if (f.time == ~0u) f.time = cause.time;
  }
}

// Do its participants and the words around it make it a happening?
bool HappeningFinder::holds(const Scene& scene, const HappeningScratch& scratch, const Trigger& t,
                            TokenIndex floor, HappeningFrame& f) const {
  const std::uint32_t needs = t.row->needs;
  if ((f.needs & need::kOwned) != 0 && !f.verbal && f.actors.empty() && f.recipients.empty() &&
      f.places.empty() && !f.in_charges && !told_of(scene, t))
    return false;
  if (t.closing && f.actors.empty() && f.recipients.empty() && f.places.empty() &&
      !towards_something(scene, t))
    return false;
  f.beside = f.beside || (f.mutual && several(scene, f)) || towards_something(scene, t);
  if ((needs & need::kWide) != 0 && f.type == EventType::kConsult && with_media(scene, f)) return false;
  if (!actor_fits(scene, f) || (scratch.context.games && !serious(*t.row))) return false;
  if ((needs & need::kLand) != 0 && !takes_land(scene, t, floor)) return false;
  if ((needs & need::kLand) != 0 && t.row->who == Who::kUndergo && f.actors.empty()) return false;
  if ((needs & need::kInquiry) != 0 && !inquired_before(scene, scratch.candidates, t)) return false;
  if ((needs & need::kOfficer) != 0 && (t.row->to & to::kLocative) != 0) {
    const Going going = goes_to(scene, t, floor);
    const bool party_only = t.row->type == EventType::kCooperate;
    if (going == Going::kNowhere || (party_only && going != Going::kToParty)) return false;
    if (going == Going::kToBody) f.recipients.clear();  // the building
    if (going == Going::kToParty) f.type = EventType::kCooperate, f.mode = {};
  }
  if ((needs & need::kSaid) != 0 && !predicative(scene, t)) return false;
  if ((needs & need::kOffice) != 0 && leaves_party(scene, t, floor)) return false;
  return true;
}

// Trigger k as a frame; false where the words around it show that it tells no happening.
bool HappeningFinder::frame(const Scene& scene, const HappeningScratch& scratch, std::size_t k,
                            HappeningFrame& f) const {
  const Trigger& t = scratch.triggers[k];
  const Sense& sense = scratch.senses[k];
  const std::uint32_t needs = t.row->needs;
  const HappeningRoles roles(scene, words_, predicates_, scratch.triggers, k);
  f.trigger = t.range;
  if ((needs & need::kLast) != 0)
    f.trigger.begin = t.noun_end - 1;
  else if (!t.verbal())
    f.trigger.begin = behind_participle(scene, t);
  f.predicate = t.row->entry;
  f.type = sense.type;
  f.mode = sense.mode;
  if (!t.row->noun.empty()) f.noun = t.row->noun.back();
  f.needs = needs_of(scene, t);
  shape(scene, t, f);
  f.attributive = sense.attributive;
  roles.point(f);
  roles.fill(f);
  // "এনসিপি | ছাড়েন"
  if ((needs & need::kParty) != 0 && f.recipients.empty())
    f.recipients.push_back(scene.phrase(scene.chunks[scene.chunk_at(t.range.begin - 1)]));
  if (f.attributive) {
    const Chunk& whom = scene.chunks[scene.chunk_at(t.range.end)];
    // "Y-কে কটূক্তির অভিযোগে গ্রেপ্তার | X-কে": by his name, whoever stands before
    const bool named = scene.tags[whom.head].name != 0;
    if (named) f.recipients.clear();
    if (f.recipients.empty()) f.recipients.push_back(scene.phrase(whom));
    // the first sentences tell it anew
    if (named && f.sentence < kLead) f.attributive = false;
  }
  // "আহতকে | উদ্ধার করে হাসপাতালে নেয়"
  if ((needs & need::kMain) != 0 && t.verb.converb && t.verb.end < scene.end && scene.word(t.verb.end))
    return false;
  // "সাক্ষাতে … আলোচনা হয়"
  for (std::size_t j = 0; j < k && f.type == EventType::kConsult && !f.at_occasion; ++j) {
    const Trigger& at = scratch.triggers[j];
    f.at_occasion = !at.verbal() && at.morph.kase == Case::kLocative && at.row->type == EventType::kConsult &&
                    !scene.has_finite(at.range.end, t.range.begin);
  }
  from_cause(scene, scratch, sense, f);
  if (!holds(scene, scratch, t, roles.floor(), f)) return false;
  const VerbGroups verbs(predicates_, scene.text, scene.words, scene.tags, scene.end);
  const Telling telling = how_told(scene, status_, verbs, without_postposition(scene, t), roles.floor());
  f.status = f.ought && telling.status == EventStatus::kActual ? EventStatus::kPossible : telling.status;
  f.presupposed = telling.presupposed;
  f.claimed = telling.claimed;
  f.befell = t.row->who == Who::kUndergo;
  f.construction = rule_of(t, f);
  return true;
}

}  // namespace ukti::bangla
