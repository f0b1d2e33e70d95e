"""Whose a file is, in words."""

import os
import pwd

from wizard.drafts.private_files import owner

LEFT = 3_999_999_999
"""A number that no host gives to anybody."""


def test_a_file_is_its_owners_by_name() -> None:
    assert owner(os.geteuid()) == pwd.getpwuid(os.geteuid()).pw_name


def test_one_of_an_account_that_is_gone_is_that_of_a_number() -> None:
    assert owner(LEFT) == "3999999999"
