"""A form begun from its declaration on the screen, in an account and in a kiosk."""

import tomllib
from dataclasses import replace
from pathlib import Path

from support import declarations as paper
from support.declarations import SHAPES, Declared
from support.sizes import at_every_size
from support.terminal import Terminal

SAID = Declared(
    name="校舍改造",
    total="100",
    appropriation="90",
    other="10",
    goals="改造校舍2栋。",
    rows=(
        ("产出指标", "数量指标", "改造校舍栋数", "≥2栋", "60"),
        ("效益指标", "社会效益指标", "入学率", "≥98%", "20"),
        ("满意度指标", "服务对象满意度指标", "学生满意度", "≥95%", "10"),
    ),
)


def write(folder: Path, shape: str, *said: Declared) -> Path:
    texts = [paper.stacked(SHAPES[shape](one)) for one in said]
    (folder / "申报.txt").write_text("\n".join(texts), "utf-8")
    return folder / "申报.txt"


def asked_for_file(home: Path) -> Terminal:
    terminal = Terminal([], home)
    terminal.wait_for("新填一份自评表")
    terminal.press("home", "down", "enter")
    terminal.wait_for("别的文件")
    terminal.press("end", "enter")
    terminal.wait_for("去年的表是哪个文件？")
    return terminal


@at_every_size
def test_a_form_is_begun_from_its_declaration(home: Path, short_path: Path) -> None:
    file = write(short_path, "system", SAID)
    with asked_for_file(home) as terminal:
        terminal.type(str(file))
        terminal.press("enter")
        terminal.wait_for("照它新填哪一版的自评表？")
        terminal.press("enter")
        terminal.wait_for("> 校舍改造")
        terminal.type("\x14")
        terminal.wait_for("年度资金总额的年初预算数是多少万元？")
        terminal.wait_for("> 100")
        terminal.type("\x14")
        terminal.wait_for("年度资金总额的全年预算数是多少万元？")
        terminal.wait_until_gone("去年")
        terminal.press("f3")
        terminal.wait_for("核对：")
        terminal.look_for("取自申报表")
        terminal.look_for("（待核对）")
    saved = tomllib.loads((home / "1.toml").read_text("utf-8"))
    assert saved["edition"] == "2020"
    assert [row["target"] for row in saved["indicators"]] == ["≥2栋", "≥98%", "≥95%"]


def test_one_of_several_is_chosen_and_the_edition_that_fits_it_is_proposed(
    home: Path, short_path: Path
) -> None:
    cost = ("成本指标", "经济成本指标", "改造总成本", "≤100万元", "10")
    other = replace(SAID, name="校舍新建", rows=(cost, *SAID.rows))
    file = write(short_path, "central", SAID, other)
    with asked_for_file(home) as terminal:
        terminal.type(str(file))
        terminal.press("enter")
        terminal.wait_for("文件里有 2 份申报表，照哪一份新填？")
        terminal.press("down", "enter")
        terminal.wait_for("照它新填哪一版的自评表？")
        terminal.press("enter")
        terminal.wait_for("> 校舍新建")
    saved = tomllib.loads((home / "1.toml").read_text("utf-8"))
    assert saved["edition"] == "2021-cost"
    assert saved["indicators"][0]["category"] == "经济成本指标"


def test_what_has_no_place_is_listed_before_it_is_gone_on_with(
    home: Path, short_path: Path
) -> None:
    stray = ("其他类指标", "工作纪律", "无违纪", "0起", "10")
    file = write(short_path, "central", replace(SAID, rows=(*SAID.rows, stray)))
    with asked_for_file(home) as terminal:
        terminal.type(str(file))
        terminal.press("enter")
        terminal.wait_for("照它新填哪一版的自评表？")
        terminal.press("enter")
        terminal.wait_for("“无违纪”（工作纪律，")
        terminal.press("enter")
        terminal.wait_for("> 校舍改造")
    saved = tomllib.loads((home / "1.toml").read_text("utf-8"))
    assert len(saved["indicators"]) == 3


@at_every_size
def test_the_marks_outlive_the_session_line_by_line_and_on_the_screen(
    home: Path, short_path: Path
) -> None:
    file = write(short_path, "hunan", SAID)
    with Terminal(["new", "--from", str(file)], home) as terminal:
        terminal.wait_for("> 校舍改造")
        terminal.press("enter")
        terminal.wait_for("主管部门是哪个？")
        terminal.kill()
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("主管部门是哪个？")
        terminal.wait_for("取自申报表，请核对")
    with Terminal(["plain", "1"], home) as terminal:
        terminal.wait_for("主管部门是哪个？")
        terminal.wait_for("取自申报表，请核对")
