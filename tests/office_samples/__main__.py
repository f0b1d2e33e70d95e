"""Make the samples anew: `make office-samples`, where LibreOffice and Chromium are."""

from office_samples import documents, number_formats


def main() -> None:
    """Write all of them."""
    table = list(number_formats.renewed(number_formats.cases()))
    lines = "".join("\t".join(case) + "\n" for case in table)
    number_formats.TABLE.write_text(lines, "utf-8")
    documents.make()


if __name__ == "__main__":
    main()
