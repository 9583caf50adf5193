"""Taking articles in by hand, trying failed ones again, and what of an article stays."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles import tasks
from articles.models import Article
from tests import factories

pytestmark = pytest.mark.django_db

ADD = "/admin/articles/article/add/"
LIST = "/admin/articles/article/"


@pytest.fixture(autouse=True)
def queued(monkeypatch):
    """The ids of articles that would go to the worker."""
    ids = []
    monkeypatch.setattr(tasks.process, "delay", ids.append)
    return ids


def post(client, capture, **data):
    with capture(execute=True):
        return client.post(ADD, data, follow=True)


def upload(name, content):
    return SimpleUploadedFile(name, content)


def test_address(admin_client, queued, django_capture_on_commit_callbacks):
    page = post(admin_client, django_capture_on_commit_callbacks, address="https://news.example/1")
    article = Article.objects.get()
    assert (article.address, article.state, article.accept_passing) == (
        "https://news.example/1",
        "queued",
        False,
    )
    assert queued == [article.pk]
    assert "1 article is queued" in page.content.decode()


def test_file(admin_client, queued, django_capture_on_commit_callbacks):
    file = upload("news.txt", "Қазақстанда 11 700 көлік.".encode())
    post(admin_client, django_capture_on_commit_callbacks, file=file, accept_passing="on")
    article = Article.objects.get()
    assert bytes(article.content).decode() == "Қазақстанда 11 700 көлік."
    assert (article.address, article.accept_passing, queued) == ("news.txt", True, [article.pk])


def test_lines_of_articles(admin_client, queued, django_capture_on_commit_callbacks):
    lines = b'{"id": "a", "text": "One."}\nnot json\n{"id": "b", "text": "Two."}\n'
    page = post(admin_client, django_capture_on_commit_callbacks, file=upload("all.jsonl", lines))
    assert len(queued) == 2
    assert "2 articles are queued" in page.content.decode()
    assert "line 2 is not an article" in page.content.decode()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Give an address or a file"),
        ({"address": "https://a.example/", "file": SimpleUploadedFile("a.txt", b"x")}, "Give an address or"),
        ({"address": "file:///etc/passwd"}, "Enter a valid URL"),
        ({"address": "no address"}, "Enter a valid URL"),
        ({"address": "https://a.example/" + "x" * 2000}, "at most 1000"),
    ],
)
def test_neither_address_nor_file(admin_client, data, sentence):
    page = admin_client.post(ADD, data)
    assert sentence in page.content.decode()
    assert not Article.objects.exists()


@pytest.mark.parametrize("name", ["large.txt", "large.jsonl"])
def test_file_that_is_too_large(admin_client, settings, name, django_capture_on_commit_callbacks):
    settings.ARTICLE_MAX_BYTES = 10
    page = post(admin_client, django_capture_on_commit_callbacks, file=upload(name, b"x" * 11))
    assert "larger" in page.content.decode() or "large" in str(page.context["messages"])
    assert not Article.objects.filter(content__isnull=False).exists()


def test_empty_file_is_taken_in_and_fails_later_with_its_reason(
    admin_client, queued, django_capture_on_commit_callbacks
):
    post(admin_client, django_capture_on_commit_callbacks, file=upload("empty.txt", b""))
    assert len(queued) == 1


def act(client, action, *articles):
    data = {"action": action, "_selected_action": [article.pk for article in articles]}
    return client.post(LIST, data, follow=True)


def test_failed_ones_are_tried_again(admin_client, queued, django_capture_on_commit_callbacks):
    failed = Article.objects.create(address="https://a.example/", state="failed", failure="It hangs.")
    read = factories.article()
    with django_capture_on_commit_callbacks(execute=True):
        act(admin_client, "retry", failed, read)
    failed.refresh_from_db()
    assert (failed.state, failed.failure, queued) == ("queued", "", [failed.pk])


def test_reading_again_is_the_workers(admin_client, queued, django_capture_on_commit_callbacks):
    article, other = factories.article(state="annotated"), factories.article()
    with django_capture_on_commit_callbacks(execute=True):
        page = act(admin_client, "reread", article, other)
    article.refresh_from_db()
    assert (article.state, queued) == ("stored", [article.pk])
    assert "1 article is queued for the worker." in page.content.decode()


def test_nothing_to_do_is_said(admin_client):
    page = act(admin_client, "retry", factories.article())
    assert "Only failed articles" in page.content.decode()


def test_staff_see_the_whole_text(admin_client):
    article = factories.article("The whole text, <b>as fetched</b>.")
    page = admin_client.get(f"{LIST}{article.pk}/change/").content.decode()
    assert "The whole text, &lt;b&gt;as fetched&lt;/b&gt;." in page


def test_failure_is_in_the_list(admin_client):
    Article.objects.create(address="https://a.example/", state="failed", failure="It redirects for ever.")
    assert "It redirects for ever." in admin_client.get(LIST).content.decode()


def test_address_of_a_failed_one_may_be_corrected_and_of_a_read_one_not(admin_client):
    failed = Article.objects.create(address="https://a.exmple/", state="failed", failure="No such host.")
    read = factories.article()
    for article in (failed, read):
        data = {"address": "https://a.example/", "title": "A", "source": article.source_id or ""}
        assert admin_client.post(f"{LIST}{article.pk}/change/", data).status_code == 302
    assert Article.objects.get(address="https://a.example/") == failed


def test_read_article_keeps_a_source(admin_client):
    article = factories.article()
    page = admin_client.post(f"{LIST}{article.pk}/change/", {"title": "A", "source": ""})
    assert "This field is required." in page.content.decode()


def test_article_with_an_accepted_claim_is_not_deleted(admin_client):
    claim = factories.claim(state="accepted", figure=factories.figure())
    page = admin_client.post(f"{LIST}{claim.article_id}/delete/", {"post": "yes"})
    assert "accepted claim" in page.content.decode()
    assert Article.objects.filter(pk=claim.article_id).exists()
    admin_client.post(
        LIST, {"action": "delete_selected", "_selected_action": claim.article_id, "post": "yes"}
    )
    assert Article.objects.filter(pk=claim.article_id).exists()


def test_article_without_accepted_claims_is_deleted(admin_client):
    claim = factories.claim()
    admin_client.post(f"{LIST}{claim.article_id}/delete/", {"post": "yes"})
    assert not Article.objects.exists()


def test_what_was_taken_in_last_stands_first(admin_client):
    factories.article(title="An older page", published=date(2026, 1, 2))
    factories.article(title="A page without a date", published=None)
    page = admin_client.get(LIST).content.decode()
    assert page.index("A page without a date") < page.index("An older page")
