import type { DocumentModel, Paragraph, Table } from '../document/documentModel.ts';
import { listTable } from '../document/listTable.ts';
import type { TableModel } from '../document/tableModel.ts';
import { finalSentence } from './finalSentence.ts';
import type { MergedPart, MergeReport, MergeSource, ReportedConflict } from './mergeView.ts';

/** What stands under the report: who vouches for it. */
export interface ReportSeal {
  readonly fingerprint: string;
  readonly signature: string;
  readonly isValid: boolean;
  readonly undoneAt: string | null;
}

/** Moments of the report as the writing laptop's calendar has them: the shell knows the zone. */
export type MomentText = (at: string) => string;

/** 合并报告 as a Word document. */
export function mergeReportPaper(report: MergeReport, seal: ReportSeal, moment: MomentText): DocumentModel {
  return {
    title: '合并报告',
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          paragraph('title', '合并报告'),
          ...opening(report, moment).map((text) => paragraph('body', text)),
          ...chaptersOf(report, seal, moment).flatMap(({ title, blocks }, at) => [
            paragraph('heading1', `${numerals[at]}、${title}`),
            ...blocks,
          ]),
        ],
      },
    ],
  };
}

const numerals = ['一', '二', '三', '四', '五'];

interface Chapter {
  readonly title: string;
  readonly blocks: readonly (Paragraph | Table)[];
}

function chaptersOf(report: MergeReport, seal: ReportSeal, moment: MomentText): Chapter[] {
  const finals = finalSentences(report).map((text) => paragraph('body', text));
  const parts = report.parts.length > 0 ? partTable(report.parts) : paragraph('body', '没有本机尚无的内容。');
  return [
    { title: '来源', blocks: [sourceTable(report.sources, moment)] },
    { title: '合并的内容', blocks: [parts] },
    ...(finals.length > 0 ? [{ title: '已定稿的轮次', blocks: finals }] : []),
    { title: '冲突', blocks: conflictBlocks(report, moment) },
    { title: '签名', blocks: closing(seal, moment).map((text) => paragraph('body', text)) },
  ];
}

function finalSentences({ finals = [] }: MergeReport): string[] {
  return finals.map(finalSentence);
}

/** The same as sheets. */
export function mergeReportSheets(report: MergeReport, seal: ReportSeal, moment: MomentText): TableModel[] {
  const notes = [...opening(report, moment), ...finalSentences(report), ...closing(seal, moment)];
  return [
    { ...sourceTable(report.sources, moment).table, title: '合并报告：来源', notes },
    { ...partTable(report.parts).table, title: '合并报告：合并的内容' },
    { ...conflictTable(report, moment).table, title: '合并报告：冲突' },
  ];
}

function opening(report: MergeReport, moment: MomentText): string[] {
  const people = report.people.map(({ person, changes }) => `${person} ${changes} 条`).join('、');
  return [
    `${report.person || '（未署名）'}于${moment(report.at)}在电脑“${report.device}”上，把 ${report.sources.length} 个交换包合并到工作簿“${report.workspace}”，新增修改记录 ${report.added} 条${people === '' ? '' : `（${people}）`}，产生冲突 ${report.conflicts.length + report.moreConflicts} 处。`,
  ];
}

function closing({ fingerprint, signature, isValid, undoneAt }: ReportSeal, moment: MomentText): string[] {
  return [
    `本报告的内容由合并的电脑签名（Ed25519），密钥的指纹为 ${fingerprint}，签名与内容${isValid ? '相符' : '不符，内容可能被改动过'}。`,
    `签名：${signature.replace(/.{8}(?=.)/gu, '$& ')}`,
    ...(undoneAt === null ? [] : [`这次合并已于${moment(undoneAt)}撤销。`]),
  ];
}

function sourceTable(sources: readonly MergeSource[], moment: MomentText): Table {
  return listTable<MergeSource>(
    [
      { title: '序号', width: 2.5, text: (_, index) => String(index + 1) },
      { title: '交换包', width: 11, align: 'left', text: ({ name }) => name },
      { title: '写出的人', width: 4.5, text: ({ person }) => person },
      { title: '电脑', width: 5, align: 'left', text: ({ device }) => device },
      { title: '写出时间', width: 7, text: ({ createdAt }) => moment(createdAt) },
      { title: '记录', width: 2.5, text: ({ changes }) => String(changes) },
      { title: '文件', width: 2.5, text: ({ files }) => String(files) },
      { title: '密钥指纹', width: 6, text: ({ fingerprint }) => fingerprint },
    ],
    sources,
    {},
  );
}

function partTable(parts: readonly MergedPart[]): Table {
  return listTable<MergedPart>(
    [
      { title: '序号', width: 3, text: (_, index) => String(index + 1) },
      { title: '内容', width: 18, align: 'left', text: ({ where }) => where },
      { title: '涉及（行、项）', width: 8, text: ({ things }) => String(things) },
      { title: '修改（格、栏）', width: 8, text: ({ fields }) => String(fields) },
    ],
    parts,
    {},
  );
}

function conflictBlocks(report: MergeReport, moment: MomentText): (Paragraph | Table)[] {
  if (report.conflicts.length === 0) return [paragraph('body', '没有冲突。')];
  const more = report.moreConflicts === 0 ? '' : `另有 ${report.moreConflicts} 处没有列出，见程序的“交换”页。`;
  return [
    paragraph('body', `下列各处几台电脑填得不同，合并时都留着，须由人决定用哪个。${more}`),
    conflictTable(report, moment),
  ];
}

function conflictTable({ at: merged, conflicts }: MergeReport, moment: MomentText): Table {
  // The year of the merge goes without saying.
  const year = /^\d+年/u.exec(moment(merged))?.[0] ?? '';
  const shortly = (at: string) => (moment(at).startsWith(year) ? moment(at).slice(year.length) : moment(at));
  return listTable<ReportedConflict>(
    [
      { title: '序号', width: 2.5, text: (_, index) => String(index + 1) },
      { title: '所在', width: 4, align: 'left', text: ({ where }) => where },
      { title: '对象', width: 6, align: 'left', text: ({ subject }) => subject },
      { title: '事项', width: 12, align: 'left', text: ({ title }) => title },
      {
        title: '各自所填',
        width: 15,
        align: 'left',
        text: ({ values }) => values.map(({ text, person, at }) => `${person}（${shortly(at)}）：${text}`).join('\n'),
      },
    ],
    conflicts,
    {},
  );
}

function paragraph(style: Paragraph['style'], text: string): Paragraph {
  return { kind: 'paragraph', style, runs: [{ text }], leadLength: 0 };
}
