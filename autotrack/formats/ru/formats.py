"""Russian dates: no "г." after the year, which a full stop would follow; a day's month in the genitive."""

DATE_FORMAT = "j E Y"
DATETIME_FORMAT = "j E Y, G:i"
MONTH_DAY_FORMAT = "j E"
YEAR_MONTH_FORMAT = "F Y"
