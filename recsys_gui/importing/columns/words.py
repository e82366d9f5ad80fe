"""What columns are called, in English, German, French, Spanish, Italian, Dutch and Chinese."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz, process

from recsys_gui.importing.cells.coded import Field
from recsys_gui.importing.columns.presets import plain_name

_NAMES: Mapping[Field, str] = {
    "order": """
        order; order id; order number; order no; order ref; order reference; receipt; receipt number; receipt no;
        receipt id; invoice; invoice number; invoice no; transaction; transaction id; basket; basket id; bill;
        bill no; ticket; ticket number; sale id; sales id; bestellung; bestellnummer; bestell-nr; auftrag;
        auftragsnummer; rechnung; rechnungsnummer; rechnungs-nr; belegnummer; beleg-nr; bon; bonnummer; bon-nr;
        beleg; vorgang; vorgangsnummer; kassenbon; commande; numéro de commande; n° commande; no commande;
        n° de commande; facture; numéro de facture; n° facture; ticket de caisse; n° ticket; réf commande;
        référence commande; pedido; número de pedido; factura; ordine; numero ordine; scontrino; fattura;
        bestelnummer; ordernummer; factuurnummer; 订单; 订单号; 订单编号; 订单id; 单号; 小票号; 流水号; 交易号;
        交易单号; 销售单号; 单据号; 单据编号; 訂單編號; 訂單號碼; 注文番号; 受注番号""",
    "date": """
        date; order date; sale date; sales date; invoice date; transaction date; ordered at; created at; created;
        created on; placed at; purchase date; purchased at; date and time; datetime; date time; sold at; sold on;
        paid at; timestamp; date of sale; date of order; datum; bestelldatum; auftragsdatum; rechnungsdatum;
        verkaufsdatum; kaufdatum; belegdatum; datum und uhrzeit; zeitstempel; bestellt am; gekauft am;
        datum/zeit; verkauft am; date de commande; date commande; date de vente; date d'achat; date de facture;
        date facture; commandé le; date et heure; fecha; fecha de pedido; fecha de venta; fecha pedido; data;
        data ordine; data vendita; besteldatum; orderdatum; datum bestelling; 日期; 订单日期; 下单时间; 下单日期;
        销售日期; 销售时间; 交易时间; 交易日期; 付款时间; 订单时间; 成交时间; 创建时间; 订单创建时间; 时间;
        購買日期; 訂單日期; 注文日; 注文日時; 購入日""",
    "time": """
        time; sale time; order time; time of day; uhrzeit; zeit; heure; hora; ora; tijd; 时刻; 时分""",
    "customer": """
        customer; customer id; customer number; customer no; customer code; cust id; cust no; client; client id;
        client no; member; member id; member number; member no; buyer; buyer id; user; user id; shopper;
        shopper id; account; account number; loyalty card; card number; kundennummer; kunden-nr; kunde nr;
        kundennr; kundencode; kunden id; kunden-id; kd-nr; kd.-nr.; kdnr; debitor; debitorennummer;
        mitgliedsnummer; käufer; n° client; no client; numéro client; code client; identifiant client; id client;
        acheteur; cliente; id cliente; código cliente; numero cliente; codice cliente; klantnummer; klant;
        klant id; klantcode; 客户; 客户编号; 客户号; 客户id; 客户代码; 会员; 会员号; 会员编号; 会员id; 会员卡号;
        买家; 买家id; 用户id; 用户; 顾客; 顾客编号; 買家; 會員編號; 顧客番号; 会員番号; 顧客id""",
    "customer_name": """
        customer name; client name; buyer name; member name; full name; billing name; shipping name; contact;
        kunde; kundenname; name des kunden; käufername; besteller; empfänger; nom du client; nom client;
        nom complet; destinataire; nombre cliente; nombre del cliente; nome cliente; naam klant; klantnaam;
        客户名称; 客户姓名; 姓名; 会员名; 会员姓名; 买家姓名; 收货人; 收货人姓名; 顾客姓名; 買家姓名; 氏名;
        顧客名; お名前""",
    "first_name": "first name; firstname; given name; vorname; prénom; prenom; voornaam; nombre; 名",
    "last_name": """
        last name; lastname; surname; family name; nachname; familienname; nom de famille; achternaam; apellido;
        cognome; 姓""",
    "email": """
        email; e-mail; e mail; email address; e-mail address; mail; customer email; buyer email; billing email;
        e-mail-adresse; emailadresse; mailadresse; adresse e-mail; adresse email; courriel; adresse mail; correo;
        correo electrónico; posta elettronica; 邮箱; 电子邮箱; 电子邮件; 邮件; 电邮; メール; メールアドレス""",
    "phone": """
        phone; phone number; telephone; mobile; mobile number; tel; telefon; telefonnummer; handy; mobilnummer;
        téléphone; portable; teléfono; móvil; telefono; cellulare; telefoon; 电话; 手机; 手机号; 手机号码;
        联系电话; 联系手机; 電話; 電話番号""",
    "product": """
        product code; product id; product number; product no; product sku; sku; sku id; sku code; item code;
        item id; item number; item no; item sku; stock code; stockcode; article; article number; article no;
        article code; barcode; ean; upc; gtin; plu; part number; code; reference; ref; artikelnummer; artikel-nr;
        artikelnr; art.-nr.; art-nr; artikel id; artikelcode; produktnummer; produkt-nr; produktcode; produkt id;
        produkt-id; bestell-nr artikel; référence; réf; référence produit; référence article; réf produit;
        code produit; code article; id produit; n° article; código; código producto; referencia; codice;
        codice articolo; codice prodotto; 商品编码; 商品编号; 商品id; 商品代码; 产品编号; 产品编码; 产品id; 货号;
        条码; 商品条码; 商家编码; sku编码; 规格编码; 编码; 款号; 商品货号; 商品編號; 貨號; 商品コード; 商品番号;
        品番""",
    "name": """
        product name; product title; product description; item name; item title; item description; description;
        title; article name; product; item; item sold; name of product; artikelbezeichnung; artikelname;
        warenbezeichnung; ware; bezeichnung; produktname; produktbezeichnung; produkt; artikel; artikeltext;
        beschreibung; nom du produit; nom produit; produit; désignation; libellé; désignation produit;
        libellé produit; libellé article; nom de l'article; article; intitulé; producto; nombre producto;
        nombre del producto; artículo; descripción; prodotto; nome prodotto; descrizione; articolo; productnaam;
        omschrijving; artikelomschrijving; 商品名称; 商品名; 商品; 商品标题; 产品名称; 产品; 产品名; 品名; 名称;
        标题; 宝贝标题; 货品名称; 商品名稱; 產品名稱; 商品説明; 品目""",
    "variant": """
        variant; variation; option; options; size; colour; color; variante; größe; farbe; taille; couleur; 规格;
        商品规格; 颜色""",
    "category": """
        category; categories; product category; product type; department; group; product group; kategorie;
        warengruppe; produktgruppe; artikelgruppe; abteilung; catégorie; rayon; famille; categoría; familia;
        categoria; reparto; categorie; 分类; 类别; 品类; 商品分类; 商品类目; 类目; 商品类别; 產品分類; カテゴリ;
        分類""",
    "quantity": """
        quantity; qty; pieces; units; units sold; quantity sold; count; number; amount sold; pcs;
        quantity ordered; ordered quantity; item quantity; menge; anzahl; stück; stückzahl; stk; bestellmenge;
        verkaufte menge; quantité; qté; nombre; quantité vendue; qté vendue; qté commandée; quantité commandée;
        cantidad; uds; unidades; quantità; qtà; pezzi; aantal; hoeveelheid; 数量; 购买数量; 销售数量; 件数;
        商品数量; 销量; 個数; 數量; 购买件数""",
    "unit_price": """
        unit price; price; price each; item price; price per unit; price per item; selling price; sale price;
        sold for; rate; einzelpreis; preis; stückpreis; verkaufspreis; e-preis; ep; vk; vk-preis; vk brutto;
        verkaufspreis brutto; preis pro stück; preis je stück; prix unitaire; prix; pu; p.u.; prix de vente;
        prix unitaire ttc; pu ttc; precio; precio unitario; precio de venta; prezzo; prezzo unitario; stukprijs;
        prijs; eenheidsprijs; 单价; 价格; 售价; 商品单价; 成交单价; 销售单价; 单价(元); 价格(元); 成交价; 單價;
        單品價格; 単価; 価格; 販売価格""",
    "line_total": """
        line total; line amount; total price; amount; total; subtotal; net sales; gross sales; sales; revenue;
        net amount; extended price; item total; total amount; gesamtpreis; gesamt; betrag; summe; umsatz;
        zeilensumme; positionssumme; gesamtbetrag; montant; total ligne; total ttc; montant ttc; prix total;
        montant total; importe; total línea; importo; totale; bedrag; totaal; 金额; 小计; 总价; 总金额; 销售金额;
        实付金额; 商品金额; 成交金额; 金額; 小計; 合計""",
    "status": """
        status; order status; payment status; financial status; state; bestellstatus; zahlungsstatus; zustand;
        statut; état; statut commande; statut de la commande; statut du paiement; état de la commande; estado;
        stato; 状态; 订单状态; 交易状态; 支付状态; 付款状态; 訂單狀態; 状況; ステータス""",
    "action": """
        action; event; event type; event name; activity; interaction; behaviour; behavior; behaviour type;
        behavior type; kind of event; aktion; ereignis; ereignistyp; verhalten; événement; type d'événement;
        comportement; acción; evento; tipo de evento; azione; actie; gebeurtenis; 行为; 行为类型; 用户行为; 事件;
        事件类型; 操作; 操作类型; 動作""",
    "rating": """
        rating; ratings; stars; star rating; score; user rating; review rating; overall; bewertung; sterne; note;
        évaluation; étoiles; valoración; estrellas; valutazione; stelle; beoordeling; sterren; 评分; 星级; 打分; 评价分;
        评分星级; 評価; 星""",
    "items": """
        items; products; order items; line items; articles; items ordered; products ordered; product list;
        item list; product(s); item(s); artikel (alle); produkte; bestellte artikel; positionen; produits;
        articles commandés; liste des produits; productos; prodotti; producten; 商品明细; 商品列表; 商品清单;
        购买商品; 订单商品; 产品列表""",
    "currency": "currency; currency code; währung; devise; moneda; valuta; 币种; 货币; 通貨",
    "region": """
        country; region; state; city; billing country; shipping country; land; ort; stadt; pays; ville; région;
        país; ciudad; paese; città; plaats; 国家; 地区; 省份; 城市; 省; 市; 收货省份; 收货人省份; 国; 都道府県""",
    "list_price": """
        list price; retail price; rrp; msrp; regular price; uvp; listenpreis; prix public; prix catalogue;
        零售价; 市场价; 原价; 定价""",
    "unit_cost": """
        cost; unit cost; cost price; purchase price; buying price; wholesale price; supply price; einkaufspreis;
        ek; ek-preis; kosten; prix d'achat; coût; precio de coste; coste; costo; prezzo di acquisto; inkoopprijs;
        kostprijs; 成本; 成本价; 进价; 采购价; 原価""",
    "stock": """
        stock; stock level; in stock; on hand; inventory; quantity on hand; available; stock quantity; bestand;
        lagerbestand; lager; verfügbar; en stock; stock disponible; existencias; giacenza; scorte; voorraad;
        库存; 库存数量; 现有库存; 在庫; 在庫数""",
    "active": "active; published; enabled; aktiv; actif; activo; attivo; actief; 上架; 启用",
}  # fmt: skip
_BRACKETS = re.compile(r"[(\[（【].*?[)\]）】]")
_WORDS = re.compile(r"[^\W_]+|#")
_FILLERS = frozenset(
    (
        "brutto", "netto", "ttc", "ht", "incl", "excl", "inkl", "exkl", "inc", "exc", "tax", "vat", "mwst", "ust",
        "tva", "gross", "net", "eur", "euro", "gbp", "usd", "chf", "cny", "rmb", "in", "pro", "je", "per", "de", "du",
        "des", "d", "l", "la", "le", "les", "der", "die", "das", "of", "the", "del", "di", "el", "van",
    )
)  # fmt: skip
_NUMBER = dict.fromkeys(
    ("number", "no", "nr", "num", "nummer", "numero", "n", "#", "id", "code", "ref", "nro"), "number"
)
_COMPOUND = re.compile(r"(?<=...)(?:nummer|nr)$")
_CLOSE = 86.0
_SHORT = 4
_LONGEST = 100


def names_of(field: Field) -> list[str]:
    """Every name that columns of a field go by."""
    return [" ".join(name.split()) for name in _NAMES[field].split(";")]


def _names() -> Iterator[tuple[str, dict[Field, float]]]:
    """Every name as it is written above, with the fields it stands for."""
    for names in _NAMES.values():
        for name in names.split(";"):
            yield name.strip(), _KNOWN[plain_name(name)]


def _dictionary() -> dict[str, dict[Field, float]]:
    known: dict[str, dict[Field, float]] = {}
    for field, names in _NAMES.items():
        for name in names.split(";"):
            known.setdefault(plain_name(name), {})[field] = 1.0
    return known


_KNOWN = _dictionary()
# Words that people also use for another thing, less often.
_ALSO: tuple[tuple[str, Field, float], ...] = (
    ("product", "product", 0.85), ("item", "product", 0.85), ("article", "name", 0.8),
    ("artikel", "product", 0.85), ("produkt", "product", 0.85), ("produit", "product", 0.85),
    ("商品", "product", 0.8), ("customer", "customer_name", 0.8), ("client", "customer_name", 0.8),
    ("kunde", "customer", 0.85), ("price", "line_total", 0.5), ("name", "name", 0.75),
    ("name", "customer_name", 0.75), ("number", "order", 0.5), ("id", "product", 0.5), ("id", "order", 0.5),
    ("id", "customer", 0.5), ("naam", "name", 0.75), ("naam", "customer_name", 0.75), ("nom", "name", 0.75),
    ("nom", "customer_name", 0.75), ("articles", "name", 0.6), ("price", "list_price", 0.9),
    ("preis", "list_price", 0.9), ("prix", "list_price", 0.9), ("价格", "list_price", 0.9),
    ("售价", "list_price", 0.9), ("sellingprice", "list_price", 0.9), ("verkaufspreis", "list_price", 0.9),
    ("quantity", "stock", 0.8), ("qty", "stock", 0.8), ("menge", "stock", 0.7), ("total", "unit_price", 0.3),
)  # fmt: skip
for _name, _field, _likely in _ALSO:
    _KNOWN.setdefault(_name, {}).setdefault(_field, _likely)


def fields_named(header: str) -> dict[Field, float]:
    """What a column of this name can be, each with how sure that is (0…1); empty when the name tells nothing."""
    if len(header) > _LONGEST:
        return {}
    if plain_name(header) in _KNOWN:
        return _KNOWN[plain_name(header)]
    simple = _simple(header)
    if simple in _SIMPLE:
        return {field: 0.95 * sure for field, sure in _SIMPLE[simple].items()}
    if len(simple) < _SHORT:
        return {}
    near = process.extract(simple, _SIMPLE.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE, limit=3)
    found: dict[Field, float] = {}
    for name, score, _ in near:
        for field, sure in _SIMPLE[name].items():
            found[field] = max(found.get(field, 0.0), sure * score / 100 * 0.95)
    return found


def _simple(name: str) -> str:
    """A name without accents, brackets and what only says how exact it is; every word for "number" is one."""
    bare = _BRACKETS.sub(" ", name) or name
    decomposed = unicodedata.normalize("NFKD", bare.casefold())
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = [_NUMBER.get(word, word) for word in _WORDS.findall(letters) if word not in _FILLERS]
    joined = _COMPOUND.sub("number", "".join(words))
    return joined if len(joined) > 1 else plain_name(name)


_SIMPLE: dict[str, dict[Field, float]] = {}
for _known, _fields in _names():
    for _field, _sure in _fields.items():
        _best = _SIMPLE.setdefault(_simple(_known), {})
        _best[_field] = max(_best.get(_field, 0.0), _sure)
_SIMPLE.pop("number", None)  # which number, it does not say
