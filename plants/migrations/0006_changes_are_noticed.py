"""Triggers that date every change and note every row that goes, also where many rows change at once."""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION row_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated := clock_timestamp();
    RETURN NEW;
END $$;

-- Arguments: the list's name, and the column that its addresses have. A row that merely got another
-- address goes at the time of its change, so that whoever takes the old one later comes after.
CREATE FUNCTION row_is_gone() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    key text;
    moment timestamptz := clock_timestamp();
BEGIN
    EXECUTE format('SELECT ($1).%I::text', TG_ARGV[1]) INTO key USING OLD;
    IF TG_OP = 'UPDATE' THEN
        moment := NEW.updated;
    END IF;
    INSERT INTO plants_deletion (kind, key, deleted) VALUES (TG_ARGV[0], key, moment);
    RETURN NULL;
END $$;

-- Arguments: the table of the row that this one is a part of, and the column that names it here.
CREATE FUNCTION part_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touch text := format('UPDATE %I SET updated = clock_timestamp() WHERE id = ($1).%I', TG_ARGV[0], TG_ARGV[1]);
BEGIN
    IF TG_OP <> 'INSERT' THEN
        EXECUTE touch USING OLD;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        EXECUTE touch USING NEW;
    END IF;
    RETURN NULL;
END $$;
"""

#: Tables with the name of their list and the column of their addresses.
KEYS = {
    "country": ("countries", "code"),
    "region": ("regions", "slug"),
    "organisation": ("organisations", "slug"),
    "brand": ("brands", "slug"),
    "vehiclemodel": ("models", "id"),
    "plant": ("plants", "slug"),
    "plantevent": ("plant-events", "id"),
    "investment": ("investments", "slug"),
    "figure": ("figures", "id"),
    "exchangerate": ("exchange-rates", "id"),
    "source": ("sources", "slug"),
}

#: Tables whose rows are shown as a part of another row.
PARTS = (
    ("plants_ownership", "plants_plant", "plant_id"),
    ("plants_plantevent", "plants_plant", "plant_id"),
    ("plants_plant_brands", "plants_plant", "plant_id"),
    ("plants_plant_sources", "plants_plant", "plant_id"),
    ("plants_investment_investors", "plants_investment", "investment_id"),
    ("plants_investment_investor_countries", "plants_investment", "investment_id"),
    ("plants_vehiclemodel", "plants_brand", "brand_id"),
)

#: What other rows show of a row, and which rows these are.
SHOWN = {
    "country": (
        ("name",),
        (
            ("region", "country_id = NEW.code"),
            ("organisation", "country_id = NEW.code"),
            ("brand", "home_country_id = NEW.code"),
            ("plant", "country_id = NEW.code"),
            ("investment", "country_id = NEW.code"),
            (
                "investment",
                "id IN (SELECT investment_id FROM plants_investment_investor_countries WHERE country_id = NEW.code)",
            ),
            ("figure", "country_id = NEW.code OR counterpart_id = NEW.code"),
        ),
    ),
    "region": (
        ("slug", "name"),
        (
            ("region", "parent_id = NEW.id"),
            ("plant", "region_id = NEW.id OR town_id = NEW.id"),
            ("investment", "region_id = NEW.id"),
            ("figure", "region_id = NEW.id"),
        ),
    ),
    "source": (
        ("slug", "publisher", "title", "url", "published", "language", "kind"),
        (
            ("source", "origin_id = NEW.id"),
            ("organisation", "source_id = NEW.id"),
            ("plant", "id IN (SELECT plant_id FROM plants_plant_sources WHERE source_id = NEW.id)"),
            ("plantevent", "source_id = NEW.id"),
            ("investment", "source_id = NEW.id"),
            ("figure", "source_id = NEW.id"),
            ("exchangerate", "source_id = NEW.id"),
        ),
    ),
    "organisation": (
        ("slug", "name"),
        (
            ("organisation", "parent_id = NEW.id"),
            ("plant", "operator_id = NEW.id"),
            ("plant", "id IN (SELECT plant_id FROM plants_ownership WHERE organisation_id = NEW.id)"),
            (
                "investment",
                "id IN (SELECT investment_id FROM plants_investment_investors WHERE organisation_id = NEW.id)",
            ),
        ),
    ),
    "brand": (
        ("slug", "name"),
        (
            ("vehiclemodel", "brand_id = NEW.id"),
            ("plant", "id IN (SELECT plant_id FROM plants_plant_brands WHERE brand_id = NEW.id)"),
            ("plantevent", "brand_id = NEW.id"),
            (
                "figure",
                "brand_id = NEW.id OR model_id IN (SELECT id FROM plants_vehiclemodel WHERE brand_id = NEW.id)",
            ),
        ),
    ),
    "vehiclemodel": (("name", "brand_id"), (("figure", "model_id = NEW.id"),)),
    "plant": (
        ("slug", "name"),
        (
            ("plantevent", "plant_id = NEW.id"),
            ("investment", "plant_id = NEW.id"),
            ("figure", "plant_id = NEW.id"),
        ),
    ),
}


def dated(table):
    return f"""
CREATE TRIGGER row_changes BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION row_changes();
"""


def gone(table, kind, column):
    trigger = f"FOR EACH ROW EXECUTE FUNCTION row_is_gone('{kind}', '{column}');"
    return f"""
CREATE TRIGGER row_is_gone AFTER DELETE ON {table} {trigger}
CREATE TRIGGER row_moves AFTER UPDATE OF {column} ON {table} FOR EACH ROW
    WHEN (OLD.{column} IS DISTINCT FROM NEW.{column}) EXECUTE FUNCTION row_is_gone('{kind}', '{column}');
"""


def part(table, whole, column):
    trigger = f"FOR EACH ROW EXECUTE FUNCTION part_changes('{whole}', '{column}');"
    return f"""
CREATE TRIGGER part_changes AFTER INSERT OR UPDATE OR DELETE ON {table} {trigger}
"""


def shown(name, columns, elsewhere, app="plants"):
    """Where a row's `columns` change, so do the rows that show them."""
    touches = "\n    ".join(
        f"UPDATE {app}_{table} SET updated = clock_timestamp() WHERE {which};" for table, which in elsewhere
    )
    old, new = (", ".join(f"{row}.{column}" for column in columns) for row in ("OLD", "NEW"))
    return f"""
CREATE FUNCTION {app}_{name}_is_shown() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {touches}
    RETURN NULL;
END $$;
CREATE TRIGGER {app}_row_is_shown AFTER UPDATE OF {", ".join(columns)} ON plants_{name} FOR EACH ROW
    WHEN (({old}) IS DISTINCT FROM ({new})) EXECUTE FUNCTION {app}_{name}_is_shown();
"""


def forwards():
    yield FUNCTIONS
    for name, (kind, column) in KEYS.items():
        yield dated(f"plants_{name}") + gone(f"plants_{name}", kind, column)
    for table, whole, column in PARTS:
        yield part(table, whole, column)
    for name, (columns, elsewhere) in SHOWN.items():
        yield shown(name, columns, elsewhere)


def backwards():
    for function in ("row_changes", "row_is_gone", "part_changes", *(f"plants_{name}_is_shown" for name in SHOWN)):
        yield f"DROP FUNCTION {function}() CASCADE;"


class Migration(migrations.Migration):
    dependencies = [("plants", "0005_updated_and_deletions")]

    operations = [migrations.RunSQL("".join(forwards()), "".join(backwards()))]
