import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.kernel.public_internet import is_public


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8",
        "93.184.216.34",
        "2606:4700:4700::1111",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
        "2002:808:808::1",
    ],
)
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.1",
        "224.0.0.1",
        "224.0.1.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::808:808",
        "fe80::1",
        "fe80::1%eth0",
        "2606:4700::1%1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "ff0e::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::808:808",
        "2002:7f00:1::1",
        "2002:c0a8:101::1",
        "2001:0:808:808:0:0:f7f7:f7f7",
        "100::1",
        "localhost",
        "",
        "127.1",
    ],
)
def test_addresses_of_a_private_world_are_not(address: str) -> None:
    assert not is_public(address)


@given(st.ip_addresses(v=4))
def test_an_address_carried_inside_another_is_judged_as_itself(address: object) -> None:
    number = int(address)  # type: ignore[call-overload]
    high, low = number >> 16, number & 0xFFFF
    expected = is_public(str(address))
    assert is_public(f"::ffff:{high:x}:{low:x}") == expected
    assert is_public(f"64:ff9b::{high:x}:{low:x}") == expected
    assert is_public(f"2002:{high:x}:{low:x}::1") == expected


@given(st.text(max_size=40))
def test_no_text_breaks_the_question(address: str) -> None:
    is_public(address)
