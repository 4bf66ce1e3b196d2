/** What a company is in law, which a text leaves out first. */
const legalForm = /(?:股份)?有限(?:责任)?(?:分?公司)?$|(?:分|总)公司$|集团$/u;
const governs = /[省市县区州旗]/u;
/** 县社保局 is no short form of 县人力资源和社会保障局: offices and places are known by rules of their own. */
const ofOwnRules = /(?:[局委办署村镇乡]|政府|街道|社区|委员会|网站?)$/u;

const fewest = 4;
const shortest = 6;
const most = 14;

/** How a text may call rows by some of their characters: 北郊粮库 for 临沣市北郊粮食储备库有限公司, 县户政大厅 for 县公安局户政服务大厅. */
export interface Abbreviations {
  /** What is called so at this place of a text, the longest; null where nothing is, or more than one may be. */
  at(text: string, place: number): string | null;
  /** The one name that is called so. */
  nameOf(short: string): string | null;
}

/** Of long names of institutions only; the short one begins as they do, with or without their place, and ends as they do. */
export function abbreviationsOf(names: readonly string[]): Abbreviations {
  const byInitial = new Map<string, Way[]>();
  const places = placesOf(names);
  for (const way of names.flatMap((name) => waysOf(name, places)))
    byInitial.set(way.text.charAt(0), [...(byInitial.get(way.text.charAt(0)) ?? []), way]);
  const printed = new Set(names);
  const nameOf = (short: string): string | null => {
    if (short.length < fewest || printed.has(short)) return null;
    const meant = (byInitial.get(short.charAt(0)) ?? []).filter((way) => lengthAt(short, 0, way) === short.length);
    // 望河粮库 is that of 望河区望河粮食储备库 rather than 望河区柳林粮食储备库.
    const bare = meant.filter(({ placeless }) => placeless);
    const [one, other] = new Set((bare.length > 0 ? bare : meant).map(({ name }) => name));
    return one !== undefined && other === undefined ? one : null;
  };
  const at = (text: string, place: number): string | null => {
    const ways = byInitial.get(text.charAt(place)) ?? [];
    const length = Math.max(0, ...ways.map((way) => lengthAt(text, place, way)));
    const short = text.slice(place, place + length);
    return nameOf(short) === null ? null : short;
  };
  return { at, nameOf };
}

/** A name from where a short form of it may begin. */
interface Way {
  readonly name: string;
  readonly text: string;
  /** Behind the name of its place. */
  readonly placeless: boolean;
  /** With what a short form ends. */
  readonly ends: string;
}

/** 朔宁 of 朔宁华阳热力有限公司, 朔宁永泰供热有限公司 and 朔宁惠民供热有限公司: the place that names begin with, without what it is. */
function placesOf(names: readonly string[]): ReadonlySet<string> {
  const heads = names.map((name) => name.slice(0, 2));
  return new Set(heads.filter((head) => heads.filter((other) => other === head).length >= 3));
}

/** 国网禾塘县供电公司 from its beginning, from 县 and from behind it. */
function waysOf(name: string, places: ReadonlySet<string>): Way[] {
  if (name.length < shortest || ofOwnRules.test(name) || !/^\p{Script=Han}+$/u.test(name)) return [];
  const ends = `${name.charAt(name.length - 1)}${name.replace(legalForm, '').at(-1) ?? ''}`;
  const level = [...name.slice(0, shortest)].findIndex((letter, at) => at > 1 && governs.test(letter));
  const starts = level >= 0 ? [0, level, level + 1] : places.has(name.slice(0, 2)) ? [0, 2] : [0];
  const ways = starts.map((start) => ({ name, text: name.slice(start), placeless: start > level, ends }));
  return ways.filter(({ text }) => text.length >= fewest);
}

/** How far the text goes through the name in its order, up to the last character that may end it; 0 where that is no short form. */
function lengthAt(text: string, place: number, { text: name, ends }: Way): number {
  // 北郊 of 北郊, 环卫 of 环境卫生.
  const begins = [name.charAt(1), name.charAt(2)].includes(text.charAt(place + 1));
  if (!governs.test(name.charAt(0)) && !begins) return 0;
  let length = 0;
  for (let at = 0, next = 0; at < most; at += 1) {
    next = name.indexOf(text.charAt(place + at) || '。', next) + 1;
    if (next === 0) break;
    if (ends.includes(text.charAt(place + at)) && !ofOwnRules.test(text.slice(place, place + at + 1))) length = at + 1;
  }
  return length >= fewest ? length : 0;
}
