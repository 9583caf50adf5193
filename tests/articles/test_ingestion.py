"""From what is submitted to stored articles, and to failed ones that say why and can be tried again."""

import json
from functools import partial
from pathlib import Path

import pytest
from celery.exceptions import SoftTimeLimitExceeded
from django.core.management import CommandError, call_command

from articles import ingestion, intake
from articles.fetching import fetch, public_address
from articles.models import Article, Claim
from articles.tasks import process
from autotrack.celery import app
from plants.models import Source
from tests import factories
from tests.articles.servers import ARTICLE, misbehaving_server

pytestmark = pytest.mark.django_db

SEEDS = Path(__file__).resolve().parent.parent.parent.parent / "shared/corpus/seeds"
TEXT = "Kazakhstan produced 11,700 vehicles in July 2025, the automobile union said."


@pytest.fixture(autouse=True)
def no_broker(monkeypatch):
    """Tests here call the task themselves; whether it is queued is for the tests of the worker."""
    monkeypatch.setattr(process, "delay", lambda *_args: None)


@pytest.fixture
def server(monkeypatch):
    """A web server that misbehaves, at a name that resolves to this machine."""

    def here(host, port):
        return "127.0.0.1" if host == "news.example" else public_address(host, port)

    monkeypatch.setattr(ingestion, "fetch", partial(fetch, resolve=here))
    with misbehaving_server() as address:
        yield address


def submitted(address, content=None):
    article = intake.submit(address, content=content)
    process(article.pk)
    return Article.objects.get(pk=article.pk)


def test_a_page_on_the_web_becomes_an_article(server):
    article = submitted(f"{server}/article")
    assert article.state == Article.State.ANNOTATED
    assert article.title == "Plant output rises"
    assert "11,700 vehicles" in article.text
    assert "<" not in article.text
    assert article.source.url == f"{server}/article"


def test_a_file_of_html_becomes_an_article():
    assert submitted("page.html", ARTICLE).title == "Plant output rises"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r"])
def test_a_file_of_text_in_any_usual_encoding(encoding):
    text = "За семь месяцев в Казахстане выпустили 83 200 автомобилей, сообщил автомобильный союз. " * 3
    article = submitted("статья.txt", text.encode(encoding))
    assert article.text == text.strip()
    assert article.language == "ru"


def test_a_text_without_a_title_is_called_by_its_first_line():
    assert submitted("a.txt", b"Plant opens\n\nIt will make 5,000 cars a year.").title == "Plant opens"
    assert submitted("b.txt", ("word " * 90).encode()).title.endswith("word …")


def test_bytes_are_kept_only_until_they_are_read():
    assert submitted("a.txt", TEXT.encode()).content is None


def test_the_same_text_again_makes_nothing_new(server):
    first = submitted(f"{server}/article")
    for address, content in ((f"{server}/article", None), (f"{server}/moved", None), ("copy.html", ARTICLE)):
        again = intake.submit(address, content=content)
        process(again.pk)
    assert list(Article.objects.all()) == [first]
    assert Source.objects.count() == 1


def test_an_article_of_a_known_source_gets_that_source(server):
    known = factories.source(url=f"{server}/article")
    assert submitted(f"{server}/article").source == known


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("forever", "redirects more than 5 times"),
        ("broken", "answered 500"),
        ("hangs", "did not answer in full within 1 seconds"),
        ("inside", "private address"),
        ("large", "larger than 5 MB"),
        ("pdf", "is application/pdf"),
        ("garbage", "binary data"),
        ("empty", "is empty"),
    ],
)
def test_what_fails_on_the_web_is_kept_with_its_reason_and_can_be_tried_again(server, settings, path, says):
    settings.FETCH_SECONDS = 1
    article = submitted(f"{server}/{path}")
    assert article.state == Article.State.FAILED
    assert says in article.failure
    intake.retry(article)
    assert Article.objects.get().state == Article.State.QUEUED
    process(article.pk)
    assert says in Article.objects.get().failure


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (bytes(range(256)) * 100, "binary data"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "binary data"),
        (b"\xff\xfe\x00\xd8A", "save it as UTF-8"),
        (b"<html><body><script>1</script></body></html>", "No article was found"),
    ],
)
def test_what_fails_in_a_file_is_kept_with_its_reason(content, says):
    article = submitted("file", content)
    assert (article.state, says in article.failure) == (Article.State.FAILED, True), article.failure
    assert bytes(article.content) == content


def test_a_file_of_50_mb_is_refused_without_being_kept(tmp_path, capsys):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(CommandError, match="1 could not be taken in"):
        call_command("ingest", str(path))
    article = Article.objects.get()
    assert article.state == Article.State.FAILED
    assert "larger than 5 MB" in article.failure
    assert article.content is None
    assert "larger than 5 MB" in capsys.readouterr().err


def test_a_failed_address_submitted_again_is_tried_again_and_not_doubled(server):
    failed = submitted(f"{server}/broken")
    assert intake.submit(failed.address).pk == failed.pk


def test_a_fault_of_ours_is_kept_as_the_reason(monkeypatch):
    monkeypatch.setattr("articles.tasks.annotate", lambda _pk: 1 / 0)
    article = submitted("a.txt", TEXT.encode())
    assert article.state == Article.State.FAILED
    assert "ZeroDivisionError" in article.failure
    monkeypatch.undo()
    article.refresh_from_db()
    monkeypatch.setattr(process, "delay", lambda *_args: None)
    intake.retry(article)
    process(article.pk)
    assert Article.objects.get().state == Article.State.ANNOTATED


def test_an_article_that_takes_too_long_fails_with_the_reason_and_is_not_begun_for_ever(monkeypatch):
    def for_ever(_pk):
        raise SoftTimeLimitExceeded

    monkeypatch.setattr("articles.tasks.annotate", for_ever)
    article = submitted("a.txt", TEXT.encode())
    assert article.state == Article.State.FAILED
    assert "SoftTimeLimitExceeded" in article.failure
    assert app.conf.task_soft_time_limit < app.conf.task_time_limit


def test_ingest_names_what_it_cannot_find():
    with pytest.raises(CommandError, match=r"nowhere\.html is neither an address on the web nor a file"):
        call_command("ingest", "nowhere.html")
    assert not Article.objects.exists()


def test_jsonl_takes_the_good_lines_and_names_the_bad_ones(tmp_path, capsys):
    path = tmp_path / "articles.jsonl"
    good = json.dumps({"id": "a", "title": "T", "published": "2025-08-20", "language": "en", "text": TEXT})
    path.write_text(f"{good}\nnot json\n[1]\n" + '{"text": ""}\n{"text": "x", "published": "soon"}\n')
    with pytest.raises(CommandError, match="4 could not be taken in"):
        call_command("ingest", str(path))
    article = Article.objects.get()
    assert (article.title, str(article.published)) == ("T", "2025-08-20")
    said = capsys.readouterr().err
    for number in (2, 3, 4, 5):
        assert f"line {number} is not an article" in said


def test_nul_and_lone_surrogates_do_not_stop_an_article(tmp_path):
    path = tmp_path / "articles.jsonl"
    odd = "\\u0000 \\ud800"
    fields = ", ".join(f'"{name}": "Made 5{odd} cars."' for name in ("id", "title", "publisher", "text"))
    path.write_text(f'{{{fields}, "url": "https://news.example/{odd}"}}')
    call_command("ingest", str(path))
    article = Article.objects.get()
    process(article.pk)
    assert Article.objects.get().state == Article.State.ANNOTATED


def test_the_time_of_day_of_a_record_is_let_go_and_a_text_of_nothing_is_none():
    lines = [
        {"text": TEXT, "published": "2025-08-20T10:00:00+05:00"},
        {"text": "\0"},
        {"text": TEXT, "published": "soon"},
    ]
    good, *bad = intake.records("\n".join(json.dumps(line) for line in lines).encode())
    assert str(good.published) == "2025-08-20"
    assert "“text” is empty" in str(bad[0])
    assert "“published” is soon; write it as 2025-08-20" in str(bad[1])


@pytest.mark.parametrize(
    "url", ["https://news.example/" + "a" * 1000, "http://[", "javascript:alert(1)"], ids=len
)
def test_a_record_with_an_address_that_cannot_be_kept_is_skipped(tmp_path, capsys, url):
    path = tmp_path / "articles.jsonl"
    path.write_text(json.dumps({"url": url, "text": TEXT}))
    with pytest.raises(CommandError, match="1 could not be taken in"):
        call_command("ingest", str(path))
    assert "line 1 is not an article" in capsys.readouterr().err


def test_a_source_that_cannot_be_taken_in_hinders_no_other(tmp_path, capsys, monkeypatch):
    good, gone = tmp_path / "good.txt", tmp_path / "unreadable.txt"
    good.write_text(TEXT)
    gone.write_text(TEXT)
    long = "https://news.example/" + "a" * 1000
    read = Path.open
    monkeypatch.setattr(
        Path, "open", lambda path, *how, **more: _refused(path) if path == gone else read(path, *how, **more)
    )
    with pytest.raises(CommandError, match="2 could not"):
        call_command("ingest", long, str(gone), "https://news.example/a.jsonl", str(good))
    said = capsys.readouterr().err
    assert "longer than 1000 characters" in said
    assert "unreadable.txt cannot be read (Permission denied)" in said
    assert [article.address for article in Article.objects.order_by("pk")] == [
        "https://news.example/a.jsonl",
        "good.txt",
    ]


def _refused(path):
    raise PermissionError(13, "Permission denied", str(path))


def test_a_name_of_a_file_that_is_no_text_is_kept_as_far_as_it_is(tmp_path):
    path = tmp_path / "caf\udce9.txt"
    path.write_text(TEXT)
    call_command("ingest", str(path))
    assert Article.objects.get().address == "caf?.txt"


def test_a_page_of_several_articles_is_split():
    for code in factories.NAMES:
        factories.country(code)
    page = (
        "14 January 2025\n\nCar plants set a record\n\nKazakhstan produced 11,700 vehicles in 2024.\n\n"
        "10 January 2025\n\nSnow closes mountain pass\n\nThe pass was closed after 300 cars were stuck.\n"
    )
    article = submitted("page.txt", page.encode())
    assert article.state == Article.State.SPLIT
    assert [part.title for part in article.parts.order_by("pk")] == [
        "Car plants set a record",
        "Snow closes mountain pass",
    ]
    assert [part.relevant for part in article.parts.order_by("pk")] == [True, False]


def test_an_article_with_headings_of_its_own_stays_whole():
    text = (
        "Car making in Kyrgyzstan grows, and a plant is being built near the capital, officials said.\n\n"
        "What the new plant means for the country\n\nIt will assemble passenger cars for the home market.\n\n"
        "Who pays for all of this in the end\n\nInvestors from China bring the equipment and the capital.\n"
    )
    article = submitted("one.txt", text.encode())
    assert article.state == Article.State.ANNOTATED
    assert not article.parts.exists()


@pytest.mark.skipif(not SEEDS.exists(), reason="the real pages are not beside this checkout")
def test_the_real_pages():
    for code in (*factories.NAMES, "CN", "RU"):
        factories.country(code)
    call_command("load_reference", verbosity=0)
    for path in sorted(SEEDS.glob("*.txt")):
        submitted(path.name, path.read_bytes())
    assert not Article.objects.filter(state=Article.State.FAILED).exists()
    page = Article.objects.get(state=Article.State.SPLIT)
    assert page.address.startswith("004")
    told = [part for part in page.parts.all() if part.claims.exists()]
    assert 1 <= len(told) < page.parts.count()
    assert all(part.relevant for part in told)
    assert Claim.objects.filter(article__page=page).count() >= 25
