import type { Paragraph, TextSet } from './officialDocx.ts';
import { must, near, type OfficialPaper, type OfficialRule } from './rule.ts';
import { find, findAll } from './xmlTree.ts';

const of = ({ docx }: OfficialPaper, ...styles: readonly string[]) =>
  docx.paragraphs.filter(({ style }) => styles.includes(style));
const headings = ['Heading1', 'Heading2', 'Heading3', 'Heading4'];

/** The paragraphs of a style are set in a font and size; of a heading that runs into its text only the heading. */
function type(style: string, name: string, font: string, size: number, clause: string): OfficialRule {
  return {
    name: `${name}用${font} ${size} 磅`,
    clause,
    check: (paper) =>
      of(paper, style).flatMap(({ set, text }) =>
        must(set.font === font && set.size === size, `“${text.slice(0, 12)}”为${set.font} ${set.size} 磅`),
      ),
  };
}

function each(
  name: string,
  clause: string,
  styles: readonly string[],
  holds: (set: TextSet, paragraph: Paragraph) => boolean,
): OfficialRule {
  return {
    name,
    clause,
    check: (paper) => of(paper, ...styles).flatMap((one) => must(holds(one.set, one), `“${one.text.slice(0, 12)}”`)),
  };
}

const character = 315;
const line = 579;

/** 正文: title, addressee, levels, attachments. */
export const textRules: readonly OfficialRule[] = [
  type('Title', '标题', '方正小标宋简体', 22, '7.3.1'),
  type('Addressee', '主送机关', '仿宋_GB2312', 16, '7.3.2'),
  type('Body', '正文', '仿宋_GB2312', 16, '7.3.3'),
  type('Heading1', '第一层', '黑体', 16, '7.3.3'),
  type('Heading2', '第二层', '楷体_GB2312', 16, '7.3.3'),
  type('Heading3', '第三层', '仿宋_GB2312', 16, '7.3.3'),
  type('Heading4', '第四层', '仿宋_GB2312', 16, '7.3.3'),
  type('Attachments', '附件说明', '仿宋_GB2312', 16, '7.3.4'),
  type('Annotation', '附注', '仿宋_GB2312', 16, '7.3.6'),
  each('标题居中，不加粗', '7.3.1', ['Title'], (set) => set.align === 'center' && !set.bold),
  each('标题行距 36 磅，不受网格约束', '7.3.1', ['Title'], (set) => set.line === 720 && !set.snaps),
  each('标题在红线或上一要素下空二行', '7.3.1', ['Title'], (set) => set.before === 2 * line),
  each('标题的行不以助词、顿号起，不以“关于”止', '7.3.1', ['Title'], (_, { text }) =>
    text.split('\n').every((part) => !/^[的和与及、，》]/u.test(part) && !/(?:关于|《)$/u.test(part)),
  ),
  each('标题不断开“的通报”', '7.3.1', ['Title'], (_, { text }) => !/的\n/u.test(text)),
  each('层次标题不加粗', '7.3.3', headings, (set) => !set.bold),
  each('第一层用一、', '7.3.3', ['Heading1'], (_, { text }) => /^[一二三四五六七八九十]+、/u.test(text)),
  each('第二层用（一）', '7.3.3', ['Heading2'], (_, { text }) => /^[（(][一二三四五六七八九十]+[）)]/u.test(text)),
  each('第三层用1.', '7.3.3', ['Heading3'], (_, { text }) => /^\d+[.．]/u.test(text)),
  each('第四层用（1）', '7.3.3', ['Heading4'], (_, { text }) => /^[（(]\d+[）)]/u.test(text)),
  each(
    '每段首行左空二字，回行顶格',
    '7.3.3',
    ['Body', ...headings],
    (set) => set.firstLineChars === 200 && set.left === 0,
  ),
  each('正文行距固定 28.95 磅', '5.2.3', ['Body', 'Addressee', ...headings], (set) => set.line === line),
  each('每行 28 字：字距收紧 0.25 磅', '5.2.3', ['Body', ...headings], (set) => set.tracking === -5),
  each(
    '独立成行的小标题与下文同页',
    '7.3.3',
    headings,
    (set, { text, runs }) => set.keepNext || runs.length > 1 || text.length > 56,
  ),
  each('主送机关顶格，回行仍顶格', '7.3.2', ['Addressee'], (set) => set.firstLineChars === 0 && set.left === 0),
  {
    name: '主送机关在标题下空一行，末尾用全角冒号',
    clause: '7.3.2',
    check: ({ docx }) => {
      const at = docx.paragraphs.findIndex(({ style }) => style === 'Title');
      const addressee = docx.paragraphs[at + 1];
      return must(
        addressee?.style === 'Addressee' && addressee.set.before === line && addressee.text.endsWith('：'),
        addressee?.text ?? '没有主送机关',
      );
    },
  },
  {
    name: '附件说明在正文下空一行',
    clause: '7.3.4',
    check: (paper) =>
      of(paper, 'Attachments')
        .slice(0, 1)
        .flatMap(({ set }) => near(set.before, line, 0, '附件说明上方')),
  },
  each('附件名称后不加标点', '7.3.4', ['Attachments'], (_, { text }) => !/[。；，、;,.]$/u.test(text)),
  {
    name: '附件说明左空二字，回行与名称首字对齐',
    clause: '7.3.4',
    check: (paper) =>
      of(paper, 'Attachments').flatMap(({ set, text }, index) => {
        const start = (set.left - set.hanging) / character;
        return near(start, index === 0 ? 2 : 5, 0.05, `“${text}”左空字数`);
      }),
  },
  each(
    '附注左空二字，加圆括号',
    '7.3.6',
    ['Annotation'],
    (set, { text }) => set.firstLineChars === 200 && /^（.*）$/u.test(text),
  ),
  {
    name: '每处文字都写明汉字字体',
    clause: 'WPS',
    check: ({ docx }) => {
      const runs = findAll(docx.body, 'r', ['Fallback']).filter((run) => run.children.some(({ name }) => name === 't'));
      const wrong = runs.filter((run) => {
        const fonts = find(run, 'rPr', 'rFonts')?.attributes ?? {};
        return !fonts['w:eastAsia'] || fonts['w:hint'] !== 'eastAsia';
      });
      return must(wrong.length === 0, `${wrong.length} 处没有汉字字体`);
    },
  },
  {
    name: '不用主题字体',
    clause: 'WPS',
    check: ({ docx }) =>
      [...findAll(docx.body, 'rFonts'), ...findAll(docx.styles, 'rFonts')].flatMap(({ attributes }) =>
        must(!Object.keys(attributes).some((name) => name.endsWith('Theme')), '有主题字体'),
      ),
  },
  {
    name: '样式的代号只用拉丁字母',
    clause: 'WPS',
    check: ({ docx }) =>
      findAll(docx.styles, 'style').flatMap(({ attributes }) =>
        must(/^[A-Za-z0-9]+$/u.test(attributes['w:styleId'] ?? ''), `${attributes['w:styleId']}`),
      ),
  },
  {
    name: '没有“此页无正文”',
    clause: '7.3.5.5',
    check: ({ docx }) => must(!docx.xml.includes('此页无正文'), '有“此页无正文”'),
  },
];
