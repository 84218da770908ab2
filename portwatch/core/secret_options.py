"""Options that take a secret in programs where their name does not tell so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_MYSQL = (
    *("mysql", "mysqldump", "mysqladmin", "mysqld", "mysqlcheck", "mysqlimport", "mysqlpump"),
    *("mysqlshow", "mysqlslap", "mysqlbinlog", "mysqlsh", "mycli", "mariadb", "mariadbd"),
    *("mariadb-dump", "mariadb-admin", "mariadb-check", "mariadb-import", "mariadb-show"),
    *("mariadb-slap", "mariadb-binlog"),
)
_MONGO = (
    *("mongo", "mongosh", "mongod", "mongodump", "mongorestore", "mongoexport", "mongoimport"),
    *("mongostat", "mongotop", "mongofiles"),
)
_LDAP = (
    *("ldapsearch", "ldapadd", "ldapmodify", "ldapdelete", "ldappasswd", "ldapwhoami"),
    *("ldapcompare", "ldapmodrdn", "ldapexop"),
)
_SNMP = (
    *("snmpwalk", "snmpget", "snmpgetnext", "snmpbulkwalk", "snmpbulkget", "snmpset", "snmptrap"),
    *("snmptable", "snmpstatus"),
)
_SAMBA = ("smbclient", "rpcclient", "smbcacls", "smbget", "smbpasswd", "winexe")

ATTACHED: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(_MYSQL, ("-p",)),
    **dict.fromkeys(("7z", "7za", "7zr", "7zz"), ("-p",)),
    **dict.fromkeys(("rar", "unrar"), ("-p", "-hp")),
}
"""By program: options whose secret follows without a space; the next word is none."""

TAKEN: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(_MONGO, ("-p",)),
    **dict.fromkeys(_LDAP, ("-w",)),
    **dict.fromkeys(_SNMP, ("-c", "-A", "-X")),
    **dict.fromkeys(_SAMBA, ("-U", "--user")),
    **dict.fromkeys(("http", "https", "xh", "xhs"), ("-a", "--auth")),
    **dict.fromkeys(("mosquitto_pub", "mosquitto_sub", "mosquitto_rr"), ("-P", "--pw")),
    **dict.fromkeys(("sqlcmd", "bcp", "ipmitool", "zip", "unzip"), ("-P",)),
    **dict.fromkeys(("sshpass", "rdesktop", "cqlsh", "login"), ("-p",)),  # docker login, and so on
    "ab": ("-A", "-P"),
    "curl": ("-u", "-U", "--user", "--proxy-user"),
    "lftp": ("-u",),
    "nmcli": ("password", "wifi-sec.psk", "802-11-wireless-security.psk"),
    "redis-cli": ("-a",),
    "sendemail": ("-xp",),
    "ssh-keygen": ("-N", "-P"),
    "swaks": ("-ap",),
}
"""By program: options whose secret is the next word, or follows at once or after ``=``."""

GROUPED = frozenset(
    {
        *("docker", "podman", "nerdctl", "docker-compose", "buildah", "crictl", "runc", "crun"),
        *("gosu", "su-exec", "chown", "install", "setpriv", "systemd-run", "spawn-fcgi"),
    }
)
"""Programs where a group follows the user, and no password: ``--user www-data:www-data``."""
