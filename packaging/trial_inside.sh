#!/bin/sh
# What packaging/trial does in a fresh system: a person installs, uses, upgrades and removes it.
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

say() {
    printf '  %s\n' "$*"
}

fail() {
    printf '  FAILED: %s\n' "$*"
    exit 1
}

apt() {
    apt-get -qq -y -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-unsafe-io "$@" >>/trial/apt.log 2>&1 || {
        tail -n 30 /trial/apt.log
        fail "apt-get $*"
    }
}

# A desktop of anna's, in a network of its own: nothing listens there but what she starts.
use() { # NAME [--first]
    unshare --net sh -c 'ip link set lo up && exec "$@"' sh runuser -u anna -- \
        env HOME=/home/anna PYTHONPATH=/trial PYTHONDONTWRITEBYTECODE=1 \
        "$(interpreter)" /trial/trial_desktop.py "$@" /trial/shots >/trial/desktop.log 2>&1 || {
        cat /trial/desktop.log
        fail "the desktop of $1"
    }
    say "$1: the window listed the listener; a notification and the tray's icon brought it back"
}

# What the program runs on, by its first line.
interpreter() {
    sed -n '1s/^#!\([^ ]*\).*/\1/p' /usr/bin/portwatch
}

# Before anything else comes in that brings libraries: the package asks for all that Qt loads.
check_loads() { # PLATFORMS
    plugin=$(find /opt/portwatch /usr/lib -name libqxcb.so 2>/dev/null | head -n 1)
    [ -n "$plugin" ] || fail 'there is no plugin for X'
    for library in "$plugin" "${plugin%/*}"/libqwayland*.so; do
        [ -e "$library" ] || continue
        absent=$(ldd "$library" | grep 'not found' || true)
        [ -z "$absent" ] || fail "$library lacks $absent"
    done
    absent=$("$(interpreter)" -I -c 'from portwatch.services.preflight import missing_libraries
import sys
print(*missing_libraries(sys.argv[1:]))' "$@")
    [ -z "$absent" ] || fail "these packages are missing: $absent"
}

as_anna() {
    runuser -u anna -- env HOME=/home/anna portwatch "$@"
}

count_episodes() {
    as_anna history --json port:8765 | grep -c '"is_open"'
}

# It ends with who asks it, so that one waits for its answer, however slow the machine is.
ask_helper() {
    : >/trial/helper
    tries=0
    # shellcheck disable=SC2094 # one program writes it, another waits for that
    until [ -s /trial/helper ] || [ "$tries" -ge 30 ]; do
        tries=$((tries + 1))
        sleep 1
    done | PKEXEC_UID=$(id -u anna) /usr/libexec/portwatch-helper see | cat >/trial/helper
}

check_places() {
    for path in /usr/bin/portwatch /usr/libexec/portwatch-helper \
        /usr/share/polkit-1/actions/org.portwatch.helper.policy \
        /usr/share/applications/portwatch.desktop /usr/share/man/man1/portwatch.1.gz \
        /usr/share/metainfo/org.portwatch.portwatch.metainfo.xml \
        /usr/share/icons/hicolor/scalable/apps/portwatch.svg \
        /usr/share/icons/hicolor/48x48/apps/portwatch.png \
        /usr/share/bash-completion/completions/portwatch; do
        [ -e "$path" ] || fail "$path is not there"
    done
    grep -q '^Hidden=true$' /etc/xdg/autostart/portwatch.desktop || fail 'it starts by itself'
    ask_helper
    grep -q see /trial/helper || fail 'the helper does not answer'
    as_anna doctor | grep -q "by pkexec, with portwatch's own policy" ||
        fail 'See everything does not find the helper and its policy'
}

check_gone() { # WORD
    left=$(find / -xdev \( -path /proc -o -path /trial -o -path /home \) -prune \
        -o -iname '*portwatch*' -print)
    [ -z "$left" ] || fail "after $1 there is still $left"
    ! command -v portwatch >/dev/null || fail "after $1 the command is still there"
}

check_kept() {
    [ "$(cat /home/anna/.config/portwatch/config.toml)" = "$settings" ] || fail 'settings changed'
    [ -s /home/anna/.local/state/portwatch/history.sqlite ] || fail 'the memory is gone'
}

# By the tools of this system, whose versions want different things.
check_files() {
    for package in /trial/whole.deb /trial/native.deb; do
        [ -e "$package" ] || continue
        rm -rf /trial/files
        dpkg-deb -x "$package" /trial/files
        desktop-file-validate /trial/files/usr/share/applications/*.desktop \
            /trial/files/etc/xdg/autostart/*.desktop || fail "the entries of $package"
        # Before 1.0 it does not know what replaced the name of the developer.
        case $(appstreamcli --version) in
        *' 0.'*) override=--override=unknown-tag=pedantic ;;
        *) override= ;;
        esac
        # shellcheck disable=SC2086 # it may be none
        appstreamcli validate --no-net --strict $override /trial/files/usr/share/metainfo/*.xml ||
            fail "the metainfo of $package"
        lintian --allow-root --fail-on error,warning "$package" || fail "lintian on $package"
    done
    say 'valid: entries, metainfo, packages'
}

: >/trial/apt.log
mkdir /trial/shots
useradd --create-home anna
chown anna: /trial/shots
apt update
if [ -e /trial/native.deb ]; then
    apt install --no-install-recommends /trial/native.deb
    check_loads xcb
    apt purge --auto-remove portwatch
    check_gone 'a purge of the native package'
    say 'native: installed alone, and purged'
fi
apt install --no-install-recommends /trial/earlier.deb
say "installed: $(portwatch --version), package $(dpkg-query -W -f='${Version}' portwatch)"
check_loads xcb wayland
apt install --no-install-recommends xvfb openbox trayer dunst xdotool imagemagick x11-utils \
    dbus-daemon dbus-bin at-spi2-core gir1.2-atspi-2.0 python3-gi iproute2 fonts-inter pkexec
settings='# by hand
[poll]
interval = 2'
runuser -u anna -- mkdir -p /home/anna/.config/portwatch
printf '%s\n' "$settings" >/home/anna/.config/portwatch/config.toml
chown anna: /home/anna/.config/portwatch/config.toml
check_places
use earlier --first
before=$(count_episodes)

apt install --no-install-recommends /trial/whole.deb
[ "$(dpkg-query -W -f='${Version}' portwatch)" != 0.0.1 ] || fail 'it was not upgraded'
check_kept
check_places
use whole
[ "$(count_episodes)" -gt "$before" ] || fail 'the history begins anew after the upgrade'
check_kept
say 'upgraded: settings and history are kept'

if [ -e /trial/native.deb ]; then
    apt install --no-install-recommends /trial/native.deb
    [ ! -e /opt/portwatch ] || fail 'the private environment stays beside the native package'
    check_places
    use native
    check_kept
fi

apt remove portwatch
check_kept
[ ! -e /opt/portwatch ] || fail 'after its removal there is still /opt/portwatch'
[ -e /etc/xdg/autostart/portwatch.desktop ] || fail 'settings of the system go only by a purge'
apt purge portwatch
check_gone 'a purge'
check_kept
say 'removed and purged: nothing is left but what anna owns'

apt install --no-install-recommends appstream desktop-file-utils lintian
check_files
