"""The page of HTML that a system makes of a paper, as it stands on an office's site."""

from collections.abc import Sequence
from html import escape

from real_forms.tables import Box, Paper

STYLE = (
    "table{border-collapse:collapse;width:100%;font-size:9pt}"
    "td{border:1px solid #000;padding:2pt}"
    "body{font-family:'AR PL UMing CN','SimSun',serif}"
    "section{break-before:page}section:first-child{break-before:auto}"
)


def html_text(papers: Sequence[Paper], charset: str) -> str:
    """The page in an encoding that it says it has."""
    forms = "".join(map(_form, papers))
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="{charset}">\n'
        f"<title>绩效自评</title><style>{STYLE}</style></head>\n<body>\n{forms}</body></html>\n"
    )


def html_bytes(papers: Sequence[Paper]) -> bytes:
    """The page in UTF-8."""
    return html_text(papers, "utf-8").encode()


def _form(paper: Paper) -> str:
    before = "".join(f"<p>{escape(text)}</p>\n" for text in paper.before)
    after = "".join(f"<p>{escape(text)}</p>\n" for text in paper.after)
    rows = "".join(f"<tr>\n{''.join(map(_cell, line))}</tr>\n" for line in paper.lines)
    return f"<section>{before}<table>\n{rows}</table>\n{after}</section>"


def _cell(box: Box) -> str:
    across = f' colspan="{box.across}"' if box.across > 1 else ""
    down = f' rowspan="{box.down}"' if box.down > 1 else ""
    text = escape(box.text).replace("\n", "<br>\n")
    return f"  <td{across}{down}>{text or '&nbsp;'}</td>\n"
