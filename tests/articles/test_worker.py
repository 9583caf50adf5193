"""The path through a real broker and a real worker process, and what is left when it is killed."""

import pytest

from articles import intake
from articles.models import Article, Claim
from articles.records import ArticleRecord
from articles.tasks import process
from autotrack.celery import app
from tests import factories
from tests.articles.workers import Worker, wait_until

pytestmark = pytest.mark.django_db(transaction=True)

FILLER = "Car makers in Kazakhstan assemble new vehicles for buyers at home, and plants train workers. " * 150


@pytest.fixture
def worker(tmp_path):
    """Start workers; all of them end with the test."""
    app.control.purge()
    factories.country("KZ")
    started = []

    def start():
        started.append(Worker(tmp_path / "worker.log"))
        return started[-1]

    yield start
    for one in started:
        one.stop()


def record(number, filler=""):
    text = f"Kazakhstan's plants produced {11_000 + number:,} vehicles in July 2025.\n\n{filler}"
    return ArticleRecord(id=f"article-{number}", text=text.strip(), title="Output of cars", language="en")


def annotated():
    return Article.objects.filter(state=Article.State.ANNOTATED).count()


def test_a_task_goes_through_the_broker_to_a_worker_and_its_rows_come_back(worker):
    worker()
    intake.submit_record(record(700))
    wait_until(lambda: annotated() == 1)
    claim = Claim.objects.get()
    assert (claim.metric, claim.value, claim.country_id) == ("production", 11_700, "KZ")


def test_killed_worker_leaves_nothing_undone_and_nothing_done_twice(worker):
    for number in range(50):
        intake.submit_record(record(number, FILLER))
    first = worker()
    wait_until(lambda: annotated() >= 2)
    first.kill()
    before = annotated()
    assert before < 50, "the worker was too fast to be killed at work"
    worker()
    wait_until(lambda: annotated() == 50)
    assert Article.objects.count() == 50
    assert sorted(Claim.objects.values_list("value", flat=True)) == [11_000 + n for n in range(50)]


def test_the_same_task_twice_makes_the_claims_once():
    article = intake.submit_record(record(1))
    process(article.pk)
    process(article.pk)
    assert Claim.objects.count() == 1


def test_a_failed_fetch_in_the_worker_is_kept_and_retryable(worker):
    worker()
    article = intake.submit("http://127.0.0.1:9/private")
    wait_until(lambda: Article.objects.filter(state="failed").exists())
    article.refresh_from_db()
    assert "private address" in article.failure
    intake.retry(article)
    wait_until(lambda: Article.objects.filter(state="failed").exists())
    assert Article.objects.count() == 1
