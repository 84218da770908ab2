"""The file that runs: gone, in memory, in a wrong place, in others' hands; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from portwatch.core import programs, subject
from portwatch.core.evidence import ImageKind, ScriptChange
from portwatch.core.late_pattern import LatePattern
from portwatch.core.package import Manager
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.said import say
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.evidence import Placed
    from portwatch.core.subject import Subject

_PATH_AT_MOST = 200
# What the kernel calls a file that never had a name (O_TMPFILE of open(2)).
_UNNAMED = LatePattern(r"#[0-9]+")
_LOOK = say("If you did not start it yourself, stop it and look at that file.")

_TEMPORARY = (
    *("/tmp/", "/var/tmp/", "/dev/shm/", "/run/shm/"),  # noqa: S108 - looked for, not used
    *("/run/lock/", "/var/lock/", "/run/user/"),
)
# Where the system and its services keep what they work with, and nobody builds.
_OF_SYSTEM = ("/var/", "/etc/", "/run/", "/boot/", "/dev/", "/proc/", "/sys/", "/memfd:")
_TOOLS_OF_ROOT = ("sudo", "doas", "pkexec", "su")
# What tools build and start at once, in folders that they name themselves.
_BUILT = LatePattern(
    r"(?:/tmp|/run/user/[0-9]+)/(?:just[^/]*|\.mount_[^/]+|go-build[0-9]+/b[0-9]+|pytest-of-[^/]+"
    r"|cargo-install[^/]+|npm-[0-9a-f-]+|onefile_(?P<starter>[0-9]+)_[0-9]+(?:_[0-9]+)?"
    r"|rustdoctest[^/]+|rust_out[^/]*|appimage_extracted_[0-9a-f]+)/"
)
# Where tools that build put programs in a person's project, and remove them from.
_BUILT_AT_HOME = LatePattern(
    r"/(?:target/(?:[\w.-]+/)?(?:debug|release)|bin/(?:Debug|Release)|build|dist|zig-out|_build"
    r"|dist-newstyle|bazel-out|node_modules|\.venv|venv|\.build)/"
)
# Where Windows has them; on macOS /tmp is a link.
_TEMPORARY_ELSEWHERE = LatePattern(
    r"/private/(?:var/)?tmp/|[A-Z]:\\(?:Windows\\Temp|Users\\[^\\]+\\AppData\\Local\\Temp)\\",
    re.IGNORECASE,
)
_DOWNLOADS = LatePattern(
    r"[A-Za-z]:\\Users\\[^\\]+\\Downloads\\|(?:/home/[^/]+|/root|/Users/[^/]+)/(?:Downloads?|Téléchargements|Descargas|Scaricati"
    r"|Transferências|Pobrane|Stažené|Hämtningar|Загрузки|下载|ダウンロード)/"
)
_INSTEAD = {
    ImageKind.LINKED: say(
        "Its program file was deleted while it runs, and a link to another one stands in its place."
    ),
    ImageKind.SUPPLANTED: say(
        "Its program file was deleted while it runs, and a file that is no later version of it"
        " stands in its place."
    ),
}
_DESCRIPTOR = LatePattern(r"/(?:proc/(?:self|thread-self|[0-9]+)|dev)/fd/[0-9]+")
_TOOL_HOMES = frozenset(
    {
        *(".local", ".cargo", ".rustup", ".nvm", ".fnm", ".volta", ".pyenv", ".rbenv", ".nodenv"),
        *(".goenv", ".jenv", ".rvm", ".asdf", ".sdkman", ".ghcup", ".cabal", ".stack", ".opam"),
        *(".juliaup", ".julia", ".conda", ".mix", ".gradle", ".m2", ".ivy2", ".sbt", ".bun"),
        *(".deno", ".dotnet", ".npm", ".npm-global", ".npm-packages", ".pnpm", ".pnpm-store"),
        *(".yarn", ".gem", ".bundle", ".venv", ".env", ".tox", ".nox", ".virtualenvs", ".pipx"),
        *(".vscode", ".vscode-server", ".vscode-server-insiders", ".vscode-oss", ".vscode-remote"),
        *(".vscodium-server", ".cursor", ".cursor-server", ".windsurf", ".windsurf-server"),
        *(".zed_server", ".jetbrains", ".jdks", ".android", ".docker", ".minikube", ".krew"),
        *(".rd", ".lima", ".colima", ".orbstack", ".ollama", ".lmstudio", ".steam", ".wine"),
        *(".var", ".nix-profile", ".linuxbrew", ".next", ".output", ".nuxt", ".svelte-kit"),
        *(".angular", ".bin", ".cache-loader", ".platformio", ".arduino15", ".espressif"),
        *(".fly", ".wasmtime", ".wasmer", ".foundry", ".config/nvm", ".pixi", ".rye", ".hatch"),
        *(".build", ".esy", ".elan", ".dub", ".nimble", ".choosenim", ".moon", ".proto", ".mise"),
        *(".terraform", ".terraform.d", ".zig-cache", ".pub-cache", ".fvm", ".nuget", ".aspnet"),
        *(".pulumi", ".codeium", ".tabnine", ".supermaven", ".continue", ".copilot", ".trae"),
        *(
            ".kiro-server",
            ".positron-server",
            ".fleet",
            ".theia",
            ".eclipse",
            ".p2",
            ".antigravity",
        ),
        *(".meteor", ".serverless", ".aws-sam", ".pm2", ".nodebrew", ".n", ".phpbrew", ".composer"),
        *(
            ".symfony5",
            ".symfony",
            ".dapr",
            ".linkerd2",
            ".arkade",
            ".garden",
            ".tilt-dev",
            ".ddev",
        ),
        *(".lando", ".devbox", ".flox", ".anaconda", ".miniconda", ".miniconda3", ".micromamba"),
        *(".mambaforge", ".miniforge3", ".jupyter", ".ipython", ".swiftpm", ".konan", ".roswell"),
        *(".dropbox-dist", ".jan", ".n8n", ".wakatime", ".pants.d", ".embuild", ".hermit"),
        *(".local-chromium", ".tmux", ".emacs.d", ".vim", ".direnv", ".devenv", ".snapshots"),
    }
)
_CACHES = frozenset(
    {
        *("uv", "pip", "pypoetry", "pre-commit", "bazel", "bazelisk", "go-build", "ms-playwright"),
        *(
            "puppeteer",
            "yarn",
            "deno",
            "JetBrains",
            "huggingface",
            "node",
            "npm",
            "pnpm",
            "typescript",
        ),
        *(
            "zig",
            "go",
            "nim",
            "crystal",
            "sccache",
            "pulumi",
            "lm-studio",
            "trunk",
            "act",
            "hermit",
        ),
        *("electron", "Cypress", "selenium", "pdm", "hatch", "coursier", "gradle", "bun", "rye"),
        *("gopls", "nix", "cargo", "cabal", "vscode-cpptools", "turbo", "prisma", "esbuild"),
    }
)
_CONFIGS = frozenset(
    {*("nvm", "yarn", "composer", "Code", "Code - OSS", "VSCodium", "Cursor", "JetBrains", "fnm")}
)


def images(one: Subject) -> Iterator[Reason]:
    """Everything that the file of an image or a script tells."""
    yield from _memory(one)
    yield from _gone(one)
    yield from temporary(one)
    yield from _hidden(one)
    yield from _writable(one)


def _memory(one: Subject) -> Iterator[Reason]:
    runs = one.runs or ""
    if one.evidence.image is ImageKind.MEMORY:
        text = say("Its program lives in memory only: there is no file of it.")
        told = one.process.exe or ""
    elif one.interprets and _DESCRIPTOR.fullmatch(runs):
        text = say("Its script has no file: it was handed over as an open descriptor.")
        told = runs
    else:
        return
    yield Reason(
        ReasonCode.EXE_MEMFD,
        Severity.HIGH,
        text,
        evidence=clean(told, _PATH_AT_MOST),
        advice=say("Before you stop it, save its memory image if you mean to find out what it is."),
    )


def _gone(one: Subject) -> Iterator[Reason]:
    kind, path = one.evidence.image, clean(one.image or "", _PATH_AT_MOST)
    instead = _INSTEAD.get(kind) if kind is not None else None
    # An update of a package may leave anything in its place.
    if kind is ImageKind.REPLACED or (instead and one.from_distribution):
        yield Reason(
            ReasonCode.EXE_REPLACED,
            Severity.LOW,
            say("Its program file was replaced since it started, as an update does."),
            evidence=path,
            advice=say("Restart it, so that the new program runs."),
        )
    elif kind is ImageKind.CUT_OFF:
        yield Reason(
            ReasonCode.EXE_DELETED,
            Severity.HIGH if one.process.uid == 0 else Severity.MEDIUM,
            say(
                "The file system of its program was taken away while it runs: no path leads to it."
            ),
            evidence=path,
            advice=say("If you did not unmount it yourself, stop it and find out who started it."),
        )
    elif kind is ImageKind.DELETED or instead:
        yield Reason(
            ReasonCode.EXE_DELETED,
            _weight_of_gone(one) if kind is ImageKind.DELETED else Severity.HIGH,
            instead
            or say("Its program file was deleted while it runs, and nothing stands in its place."),
            evidence=path,
            advice=say("If you did not remove that program, stop it and find out who started it."),
        )
    script = one.evidence.script
    if one.evidence.changed is not None and one.interprets and script is not None:
        is_sure = one.evidence.changed is ScriptChange.SURE
        yield Reason(
            ReasonCode.EXE_REPLACED,
            Severity.LOW,
            say(
                "Its script was changed since it started: what it runs is not what stands there"
                " now."
            )
            if is_sure
            else say(
                "Its script may have been changed since it started, or only its name or owner."
            ),
            evidence=clean(script.path, _PATH_AT_MOST),
            advice=say("Restart it, so that what stands there is what runs."),
        )
    if one.evidence.script_gone and one.interprets:
        yield Reason(
            ReasonCode.EXE_DELETED,
            Severity.LOW if is_fresh_build(one) else Severity.MEDIUM,
            say("The script that its command line names is not there any more."),
            evidence=clean(one.runs or "", _PATH_AT_MOST),
            advice=say("If you did not remove that script, stop it and find out who started it."),
        )


def temporary(one: Subject) -> Iterator[Reason]:
    """Whether it runs from where any program may leave a file."""
    path = one.runs
    placed = one.evidence.script or one.evidence.placed
    if path is None or _DESCRIPTOR.fullmatch(path):
        return
    folder = placed.folder if placed is not None and placed.path == path else None
    if is_temporary(path):
        text = say("It runs from a folder for temporary files, which any program may write to.")
    elif _DOWNLOADS.match(path):
        text = say("It runs from a folder for downloads.")
    elif folder is not None and folder.world_writable and not one.contained:
        text = say("It runs from a folder that everybody on this computer may write to.")
    else:
        return
    yield Reason(
        ReasonCode.EXE_TEMPORARY,
        _weight(one),
        text,
        evidence=clean(path, _PATH_AT_MOST),
        advice=_LOOK,
    )


def is_temporary(path: str) -> bool:
    """Whether a path is below a folder for temporary files."""
    return path.startswith(_TEMPORARY) or _TEMPORARY_ELSEWHERE.match(path) is not None


def is_built_path(path: str) -> bool:
    """Whether a tool that builds or mounts programs names its folders so."""
    return _BUILT.match(path) is not None


def is_fresh_build(one: Subject) -> bool:
    """Whether a tool that builds or mounts programs put it there for the one who runs it."""
    return _weight(one) is Severity.LOW


def _weight(one: Subject) -> Severity:
    """What a temporary place weighs: less for what such a tool put there, above all on loopback."""
    path, placed = one.runs or "", one.evidence.script or one.evidence.placed
    built = _BUILT.match(path)
    if built is None:
        return Severity.HIGH
    packaged = one.package is not None and one.package.manager is Manager.APPIMAGE
    if packaged and placed is not None and placed.mounted:
        return Severity.LOW
    if path.startswith("/tmp/.mount_"):  # noqa: S108 - what is no mount is nobody's AppImage
        return Severity.HIGH
    if not _is_own(one) or not _is_started_by(one, built["starter"]):
        return Severity.HIGH
    return Severity.LOW if one.on_loopback else Severity.MEDIUM


def _is_own(one: Subject) -> bool:
    """Whether nothing tells that another user made what runs, or may change it."""
    placed = one.evidence.script or one.evidence.placed
    folder = placed.folder if placed is not None else None
    if folder is not None and folder.world_writable:
        return False
    file, uid = placed.file if placed is not None else None, one.process.uid
    return file is None or uid is None or file.owner == uid


def _is_started_by(one: Subject, starter: str | None) -> bool:
    """Whether the program that unpacked it has started it, where the folder's name tells which."""
    return starter is None or any(str(above.pid) == starter for above in one.process.parents)


def _weight_of_gone(one: Subject) -> Severity:
    """What a deleted image weighs: less where its own user builds, as each build deletes it."""
    if _UNNAMED.fullmatch(programs.base(one.image or "")):
        return Severity.HIGH
    if _is_own_place(one):
        mild = one.evidence.in_project and one.on_loopback
        return Severity.LOW if mild else Severity.MEDIUM
    return Severity.MEDIUM if _is_cleaned(one) else Severity.HIGH


def _is_own_place(one: Subject) -> bool:
    """Whether it lay where nobody but the user who runs it may put or remove a program."""
    path, placed, uid = one.image or "", one.evidence.placed, one.process.uid
    if subject.is_installed(path) or path.startswith(_OF_SYSTEM) or is_temporary(path):
        return False
    if placed is None or placed.file is None or placed.folder is None or one.contained:
        return False
    folder = placed.folder
    return hidden_part(path) is None and folder.private and placed.file.owner == folder.owner == uid


def _is_cleaned(one: Subject) -> bool:
    """Whether a build of a person's own, for this computer only, was cleaned away under it."""
    path = one.image or ""
    if not one.on_loopback or not _is_own(one):
        return False
    return is_fresh_build(one) or (subject.is_home(path) and bool(_BUILT_AT_HOME.search(path)))


def _hidden(one: Subject) -> Iterator[Reason]:
    for path in dict.fromkeys(each for each in (one.image, one.runs) if each):
        only_claims = one.unpackaged if path == one.image else one.evidence.script_claims
        part = hidden_part(path, claims=not only_claims)
        if part is None or (path.startswith(_TEMPORARY) and _BUILT.match(path)):
            continue
        yield Reason(
            ReasonCode.EXE_HIDDEN,
            Severity.MEDIUM,
            say("It runs from {part}, which lists of files do not show.", part=clean(part, 60)),
            evidence=clean(path, _PATH_AT_MOST),
            advice=_LOOK,
        )
        return


def hidden_part(path: str, *, claims: bool = True) -> str | None:
    """The part of a path that hides it; ``None`` if none does, or a well-known tool made it.

    Args:
        path: Of an image or a script.
        claims: Whether a path that is laid out as a package's is believed to be one's.
    """
    if not path.startswith("/") or "/." not in path:
        return None
    if claims and subject.claims_package(path):
        return None
    parts = path.split("/")
    for at, part in enumerate(parts):
        following = parts[at + 1] if at + 1 < len(parts) else ""
        if not part.startswith(".") or part in {".", ".."}:
            continue
        is_last = at + 1 == len(parts)
        if not is_last and (
            part in _TOOL_HOMES
            or (part == ".cache" and following in _CACHES)
            or (part == ".config" and following in _CONFIGS)
        ):
            continue
        return part
    return None


def _writable(one: Subject) -> Iterator[Reason]:
    if one.process.uid != 0 or one.contained or one.evidence.own_root is None:
        return
    for placed in (one.evidence.placed, one.evidence.script):
        if placed is None:
            continue
        told = _writable_by(placed)
        if told is None:
            continue
        asked = any(parent.name in _TOOLS_OF_ROOT for parent in one.process.parents)
        yield Reason(
            ReasonCode.WRITABLE_BY_OTHERS,
            Severity.MEDIUM if asked else Severity.HIGH,
            told,
            evidence=clean(placed.path, _PATH_AT_MOST),
            advice=say("Give the file and its folder to root, and let nobody else write to them."),
        )
        return


def _writable_by(placed: Placed) -> str | None:
    """Who besides root may change a file or its folder, in a sentence."""
    file = placed.file.writer() if placed.file is not None else None
    if file is not None:
        return say("It runs with all rights, and {who} can change its file.", who=file)
    folder = placed.folder.writer() if placed.folder is not None else None
    if folder is None:
        return None
    return say("It runs with all rights, and {who} can change the folder of its file.", who=folder)
