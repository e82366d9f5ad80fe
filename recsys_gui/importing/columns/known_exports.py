"""The exports of web shops and tills whose headers are known."""

from __future__ import annotations

from recsys_gui.base.text import text
from recsys_gui.importing.columns.presets import Preset

_NO_PRODUCTS = text("“{file}” has one row per order and does not say which products were bought.")

_WESTERN = (
    Preset(
        "online_retail",
        {
            "order": ("Invoice", "InvoiceNo"), "product": ("StockCode",), "name": ("Description",),
            "quantity": ("Quantity",), "date": ("InvoiceDate",), "unit_price": ("Price", "UnitPrice"),
            "customer": ("Customer ID", "CustomerID"), "region": ("Country",),
        },
        marks=("StockCode", "InvoiceDate", "Description", "Quantity"),
        currency="GBP", time_zone="Europe/London", dates="mdy",
    ),
    Preset(
        "shopify_orders",
        {
            "order": ("Name",), "date": ("Created at",), "email": ("Email",), "phone": ("Phone", "Billing Phone"),
            "customer_name": ("Billing Name", "Shipping Name"), "product": ("Lineitem sku",),
            "name": ("Lineitem name",), "quantity": ("Lineitem quantity",), "unit_price": ("Lineitem price",),
            "status": ("Financial Status",), "cancelled": ("Cancelled at",), "currency": ("Currency",),
            "region": ("Shipping Country", "Billing Country"),
        },
        marks=("Name", "Created at", "Lineitem name", "Lineitem quantity"),
        order_level=("date", "email", "phone", "customer_name", "status", "cancelled", "currency", "region"),
    ),
    Preset(
        "woocommerce_orders",
        {
            "order": ("Order Number", "Order ID"), "status": ("Order Status",), "date": ("Order Date",),
            "customer": ("Customer User ID",), "email": ("Email (Billing)",), "phone": ("Phone (Billing)",),
            "first_name": ("First Name (Billing)",), "last_name": ("Last Name (Billing)",), "line": ("Item #",),
            "product": ("SKU",), "name": ("Name", "Item Name"), "variant": ("Product Variation",),
            "quantity": ("Quantity",), "unit_price": ("Item Cost",), "line_total": ("Order Line Total",),
            "region": ("Country Code (Billing)",),
        },
        marks=("Order Number", "Order Status", "Order Date", "Item Cost"),
    ),
    Preset(
        "etsy_items",
        {
            "date": ("Sale Date",), "name": ("Item Name",), "customer": ("Buyer",), "quantity": ("Quantity",),
            "unit_price": ("Price",), "currency": ("Currency",), "line": ("Transaction ID",), "order": ("Order ID",),
            "product": ("SKU",), "product_alternative": ("Listing ID",), "region": ("Ship Country",),
            "customer_name": ("Ship Name",), "variant": ("Variations",),
        },
        marks=("Sale Date", "Item Name", "Buyer", "Listing ID"), dates="mdy",
    ),
    Preset(
        "etsy_orders", {}, marks=("Sale Date", "Order ID", "Number of Items", "Order Value"),
        refused=(_NO_PRODUCTS, text("In Etsy choose “Order items” instead of “Orders” when you download the CSV.")),
    ),
    Preset(
        "ebay_orders",
        {
            "order": ("Order Number",), "customer": ("Buyer Username",), "customer_name": ("Buyer Name",),
            "email": ("Buyer Email",), "region": ("Buyer Country", "Ship To Country"), "name": ("Item Title",),
            "product": ("Custom Label", "Custom Label (SKU)"), "product_alternative": ("Item Number",),
            "quantity": ("Quantity",), "unit_price": ("Sold For",), "date": ("Sale Date",), "paid": ("Paid On Date",),
            "variant": ("Variation Details",), "phone": ("Ship To Phone",), "line": ("Transaction ID",),
        },
        marks=("Sales Record Number", "Order Number", "Buyer Username", "Item Title", "Sold For"), dates="mdy",
    ),
    Preset(
        "square_items",
        {
            "date": ("Date",), "time": ("Time",), "category": ("Category",), "name": ("Item",),
            "quantity": ("Qty", "Quantity"), "product": ("SKU",), "line_total": ("Net Sales",),
            "order": ("Transaction ID", "Payment ID"), "event": ("Event Type",), "customer": ("Customer ID",),
            "customer_name": ("Customer Name",), "variant": ("Price Point Name",),
        },
        marks=("Date", "Time", "Item", "Price Point Name", "Gross Sales", "Net Sales"),
    ),
    Preset(
        "lightspeed_sales",
        {
            "date": ("Date",), "order": ("Receipt Number",), "event": ("Line Type",), "customer": ("Customer Code",),
            "customer_name": ("Customer Name",), "quantity": ("Quantity",), "line_total": ("Total",),
            "name": ("Details",), "status": ("Status",), "product": ("Sku",),
        },
        marks=("Receipt Number", "Line Type", "Details", "Sku", "Quantity"),
        order_level=("customer", "customer_name", "date", "status"), only={"event": ("sale line", "return line")},
    ),
    Preset(
        "odoo_sales",
        {
            "order": ("Order Reference",), "date": ("Order Date",), "customer": ("Customer",),
            "email": ("Customer/Email",), "status": ("Status",), "product": ("Order Lines/Product/Internal Reference",),
            "name": ("Order Lines/Product", "Order Lines/Description"),
            "quantity": ("Order Lines/Quantity", "Order Lines/Ordered Quantity"),
            "unit_price": ("Order Lines/Unit Price",), "line_total": ("Order Lines/Total", "Order Lines/Subtotal"),
        },
        marks=("Order Reference", "Order Date", "Order Lines/Product"),
        fill_down=("order", "date", "customer", "email", "status"),
    ),
    Preset(
        "loyverse_items",
        {
            "date": ("Date",), "order": ("Receipt number",), "event": ("Receipt type",), "category": ("Category",),
            "product": ("SKU",), "name": ("Item",), "variant": ("Variant",), "quantity": ("Quantity",),
            "line_total": ("Net sales",), "customer_name": ("Customer name",), "phone": ("Customer contacts",),
            "status": ("Status",),
        },
        marks=("Receipt number", "Receipt type", "Item", "Quantity", "Net sales"),
    ),
    Preset(
        "loyverse_receipts", {}, marks=("Receipt number", "Receipt type", "Total collected", "Payment type"),
        refused=(_NO_PRODUCTS, text("In Loyverse export “Receipts by item” instead of “Receipts”.")),
    ),
    Preset(
        "amazon_orders",
        {
            "order": ("order-id", "amazon-order-id"), "line": ("order-item-id",), "date": ("purchase-date",),
            "status": ("order-status", "item-status"), "email": ("buyer-email",), "customer_name": ("buyer-name",),
            "product": ("sku",), "product_alternative": ("asin",), "name": ("product-name",),
            "quantity": ("quantity", "quantity-purchased"), "line_total": ("item-price",), "currency": ("currency",),
            "region": ("ship-country",),
        },
        marks=("purchase-date", "sku", "product-name", "item-price"),
    ),
    Preset(
        "prestashop_orders", {}, marks=("Reference", "New client", "Customer", "Total", "Payment", "Status"),
        refused=(_NO_PRODUCTS, text("In PrestaShop export the order details: SQL Manager, order_detail.")),
    ),
    Preset(
        "magento_orders", {}, marks=("Purchase Point", "Purchase Date", "Bill-to Name", "Ship-to Name"),
        refused=(_NO_PRODUCTS, text("In Magento export the ordered items, with one row per item.")),
    ),
)  # fmt: skip

_CHINESE = (
    Preset(
        "taobao_items",
        {
            "order": ("订单编号", "主订单编号"), "name": ("标题", "商品标题"), "unit_price": ("价格", "商品价格"),
            "quantity": ("购买数量",), "product": ("商家编码", "外部系统编号"), "variant": ("商品属性",),
            "status": ("订单状态",), "customer": ("买家会员名",), "date": ("订单创建时间", "订单付款时间"),
        },
        marks=("订单编号", "标题", "价格", "购买数量"), currency="CNY", time_zone="Asia/Shanghai",
        joined_with="taobao_orders",
    ),
    Preset(
        "taobao_orders",
        {
            "order": ("订单编号",), "customer": ("买家会员名",), "date": ("订单创建时间", "订单付款时间"),
            "phone": ("联系手机",), "customer_name": ("收货人姓名",),
        },
        marks=("订单编号", "买家会员名", "订单状态", "宝贝种类"),
        refused=(
            text("“{file}” lists orders; how many of each product were bought stands in another file."),
            text("Choose the file ExportOrderDetailList, with this one in the same folder."),
        ),
    ),
    Preset(
        "youzan_items",
        {
            "order": ("订单号",), "status": ("订单商品状态",), "date": ("交易成功时间",), "name": ("商品名称",),
            "category": ("商品类目",), "product": ("商品编码",), "product_alternative": ("规格编码",),
            "unit_price": ("商品单价",), "quantity": ("商品数量",), "line_total": ("商品实际成交金额",),
            "customer_name": ("收货人/提货人",), "phone": ("收货人手机号/提货人手机号",), "region": ("收货人省份",),
            "refund": ("商品退款状态",), "variant": ("商品规格",),
        },
        marks=("订单号", "订单商品状态", "商品名称", "商品数量"), currency="CNY", time_zone="Asia/Shanghai",
    ),
)  # fmt: skip

_PRODUCTS = (
    Preset(
        "shopify_products",
        {
            "product": ("Variant SKU",), "name": ("Title",),
            "category": ("Product Category", "Type", "Custom Product Type"), "list_price": ("Variant Price",),
            "unit_cost": ("Cost per item",), "stock": ("Variant Inventory Qty",), "active": ("Status", "Published"),
            "variant": ("Option1 Value",),
        },
        marks=("Handle", "Title", "Variant Price"), kind="products", fill_down=("name", "category", "active"),
    ),
    Preset(
        "woocommerce_products",
        {
            "product": ("SKU",), "product_alternative": ("ID",), "name": ("Name",), "category": ("Categories",),
            "list_price": ("Regular price",), "stock": ("Stock",), "active": ("Published",),
        },
        marks=("Type", "SKU", "Name", "Regular price", "Categories"), kind="products",
    ),
    Preset(
        "etsy_listings",
        {"product": ("SKU",), "name": ("TITLE",), "list_price": ("PRICE",), "stock": ("QUANTITY",)},
        marks=("TITLE", "DESCRIPTION", "PRICE", "CURRENCY_CODE", "QUANTITY"), kind="products",
    ),
    Preset(
        "lightspeed_products",
        {
            "product": ("sku",), "product_alternative": ("id",), "name": ("name",),
            "category": ("product_category", "type"), "list_price": ("retail_price",), "unit_cost": ("supply_price",),
            "stock": ("inventory_*",), "active": ("active",),
        },
        marks=("handle", "sku", "supply_price", "retail_price"), kind="products",
    ),
    Preset(
        "prestashop_products",
        {
            "product": ("Reference #", "Reference"), "product_alternative": ("Product ID", "id"), "name": ("Name",),
            "category": ("Categories (x,y,z...)", "Categories (x;y;z...)"), "unit_cost": ("Wholesale price",),
            "list_price": ("Price tax excl.", "Price tax excluded or Price tax included", "Price tax excluded",
                           "Price tax incl."),
            "stock": ("Quantity",), "active": ("Active (0/1)",),
        },
        marks=("Active (0/1)", "Name", "Categories (x,y,z...)", "Wholesale price"), kind="products",
    ),
    Preset(
        "magento_products",
        {
            "product": ("sku",), "name": ("name",), "category": ("categories", "category"), "list_price": ("price",),
            "unit_cost": ("cost",), "stock": ("qty",), "active": ("product_online", "status"),
        },
        marks=("sku", "attribute_set_code", "product_type", "price"), kind="products",
    ),
    Preset(
        "loyverse_products",
        {
            "product": ("SKU",), "name": ("Name",), "category": ("Category",), "list_price": ("Default price", "Price"),
            "unit_cost": ("Cost",), "stock": ("In stock*",),
        },
        marks=("Handle", "SKU", "Name", "Sold by weight"), kind="products",
    ),
)  # fmt: skip

_CUSTOMERS = (
    Preset(
        "shopify_customers",
        {
            "email": ("Email",), "phone": ("Phone", "Default Address Phone"), "first_name": ("First Name",),
            "last_name": ("Last Name",), "region": ("Default Address Country Code", "Country Code", "Country"),
        },
        marks=("First Name", "Last Name", "Email", "Total Spent", "Total Orders"), kind="customers",
    ),
    Preset(
        "prestashop_customers",
        {
            "customer": ("id", "Customer ID"), "email": ("E-mail",), "first_name": ("Firstname", "First Name"),
            "last_name": ("Lastname", "Last Name"),
        },
        marks=("Active (0/1)", "E-mail", "Lastname", "Firstname"), kind="customers",
    ),
    Preset(
        "square_customers",
        {
            "customer": ("Square Customer ID",), "first_name": ("First Name",), "last_name": ("Last Name", "Surname"),
            "email": ("Email Address",), "phone": ("Phone Number",), "region": ("Country", "State"),
        },
        marks=("First Name", "Email Address", "Square Customer ID"), kind="customers",
    ),
)  # fmt: skip

_OWN = (
    Preset(
        "shelfwise_sales",
        {
            "order": ("order",), "customer": ("customer number",), "product": ("product code",),
            "name": ("product name",), "quantity": ("quantity",), "unit_price": ("unit price",), "date": ("date",),
        },
        marks=("order", "customer number", "product code", "product name", "unit price", "date"),
    ),
    Preset(
        "shelfwise_products",
        {
            "product": ("product code",), "name": ("product name",), "category": ("category",),
            "list_price": ("list price",), "unit_cost": ("unit cost",), "stock": ("stock",),
        },
        marks=("product code", "product name", "list price", "unit cost", "recommend"), kind="products",
    ),
    Preset(
        "shelfwise_customers",
        {
            "customer": ("customer number",), "customer_name": ("customer name",), "email": ("email",),
            "phone": ("phone",), "region": ("region",),
        },
        marks=("customer number", "customer name", "orders", "spent"), kind="customers",
    ),
)  # fmt: skip
"""Tables that this program exported."""

KNOWN: tuple[Preset, ...] = (*_WESTERN, *_CHINESE, *_PRODUCTS, *_CUSTOMERS, *_OWN)
"""Every known export."""
