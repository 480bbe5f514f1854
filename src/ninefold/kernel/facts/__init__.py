"""The catalogue of facts: everything that the activity log can say, by strategy.

A room's facts stand in the file of its name. Import them from there; this package only makes
sure that the whole catalogue is known.
"""

import importlib
import pkgutil

from ninefold.kernel.facts.base import CATALOGUE, Fact

for _module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{_module.name}")

__all__ = ["CATALOGUE", "Fact"]
