// Who takes part by the clauses around the trigger's: a relative pronoun, the subject of a clause joined to
// its own, or of the finite verb that a converb leads to.
#include <algorithm>

#include "bangla/happening_roles.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::HappeningFrame;
using clause::Phrase;
using lexicon::Feature;
using text::TokenIndex;

// "যারা জীবন দিয়েছেন", "X, যাকে আটক করা হয়": the relative pronoun of the clause, nearest to the trigger.
std::optional<std::size_t> HappeningRoles::relative() const {
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > trigger_.range.begin) continue;
    if (c.begin < far_) break;
    if (c.kind == ChunkKind::kPointer && s_.tags[c.head].has(Feature::kRelative) &&
        s_.tags[c.head].is(can::kPronoun) && c.begin == c.head && depth(c.head) == level_)
      return i;
  }
  return std::nullopt;
}

// "নেতা X, যিনি …", "শ্রমিকেরা যারা …": whom a relative pronoun stands for, right before it; but "আমাকে | যারা
// সাহায্য করেছেন" has the object of the relative clause there.
std::optional<Phrase> HappeningRoles::antecedent(std::size_t i) const {
  if (i == 0 || words_.part(s_, s_.chunks[i - 1]) != 0) return std::nullopt;
  const Chunk& c = s_.chunks[i - 1];
  const TokenIndex comma = s_.mark(c.end, ',') ? 1 : 0;
  if (c.end + comma != s_.chunks[i].begin || !somebody(c)) return std::nullopt;
  const Tag& head = s_.tags[c.head];
  if (comma == 0 && head.is(can::kObjective) && !head.is(can::kBare | can::kGenitive)) return std::nullopt;
  return s_.phrase(c);
}

// The relative pronoun takes the place that its case gives it.
void HappeningRoles::by_relative(HappeningFrame& f, std::vector<std::size_t>& taken) const {
  const auto i = relative();
  if (!i) return;
  const Tag& g = s_.tags[s_.chunks[*i].head];
  const bool subject = g.is(can::kBare) && !g.is(can::kGenitive | can::kObjective);
  const bool object = g.is(can::kObjective) || (g.is(can::kGenitive) && g.is(can::kPlural));
  if (!subject && !object) return;
  const bool undergoes = object || trigger_.row->who == Who::kUndergo || passive();
  std::vector<Phrase>& slot = undergoes ? f.recipients : f.actors;
  if (object && words_.part(s_, s_.chunks[*i]) != 0) return;
  if (!slot.empty() || !trigger_.verbal()) return;
  f.relative = subject;
  taken.push_back(*i);
  if (const auto who = antecedent(*i)) slot.push_back(*who);
}

// "বিএনপি | যে অভিযোগ করেছে, তা …", "ইরান | যেভাবে হামলা চালিয়েছে": the subject of a relative clause may open
// it, in front of the relative word; behind a verb of telling that word is a complementizer ("জানান ট্রাম্প যে
// …").
bool HappeningRoles::subject_of_which(TokenIndex t) const {
  static const std::string kWhich = unicode::fold("যে");
  if (t <= s_.begin || !s_.word(t) || s_.text.form(t) != kWhich) return false;
  const std::size_t i = s_.chunk_at(t - 1);
  if (i >= s_.chunks.size() || s_.chunks[i].end != t || !s_.subject(i) || !somebody(s_.chunks[i]))
    return false;
  const TokenIndex begin = s_.chunks[i].begin;
  return begin == s_.begin || !s_.word(begin - 1) || !told(s_.tags[begin - 1]) ||
         s_.tags[begin - 1].is(can::kNoun | can::kAdjective | can::kPostposition);
}

// "X আসায় | Y …", "তারা পালিয়ে গেলে | …": the subject of a clause of its own inside the trigger's.
bool HappeningRoles::of_inner_clause(const Chunk& c) const {
  return of_inner_clause_before(c, trigger_.range.begin);
}

bool HappeningRoles::of_inner_clause_before(const Chunk& c, TokenIndex end) const {
  for (TokenIndex t = c.end; t < end; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || g.name != 0 || depth(t) != level_) continue;
    // "সবাই পালিয়ে যাওয়া | সত্ত্বেও তিনি …"
    if (t > c.end && words_.at(s_, t, ParticipantWords::kDespite) != nullptr &&
        s_.tags[t - 1].is(can::kVerbalNoun))
      return true;
    // "হামলা হলে | …": no hall
    const auto condition = [&](const Trigger& x) { return x.verb.conditional && x.range.end == t + 1; };
    if (std::any_of(triggers_.begin(), triggers_.end(), condition)) return true;
    if (g.is(can::kNoun | can::kPostposition | can::kAdverb | can::kAdjective)) continue;
    // "কেউ না আসায় | …"; but "বন্ধুকে বাঁচাতে গিয়ে" is the infinitive of another verb
    const bool because = g.is(can::kVerbalNoun) && g.is(can::kLocative) && !g.is(can::kInfinitive);
    if (g.is(can::kConditional) || because) return true;
  }
  return false;
}

// "পুলিশ অভিযান চালিয়েছে এবং … আটক করেছে", "যারা শহীদ হয়েছেন, পঙ্গুত্ব বরণ করেছেন": the subject of the finite
// clauses before that a conjunction joins to this one; of a relative clause the comma joins as well.
std::optional<std::size_t> HappeningRoles::subject_before(bool& relative) const {
  constexpr int kClauses = 4;
  // "উপহার দেন এবং সহায়তা দেওয়ার | আশ্বাস দেন"
  const auto governor = trigger_.verb.finite ? std::nullopt : undertaken();
  if (!trigger_.verb.finite && !governor) return std::nullopt;
  const bool respected = s_.tags[governor ? *governor : trigger_.verb.main].is(can::kRespectVerb);
  bool joined = true;  // by conjunctions only, so far
  TokenIndex begin = far_;
  for (int n = 0; n < kClauses && begin > s_.begin; ++n) {
    TokenIndex word = begin;
    while (word < trigger_.range.begin && !s_.word(word)) ++word;
    // "তারা দোকান ভেঙেছে, মালিকদের ওপর | হামলা চালিয়েছে": a comma joins deeds
    const bool comma = word == begin + 1 && s_.mark(begin, ',') &&
                       std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
                         return t.verbal() && t.verb.finite && t.range.end == begin;
                       });
    joined = joined && (comma || s_.tags[word].has(Feature::kAnd) || s_.tags[word].has(Feature::kOr));
    const TokenIndex verb = begin - 1;
    if (!s_.word(verb) || !told(s_.tags[verb]) || depth(verb) != level_) break;
    if (s_.tags[verb].is(can::kRespectVerb) != respected) break;
    begin = verb;
    while (begin > s_.begin && !bounds(begin - 1)) --begin;
    for (std::size_t i = s_.chunks.size(); i-- > 0;) {
      const Chunk& c = s_.chunks[i];
      if (c.end > verb || depth(c.head) != level_) continue;
      if (c.begin < begin) break;
      if (c.kind == ChunkKind::kPointer && s_.tags[c.head].has(Feature::kRelative) && c.kase == Case::kBare) {
        relative = true;
        return std::nullopt;
      }
      if (s_.subject(i) && words_.part(s_, c) == 0)
        return joined ? std::optional<std::size_t>(i) : std::nullopt;
    }
  }
  return std::nullopt;
}

// "আগুন দেওয়ার চেষ্টা করে | দুর্বৃত্তরা।": a form that may as well be a converb is finite where only its subject
// follows.
bool HappeningRoles::closes_with_subject(TokenIndex verb) const {
  const std::size_t i = s_.chunk_at(verb + 1);
  return i < s_.chunks.size() && s_.chunks[i].begin == verb + 1 && s_.subject(i) &&
         (s_.chunks[i].end >= s_.end || (s_.punct(s_.chunks[i].end) && !s_.mark(s_.chunks[i].end, ',')));
}

// "পুলিশের ওপর হামলা করে | আসামি ছিনিয়ে নিয়েছে স্বজনেরা": what stands bare right before a verb that has an
// object and its subject behind it.
bool HappeningRoles::object_of_closed(const Chunk& c) const {
  for (std::size_t k = 0; k < triggers_.size(); ++k) {
    const Trigger& t = triggers_[k];
    if (t.range.begin != c.end || !t.verbal() || !t.verb.finite || (t.row->to & to::kObject) == 0) continue;
    return HappeningRoles(s_, words_, predicates_, triggers_, k).has_closing_subject();
  }
  return false;
}

// "দুর্নীতির অভিযোগে | X-এর বিরুদ্ধে মামলা করেছে কমিশন", "… | X-কে আটক করেছে ইরান": whoever goes to law with a
// charge makes it.
std::optional<Phrase> HappeningRoles::charged_by() const {
  if (trigger_.row->type != EventType::kAccuse || !s_.tags[trigger_.range.end - 1].is(can::kLocative))
    return std::nullopt;
  for (std::size_t k = 0; k < triggers_.size(); ++k) {
    const Trigger& t = triggers_[k];
    if (t.range.begin < trigger_.range.end || !t.verbal() || !t.verb.finite) continue;
    if (t.row->type != EventType::kCoerce || t.row->who != Who::kDo || t.verb.passive) return std::nullopt;
    const auto who = subject_of_main();
    // between the charge and the verb people may be of those who are charged
    const bool sure = who && (who->range.begin >= t.range.end ||
                              s_.chunks[s_.chunk_at(who->head)].kind == ChunkKind::kBody);
    return sure ? who : std::nullopt;
  }
  return std::nullopt;
}

// "নিষেধাজ্ঞা অমান্য করে মাছ ধরায় | জেলেদের আটক করেছে পুলিশ", "বিক্ষোভ করায় | X-কে": who is held or punished for
// it has done it; the phrase.
std::optional<std::size_t> HappeningRoles::held_for() const {
  const VerbGroup& verb = trigger_.verb;
  if (!trigger_.verbal() || trigger_.row->who != Who::kDo || !(verb.converb || verb.verbal_noun) ||
      verb.passive)
    return std::nullopt;
  const auto cause = [&](TokenIndex t) {
    const Tag& g = s_.tags[t];
    return s_.word(t) && g.name == 0 && depth(t) == level_ && g.is(can::kVerbalNoun) &&
           g.is(can::kLocative) && !g.is(can::kPostposition | can::kAdverb);
  };
  TokenIndex t = trigger_.range.end - 1;
  for (; !cause(t); ++t)
    if (verb.verbal_noun || t + 1 >= s_.end || s_.punct(t) ||
        (s_.word(t) && t >= trigger_.range.end && told(s_.tags[t]) &&
         !s_.tags[t].is(can::kNoun | can::kAdjective | can::kConverb)))
      return std::nullopt;
  const auto punishes = [&](const Trigger& x) {
    return x.range.begin > t && x.verbal() && x.verb.finite && x.row->who == Who::kDo &&
           (x.row->type == EventType::kCoerce || x.row->type == EventType::kSanction);
  };
  const auto main = std::ranges::find_if(triggers_, punishes);
  if (main == triggers_.end()) return std::nullopt;
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin <= t || c.end > main->range.begin || depth(c.head) != level_) continue;
    if (c.kase == Case::kObjective && somebody(c)) return i;
  }
  return std::nullopt;
}

// "পুলিশ X-কে | খুনের অভিযোগে গ্রেপ্তার করে": behind the police or the court, and where no other one stands
// before the active verb, X is whom they hold, and the deed is his.
bool HappeningRoles::held_for_it(std::size_t i) const {
  const Chunk& c = s_.chunks[i];
  if (trigger_.verbal() || trigger_.row->type != EventType::kAssault || c.kase != Case::kObjective ||
      c.kind != ChunkKind::kPerson || trigger_.morph.kase != Case::kGenitive)
    return false;
  const auto held = std::ranges::find_if(triggers_, [&](const Trigger& x) {
    return x.range.begin >= trigger_.range.end && x.verbal() && x.verb.finite;
  });
  if (held == triggers_.end() || held->verb.passive ||
      !((held->row->type == EventType::kCoerce && held->row->mode == "arrest") ||
        held->row->mode == "convict") ||
      s_.has_finite(trigger_.range.end, held->range.begin))
    return false;
  bool law = false;
  for (std::size_t k = 0; k < s_.chunks.size() && s_.chunks[k].end <= held->range.begin; ++k) {
    const Chunk& x = s_.chunks[k];
    const Tag& g = s_.tags[x.head];
    if (x.begin < far_ || depth(x.head) != level_) continue;
    if (k < i && x.kase == Case::kBare && (g.has(Feature::kForces) || g.has(Feature::kCourt))) law = true;
    if (k > i && x.kase == Case::kObjective && somebody(x)) return false;
  }
  return law;
}

// "X-এর সঙ্গে বৈঠক করে … চুক্তি করেছে | দলটি।", "আলোচনা করে | আমরা … করেছি": a converb has the subject of the
// finite verb that it leads to.
std::optional<Phrase> HappeningRoles::subject_of_main() const {
  TokenIndex verb = trigger_.range.end;
  // "হামলা চালাতে | রাশিয়া …": whose purpose it is stands right behind
  const auto behind = [&](const Chunk& c) {
    return c.begin == trigger_.range.end && c.kind != ChunkKind::kTime &&
           (somebody(c) || s_.tags[c.head].name != 0 || s_.tags[c.head].is(can::kGuess));
  };
  // "অংশ নিতে | কার্যালয়ে আসতে শুরু করেছেন নেতারা": or at the sentence's end
  const bool apart = trigger_.verb.infinitive && std::none_of(s_.chunks.begin(), s_.chunks.end(), behind);
  // "কুপিয়ে | হত্যা করেছে ডাকাতেরা", "বোমা ছুড়ে | ভাঙচুর ও … করে তারা": but of "গুলি করে | হত্যার ঘটনা" nobody
  // knows
  const auto noun_next = [&](const Trigger& t) {
    const bool told_next =
        trigger_.verbal() && t.verbal() && t.verb.finite && !t.verb.passive && t.row->who == Who::kDo;
    return t.range.begin == verb && !t.row->noun.empty() && !told_next && !goes_with_next(t);
  };
  // "হামলার | দায় স্বীকার করেছে X" is no happening of its own
  const bool admits = words_.at(s_, verb, ParticipantWords::kAdmit) != nullptr;
  if (!admits && std::any_of(triggers_.begin(), triggers_.end(), noun_next)) return std::nullopt;
  // "তদন্ত করে | দেখার নির্দেশ দিয়েছেন X": it leads to what others are told to do
  const bool leads_to_noun = verb < s_.end && s_.word(verb) && s_.tags[verb].name == 0 &&
                             s_.tags[verb].is(can::kVerbalNoun) && s_.tags[verb].is(can::kGenitive) &&
                             !s_.tags[verb].is(can::kNoun);
  if (leads_to_noun && std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
        return t.row->type == EventType::kRequest && t.range.begin == verb + 1;
      }))
    return std::nullopt;
  for (; verb < s_.end; ++verb) {
    const Tag& g = s_.tags[verb];
    if (s_.mark(verb, ',') || s_.mark(verb, ':') || s_.mark(verb, ';')) return std::nullopt;
    if (!s_.word(verb) || g.name != 0 || depth(verb) > level_) continue;
    if (g.has(Feature::kThat) || g.is(can::kConditional) || depth(verb) < level_) return std::nullopt;
    // "টাকা লুট করে | বিদেশে পালিয়ে যাওয়া করিমকে গ্রেপ্তার করেছে পুলিশ": it leads to a participle, whose noun
    // does both
    const bool participle = g.is(can::kVerbalNoun) && !g.is(can::kNoun | can::kGenitive | can::kLocative);
    if (participle && verb + 1 < s_.end && s_.word(verb + 1) &&
        (s_.tags[verb + 1].name != 0 ||
         (s_.tags[verb + 1].is(can::kNoun) && !s_.tags[verb + 1].is(can::kVerb))))
      return std::nullopt;
    // "করে" is a tax and a converb besides: what closes the sentence is its verb
    const bool closes = verb + 1 >= s_.end && (!g.is(can::kNoun) || g.is(can::kConverb));
    if (told(g) && !g.is(can::kAdjective | can::kPostposition) &&
        (!g.is(can::kNoun | can::kConverb) || closes || closes_with_subject(verb)))
      break;
  }
  if (verb >= s_.end || (s_.tags[verb - 1].is(can::kVerbalNoun) && !s_.tags[verb - 1].is(can::kNoun)))
    return std::nullopt;
  if (apart && asked_to(verb)) return std::nullopt;
  // "ছিনতাই করে | পালানোর সময় করিমকে আটক করে জনতা": who flees is not who catches him
  const bool flees = std::ranges::any_of(triggers_, [&](const Trigger& t) {
    return t.row->type == EventType::kRetreat && t.verb.verbal_noun && !t.verb.finite &&
           t.range.begin >= trigger_.range.end && t.range.end <= verb;
  });
  if (flees && std::ranges::any_of(triggers_, [&](const Trigger& t) {
        return t.row->type == EventType::kCoerce && t.range.begin <= verb && verb < t.range.end;
      }))
    return std::nullopt;
  const bool and_follows = s_.tags[trigger_.range.end].has(Feature::kAnd);
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin < trigger_.range.end || depth(c.head) != level_) continue;
    if (c.begin > verb + 1) break;
    if (trigger_.verb.infinitive && !(apart ? c.begin == verb + 1 : c.begin == trigger_.range.end)) {
      if (apart) continue;
      break;
    }
    if (!s_.subject(i) || words_.part(s_, c) != 0 || only_counted(c) || names_deed(c)) continue;
    // "X-কে কারাগারে রেখে | সংসদ নির্বাচনে অংশ নেয় Y": who takes part in it need not be who keeps him there
    if (in_name_of_happening(c)) return std::nullopt;
    if (s_.of_quoted_words(c, trigger_.range.begin)) continue;
    const Tag& h = s_.tags[c.head];
    if (h.name == 0 && h.is(can::kAdjective | can::kDeterminer) && !h.is(can::kPlural)) continue;
    // "স্বতন্ত্র প্রার্থী | হওয়ার ঘোষণা": what he is to be
    const Tag& next = s_.tags[c.end];
    if (c.end < verb && s_.word(c.end) && next.name == 0 && next.is(can::kVerbalNoun) && !next.is(can::kNoun))
      continue;
    if (c.end <= verb && object_of_closed(c)) continue;
    // "মামলা করে | এবং করিম বিদেশে চলে যান": who stands behind the "and" does only what follows it
    if (c.end <= verb && and_follows) return std::nullopt;
    if (c.end <= verb) return of_inner_clause_before(c, verb) ? std::nullopt : std::optional(s_.phrase(c));
    // "দায় স্বীকার করেছে তালেবান, | এমন খবর নাকচ করেছে …": so others say
    if (admits && s_.mark(c.end, ',')) return std::nullopt;
    // "যোগ দিতে যাচ্ছেন | স্থানীয় সরকার, পল্লী উন্নয়ন … উপদেষ্টা রহিম": a list that goes on otherwise
    if (c.end < s_.end && s_.mark(c.end, ',') && !s_.has_finite(c.end, s_.end)) {
      // "অবস্থান নিতে শুরু করেন | নেতা, কর্মী ও সমর্থকেরা।": unless it closes with its last member
      std::size_t last = i;
      while (s_.chunks[last].joined && last + 1 < s_.chunks.size() && s_.subject(last + 1) &&
             s_.chunks[last + 1].begin == s_.chunks[last].end + 1)
        ++last;
      const Chunk& l = s_.chunks[last];
      const bool and_last = last > i && s_.tags[s_.chunks[last - 1].end].has(Feature::kAnd);
      if (!and_last || (l.end < s_.end && s_.word(l.end))) return std::nullopt;
      return Phrase{{c.begin, l.end}, l.head};
    }
    if (c.end >= s_.end || !s_.word(c.end)) return s_.phrase(c);
  }
  return std::nullopt;
}

}  // namespace ukti::bangla
