"""Rules of firewalls as people have them, and what may stay unknown under each."""

from __future__ import annotations

from dataclasses import dataclass

OPEN, SHUT = 8001, 8011  # a port that the rules below let in where they let in any, and no other
SIDE = 7000  # one that leads to the shut one, where the rules say so

_NFT = """table inet filter {{
 {more}
 chain input {{
  type filter hook input priority 0
  {rules}
 }}
}}
"""


def nft(*rules: str, more: str = "") -> str:
    """A table with one chain for what comes in."""
    return _NFT.format(rules="\n".join(rules), more=more)


def hooked(kind: str, hook: str, priority: int, rule: str) -> str:
    """A table with one rule at some hook."""
    return (
        f"table inet {kind}{hook} {{\n chain in {{\n"
        f"  type {kind} hook {hook} priority {priority}\n  {rule}\n }}\n}}\n"
    )


UFW = """*filter
:INPUT DROP [0:0]
:FORWARD DROP [0:0]
:OUTPUT ACCEPT [0:0]
:ufw-after-input - [0:0]
:ufw-after-logging-input - [0:0]
:ufw-before-input - [0:0]
:ufw-before-logging-input - [0:0]
:ufw-logging-deny - [0:0]
:ufw-not-local - [0:0]
:ufw-reject-input - [0:0]
:ufw-skip-to-policy-input - [0:0]
:ufw-user-input - [0:0]
:ufw-user-limit - [0:0]
:ufw-user-limit-accept - [0:0]
-A INPUT -j ufw-before-logging-input
-A INPUT -j ufw-before-input
-A INPUT -j ufw-after-input
-A INPUT -j ufw-after-logging-input
-A INPUT -j ufw-reject-input
-A ufw-after-input -p udp -m udp --dport 137 -j ufw-skip-to-policy-input
-A ufw-after-input -p tcp -m tcp --dport 445 -j ufw-skip-to-policy-input
-A ufw-after-input -m addrtype --dst-type BROADCAST -j ufw-skip-to-policy-input
-A ufw-after-logging-input -m limit --limit 3/min --limit-burst 10 -j LOG --log-prefix "[U] "
-A ufw-before-input -i lo -j ACCEPT
-A ufw-before-input -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A ufw-before-input -m conntrack --ctstate INVALID -j ufw-logging-deny
-A ufw-before-input -m conntrack --ctstate INVALID -j DROP
-A ufw-before-input -p icmp -m icmp --icmp-type 8 -j ACCEPT
-A ufw-before-input -p udp -m udp --sport 67 --dport 68 -j ACCEPT
-A ufw-before-input -j ufw-not-local
-A ufw-before-input -d 224.0.0.251/32 -p udp -m udp --dport 5353 -j ACCEPT
-A ufw-before-input -d 239.255.255.250/32 -p udp -m udp --dport 1900 -j ACCEPT
-A ufw-before-input -j ufw-user-input
-A ufw-logging-deny -m conntrack --ctstate INVALID -m limit --limit 3/min -j RETURN
-A ufw-logging-deny -m limit --limit 3/min --limit-burst 10 -j LOG --log-prefix "[U] "
-A ufw-not-local -m addrtype --dst-type LOCAL -j RETURN
-A ufw-not-local -m addrtype --dst-type MULTICAST -j RETURN
-A ufw-not-local -m addrtype --dst-type BROADCAST -j RETURN
-A ufw-not-local -m limit --limit 3/min --limit-burst 10 -j ufw-logging-deny
-A ufw-not-local -j DROP
-A ufw-skip-to-policy-input -j DROP
{user}-A ufw-user-limit -m limit --limit 3/min -j LOG --log-prefix "[UFW LIMIT BLOCK] "
-A ufw-user-limit -j REJECT --reject-with icmp-port-unreachable
-A ufw-user-limit-accept -j ACCEPT
COMMIT
"""
UFW_6 = """*filter
:INPUT DROP [0:0]
:ufw6-before-input - [0:0]
:ufw6-user-input - [0:0]
-A INPUT -j ufw6-before-input
-A ufw6-before-input -i lo -j ACCEPT
-A ufw6-before-input -m rt --rt-type 0 -j DROP
-A ufw6-before-input -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A ufw6-before-input -p ipv6-icmp -m icmp6 --icmpv6-type 135 -m hl --hl-eq 255 -j ACCEPT
-A ufw6-before-input -p ipv6-icmp -m icmp6 --icmpv6-type 136 -m hl --hl-eq 255 -j ACCEPT
-A ufw6-before-input -m conntrack --ctstate INVALID -j DROP
-A ufw6-before-input -p ipv6-icmp -j ACCEPT
-A ufw6-before-input -j ufw6-user-input
{user}COMMIT
"""
UFW_USER = """-A ufw-user-input -p tcp -m tcp --dport {open} -j ACCEPT
-A ufw-user-input -p udp -m udp --dport {open} -j ACCEPT
"""
_ESTABLISHED = "ct state established accept"
_ND = "icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert } accept"
FIREWALLD = f"""table inet firewalld {{
 chain filter_IN_trusted {{
  accept
 }}
 chain filter_IN_public_deny {{
 }}
 chain filter_IN_public_allow {{
  tcp dport {OPEN} ct state {{ new, untracked }} accept
  udp dport {OPEN} ct state {{ new, untracked }} accept
 }}
 chain filter_IN_public {{
  jump filter_IN_public_deny
  jump filter_IN_public_allow
  meta l4proto {{ icmp, ipv6-icmp }} accept
 }}
 chain filter_INPUT_ZONES {{
  iifname "tun0" goto filter_IN_trusted
  goto filter_IN_public
 }}
 chain filter_PREROUTING {{
  type filter hook prerouting priority -290; policy accept
  icmpv6 type {{ nd-router-advert, nd-neighbor-solicit }} accept
  meta nfproto ipv6 fib saddr . mark . iif oif missing drop
 }}
 chain filter_INPUT {{
  type filter hook input priority 10; policy accept
  ct state {{ established, related }} accept
  ct status dnat accept
  iifname "lo" accept
  ct state invalid drop
  jump filter_INPUT_ZONES
  reject with icmpx type admin-prohibited
 }}
}}"""


@dataclass(frozen=True)
class Wall:
    """Rules, and what portwatch may say less of than a knock tells.

    Attributes:
        nft: For ``nft -f``.
        iptables: For ``iptables-restore``, by tool.
        may_be_unknown: Whether ``unknown`` is an answer.
        by_interface: Whether it is one for what is offered on one interface: another may let in
            what that one keeps out.
    """

    nft: str = ""
    iptables: tuple[tuple[str, str], ...] = ()
    may_be_unknown: bool = False
    by_interface: bool = False


def ufw(kind: str, user: str = "") -> Wall:
    """The rules of ufw, kept in nftables (``nft``) or as before (``legacy``)."""
    return Wall(
        iptables=(
            (f"iptables-{kind}-restore", UFW.format(user=user)),
            (f"ip6tables-{kind}-restore", UFW_6.format(user=user.replace("ufw-", "ufw6-"))),
        )
    )


_SHUT_OF_OLD = f"""*filter
:INPUT ACCEPT [0:0]
-A INPUT -p tcp -m tcp --dport {SHUT} -j DROP
COMMIT
"""
_HANDED = f"""*mangle
:PREROUTING ACCEPT [0:0]
-A PREROUTING -p tcp -m tcp --dport {SIDE} -j TPROXY --on-port {SHUT} --tproxy-mark 0x7/0x7
COMMIT
"""
_TIMED = f"""set shut {{ type inet_service; flags timeout; elements = {{ {SHUT} timeout 1h }}
 }}
 set banned {{ type ipv4_addr; flags interval,timeout; elements = {{ 10.8.0.0/24 timeout 1h }}
 }}
 set guest {{ type ipv4_addr; flags timeout; elements = {{ 10.8.0.77 timeout 1h }}
 }}
 map fates {{ type inet_service : verdict; flags timeout; elements = {{ {SHUT} timeout 1h : drop }}
 }}"""
_ALLOWED = UFW_USER.format(open=OPEN)
WALLS = {
    "none": Wall(),
    "accept all": Wall(nft("policy accept", f"ct state invalid drop; {_ND}")),
    "drop all": Wall(nft(f"policy drop\n{_ND}")),
    "established only": Wall(
        nft(f"policy drop\niif lo accept; {_ND}", "ct state established accept")
    ),
    "port set": Wall(
        nft(
            f"policy drop\n{_ND}; ct state vmap {{ established : accept, invalid : drop }}",
            f"tcp dport {{ 22, {OPEN}, 9000-9100 }} accept",
            "udp dport @ports accept",
            more=f"set ports {{ type inet_service; flags interval; elements = {{ {OPEN} }}\n }}",
        )
    ),
    "port map": Wall(
        nft(
            f"policy drop\n{_ND}; ct state established accept",
            "meta l4proto . th dport vmap"
            f" {{ tcp . {OPEN} : jump lets, udp . {OPEN} : goto lets }}",
            more="chain lets {\n  accept\n }",
        )
    ),
    "one port refused": Wall(
        nft(f"policy accept\nmeta l4proto {{ tcp, udp }} th dport {SHUT} reject")
    ),
    "by interface": Wall(nft(f"policy drop\n{_ND}", 'iifname "tun*" accept'), by_interface=True),
    "drop by interface": Wall(
        nft("policy accept", f'{_ND}; iifname "lan0" drop'), by_interface=True
    ),
    "other interface": Wall(
        nft("policy accept", f'{_ND}; iifname "lan" drop; iif tun0 drop'), by_interface=True
    ),
    "ipv4 only": Wall(
        nft(f"policy drop\n{_ND}; ct state established accept; meta nfproto ipv4 accept")
    ),
    "ipv6 only": Wall(
        nft(f"policy drop\n{_ND}; ct state established accept; meta nfproto ipv6 accept")
    ),
    "one address": Wall(
        nft(f"policy drop\n{_ND}; ct state established accept", "ip daddr 10.8.0.1 accept")
    ),
    "one source": Wall(
        nft(f"policy drop\n{_ND}; ct state established accept", "ip saddr 10.8.0.2 accept"),
        may_be_unknown=True,
    ),
    "another source": Wall(
        nft(f"policy drop\n{_ND}; ct state established accept", "ip saddr 10.8.0.77 accept"),
        may_be_unknown=True,
    ),
    "one sender kept out": Wall(nft("policy accept", "ip saddr 10.8.0.77 drop")),
    "others kept out": Wall(
        nft("policy accept", f"{_ND}; ip saddr != 10.8.0.64/26 drop"), may_be_unknown=True
    ),
    "limited": Wall(
        nft(f"policy drop\n{_ND}", "limit rate 1/day burst 1 packets accept"), may_be_unknown=True
    ),
    "marked": Wall(nft(f"policy drop\n{_ND}", "meta mark 7 accept"), may_be_unknown=True),
    "of its own interface": Wall(
        nft(
            f"policy accept\n{_ND}",
            "fib daddr . iif type != { local, broadcast, multicast } drop",
        ),
        by_interface=True,
    ),
    "of another interface": Wall(
        nft(f"policy drop\n{_ND}", "fib daddr . iif type != { local, multicast } accept"),
        by_interface=True,
    ),
    "ports for a time": Wall(
        nft(f"policy accept\n{_ND}; tcp dport @shut drop; udp dport vmap @fates", more=_TIMED),
        may_be_unknown=True,
    ),
    "network for a time": Wall(
        nft("policy accept", "ip saddr @banned drop", more=_TIMED), may_be_unknown=True
    ),
    "sender for a time": Wall(nft("policy accept", "ip saddr @guest drop", more=_TIMED)),
    "half a network": Wall(
        nft("policy accept", "ip saddr 10.8.0.2-10.8.0.99 drop"), may_be_unknown=True
    ),
    "flags in a set": Wall(
        nft(
            f"policy drop\n{_ND}; ct state established accept; meta l4proto udp accept",
            "tcp flags & (fin|syn|rst|ack) == { syn, syn|ack } accept",
        )
    ),
    "no such flags": Wall(
        nft(
            f"policy accept\n{_ND}; tcp flags {{ syn|ack, fin }} drop",
            "tcp flags == syn|fin drop",
        )
    ),
    "doubt at one interface": Wall(
        nft(f"policy accept\n{_ND}", 'iifname "lan0" meta mark 0 drop'), may_be_unknown=True
    ),
    "two tables": Wall(
        nft("policy accept") + hooked("filter", "input", 5, f"tcp dport {SHUT} drop")
    ),
    "before routing": Wall(hooked("filter", "prerouting", -300, f"tcp dport {SHUT} drop")),
    "too early for new ones": Wall(
        hooked("filter", "prerouting", -300, "ct state new drop")
        + nft(f"policy accept\ntcp dport {SHUT} drop")
    ),
    "led past": Wall(
        hooked("filter", "prerouting", -300, f"tcp dport {SHUT} drop")
        + hooked("nat", "prerouting", -100, f"tcp dport {SIDE} redirect to :{SHUT}"),
        may_be_unknown=True,
    ),
    "handed to a proxy": Wall(
        nft(f"policy accept\ntcp dport {SHUT} drop")
        + hooked(
            "filter",
            "prerouting",
            -150,
            f"tcp dport {SIDE} tproxy to :{SHUT} meta mark set 7 accept",
        ),
        may_be_unknown=True,
    ),
    "handed to a proxy of old": Wall(
        iptables=(
            ("iptables-nft-restore", _HANDED + _SHUT_OF_OLD),
            ("ip6tables-nft-restore", _SHUT_OF_OLD),
        ),
        may_be_unknown=True,
    ),
    "firewalld": Wall(FIREWALLD, by_interface=True),
    "ufw": ufw("nft"),
    "ufw allows a port": ufw("nft", _ALLOWED),
    "ufw of old": ufw("legacy"),
    "ufw of old allows a port": ufw("legacy", _ALLOWED),
}
