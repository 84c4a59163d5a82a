#!/bin/sh
# What pip cannot install. Where we may (root, and a Debian with apt-get), install it if it is missing; elsewhere, or when
# that fails, go on: what needs it says so itself.
#
#   scripts/system.sh browser     Chromium for the browser tests; without one they skip
set -u

have() {
    command -v "$1" >/dev/null 2>&1
}

install() {
    [ "$(id -u)" = 0 ] && have apt-get || return 0
    echo "Installing with apt-get: $*"
    limit=$(have timeout && echo "timeout 300")
    DEBIAN_FRONTEND=noninteractive
    export DEBIAN_FRONTEND
    { $limit apt-get update -qq && $limit apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null 2>&1 </dev/null ||
        echo "apt-get could not install: $*"
}

case "${1:-}" in
    browser)
        have chromium || have chromium-browser || have google-chrome || have google-chrome-stable || have chrome || install chromium
        ;;
    *)
        echo "usage: sh scripts/system.sh browser" >&2
        exit 2
        ;;
esac
exit 0
