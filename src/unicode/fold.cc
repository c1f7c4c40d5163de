// Folding, one pass: ASCII and the Bengali block by table, everything else by range.
//
// The context rules look back only, at the codes already written: the nukta joins its letter, the second half
// of a split vowel joins the first, ত্ turns into ৎ once the letter after it is seen. So each input byte is
// read once.
#include "unicode/fold.h"

#include <array>
#include <utility>

namespace ukti::unicode {
namespace {

using uchar = unsigned char;

constexpr uchar bn(char32_t cp) { return static_cast<uchar>(0x80 + (cp - 0x980)); }

constexpr uchar kTa = bn(0x9A4), kHasanta = bn(0x9CD), kKhandaTa = bn(0x9CE), kNukta = bn(0x9BC);
constexpr uchar kSignAa = bn(0x9BE), kSignE = bn(0x9C7), kSignAuLength = bn(0x9D7);
constexpr uchar kA = bn(0x985), kAa = bn(0x986);

// What a code of the Bengali block asks of the codes before it.
enum Context : uchar { kPlain, kVowelSign, kAfterTa, kJoinsLetter, kLetterEndsTa };

constexpr bool is_vowel_sign(uchar c) { return (c >= bn(0x9BE) && c <= bn(0x9CC)) || c == kSignAuLength; }
constexpr bool is_independent_vowel(uchar c) { return c >= kA && c <= bn(0x994); }

struct BengaliEntry {
  uchar code;
  Context context;
};

constexpr std::array<BengaliEntry, 128> make_bengali() {
  std::array<BengaliEntry, 128> table{};
  for (unsigned i = 0; i < 128; ++i) {
    table[i] = {static_cast<uchar>(0x80 + i), kPlain};
    if (is_vowel_sign(table[i].code)) table[i].context = kVowelSign;
  }
  table[0x3C].context = kJoinsLetter;
  for (char32_t cp : {0x995, 0x996, 0x9AA, 0x9AB, 0x9B8}) table[cp - 0x980].context = kAfterTa;  // ক খ প ফ স
  for (unsigned d = 0; d < 10; ++d) table[0x66 + d] = {static_cast<uchar>('0' + d), kLetterEndsTa};
  table[0x72] = {code::kRupee, kLetterEndsTa};
  table[0x73] = {code::kTaka, kLetterEndsTa};
  table[0x77] = {code::kDanda, kLetterEndsTa};  // ৷ stands for a danda in one text of ten
  table[0x64] = {code::kDanda, kLetterEndsTa};
  table[0x65] = {code::kDoubleDanda, kLetterEndsTa};
  return table;
}
constexpr auto kBengali = make_bengali();

constexpr std::array<uchar, 128> make_ascii() {
  std::array<uchar, 128> table{};
  for (unsigned c = 0; c < 128; ++c) {
    if (c >= 'A' && c <= 'Z')
      table[c] = static_cast<uchar>(c + 32);
    else if (c >= 0x20 && c < 0x7F)
      table[c] = static_cast<uchar>(c);
    else
      table[c] = code::kControl;
  }
  table['\n'] = table['\r'] = code::kNewline;
  table['\t'] = ' ';
  return table;
}
constexpr auto kAscii = make_ascii();

// U+00C0–U+017F without their accents; ' ' marks the two signs × and ÷.
constexpr std::string_view kLatinBase =
    "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatinBase.size() == 0x180 - 0xC0);

constexpr uchar kDropped = 0;

uchar fold_latin1(char32_t cp) {
  switch (cp) {
    case 0x85:
      return code::kNewline;
    case 0xA0:
      return ' ';
    case 0xA3:
      return code::kPound;
    case 0xAB:
      return code::kGuillemetOpen;
    case 0xAD:
      return kDropped;
    case 0xB4:
      return code::kRightSingle;
    case 0xB7:
      return code::kBullet;
    case 0xBB:
      return code::kGuillemetClose;
    case 0xAA:
      return 'a';
    case 0xBA:
      return 'o';
    default:
      break;
  }
  if (cp < 0xA0) return code::kControl;
  if (cp < 0xC0) return code::kOtherSymbol;
  const char base = kLatinBase[cp - 0xC0];
  return base == ' ' ? code::kOtherSymbol : static_cast<uchar>(base);
}

// U+2000–U+206F.
uchar fold_punctuation(char32_t cp) {
  switch (cp) {
    case 0x2010:
    case 0x2011:
      return '-';
    case 0x2012:
    case 0x2013:
      return code::kEnDash;
    case 0x2014:
    case 0x2015:
      return code::kEmDash;
    case 0x2018:
    case 0x201B:
      return code::kLeftSingle;
    case 0x2019:
      return code::kRightSingle;
    case 0x201A:
    case 0x201E:
      return code::kLow;
    case 0x201C:
    case 0x201F:
      return code::kLeftDouble;
    case 0x201D:
      return code::kRightDouble;
    case 0x2022:
    case 0x2023:
    case 0x2027:
      return code::kBullet;
    case 0x2024:
      return '.';
    case 0x2026:
      return code::kEllipsis;
    case 0x2028:
    case 0x2029:
      return code::kNewline;
    case 0x202F:
    case 0x205F:
      return ' ';
    case 0x2032:
      return '\'';
    case 0x2033:
      return '"';
    case 0x2039:
      return code::kGuillemetOpen;
    case 0x203A:
      return code::kGuillemetClose;
    case 0x203C:
      return '!';
    case 0x2044:
      return '/';
    default:
      break;
  }
  if (cp <= 0x200A) return ' ';
  if (cp <= 0x200F) return kDropped;                                    // ZWSP, ZWNJ, ZWJ, LRM, RLM
  if ((cp >= 0x202A && cp <= 0x202E) || cp >= 0x2060) return kDropped;  // bidi, word joiner, invisible signs
  return code::kOtherSymbol;
}

uchar fold_other(char32_t cp) {
  if (cp < 0x180) return fold_latin1(cp);
  if (cp < 0x250) return code::kOtherLetter;
  if (cp >= 0x2000 && cp < 0x2070) return fold_punctuation(cp);
  if (cp < 0x2B0) return code::kOtherLetter;
  if (cp < 0x300) return cp == 0x2BC || cp == 0x2B9 ? code::kRightSingle : code::kOtherSymbol;
  if (cp < 0x370) return kDropped;  // combining accents: "e" + acute is "e"
  if (cp == 0x61C || cp == 0xFEFF || (cp >= 0xFE00 && cp <= 0xFE0F)) return kDropped;
  if (cp >= 0x900 && cp < 0xE00) {  // other scripts of India
    if (cp == 0x964) return code::kDanda;
    if (cp == 0x965) return code::kDoubleDanda;
    const unsigned place = cp & 0x7F;
    return place < 0x04 || (place >= 0x3C && place <= 0x57 && place != 0x3D && place != 0x50)
               ? code::kOtherMark
               : code::kOtherLetter;
  }
  if (cp < 0x2000) return cp == 0x1680 ? uchar{' '} : code::kOtherLetter;
  if (cp == 0x20A8 || cp == 0x20B9) return code::kRupee;
  if (cp == 0x20AC) return code::kEuro;
  if (cp == 0x2212) return '-';
  if (cp >= 0x2400 && cp < 0x2427) return code::kControl;  // control pictures
  if (cp == 0x25CF || cp == 0x25CB || cp == 0x25AA || cp == 0x25A0 || cp == 0x25E6 || cp == 0x25B6)
    return code::kBullet;
  if (cp == 0x3000) return ' ';
  if (cp < 0x2C00 || (cp >= 0x3001 && cp < 0x3040)) return code::kOtherSymbol;
  if (cp >= 0xE000 && cp < 0xF900) return code::kOtherSymbol;  // private use
  if (cp >= 0xFF01 && cp <= 0xFF5E) return kAscii[cp - 0xFEE0];
  if (cp >= 0xFFF0 && cp < 0x10000) return code::kOtherSymbol;
  if (cp >= 0x1F000 && cp < 0x20000) return code::kOtherSymbol;
  if (cp >= 0xE0000) return cp < 0xE1000 ? kDropped : code::kOtherSymbol;
  return code::kOtherLetter;
}

struct Decoded {
  char32_t cp;
  unsigned length;
};

// Decodes one character of valid UTF-8; a truncated or broken sequence (never met after validation) reads as
// one replacement character a byte, so that nothing is read past the end.
Decoded decode(const uchar* p, const uchar* end) {
  const auto left = static_cast<std::size_t>(end - p);
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(p[i] & 0x3F); };
  if (p[0] >= 0xC2 && p[0] < 0xE0 && left >= 2)
    return {(static_cast<char32_t>(p[0] & 0x1F) << 6) | tail(1), 2};
  if (p[0] >= 0xE0 && p[0] < 0xF0 && left >= 3)
    return {(static_cast<char32_t>(p[0] & 0x0F) << 12) | (tail(1) << 6) | tail(2), 3};
  if (p[0] >= 0xF0 && p[0] < 0xF5 && left >= 4)
    return {(static_cast<char32_t>(p[0] & 0x07) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3), 4};
  return {0xFFFD, 1};
}

// Writes codes; holds the context rules.
class Folder {
 public:
  Folder(std::string_view in, char* codes, std::uint32_t* at)
      : begin_(reinterpret_cast<const uchar*>(in.data())),
        p_(begin_),
        end_(begin_ + in.size()),
        codes_(reinterpret_cast<uchar*>(codes)),
        at_(at) {}

  std::uint32_t run() {
    while (p_ < end_) {
      if (*p_ == 0xE0 && end_ - p_ >= 3 && (p_[1] == 0xA6 || p_[1] == 0xA7)) {
        bengali(kBengali[((p_[1] & 1u) << 6) | (p_[2] & 0x3Fu)]);
        p_ += 3;
      } else if (*p_ < 0x80) {
        ascii();
      } else {
        other();
      }
    }
    close_ta();
    at_[n_] = static_cast<std::uint32_t>(end_ - begin_);
    return n_;
  }

 private:
  std::uint32_t offset() const { return static_cast<std::uint32_t>(p_ - begin_); }

  void put(uchar c) {
    at_[n_] = offset();
    codes_[n_++] = c;
  }

  void ascii() {
    close_ta();
    if (p_[0] == '\r' && end_ - p_ >= 2 && p_[1] == '\n') {
      put(code::kNewline);
      p_ += 2;
      return;
    }
    put(kAscii[*p_]);
    ++p_;
  }

  void bengali(BengaliEntry entry) {
    if (entry.context != kPlain && n_ > 0) {
      const uchar before = codes_[n_ - 1];
      switch (entry.context) {
        case kVowelSign:
          if (join_sign(before, entry.code)) return;
          break;
        case kAfterTa:
        case kLetterEndsTa:
          close_ta();
          break;
        case kJoinsLetter:
          if (join_nukta(before)) return;
          break;
        case kPlain:
          break;
      }
    }
    put(entry.code);
  }

  // ে + া = ো, ে + ৗ = ৌ, অ + া = আ; any other sign after an independent vowel is a slip and goes, and so is
  // one that is typed twice (যুুবক).
  bool join_sign(uchar before, uchar sign) {
    if (before == kSignE && (sign == kSignAa || sign == kSignAuLength)) {
      codes_[n_ - 1] = sign == kSignAa ? bn(0x9CB) : bn(0x9CC);
      return true;
    }
    if (before == kA && sign == kSignAa) {
      codes_[n_ - 1] = kAa;
      return true;
    }
    return before == sign || is_independent_vowel(before);
  }

  bool join_nukta(uchar before) {
    switch (before) {
      case bn(0x9AF):
        codes_[n_ - 1] = bn(0x9DF);
        return true;
      case bn(0x9A1):
        codes_[n_ - 1] = bn(0x9DC);
        return true;
      case bn(0x9A2):
        codes_[n_ - 1] = bn(0x9DD);
        return true;
      case bn(0x9DF):
      case bn(0x9DC):
      case bn(0x9DD):
        return true;
      default:
        return false;
    }
  }

  // ত্ at a word's end or before ক খ প ফ স is ৎ (চিকিত্সা, হঠাত্).
  void close_ta() {
    if (n_ >= 2 && codes_[n_ - 1] == kHasanta && codes_[n_ - 2] == kTa &&
        (n_ == 2 || codes_[n_ - 3] != kHasanta)) {
      codes_[n_ - 2] = kKhandaTa;
      --n_;
    }
  }

  void other() {
    const Decoded d = decode(p_, end_);
    const uchar c = fold_other(d.cp);
    if (c != kDropped) {
      close_ta();
      put(c);
    } else if (d.cp == 0x200D) {
      close_ta();  // ত্ + ZWJ is the old way to write ৎ
    }
    p_ += d.length;
  }

  const uchar* begin_;
  const uchar* p_;
  const uchar* end_;
  uchar* codes_;
  std::uint32_t* at_;
  std::uint32_t n_ = 0;
};

void append_utf8(char32_t cp, std::string& out) {
  if (cp < 0x80) {
    out += static_cast<char>(cp);
  } else if (cp < 0x800) {
    out += static_cast<char>(0xC0 | (cp >> 6));
    out += static_cast<char>(0x80 | (cp & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | (cp >> 12));
    out += static_cast<char>(0x80 | ((cp >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (cp & 0x3F));
  }
}

// The mark codes 0x01–0x1F as characters that fold to them again.
char32_t unfold_mark(uchar c) {
  switch (c) {
    case code::kLeftSingle:
      return 0x2018;
    case code::kRightSingle:
      return 0x2019;
    case code::kLeftDouble:
      return 0x201C;
    case code::kRightDouble:
      return 0x201D;
    case code::kLow:
      return 0x201E;
    case code::kGuillemetOpen:
      return 0xAB;
    case code::kGuillemetClose:
      return 0xBB;
    case code::kNewline:
      return '\n';
    case code::kEnDash:
      return 0x2013;
    case code::kEmDash:
      return 0x2014;
    case code::kEllipsis:
      return 0x2026;
    case code::kBullet:
      return 0x2022;
    case code::kOtherLetter:
      return 0x3BB;  // λ
    case code::kOtherMark:
      return 0x93E;  // the Devanagari sign aa
    case code::kOtherSymbol:
      return 0x25A1;  // □
    case code::kTaka:
      return 0x9F3;
    case code::kEuro:
      return 0x20AC;
    case code::kPound:
      return 0xA3;
    case code::kRupee:
      return 0x20B9;
    default:
      return 0x241B;  // a control picture
  }
}

}  // namespace

bool is_dependent(unsigned char c) {
  return (c >= bn(0x981) && c <= bn(0x983)) || c == kNukta || is_vowel_sign(c) || c == kHasanta ||
         c == bn(0x9E2) || c == bn(0x9E3) || c == bn(0x9FE);
}

void fold(std::string_view utf8, Folded& out) {
  out.at.resize(utf8.size() + 1);
  std::uint32_t size = 0;
  out.codes.resize_and_overwrite(utf8.size(), [&](char* codes, std::size_t) {
    size = Folder(utf8, codes, out.at.data()).run();
    return size;
  });
  out.at.resize(size + 1);
}

std::string fold(std::string_view utf8) {
  Folded folded;
  fold(utf8, folded);
  return std::move(folded.codes);
}

std::string unfold(Codes codes) {
  std::string out;
  out.reserve(codes.size() * 3);
  for (const char ch : codes) {
    const auto c = static_cast<uchar>(ch);
    if (c >= 0x80)
      append_utf8(c == code::kDanda ? 0x964 : c == code::kDoubleDanda ? 0x965 : 0x980 + (c - 0x80u), out);
    else if (c >= 0x20)
      out += ch;
    else
      append_utf8(unfold_mark(c), out);
  }
  return out;
}

}  // namespace ukti::unicode
