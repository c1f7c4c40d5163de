// What a participant must be for a predicate to name a happening (clause::need), once it is known who takes
// part.
#pragma once

#include <vector>

#include "clause/happenings.h"
#include "event/sharing.h"
#include "mention/resolver.h"
#include "ukti/record.h"

namespace ukti::event {

class Needs {
 public:
  // All of it must outlive this; `record` and `traces` hold the events before the one asked about.
  Needs(const std::vector<clause::HappeningFrame>& frames, const mention::Resolver& resolver,
        const Record& record, const std::vector<Trace>& traces)
      : frames_(frames), resolver_(resolver), record_(record), traces_(traces) {}

  // `f` must be one of the frames.
  bool met(const clause::HappeningFrame& f, const Event& e) const;
  bool mere_advice(const clause::HappeningFrame& f, const Event& e) const;
  static bool stray(const clause::HappeningFrame& f, const Event& e);

 private:
  bool leads_to_arrest(const clause::HappeningFrame& f) const;
  bool still_protests(const clause::HappeningFrame& f, const Event& e) const;
  bool just_told(const clause::HappeningFrame& f, EventType type) const;

  const std::vector<clause::HappeningFrame>& frames_;
  const mention::Resolver& resolver_;
  const Record& record_;
  const std::vector<Trace>& traces_;
};

}  // namespace ukti::event
