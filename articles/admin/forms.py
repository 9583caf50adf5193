"""The forms of the articles' admin: taking in, correcting, and rejecting."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles import intake
from articles.fetching import too_large
from articles.models import Article, Claim


class IntakeForm(forms.Form):
    """An address on the web, or a file; `take_in` queues what is in it."""

    address = forms.URLField(
        label=_("Address"),
        required=False,
        max_length=1000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vURLField", "placeholder": "https://"}),
        help_text=_("A page with one article or several."),
    )
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".html,.htm,.txt,.jsonl"}),
        help_text=_("HTML, plain text, or JSONL with an article a line."),
    )
    accept_passing = forms.BooleanField(
        label=_("Accept claims that pass every check"),
        required=False,
        help_text=_("Without a reviewer, as soon as the article has been read."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and bool(cleaned.get("address")) == bool(cleaned.get("file") is not None):
            raise ValidationError(_("Give an address or a file, one of them."))
        return cleaned

    def take_in(self) -> tuple[list[Article], list[str]]:
        """Queue the articles; return them, and a sentence for each line of a file that is no article."""
        accept, file = self.cleaned_data["accept_passing"], self.cleaned_data["file"]
        if file is None:
            return [intake.submit(self.cleaned_data["address"], accept_passing=accept)], []
        # One byte over the limit is enough to see that a file is too large.
        content = file.read(settings.ARTICLE_MAX_BYTES + 1)
        if file.name.endswith(".jsonl"):
            return _take_in_records(file.name, content, accept)
        return [intake.submit(file.name, content=content, accept_passing=accept)], []


def _take_in_records(name: str, content: bytes, accept: bool) -> tuple[list[Article], list[str]]:
    if len(content) > settings.ARTICLE_MAX_BYTES:
        return [], [too_large(name, settings.ARTICLE_MAX_BYTES)]
    taken, wrong = [], []
    for record in intake.records(content):
        if isinstance(record, intake.RecordError):
            wrong.append(f"{name}, {record}")
        elif article := intake.submit_record(record, accept_passing=accept):
            taken.append(article)
    return taken, wrong


class ArticleForm(forms.ModelForm):
    """What a person may correct of an article. Its text, and what was read in it, stay."""

    class Meta:
        model = Article
        fields = ("address", "title", "publisher", "published", "language", "source", "accept_passing")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "source" in self.fields:
            # The rule article_source_once_stored, for the person who empties the field.
            self.fields["source"].required = bool(self.instance.text)


class RejectionForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3, "autofocus": True})
    )


class ClaimForm(forms.ModelForm):
    """A claim as a reviewer may correct it. A name that gets its row is no longer ambiguous."""

    class Meta:
        model = Claim
        fields: tuple[str, ...] = ()

    def save(self, commit: bool = True) -> Claim:
        claim: Claim = self.instance
        claim.ambiguous = [slot for slot in claim.ambiguous if getattr(claim, f"{slot}_id") is None]
        return super().save(commit)
