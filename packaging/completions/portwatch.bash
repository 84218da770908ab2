# shellcheck shell=bash
# Made by packaging/make_completions.py of the command line: not to be edited.
_portwatch() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command='' words='' skips='' index
    # Of --option=value bash makes three words.
    if [[ $current == '=' ]]; then
        current=''
    elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((index = 1; index < COMP_CWORD; index++)); do
        if [[ $skips ]]; then
            [[ ${COMP_WORDS[index]} == '=' ]] || skips=''
            continue
        fi
        case ${COMP_WORDS[index]} in
        --data-dir | --source | --log-level | --for | --interval | --at | --remove | --reach | --note | --wait | --since | --until | --report) skips=yes ;;
        gui | list | watch | explain | check | expect | stop | close | history | doctor | help) [[ $command ]] || command=${COMP_WORDS[index]} ;;
        esac
    done
    COMPREPLY=()
    case $before in
    --data-dir)
        mapfile -t COMPREPLY < <(compgen -d -- "$current")
        return
        ;;
    --source)
        mapfile -t COMPREPLY < <(compgen -W 'auto netlink psutil' -- "$current")
        return
        ;;
    --log-level)
        mapfile -t COMPREPLY < <(compgen -W 'debug info warning error' -- "$current")
        return
        ;;
    --at)
        mapfile -t COMPREPLY < <(compgen -W 'unexpected risky suspicious' -- "$current")
        return
        ;;
    --reach)
        mapfile -t COMPREPLY < <(compgen -W 'computer network internet' -- "$current")
        return
        ;;
    --for | --interval | --remove | --note | --wait | --since | --until | --report) return ;;
    esac
    case $command in
    '') words='-h --help --json --data-dir --source --demo --no-color --log-level --version --minimized' ;;
    gui) words='-h --help --json --data-dir --source --demo --no-color --log-level --minimized' ;;
    list) words='-h --help --json --data-dir --source --demo --no-color --log-level --connections --all --bytes --csv' ;;
    watch) words='-h --help --json --data-dir --source --demo --no-color --log-level --for --interval --ends' ;;
    explain) words='-h --help --json --data-dir --source --demo --no-color --log-level' ;;
    check) words='-h --help --json --data-dir --source --demo --no-color --log-level --at' ;;
    expect) words='-h --help --json --data-dir --source --demo --no-color --log-level --all --remove --list --reach --accept --note --dry-run --yes' ;;
    stop) words='-h --help --json --data-dir --source --demo --no-color --log-level --tree --unit --container --pause --continue --force --yes --dry-run --wait' ;;
    close) words='-h --help --json --data-dir --source --demo --no-color --log-level --yes --dry-run' ;;
    history) words='-h --help --json --data-dir --source --demo --no-color --log-level --since --until --alerts --acts --report --csv --markdown' ;;
    doctor) words='-h --help --json --data-dir --source --demo --no-color --log-level --deep' ;;
    help) words='-h --help --json --data-dir --source --demo --no-color --log-level' ;;
    esac
    if [[ $current != -* ]]; then
        words='gui list watch explain check expect stop close history doctor help'
        [[ ! $command ]] || words=''
        [[ $command != help ]] || words='gui list watch explain check expect stop close history doctor help query privacy'
    fi
    [[ ! $words ]] || mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _portwatch portwatch
