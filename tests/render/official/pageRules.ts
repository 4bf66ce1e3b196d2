import type { SectionSet } from './officialDocx.ts';
import { must, near, type OfficialPaper, type OfficialRule, twips } from './rule.ts';
import { find, findAll } from './xmlTree.ts';

const upright = ({ docx }: OfficialPaper) => docx.sections.filter(({ landscape }) => !landscape);
const lying = ({ docx }: OfficialPaper) => docx.sections.filter(({ landscape }) => landscape);

function margin(side: 'top' | 'bottom' | 'left' | 'right', millimetres: number, turned: boolean): OfficialRule {
  const names = { top: '天头', bottom: '下白边', left: '订口', right: '切口' };
  const place = turned ? '横排页面的' : '';
  return {
    name: `${place}${names[side]} ${millimetres} 毫米`,
    clause: turned ? '8' : '5.2.1',
    check: (paper) =>
      (turned ? lying : upright)(paper).flatMap((section) =>
        near(section.margin[side], twips(millimetres), twips(1), names[side]),
      ),
  };
}

const footerText = (section: SectionSet, type: string) =>
  findAll(section.footers[type] ?? { name: '', attributes: {}, children: [], text: '' }, 'r', ['Fallback'])
    .flatMap((run) => run.children)
    .filter(({ name }) => name === 't' || name === 'instrText')
    .map(({ text }) => text.trim())
    .join(' ');

/** What the settings of the pages say. */
export const pageRules: readonly OfficialRule[] = [
  {
    name: '用纸为 A4',
    clause: '5.1',
    check: ({ docx }) =>
      docx.sections.flatMap(({ width, height, landscape }) =>
        must((landscape ? `${height}×${width}` : `${width}×${height}`) === '11906×16838', `纸张 ${width}×${height}`),
      ),
  },
  margin('top', 37, false),
  margin('bottom', 35, false),
  margin('left', 28, false),
  margin('right', 26, false),
  margin('top', 28, true),
  margin('bottom', 26, true),
  margin('left', 35, true),
  margin('right', 37, true),
  {
    name: '版心宽 156 毫米、高 225 毫米',
    clause: '5.2.1',
    check: (paper) =>
      paper.docx.sections.flatMap(({ width, height, margin: m, landscape }) => {
        const [across, down] = [width - m.left - m.right, height - m.top - m.bottom];
        const [wide, high] = landscape ? [225, 156] : [156, 225];
        return [...near(across, twips(wide), twips(1), '版心宽'), ...near(down, twips(high), twips(1), '版心高')];
      }),
  },
  {
    name: '文档网格只定行，行距 28.95 磅；横排页面没有网格',
    clause: '5.2.3',
    check: ({ docx }) =>
      docx.sections.flatMap(({ grid, landscape }) =>
        must(
          landscape ? grid.type !== 'lines' : grid.type === 'lines' && grid.pitch === 579,
          `网格 ${grid.type} ${grid.pitch}`,
        ),
      ),
  },
  {
    name: '每一部分另起一面',
    clause: '7.3.7',
    check: ({ docx }) => docx.sections.slice(1).flatMap(({ startsPage }) => must(startsPage, '没有另起一面')),
  },
  {
    name: '单双页页码分别设置',
    clause: '7.5',
    check: ({ docx }) => must(find(docx.settings, 'settings', 'evenAndOddHeaders') !== undefined, '单双页没有分开'),
  },
  {
    name: '每一部分都有单页和双页的页码',
    clause: '7.5',
    check: ({ docx }) =>
      docx.sections.flatMap((section) =>
        ['default', 'even'].flatMap((type) => must(footerText(section, type).includes('PAGE'), `${type} 页脚没有页码`)),
      ),
  },
  {
    name: '页码左右各放一条一字线',
    clause: '7.5',
    check: ({ docx }) =>
      docx.sections.flatMap((section) =>
        ['default', 'even'].flatMap((type) =>
          must(/^— .*PAGE.* —$/u.test(footerText(section, type)), footerText(section, type)),
        ),
      ),
  },
  {
    name: '页码用 4 号半角宋体',
    clause: '7.5',
    check: ({ docx }) =>
      docx.sections.flatMap(({ footers }) =>
        [footers.default, footers.even].flatMap((footer) => {
          const runs = footer ? findAll(footer, 'rPr', ['Fallback']).filter((each) => find(each, 'sz')) : [];
          const wrong = runs.filter(
            (each) =>
              find(each, 'sz')?.attributes['w:val'] !== '28' ||
              find(each, 'rFonts')?.attributes['w:eastAsia'] !== '宋体',
          );
          return must(runs.length > 0 && wrong.length === 0, '页码不是 4 号宋体');
        }),
      ),
  },
  {
    name: '信函格式首页另设，不显示页码',
    clause: '10.1',
    check: ({ docx, format }) => {
      const [first] = docx.sections;
      if (format !== 'letter') return must(first?.titlePage === false, '文件格式不另设首页');
      return must(first?.titlePage === true && !footerText(first, 'first').includes('PAGE'), '首页有页码');
    },
  },
  {
    name: '不分节重新编页码',
    clause: '7.5',
    check: ({ docx }) =>
      must(
        findAll(docx.body, 'pgNumType').every(({ attributes }) => attributes['w:start'] === undefined),
        '页码重新开始',
      ),
  },
];
