def lines(*names):
    return [f"{order},C1,22423,{name},1,1,2023-01-{order:02d}" for order, name in enumerate(names, 1)]


def name_of(found):
    return found.sales.names[0]


def test_a_product_is_called_as_most_of_its_lines_call_it(cleaned):
    assert name_of(cleaned(*lines("Mug", "Cup", "Mug"))) == "Mug"


def test_of_names_as_frequent_the_newest_counts(cleaned):
    assert name_of(cleaned(*lines("Mug", "Cup"))) == "Cup"
    assert name_of(cleaned(*lines("Cup", "Mug"))) == "Mug"


def test_lines_without_a_name_do_not_count(cleaned):
    assert name_of(cleaned(*lines("Mug", "", ""))) == "Mug"


def test_a_product_nobody_names_is_called_by_its_code(cleaned):
    assert name_of(cleaned(*lines("", " "))) == "22423"


def test_names_of_a_file_that_shouts_become_title_case(cleaned):
    assert name_of(cleaned(*lines("RED MUG"))) == "Red Mug"


def test_a_shouted_name_among_quiet_ones_stays(cleaned):
    others = [f"9{n},C1,{n},Quiet cup {n},1,1,2023-01-01" for n in range(30, 50)]
    found = cleaned(*lines("RED MUG"), *others)
    assert found.sales.names[found.sales.products.index("22423")] == "RED MUG"
