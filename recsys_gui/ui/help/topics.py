"""What the help says, page by page, and what the words of the program mean."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True)
class Topic:
    """A page of the help: its title and paragraphs, each with its own heading."""

    title: str
    parts: tuple[tuple[str, str], ...]


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Help", text, "", n)


def topic(page: str) -> Topic:
    """The help of a page of the sidebar; of the welcome where there is none."""
    made = {
        "recommend": _recommend, "data": _data, "train": _train, "settings": _settings, "today": _today,
        "insights": _insights,
    }  # fmt: skip
    return made.get(page, _welcome)()


def _welcome() -> Topic:
    return Topic(_tr("Welcome"), (
        (_tr("Two ways to begin"), _tr(
            "Open the sample shop to look around with two years of real sales, or import your own sales file. Nothing "
            "is changed in your file; Shelfwise makes a shop file of its own.")),
        (_tr("What a sales file needs"), _tr(
            "One row for each thing sold, with a date and a product. With a customer in it, Shelfwise can suggest what "
            "to offer to whom; with prices, at what price.")),
        (_tr("Where things stay"), _tr(
            "Everything is in one shop file on this computer. Copy that file to move or to keep your shop.")),
    ))  # fmt: skip


def _today() -> Topic:
    return Topic(_tr("Today"), (
        (_tr("Contact today"), _tr(
            "One line for each customer who is due, the best chance first. The idea, its price and its reason come "
            "from what this customer and similar ones bought.")),
        (_tr("Act on it"), _tr(
            "Enter opens the customer. Mark as sold, Not interested and Later teach Shelfwise and can be undone.")),
        (_tr("Which day counts as today"), _tr(
            "The computer's clock. If your newest sale is over 60 days old, dates count from the day after it.")),
    ))  # fmt: skip


def _recommend() -> Topic:
    return Topic(_tr("Recommend"), (
        (_tr("For a customer"), _tr(
            "Choose a customer at the left. Buy again lists what they had before and are likely to need; New for them "
            "lists what they never bought.")),
        (_tr("Price and time"), _tr(
            "The price is the one they will most likely pay; where your sales show how demand answers to it, the one "
            "that earns most. Point at it to see which. When says how soon: now, a window, overdue, or with their next "
            "visit.")),
        (_tr("Who is due"), _tr(
            "Above the list of customers, Due shows who may come within a week or is late, Lapsed who is not expected "
            "any more, New who came once lately.")),
        (_tr("Why it is suggested"), _tr(
            "The reason counts purchases and days from your own sales; nothing in it is guessed.")),
        (_tr("If something should never be offered"), _tr(
            "Say so in Settings, Suggestion rules: single products, whole categories, or what is out of stock.")),
    ))  # fmt: skip


def _data() -> Topic:
    return Topic(_tr("Data"), (
        (_tr("Change a cell"), _tr(
            "Double-click or press F2, type, press Enter. It is saved at once; Ctrl+Z takes it back.")),
        (_tr("Find something"), _tr(
            "Type into the search: every word must occur somewhere in the row. Esc shows everything again.")),
        (_tr("Bring in a file"), _tr(
            "Ctrl+I begins an import. You see what was understood before anything is changed, and a whole import can "
            "be undone in Import history.")),
        (_tr("Filter and arrange"), _tr(
            "The lists beside the search leave rows out. A press on a column's title puts the rows in order; Arrange "
            "at the bottom chooses the columns. All of it stays until next time.")),
        (_tr("Take something out"), _tr(
            "Del takes out the chosen rows, and Undo brings them back. Products and sale lines can be put back for "
            "30 days under Edit, Recently deleted. Customers are erased at once.")),
    ))  # fmt: skip


def _train() -> Topic:
    return Topic(_tr("Train"), (
        (_tr("What training does"), _tr(
            "A model learns from your past sales what each customer is likely to want next. Automatic tries the "
            "methods and combines what works on your shop.")),
        (_tr("How you know it is better"), _tr(
            "The newest weeks are kept aside. The model must foretell them without having seen them, and is compared "
            "with simple methods on the same weeks.")),
        (_tr("Pause and stop"), _tr(
            "F9 pauses and goes on; Shift+F9 stops and keeps the best round. You can use all other pages meanwhile.")),
    ))  # fmt: skip


def _insights() -> Topic:
    return Topic(_tr("Insights"), (
        (_tr("Six views of your shop"), _tr(
            "Sales over time, best sellers, groups of customers, products bought together, rules, and how price and "
            "demand go together.")),
        (_tr("Take it with you"), _tr(
            "Each chart can be copied or saved as a picture, and shows its numbers as a table.")),
    ))  # fmt: skip


def _settings() -> Topic:
    return Topic(_tr("Settings"), (
        (_tr("In force at once"), _tr("There is no Save button. What concerns the shop can be undone with Ctrl+Z.")),
        (_tr("Rules win over models"), _tr(
            "What you say under Suggestion rules and Repeat policy holds for every list, whatever a model thinks.")),
        (_tr("Backups"), _tr(
            "Restoring a backup saves the present file first, so nothing is lost.")),
    ))  # fmt: skip


def meanings() -> Topic:
    """What the words of the program mean."""
    return Topic(_tr("What does this mean?"), (
        (_tr("Confidence"), _tr(
            "How often ideas like this one came true when tested on your past. High: at least half were bought in "
            "their time. Medium: at least one in five. Low: fewer, or too little is known.")),
        (_tr("Likely range"), _tr(
            "The truth lies between the two ends in most cases: for prices and times in 8 of 10, in comparisons of "
            "models in 95 of 100. Narrow is good.")),
        (_tr("Usual rhythm"), _tr("The time that usually passes between two purchases of the same customer.")),
        (_tr("Overdue"), _tr("Later than this customer's own rhythm would have it.")),
        (_tr("Round"), _tr("One pass of a model over all your sales while it learns (an epoch).")),
        (_tr("Mistakes"), _tr("How wrong the model still is; it should fall from round to round (the loss).")),
        (_tr("Quality"), _tr(
            "How high what was really bought stood in the first ten ideas, from 0 to 100 % (NDCG at 10).")),
        (_tr("Usual basket"), _tr(
            "The simple method to beat: offer each customer what they buy most and bought lately.")),
        (_tr("Best sellers"), _tr("The simplest method: offer everybody what sells most.")),
        (_tr("Coverage"), _tr("The share of your products that is offered to anybody at all.")),
        (_tr("Goes together"), _tr(
            "Bought in the same basket more often than chance would have it. Lift 2 means twice as often.")),
        (_tr("Sale line"), _tr("One product in one sale: a bill with three products has three sale lines.")),
        (_tr("Kept back"), _tr(
            "Some customers, drawn at random, are not put on the contact list, so that you can see what contacting "
            "the others really brings.")),
    ))  # fmt: skip


def exports() -> Topic:
    """How to get a sales file out of common tills and web shops."""
    return Topic(_tr("Export from common tills"), (
        (_tr("Any till or web shop"), _tr(
            "Look for Export or Download near the orders, receipts or sales, and choose CSV or Excel. The best file "
            "has one row for each product of each sale. Menus may have moved since this was written.")),
        (_tr("Shopify"), _tr("Orders, then Export: all orders, as CSV for spreadsheets.")),
        (_tr("WooCommerce"), _tr(
            "An export plugin for orders, with one row for each item; the report Orders has no items.")),
        (_tr("Etsy"), _tr("Shop Manager, Settings, Options, Download data: Order items.")),
        (_tr("eBay"), _tr("Seller Hub, Orders, Download report.")),
        (_tr("Square"), _tr("Dashboard, Transactions, Export: Item details CSV.")),
        (_tr("Lightspeed"), _tr("Reports, Sales, by line; then Export.")),
        (_tr("PrestaShop and Magento"), _tr(
            "Orders, then Export. Where that names no products, export the order details with the SQL manager or a "
            "module.")),
        (_tr("Odoo"), _tr("Sales or Point of Sale: the list of order lines, choose all, then Action, Export.")),
        (_tr("Loyverse"), _tr("Back office, Reports, Receipts by item; then Export.")),
        (_tr("Amazon"), _tr("Seller Central, Reports, Fulfilment or Orders: All orders.")),
        (_tr("Taobao and Youzan"), _tr("Sold items or Orders, then batch export; choose the report with items.")),
        (_tr("A spreadsheet"), _tr("Save it as Excel or CSV, or copy the cells and paste them in step 1.")),
    ))  # fmt: skip
