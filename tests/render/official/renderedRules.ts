import { textWidth } from '#shared/document/measureText.ts';
import type { Page, TextLine } from './officialPdf.ts';
import { must, near, type OfficialPaper, type OfficialRule } from './rule.ts';

const pitch = (28.95 * 25.4) / 72;
const body = { left: 28, right: 184, top: 37, bottom: 262 };
/** Pages of a document whose ink is measured: drawing takes time, and the others are set alike. */
const drawn = 3;
/** The box of a word in the PDF is as high as its font, and the line above it has some white. */
const tolerance = 1;

const isLying = (page: Page) => page.width > page.height;
const inBody = (page: Page): readonly TextLine[] =>
  page.lines.filter(({ top, bottom }) => bottom > body.top && top < body.bottom);

/** Pages of the text itself, before the annexes. */
function textPages({ pages }: OfficialPaper): readonly Page[] {
  const annex = pages.findIndex((page) => /^附件\d*$/u.test(inBody(page)[0]?.text ?? page.lines[0]?.text ?? ''));
  return annex < 0 ? pages : pages.slice(0, annex);
}

/** Pages that the text fills: all but the first, which has 版头, and those that what follows had to leave. */
function fullPages(paper: OfficialPaper): readonly Page[] {
  const pages = textPages(paper);
  return pages.filter((_, index) => {
    const next = pages[index + 1];
    return index > 0 && next !== undefined && !(startsParagraph(next) && hasSignOff(next)) && !startsHeading(next);
  });
}

/** The paragraph above the sign-off goes with it to its page. */
const hasSignOff = (page: Page) => page.lines.some(({ text }) => /^\d{4}年\d+月\d+日$/u.test(text));
const startsParagraph = (page: Page) => (inBody(page)[0]?.left ?? 0) > body.left + 5;
const startsHeading = (page: Page) => /^[一二三四五六七八九十]+、/u.test(inBody(page)[0]?.text ?? '');

/** Lines that the paragraph goes on after: as full as they can be. */
function fullLines(page: Page): TextLine[] {
  const lines = inBody(page);
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    if (!next || next.left > body.left + 2 || next.top - line.top > 1.2 * pitch) return false;
    return line.right > 180 && line.left < body.left + 14 && !line.text.includes('〔');
  });
}

/** The usual distance of two lines. */
function pitchOf(page: Page): number {
  const lines = inBody(page);
  const steps = lines.slice(1).map((line, index) => line.top - (lines[index]?.top ?? 0));
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
}

const everyPage = (what: (page: Page, number: number) => readonly string[]) => (paper: OfficialPaper) =>
  paper.pages.flatMap((page, index) => what(page, index + 1).map((each) => `第 ${index + 1} 面：${each}`));

const digitsOf = (page: Page) => page.words.filter(({ text }) => /^[—\d]+$/u.test(text));

/** The words of the page number: the dashes and what is between them, below the type area or beside a turned one. */
function numberWords(page: Page): TextLine[] {
  if (isLying(page)) return digitsOf(page).filter(({ right }) => right < 34);
  return digitsOf(page).filter(({ top }) => top > body.bottom);
}

function numberBox(page: Page): TextLine | null {
  const words = numberWords(page);
  if (words.length === 0) return null;
  return {
    text: words.map(({ text }) => text).join(''),
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
  };
}

/** A letter has no number on its first page. */
const isNumbered = ({ format }: OfficialPaper, number: number) => format === 'document' || number > 1;

const numbered = (what: (page: Page, number: number) => readonly string[]) => (paper: OfficialPaper) =>
  everyPage((page, number) => (isNumbered(paper, number) ? what(page, number) : []))(paper);

/** What the printed pages show, measured. */
export const renderedRules: readonly OfficialRule[] = [
  {
    name: '每一面都是 A4',
    clause: '5.1',
    check: everyPage((page) => {
      const [short, long] = [page.width, page.height].sort((a, b) => a - b);
      return [...near(short, 210, 0.5, '宽'), ...near(long, 297, 0.5, '高')];
    }),
  },
  {
    name: '没有空白的面',
    clause: '7.4.1',
    check: everyPage((page) =>
      must(
        page.lines.some(({ text }) => !/^[—\d]+$/u.test(text)),
        '空白',
      ),
    ),
  },
  {
    name: '每面 22 行',
    clause: '5.2.3',
    check: (paper) =>
      fullPages(paper).flatMap((page) => {
        const lines = inBody(page);
        const slots = Math.round(((lines.at(-1)?.top ?? 0) - (lines[0]?.top ?? 0)) / pitchOf(page)) + 1;
        return near(slots, 22, 0, '行数');
      }),
  },
  {
    name: '行距为版心高的 1/22',
    clause: '5.2.3',
    check: (paper) => fullPages(paper).flatMap((page) => near(pitchOf(page), 225 / 22, 0.05, '行距')),
  },
  {
    name: '每行 28 字，撑满版心',
    clause: '5.2.3',
    check: (paper) =>
      textPages(paper)
        .flatMap(fullLines)
        .flatMap((line) => {
          // The two characters of the indent count.
          const characters = textWidth(line.text) + Math.round(((line.left - body.left) / 156) * 28);
          return must(characters >= 27 && characters <= 29.5, `“${line.text}”${characters} 字`);
        }),
  },
  {
    name: '满行的字距为版心的 1/28',
    clause: '5.2.3',
    check: (paper) =>
      textPages(paper)
        .flatMap(fullLines)
        .filter(({ text }) => /^\p{Script=Han}{28}$/u.test(text))
        .flatMap((line) => near(line.right - line.left, 156, tolerance, `“${line.text.slice(0, 6)}”行宽`)),
  },
  {
    name: '文字在版心之内：左边不出订口',
    clause: '5.2.1',
    check: (paper) =>
      textPages(paper).flatMap((page) =>
        inBody(page).flatMap((line) => must(line.left > body.left - tolerance || line.text.length > 12, line.text)),
      ),
  },
  {
    name: '版心左边 28 毫米',
    clause: '5.2.1',
    check: (paper) =>
      fullPages(paper)
        .slice(0, drawn)
        .flatMap((page) =>
          near(page.ink('dark', { top: body.top, bottom: body.bottom })?.left, body.left, tolerance, '左边'),
        ),
  },
  {
    name: '版心右边 26 毫米（句末标点可悬挂）',
    clause: '5.2.1',
    check: (paper) =>
      fullPages(paper)
        .slice(0, drawn)
        .flatMap((page) =>
          near(page.ink('dark', { top: body.top, bottom: body.bottom, right: 185 })?.right, body.right, 1.2, '右边'),
        ),
  },
  {
    name: '版心上边 37 毫米',
    clause: '5.2.1',
    check: (paper) =>
      fullPages(paper)
        .slice(0, drawn)
        .flatMap((page) => {
          const top = page.ink('dark', { top: 20, bottom: 60 })?.top ?? 0;
          // The first line is 28.95 pt high, its characters 16 pt.
          return must(top >= body.top - 0.5 && top <= body.top + pitch - 5, `第一行墨迹在 ${top} 毫米`);
        }),
  },
  {
    name: '版心下边 35 毫米：末行不出版心',
    clause: '5.2.1',
    check: (paper) =>
      fullPages(paper).flatMap((page) => {
        const bottom = inBody(page).at(-1)?.bottom ?? 0;
        return must(bottom <= body.bottom + tolerance && bottom >= body.bottom - pitch, `末行底在 ${bottom} 毫米`);
      }),
  },
  {
    name: '22 行合 225 毫米',
    clause: '5.2.1',
    check: (paper) =>
      fullPages(paper).flatMap((page) => {
        const lines = inBody(page);
        return near((lines.at(-1)?.top ?? 0) - (lines[0]?.top ?? 0) + pitch, 225, tolerance, '版心高');
      }),
  },
  {
    name: '每一面都有页码',
    clause: '7.5',
    check: numbered((page) => must(numberBox(page) !== null, '没有页码')),
  },
  {
    name: '页码依次连续',
    clause: '7.5',
    check: numbered((page, number) =>
      must(
        numberWords(page).some(({ text }) => text.replaceAll('—', '') === `${number}`),
        numberBox(page)?.text ?? '',
      ),
    ),
  },
  {
    name: '页码的一字线在左右各一条',
    clause: '7.5',
    check: numbered((page) =>
      must(numberWords(page).filter(({ text }) => text === '—').length === 2, numberBox(page)?.text ?? ''),
    ),
  },
  {
    name: '信函首页不显示页码',
    clause: '10.1',
    check: ({ format, pages }) =>
      must(format === 'document' || (pages[0] !== undefined && numberBox(pages[0]) === null), '首页有页码'),
  },
  {
    name: '单页码居右空一字，双页码居左空一字',
    clause: '7.5',
    check: numbered((page, number) => {
      const box = numberBox(page);
      if (!box || isLying(page)) return [];
      const character = (14 * 25.4) / 72;
      return number % 2 === 1
        ? near(box.right, body.right - character, tolerance, '右边')
        : near(box.left, body.left + character, tolerance, '左边');
    }),
  },
  {
    name: '一字线在版心下边缘之下 7 毫米',
    clause: '7.5',
    check: numbered((page, at) => {
      if (isLying(page) || at > drawn) return [];
      const dash = numberWords(page).find(({ text }) => text === '—');
      const ink = dash && page.ink('dark', dash);
      return near(ink ? (ink.top + ink.bottom) / 2 : null, body.bottom + 7, tolerance, '一字线');
    }),
  },
  {
    name: '横排页面的页码与其他页码同处：转过来看在左边，单页在下，双页在上',
    clause: '8',
    check: numbered((page, number) => {
      if (!isLying(page)) return [];
      const box = numberBox(page);
      const character = (14 * 25.4) / 72;
      const end =
        number % 2 === 1
          ? near(box?.bottom, 210 - 26 - character, 1.5, '下端')
          : near(box?.top, 28 + character, 1.5, '上端');
      return [...near(box ? (box.left + box.right) / 2 : null, 35 - 7, tolerance, '离版心'), ...end];
    }),
  },
  {
    name: '发文机关标志上边缘：文件格式在版心下 35 毫米，信函格式距上页边 30 毫米',
    clause: '7.2.4、10.1',
    check: ({ pages, format }) =>
      near(pages[0]?.ink('red')?.top, format === 'document' ? 72 : 30, tolerance, '标志上边'),
  },
  {
    name: '发文机关标志居中',
    clause: '7.2.4',
    check: ({ pages, format }) => {
      const top = format === 'document' ? 72 : 30;
      const ink = pages[0]?.ink('red', { top: top - 2, bottom: top + 10 });
      return near(ink ? (ink.left + ink.right) / 2 : null, 106, tolerance, '标志中线');
    },
  },
  {
    name: '发文机关标志不宽于版心',
    clause: '7.2.4',
    check: ({ pages, format }) => {
      const top = format === 'document' ? 72 : 30;
      const ink = pages[0]?.ink('red', { top: top - 2, bottom: top + 10 });
      return must(ink !== null && ink !== undefined && ink.right - ink.left <= 157, '标志太宽');
    },
  },
  {
    name: '文件格式的红线与版心等宽，只有一条',
    clause: '7.2.7',
    check: ({ pages, format }) => {
      if (format !== 'document') return [];
      const bars = pages[0]?.bars('red') ?? [];
      return [
        ...must(bars.length === 1, `${bars.length} 条红线`),
        ...bars.flatMap((bar) => [
          ...near(bar.left, 28, tolerance, '红线左端'),
          ...near(bar.right, 184, tolerance, '红线右端'),
        ]),
      ];
    },
  },
  {
    name: '红线在发文字号下 4 毫米',
    clause: '7.2.7',
    check: ({ pages, format }) => {
      if (format !== 'document') return [];
      const bar = pages[0]?.bars('red')[0];
      const number = pages[0]?.ink('dark', { top: (bar?.top ?? 0) - 12, bottom: bar?.top ?? 0 });
      return near(bar && number ? bar.top - number.bottom : null, 4, tolerance, '红线与发文字号');
    },
  },
  {
    name: '信函的双线长 170 毫米，居中',
    clause: '10.1',
    check: ({ pages, format }) =>
      format === 'document'
        ? []
        : (pages[0]?.bars('red') ?? []).flatMap((bar) => [
            ...near(bar.left, 20, tolerance, '左端'),
            ...near(bar.right, 190, tolerance, '右端'),
          ]),
  },
  {
    name: '信函首页上下各一条双线，上线上粗下细，下线上细下粗',
    clause: '10.1',
    check: ({ pages, format }) => {
      if (format === 'document') return [];
      const widths = (pages[0]?.bars('red') ?? []).map(({ thickness }) => thickness);
      const [a = 0, b = 0, c = 0, d = 0] = widths;
      return must(widths.length === 4 && a > b && d > c, `线宽 ${widths.join('、')}`);
    },
  },
  {
    name: '信函的上双线在标志下 4 毫米',
    clause: '10.1',
    check: ({ pages, format }) => {
      if (format === 'document') return [];
      const bar = pages[0]?.bars('red')[0];
      const mark = pages[0]?.ink('red', { bottom: (bar?.top ?? 0) - 0.4 });
      return near(bar && mark ? bar.top - mark.bottom : null, 4, 1.2, '双线与标志');
    },
  },
  {
    name: '信函的下双线距下页边 20 毫米',
    clause: '10.1',
    check: ({ pages, format }) => {
      if (format === 'document') return [];
      const bar = pages[0]?.bars('red').at(-1);
      return near(bar ? 297 - bar.top - bar.thickness : null, 20, tolerance, '下双线');
    },
  },
  {
    name: '信函的发文字号在版心右边',
    clause: '10.1',
    check: ({ pages, format }) => {
      if (format === 'document') return [];
      const number = pages[0]?.lines.find(({ text }) => text.includes('〔'));
      return near(number?.right, body.right, tolerance, '发文字号右边');
    },
  },
  {
    name: '信函的发文字号与双线相距 3 号字高的 7/8',
    clause: '10.1',
    check: ({ pages, format }) => {
      if (format === 'document') return [];
      const bar = pages[0]?.bars('red')[1];
      const number = pages[0]?.ink('dark', { top: (bar?.top ?? 0) + 1, bottom: (bar?.top ?? 0) + 14 });
      return near(bar && number ? number.top - bar.top - bar.thickness : null, (14 * 25.4) / 72, tolerance, '间距');
    },
  },
  {
    name: '附件标题在版心第三行',
    clause: '7.3.7',
    check: everyPage((page) => {
      const [label, title] = page.lines;
      if (!label || !title || !/^附件\d*$/u.test(label.text)) return [];
      const top = isLying(page) ? 28 : 37;
      return near((title.top + title.bottom) / 2, top + 2.5 * pitch, 2, '标题中线');
    }),
  },
  {
    name: '首页显示正文',
    clause: '7.3.3',
    check: ({ pages }) =>
      must(
        (pages[0] ? inBody(pages[0]) : []).some(({ text }) => /^[一（]/u.test(text) || text.length > 24),
        '首页没有正文',
      ),
  },
  {
    name: '署名所在的面有正文',
    clause: '7.3.5.5',
    check: (paper) => {
      // A long last paragraph is left to break where it may: the window warns of what comes of it.
      const text = paper.docx.paragraphs.filter(({ style }) => style === 'Body' || style.startsWith('Heading'));
      const noted = paper.docx.paragraphs.some(({ style }) => style === 'Attachments');
      if ((text.at(-1)?.text.length ?? 0) > (noted ? 84 : 300)) return [];
      const page = textPages(paper).find(({ lines }) => lines.some(({ text }) => /^\d{4}年\d+月\d+日$/u.test(text)));
      const lines = page ? inBody(page) : [];
      const end = lines.findIndex(
        ({ text }, at) => text.startsWith('附件：') || /^\d{4}年\d+月\d+日$/u.test(lines[at + 1]?.text ?? ''),
      );
      return must(end > 0, '署名独占一面，或只有附件说明');
    },
  },
  {
    name: '版记在最后一面',
    clause: '7.4.1',
    check: ({ pages }) => {
      const at = pages.findIndex(({ lines }) =>
        lines.some(({ text }) => text.startsWith('抄送：') || text.endsWith('印发')),
      );
      return must(at === pages.length - 1, `版记在第 ${at + 1} 面，共 ${pages.length} 面`);
    },
  },
  {
    name: '版记末条线在版心下边缘，与版心等宽',
    clause: '7.4.1',
    check: ({ pages, format }) => {
      if (format === 'letter') return [];
      const bar = pages.at(-1)?.bars('dark').at(-1);
      return [
        ...near(bar ? bar.top + bar.thickness : null, body.bottom, tolerance, '末条线'),
        ...near(bar?.left, 28, tolerance, '左端'),
        ...near(bar?.right, 184, tolerance, '右端'),
      ];
    },
  },
  {
    name: '信函的抄送在版心最下方',
    clause: '10.1',
    check: ({ pages, format }) => {
      if (format === 'document') return [];
      const last = pages.at(-1);
      const bottom = last ? inBody(last).at(-1)?.bottom : null;
      return near(bottom, body.bottom, 2, '抄送下边');
    },
  },
  {
    name: '版记不压文字',
    clause: '7.4.1',
    check: ({ pages }) => {
      const last = pages.at(-1);
      const back = last?.lines.find(({ text }) => text.startsWith('抄送：') || text.endsWith('印发'));
      const above = last && back ? inBody(last).filter(({ top }) => top < back.top) : [];
      return must(
        above.every(({ bottom }) => bottom <= (back?.top ?? 0) + 0.5),
        '文字相压',
      );
    },
  },
];
