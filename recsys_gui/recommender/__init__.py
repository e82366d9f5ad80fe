"""The models that score products for customers from their histories; the only package that imports torch.

What models learn from besides the purchases themselves, and where it is worked out:

- words of a product's name, English ones and pairs of them, Chinese ones as pairs of characters: ``product_words``;
- the path of its category, each level of it: ``product_words``;
- its price, on a logarithmic scale, and how it has been selling, with the season: ``product_trends``;
- of a customer and a product, how often, how recently, in what rhythm, how overdue, in this season of last year, and
  how many at a time: ``history_features`` (``pair``);
- of a customer, rhythm, recency, size of the basket, how much is bought again: ``history_features`` (``customer``);
- the signs of a customer and a product that blended models weigh: ``ranking_features``.

Ages are counted in the shop's own rhythm, so that a baker's and a furrier's customers look alike: ``time_scale``.
"""
