// See view.h. Everything that comes from a text passes `visible`; only `paint` writes an escape sequence.
//
// A statement is a heading (sign, who, act, when) and under it, indented, what is said. What sets one account
// against another carries a sign that needs no colour: ✓ confirms, ✗ denies, ≠ disputes, ○ does not say.
#include "cli/view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "cli/terminal.h"

namespace ukti::cli {
namespace {

enum class Paint { kPlain, kBold, kDim, kGreen, kRed, kYellow, kCyan };

Paint paint_of(Act act) {
  switch (act) {
    case Act::kConfirm:
      return Paint::kGreen;
    case Act::kDeny:
      return Paint::kRed;
    case Act::kDispute:
      return Paint::kRed;
    case Act::kWithhold:
      return Paint::kYellow;
    default:
      return Paint::kCyan;
  }
}

Paint paint_of(EventStatus status) {
  if (status == EventStatus::kActual) return Paint::kCyan;
  return status == EventStatus::kNegated ? Paint::kRed : Paint::kYellow;
}

bool has_bangla(std::string_view name) {
  return name.find("\xE0\xA6") != name.npos || name.find("\xE0\xA7") != name.npos;
}

// A piece of a line that has one colour.
struct Piece {
  std::string text;
  Paint paint = Paint::kPlain;
};

class View {
 public:
  View(const Record& record, std::string_view text, const ViewStyle& style)
      : r_(record), text_(text), style_(style), width_(std::clamp(style.width, 24, 100)) {}

  std::string draw() {
    head();
    statements();
    events();
    figures();
    times();
    names();
    return std::move(out_);
  }

 private:
  std::string_view slice(Span s) const { return text_.substr(s.start, s.end - s.start); }
  std::string_view words(Label which) const { return label(which, style_.language); }

  std::string painted(std::string_view text, Paint paint) const {
    constexpr std::array<std::string_view, 7> kCodes{"", "1", "2", "32", "31", "33", "36"};
    if (!style_.colour || paint == Paint::kPlain || text.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", kCodes[static_cast<std::size_t>(paint)], text);
  }

  // `text`, wrapped and indented; continuation lines are indented by `hanging` more.
  void paragraph(std::string_view text, int indent, Paint paint, std::size_t most = 0, int hanging = 0) {
    std::vector<std::string> lines = wrapped(text, width_ - indent - hanging);
    if (most > 0 && lines.size() > most) {
      lines.resize(most);
      lines.back() = shortened(lines.back() + " " + std::string(static_cast<std::size_t>(width_), 'x'),
                               width_ - indent - hanging);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      out_.append(static_cast<std::size_t>(indent + (i > 0 ? hanging : 0)), ' ');
      out_ += painted(lines[i], paint);
      out_ += '\n';
    }
  }

  // Pieces one after another on as many lines as they need; a piece that does not fit is wrapped by words.
  void pieces(const std::vector<Piece>& all, int indent, int hanging) {
    int used = indent;
    out_.append(static_cast<std::size_t>(indent), ' ');
    bool at_start = true;
    for (const Piece& piece : all) {
      std::string_view rest = piece.text;
      while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        const std::string_view one = rest.substr(0, space);
        rest.remove_prefix(std::min(space + 1, rest.size()));
        const int need = cells(one);
        if (!at_start && used + 1 + need > width_) {
          out_ += '\n';
          out_.append(static_cast<std::size_t>(indent + hanging), ' ');
          used = indent + hanging;
          at_start = true;
        }
        if (!at_start) {
          out_ += ' ';
          ++used;
        }
        out_ += painted(one, piece.paint);
        used += need;
        at_start = false;
      }
    }
    out_ += '\n';
  }

  void heading(Label which) {
    out_ += '\n';
    out_ += painted(words(which), Paint::kBold);
    out_ += '\n';
  }

  // A first line that stands alone is the headline; "" where there is none.
  std::string_view headline() const {
    const std::size_t end = text_.find('\n');
    if (end == std::string_view::npos || text_.find_first_not_of(" \t\r\n", end) == std::string_view::npos)
      return {};
    const std::string_view first = text_.substr(0, end);
    return cells(first) <= 160 ? first : std::string_view{};
  }

  void head() {
    std::string title = visible(r_.title.empty() ? headline() : r_.title);
    if (title.empty()) title = visible(r_.id);
    paragraph(title, 0, Paint::kBold);
    std::string line = r_.published.empty() ? std::string(words(Label::kUndated))
                                            : time_words(visible(r_.published), style_.language);
    if (!r_.source.empty()) line += " · " + visible(r_.source);
    if (title != visible(r_.id)) line += " · " + visible(r_.id);
    paragraph(line, 0, Paint::kDim);
  }

  // The name as the view's language has it: Bangla by a name in Bangla letters, English by the first name.
  std::string name_of(Id id) const {
    const Entity& e = r_.entities[id];
    if (e.names.empty()) return e.mentions.empty() ? "?" : visible(slice(e.mentions.front()));
    const auto fits = [&](const std::string& n) {
      return has_bangla(n) == (style_.language == Language::kBangla);
    };
    const auto found = std::find_if(e.names.begin(), e.names.end(), fits);
    return visible(found == e.names.end() ? e.names.front() : *found);
  }
  std::string names_of(const std::vector<Id>& ids) const {
    std::string all;
    for (const Id id : ids) {
      if (!all.empty()) all += ", ";
      all += name_of(id);
    }
    return all;
  }

  // "workers say", "X and Y say".
  bool several(const std::vector<Id>& ids) const {
    return ids.size() > 1 || (ids.size() == 1 && r_.entities[ids.front()].type == EntityType::kGroup);
  }

  int depth_of(std::size_t i) const {
    int depth = 0;
    for (Id up = r_.statements[i].parent; up != kNoId && depth < 3; up = r_.statements[up].parent) ++depth;
    return depth;
  }

  void statements() {
    if (r_.statements.empty()) {
      out_ += '\n';
      paragraph(words(Label::kNoStatements), 0, Paint::kDim);
    }
    for (std::size_t i = 0; i < r_.statements.size(); ++i) statement(r_.statements[i], i);
  }

  void statement(const Statement& s, std::size_t i) {
    const int indent = 2 * depth_of(i);
    const Paint paint = paint_of(s.act);
    std::vector<Piece> line{{std::string(act_sign(s.act)), paint}};
    line.push_back(s.source.empty() ? Piece{fmt::format("({})", words(Label::kNobody)), Paint::kDim}
                                    : Piece{names_of(s.source), Paint::kBold});
    line.push_back({style_.language == Language::kBangla ? "—" : "", Paint::kDim});
    line.push_back({act_word(s.act, style_.language, several(s.source)), paint});
    if (!s.addressee.empty()) line.push_back({fmt::format("→ {}", names_of(s.addressee)), Paint::kPlain});
    if (!s.said_at.empty()) line.push_back({"· " + time_words(s.said_at, style_.language), Paint::kDim});
    if (!s.via.empty())
      line.push_back({fmt::format("· {} {}", words(Label::kVia), names_of(s.via)), Paint::kDim});
    if (s.polarity == Polarity::kNegated && paint == Paint::kCyan)
      line.push_back({fmt::format("· {}", words(Label::kNegated)), Paint::kYellow});
    const bool act_says_so = s.act == Act::kEstimate || s.act == Act::kBelieve || s.act == Act::kDoubt;
    if (s.certainty != Certainty::kCertain && !act_says_so)
      line.push_back({fmt::format("· {}", certainty_word(s.certainty, style_.language)), Paint::kYellow});
    line.push_back({fmt::format("[{}]", i + 1), Paint::kDim});
    out_ += '\n';
    pieces(line, indent, 2);
    paragraph(content_of(s), indent + 2, Paint::kPlain, style_.full ? 0 : 3);
    links_of(i, indent + 2);
  }

  std::string content_of(const Statement& s) const {
    std::string all;
    Span shown{};
    for (const Span piece : s.content) {
      // Sentences that follow each other are one passage; a gap with words in it is shown as one.
      const bool follows = !all.empty() && piece.start >= shown.end && piece.start - shown.end <= 8 &&
                           visible(text_.substr(shown.end, piece.start - shown.end)).size() <= 4;
      if (follows) {
        all += visible(text_.substr(shown.end, piece.start - shown.end));
        all += ' ';
      } else if (!all.empty()) {
        all += " … ";
      }
      all += visible(slice(piece));
      shown = piece;
    }
    return all;
  }

  void links_of(std::size_t i, int indent) {
    for (const Link& link : r_.links) {
      if (link.from != i) continue;
      const Statement& other = r_.statements[link.to];
      const std::string who = other.source.empty() ? "" : " " + names_of(other.source);
      pieces({{fmt::format("↳ {} [{}]{}", link_word(link.kind, style_.language), link.to + 1, who),
               Paint::kDim}},
             indent, 2);
    }
  }

  // "North Korea → Russia: AID, troops · told by …", what is not told as done marked so.
  void events() {
    if (r_.events.empty()) return;
    heading(Label::kEvents);
    for (std::size_t i = 0; i < r_.events.size(); ++i) {
      const Event& e = r_.events[i];
      const Paint paint = paint_of(e.status);
      std::string who = names_of(e.actors);
      if (!e.recipients.empty()) who += fmt::format("{}→ {}", who.empty() ? "" : " ", names_of(e.recipients));
      std::vector<Piece> line{{std::string(status_sign(e.status)), paint}};
      if (!who.empty()) line.push_back({who + ":", Paint::kBold});
      const std::string type(event_word(e.type, style_.language));
      line.push_back({e.mode.empty() ? type : fmt::format("{}, {}", type, e.mode), paint});
      if (e.status != EventStatus::kActual)
        line.push_back({fmt::format("· {}", status_word(e.status, style_.language)), paint});
      for (const Figure& f : r_.figures)
        if (f.event == i && f.part_of == kNoId)
          line.push_back({fmt::format("· {} {}", bounds_words(f, style_.language), what_counts(f))});
      line.push_back({fmt::format("“{}”", visible(slice(e.trigger))), Paint::kDim});
      if (!e.time.empty()) line.push_back({"· " + time_words(e.time, style_.language), Paint::kDim});
      if (!e.place.empty()) line.push_back({"· " + names_of(e.place), Paint::kDim});
      told_by(e, line);
      pieces(line, 2, 2);
    }
  }

  // Who tells the event, and who answers that statement.
  void told_by(const Event& e, std::vector<Piece>& line) const {
    if (e.statement == kNoId) return;
    const auto whom = [&](Id statement) {
      const Statement& s = r_.statements[statement];
      return s.source.empty() ? std::string(words(Label::kNobody)) : names_of(s.source);
    };
    line.push_back({fmt::format("· {} {} [{}]", words(Label::kToldBy), whom(e.statement), e.statement + 1),
                    Paint::kDim});
    for (const Link& k : r_.links) {
      if (k.to != e.statement || k.kind == LinkKind::kUpdates) continue;
      line.push_back(
          {fmt::format("· {} {} [{}]", answer_word(k.kind, style_.language), whom(k.from), k.from + 1),
           k.kind == LinkKind::kConfirms || k.kind == LinkKind::kRepeats ? Paint::kGreen : Paint::kRed});
    }
  }

  // "troops deployed": the counted noun, which records have in English, and what became of it.
  std::string what_counts(const Figure& f) const {
    const std::string unit = visible(unit_word(f, style_.language));
    const bool fate = f.counts <= Counts::kDisplaced;
    const std::string_view counts = counts_word(f.counts, style_.language);
    if (unit.empty()) return std::string(counts);
    return fate && counts != unit ? fmt::format("{} {}", unit, counts) : unit;
  }

  // The figure with the word after it: "৪০–৫০ জন নাবিক".
  Span with_next_word(Span s) const {
    if (s.end >= text_.size() || text_[s.end] != ' ') return s;
    const std::size_t end = text_.find_first_of(" \n", s.end + 1);
    const std::size_t stop = std::min(end, text_.size());
    return stop - s.end > 60 ? s : Span{s.start, static_cast<std::uint32_t>(stop)};
  }

  void figures() {
    if (r_.figures.empty()) return;
    heading(Label::kFigures);
    for (const Figure& f : r_.figures) {
      std::vector<Piece> line{{bounds_words(f, style_.language), Paint::kBold}, {what_counts(f)}};
      line.push_back({fmt::format("“{}”", visible(slice(with_next_word(f.span)))), Paint::kDim});
      if (f.statement != kNoId) {
        const Statement& s = r_.statements[f.statement];
        line.push_back(
            {fmt::format("· {} [{}]",
                         s.source.empty() ? std::string(words(Label::kNobody)) : names_of(s.source),
                         f.statement + 1),
             Paint::kDim});
      }
      pieces(line, 2, 2);
    }
  }

  void times() {
    if (r_.times.empty()) return;
    heading(Label::kTimes);
    std::vector<std::string> seen;
    for (const Time& t : r_.times) {
      const std::string words_there = visible(slice(t.span));
      const std::string value = time_words(t.value, style_.language, t.type == TimeType::kSet);
      const std::string key = words_there + '\n' + value;
      if (std::find(seen.begin(), seen.end(), key) != seen.end()) continue;
      seen.push_back(key);
      pieces({{value, Paint::kPlain}, {fmt::format("“{}”", words_there), Paint::kDim}}, 2, 2);
    }
  }

  void names() {
    if (r_.entities.empty()) return;
    heading(Label::kNames);
    for (const EntityType type :
         {EntityType::kPerson, EntityType::kOrganisation, EntityType::kCountry, EntityType::kPlace,
          EntityType::kGroup, EntityType::kAgreement, EntityType::kOther}) {
      std::string all;
      for (std::size_t i = 0; i < r_.entities.size(); ++i)
        if (r_.entities[i].type == type)
          all.append(all.empty() ? "" : ", ").append(name_of(static_cast<Id>(i)));
      if (!all.empty())
        pieces({{std::string(type_word(type, style_.language)) + ":", Paint::kDim}, {all}}, 2, 2);
    }
  }

  const Record& r_;
  std::string_view text_;
  const ViewStyle& style_;
  int width_;
  std::string out_;
};

}  // namespace

std::string view(const Record& record, std::string_view text, const ViewStyle& style) {
  return View(record, text, style).draw();
}

}  // namespace ukti::cli
