"""An SVG file that somebody else made: what is refused, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide.pictures import svg

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(body: str, head: str = "") -> bytes:
    return f'{head}<svg {NS} viewBox="0 0 800 600">\n{body}\n</svg>'.encode()


def problems(data: bytes) -> list[str]:
    return [fault.problem for fault in svg.faults(data, "pictures/x.svg")]


SHAPE = '<path d="M0 0h4v3z"/>'

PLAIN = [
    SHAPE,
    f"<title>Our entrance</title><desc>A door.</desc>{SHAPE}",
    '<g transform="translate(3)"><circle r="4"/><ellipse rx="3" ry="2"/><line x2="4"/></g>',
    '<polyline points="0 0 1 1"/><polygon points="0 0 1 1 2 0"/><rect width="3" height="4" rx="1"/>',
    f'<defs><linearGradient id="a"><stop offset="0" class="c-wall"/></linearGradient></defs>{SHAPE}',
    f'<defs>{SHAPE}<circle id="a" r="4"/></defs><use href="#a"/>',
    '<radialGradient id="b" xlink:href="#a"/><path d="M0 0h4v3z" fill="url(#b)"/>',
    "<path style=\"fill:url( '#a' )\" d='M0 0'/>",
    '<g id="door"><path d="M0 0"/></g><use href="#door" x="40"/><use xlink:href="#door" x="80"/>',
    '<style>.a{fill:#ff0000}@keyframes k{0%{opacity:1}}</style><path class="a"/>',
    '<style id="theme"/><path class="needle"/>',
    '<clipPath id="c"><rect width="4" height="3"/></clipPath><path clip-path="url(#c)" d="M0 0"/>',
    f"<!-- <image/> is only spoken of -->{SHAPE}",
    '<g id="a">' + SHAPE * 9 + "</g>" + '<use href="#a"/>' * 150,
]


@pytest.mark.parametrize("body", PLAIN)
def test_plain_drawings_are_taken(body: str) -> None:
    assert problems(drawing(body)) == []


@pytest.mark.parametrize("head", ["\ufeff", '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'])
def test_a_declaration_is_no_fault(head: str) -> None:
    assert problems(drawing(SHAPE, head)) == []


HOSTILE = {
    "script": ("<script>alert(1)</script>", "<script>"),
    "event": ('<path onload="alert(1)"/>', "onload"),
    "image of a file": ('<image href="/etc/logo.png"/>', "<image>"),
    "image in another namespace": ('<x:image xmlns:x="urn:x" xlink:href="/etc/logo.png"/>', "<image>"),
    "image in itself": ('<image href="data:image/png;base64,AAAA"/>', "<image>"),
    "foreign object": ("<foreignObject><p/></foreignObject>", "<foreignObject>"),
    "link": ('<a href="https://example.com"/>', "<a>"),
    "text": ("<text>Hello</text>", "<text>"),
    "filter": ("<filter><feGaussianBlur stdDeviation='999999'/></filter>", "<filter>"),
    "pattern": ('<pattern id="p"/>', "<pattern>"),
    "font": ("<font><font-face/></font>", "<font>"),
    "use of another file": ('<use href="other.svg#a"/>', "refers to something outside"),
    "use of an address": ('<use xlink:href="https://example.com/a.svg#a"/>', "refers to something outside"),
    "gradient of another file": ('<linearGradient href="x.svg#a"/>', "refers to something outside"),
    "fill of an address": ('<path fill="url(https://example.com/a#b)"/>', "A style refers"),
    "quoted fill of an address": ('<path style="fill:URL( &quot;//example.com&quot; )"/>', "A style refers"),
    "import": ('<style>@import "a.css";</style>', "A style refers"),
    "address in a style": ("<style>.a{fill:url(a.svg#b)}</style>", "A style refers"),
    "address behind a backslash": (r"<style>.a{fill:u\72l(a.svg#b)}</style>", "A style refers"),
    "address in CDATA": ("<style><![CDATA[.a{fill:url(a.svg#b)}]]></style>", "A style refers"),
    "style file": ('<?xml-stylesheet href="/etc/a.css"?>', "xml-stylesheet"),
    "needle that cannot be hidden": ('<path class="f-kit needle"/>', "'needle'"),
    "copy of itself": ('<g id="a"><use href="#a"/></g>', "'a' holds copies"),
    "copies of copies": (
        '<path id="a"/><g id="b"><use href="#a"/></g><g id="c"><use href="#b"/><use href="#b"/></g>',
        "'b' holds copies",
    ),
    "hundreds of copies": ('<path id="a"/>' + '<use href="#a"/>' * 201, "more than 200 copied"),
    "many shapes": (SHAPE * 2000, "more than 2,000 shapes"),
    "copies of many shapes": (
        f'<g id="a">{SHAPE * 1000}</g><g id="b">{SHAPE}</g><use href="#a"/>',
        "more than 2,000 shapes",
    ),
    "copies of the larger of two of one id": (
        f'<g id="a">{SHAPE * 1000}</g><g id="a">{SHAPE}</g><use href="#a"/>',
        "more than 2,000 shapes",
    ),
    "nothing": ("", "draws nothing"),
    "words only": ("<title>A door.</title><g><g/></g>", "draws nothing"),
    "hidden shapes only": (f"<defs><g>{SHAPE}</g></defs><clipPath>{SHAPE}</clipPath>", "draws nothing"),
    "needle written otherwise": ("<path class = '&#110;eedle'/>", "'needle'"),
    "theme block in a remark": ('<!-- <style id="theme"/> --><path class="needle"/>', "'needle'"),
    "depth": ("<g>" * 90 + "</g>" * 90, "deep"),
    "no XML": ("<g>", "mismatched tag"),
    "undefined entity": ("&amp;&nbsp;", "undefined entity"),
}


@pytest.mark.parametrize(("body", "problem"), HOSTILE.values(), ids=HOSTILE)
def test_what_could_do_harm_is_refused(body: str, problem: str) -> None:
    found = problems(drawing(body))
    assert any(problem in each for each in found), found


DOCTYPES = {
    "plain": '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    "file": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
    "laughs": '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>',
}


@pytest.mark.parametrize("doctype", DOCTYPES.values(), ids=DOCTYPES)
def test_a_doctype_is_refused_before_anything_is_read(doctype: str) -> None:
    assert problems(drawing("&c;<image/>", doctype)) == ["It has a DOCTYPE."]


def boxed(view_box: str | None) -> bytes:
    """A drawing with a view box, or without any."""
    attribute = "" if view_box is None else f'viewBox="{view_box}"'
    return f"<svg {NS} {attribute}>{SHAPE}</svg>".encode()


@pytest.mark.parametrize(
    "view_box", ["0 0 800 600", "-4.5,-3,9,6", "0 0 800 40", "0 0 1e3 .6e+3", "\n0\t0 1 1 "]
)
def test_these_view_boxes_are_taken(view_box: str) -> None:
    assert problems(boxed(view_box)) == []


FILES = {
    "empty": (b"", "cannot be read as XML"),
    "words": (b"hello", "cannot be read as XML"),
    "other root": (b"<html/>", "outermost element is <html>"),
    "no view box": (boxed(None), "no view box"),
    "empty view box": (boxed(""), "no view box"),
    "flat view box": (boxed("0 0 0 600"), "no view box"),
    "tiny view box": (boxed("0 0 .1 .1"), "no view box"),
    "view box turned round": (boxed("0 0 800 -600"), "no view box"),
    "view box of words": (boxed("0 0 wide high"), "no view box"),
    "view box of no numbers": (boxed("nan 0 800 600"), "no view box"),
    "view box without end": (boxed("0 -inf 800 600"), "no view box"),
    "view box of Python's numbers": (boxed("0 0 8_0 6_0"), "no view box"),
    "endless view box": (boxed("0 0 1e999 600"), "larger than 1,000,000"),
    "far away view box": (boxed("1e9 0 800 600"), "larger than 1,000,000"),
    "long view box": (boxed("0 0 801 40"), "20 times as long"),
    "high view box": (boxed("0,0, 40,801"), "20 times as long"),
    "UTF-16": (drawing(SHAPE).decode().encode("utf-16"), "UTF-8"),
    "Latin": (drawing("<title>Café</title>").decode().encode("latin-1"), "UTF-8"),
    "calls itself UTF-7": (drawing(SHAPE, '<?xml version="1.0" encoding="UTF-7"?>'), "calls itself UTF-7"),
    "too large": (drawing("<!--" + "a" * svg.MOST_BYTES + "-->"), "larger than 1 MB"),
    "PNG": (b"\x89PNG\r\n\x1a\n", "UTF-8"),
}


@pytest.mark.parametrize(("data", "problem"), FILES.values(), ids=FILES)
def test_what_is_no_svg_is_refused(data: bytes, problem: str) -> None:
    found = problems(data)
    assert len(found) == 1
    assert problem in found[0]


def test_all_faults_are_told_at_once_each_with_its_line() -> None:
    faults = svg.faults(drawing('<image/>\n<path onclick="x()"/>\n<text/>\n<image/>'), "pictures/x.svg")
    assert [(fault.line, fault.file, fault.rule) for fault in faults] == [
        (2, "pictures/x.svg", "picture"),
        (3, "pictures/x.svg", "picture"),
        (4, "pictures/x.svg", "picture"),
    ]
    assert all(fault.remedy.endswith(".") for fault in faults)


def test_a_file_full_of_faults_is_left_early() -> None:
    assert len(problems(drawing("".join(f"<a{n}/>" for n in range(500))))) == svg.MOST_FAULTS


@pytest.mark.parametrize(
    "body",
    [
        "<!--" + "<style " * 100_000 + "-->",
        "<!--" + '<style id="theme">' * 50_000 + '--><path class="needle"/>',
        f"""<style x="{"id='theme' " * 90_000}"/>""",
        f'<path style="fill:url({" " * 900_000}#a)"/>',
        f'<path class="{"a " * 400_000}"/>',
        '<g id="a"/>' * 80_000,
    ],
    ids=["style", "theme", "ids", "blanks", "classes", "shapes"],
)
@pytest.mark.timeout(20)
def test_long_files_do_not_hold_it_up(body: str) -> None:
    assert len(problems(drawing(f"{SHAPE}{body}"))) <= 1


@given(st.text() | st.text(alphabet="<>/\"'= &;#!?[]-gsvurl()xml", max_size=80))
def test_whatever_stands_in_a_file_never_raises(text: str) -> None:
    assert isinstance(svg.faults(text.encode(errors="surrogatepass"), "x"), tuple)
    assert isinstance(svg.faults(drawing("").replace(b"\n\n", text.encode(errors="ignore")), "x"), tuple)
