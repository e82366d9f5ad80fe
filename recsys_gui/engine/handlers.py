"""Which service does which request; the services and their libraries are imported when first needed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from recsys_gui.base.progress import Progress
from recsys_gui.domain.offer import OfferList
from recsys_gui.engine import messages, replies

if TYPE_CHECKING:
    from recsys_gui.services.offering.recommend import OfferDesk


class Handlers:
    """Called with a request, does it and returns the answer; keeps the desk of the shop last asked about."""

    def __init__(self) -> None:
        self._desk: OfferDesk | None = None

    def __call__(self, request: object, progress: Progress) -> object:
        """Do ``request``.

        Raises:
            TypeError: it is no request.
        """
        match request:
            case messages.OffersFor(shop, customer, lists, n):
                desk = self._desk_of(shop)
                found = desk.offers_at_once(customer, lists, n)
                return replies.CustomerOffers(
                    customer, found.offers, found.days, found.visit, found.complete, desk.notice()
                )
            case messages.GetVisitStates(shop):
                return self._desk_of(shop).visit_states()
            case messages.Warm(shop):
                self._warm(shop)
                return None
            case messages.Release():
                self._release()
                return None
            case messages.MakeSample(shop):
                from recsys_gui.services.training.quick import make_sample_ready

                return make_sample_ready(Path(shop), progress)
            case messages.ImportSales(shop, file, dry_run, answers, rejected):
                from recsys_gui.services.training.quick import import_sales_ready

                to = Path(rejected) if rejected else None
                return import_sales_ready(
                    Path(shop), Path(file), dry_run=dry_run, progress=progress, answers=answers, rejected=to
                )
            case messages.PreviewFile(shop, file, answers):
                from recsys_gui.services.bringing_in.import_preview import preview

                return preview(Path(shop), Path(file), answers)
            case messages.UndoImport(shop, import_id):
                from recsys_gui.services.undo_import import undo_import_ready

                return undo_import_ready(Path(shop), import_id, progress)
            case messages.Train(shop, model, seconds, seed, use, months):
                from recsys_gui.services.training.train import train

                return train(Path(shop), model, seconds=seconds, seed=seed, months=months, use=use, progress=progress)
            case messages.UseRun(shop, run):
                from recsys_gui.services.training.train import use_run

                use_run(Path(shop), run)
                return None
            case messages.ExportOffers(shop, file, n):
                return self._desk_of(shop).everyone(n, Path(file), progress=progress)
            case messages.ExportTable(shop, file, table, search, wanted):
                from recsys_gui.services.safekeeping.export_table import export_table

                return export_table(Path(shop), table, Path(file), search=search, wanted=wanted, progress=progress)
            case (
                messages.ListBackups() | messages.BackUp() | messages.RestoreBackup() | messages.RescueShop()
                | messages.CheckShop() | messages.SaveCopy()
            ):  # fmt: skip
                from recsys_gui.engine.keeping import keep

                return keep(request, progress)
        return self._offers(request, progress)

    def _offers(self, request: object, progress: Progress) -> object:
        """What concerns offers, rules and what came of them."""
        from recsys_gui.services.offering import made_offers

        match request:
            case messages.AudienceOf(shop, product, n):
                return self._desk_of(shop).audience(product, n, progress=progress)
            case messages.BasketOffers(shop, products, n, customer):
                return OfferList(self._desk_of(shop).basket(products, n, customer or None))
            case messages.GetRules(shop):
                return self._desk_of(shop).rules()
            case messages.SetRules(shop, rules):
                made_offers.set_rules(Path(shop), rules)
                return None
            case messages.LogOffers(shop, offers):
                made_offers.log(Path(shop), offers)
                return None
            case messages.MarkOffer(shop, customer, product, outcome, days):
                made_offers.mark(Path(shop), customer, product, outcome, days)
                return None
            case messages.EffectOfOffers(shop, days):
                return made_offers.effect(Path(shop), days)
        return self._pages(request, progress)

    def _pages(self, request: object, progress: Progress) -> object:
        """What single pages show."""
        match request:
            case messages.MakeDayList(shop):
                from recsys_gui.services.offering import day_list

                return day_list.make(self._desk_of(shop), progress=progress)
            case messages.ExportContacts(shop, file, customers):
                from recsys_gui.services.offering import day_list

                return day_list.export(Path(shop), Path(file), customers)
            case messages.ExportAudience(shop, file, product, customers, n):
                from recsys_gui.services.offering import customer_file

                desk = self._desk_of(shop)
                return customer_file.write_audience(desk, product, customers, n, Path(file), progress=progress)
            case messages.ExportCustomer(shop, file, customer, lists, products, n):
                from recsys_gui.services.offering import customer_file

                shown = list(zip(lists, products, strict=True))
                return customer_file.write(self._desk_of(shop), customer, shown, n, Path(file))
            case messages.GetSalesView(shop, weeks, category):
                from recsys_gui.services.findings.sales_view import sales_view

                return sales_view(Path(shop), weeks, category)
            case messages.MakeInsights(shop):
                from recsys_gui.services.findings import insights

                return insights.make(Path(shop), progress)
            case messages.GetPriceView(shop, product):
                return self._desk_of(shop).price_view(product)
            case messages.GetSegment(shop, segment):
                return self._desk_of(shop).members(segment)
            case messages.GetTodayFigures(shop):
                from recsys_gui.services import today

                return today.figures(Path(shop))
            case messages.AdviseTraining(shop):
                return self._desk_of(shop).training(progress)
        raise TypeError(f"no request: {type(request).__name__}")

    def _desk_of(self, shop: str) -> OfferDesk:
        from recsys_gui.services.offering.recommend import OfferDesk

        if self._desk is None or self._desk.path != Path(shop):
            self._release()
            self._desk = OfferDesk(Path(shop))
        return self._desk

    def _warm(self, shop: str) -> None:
        from recsys_gui.services.offering.recommend import load_libraries

        load_libraries()
        if shop:
            self._desk_of(shop).refresh()

    def _release(self) -> None:
        if self._desk is not None:
            self._desk.close()
            self._desk = None
