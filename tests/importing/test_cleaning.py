import numpy as np
import pytest

from recsys_gui.domain.entities import EventKind


def line(order="1001", customer="C1", product="P1", name="Mug", quantity="2", price="3.50", date="2023-01-02 10:00"):
    return f"{order},{customer},{product},{name},{quantity},{price},{date}"


def test_a_good_line_is_taken_as_it_is(cleaned):
    found = cleaned(line())
    sales = found.sales
    assert (sales.orders, sales.customers, sales.products, sales.names) == (["1001"], ["C1"], ["P1"], ["Mug"])
    assert (sales.quantity[0], sales.unit_price[0], sales.kind[0]) == (2, 350, EventKind.PURCHASE)
    assert (found.counts, found.rejected, found.examples) == ({}, 0, [])


@pytest.mark.parametrize("back", [line("C1001", quantity="-2"), line("C1001"), line(quantity="-2")])
def test_cancelled_orders_and_negative_quantities_are_returns(cleaned, back):
    found = cleaned(line("1002"), back)
    assert sorted(found.sales.kind.tolist()) == [EventKind.PURCHASE, EventKind.RETURN]
    assert found.sales.quantity.tolist() == [2, 2]
    assert found.counts == {"returns": 1}


def test_an_order_number_with_c_is_no_cancellation_where_all_have_one(cleaned):
    assert cleaned(line("C1"), line("C2"), line("C3")).counts == {}


def test_exact_duplicates_are_left_out(cleaned):
    found = cleaned(line(), line(), line(quantity="3"))
    assert len(found.sales) == 2
    assert found.counts == {"duplicates": 1}


def test_lines_without_a_customer_count_for_products_only(cleaned):
    found = cleaned(line(customer=""), line(customer="nan"), line(customer="C2"))
    assert found.sales.customers == ["C2"]
    assert sorted(found.sales.customer.tolist()) == [-1, 0]
    assert found.counts == {"no_customer": 1, "duplicates": 1}


def test_lines_at_a_price_of_zero_are_left_out(cleaned):
    found = cleaned(line(), line(price="0", product="P2"))
    assert found.sales.products == ["P1"]
    assert found.counts == {"zero_price": 1}


@pytest.mark.parametrize("price", ["0", "0.00", ""])
def test_where_nothing_has_a_price_prices_are_unknown(cleaned, price):
    found = cleaned(line(price=price), line("1002", price=price))
    assert np.isnan(found.sales.unit_price).all()
    assert len(found.sales) == 2


def test_a_missing_price_is_unknown(cleaned):
    assert np.isnan(cleaned(line(price=""), line("1002")).sales.unit_price).sum() == 1


@pytest.mark.parametrize(
    ("bad", "kind", "reason"),
    [
        (line(product=" ", name=""), "no_product", "No product code."),
        (line(date="soon"), "bad_date", "No date that can be read."),
        (line(date="2150-01-01"), "future_date", "The date lies in the future."),
        (line(quantity="many"), "bad_quantity", "No quantity that can be read."),
        (line(quantity="0"), "bad_quantity", "No quantity that can be read."),
        (line(quantity=""), "bad_quantity", "No quantity that can be read."),
        (line(price="cheap"), "bad_price", "No price that can be read."),
        (line(price="-1"), "negative_price", "The price is below zero."),
        (line() + ",surplus", "broken_rows", "The row has more cells than the header."),
    ],
)
def test_a_bad_row_is_rejected_with_its_number_and_reason(cleaned, bad, kind, reason):
    found = cleaned(line(), bad)
    assert (len(found.sales), found.rejected, found.counts) == (1, 1, {kind: 1})
    assert (found.examples[0].row, str(found.examples[0].reason)) == (3, reason)


def test_the_first_hundred_rejected_rows_are_kept_and_all_are_counted(cleaned):
    found = cleaned(*[line(date="soon"), line(product="", name="")] * 150)
    assert found.rejected == 300
    assert [example.row for example in found.examples] == list(range(2, 102))
    assert found.examples[0].cells == ["1001", "C1", "P1", "Mug", "2", "3.50", "soon"]


def test_every_line_is_accounted_for(cleaned):
    lines = [line(), line(), line(price="0"), line(date="x"), line(quantity="-1"), line() + ",x", line(customer="")]
    found = cleaned(*lines)
    left_out = found.counts["duplicates"] + found.counts["zero_price"] + found.rejected
    assert len(found.sales) + left_out == len(lines)


def test_sales_are_sorted_by_time(cleaned):
    found = cleaned(line(date="2023-03-01"), line(date="2023-01-01"), line(date="2023-02-01"))
    assert (np.diff(found.sales.time) > 0).all()


def test_spoilt_numbers_become_codes_again(cleaned):
    found = cleaned(line("1001.0", "17850.0", "22423.0"), line("1001", "17850", "22423", quantity="7"))
    assert (found.sales.orders, found.sales.customers, found.sales.products) == (["1001"], ["17850"], ["22423"])


def test_times_are_those_of_the_shops_zone(cleaned):
    summer = line(date="2023-07-01 12:00")
    assert cleaned(summer).sales.time[0] - cleaned(summer, time_zone="Europe/London").sales.time[0] == 3600


def test_postage_is_kept_but_never_recommended(cleaned):
    found = cleaned(line(product="POST", name="POSTAGE"), line(product="22423", name="CAKE STAND"))
    assert dict(zip(found.sales.products, found.sales.recommend, strict=True)) == {"POST": False, "22423": True}
    assert found.counts == {"not_products": 1}


def test_what_the_shop_has_already_helps_to_tell_services_from_products(cleaned):
    known = [str(number) for number in range(100)]
    assert cleaned(line(product="GDS")).sales.recommend == [True]
    assert cleaned(line(product="GDS"), known_codes=known).sales.recommend == [False]


def test_online_retail_with_american_dates_is_read(cleaned):
    header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
    found = cleaned(
        "536365,85123A,WHITE HANGING HEART,6,12/1/2010 8:26,2.55,17850.0,United Kingdom",
        "C536379,D,Discount,-1,12/1/2010 9:41,27.5,14527.0,United Kingdom",
        header=header,
    )
    assert (found.sales.customers, found.sales.regions) == (["17850", "14527"], ["United Kingdom"] * 2)
    assert found.sales.unit_price.tolist() == [255, 2750]
    assert found.sales.time[0] == 1_291_191_960


def test_a_customers_newest_region_counts(cleaned):
    header = "order,customer,product,quantity,date,region"
    found = cleaned("1,C1,P1,1,2023-02-01,Wales", "2,C1,P1,1,2023-01-01,Kent", header=header)
    assert found.sales.regions == ["Wales"]


def test_nothing_gives_nothing(cleaned):
    found = cleaned()
    assert (len(found.sales), found.counts, found.rejected) == (0, {}, 0)


def test_absurd_quantities_and_prices_are_flagged_and_kept(cleaned):
    usual = [line(str(n), quantity=str(1 + n % 3)) for n in range(20)]
    found = cleaned(*usual, line("98", quantity="5000"), line("99", price="9999.00"))
    assert len(found.sales) == 22
    assert found.counts == {"odd_quantity": 1, "odd_price": 1}
    assert [row.row for row in found.shown["odd_quantity"]] == [22]


@pytest.mark.parametrize(
    "test_line",
    [
        line(customer="Test"),
        line(customer="test@example.org"),
        line(name="Test product"),
        line(name="测试商品"),
        line("TEST"),
    ],
)
def test_test_orders_are_left_out(cleaned, test_line):
    found = cleaned(line("1002"), test_line)
    assert (len(found.sales), found.counts) == (1, {"test_orders": 1})


@pytest.mark.parametrize("customer", ["Testy Mac", "Contest Ltd", "测试买家2015", "testimonial@example.org"])
def test_people_whose_names_only_begin_like_a_test_are_customers(cleaned, customer):
    assert cleaned(line(customer=customer)).counts == {}


@pytest.mark.parametrize("total", ["Total,,,,7,,", ",,,Summe,7,24.50,", "合计,,,,7,,", ",,,,7,,2023-01-02"])
def test_rows_that_sum_up_others_are_left_out_and_not_rejected(cleaned, total):
    found = cleaned(line(), total)
    assert (len(found.sales), found.rejected, found.counts) == (1, 0, {"summary_rows": 1})


def test_customers_with_one_address_are_suggested_and_stay_two(cleaned):
    header = "order,customer,email,product code,quantity,date"
    found = cleaned("1,C1,a@b.de,P1,1,2023-02-01", "2,C2, A@B.de,P1,1,2023-02-01", header=header)
    assert (found.sales.customers, found.counts) == (["C1", "C2"], {"same_customer": 1})


def test_where_line_and_price_disagree_the_line_counts(cleaned):
    header = "order,customer,product code,quantity,unit price,line total,date"
    lines = [f"{n},C1,P1,2,2.50,5.00,2023-02-01" for n in range(5)]
    found = cleaned(*lines, "9,C1,P1,2,2.50,4.00,2023-02-01", "10,C1,P2,3,,10.00,2023-02-01", header=header)
    assert found.counts == {"price_disagrees": 1}
    assert found.sales.unit_price[-2:].tolist() == [200, 333]
    assert found.sales.amount[-2:].tolist() == [400, 1000]


def test_refunds_of_a_till_are_returns(cleaned):
    header = "Date,Receipt number,Receipt type,SKU,Item,Quantity,Net sales"
    found = cleaned("2023-02-01,1-1,Sale,P1,Mug,2,5.00", "2023-02-02,1-2,Refund,P1,Mug,1,2.50", header=header)
    assert found.sales.kind.tolist() == [EventKind.PURCHASE, EventKind.RETURN]
    assert found.sales.quantity.tolist() == [2, 1]


def test_words_for_a_status_that_nobody_knows_are_counted(cleaned):
    header = "order,customer,product code,quantity,date,status"
    lines = [f"{n},C1,P1,1,2023-02-01,paid" for n in range(9)]
    assert cleaned(*lines, "10,C1,P1,1,2023-02-01,purple", header=header).counts == {"unknown_status": 1}
