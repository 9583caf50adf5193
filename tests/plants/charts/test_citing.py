"""Citations name title, publisher, address and day, as a sentence and as BibTeX."""

from datetime import date

from plants.charts.citing import Citation

CITATION = Citation("Kazakhstan: output & share, 50%", "https://a.example/?b=1#c", date(2026, 3, 9))


def test_text():
    assert CITATION.text == (
        "“Kazakhstan: output & share, 50%”. AutoTrack, https://a.example/?b=1#c (accessed March 9, 2026)."
    )


def test_bibtex_escapes_what_it_would_take_for_its_own():
    assert CITATION.bibtex.splitlines() == [
        "@misc{autotrack-kazakhstan-output-share-50-2026,",
        r"  title = {{Kazakhstan: output \& share, 50\%}},",
        "  author = {{AutoTrack}},",
        "  publisher = {AutoTrack},",
        "  year = {2026},",
        "  url = {https://a.example/?b=1#c},",
        "  urldate = {2026-03-09}",
        "}",
    ]


def test_a_title_without_latin_letters_has_a_key_too():
    assert Citation("Өндіріс", "https://a.example/", date(2026, 1, 1)).key == "autotrack-2026"
