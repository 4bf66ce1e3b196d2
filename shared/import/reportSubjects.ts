import type { RowSource } from '../pack/annexDefinition.ts';
import type { Subject } from '../round/subject.ts';
import type { BodyRow } from './bodyRows.ts';
import type { NameCandidate } from './diagnostic.ts';
import type { ImportContext } from './importContext.ts';
import type { SubjectMatch } from './subjectIndex.ts';

const sources: Record<RowSource['from'], string> = {
  units: '单位表',
  groups: '分组',
  fixed: '模板的固定行',
  accounts: '账号表',
  tasks: '任务表',
  problems: '已登记的问题',
};

/** A name that nothing goes by. `elsewhere`: the register has it, but the annex has no row for it. */
export function reportUnknown(
  context: ImportContext,
  row: BodyRow,
  name: string,
  similar: readonly string[],
  elsewhere: boolean,
): void {
  const { from } = context.definition.rows;
  const message = elsewhere
    ? `“${name}”不在本附件的单位范围内，这一行没有导入。`
    : `“${name}”在${sources[from]}中找不到，这一行没有导入。`;
  // Asked about too: a person may know which unit it is, or that it is a new one.
  const candidates = from === 'units' && !elsewhere ? [] : undefined;
  context.report.add('error', placeOf(context, row, name), message, adviceFor(from, similar), candidates);
}

/** 县教育局、县卫健局 in one cell: what the row says may be of both, of one or of them together. */
export function reportSeveral(context: ImportContext, row: BodyRow, name: string, meant: readonly string[]): void {
  const message = `“${name}”写了 ${meant.length} 个单位（${meant.map((each) => `“${each}”`).join('、')}），分不清这一行是哪个单位的，没有导入。`;
  context.report.add('error', placeOf(context, row, name), message, '请在表里拆成每个单位一行，再导入一次。');
}

export function reportAmbiguous(
  context: ImportContext,
  row: BodyRow,
  name: string,
  subjects: readonly Subject[],
): void {
  const message = `“${name}”在${sources[context.definition.rows.from]}中不止一个，这一行没有导入。`;
  const suggestion = '请在表中写全称，或在单位表中改简称、别名，使其不重复。';
  const candidates = subjects.map(({ id, name: meant }) => ({ subjectId: id, name: meant, reason: '也叫这个名' }));
  context.report.add('error', placeOf(context, row, name), message, suggestion, candidates);
}

/** Not one of its names, but only this subject can be meant. */
export function reportTaken(
  context: ImportContext,
  row: BodyRow,
  name: string,
  { subject, remark, slip = false }: Extract<SubjectMatch, { kind: 'found' }>,
): void {
  const message = `“${name}”按“${subject.name}”导入：${remark}${slip ? '，单位表里没有别的单位像它' : ''}。`;
  if (!slip) context.report.add('info', placeOf(context, row, name), message);
  else
    context.report.add(
      'warning',
      placeOf(context, row, name),
      message,
      '请核对；如果不是，请撤销导入，改好名称后再导入。',
    );
}

/** The same row twice: nothing is lost when it is read once. */
export function reportRepeated(context: ImportContext, row: BodyRow, name: string, firstRow: number): void {
  const message = `“${name}”在表中写了两遍，各格与第 ${firstRow + 1} 行相同，只导入一次。`;
  context.report.add('warning', placeOf(context, row, name), message, '请核对第二行是不是写错了单位。');
}

export function reportLikely(
  context: ImportContext,
  row: BodyRow,
  name: string,
  candidates: readonly NameCandidate[],
): void {
  const offered = candidates.map((candidate) => `“${candidate.name}”（${candidate.reason}）`).join('、');
  const message = `“${name}”可能是${offered}，没有把握，这一行没有导入。`;
  const names = candidates.map((candidate) => `“${candidate.name}”`).join('或');
  const suggestion = `如果就是${names}，请确认后再导入一次，确认过的写法会记为它的别名；如果不是，请核对名称或在单位表中新增单位。`;
  context.report.add('error', placeOf(context, row, name), message, suggestion, candidates);
}

export function reportConfirmed(context: ImportContext, row: BodyRow, name: string, meant: string): void {
  const message = `“${name}”按确认的对应关系导入为“${meant}”，导入时把这个写法记为它的别名。`;
  context.report.add('info', placeOf(context, row, name), message);
}

/** A confirmation names a unit that the register does not have: nothing is taken by it. */
export function reportNoSuchUnit(context: ImportContext, row: BodyRow, name: string, meant: string): void {
  const message = `“${name}”被指定为“${meant}”，但本附件没有这个单位，这一行没有导入。`;
  context.report.add('error', placeOf(context, row, name), message, '请核对指定的单位名称或 id。');
}

export function reportTwice(context: ImportContext, row: BodyRow, name: string, firstRow: number): void {
  const message = `“${name}”在表中出现了两次（第 ${firstRow + 1} 行已导入），这一行没有导入。`;
  const suggestion = '请核对是否写错了单位，或将两行合为一行。';
  context.report.add('error', placeOf(context, row, name), message, suggestion);
}

function adviceFor(from: RowSource['from'], similar: readonly string[]): string {
  const near = similar.length > 0 ? `名称相近的有：${similar.join('、')}。` : '';
  if (from !== 'units') return `${near}请核对名称后再导入。`;
  return `${near}请在单位表中新增这个单位，或把这个写法加为某单位的别名，然后再导入一次。`;
}

function placeOf({ titles }: ImportContext, row: BodyRow, subject: string) {
  const id = [...titles.identity].find((columnId) => row.block.columns.has(columnId));
  const column = id === undefined ? null : (row.block.columns.get(id) ?? null);
  return { row: row.row, column, subject };
}
