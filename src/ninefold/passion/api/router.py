"""Where the operations of passion are hung, and what a token needs for them."""

from __future__ import annotations

from ninja import Router

from ninefold.accounts.api_access import needs

router = Router(tags=["passion"])
READ, WRITE = needs("passion:read"), needs("passion:write")
