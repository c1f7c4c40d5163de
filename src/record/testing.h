// For the tests of statements: a text read through all stages with the embedded lexicon, and a generator of
// texts in which somebody says something — or nearly.
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "record/json.h"
#include "record/stages.h"
#include "ukti/lexicon.h"
#include "ukti/reader.h"

namespace ukti::testing {

inline const Reader& reader() {
  static const Reader reader(Lexicon::embedded());
  return reader;
}

inline Document document(std::string_view text, std::string_view title = {}) {
  Document d;
  d.id = "test";
  d.published = "2026-04-08";
  d.title = title;
  d.text = text;
  return d;
}

// A text with its record and everything that the stages left in the workspace.
class ReadText {
 public:
  explicit ReadText(std::string_view text, std::string_view title = {}) : original_(text), title_(title) {
    Expected<Record> read = reader().read(document(original_, title_), *workspace_);
    if (read)
      record = std::move(*read);
    else
      ADD_FAILURE() << read.error().message;
  }
  ~ReadText() { idle().push_back(std::move(workspace_)); }
  ReadText(const ReadText&) = delete;
  ReadText& operator=(const ReadText&) = delete;

  Workspace::Impl& stages() { return workspace_->impl(); }
  const text::Text& text() { return stages().text; }
  std::string words(text::TokenIndex begin, text::TokenIndex end) {
    if (begin >= end) return "";
    return slice(text().span(begin, end));
  }
  std::string words(const clause::TokenRange& r) { return words(r.begin, r.end); }
  std::string slice(Span s) { return std::string(text().original.substr(s.start, s.end - s.start)); }

  speech::Input input() {
    Workspace::Impl& w = stages();
    return {w.text, w.words, Lexicon::embedded().view(), w.frames, w.times, w.names};
  }

  Record record;

 private:
  // Workspaces are dear to make, and reused as the program does.
  using Workspaces = std::vector<std::unique_ptr<Workspace>>;
  static Workspaces& idle() {
    static Workspaces idle;
    return idle;
  }
  static std::unique_ptr<Workspace> take() {
    if (idle().empty()) return std::make_unique<Workspace>();
    std::unique_ptr<Workspace> last = std::move(idle().back());
    idle().pop_back();
    return last;
  }

  std::string original_, title_;
  std::unique_ptr<Workspace> workspace_ = take();
};

// A record as the program prints it: what has to be equal where two readings have to be.
inline std::string printed(std::string_view text, Workspace& workspace) {
  const Expected<Record> record = reader().read(document(text), workspace);
  if (!record) return record.error().message;
  std::string out;
  record::append_json(*record, text, {}, out);
  return out;
}

// Speakers, cues, clauses and marks, mostly in the order of a report, now and then in any.
inline rc::Gen<std::string> report_like() {
  using Strings = std::vector<std::string>;
  const auto who = rc::gen::element<std::string>("পুলিশ", "তিনি", "মন্ত্রী রাশেদ মাহমুদ", "মুখপাত্র নাদিয়া রহমান",
                                                 "দেশটি", "নেপাল", "এক বিবৃতিতে সরকার", "তাঁরা", "পরিবারের",
                                                 "জাতিসংঘের প্রতিবেদনে", "রয়টার্স", "সোমবার সচিব", "");
  const auto cue =
      rc::gen::element<std::string>("বলেন,", "জানায়,", "বলেছেন যে", "দাবি করেছে,", "বলা হয়েছে,", "দাবি,",
                                    "বলেন:", "অস্বীকার করেছে,", "জানান", "মতে,", "বরাত দিয়ে");
  const auto clause =
      rc::gen::element<std::string>("আগুনে পাঁচটি দোকান পুড়ে গেছে", "আমরা প্রস্তুত", "‘আর অপেক্ষা নয়। আমরা যাব’",
                                    "তিনি বলেছেন, কাজ হবে", "বৈঠক হবে কাল", "চুরির অভিযোগে দুজন আটক",
                                    "“কেউ কিছু জানায়নি,”", "এতে দুজন আহত হন", "হামলার কথা", "এ কথা", "এই দাবি");
  const auto end = rc::gen::element<std::string>(" বলে জানিয়েছে পুলিশ।", "।", "?", ".", "\n",
                                                 " বলে মনে করেন তিনি।", " অস্বীকার করেছেন মন্ত্রী।", ",");
  const auto any =
      rc::gen::element<std::string>("‘", "’", "“", "”", "(", ")", "যে", "বলে", "না", "দাবি", "করেছে", "জানায়",
                                    "খবর এএফপির।", "উল্লেখ্য,", "আরও পড়ুন", "যদি", "—", "X");
  const auto report = rc::gen::map(rc::gen::tuple(who, cue, clause, end), [](const auto& t) {
    return std::get<0>(t) + " " + std::get<1>(t) + " " + std::get<2>(t) + std::get<3>(t);
  });
  const auto mixed = rc::gen::map(rc::gen::container<Strings>(rc::gen::oneOf(any, who, cue, clause)),
                                  [](const Strings& parts) {
                                    std::string out;
                                    for (const std::string& p : parts) out += p + " ";
                                    return out;
                                  });
  return rc::gen::map(
      rc::gen::container<Strings>(rc::gen::weightedOneOf<std::string>({{3, report}, {1, mixed}})),
      [](const Strings& sentences) {
        std::string out = "সংবাদ।";  // never empty: an empty text is refused
        for (const std::string& s : sentences) out += " " + s;
        return out;
      });
}

}  // namespace ukti::testing
