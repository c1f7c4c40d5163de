// Which contents hold a span. It is asked for every cue, figure and time of a text, so it must not cost a
// walk over all statements: the pieces lie sorted by their begin, each with the furthest end of those up to
// it, and a walk backwards stops where nothing before can reach the span. Pieces are sentences at most, so
// the walk is short.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "ukti/record.h"

namespace ukti::speech {

class Contents {
 public:
  // A picture of `record.statements` as they are now.
  explicit Contents(const Record& record) {
    for (Id id = 0; id < record.statements.size(); ++id)
      for (const Span piece : record.statements[id].content) pieces_.push_back({piece, id, piece.end});
    std::sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
      return a.span != b.span ? a.span < b.span : a.statement < b.statement;
    });
    for (std::size_t i = 1; i < pieces_.size(); ++i)
      pieces_[i].furthest = std::max(pieces_[i].furthest, pieces_[i - 1].furthest);
  }

  // Calls visit(statement, piece) for each piece that holds `span`.
  template <typename Visit>
  void holding(Span span, Visit visit) const {
    auto at = std::upper_bound(pieces_.begin(), pieces_.end(), span.start,
                               [](std::uint32_t start, const Piece& p) { return start < p.span.start; });
    while (at != pieces_.begin() && (at - 1)->furthest >= span.end) {
      --at;
      if (at->span.end >= span.end) visit(at->statement, at->span);
    }
  }

  // The innermost statement that holds `span`, other than `except`; kNoId where none does.
  Id innermost(Span span, Id except = kNoId) const {
    Id best = kNoId;
    std::uint32_t size = ~0u;
    holding(span, [&](Id id, Span piece) {
      const std::uint32_t n = piece.end - piece.start;
      if (id == except || n > size || (n == size && id > best)) return;
      best = id;
      size = n;
    });
    return best;
  }

 private:
  struct Piece {
    Span span;
    Id statement;
    std::uint32_t furthest;  // the largest end of this piece and those before it
  };
  std::vector<Piece> pieces_;
};

}  // namespace ukti::speech
