"""Words of time, by language; the letters are those of `shape.TIME_WORDS`."""

MONTHS: dict[str, tuple[str, ...]] = {
    "en": (
        "january, jan, jan.",
        "february, feb, feb.",
        "march, mar, mar.",
        "april, apr, apr.",
        "may",
        "june, jun, jun.",
        "july, jul, jul.",
        "august, aug, aug.",
        "september, sept, sep, sept., sep.",
        "october, oct, oct.",
        "november, nov, nov.",
        "december, dec, dec.",
    ),
    "ru": (
        "январ*, янв.",
        "феврал*, фев., февр.",
        "март, марта, марте, марту, мартом, мартовск*",
        "апрел*, апр.",
        "май, мая, мае, маю, маем, майск*",
        "июнь, июня, июне, июню, июнем, июн., июньск*",
        "июль, июля, июле, июлю, июлем, июл., июльск*",
        "август*, авг.",
        "сентябр*, сен., сент.",
        "октябр*, окт.",
        "ноябр*, нояб.",
        "декабр*, дек.",
    ),
    "kk": (
        "қаңтар*",
        "ақпан*",
        "наурыз*",
        "сәуір*",
        "мамыр*",
        "маусым*",
        "шілде*",
        "тамыз*",
        "қыркүйек*, қыркүйег*",
        "қазан, қазанда, қазанның, қазандағы, қазанға, қазаннан, қазан айы*, қазаны*",
        "қараша*",
        "желтоқсан*",
    ),
    "uz": (
        "yanvar*",
        "fevral*",
        "mart, martda, mart oyi*, martning, martgacha, martdan, marti, martida, martidan, martigacha, martga",
        "aprel*",
        "may, mayda, may oyi*, mayning, maydan, maygacha, mayi, mayida, mayidan, mayigacha, mayining, mayga",
        "iyun*",
        "iyul*",
        "avgust*",
        "sentabr*, sentyabr*",
        "oktabr*, oktyabr*",
        "noyabr*",
        "dekabr*",
    ),
    "ky": (
        "январ*",
        "феврал*",
        "март, мартта, марттын, мартка, март айы*, марттан, марттагы",
        "апрел*",
        "май, майда, майдын, май айы*, майга, майдан, майындагы",
        "июн*",
        "июл*",
        "август*",
        "сентябр*",
        "октябр*",
        "ноябр*",
        "декабр*",
    ),
}

SEASONS: dict[str, dict[int, str]] = {
    "en": {3: "spring", 6: "summer", 9: "autumn"},
    "ru": {3: "весной, весна, весны, весну", 6: "летом, лето", 9: "осенью, осень, осени"},
    "kk": {
        3: "көктем*",
        6: "жаз айлар*, жазда, жазында, жазына, жазға, жазы",
        9: "күзде, күзінде, күзіне, күзге, күзі",
    },
    "uz": {
        3: "bahor*",
        6: "yoz oylar*, yozda, yozida, yoziga, yozga, yozi",
        9: "kuzda, kuzida, kuziga, kuzga, kuzi",
    },
    "ky": {
        3: "жаз айлар*, жазда, жазында, жазына, жазга",
        6: "жай айлар*, жайда, жайында, жайына, жайга",
        9: "күз айлар*, күздө, күзүндө, күзүнө, күзгө",
    },
}

ORDINALS: dict[str, dict[int, str]] = {
    "en": {
        1: "first, opening, 1st, i",
        2: "second, 2nd, ii",
        3: "third, 3rd, iii",
        4: "fourth, 4th, iv, final",
    },
    "ru": {
        1: "перв*, i",
        2: "втор*, ii",
        3: "трет*, iii",
        4: "четверт*, iv",
    },
    "kk": {
        1: "бірінші, i, і, алғашқы, - ші",
        2: "екінші, ii, іі",
        3: "үшінші, iii, ііі",
        4: "төртінші, iv, іv",
    },
    "uz": {
        1: "birinchi, i, dastlabki, - chi",
        2: "ikkinchi, ii",
        3: "uchinchi, iii",
        4: "to'rtinchi, iv",
    },
    "ky": {
        1: "биринчи, i, алгачкы, - чи",
        2: "экинчи, ii",
        3: "үчүнчү, iii",
        4: "төртүнчү, iv",
    },
}

TIMES_OF: dict[str, dict[str, str]] = {
    "en": {
        "-": "to, through, till",
        "&": "and",
        "y": "year, years, year's",
        "m": "month, months",
        "Q": "quarter",
        "H": "half",
        "h": "half - year, half - yearly",
        "l": "last, past, previous, preceding",
        "L": "yesteryear",
        "t": "this, current, present",
        "n": "next, coming",
        "s": "since",
        "f": "from",
        "u": "by, until",
        "p": "after",
        "g": "early, beginning of, start of, the beginning of, the start of, beginning of the",
        "e": "late, end of, the end of, close of, end",
        "E": """
            a year ago, a year earlier, a year before, one year earlier, year earlier, previous year's
            level, a year previously, the year before, the year earlier, twelve months earlier, the previous
            year, previous year, year - ago, the preceding year, preceding year, the prior year, prior
            year, the year prior
        """,
        "S": """
            reporting period, reporting interval, reporting month, identical interval, identical period,
            identical month, accounting period, period under review, equivalent period, like period,
            same interval, same period, same month, same months, corresponding period, same two months,
            same five months,
            over the period, same window, comparable period, same three months, same six months, same nine
            months, same quarter, same half, that period, same ten months, same four months, same seven
            months, same eight months, same eleven months, that year, the same year
        """,
        "G": "ago",
        "D": "today",
        "d": "yesterday",
        "a": """
            annual, a year, annually, per year, per annum, each year, every year, yearly, a year at full
            load, vehicles - a - year, a - year, / year
        """,
        "F": "since then, ever since, since that day",
        "W": """
            before the year is out, before the year was out, before the year is over, before the year was
            over, before the year ends, before the year ended, before year - end, by year - end, by year's
            end, by the year's end, by new year, by the new year, by new year's, before new year, before the
            new year
        """,
        "w": "for the year, for the whole year, for the full year, full - year, for the year as a whole",
        "B": "previous month, month earlier, month before, month - on - month, a month earlier",
        "o": "of, the, in, for, during, over, 's, on, whole",
    },
    "ru": {
        "-": "по",
        "&": "и",
        "y": """
            год, года, году, годом, годы, годах, годов, годами, лет, г., гг., г, гг, - го, - м, - й, - е, -
            му, - го года, - м году
        """,
        "m": "месяц*, мес.",
        "Q": "квартал*, кв.",
        "H": "половин*",
        "h": "полугод*, полгода",
        "l": "прошл*, минувш*, предыдущ*, прошедш*, последн*, истекш*",
        "t": "текущ*, нынешн*, этот, этого, этом, сего, этой, наступивш*, уходящ*",
        "n": "следующ*, будущ*, ближайш*, грядущ*, через, спустя",
        "s": "с, со, начиная с, от",
        "u": "к, до, ко",
        "p": "после",
        "g": "начале, начала, начало, началу, началом, старте",
        "e": "конц*, исход*, конец, весь",
        "E": """
            годом ранее, год назад, годом раньше, годом прежде, предыдущего года, за год до этого, годом до
            того, позапрошлого года, год тому назад, тому назад, прошлогодн*
        """,
        "S": """
            тот же период, того же периода, тому же периоду, аналогичн* период*, те же месяцы, те же два
            месяца, тех же месяцев, за тот же срок, отчетный период, этот период, тем же периодом,
            соответствующ* период*, то же время, этот же период, те же * месяц*, те же полгода, тех же *
            месяц*, тем же месяцам, аналогичн* месяц*, аналогичн* срок*, тот же срок, тем же * месяцам,
            указанный период, сопоставим* период*,
            аналогичн* отрезок, аналогичн* врем*, тот же временной отрезок, такое же время, то же
            полугодие, тем же врем*, тот же период*, тот же срок*, тот же отрез*, тот же месяц*, тот
            же врем*, тот же квартал*, тот же полугод*, того же период*, того же срок*, того же
            отрез*, того же месяц*, того же врем*, того же квартал*, того же полугод*, тому же
            период*, тому же срок*, тому же отрез*, тому же месяц*, тому же врем*, тому же квартал*,
            тому же полугод*, том же период*, том же срок*, том же отрез*, том же месяц*, том же
            врем*, том же квартал*, том же полугод*, те же период*, те же срок*, те же отрез*, те же
            месяц*, те же врем*, те же квартал*, те же полугод*, тех же период*, тех же срок*, тех
            же отрез*, тех же месяц*, тех же врем*, тех же квартал*, тех же полугод*, такой же
            период*, такой же срок*, такой же отрез*, такой же месяц*, такой же врем*, такой же
            квартал*, такой же полугод*, такого же период*, такого же срок*, такого же отрез*,
            такого же месяц*, такого же врем*, такого же квартал*, такого же полугод*, таком же
            период*, таком же срок*, таком же отрез*, таком же месяц*, таком же врем*, таком же
            квартал*, таком же полугод*, этот же период*, этот же срок*, этот же отрез*, этот же
            месяц*, этот же врем*, этот же квартал*, этот же полугод*, этого же период*, этого же
            срок*, этого же отрез*, этого же месяц*, этого же врем*, этого же квартал*, этого же
            полугод*
        """,
        "G": "назад",
        "D": "сегодня",
        "d": "вчера, накануне",
        "a": """
            в год, ежегодно, в год., каждый год, за год работы, годовая, годовую, годовой, за год выпускать,
            годовых, годовая мощность, годовой мощностью,
            ежегодный
        """,
        "X": """
            за все время, за всю историю, за все годы, с момента запуска, с момента открытия, с момента
            основания, со дня запуска, со дня открытия, за время работы, за годы работы, с начала выпуска,
            с начала производства, за годы независимости, в общей сложности
        """,
        "F": "с тех пор, с того времени, с того дня",
        "W": "к новому году, до нового года, под новый год, к новогодн*",
        "w": """
            на год, на весь год, на целый год, весь год, за весь год, годовой план, годового плана, годовая
            программа
        """,
        "B": "предыдущ* месяц*, месяцем ранее, месяц к месяцу, прошлому месяцу, прошлым месяцем",
        "o": "в, за, во, на, период, протяжении, течение, всего, целом, выходит",
    },
    "kk": {
        "-": "мен, пен, бен",
        "&": "және",
        "y": """
            жыл, жылы, жылғы, жылдың, жылда, жылдан, жылға, жылды, жылдар*, жылмен, жылдағы, ж., ж, жылдары
        """,
        "m": """
            ай, айда, айы, айдың, айында, айлары, айлық, айдағы, айының, айларында, айға, айының, айынан,
            айынд*, айдан, айлар*
        """,
        "Q": "тоқсан, тоқсаны, тоқсанда, тоқсанын*, - тоқсан*, тоқсандағы",
        "H": "жартысы*",
        "h": "жартыжылды*, жарты жыл*",
        "l": "өткен, соңғы, алдыңғы",
        "L": "былтыр, былтырғы",
        "t": "ағымдағы, осы, үстіміздегі, бұл",
        "T": "биыл, биылғы",
        "n": "келер, келесі, алдағы, келе",
        "r": "бері, - дан бері, бастап",
        "U": "дейін, қарай",
        "P": "кейін, соң",
        "g": "басына, басынан, басында, басы, басындағы, басынан бері",
        "e": "соңына, соңында, аяғына, соңына дейін, аяғында",
        "E": "бір жыл бұрын*, бір жыл бұрынғы*, алдыңғы жыл*, жыл бұрын, былтырғы деңгей*, бір жыл бұрын",
        "S": """
            сәйкес кезең*, осы кезең*, дәл осы кезең*, осындай кезең*, тиісті кезең*, сол кезең*, осы
            мерзім*, осы уақыт*, сол уақыт*, дәл осы уақыт*, сол мезгіл*, осы айын*, сол айын*, дәл осы ай*
        """,
        "G": "бұрын",
        "D": "бүгін",
        "d": "кеше",
        "a": "жылына, жыл сайын, жылдық, жыл сайынғы, бір жылда",
        "X": """
            алдағы жылдар*, келесі жылдар*, соңғы жылдар*, таяу жылдар*, барлық уақытта, ашылғаннан бері,
            іске қосылғаннан бері, осы уақытқа дейін, бүгінге дейін
        """,
        "F": "содан бері, содан бергі, сол кезден бері",
        "W": "жаңа жылға дейін, жыл аяқталғанша",
        "w": "бүкіл жылға, жыл бойына, жылға арналған",
        "B": "алдыңғы ай*, өткен айымен, бір ай бұрын*",
        "o": "жылдық өсім*, өзінде, ішінде, қорытындысы*, бойынша, қорытынды, кезең*, сол",
    },
    "uz": {
        "-": "dan",
        "&": "va",
        "y": """
            yil, yilda, yilning, yili, yilgi, yildagi, yildan, yilga, yillar*, yilgacha, yilgi, yilning,
            yillik, yildagidan, yilni, yilgidan, yildagiga, yil*
        """,
        "m": """
            oy, oyda, oyi, oyida, oylari, oylarida, oyining, oyning, oylik, oydagi, oyigacha, oyda, oyga,
            oyligi*, oyidagi, oyidan, oy*
        """,
        "Q": "chorak, choragi, choragida, choragining, chorakda, choragidagi, chorakdagi",
        "H": "yarmi*",
        "h": "yarim yil*",
        "l": "o'tgan, so'nggi, avvalgi, oldingi",
        "L": "bultur, o'tgan yili, o'tgan yilda, bulturgi",
        "t": "shu, joriy, bu, ushbu",
        "T": "bu yil, joriy yilda, shu yil",
        "n": "keyingi, kelgusi, kelasi",
        "r": "boshlab, beri, buyon",
        "U": "gacha, qadar, kelib, ga qadar",
        "P": "keyin, so'ng",
        "g": "boshiga, boshi, boshida, boshidan, boshidan beri, boshidan buyon",
        "e": "oxiri, oxiriga, oxirida, oxirigacha, yakuni, yakuniga, oxiriga qadar",
        "E": """
            bir yil avval*, bir yil oldin*, avvalgi yil*, oldingi yil*, bir yil muqaddam, bir yil ilgari,
            bir yil oldingi*
        """,
        "S": """
            shu davri*, ushbu davr*, mos davri*, xuddi shu davr*, shu davr*, shu oylar*, mos davr*, ayni
            davr*, shu
            muddat*, tegishli davr*, shu oyi*, ayni oyi*, xuddi shu oy*, shu vaqt*
        """,
        "G": "oldin, avval, muqaddam, ilgari",
        "D": "bugun",
        "d": "kecha",
        "a": "yiliga, har yili, yillik, bir yilda, yillik quvvati",
        "X": """
            kelgusi yillar*, keyingi yillar*, so'nggi yillar*, kelasi yillar*, yaqin yillar*, bugungi
            kungacha, hozirgacha, shu paytgacha, shu kungacha, butun davr*, tashkil etilganidan beri
        """,
        "F": "o'shandan beri, shundan beri, o'shandan buyon, shundan buyon",
        "W": "yangi yilgacha, yangi yilga qadar",
        "w": "butun yilga, yil bo'yiga",
        "B": "oldingi oy*, avvalgi oy*, o'tgan oyga nisbatan",
        "o": """
            yillik o'sish*, ichida, davomida, yakunlari*, mobaynida, esa, davri, yakunida, davrida, bo'yicha
        """,
    },
    "ky": {
        "-": "менен",
        "&": "жана",
        "y": """
            жыл, жылы, жылдын, жылда, жылдан, жылга, жылдар*, - жылы, жылдагы, жылкы*, жылдары, ж., жылга
            чейин, жылды
        """,
        "m": "ай, айда, айы, айында, айдын, айларында, айдагы, айынын, айлык, айлар*",
        "Q": "чейрек*, квартал*, чейреги*",
        "H": "жарымы*",
        "h": "жарым жыл*",
        "l": "өткөн, акыркы, мурунку",
        "L": "былтыр, өткөн жылы, былтыркы",
        "t": "ушул, учурдагы, бул",
        "T": "быйыл, быйылкы",
        "n": "келерки, келаткан, кийинки, келе",
        "r": "бери, тартып",
        "U": "чейин, карата",
        "P": "кийин, соң",
        "g": "башына, башынан, башында, башынан бери, башы",
        "e": "аягына, аягында, аягына чейин, соңунда",
        "E": """
            бир жыл мурун*, мурунку жыл*, былтыркы деңгээл*, бир жыл мурда*, өткөн жылга салыштырмалуу,
            өткөн жылдагыдан
        """,
        "S": """
            ушул мезгил*, тиешелүү мезгил*, ушу мезгил*, ошол эле мезгил*, ошол мезгил*, окшош мезгил*, ушул
            эле ай*, ушул эле мезгил*, ушул эле убак*, ошол эле ай*, ошол эле убак*, ушул эле мөөнөт*
        """,
        "G": "мурун, мурда",
        "D": "бүгүн",
        "d": "кечээ",
        "a": "жылына, жыл сайын, жылдык, бир жылда",
        "X": """
            келерки жылдар*, акыркы жылдар*, кийинки жылдар*, жакынкы жылдар*, буга чейин, ушул убакка
            чейин, азыркыга чейин, ачылгандан бери, ишке киргенден бери
        """,
        "F": "ошондон бери, андан бери",
        "W": "жаңы жылга чейин",
        "w": "бүтүндөй жылга, жыл бою",
        "B": "мурунку ай*, өткөн айга салыштырмалуу",
        "o": "жылдык өсүш*, ичинде, боюнча, жыйынтыг*, аралыгында",
    },
}
