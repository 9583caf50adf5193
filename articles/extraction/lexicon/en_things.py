"What is counted, in English: vehicles, people, and what is not ours."

from plants.vocabulary import Segment

PEOPLE = """
    jobs, people, workers, employees, specialists, workplaces, staff, persons, positions, personnel,
    engineers, welders, painters, assemblers, fitters, operators, technicians, mechanics, residents,
    graduates, men, women, newcomers, recruits, job, hires, local hires, staff members, hands,
    vacancies, locals, workforce
"""

VEHICLES = {
    Segment.PASSENGER: """
    passenger car*, cars, car, sedan*, saloon*, crossover*, suv*, hatchback*, off - roader*, off -
    road vehicles, passenger vehicle*, passenger model*, light vehicles, cares, minivan*, light cars,
    automobile
    models, estate cars, four - by - fours, taxis, taxi cars, taxi cabs
""",
    Segment.TRUCK: """
        truck*, lorr*, light truck*, heavy truck*, dump truck*, tractor units, tippers, freight
        vehicles, cargo vehicles, heavy vehicles, trucks and chassis, goods vehicles
    """,
    Segment.BUS: """
        school bus*, city bus*, bus, buses, minibus*, coaches, trolleybus*, electric bus*,
        electrobus*, e - bus*, bus builder*
    """,
    Segment.LCV: """
        light commercial vehicle*, lcv, lcvs, vans, van, pickups, pick - ups, pickup trucks, light
        commercial*
    """,
    Segment.SPECIAL: """
        special - purpose vehicle*, special vehicle*, special - purpose car*, special machinery,
        special equipment, truck crane*, mobile crane*, cranes, excavator*, refuse collector*,
        garbage truck*, snow plough*, fire truck*, special - purpose machine*, specialised vehicle*,
        specialized vehicle*, special purpose vehicle*, special cars, special - purpose, ambulances,
        fire engines, special machines
    """,
    Segment.TRAILER: """
        tractor trailer*, truck trailer*, car trailer*, trailer*, semi - trailer*, trailers and semi
        - trailers, semitrailer*
    """,
    Segment.TRACTOR: "tractor*, combine harvesters and tractors",
    Segment.ELECTRIC: """
        battery and hybrid car*, electric and hybrid car*, battery and plug - in car*, hybrid and
        electric car*, battery and hybrid vehicle*, battery - powered car*, plug - in car*, electric
        vehicle*, electric car*, evs, ev, battery car*, electrified vehicle*, hybrid*, battery
        models, electric models, were electric, are electric, was electric, electric ones, electric
        versions, battery - powered, battery ones, electric and hybrid vehicles, electric and hybrid
        cars, plug - in*, electric passenger car*, hybrid cars, hybrid vehicles, battery -
        electric*, new energy vehicle*, nevs
    """,
    None: """
        vehicle*, motor vehicle*, automobile*, autos, commercial vehicle*, used vehicle*, machines,
        cars and trucks, cars and buses, trucks and buses, buses and trucks, cars * trucks and buses
    """,
}

UNITS = """
    ones, deals, transactions, registrations, re - registrations, purchases, units, unit, pieces, of
    them, of these, items, pcs
"""

ALIENS = """
    lorry loads, truck loads, truckloads, lorryloads, wagon loads, shift, shifts, marques, sites,
    makes, posts, tyre*, tire*, engine, engines, batter*, motorcycle*, ton, tons, tonnes, km,
    kilomet*, hectare*, ha, parts, part, assemblies, spare, components, castings, litre*, liters,
    barrels, mw, gw, kw, kwh, gbit, mbps, gb, megawatt*, meters, metres, square, cubic, degrees,
    hours, hour, days, day, weeks, week, minutes, bus stop*, bus station*, bus route*, bus lane*,
    bus driver*, bus depot*, bus fare*, bus park*, car park*, car wash*, car loan*, car theft*, car
    accident*, car crash*, car dealer*, car showroom*, car owner*, car plant*, car factor*, bus
    plant*, bus factor*, truck driver*, taxi driver*, car maker*, car brand*, car model*, truck
    stop*, tractor driver*, car service*, vehicle owner*, vehicle inspection*, car thefts,
    horsepower, hp, charger*, charging point*, brands of cars, types of, kinds of, models of,
    contracts, agreements, bus passengers, drivers, fires, arrests, tickets, trips, kv, volts,
    months, month, years, year, year - old*, students, children, cases, accidents, climbers,
    villages, families, houses, subscribers, exhibitors, visitors, sites, stations, stages,
    countries, models, brands, varieties, robots, operations, books, songs, kg, vehicle parts, car
    parts, engine parts, vehicle components, car components, car tyres, car batteries, car seats,
    vehicle spare parts, car engines, charging stations, locomotives, wagons, railcars, carriages,
    places, dealers, dealerships, showrooms, shops, plants, factories, companies, enterprises, sq,
    m2, bodies, sets, licence*, license*, bicycles, scooters, washing machines, refrigerators,
    televisions, television*, tvs, phones, smartphones, seats, customers served, pupils, points,
    point, permits, fines, tests, stolen vehicles
"""

PRODUCTS = """
    tyre*, tire*, engine, engines, batter*, motorcycle*, parts, spare parts, components, castings,
    assemblies, fuel, petrol, gasoline, diesel fuel, oil, rubber, locomotives, wagons, railcars,
    carriages, washing machines, refrigerators, television*, tvs, bicycles, scooters, cotton, wheat,
    coal, cement, steel, fertilis*, textile*, melons, vegetables, furniture, medicines, phones,
    smartphones, grapes, raisins, yarn, fruit*, copper, uranium, gas, flour, meat, vehicle spare
    parts, vehicle parts, car parts, engine parts, car tyres, car batteries, car engines, auto
    parts, wheels, glass
"""

STANDING = """
    on the register, quota*, number of registered, registered vehicles, registered cars, fleet, in
    use, on the roads, on its roads, on the road, vehicle park, car park, parc, total number of
    registered, car ownership, 's roads, roads of, more than * years old, older than, years old,
    taken off the road, crushed, scrapped, recalled, inspected, worldwide, globally, around the
    world, across the globe, world sales, global sales, world market, global market, cars per
    thousand, cars per 1, 000, vehicles per thousand, on * roads, on the * roads, total number on,
    in circulation, number of cars in, car owners, in operation, insured, per thousand inhabitants,
    per 1, 000 people, are registered, advertisements, listings, listed, for a fleet of, fleet of
"""
