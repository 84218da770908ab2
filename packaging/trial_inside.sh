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

# A window of anna's is started on a screen of its own, and must remember a listener that is there
# as well as name its program.
use() { # NAME
    screen=/trial/screen-$1
    mkdir "$screen"
    Xvfb :7 -screen 0 1280x800x24 -nolisten tcp -fbdir "$screen" >/trial/xvfb.log 2>&1 &
    server=$!
    runuser -u anna -- python3 -m http.server --bind 127.0.0.1 8765 >/dev/null 2>&1 &
    listener=$!
    sleep 2
    runuser -u anna -- env DISPLAY=:7 HOME=/home/anna portwatch >"/trial/window-$1.log" 2>&1 &
    window=$!
    tries=0
    until as_anna history --since 1min --json 'port:8765' >/trial/history.json 2>/dev/null; do
        tries=$((tries + 1))
        [ "$tries" -lt 60 ] || fail "the window remembers no listener: $(cat "/trial/window-$1.log")"
        sleep 1
    done
    as_anna list port:8765 | grep -q 'python3\{0,1\}.*8765\|8765.*python' || fail 'list names no python'
    sleep 3
    cp "$screen/Xvfb_screen0" "/trial/$1.xwd"
    kill -TERM "$(pgrep -u anna -f 'portwatch$')"
    wait "$window" || fail "the window ended with $?: $(cat "/trial/window-$1.log")"
    kill "$listener" "$server"
    wait || true
    ! grep -v 'XDG_RUNTIME_DIR' "/trial/window-$1.log" || fail 'the window complained'
    say "$1: the window under Xvfb saw the listener, and ended in order"
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
    left=$(find / -xdev \( -path /proc -o -path /trial -o -path /home -o -path /tmp \
        -o -path /var/lib/dpkg -o -path /var/cache -o -path /var/log -o -path /run \) -prune \
        -o -iname '*portwatch*' -print)
    [ -z "$left" ] || fail "after $1 there is still $left"
    ! command -v portwatch >/dev/null || fail "after $1 the command is still there"
}

check_kept() {
    [ "$(cat /home/anna/.config/portwatch/config.toml)" = "$settings" ] || fail 'settings changed'
    [ -s /home/anna/.local/state/portwatch/history.sqlite ] || fail 'the memory is gone'
}

: >/trial/apt.log
apt update
apt install --no-install-recommends xvfb procps pkexec
useradd --create-home anna
apt install --no-install-recommends /trial/earlier.deb
say "installed: $(portwatch --version), package $(dpkg-query -W -f='${Version}' portwatch)"
settings='[poll]
interval = 2'
runuser -u anna -- mkdir -p /home/anna/.config/portwatch
printf '%s\n' "$settings" >/home/anna/.config/portwatch/config.toml
chown anna: /home/anna/.config/portwatch/config.toml
check_places
use earlier
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
