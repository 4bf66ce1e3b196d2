import { foldText } from '../import/nameFold.ts';
import { simplifiedOf } from '../text/simplifiedCharacters.ts';
import { fillers, functions, heads, initials, wholeNames } from './institutions.ts';

export interface Place {
  /** 嘉鱼县. */
  readonly name: string;
  /** 嘉鱼; the whole name where nothing but one character would be left. */
  readonly stem: string;
  /** 县: names that begin with it alone mean this place. */
  readonly level: string;
}

/** A printed name taken apart. */
export interface ReadName {
  /** Folded, nothing taken off. */
  readonly whole: string;
  /** Without the place before it. */
  readonly rest: string;
  /** `rest` in the one way in which it is compared: 政府办, 文林街道. */
  readonly key: string;
  /** A unit of another place: 市财政局 in a county, 赤壁市教育局 in 嘉鱼县. */
  readonly foreign: boolean;
  readonly institution: Institution | null;
}

export interface Institution {
  /** 局, 办 or 中心. */
  readonly head: string;
  readonly functions: readonly string[];
  /** Every character belongs to a known word. */
  readonly known: boolean;
}

const levels = '省市州县区旗';

/** 长阳土家族自治县 is 长阳县 for short: the peoples it is of are left out. The 55 of the state's list, those of one place last. */
const peoples =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
const autonomous = new RegExp(`(?<=\\p{Script=Han}{2})(?:(?:${peoples})族)*自治$`, 'u');

/** 长阳县 of 长阳土家族自治县; of most places the name itself. */
export function plainNameOf({ stem, level, name }: Place): string {
  return name.endsWith(`自治${level}`) ? stem + level : name;
}

export function placeOf(name: string): Place {
  const folded = foldText(name);
  const last = folded.slice(-1);
  const level = levels.includes(last) ? last : '';
  const stem = level !== '' && folded.length > 2 ? folded.slice(0, -1).replace(autonomous, '') : folded;
  return { name: folded, stem, level };
}

/** Marks that point to a note or set a name apart; folding would make a digit of ①. */
const marksBehind = /(?<=[\p{Script=Han})）])\s*[\u2460-\u2473*＊※★☆▲△●◆■#¹²³⁴-⁹†‡]+\s*$/u;
const marksBefore = /^(?:\d{1,3}[.、)]|\(\d{1,3}\))?[*※★☆▲△●◆■#]+/u;

/** Folded further than other texts: traditional characters, bullets, numbers before, marks of notes and punctuation around a name say nothing. */
export function foldName(text: string): string {
  return simplified(foldText(text.replace(marksBehind, '')))
    .replace(marksBefore, '')
    .replace(/^(?:\d{1,3}[.、)]|\(\d{1,3}\))(?=\D)/u, '')
    .replace(/["'《》〈〉<>「」『』]/gu, '')
    .replace(/^[、,;:。.·*-]+|[、,;:。.·*-]+$/gu, '');
}

function simplified(text: string): string {
  for (const character of text) {
    if (simplifiedOf.has(character)) return Array.from(text, (each) => simplifiedOf.get(each) ?? each).join('');
  }
  return text;
}

export function readName(text: string, place: Place): ReadName {
  const whole = foldName(text);
  const bare = whole.replace(/(?<=[县市区旗])(?:人民)?政府$/u, '');
  const branch = readBranch(bare, place);
  const { rest, foreign } = branch ?? takePlace(bare, place);
  const key = keyOf(rest);
  return { whole, rest, key, foreign, institution: readInstitution(key) };
}

const upper = /^(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{2,4}?[市州盟])?$/u;
/** 市场监管局, 区域… : the first character is not a level. */
const noLevel = /^(?:市场|市监(?=局|管)|市政(?!务|府|数|协|法)|市容|市民中心|区域|州河)/u;
const zone = /(?:开发|高新|园|景|社|校|小|林|片|灌|库|牧|矿|度假|保护|新|经开|示范|合作)区$/u;
const ofPlace = /^(\p{Script=Han}{2,4}?[市县区旗州盟])(.{2,})$/u;

function takePlace(text: string, place: Place): { rest: string; foreign: boolean } {
  const own = ownPart(text, place);
  if (own !== null) return { rest: own.replace(/^人民政府(?=.{3})(?!办公室|网|服务)/u, ''), foreign: false };
  const foreignLevel = levels.includes(text[0] ?? ' ') && !noLevel.test(text) && text.length > 2;
  const named = ofPlace.exec(text);
  const foreign = foreignLevel || (named !== null && !zone.test(named[1] ?? '') && !noLevel.test(text));
  return { rest: text, foreign };
}

/** What stands behind the own place; null where the name does not begin with it. */
function ownPart(text: string, place: Place): string | null {
  const { stem, level } = place;
  const party = text.replace(/^(?:中共|共青团|国家税务总局|中国人民银行|人民银行|国网)/u, '');
  const before = text.slice(0, text.length - party.length);
  const kept = /^(?:中共)?$/u.test(before) ? '' : before;
  const name = [place.name, plainNameOf(place)].find((each) => party.includes(each)) ?? place.name;
  const at = name === '' ? -1 : party.indexOf(name);
  if (at >= 0 && at <= 8 && upper.test(party.slice(0, at)) && party.length > at + name.length) {
    return kept + party.slice(at + name.length);
  }
  if (kept !== '') return party.startsWith(level) && level !== '' ? kept + party.slice(1) : null;
  if (level !== '' && party.startsWith(level) && party.length > 2 && !noLevel.test(party)) return party.slice(1);
  if (stem.length > 1 && party.startsWith(stem) && party.length > stem.length + 1) return party.slice(stem.length);
  const behindUpper = /^\p{Script=Han}{2,4}?[市州盟](.+)$/u.exec(party)?.[1];
  if (behindUpper?.startsWith(stem) && stem.length > 1 && behindUpper.length > stem.length + 1) {
    return behindUpper.slice(stem.length);
  }
  return null;
}

/** 市公安局嘉鱼分局, 嘉鱼公安分局, 公安分局: the branch that an upper office has here stands where an office of this place would. */
function readBranch(text: string, place: Place): { rest: string; foreign: boolean } | null {
  if (!text.endsWith('分局')) return null;
  const body = text.slice(0, -2);
  const here = [place.name, plainNameOf(place), place.stem].find((name) => name !== '' && body.endsWith(name));
  const core = here === undefined ? (ownPart(text, place)?.slice(0, -2) ?? body) : body.slice(0, -here.length);
  const office = core.replace(/^(?:\p{Script=Han}{2,4}?[省市州盟]|[省市州](?!场))/u, '').replace(/局$/u, '');
  if (office === '') return null;
  const rest = `${office}局`;
  const elsewhere = here === undefined && (core.includes('局') || office !== core);
  return { rest, foreign: elsewhere };
}

function keyOf(rest: string): string {
  const zoneName = rest.replace(/(?<!监督)管理委员会$/u, '管委会').replace(/(?<=[区园])管委会$/u, '');
  const town = /^(\p{Script=Han}{2,}?)(?:(镇|乡|苏木)(?:人民)?政府|(?:街道|街)办(?:事处)?|办事处)$/u.exec(zoneName);
  if (town) return `${town[1]}${town[2] ?? '街道'}`;
  const whole = wholeNames.find(([pattern]) => pattern.test(zoneName));
  return whole ? zoneName.replace(whole[0], whole[1]) : zoneName;
}

const words = new Map<string, readonly string[]>([
  ...functions.flatMap(([name = '', ...forms]) => [name, ...forms].map((form) => [form, [name]] as const)),
  ...fillers.map((filler) => [filler, []] as const),
]);
const longest = Math.max(...[...words.keys()].map((word) => word.length));
const ending = heads.toSorted(([a], [b]) => b.length - a.length);

function readInstitution(key: string): Institution | null {
  const found = ending.find(([text]) => key.endsWith(text) && key.length > text.length);
  if (!found) return null;
  const [text, head] = found;
  return { head, ...readFunctions(key.slice(0, -text.length)) };
}

interface Reading {
  readonly cost: number;
  readonly functions: readonly string[];
  readonly known: boolean;
}

/** The cheapest way to read a compound as known words: whole words before single characters before what is unknown. */
function readFunctions(body: string): { functions: readonly string[]; known: boolean } {
  const best: Reading[] = [{ cost: 0, functions: [], known: true }];
  for (let end = 1; end <= body.length; end += 1) {
    let chosen: Reading | null = null;
    for (let from = Math.max(0, end - longest); from < end; from += 1) {
      const before = best[from] as Reading;
      const piece = body.slice(from, end);
      // 文化和旅局 is no short form but lacks a character.
      const lame = body[from - 1] === '和' && initials[piece] !== undefined;
      const next = lame ? unknown(before, piece) : step(before, piece);
      if (next && (chosen === null || next.cost < chosen.cost)) chosen = next;
    }
    best.push(chosen as Reading);
  }
  const { functions: read, known } = best[body.length] as Reading;
  return { functions: [...new Set(read)].sort(), known: known && read.length > 0 };
}

function step(before: Reading, piece: string): Reading | null {
  const word = words.get(piece);
  if (word) {
    const cost = before.cost + 10 - piece.length;
    return { cost, functions: [...before.functions, ...word], known: before.known };
  }
  if (piece.length > 1) return null;
  const initial = initials[piece];
  if (initial) return { cost: before.cost + 20, functions: [...before.functions, initial], known: before.known };
  return unknown(before, piece);
}

function unknown(before: Reading, piece: string): Reading {
  return { cost: before.cost + 60, functions: [...before.functions, `?${piece}`], known: false };
}
