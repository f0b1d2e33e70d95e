"""Sixty rows in Textual's own table."""

from textual.app import App, ComposeResult
from textual.widgets import DataTable, Static


class Tabled(App[None]):
    CSS = "DataTable { height: 18; }"

    def compose(self) -> ComposeResult:
        yield Static("ready")
        yield DataTable(cursor_type="row")

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("编号", "项目名称", "年度", "改动")
        for n in range(60):
            table.add_row(str(n), f"社区读书角购书经费{n}", "2020年", f"14:{n:02}")
        self.set_focus(table)


Tabled().run(mouse=False)
