"""PDFs that cannot be read, and PDFs that nobody would write: one sentence each."""

import subprocess
import sys
import zlib
from pathlib import Path
from time import process_time

import pytest

from exports.reading.readers import read
from office_samples.documents import FIVE_PDF
from support.paths import ROOT
from support.raw_pdf import SONG, RawPdf, box, line, ruled, stream, text, written
from wizard.refusals import Unusable

FIVE = FIVE_PDF.read_bytes()

PICTURE = stream(
    b"\0" * 300,
    "/Type/XObject/Subtype/Image/Width 10/Height 10"
    "/BitsPerComponent 8/ColorSpace/DeviceRGB",
)


def nested(depth: int) -> dict[int, bytes]:
    """Drawings each of which shows the next one ten times."""
    form = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
    shown = {
        1000 + at: stream(
            b"/X Do " * 10, f"{form}/Resources<</XObject<</X {1001 + at} 0 R>>>>"
        )
        for at in range(depth)
    }
    return shown | {1000 + depth: stream(b"0 0 m 9 9 l S " * 9, form)}


OWN = SONG.replace("UniGB-UCS2-H", "Identity-H").replace("(GB1)", "(Own)")
"""A font whose shapes have numbers of its own."""
UNCODED = RawPdf([text(50, 50, "项目名称访惠聚")], font=OWN).packed()

CODES = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange "
    "1 beginbfrange <00000000> <FFFFFFFF> <0020> endbfrange endcmap end end"
)
CODED = OWN.replace("/DescendantFonts", "/ToUnicode 1000 0 R/DescendantFonts")


def swelling(megabytes: int) -> bytes:
    """A page whose instructions are blanks, deflated to a thousandth."""
    packer = zlib.compressobj()
    blanks = b" " * (1 << 20)
    packed = b"".join(packer.compress(blanks) for _ in range(megabytes))
    packed += packer.flush()
    head = f"<</Filter/FlateDecode/Length {len(packed)}>>stream\n".encode()
    return RawPdf([], {11: head + packed + b"\nendstream", 10: PAGE, 2: TREE}).packed()


PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 11 0 R/Resources<<>>>>"
)
TREE = b"<</Type/Pages/Count 1/Kids[10 0 R]>>"


WORDS = [
    text(x, y, said)
    for y, said in ((104, "项目名称"), (124, "主管部门"), (144, "实施单位"))
    for x in (55, 155)
]


def framed(*drawn: str) -> bytes:
    """A page with six words among what is drawn."""
    return RawPdf(["\n".join([*drawn, *WORDS])]).packed()


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"

REFUSED = {
    "a scan": (
        RawPdf(
            ["595 0 0 842 0 0 cm /I Do"],
            {1000: PICTURE},
            "/XObject<</I 1000 0 R>>",
        ).packed(),
        "像是扫描件",
    ),
    "letters without codes": (UNCODED, "没有编码"),
    "half a file": (FIVE[: len(FIVE) // 2], "PDF"),
    "its first line": (b"%PDF-1.7\n", "不是完好的 PDF"),
    "no PDF": (b"hello", "不是完好的 PDF"),
    "nothing": (b"", "一个字节也没有"),
    "a password": (
        RawPdf(
            [text(50, 50, "项目名称")],
            trailer="/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<"
            + "00" * 32
            + ">/U<"
            + "11" * 32
            + ">>>/ID[<00><00>]",
        ).packed(),
        "加了打开密码",
    ),
    "drawings in drawings": (
        RawPdf(["/X Do " * 10], nested(9), "/XObject<</X 1000 0 R>>").packed(),
        "页面内容过多",
    ),
    "a page without end": (
        RawPdf(["0 0 m 9 9 l S\n" * 90_000]).packed(),
        "页面内容过多",
    ),
    "pages without end": (RawPdf(["0 0 m"] * 301).packed(), "页面内容过多"),
    "text without lines": (RawPdf([text(50, 50, "项目名称")]).packed(), "没有用框线"),
    "three lines": (
        framed(*(line(50, y, 250, y) for y in (100, 120, 160))),
        "没有用框线",
    ),
    "rows in a box": (
        framed(ruled((100, 120, 140, 160), (50, 250))),
        "没有用框线",
    ),
    "columns in a box": (
        framed(ruled((100, 160), (50, 150, 250))),
        "没有用框线",
    ),
    "a box": (framed(box(50, 100, 250, 160)), "没有用框线"),
    "every other row on colour": (
        framed(
            *(box(x, y, x + 100, y + 20, "f") for x in (50, 150) for y in (100, 140))
        ),
        "没有用框线",
    ),
    "words on colour": (
        framed(
            *(box(x, y, x + 40, y + 10, "f") for x in (55, 155) for y in (104, 144))
        ),
        "没有用框线",
    ),
    "lists in lists": (
        written({1: CATALOG, 2: b"[" * 100_000}),
        "没有用框线",
    ),
    "brackets within brackets": (
        written({1: CATALOG, 2: b"(" * 1_000_000}),
        "页面内容过多",
    ),
    "a page tree that holds itself": (
        written(
            {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[2 0 R]>>"}
        ),
        "没有用框线",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_at_once_in_one_sentence(
    name: str, tmp_path: Path
):
    content, said = REFUSED[name]
    file = tmp_path / "表.pdf"
    file.write_bytes(content)
    start = process_time()

    with pytest.raises(Unusable, match=said) as refusal:
        read(file)

    assert str(refusal.value).count("。") == 1
    assert process_time() - start < 3


MEASURED = """
import sys
import zlib
from pathlib import Path
from exports.reading.readers import read
from wizard.refusals import Unusable
try:
    read(Path(sys.argv[1]))
except Unusable as refusal:
    print(refusal)
status = Path("/proc/self/status").read_text().split()
print(int(status[status.index("VmHWM:") + 1]) // 1024)
"""
"""Reads a file and says how many MB that took."""

SWOLLEN = {
    "a stream that swells": lambda: swelling(400),
    "a table of codes without end": lambda: RawPdf(
        [text(50, 50, "项目名称")], {1000: stream(CODES.encode())}, font=CODED
    ).packed(),
}


@pytest.mark.parametrize("name", SWOLLEN)
def test_what_swells_takes_no_more_memory_than_is_allowed(name: str, tmp_path: Path):
    file = tmp_path / "表.pdf"
    file.write_bytes(SWOLLEN[name]())

    run = subprocess.run(
        [sys.executable, "-c", MEASURED, str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    said, megabytes = run.stdout.splitlines()
    assert "页面内容过多" in said
    assert int(megabytes) < 420
    assert run.stderr == ""
