import type { Damage } from './damage.ts';
import type { Content, Draft, DraftCell } from './draft.ts';

const clone = (cells: readonly DraftCell[]): DraftCell[] => cells.map(({ content }) => ({ content }));

/** A row of the body with nothing in it but what the columns say. */
function rowOf(draft: Draft, contents: Readonly<Record<string, Content>>): Content[] {
  const cells: Content[] = Array.from({ length: draft.width }, () => null);
  for (const [id, content] of Object.entries(contents)) cells[draft.columnOf(id)] = content;
  return cells;
}

function repeatHead(draft: Draft, every: number, between: (at: number) => number = () => 0): void {
  const head = draft.rows.slice(draft.headTop, draft.bodyTop).map(clone);
  const merges = draft.merges.filter(({ top, bottom }) => top >= draft.headTop && bottom < draft.bodyTop);
  const top = draft.headTop;
  let at = draft.bodyTop + every;
  while (at < draft.bodyEnd) {
    at += between(at);
    draft.insertRows(at, head.map(clone));
    draft.merges.push(
      ...merges.map((merge) => ({ ...merge, top: merge.top - top + at, bottom: merge.bottom - top + at })),
    );
    at += head.length + every;
  }
}

function sumOf(draft: Draft, id: string, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + Number(draft.at(row, draft.columnOf(id)).content ?? 0), 0);
}

function addTotal(
  draft: Draft,
  at: number,
  label: string,
  rows: readonly number[],
  ids: readonly string[],
  wrong = 0,
): void {
  const sums = Object.fromEntries(ids.map((id, index) => [id, sumOf(draft, id, rows) + (index === 0 ? wrong : 0)]));
  const cells = draft.insertRow(at, rowOf(draft, { unit: label, ...sums }));
  if (wrong !== 0) (cells[0] as DraftCell).mustFlag = true;
}

/** Puts the rows of the body into tables side by side; only where nothing in the body is merged. */
function sideBySide(draft: Draft, blocks: number, gap: boolean): void {
  const width = draft.width;
  const head = draft.rows.slice(draft.headTop, draft.bodyTop);
  const body = draft.rows.slice(draft.bodyTop, draft.bodyEnd);
  const height = Math.ceil(body.length / blocks);
  const step = width + (gap ? 1 : 0);
  const padded = (cells: readonly DraftCell[], to: number) =>
    Array.from({ length: to }, (_, at) => cells[at] ?? { content: null });
  const wide = (make: (block: number) => readonly DraftCell[]) =>
    Array.from({ length: blocks }, (_, block) => padded(make(block), block === blocks - 1 ? width : step)).flat();
  const rows = [
    ...head.map((cells) => wide((block) => (block === 0 ? cells : clone(cells)))),
    ...Array.from({ length: height }, (_, row) => wide((block) => body[block * height + row] ?? [])),
  ];
  draft.rows.splice(draft.headTop, draft.bodyEnd - draft.headTop, ...rows);
  const own = draft.merges.filter(({ top }) => top >= draft.headTop);
  for (let block = 1; block < blocks; block += 1) {
    draft.merges.push(
      ...own.map((merge) => ({ ...merge, left: merge.left + block * step, right: merge.right + block * step })),
    );
  }
  draft.bodyEnd = draft.bodyTop + height;
}

/** Merges cells of one column that say the same, below each other. */
function mergeEqual(draft: Draft, ...ids: readonly string[]): void {
  for (const id of ids) mergeEqualIn(draft, id);
}

function mergeEqualIn(draft: Draft, id: string): void {
  const column = draft.columnOf(id);
  let top = draft.bodyTop;
  for (let row = draft.bodyTop + 1; row <= draft.bodyEnd; row += 1) {
    const same = row < draft.bodyEnd && draft.at(row, column).content === draft.at(top, column).content;
    if (same) continue;
    if (row - top > 1 && draft.at(top, column).content !== null) {
      draft.merges.push({ top, left: column, bottom: row - 1, right: column });
      for (let covered = top + 1; covered < row; covered += 1) draft.at(covered, column).content = null;
    }
    top = row;
  }
}

const taskLevels = ['level1', 'level2', 'level3', 'level4'];

export const bodyDamages: readonly Damage[] = [
  {
    kind: '翻页后重印表头',
    of: ['renshou', 'hotline', 'towns', 'departments', 'jiayu4', 'accounts'],
    do: (draft) => repeatHead(draft, 6),
  },
  {
    kind: '翻页后重印表题和表头',
    of: ['renshou', 'hotline', 'jiayu2'],
    do: (draft) => {
      const title = String(draft.at(draft.headTop - 1, 0).content);
      repeatHead(draft, 8, (at) => {
        draft.insertLine(at, `${title}（续表）`);
        return 1;
      });
    },
  },
  { kind: '两栏并排', of: ['renshou', 'hotline', 'towns'], do: (draft) => sideBySide(draft, 2, false) },
  { kind: '三栏并排，中间有空列', of: ['renshou', 'hotline', 'jiayu3'], do: (draft) => sideBySide(draft, 3, true) },
  {
    kind: '末尾有合计行',
    of: ['renshou', 'hotline'],
    do: (draft) =>
      addTotal(
        draft,
        draft.bodyEnd,
        '合　计',
        draft.bodyRows(),
        draft.columns.has('handled') ? ['handled', 'onTime', 'overdue', 'returned'] : ['submitted', 'published'],
      ),
  },
  {
    kind: '合计行在表首',
    of: ['renshou', 'hotline'],
    do: (draft) =>
      addTotal(
        draft,
        draft.bodyTop,
        '全县合计',
        draft.bodyRows(),
        draft.columns.has('handled') ? ['handled', 'onTime'] : ['submitted', 'published'],
      ),
  },
  {
    kind: '合计数算错了',
    of: ['renshou', 'hotline'],
    do: (draft) =>
      addTotal(
        draft,
        draft.bodyEnd,
        '合计',
        draft.bodyRows(),
        [draft.columns.has('handled') ? 'handled' : 'submitted'],
        3,
      ),
  },
  {
    kind: '中间有小计行',
    of: ['renshou', 'hotline'],
    do: (draft) => {
      const ids = draft.columns.has('handled') ? ['handled', 'onTime'] : ['submitted', 'published'];
      const rows = draft.bodyRows();
      const half = Math.floor(rows.length / 2);
      addTotal(draft, draft.bodyEnd, '小计', rows.slice(half), ids);
      addTotal(draft, draft.bodyTop + half, '小计', rows.slice(0, half), ids);
    },
  },
  {
    kind: '平均数行、比例行',
    of: ['renshou', 'hotline', 'departments'],
    do: (draft) => {
      const id = draft.columns.has('handled') ? 'handled' : draft.columns.has('submitted') ? 'submitted' : 'news';
      draft.insertRow(draft.bodyEnd, rowOf(draft, { unit: '平均', [id]: 12.5 }));
      draft.insertRow(draft.bodyEnd, rowOf(draft, { unit: '平均值', [id]: 12.5 }));
    },
  },
  {
    kind: '组名占一行通栏',
    of: ['renshou', 'departments'],
    do: (draft) => {
      const groups: readonly [string, number][] = draft.columns.has('submitted')
        ? [
            ['乡镇(街道)', 0],
            ['县级部门', 28],
          ]
        : [
            ['一、部门', 0],
            ['二、企业', 30],
          ];
      for (const [name, after] of [...groups].reverse()) {
        const [cell] = draft.insertRow(draft.bodyTop + after, [
          name,
          ...Array.from({ length: draft.width - 1 }, () => null),
        ]);
        if (cell)
          draft.merges.push({
            top: draft.bodyTop + after,
            left: 0,
            bottom: draft.bodyTop + after,
            right: draft.width - 1,
          });
        if (after === 0) draft.bodyEnd += 0;
      }
    },
  },
  {
    kind: '组名纵向合并在首列',
    of: ['jiayu1', 'renshou', 'hotline'],
    do: (draft) => {
      const rows = draft.bodyRows();
      const half = Math.floor(rows.length / 2);
      draft.insertColumn(0, (row) =>
        row === draft.headTop ? '类别' : row === rows[0] ? '第一组' : row === rows[half] ? '第二组' : null,
      );
      const first = rows[0] as number;
      draft.merges.push(
        { top: first, left: 0, bottom: first + half - 1, right: 0 },
        { top: first + half, left: 0, bottom: draft.bodyEnd - 1, right: 0 },
      );
    },
  },
  {
    kind: '答案相同的格纵向合并',
    of: ['jiayu1', 'jiayu3', 'jiayu4'],
    do: (draft) => mergeEqual(draft, ...[...draft.columns.keys()].filter((id) => id !== 'no' && id !== 'unit')),
  },
  { kind: '指标逐级合并', of: ['tasks'], do: (draft) => mergeLevels(draft) },
  {
    kind: '地区列合并',
    of: ['accounts', 'sites'],
    do: (draft) => mergeEqual(draft, draft.columns.has('region') ? 'region' : 'kind'),
  },
  {
    kind: '合并格在翻页处断开重印',
    of: ['accounts', 'tasks'],
    do: (draft) => {
      if (draft.columns.has('region')) mergeEqual(draft, 'region');
      else mergeLevels(draft);
      cutPages(draft, 12);
    },
  },
  {
    kind: '合并的组名导出后只剩首格',
    of: ['accounts', 'sites', 'tasks'],
    form: 'csv',
    do: (draft) => {
      if (draft.columns.has('region')) mergeEqual(draft, 'region');
      else if (draft.columns.has('kind')) mergeEqual(draft, 'kind');
      else mergeLevels(draft);
    },
  },
  {
    kind: '行的次序打乱',
    of: ['renshou', 'hotline', 'jiayu4', 'departments'],
    do: (draft, random) => {
      const body = draft.rows.slice(draft.bodyTop, draft.bodyEnd);
      for (let at = body.length - 1; at > 0; at -= 1) {
        const other = Math.floor(random() * (at + 1));
        [body[at], body[other]] = [body[other] as DraftCell[], body[at] as DraftCell[]];
      }
      draft.rows.splice(draft.bodyTop, body.length, ...body);
    },
  },
  {
    kind: '隔几行空一行、隔几列空一列',
    of: ['renshou', 'hotline', 'jiayu1', 'towns'],
    do: (draft) => {
      for (let at = draft.bodyEnd - 1; at > draft.bodyTop; at -= 4) draft.insertRow(at, []);
      draft.insertColumn(3, () => null);
      draft.insertColumn(2, () => null);
    },
  },
  {
    kind: '表下有注和填表人、审核人、日期',
    of: ['renshou', 'hotline', 'jiayu1', 'departments', 'sites'],
    do: (draft) => {
      const notes = [
        '注：1.表中数据由各单位报送。',
        '2.未纳入考核的其他单位不在表中。',
        '填表人：张三　　　审核人：李四　　　填表日期：2022年7月4日',
      ];
      for (const text of notes) draft.insertLine(draft.rows.length, text);
      draft.about = { notes };
    },
  },
  {
    kind: '填表人、审核人分写几格',
    of: ['renshou', 'hotline', 'jiayu4', 'departments'],
    do: (draft) => {
      draft.insertRow(draft.rows.length, []);
      draft.insertRow(draft.rows.length, ['填表人：', '张三', '审核人：', '李四']);
      draft.insertRow(draft.rows.length, [null, null, '填报日期：', '2022年7月4日']);
    },
  },
  {
    kind: '表下接着另一张小表',
    of: ['renshou', 'hotline', 'jiayu1'],
    do: (draft) => {
      draft.insertRow(draft.rows.length, []);
      draft.insertRow(draft.rows.length, ['附：各类信息条数', null]);
      draft.insertRow(draft.rows.length, ['类别', '条数', '占比']);
      draft.insertRow(draft.rows.length, ['政策文件', 120, '30%']);
      draft.insertRow(draft.rows.length, ['工作动态', 280, '70%']);
    },
  },
  {
    kind: '同一行重复',
    of: ['renshou', 'hotline', 'jiayu1'],
    do: (draft) => {
      const [copy] = draft.insertRow(draft.bodyEnd, clone(draft.rows[draft.bodyTop + 2] ?? []));
      if (copy) copy.mustFlag = true;
    },
  },
  {
    kind: '同一单位两行，数不同',
    of: ['renshou', 'hotline'],
    do: (draft) => {
      const cells = draft.insertRow(draft.bodyEnd, clone(draft.rows[draft.bodyTop + 2] ?? []));
      const last = cells[draft.columnOf(draft.columns.has('handled') ? 'handled' : 'submitted')];
      if (last) last.content = 77;
      if (cells[0]) cells[0].mustFlag = true;
    },
  },
  {
    kind: '单位表里没有的单位',
    of: ['renshou', 'hotline', 'jiayu1'],
    do: (draft) => {
      const cells = draft.insertRow(draft.bodyTop + 4, clone(draft.rows[draft.bodyTop + 1] ?? []));
      const name = cells[draft.columnOf('unit')];
      if (name) Object.assign(name, { content: '低空经济发展服务中心', mustFlag: true });
    },
  },
  {
    kind: '一格写了两个单位',
    of: ['renshou', 'hotline', 'jiayu1'],
    do: (draft) => {
      const rows = [draft.bodyTop + 3, draft.bodyTop + 4];
      const lost = rows.map((row) => draft.at(row, draft.columnOf('unit')));
      const names = rows.map((row) => String(draft.at(row, draft.columnOf('unit')).content));
      Object.assign(draft.at(draft.bodyTop + 3, draft.columnOf('unit')), { content: names.join('、'), mustFlag: true });
      draft.rows.splice(draft.bodyTop + 4, 1);
      draft.bodyEnd -= 1;
      for (const cell of lost) draft.truth.delete(cell.about?.row ?? '');
    },
  },
  {
    kind: '两列答案横向合并',
    of: ['jiayu1', 'hotline'],
    do: (draft) => {
      const row = draft.bodyTop + 2;
      const left = draft.columnOf('unit') + 1;
      const covered = draft.at(row, left + 1);
      draft.merges.push({ top: row, left, bottom: row, right: left + 1 });
      draft.truth.get(covered.about?.row ?? '')?.delete(covered.about?.column ?? '');
      Object.assign(covered, { content: null, mustFlag: true });
    },
  },
  {
    kind: '行列颠倒',
    of: ['renshou', 'jiayu3', 'townHotline'],
    do: (draft) => {
      const body = draft.rows.slice(draft.headTop, draft.bodyEnd);
      const turned = Array.from({ length: draft.width }, (_, at) => body.map((row) => row[at] ?? { content: null }));
      draft.rows.splice(draft.headTop, body.length, ...turned);
      draft.removeMerges();
    },
  },
];

function mergeLevels(draft: Draft): void {
  const body = draft.bodyRows();
  let bounds = new Set<number>([draft.bodyTop]);
  for (const id of taskLevels) {
    const column = draft.columnOf(id);
    const begins = new Set<number>();
    let top = draft.bodyTop;
    const value = (row: number) => draft.at(row, column).content;
    for (const row of [...body, draft.bodyEnd]) {
      const ends = row === draft.bodyEnd || bounds.has(row) || value(row) !== value(top);
      if (!ends || row === top) continue;
      if (row - top > 1 && value(top) !== null)
        draft.merges.push({ top, left: column, bottom: row - 1, right: column });
      begins.add(top);
      top = row;
    }
    begins.add(draft.bodyTop);
    bounds = new Set([...bounds, ...begins]);
  }
  for (const { top, left, bottom } of draft.merges) {
    if (top < draft.bodyTop || left === 0) continue;
    for (let row = top + 1; row <= bottom; row += 1) draft.at(row, left).content = null;
  }
}

/** Repeats the head every so many rows; a merged cell that is cut there is printed again. */
function cutPages(draft: Draft, every: number): void {
  const head = draft.rows.slice(draft.headTop, draft.bodyTop).map(clone);
  for (let at = draft.bodyTop + every; at < draft.bodyEnd; at += every + head.length) {
    const cut = draft.merges.filter(({ top, bottom }) => top < at && bottom >= at);
    draft.merges = draft.merges.filter((merge) => !cut.includes(merge));
    draft.insertRows(at, head.map(clone));
    for (const { top, left, bottom, right } of cut) {
      const below = at + head.length;
      draft.at(below, left).content = draft.at(top, left).content;
      if (at - 1 > top) draft.merges.push({ top, left, bottom: at - 1, right });
      if (bottom + head.length > below) draft.merges.push({ top: below, left, bottom: bottom + head.length, right });
    }
  }
}
