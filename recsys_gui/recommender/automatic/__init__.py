"""The automatic recommender: candidates from simple members, put in order by small neural rankers.

Read in this order: ``members`` (who proposes), ``candidates`` (what the ranker sees), ``folds`` (what it learns from),
``ranker`` (how it learns), ``panel`` (how several judge together), ``automatic`` (all of it as one model).
"""
