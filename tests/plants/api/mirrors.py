"""A copy of the data that reads nothing but changes and deletions, as the schema says it may."""

from typing import Any

LISTS = {
    "countries": "code",
    "regions": "slug",
    "organisations": "slug",
    "brands": "slug",
    "models": "id",
    "plants": "slug",
    "plant-events": "id",
    "investments": "slug",
    "figures": "id",
    "sources": "slug",
    "exchange-rates": "id",
    "articles": "id",
    "claims": "id",
}

EVER = "1970-01-01T00:00:00Z"


class Mirror:
    """Rows by list and key; `catch_up` reads what has changed since the last time."""

    def __init__(self, client: Any) -> None:
        self.client, self.read = client, 0
        self.rows: dict[str, dict[str, dict[str, Any]]] = {name: {} for name in LISTS}
        self.since = dict.fromkeys([*LISTS, "deletions"], EVER)

    def catch_up(self) -> None:
        for name, key in LISTS.items():
            for row in self._changes(name):
                self.rows[name][str(row[key])] = row
        for gone in self._changes("deletions"):
            held = self.rows[gone["kind"]].get(gone["key"])
            if held and held["updated"] < gone["deleted"]:
                del self.rows[gone["kind"]][gone["key"]]

    def _changes(self, name: str) -> list[dict[str, Any]]:
        parameters = {"updated_since": self.since[name], "page_size": 1000}
        page = self.client.get(f"/api/v1/{name}/", parameters).json()
        self.since[name] = page["as_of"]
        rows = page["results"]
        while page["next"]:
            page = self.client.get(page["next"]).json()
            rows += page["results"]
        self.read += len(rows)
        return rows


def everything(client: Any) -> dict[str, dict[str, dict[str, Any]]]:
    """All rows as the lists give them without asking for changes."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for name, key in LISTS.items():
        address, rows = f"/api/v1/{name}/?page_size=1000", []
        while address:
            page = client.get(address).json()
            rows += page["results"]
            address = page["next"]
        found[name] = {str(row[key]): row for row in rows}
    return found
