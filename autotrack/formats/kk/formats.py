"""Kazakh dates and numbers, as CLDR has them; Django ships none."""

DATE_FORMAT = "Y\u00a0ж. j E"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "Y\u00a0ж. j E, H:i"
YEAR_MONTH_FORMAT = "Y\u00a0ж. F"
MONTH_DAY_FORMAT = "j E"
SHORT_DATE_FORMAT = "d.m.Y"
SHORT_DATETIME_FORMAT = "d.m.Y H:i"
FIRST_DAY_OF_WEEK = 1

DATE_INPUT_FORMATS = ["%d.%m.%Y", "%d.%m.%y"]
DATETIME_INPUT_FORMATS = ["%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%y %H:%M"]
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\xa0"
NUMBER_GROUPING = 3
