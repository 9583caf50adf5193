"Words for metrics and for plans, in English."

from plants.vocabulary import Metric, Status

METRICS = {
    Metric.PRODUCTION: """
    come from the * plant, came from the * plant, come from the plant, came from the plant, left the
    line of, production, produce, produced, produces, producing, co - produce*, output, manufactur*,
    assembl*, made, make, makes, making, built, build, builds, turned out, turn out, turns out,
    turning out, rolled out, roll out, rolls out, bring out, brought out, left the gate, left the
    gates, leave the gate, leave the gates, leave the conveyor, left the conveyor, leave the line,
    off the conveyor, off the assembly line, bolted together, bolt together, welded together,
    outturn, releases, release of, released, completed, rolled off, roll off, rolling off, left the
    line, left the * line, left the * * line, came off the line, came off, finished, put together,
    puts together, were made, yielded, plants delivered, churned out, made in, on the line, built
    here
""",
    Metric.SALES: """
        to the regions, to regions, to the city, to carriers, to bus operators, to customers, to
        clients, to taxi companies, to farmers, to households, contract for, contract with * for,
        order for, orders for, for delivery, to be delivered, car market, auto market, vehicle
        market, bus market, truck market, domestic market, home market, local market, the market,
        took home, at home, handed over the keys, hand over the keys, handed to buyers, handed to
        customers, delivered to customers, delivered to buyers, transactions, deals on, car deals,
        found a buyer, find buyers, find a buyer, found new owners, find owners, find new owners,
        went to buyers, new - car market, market volume, car purchases, car buyers, snapped up, put
        on the register, put on number plates, re - register*, reregister*, sales, sold, sell,
        sells, selling, registered, registrations, buyers, bought, dealers sold, registration,
        retail, purchased, found buyers, found owners, new owners, market for new cars, customers,
        changed hands
    """,
    Metric.EXPORTS: """
        foreign order, export order, foreign orders, export orders, export contract, sold * abroad,
        sell * abroad, abroad, export*, shipped abroad, sold abroad, re - export*, foreign
        deliveries, to other countries, outside the country, beyond the country, to foreign markets,
        to foreign buyers, foreign buyers, foreign markets, foreign customers, across the border to,
        on to russia, abroad went, over the border to, to markets abroad, overseas, export, went
        abroad, shipments abroad, left the country, sent abroad, foreign sales, delivered abroad
    """,
    Metric.IMPORTS: """
        from abroad, from overseas, crossed * * border, purchases of imported, arrived in, delivered
        to, delivery of, take delivery, took delivery, taken delivery, received from, ordered from,
        import, imports, imported, importing, importation, re - import*, reimport*, crossed *
        customs border, crossed * border, brought in, brought over, inflow, influx, came across the
        border, came over the border, of foreign origin, shipped to, bought from, purchased from,
        purchase from, supplied from, cleared, driven in, bought * abroad, bought * * abroad,
        purchased * abroad, bought * * * abroad, brought into, brought to, crossed the border,
        arrived from, deliveries into, left * for, entered the country, purchases abroad, purchased
        abroad, bring in, brings in, shipped in, bought abroad, cleared customs, customs clearance
    """,
    Metric.CAPACITY: """
        ceiling, design output, designed output, rated output, design level, nameplate output,
        capacity, capacities, designed for, designed to, designed, laid out, built for, can turn,
        can put together, could make, could build, could produce, could assemble, could do, able to
        make, able to build, able to produce, able to assemble, throughput, production potential,
        fully loaded, full load, able to, capable of, can make, can build, can produce, can
        assemble, can turn out, at full load, design figure, rated at, full stretch, when complete, room for
    """,
    Metric.INVESTMENT: """
        invest, invests, invested, investing, investment, investments, investor, investors,
        reinvest*, capital spending, capital outlay*, outlay*, capex, first - stage spending,
        project cost*, the project costs, cost of the project, capital expenditure, project worth
    """,
    Metric.JOBS: """
        how many of you, given work, be given work, get work, gets work, work in, who work, there
        are * people, there are * workers, in overalls, men and women, collective of, team, earn
        their living, came to work, come to work, depend on us, jobs, people work, people now work,
        people are working, people worked, people currently work, persons work, residents work, men
        work, still work, now work, people are at work, hands, recruit, recruits, recruited,
        recruiting, take on, takes on, pay jobs to, jobs for, earns a living, earn a living, team
        of, personnel of, employ*, hire*, hiring, work for, staff of, workplaces, workforce,
        headcount, on the payroll, find work, finds work, found work, find jobs, taken on, will
        join, joined them, join them, positions, vacancies, payroll, give work, gives work, gave
        work, provide work, work there, work here, work at, works there, working there, working at,
        on its books, job, specialists, workers, employees, staff, engineers
    """,
    Metric.LOCALIZATION: """
        of its components, of its parts, of * 's parts, of the parts, of the components, 's value
        originates, 's value now originates, percent local, per cent local, % local, parts account
        for, of domestic origin, made locally, are made locally, content of, parts are made in,
        local parts, locally made parts, domestic parts, localiz*, localis*, local value, share of *
        components, share of * - made components, share of * parts, share of * - made parts, share
        of domestic content, share of local content, components made in, parts made in, local
        sourcing, locally sourced, sourced locally, domestic components, locally made components,
        local input, local suppliers, domestic value, home - made parts, kazakh parts, uzbek parts,
        kazakh - made parts, uzbek - made parts, kazakhstani content, local content, local
        components, domestic content, local share, kazakh content
    """,
    Metric.SHARE: """
        take up, takes up, took up, market share*, slice of, cornered, retained, share, shares,
        accounted for, accounts for, account for, made up, make up, makes up, making up,
        proportion of
    """,
    Metric.LAUNCH: """
        go into series, goes into series, start - up, ribbon was cut, cut the ribbon, ribbon -
        cutting, ready in, be ready, is ready, start building, starts building, started building,
        begin building, began building, begin to build, start to build, begin to assemble, start to
        assemble, begin to make, start to make, rolled out * in, debut, début, premiere, goes into
        operation, go into operation, goes on stream, went on stream, on stream, ribbon was cut,
        cut the ribbon, founded, went into series, were added
        in, was added in, joined the range, first * to come off, in production since, first car,
        first cars, first vehicle, first bus, first buses, first truck, first trucks, first tractor,
        first tractors, first lorries, first lorry, serial production, series production, mass
        production, at work since, been working since, operated since, working since, running since,
        launch*, started up, commission*, opened, opens, open, opening, start production, started
        production, began production, begin production, commence operations, start of production,
        starts production, put into operation, produced since, begin operations, began operations,
        start operations, due off the line, off the line, went into operation, start work, started
        work, began work, start assembly, began assembly, began assembling, will be assembled,
        assembled in kazakhstan from, come on stream, go into production, went into production,
        started assembling, production began, production started, production will begin, production
        will start, began making, production starts, production begins, assembly began, assembly
        starts, assembly will begin, started making, production is to start, production is to begin,
        in operation since, commissioning, came on line, handed over, come on line, come online,
        came online, start up, inaugurated, inaugurat*, assembly started, assembly will start,
        assembly is to start, assembly is to begin, operating since, in production since, first
        vehicles, put into service
    """,
}

STATUS = {
    Status.TARGET: """
    counts on, count on, counting on, hopes for, hope for, going for, goes for, we mean to, means
    to, signed an agreement, signed a contract, agreement for, agreement on, approved the purchase,
    decree on the purchase, order on the purchase, agreed that, agreed to, authorised to, authorized
    to, instructed to, tender for, contracts for, contract for, earmarked, set aside, allocated,
    speak of, speaks of, spoke of, was to, were to, ordered, has ordered, on order, orders for,
    order for, business plan, schedule, budget foresees, budget for, intends, plan, plans, planned,
    planning, target*, aim, aims, aiming, will, to be, is to, are to, intend*, due to, shall,
    should, scheduled, envisag*, hopes to, hope to, promis*, pledg*, designed to, provides for,
    programme for, set to, would, going to, wants to, want to, undertak*, committed, commits,
    commitment*, aspires, aspiration*, envision*, roadmap, road map, on the drawing board, one day,
    by the time, is being designed, schedule provides, programme is, programme foresees, programme
    calls, year programme, programme of, full - year plan, business plan, to make up, obliged,
    obliges, has to, have to, meant to, is meant, signed the agreement, memorandum, ambition, goal,
    aimed at, expects to, is due, are due, due in, by the end of the year, by the end of this year,
    by the end of next year, by year - end, by the year's end, in the next, slated, upcoming, must,
    proposed, propos*
""",
    Status.FORECAST: """
        nobody doubts, no one doubts, it is thought, should end, the year to end, foresee, see,
        union expects, forecast*, reckon, reckons, think, thinks, believe*, bet on, prognosis,
        foretell*, sees, foresee*, according to estimates, may be, might, is likely, are likely,
        expects, experts expect, projects that, project to, projected, expected, expect,
        predict*, analysts, outlook, estimate that, anticipat*, likely to, projection*, could reach,
        may reach
    """,
}
