import { formatHundredths } from '../annex/value.ts';
import type { Table } from '../document/documentModel.ts';
import { type ListColumn, listTable } from '../document/listTable.ts';
import { textWidth } from '../document/measureText.ts';
import type { TableModel } from '../document/tableModel.ts';
import { rectificationNames } from '../rectification/rectification.ts';
import type { Evidence } from '../round/evidence.ts';
import { isRepeat } from './noticeCounts.ts';
import { type NoticeItem, placeKey, type Repeat } from './noticeItem.ts';

type Frame = Partial<Pick<TableModel, 'label' | 'title' | 'subtitle' | 'notes'>>;

/** What the table says about an item beside what the item says itself. */
export interface ItemBeside {
  readonly repeats: ReadonlyMap<string, Repeat>;
  /** 证据编号 of an item. */
  readonly numbers: (item: NoticeItem) => readonly string[];
  readonly deadline: (item: NoticeItem) => string;
}

/** 存在的问题: what nothing is said in, is no column. */
export function problemTable(items: readonly NoticeItem[], beside: ItemBeside): Table {
  const repeatOf = (item: NoticeItem) => beside.repeats.get(placeKey(item.place));
  const points = (item: NoticeItem) => (item.veto ? '单项否决' : item.points > 0 ? formatHundredths(item.points) : '');
  const optional = (column: ListColumn<NoticeItem>): ListColumn<NoticeItem>[] =>
    items.some((item, index) => column.text(item, index) !== '') ? [column] : [];
  const [asked, found] = sharedRoom(
    items.map(itemTitle),
    items.map(({ text }) => text),
  );
  return listTable<NoticeItem>(
    [
      { title: '序号', width: 2.5, text: (_, index) => String(index + 1) },
      { title: '检查事项', width: asked, align: 'left', text: itemTitle },
      { title: '检查发现', width: found, align: 'left', text: ({ text }) => text },
      ...optional({ title: '扣分', width: 3, text: points }),
      ...optional({ title: '上轮情况', width: 6, align: 'left', text: (item) => repeatText(item, repeatOf(item)) }),
      { title: '整改期限', width: 5.5, text: beside.deadline },
      ...optional({ title: '证据编号', width: 8, text: (item) => beside.numbers(item).join('\n') }),
    ],
    items,
    {},
  );
}

/** Of two columns of text, full-width characters together. */
const textRoom = 23;
/** No column of text is narrower than this part of it. */
const leastShare = 0.35;

/** What two columns of text take of their room: the one with the longest text more, so that its rows stay low. */
function sharedRoom(first: readonly string[], second: readonly string[]): readonly [number, number] {
  const [one, other] = [first, second].map((texts) => Math.sqrt(Math.max(1, ...texts.map(textWidth))));
  const share = (one ?? 1) / ((one ?? 1) + (other ?? 1));
  const own = textRoom * Math.min(1 - leastShare, Math.max(leastShare, share));
  return [own, textRoom - own];
}

/** 整改情况回执: one row for each problem, the rest to be filled in. */
export function replyTable(items: readonly NoticeItem[], frame: Frame): Table {
  const blank = () => '';
  return listTable<NoticeItem>(
    [
      { title: '序号', width: 2.5, text: (_, index) => String(index + 1) },
      { title: '存在的问题', width: 12, align: 'left', text: replyText },
      // Room for three lines of handwriting.
      { title: '整改措施', width: 11, align: 'left', text: () => '\n\n' },
      { title: '完成时间', width: 4.5, text: blank },
      { title: '责任人', width: 4, text: blank },
      { title: '备注', width: 4, text: blank },
    ],
    items,
    frame,
  );
}

/** What is printed behind the reply form, by its numbers. */
export function evidenceTable(evidence: readonly Evidence[], frame: Frame): Table {
  return listTable<Evidence>(
    [
      { title: '序号', width: 2.5, text: (_, index) => String(index + 1) },
      { title: '证据编号', width: 9, text: ({ number }) => number },
      { title: '名称', width: 14, align: 'left', text: ({ name }) => name },
      { title: '拍摄时间', width: 8, text: ({ takenAt }) => takenAt?.replace('T', ' ').slice(0, 16) ?? '' },
    ],
    evidence,
    frame,
  );
}

function itemTitle({ annex, column, of }: NoticeItem): string {
  const label = annex.number === null ? '' : `（附件${annex.number}）`;
  return `${of === null ? '' : `${of}：`}${column}${label}`;
}

function replyText({ of, column, text, place }: NoticeItem): string {
  const about = of === null ? '' : `${of}：`;
  // The title of a list of problems says nothing; of a question it is what the answer answers.
  return place.problemId === null && of === null ? `${column}：${text}` : `${about}${text}`;
}

function repeatText(item: NoticeItem, repeat: Repeat | undefined): string {
  if (!repeat || !isRepeat(repeat)) return '';
  const said = repeat.text === '' || repeat.text === item.text ? '' : `“${repeat.text}”`;
  return `${rectificationNames[repeat.state]}（${repeat.roundTitle}${said === '' ? '已指出' : `为${said}`}）`;
}
