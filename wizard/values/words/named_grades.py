"""A grade that the name of its row says to be none of better and worse: 等级保护."""

from wizard.frozen import changed
from wizard.values.meaning import Grade
from wizard.values.value import Value
from wizard.values.words.degrees import words


def of_name(value: Value, name: str) -> Value:
    """The value with what is graded, where its scale does not grade that."""
    grade = value.meaning
    if not isinstance(grade, Grade) or grade.of:
        return value
    scales = {scale for scale, _ in words().places[grade.word]}
    kept = (word for scale in scales for word in words().not_of.get(scale, ()))
    word = next((word for word in kept if word in name), "")
    return changed(value, meaning=changed(grade, of=word)) if word else value
