/** Who is to check what, and who did: shown before the laptops go out and after they come back. */
export interface AssignmentCheck {
  readonly units: number;
  readonly inspectors: readonly { readonly person: string; readonly units: number; readonly checked: number }[];
  /** Units that nobody is to check. */
  readonly gaps: readonly string[];
  /** Units with answers of several people, or of somebody else than the one who was to check them. */
  readonly overlaps: readonly {
    readonly unit: string;
    readonly assignee: string | null;
    readonly people: readonly string[];
  }[];
  /** Units given to somebody that nobody has answered anything about. */
  readonly untouched: readonly { readonly unit: string; readonly assignee: string }[];
}

interface Given {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly assignees: ReadonlyMap<string, string>;
  /** Who has answered about each unit. */
  readonly answeredBy: ReadonlyMap<string, ReadonlySet<string>>;
}

export function checkAssignment({ units, assignees, answeredBy }: Given): AssignmentCheck {
  const people = [...new Set(assignees.values())].sort((a, b) => a.localeCompare(b, 'zh-CN'));
  const answersOf = (id: string) => [...(answeredBy.get(id) ?? [])].sort();
  return {
    units: units.length,
    inspectors: people.map((person) => {
      const own = units.filter(({ id }) => assignees.get(id) === person);
      return { person, units: own.length, checked: own.filter(({ id }) => answersOf(id).length > 0).length };
    }),
    gaps: units.filter(({ id }) => !assignees.has(id)).map(({ name }) => name),
    overlaps: units.flatMap(({ id, name }) => {
      const answered = answersOf(id);
      const assignee = assignees.get(id) ?? null;
      const isForeign = assignee !== null && answered.some((person) => person !== assignee);
      return answered.length > 1 || isForeign ? [{ unit: name, assignee, people: answered }] : [];
    }),
    untouched: units.flatMap(({ id, name }) => {
      const assignee = assignees.get(id);
      return assignee !== undefined && answersOf(id).length === 0 ? [{ unit: name, assignee }] : [];
    }),
  };
}
