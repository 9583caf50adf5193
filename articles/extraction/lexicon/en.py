"English."

from plants.vocabulary import Qualifier

from .clock import MONTHS, ORDINALS, SEASONS, TIMES_OF
from .en_metrics import METRICS, STATUS
from .en_things import ALIENS, PEOPLE, PRODUCTS, STANDING, UNITS, VEHICLES
from .numerals import NUMERALS
from .shape import Lexicon

ENGLISH = Lexicon(
    language="en",
    scales={
        10**3: "thousand, thousands, k, thsd, ths",
        10**6: "million, millions, m, mn, mln, mio",
        10**9: "billion, billions, bn, bln, b",
        10**12: "trillion, trillions, tn, trn, trln",
    },
    numerals=NUMERALS["en"],
    currencies={
        "USD": "$, us$, usd, us dollars, u.s. dollars, us dollar, dollars, american dollars, dollar",
        "KZT": "kzt, tenge, ₸",
        "UZS": "uzs, uzbek soums, uzbek sums, soums, soum, sums, sum",
        "KGS": "kgs, soms, som, kyrgyz soms",
        "TJS": "tjs, somoni, somonis",
        "TMT": "tmt, manat, manats",
        "RUB": "rub, rubles, roubles, ruble, rouble, ₽, russian rubles",
        "CNY": "cny, yuan, rmb, ¥",
        "EUR": "eur, €, euros, euro",
    },
    percent="%, percent, per cent, pct",
    people=PEOPLE,
    vehicles=VEHICLES,
    units=UNITS,
    aliens=ALIENS,
    products=PRODUCTS,
    standing=STANDING,
    qualifiers={
        Qualifier.ABOUT: """
    about, around, approximately, some, roughly, an estimated, estimated, circa, close to, in the
    region of
""",
        Qualifier.OVER: """
            more than, over, upwards of, above, in excess of, exceeding, a little over, just over,
            slightly more than, well over, upward of
        """,
        Qualifier.UP_TO: "up to, as many as, no more than, at most, a maximum of, as much as",
        Qualifier.NEARLY: "nearly, almost, just under, close on, just short of, little short of",
        Qualifier.AT_LEAST: """
            at least, not less than, no less than, no fewer than, not fewer than, a minimum of
        """,
    },
    up="""
        up, grew, rose, increas*, more, growth, gain*, rise*, higher, climb*, jump*, above, surg*,
        uptick, added, +, grow*, expanded, leap*, leapt, put on, soar*, improv*, greater, raised,
        rising, raise, raises, raising, lift*, ramp*, exceeded, exceeding, exceeds, surpass*,
        outpac*, outstripp*, expand, expands, expanding, expansion, ahead of, upturn, rebound*,
        advance*, swell*, swoll*, boost*, strengthen*, picked up, climbing, surplus, over the
    """,
    down="""
        down, fell, declin*, decreas*, less, fewer, drop*, lower, slip*, lost, eased, plunge*,
        below, shrank, shrunk, shrink*, contracted, contracting, contraction, fall, falling, fallen,
        slid, slump*, reduc*, cut, loss, tumbl*, sank, dip, dips, dipped, retreat*, shed, short of,
        subsided, cooled, weaken*, short on, behind
    """,
    times="times, fold, - fold, x, times as many, times as much",
    multiples={
        "100": """
            doubled, doubling, twofold, doubles, twice as many, twice as much, twice the figure for,
            twice the number for, twice the level of, two - fold, double the
        """,
        "200": "tripled, tripling, threefold, trebled, triples, three - fold, thrice as many",
        "300": "quadrupled, fourfold, quadrupling",
        "400": "fivefold, quintupled",
        "500": "sixfold",
        "600": "sevenfold",
        "700": "eightfold",
        "800": "ninefold",
        "900": "tenfold",
        "-50": """
        halved, cut in half, halving, half as many, half as much, fell by half, cut by half, down by
        half, declined by half, dropped by half, reduced by half, shrank by half
    """,
        "50": """
            half as many again, half as much again, by half again, one and a half times, up by half,
            up a half, rose by half, grew by half, by half, increased by half
        """,
        "25": "up by a quarter, grew by a quarter, rose by a quarter, a quarter more, up a quarter",
        "-25": """
            down by a quarter, fell by a quarter, a quarter less, a quarter fewer, down a quarter,
            fell a quarter
        """,
        "33.3": "up by a third, grew by a third, rose by a third, a third more, up a third",
        "-33.3": "down by a third, fell by a third, a third less, a third fewer, down a third, fell a third",
    },
    metrics=METRICS,
    status=STATUS,
    months=MONTHS["en"],
    seasons=SEASONS["en"],
    ordinals=ORDINALS["en"],
    times_of=TIMES_OF["en"],
    comparison="""
            times the, on, against, in comparison with, in comparison to, relative to, compared
            with, compared to, versus, vs, up from, down from, than the, than in, than during,
            than for, than over, as in, as during, as many as in, as many as during, as much as in, as
            much as during, from, instead of,
            after, as against, rather than, level of
        """,
    moves="""
        entered, handed over, purchases, crossed the border, crossed * border, crossed * * border,
        delivered to, shipped to, brought to, taken to, deliveries to, shipments to, ordered,
        travelled, traveled, moved on, driven to, driven from, drove, handed over to, came across,
        followed, made its way, made their way, found their way, sold to, sells to, ended up in,
        headed for, absorbed, acquired, acquires, buys, buy, buying, receives, receive, take
        delivery, took delivery, taken delivery, buyers, bought, purchased, purchase, took, buyer,
        shipped, ship, ships, shipment*, supplied, supply, supplies, deliver*, deliveries, sent,
        arrived, arrive, arrives, arriving, replenished with, replenish*, left * for, received, came
        in, came from, accounted, went to, bound for, purchased through, dispatched
    """,
    into="to, totaling, totalling, reaching, reached, reach",
    out_of="from, out of",
    towards="to, into, in, for",
    share="""
        of the trucks, of the buses, of the tractors, of the lorries, of demand, of the demand, of *
        demand, share, shares, of * market, of the * market, of the * * market, of * sales, of the *
        sales, of * - car sales, of * car sales, of new - car sales, of all * sales, of * output,
        of the * output,
        of * production, of * imports, of the * imports, of * exports, of the * exports, of *
        shipments, of * deliveries, of * registrations, of all the, of purchases, of its sales, of
        its output, of its exports, of what, of everything, of every, slice, portion, of the cars
        sold, of * cars sold, of vehicles sold, of cars made, of the vehicles made, of cars
        imported, of the cars imported, of the vehicles, of the cars, in total sales, in total
        output, in sales, in output, in the market, in total, of * vehicles, of * cars, of domestic
        assembly, of local assembly, of the domestic market, of its market, of domestic, of the new
        - car market, of car sales, of car output, of imported, of the total, of all, of the market,
        of sales, of output, of production, of exports, of imports, of shipments, accounted for,
        accounts for, account for, accounting for, proportion, made up, of the national, of which,
        of them, of those, of these, of the country's, weight, of deliveries, of the output, of new
        cars, of registrations, had been built, will be exported
    """,
    equity="""
        stake*, buy a, bought a, acquire a, acquired a, purchase a, sell its, sold its, owns, owned,
        shareholding*, shareholder*, belongs to, equity, a stake of, controlling, interest
    """,
    of_them="""
        of them, of these, of those, of which, including, among them, among these, alone, of the
        total, of the * total, of the * - * total, of this number, of that number, of the former,
        of the latter
    """,
    nation="""
        country, country's, nation*, republic, across the country, in the country, republic's,
        nationwide, domestic market, the industry, whole industry, industry as a whole, the sector,
        all plants, all car plants, all makers, sector as a whole, branch as a whole, national, car
        makers, carmakers, automakers, plants of
    """,
    sources="""
        according to, data from, data of, figures from, figures of, reported by, said by, told,
        statement by, statistics from, cited by, citing, analysts at, report by
    """,
    respective="respectively",
    another="another, a further, further, one more, an additional, additional",
    pronouns="it, its, they, their, there, he",
    starts="""
        begin, begins, began, begun, commence, commences, commenced, commencing, start, starts,
        started, starting, kick off, kicked off, resume, resumed, get under way, got under way, set
        up, in full swing
    """,
    worth="""
        values, valued, brought in, brings in, bring in, fetched, customs value, value, total value,
        combined value, value of, bill, spending, worth, valued at, contract, deal, in money, in
        value, revenue, revenues, earned, earnings, bringing in, brought in, receipts, takings,
        monetary terms, money terms, worth of, to the value, valued, in value terms, in dollar
        terms, in tenge, in dollars, all told, total of, for a total, proceeds, in monetary terms
    """,
    costs="""
        costing, pays for, pay for, paid for, put aside, puts aside, gives the price, price as, the
        price at, price is, price of its, price of the, set aside, sets aside, earmarked, earmarks,
        allocated, allocates, swallowed, swallow, swallows, ate up, eaten up, consumed, spend,
        spends, will put, to put, has put, have put, put into, laying out, sunk, sink, ploughed,
        plowed, laid out on, into the site, into the line, into the workshop, in the project, in the
        plant, in the factory, in the enterprise, went into, injected, estimate, budgeted, price of
        the plant, bill for the plant, has gone into, into the plant, into the project, into the
        factory, into it, cost, costs, spent, spending, price tag, put up, capital, funding,
        financed, financing, putting, pour*, inject*, estimated at, put at, stake
    """,
    building="""
        construction, building work, being built, time capsule, foundation*, groundbreaking, ground
        was broken, taking shape, is going up, work will begin on, work begins
        on, work began on, to be built, will be built, under way, site for
    """,
    turnover="""
        proceeds, earned, earns, earnings, revenue, revenues, turnover, sales revenue, takings,
        sales proceeds, sold goods worth
    """,
    done="""
        came from, was provided, were provided, has gone, went into, had gone, sunk, invested,
        spent, has been, have been, had been, poured, created, was put, has cost, have cost, had cost,
        swallowed, absorbed, has put, have put, had put, sank, injected, ploughed, plowed,
        channelled, used up
    """,
    verb_endings=("ed",),
    changed="change, y / y, yoy, growth, vs, versus, dynamics, +/-",
    daily="""
        a day, daily, per day, a week, weekly, per week, a month, monthly, per month, an hour, per
        hour, a shift, per shift
    """,
    running="""
        working at its full, works at its full, working at full, at full capacity, runs at, running
        at, operates at, operating at, works at full, has reached its, reached full, reached its
        design, at full stretch
    """,
    backers="""
        venture, joint venture, investor, investors, company, companies, group, firm, firms,
        partner, partners, corporation, automaker, carmaker, giant, concern, backed, capital,
        holding, side, manufacturer, maker, money, funds, shareholder, shareholders, founder, founders
    """,
    mostly="""
        mostly, mainly, chiefly, largely, primarily, predominantly, principally, nearly all, almost
        all, most of them, most of which, above all, the bulk, the lion's share
    """,
    local="local, domestic, homegrown, home",
    anaphora="""
        this, that, it represents, the figure, which is, this represents, that is, this is, it is,
        the gain, the increase, that was
    """,
    plants="""
        a shop, shop for, casting shop, truck shop, assembly shop, welding shop, paint shop, body
        shop, stamping shop, press shop, assembly shop, assembly hall, assembly halls, plant,
        plants, factory, facility, facilities, works, enterprise, assembly complex, production line,
        assembly line, workshop, site, assembly plant, line, complex, car maker, production site,
        joint venture
    """,
    projects="""
        project, projects, phase, phases, stage, stages, venture, plant worth, undertaking, factory
        worth, construction of, modernisation, modernization
    """,
    breaks=(
        ", of which",
        ", all of",
        ", most of",
        ", half of",
        ", many of",
        ", some of",
        ", nearly all",
        ", * of which",
        ", * * of which",
        ", of them",
        ", selling",
        ", while",
        ", whereas",
        ", but",
        ";",
        ", and",
        "while",
        "whereas",
        ", as",
        ", which",
        ", who",
        ", with",
        ", where",
        ", although",
        "but",
        ", one",
        ", so",
    ),
    glue="""
        of, in, by, for, to, from, and, or, with, at, on, against, than, as, were, was, are, is,
        have, has, had, compared, while, but, which, that, a, an, the, last, this, per, since,
        during, until, who, will, be, its, it, after, including, also, under, their, through,
        between, came, come, left, worth, valued, went, took, made, sold, up, down, more, less,
        fewer, higher, lower, built, produced, assembled, annually, every, each, over, about, out,
        into, yearly, across, only, if, not, respectively, accordingly, overall, altogether,
        together, instead, abroad, here, there, so, too, again, now, then, once, when, whose,
        because, thanks, amid, despite, whether, before, within, without, towards, toward, upon,
        according, due, owing, following, plus, versus, thus, such, still, just, even, already, we,
        he, she, they, her, his, our, these, those, could, would, should, may, might, can, must, do,
        did, does, been, being, became, become, remains, remained, stood, rose, fell, grew, making,
        giving, bringing, taking
    """,
    industry="""
        used car*, second - hand car*, used vehicle*, secondary market, electric cars, new cars,
        passenger cars, city buses, automotive*, auto industry, car industry, car plant*, auto
        plant*, automobile industry, car maker*, carmaker*, automaker*, vehicle assembl*, assembly
        plant, car market, car sales, car assembl*, automobile plant*, vehicle output, vehicle
        production, car production, car dealers, car import*, vehicle import*, auto market, vehicle
        plant*, car output, machine builders, bus plant, tractor plant, automobile production,
        automobile exports, motor vehicles, assembly lines, lorry import*, car exports, vehicle
        export*, export cars, import of cars, car factory, bus assembl*, tractor assembl*, electric
        vehicle plant, assembly line, auto sector, car building, car brand
    """,
    trade="production, output, sales, imports, exports, plant, factory, assembly",
    offtopic="""
        accident*, theft, thieves, stolen, crash*, killed, injured, driver's licence, traffic fine*,
        football, weather, climb*, rescue*, road repair*, burglar*, police, insurance polic*,
        traffic police, recall*, parking, road accident*, collision*, fuel price*, petrol price*,
        driving licence*, licence plates, number plates, traffic jam*
    """,
    boilerplate="""
        read also, read more, view more articles, subscribe, sign up, most read, see also, related,
        more on, other news of, advertisement, share this, follow us, stay up to date, earlier we
        reported, home |, image :, photo :, contact us, tags
    """,
    single="""
        rate of the, base rate, refinancing rate, inflation, price, prices, priced, costs from, per
        unit, loan*, profit, revenue of the budget, tax, taxes, duty, duties, fee, fees, salary,
        salaries, wage*, budget, credit, subsid*, gdp, gross domestic, credits, fine, fines,
        pension*, apiece, average pay, monthly pay, pay is, pay of, average earnings, per worker,
        per employee, paid on average, discount*, interest rate, budget revenue, down payment,
        instalment*, damage, bonds, bond, net loss, penalty, penalties, utilisation fee, recycling
        fee, charter capital, authorized capital, authorised capital, share capital, registered
        capital, cost of sold, cost of sales, cost of goods, operating expenses, lost, foreign
        trade, trade turnover, of the global, of global, of the world, of world, in the global, on
        the global, world market, global market, grants, each, price list, starting at, starts at,
        dividends, customs payments
    """,
    frequent="the, of, and, in, to, a, is, was, for, with, that, by, on, from, has",
    dative=(),
    ablative=(),
    fractions={
        "50": "half, a half, one half",
        "33.3": "a third, one third",
        "66.7": "two thirds, two - thirds",
        "25": "a quarter, one quarter",
        "75": "three quarters, three - quarters",
        "20": "a fifth, one fifth",
        "40": "two fifths",
        "60": "three fifths",
        "80": "four fifths",
        "12.5": "an eighth",
        "10": "a tenth, one tenth",
        "90": "nine tenths",
        "5": "a twentieth",
    },
    takes="""
        bought, buy, buys, buying, purchased, purchases, purchase, purchasing, acquired, ordered,
        replenished with, received, receives, took delivery, take delivery, sourced, obtained,
        procured
    """,
    abroad="""
        to foreign markets, foreign markets, on to foreign, to markets abroad, abroad, overseas, to
        other countries, outside the country, on foreign markets, to foreign buyers, to foreign
        customers, beyond the border, across the border
    """,
    makers="""
        plants, factories, enterprises, carmakers, car makers, automakers, makers, builders, bus
        builders, truck makers, assemblers, manufacturers, producers, assembly lines, lines,
        facilities, workshops, sites, conveyors, machine builders
    """,
    estimates="""
        gives the price, price as, price is, put * at, puts * at, put * * at, put the cost at, price
        of its, price of the, estimated at, is estimated, was estimated, put at, valued at, given
        as, cost of the project, cost of * project, project cost*, the project costs, total cost,
        estimate, budgeted, price of the plant
    """,
    supplies="supplied, supply, supplies, supplying, provided, provides, entered, enters, entering",
    scheduled="""
        planned for, scheduled for, slated for, set for, due in, expected in, promised for,
        announced for, expected by, put off until, postponed to, postponed until, delayed until
    """,
    weekdays=(
        "on monday",
        "on tuesday",
        "on wednesday",
        "on thursday",
        "on friday",
        "on saturday",
        "on sunday",
    ),
    idioms="""
        of makes, by make, makes and models, popular makes, leading makes, top makes, most makes,
        new makes, foreign makes, chinese makes, all makes, other makes, same make, own make, make
        of, makes of, makes it, making it, made it, makes them, made them, making them, made their
        debut, makes up for, made clear, made public, make sure, made sure, made sense, makes sense,
        made possible, made headlines, made way, make way, made progress, makes nothing, finished
        first, finished second, finished third, made use, make use, made a name, made no, made
        little, built up, build up, built on, completed in full, released a statement, released
        figures, released data, released on, figures released, data released, statistics released,
        released by, register of, make do with, made do with, opened up, opens up, opened for
    """,
    of_level="""
        of what it, of what they, of last year's, of the level, of the figure, of the result, of its
        level
    """,
    here="here, there, its gates",
    firms="the company, venture, the maker, the venture, the assembler, the manufacturer, the joint venture",
    says="""
        said, says, say, reported, reports, announced, announces, told, stated, states, informed,
        noted, notes, added, calculated, estimates, estimated, confirmed, disclosed, revealed,
        explained, recalled, promised, promises, expects, puts
    """,
    holds="""
        has, holds, held, had, with, at, on, is down to, is up to, took, takes, keeps, kept,
        commands, came to
    """,
)
