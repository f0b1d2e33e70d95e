"""Every rule there is."""

from typing import Final

from wizard.rules.case import RowRule, Rule
from wizard.rules.indicator_rows import (
    names,
    percents,
    repeats,
    results,
    rows,
    strays,
    targets,
    template,
    units,
)
from wizard.rules.whole_form import (
    budget,
    cells,
    execution,
    groups,
    totals,
    whole_groups,
)

RULES: Final[tuple[Rule, ...]] = (
    totals.weights_total_100,
    rows.execution_score_lies_within_its_weight,
    rows.scores_lie_within_weights,
    whole_groups.groups_score_within_their_points,
    totals.printed_total_is_the_sum,
    totals.funds_add_up,
    execution.printed_rate_is_the_quotient,
    execution.score_follows_the_rate,
    cells.nothing_is_missing,
    cells.nothing_is_missing_in_rows,
    rows.losses_have_a_reason,
    whole_groups.losses_are_explained_below,
    whole_groups.losses_of_groups_have_a_reason,
    rows.missed_targets_lose_points,
    whole_groups.full_groups_miss_no_target,
    template.no_template_text_is_left_in_the_head,
    template.no_template_text_is_left,
    rows.scores_lie_within_the_tier,
    cells.numbers_are_numbers,
    cells.numbers_are_numbers_in_rows,
    cells.printed_numbers_are_numbers,
    # warnings
    groups.groups_keep_the_standard,
    groups.groups_have_indicators,
    targets.far_results_are_explained,
    whole_groups.far_results_are_explained_below,
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
    names.deadlines_are_targets,
    repeats.goals_tell_what_is_done,
    repeats.no_indicator_counts_twice,
    budget.low_execution_is_explained,
    budget.a_budget_is_not_zero,
    budget.a_budget_is_in_the_unit_of_the_form,
    budget.adjusted_budgets_have_a_document,
    budget.no_more_is_spent_than_budgeted,
    strays.rows_stand_in_their_category,
    names.names_are_no_values,
    results.dates_are_days,
    results.results_are_counted,
)
"""Every rule: errors in the order of their codes, then warnings."""

ROW_RULES: Final = tuple(rule for rule in RULES if isinstance(rule, RowRule))
"""Those that look at one row alone."""
