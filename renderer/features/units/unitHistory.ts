import type { Unit } from '#shared/round/subject.ts';

/** What happened to a unit, as sentences from the earliest on. */
export function unitHistory(unit: Unit, units: readonly Unit[]): string[] {
  const nameOf = (id: string) => units.find((each) => each.id === id)?.name ?? '（已删除的单位）';
  const before = units.filter((each) => each.successors.includes(unit.id)).map(({ name }) => name);
  const lines: string[] = [];
  if (unit.startedOn !== null) {
    lines.push(`${unit.startedOn} 起设立${before.length > 0 ? `，由${before.join('、')}而来` : ''}`);
  } else if (before.length > 0) lines.push(`承接了${before.join('、')}`);
  const names = [...unit.formerNames].sort((a, b) => (a.until < b.until ? -1 : 1));
  for (const { name, until } of names) lines.push(`至 ${until} 名为“${name}”`);
  if (unit.endedOn !== null) {
    const into = unit.successors.map(nameOf).join('、');
    lines.push(`${unit.endedOn} 终止${into === '' ? '' : `，由${into}承接`}`);
  }
  return lines;
}

/** A mark behind the name in the register; "" for a unit as it always was. */
export function unitMark({ formerNames, startedOn, endedOn }: Unit): string {
  if (endedOn !== null) return `已终止（${endedOn}）`;
  if (formerNames.length > 0) return `原${formerNames.at(-1)?.name ?? ''}`;
  return startedOn === null ? '' : `${startedOn} 起`;
}
