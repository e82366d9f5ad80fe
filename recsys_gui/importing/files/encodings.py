"""Which encoding a text is in: told by its first bytes, by being valid as a whole, or by the letters it would hold."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from recsys_gui.base.errors import UserError

BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
SAMPLE = 1 << 18
_SURE = 0.75
_STRAY = 0.05
_OTHER_ALPHABETS = ["cp1251", "cp1253", "koi8_r", "cp1250", "cp1255", "cp1256"]
_CHINESE, _TAIWANESE, _JAPANESE = "gb18030", "big5", "cp932"


@dataclass(frozen=True)
class Encoding:
    """An encoding, and whether some bytes fit it so little that they are to be replaced."""

    name: str
    replace: bool = False

    @property
    def errors(self) -> str:
        """As ``open`` names it."""
        return "replace" if self.replace else "strict"


def detect(chunks: Callable[[], Iterable[bytes]], file: str) -> Encoding:
    """The encoding of a whole text.

    Args:
        chunks: gives the text's bytes from the beginning, each time it is called.
        file: its name, for sentences.

    Raises:
        UserError: it is no text, or was cut off within a letter.
    """
    sample = _first(chunks())
    marked = next((name for mark, name in BOMS if sample.startswith(mark)), None)
    if marked:
        return Encoding(marked, replace=_fault(chunks(), marked) is not None)
    if b"\0" in sample:
        return Encoding(_wide(sample, file))
    fault = _fault(chunks(), "utf-8")
    if fault is None:
        return Encoding("utf-8")
    if fault.at_end and _is_utf8(sample):
        raise _cut_off(file)
    letters = sample if any(byte >= 0x80 for byte in sample) else fault.around
    if _is_utf8(letters):
        return Encoding("utf-8", replace=True)
    name = _by_letters(letters)
    return Encoding(name, replace=name in (_CHINESE, _TAIWANESE, _JAPANESE) and _must_replace(chunks(), name, file))


def _first(chunks: Iterable[bytes]) -> bytes:
    sample = b""
    for chunk in chunks:
        sample += chunk
        if len(sample) >= SAMPLE:
            break
    return sample[:SAMPLE]


def _wide(sample: bytes, file: str) -> str:
    """UTF-16 without a mark has a zero in nearly every other byte of what is plain text in English."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    least = 0.4 * len(sample) / 2
    if odd > least and even < 0.05 * odd:
        return "utf-16-le"
    if even > least and odd < 0.05 * even:
        return "utf-16-be"
    raise UserError("“{file}” is no text file.", "Save your sales as CSV and choose that file.", file=file)


@dataclass(frozen=True)
class _Fault:
    """Where bytes do not fit: the bytes around, and whether the text just ends too early."""

    around: bytes
    at_end: bool


def _fault(chunks: Iterable[bytes], encoding: str) -> _Fault | None:
    decoder = codecs.getincrementaldecoder(encoding)()
    last = b""
    for chunk in chunks:
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError as error:
            return _Fault(error.object[max(error.start - SAMPLE // 2, 0) : error.start + SAMPLE // 2], at_end=False)
        last = chunk
    try:
        decoder.decode(b"", True)
    except UnicodeDecodeError:
        return _Fault(last[-SAMPLE:], at_end=True)
    return None


def _must_replace(chunks: Iterable[bytes], encoding: str, file: str) -> bool:
    fault = _fault(chunks, encoding)
    if fault is not None and fault.at_end:
        raise _cut_off(file)
    return fault is not None


def _cut_off(file: str) -> UserError:
    return UserError(
        "“{file}” breaks off in the middle of a letter: it was not saved to its end.",
        "Export it again and choose the new file.",
        file=file,
    )


def _is_utf8(sample: bytes) -> bool:
    """Whether nearly all that is not plain English is valid UTF-8."""
    decoded = sample.decode("utf-8", "replace")
    special = sum(letter > "\x7f" for letter in decoded)
    return special > 0 and decoded[:-1].count("\ufffd") <= _STRAY * special


def _by_letters(sample: bytes) -> str:
    """The encoding in which the bytes above 127 make the most usual letters."""
    scores = {name: _plausible(sample, name, usual) for name, usual in _USUAL.items()}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= _SURE:
        return best
    if _mean_run(sample) >= 2.5 and (other := _other_alphabet(sample)):
        return other
    try:
        sample.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1"
    return "cp1252"


def _plausible(sample: bytes, encoding: str, usual: Callable[[bytes], bool]) -> float:
    """The share of letters beyond ASCII that are usual ones; invalid bytes count against it threefold."""
    decoded = sample.decode(encoding, "replace").rstrip("\ufffd")
    special = [letter for letter in decoded if letter > "\x7f"]
    if not special:
        return 0.0
    invalid = special.count("\ufffd")
    written = [letter.encode(encoding, "replace") for letter in special if letter != "\ufffd"]
    # Letters of other scripts, which GB 18030 writes with four bytes, speak neither for nor against it.
    judged = [letter for letter in written if len(letter) < 4]
    good = sum(map(usual, judged))
    return (good - 3 * invalid) / max(len(judged) + invalid, 1)


def _usual_chinese(letter: bytes) -> bool:
    """First level of GB 2312, and its punctuation."""
    return len(letter) == 2 and letter[1] >= 0xA1 and (0xB0 <= letter[0] <= 0xD7 or 0xA1 <= letter[0] <= 0xA3)


def _usual_taiwanese(letter: bytes) -> bool:
    """First level of Big5, and its punctuation."""
    return len(letter) == 2 and (0xA4 <= letter[0] <= 0xC6 or 0xA1 <= letter[0] <= 0xA2)


def _usual_japanese(letter: bytes) -> bool:
    """Kana, full-width signs and first-level kanji; half-width kana are one byte and rare in files of today."""
    return len(letter) == 2 and 0x81 <= letter[0] <= 0x97


_USUAL = {_CHINESE: _usual_chinese, _TAIWANESE: _usual_taiwanese, _JAPANESE: _usual_japanese}


def _mean_run(sample: bytes) -> float:
    """How many bytes above 191 stand together on average: one in Western words, many in other alphabets."""
    high = [byte >= 0xC0 for byte in sample]
    runs = sum(now and not before for before, now in zip([False, *high[:-1]], high, strict=True))
    return sum(high) / runs if runs else 0.0


def _other_alphabet(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=_OTHER_ALPHABETS).best()
    return found.encoding if found is not None else None
