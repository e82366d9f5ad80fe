from recsys_gui.domain.entities import Customer, Product
from recsys_gui.domain.rules import NO_RULES, CategoryRule, Rules
from recsys_gui.store.tables import catalogue, rules, settings


def test_rules_come_back_as_they_were_put_and_change_what_serves(db):
    assert rules.rules(db) == NO_RULES
    before = db.data_version()
    tea = CategoryRule("Tea", after_days=60, months=(9, 10, 11))
    held = Rules(least_margin=0.25, categories=(CategoryRule("Bücher", once=True, boost=2.0), tea))
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


def test_what_is_marked_is_listed_by_name_and_counted(db):
    catalogue.add_products(db, [Product("P1", "Wrap", recommend=False), Product("P2", "Post"), Product("P3", "Ink")])
    catalogue.add_customers(db, [Customer("A", "Zoe"), Customer("B", "Ann")])
    db.run("UPDATE products SET boost = 2 WHERE code = 'P2'")
    db.run("UPDATE products SET recommend = 0 WHERE code = 'P3'")
    db.run("UPDATE customers SET quiet = 1")
    found = rules.marked(db, 1)
    assert [row.code for row in (*found.never, *found.sooner, *found.quiet)] == ["P3", "P2", "B"]
    assert (found.never_count, found.sooner[0].boost) == (2, 2)


def test_categories_are_counted(db):
    wrap = [Product("P1", "One", "Wrap"), Product("P2", "Two", "Wrap")]
    catalogue.add_products(db, [*wrap, Product("P3", "Three"), Product("P4", "Four", "Ink")])
    assert rules.categories(db) == {"Ink": 1, "Wrap": 2}
