"""Every rule there is."""

from collections.abc import Callable, Iterator
from typing import Final

from wizard.editions.edition import Edition
from wizard.findings import Finding
from wizard.form import Form
from wizard.rules import (
    budget,
    cells,
    execution,
    groups,
    names,
    percents,
    repeats,
    results,
    rows,
    strays,
    targets,
    template,
    totals,
    units,
)

Rule = Callable[[Form, Edition], Iterator[Finding]]

RULES: Final[tuple[Rule, ...]] = (
    totals.weights_total_100,
    rows.scores_lie_within_weights,
    totals.printed_total_is_the_sum,
    totals.funds_add_up,
    execution.printed_rate_is_the_quotient,
    execution.score_follows_the_rate,
    cells.nothing_is_missing,
    rows.losses_have_a_reason,
    rows.missed_targets_lose_points,
    template.no_template_text_is_left,
    rows.scores_lie_within_the_tier,
    cells.numbers_are_numbers,
    cells.printed_numbers_are_numbers,
    # warnings
    groups.groups_keep_the_standard,
    groups.groups_have_indicators,
    targets.far_results_are_explained,
    targets.scores_follow_the_formula,
    execution.score_is_not_rounded,
    execution.printed_rate_is_rounded,
    targets.targets_and_results_compare,
    percents.percentages_answer_shares,
    units.costs_are_limits,
    units.a_whole_is_at_most_100,
    units.money_has_one_unit,
    repeats.not_everything_is_full_marks,
    repeats.results_are_not_the_goal_again,
    targets.results_can_be_checked,
    names.rows_are_no_bad_examples,
    repeats.goals_tell_what_is_done,
    repeats.no_indicator_counts_twice,
    budget.low_execution_is_explained,
    budget.a_budget_is_not_zero,
    budget.adjusted_budgets_have_a_document,
    budget.no_more_is_spent_than_budgeted,
    strays.rows_stand_in_their_category,
    names.names_are_no_values,
    results.dates_are_days,
    results.results_are_counted,
)
"""Every rule: errors in the order of their codes, then warnings."""
