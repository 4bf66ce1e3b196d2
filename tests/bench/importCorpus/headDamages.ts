import type { Damage } from './damage.ts';
import type { Draft } from './draft.ts';
import { type SourceName, sources } from './sources.ts';

const counts = ['renshou', 'hotline', 'departments'] as const satisfies readonly SourceName[];
const every = Object.keys(sources) as SourceName[];

/** The titles in the lowest row of the head in which a column has one. */
export function retitle(draft: Draft, titles: Readonly<Record<string, string>>): void {
  for (const [id, title] of Object.entries(titles)) {
    const column = draft.columnOf(id);
    for (let row = draft.bodyTop - 1; row >= draft.headTop; row -= 1) {
      const cell = draft.at(row, column);
      if (typeof cell.content !== 'string' || cell.content === '') continue;
      cell.content = title;
      break;
    }
  }
}

function eachTitle(draft: Draft, change: (title: string, index: number) => string): void {
  let index = 0;
  for (let row = draft.headTop; row < draft.bodyTop; row += 1) {
    for (const cell of draft.rows[row] ?? []) {
      if (typeof cell.content === 'string' && cell.content !== '') cell.content = change(cell.content, index++);
    }
  }
}

const synonyms: Partial<Record<SourceName, Record<string, string>>> = {
  renshou: { unit: '责任单位', submitted: '报送信息条数', published: '公开信息条数' },
  hotline: { unit: '单位', handled: '承办件数', onTime: '按期办结数', overdue: '超期办结件', returned: '返工件数' },
  jiayu3: {
    unit: '被检查单位',
    vetoItems: '是否存在单项否决指标',
    naming: '有无开设认证名称不规范现象',
    unfiled: '有无未备案账号',
  },
  sites: { unit: '网站主办单位', problems: '发现的突出问题', score: '检查得分', result: '检查结果' },
};

const shortened: Partial<Record<SourceName, Record<string, string>>> = {
  jiayu1: { mechanism: '工作机制', awareness: '是否知晓应主动公开的信息', ledger: '台账资料' },
  jiayu2: {
    updates: '1.信息发布是否及时',
    secrets: '2.是否公开国家秘密、商业秘密和个人隐私',
    wording: '3.错敏词',
    format: '4.统一格式规范',
  },
  jiayu4: {
    procedure: '1.机制建立与落实',
    orders: '2.签收、办结、退单、延时情况',
    replies: '3.答复',
    network: '4.电子政务外网',
  },
};

function perSource(kind: string, all: Partial<Record<SourceName, Record<string, string>>>): Damage[] {
  return (Object.keys(all) as SourceName[]).map((name) => ({
    kind,
    of: [name],
    do: (draft) => retitle(draft, all[name] ?? {}),
  }));
}

export const headDamages: readonly Damage[] = [
  { kind: '原样', of: every, do: () => undefined },
  {
    kind: '表上有标题、副题、统计期和计量单位',
    of: ['renshou', 'hotline', 'departments', 'jiayu1'],
    do: (draft) => {
      draft.insertLine(draft.headTop, '（统计期：2022年4月1日—2022年6月30日）');
      draft.insertLine(draft.headTop, '填报单位：政务公开办公室　　　　计量单位：条、件');
      draft.about = { period: '2022年4月1日—2022年6月30日', unit: '条、件' };
    },
  },
  {
    kind: '截至某日和单位分写两格',
    of: ['hotline', 'renshou', 'towns'],
    do: (draft) => {
      const width = draft.width;
      const line = Array.from({ length: width }, (_, at) =>
        at === 0 ? '截至2022年6月30日' : at === width - 1 ? '单位：件' : null,
      );
      draft.insertRow(draft.headTop, line);
      draft.about = { period: '截至2022年6月30日', unit: '件' };
    },
  },
  {
    kind: '表头上另有通栏的总题',
    of: ['renshou', 'hotline', 'jiayu1', 'sites'],
    do: (draft) => {
      const left = draft.columnOf('unit') + 1;
      const row = draft.headTop;
      const cells = Array.from({ length: draft.width }, (_, at) => (at === left ? '检查情况' : null));
      draft.insertRow(row, cells);
      draft.headTop = row;
      draft.merges.push({ top: row, left, bottom: row, right: draft.width - 1 });
    },
  },
  {
    kind: '表头换行、编号、加空格',
    of: ['renshou', 'hotline', 'towns', 'accounts', 'sites'],
    do: (draft) =>
      eachTitle(
        draft,
        (title, index) =>
          `${index + 1}.${[...title.replace(/\s/gu, '')].join(index % 2 === 0 ? '　' : '').replace(/^(.{3})(.+)$/su, '$1\n$2')}`,
      ),
  },
  {
    kind: '表头带量词括号',
    of: counts,
    do: (draft) => eachTitle(draft, (title) => (/单位|序号|各镇|名次|加减分/u.test(title) ? title : `${title}（件）`)),
  },
  ...perSource('表头换了说法', synonyms),
  ...perSource('长题改成了短题', shortened),
  {
    kind: '列的次序不同',
    of: ['renshou', 'hotline', 'jiayu1', 'accounts'],
    do: (draft, random) => {
      const order = Array.from({ length: draft.width }, (_, at) => at);
      for (let at = order.length - 1; at > 0; at -= 1) {
        const other = Math.floor(random() * (at + 1));
        [order[at], order[other]] = [order[other] as number, order[at] as number];
      }
      draft.orderColumns(order);
    },
  },
  {
    kind: '少一列',
    of: ['renshou', 'hotline', 'jiayu2', 'departments'],
    do: (draft) => draft.removeColumn([...draft.columns.keys()].at(draft.columns.has('rank') ? 4 : 3) as string),
  },
  { kind: '没有序号列', of: ['renshou', 'hotline', 'jiayu1', 'tasks'], do: (draft) => draft.removeColumn('no') },
  {
    kind: '多一列不认识的',
    of: ['renshou', 'hotline', 'jiayu1', 'sites'],
    do: (draft) => {
      const top = draft.headTop;
      draft.insertColumn(3, (row) =>
        row === top ? '联系人' : row >= draft.bodyTop && row < draft.bodyEnd ? `联系人${row}` : null,
      );
      draft.insertColumn(draft.width, (row) => (row === top ? '备注' : null));
    },
  },
  {
    kind: '表头分两行写而没有合并',
    of: ['towns', 'departments'],
    do: (draft) => draft.removeMerges((merge) => merge.bottom < draft.headTop),
  },
  {
    kind: '一个题目写在两行里',
    of: ['renshou', 'hotline'],
    do: (draft) => {
      const top = draft.headTop;
      const cells = (draft.rows[top] ?? []).map(({ content }) => String(content ?? ''));
      draft.insertRow(
        top + 1,
        cells.map((title) => (title.length > 3 ? title.slice(2) : null)),
      );
      cells.forEach((title, at) => {
        if (title.length > 3) draft.at(top, at).content = title.slice(0, 2);
      });
    },
  },
  {
    kind: '斜线表头写成文字',
    of: ['jiayu1', 'jiayu2', 'jiayu3', 'jiayu4'],
    do: (draft, random) => {
      const forms = [
        '检查事项\\单位',
        '单位＼检查事项',
        '　　检查事项\n单位',
        '单位/检查事项',
        '      检查\n      事项\n单位',
      ];
      draft.at(draft.headTop, draft.columnOf('unit')).content = forms[Math.floor(random() * forms.length)] as string;
    },
  },
  {
    kind: '名称列没有题目',
    of: ['renshou', 'jiayu1', 'hotline'],
    do: (draft) => {
      draft.at(draft.headTop, draft.columnOf('unit')).content = null;
    },
  },
  {
    kind: '表不从A列第1行开始',
    of: ['renshou', 'towns', 'jiayu1'],
    do: (draft) => {
      draft.insertColumn(0, () => null);
      draft.insertColumn(0, () => null);
      for (let times = 0; times < 4; times += 1) draft.insertRow(0, []);
    },
  },
];
