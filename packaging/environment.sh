# shellcheck shell=sh
# What run and test share: system packages and the private virtual environment.
# Sourced, with $root = the checkout. Nothing here writes to standard output.

# Qt's libraries by the name that it loads, with the Debian packages that carry them. Looked for
# by file, not by package: Debian 13 has renamed some packages and kept the old name as an alias.
qt_libraries='
libglib-2.0.so.0:libglib2.0-0
libGL.so.1:libgl1
libEGL.so.1:libegl1
libfontconfig.so.1:libfontconfig1
libdbus-1.so.3:libdbus-1-3
libgssapi_krb5.so.2:libgssapi-krb5-2
libxkbcommon.so.0:libxkbcommon0
libxcb-cursor.so.0:libxcb-cursor0
libxcb-icccm.so.4:libxcb-icccm4
libxcb-keysyms.so.1:libxcb-keysyms1
libxcb-shape.so.0:libxcb-shape0
libxkbcommon-x11.so.0:libxkbcommon-x11-0
libwayland-cursor.so.0:libwayland-cursor0
'

say() {
    printf 'portwatch: %s\n' "$*" >&2
}

die() { # CODE WORDS...
    die_code=$1
    shift
    say "$@"
    exit "$die_code"
}

# --- one at a time ---------------------------------------------------------------------------

# The lock is on pyproject.toml itself: nothing to leave behind, and readable is enough.
lock() {
    [ -z "${locked:-}" ] || return 0
    command -v flock >/dev/null || return 0
    exec 9<"$root/pyproject.toml"
    if ! flock -n 9; then
        say 'another start is installing what is missing; waiting for it'
        flock 9
    fi
    locked=yes
}

unlock() {
    [ -n "${locked:-}" ] || return 0
    exec 9<&-
    locked=
}

# --- system packages -------------------------------------------------------------------------

# The Debian packages of Qt's libraries that the system's loader does not know.
missing_qt_packages() {
    loader=/sbin/ldconfig
    [ -x "$loader" ] || return 0 # not a Debian: the program itself says what Qt lacks
    known=$("$loader" -p 2>/dev/null) || return 0
    for pair in $qt_libraries; do
        case $known in
        *"	${pair%%:*} "*) ;;
        *) printf '%s ' "${pair#*:}" ;;
        esac
    done
}

# Those of the packages that are not installed.
missing_packages() { # PACKAGE...
    for package in "$@"; do
        case $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) in
        installed) ;;
        *) printf '%s ' "$package" ;;
        esac
    done
}

install_packages() { # PACKAGE...
    command -v apt-get >/dev/null ||
        die 4 "these Debian packages are missing, and there is no apt-get here to install them: $*"
    if [ "$(id -u)" -eq 0 ]; then
        as_root=
    elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [ -t 0 ] && [ -t 2 ]; }; }; then
        as_root=sudo
    else
        die 4 "packages are missing, and this user cannot install them; as an administrator:" \
            "apt-get install --no-install-recommends $*"
    fi
    say "installing with apt-get: $*"
    ${before_installing:-:}
    apt_log=$(mktemp)
    # A list of packages that is absent or old makes the first try fail at once.
    if ! apt_get install "$@" && ! { apt_get update && apt_get install "$@"; }; then
        tail -n 20 "$apt_log" >&2
        rm -f "$apt_log"
        die 1 "apt-get could not install: $*"
    fi
    rm -f "$apt_log"
}

# Never asks, never shares the lock with a daemon that a package starts.
apt_get() { # install PACKAGE... | update
    apt_verb=$1
    shift
    [ "$apt_verb" = update ] || set -- -y --no-install-recommends "$@"
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 \
        -o Dpkg::Use-Pty=0 "$apt_verb" "$@" </dev/null >"$apt_log" 2>&1 9<&-
}

# --- the virtual environment -----------------------------------------------------------------

# A Python that can make one, anywhere in PATH: the first may lack the module, or be old. Sets
# $python to the interpreter itself, not to a link that the system's next release points elsewhere.
find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        old_ifs=$IFS
        IFS=:
        for folder in $PATH; do
            IFS=$old_ifs
            [ -x "$folder/$name" ] || continue
            python=$("$folder/$name" -I -c 'import os, sys, venv, ensurepip
if sys.version_info >= (3, 11): print(os.path.realpath(sys.executable))' 2>/dev/null) || python=
            [ -z "$python" ] || return 0
        done
        IFS=$old_ifs
    done
    return 1
}

# Sets $venv, and $wanted: what its stamp must say.
name_venv() { # SUFFIX
    venv=${PORTWATCH_VENV:-$root/.venv}
    venv=${venv%/}$1
    case $venv in
    /*) ;;
    *) venv=$PWD/$venv ;;
    esac
    digest=$(sha256sum <"$root/pyproject.toml")
    wanted="${digest%% *} $root"
}

venv_is_ready() { # LEVEL
    [ -x "$venv/bin/python" ] && [ -r "$venv/portwatch.$1" ] &&
        IFS= read -r stamp <"$venv/portwatch.$1" && [ "$stamp" = "$wanted" ]
}

# A checkout that this user cannot write to has its environment in the user's cache.
place_venv() { # SUFFIX
    [ -z "${PORTWATCH_VENV:-}" ] || return 0
    if [ -e "$venv" ]; then
        [ ! -w "$venv" ] || return 0
    elif [ -w "$root" ]; then
        return 0
    fi
    cache=${XDG_CACHE_HOME:-${HOME:-}/.cache}
    digest=$(printf '%s' "$root" | sha256sum)
    venv=$cache/portwatch/venv-$(printf '%.12s' "$digest")$1
}

# Make the environment of a level, or complete it. The marks inside it: .ours is there when this
# script made it and may make it anew, .unfinished while it is being worked on, and .LEVEL is the
# stamp of what was installed.
make_venv() { # LEVEL
    clear_broken_venv
    if [ ! -x "$venv/bin/python" ]; then
        say "making a virtual environment: $venv"
        mkdir -p "$venv" || die 1 "the folder $venv cannot be made"
        : >"$venv/portwatch.ours"
        : >"$venv/portwatch.unfinished"
        "$python" -I -m venv "$venv" >&2 || die 1 "the virtual environment $venv cannot be made"
    fi
    say "installing Python packages ($1)"
    : >"$venv/portwatch.unfinished"
    "$venv/bin/python" -I "$root/packaging/requirements.py" "$1" >"$venv/portwatch.requirements"
    PIP_USER=0 "$venv/bin/python" -I -m pip --disable-pip-version-check --no-input -qq install \
        --prefer-binary -r "$venv/portwatch.requirements" </dev/null >&2 9<&- ||
        die 1 'the Python packages could not be installed; the reason is above'
    # PySide6 compiles a part of itself at each start, unless it is told to keep that as files.
    case $1 in
    dev | gui) SBK_EMBED=0 "$venv/bin/python" -I -c 'import PySide6.QtCore' >&2 9<&- ||
        say 'PySide6 does not keep its own part compiled: the window takes a little longer to start' ;;
    esac
    # The checkout is imported from wherever the program is started.
    packages=$("$venv/bin/python" -I -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    printf '%s\n' "$root" >"$packages/portwatch.pth"
    case $1 in
    dev) levels='cli gui dev' ;;
    gui) levels='cli gui' ;;
    *) levels=$1 ;;
    esac
    for level in $levels; do
        printf '%s\n' "$wanted" >"$venv/portwatch.$level"
    done
    rm -f "$venv/portwatch.unfinished"
}

# Remove what an interrupted start, a moved checkout or a removed Python has left; only what is a
# virtual environment and of no use.
clear_broken_venv() {
    [ -d "$venv" ] || return 0
    moved=
    for stamp_file in "$venv"/portwatch.cli "$venv"/portwatch.noqt; do
        [ ! -r "$stamp_file" ] || IFS= read -r stamp <"$stamp_file" || stamp=
        [ ! -r "$stamp_file" ] || [ "${stamp#* }" = "$root" ] || moved=yes
    done
    if [ -e "$venv/portwatch.ours" ]; then
        [ -e "$venv/portwatch.unfinished" ] || [ -n "$moved" ] || ! venv_works || return 0
    elif [ -e "$venv/pyvenv.cfg" ]; then
        ! venv_works || return 0
        # In the checkout it is ours wherever it came from; elsewhere it may be anybody's.
        [ -z "${PORTWATCH_VENV:-}" ] || die 1 "$venv is not whole, and not ours to remove"
    elif rmdir "$venv" 2>/dev/null; then
        return 0
    else
        die 1 "$venv is in the way: it is not a virtual environment"
    fi
    say "making $venv anew: it is not whole"
    rm -rf "$venv"
}

venv_works() {
    "$venv/bin/python" -I -c 'import pip, sys; sys.exit(sys.prefix == sys.base_prefix)' 2>/dev/null
}

# --- both ------------------------------------------------------------------------------------

# The environment of a level, ready in $venv; and no missing package.
#   LEVEL   as in requirements.py
#   SUFFIX  of the environment's folder
#   FINDER  a command that prints the missing system packages
# $before_installing names a command that runs before apt-get does, with $as_root set.
prepare() { # LEVEL SUFFIX FINDER
    name_venv "$2"
    venv_is_ready "$1" || place_venv "$2"
    missing=$($3)
    ! venv_is_ready "$1" || [ -n "$missing" ] || return 0
    lock
    missing=$($3)
    if ! venv_is_ready "$1" && ! find_python; then
        missing="$(missing_packages python3 python3-venv)$missing"
    fi
    # shellcheck disable=SC2086 # a list of names without spaces
    [ -z "$missing" ] || install_packages $missing
    if ! venv_is_ready "$1"; then
        [ -n "${python:-}" ] || find_python ||
            die 1 'Python 3.11 or newer, with its module venv, is needed and was not found'
        make_venv "$1"
    fi
    unlock
}
