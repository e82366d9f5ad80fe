"""Noting by hand whom the owner contacted, and what is to be offered later."""

from __future__ import annotations

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import Text, text
from recsys_gui.domain.edits import NoteContacts, PutOff
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import catalogue, offer_log
from recsys_gui.store.tables.journal import Journal

_SAME = 20 * 3600


def note(db: Database, journal: Journal, noted: NoteContacts) -> Text:
    """Log these offers, but not what was logged through the same door within the hours before.

    Raises:
        UserError: there is no such customer or product.
    """
    for offer in noted.offers:
        customer, product = known(db, offer.customer, offer.product)
        if not offer_log.was_made(db, offer.door, customer, product, noted.time - _SAME):
            journal.insert(
                "offer_log", time=noted.time, door=offer.door, customer_id=customer, product_id=product,
                list=offer.list_name, rank=offer.rank, model=offer.model, chance=offer.chance, price=offer.price,
                held_out=int(offer.held_out),
            )  # fmt: skip
    contacted = [offer for offer in noted.offers if not offer.held_out]
    if len(contacted) == 1:
        code = contacted[0].customer
        if name := _name(db, code):
            return text("{customer} marked as contacted", customer=name)
        return text("Customer {code} marked as contacted", code=code)
    return text("{n} customers marked as contacted", n=len(contacted))


def put_off(db: Database, journal: Journal, wanted: PutOff) -> Text:
    """Note that these offers are to wait.

    Raises:
        UserError: there is no such customer or product.
    """
    for customer_code, product_code in wanted.pairs:
        customer, product = known(db, customer_code, product_code)
        number = offer_log.newest(db, customer, product) or journal.insert(
            "offer_log", time=wanted.time, door="customer", customer_id=customer, product_id=product, list="all",
            rank=1, model="", held_out=0,
        )  # fmt: skip
        journal.update("offer_log", [number], outcome="later", decided=wanted.time, until=wanted.until)
    if len(wanted.pairs) == 1:
        code = wanted.pairs[0][0]
        if name := _name(db, code):
            return text("Not now for {customer}", customer=name)
        return text("Not now for customer {code}", code=code)
    return text("Not now for {n} customers", n=len(wanted.pairs))


def known(db: Database, customer: str, product: str) -> tuple[int, int]:
    """The row numbers of a customer and a product.

    Raises:
        UserError: there is no such customer or product.
    """
    customer_id, product_id = catalogue.find(db, "customers", customer), catalogue.find(db, "products", product)
    if customer_id is None:
        raise UserError("There is no customer “{code}” in this shop.", "Check the number and try again.", code=customer)
    if product_id is None:
        raise UserError("There is no product “{code}” in this shop.", "Check the code and try again.", code=product)
    return customer_id, product_id


def _name(db: Database, code: str) -> str:
    facts = catalogue.contact_facts(db, code)
    return facts[0] if facts else ""
