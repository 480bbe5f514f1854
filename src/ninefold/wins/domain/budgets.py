"""An amount of money in words."""

from __future__ import annotations

from decimal import Decimal


def budget_words(amount: Decimal | None, currency: str) -> str:
    """An amount such as "up to 60 EUR" or "up to 12.50 EUR", with the three letters of its
    currency; empty for none."""
    if amount is None:
        return ""
    said = f"{amount:,.2f}".removesuffix(".00")
    return f"up to {said}\N{NO-BREAK SPACE}{currency}"
