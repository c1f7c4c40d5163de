// Full-text search: the index ranks, the version table says what may be seen, the stored text is sliced.
#pragma once

#include "ledger/search_plan.h"
#include "ledger/sqlite.h"
#include "ukti/ledger.h"

namespace ukti::ledger {

// The versions that are found, by row, the best first: at most query.limit.
Expected<std::vector<std::int64_t>> found_versions(Database& database, const SearchQuery& query,
                                                   const QueryReader::Impl& reader, Workspace& workspace);
// Whether a text by itself, a part of a document that was found, meets the words that are sought in texts.
bool meets(std::string_view text, const SearchPlan& plan, const Reader& reader, Workspace& workspace);

Expected<SearchAnswer> search(Database& database, const SearchQuery& query, const QueryReader::Impl& reader,
                              Workspace& workspace);

// The sentences of `text` in which most of the plan is met, cut to a readable length, with marks.
// `title_end`: the bytes of the title at the head of the text; it is shown apart and makes a snippet only
// where nothing else is met.
std::vector<SearchHit::Snippet> snippets(std::string_view text, std::size_t title_end, const SearchPlan& plan,
                                         const Reader& reader, Workspace& workspace);

}  // namespace ukti::ledger
