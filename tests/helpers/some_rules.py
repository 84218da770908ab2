"""Two rules that tests of the expectations share."""

from __future__ import annotations

from dataclasses import replace

from portwatch.core.expectation import Expectation, Ports, Source
from portwatch.core.identity import ProgramIdentity
from portwatch.core.model import Protocol, ReachLevel
from tests.helpers.rows import NOW

POSTGRES = Expectation(
    "",
    Source.LEARNT,
    ReachLevel.COMPUTER,
    ProgramIdentity(program="/usr/bin/postgres"),
    protocol=Protocol.TCP,
    ports=Ports(5432, 5432),
    created=NOW - 8 * 86_400,
)
NGINX = replace(
    POSTGRES,
    source=Source.OWN,
    identity=ProgramIdentity(program="/usr/sbin/nginx"),
    ports=Ports(80, 80),
)
