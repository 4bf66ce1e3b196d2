/** Attributes that a column or a condition may read of a row's subject, by name: `short`, `sponsor`, `platform`, `filed`, `level1` … */
export type Attributes = Readonly<Record<string, string>>;

/** 单位: who is checked. `order` is the official order; `exempt` the reason why it is not assessed. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly short: string | null;
  readonly groupId: string;
  readonly order: number;
  readonly aliases: readonly string[];
  readonly exempt: string | null;
  /** Names it had before, each until a date (the last day of that name). */
  readonly formerNames: readonly FormerName[];
  /** Its first day, where it came out of others; earlier rounds leave it out. Null: it has always been there. */
  readonly startedOn: string | null;
  /** The last day of the unit: it was dissolved, merged or split. Rounds that begin later leave it out. */
  readonly endedOn: string | null;
  /** Units that took over: one after a merger, several after a split. */
  readonly successors: readonly string[];
}

/** What a unit is that nobody has said more about than its name, group and order. */
export const plainUnit = {
  short: null,
  aliases: [],
  exempt: null,
  formerNames: [],
  startedOn: null,
  endedOn: null,
  successors: [],
} as const satisfies Partial<Unit>;

export interface FormerName {
  readonly name: string;
  /** Its short name then; null or absent: none is known, the present one stands. */
  readonly short?: string | null;
  readonly until: string;
}

/** 政务新媒体账号. `groupId` is its region or kind; `filed` 是否备案 as printed, null when unknown. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly sponsor: string;
  readonly groupId: string;
  readonly order: number;
  readonly filed: string | null;
}

/**
 * 任务分解: a row of the indicator table of one round. `levels` are the texts of the indicator levels from the top;
 * `starts` the columns that begin a new cell here although their text equals the row above (printed that way).
 */
export interface Task {
  readonly id: string;
  readonly roundId: string;
  readonly annexId: string;
  readonly order: number;
  readonly text: string;
  readonly levels: readonly string[];
  readonly attributes: Attributes;
  readonly starts: readonly string[];
}

/** 行的对象: what one row of an annex is about, whatever register it comes from. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly groupId: string | null;
  readonly attributes: Attributes;
  readonly exempt: string | null;
  readonly starts: readonly string[];
}
