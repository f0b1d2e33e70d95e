"""What waits is kept, and a single key that is dealt with at once is not."""

from screens.terminal.backlog import MOST_HELD, Backlog


def test_one_key_at_a_time_costs_nothing() -> None:
    kept: list[str] = []
    backlog = Backlog()
    backlog.keep_by(kept.append)

    for key in "一二三":
        backlog.arrive(key)
        backlog.taken()
        backlog.queue(key, "")
        backlog.queue("", "")

    assert kept == []


def test_what_is_read_while_another_key_is_being_dealt_with_is_kept() -> None:
    kept: list[str] = []
    backlog = Backlog()
    backlog.keep_by(kept.append)

    backlog.arrive("")  # a key without text: a list opens
    for key in "一二三":
        backlog.arrive(key)
    assert kept == ["一", "一二", "一二三"]
    backlog.taken()
    backlog.taken()
    backlog.queue("一", "")
    assert kept[-1] == "一二三"
    backlog.queue("", "")
    assert kept[-1] == "二三"
    backlog.taken()
    backlog.taken()
    backlog.lined_up()

    assert kept[-1] == ""


def test_keys_that_are_read_at_once_are_kept_until_the_last_is_on_its_way() -> None:
    kept: list[str] = []
    backlog = Backlog()
    backlog.keep_by(kept.append)

    backlog.arrive("一二三")
    backlog.taken()
    for stands in (("一", "二三"), ("", "二三"), ("二", "三"), ("", "三"), ("三", "")):
        backlog.queue(*stands)
    backlog.lined_up()
    backlog.queue("", "")

    assert kept == ["一二三", "二三", "三", ""]


def test_what_may_go_on_is_kept_until_it_has_arrived() -> None:
    kept: list[str] = []
    backlog = Backlog()
    backlog.keep_by(kept.append)

    backlog.hold("一\r二")
    backlog.hold("一\r二三")
    backlog.arrive("一\r二三四")
    backlog.hold("")
    backlog.taken()
    backlog.lined_up()

    assert kept == ["一\r二", "一\r二三", "一\r二三四", ""]


def test_a_paste_that_comes_in_pieces_is_not_written_again_with_each() -> None:
    kept: list[str] = []
    backlog = Backlog()
    backlog.keep_by(kept.append)

    for lines in range(1, 1000):
        backlog.hold("字\r" * lines)

    assert sum(map(len, kept)) < MOST_HELD * MOST_HELD


def test_what_is_read_and_is_for_no_line_is_kept_no_longer_than_that() -> None:
    kept: list[str] = []
    backlog = Backlog()
    backlog.keep_by(kept.append)

    backlog.arrive("\u200b\u200b")
    backlog.taken()
    backlog.lined_up()

    assert kept[-1] == ""


def test_who_keeps_it_from_now_on_is_told_all_of_it() -> None:
    first: list[str] = []
    second: list[str] = []
    backlog = Backlog()
    backlog.keep_by(first.append)
    backlog.arrive("一")
    backlog.arrive("二")

    backlog.keep_by(second.append)
    backlog.arrive("三")

    assert (first, second) == (["一二"], ["一二三"])


def test_what_comes_behind_a_key_on_its_way_is_kept_with_it() -> None:
    kept: list[str] = []
    backlog = Backlog()
    backlog.keep_by(kept.append)

    backlog.arrive("一")
    backlog.taken()
    backlog.queue("一", "")
    backlog.arrive("二")
    backlog.queue("", "")
    backlog.taken()
    backlog.lined_up()

    assert kept == ["一二", "二", ""]
