"""The template of the letters to each unit: ours, or one of the office."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.shared import Pt

from exports.review.across import compare
from exports.review.journal import ReviewJournal
from exports.review.letters.letter_writer import letters, template_of
from exports.review.outcome import outcome
from exports.review.remarks.marked import letter_files
from exports.review.signature import Signature
from wizard.refusals import Unusable
from wizard.review.entry import Remark, ReviewedForm
from wizard.review.likeness import same

GAP = "【意见】"


def paper(folder: Path, *paragraphs: str) -> Path:
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    made.save(str(folder / "意见书.docx"))
    return folder / "意见书.docx"


def test_ours_has_a_place_for_the_remarks() -> None:
    paragraphs = docx.Document(BytesIO(template_of(None))).paragraphs

    assert GAP in [paragraph.text for paragraph in paragraphs]


def test_one_of_the_office_is_taken_to_the_byte(tmp_path: Path) -> None:
    own = paper(tmp_path, "某某县财政局", f" {GAP} ")

    assert template_of(own) == own.read_bytes()


def test_one_that_says_nowhere_where_the_remarks_go_is_refused(tmp_path: Path) -> None:
    own = paper(tmp_path, f"关于{GAP}的函")

    with pytest.raises(Unusable, match=f"没有单独一段的“{GAP}”"):
        template_of(own)


def test_what_is_no_file_of_word_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "意见书.docx"
    own.write_text(GAP)

    with pytest.raises(Unusable, match="docx"):
        template_of(own)


def test_facts_go_where_the_office_wants_them_and_all_else_looks_as_it_did(
    samples: Path, tmp_path: Path
) -> None:
    made = docx.Document()
    heading = made.add_paragraph("关于绩效自评")
    heading.add_run("的意见").bold = True
    made.add_paragraph("【单").add_run("位】：")
    made.add_paragraph(GAP)
    made.save(str(tmp_path / "意见书.docx"))
    template = template_of(tmp_path / "意见书.docx")
    signed = Signature("王审核", "王", "2026-03-05T09:30:00Z")

    with ReviewJournal(tmp_path / "进度") as journal:
        journal.keep(outcome(str(samples / "changji-2020.txt")))
        ((name, letter), *_) = letters(journal, template, signed)

    first, second, *remarks = docx.Document(BytesIO(letter)).paragraphs
    runs = [(run.text, run.bold) for run in first.runs]
    assert runs == [("关于绩效自评", None), ("的意见", True)]
    assert second.text.removesuffix("：") in name
    assert len(remarks) > 1
    assert GAP not in "".join(each.text for each in remarks)


LINK = (
    '<w:hyperlink xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' w:anchor="top"><w:r><w:t>致【单位】的函</w:t></w:r></w:hyperlink>'
)


def template(folder: Path) -> None:
    """A template with gaps at the head of its pages, in a link and in a table."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "退【单位】"
    made.add_paragraph("见附件")._p.append(parse_xml(LINK))
    gap = made.add_table(1, 2).cell(0, 1).paragraphs[0]
    gap.paragraph_format.first_line_indent = Pt(30)
    for text in ("【意", "见】"):
        gap.add_run(text).font.size = Pt(15)
    made.tables[0].cell(0, 0).text = "共【份数】份，【份数】份都要改"
    signed = made.add_paragraph("经办人")
    signed.add_run("\t【审核").add_tab()
    signed.add_run("人】")
    made.save(str(folder / "意见书.docx"))


def test_a_gap_is_filled_wherever_it_stands_and_nothing_beside_it_changes(
    samples: Path, tmp_path: Path
) -> None:
    template(tmp_path)

    new = letter(samples, tmp_path)

    unit = "昌吉回族自治州妇女联合会本级"
    assert new.sections[0].header.paragraphs[0].text == f"退{unit}"
    texts = [paragraph.text for paragraph in new.paragraphs]
    assert texts == [f"见附件致{unit}的函", "经办人\t王审核\t"]
    cells = new.tables[0].rows[0].cells
    assert cells[0].text == "共5份，5份都要改"
    assert len(cells[1].paragraphs) > 1
    for line in cells[1].paragraphs:
        assert line.paragraph_format.first_line_indent == Pt(30)
        assert {run.font.size for run in line.runs} == {Pt(15)}


def letter(samples: Path, folder: Path) -> Document:
    """The letter that the template in a folder is made into."""
    signed = Signature("王审核", "王", "2026-03-05T09:30:00Z")
    with ReviewJournal(folder / "进度") as journal:
        journal.keep(outcome(str(samples / "changji-2020.txt")))
        ((_, made), *_) = letters(journal, template_of(folder / "意见书.docx"), signed)
    return docx.Document(BytesIO(made))


def test_a_letter_says_by_its_name_that_it_is_one_however_long_the_name_of_the_unit(
    samples: Path, tmp_path: Path
) -> None:
    told = outcome(str(samples / "changji-2020.txt"))
    units = ("县水利局" * 60, "县水利局" * 60 + "二队", "../a:b")
    signed = Signature("王审核", "王", "2026-03-05T09:30:00Z")

    with ReviewJournal(tmp_path / "进度") as journal:
        for unit in units:
            entries = (told.entries[0]._replace(unit=unit, file=unit),)
            journal.keep(told._replace(file=unit, entries=entries))
        found = letter_files(journal, tmp_path, None, signed, ())

    names = [path.name for path in found]
    assert len({*names}) == 3
    assert all("-退回意见" in name for name in names)
    assert all(len(name.encode()) < 200 for name in names)
    assert {path.parent for path in found} == {tmp_path}


def test_a_letter_tells_no_time_but_the_one_that_it_is_signed_with(
    samples: Path, tmp_path: Path
) -> None:
    with ReviewJournal(tmp_path / "进度") as journal:
        journal.keep(outcome(str(samples / "changji-2020.txt")))
        signed = Signature("王审核", "王", "2026-03-05T09:30:00Z")
        ((_, letter), *_) = letters(journal, template_of(None), signed)

    with ZipFile(BytesIO(letter)) as package:
        assert {each.date_time[0] for each in package.infolist()} == {1980}
        assert {each.compress_type for each in package.infolist()} == {ZIP_DEFLATED}
    assert "2026年3月5日" in [p.text for p in docx.Document(BytesIO(letter)).paragraphs]


def letters_about(samples: Path, folder: Path, *forms: ReviewedForm) -> dict[str, str]:
    """The text of each letter about forms, by its name."""
    told = outcome(str(samples / "changji-2020.txt"))
    signed = Signature("王审核", "王", "2026-03-05T09:30:00Z")
    with ReviewJournal(folder / "进度") as journal:
        for file in dict.fromkeys(form.file for form in forms):
            own = tuple(form for form in forms if form.file == file)
            journal.keep(told._replace(file=file, entries=own))
        compare(journal, same)
        made = dict(letters(journal, template_of(None), signed))
    papers = {name: docx.Document(BytesIO(made[name])) for name in made}
    return {n: "\n".join(p.text for p in papers[n].paragraphs) for n in papers}


FAULT = Remark("sum", "error", "", "全表", "合计不对。")
DOUBT = Remark("doubt", "warning", "", "全表", "偏高。")


def test_a_unit_is_told_the_names_of_its_files_and_no_folder_of_the_reviewer(
    samples: Path, tmp_path: Path
) -> None:
    names = ("县残联/277 表.docx", "县残联/一批/1.docx", "县残联/二批/1.docx")
    forms = [
        ReviewedForm(f"报送 2024#年%/{name}", 1, "县残联", project=str(at), year="2024")
        for at, name in enumerate(names)
    ]
    again = forms[0]._replace(file="报送 2024#年%/县残联/汇总.xlsx", number=2)

    found = letters_about(
        samples, tmp_path, *(f._replace(remarks=(FAULT,)) for f in forms), again
    )

    (text,) = found.values()
    assert "2024#年%" not in text
    assert "县残联/" not in text
    for place in ("277 表.docx", "一批/1.docx", "二批/1.docx", "汇总.xlsx 第 2 份表"):
        assert f"（{place}）：" in text
    assert "与 277 表.docx 是同一个项目" in text


def test_a_unit_with_nothing_to_mend_is_asked_to_confirm_and_not_to_hand_in_again(
    samples: Path, tmp_path: Path
) -> None:
    fine = ReviewedForm("甲.docx", 1, "甲局", project="甲", remarks=(DOUBT, DOUBT))
    bad = ReviewedForm("乙.docx", 1, "乙局", project="乙", remarks=(FAULT,))

    mixed = [form._replace(unit="丙局", year="2019") for form in (fine, bad)]
    both = (form._replace(file=f"丙/{form.file}") for form in mixed)

    found = letters_about(samples, tmp_path, fine, bad, *both)

    kinds = {"甲局-退回意见", "乙局-退回意见", "丙局-退回意见"}
    assert found.keys() == kinds
    assert "只有请核对的，核对无误就不必重新报送。" in found["丙局-退回意见"]
    calm, back = found["甲局-退回意见"], found["乙局-退回意见"]
    assert "绩效自评表核对意见" in calm
    assert "核对无误的，不必重新报送" in calm
    assert "1．甲（甲.docx）：请核对 2 处" in calm
    assert "退回" not in calm
    assert "请改好以后重新报送" not in calm
    assert "绩效自评表退回意见" in back
    assert "请改好以后重新报送。" in back
    assert "1．乙（乙.docx）：要改 1 处\n" in back
