import { attachmentNote } from '../bulletin/attachmentNote.ts';
import { openDate } from '../bulletin/frame.ts';
import { leadLengthOf, paragraph, plain } from '../bulletin/paragraphs.ts';
import type { Block, DocumentModel, Front, Paragraph, Run, Section } from '../document/documentModel.ts';
import { AppError } from '../error.ts';
import { printedSize } from '../evidence/printedSize.ts';
import { type Evidence, isPicture } from '../round/evidence.ts';
import type { RoundData } from '../round/roundData.ts';
import type { Unit } from '../round/subject.ts';
import { nameOn, namingDay } from '../round/unitThroughTime.ts';
import { attachmentLabel } from '../text/attachmentLabel.ts';
import { officialDate } from '../text/officialDate.ts';
import { countRepeats } from './noticeCounts.ts';
import { type NoticeBeside, type NoticeItem, nothingBeside } from './noticeItem.ts';
import { noticeItems } from './noticeItems.ts';
import { evidenceTable, problemTable, replyTable } from './noticeTables.ts';
import {
  checkName,
  deadlineText,
  type NoticeWords,
  noticeDate,
  noticeDefinition,
  noticeText,
  plainNoticeText,
} from './noticeWording.ts';

/** What the parts of one notice are made of. */
interface Work {
  readonly data: RoundData;
  readonly unit: string;
  readonly items: readonly NoticeItem[];
  readonly beside: NoticeBeside;
  readonly evidence: readonly Evidence[];
  readonly words: NoticeWords;
  /** Titles of the annexes. */
  readonly annexes: readonly string[];
}

/**
 * 整改通知单 of one unit: its problems with what was found, their places, points, deadlines and evidence, and 回执 to be
 * filled in. Throws AppError `not-found` for a unit that is not there or has nothing to put right.
 */
export function buildNotice(
  data: RoundData,
  unitId: string,
  beside: NoticeBeside = nothingBeside,
): DocumentModel<Block> {
  const unit = data.units.find(({ id }) => id === unitId);
  if (!unit) throw new AppError('not-found', '单位表里没有这个单位，没有整改通知单。', { unitId });
  const items = noticeItems(data).byUnit.get(unitId) ?? [];
  const name = officialName(data, unit);
  if (items.length === 0) throw new AppError('not-found', `“${name}”没有需要整改的问题，没有整改通知单。`, { unitId });
  const work = workOf(data, { id: unitId, name }, items, beside);
  return {
    title: plainNoticeText(data, work.words, noticeDefinition(data).title).replace(/\s*\n\s*/gu, ''),
    ...frame(work),
    sections: [text(work), reply(work), ...pictures(work)],
  };
}

/** The full name on the day of the round. */
export function officialName(data: RoundData, unit: Unit): string {
  return nameOn(unit, namingDay(data.round)).name;
}

function workOf(
  data: RoundData,
  unit: { readonly id: string; readonly name: string },
  items: readonly NoticeItem[],
  beside: NoticeBeside,
): Work {
  const { open, partly, relapsed } = countRepeats(items, beside.repeats);
  const words = {
    unit: unit.name,
    check: checkName(data.round.title),
    problems: String(items.length),
    repeats: String(open + partly + relapsed),
    deadline: deadlineText(data, false),
  };
  const subjects = new Set([unit.id, ...items.map(({ place }) => place.subjectId)]);
  const evidence = beside.evidence.filter(({ subjectId }) => subjects.has(subjectId));
  const printed = beside.pictures && evidence.some(isPicture);
  const reply = plainNoticeText(data, words, noticeDefinition(data).replyTitle);
  return {
    data,
    unit: unit.name,
    items,
    beside,
    evidence,
    words,
    annexes: [reply, ...(printed ? ['证据清单和图片'] : [])],
  };
}

function issuerOf({ data, words }: Work): string {
  const issuer = noticeDefinition(data).issuer ?? data.pack.bulletin?.issuer ?? '{office.name}';
  return plainNoticeText(data, words, issuer);
}

/** As the bulletin is set: paper, seal, 版头 and 版记; a notice names nobody that gets a copy. */
function frame(work: Work): Pick<DocumentModel, 'paper' | 'front' | 'back' | 'seal' | 'names'> {
  const { data, words } = work;
  const { paper, name } = data.pack.office;
  const { bulletin } = data.pack;
  const notice = noticeDefinition(data);
  const issuer = issuerOf(work);
  const format = notice.format ?? bulletin?.format ?? 'plain';
  const date = noticeDate(data);
  const front = (kind: Front['format']): Front => ({
    format: kind,
    mark: notice.mark ? plainNoticeText(data, words, notice.mark) : `${issuer}${kind === 'document' ? '文件' : ''}`,
    number: plainNoticeText(data, words, notice.documentNumber),
  });
  return {
    ...(paper ? { paper } : {}),
    seal: notice.seal ?? bulletin?.seal ?? true,
    names: [issuer, name, work.unit],
    ...(format === 'plain' ? {} : { front: front(format) }),
    ...(format === 'document'
      ? { back: { copyTo: null, printed: { by: issuer, on: date ? officialDate(date) : openDate } } }
      : {}),
  };
}

function text(work: Work): Section<Block> {
  const { data, unit, words, items, annexes } = work;
  const notice = noticeDefinition(data);
  const fill = (each: string) => noticeText(data, words, each);
  const isPlain = (notice.format ?? data.pack.bulletin?.format ?? 'plain') === 'plain';
  const numbered = items.map((item) => ({ item, numbers: numbersOf(work, item) }));
  const byItem = new Map(numbered.map(({ item, numbers }) => [item, numbers]));
  return {
    orientation: 'portrait',
    blocks: [
      ...(isPlain ? [paragraph('documentNumber', fill(notice.documentNumber))] : []),
      paragraph('title', fill(notice.title)),
      paragraph('addressee', [{ text: `${unit}：`, fact: 'unit' }]),
      ...notice.opening.map((each) => paragraph('body', fill(each))),
      plain('heading1', '一、存在的问题'),
      paragraph('body', summary(work)),
      problemTable(items, {
        repeats: work.beside.repeats,
        numbers: (item) => byItem.get(item) ?? [],
        deadline: ({ severe }) => deadlineText(data, severe),
      }),
      plain('heading1', '二、整改要求'),
      ...notice.closing.map((each) => closingParagraph(fill(each))),
      ...attachmentNote(annexes.map((title, index) => ({ number: index + 1, title: [{ text: title }] }))),
      ...signOff(work),
    ],
  };
}

/** （一）… is a level of its own; its first sentence is the heading. */
function closingParagraph(runs: readonly Run[]): Paragraph {
  const level = /^[（(][一二三四五六七八九十]+[）)]/u.test(runs[0]?.text ?? '');
  return level ? paragraph('heading2', runs, leadLengthOf(runs)) : paragraph('body', runs);
}

function summary({ items, beside, evidence }: Work): Run[] {
  const { open, partly, relapsed } = countRepeats(items, beside.repeats);
  const named = [
    ...(open > 0 ? [`以前指出而未整改的${open}个`] : []),
    ...(partly > 0 ? [`部分整改的${partly}个`] : []),
    ...(relapsed > 0 ? [`整改后反弹的${relapsed}个`] : []),
  ];
  const severe = items.filter((item) => item.severe).length;
  const among = [...(severe > 0 ? [`严重问题${severe}个`] : []), ...named];
  const whole = evidence.filter(({ columnId }) => columnId === null).map(({ number }) => number);
  const rest = whole.length === 0 ? '' : `有关证据另见${whole.join('、')}。`;
  return [
    { text: `共${items.length}个问题${among.length === 0 ? '' : `，其中${among.join('、')}`}，具体如下表。${rest}` },
  ];
}

function numbersOf({ evidence }: Work, { place }: NoticeItem): string[] {
  const here = evidence.filter(
    ({ annexId, subjectId, columnId, problemId }) =>
      annexId === place.annexId &&
      subjectId === place.subjectId &&
      columnId === place.columnId &&
      (problemId === null || problemId === place.problemId),
  );
  return here.map(({ number }) => number);
}

/** As in the bulletin: issuer, date, and a remark in brackets. */
function signOff(work: Work): Paragraph[] {
  const { data, words } = work;
  const { annotation } = noticeDefinition(data);
  const date = noticeDate(data);
  return [
    plain('issuer', issuerOf(work)),
    plain('date', date ? officialDate(date) : openDate),
    ...(annotation
      ? [paragraph('annotation', [{ text: '（' }, ...noticeText(data, words, annotation), { text: '）' }])]
      : []),
  ];
}

function reply({ data, unit, items, words, annexes }: Work): Section<Block> {
  const { replyNotes } = noticeDefinition(data);
  const table = replyTable(items, {
    label: attachmentLabel(1, annexes.length),
    title: annexes[0] ?? '',
    subtitle: `填报单位（盖章）：${unit}　　　　填报日期：　　　　年　　月　　日`,
    notes: replyNotes.map((note) => plainNoticeText(data, words, note)),
  });
  return { orientation: 'portrait', blocks: [table] };
}

function pictures({ annexes, evidence }: Work): Section<Block>[] {
  const [, title] = annexes;
  if (title === undefined) return [];
  const blocks = evidence.filter(isPicture).map((piece): Block => {
    const { width, height } = printedSize(piece);
    return { kind: 'picture', hash: piece.rendering ?? piece.hash, width, height, caption: `证据${piece.number}` };
  });
  const list = evidenceTable(evidence, { label: attachmentLabel(2, annexes.length), title });
  return [{ orientation: 'portrait', blocks: [list, ...blocks] }];
}
