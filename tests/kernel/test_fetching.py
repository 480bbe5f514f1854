import datetime as dt
import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from ninefold.kernel.fetching import AddressRefused, Fetched, FetchFailed, fetch

Answer = Callable[[BaseHTTPRequestHandler], None]


class House:
    """A server on this machine, what it answers, and what it was asked."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        house = self

        class Door(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                house.asked.append((self.path, dict(self.headers)))
                page = house.pages.get(self.path.partition("?")[0])
                if page is None:
                    self.send_error(404)
                else:
                    page(self)

            def log_message(self, *args: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self.port = self.server.server_port
        self.place = f"127.0.0.1:{self.port}"


@contextmanager
def running(house: House) -> Iterator[House]:
    thread = threading.Thread(target=house.server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield house
    house.server.shutdown()
    house.server.server_close()
    thread.join()


@pytest.fixture
def house() -> Iterator[House]:
    with running(House()) as open_house:
        yield open_house


@pytest.fixture
def other() -> Iterator[House]:
    with running(House()) as open_house:
        yield open_house


def page(body: bytes, status: int = 200, **headers: str) -> Answer:
    def answer(door: BaseHTTPRequestHandler) -> None:
        door.send_response(status)
        for name, value in headers.items():
            door.send_header(name.replace("_", "-"), value)
        door.send_header("Content-Length", str(len(body)))
        door.end_headers()
        door.wfile.write(body)

    return answer


def get(url: str, *houses: House, max_bytes: int = 100_000, seconds: float = 5) -> Fetched:
    allowed = frozenset(house.place for house in houses)
    return fetch(url, allowed=allowed, max_bytes=max_bytes, timeout_seconds=seconds)


def test_an_allowed_place_is_fetched_with_its_name_in_the_request(house: House) -> None:
    house.pages["/a%20b.ics"] = page(
        b"BEGIN", Content_Type="text/calendar", ETag='"1"', Last_Modified="Tue"
    )
    answer = get(f"http://{house.place}/a b.ics?x=1#part", house)
    assert answer == Fetched(
        200, b"BEGIN", "text/calendar", '"1"', "Tue", f"http://{house.place}/a%20b.ics?x=1", False
    )
    path, headers = house.asked[0]
    assert path == "/a%20b.ics?x=1"
    assert headers["Host"] == house.place


def test_a_private_place_is_refused_and_never_asked(house: House) -> None:
    house.pages["/"] = page(b"secret")
    for host in ("127.0.0.1", "localhost", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]", "0.0.0.0"):
        with pytest.raises((AddressRefused, FetchFailed)):
            get(f"http://{host}:{house.port}/")
    with pytest.raises(AddressRefused, match="allowed hosts"):
        get(f"http://127.0.0.1:{house.port}/")
    assert house.asked == []


def test_an_allowed_host_covers_each_of_its_ports_and_a_place_only_one(
    house: House, other: House
) -> None:
    house.pages["/"] = other.pages["/"] = page(b"x")
    with pytest.raises(AddressRefused):
        get(f"http://{other.place}/", house)
    both = frozenset({"127.0.0.1"})
    for one in (house, other):
        url = f"http://{one.place}/"
        assert fetch(url, allowed=both, max_bytes=9, timeout_seconds=5).body == b"x"


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/x",
        "gopher://example.org",
        "javascript:alert(1)",
        "example.org",
        "http://",
        "http://[",
        "http://example.org:99999/",
        "",
    ],
)
def test_other_kinds_of_address_are_refused(url: str) -> None:
    with pytest.raises(AddressRefused):
        get(url)


def test_one_private_answer_among_public_ones_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def mixed(*_: object, **__: object) -> list[object]:
        return [(2, 1, 6, "", ("8.8.8.8", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", mixed)
    with pytest.raises(AddressRefused):
        get("http://calendar.example/")


def test_a_name_server_that_changes_its_mind_is_asked_once(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.pages["/"] = page(b"x")
    asked: list[str] = []
    connected: list[str] = []
    create = socket.create_connection

    def look_up(host: str, port: int, **_: object) -> list[object]:
        asked.append(host)
        return [(2, 1, 6, "", ("8.8.8.8" if len(asked) == 1 else "127.0.0.1", port))]

    def connect(address: tuple[str, int], **_: object) -> socket.socket:
        connected.append(address[0])
        monkeypatch.undo()
        return create(("127.0.0.1", house.port))

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket, "create_connection", connect)
    assert get("http://calendar.example/").body == b"x"
    assert (asked, connected) == (["calendar.example"], ["8.8.8.8"])
    assert house.asked[0][1]["Host"] == "calendar.example"


def test_redirects_are_followed_and_checked_at_each_hop(house: House, other: House) -> None:
    house.pages["/"] = page(b"", 302, Location="/next")
    house.pages["/next"] = page(b"", 301, Location=f"http://{other.place}/end")
    other.pages["/end"] = page(b"end")
    answer = get(f"http://{house.place}/", house, other)
    assert (answer.body, answer.final_url) == (b"end", f"http://{other.place}/end")
    with pytest.raises(AddressRefused):
        get(f"http://{house.place}/", house)
    assert len(other.asked) == 1


def test_a_redirect_to_a_file_is_refused(house: House) -> None:
    house.pages["/"] = page(b"", 302, Location="file:///etc/passwd")
    with pytest.raises(AddressRefused):
        get(f"http://{house.place}/", house)


def test_redirects_without_end_are_given_up(house: House) -> None:
    house.pages["/"] = page(b"", 302, Location="/")
    with pytest.raises(FetchFailed, match="in circles"):
        get(f"http://{house.place}/", house)
    assert len(house.asked) == 6


def test_a_password_goes_to_its_own_host_only(house: House, other: House) -> None:
    house.pages["/"] = page(b"", 302, Location="/next")
    house.pages["/next"] = page(b"", 302, Location=f"http://{other.place}/end")
    other.pages["/end"] = page(b"end")
    answer = get(f"http://ada:p%40ss@{house.place}/", house, other)
    assert [headers.get("Authorization") for _, headers in house.asked] == [
        "Basic YWRhOnBAc3M="
    ] * 2
    assert "Authorization" not in other.asked[0][1]
    assert "ada" not in answer.final_url


def test_an_unchanged_page_is_not_sent_again(house: House) -> None:
    house.pages["/"] = page(b"", 304, ETag='"1"')
    answer = fetch(
        f"http://{house.place}/",
        allowed=frozenset({house.place}),
        max_bytes=10,
        timeout_seconds=5,
        etag='"1"',
        last_modified="Tue, 24 Nov 2026 00:00:00 GMT",
    )
    assert answer.not_modified and answer.body == b""
    assert house.asked[0][1]["If-None-Match"] == '"1"'
    assert house.asked[0][1]["If-Modified-Since"].startswith("Tue")


def test_a_packed_body_is_unpacked(house: House) -> None:
    house.pages["/"] = page(gzip.compress(b"hello", mtime=0), Content_Encoding="gzip")
    assert get(f"http://{house.place}/", house).body == b"hello"


@pytest.mark.parametrize("size", [2_000, 20_000_000])
def test_a_body_that_is_too_large_is_given_up(house: House, size: int) -> None:
    house.pages["/"] = page(gzip.compress(b"\0" * size), Content_Encoding="gzip")
    house.pages["/plain"] = page(b"x" * 2_000)
    for path in ("/", "/plain"):
        with pytest.raises(FetchFailed, match="sends more than"):
            get(f"http://{house.place}{path}", house, max_bytes=1_000)


def test_a_bomb_below_the_limit_is_given_up_by_its_ratio(house: House) -> None:
    house.pages["/"] = page(gzip.compress(b"\0" * 5_000_000), Content_Encoding="gzip")
    with pytest.raises(FetchFailed):
        get(f"http://{house.place}/", house, max_bytes=10_000_000)


@pytest.mark.parametrize(
    "body",
    [
        gzip.compress(b"hello" * 100, mtime=0)[:-12],
        b"no gzip at all",
        gzip.compress(b"x", mtime=0)[:5],
    ],
)
def test_a_broken_packing_is_no_answer(house: House, body: bytes) -> None:
    house.pages["/"] = page(body, Content_Encoding="gzip")
    with pytest.raises(FetchFailed):
        get(f"http://{house.place}/", house)


def test_a_body_cut_short_is_no_answer(house: House) -> None:
    def cut(door: BaseHTTPRequestHandler) -> None:
        door.send_response(200)
        door.send_header("Content-Length", "100")
        door.end_headers()
        door.wfile.write(b"half")

    house.pages["/"] = cut
    with pytest.raises(FetchFailed, match="broke off"):
        get(f"http://{house.place}/", house)


@pytest.mark.parametrize("is_head_sent", [True, False])
def test_a_server_that_drips_for_ever_is_left_at_the_limit(
    house: House, is_head_sent: bool
) -> None:
    over = threading.Event()

    def drip(door: BaseHTTPRequestHandler) -> None:
        try:
            door.wfile.write(b"HTTP/1.0 200 OK\r\n" + (b"\r\n" if is_head_sent else b"X-A: "))
            while not over.is_set():
                door.wfile.write(b".")
                time.sleep(0.02)
        except OSError:
            return

    house.pages["/"] = drip
    try:
        with pytest.raises(FetchFailed, match="too long"):
            get(f"http://{house.place}/", house, seconds=0.3)
    finally:
        over.set()


@pytest.mark.parametrize("status", [204, 401, 403, 404, 410, 418, 429, 500, 503])
def test_each_refusal_of_a_server_says_what_to_do(house: House, status: int) -> None:
    house.pages["/"] = page(b"", status)
    with pytest.raises(FetchFailed) as refusal:
        get(f"http://{house.place}/", house)
    assert house.place in refusal.value.message
    assert refusal.value.field == "address"


def test_a_server_that_speaks_another_language_is_a_failure(house: House) -> None:
    def nonsense(door: BaseHTTPRequestHandler) -> None:
        door.wfile.write(b"SSH-2.0-whatever\r\n")

    house.pages["/"] = nonsense
    with pytest.raises(FetchFailed):
        get(f"http://{house.place}/", house)


def test_nothing_that_listens_is_said_so() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(FetchFailed, match="Nothing answers"):
        fetch(
            f"http://127.0.0.1:{port}/",
            allowed=frozenset({"127.0.0.1"}),
            max_bytes=1,
            timeout_seconds=5,
        )


def certificate(folder: Path, name: str) -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test")])
    now = dt.datetime.now(dt.UTC)
    names: list[x509.GeneralName] = (
        [x509.IPAddress(ip_address(name))] if name[0].isdigit() else [x509.DNSName(name)]
    )
    signed = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate_file, key_file = folder / "certificate.pem", folder / "key.pem"
    certificate_file.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return certificate_file, key_file


@pytest.mark.parametrize(("name", "is_good"), [("127.0.0.1", True), ("other.example", False)])
def test_a_certificate_must_be_for_the_name_that_was_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, is_good: bool
) -> None:
    certificate_file, key_file = certificate(tmp_path, name)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate_file))
    house = House()
    house.pages["/"] = page(b"safe")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate_file, key_file)
    house.server.socket = context.wrap_socket(house.server.socket, server_side=True)
    with running(house):
        for scheme in ("https", "webcal"):
            if is_good:
                answer = get(f"{scheme}://{house.place}/", house)
                assert (answer.body, answer.final_url) == (b"safe", f"https://{house.place}/")
            else:
                with pytest.raises(FetchFailed, match="cannot prove"):
                    get(f"{scheme}://{house.place}/", house)
