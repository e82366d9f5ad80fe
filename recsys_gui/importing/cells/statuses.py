"""What the words of a status column say of an order: it counts, is unpaid, cancelled, or was paid back."""

from __future__ import annotations

from enum import IntEnum

_UNPAID = """
pending unpaid authorized authorised open draft onhold pendingpayment awaitingpayment paymentpending
waitingforpayment notpaid due overdue expired quotation quotationsent sent checkoutdraft partiallyauthorized
unbezahlt offen ausstehend wartend zahlungausstehend nichtbezahlt angebot entwurf inwartestellung impayé
impayée nonpayé nonpayée enattente enattentedepaiement brouillon devis pendiente impagado noppagado inattesa
nonpagato openstaand nietbetaald 待付款 未付款 等待买家付款 待支付 未支付 未付 pendente 未入金 支払い待ち
"""
_CANCELLED = """
cancelled canceled cancel void voided failed declined rejected closedunpaid deleted abandoned trash
paymentfailed storniert storno abgebrochen abgelehnt fehlgeschlagen gelöscht annulliert widerrufen annulé
annulée échoué échouée refusé refusée cancelado cancelada anulado anulada fallido annullato annullata
geannuleerd mislukt 交易关闭 已取消 取消 已关闭 关闭 交易取消 订单关闭 交易失败 キャンセル 取消済み
"""
_REFUNDED = """
refunded refund fullyrefunded returned return chargedback chargeback erstattet rückerstattet zurückerstattet
retoure zurückgegeben retourniert remboursé remboursée retourné retournée reembolsado reembolsada devuelto
devuelta rimborsato rimborsata reso terugbetaald geretourneerd 已退款 退款成功 退款完成 全额退款 已退货
返金済み 返品
"""
_COUNTS = """
paid completed complete processing partiallypaid partiallyrefunded fulfilled shipped delivered closed done
sale confirmed salesorder success succeeded captured unshipped partiallyshipped invoiced settled payment
active ok yes approved shippeddeliveredtobuyer readytoship preparing dispatched posted partpaid
paymentaccepted bezahlt abgeschlossen inbearbeitung versendet verschickt geliefert erledigt teilweiseerstattet
zugestellt verkauf payé payée terminé terminée expédié expédiée livré livrée encours encoursdetraitement
validé validée pagado pagada completado completada enviado enviada entregado procesando pagato pagata
completato spedito consegnato betaald voltooid verzonden afgerond 交易成功 交易完成 已完成 已付款 已发货
卖家已发货 买家已付款 待发货 等待卖家发货 已支付 已签收 待收货 完成 成功 部分退款 支払い済み 完了 入金済み
発送済み
"""


class OrderStatus(IntEnum):
    """The first three stand in shop files and never change; ``REFUNDED`` is cancelled there, its lines returns."""

    COUNTS = 0
    UNPAID = 1
    CANCELLED = 2
    REFUNDED = 3


_WORDS = {
    **dict.fromkeys(_COUNTS.split(), OrderStatus.COUNTS),
    **dict.fromkeys(_UNPAID.split(), OrderStatus.UNPAID),
    **dict.fromkeys(_CANCELLED.split(), OrderStatus.CANCELLED),
    **dict.fromkeys(_REFUNDED.split(), OrderStatus.REFUNDED),
}


def meaning(word: str) -> OrderStatus | None:
    """What a status says; None when the word is unknown. Empty ones say nothing, so the order counts."""
    plain = "".join(letter for letter in word.casefold() if letter.isalnum())
    return _WORDS.get(plain.removeprefix("wc"), None if plain else OrderStatus.COUNTS)
