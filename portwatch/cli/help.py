"""``portwatch help``: what a command takes, how a query is written, and what portwatch keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from portwatch.cli.context import CommandError

if TYPE_CHECKING:
    import argparse

    from portwatch.cli.context import Context

PAGES: Final = {
    "query": """\
A query is words with spaces between them; a row is found if all of them fit.

  redis  "my app"  /^sshd?$/         program, command, service, user or address, as text
                                     or regular expression (RE2)
  8080  :8080  port:8000-8100        ports; also lists (port:80,443) and port:>1024
  program:  exe:  user:  pid:        one fact; so are unit: container: package: service:
                                     addr: remote: proto: state:
  reach:network  verdict:>=risky     who can reach it, what is thought of it
  -user:root                         everything but that

A value behind := has to be the whole: program:=sshd. A shell takes quotes and > itself, so put
the query into quotes of its own: portwatch list 'verdict:>=risky'
""",
    "privacy": """\
portwatch sends nothing, opens no port and has no account. It asks the system's resolver for names
only if privacy.names is set, and only those of connections on show.

Only you can read what it keeps; 'portwatch doctor' names the places:
  settings and expectations, as files to read and edit;
  a memory of what listened, who connected to it (unless privacy.peers is false), and alerts, for
  history.days days; command lines lose their secrets before that.

It reports what the kernel tells, and is no guard: nothing is blocked. Other accounts cannot hide
a listener from it in this machine's network, but their program behind it, unless you look as an
administrator. A program of your own account can write an expectation or end portwatch. Whoever
rules the kernel (root) can hide anything; look from another machine then. What goes out, what
needs no port (raw packets) and what a known service was talked into is not judged.
The README says more, under "Privacy, and what an attacker can hide".
""",
}
"""What is no command's, by the word that asks for it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument(
        "topic", nargs="?", metavar="TOPIC", help=f"a command, {' or '.join(PAGES)}"
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Print it."""
    from portwatch.cli.main import COMMANDS, build_parser

    topic = args.topic
    if args.json:
        raise CommandError("help is for people: there is no JSON of it", code=2)
    if topic in PAGES:
        context.print(PAGES[topic].rstrip("\n"))
        return 0
    if topic is not None and topic not in COMMANDS:
        known = ", ".join((*COMMANDS, *PAGES))
        raise CommandError(f"there is no help on {topic!r}; there is on {known}", code=2)
    build_parser(topic).parse_args([*([topic] if topic else []), "--help"])  # prints, and exits
    return 0
