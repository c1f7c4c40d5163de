#include "record/crosswalk.h"

#include "clause/closed_lists.h"

namespace ukti::record {

Crosswalk::Crosswalk(const lexicon::View& view) {
  const lexicon::View::Rows rows = view.rows("plover/cameo.tsv");
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    const auto type = clause::named<EventType>(view.cell(e, "type"));
    if (!type) continue;
    const std::string_view mode = view.cell(e, "mode");
    codes_[static_cast<std::size_t>(*type)].push_back({mode == "-" ? std::string_view{} : mode,
                                                       view.cell(e, "cameo"), view.cell(e, "quad"),
                                                       view.cell(e, "scale")});
  }
}

const CameoCode* Crosswalk::find(EventType type, std::string_view mode) const {
  const CameoCode* general = nullptr;
  for (const CameoCode& code : codes_[static_cast<std::size_t>(type)]) {
    if (code.mode == mode) return &code;
    if (code.mode.empty()) general = &code;
  }
  return general;
}

void Crosswalk::fill(Record& record) const {
  for (Event& e : record.events)
    if (const CameoCode* code = find(e.type, e.mode)) e.cameo = code->cameo;
}

}  // namespace ukti::record
