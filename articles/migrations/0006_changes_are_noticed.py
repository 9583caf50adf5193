"""Triggers that date every change of articles and claims, and note those that go or are shown no more."""

from django.db import migrations

SHOWN = {
    "country": "name",
    "region": "slug, name",
    "plant": "slug, name",
    "brand": "slug, name",
    "vehiclemodel": "name, brand_id",
    "investment": "slug",
    "source": "slug, publisher, title, url, published, language, kind",
}

TOUCHES = {
    "country": "articles_claim SET updated = clock_timestamp() WHERE country_id = NEW.code OR counterpart_id = NEW.code",
    "region": "articles_claim SET updated = clock_timestamp() WHERE region_id = NEW.id",
    "plant": "articles_claim SET updated = clock_timestamp() WHERE plant_id = NEW.id",
    "brand": "articles_claim SET updated = clock_timestamp() WHERE brand_id = NEW.id"
    " OR model_id IN (SELECT id FROM plants_vehiclemodel WHERE brand_id = NEW.id)",
    "vehiclemodel": "articles_claim SET updated = clock_timestamp() WHERE model_id = NEW.id",
    "investment": "articles_claim SET updated = clock_timestamp() WHERE investment_id = NEW.id",
    "source": "articles_article SET updated = clock_timestamp() WHERE source_id = NEW.id;"
    " UPDATE articles_claim SET updated = clock_timestamp()"
    " WHERE article_id IN (SELECT id FROM articles_article WHERE source_id = NEW.id)",
}

CLAIMS = """
CREATE TRIGGER row_changes BEFORE INSERT OR UPDATE ON articles_claim FOR EACH ROW EXECUTE FUNCTION row_changes();
CREATE TRIGGER row_is_gone AFTER DELETE ON articles_claim
    FOR EACH ROW EXECUTE FUNCTION row_is_gone('claims', 'id');
CREATE TRIGGER row_is_hidden AFTER UPDATE OF state ON articles_claim FOR EACH ROW
    WHEN (OLD.state <> 'rejected' AND NEW.state = 'rejected') EXECUTE FUNCTION row_is_gone('claims', 'id');
CREATE TRIGGER part_comes_or_goes AFTER INSERT OR DELETE ON articles_claim
    FOR EACH ROW EXECUTE FUNCTION part_changes('articles_article', 'article_id');
CREATE TRIGGER part_changes AFTER UPDATE OF state, article_id ON articles_claim FOR EACH ROW
    WHEN ((OLD.state, OLD.article_id) IS DISTINCT FROM (NEW.state, NEW.article_id))
    EXECUTE FUNCTION part_changes('articles_article', 'article_id');
CREATE TRIGGER part_changes AFTER INSERT OR UPDATE OR DELETE ON articles_finding
    FOR EACH ROW EXECUTE FUNCTION part_changes('articles_claim', 'claim_id');
"""

# The lists show articles that are stored or annotated, and the claims of those alone.
ARTICLES = """
CREATE TRIGGER row_changes BEFORE INSERT OR UPDATE ON articles_article
    FOR EACH ROW EXECUTE FUNCTION row_changes();
CREATE TRIGGER row_is_gone AFTER DELETE ON articles_article
    FOR EACH ROW EXECUTE FUNCTION row_is_gone('articles', 'id');

CREATE FUNCTION article_is_hidden() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO plants_deletion (kind, key, deleted) VALUES ('articles', NEW.id::text, NEW.updated);
    INSERT INTO plants_deletion (kind, key, deleted)
        SELECT 'claims', id::text, NEW.updated FROM articles_claim WHERE article_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER article_is_hidden AFTER UPDATE OF state ON articles_article FOR EACH ROW
    WHEN (OLD.state IN ('stored', 'annotated') AND NEW.state NOT IN ('stored', 'annotated'))
    EXECUTE FUNCTION article_is_hidden();

CREATE FUNCTION article_is_shown() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE articles_claim SET updated = clock_timestamp() WHERE article_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER article_is_shown AFTER UPDATE OF state ON articles_article FOR EACH ROW
    WHEN (OLD.state NOT IN ('stored', 'annotated') AND NEW.state IN ('stored', 'annotated'))
    EXECUTE FUNCTION article_is_shown();
CREATE TRIGGER row_is_shown AFTER UPDATE OF title, published, language, source_id ON articles_article FOR EACH ROW
    WHEN ((OLD.title, OLD.published, OLD.language, OLD.source_id)
        IS DISTINCT FROM (NEW.title, NEW.published, NEW.language, NEW.source_id))
    EXECUTE FUNCTION article_is_shown();
"""


def shown(name):
    old, new = (", ".join(f"{row}.{column.strip()}" for column in SHOWN[name].split(",")) for row in ("OLD", "NEW"))
    return f"""
CREATE FUNCTION articles_{name}_is_shown() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE {TOUCHES[name]};
    RETURN NULL;
END $$;
CREATE TRIGGER articles_row_is_shown AFTER UPDATE OF {SHOWN[name]} ON plants_{name} FOR EACH ROW
    WHEN (({old}) IS DISTINCT FROM ({new})) EXECUTE FUNCTION articles_{name}_is_shown();
"""


TRIGGERS = {
    "articles_claim": ("row_changes", "row_is_gone", "row_is_hidden", "part_comes_or_goes", "part_changes"),
    "articles_finding": ("part_changes",),
    "articles_article": ("row_changes", "row_is_gone", "article_is_hidden", "article_is_shown", "row_is_shown"),
}


def backwards():
    for table, triggers in TRIGGERS.items():
        for trigger in triggers:
            yield f"DROP TRIGGER {trigger} ON {table};"
    for name in ("article_is_hidden", "article_is_shown", *(f"articles_{name}_is_shown" for name in SHOWN)):
        yield f"DROP FUNCTION {name}() CASCADE;"


class Migration(migrations.Migration):
    dependencies = [("articles", "0005_updated"), ("plants", "0006_changes_are_noticed")]

    operations = [migrations.RunSQL(CLAIMS + ARTICLES + "".join(map(shown, SHOWN)), "".join(backwards()))]
