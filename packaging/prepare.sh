#!/bin/sh
# Sets up what a target of the Makefile needs, and only what is not there yet.
#
#   sh packaging/prepare.sh run|test|outlets|bundle
#
# Python parts go into .venv in the versions that the lock files name, and need no root. Debian
# packages are installed where this is root and apt is there; elsewhere what is lacking is named
# in one line and the work goes on without it. With CI set nothing may be lacking.
set -eu
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
export PIP_DISABLE_PIP_VERSION_CHECK=1 DEBIAN_FRONTEND=noninteractive

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

# environment LOCK…: .venv with the versions of these lock files.
environment() {
    if ! .venv/bin/python -c '' 2>/dev/null; then
        command -v "$python" >/dev/null || stop "Policy Studio needs Python 3.11 or newer, and there is no $python here."
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
            stop "Policy Studio needs Python 3.11 or newer; $python is older (another: make PYTHON=python3.12 …)."
        "$python" -c 'import venv, ensurepip' 2>/dev/null ||
            stop "Python's venv module is lacking here; on Debian and Ubuntu: apt-get install python3-venv"
        echo "Making .venv …"
        "$python" -m venv --clear .venv || stop "The folder .venv could not be made."
    fi
    for lock in "$@"; do
        # A copy of the lock file that was installed last tells whether there is anything to do.
        if ! cmp -s "$lock" ".venv/$lock"; then
            echo "Installing the versions of $lock …"
            .venv/bin/python -m pip install --quiet --requirement "$lock" ||
                stop "The packages of $lock could not be installed; the lines above say why."
            cp "$lock" ".venv/$lock"
        fi
    done
}

installed() {
    dpkg-query -W -f '${Status}\n' "$1" 2>/dev/null | grep -q 'ok installed'
}

# lacking PACKAGE…: those that are not installed. “a|b” is one package under two names, for
# releases of Debian and Ubuntu that renamed it.
lacking() {
    for names in "$@"; do
        found=no
        for name in $(echo "$names" | tr '|' ' '); do
            if installed "$name"; then found=yes; fi
        done
        if [ $found = no ]; then echo "$names"; fi
    done
}

# system PACKAGE…: installs these Debian packages, or says which are lacking.
system() {
    if ! command -v dpkg-query >/dev/null; then
        [ -z "${CI:-}" ] || stop "No Debian packages can be installed here."
        echo "Not a Debian system: tests whose programs are not here are left out and named at the end."
        return
    fi
    absent=$(lacking "$@")
    if [ -z "$absent" ]; then return; fi
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing Debian packages: $(echo $absent)"
        mkdir -p build
        if apt-get update >build/apt.log 2>&1 </dev/null; then
            chosen=
            for names in $absent; do
                for name in $(echo "$names" | tr '|' ' '); do
                    if apt-cache show "$name" >/dev/null 2>&1; then
                        chosen="$chosen $name"
                        break
                    fi
                done
            done
            # shellcheck disable=SC2086
            [ -z "$chosen" ] || apt-get install -y --no-install-recommends $chosen >>build/apt.log 2>&1 </dev/null || true
        fi
        absent=$(lacking "$@")
        if [ -z "$absent" ]; then return; fi
    fi
    names=$(echo $absent)
    [ -z "${CI:-}" ] || { tail -n 5 build/apt.log 2>/dev/null || true; stop "Could not be installed: $names"; }
    echo "Lacking on this machine, so tests that need it are left out: $names"
}

# or_command COMMAND PACKAGE: the package, where the command is not there already by another way.
or_command() {
    command -v "$1" >/dev/null || echo "$2"
}

# checker NAME VERSION: an npm package under .tools, exactly this version.
checker() {
    if [ -f ".tools/node_modules/$1/package.json" ] &&
        grep -q "\"version\": *\"$2\"" ".tools/node_modules/$1/package.json"; then return; fi
    if ! command -v npm >/dev/null; then
        [ -z "${CI:-}" ] || stop "npm is lacking."
        echo "Lacking on this machine, so tests that need it are left out: npm (for $1)"
        return
    fi
    echo "Installing $1 $2 under .tools …"
    mkdir -p .tools
    # Its install script would only fetch what the package already holds.
    npm install --prefix .tools --no-save --no-package-lock --ignore-scripts --no-audit --no-fund \
        --loglevel=error "$1@$2" >/dev/null </dev/null ||
        { [ -z "${CI:-}" ] || stop "$1 could not be installed."; echo "Lacking on this machine: $1"; }
}

case ${1:-} in
run)
    environment requirements.txt requirements-gui.txt
    ;;
test)
    environment requirements.txt requirements-gui.txt requirements-test.txt
    # The first line is what Qt loads even without a screen, the second real windows on a
    # virtual one, the third the Latvian dictionary.
    system libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 'libglib2.0-0|libglib2.0-0t64' \
        libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 xvfb xauth openbox \
        hunspell hunspell-lv
    ;;
outlets)
    environment requirements.txt requirements-test.txt
    # shellcheck disable=SC2046
    system 'libreoffice-writer-nogui|libreoffice-writer' libreoffice-l10n-lv poppler-utils fonts-noto-core \
        'fonts-liberation2|fonts-liberation' fonts-crosextra-carlito fonts-crosextra-caladea \
        $(or_command java default-jre-headless) $(or_command npm npm)
    checker vnu-jar 26.9.27
    ;;
bundle)
    environment requirements.txt requirements-gui.txt requirements-bundle.txt
    ;;
*)
    stop "usage: sh packaging/prepare.sh run|test|outlets|bundle"
    ;;
esac
