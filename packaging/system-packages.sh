#!/bin/sh
# Sees that the system packages First Look needs are there, and installs them where it may.
#
#   packaging/system-packages.sh run      what the app needs
#   packaging/system-packages.sh test     that, and what only the tests need
#
# PYTHON names the interpreter that will make the virtual environment (default: python3).
# SKIP_SYSTEM_PACKAGES=1 leaves the system alone, for those who provide these things in another way.
#
# Quick when nothing is missing: it then asks dpkg once and never touches apt.
set -eu

purpose=${1:-run}
python=${PYTHON:-python3}

case $purpose in
run | test) ;;
*)
    echo "usage: $0 run|test" >&2
    exit 2
    ;;
esac

say() { printf '%s\n' "$*" >&2; }

if ! command -v "$python" >/dev/null; then
    say "There is no $python here. First Look needs Python 3.11, 3.12 or 3.13: make PYTHON=python3.12 ..."
    exit 1
fi

if [ "${SKIP_SYSTEM_PACKAGES:-}" = 1 ]; then
    exit 0
fi

# Prints the packages, one on a line. "a|b" is one package under its two names: since the change to
# 64-bit time (Debian 13, Ubuntu 24.04) some libraries are called NAMEt64.
wanted() {
    echo 'libimage-exiftool-perl'
    # Qt, also where there is no screen.
    printf '%s\n' 'libglib2.0-0t64|libglib2.0-0' libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0
    # Qt on a screen (xcb).
    printf '%s\n' libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0
    if [ "$purpose" = test ]; then
        # Readers of metadata that are not ours, and a screen for a machine without one.
        printf '%s\n' exiv2 exempi xvfb xauth
    fi
}

# Debian and Ubuntu ship Python without what makes virtual environments.
venv_package() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
}

# Prints those of the packages given on stdin of which no name is installed.
not_installed() {
    installed=" $(dpkg-query -W -f '${db:Status-Status}/${Package} ' 2>/dev/null) "
    while IFS= read -r names; do
        found=
        for name in $(echo "$names" | tr '|' ' '); do
            case $installed in *" installed/$name "*) found=1 ;; esac
        done
        [ -n "$found" ] || echo "$names"
    done
}

# Of a package with two names, the one that this system's archive has.
archive_name() {
    for name in $(echo "$1" | tr '|' ' '); do
        if apt-cache show --no-all-versions "$name" >/dev/null 2>&1; then
            echo "$name"
            return
        fi
    done
    echo "${1##*|}"
}

with_apt() {
    missing=$(wanted | not_installed)
    missing="$missing $(venv_package)"
    [ -n "$(echo "$missing" | tr -d '[:space:]')" ] || exit 0

    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root='sudo -n'
    else
        say 'First Look needs these system packages, and may not install them itself. Please run:'
        say ''
        say "    sudo apt-get update && sudo apt-get install --yes --no-install-recommends $(archive_names "$missing")"
        say ''
        say 'and then make again. (SKIP_SYSTEM_PACKAGES=1 goes on without them.)'
        exit 1
    fi

    say 'Fetching the list of system packages'
    $as_root apt-get update -q >&2 ||
        say 'The list of system packages could not be brought up to date: trying with the one that is here.'
    names=$(archive_names "$missing")
    say "Installing system packages: $names"
    # shellcheck disable=SC2086  # words on purpose: one package each
    if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q --yes --no-install-recommends $names >&2 </dev/null; then
        say ''
        say 'These system packages could not be installed; what apt says above tells why.'
        say 'On Ubuntu the component "universe" must be enabled: sudo add-apt-repository universe'
        exit 1
    fi
}

archive_names() {
    names=
    for package in $1; do
        names="$names $(archive_name "$package")"
    done
    echo "${names# }"
}

# Elsewhere only the commands can be looked for, and the person asked.
by_command() {
    missing=
    for pair in "$@"; do
        command -v "${pair%%=*}" >/dev/null || missing="$missing ${pair#*=}"
    done
    [ -n "$missing" ] || exit 0
    say "First Look needs these programs, which are not on the PATH:$missing"
    say ''
    say "    $how$missing"
    say ''
    say 'Install them, and then make again. (SKIP_SYSTEM_PACKAGES=1 goes on without them.)'
    exit 1
}

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
    with_apt
    exit 0
fi

case $(uname -s) in
Darwin) how='brew install' ;;
*) how='with your package manager, install' ;;
esac
if [ "$purpose" = test ]; then
    by_command exiftool=exiftool exiv2=exiv2 exempi=exempi
else
    by_command exiftool=exiftool
fi
