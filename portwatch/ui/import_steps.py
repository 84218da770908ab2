"""Imports a large package in many short steps."""

from __future__ import annotations

import ast
import importlib
import sys
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.machinery import ModuleSpec


def import_steps(package: str, parts: Sequence[str] = ()) -> Iterator[None]:
    """Import a package, at each step what one statement of its own code imports.

    Importing a module of a package runs all of the package first, so there is no other way to
    import one in parts. What is not imported to the end is taken back. Until then nobody else may
    import it: they would find it half done.

    Args:
        package: Its name.
        parts: Modules that it imports with ``import *`` and that take long, or that those import:
            they get a step each, before the first of them.

    Raises:
        ImportError: It is not there, or its source is not.
    """
    if package in sys.modules:
        return
    spec = find_spec(package)
    source = None if spec is None else _source(spec)
    if spec is None or source is None:
        raise ImportError(f"no source of {package}", name=package)
    module = module_from_spec(spec)
    sys.modules[package] = module
    waiting = list(parts)
    try:
        for statement in ast.parse(source).body:
            if _is_star(statement):
                while waiting:
                    importlib.import_module(waiting.pop(0))
                    yield
            code = compile(ast.Module([statement], []), spec.origin or package, "exec")
            exec(code, vars(module))  # noqa: S102 - as importing it does
            if isinstance(statement, ast.Import | ast.ImportFrom):
                yield
    except BaseException:  # whoever stops before the end closes the generator
        for name in [each for each in sys.modules if f"{each}.".startswith(f"{package}.")]:
            del sys.modules[name]
        raise


def _source(spec: ModuleSpec) -> str | None:
    """The source of a module, where there is one: a frozen program may have none."""
    get_source = getattr(spec.loader, "get_source", None)
    return None if get_source is None else get_source(spec.name)


def _is_star(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.ImportFrom) and statement.names[0].name == "*"
