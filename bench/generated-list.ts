import { createRandom } from './news-text.js';

/**
 * A list of any size in the shape of OpenSanctions' targets.simple.csv or of a reader's own CSV: people of several scripts, bodies and ships,
 * 2.5 names each as on OFAC's list, the same on every run. Invented; no name is taken from a list.
 */
export type GeneratedShape = 'targets.simple' | 'own';

type Below = (limit: number) => number;
type Draw = <T>(from: readonly T[]) => T;

const drawWith =
  (below: Below): Draw =>
  (from) => {
    const drawn = from[below(from.length)];
    if (drawn === undefined) throw new RangeError('nothing to draw from');
    return drawn;
  };

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const CYRILLIC_GIVEN = words(
  'Алексей Андрей Борис Виктор Владимир Григорий Денис Дмитрий Евгений Иван Игорь Кирилл Леонид Максим Михаил Николай Олег Павел Роман Сергей Степан Тимур Фёдор Юрий Ярослав',
);
const CYRILLIC_STEMS = words(
  'Алтын Берез Ветр Волж Воскр Горн Громыч Добр Дубров Ежов Журав Загор Звон Зимн Изум Калин Кедр Ключев Кост Кравц Кузн Лебед Лесн Лугов Мель Морозк Нагор Низов Овраг Озер Орл Остров Пахом Полев Речн Рогож Руднев Садов Сел Серебр Скал Снег Сокол Степ Сухов Тихон Травк Туман Усть Хвощ Черн Шахт Щегл Юрт Яблок Ясн',
);
const CYRILLIC_ENDS = words('ов ев ин ский енко ович ыч ук як аев ухин цев');
const PATRONYMS = words(
  'Алексеевич Андреевич Борисович Викторович Григорьевич Дмитриевич Иванович Игоревич Кириллович Леонидович Максимович Михайлович Николаевич Олегович Павлович Романович Сергеевич Степанович Юрьевич',
);
const ROMANISED: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

const ARABIC: readonly (readonly [string, string])[] = words(
  'Ahmad:أحمد Ali:علي Bilal:بلال Dawud:داود Faris:فارس Hamid:حامد Hasan:حسن Husayn:حسين Ibrahim:إبراهيم Idris:إدريس Imad:عماد Ismail:إسماعيل Jamal:جمال Khalid:خالد Mahmud:محمود Mustafa:مصطفى Nabil:نبيل Qasim:قاسم Rashid:راشد Salim:سالم Samir:سمير Tariq:طارق Walid:وليد Yasir:ياسر Yusuf:يوسف Ziyad:زياد',
).map(pair);
const ARABIC_FAMILY: readonly (readonly [string, string])[] = words(
  'Bahri:البحري Barmaki:البرمكي Dimashqi:الدمشقي Ghazali:الغزالي Hamdani:الحمداني Jabali:الجبلي Kufi:الكوفي Masri:المصري Mawsili:الموصلي Najjar:النجار Qaysi:القيسي Rifai:الرفاعي Sahili:الساحلي Shami:الشامي Tamimi:التميمي Wadi:الوادي Yamani:اليماني Zahrani:الزهراني',
).map(pair);
const KOREAN_FAMILY = words(
  'Kang:강 Ko:고 Kwon:권 Ryu:류 Maeng:맹 Min:민 Paek:백 Som:섬 Son:손 Yang:양 Om:엄 U:우 Chon:전 Cha:차 Thae:태 Ha:하',
).map(pair);
const KOREAN = words(
  'Chol:철 Hyok:혁 Il:일 Jin:진 Kwang:광 Kyong:경 Man:만 Myong:명 Nam:남 Ok:옥 Pom:범 Rim:림 Sang:상 Song:성 Su:수 Tok:덕 Uk:욱 Won:원 Yong:용',
).map(pair);
const CHINESE_FAMILY = words(
  'Bai:白 Cao:曹 Deng:邓 Feng:冯 Gao:高 Han:韩 Jiang:江 Liang:梁 Luo:罗 Meng:孟 Pan:潘 Qian:钱 Shen:沈 Tan:谭 Xie:谢 Zhong:钟',
).map(pair);
const CHINESE = words(
  'An:安 Bo:波 Cheng:成 Da:达 Fang:芳 Guo:国 Hai:海 Jian:建 Lin:林 Ming:明 Ning:宁 Ping:平 Qing:庆 Rui:瑞 Shan:山 Tao:涛 Wei:伟 Xin:新 Yuan:远 Zhi:志',
).map(pair);
const LATIN_GIVEN = words(
  'Alberto Beatriz Carlos Diego Elena Farhad Gabriela Hector Ines Javad Katrin Lorenzo Mehdi Nadia Oscar Parviz Ramiro Shirin Tomas Ursula Vicente Walter Ximena Yolanda Zoran',
);
const LATIN_STEMS = words(
  'Alma Barre Cordo Delga Esco Ferra Gala Herre Iba Jara Karim Lande Mora Nava Orte Pala Quin Rami Sala Torre Uga Vale Zambra',
);
const LATIN_ENDS = words('no do ra les rrez mez na nte da ga zzi nian zadeh pour bach');
const PLACES = words(
  'Northern Southern Eastern Western Central Coastal Upper Lower Old New Delta Harbour River Mountain Island Amber Copper Silver Granite Cedar Falcon Heron Meridian Polar Summit Vista Zenith Orion Aurora Baltic Caspian Levant',
);
const TRADES = words(
  'Shipping Trading Mining Steel Chemical Timber Grain Energy Aviation Machinery Textile Fishery Logistics Petroleum Electronics Construction Engineering Cement Optics Marine',
);
const FORMS = ['LLC', 'Ltd', 'JSC', 'GmbH', 'FZE', 'Co., Ltd.', 'S.A.', 'PJSC', 'Holding', 'Group'];
const SHIP_WORDS = words(
  'Amber Arctic Blue Bright Calm Coral Crystal Dawn Deep Eastern Emerald Evening Gentle Golden Grand Green Jade Misty Morning Noble North Opal Pearl Quiet Rapid Royal Silver Still Sunny Velvet Wild',
);
const SHIP_NOUNS = words(
  'Albatross Anchor Bay Breeze Crane Current Dolphin Eagle Foam Gull Harbour Heron Horizon Lagoon Lantern Marlin Osprey Pilot Reef Sail Spirit Star Stream Swan Tide Trader Voyager Wave Wind',
);
const COUNTRIES = words('ru kp ir sy by cn ae tr ve mm hk mh pa lr cy');

function pair(text: string): readonly [string, string] {
  const [latin = '', native = ''] = text.split(':');
  return [latin, native];
}

const romanise = (cyrillic: string): string => {
  const latin = Array.from(cyrillic.toLowerCase(), (letter) => ROMANISED[letter] ?? letter).join('');
  return latin.slice(0, 1).toUpperCase() + latin.slice(1);
};

interface Party {
  readonly schema: 'Person' | 'Company' | 'Vessel';
  /** The primary name first. */
  readonly names: readonly string[];
}

function person(draw: Draw, below: Below): Party {
  const script = below(10);
  if (script < 4) {
    const given = draw(CYRILLIC_GIVEN);
    const patronym = draw(PATRONYMS);
    const family = draw(CYRILLIC_STEMS) + draw(CYRILLIC_ENDS);
    const [g, p, f] = [given, patronym, family].map(romanise);
    return { schema: 'Person', names: [`${g} ${p} ${f}`, `${family} ${given} ${patronym}`, `${f?.toUpperCase()} ${g}`] };
  }
  if (script < 6) {
    const [one, two, three] = [draw(ARABIC), draw(ARABIC), draw(ARABIC)];
    const family = draw(ARABIC_FAMILY);
    return {
      schema: 'Person',
      names: [
        `${one[0]} ${two[0]} ${three[0]} al-${family[0]}`,
        `${one[1]} ${two[1]} ${three[1]} ${family[1]}`,
        `${one[0]} ${two[0]} AL ${family[0].toUpperCase()}`,
      ],
    };
  }
  if (script < 8) {
    const isKorean = script === 6;
    const family = draw(isKorean ? KOREAN_FAMILY : CHINESE_FAMILY);
    const [one, two] = isKorean ? [draw(KOREAN), draw(KOREAN)] : [draw(CHINESE), draw(CHINESE)];
    return {
      schema: 'Person',
      names: [
        `${family[0].toUpperCase()} ${one[0]} ${two[0]}`,
        `${family[1]}${one[1]}${two[1]}`,
        `${family[0]} ${one[0]}-${two[0].toLowerCase()}`,
      ],
    };
  }
  const family = `${draw(LATIN_STEMS)}${draw(LATIN_ENDS)} ${draw(LATIN_STEMS)}${draw(LATIN_ENDS)}`;
  return { schema: 'Person', names: [`${draw(LATIN_GIVEN)} ${draw(LATIN_GIVEN)} ${family}`, `${draw(LATIN_GIVEN)} ${family}`] };
}

function party(draw: Draw, below: Below): Party {
  const sort = below(20);
  if (sort < 11) return person(draw, below);
  if (sort < 18) {
    const name = `${draw(PLACES)} ${draw(LATIN_STEMS)}${draw(LATIN_ENDS)} ${draw(TRADES)}`;
    return {
      schema: 'Company',
      names: [`${name} ${draw(FORMS)}`, name, `${name.toUpperCase()} ${draw(FORMS).toUpperCase()}`].slice(0, 2 + below(2)),
    };
  }
  const name = `${draw(SHIP_WORDS)} ${draw(SHIP_NOUNS)}`;
  return {
    schema: 'Vessel',
    names: [below(2) === 0 ? name : `${name} ${1 + below(99)}`, `${draw(SHIP_WORDS)} ${draw(SHIP_NOUNS)} ${1 + below(999)}`],
  };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const HEADERS: Readonly<Record<GeneratedShape, string>> = {
  'targets.simple':
    '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"',
  own: 'id,kind,name,aliases,birth date,country,programme,listed on,reason,IMO',
};

/** CSV text of `names` names (one to three fewer or more), in pieces of some 64,000 characters. */
export function* generatedList(names: number, shape: GeneratedShape = 'targets.simple', seed = 2026): Generator<string> {
  const below = createRandom(seed);
  const draw = drawWith(below);
  let piece = `${HEADERS[shape]}\n`;
  let made = 0;
  for (let number = 1; made < names; number++) {
    const { schema, names: own } = party(draw, below);
    made += own.length;
    const [name = '', ...aliases] = own;
    const birth =
      schema === 'Person' ? `${1940 + below(60)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}` : '';
    const imo = schema === 'Vessel' ? String(9_000_000 + below(999_999)) : '';
    const country = draw(COUNTRIES);
    const programme = `GEN-${1 + below(40)}`;
    const cells =
      shape === 'own'
        ? [String(number), schema, name, aliases.join(';'), birth, country, programme, '2024-05-01', 'Generated for measurements.', imo]
        : [
            `GEN-${number}`,
            schema,
            name,
            aliases.join(';'),
            birth,
            country,
            '',
            imo && `IMO${imo}`,
            '',
            '',
            '',
            programme,
            'Generated',
            '2024-05-01',
            '2026-03-13T05:41:01',
            '',
          ];
    piece += `${cells.map((cell) => (shape === 'own' && !/[",;]/.test(cell) ? cell : quoted(cell))).join(',')}\n`;
    if (piece.length > 64_000) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}
