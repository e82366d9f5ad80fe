from recsys_gui.domain.edits import CellEdit, SetCells


def test_without_a_step_there_is_nothing_to_undo(window, shop_file):
    assert not window.menus.undo.isEnabled()
    window.desk.open(shop_file)
    assert not window.menus.undo.isEnabled()
    assert not window.menus.redo.isEnabled()


def test_the_toast_offers_to_take_the_step_back(window, shop_file, qtbot):
    window.desk.open(shop_file)
    edits = window.desk.shop.edits
    product = window.desk.shop.browser.products(limit=1)[0]
    edits.submit(SetCells("products", (CellEdit(product.id, "category", "Toys"),)))
    qtbot.waitUntil(edits.idle)
    assert window.desk.shop.browser.products(limit=1)[0].category == "Toys"
    window.toast._button.click()
    qtbot.waitUntil(edits.idle)
    assert window.desk.shop.browser.products(limit=1)[0].category == product.category
    assert window.toast._button.text() == "Redo"
    window.toast._button.click()
    qtbot.waitUntil(edits.idle)
    assert window.desk.shop.browser.products(limit=1)[0].category == "Toys"


def test_another_shop_has_its_own_steps(window, shop_file, small_shop, tmp_path, qtbot):
    window.desk.open(shop_file)
    edits = window.desk.shop.edits
    product = window.desk.shop.browser.products(limit=1)[0]
    edits.submit(SetCells("products", (CellEdit(product.id, "stock", 3.0),)))
    qtbot.waitUntil(edits.idle)
    assert window.menus.undo.isEnabled()
    other = tmp_path / "other.shop"
    other.write_bytes(small_shop.read_bytes())
    window.desk.open(other)
    assert not window.menus.undo.isEnabled()
