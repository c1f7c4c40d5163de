// The JSON writer: the exact form of a small record, escapes that terminals and parsers need, other offset
// units.
#include "record/json.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <simdjson.h>

#include "record/sha256.h"

namespace ukti::record {
namespace {

std::string as_json(std::string_view value) {
  std::string out;
  append_json_string(value, out);
  return out;
}

Record small() {
  Record r;
  r.id = "a";
  r.lexicon_version = "v";
  r.sha256 = "00";
  r.entities.push_back({{"Police", "পুলিশ"},
                        EntityType::kOrganisation,
                        "COP",
                        "",
                        kNoId,
                        {{0, 15}},
                        {"name.listed", {"bn/x.tsv:2"}}});
  r.entities.push_back({{"Karim"}, EntityType::kPerson, "", "spokesperson", 0, {}, {"name.role", {}}});
  Statement s;
  s.source = {0};
  s.source_span = Span{0, 15};
  s.cue = {16, 22};
  s.content = {{22, 23}};
  s.act = Act::kDeny;
  s.why.rule = "speech.comma";
  r.statements.push_back(s);
  r.figures.push_back({{22, 23},
                       2.5,
                       std::nullopt,
                       Approx::kMoreThan,
                       Counts::kKilled,
                       "",
                       0,
                       kNoId,
                       kNoId,
                       {"figure.digits", {}}});
  return r;
}
constexpr std::string_view kText = "পুলিশ বল5";  // 15 + 1 + 6 + 1 bytes

TEST(Json, WritesTheFormOfTheSchema) {
  std::string out;
  append_json(small(), kText, {}, out);
  EXPECT_EQ(
      out,
      R"({"schema":"ukti.record/1","document":{"id":"a","language":"bn","published":null,"source":null,"url":null,)"
      R"("title":null},"sha256":"00","bytes":0,"offsets":"bytes","lexicon":"v","sentences":[],"furniture":[],)"
      R"("entities":[{"id":"E1","names":["Police","পুলিশ"],"type":"organisation","code":"COP","role":null,)"
      R"("mentions":[{"start":0,"end":15,"text":"পুলিশ"}],"rule":"name.listed","lexicon":["bn/x.tsv:2"]},)"
      R"({"id":"E2","names":["Karim"],"type":"person","code":null,"role":{"title":"spokesperson","of":"E1"},)"
      R"("mentions":[],"rule":"name.role","lexicon":[]}],"times":[],)"
      R"("figures":[{"id":"F1","span":{"start":22,"end":23,"text":"5"},"low":2.5,"high":null,"approx":"more_than",)"
      R"("counts":"killed","unit":null,"statement":"S1","event":null,"part_of":null,)"
      R"("rule":"figure.digits","lexicon":[]}],)"
      R"("statements":[{"id":"S1","source":["E1"],"source_span":{"start":0,"end":15,"text":"পুলিশ"},"via":[],)"
      R"("cue":{"start":16,"end":22,"text":"বল"},"content":[{"start":22,"end":23,"text":"5"}],"act":"deny",)"
      R"("form":"indirect","polarity":"affirmed","certainty":"certain","said_at":null,"addressee":[],"parent":null,)"
      R"("rule":"speech.comma","lexicon":[]}],"events":[],"links":[]})");
}

TEST(Json, PrettyIsTheSameRecord) {
  std::string plain, pretty;
  append_json(small(), kText, {}, plain);
  append_json(small(), kText, {Offsets::kBytes, true}, pretty);
  std::string minified(pretty.size() + simdjson::SIMDJSON_PADDING, '\0');
  std::size_t size = 0;
  ASSERT_EQ(simdjson::minify(pretty.data(), pretty.size(), minified.data(), size), simdjson::SUCCESS);
  minified.resize(size);
  EXPECT_EQ(minified, plain);
  EXPECT_NE(pretty.find("\n   \"cue\": {\"start\": 16, \"end\": 22, \"text\": \"বল\"}"), std::string::npos)
      << pretty;
}

TEST(Json, CountsSpansInOtherUnits) {
  std::string out;
  append_json(small(), kText, {Offsets::kCodePoints, false}, out);
  EXPECT_NE(out.find(R"("cue":{"start":6,"end":8,)"), std::string::npos) << out;
  EXPECT_NE(out.find(R"("offsets":"codepoints")"), std::string::npos);
}

TEST(Json, EscapesWhatATerminalObeys) {
  EXPECT_EQ(as_json("a\"\\\n\x1b[2J\x7f"), R"("a\"\\\n\u001b[2J\u007f")");
  EXPECT_EQ(as_json("\u0085\u202E\u2066\u061C\uFEFF\u2028"), R"("\u0085\u202e\u2066\u061c\ufeff\u2028")");
  EXPECT_EQ(as_json("é ‘ক’ – ক‍্ষ"), "\"é ‘ক’ – ক‍্ষ\"");
}

TEST(Json, RepairsBytesThatAreNoUtf8) {
  EXPECT_EQ(as_json("ক\xFF!\xE0\xA6"), "\"ক\uFFFD!\uFFFD\uFFFD\"");
  EXPECT_EQ(as_json("\xED\xA0\x80"), "\"\uFFFD\uFFFD\uFFFD\"");
}

RC_GTEST_PROP(JsonProperty, AnyBytesGiveAStringThatParses, ()) {
  const auto bytes = *rc::gen::string<std::string>();
  const std::string json = "[" + as_json(bytes) + "]";
  simdjson::dom::parser parser;
  std::string_view back;
  RC_ASSERT(parser.parse(json).at(0).get(back) == simdjson::SUCCESS);
  if (simdjson::validate_utf8(bytes)) RC_ASSERT(back == bytes);
}

RC_GTEST_PROP(OffsetsProperty, AgreeWithACountFromTheStart, ()) {
  const auto letters =
      *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("a", "é", "ক", "😀"));
  std::string text;
  for (const auto& letter : letters) text += letter;
  const OffsetMap points(text, Offsets::kCodePoints), units(text, Offsets::kUtf16);
  std::uint32_t byte = 0, point = 0, unit = 0;
  for (const auto& letter : letters) {
    RC_ASSERT(points(byte) == point);
    RC_ASSERT(units(byte) == unit);
    byte += static_cast<std::uint32_t>(letter.size());
    ++point;
    unit += letter.size() == 4 ? 2 : 1;
  }
  RC_ASSERT(points(byte) == point);
  RC_ASSERT(units(byte) == unit);
}

TEST(Sha256, KnownAnswers) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace ukti::record
