import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from exports.reading.readers import MOST_BYTES, READERS, read
from exports.recogniser.recognise import Read
from support.paths import ROOT
from wizard.form import Form, Project
from wizard.refusals import Unusable
from wizard.toml.form_file import dumps

TABLE = "项目名称\t访惠聚经费\n年度总体目标\t预期目标\t实际完成情况\n\t走访\t走访了\n"


@pytest.mark.parametrize("name", ["表.txt", "表.tsv", "表.TXT"])
def test_a_text_is_read_by_its_suffix(name: str, tmp_path: Path):
    file = tmp_path / name
    file.write_text(TABLE, encoding="utf-8")

    (found,) = read(file)

    assert found.form.project.name == "访惠聚经费"
    assert found.unplaced == ()


def test_a_form_at_rest_is_read_as_it_is(tmp_path: Path):
    form = Form(edition="2020", year=2020, project=Project(name="访惠聚经费"))
    file = tmp_path / "表.toml"
    file.write_bytes(dumps(form))

    assert read(file) == (Read(form),)


def test_every_real_form_of_a_file_is_read(samples: Path):
    found = read(samples / "changji-2020.txt")

    assert len(found) == 5
    assert {each.unseen for each in found} == {0}


def refused(file: Path) -> str:
    with pytest.raises(Unusable) as refusal:
        read(file)
    assert "\n" not in str(refusal.value)
    return str(refusal.value).replace(str(file), file.name)


@pytest.mark.parametrize("suffix", READERS)
def test_a_file_that_is_not_there_is_refused(suffix: str, tmp_path: Path):
    assert refused(tmp_path / f"无{suffix}").startswith("找不到文件")


@pytest.mark.parametrize("suffix", READERS)
def test_a_folder_is_refused(suffix: str, tmp_path: Path):
    (tmp_path / f"夹{suffix}").mkdir()

    assert f"夹{suffix}" in refused(tmp_path / f"夹{suffix}")


@pytest.mark.parametrize("suffix", READERS)
def test_a_file_that_is_too_large_is_refused(suffix: str, tmp_path: Path):
    file = tmp_path / f"大{suffix}"
    with file.open("wb") as content:
        content.truncate(MOST_BYTES + 1)

    assert "不会是一份自评表" in refused(file)


def test_ten_megabytes_are_not_too_large(tmp_path: Path):
    file = tmp_path / "大.txt"
    with file.open("wb") as content:
        content.truncate(10 * 1024 * 1024)

    assert "不会是一份自评表" not in refused(file)


@pytest.mark.parametrize("suffix", READERS)
def test_a_file_without_a_byte_is_said_to_be_empty(suffix: str, tmp_path: Path):
    (tmp_path / f"空{suffix}").write_bytes(b"")

    assert f"空{suffix} 是空的" in refused(tmp_path / f"空{suffix}")


@pytest.mark.parametrize("name", ["表.ppt", "表.jpg", "表"])
def test_a_kind_of_file_that_is_not_known_is_refused_with_those_that_are(
    name: str, tmp_path: Path
):
    (tmp_path / name).write_bytes(b"")

    assert all(suffix in refused(tmp_path / name) for suffix in READERS)


NO_FORMS = {
    "部门名称\t妇联\n目标\t预期目标\t实际完成情况\n": "是部门（单位）整体支出的自评表",
    "2023年部门整体支出绩效自评表\n单位\t妇联\n": "只有“部门”，没有“项目名称”",
    "转移支付（项目）名称\t某资金\n主管部门\t财政局\n": "是转移支付的绩效自评表",
    "一、基本情况\n项目编码\t123\n": "是按“一、基本情况”分段的自评表",
    "项目名称\n访惠聚经费\n主管部门\n财政局\n": "没有制表符",
    "项目名称\t全年预算数\t全年执行数\t得分\n甲\t5\t5\t5\n": "是一张列着多个项目的",
    "项目名称\t访惠聚经费\n甲\t乙\n": "有“项目名称”，却没有认得的",
    "会议\t纪要\n": "没有带“项目名称”一栏的表格",
    "事项\t访惠聚\n一级指标\t二级指标\t三级指标\t指标值\t实际完成值\t分值\t得分\n": (
        "有绩效指标表，却没有“项目名称”一栏"
    ),
}
"""Files without a form, and what is said of each."""


@pytest.mark.parametrize(("text", "said"), NO_FORMS.items(), ids=NO_FORMS.values())
def test_a_file_without_a_form_says_why(text: str, said: str, tmp_path: Path):
    (tmp_path / "表.txt").write_text(text, "utf-8")

    assert said in refused(tmp_path / "表.txt")


def test_radicals_of_a_pdf_are_read_as_meant_and_counted(tmp_path: Path):
    (tmp_path / "表.txt").write_text(TABLE.replace("项目", "项⽬"), "utf-8")

    (found,) = read(tmp_path / "表.txt")

    assert found.form.project.name == "访惠聚经费"
    assert (found.odd, found.unseen) == (1, 0)


@pytest.mark.parametrize("name", ["空.txt", "空.tsv"])
def test_a_file_without_a_form_is_refused(name: str, tmp_path: Path):
    (tmp_path / name).write_text("会议纪要\n", encoding="utf-8")

    assert refused(tmp_path / name).startswith(f"{name} 里没有找到自评表")


@pytest.mark.parametrize(
    "encoding", ["gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"]
)
def test_a_text_is_read_in_whatever_encoding_it_was_saved(
    encoding: str, tmp_path: Path
):
    (tmp_path / "旧.txt").write_bytes(TABLE.encode(encoding))

    (found,) = read(tmp_path / "旧.txt")

    assert found.form.project.name == "访惠聚经费"
    assert found.form.goals.actual == "走访了"


def test_bytes_that_are_no_text_are_refused_by_name(tmp_path: Path):
    (tmp_path / "旧.txt").write_bytes(b"\xff\xfa\x80\x81" * 9)

    assert refused(tmp_path / "旧.txt").startswith("旧.txt 第 1 行不是 UTF-8 编码")


def test_reading_text_loads_neither_word_nor_screens(samples: Path):
    code = (
        "import sys, pathlib, exports.reading.readers as r;"
        f"r.read(pathlib.Path({str(samples / 'changji-2020.txt')!r}));"
        "print(*sys.modules)"
    )

    loaded = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    assert not {"lxml", "docx", "textual", "screens"} & set(loaded)


def written(file: Path, table: str) -> Path:
    """The table as a file of the kind that its suffix names."""
    if file.suffix == ".docx":
        rows = [line.split("\t") for line in table.splitlines()]
        document = Document()
        cells = document.add_table(rows=len(rows), cols=max(map(len, rows)))
        for row, texts in zip(cells.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                cell.text = text
        document.save(str(file))
    elif file.suffix == ".toml":
        file.write_text(
            'schema = 1\nedition = "2020"\n[project]\nname = "访\\u200b惠\\u202e聚经费"'
        )
    else:
        file.write_text(table, encoding="utf-8")
    return file


@pytest.mark.parametrize("suffix", [each for each in READERS if each != ".pdf"])
def test_characters_that_nobody_sees_are_left_out_and_counted(
    suffix: str, tmp_path: Path
):
    odd = TABLE.replace("访惠聚经费", "访\u200b惠\u202e聚经费")

    (found,) = read(written(tmp_path / f"表{suffix}", odd))

    assert found.form.project.name == "访惠聚经费"
    assert found.unseen == 2


def test_a_text_with_more_kinds_of_headings_than_any_paper_has_is_refused(
    tmp_path: Path,
):
    row = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t{n}\n"
    file = tmp_path / "表.txt"
    file.write_text("".join(row.format(n=n) for n in range(1_001)), "utf-8")

    with pytest.raises(Unusable, match="各不相同的栏目标题超过 1000 行"):
        read(file)


def test_headings_that_come_again_are_of_one_kind_however_many_they_are(
    tmp_path: Path,
):
    file = tmp_path / "表.txt"
    file.write_text(TABLE * 400, "utf-8")

    assert len(read(file)) == 400
