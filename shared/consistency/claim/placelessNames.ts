import { readOnce } from '../readOnce.ts';

const placed = /^\p{Script=Han}{2,4}?[省市县区州旗](?=\p{Script=Han}{3})/u;
const governed = /(?<=[县市区州旗镇乡])人民政府$|(?<=街道)办事处$|(?<=区)(?:管委会|管理委员会)$/u;

const fewest = 3;

/** 柳林镇 of 柳林镇人民政府, 城关街道 of 城关街道办事处: what kind of place it is, its name says without who governs it. */
export const placeOf: (name: string) => string = readOnce((name) => name.replace(governed, ''));

/** 市水利局 of 澜川市水利局, 云台县 of 云台县人民政府: what a text calls those of one place, and a place that is governed. */
export function withoutPlaces(names: readonly string[], place = ''): ReadonlyMap<string, string> {
  const shorts = new Map([...ofOwnPlace(names, place), ...ofSharedPlace(names), ...names.flatMap(placeGoverned)]);
  const all = [...names, ...shorts.values()];
  return new Map([...shorts].filter(([, short]) => all.indexOf(short) === all.lastIndexOf(short)));
}

/** 康乐养老公寓 of 泽远康乐养老公寓, in a paper of 泽远县. */
function ofOwnPlace(names: readonly string[], place: string): (readonly [string, string])[] {
  const stem = place.slice(0, -1);
  if (stem.length < 2) return [];
  return names
    .filter((name) => name.startsWith(stem) && name.length >= stem.length + 4)
    .map((name) => [name, name.slice(stem.length)] as const);
}

/** Without the name of their place, where more of them have it. */
function ofSharedPlace(names: readonly string[]): (readonly [string, string])[] {
  const places = new Map<string, string[]>();
  for (const name of names) {
    const place = placed.exec(name)?.[0];
    if (place !== undefined) places.set(place, [...(places.get(place) ?? []), name]);
  }
  return [...places]
    .filter(([, own]) => own.length >= fewest)
    .flatMap(([place, own]) => own.map((name) => [name, name.slice(place.length - 1)] as const));
}

/** 澜川高新技术产业开发区管委会 is 澜川高新区 in every text. */
function placeGoverned(name: string): (readonly [string, string])[] {
  const bare = placeOf(name);
  const short = bare.replace(/高新技术(?:产业)?开发区$/u, '高新区').replace(/经济(?:技术)?开发区$/u, '经开区');
  return short !== name && short.length >= 3 ? [[name, short]] : [];
}
