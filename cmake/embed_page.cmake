# The page's files as bytes of the program: writes OUT/page.S and OUT/page.cc of the files under DIST (none where
# there is no such folder), each also compressed where that makes it smaller.
#   cmake -DDIST=web/dist -DOUT=build/… -DBROTLI=/usr/bin/brotli -DGZIP=/usr/bin/gzip -P cmake/embed_page.cmake
set(types
  html "text/html\; charset=utf-8" js "text/javascript\; charset=utf-8" css "text/css\; charset=utf-8"
  json "application/json\; charset=utf-8" svg "image/svg+xml" png "image/png" ico "image/x-icon"
  woff2 "font/woff2" txt "text/plain\; charset=utf-8" webmanifest "application/manifest+json")
file(GLOB_RECURSE files RELATIVE ${DIST} ${DIST}/*)
list(SORT files)
file(MAKE_DIRECTORY ${OUT}/page)
set(assembly "    .section .rodata\n")
set(declared "")
set(rows "")
set(n 0)

# One piece of bytes, between two symbols.
function(piece symbol file)
  string(APPEND assembly "    .balign 16\n    .global ${symbol}\n    .hidden ${symbol}\n${symbol}:\n    .incbin \"${file}\"\n"
    "    .global ${symbol}_end\n    .hidden ${symbol}_end\n${symbol}_end:\n    .byte 0\n")
  string(APPEND declared "extern \"C\" const char ${symbol}[], ${symbol}_end[];\n")
  set(assembly "${assembly}" PARENT_SCOPE)
  set(declared "${declared}" PARENT_SCOPE)
endfunction()

foreach(file IN LISTS files)
  get_filename_component(ending ${file} LAST_EXT)
  string(SUBSTRING "${ending}" 1 -1 ending)
  list(FIND types "${ending}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "${DIST}/${file}: what kind of file is that? cmake/embed_page.cmake has the list")
  endif()
  math(EXPR at "${at}+1")
  list(GET types ${at} type)
  file(SHA256 ${DIST}/${file} hash)
  string(SUBSTRING ${hash} 0 32 hash)
  set(hashed false)
  set(letter "[A-Za-z0-9_-]")
  if(file MATCHES "^assets/.*-${letter}${letter}${letter}${letter}${letter}${letter}${letter}${letter}\\.[a-z0-9]+$")
    set(hashed true)
  endif()
  set(symbol ukti_page_${n})
  piece(${symbol} ${DIST}/${file})
  set(sizes "bytes(${symbol}, ${symbol}_end)")
  file(SIZE ${DIST}/${file} plain)
  foreach(coding brotli gzip)
    set(small ${OUT}/page/${n}.${coding})
    set(made FALSE)
    if(coding STREQUAL brotli AND BROTLI)
      execute_process(COMMAND ${BROTLI} --quality=11 --force --stdout ${DIST}/${file} OUTPUT_FILE ${small} RESULT_VARIABLE failed)
      set(made TRUE)
    elseif(coding STREQUAL gzip AND GZIP)
      execute_process(COMMAND ${GZIP} --best --no-name --stdout ${DIST}/${file} OUTPUT_FILE ${small} RESULT_VARIABLE failed)
      set(made TRUE)
    endif()
    set(smaller FALSE)
    if(made AND failed EQUAL 0)
      file(SIZE ${small} size)
      math(EXPR bound "${plain} * 9 / 10")
      if(size LESS bound)
        set(smaller TRUE)
      endif()
    endif()
    if(smaller)
      piece(${symbol}_${coding} ${small})
      string(APPEND sizes ", bytes(${symbol}_${coding}, ${symbol}_${coding}_end)")
    else()
      string(APPEND sizes ", {}")
    endif()
  endforeach()
  string(APPEND rows "      {\"/${file}\", \"${type}\", \"${hash}\", ${hashed}, ${sizes}},\n")
  math(EXPR n "${n}+1")
endforeach()
string(APPEND assembly "    .section .note.GNU-stack,\"\",%progbits\n")
file(WRITE ${OUT}/page.S "${assembly}")
file(WRITE ${OUT}/page.cc "// Made by cmake/embed_page.cmake.
#include <vector>

#include \"serve/assets.h\"

${declared}
namespace ukti::serve {

std::span<const Asset> assets() {
  [[maybe_unused]] const auto bytes = [](const char* begin, const char* end) {
    return std::string_view(begin, static_cast<std::size_t>(end - begin));
  };
  static const std::vector<Asset> all = {
${rows}  };
  return all;
}

}  // namespace ukti::serve
")
