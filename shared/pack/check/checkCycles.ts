import { annexDependencies, columnDependencies } from '../../annex/dependencies.ts';
import { factDependencies } from './checkFacts.ts';
import type { Check } from './checkNames.ts';
import type { PackIndex } from './packIndex.ts';

/** Columns, annexes and facts that need each other in a circle can never be computed. */
export function checkCycles({ index, report }: Check): void {
  const { annexes, facts } = index.pack;
  for (const [i, { id }] of annexes.entries()) {
    const circle = findCircle([...(index.annexes.get(id)?.columns.keys() ?? [])], dependenciesOfColumns(index, id));
    if (circle) report(['annexes', i, 'columns'], `列互相依赖：${circle.join(' → ')}`, '不成圈的列');
  }
  const annexIds = annexes.map(({ id }) => id);
  const ofAnnex = (id: string) => {
    const annex = index.annexes.get(id);
    return annex ? annexDependencies(annex.definition) : [];
  };
  const annexCircle = findCircle(annexIds, ofAnnex);
  if (annexCircle) report(['annexes'], `附件互相取数：${annexCircle.join(' → ')}`, '不成圈的附件');
  const ofFact = (id: string) => {
    const fact = index.facts.get(id);
    return fact ? factDependencies(fact) : [];
  };
  const factCircle = findCircle(
    facts.map(({ id }) => id),
    ofFact,
  );
  if (factCircle) report(['facts'], `事实互相依赖：${factCircle.join(' → ')}`, '不成圈的事实');
}

function dependenciesOfColumns(index: PackIndex, annexId: string): (id: string) => string[] {
  return (id) => {
    const column = index.annexes.get(annexId)?.columns.get(id);
    return column ? columnDependencies(column) : [];
  };
}

/** The first circle met, from a name back to the same name. */
function findCircle(names: readonly string[], dependencies: (name: string) => readonly string[]): string[] | undefined {
  const done = new Set<string>();
  const open: string[] = [];
  const visit = (name: string): string[] | undefined => {
    if (done.has(name)) return undefined;
    if (open.includes(name)) return [...open.slice(open.indexOf(name)), name];
    open.push(name);
    for (const needed of dependencies(name)) {
      const circle = visit(needed);
      if (circle) return circle;
    }
    open.pop();
    done.add(name);
    return undefined;
  };
  for (const name of names) {
    const circle = visit(name);
    if (circle) return circle;
  }
  return undefined;
}
