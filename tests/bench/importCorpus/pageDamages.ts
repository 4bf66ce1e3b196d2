import type { Damage } from './damage.ts';
import { Draft } from './draft.ts';
import { type SourceName, sources } from './sources.ts';
import { traditionalOf } from './traditional.ts';

const some = ['renshou', 'hotline', 'jiayu1', 'sites'] as const satisfies readonly SourceName[];

function textSheet(name: string, rows: readonly (readonly (string | number)[])[]): Draft {
  const draft = new Draft();
  draft.sheet = name;
  draft.rows = rows.map((row) => row.map((content) => ({ content })));
  return draft;
}

const cover = () => textSheet('封面', [['2022年第二季度检查资料'], ['某县政务公开办'], ['2022年7月']]);
const guide = () =>
  textSheet('填表说明', [
    ['填表说明'],
    ['1.请各单位如实填写。'],
    ['2.单位名称写规范简称。'],
    ['序号', '内容'],
    [1, '报送时间'],
  ]);

/** Half of the body goes to a sheet of its own. */
function splitOver(draft: Draft, withHead: boolean): void {
  const half = draft.bodyTop + Math.ceil((draft.bodyEnd - draft.bodyTop) / 2);
  const rest = draft.rows.splice(half, draft.bodyEnd - half);
  draft.bodyEnd = half;
  const next = new Draft();
  next.sheet = `${draft.sheet}（续）`;
  const head = withHead
    ? draft.rows.slice(draft.headTop, draft.bodyTop).map((row) => row.map(({ content }) => ({ content })))
    : [];
  next.rows = [...head, ...rest];
  const up = draft.headTop;
  if (withHead) {
    next.merges = draft.merges
      .filter(({ top, bottom }) => top >= draft.headTop && bottom < draft.bodyTop)
      .map((merge) => ({ ...merge, top: merge.top - up, bottom: merge.bottom - up }));
  }
  draft.after.push(next);
}

function eachText(draft: Draft, change: (text: string) => string): void {
  for (const cell of draft.rows.flat()) if (typeof cell.content === 'string') cell.content = change(cell.content);
}

const pinyin: Readonly<Record<string, string>> = { 县: 'xiàn', 发: 'fā', 位: 'wèi', 题: 'tí', 内: 'nèi', 检: 'jiǎn' };

export const pageDamages: readonly Damage[] = [
  {
    kind: '表在第二张工作表，另有封面和说明',
    of: ['renshou', 'hotline', 'jiayu1', 'towns'],
    do: (draft) => {
      draft.before.push(cover());
      draft.after.push(guide());
    },
  },
  {
    kind: '一个工作簿有几个附件',
    of: ['jiayu1', 'jiayu2', 'jiayu3', 'jiayu4'],
    do: (draft) => {
      for (const name of ['jiayu1', 'jiayu2', 'jiayu3', 'jiayu4'] as const) {
        const other = sources[name].draw();
        if (other.sheet === draft.sheet) continue;
        for (const cell of other.rows.flat()) delete (cell as { about?: unknown }).about;
        (draft.after.length > 0 || other.sheet > draft.sheet ? draft.after : draft.before).push(other);
      }
    },
  },
  {
    kind: '一张表分在两张工作表，都有表头',
    of: ['renshou', 'hotline', 'jiayu4', 'departments'],
    do: (draft) => splitOver(draft, true),
  },
  { kind: '一张表分在两张工作表，续表没有表头', of: ['renshou', 'hotline'], do: (draft) => splitOver(draft, false) },
  { kind: 'csv', of: [...some, 'accounts', 'towns'], form: 'csv', do: () => undefined },
  { kind: 'csv（GBK）', of: [...some, 'accounts', 'tasks'], form: 'gbk.csv', do: () => undefined },
  { kind: '制表符分隔的文本', of: some, form: 'txt', do: () => undefined },
  { kind: '网页', of: [...some, 'departments'], form: 'html', do: () => undefined },
  { kind: 'Word 表格', of: [...some, 'departments'], form: 'docx', do: () => undefined },
  {
    kind: 'Word 表格分成几页几张表',
    of: ['renshou', 'hotline', 'jiayu4'],
    form: 'docx',
    do: (draft) => {
      draft.pageCuts = [draft.bodyTop + 8, draft.bodyTop + 14];
    },
  },
  {
    kind: '繁体字网页',
    of: ['jiayu1', 'hotline', 'renshou'],
    form: 'html',
    do: (draft) => eachText(draft, traditionalOf),
  },
  { kind: '繁体字工作簿', of: ['jiayu1', 'hotline'], do: (draft) => eachText(draft, traditionalOf) },
  {
    kind: '网页被插入拼音和广告',
    of: ['sites', 'jiayu4', 'renshou'],
    form: 'html',
    do: (draft) => {
      let count = 0;
      eachText(draft, (text) =>
        text.replace(/[县发位题内检]/gu, (character) =>
          count++ % 3 === 0 ? `${character}(${pinyin[character]})` : character,
        ),
      );
      draft.insertLine(0, '澳门新葡京百家乐注册送彩金');
      draft.insertLine(draft.rows.length, '久久精品一区二区免费观看视频');
    },
  },
];
