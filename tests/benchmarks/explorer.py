"""How long the explorer's pages take on a million figures, made anew and kept, in this process.

`python -m tests.benchmarks.explorer`, after `python -m tests.benchmarks.generate`.
"""

import sys

from tests.benchmarks import measuring

measuring.prepare()

from django.core.cache import cache  # noqa: E402 - the settings come first
from django.core.wsgi import get_wsgi_application  # noqa: E402

#: At most so many milliseconds at the 95th percentile.
WARM, COLD = 150, 600

ROUNDS = 5

ADDRESSES = (
    "/production/",
    "/production/?tab=table",
    "/production/?grain=month",
    "/production/?grain=ytd&tab=table",
    "/production/?country=KZ",
    "/production/?by=brand",
    "/production/?by=brand&country=KZ&tab=table",
    "/production/?by=brand&grain=month&country=KZ",
    "/production/?by=brand&measure=share&country=KZ",
    "/production/?by=model&country=KZ&tab=table",
    "/production/?by=model",
    "/production/?by=plant&tab=sources",
    "/production/?measure=change",
    "/production/?measure=index",
    "/production/?tab=map",
    "/production/?tab=figures",
    "/production/?tab=figures&country=KZ&brand=brand-1",
    "/production/?metric=&status=",
    "/production/?country=TM&brand=brand-2&segment=bus",
    "/compare/?a=country:KZ&b=country:UZ",
    "/compare/?a=brand:brand-1&b=brand:brand-2",
)


def main() -> None:
    application = get_wsgi_application()

    def ask(address: str) -> None:
        b"".join(measuring.served(application, address))

    def anew(address: str) -> None:
        cache.clear()
        ask(address)

    for address in ADDRESSES:
        cold, warm = [], []
        anew(address)
        for _round in range(ROUNDS):
            cold.append(measuring.seconds(lambda at=address: anew(at)))
            warm.append(measuring.seconds(lambda at=address: ask(at)))
        for name, times, bar in (("anew", cold, COLD), ("kept", warm, WARM)):
            over = "" if measuring.p(times, 95) * 1000 <= bar else f"   over {bar} ms"
            sys.stdout.write(f"{measuring.told(f'{name} {address}', times)}{over}\n")


if __name__ == "__main__":
    main()
