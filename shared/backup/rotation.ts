/** One backup among others, as its name says. Numbers rise even where a clock was set back. */
export interface Generation {
  readonly number: number;
  /** 2026-11-22, by the clock of the laptop. */
  readonly day: string;
  /** Made before something was restored: what it holds may stand in no later backup. */
  readonly beforeRestore: boolean;
}

/** How many of the newest are kept, and of how many days and weeks the newest one each. */
export const rotation = { latest: 6, days: 14, weeks: 8, beforeRestore: 5 } as const;

/** The backups that are not needed any more. The newest is always kept. */
export function surplusGenerations<Each extends Generation>(all: readonly Each[]): Each[] {
  const newestFirst = [...all].sort((a, b) => b.number - a.number);
  const before = newestFirst.filter(({ beforeRestore }) => beforeRestore);
  const usual = newestFirst.filter(({ beforeRestore }) => !beforeRestore);
  const kept = new Set<Each>([
    ...usual.slice(0, rotation.latest),
    ...newestOfEach(usual, ({ day }) => day, rotation.days),
    ...newestOfEach(usual, ({ day }) => weekOf(day), rotation.weeks),
    ...before.slice(0, rotation.beforeRestore),
  ]);
  return all.filter((each) => !kept.has(each));
}

function newestOfEach<Each>(newestFirst: readonly Each[], nameOf: (each: Each) => string, most: number): Each[] {
  const newest = new Map<string, Each>();
  for (const each of newestFirst) {
    const name = nameOf(each);
    if (!newest.has(name)) newest.set(name, each);
  }
  return [...newest.values()].slice(0, most);
}

const dayLength = 86_400_000;

/** The Monday that the day's week begins with. */
function weekOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const noon = Date.UTC(year, month - 1, date, 12);
  const sinceMonday = (new Date(noon).getUTCDay() + 6) % 7;
  return new Date(noon - sinceMonday * dayLength).toISOString().slice(0, 10);
}
