"""A small reference folder that is sound, to be spoilt one cell at a time."""

import csv
from pathlib import Path

import pytest

from plants.reference import reading

SMALL = {
    "countries": """\
code,name,name_ru,name_kk,aliases
CN,China,Китай,Қытай,Chinese;КНР
KZ,Kazakhstan,Казахстан,Қазақстан,Kazakh
UZ,Uzbekistan,Узбекистан,Өзбекстан,Uzbek
""",
    "sources": """\
source_id,publisher,title,url,published,language,kind,origin
copy-2025,Copy,Cars again,https://copy.example/1,2025-08,ru,news,stat-2025
stat-2025,Bureau,Cars,https://stat.example/1,2025-08-20,en,agency,
works-2020,Works,,,2020,,company,
""",
    "regions": """\
region_id,code,name,country,kind,parent,aliases,lat,lon
kz-kostanay,,Kostanay,KZ,town,kz-kostanay-region,Костанай,53.21,63.63
kz-kostanay-region,KZ-39,Kostanay,KZ,region,,Костанайская область,53.21,63.63
""",
    "organisations": """\
org_id,name,kind,country,parent,aliases,source_id
allur,Allur,holding,KZ,,Аллюр,stat-2025
saryarka,SaryarkaAvtoProm,manufacturer,KZ,allur,,stat-2025
""",
    "brands": """\
brand,owner,home_country,aliases
Chevrolet,GM,,Шевроле
JAC,JAC Group,CN,ДЖАК
""",
    "models": """\
brand,model,aliases
Chevrolet,Onix,Onyx;Оникс
JAC,S3,
""",
    "plants": """\
plant_id,name,country,region,city,lat,lon,operator,owners,brands,segments,status,announced,opened,closed,capacity,employees,aliases,note,sources
kostanay,Saryarka,KZ,kz-kostanay-region,kz-kostanay,53.2,63.6,saryarka,allur=51;saryarka,Chevrolet;JAC,passenger;truck,operating,2009,2010-07-01,,40000,2000,Сарыарка,,works-2020;stat-2025
new-works,New works,KZ,kz-kostanay-region,,,,,,,,construction,2024-05,,,,,,,stat-2025
""",
    "investments": """\
investment_id,plant_id,project,country,region,investors,other_investors,investor_country,amount,currency,announced,status,source_id
kostanay-1,kostanay,First line,,,allur,Somebody,CN,1000000.5,USD,2024-05,announced,stat-2025
open-1,,Open field,UZ,,,,,5000,KZT,,spent,works-2020
""",
    "figures": """\
metric,country,region,plant_id,brand,model,segment,counterpart,period_start,period_end,value,unit,change_pct,status,source_id
production,KZ,,,,,,,2024-01-01,2024-12-31,146200,vehicles,-1.5,actual,stat-2025
production,KZ,kz-kostanay-region,kostanay,Chevrolet,Onix,passenger,,2024-01-01,2024-12-31,1200,vehicles,,actual,stat-2025
exports,KZ,,,,,,UZ,2024-01-01,2024-01-31,7,vehicles,,actual,copy-2025
launch,KZ,,kostanay,,,,,2025-01-01,2025-03-31,,date,,target,works-2020
jobs,KZ,,kostanay,,,,,,,2000,people,,actual,works-2020
localization,KZ,,kostanay,,,,,,,45.5,percent,,actual,works-2020
sales_value,KZ,,,,,,,2024-01-01,2024-12-31,,KZT,12.25,actual,stat-2025
""",
    "fx": """\
currency,period_start,period_end,usd_per_unit,source_id
KZT,2024-01-01,2024-12-31,0.0021,stat-2025
""",
}


class Folder:
    """Reference files in a folder. Lines count from 1, as in the messages."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.reset()

    def reset(self) -> None:
        for name, text in SMALL.items():
            self.file(name).write_text(text, encoding="utf-8")

    def problems(self) -> list[reading.Problem]:
        try:
            reading.read(self.path)
        except reading.BadReferenceError as error:
            return error.problems
        return []

    def file(self, name: str) -> Path:
        return self.path / f"{name}.csv"

    def lines(self, name: str) -> list[list[str]]:
        with self.file(name).open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    def set(self, name: str, line: int, column: str, cell: str) -> None:
        lines = self.lines(name)
        lines[line - 1][lines[0].index(column)] = cell
        self._write(name, lines)

    def drop(self, name: str, line: int) -> None:
        lines = self.lines(name)
        del lines[line - 1]
        self._write(name, lines)

    def _write(self, name: str, lines: list[list[str]]) -> None:
        with self.file(name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(lines)


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)
