# What the scripts share: where the project is, how packages come, which build folder is configured how.
# Sourced, not run. Works on a bare Debian 12 as root (or with sudo), quiet where there is nothing to do.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
ROOT=$PWD
JOBS=${JOBS:-$(nproc)}
export LC_ALL=C.UTF-8

BUILD_PACKAGES=(g++ cmake ninja-build libsimdjson-dev libfmt-dev libcli11-dev libxxhash-dev libboost-dev libssl-dev
                libgtest-dev librapidcheck-dev libsqlite3-dev libzstd-dev pkg-config libcpp-httplib-dev brotli)
TEST_PACKAGES=(python3 python3-jsonschema python3-venv chromium)
CLANG_PACKAGES=(clang-19 clang-tidy-19 clang-format-19 libclang-rt-19-dev)

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
    echo "needs root or sudo: $*" >&2
    return 1
  fi
}

# need PACKAGE...: installs those that are missing; a fraction of a second when all are there.
need() {
  local missing=() p
  for p in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$p" 2>/dev/null || true)" = installed ] || missing+=("$p")
  done
  [ ${#missing[@]} = 0 ] && return 0
  echo "installing: ${missing[*]}" >&2
  local log install=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0
                     install --no-install-recommends "${missing[@]}")
  log=$(mktemp)
  # The package lists may be absent or stale: only then is the (slower) update worth its time.
  if ! as_root "${install[@]}" </dev/null >"$log" 2>&1; then
    as_root apt-get -qq -o DPkg::Lock::Timeout=300 update </dev/null >>"$log" 2>&1 || true
    if ! as_root "${install[@]}" </dev/null >>"$log" 2>&1; then
      cat "$log" >&2
      rm -f "$log"
      return 1
    fi
  fi
  rm -f "$log"
}

# configure FOLDER [CMAKE_OPTION...]: once; afterwards ninja itself notices changed CMake files and new sources.
configure() {
  local folder=$1
  shift
  [ -f "$folder/build.ninja" ] && [ "$(cat "$folder/.options" 2>/dev/null)" = "$*" ] && return 0
  local fast=()
  command -v ccache >/dev/null && fast+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  cmake -G Ninja -S . -B "$folder" "${fast[@]}" "$@" >"$folder.configure.log" 2>&1 ||
    { cat "$folder.configure.log" >&2; return 1; }
  mv "$folder.configure.log" "$folder/configure.log"
  echo "$*" >"$folder/.options"
}

# ninja_quiet FOLDER TARGET...: builds, and speaks only where there is something to say.
ninja_quiet() {
  local folder=$1 log
  shift
  log=$(mktemp)
  if [ -t 1 ]; then ninja -C "$folder" -j "$JOBS" "$@"; rm -f "$log"; return; fi
  if ! ninja -C "$folder" -j "$JOBS" "$@" >"$log" 2>&1; then
    grep -vE '^\[[0-9]+/[0-9]+\] (Building|Linking|Generating|Compiling)' "$log" >&2 || true
    rm -f "$log"
    return 1
  fi
  tail -n 1 "$log"
  rm -f "$log"
}

# page: builds the page (web/dist), which the program then carries, where its source has changed. Without Node's packages
# the program is built without it, and says so when it serves.
page() {
  [ -f web/package.json ] || return 0
  command -v npm >/dev/null || need nodejs npm
  local source log
  source=$(find web \( -name node_modules -o -name dist \) -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
  [ -f web/dist/index.html ] && [ "$(cat build/page.source 2>/dev/null)" = "$source" ] && return 0
  log=$(mktemp)
  if { [ -d web/node_modules ] && [ web/node_modules -nt web/package-lock.json ] || npm --prefix web ci --no-audit --no-fund ||
         npm --prefix web install --no-package-lock --no-audit --no-fund; } >"$log" 2>&1 </dev/null &&
     npm --prefix web run build >>"$log" 2>&1 </dev/null; then
    mkdir -p build
    echo "$source" >build/page.source
  else
    tail -n 20 "$log" >&2
    echo 'the page could not be built: the program goes without it' >&2
  fi
  rm -f "$log"
}

# shared PATH: is the measuring material beside the checkout? Prints the skip line where it is not.
shared() {
  [ -e "../shared/$1" ] && return 0
  echo "skipped: ../shared/$1 is not here"
  return 1
}
