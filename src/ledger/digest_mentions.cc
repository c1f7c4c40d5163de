// Events of one record as mentions: when they can have been, where, by whom, and the words around them.
#include <algorithm>

#include "clause/event_types.h"
#include "ledger/digest.h"
#include "lexicon/hash.h"

namespace ukti::ledger::parts {
namespace {

// A happening without a day is looked for within this many days before its telling; a report may look back on
// what it has told for weeks.
constexpr Day kLookBack = 45;
// What opens a report, told as a deed in a finite verb, is news.
constexpr Day kNews = 5;
constexpr Day kLongAgo = 365 * 30;
constexpr std::size_t kContextWords = 32, kStoryWords = 64;

std::uint32_t hash32(std::string_view bytes) { return static_cast<std::uint32_t>(lexicon::hash(bytes)); }
std::uint32_t hash_of(const Term& term) { return hash32(term.alias.empty() ? term.stem : term.alias); }

void sort_unique(std::vector<std::uint32_t>& v) {
  std::sort(v.begin(), v.end());
  v.erase(std::unique(v.begin(), v.end()), v.end());
}

// By hash, each once; of too many the weightiest, then the first of the text.
std::vector<Feature> pack(std::vector<Feature> words, std::size_t most) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Feature& a, const Feature& b) { return a.weight > b.weight; });
  std::vector<Feature> out;
  for (const Feature& word : words) {
    if (out.size() == most) break;
    if (std::none_of(out.begin(), out.end(), [&](const Feature& f) { return f.hash == word.hash; }))
      out.push_back(word);
  }
  std::sort(out.begin(), out.end());
  return out;
}

// The teller brings it as news; a confirmation or denial answers what was told before.
bool tells(Act act) {
  return act != Act::kConfirm && act != Act::kDeny && act != Act::kDispute && act != Act::kWithhold;
}

class MentionMaker {
 public:
  MentionMaker(const Record& record, std::string_view text, std::span<const Term> terms, Day told,
               const Tables& tables, const std::vector<std::uint32_t>& party_of_entity, Digest& out)
      : record_(record),
        text_(text),
        terms_(terms),
        told_(told),
        tables_(tables),
        places_(tables.places),
        heads_(tables.heads),
        party_(party_of_entity),
        out_(out) {}

  void run() {
    for (const SentenceSpan& s : record_.sentences)
      if (s.paragraph <= 1) lead_end_ = std::max(lead_end_, s.span.end);
    lead_ = regions_in(0, lead_end_);
    for (const Event& event : record_.events) out_.mentions.push_back(make(event));
    for (std::size_t m = 0; m < out_.mentions.size(); ++m) take_day_of_sibling(m);
    take_day_told_before();
    std::vector<Feature> words;
    for (const Term& term : terms_)
      if (term.weight >= 1) words.push_back({hash_of(term), term.weight});
    out_.story = pack(std::move(words), kStoryWords);
  }

 private:
  MentionDraft make(const Event& event) {
    MentionDraft m;
    m.type = event.type;
    m.status = event.status;
    m.mode = event.mode;
    m.span = event.trigger;
    m.time = event.time;
    m.harms = event.befell;
    m.past = event.time == "PAST_REF" && !that_night(event);
    if (event.statement != kNoId) m.statement = event.statement;
    // What is told of a body's spokesman as such ("denied that he fired") is told of the body.
    for (const Id id : event.actors) m.actors.push_back(party_[body_of(record_, heads_, id)]);
    for (const Id id : event.recipients) m.recipients.push_back(party_[id]);
    sort_unique(m.actors);
    sort_unique(m.recipients);
    set_words(event.trigger, m);
    set_days(event, m);
    set_sites(event, m);
    set_scene(m);
    set_struck(event, m);
    take_from_teller(m);
    return m;
  }

  // "ওই রাতে তারা পাঁচটি গুলির শব্দ শুনেছে": not some time ago, but the night of which the report tells.
  bool that_night(const Event& event) const {
    const Span sentence = record_.sentences[sentence_at(event.trigger)].span;
    return std::any_of(record_.times.begin(), record_.times.end(), [&](const Time& time) {
      return time.value == event.time && sentence.start <= time.span.start && time.span.end <= sentence.end &&
             tables_.then.is_that_time(slice(time.span));
    });
  }

  // "শনিবারই গুলি ছোড়ার কথা অস্বীকার করেছিলেন": the day is that of the denial.
  bool day_of_denial(const Event& event, const DayRange& days) const {
    if (event.status != EventStatus::kNegated || event.statement == kNoId) return false;
    const auto said = days_of(record_.statements[event.statement].said_at);
    return said && said->from <= days.from && days.from <= said->to;  // "that night", told on that day
  }

  void set_days(const Event& event, MentionDraft& m) const {
    if (const auto days = days_of(event.time); days && !day_of_denial(event, *days)) {
      m.days = *days;
      m.dated = days->to - days->from <= 7;
      return;
    }
    const bool told_anew = event.statement == kNoId || tells(record_.statements[event.statement].act);
    const bool news = event.status == EventStatus::kActual && event.fresh && told_anew && m.paragraph <= 1;
    const Day back = m.past                                      ? kLongAgo
                     : clause::speaks(event.type) && event.fresh ? 7
                     : news                                      ? kNews
                                                                 : kLookBack;
    const bool ahead = event.status == EventStatus::kPlanned || event.status == EventStatus::kPossible ||
                       event.time == "FUTURE_REF";
    m.days = {told_ - back, ahead ? told_ + kLookBack : m.past ? told_ - kNews : told_};
  }

  void set_sites(const Event& event, MentionDraft& m) const {
    for (const Id id : event.place) {
      const Entity& e = record_.entities[id];
      if (e.names.empty()) continue;
      m.places.push_back(party_[id]);
      if (e.type == EntityType::kCountry) continue;
      const auto chain = places_.chain(e.names.front());
      if (chain.empty()) {
        m.sites.push_back(hash32(out_.parties[party_[id]].key));
        continue;
      }
      for (const std::string_view site : chain) m.sites.push_back(hash32(site));
      if (places_.bounded(chain.back())) m.regions.push_back(hash32(chain.back()));
    }
    sort_unique(m.sites);
    sort_unique(m.regions);
  }

  // Listed regions that are mentioned within bytes [from, to).
  std::vector<Feature> regions_in(std::uint32_t from, std::uint32_t to) const {
    std::vector<Feature> out;
    for (const Entity& e : record_.entities) {
      if (e.type != EntityType::kPlace || e.names.empty()) continue;
      if (std::none_of(e.mentions.begin(), e.mentions.end(),
                       [&](Span s) { return s.start >= from && s.end <= to; }))
        continue;
      const auto chain = places_.chain(e.names.front());
      if (!chain.empty() && places_.bounded(chain.back()))
        out.push_back({hash32(chain.back()), hash32(e.code.substr(0, 3))});
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  void set_scene(MentionDraft& m) const {
    std::uint32_t from = 0, to = 0;
    for (const SentenceSpan& s : record_.sentences)
      if (s.paragraph == m.paragraph) {
        if (to == 0) from = s.span.start;
        to = s.span.end;
      }
    m.scene = regions_in(from, to);
    if (m.scene.empty()) m.scene = lead_;
  }

  // A further telling without a day takes the day of the telling that has one: of the same kind, between the
  // same people, and the only such day of the document.
  void take_day_of_sibling(std::size_t m) const {
    MentionDraft& mention = out_.mentions[m];
    if (mention.dated || record_.events[m].fresh) return;
    std::optional<DayRange> day;
    for (const MentionDraft& other : out_.mentions) {
      if (!other.dated || other.taken || other.type != mention.type || other.harms != mention.harms) continue;
      const auto shared = [](const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
        return std::any_of(a.begin(), a.end(),
                           [&](std::uint32_t p) { return std::find(b.begin(), b.end(), p) != b.end(); });
      };
      if (!shared(mention.recipients, other.recipients) &&
          !(shared(mention.actors, other.actors) && mention.harms))
        continue;
      if (day && !(*day == other.days)) return;
      day = other.days;
    }
    if (!day) return;
    mention.days = *day;
    mention.dated = mention.taken = true;
  }

  std::string_view slice(Span span) const {
    return span.start <= span.end && span.end <= text_.size()
               ? text_.substr(span.start, span.end - span.start)
               : std::string_view();
  }

  // "২০২৯ সালে দুজন প্রাণ হারান। … সে সময় পুলিশ বলেছিল, …": deeds without a day that are told after such words,
  // to the end of the paragraph, are those of the day told before them.
  void take_day_told_before() const {
    std::optional<DayRange> before, then;
    std::uint32_t paragraph = kNone, looked_at = kNone;
    for (MentionDraft& mention : out_.mentions) {
      if (mention.paragraph != paragraph) then.reset(), paragraph = mention.paragraph;
      const std::uint32_t sentence = sentence_at(mention.span);
      if (sentence != looked_at && before &&
          tables_.then.points_back(slice(record_.sentences[sentence].span)))
        then = before;
      looked_at = sentence;
      if (clause::speaks(mention.type)) continue;
      if (mention.dated && !mention.taken) {
        before = mention.days;
      } else if (then && !mention.dated && !mention.past) {
        mention.days = *then;
        mention.dated = mention.taken = true;
      }
    }
  }

  std::uint32_t sentence_at(Span span) const {
    std::uint32_t s = 0;
    while (s + 1 < record_.sentences.size() && record_.sentences[s + 1].span.start <= span.start) ++s;
    return s;
  }

  // "সূর্যমুখী টেক্সটাইলে | আগুন", "সূর্যমুখী টেক্সটাইল" as the one that a fire befell: a body with a name of its own.
  void set_struck(const Event& event, MentionDraft& m) const {
    if (m.type != EventType::kAccident && m.type != EventType::kDisaster) return;
    constexpr std::uint32_t kNear = 24;  // bytes of a word between: "টেক্সটাইলে লাগা আগুনে"
    const auto is_named = [&](Id id) { return out_.parties[party_[id]].key.starts_with("b:"); };
    for (const Id id : event.recipients)
      if (is_named(id)) m.struck.push_back(party_[id]);
    const std::uint32_t from =
        record_.sentences.empty() ? 0 : record_.sentences[sentence_at(m.span)].span.start;
    for (Id id = 0; id < record_.entities.size(); ++id) {
      const Entity& e = record_.entities[id];
      if (e.type != EntityType::kOrganisation || !is_named(id)) continue;
      for (const Span& at : e.mentions) {
        if (at.start < from || at.end > m.span.start || m.span.start - at.end > kNear) continue;
        const bool where = std::any_of(e.names.begin(), e.names.end(), [&](const std::string& name) {
          return tables_.then.is_where(slice(at), name);
        });
        // "কারখানাটিতে": the body by a noun for it
        if (where || tables_.then.is_there(slice(at))) m.struck.push_back(party_[id]);
      }
    }
    sort_unique(m.struck);
  }

  // "১৬ জনকে আটক করা হয়েছে", says the police: their own doing, in the passive.
  void take_from_teller(MentionDraft& m) const {
    if (!m.actors.empty() || m.statement == kNone || m.status == EventStatus::kNegated) return;
    if (m.type != EventType::kCoerce && m.type != EventType::kMobilize) return;
    const StatementDraft& teller = out_.statements[m.statement];
    if (teller.parties.size() == 1 && out_.parties[teller.parties.front()].armed) m.actors = teller.parties;
  }

  void set_words(Span trigger, MentionDraft& m) const {
    std::uint32_t sentence = 0;
    for (const Term& term : terms_)
      if (term.span.end > trigger.start) {
        sentence = term.sentence;
        break;
      }
    m.paragraph = sentence < record_.sentences.size() ? record_.sentences[sentence].paragraph : 0;
    std::vector<Feature> words;
    for (const Term& term : terms_) {
      if (term.weight == 0) continue;
      const bool inside = term.span.start < trigger.end && trigger.start < term.span.end;
      if (inside) m.kind.push_back({hash_of(term), term.weight});
      const bool near = term.sentence + 1 >= sentence && term.sentence <= sentence + 1 &&
                        record_.sentences[term.sentence].paragraph == m.paragraph;
      if (!inside && near) words.push_back({hash_of(term), term.weight});
    }
    m.kind = pack(std::move(m.kind), kContextWords);
    m.context = pack(std::move(words), kContextWords);
  }

  const Record& record_;
  std::string_view text_;
  std::span<const Term> terms_;
  const Day told_;
  const Tables& tables_;
  const Places& places_;
  const HeadedBodies& heads_;
  const std::vector<std::uint32_t>& party_;
  Digest& out_;
  std::uint32_t lead_end_ = 0;
  std::vector<Feature> lead_;
};

}  // namespace

void mentions(const Record& record, std::string_view text, std::span<const Term> terms, Day told,
              const Tables& tables, const std::vector<std::uint32_t>& party_of_entity, Digest& out) {
  MentionMaker(record, text, terms, told, tables, party_of_entity, out).run();
}

}  // namespace ukti::ledger::parts
