"""The command line as scripts rely on it: the real command, real files, exit codes."""

import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document

from support.command import Ran, run_ziping
from support.paths import ROOT
from support.terminal import Terminal
from wizard.form import put
from wizard.toml.form_file import dumps, loads

Ziping = Callable[..., Ran]

NAMES = (
    "妇女儿童工作业务经费",
    "巾帼脱贫行动工作经费",
    "巾帼脱贫示范基地经费",
    "家庭教育示范基地建设",
    "访惠聚经费",
)
FILES = tuple(f"{number:02}-{name}.toml" for number, name in enumerate(NAMES, start=1))

UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What would move a terminal's cursor, colour its text or turn its direction."""


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the five real forms were imported to."""
    folder = tmp_path_factory.mktemp("forms")
    samples = str(ROOT / "tests" / "samples" / "changji-2020.txt")
    ran = run_ziping(["import", samples, "--to", "."], folder / "home", folder, {})
    assert ran.returncode == 0, ran.stderr
    return folder


@pytest.fixture
def text(samples: Path) -> str:
    """The file of the five real forms."""
    return str(samples / "changji-2020.txt")


def raw(
    *words: str | bytes, folder: Path, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The command in an environment of its own, its output as bytes."""
    paths = {"ZIPING_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "screens.cli", *words],
        cwd=folder,
        env={"PATH": os.environ["PATH"], **paths, **environment},
        capture_output=True,
        check=False,
        timeout=60,
    )


def refused_in_one_line(ran: Ran) -> None:
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr.endswith(("。\n", "？\n"))
    assert ran.stderr.count("\n") == 1
    assert "Traceback" not in ran.stderr


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


# ── import ──


def test_import_finds_all_five_forms_and_names_the_files(forms: Path) -> None:
    assert tuple(sorted(path.name for path in forms.glob("*.toml"))) == FILES
    for name, file in zip(NAMES, FILES, strict=True):
        assert loads((forms / file).read_bytes(), file).project.name == name


def test_import_says_which_files_it_wrote(
    ziping: Ziping, text: str, tmp_path: Path
) -> None:
    ran = ziping("import", text, "--to", "新建/表")

    assert ran.returncode == 0
    for name, line in zip(FILES, ran.stdout.splitlines(), strict=True):
        assert f"新建/表/{name}" in line
        assert mode(tmp_path / "新建" / "表" / name) == 0o600
    assert ran.stderr == ""


def test_import_overwrites_only_when_forced(
    ziping: Ziping, text: str, tmp_path: Path
) -> None:
    ziping("import", text, "--to", "表")
    for name in FILES:
        (tmp_path / "表" / name).write_text("old")

    refused_in_one_line(ziping("import", text, "--to", "表"))
    assert {(tmp_path / "表" / name).read_text() for name in FILES} == {"old"}

    assert ziping("import", text, "--to", "表", "--force").returncode == 0
    assert all((tmp_path / "表" / name).read_text() != "old" for name in FILES)


def test_import_makes_private_drafts_that_are_listed(
    ziping: Ziping, text: str, home: Path
) -> None:
    ran = ziping("import", text, PYTHONUTF8="1")

    assert ran.returncode == 0
    assert [name for name in NAMES if name not in ran.stdout] == []
    assert mode(home) == 0o700
    assert {mode(path) for path in home.iterdir()} == {0o600}
    listed = ziping("list")
    assert listed.returncode == 0
    assert sorted(re.findall(r"(?m)^(\d)  (\w+)  2020  ", listed.stdout)) == [
        (str(number), name) for number, name in enumerate(NAMES, start=1)
    ]


def test_the_drafts_are_listed_for_programs_too(
    ziping: Ziping, text: str, home: Path
) -> None:
    ziping("import", text)

    drafts = json.loads(ziping("list", "--json").stdout)

    assert {draft["id"]: draft["project_name"] for draft in drafts} == {
        str(number): name for number, name in enumerate(NAMES, start=1)
    }
    for draft in drafts:
        assert (draft["year"], draft["edition"], draft["trouble"]) == ("2020",) * 2 + (
            "",
        )
        assert Path(draft["file"]) == home / f"{draft['id']}.toml"
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:]{8}[+-]\d\d:\d\d", draft["changed"])


def test_no_drafts_is_an_empty_list_and_no_failure(ziping: Ziping) -> None:
    ran = ziping("list", "--json")

    assert (ran.returncode, json.loads(ran.stdout)) == (0, [])
    shown = ziping("list")
    assert (shown.returncode, shown.stdout) == (0, "")
    assert "ziping new" in shown.stderr


def test_a_file_of_a_form_can_be_imported_too(ziping: Ziping, forms: Path) -> None:
    ran = ziping("import", str(forms / FILES[1]), "--to", ".")

    assert ran.returncode == 0
    assert f"01-{NAMES[1]}.toml" in ran.stdout


# ── check ──


def test_form_1_is_checked_in_the_documented_shape(ziping: Ziping, forms: Path) -> None:
    ran = ziping("check", str(forms / FILES[0]), "--json")

    assert ran.returncode == 1
    assert ran.stderr == ""
    (checked,) = json.loads(ran.stdout)
    found = checked.pop("findings")
    assert checked == {
        "file": str(forms / FILES[0]),
        "number": 1,
        "project_name": "妇女儿童工作业务经费",
        "edition": "2020",
        "fit": False,
        "points": {
            "weight": "85",
            "score": "85",
            "groups": {
                "预算执行率": "10",
                "产出指标": "50",
                "效益指标": "15",
                "满意度指标": "10",
            },
        },
    }
    errors = [finding for finding in found if finding["severity"] == "error"]
    assert [(error["code"], error["where"]) for error in errors] == [
        ("weights-total", "indicators"),
        ("printed-total", "printed.weight"),
    ]
    for finding in found:
        assert finding.keys() == {"code", "severity", "where", "message"}
        assert finding["severity"] in ("error", "warning")
        assert finding["message"].endswith("。")


def test_the_other_real_forms_are_fit(ziping: Ziping, forms: Path) -> None:
    ran = ziping("check", *(str(forms / file) for file in FILES[1:]), "--json")

    assert ran.returncode == 0
    checked = json.loads(ran.stdout)
    assert [one["project_name"] for one in checked] == list(NAMES[1:])
    for one in checked:
        assert one["fit"] is True
        assert one["points"]["weight"] == "100"
        assert {finding["severity"] for finding in one["findings"]} <= {"warning"}


def test_the_forms_of_a_text_file_are_numbered(ziping: Ziping, text: str) -> None:
    ran = ziping("check", text, "--json")

    assert ran.returncode == 1
    checked = json.loads(ran.stdout)
    assert [(one["number"], one["project_name"]) for one in checked] == list(
        enumerate(NAMES, start=1)
    )
    assert {one["file"] for one in checked} == {text}
    assert [one["fit"] for one in checked] == [False, True, True, True, True]


def test_points_with_places_are_text_in_json(ziping: Ziping, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(
        'schema = 1\nedition = "2020"\n[funding.points]\nweight = 10.30\nscore = 0.1\n'
    )

    (checked,) = json.loads(ziping("check", "a.toml", "--json").stdout)

    assert (checked["points"]["weight"], checked["points"]["score"]) == ("10.3", "0.1")


def test_a_check_for_people_says_what_is_wrong_and_by_how_much(
    ziping: Ziping, text: str
) -> None:
    ran = ziping("check", text)

    assert ran.returncode == 1
    for said in (*NAMES, "weights-total", "还差 15 分", "效益指标"):
        assert said in ran.stdout
    assert ran.stderr == ""


@pytest.mark.parametrize(
    "broken",
    [b"\xce\xc4\xd7\xd6", None],
    ids=["GBK", "no file"],
)
def test_a_broken_file_does_not_stop_the_check_of_the_rest(
    ziping: Ziping, forms: Path, tmp_path: Path, broken: bytes | None
) -> None:
    if broken is not None:
        (tmp_path / "坏.toml").write_bytes(broken)
    first, last = str(forms / FILES[1]), str(forms / FILES[2])

    ran = ziping("check", first, "坏.toml", last, "--json")

    assert ran.returncode == 2
    assert [one["file"] for one in json.loads(ran.stdout)] == [first, last]
    assert ran.stderr.count("\n") == 1
    assert "坏.toml" in ran.stderr


def test_only_broken_files_still_give_a_list(ziping: Ziping) -> None:
    ran = ziping("check", "没有.toml", "也没有.docx", "--json")

    assert (ran.returncode, json.loads(ran.stdout)) == (2, [])
    assert ran.stderr.count("\n") == 2


# ── export ──


@pytest.mark.parametrize("out", ["表.docx", "表.toml"])
def test_form_1_does_not_leave_and_is_told_why(
    ziping: Ziping, forms: Path, tmp_path: Path, out: str
) -> None:
    ran = ziping("export", str(forms / FILES[0]), "-o", out)

    assert ran.returncode == 1
    assert ran.stdout == ""
    for said in ("85", "还差 15 分", "效益指标"):
        assert said in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_one_unfit_form_keeps_all_back_and_leaves_the_old_file_alone(
    ziping: Ziping, text: str, tmp_path: Path
) -> None:
    (tmp_path / "表.docx").write_bytes(b"old")

    ran = ziping("export", text, "-o", "表.docx", "--force")

    assert ran.returncode == 1
    assert (tmp_path / "表.docx").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["表.docx"]


def test_the_fit_forms_leave_in_one_docx_in_order(
    ziping: Ziping, forms: Path, tmp_path: Path
) -> None:
    named = [str(forms / FILES[n]) for n in (4, 1, 3, 2)]

    ran = ziping("export", *named, "-o", "表.docx")

    assert ran.returncode == 0
    assert ran.stdout == ""
    assert "表.docx" in ran.stderr
    tables = Document(str(tmp_path / "表.docx")).tables
    assert [table.cell(0, 2).text for table in tables] == [
        NAMES[n] for n in (4, 1, 3, 2)
    ]
    checked = json.loads(ziping("check", "表.docx", "--json").stdout)
    assert [one["fit"] for one in checked] == [True] * 4


def test_an_exported_toml_is_the_imported_one(
    ziping: Ziping, forms: Path, tmp_path: Path
) -> None:
    assert ziping("export", str(forms / FILES[2]), "-o", "b.toml").returncode == 0

    assert (tmp_path / "b.toml").read_bytes() == (forms / FILES[2]).read_bytes()
    assert mode(tmp_path / "b.toml") == 0o600


def test_several_forms_do_not_leave_in_one_toml(
    ziping: Ziping, forms: Path, tmp_path: Path
) -> None:
    named = [str(forms / file) for file in FILES[1:3]]

    refused_in_one_line(ziping("export", *named, "-o", "表.toml"))

    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_replaced_only_when_forced(
    ziping: Ziping, forms: Path, tmp_path: Path
) -> None:
    (tmp_path / "表.docx").write_bytes(b"old")
    words = ("export", str(forms / FILES[1]), "-o", "表.docx")

    refused_in_one_line(ziping(*words))
    assert (tmp_path / "表.docx").read_bytes() == b"old"

    assert ziping(*words, "--force").returncode == 0
    assert len(Document(str(tmp_path / "表.docx")).tables) == 1


# ── commands that cannot be used ──


@pytest.mark.parametrize(
    "words",
    [
        ("chekc",),
        ("check",),
        ("check", "--bogus", "a.toml"),
        ("check", "没有.toml"),
        ("check", "."),
        ("import", "a.txt", "--to"),
        ("export", "没有.toml", "-o", "a.docx"),
        ("export", "a.toml"),
        ("export", "a.toml", "-o"),
        ("export", "-o", "a.docx"),
        ("list", "--bogus"),
        ("list", "多余"),
        ("open",),
        ("new", "--year", "二〇"),
        ("new", "--edition", "没有"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_used_is_refused_in_one_line(
    ziping: Ziping, words: tuple[str, ...], tmp_path: Path
) -> None:
    refused_in_one_line(ziping(*words))

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "out", ["表.wps", "表", ".docx", "没有/表.docx", "/proc/表.docx"]
)
def test_a_fit_form_does_not_leave_where_it_cannot(
    ziping: Ziping, forms: Path, tmp_path: Path, out: str
) -> None:
    refused_in_one_line(ziping("export", str(forms / FILES[1]), "-o", out))

    assert list(tmp_path.iterdir()) == []


def test_a_file_in_place_of_the_home_is_told_in_one_line(
    ziping: Ziping, text: str, home: Path
) -> None:
    home.write_text("")

    refused_in_one_line(ziping("import", text))

    assert home.read_text() == ""


# ── what is written to the terminal ──

ENVIRONMENTS = {
    "LANG=C": {"LANG": "C"},
    "no locale": {},
    "UTF-8 mode off": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "GBK": {"PYTHONUTF8": "0", "PYTHONIOENCODING": "gbk"},
    "ASCII": {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
}


@pytest.mark.parametrize("environment", ENVIRONMENTS.values(), ids=ENVIRONMENTS)
def test_the_output_survives_every_encoding(
    environment: dict[str, str], forms: Path, tmp_path: Path
) -> None:
    odd = loads((forms / FILES[0]).read_bytes(), "")
    (tmp_path / "a.toml").write_bytes(dumps(put(odd, "project.name", "𠮷👩\u200d👧é")))

    ran = raw("check", "a.toml", "没有.toml", "--json", folder=tmp_path, **environment)

    assert ran.returncode == 2
    assert b"Traceback" not in ran.stderr
    assert ran.stderr.count(b"\n") == 1
    encoding = environment.get("PYTHONIOENCODING", "utf-8")
    (checked,) = json.loads(ran.stdout.decode(encoding))
    assert checked["points"]["weight"] == "85"


def test_a_person_with_a_gbk_terminal_reads_chinese(forms: Path, text: str) -> None:
    ran = raw("check", text, folder=forms, **ENVIRONMENTS["GBK"])

    assert ran.returncode == 1
    assert [name for name in NAMES if name not in ran.stdout.decode("gbk")] == []


def test_a_file_name_of_another_encoding_can_be_used(
    forms: Path, tmp_path: Path
) -> None:
    name = "表.toml".encode("gbk")
    (tmp_path / os.fsdecode(name)).write_bytes((forms / FILES[1]).read_bytes())

    ran = raw("check", name, b"\xff.toml", "--json", folder=tmp_path)

    assert ran.returncode == 2
    assert b"Traceback" not in ran.stderr
    assert [one["fit"] for one in json.loads(ran.stdout)] == [True]


ESCAPES = "\x1b[31m\x1b]52;c;eA==\x07\x9b2J\u202e\x08"


def words_with_escapes(folder: Path) -> Iterator[tuple[str, ...]]:
    """Commands in which the file, its folder, its content or a word is hostile."""
    inside = json.dumps(f"名{ESCAPES}称")
    form = f'schema = 1\nedition = "2020"\n[project]\nname = {inside}\n'
    (folder / f"坏{ESCAPES}.toml").write_text(form)
    key = f"schema = 1\n{json.dumps(ESCAPES)} = 1\n"
    (folder / "键.toml").write_text(key)
    yield ("check", f"坏{ESCAPES}.toml")
    yield ("check", f"坏{ESCAPES}.toml", "--json")
    yield ("check", f"没有{ESCAPES}.toml", "键.toml")
    yield ("export", f"坏{ESCAPES}.toml", "-o", f"表{ESCAPES}.docx")
    yield ("export", f"坏{ESCAPES}.toml", "-o", f"表{ESCAPES}")
    yield ("import", f"坏{ESCAPES}.toml", "--to", f"到{ESCAPES}")
    yield ("import", f"坏{ESCAPES}.toml")
    yield ("list",)
    yield ("list", "--json")
    yield (f"列{ESCAPES}",)
    yield ("list", f"--列{ESCAPES}")


def test_escape_sequences_never_reach_the_terminal(
    ziping: Ziping, tmp_path: Path
) -> None:
    for words in words_with_escapes(tmp_path):
        ran = ziping(*words)

        assert ran.returncode in (0, 1, 2)
        assert not UNSEEN.search(ran.stdout + ran.stderr), words
        assert "Traceback" not in ran.stderr


# ── the rest ──


def test_the_version_is_one_line(ziping: Ziping) -> None:
    ran = ziping("--version")

    assert ran.returncode == 0
    assert re.fullmatch(r"ziping \d+\.\d+\.\d+\n", ran.stdout)
    assert ran.stderr == ""


def test_the_editions_are_listed_for_people_and_for_programs(ziping: Ziping) -> None:
    known = json.loads(ziping("editions", "--json").stdout)
    shown = ziping("editions").stdout

    assert "2020" in [edition["id"] for edition in known]
    for edition in known:
        assert edition.keys() == {"id", "name", "source"}
        assert edition["id"] in shown
        assert edition["name"] in shown


@pytest.mark.parametrize("word", ["--help", "-h", "help"])
def test_help_tells_every_command_and_the_exit_codes(ziping: Ziping, word: str) -> None:
    ran = ziping(word)

    assert ran.returncode == 0
    assert ran.stderr == ""
    commands = ("new", "open", "import", "check", "export", "list", "editions")
    assert [c for c in commands if f"ziping {c}" not in ran.stdout] == []
    assert "退出码" in ran.stdout


@pytest.mark.parametrize("words", [(), ("new",), ("open", "1")], ids=str)
def test_without_a_terminal_no_app_is_begun(
    ziping: Ziping, words: tuple[str, ...], tmp_path: Path
) -> None:
    ran = ziping(*words)

    refused_in_one_line(ran)
    assert "终端" in ran.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("term", ["dumb", "unknown"])
def test_a_terminal_that_cannot_show_the_app_is_told_so(home: Path, term: str) -> None:
    with Terminal([], home, term=term) as terminal:
        code = terminal.exit_code()

        assert code == 2
        assert f"TERM={term}" in terminal.text.replace("\n", "")
        assert b"\x1b" not in terminal.sent
    assert not home.exists()


# ── known to be wrong: each mark goes with the fix ──


def test_a_full_disk_under_stdout_is_told_in_one_line(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "screens.cli", "editions"],
            cwd=tmp_path,
            env={"PYTHONPATH": str(ROOT), "ZIPING_HOME": str(tmp_path)},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )

    assert ran.returncode == 2
    assert ran.stderr.decode().count("\n") == 1


def test_a_stdout_that_is_closed_ends_in_no_traceback(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "screens.cli", "editions"]
    ran = subprocess.run(
        ["/bin/sh", "-c", '"$@" >&-', "sh", *words],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "ZIPING_HOME": str(tmp_path)},
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert b"Traceback" not in ran.stderr


def test_a_draft_is_checked_and_exported_by_its_number(
    ziping: Ziping, text: str, tmp_path: Path
) -> None:
    assert ziping("import", text).returncode == 0

    assert ziping("check", "3").returncode == 0
    assert ziping("check", "1").returncode == 1
    assert ziping("export", "3", "-o", "三.docx").returncode == 0
    assert (tmp_path / "三.docx").exists()
    refused_in_one_line(ziping("check", "9"))


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_help_survives_every_encoding(tmp_path: Path, encoding: str) -> None:
    ran = raw("--help", folder=tmp_path, PYTHONUTF8="0", PYTHONIOENCODING=encoding)

    assert ran.returncode == 0
    assert b"ziping check" in ran.stdout


def test_a_line_end_in_a_file_name_makes_no_second_line(ziping: Ziping) -> None:
    refused_in_one_line(ziping("check", "没有\n这个.toml"))


def test_json_stays_json_whatever_the_file_is_called(
    ziping: Ziping, forms: Path, tmp_path: Path
) -> None:
    name = "甲\u2028乙\x85.toml"
    (tmp_path / name).write_bytes((forms / FILES[1]).read_bytes())

    (checked,) = json.loads(ziping("check", name, "--json").stdout)

    assert checked["file"] == name


def test_json_loses_no_character_to_the_encoding(forms: Path) -> None:
    ran = raw("check", FILES[1], "--json", folder=forms, **ENVIRONMENTS["ASCII"])

    assert json.loads(ran.stdout)[0]["project_name"] == NAMES[1]


def test_import_writes_all_files_or_none(
    ziping: Ziping, text: str, tmp_path: Path
) -> None:
    (tmp_path / FILES[2]).write_text("old")

    refused_in_one_line(ziping("import", text, "--to", "."))

    assert [path.name for path in tmp_path.glob("*.toml")] == [FILES[2]]


def test_it_is_said_how_many_characters_that_nobody_sees_were_left_out(
    tmp_path: Path, samples: Path, ziping: Callable[..., Ran]
) -> None:
    text = (samples / "changji-2020.txt").read_text("utf-8")
    (tmp_path / "怪.txt").write_text(
        text.replace("访惠聚", "访\u200b惠\x1b聚", 1), "utf-8"
    )

    ran = ziping("import", "怪.txt")

    assert ran.stderr.count("怪.txt：已去掉 2 个看不见的字符。") == 1
