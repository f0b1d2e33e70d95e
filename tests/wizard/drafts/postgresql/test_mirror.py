"""What a host holds of a draft, while saves are on their way to the server."""

from wizard.drafts.postgresql.mirror import Mirror, digest


def test_an_older_save_that_arrives_under_a_newer_one_is_known_as_ours() -> None:
    """Else the newer one would be refused, as if other hands had changed the draft."""
    mirror = Mirror(b"begun")
    older = mirror.save(b"older", "{}", 1, {})
    newer = mirror.save(b"newer", "{}", 2, {})

    mirror.saved(older)
    assert {digest(b"older"), digest(b"newer")} <= mirror.ours

    mirror.saved(newer)
    assert mirror.ours == {digest(b"newer")}
