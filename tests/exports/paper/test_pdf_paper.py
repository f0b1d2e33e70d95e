"""The PDF: the pages of the .docx, its texts to the character, and printing."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
import typst

from exports.paper.fonts import chinese_fonts
from exports.paper.measures import EM
from exports.paper.pages import one_page
from exports.paper.pdf_paper import document
from exports.paper.wide_words import fitting
from exports.reading.readers import read
from exports.sheet.sheet import sheet
from support.command import Ran
from support.official_paper import ID, own
from support.ordinary_forms import ordinary_forms
from support.paths import ROOT, SAMPLES
from support.sizes import at_every_size
from support.terminal import Terminal
from support.times import TIMES
from wizard.editions.library import built_in, edition
from wizard.form import Form, Indicator, Printed, put
from wizard.interview.transfer.conversion import convert
from wizard.refusals import Unusable

VERSIONS = built_in()
EACH = 2 if TIMES == 1 else 30
"""How many generated forms of each edition are laid out."""


def has_font() -> bool:
    try:
        chinese_fonts(typst.Fonts(include_embedded_fonts=False).families())
    except Unusable:
        return False
    return True


needs_font = pytest.mark.skipif(not has_font(), reason="no Chinese font is installed")


@pytest.fixture(scope="module")
def forms() -> list[Form]:
    """The five real forms."""
    return [got.form for got in read(SAMPLES / "changji-2020.txt")]


def pages(content: bytes) -> list[list[str]]:
    """The text of every cell of each page."""
    with pdfplumber.open(BytesIO(content)) as pdf:
        return [[*cells(page)] for page in pdf.pages]


def cells(page: pdfplumber.page.Page) -> Iterator[str]:
    for table in page.extract_tables():
        for row in table:
            yield from (cell.replace("\n", "") for cell in row if cell)


def counts(forms: list[Form]) -> list[int]:
    """On how many pages each form goes: every form begins with its title."""
    with pdfplumber.open(BytesIO(document(forms))) as pdf:
        texts = [page.extract_text() for page in pdf.pages]
    starts = [n for n, text in enumerate(texts) if "自评表" in text.split("\n")[0]]
    assert len(starts) == len(forms)
    return [b - a for a, b in zip(starts, [*starts[1:], len(texts)], strict=True)]


def without_ends(form: Form) -> Form:
    """The form without blanks at the ends of names, which no paper shows."""
    rows = (replace(row, name=(row.name or "").strip()) for row in form.indicators)
    return replace(form, indicators=tuple(rows), printed=Printed())


def goes_on_one(form: Form) -> bool:
    version = edition(form.edition)
    return one_page(sheet(form, version), version.paper) is not None


@needs_font
@pytest.mark.parametrize("version", VERSIONS)
def test_a_form_goes_on_as_many_pages_as_its_docx(
    version: str, forms: list[Form]
) -> None:
    tried = [convert(form, edition(version)).form for form in forms]
    tried += ordinary_forms(version, EACH)

    assert [count == 1 for count in counts(tried)] == [goes_on_one(f) for f in tried]


@needs_font
@pytest.mark.parametrize("number", range(5))
def test_every_cell_is_read_back_to_the_character(
    number: int, forms: list[Form]
) -> None:
    form = forms[number]

    found = {cell for page in pages(document([form])) for cell in page}

    page = sheet(form, edition(form.edition))
    for cell in (cell for row in page.rows for cell in row.cells if cell.text):
        text = cell.text.replace("\n", "")
        same = {text, text.replace(" ", "")}  # a blank at the end of a line is none
        assert same & found, text


@needs_font
@pytest.mark.parametrize("number", range(5))
def test_the_form_is_read_back_to_the_character(
    number: int, forms: list[Form], tmp_path: Path
) -> None:
    (tmp_path / "表.pdf").write_bytes(document([forms[number]]))

    (found,) = read(tmp_path / "表.pdf")

    assert found.unplaced == ()
    assert replace(found.form, printed=Printed()) == without_ends(forms[number])


@needs_font
def test_headings_are_repeated_on_every_page(forms: list[Form]) -> None:
    first, second = pages(document(forms[:1]))

    assert {"二级指标", "三级指标", "偏差原因分析及改进措施"} <= set(first) & set(
        second
    )
    assert "总分" in second


@needs_font
def test_the_sums_never_stand_alone_on_a_page() -> None:
    categories = "服务对象满意度指标"
    rows = [Indicator(category=categories, name=f"第{n}项") for n in range(70)]
    forms = [
        Form(edition="2020", indicators=tuple(rows[:count])) for count in range(60, 68)
    ]

    with pdfplumber.open(BytesIO(document(forms))) as pdf:
        texts = [page.extract_text() for page in pdf.pages if page]

    ends = [text for text in texts if "总分" in text]
    assert len(ends) == len(forms)
    assert all("项" in text.replace("项目", "") for text in ends)


@needs_font
def test_the_same_form_gives_the_same_bytes_and_names_nobody(forms: list[Form]) -> None:
    content = document(forms)

    assert content == document(forms)
    with pdfplumber.open(BytesIO(content)) as pdf:
        assert pdf.metadata["Title"] == "项目支出绩效自评表"
        assert "Author" not in pdf.metadata
        assert str(pdf.metadata["CreationDate"]).startswith("D:19800101")


HOSTILE = (
    "*粗* _斜_ #let x = 1 $x$ `code` -- --- ... \\ <lab> @ref",
    '"引号" \'单引号\' #panic("停") //注释 /* 注释 */',
    "= 标题",
    "- 列表",
    "喆堃玥㎡①≥95%é",
)


@needs_font
@pytest.mark.parametrize("text", HOSTILE)
def test_what_was_typed_is_text_and_never_markup(text: str, forms: list[Form]) -> None:
    form = put(forms[3], "goals.expected", text)

    (found,) = pages(document([form]))

    assert text.replace(" ", "") in {cell.replace(" ", "") for cell in found}


@needs_font
def test_a_word_that_is_too_long_stays_in_its_cell(forms: list[Form]) -> None:
    word = "1234567890" * 5
    form = put(forms[3], "indicators[0].target", word)

    (found,) = pages(document([put(form, "indicators[0].actual", "W" * 30)]))

    assert word in found
    assert "W" * 30 in found


def test_a_word_is_cut_only_where_it_does_not_fit() -> None:
    assert fitting("一二三四 12345 https://a.gov.cn/b", 10 * EM) == (
        "一二三四 12345 https://a.gov.cn/b"
    )
    assert fitting("1" * 20, 10 * EM) == f"{'1' * 15}\n{'1' * 5}"
    assert fitting("一\t二", 10 * EM) == "一    二"


@needs_font
def test_an_edition_with_page_numbers_has_them_in_the_pdf(
    forms: list[Form], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZIPING_HOME", str(home))
    (home / "editions").mkdir(parents=True)
    (home / "editions" / f"{ID}.toml").write_text(own(), encoding="utf-8")
    tried = [convert(form, edition(ID)).form for form in forms[:2]]

    with pdfplumber.open(BytesIO(document(tried))) as pdf:
        last = [page.extract_words()[-3:] for page in pdf.pages]
        middle = pdf.pages[0].width / 2

    for number, words in enumerate(last, start=1):
        assert "".join(word["text"] for word in words) == f"\u2014{number}\u2014"
        assert (words[0]["x0"] > middle) == bool(number % 2)


CONFINED = """
import sys
from pathlib import Path
from exports.paper.pdf_paper import document
from exports.reading.readers import read
from screens.kiosk.audit_hook import confine_process
from screens.kiosk.paths import KioskPaths
from screens.paths import confine_to
from screens.presenters.printing import prints
form = read(Path(sys.argv[1]))[3].form
confine_to(KioskPaths(Path(sys.argv[2])))
confine_process(Path(sys.argv[2]))
print(len(document([form])) > 1000, prints())
"""


@needs_font
def test_in_a_kiosk_a_pdf_is_made_and_nothing_is_printed(tmp_path: Path) -> None:
    words = [sys.executable, "-c", CONFINED, str(SAMPLES / "changji-2020.txt")]
    lp = printer(tmp_path)
    ran = subprocess.run(
        [*words, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PATH": lp},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ran.stdout, ran.stderr) == ("True False\n", "")


# ── the command ──


@needs_font
def test_the_command_writes_one(
    ziping: Callable[..., Ran], five: Path, tmp_path: Path
) -> None:
    ran = ziping("export", "3", "-o", str(tmp_path / "表.pdf"))

    assert five.exists()
    assert (ran.returncode, ran.stdout) == (0, "")
    assert (tmp_path / "表.pdf").read_bytes().startswith(b"%PDF-")


def test_without_the_extra_a_sentence_says_how_to_get_it(
    ziping: Callable[..., Ran], five: Path, tmp_path: Path
) -> None:
    (tmp_path / "lacks").mkdir()
    (tmp_path / "lacks" / "typst.py").write_text("raise ImportError\n")

    ran = ziping("export", "3", "-o", "表.pdf", PYTHONPATH=f"{tmp_path}/lacks:{ROOT}")

    assert five.exists()
    assert ran.returncode == 2
    assert "pip install -e '.[pdf]'" in ran.stderr
    assert ran.stderr.count("\n") == 1
    assert not (tmp_path / "表.pdf").exists()


def test_without_a_chinese_font_a_sentence_says_how_to_get_one() -> None:
    with pytest.raises(Unusable, match="没有找到中文字体"):
        chinese_fonts(["DejaVu Sans", "Liberation Serif"])

    assert chinese_fonts(["Noto Sans CJK SC", "simsun"]) == [
        "simsun",
        "Noto Sans CJK SC",
    ]


# ── printing ──

LP = """#!/bin/sh
printf '%s\\n' "$@" > {folder}/words
cat > {folder}/paper.pdf
{end}
"""


def printer(folder: Path, end: str = "exit 0") -> str:
    """A PATH on which there is an `lp` that keeps what it is given."""
    (folder / "bin").mkdir()
    (folder / "bin/lp").write_text(LP.format(folder=folder, end=end))
    (folder / "bin/lp").chmod(0o755)
    return f"{folder}/bin:/usr/bin:/bin"


@needs_font
@pytest.mark.parametrize("name", ["", "办公室_2"])
def test_the_command_prints(
    name: str, ziping: Callable[..., Ran], five: Path, tmp_path: Path
) -> None:
    named = [name] if name else []
    ran = ziping("export", "3", "--print", *named, PATH=printer(tmp_path))

    assert five.exists()
    assert ran.returncode == 0, ran.stderr
    assert "已送去打印，共 1 份。" in ran.stderr
    words = (tmp_path / "words").read_text("utf-8").split("\n")
    assert words[:2] == (["-d", name] if name else ["-t", words[1]])
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF-")


@needs_font
@pytest.mark.parametrize(
    ("name", "end", "told"),
    [
        ("a b", "exit 0", "不是打印机的名字"),
        ("x", "echo 'lp: Error - no default destination' >&2; exit 1", "no default"),
    ],
)
def test_what_is_in_the_way_of_printing_is_one_sentence(
    name: str,
    end: str,
    told: str,
    ziping: Callable[..., Ran],
    five: Path,
    tmp_path: Path,
) -> None:
    ran = ziping("export", "3", "--print", name, PATH=printer(tmp_path, end))

    assert five.exists()
    assert ran.returncode == 2
    assert ran.stderr.count("\n") == 1
    assert told in ran.stderr


def test_a_form_that_is_not_fit_is_not_printed(
    ziping: Callable[..., Ran], five: Path, tmp_path: Path
) -> None:
    ran = ziping("export", "1", "--print", PATH=printer(tmp_path))

    assert five.exists()
    assert ran.returncode == 1
    assert not (tmp_path / "paper.pdf").exists()


def test_where_there_is_no_printing_it_is_said(
    ziping: Callable[..., Ran], five: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    ran = ziping("export", "3", "--print", PATH=str(tmp_path / "empty"))

    assert five.exists()
    assert ran.returncode == 2
    assert "没有" in ran.stderr


@needs_font
def test_line_by_line_one_prints_as_well(five: Path, tmp_path: Path) -> None:
    words = ["plain", "3"]
    path = {"PATH": printer(tmp_path)}
    with Terminal(words, five, term="dumb", environment=path) as terminal:
        terminal.wait_for("题目都问完了")
        terminal.type(":打印\n")
        terminal.wait_for("已送去打印。")

    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF-")


@needs_font
def test_f6_writes_a_pdf_beside_the_two_files_and_f9_prints(
    five: Path, tmp_path: Path
) -> None:
    path = printer(tmp_path)
    with Terminal(["open", "3"], five, environment={"PATH": path}) as terminal:
        terminal.wait_for("核对")
        terminal.press("f6")
        terminal.wait_for("都已核对，继续导出")
        terminal.press("end", "enter")
        terminal.wait_for("保存为哪个文件？")
        terminal.wait_for("F9 打印")
        terminal.press("f9")
        terminal.wait_for("已送去打印。")
        terminal.press("f6")
        terminal.wait_for("保存为哪个文件？")
        terminal.press("end", "ctrl+u")
        terminal.type(f"{tmp_path}/表.pdf")
        terminal.press("enter")
        terminal.wait_for("同名的 .toml、.pdf")

    assert {path.name for path in tmp_path.glob("表.*")} == {
        "表.docx",
        "表.toml",
        "表.pdf",
    }
    assert (tmp_path / "paper.pdf").read_bytes() == (tmp_path / "表.pdf").read_bytes()


@needs_font
@at_every_size
def test_a_draft_is_printed_from_the_list(five: Path, tmp_path: Path) -> None:
    path = printer(tmp_path)
    with Terminal([], five, environment={"PATH": path}) as terminal:
        terminal.wait_for("新填一份自评表")
        terminal.look_for("> 3  ")
        terminal.press("f9")
        terminal.wait_for("要做什么？")
        terminal.look_for("> 打印")
        terminal.press("enter")
        terminal.wait_for("都已核对，继续导出")
        terminal.press("end", "enter")
        terminal.wait_for("F9 打印")
        terminal.press("f9")
        terminal.wait_for("已送去打印。")

    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF-")
