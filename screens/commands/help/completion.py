"""`ziping completion SHELL`: a script by which the shell completes our commands."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from screens.catalogue_wording import CATALOGUE, FILES, CommandRow
from screens.commands.help.help_wording import HelpText
from screens.exits import Exit
from screens.output import out
from wizard.refusals import Unusable

NUMBERS: Final = "ziping list 2>/dev/null | cut -d ' ' -f 1"
"""The numbers of the drafts."""

EDITIONS: Final = "ziping editions 2>/dev/null | cut -d ' ' -f 1"


def completion(words: Sequence[str]) -> int:
    """The script for this shell. Raises Unusable."""
    if len(words) != 1 or words[0] not in SCRIPTS:
        raise Unusable(HelpText.WHICH_SHELL)
    out("\n".join(SCRIPTS[words[0]]()))
    return Exit.DONE


def _commands() -> tuple[CommandRow, ...]:
    return tuple(row for row in CATALOGUE if row.name and row.is_told)


def _options(row: CommandRow) -> str:
    return " ".join([*(option for option, _, _ in row.options), "--help"])


def _bash() -> Iterator[str]:
    names = " ".join(row.name for row in _commands())
    yield from (
        "_ziping() {",
        "    local word=${COMP_WORDS[COMP_CWORD]}",
        "    local before=${COMP_WORDS[COMP_CWORD-1]}",
        "    COMPREPLY=()",
        '    if [ "$COMP_CWORD" -eq 1 ]; then',
        f'        COMPREPLY=($(compgen -W "{names} --help" -- "$word"))',
        "        return",
        "    fi",
        '    if [ "$before" = --edition ]; then',
        f'        COMPREPLY=($(compgen -W "$({EDITIONS})" -- "$word"))',
        "        return",
        "    fi",
        '    case "${COMP_WORDS[1]}:$word" in',
    )
    for row in _commands():
        yield _bash_case(f"{row.name}:-*", f'-W "{_options(row)}"')
        if row.takes:
            files = "-f " if row.takes == FILES else ""
            yield _bash_case(f"{row.name}:*", f'{files}-W "$({NUMBERS})"')
    yield _bash_case("completion:*", f'-W "{" ".join(SCRIPTS)}"')
    yield from ("    esac", "}", "complete -o filenames -F _ziping ziping")


def _bash_case(pattern: str, words: str) -> str:
    return f'    {pattern}) COMPREPLY=($(compgen {words} -- "$word"));;'


def _zsh() -> Iterator[str]:
    yield "#compdef ziping"
    yield "_ziping() {"
    yield "    local -a commands"
    yield "    commands=("
    yield from (
        f"        {_quoted(f'{row.name}:{row.uses[0][1]}')}" for row in _commands()
    )
    yield "    )"
    yield "    if (( CURRENT == 2 )); then _describe 'ziping' commands; return; fi"
    yield "    if [[ $words[CURRENT-1] == --edition ]]; then"
    yield f'        compadd ${{(f)"$({EDITIONS})"}}; return'
    yield "    fi"
    yield "    case $words[2] in"
    for row in _commands():
        yield f"    {row.name})"
        yield f"        if [[ $words[CURRENT] == -* ]]; then compadd -- {_options(row)}"
        yield from _zsh_words(row)
        yield "        fi;;"
    yield from ("    esac", "}", '_ziping "$@"')


def _zsh_words(row: CommandRow) -> Iterator[str]:
    """What may stand behind a command, but for options."""
    numbers = f'compadd -- ${{(f)"$({NUMBERS})"}}'
    if row.name == "completion":
        yield f"        else compadd -- {' '.join(SCRIPTS)}"
    elif row.takes:
        yield f"        else {numbers}{'; _files' if row.takes == FILES else ''}"


def _fish() -> Iterator[str]:
    yield "complete -c ziping -f"
    for row in _commands():
        said = _quoted(row.uses[0][1])
        yield f"complete -c ziping -n __fish_use_subcommand -a {row.name} -d {said}"
        seen = f"-n '__fish_seen_subcommand_from {row.name}'"
        for option, behind, does in row.options:
            name = f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
            takes = " -r" if behind else ""
            values = f" -a {_quoted(f'({EDITIONS})')}" if option == "--edition" else ""
            yield f"complete -c ziping {seen} {name}{takes} -d {_quoted(does)}{values}"
        if row.takes:
            files = " -F" if row.takes == FILES else ""
            numbers = _quoted(f"({NUMBERS})")
            yield f"complete -c ziping {seen}{files} -a {numbers}"
        if row.name == "completion":
            yield f"complete -c ziping {seen} -a '{' '.join(SCRIPTS)}'"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


SCRIPTS: Final[Mapping[str, Callable[[], Iterator[str]]]] = {
    "bash": _bash,
    "zsh": _zsh,
    "fish": _fish,
}
"""The script of each shell."""
