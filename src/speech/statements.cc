#include "speech/statements.h"

#include <algorithm>

#include "speech/certainty.h"
#include "speech/contents.h"
#include "speech/extent.h"
#include "speech/form.h"
#include "speech/said_at.h"

namespace ukti::speech {
namespace {

using clause::ContentKind;
using clause::ReportFrame;
using clause::SourceKind;
using clause::TokenRange;
using mention::Slot;
using text::TokenIndex;

// A speaker whom grammar drops carries over so many sentences at most: further on, nobody can tell.
constexpr std::uint32_t kSpeakerCarries = 3;
// A quotation before its cue has so many sentences at most: beyond that, a mark is missing.
constexpr std::uint32_t kLongestQuotation = 10;

void add_unique(std::vector<Id>& to, std::span<const Id> from) {
  for (const Id id : from) {
    if (std::find(to.begin(), to.end(), id) == to.end()) to.push_back(id);
  }
}

class Maker {
 public:
  Maker(const Input& in, mention::Resolver& resolver, std::vector<Draft>& drafts, Record& record)
      : in_(in),
        resolver_(resolver),
        drafts_(drafts),
        record_(record),
        taken_(in.text.sentences.size(), false) {}

  void run() {
    drafts_.clear();
    for (std::uint32_t i = 0; i < in_.frames.size(); ++i) {
      resume(in_.frames[i].sentence);
      add(i);
    }
    resume(static_cast<std::uint32_t>(in_.text.sentences.size()));
    nest();
    said_at(in_, resolver_, drafts_, record_);
  }

 private:
  void add(std::uint32_t index) {
    const ReportFrame& f = in_.frames[index];
    Draft draft{index, {}, f.sentence};
    Statement s;
    sources(f, s);
    contents(index, s.source, draft);
    if (draft.content.empty() && f.content_kind == ContentKind::kClause) return;
    s.cue = in_.text.span(f.cue.begin, f.cue.end);
    s.act = f.act;
    s.polarity = f.rejects ? Polarity::kNegated : Polarity::kAffirmed;
    s.certainty = certainty_of(f);
    s.unable = f.act == Act::kWithhold && could_not(f.cue);
    s.form = form_of(in_, f, draft.content);
    for (const clause::Phrase& p : f.via) add_unique(s.via, resolver_.resolve(p, Slot::kVia));
    for (const clause::Phrase& p : f.addressee)
      add_unique(s.addressee, resolver_.resolve(p, Slot::kAddressee));
    s.why.rule = f.construction;
    if (f.predicate != lexicon::kNoEntry) s.why.lexicon.push_back(in_.view.where(f.predicate));
    for (const TokenRange& piece : draft.content) s.content.push_back(in_.text.span(piece.begin, piece.end));
    if (!f.aside) {
      for (const Id who : s.source) resolver_.spoke(who, f.cue.begin);
      remember_document(f, s);
    }
    if (!s.source.empty() && !f.aside) last_spoken_ = std::max(last_spoken_, draft.last_sentence);
    for (const Id who : s.via) resolver_.spoke(who, f.cue.begin);  // the outlet goes on: "প্রতিবেদনে বলা হয়"
    record_.statements.push_back(std::move(s));
    if (!f.aside) mark_taken(draft);
    drafts_.push_back(std::move(draft));
  }

  // "জানাতে পারেননি": who could not say has refused nothing.
  bool could_not(const TokenRange& cue) const {
    for (TokenIndex t = cue.begin; t < cue.end; ++t)
      if (lexicon::has(in_.words.features[in_.text.tokens[t].form], lexicon::Feature::kModal)) return true;
    return false;
  }

  // A quotation that stands alone behind a statement, up to sentence `end`: the speaker goes on in his own
  // words, which is a new statement that reuses the cue (guidelines, convention 2).
  void resume(std::uint32_t end) {
    for (; next_ < end; ++next_) {
      if (taken_[next_] || drafts_.empty() || !stands_alone(in_, next_)) continue;
      const Draft& before = drafts_.back();
      const std::uint32_t told = std::max(before.last_sentence, in_.frames[before.frame].sentence);
      const text::Sentence& s = in_.text.sentences[next_];
      const Statement& spoken = record_.statements.back();
      const bool near = told + 1 == next_ && in_.text.sentences[told].paragraph + 1 >= s.paragraph;
      if (!near || spoken.source.empty() || in_.frames[before.frame].aside) continue;
      resumed(next_);
    }
  }

  void resumed(std::uint32_t sentence) {
    Draft draft{drafts_.back().frame, {sentence_content(in_.text, sentence)}, sentence};
    Statement s = record_.statements.back();
    s.content = {in_.text.span(draft.content.front().begin, draft.content.front().end)};
    s.act = Act::kSay;
    s.polarity = Polarity::kAffirmed;
    s.certainty = Certainty::kCertain;
    s.form = Form::kDirect;
    s.addressee.clear();
    s.why.rule = "speech.resumed_quotation";
    taken_[sentence] = true;
    last_spoken_ = std::max(last_spoken_, sentence);
    record_.statements.push_back(std::move(s));
    drafts_.push_back(std::move(draft));
  }

  void sources(const ReportFrame& f, Statement& s) {
    resolver_.reach(f.cue.begin);
    for (const clause::Phrase& p : f.source) {
      add_unique(s.source, resolver_.resolve(p, Slot::kSource));
      if (!s.source_span) s.source_span = in_.text.span(p.range.begin, p.range.end);
    }
    if (f.carries && f.source.empty() && !document_owner_.empty() && owner_told_ + 1 >= f.sentence)
      s.source = document_owner_;
    if (f.source_kind == SourceKind::kDropped && f.source.empty()) {
      const bool told_long_ago = document_owner_.empty() || owner_told_ + 1 < f.sentence;
      const Id outlet = f.news && f.document && told_long_ago ? resolver_.last_outlet(f.cue.begin) : kNoId;
      if (outlet != kNoId) {
        s.source.push_back(outlet);
      } else if (f.document && !document_owner_.empty() &&
                 !(f.unsaid && owner_told_ + kSpeakerCarries < f.sentence)) {
        s.source = document_owner_;
      } else if (f.sentence <= last_spoken_ + kSpeakerCarries) {
        const Id who = resolver_.last_speaker(f.respected, f.cue.begin);
        // a piece of news is not the person's who spoke last, nor is what "is said"
        const bool other = (f.news && f.document) || f.unsaid;
        const bool fits = who != kNoId && !(other && resolver_.is_person(who));
        if (fits) s.source.push_back(who);
      }
    }
  }

  // Who goes on speaking where only "the report" is named: the owner of the last document, or the outlet that
  // carried the last statement.
  void remember_document(const ReportFrame& f, const Statement& s) {
    if (!s.via.empty()) {
      document_owner_ = {s.via.front()};
    } else if ((f.document || f.carries) && !s.source.empty()) {
      document_owner_ = s.source;
    } else {
      return;
    }
    owner_told_ = f.sentence;
  }

  // The frame's own pieces, and the sentences that go on with them or that they point at.
  void contents(std::uint32_t index, const std::vector<Id>& source, Draft& draft) {
    const ReportFrame& f = in_.frames[index];
    if (f.content_kind == ContentKind::kPointing) {
      const SentenceRange r = pointed_at(in_, index, taken_);
      for (std::uint32_t i = r.begin; i < r.end; ++i) {
        const TokenRange piece = sentence_content(in_.text, i);
        if (!piece.empty()) draft.content.push_back(piece);
      }
      if (draft.content.empty()) take_over(f, source, draft);
      if (draft.content.empty()) draft.content = f.content;
      return;
    }
    begin_of_quotation(f, draft);
    draft.content.insert(draft.content.end(), f.content.begin(), f.content.end());
    const std::uint32_t end = continuation_end(in_, index, source);
    for (std::uint32_t i = f.sentence + 1; i < end; ++i) {
      draft.last_sentence = i;
      if (in_.text.sentences[i].furniture) continue;
      const TokenRange piece = sentence_content(in_.text, i);
      if (!piece.empty()) draft.content.push_back(piece);
    }
  }

  // "“… | … | …,” X বলেন।": a quotation that closes before its cue begins some sentences before it.
  void begin_of_quotation(const ReportFrame& f, Draft& draft) const {
    if (!f.quoted || f.cue_first || f.content.size() != 1) return;
    const TokenIndex open = in_.text.quote_partner[f.content.back().end - 1];
    if (open == text::kNoToken || open >= f.content.front().begin) return;
    const std::uint32_t first = in_.text.sentence_of[open];
    if (first >= f.sentence || f.sentence - first > kLongestQuotation) return;
    if (in_.text.sentences[first].begin != open) return;  // words before it introduce it
    const auto holds = [&](const TokenRange& piece) { return piece.begin <= open && open < piece.end; };
    for (const Draft& before : drafts_) {
      const auto& pieces = before.content;
      if (std::any_of(pieces.begin(), pieces.end(), holds)) return;
    }
    for (std::uint32_t i = first; i < f.sentence; ++i) {
      if (in_.text.sentences[i].furniture) continue;
      const TokenRange piece = sentence_content(in_.text, i);
      if (!piece.empty()) draft.content.push_back(piece);
    }
  }

  // "…। এমনটাই জানিয়েছেন Y।": where the sentence before only ran on in another speaker's report, it is what Y
  // says.
  void take_over(const ReportFrame& f, const std::vector<Id>& source, Draft& draft) {
    if (drafts_.empty() || f.sentence == 0 || source.empty()) return;
    Draft& before = drafts_.back();
    Statement& other = record_.statements.back();
    const bool ran_on =
        before.last_sentence == f.sentence - 1 && before.last_sentence > in_.frames[before.frame].sentence;
    if (other.source == source) return;
    // "… বলতে চায় না দলটি। নেতারা এমনটাই জানিয়েছেন।": the report of another is what they tell
    const bool told =
        in_.frames[before.frame].sentence + 1 == f.sentence && before.last_sentence + 1 == f.sentence &&
        in_.text.sentences[f.sentence].paragraph == in_.text.sentences[f.sentence - 1].paragraph;
    if (told && f.act == Act::kSay && !f.negated && !in_.frames[before.frame].cue_first) {
      draft.content = {sentence_content(in_.text, f.sentence - 1)};
      return;
    }
    if (!ran_on || before.content.size() < 2) return;
    draft.content = {before.content.back()};
    before.content.pop_back();
    other.content.pop_back();
    --before.last_sentence;
  }

  void mark_taken(const Draft& draft) {
    for (const TokenRange& piece : draft.content) {
      const std::uint32_t sentence = in_.text.sentence_of[piece.begin];
      if (sentence < taken_.size()) taken_[sentence] = true;
    }
    taken_[in_.frames[draft.frame].sentence] = true;
  }

  // A statement whose cue lies in another's content is its child; the parent's speaker carries it.
  void nest() {
    const Contents contents(record_);
    for (Id child = 0; child < record_.statements.size(); ++child) {
      Statement& s = record_.statements[child];
      s.parent = contents.innermost(s.cue, child);
    }
    for (Id id = 0; id < record_.statements.size(); ++id) {
      if (own_ancestor(id)) record_.statements[id].parent = kNoId;
    }
    std::vector<bool> carried(record_.statements.size(), false);
    for (Id id = 0; id < record_.statements.size(); ++id) carry(id, carried);
  }

  // A report that runs on over the words that point back at it would hold and be held.
  bool own_ancestor(Id id) const {
    std::size_t steps = 0;
    for (Id at = record_.statements[id].parent; at != kNoId && steps <= record_.statements.size();
         at = record_.statements[at].parent, ++steps) {
      if (at == id) return true;
    }
    return false;
  }

  // Outermost first: those who carried the parent, then its source.
  void carry(Id id, std::vector<bool>& carried) {
    if (carried[id]) return;
    carried[id] = true;
    Statement& s = record_.statements[id];
    if (s.parent == kNoId || !s.via.empty()) return;
    carry(s.parent, carried);
    const Statement& p = record_.statements[s.parent];
    // what somebody denies he does not carry
    if (p.act == Act::kDeny || p.act == Act::kDispute || p.act == Act::kWithhold || p.source == s.source)
      return;
    const auto other = [&](Id who) {
      return std::find(s.source.begin(), s.source.end(), who) == s.source.end() &&
             std::find(s.via.begin(), s.via.end(), who) == s.via.end();
    };
    for (const Id who : p.via)
      if (other(who)) s.via.push_back(who);
    for (const Id who : p.source)
      if (other(who)) s.via.push_back(who);
  }

  const Input& in_;
  mention::Resolver& resolver_;
  std::vector<Draft>& drafts_;
  Record& record_;
  std::vector<bool> taken_;
  std::uint32_t next_ = 0;  // the first sentence not looked at for a resumed quotation
  std::vector<Id> document_owner_;
  std::uint32_t owner_told_ = 0;   // the sentence that told it
  std::uint32_t last_spoken_ = 0;  // the last sentence that somebody answers for
};

}  // namespace

void make_statements(const Input& in, mention::Resolver& resolver, std::vector<Draft>& drafts,
                     Record& record) {
  Maker(in, resolver, drafts, record).run();
}

}  // namespace ukti::speech
