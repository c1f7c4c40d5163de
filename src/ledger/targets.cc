// See targets.h.
#include "ledger/targets.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "ledger/anchors.h"
#include "ledger/component.h"
#include "ledger/matter_loader.h"
#include "ledger/named.h"
#include "ledger/party_id.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kMostMentions = 256;  // of a matter that a correction is tied to: the earliest told
constexpr std::size_t kMostNames = 8;       // of a party: one in each of so many versions

std::unexpected<Error> fault(std::string message) {
  return std::unexpected(Error{ErrorCode::kMalformedInput, std::move(message)});
}

template <typename Number>
bool read_number(std::string_view digits, Number& out) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return !digits.empty() && error == std::errc() && end == digits.data() + digits.size();
}

std::optional<Span> parse_span(std::string_view text) {
  const std::size_t dash = text.find('-');
  Span span;
  if (dash == std::string_view::npos || !read_number(text.substr(0, dash), span.start) ||
      !read_number(text.substr(dash + 1), span.end) || span.end <= span.start)
    return std::nullopt;
  return span;
}

void put_on(std::uint8_t side, std::vector<Anchor> anchors, std::vector<Anchor>& out) {
  for (Anchor& anchor : anchors) {
    anchor.side = side;
    if (std::find(out.begin(), out.end(), anchor) == out.end()) out.push_back(std::move(anchor));
  }
}

Layer layer_of(const std::vector<Anchor>& anchors) { return anchors.front().layer; }

}  // namespace

Expected<TargetReader::Place> TargetReader::place(std::string_view target) {
  Query find = database_.prepare(
      "SELECT v.id,d.identity,v.sha256 FROM document d JOIN version v ON v.document=d.id WHERE (d.name=?1 OR "
      "d.identity=?2) AND v.latest=1");
  const auto look_up = [&](std::string_view name, std::optional<Span> span) -> std::optional<Place> {
    const std::string url = fmt::format("url:{}", name);
    find.reset();
    if (!find.bind(1, name).bind(2, url).step()) return std::nullopt;
    return Place{find.integer(0), std::string(find.text(1)), std::string(find.text(2)), span};
  };
  if (auto whole = look_up(target, std::nullopt)) return *std::move(whole);
  const std::size_t colon = target.rfind(':');
  const auto span = colon == std::string_view::npos ? std::nullopt : parse_span(target.substr(colon + 1));
  if (span)
    if (auto part = look_up(target.substr(0, colon), span)) return *std::move(part);
  return fault(
      fmt::format("“{}” is no matter, party, document or bytes of one (R03:120-141) in this ledger", target));
}

Expected<TargetReader::Anchors> TargetReader::matter(std::string_view id) {
  const auto key = parse_key(id);
  Query find = database_.prepare("SELECT component FROM mention WHERE key=?");
  if (!key || !find.bind(1, static_cast<std::int64_t>(*key)).step())
    return fault(fmt::format("there is no matter {}", id));
  const Component component = ComponentReader(database_, rulings_).load(find.integer(0), std::nullopt);
  Query where = database_.prepare(
      "SELECT d.identity,v.sha256,m.start,m.stop FROM mention m JOIN version v ON v.id=m.version JOIN "
      "document d "
      "ON d.id=v.document WHERE m.id=?");
  Anchors out;
  for (const auto& group : component.groups) {
    if (std::none_of(group.begin(), group.end(),
                     [&](std::uint32_t i) { return component.rows[i].key == *key; }))
      continue;
    for (const std::uint32_t i : group) {
      if (out.size() == kMostMentions) break;
      where.reset();
      if (!where.bind(1, component.rows[i].id).step()) continue;
      Anchor& a = out.emplace_back();
      a.document = where.text(0), a.sha256 = where.text(1);
      a.span = {static_cast<std::uint32_t>(where.integer(2)), static_cast<std::uint32_t>(where.integer(3))};
    }
  }
  if (out.empty()) return fault(fmt::format("matter {} is not told any more", id));
  return out;
}

// The party as Rulings count it: a row, or below zero one that was split off; 0 where there is none.
std::int64_t TargetReader::party_row(std::string_view id) {
  const auto party = parse_party(id);
  if (!party) return 0;
  if (party->correction > 0) return -party->correction;
  Query find = database_.prepare("SELECT id FROM party WHERE hash=?");
  return find.bind(1, static_cast<std::int64_t>(party->hash)).step() ? find.integer(0) : 0;
}

// A name of the party in each of the earliest documents in which it speaks or takes part; only bytes that
// name nobody else.
Expected<TargetReader::Anchors> TargetReader::party(std::string_view id) {
  const std::int64_t wanted = party_row(id);
  Query versions = database_.prepare(
      "SELECT v.id,v.sha256,d.identity,v.named FROM version v JOIN document d ON d.id=v.document WHERE v.id "
      "IN "
      "(SELECT t.version FROM speaks k JOIN statement t ON t.id=k.statement WHERE k.party=?1 OR k.speaker=?1 "
      "UNION SELECT m.version FROM takes_part p JOIN mention m ON m.id=p.mention WHERE p.party=?1) "
      "ORDER BY v.told,v.told_second,v.sha256,d.identity");
  AnchorFinder finder(database_);
  std::set<std::int64_t> ignored;
  Anchors out;
  for (const std::int64_t one : rulings_.one_with(wanted)) {
    const std::int64_t row = rulings_.row_of(one);
    versions.reset();
    versions.bind(1, row);
    while (out.size() < kMostNames && versions.step()) {
      if (rulings_.party(row, versions.integer(0), ignored) != wanted) continue;
      for (const Named& named : unpack_named(versions.blob(3))) {
        const auto alone = std::find_if(named.spans.begin(), named.spans.end(), [&](Span span) {
          return finder.find(versions.integer(0), Layer::kParty, span).size() == 1;
        });
        if (named.party != row || alone == named.spans.end()) continue;
        out.push_back(
            {std::string(versions.text(2)), {}, std::string(versions.text(1)), Layer::kParty, *alone});
        break;
      }
    }
  }
  if (out.empty()) return fault(fmt::format("there is no party {} that a document names", id));
  return out;
}

Expected<TargetReader::Anchors> TargetReader::bytes(std::string_view target, std::optional<Layer> layer) {
  const Expected<Place> at = place(target);
  if (!at) return std::unexpected(at.error());
  if (!at->span) return fault(fmt::format("“{}” needs the bytes that are meant: {}:120-141", target, target));
  AnchorFinder finder(database_);
  Anchors out;
  for (const Layer one : {Layer::kEvent, Layer::kStatement, Layer::kFigure})
    if ((!layer || *layer == one) && !finder.find(at->version, one, *at->span).empty())
      out.push_back({at->identity, {}, at->sha256, one, *at->span});
  if (out.empty()) return fault(fmt::format("nothing that can be corrected was read at {}", target));
  if (out.size() > 1)
    return fault(fmt::format("{} carries more than one entry; say which: {}@{} or {}@{}", target,
                             name_of(out[0].layer), target, name_of(out[1].layer), target));
  return out;
}

Expected<TargetReader::Anchors> TargetReader::any(std::string_view target) {
  if (parse_key(target)) return matter(target);
  if (parse_party(target)) return party(target);
  for (const Layer layer : {Layer::kEvent, Layer::kStatement, Layer::kFigure})
    if (const std::string head = fmt::format("{}@", name_of(layer)); target.starts_with(head))
      return bytes(target.substr(head.size()), layer);
  return bytes(target, std::nullopt);
}

// The mentions of a matter, or the names of a party, that are in a document or at its bytes.
Expected<TargetReader::Anchors> TargetReader::split_off(const Anchors& whole, std::string_view target) {
  const Expected<Place> at = place(target);
  if (!at) return std::unexpected(at.error());
  Anchors out;
  if (layer_of(whole) == Layer::kEvent) {
    for (const Anchor& a : whole)
      if (a.document == at->identity && (!at->span || *at->span == a.span)) out.push_back(a);
    if (out.empty()) return fault(fmt::format("{} does not tell of the matter", target));
    return out;
  }
  AnchorFinder finder(database_);
  std::set<std::int64_t> ignored;
  const auto version = finder.version_of(whole.front());
  if (!version) return fault("the party's document is gone");
  const auto rows = finder.find(*version, Layer::kParty, whole.front().span);
  const std::int64_t from = rulings_.party(rows.front(), *version, ignored);
  Query named = database_.prepare("SELECT named FROM version WHERE id=?");
  if (named.bind(1, at->version).step())
    for (const Named& one : unpack_named(named.blob(0)))
      if (rulings_.party(one.party, at->version, ignored) == from && !one.spans.empty()) {
        out.push_back({at->identity, {}, at->sha256, Layer::kParty, one.spans.front()});
        return out;
      }
  return fault(fmt::format("{} does not name the party", target));
}

Expected<Correction> TargetReader::read(const CorrectionRequest& request) {
  Correction out;
  out.kind = request.kind;
  out.label = request.label, out.author = request.author;
  out.time = request.time, out.reason = request.reason;
  const bool one_target =
      request.kind != CorrectionKind::kRetract && request.kind != CorrectionKind::kReattribute;
  const bool one_other =
      request.kind == CorrectionKind::kMerge || request.kind == CorrectionKind::kReattribute;
  if (request.targets.empty() || (one_target && request.targets.size() > 1) ||
      (one_other && request.others.size() != 1))
    return fault(fmt::format("{} takes other targets; see CorrectionRequest", name_of(request.kind)));
  Anchors first, second;
  for (const std::string& target : request.targets) {
    Expected<Anchors> anchors = any(target);
    if (!anchors) return std::unexpected(anchors.error());
    put_on(0, std::move(*anchors), first);
  }
  for (const std::string& target : request.others) {
    Expected<Anchors> anchors =
        request.kind == CorrectionKind::kSplit ? split_off(first, target) : any(target);
    if (!anchors) return std::unexpected(anchors.error());
    put_on(1, std::move(*anchors), second);
  }
  const auto all_are = [](const Anchors& anchors, Layer layer) {
    return std::all_of(anchors.begin(), anchors.end(), [&](const Anchor& a) { return a.layer == layer; });
  };
  const Layer layer = layer_of(first);
  if (request.kind == CorrectionKind::kReattribute) {
    if (!all_are(first, Layer::kStatement) || !all_are(second, Layer::kParty))
      return fault("reattribute takes statements (the bytes of their cues) and a party");
  } else if (request.kind != CorrectionKind::kRetract) {
    if ((layer != Layer::kEvent && layer != Layer::kParty) || !all_are(first, layer) ||
        !all_are(second, layer))
      return fault(fmt::format("{} takes matters or parties, not both", name_of(request.kind)));
  }
  if (request.kind == CorrectionKind::kSplit) {  // what stays is what was not split off
    std::erase_if(first, [&](const Anchor& a) {
      return std::any_of(second.begin(), second.end(), [&](const Anchor& b) {
        return layer == Layer::kParty ? a.document == b.document
                                      : a.document == b.document && a.span == b.span;
      });
    });
    if (first.empty()) return fault("a split leaves nothing behind");
  }
  out.anchors = std::move(first);
  out.anchors.insert(out.anchors.end(), second.begin(), second.end());
  return out;
}

}  // namespace ukti::ledger
