import type { ImportContext } from './importContext.ts';
import { foldText } from './nameFold.ts';

/** Where somebody who is not in the register belongs by the name, and why; null where the name does not tell. */
export type LikelyGroup = (name: string) => { readonly groupId: string; readonly reason: string } | null;

/** So many units must begin alike before that tells their group. */
const fewestAlike = 3;
const levels = '省市州县区旗';

/** 云台镇卫生院 goes with 云台镇; 县图书馆 goes where all the others are that begin with 县. */
export function createLikelyGroup({ data, groups }: Pick<ImportContext, 'data' | 'groups'>): LikelyGroup {
  const printed = new Set(groups.map(({ id }) => id));
  const units = data.units.flatMap(({ name, short, groupId }) =>
    printed.has(groupId) ? [name, ...(short ? [short] : [])].map((text) => ({ text: foldText(text), groupId })) : [],
  );
  const byFirst = new Map<string, string[]>();
  for (const { text, groupId } of units) {
    const first = text[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), groupId]);
  }
  const place = foldText(data.pack.office.place);
  return (name) => {
    const folded = foldText(name);
    const own = place !== '' && folded.startsWith(place) ? `${place.at(-1)}${folded.slice(place.length)}` : folded;
    const level = own[0] ?? '';
    const bare = levels.includes(level) ? own.slice(1) : own;
    const isUnder = (text: string) =>
      text.length >= 3 && [folded, bare].some((each) => each.length > text.length && each.startsWith(text));
    const upper = units.find(({ text }) => isUnder(text));
    if (upper) return { groupId: upper.groupId, reason: `名称以“${upper.text}”开头` };
    // 县城关镇文化站 is of a town, whatever its first character.
    if (/^.{1,4}?(?:镇|乡|街道)/u.test(bare)) return null;
    const alike = levels.includes(level) && own.length > 2 ? (byFirst.get(level) ?? []) : [];
    const [groupId] = alike;
    const decided = groupId !== undefined && alike.length >= fewestAlike && alike.every((each) => each === groupId);
    return decided ? { groupId, reason: `单位表里“${level}”字开头的都在这一组` } : null;
  };
}
