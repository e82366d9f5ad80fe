"""What customers did besides buying, as files put it: looked, liked, rated."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.entities import EventKind
from recsys_gui.importing.cells import numbers
from recsys_gui.importing.cells.coded import Mask, Table
from recsys_gui.importing.cells.sales import Floats

_WORDS = {
    EventKind.VIEW: """
        view; viewed; views; page view; pageview; pv; product view; view item; click; clicked; look; looked; visit;
        visited; browse; detail; ansicht; angesehen; aufruf; klick; vue; consultation; clic; vista; visto; bekeken;
        浏览; 查看; 点击; 访问; 看过; 瀏覽; 閲覧""",
    EventKind.FAVOURITE: """
        favourite; favorite; favourited; favorited; fav; like; liked; wish; wishlist; wish list; add to wishlist;
        bookmark; saved; save; heart; cart; add to cart; added to cart; basket; add to basket; merkzettel; wunschliste;
        favorit; gemerkt; warenkorb; favori; liste d'envies; panier; ajout au panier; favorito; lista de deseos;
        carrito; preferito; carrello; favoriet; verlanglijst; winkelwagen; 收藏; 加购; 加购物车; 加入购物车; 购物车;
        喜欢; 心愿单; 我的最爱; お気に入り; カート""",
    EventKind.RATING: """
        rating; rate; rated; review; reviewed; stars; score; bewertung; bewertet; rezension; note; avis; évaluation;
        valoración; reseña; valutazione; recensione; beoordeling; 评分; 评价; 打分; 评论; 評価; レビュー""",
    EventKind.PURCHASE: """
        purchase; purchased; buy; bought; order; ordered; sale; sold; transaction; kauf; gekauft; bestellung; achat;
        acheté; commande; compra; acquisto; aankoop; 购买; 下单; 支付; 付款; 成交; 購買; 購入""",
    EventKind.RETURN: """
        return; returned; refund; refunded; retoure; rückgabe; erstattung; retour; remboursement; devolución; reso;
        退款; 退货; 返品""",
}
UNKNOWN = -1
_BEST, _LEAST = 5.0, 0.1
"""Five stars; and what stands for none, for an event of nothing would be none."""
_SCALES = (5.0, 10.0, 100.0)

Kinds = NDArray[np.int8]


def _plain(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum())


_MEANINGS = {_plain(word): int(kind) for kind, words in _WORDS.items() for word in words.split(";")}


def meaning(word: str) -> int:
    """The kind of event that a cell tells of, :data:`UNKNOWN` where nobody knows."""
    return _MEANINGS.get(_plain(word), UNKNOWN)


def kinds(table: Table) -> Kinds:
    """What each row tells of; without a column for it all are ratings where there are any, else views."""
    column = table.columns.get("action")
    if column is None:
        kind = EventKind.RATING if "rating" in table.columns else EventKind.VIEW
        return np.full(len(table), int(kind), np.int8)
    return column.each(np.array([meaning(value) for value in column.values], np.int8))


def weights(table: Table, found: Kinds, pieces: Floats) -> Floats:
    """Stars of ratings from above 0 to 5, whatever the scale of the file; pieces of what was bought; 1 of the rest."""
    rated = found == EventKind.RATING
    column = table.column("rating")
    stars = column.each(numbers.parse(column.values)) if len(column.values) else np.full(len(table), np.nan)
    largest = float(np.nanmax(stars, initial=0.0, where=rated))
    scale = next((best for best in _SCALES if largest <= best), max(largest, _BEST))
    stars = np.where(stars < 0, np.nan, np.maximum(stars * _BEST / scale, _LEAST))
    return np.where(rated, stars, np.where(shown(found), 1.0, pieces))


def shown(found: Kinds) -> Mask:
    """Which kinds are no purchases and no returns."""
    return found > EventKind.RETURN
