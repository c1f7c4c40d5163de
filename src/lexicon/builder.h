// The arrays of a blob while they grow: forms with their readings, phrases, suffix automaton.
//
// Order decides: forms get ids in the order in which tables bring them, readings of a form keep that order.
// The same tables give the same bytes.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/blob.h"
#include "lexicon/view.h"

namespace ukti::lexicon {

class Builder {
 public:
  // A piece of the text section; equal pieces are kept once.
  blob::Slice keep(std::string_view bytes);

  FormId intern(std::string_view codes);
  std::size_t forms() const { return forms_.size() - 1; }
  void add_reading(FormId form, const FormReading& reading);  // one that is there already is not doubled
  void add_phrase(const std::vector<FormId>& words, EntryId entry);
  // Ending `codes` as the automaton reads it: from the last code to the first.
  void add_suffix(std::string_view codes, const blob::SuffixRecord& record);
  bool has_suffixes() const { return suffix_states_.size() > 1 || !classes.empty(); }

  std::vector<blob::TableRecord> tables;
  std::vector<blob::FileRecord> files;
  std::vector<blob::Slice> columns, cells;
  std::vector<blob::EntryRecord> entries;
  std::vector<blob::CodeClass> classes;
  std::vector<blob::PartRecord> parts;
  std::vector<unsigned char> loose_map;  // 256
  std::uint64_t content = 0;

  std::string text;  // begins with the sources; see keep_source
  blob::Slice keep_source(std::string_view source);

  std::string write();  // the blob

 private:
  struct Form {
    std::string codes;
    std::vector<FormReading> readings;
    std::uint32_t flags = 0;
  };
  struct SuffixState {
    std::map<unsigned char, std::uint32_t> next;
    std::vector<blob::SuffixRecord> records;
  };

  std::unordered_map<std::string, blob::Slice> kept_;
  std::vector<Form> forms_ = std::vector<Form>(1);
  std::unordered_map<std::string, FormId> form_ids_;
  std::unordered_map<std::uint64_t, std::uint32_t> steps_;  // from << 32 | form
  std::vector<std::set<EntryId>> node_entries_ = std::vector<std::set<EntryId>>(1);
  std::vector<SuffixState> suffix_states_ = std::vector<SuffixState>(1);
};

}  // namespace ukti::lexicon
