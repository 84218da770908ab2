"""Gaps in plain words: what cannot be seen, what follows, and the remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.model import GapCode
from portwatch.core.said import Said, filled, say, say_count, together
from portwatch.core.text import clean

if TYPE_CHECKING:
    from portwatch.core.model import Gap


class GapWords(NamedTuple):
    """A gap in words: what, so, and the remedy.

    Attributes:
        title: What cannot be seen, in a few words.
        text: A sentence; ``{n}`` stands for the sockets that it concerns.
        advice: What to do; empty where the command says all.
        command: What to run, after the advice; empty where it is no command.
    """

    title: str
    text: str
    advice: str
    command: str = ""


_NOTHING = say("Nothing to do")
_AS_ADMINISTRATOR = "sudo portwatch list"
_OUTSIDE = say("Run portwatch outside a sandbox")

NO_MORE_FILES = "too many open files"
"""Detail of hidden owners where portwatch itself may open too few files to look."""

WINDOWS_FIREWALL = "Windows Firewall"
"""With a colon after it: how the detail of an unread firewall begins where it is that one."""

MAC_FIREWALL = say("The application firewall")
"""The same for that of macOS."""

PACKET_FILTER = say("The packet filter, pf")
"""The same for the other one of macOS."""

_GAPS = {
    GapCode.OWNERS_HIDDEN: GapWords(
        say("Owners of other users' sockets"),
        say("Owners of {n} of other users are shown to an administrator only."),
        "",
        _AS_ADMINISTRATOR,
    ),
    GapCode.OWNERS_VANISHED: GapWords(
        say("Programs that ended"),
        say("Whose {n} were is not known: the program ended before it could be looked at."),
        _NOTHING,
    ),
    GapCode.OWNERS_KERNEL: GapWords(
        say("Sockets without a program"),
        say("No program here holds {n}: the kernel itself, most likely, or another container."),
        _NOTHING,
    ),
    GapCode.OWNERS_UNFOUND: GapWords(
        say("Sockets without a visible program"),
        say(
            "No process was found that holds {n}; it may be hidden, or on its way between two"
            " programs."
        ),
        _NOTHING,
    ),
    GapCode.OWNERS_NOWHERE: GapWords(
        say("Sockets that no process holds"),
        say(
            "No process holds {n}, though every one was looked at: io_uring or a message between"
            " two processes may hold it, a module of the kernel, or a process that is hidden."
        ),
        _NOTHING,
    ),
    GapCode.OWNERS_COVERED: GapWords(
        say("A process that a mount covers"),
        say(
            "A mount covers a process in /proc, which keeps it from sight; most likely that one"
            " holds {n}."
        ),
        say("findmnt -R /proc shows the mount, and umount takes it away"),
    ),
    GapCode.OWNERS_PERHAPS_COVERED: GapWords(
        say("A process that a mount covers"),
        say(
            "A mount covers a process in /proc, which keeps it from sight; {n} may be its, or the"
            " kernel's."
        ),
        say("findmnt -R /proc shows the mount, and umount takes it away"),
    ),
    GapCode.OWNERS_GONE: GapWords(
        say("Sockets just closed"),
        say("The kernel alone keeps {n} that just closed or are not open yet, without a program."),
        _NOTHING,
    ),
    GapCode.OWNERS_INFERRED: GapWords(
        say("Owners told by their service"),
        say(
            "Owners of {n} are inferred from the service they were opened in, not read from the"
            " process."
        ),
        "",
        _AS_ADMINISTRATOR,
    ),
    GapCode.OWNERS_MOVED: GapWords(
        say("Sockets that were passed on"),
        say("Who holds {n} is not known: opened in a service, and passed on since or left behind."),
        "",
        _AS_ADMINISTRATOR,
    ),
    GapCode.OWNERS_WAITING: GapWords(
        say("Connections not taken yet"),
        say("{n} wait until a listener's program takes them; until then no program holds them."),
        _NOTHING,
    ),
    GapCode.OWNERS_PASSED: GapWords(
        say("Sockets that closed at once"),
        say("Whose {n} were is not known: they had closed before anybody could look."),
        _NOTHING,
    ),
    GapCode.ONE_OWNER_ONLY: GapWords(
        say("Other holders of a socket"),
        say("Where several programs share a socket, only one of them is shown."),
        say("On Linux: portwatch --source netlink list"),
    ),
    GapCode.NETLINK_UNAVAILABLE: GapWords(
        say("The kernel's own table"),
        say("The kernel's own table of sockets cannot be asked, so a slower way is used{why}."),
        _OUTSIDE,
    ),
    GapCode.SOCKETS_HIDDEN: GapWords(
        say("Some sockets"),
        say("Some sockets cannot be seen, so they are not in the list{why}."),
        "",
        _AS_ADMINISTRATOR,
    ),
    GapCode.NAMESPACES_HIDDEN: GapWords(
        say("Some containers' own networks"),
        say("What listens in some networks of containers and sandboxes is not in the list{why}."),
        _NOTHING,
    ),
    GapCode.ENDS_UNAVAILABLE: GapWords(
        say("What closes between two looks"),
        say(
            "The kernel does not tell which sockets end: what opens and closes between two looks is"
            " missed{why}."
        ),
        say("Allow AF_NETLINK in the sandbox; it needs Linux 4.3 or newer"),
    ),
    GapCode.ENDS_LOST: GapWords(
        say("Some ends of connections"),
        say(
            "So many sockets ended at once that the kernel did not tell all of them; what is listed"
            " is 'at least'. Their number is exact."
        ),
        say("Raise net.core.rmem_max, or run portwatch as an administrator"),
    ),
    GapCode.PACKAGES_UNREADABLE: GapWords(
        say("Packages"),
        say(
            "The list of installed packages cannot be read, so it is not known which programs are"
            " packaged{why}."
        ),
        say("See that the package manager's files can be read, for instance /var/lib/dpkg/info"),
    ),
    GapCode.INSTALLED_NOT_COMPARED: GapWords(
        say("Installed program files"),
        say(
            "Program files are not compared with what their packages hold, so that one that was"
            " exchanged on the disk is not noticed{why}."
        ),
        say("Let the package manager compare them: rpm -Va, or apk audit --system"),
    ),
    GapCode.SETTINGS_HIDDEN: GapWords(
        say("Settings of programs that hide them"),
        say(
            "The configuration of {n} is hidden: the program has replaced its command line, so"
            " whether it asks for a password, or refuses others, is not known."
        ),
        say("Ask the program, for instance:"),
        "redis-cli CONFIG GET protected-mode",
    ),
    GapCode.CODE_UNREAD: GapWords(
        say("Code that is still to be looked at"),
        say(
            "{n} of many scripts that came at once have not been looked at yet, and are called"
            " expected only when they have been."
        ),
        say("Wait a moment: some are looked at in every second"),
    ),
    GapCode.CODE_PARTLY: GapWords(
        say("Code that is too large"),
        say(
            "{n} run a script or an archive that is too large to be looked at whole: what it does"
            " beyond its first part is not known."
        ),
        say("Look at it yourself; the details of a row name the file"),
    ),
    GapCode.FILES_SILENT: GapWords(
        say("Files that do not answer"),
        say(
            "{n} have files on a file system that does not answer: these are not looked at, so that"
            " portwatch does not wait for them{why}."
        ),
        say("Bring its server back, or unmount it (umount -l)"),
    ),
    GapCode.COUNTERS_UNAVAILABLE: GapWords(
        say("Very short connections"),
        say(
            "The kernel's counts cannot be read, so what opens and closes is counted as 'at"
            " least'{why}."
        ),
        _NOTHING,
    ),
    GapCode.INTERFACES_UNAVAILABLE: GapWords(
        say("Network interfaces"),
        say("The network interfaces cannot be read, so reach is told by the address alone{why}."),
        _OUTSIDE,
    ),
    GapCode.FIREWALL_NOT_READ: GapWords(
        say("Firewall rules"),
        say("The firewall's rules are not read; reach is told as if no rule blocked it{why}."),
        say("Ask your firewall, for instance:"),
        "sudo nft list ruleset",
    ),
}

_NOT_READ = say("The firewall's rules are not read; reach is told as if no rule blocked it{why}.")
_FIREWALLS = {
    WINDOWS_FIREWALL: GapWords(
        say("Firewall rules"),
        _NOT_READ,
        say("Ask it in PowerShell:"),
        "Get-NetFirewallProfile -PolicyStore ActiveStore",
    ),
    MAC_FIREWALL: GapWords(
        say("Firewall rules"),
        _NOT_READ,
        say("Ask it:"),
        "/usr/libexec/ApplicationFirewall/socketfilterfw --getglobalstate",
    ),
    PACKET_FILTER: GapWords(
        say("Rules of the packet filter"),
        say(
            "The rules of the packet filter are not read; reach is told as if none of them"
            " blocked it{why}."
        ),
        say("Ask it:"),
        "sudo pfctl -s rules",
    ),
}

# An administrator who is told to be one would not be helped.
_SHIELDED = GapWords(
    say("Owners that are hidden here"),
    say(
        "Owners of {n} are hidden even from an administrator, as in a sandbox or a container{why}."
    ),
    _OUTSIDE,
)

_STARVED = GapWords(
    say("Owners that could not be read"),
    say("Owners of {n} could not be read: portwatch may open too few files."),
    say("Allow it more open files, for instance: ulimit -n 1024"),
)


def _words(gap: Gap) -> GapWords:
    if gap.code is GapCode.FIREWALL_NOT_READ:
        return _FIREWALLS.get(gap.detail.partition(":")[0], _GAPS[gap.code])
    if gap.code is not GapCode.OWNERS_HIDDEN or not gap.detail:
        return _GAPS[gap.code]
    return _STARVED if gap.detail == NO_MORE_FILES else _SHIELDED


def title(gap: Gap) -> str:
    """A few words for a gap."""
    return _words(gap).title


def text(gap: Gap) -> str:
    """One sentence: what cannot be seen, and what follows from it."""
    some = say_count("{count:,} sockets", "{count} socket", gap.count)
    # Our own words are not cut: they would be English in every language then.
    most = max(200, len(gap.detail)) if isinstance(gap.detail, Said) else 200
    why = say(" ({detail})", detail=clean(gap.detail, most)) if gap.detail else ""
    return filled(_words(gap).text, n=some if gap.count else say("some sockets"), why=why)


def remedy(gap: Gap) -> str:
    """What a person can do about a gap, with the command if there is one."""
    words = _words(gap)
    return together([words.advice, words.command])


def advice(gap: Gap) -> str:
    """The same without the command; empty where that says all."""
    return _words(gap).advice


def needs_rights(gap: Gap) -> bool:
    """Whether an administrator on this machine would see what is missing."""
    by_rights = {GapCode.OWNERS_HIDDEN, GapCode.OWNERS_INFERRED, GapCode.OWNERS_MOVED}
    if gap.code is GapCode.FIREWALL_NOT_READ:
        return _words(gap) is _GAPS[gap.code]
    return gap.code in by_rights and _words(gap) is _GAPS[gap.code]


def command(gap: Gap) -> str:
    """The command of the remedy, to be copied; empty where the remedy is none."""
    return _words(gap).command
