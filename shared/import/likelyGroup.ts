import type { ImportContext } from './importContext.ts';
import { foldText } from './nameFold.ts';

/** Where somebody who is not in the register belongs by the name, and why; null where the name does not tell. */
export type LikelyGroup = (name: string) => { readonly groupId: string; readonly reason: string } | null;

/** So many units must begin alike before that tells their group. */
const fewestAlike = 3;

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
    const upper = units.find(({ text }) => text.length >= 3 && folded.length > text.length && folded.startsWith(text));
    if (upper) return { groupId: upper.groupId, reason: `名称以“${upper.text}”开头` };
    const own = place !== '' && folded.startsWith(place) ? `${place.at(-1)}${folded.slice(place.length)}` : folded;
    const level = own[0] ?? '';
    const alike = '省市州县区旗'.includes(level) && own.length > 2 ? (byFirst.get(level) ?? []) : [];
    const [groupId] = alike;
    const decided = groupId !== undefined && alike.length >= fewestAlike && alike.every((each) => each === groupId);
    return decided ? { groupId, reason: `单位表里“${level}”字开头的都在这一组` } : null;
  };
}
