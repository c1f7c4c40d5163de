// Events of one record as mentions: when they can have been, where, by whom, and the words around them.
#include <algorithm>

#include "ledger/digest.h"
#include "lexicon/hash.h"

namespace ukti::ledger::parts {
namespace {

// A happening without a day is looked for within this many days before its telling; a report may look back on
// what it has told for weeks.
constexpr Day kLookBack = 45;
constexpr Day kLongAgo = 365 * 30;
constexpr std::size_t kContextWords = 32, kStoryWords = 48;

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

// Types that are themselves acts of speech: they happen when they are spoken.
bool is_verbal(EventType type) {
  switch (type) {
    case EventType::kRequest:
    case EventType::kAccuse:
    case EventType::kReject:
    case EventType::kThreaten:
    case EventType::kSupport:
    case EventType::kAgree:
      return true;
    default:
      return false;
  }
}

class MentionMaker {
 public:
  MentionMaker(const Record& record, std::span<const Term> terms, Day told, const Places& places,
               const std::vector<std::uint32_t>& party_of_entity, Digest& out)
      : record_(record), terms_(terms), told_(told), places_(places), party_(party_of_entity), out_(out) {}

  void run() {
    for (const Event& event : record_.events) out_.mentions.push_back(make(event));
    std::vector<Feature> words;
    for (const Term& term : terms_)
      if (term.weight >= 2) words.push_back({hash_of(term), term.weight});
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
    m.harms = event.why.rule == "event.undergone";
    if (event.statement != kNoId) m.statement = event.statement;
    for (const Id id : event.actors) m.actors.push_back(party_[id]);
    for (const Id id : event.recipients) m.recipients.push_back(party_[id]);
    sort_unique(m.actors);
    sort_unique(m.recipients);
    set_days(event, m);
    set_sites(event, m);
    set_words(event.trigger, m);
    return m;
  }

  void set_days(const Event& event, MentionDraft& m) const {
    if (const auto days = days_of(event.time)) {
      m.days = *days;
      m.dated = days->to - days->from <= 7;
      return;
    }
    const Day back = event.time == "PAST_REF" ? kLongAgo : is_verbal(event.type) ? 7 : kLookBack;
    m.days = {told_ - back, event.status == EventStatus::kPlanned || event.time == "FUTURE_REF"
                                ? told_ + kLookBack
                                : told_};
  }

  void set_sites(const Event& event, MentionDraft& m) const {
    for (const Id id : event.place) {
      const Entity& e = record_.entities[id];
      if (e.type == EntityType::kCountry || e.names.empty()) continue;
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
      if (inside) m.kind.push_back(hash_of(term));
      const bool near = term.sentence + 1 >= sentence && term.sentence <= sentence + 1 &&
                        record_.sentences[term.sentence].paragraph == m.paragraph;
      if (!inside && near) words.push_back({hash_of(term), term.weight});
    }
    sort_unique(m.kind);
    m.context = pack(std::move(words), kContextWords);
  }

  const Record& record_;
  std::span<const Term> terms_;
  const Day told_;
  const Places& places_;
  const std::vector<std::uint32_t>& party_;
  Digest& out_;
};

}  // namespace

void mentions(const Record& record, std::span<const Term> terms, Day told, const Places& places,
              const std::vector<std::uint32_t>& party_of_entity, Digest& out) {
  MentionMaker(record, terms, told, places, party_of_entity, out).run();
}

}  // namespace ukti::ledger::parts
