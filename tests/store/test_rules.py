from recsys_gui.domain.entities import Customer, Product
from recsys_gui.domain.rules import NO_RULES, CategoryRule, Rules
from recsys_gui.store import catalogue, rules, settings


def test_rules_come_back_as_they_were_put_and_change_what_serves(db):
    assert rules.rules(db) == NO_RULES
    before = db.data_version()
    held = Rules(least_margin=0.25, categories=(CategoryRule("Bücher", once=True, boost=2.0),))
    with db.transaction():
        rules.put(db, held)
    assert rules.rules(db) == held
    assert db.data_version().models == before.models + 1


def test_rules_that_make_no_sense_are_none(db):
    settings.put(db, "rules", '{"least_margin": -4}')
    assert rules.rules(db) == NO_RULES


def test_marks_are_in_the_order_of_products_and_customers(db):
    catalogue.add_products(db, [Product("P1", "One"), Product("P2", "Two")])
    catalogue.add_customers(db, [Customer("A"), Customer("B")])
    db.run("UPDATE products SET boost = 2.5 WHERE code = 'P2'")
    db.run("UPDATE customers SET quiet = 1 WHERE code = 'A'")
    found = rules.marks(db)
    assert found.boost.tolist() == [1, 2.5]
    assert found.quiet.tolist() == [True, False]
