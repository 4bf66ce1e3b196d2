import { textWidth } from '#shared/document/measureText.ts';
import type { Paragraph } from './officialDocx.ts';
import { must, near, type OfficialPaper, type OfficialRule } from './rule.ts';
import { find, findAll } from './xmlTree.ts';

const character = 315;
const line = 579;

const one = ({ docx }: OfficialPaper, style: string): Paragraph | undefined =>
  docx.paragraphs.find((each) => each.style === style);

function markOf({ docx, format }: OfficialPaper): string {
  const from = format === 'document' ? docx.paragraphs : docx.boxed;
  return from.find(({ style }) => style === 'Mark')?.text ?? '';
}

function numberOf({ docx, format }: OfficialPaper): string {
  if (format === 'document') return one({ docx } as OfficialPaper, 'DocumentNumber')?.text ?? '';
  return (
    docx.paragraphs
      .slice(0, 4)
      .find(({ text }) => text.includes('〔'))
      ?.text.split('\t')
      .at(-1) ?? ''
  );
}

const boxed = ({ docx }: OfficialPaper) => docx.boxed.filter(({ style }) => style === 'Back');

/** 版头、署名、版记. */
export const frameRules: readonly OfficialRule[] = [
  {
    name: '发文机关标志：文件格式加“文件”，信函格式不加',
    clause: '7.2.4、10.1',
    check: (paper) =>
      must(
        markOf(paper) !== '' && markOf(paper).endsWith('文件') === (paper.format === 'document'),
        `“${markOf(paper)}”`,
      ),
  },
  {
    name: '发文机关标志用红色小标宋',
    clause: '7.2.4',
    check: ({ docx, format }) => {
      const marks = (format === 'document' ? docx.paragraphs : docx.boxed).filter(({ style }) => style === 'Mark');
      const good = marks.every(({ set }) => set.color === 'FF0000' && set.font === '方正小标宋简体');
      return must(marks.length === 1 && good, '标志的颜色或字体不对');
    },
  },
  {
    name: '发文字号用六角括号、全年份、不编虚位、不加“第”',
    clause: '7.2.5',
    check: (paper) => must(/^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u.test(numberOf(paper)), `“${numberOf(paper)}”`),
  },
  {
    name: '文件格式的发文字号居中，在标志下空二行',
    clause: '7.2.5',
    check: (paper) => {
      if (paper.format !== 'document') return [];
      const number = one(paper, 'DocumentNumber');
      return must(
        number?.set.align === 'center' && number.set.before + (number.set.line ?? 0) === 3 * line,
        '发文字号的位置不对',
      );
    },
  },
  {
    name: '文件格式有一条红色分隔线',
    clause: '7.2.7',
    check: (paper) => {
      if (paper.format !== 'document') return [];
      const node = one(paper, 'DocumentNumber')?.node;
      const border = find(node, 'pPr', 'pBdr', 'bottom')?.attributes ?? {};
      return must(border['w:color'] === 'FF0000' && Number(border['w:sz']) >= 6, '没有红线');
    },
  },
  {
    name: '成文日期用阿拉伯数字，年份写全，月日不编虚位',
    clause: '7.3.5.4',
    check: (paper) =>
      must(
        /^\d{4}年[1-9]\d?月[1-9]\d?日$/u.test(one(paper, 'Date')?.text ?? ''),
        one(paper, 'Date')?.text ?? '没有日期',
      ),
  },
  {
    name: '加盖印章：成文日期右空四字',
    clause: '7.3.5.1',
    check: (paper) => (paper.seal ? near((one(paper, 'Date')?.set.right ?? 0) / character, 4, 0.05, '右空字数') : []),
  },
  {
    name: '加盖印章：署名居中于日期之上',
    clause: '7.3.5.1',
    check: (paper) => {
      const [issuer, date] = [one(paper, 'Issuer'), one(paper, 'Date')];
      if (!paper.seal || !issuer || !date) return [];
      const middle = ({ set, text }: Paragraph) => set.right / character + textWidth(text) / 2;
      // A name too long to be centred stands at the edge.
      return issuer.set.right === 0 ? [] : near(middle(issuer), middle(date), 0.1, '署名与日期的中线');
    },
  },
  {
    name: '加盖印章：署名上方留出印章的位置',
    clause: '7.3.5.1',
    check: (paper) => (paper.seal ? near(one(paper, 'Issuer')?.set.before, 2 * line, 0, '署名上方') : []),
  },
  {
    name: '不加盖印章：署名在正文下空一行',
    clause: '7.3.5.2',
    check: (paper) => (paper.seal ? [] : near(one(paper, 'Issuer')?.set.before, line, 0, '署名上方')),
  },
  {
    name: '不加盖印章：署名右空二字，日期比署名右移二字',
    clause: '7.3.5.2',
    check: (paper) => {
      const [issuer, date] = [one(paper, 'Issuer'), one(paper, 'Date')];
      if (paper.seal || !issuer || !date) return [];
      const start = ({ set, text }: Paragraph) => -set.right / character - textWidth(text);
      const longer = textWidth(date.text) > textWidth(issuer.text);
      return [
        ...near((longer ? date : issuer).set.right / character, 2, 0.05, '右空字数'),
        ...near(start(date) - start(issuer), 2, 0.1, '日期首字右移'),
      ];
    },
  },
  {
    name: '署名、日期、附注不与上文分开',
    clause: '7.3.5.5',
    check: ({ docx }) => {
      const at = docx.paragraphs.findIndex(({ style }) => style === 'Issuer');
      const notes = docx.paragraphs.slice(0, at).findIndex(({ style }) => style === 'Attachments');
      // The end of the text, 附件说明 if there is any, and 署名.
      const kept = docx.paragraphs.slice((notes < 0 ? at : notes) - 1, at + 1);
      return must(
        kept.every(({ set, text }, index) => set.keepNext || text.length > (notes >= 0 && index === 0 ? 84 : 300)),
        '署名可能独占一面',
      );
    },
  },
  {
    name: '版记用 4 号仿宋',
    clause: '7.4.2',
    check: (paper) =>
      boxed(paper).flatMap(({ set }) => must(set.font === '仿宋_GB2312' && set.size === 14, `${set.font} ${set.size}`)),
  },
  {
    name: '抄送机关左右各空一字，回行与冒号后首字对齐，末尾用句号',
    clause: '7.4.2',
    check: (paper) =>
      boxed(paper)
        .filter(({ text }) => text.startsWith('抄送'))
        .flatMap(({ set, text }) =>
          must(
            set.left - set.hanging === 280 &&
              set.right === 280 &&
              set.hanging === 840 &&
              /^抄送：.*[^。]。$/u.test(text),
            text,
          ),
        ),
  },
  {
    name: '印发机关左空一字，印发日期右空一字，后加“印发”',
    clause: '7.4.3',
    check: (paper) => {
      const printed = boxed(paper).filter(({ text }) => text.includes('\t'));
      if (paper.format === 'letter') return must(printed.length === 0, '信函格式不印印发机关');
      return [
        ...must(printed.length === 1, '没有印发机关'),
        ...printed.flatMap(({ set, text }) =>
          must(set.left === 280 && set.right === 280 && /\t\d{4}年[1-9]\d?月[1-9]\d?日印发$/u.test(text), text),
        ),
      ];
    },
  },
  {
    name: '版记分隔线：首末 0.35 毫米，中间 0.25 毫米；信函没有',
    clause: '7.4.1、10.1',
    check: (paper) => {
      const box = findAll(paper.docx.body, 'txbxContent', ['Fallback']);
      const sizes = box.flatMap((node) =>
        findAll(node, 'pBdr').map((each) => Number(find(each, 'bottom')?.attributes['w:sz'])),
      );
      if (paper.format === 'letter') return must(sizes.length === 0, '信函的版记有线');
      const wanted = sizes.map((_, index) => (index === 0 || index === sizes.length - 1 ? 8 : 6));
      return must(sizes.length >= 2 && sizes.join() === wanted.join(), `线宽 ${sizes.join('、')}`);
    },
  },
];
