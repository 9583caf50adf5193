"""The table as a spreadsheet, made in memory: it has no more rows than a page."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

import xlsxwriter


def xlsx(rows: Sequence[Mapping[str, Any]], header: Sequence[str]) -> bytes:
    """One sheet with a header that stays; text is text, whatever it begins with."""
    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(made, options) as book:
        sheet = book.add_worksheet("table")
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, header)
        for number, row in enumerate(rows, start=1):
            sheet.write_row(number, 0, [row[name] for name in header])
    return made.getvalue()
