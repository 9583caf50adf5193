"Uzbek, in Latin letters; Cyrillic Uzbek is read after transliteration of these words."

from plants.vocabulary import Metric, Qualifier, Segment, Status

from .clock import MONTHS, ORDINALS, SEASONS, TIMES_OF
from .numerals import NUMERALS
from .shape import Lexicon

UZBEK = Lexicon(
    language="uz",
    scales={
        10**3: """
            ming, mingta, mingdan, mingga, mingtaga, mingtadan, mingtasi, mingni, mingtani, mingtasini,
            mingtaning, mingtasiga, mingtagacha, minggacha, mingi, mingini
        """,
        10**6: "million*, mln, mln.",
        10**9: "milliard*, mlrd, mlrd.",
        10**12: "trillion*, trln, trln.",
    },
    numerals=NUMERALS["uz"],
    currencies={
        "UZS": "so'm*, uzs, soʻm*",
        "USD": "$, dollar*, aqsh dollar*, usd",
        "RUB": "rubl*, ₽",
        "KZT": "tenge*, kzt",
        "KGS": "qirg'iz so'm*, kgs",
        "TJS": "somoniy*, somoni*",
        "TMT": "manat*",
        "CNY": "yuan*",
        "EUR": "yevro*, euro*, €",
    },
    percent="%, foiz*, protsent*",
    people="""
        kishi*, odam*, ish o'rn*, ish o'rin*, ishchi o'rin*, yangi ish o'rin*, doimiy ish o'rin*, ishchi*,
        xodim*, mutaxassis*, yangi ish o'rn*, doimiy ish o'rn*, ishchi
        o'rn*, nafar, nafari, aholi*
    """,
    vehicles={
        Segment.PASSENGER: """
            yengil avtomobil*, yengil mashina*, yengil avtomashina*, sedan*, krossover*, yengil avto*,
            miniven*, yengil transport*
        """,
        Segment.TRUCK: "yuk mashina*, yuk avtomobil*, yuk avto*, samosval*, yuk transport*",
        Segment.BUS: "avtobus*, elektrobus*, mikroavtobus*, trolleybus*",
        Segment.LCV: "yengil tijorat*, pikap*, furgon*, mikroven*, minifurgon*",
        Segment.SPECIAL: """
            maxsus texnika*, maxsus avtomobil*, maxsus transport*, maxsus mo'ljallangan*, maxsus mashina*,
            maxsus avtotransport*
        """,
        Segment.TRAILER: "tirkama*, yarim tirkama*, treyler*, pritsep*",
        Segment.TRACTOR: "traktor*",
        Segment.ELECTRIC: """
            elektromobil*, elektr avtomobil*, gibrid*, elektrokar*, elektr mashina*, elektr transport*,
            elektrli avtomobil*, elektr yengil*
        """,
        None: """
            avtomobil*, avtomashina*, mashina*, avtotransport*, transport vosita*, avto, avtoulov*,
            texnika*, avtobus va yuk mashina*, yuk mashinalari va avtobus*, avtobus hamda yuk mashina*,
            avtomototransport*
        """,
    },
    units="""
        dona*, ta, tasi, tadan, birlik*, tani, tasini, taga, tasiga, tadir, tasidan, bitim*, tagacha,
        markali, markadagi, rusumli, rusumdagi, rusumidagi, modelidagi, brendidagi, markasidagi
    """,
    aliens="""
        tonna*, km, kilometr*, metr*, gektar*, shina*, dvigatel*, akkumulyator*, litr*, soat*, kun*, hafta*,
        yosh*, o'quvchi*, bola*, oila*, uy*, xonadon*, talaba*, holat*, avariya*, yth, mototsikl*,
        velosiped*, davlat*, mamlakat*, hudud*, model*, marka*, qism*, ehtiyot*, stansiya*, loyiha*, zavod*,
        korxona*, kompaniya*, diler*, oy*, yil*, vagon*, televizor*, muzlatgich*, kir yuvish*,
        konditsioner*, butlovchi*, shoxobcha*, zaryad*, quvvatlash*, robot*, o'rindiq*, bekat*, yo'lovchi*,
        haydovchi*, qatnov*, yo'nalish*, xil, tur, turdagi, turi
    """,
    products="""
        oltin*, tilla*, tabiiy gaz*, meva*, sabzavot*,
        shina*, dvigatel*, akkumulyator*, mototsikl*, velosiped*, ehtiyot*, butlovchi*, benzin*, yoqilg'i*,
        neft*, vagon*, muzlatgich*, televizor*, kir yuvish*, konditsioner*, paxta*, bug'doy*, ko'mir*,
        sement*, batareya*, quvvatlash*, zaryad*, shoxobcha*
    """,
    standing="""
        parki, avtopark*, yo'llarda, ro'yxatda turgan, hisobda turgan, hisobda turadi, holatiga,
        ko'chalarida, yo'llarida
    """,
    qualifiers={
        Qualifier.ABOUT: "qariyb, taxminan, atrofida, yaqin, chamasi, chamasida",
        Qualifier.OVER: "ortig'i, ziyodi, ortiq, ziyod, oshiq, ortiqroq, ko'proq",
        Qualifier.UP_TO: "gacha, qadar",
        Qualifier.NEARLY: "salkam, deyarli",
        Qualifier.AT_LEAST: "kamida, kam bo'lmagan",
    },
    up="""
        o'sdi, o'sgan, oshdi, oshgan, ko'paydi, ko'paygan, ko'p, ortdi, ortgan, +, yuqori, o'sish*, o'sib,
        ko'proq, oshib, ko'paydi, ko'payib, ko'tarildi, ko'tarilgan, ortiq, ziyod
    """,
    down="""
        kamaydi, kamaygan, pasaydi, pasaygan, kam, tushdi, tushgan, qisqardi, qisqargan, -, past, kamroq,
        kamayib, qisqarib, pasayib, kamayish*, pasayish*
    """,
    times="baravar, barobar, marta, karra, baravarga, barobarga, martaga, hissa",
    multiples={
        "100": """
            ikki baravar, ikki barobar, ikki karra, ikki hissa, ikki marta, ikki baravarga, ikki barobarga,
            ikki martaga
        """,
        "200": "uch baravar, uch barobar, uch karra, uch hissa, uch marta, uch baravarga, uch barobarga",
        "50": "bir yarim baravar, bir yarim barobar, bir yarim baravarga, bir yarim marta",
        "-50": """
            ikki baravar kam*, ikki barobar kam*, ikki marta kam*, ikki baravarga kam*, ikki baravarga
            qisqar*, ikki barobarga kam*, ikki baravar qisqar*
        """,
    },
    metrics={
        Metric.PRODUCTION: """
            ishlab chiqar*, yig'il*, yig'di, tayyorla*, chiqqan, chiqdi, ishlab chiqil*, chiqar*, yig'ish*,
            yig'ib, yig'ildi, yig'ilgan, yig'moq*, mahsulot, yig'gan, yig'ilmoqda, ishlab chiqargan,
            tayyorlandi, konveyerdan, yig'iladi, chiqarildi
        """,
        Metric.SALES: """
            sot*, sotil*, sotuv*, ro'yxat*, sotib ol*, xarid qil*, savdo*, xaridor*, realizatsiya*, bozor*,
            rasmiylashtir*, sotilgan, sotildi, xarid qilindi, xaridor topdi, egasini topdi, realizatsiya
            qilin*, hisobga qo'yil*, hisobga olin*
        """,
        Metric.EXPORTS: """
            eksport*, chet elga, xorijga, eksportga, jo'nat*, eksport qil*, chetga sot*, chet elga sot*,
            tashqi bozor*, yubor*, reeksport*, tashqariga, xorijiy bozor*, chegaradan chiq*, xorijga sotil*
        """,
        Metric.IMPORTS: "import*, olib kel*, olib kir*, chetdan, xorijdan, import qil*, keltir*, kelgan",
        Metric.CAPACITY: """
            quvvat*, mo'ljallangan, loyiha quvvat*, ishlab chiqarish quvvat*, imkoniyat*, ishlab chiqara
            ol*, quvvatga ega, yig'a ol*, chiqara oladi, quvvati, ishlab chiqara oladi, yig'ishga qodir,
            ishlab chiqarishga qodir, unumdorligi
        """,
        Metric.INVESTMENT: """
            investitsiya*, sarmoya*, kiritil*, loyiha qiymat*, loyihaning qiymat*, kiritadi, yo'naltir*,
            o'zlashtiril*, jalb, sarflan*, ajratil*, yo'naltirildi, o'zlashtir*, sarmoya kirit*,
            moliyalashtir*, loyiha qiymati, loyihaning umumiy qiymat*
        """,
        Metric.JOBS: """
            ish o'rn*, ish o'rin*, ishla*, ish bilan, ishchi o'rn*, ishga, bandli*, mehnat, ishlay*, ishlaydi,
            ishchi*, xodim*, ishlamoqda, ishga qabul*, ishga olin*, qabul qilin*, mehnat qil*, ishlayapti,
            band
        """,
        Metric.LOCALIZATION: """
            lokalizatsiya*, mahalliylashtir*, mahalliy butlovchi*, mahalliylash*, mahalliy qism*, mahalliy
            ulush*, lokallashtir*, mahalliy komponent*, mahalliylik
        """,
        Metric.SHARE: "ulush*, foizini tashkil, to'g'ri keladi, to'g'ri keldi, hissasi*",
        Metric.LAUNCH: """
            ilk avtomobil*, birinchi avtomobil*, dastlabki avtomobil*, ilk avtobus*, seriyali ishlab
            chiqar*, ishga tush*, ishga tushir*, ochil*, ishga tushdi, ochdi, ishlay boshla*, ishlab
            chiqarish boshlan*, boshlan*, foydalanishga, ishga tushadi, ishlab chiqarishni boshla*, yo'lga
            qo'yil*, yo'lga qo'y*, yig'ish boshlan*, ilk elektromobil*, birinchi elektromobil*, ilk
            mashina*, birinchi avtobus*, birinchi mashina*, lenta kes*, lentasi kesil*, ilk mahsulot*, ish
            boshla*, faoliyatini boshla*
        """,
    },
    status={
        Status.TARGET: """
            ishga tushgach, ishga tushgandan, yo'naltiriladi, ta'minlanadi, yetkaziladi, ochiladi, oshadi,
            sarflanadi, quriladi, ajratiladi,
            ish bilan ta'minlanadi, ko'paytiriladi, reja*, ko'zda tut*, mo'ljal*, niyat*, maqsad*, kerak,
            lozim, va'da*, bo'ladi, yetkazil*, tashkil etiladi, yaratiladi, ishlab chiqariladi,
            oshiriladi, chiqariladi, boshlanadi, yig'iladi, tushiriladi, kiritiladi, qilinadi, sotiladi,
            memorandum*, kelish*, rejalashtir*, yetkazish, jo'natiladi, tushadi, chiqaradi, qabul qilinadi,
            yetadi, ko'tariladi, yig'adi, oshirmoqchi, chiqarmoqchi, qurmoqchi, ochmoqchi, yaratadi,
            kiritadi, ajratadi, jo'natadi, sotadi, eksport qiladi, eksport qilinadi, import qilinadi, olib
            kelinadi, ishga tushiradi, barpo etiladi, oshirish, maqsadida, ishga olinadi, beriladi, sotib
            oladi, xarid qiladi
        """,
        Status.FORECAST: """
            prognoz*, kutil*, kutilmoqda, ekspertlar, tahlilchi*, kutilyapti, taxmin*, bashorat*,
            kutishicha, fikricha, kutmoqda*, kutyapmiz, mumkin
        """,
    },
    months=MONTHS["uz"],
    seasons=SEASONS["uz"],
    ordinals=ORDINALS["uz"],
    times_of=TIMES_OF["uz"],
    comparison="""
        ko'rsatkichidan, ko'rsatkichdan, nisbatan, qaraganda, solishtirganda, solishtirilganda, o'rniga,
        taqqoslaganda, bo'lgan ., bo'lgan
        edi
    """,
    moves="""
        yetkaz*, jo'nat*, keldi, kelgan, yubor*, olib kelin*, kirib kel*, oldi, keltir*, ketdi, ketgan,
        jo'nab ket*, jo'natil*, yo'l oldi, yetib keldi, olib kirildi, olib kirilgan, kirdi
    """,
    into="gacha, yetdi, yetib, tashkil",
    out_of="dan",
    towards="",
    share="""
        qismini, qismi, ulush*, to'g'ri, barcha, jami, umumiy, bozorning, eksportning, importning,
        sotuvlarning
    """,
    equity="aksiya*, egalik, ulushini sot*, ustav*",
    of_them="shundan, ulardan, ularning, jumladan, shu jumladan, shulardan",
    nation="mamlakat*, respublika*, mahalliy, milliy, soha*, avtozavodlar*, korxonalari, bozor*",
    sources="ma'lumot*, xabar*, ma'lum qil*",
    respective="mos ravishda, tegishlicha",
    another="yana, qo'shimcha",
    pronouns="u, ular, uning, ularning, u yerdan",
    starts="boshlan*, boshla*, boshlaydi",
    worth="""
        shartnoma narxi, shartnoma qiymati, bitim qiymati, qiymat*, summa*, shartnoma*, tushum*, pul
        hisobida, qiymatidagi
    """,
    costs="qiymat*, mablag'*, sarflan*, xarajat*",
    building="qurilish*, qurilmoqda, quriladi, barpo etil*",
    turnover="aylanma*, tushum*",
    done="""
        kiritildi, sarflandi, o'zlashtirildi, yo'naltirildi, kiritgan, sarflagan, jalb qilindi, sarflangan,
        kiritilgan, o'zlashtirilgan, yo'naltirilgan, jalb etildi, jalb etilgan, jalb qilingan, ketdi, ketgan
    """,
    verb_endings=("di", "gan", "kan", "adi", "ildi"),
    changed="o'zgarish, o'sish, farq",
    daily="kuniga, haftasiga, oyiga, soatiga, smenada",
    running="to'liq quvvat bilan, to'liq quvvatda, to'liq quvvatida",
    backers="tomon*, ta'sischi*, kapital*, investor*, kompaniya*, guruh*, hamkor*, konsern*",
    mostly="""
        asosan, aksariyati, ko‘pchiligi, katta qismi, asosiy qismi
    """,
    local="mahalliy, маҳаллий",
    anaphora="bu, ushbu, mazkur",
    plants="""
        zavod*, avtozavod*, korxona*, majmua*, sex*, mchj, aj, qk, liniya*, fabrika*, maydoncha*, kompleks*
    """,
    projects="loyiha*, megaloyiha*, bosqich*, qurilish*, zavod qiymati",
    breaks=(";", ", ammo", ", lekin", "bo'lsa", ", ularning", ", shundan", "hamda"),
    glue="""
        va, hamda, esa, uchun, bilan, bu, shu, bo'yicha, ishlab, yig'ildi, sotildi, eksport, import,
        tashkil, turibdi, yetdi, bo'ldi, chiqdi, keldi, olib, kelgan, ro'yxatga, ko'p, kam, oshdi, ortiq,
        bo'lgan, sotilgan, edi, chiqarilgan, jo'natildi, yuborildi, xarid, keltirildi, chiqqan, tayyorlangan
    """,
    industry="""
        avtosanoat*, avtozavod*, avtomobil sanoati*, avtomobil zavod*, avtomobil ishlab chiqar*, avtomobil
        bozor*, yengil avtomobil*, avtobozor*, avtomobilsozlik*, avtomobil eksport*, avtomobil import*,
        elektromobil*, mashinasozlik, avtoprom*, avtomobil yig'*, avtomobil sotuv*, yengil mashina*, avtobus
        ishlab chiqar*, traktor zavod*, avtobus zavod*
    """,
    trade="ishlab chiqar*, sot*, import*, eksport*, zavod*, yig'*",
    offtopic="""
        avariya*, yth, o'g'ir*, halok, jarima*, yo'l ta'mir*, futbol, ob - havo, haydovchilik guvohnoma*,
        politsiya*, tirbandlik*, yo'l - transport, hodisa*
    """,
    boilerplate="""
        shuningdek o'qing, o'qing, mavzuga oid, foto :, manba :, avvalroq xabar, obuna bo'ling, eslatib
        o'tamiz, boshqa yangiliklar
    """,
    single="""
        narx*, kredit*, foyda*, soliq*, boj, boji*, bojni, bojlar*, yig'im*, maosh*, byudjet*, subsidiya*,
        yaim, jarima*, turadi,
        bir donasi, har biri, chegirma*, utilizatsiya yig'imi, daromad*, qarz*
    """,
    frequent="""
        va, bilan, uchun, bu, yil, esa, ham, bo'yicha, ta, bo'lib, yilda, dan, o'zbekiston, edi, bir, ming,
        ko'p, deb, shu, qilindi
    """,
    purchases="sotib ol*, xarid qil*, buyurtma*",
    dative=("ga", "ka", "qa", "га", "ка", "қа"),
    ablative=("dan", "дан"),
    estimates="baholan*",
    scheduled="rejalashtir*, belgilan*, mo'ljallan*",
    fractions={"33.3": "uchdan bir*", "25": "to'rtdan bir*", "20": "beshdan bir*", "10": "o'ndan bir*"},
    letters="",
)
