// Verb paradigms: all forms of a verb from its verbal noun and its class.
//
// A class (bn/verb_classes.tsv) says how the stems of a verb come from the verbal noun: what to strip for the
// root, and which vowels change for the high stem (শোন- → শুন-) and the perfect stem (থাক- → থেক-). A paradigm
// (bn/paradigms.tsv) says which endings a stem takes and what they mean. Irregular verbs are classes of their
// own whose endings are whole words. Everything here works on folded codes and knows no language.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "clause/morph.h"
#include "lexicon/table.h"

namespace ukti::lexicon {

struct VerbForm {
  std::string codes;
  clause::Morph morph;
};

class Paradigms {
 public:
  void read_paradigms(const ParsedTable& table, std::vector<Problem>& problems);
  void read_classes(const ParsedTable& table, std::vector<Problem>& problems);  // after the paradigms

  bool has_class(std::string_view name) const { return classes_.find(name) != classes_.end(); }
  // The forms of a verb of a known class; empty where the verbal noun does not end as the class wants.
  std::vector<VerbForm> generate(std::string_view verbal_noun, std::string_view verb_class) const;

 private:
  enum class Stem { kRoot, kHigh, kPerfect };
  struct Ending {
    Stem stem;
    std::vector<std::string> codes;
    clause::Morph morph;
  };
  struct Change {
    std::string from, to;
    bool at_end = false;
  };
  struct Class {
    std::vector<const std::vector<Ending>*> paradigms;
    std::string strip;
    std::vector<Change> high, perfect;
  };
  static std::string changed(std::string root, const std::vector<Change>& changes);
  static std::vector<Change> read_changes(std::string_view cell);

  std::map<std::string, std::vector<Ending>, std::less<>> paradigms_;
  std::map<std::string, Class, std::less<>> classes_;
};

}  // namespace ukti::lexicon
