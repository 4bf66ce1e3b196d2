import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { LeafColumn } from '../pack/column.ts';
import type { RoundData } from '../round/roundData.ts';
import { explainScore, vetoProblems } from '../scoring/explainScore.ts';
import { idleText, idleTime, isStale } from '../scoring/staleness.ts';
import { fillTemplate } from '../text/template.ts';
import type { AnnexRow } from './annexRow.ts';
import { numberOf, parseAmount, ratioOf, roundTo } from './arithmetic.ts';
import { evaluateCondition } from './condition.ts';
import { rowWord } from './template.ts';
import { hundredths, type Value } from './value.ts';

type Kind<K extends LeafColumn['kind']> = Extract<LeafColumn, { kind: K }>;
type Values = Readonly<Record<string, Value>>;

/** A text value: "" is blank. */
function textValue(text: string | undefined): Value {
  return text === undefined || text === '' ? null : text;
}

export function nameValue(column: Kind<'name'>, row: AnnexRow, definition: AnnexDefinition): Value {
  if (column.template !== undefined) {
    return textValue(fillTemplate(column.template, (key) => rowWord(row, definition, key)));
  }
  return textValue(column.form === 'short' ? row.subject.short : row.subject.name);
}

export function attributeValue(column: Kind<'attribute'>, row: AnnexRow): Value {
  const { attributes, name } = row.subject;
  const text = column.attribute === 'name' ? name : attributes[column.attribute];
  return column.as === 'number' ? (parseAmount(text) ?? textValue(text)) : textValue(text);
}

export function constantValue(column: Kind<'constant'>): Value {
  return typeof column.value === 'number' ? hundredths(column.value) : textValue(column.value);
}

/** Problems of one cell as one text; with none, the word that says so if one was recorded. */
export function problemsValue(column: Kind<'problems'>, row: AnnexRow, recorded: Value): Value {
  const texts = row.problems.filter((problem) => problem.columnId === column.id).map((problem) => problem.text);
  return texts.length > 0 ? texts.join(column.separator) : recorded;
}

/** Blank when there is no base and nothing to add was recorded: an unrecorded row has no sum of 0. */
export function sumValue(column: Kind<'sum'>, values: Values): Value {
  let total = hundredths(column.base);
  let found = column.base !== 0;
  for (const term of column.of) {
    const { column: id, times } = typeof term === 'string' ? { column: term, times: 1 } : term;
    const value = numberOf(values[id]);
    if (value === null) continue;
    found = true;
    total += times * value;
  }
  return found ? roundTo(total, column.decimals) : null;
}

/** `whenZero` where the denominator is 0; blank where a part was not recorded. */
export function ratioValue(column: Kind<'ratio'>, values: Values): Value {
  const of = numberOf(values[column.of]);
  const to = numberOf(values[column.to]);
  if (to === null) return null;
  if (to === 0) return textValue(column.whenZero);
  if (of === null) return null;
  const minus = column.minus === undefined ? 0 : (numberOf(values[column.minus]) ?? 0);
  return ratioOf(of - minus, to, column.percent, column.decimals);
}

/** The full mark of a row in hundredths: of its group where the pack says so. */
export function fullMark(column: Kind<'score'>, row: AnnexRow): number {
  const own = column.fullFrom === undefined ? null : parseAmount(row.subject.attributes[column.fullFrom]);
  return own ?? hundredths(column.full);
}

export function scoreValue(column: Kind<'score'>, row: AnnexRow, data: RoundData): Value {
  const explained = explainScore(data.pack, column, row.problems, fullMark(column, row));
  return column.vetoed !== undefined && explained.vetoes.length > 0 ? column.vetoed : explained.score;
}

export function verdictValue(
  column: Kind<'verdict'>,
  row: AnnexRow,
  definition: AnnexDefinition,
  data: RoundData,
): Value {
  if (column.veto !== undefined && vetoProblems(data.pack, row.problems).length > 0) return textValue(column.veto);
  const first = column.cases.find((each) => evaluateCondition(each.when, row, definition));
  return textValue(first ? first.value : column.otherwise);
}

/** Blank until a last update was recorded and the round has a monitoring day. */
export function stalenessValues(column: Kind<'staleness'>, values: Values, asOf: string | null) {
  const idle = idleTime(values[column.of], asOf);
  if (idle === null) return { text: null, days: null, period: null };
  const { days, fail, never, pass } = column;
  const text = isStale(idle, days) ? idleText(idle, { days, text: fail, never }) : pass;
  if (idle.kind === 'never') return { text: textValue(text), days: null, period: null };
  return { text: textValue(text), days: hundredths(idle.days), period: idle.period };
}

/** Problems of the row itself: those of one column, those that pass the condition, or all. */
export function ownCount(column: Kind<'count'>, row: AnnexRow, definition: AnnexDefinition): Value {
  const { where } = column;
  const counted = row.problems.filter(
    (problem) =>
      (column.column === undefined || problem.columnId === column.column) &&
      (where === undefined || evaluateCondition(where, { ...row, problems: [problem] }, definition)),
  );
  return hundredths(counted.length);
}
