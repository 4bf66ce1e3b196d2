import { must, near, type OfficialPaper, type OfficialRule, twips } from './rule.ts';
import { find, findAll, type XmlNode } from './xmlTree.ts';

const tables = ({ docx }: OfficialPaper) =>
  docx.sections.flatMap((section) => section.tables.map((table) => ({ table, wide: section.landscape ? 225 : 156 })));
const cells = (table: XmlNode) => findAll(table, 'tc');
const number = (node: XmlNode | undefined, attribute: string) => Number(node?.attributes[attribute]);
const labels = ({ docx }: OfficialPaper) => docx.paragraphs.filter(({ style }) => style === 'Label');
const bare = (text: string) => text.replace(/\s/gu, '');

/** Annexes and their tables. */
export const annexRules: readonly OfficialRule[] = [
  {
    name: '附件号用 3 号黑体顶格，在第一行',
    clause: '7.3.7',
    check: (paper) =>
      labels(paper).flatMap(({ set, text }) =>
        must(set.font === '黑体' && set.size === 16 && set.left === 0 && set.align === 'left', text),
      ),
  },
  {
    name: '附件号写作“附件1”，没有冒号和空格',
    clause: '7.3.7',
    check: (paper) => labels(paper).flatMap(({ text }) => must(/^附件\d*$/u.test(text), text)),
  },
  {
    name: '只有一个附件时不编号，多个时从 1 起依次编号',
    clause: '7.3.7',
    check: (paper) => {
      const found = labels(paper).map(({ text }) => text);
      const wanted = found.length === 1 ? [['附件'], ['附件1']] : [found.map((_, index) => `附件${index + 1}`)];
      return must(found.length === 0 || wanted.some((each) => each.join() === found.join()), found.join('、'));
    },
  },
  {
    name: '附件各起一面，附件号是那一面的第一个要素',
    clause: '7.3.7',
    check: ({ docx }) =>
      docx.sections
        .slice(1)
        .filter(({ tables: found }) => found.length > 0)
        .flatMap(({ paragraphs }) => must(paragraphs[0]?.style === 'Label', '附件不在面首')),
  },
  {
    name: '附件标题居中，用 2 号或小 2 号小标宋',
    clause: '7.3.7',
    check: ({ docx }) =>
      docx.paragraphs
        .filter(({ style }) => style === 'TableTitle')
        .flatMap(({ set, text }) =>
          must(set.align === 'center' && set.font === '方正小标宋简体' && set.size >= 20, text),
        ),
  },
  {
    name: '附件标题与附件说明一致',
    clause: '7.3.7',
    check: ({ docx }) => {
      const named = docx.paragraphs
        .filter(({ style }) => style === 'Attachments')
        .map(({ text }) => bare(text.replace(/^(?:附件：)?(?:\d+[.．]\s*)?/u, '')));
      const titles = docx.paragraphs.filter(({ style }) => style === 'TableTitle').map(({ text }) => bare(text));
      return must(titles.length === 0 || titles.every((title) => named.includes(title)), titles.join('、'));
    },
  },
  {
    name: '每个表格都有列宽表，合起来等于版心宽',
    clause: 'WPS',
    check: (paper) =>
      tables(paper).flatMap(({ table, wide }) => {
        const grid = findAll(find(table, 'tblGrid') ?? table, 'gridCol').map((each) => number(each, 'w:w'));
        return near(
          grid.reduce((sum, each) => sum + each, 0),
          twips(wide),
          twips(1),
          '表宽',
        );
      }),
  },
  {
    name: '每个单元格都写明宽度',
    clause: 'WPS',
    check: (paper) =>
      tables(paper).flatMap(({ table }) => {
        const wrong = cells(table).filter((cell) => find(cell, 'tcPr', 'tcW')?.attributes['w:type'] !== 'dxa');
        return must(wrong.length === 0, `${wrong.length} 格没有宽度`);
      }),
  },
  {
    name: '每一行的宽度合起来等于表宽',
    clause: 'WPS',
    check: (paper) =>
      tables(paper).flatMap(({ table }) => {
        const grid = findAll(find(table, 'tblGrid') ?? table, 'gridCol').reduce(
          (sum, each) => sum + number(each, 'w:w'),
          0,
        );
        const rows = findAll(table, 'tr').map((row) =>
          findAll(row, 'tcW').reduce((sum, each) => sum + number(each, 'w:w'), 0),
        );
        return must(
          rows.every((row) => row === grid),
          '行宽与表宽不等',
        );
      }),
  },
  {
    name: '表头在每一面重复',
    clause: '惯例',
    check: (paper) =>
      tables(paper).flatMap(({ table }) =>
        must(find(findAll(table, 'tr')[0], 'trPr', 'tblHeader') !== undefined, '表头不重复'),
      ),
  },
  {
    name: '表内不用固定行距',
    clause: 'WPS',
    check: ({ docx }) =>
      findAll(docx.styles, 'style')
        .filter(({ attributes }) => /^Chabao(?:Cell|Head)\d/u.test(attributes['w:styleId'] ?? ''))
        .flatMap((style) => must(find(style, 'pPr', 'spacing')?.attributes['w:lineRule'] !== 'exact', '表内固定行距')),
  },
  {
    name: '跨行的合并每一行都接得上',
    clause: 'OOXML',
    check: (paper) =>
      tables(paper).flatMap(({ table }) => {
        let open = new Set<number>();
        let wrong = 0;
        for (const row of findAll(table, 'tr')) {
          const next = new Set<number>();
          let column = 0;
          for (const cell of findAll(row, 'tc')) {
            const merge = find(cell, 'tcPr', 'vMerge');
            if (merge && merge.attributes['w:val'] !== 'restart' && !open.has(column)) wrong += 1;
            if (merge) next.add(column);
            column += Number(find(cell, 'tcPr', 'gridSpan')?.attributes['w:val'] ?? 1);
          }
          open = next;
        }
        return must(wrong === 0, `${wrong} 处合并断开`);
      }),
  },
  {
    name: '每个单元格至少有一段',
    clause: 'OOXML',
    check: (paper) =>
      tables(paper).flatMap(({ table }) =>
        must(
          cells(table).every((cell) => cell.children.at(-1)?.name === 'p'),
          '有空单元格',
        ),
      ),
  },
];
