// Which body answers where a record names only an office or a town's branch: the administration of the
// district whose deputy commissioner speaks, the police of the district that the report is about, the fire
// service for its station in a town.
//
// The idea: officials speak of their own district. So an office without a place is that of the district where
// what its statement tells happened, else of the one that the report opens with. Where neither is told, it is
// no more than "the administration" of one matter.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/digest.h"

namespace ukti::ledger {

class Offices {
 public:
  // `party`: of each entity. Bodies that are another's branch, the body of the report's district or named
  // right behind get the party of that one.
  Offices(const HeadedBodies& heads, const Places& places, const Record& record, std::string_view text,
          std::vector<std::uint32_t>& party, Digest& out);

  // The party that answers for a statement of the entity, the holder of an office or a body that offices
  // head; kNone where it is neither.
  std::uint32_t party_of(Id entity, Id statement);

 private:
  void name_in_apposition(std::string_view text, std::vector<std::uint32_t>& party) const;
  const HeadedBodies::Body* office_of(const Entity& e) const;
  bool is_bare(const Entity& e) const;
  std::string place_of_role(const Entity& e) const;
  std::string lead_district() const;
  std::string district_told(Id statement) const;
  std::string_view district_of(const Entity& place) const;
  std::string text_name(std::string_view english) const;
  // `reach`: kLocal where the place is only that of the report.
  std::uint32_t put(const HeadedBodies::Body& office, const std::string& place, Reach reach);
  std::uint32_t put_country_body(const std::string& english);

  const HeadedBodies& heads_;
  const Places& places_;
  const Record& record_;
  Digest& out_;
  std::string lead_;
};

}  // namespace ukti::ledger
