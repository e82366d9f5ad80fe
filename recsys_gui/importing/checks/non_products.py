"""Which codes on a bill are no products: postage, fees, discounts, vouchers, samples, corrections."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

_WORDS = """
POST POSTAGE SHIP SHIPPING DELIVERY CARRIAGE MANUAL DISCOUNT FEE FEES AMAZONFEE SAMPLE SAMPLES ADJUST ADJUSTMENT VOUCHER
GIFTCARD SURCHARGE
"""
_CODES = frozenset(
    (
        "POST", "POSTAGE", "DOT", "SHIP", "SHIPPING", "DELIVERY", "CARRIAGE", "C2", "C3", "M", "MANUAL", "D",
        "DISCOUNT", "FEE", "FEES", "AMAZONFEE", "CRUK", "PADS", "S", "SAMPLE", "SAMPLES", "B", "ADJUST", "ADJUSTMENT",
        "GIFT", "VOUCHER", "GIFTCARD", "TIP", "DEPOSIT", "SURCHARGE",
    )
)  # fmt: skip
_CODE = re.compile(r"(?:TEST|ADJUST|GIFT[_-]|BANK CHARGES|VOUCHER)[\w ]*", re.IGNORECASE)
_NAME = re.compile(
    r"(?:(?:\w+ ){0,2}(?:postage|carriage|shipping|delivery|bank charges|commission)(?: (?:fee|cost|charge)s?)?"
    r"|(?:shipping|delivery|handling|service|booking) (?:fee|cost|charge)s?"
    r"|(?:\w+ )?(?:gift ?(?:card|voucher|certificate)|e-?gift card)s?(?: \W?\d+(?:\.\d\d)?)?"
    r"|(?:amazon|ebay|paypal|etsy) fees?|discount|adjust(?:ment)?(?: by .*)?|adjust bad debt|manual|samples?"
    r"|versand(?:kosten)?|porto|lieferkosten|gutschein|geschenk(?:karte|gutschein)|pfand|trinkgeld|rabatt"
    r"|frais de (?:port|livraison)"
    r"|(?:frais d.)?expédition|livraison|carte[ -]cadeau|remise|pourboire"
    r"|gastos de envío|envío|spese di spedizione|verzendkosten"
    r"|运费|邮费|快递费|邮费补差价|补差价|差价|礼品卡|优惠券|定金|押金|小费|打包费|配送费|送料|手数料"
    r"|this is a test product\W?|test product|donation|tips?|deposit|surcharge|high resolution image)",
    re.IGNORECASE,
)
_MOSTLY = 0.9
_SHORT = 4


def recommendable(
    codes: Sequence[str], names: Sequence[str], known_codes: Collection[str] = (), services: Collection[str] = ()
) -> list[bool]:
    """For each product, whether it can be offered to anyone at all.

    Two rules: a code or a whole name is on the list of words; or, in a shop whose codes nearly all begin with digits, a
    code of up to four letters without a digit. ``known_codes`` are other products of the same shop. The owner can
    change each product afterwards, and add codes and names of his own, ``services``.
    """
    every = {*codes, *known_codes}
    numbered = bool(every) and sum(code[:1].isdigit() for code in every) >= _MOSTLY * len(every)
    own = {service.strip().casefold() for service in services}
    return [
        not (_is_service(code, name, numbered) or {code.casefold(), name.casefold()} & own)
        for code, name in zip(codes, names, strict=True)
    ]


def _is_service(code: str, name: str, numbered: bool) -> bool:
    if code.upper() in _CODES or _CODE.fullmatch(code) or _NAME.fullmatch(name):
        return True
    return numbered and len(code) <= _SHORT and not any(letter.isdigit() for letter in code)
