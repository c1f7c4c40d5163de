// See telling.h.
#include "ledger/telling.h"

#include "ledger/matter_list.h"

namespace ukti::ledger {

Expected<void> prepare_telling(Database& database, const Telling& telling) {
  if (!telling.on.any()) return {};
  return find_happened(database, telling.as_of, telling.on);
}

std::string telling_condition(const Telling& telling) {
  std::string out = "d.hidden=0";
  if (telling.as_of.told)
    out +=
        " AND v.told<=?1 AND v.id=(SELECT w.id FROM version w WHERE w.document=v.document AND w.told<=?1 "
        "ORDER BY w.told DESC,w.told_second DESC,w.sha256 DESC LIMIT 1)";
  else
    out += " AND v.latest=1";
  if (telling.from) out += " AND v.told>=?2";
  if (telling.to) out += " AND v.told<=?3";
  return out;
}

void bind_telling(const Telling& telling, Query& query) {
  if (telling.as_of.told) query.bind(1, std::int64_t{*telling.as_of.told});
  if (telling.from) query.bind(2, std::int64_t{*telling.from});
  if (telling.to) query.bind(3, std::int64_t{*telling.to});
}

}  // namespace ukti::ledger
