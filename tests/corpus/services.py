"""Services of a distribution, as their packages bring them, at ports of their own."""

from __future__ import annotations

from tests.corpus.case import Case, Kind

_O = Kind.ORDINARY
_SSHD = """Port {port}
ListenAddress 127.0.0.1
HostKey {home}/key
PidFile none
UsePAM no
"""
_NGINX = """daemon on; pid {home}/nginx.pid; error_log {home}/error.log;
events {{}}
http {{ access_log off; client_body_temp_path {home}/body; proxy_temp_path {home}/proxy;
fastcgi_temp_path {home}/fastcgi; uwsgi_temp_path {home}/uwsgi; scgi_temp_path {home}/scgi;
server {{ listen 127.0.0.1:{port}; }} }}
"""
_APACHE = """ServerRoot /etc/apache2
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
Listen 127.0.0.1:{port}
PidFile {home}/pid
ServerName localhost
ErrorLog {home}/error.log
"""
_LIGHTTPD = """server.document-root = "{home}"
server.bind = "127.0.0.1"
server.port = {port}
"""
_VSFTPD = """listen=YES
listen_port={port}
listen_address=127.0.0.1
background=NO
secure_chroot_dir={home}
"""
_MINIDLNA = """port={port}
media_dir={home}
db_dir={home}/db
log_dir={home}
"""
_CHRONY = """port {port}
bindaddress 127.0.0.1
allow 127.0.0.1
cmdport 0
bindcmdaddress {home}/chrony.sock
pidfile {home}/chrony.pid
driftfile {home}/drift
user root
"""
SERVICES = (
    Case(
        "redis",
        _O,
        ("redis-server", "--port", "{port}", "--bind", "127.0.0.1", "--save", ""),
        ("redis-server",),
        cwd="{home}",
    ),
    Case(
        "redis, renamed by itself",
        _O,
        (
            "redis-server",
            "--port",
            "{port}",
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--proc-title-template",
            "redis worker",
        ),
        ("redis-server",),
        cwd="{home}",
    ),
    Case(
        "nginx",
        _O,
        ("nginx", "-c", "{home}/nginx.conf"),
        ("nginx",),
        files=(("{home}/nginx.conf", _NGINX),),
    ),
    Case(
        "dnsmasq",
        _O,
        (
            "dnsmasq",
            "--keep-in-foreground",
            "--port={port}",
            "--listen-address=127.0.0.1",
            "--bind-interfaces",
            "--no-resolv",
            "--conf-file=/dev/null",
            "--user=root",
            "--pid-file=",
        ),
        ("dnsmasq",),
    ),
    Case(
        "sshd",
        _O,
        ("/usr/sbin/sshd", "-D", "-f", "{home}/sshd_config"),
        ("sshd", "ssh-keygen"),
        files=(("{home}/sshd_config", _SSHD),),
    ),
    Case(
        "memcached",
        _O,
        ("memcached", "-u", "nobody", "-l", "127.0.0.1", "-p", "{port}"),
        ("memcached",),
    ),
    Case("mosquitto", _O, ("mosquitto", "-p", "{port}"), ("mosquitto",)),
    Case(
        "rsync daemon",
        _O,
        (
            "rsync",
            "--daemon",
            "--no-detach",
            "--address=127.0.0.1",
            "--port={port}",
            "--config={home}/rsyncd.conf",
        ),
        ("rsync",),
        files=(("{home}/rsyncd.conf", "use chroot = no\n"),),
    ),
    Case("busybox httpd", _O, ("busybox", "httpd", "-f", "-p", "127.0.0.1:{port}"), ("busybox",)),
    Case(
        "apache2",
        _O,
        ("apache2", "-X", "-f", "{home}/apache.conf"),
        ("apache2",),
        files=(("{home}/apache.conf", _APACHE),),
    ),
    Case(
        "lighttpd",
        _O,
        ("lighttpd", "-D", "-f", "{home}/lighttpd.conf"),
        ("lighttpd",),
        files=(("{home}/lighttpd.conf", _LIGHTTPD),),
    ),
    Case(
        "tinyproxy",
        _O,
        ("tinyproxy", "-d", "-c", "{home}/tinyproxy.conf"),
        ("tinyproxy",),
        files=(("{home}/tinyproxy.conf", "Port {port}\nListen 127.0.0.1\n"),),
    ),
    Case(
        "vsftpd",
        _O,
        ("vsftpd", "{home}/vsftpd.conf"),
        ("vsftpd",),
        files=(("{home}/vsftpd.conf", _VSFTPD),),
    ),
    Case(
        "mariadb",
        _O,
        (
            "mariadbd",
            "--no-defaults",
            "--user=root",
            "--datadir={home}/data",
            "--port={port}",
            "--socket={home}/s",
            "--bind-address=127.0.0.1",
            "--pid-file={home}/pid",
        ),
        ("mariadbd", "mariadb-install-db"),
    ),
    Case(
        "postgres",
        _O,
        (
            "setpriv",
            "--reuid=postgres",
            "--regid=postgres",
            "--clear-groups",
            "/usr/lib/postgresql/15/bin/postgres",
            "-D",
            "{tmp}/data",
            "-p",
            "{port}",
            "-k",
            "{tmp}",
        ),
        ("setpriv", "/usr/lib/postgresql/15/bin/initdb", "root"),
    ),
    Case(
        "transmission",
        _O,
        (
            "transmission-daemon",
            "-f",
            "-g",
            "{home}",
            "-p",
            "{port}",
            "-r",
            "127.0.0.1",
            "-P",
            "{second}",
        ),
        ("transmission-daemon",),
    ),
    Case(
        "minidlna",
        _O,
        ("minidlnad", "-S", "-f", "{home}/minidlna.conf", "-P", "{home}/pid"),
        ("minidlnad",),
        files=(("{home}/minidlna.conf", _MINIDLNA),),
    ),
    Case(
        "snmpd",
        _O,
        ("snmpd", "-f", "-C", "-c", "{home}/snmpd.conf", "udp:127.0.0.1:{port}"),
        ("snmpd",),
        files=(("{home}/snmpd.conf", "rocommunity public\n"),),
        udp=True,
    ),
    Case(
        "chrony",
        _O,
        ("chronyd", "-d", "-x", "-f", "{home}/chrony.conf"),
        ("chronyd", "root"),
        files=(("{home}/chrony.conf", _CHRONY),),
        udp=True,
    ),
)
