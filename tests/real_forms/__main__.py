"""Prints how much of every sample is read right: `python -m real_forms [SEEDS]`."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from exports.reading.readers import read
from exports.reads import Read
from real_forms import foreign, national, provincial
from real_forms.collected import langfang
from real_forms.compare import Score, Wrong, compared, tally
from real_forms.tables import LAYOUTS, Paper
from wizard.editions.library import edition
from wizard.refusals import Unusable
from wizard.rules import findings

SHOWN = 12
"""Wrong cells of a kind of paper that are printed."""


def main(seeds: int) -> None:
    """One line for each kind of paper in each layout."""
    titles = ("found", "cells", "right", "lost", "made up", "findings")
    tell(f"{'':30}" + "".join(f"{title:>9}" for title in titles))
    for name in LAYOUTS:
        line(f"national, as noticed/{name}", [_read([p], name) for p in plain()])
    for name in LAYOUTS:
        line(f"national, varied/{name}", [_read(p, name) for p in varied(seeds)])
    for name in LAYOUTS:
        line(f"langfang-2019/{name}", [_read([langfang()], name)])
    provinces(seeds)
    for form in foreign.NAMES:
        for name in foreign.FILES:
            file = foreign.file(form, name)
            line(f"{form}/{name}", [compare([foreign.paper(form)], file)])


def provinces(seeds: int) -> None:
    """One line for each kind of provincial form in each layout."""
    for kind, draw in provincial.KINDS.items():
        for name in LAYOUTS:
            line(f"{kind}/{name}", [_read([draw(n)], name) for n in range(seeds)])


def plain() -> Iterator[Paper]:
    """The real forms as the notice has them."""
    for form in national.forms():
        yield national.drawn(form, None)


def varied(seeds: int) -> Iterator[list[Paper]]:
    """One to three forms in a file, each drawn as another office would."""
    forms = national.forms()
    for seed in range(seeds):
        count = 1 + (seed % 5 == 0) + (seed % 7 == 0)
        chosen = [forms[(seed + at) % len(forms)] for at in range(count)]
        yield [national.drawn(f, seed * 10 + at) for at, f in enumerate(chosen)]


Outcome = tuple[Score, list[Wrong]]


def _read(papers: Sequence[Paper], layout: str) -> Outcome:
    suffix, written = LAYOUTS[layout]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"表{suffix}"
        file.write_bytes(written(papers))
        return compare(papers, file)


def compare(papers: Sequence[Paper], file: Path) -> Outcome:
    """What was read of a file against the papers that it was made of."""
    try:
        reads: Sequence[Read] = read(file)
    except Unusable as refusal:
        tell(f"  {refusal}")
        reads = ()
    score, wrong = compared(papers, reads)
    found = sum(len(findings(r.form, edition(r.form.edition), r.source)) for r in reads)
    return score + Score(findings=found), wrong


def tell(text: str) -> None:
    """Print a line as soon as it is known."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def line(name: str, outcomes: Sequence[Outcome]) -> None:
    """Print how a kind of paper was read, and some of what was not."""
    score, wrong = Score(), list[Wrong]()
    for one, cells in outcomes:
        score, wrong = score + one, wrong + cells
    share = 100 * score.right / score.cells
    tell(
        f"{name:30}{score.found:>5}/{score.forms:<3}{score.cells:>9}{share:>8.2f}%"
        f"{score.lost:>9}{score.invented:>9}{score.findings:>9}"
    )
    for kind, count in tally(wrong).most_common(SHOWN):
        first = next(w for w in wrong if tally([w])[kind])
        wanted, got = first.wanted[:24], first.got[:24]
        tell(f"    {count:>4} {kind}: {wanted!r} read as {got!r}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
