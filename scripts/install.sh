#!/usr/bin/env bash
# install.sh run|test: brings what is missing to build and run, or to run every test, on Debian and Ubuntu.
# Elsewhere it says what to install. Does nothing, quickly, when everything is there.
set -euo pipefail
cd "$(dirname "$0")/.."
purpose=${1:?run or test}

packages=()
need() { # COMMAND PACKAGE…: the packages, unless the command is there
  command -v "$1" >/dev/null || packages+=("${@:2}")
}
need cc build-essential
need node nodejs npm
need npm npm
if [ "$purpose" = test ]; then
  need chromium chromium
  need runuser util-linux
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || need initdb postgresql
fi

if [ ${#packages[@]} -gt 0 ]; then
  if command -v apt-get >/dev/null; then
    sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get update -qq
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
  else
    echo "Please install: ${packages[*]} (Debian's names), then try again." >&2
    exit 1
  fi
fi

command -v cargo >/dev/null || { echo "Please install Rust: https://rustup.rs" >&2; exit 1; }
if command -v rustup >/dev/null; then
  rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown
fi

node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' ||
  { echo "Node 20 or later is needed, this is $(node --version)." >&2; exit 1; }
# npm writes this file when it is done: it is older than the lock file when that has changed since.
if [ ! end2end/node_modules/.package-lock.json -nt end2end/package-lock.json ]; then
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm --prefix end2end ci --no-audit --no-fund --loglevel=error
  touch end2end/node_modules/.package-lock.json
fi
