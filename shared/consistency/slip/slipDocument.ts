import { plain } from '../../bulletin/paragraphs.ts';
import type { Block, DocumentModel, Table } from '../../document/documentModel.ts';
import { listTable } from '../../document/listTable.ts';
import type { TableModel } from '../../document/tableModel.ts';
import { severities } from '../discrepancy.ts';
import { severityNames } from '../severityNames.ts';
import type { CheckedFile, Slip, SlipFinding } from './slip.ts';

/** The slip as a paper, set like the bulletin itself; the findings on landscape pages, where a sentence has room. */
export function slipDocument(slip: Slip): DocumentModel<Block> {
  return {
    title: slipTitle(slip),
    seal: false,
    sections: [
      { orientation: 'portrait', blocks: firstPages(slip) },
      ...(slip.findings.length === 0
        ? []
        : [{ orientation: 'landscape' as const, blocks: [findingTable(slip.findings, '校核结果', '附表')] }]),
    ],
  };
}

/** The same as sheets. */
export function slipTables(slip: Slip): TableModel[] {
  const lines = [...summaryLines(slip), ...notedLines(slip), ...signatureLines(slip)];
  // A sheet of one column is not scaled to its page by every program.
  const about = listTable<string>(
    [
      { title: '序号', width: 2.5, text: (_, index) => String(index + 1) },
      { title: '说明', width: 32, align: 'left', text: (line) => line },
    ],
    lines,
    { title: slipTitle(slip), label: '校核说明' },
  );
  return [about, fileTable(slip.files, '校核对象'), findingTable(slip.findings, '校核结果')].map(({ table }) => table);
}

export function slipTitle({ title }: Pick<Slip, 'title'>): string {
  return `校核单：${title}`;
}

function firstPages(slip: Slip): Block[] {
  return [
    plain('title', `校核单\n${slip.title}`),
    plain('heading1', '一、校核对象'),
    fileTable(slip.files),
    plain('heading1', '二、校核结果'),
    ...summaryLines(slip).map((line) => plain('body', line)),
    ...notedLines(slip).map((line) => plain('body', line)),
    plain('heading1', '三、签名'),
    ...signatureLines(slip).map((line) => plain('body', line)),
    plain('issuer', `校核人：${slip.person === '' ? '（未填）' : slip.person}`),
    plain('date', slip.at),
  ];
}

function fileTable(files: readonly CheckedFile[], label?: string): Table {
  return listTable<CheckedFile>(
    [
      { title: '序号', width: 2.5, text: (_, index) => String(index + 1) },
      { title: '种类', width: 3, text: ({ role }) => role },
      { title: '名称', width: 12, align: 'left', text: ({ name }) => name },
      { title: '内容指纹（SHA-256）', width: 17, align: 'left', text: ({ sha256 }) => inGroups(sha256) },
    ],
    files,
    label === undefined ? {} : { label, title: label },
  );
}

function findingTable(findings: readonly SlipFinding[], title: string, label: string = title): Table {
  return listTable<SlipFinding>(
    [
      { title: '序号', width: 2.5, text: (_, index) => String(index + 1) },
      { title: '级别', width: 3, text: ({ severity }) => severityNames[severity] },
      { title: '位置', width: 7, align: 'left', text: ({ where }) => where },
      { title: '原文', width: 14, align: 'left', text: ({ quote }) => shortened(quote) },
      { title: '文中写作', width: 5, text: ({ claimed }) => claimed },
      { title: '核对结果', width: 5, text: ({ found }) => found },
      { title: '说明', width: 15, align: 'left', text: ({ message }) => message },
      { title: '处理', width: 9, align: 'left', text: decisionText },
    ],
    findings,
    { label, title, orientation: 'landscape' },
  );
}

const longestQuote = 90;

function shortened(quote: string): string {
  return quote.length > longestQuote ? `${quote.slice(0, longestQuote)}……` : quote;
}

function decisionText({ decision, severity }: SlipFinding): string {
  if (!decision) return severity === 'error' ? '未处理' : '';
  const kind = decision.ofRule ? '按例外' : '仍按原文';
  return `${kind}：${decision.reason}（${decision.person} ${decision.at}）`;
}

function summaryLines({ findings, round }: Slip): string[] {
  const count = (severity: SlipFinding['severity']) => findings.filter((each) => each.severity === severity).length;
  const open = findings.filter(({ severity, decision }) => severity === 'error' && !decision).length;
  const decided = findings.filter(({ decision }) => decision).length;
  const counts = severities.map((severity) => `${severityNames[severity]} ${count(severity)} 处`).join('、');
  return [
    ...(round === null ? [] : [`检查轮次：${round}。`]),
    findings.length === 0
      ? '通报正文与本文、附件逐项比对，没有发现不符之处。'
      : `通报正文与本文、附件逐项比对，共提出 ${findings.length} 处：${counts}，逐处见附表。`,
    ...(findings.length === 0 ? [] : [`已写明理由处理 ${decided} 处，错误未处理 ${open} 处。`]),
  ];
}

/** What the annexes themselves declare: the check has counted by it, and a reader of the slip must know. */
function notedLines({ noted }: Slip): string[] {
  if (noted.length === 0) return [];
  return ['附件已注明、校核时计入的例外：', ...noted.map(({ where, note }) => `${where}：${shortened(note)}`)];
}

function signatureLines({ fingerprint, device, at }: Slip): string[] {
  return [
    `本校核单${device === '' ? '' : `由“${device}”`}于 ${at} 写出并签名，签名密钥的指纹是 ${fingerprint}。`,
    '写出后改动任何一处，签名即失效。验证：查报起始页“校核别处的文件”，或命令 chabao check --verify。',
  ];
}

/** Eight digits at a time, so that a line can end between them. */
function inGroups(hash: string): string {
  return hash.replace(/(.{8})(?=.)/gu, '$1 ');
}
