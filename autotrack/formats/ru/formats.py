"""Russian dates without the "г." after the year, which a full stop would follow; the rest is Django's."""

DATE_FORMAT = "j E Y"
DATETIME_FORMAT = "j E Y, G:i"
YEAR_MONTH_FORMAT = "F Y"
