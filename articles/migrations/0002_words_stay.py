"""Rules over two tables, which a CHECK cannot say: quotes are slices of their text, and texts stay."""

from django.db import migrations

QUOTE_IN_TEXT = """
CREATE FUNCTION claim_quote_is_in_its_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.quote IS DISTINCT FROM (
        SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) FROM articles_article WHERE id = NEW.article_id
    ) THEN
        RAISE EXCEPTION 'claim_quote_is_in_its_text: the quote does not stand at code points % to % of article %',
            NEW.start, NEW."end", NEW.article_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER claim_quote_is_in_its_text BEFORE INSERT OR UPDATE OF quote, start, "end", article_id
    ON articles_claim FOR EACH ROW EXECUTE FUNCTION claim_quote_is_in_its_text();
"""

TEXT_STAYS = """
CREATE FUNCTION article_text_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'article_text_stays: article % has its text; a changed text is a new article', OLD.id
        USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER article_text_stays BEFORE UPDATE OF text
    ON articles_article FOR EACH ROW WHEN (OLD.text <> '' AND NEW.text IS DISTINCT FROM OLD.text)
    EXECUTE FUNCTION article_text_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]

    operations = [
        migrations.RunSQL(
            QUOTE_IN_TEXT,
            "DROP TRIGGER claim_quote_is_in_its_text ON articles_claim; DROP FUNCTION claim_quote_is_in_its_text();",
        ),
        migrations.RunSQL(
            TEXT_STAYS,
            "DROP TRIGGER article_text_stays ON articles_article; DROP FUNCTION article_text_stays();",
        ),
    ]
