import { annexDocument } from '#shared/annex/annexDocument.ts';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import type { ExportOrder } from '#shared/document/exportOrder.ts';
import { AppError } from '#shared/error.ts';
import { fillPlainText } from '#shared/fact/fillText.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { fileNameOf } from '#shared/text/fileName.ts';
import type { PlannedDocument, PlannedFile } from './plannedFile.ts';

// The writers bring large libraries along: they are loaded when something is written, so that everything else starts fast.

/** The annexes as xlsx: each a workbook, or those without a form of the office's own as the sheets of one. */
export function planWorkbooks(data: RoundData, order: ExportOrder): PlannedFile[] {
  const { annexIds, oneWorkbook, templates } = order;
  const annexes = printedAnnexes(data, annexIds);
  const formOf = (id: string) => templates.find(({ annexId }) => annexId === id)?.path;
  const single = ({ id, title }: (typeof annexes)[number]) => {
    const form = formOf(id);
    return form === undefined ? workbook(data, title, [id]) : filledForm(data, title, id, form);
  };
  const together = annexes.filter(({ id }) => formOf(id) === undefined);
  if (!oneWorkbook || together.length < 2) return annexes.map(single);
  const title = `附件${together[0]?.number}至${together.at(-1)?.number} ${data.round.title}`;
  const joined = workbook(
    data,
    title,
    together.map(({ id }) => id),
  );
  return [joined, ...annexes.filter(({ id }) => formOf(id) !== undefined).map(single)];
}

function printedAnnexes(data: RoundData, ids: readonly string[] | null) {
  for (const id of ids ?? []) {
    if (!data.pack.annexes.some((annex) => annex.id === id && annex.number !== null)) {
      throw new AppError('not-found', `本轮次没有附件“${id}”，没有导出。`, { annexId: id });
    }
  }
  return data.pack.annexes
    .filter((annex) => annex.number !== null && (ids === null || ids.includes(annex.id)))
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map(({ id, number, title }) => ({ id, number, title: `附件${number} ${fillPlainText(data, title)}` }));
}

function workbook(data: RoundData, title: string, annexIds: readonly string[]): PlannedFile {
  return {
    title,
    name: fileNameOf(title, 'xlsx'),
    write: async (target, options) => {
      const { writeWorkbook } = await import('../excel/writeWorkbook.ts');
      const tables = annexIds.map((id) => layOutTable(computeAnnex(data, id, 'printed')));
      return writeWorkbook(target, tables, options);
    },
  };
}

function filledForm(data: RoundData, title: string, annexId: string, form: string): PlannedFile {
  return {
    title,
    name: fileNameOf(title, 'xlsx'),
    write: async (target, options) => {
      const [{ fillTemplate }, { markValues }] = await Promise.all([
        import('../excel/template/fillTemplate.ts'),
        import('../excel/template/markValues.ts'),
      ]);
      return fillTemplate(target, form, markValues(data, computeAnnex(data, annexId, 'printed')), options);
    },
  };
}

/** The bulletin, its annexes behind it. */
export function bulletinDocument(data: RoundData): PlannedDocument {
  if (!data.pack.bulletin) throw new AppError('not-found', '本轮次的模板没有通报，没有导出通报。');
  const model = buildBulletin(data);
  return { title: model.title, build: () => model };
}

/** Each annex as a document of its own. */
export function annexDocuments(data: RoundData, ids: readonly string[] | null): PlannedDocument[] {
  return printedAnnexes(data, ids).map(({ id, title }) => ({ title, build: () => annexDocument(data, id) }));
}
