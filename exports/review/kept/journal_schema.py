"""The tables of a journal, and the orders in which its forms are asked for."""

from typing import Final

SCHEMA: Final = """
create table if not exists files (
    file text primary key, stamp text not null, trouble text not null
);
create table if not exists forms (
    id integer primary key, file text not null, number integer not null,
    unit text not null, project text not null, year text not null,
    edition text not null, score text not null,
    project_key text not null, renamed_key text not null, money_key text not null,
    errors integer not null, warnings integer not null,
    declaration text not null, entry text not null
);
create table if not exists across (
    form integer not null, code text not null, remark text not null
);
create table if not exists declarations (
    place text primary key, project text not null, unit text not null,
    year text not null
);
create table if not exists beginnings (kept text not null);
create table if not exists again (file text primary key);
create table if not exists sent (path text primary key, digest blob not null);
create index if not exists forms_by_file on forms(file);
create index if not exists forms_by_project on forms(project_key);
create index if not exists forms_by_renamed on forms(renamed_key);
create index if not exists forms_by_money on forms(money_key);
create index if not exists forms_by_unit on forms(unit);
create index if not exists forms_by_declaration on forms(declaration);
create index if not exists across_by_form on across(form);
"""

WORST_FIRST: Final = (
    "errors desc, warnings + coalesce(more, 0) desc, cast(score as real), file, number"
)

IN_ORDER: Final = (
    """
    create temp table places as
      select id as old, row_number() over (order by named.rowid, number) as new
      from named join forms using (file)
    """,
    "create unique index places_by_old on places(old)",
    "update forms set id = -(select new from places where old = id)",
    "update forms set id = -id",
    "drop table places",
)
"""Numbers the forms anew; below zero first, for a number may still be another's."""

VERSION: Final = 3
"""The version of the shape above; a journal of another one is begun anew."""
