"""What is gone keeps the cell that it spoke of, so that a retracted figure's page names what stands there."""

from django.db import migrations, models

#: As before, with the column of figures that names their cell; other tables have none.
NOTED = """
CREATE OR REPLACE FUNCTION row_is_gone() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    key text;
    moment timestamptz := clock_timestamp();
BEGIN
    EXECUTE format('SELECT ($1).%%I::text', TG_ARGV[1]) INTO key USING OLD;
    IF TG_OP = 'UPDATE' THEN
        moment := NEW.updated;
    END IF;
    INSERT INTO plants_deletion (kind, key, deleted%s) VALUES (TG_ARGV[0], key, moment%s);
    RETURN NULL;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("plants", "0007_newest_of_a_metric")]

    operations = [
        migrations.AddField("deletion", "cell", models.UUIDField(editable=False, null=True)),
        migrations.AddIndex(
            "deletion", models.Index(fields=["kind", "key"], name="plants_dele_kind_2a9bea_idx")
        ),
        migrations.RunSQL(
            NOTED % (", cell", ", (to_jsonb(OLD) ->> 'cell')::uuid"), NOTED % ("", "")
        ),
    ]
