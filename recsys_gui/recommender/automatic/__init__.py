"""The automatic recommender: candidates from simple members, put in order by a small neural ranker for each list.

Read in this order: ``members`` (who proposes), ``candidates`` (what the ranker sees), ``folds`` (what it learns from),
``ranker`` (how it learns), ``automatic`` (all of it as one model).
"""
