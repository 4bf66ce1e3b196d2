import type { Damage } from './damage.ts';
import type { Content, Draft, DraftCell } from './draft.ts';
import type { SourceName } from './sources.ts';

const counts = ['renshou', 'hotline', 'towns'] as const satisfies readonly SourceName[];

const wide = (text: string) =>
  text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Every cell of the body that says something in the round, and its place in the row of such cells. */
function eachAnswer(draft: Draft, change: (cell: DraftCell, index: number) => void): void {
  let index = 0;
  for (const row of draft.bodyRows()) {
    for (const cell of draft.rows[row] ?? []) {
      const known = cell.about && draft.truth.get(cell.about.row)?.has(cell.about.column);
      if (known) change(cell, index++);
    }
  }
}

function eachNumber(draft: Draft, change: (value: number, index: number) => Content): void {
  eachAnswer(draft, (cell, index) => {
    if (typeof cell.content === 'number') cell.content = change(cell.content, index);
  });
}

function eachName(draft: Draft, change: (name: string, index: number) => string): void {
  draft.bodyRows().forEach((row, index) => {
    const cell = draft.at(row, draft.columnOf('unit'));
    if (typeof cell.content === 'string') cell.content = change(cell.content, index);
  });
}

function breakName(name: string, index: number): string {
  const half = Math.ceil(name.length / 2);
  const [left, right] = [name.slice(0, half), name.slice(half)];
  return [
    `${left}\n${right}`,
    `${left} ${right}`,
    [...name].join('　'),
    `${left}\r\n ${right}`,
    `\u00a0${name}\u00a0`,
    `${left}\u200b${right}`,
  ][index % 6] as string;
}

/** A blank of the register's own: the cell says nothing in the round. */
function forget(draft: Draft, cell: DraftCell): void {
  if (cell.about) draft.truth.get(cell.about.row)?.delete(cell.about.column);
}

export const cellDamages: readonly Damage[] = [
  {
    kind: '名称断行、夹空格、夹不可见字符',
    of: ['renshou', 'hotline', 'jiayu1', 'sites'],
    do: (draft) => eachName(draft, breakName),
  },
  {
    kind: '名称用全角括号和全角字',
    of: ['renshou', 'departments'],
    do: (draft) =>
      eachName(draft, (name) => wide(name.replace(/[（）]/gu, (bracket) => (bracket === '（' ? '(' : ')')))),
  },
  {
    kind: '名称前有地名',
    of: ['jiayu1', 'jiayu4'],
    do: (draft) => eachName(draft, (name) => (name.startsWith('县') ? `嘉鱼${name}` : name)),
  },
  {
    kind: '名称写全称',
    of: ['jiayu1', 'jiayu3'],
    do: (draft) =>
      eachName(draft, (name) => ({ 县退役军人局: '县退役军人事务局', 县应急局: '县应急管理局' })[name] ?? name),
  },
  {
    kind: '名称后有编号或括注',
    of: ['renshou', 'jiayu1'],
    do: (draft) =>
      eachName(draft, (name, index) =>
        index % 3 === 0 ? `${index + 1}.${name}` : index % 3 === 1 ? `${name}（本级）` : name,
      ),
  },
  {
    kind: '名称错一个字',
    of: ['jiayu1', 'hotline'],
    do: (draft) => {
      const row = draft.bodyTop + 1;
      const cell = draft.at(row, draft.columnOf('unit'));
      const name = String(cell.content);
      cell.content = `${name.slice(0, -2)}${name.at(-1)}${name.at(-2)}`;
    },
  },
  { kind: '数字存成文本', of: counts, do: (draft) => eachNumber(draft, String) },
  { kind: '全角数字', of: counts, do: (draft) => eachNumber(draft, (value) => wide(String(value))) },
  {
    kind: '数字带量词',
    of: ['renshou', 'hotline'],
    do: (draft) => eachNumber(draft, (value, index) => `${value}${['件', ' 件', '条', '个'][index % 4]}`),
  },
  {
    kind: '数字带空格、不换行空格',
    of: counts,
    do: (draft) =>
      eachNumber(
        draft,
        (value, index) =>
          [` ${value}`, `${value}\u00a0`, `\u3000${value}\u3000`, `${value}\u200b`][index % 4] as string,
      ),
  },
  {
    kind: '千分位和小数点零',
    of: ['renshou', 'hotline'],
    do: (draft) => {
      let index = 0;
      eachAnswer(draft, (cell) => {
        if (typeof cell.content !== 'number' || !cell.about) return;
        const value = cell.content + (index % 3 === 0 ? 1200 : 0);
        draft.truth.get(cell.about.row)?.set(cell.about.column, String(value));
        cell.content = index % 2 === 0 ? value.toLocaleString('en-US') : `${value}.0`;
        index += 1;
      });
    },
  },
  {
    kind: '数字写成全角逗号千分位',
    of: ['renshou'],
    do: (draft) =>
      eachAnswer(draft, (cell) => {
        if (typeof cell.content !== 'number' || !cell.about) return;
        const value = cell.content + 1200;
        draft.truth.get(cell.about.row)?.set(cell.about.column, String(value));
        cell.content = `${Math.floor(value / 1000)}，${String(value % 1000).padStart(3, '0')}`;
      }),
  },
  {
    kind: '没有数的格写横线、斜线、无',
    of: ['towns', 'departments'],
    do: (draft) => blanks(draft, ['—', '/', '-', '——', '／']),
  },
  {
    kind: '空、0、无、不涉及、否各不相同',
    of: ['jiayu4'],
    do: (draft) => {
      const words = ['', '0', '无', '不涉及', '否', '—', '/'];
      eachAnswer(draft, (cell, index) => {
        if (cell.about?.column !== 'procedure') return;
        const word = words[index % words.length] as string;
        cell.content = word === '' ? null : word;
        if (word === '') forget(draft, cell);
        else draft.truth.get(cell.about.row)?.set('procedure', word);
      });
    },
  },
  {
    kind: '答案前后有空格、不可见字符',
    of: ['jiayu1', 'jiayu3', 'jiayu4'],
    do: (draft) =>
      eachAnswer(draft, (cell, index) => {
        cell.content = [
          ` ${cell.content}`,
          `${cell.content}　`,
          `\u00a0${cell.content}`,
          `${cell.content}\u200b`,
          `\ufeff${cell.content}`,
        ][index % 5] as string;
      }),
  },
  {
    kind: '答案中间有空格、换行',
    of: ['jiayu1', 'jiayu3'],
    do: (draft) =>
      eachAnswer(draft, (cell, index) => {
        const text = String(cell.content);
        if (text.length > 1 && text.length < 6)
          cell.content = index % 2 === 0 ? [...text].join(' ') : `${text.slice(0, 1)}\n${text.slice(1)}`;
      }),
  },
  {
    kind: '答案用勾叉表示',
    of: ['jiayu1'],
    do: (draft) => {
      for (const row of draft.bodyRows()) {
        const cell = draft.at(row, draft.columnOf('ledger'));
        cell.content = cell.content === '是' ? '√' : '×';
      }
    },
  },
  {
    kind: '公式没有保存结果',
    of: ['renshou', 'hotline'],
    do: (draft) => {
      const id = draft.columns.has('handled') ? 'onTime' : 'published';
      // What Excel would show is what stood there: the number of the row, and what is missing to it.
      for (const row of draft.bodyRows().slice(0, 5)) {
        const cell = draft.at(row, draft.columnOf(id));
        const missing = Number(cell.content) - Number(draft.at(row, 0).content);
        cell.content = { formula: `A${row + 1}+(${missing})` };
      }
    },
  },
  {
    kind: '公式保存了结果',
    of: ['renshou', 'hotline'],
    do: (draft) => eachNumber(draft, (value) => ({ formula: `${value}+0`, result: value })),
  },
  {
    kind: '错误值',
    of: ['renshou', 'hotline', 'jiayu4', 'accounts'],
    do: (draft) => {
      const id = draft.columns.has('handled')
        ? 'onTime'
        : draft.columns.has('published')
          ? 'published'
          : draft.columns.has('procedure')
            ? 'procedure'
            : 'problem';
      const errors = ['#REF!', '#N/A', '#DIV/0!', '#VALUE!'] as const;
      draft
        .bodyRows()
        .slice(2, 6)
        .forEach((row, index) => {
          const cell = draft.at(row, draft.columnOf(id));
          cell.content = { error: errors[index] ?? '#REF!' };
          cell.mustFlag = true;
          forget(draft, cell);
        });
    },
  },
  {
    kind: '批注',
    of: ['renshou', 'jiayu1'],
    do: (draft) =>
      eachAnswer(draft, (cell, index) => {
        if (index % 9 === 0) cell.comment = '请核实';
      }),
  },
  {
    kind: '删除线',
    of: ['renshou', 'jiayu4'],
    do: (draft) =>
      eachAnswer(draft, (cell, index) => {
        if (index % 17 !== 5) return;
        cell.strike = true;
        cell.mustFlag = true;
      }),
  },
  {
    kind: '一格之内字体不同',
    of: ['jiayu1', 'jiayu4', 'sites'],
    do: (draft) =>
      eachAnswer(draft, (cell) => {
        cell.rich = true;
      }),
  },
  {
    kind: '隐藏了行和列',
    of: ['renshou', 'hotline', 'jiayu1'],
    do: (draft) => {
      draft.hiddenRows.add(draft.bodyTop + 1).add(draft.bodyTop + 4);
      draft.hiddenColumns.add(draft.width - 1);
      draft.at(draft.bodyTop + 1, 0).mustFlag = true;
    },
  },
  {
    kind: '冻结窗格、设了格式',
    of: ['renshou', 'towns'],
    do: (draft) => {
      draft.frozen = true;
      eachNumber(draft, (value) => value);
      eachAnswer(draft, (cell) => {
        if (typeof cell.content === 'number') cell.format = '#,##0_);[Red](#,##0)';
      });
    },
  },
  {
    kind: '数字格式带单位',
    of: ['renshou', 'hotline'],
    do: (draft) =>
      eachAnswer(draft, (cell) => {
        if (typeof cell.content === 'number') cell.format = '0"件"';
      }),
  },
  {
    kind: '比率写成小数或文本',
    of: ['hotline', 'townHotline'],
    do: (draft) => {
      for (const row of draft.bodyRows()) {
        const cell = draft.at(row, draft.columnOf('onTimeRate'));
        if (typeof cell.content !== 'object' || cell.content === null || !('percent' in cell.content)) continue;
        cell.content = row % 2 === 0 ? cell.content.percent : `${Math.round(cell.content.percent * 1000) / 10}%`;
        delete cell.format;
      }
    },
  },
  {
    kind: '序号有错、缺号',
    of: ['renshou', 'hotline', 'tasks'],
    do: (draft) =>
      draft.bodyRows().forEach((row, index) => {
        draft.at(row, draft.columnOf('no')).content =
          index % 7 === 3 ? null : index % 5 === 0 ? `${index + 1}、` : index + 2;
      }),
  },
];

function blanks(draft: Draft, marks: readonly string[]): void {
  let index = 0;
  for (const row of draft.bodyRows()) {
    for (const cell of draft.rows[row] ?? []) {
      if (cell.about && cell.content === null && cell.about.column !== 'unit')
        cell.content = marks[index++ % marks.length] as string;
    }
  }
}
