"""Which network addresses lie on the public internet.

A server that fetches what people name must not become a way into its own network. Addresses
that carry another inside (mapped, translated, tunnelled) are judged by the one they carry.
"""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_NAT64 = IPv6Network("64:ff9b::/96")
_LOCAL_NAT64 = IPv6Network("64:ff9b:1::/48")
_COMPATIBLE = IPv6Network("::/96")


def is_public(address: str) -> bool:
    """Whether a numeric address (IPv4 or IPv6) may be reached from a stranger's link.

    False for private, shared, loopback, link-local, site-local, multicast, reserved and
    unspecified addresses, for Teredo, for anything that is no address or names an interface, and
    for IPv6 addresses that carry such an IPv4 address (mapped, compatible, NAT64, 6to4).
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, IPv4Address):
        return _is_public_4(parsed)
    return _is_public_6(parsed)


def _is_public_4(address: IPv4Address) -> bool:
    # Python counts some multicast addresses as global.
    return address.is_global and not address.is_multicast and not address.is_reserved


def _is_public_6(address: IPv6Address) -> bool:
    if address.scope_id or address in _LOCAL_NAT64 or address in _COMPATIBLE:
        return False
    if address.ipv4_mapped is not None:
        return _is_public_4(address.ipv4_mapped)
    if address in _NAT64:
        return _is_public_4(IPv4Address(int(address) & 0xFFFFFFFF))
    if address.sixtofour is not None:
        return _is_public_4(address.sixtofour)
    if address.teredo is not None:
        return False
    return address.is_global and not address.is_multicast and not address.is_site_local
