#include "mention/homes.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "bangla/genitive.h"
#include "unicode/fold.h"

namespace ukti::mention {
namespace {

using clause::bit;
using clause::Feature;
using clause::Reading;
using clause::Sight;
using text::TokenIndex;

class Homes {
 public:
  Homes(const Sight& s, const NameRows& rows) : s_(s), rows_(rows) {}

  // Settles all names of the text, and drops those that name nobody.
  void settle(std::vector<NamedMention>& names) {
    for (const NamedMention& n : names)
      if (of_country(n) && !plain(n) && !loose(n)) vote(n);
    for (const NamedMention& n : names)
      if (of_country(n) && !plain(n) && !loose(n)) near_.emplace_back(country(n), sentence(n));
    std::sort(near_.begin(), near_.end());
    const auto elsewhere = [&](const NamedMention& n) {
      return of_country(n) && loose(n) && (far(n) || grass_roots(n));
    };
    std::erase_if(names, elsewhere);
    for (const NamedMention& n : names)
      if (of_country(n) && loose(n)) vote(n);
    const lexicon::EntryId home = best_.empty() ? lexicon::kNoEntry : rows_.country(best_);
    const bool named =
        home != lexicon::kNoEntry &&
        std::any_of(names.begin(), names.end(), [&](const NamedMention& n) { return n.entry == home; });
    for (NamedMention& n : names)
      if (of_country(n) && plain(n) && far(n)) move(n, home, named);
  }

 private:
  static constexpr std::uint32_t kSome = 2, kMuch = 3, kNear = 3;

  std::string_view country(const NamedMention& n) const {
    return s_.view->cell(n.entry, "code").substr(0, 3);
  }

  bool of_country(const NamedMention& n) const {
    if (n.entry == lexicon::kNoEntry || (s_.view->features(n.entry) & bit(Feature::kPlatform)) != 0)
      return false;
    const std::string_view code = country(n);
    return code.size() == 3 && code != "IGO" && code != "NGO";
  }

  // Nothing in the text is of the name's country, and something of another.
  bool far(const NamedMention& n) const {
    return !best_.empty() && country(n) != best_ && votes_of(country(n)) == 0;
  }

  // "মনোনয়নবঞ্চিত তৃণমূল | নেতাকর্মীরা": a party's name that is a word besides is meant for one only where its
  // country is the text's, or something else of it stands within a few sentences.
  bool grass_roots(const NamedMention& n) const {
    if (n.type != EntityType::kOrganisation || !word(n.range.begin) || best_.empty() || country(n) == best_)
      return false;
    const std::uint32_t here = sentence(n);
    const auto at =
        std::lower_bound(near_.begin(), near_.end(), std::pair(country(n), here < kNear ? 0 : here - kNear));
    return at == near_.end() || at->first != country(n) || at->second > here + kNear;
  }

  std::uint32_t sentence(const NamedMention& n) const { return s_.text->sentence_of[n.range.begin]; }

  // A body that is not at home in the text is that of the country which most names are of, if the tables know
  // it, else nobody listed. A country that the text names gets it later (Resolver: place_bodies).
  void move(NamedMention& body, lexicon::EntryId home, bool named) const {
    const std::uint32_t most = votes_of(best_);
    if (most < kSome || most * 2 <= all_) return;
    if (const lexicon::EntryId there = same_of(body, home); there != lexicon::kNoEntry) {
      body.entry = there;
    } else if (most >= kMuch && (!named || body.range.end - body.range.begin == 1)) {
      body.entry = lexicon::kNoEntry;
      body.rule = "name.body";
    }
  }

  // A word besides: the tables gloss it, and not as a name ("বিএসএফ" is one force's).
  bool word(TokenIndex t) const {
    bool found = false;
    for (const Reading& r : s_.readings(t)) {
      if (r.entry == lexicon::kNoEntry || r.morph.pos == clause::Pos::kName) continue;
      const std::string_view gloss = s_.view->cell(r.entry, "gloss");
      if (!gloss.empty() && gloss.front() >= 'A' && gloss.front() <= 'Z') return false;
      found = true;
    }
    return found;
  }

  // A state's body that ordinary words name: "নির্বাচন কমিশন".
  bool plain(const NamedMention& n) const {
    constexpr std::uint64_t kPower = bit(Feature::kGovernment) | bit(Feature::kForces) | bit(Feature::kCourt);
    if (n.type != EntityType::kOrganisation || (s_.view->features(n.entry) & kPower) == 0) return false;
    if (n.range.begin + 1 == n.range.end) return word(n.range.begin);
    for (TokenIndex t = n.range.begin; t < n.range.end; ++t)
      if (!s_.ordinary(t) && !s_.any(t, bit(Feature::kOrgHead))) return false;
    return true;
  }

  // One word that is something else as well: "তৃণমূল" (the grass roots), "তাসনিম" (a given name).
  bool loose(const NamedMention& n) const {
    if (n.range.end - n.range.begin != 1 || plain(n)) return false;
    if (n.type != EntityType::kOrganisation && n.type != EntityType::kPlace) return false;
    // a town's name before a family's is a given name ("মিলান ইয়োভিচ"), and a sign of the person
    if (n.type == EntityType::kPlace)
      return word(n.range.begin) && s_.reading_of(n.range.begin, clause::Pos::kNoun) != nullptr;
    return word(n.range.begin) || s_.any(n.range.begin, bit(Feature::kGivenName));
  }

  // Companies and outlets work everywhere.
  void vote(const NamedMention& n) {
    const std::string_view whole = s_.view->cell(n.entry, "code"), code = country(n);
    if (whole.ends_with("/BUS") || whole.ends_with("/MED")) return;
    ++all_;
    const auto at =
        std::find_if(votes_.begin(), votes_.end(), [&](const auto& v) { return v.first == code; });
    if (at != votes_.end())
      ++at->second;
    else
      votes_.emplace_back(code, 1u);
    if (best_.empty() || votes_of(code) > votes_of(best_)) best_ = code;
  }

  std::uint32_t votes_of(std::string_view code) const {
    for (const auto& [one, count] : votes_)
      if (one == code) return count;
    return 0;
  }

  // The row that says the same behind the country's genitive or adjective: "ভারতের | নির্বাচন কমিশন".
  lexicon::EntryId same_of(const NamedMention& body, lexicon::EntryId country) const {
    if (country == lexicon::kNoEntry) return lexicon::kNoEntry;
    const lexicon::EntryId found =
        behind(unicode::fold(bangla::genitive(s_.view->cell(country, "name"))), body);
    const lexicon::EntryId adjective = rows_.adjective(country);
    if (found != lexicon::kNoEntry || adjective == lexicon::kNoEntry) return found;
    return behind(unicode::fold(s_.view->cell(adjective, "name")), body);
  }

  lexicon::EntryId behind(std::string_view owner, const NamedMention& body) const {
    const lexicon::FormId first = s_.view->form(owner);
    lexicon::Node node = first == 0 ? lexicon::kNoNode : s_.view->step(0, first);
    for (TokenIndex t = body.range.begin; t < body.range.end && node != lexicon::kNoNode; ++t) {
      lexicon::FormId form = s_.words->exact[s_.token(t).form];
      if (t + 1 == body.range.end && body.last_stem != 0)
        for (const Reading& r : s_.readings(t))
          if (r.stem_length == body.last_stem && r.stem != 0) form = r.stem;
      node = form == 0 ? lexicon::kNoNode : s_.view->step(node, form);
    }
    if (node == lexicon::kNoNode) return lexicon::kNoEntry;
    for (const lexicon::EntryId e : s_.view->ends(node))
      if (rows_.is_name(e)) return e;
    return lexicon::kNoEntry;
  }

  const Sight& s_;
  const NameRows& rows_;
  std::vector<std::pair<std::string_view, std::uint32_t>> votes_;  // a text names few countries
  std::vector<std::pair<std::string_view, std::uint32_t>> near_;   // whose names a sentence has, sorted
  std::uint32_t all_ = 0;
  std::string_view best_;
};

}  // namespace

void keep_at_home(const Sight& s, const NameRows& rows, std::vector<NamedMention>& names) {
  Homes(s, rows).settle(names);
}

}  // namespace ukti::mention
