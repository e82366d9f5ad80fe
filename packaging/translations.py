"""Collect the sentences of the program into resources/translations/*.ts; what is translated there stays.

    python3 packaging/translations.py          update the files
    python3 packaging/translations.py --check  only tell whether they are up to date

The window reads these files itself (recsys_gui/ui/language.py), so there is nothing to compile. English has only the
sentences with plural forms; a sentence with a hole ``{n}`` or ``%Ln`` has them.
"""

from __future__ import annotations

import ast
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"en": 2, "zh_CN": 1}
"""Language → how many plural forms it has."""
_SENTENCES = {"text": slice(1), "Text": slice(1), "UserError": slice(2), "ShopFileError": slice(1, 3)}
"""Which arguments of a call are sentences."""

Key = tuple[str, str]


def collect(package: Path = ROOT / "recsys_gui") -> set[Key]:
    """(context, source) of every sentence in the code."""
    found: set[Key] = set()
    for path in sorted(package.rglob("*.py")):
        found.update(_sentences(ast.parse(path.read_text(encoding="utf-8"))))
    return found


def _sentences(tree: ast.Module) -> Iterator[Key]:
    own_context = next((_context(node) for node in tree.body if _is_own_tr(node)), "")
    for scope in ast.walk(tree):
        if isinstance(scope, ast.ClassDef):
            for call in _calls(scope):
                if _name(call) == "tr" and isinstance(call.func, ast.Attribute):
                    yield from ((scope.name, words) for words in _strings(call.args[:1]))
    for call in _calls(tree):
        name = _name(call)
        if name in _SENTENCES:
            yield from (("text", words) for words in _strings(call.args[_SENTENCES[name]]) if words)
        elif name == "_tr":
            yield from ((own_context, words) for words in _strings(call.args[:1]))
        elif (name == "translate" or (name == "tr" and isinstance(call.func, ast.Name))) and len(call.args) > 1:
            contexts = list(_strings(call.args[:1]))
            yield from ((context, words) for context in contexts for words in _strings(call.args[1:2]))


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _strings(arguments: list[ast.expr]) -> Iterator[str]:
    for argument in arguments:
        if isinstance(argument, ast.IfExp):
            yield from _strings([argument.body, argument.orelse])
        elif isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value


def _is_own_tr(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name == "_tr"


def _context(node: ast.AST) -> str:
    call = next(call for call in _calls(node) if _name(call) == "translate")
    return next(_strings(call.args[:1]), "")


def is_numerus(source: str) -> bool:
    """Whether a sentence has plural forms."""
    return "%Ln" in source or "%n" in source or "{n}" in source


def known(path: Path) -> dict[Key, tuple[str, ...]]:
    """The translations that a file has."""
    if not path.exists():
        return {}
    result: dict[Key, tuple[str, ...]] = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None:
                forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
                result[context.findtext("name", ""), message.findtext("source", "")] = tuple(forms)
    return result


def write(language: str, sentences: set[Key], translations: dict[Key, tuple[str, ...]]) -> str:
    """The text of a ``.ts`` file."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}">']
    for context in sorted({key[0] for key in sentences}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for key in sorted(key for key in sentences if key[0] == context):
            lines += _message(key, translations.get(key), LANGUAGES[language])
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(key: Key, forms: tuple[str, ...] | None, count: int) -> list[str]:
    numerus = is_numerus(key[1])
    done = forms is not None and all(forms)
    kind = "" if done else ' type="unfinished"'
    words = [escape(form) for form in (forms if done and forms else ("",) * count)]
    inside = "".join(f"<numerusform>{form}</numerusform>" for form in words) if numerus else words[0]
    return [
        '    <message numerus="yes">' if numerus else "    <message>",
        f"        <source>{escape(key[1])}</source>",
        f"        <translation{kind}>{inside}</translation>",
        "    </message>",
    ]


def updated(language: str) -> str:
    """What the file of a language should hold now."""
    sentences = collect()
    if language == "en":
        sentences = {key for key in sentences if is_numerus(key[1])}
    return write(language, sentences, known(FOLDER / f"shelfwise_{language}.ts"))


def unfinished(language: str) -> list[Key]:
    """Sentences that a language does not have yet."""
    done = known(FOLDER / f"shelfwise_{language}.ts")
    return sorted(key for key in collect() if (language != "en" or is_numerus(key[1])) and key not in done)


def main(arguments: list[str]) -> int:
    """Update or check; 1 when a check finds something to update."""
    stale = 0
    for language in LANGUAGES:
        path, text = FOLDER / f"shelfwise_{language}.ts", updated(language)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale = 1
            if "--check" not in arguments:
                path.write_text(text, encoding="utf-8")
        print(f"{path.name}: {len(unfinished(language))} to translate")
    return stale if "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
