#include "mention/name_rows.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "clause/closed_lists.h"
#include "lexicon/features.h"

namespace ukti::mention {

using lexicon::EntryId;
using lexicon::kNoEntry;

// The tables as they are packed.
class NameRows::Table {
 public:
  explicit Table(const lexicon::View& view)
      : view_(view),
        kind_(view.arrays().entries.size()),
        home_(kind_.size()),
        owner_(kind_.size(), kNoEntry) {
    read_names();
    read_owners();
  }

  std::string pack() const {
    lexicon::Packer packer;
    packer.array(kind_);
    packer.array(home_);
    packer.array(owner_);
    packer.array(sorted(english_));
    packer.array(sorted(country_));
    std::vector<Adjective> adjectives;
    for (const auto& [country, entry] : adjective_) adjectives.push_back({country, entry});
    packer.array(adjectives);
    return packer.take();
  }

 private:
  using Index = std::map<std::string_view, EntryId>;

  void read_names() {
    std::string_view home;
    const auto marks = view_.rows("bn/name_marks.tsv");
    for (EntryId e = marks.first; e < marks.first + marks.count; ++e)
      if (view_.cell(e, "use") == "home") home = view_.cell(e, "word");
    for (EntryId e = 0; e < kind_.size(); ++e) {
      if (!view_.table_name(e).starts_with("names/")) continue;
      // Parts of names name nobody by themselves.
      if ((view_.features(e) &
           (lexicon::bit(lexicon::Feature::kGivenName) | lexicon::bit(lexicon::Feature::kFamilyName))) != 0)
        continue;
      const std::string_view type = view_.cell(e, "type");
      if (const auto kind = clause::named<EntityType>(type); kind)
        kind_[e] = static_cast<std::uint8_t>(static_cast<std::size_t>(*kind) + 1);
      if (type == "place" && !home.empty() && view_.cell(e, "code").starts_with(home)) home_[e] = 1;
      // A demonym shares its spelling with nothing else; a country's own row comes first where names agree.
      const std::string_view english = view_.cell(e, "english");
      if (kind_[e] != 0 && !english.empty()) english_.try_emplace(english, e);
      if (view_.table_name(e) == "names/countries.tsv")
        country_.try_emplace(view_.cell(e, "code").substr(0, 3), e);
    }
  }

  void read_owners() {
    for (EntryId e = 0; e < kind_.size(); ++e) {
      if (kind_[e] == 0) continue;
      const std::string_view of = view_.cell(e, "of");
      const auto owner = english_.find(of);
      if (of.empty() || of == "-" || owner == english_.end()) continue;
      owner_[e] = owner->second;
      if (static_cast<EntityType>(kind_[e] - 1) == EntityType::kCountry &&
          (view_.features(e) & lexicon::bit(lexicon::Feature::kDemonym)) != 0)
        adjective_.try_emplace(owner_[e], e);
    }
  }

  std::vector<Keyed> sorted(const Index& index) const {
    std::vector<Keyed> out;
    for (const auto& [key, entry] : index) out.push_back({view_.slice_of(key), entry});
    return out;
  }

  const lexicon::View& view_;
  std::vector<std::uint8_t> kind_, home_;
  std::vector<EntryId> owner_;
  Index english_, country_;
  std::map<EntryId, EntryId> adjective_;
};

const lexicon::Preparer NameRows::kPreparer{"names.rows",
                                            [](const lexicon::View& view) { return Table(view).pack(); }};

NameRows::NameRows(const lexicon::View& view)
    : view_(&view), prepared_(view, kPreparer, [this](lexicon::Prepared& from) { return load(from); }) {}

bool NameRows::load(lexicon::Prepared& from) {
  const std::size_t n = view_->arrays().entries.size();
  const std::string_view text = view_->arrays().text;
  if (!from.array(kind_) || !from.array(home_) || !from.array(owner_) || !from.array(english_) ||
      !from.array(country_) || !from.array(adjective_) || kind_.size() != n || home_.size() != n ||
      owner_.size() != n)
    return false;
  const auto keyed = [&](const Keyed& k) { return k.entry < n && lexicon::within(k.key, text); };
  return std::all_of(kind_.begin(), kind_.end(),
                     [](std::uint8_t k) { return k <= clause::Names<EntityType>::list.size(); }) &&
         std::all_of(owner_.begin(), owner_.end(), [&](EntryId e) { return e < n || e == kNoEntry; }) &&
         std::all_of(english_.begin(), english_.end(), keyed) &&
         std::all_of(country_.begin(), country_.end(), keyed) &&
         std::all_of(adjective_.begin(), adjective_.end(), [&](const Adjective& a) { return a.entry < n; });
}

EntryId NameRows::find(std::span<const Keyed> sorted, std::string_view key) const {
  const auto at =
      std::lower_bound(sorted.begin(), sorted.end(), key,
                       [this](const Keyed& k, std::string_view w) { return view_->text(k.key) < w; });
  return at != sorted.end() && view_->text(at->key) == key ? at->entry : kNoEntry;
}

EntryId NameRows::by_english(std::string_view english) const { return find(english_, english); }

EntryId NameRows::country(std::string_view code) const { return find(country_, code); }

EntryId NameRows::adjective(EntryId country) const {
  const auto at = std::lower_bound(adjective_.begin(), adjective_.end(), country,
                                   [](const Adjective& a, EntryId c) { return a.country < c; });
  return at != adjective_.end() && at->country == country ? at->entry : kNoEntry;
}

EntryId NameRows::country_meant(EntryId name) const {
  if (name == kNoEntry || !is_name(name) || type(name) != EntityType::kCountry) return kNoEntry;
  return owner_[name] != kNoEntry ? owner_[name] : name;
}

}  // namespace ukti::mention
