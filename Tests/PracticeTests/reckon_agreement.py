"""Reads ratings as JSON, a row a unit, and writes what other programs make of their agreement."""

import json
import sys

import krippendorff
import numpy
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

units = json.load(sys.stdin)
table = numpy.array([[numpy.nan if value is None else value for value in unit] for unit in units], dtype=float).T


def alpha(level: str):
    try:
        return float(krippendorff.alpha(reliability_data=table, level_of_measurement=level))
    except (ValueError, AssertionError):
        return None


kappa = None
if not numpy.isnan(table).any():
    kappa = float(fleiss_kappa(aggregate_raters(table.T.astype(int))[0], method="fleiss"))
print(json.dumps({"nominal": alpha("nominal"), "ordinal": alpha("ordinal"), "kappa": kappa}))
