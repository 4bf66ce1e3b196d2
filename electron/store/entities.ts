import type { EntityName, FieldValue } from '#shared/store/change.ts';

/** How a field is kept in its column; `blank` stands in until a change has set the field. */
export interface Field {
  readonly kind: 'text' | 'integer' | 'boolean' | 'json';
  readonly nullable: boolean;
  readonly blank: FieldValue;
}

const text: Field = { kind: 'text', nullable: false, blank: '' };
const optionalText: Field = { kind: 'text', nullable: true, blank: null };
const integer: Field = { kind: 'integer', nullable: false, blank: 0 };
const optionalInteger: Field = { kind: 'integer', nullable: true, blank: null };
const flag: Field = { kind: 'boolean', nullable: false, blank: false };
const removed = flag;
const visitOpen: Field = { kind: 'text', nullable: false, blank: 'open' };
const list: Field = { kind: 'json', nullable: false, blank: [] };
const optionalFlag: Field = { kind: 'boolean', nullable: true, blank: null };
const optionalRecord: Field = { kind: 'json', nullable: true, blank: null };
const record: Field = { kind: 'json', nullable: false, blank: {} };

/** Everything with one table row per id. A finding has no fixed fields: see findingRow.ts. */
export type ObjectName = Exclude<EntityName, 'finding'>;

/** The one declaration of the projected tables: the projector and the checks of a change are derived from it. */
export const entities: Readonly<Record<ObjectName, Readonly<Record<string, Field>>>> = {
  /** `content` is the JSON of the pack. */
  pack: { content: text, removed },
  round: {
    title: text,
    year: integer,
    quarter: optionalInteger,
    from: optionalText,
    to: optionalText,
    asOf: optionalText,
    date: optionalText,
    packId: text,
    order: integer,
    removed,
  },
  unit: {
    name: text,
    short: optionalText,
    groupId: text,
    order: integer,
    aliases: list,
    exempt: optionalText,
    formerNames: list,
    startedOn: optionalText,
    endedOn: optionalText,
    successors: list,
    removed,
  },
  account: {
    name: text,
    platform: text,
    sponsor: text,
    groupId: text,
    order: integer,
    filed: optionalText,
    removed,
  },
  task: {
    roundId: text,
    annexId: text,
    order: integer,
    text,
    levels: list,
    attributes: record,
    starts: list,
    removed,
  },
  problem: {
    roundId: text,
    annexId: text,
    subjectId: text,
    columnId: text,
    order: integer,
    ruleId: optionalText,
    text,
    place: optionalText,
    count: optionalInteger,
    points: optionalInteger,
    period: optionalRecord,
    removed,
  },
  visit: { roundId: text, unitId: text, status: visitOpen, assignee: optionalText, note: text, removed },
  remark: {
    roundId: text,
    annexId: text,
    subjectId: text,
    columnId: text,
    reason: text,
    filled: flag,
    confirmed: flag,
    removed,
  },
  evidence: {
    roundId: text,
    annexId: optionalText,
    subjectId: text,
    columnId: optionalText,
    problemId: optionalText,
    number: text,
    name: text,
    hash: text,
    originalHash: text,
    mediaType: text,
    width: optionalInteger,
    height: optionalInteger,
    size: integer,
    takenAt: optionalText,
    rotation: integer,
    crop: optionalRecord,
    marks: list,
    thumbnail: optionalText,
    rendering: optionalText,
    order: integer,
    removed,
  },
  /** A file that was imported; who and when its change says. */
  source: {
    roundId: text,
    annexId: text,
    name: text,
    hash: text,
    size: integer,
    kept: flag,
    rows: integer,
    cells: integer,
    removed,
  },
  /** What a person said about the columns of a file with this head. */
  layout: { annexId: text, fingerprint: text, depth: integer, columns: record, removed },
  /** What a round says about its bulletin beside the text; null: as the pack has it. */
  bulletin: {
    format: optionalText,
    mark: optionalText,
    title: optionalText,
    documentNumber: optionalText,
    issuer: optionalText,
    addressee: optionalText,
    date: optionalText,
    annotation: optionalText,
    copyTo: optionalText,
    printedBy: optionalText,
    printedOn: optionalText,
    copyNumber: optionalText,
    secrecy: optionalText,
    urgency: optionalText,
    signer: optionalText,
    seal: optionalFlag,
    attachmentNote: optionalFlag,
    paper: optionalRecord,
    removed,
  },
  /** What a person said about one block of the text. */
  draft: {
    roundId: text,
    position: optionalText,
    style: optionalText,
    numbered: optionalFlag,
    text: optionalText,
    dropped: flag,
    basis: optionalRecord,
    removed,
  },
  /** 送审稿, 定稿 and its lifting; `paragraphs` is the text as it stood, `hash` the whole document. */
  version: {
    roundId: text,
    kind: text,
    note: text,
    title: text,
    paragraphs: list,
    annexes: list,
    units: list,
    accounts: list,
    hash: text,
    removed,
  },
  /** What was decided about a discrepancy, or (key null) about all of one rule, and what it was then. */
  ruling: {
    roundId: text,
    rule: text,
    key: optionalText,
    reason: text,
    severity: text,
    where: text,
    quote: text,
    message: text,
    removed,
  },
};

/** What stands in a field that no change has set. */
export function blankOf(entity: EntityName, field: string): FieldValue {
  return entity === 'finding' ? null : (entities[entity][field]?.blank ?? null);
}
