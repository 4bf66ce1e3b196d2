import type { TableModel } from './tableModel.ts';

/** One stretch of text; `fact` names where it comes from when it was computed. */
export interface Run {
  readonly text: string;
  readonly fact?: string | undefined;
}

export const paragraphStyles = [
  'title', // 标题
  'documentNumber', // 发文字号
  'addressee', // 主送机关
  'heading1', // 一、
  'heading2', // （一）; the first `leadLength` characters are the run-in heading
  'heading3', // 1.
  'heading4', // （1）
  'body', // 正文
  'attachments', // 附件说明
  'issuer', // 署名
  'date', // 成文日期
  'copyTo', // 抄送
] as const;
export type ParagraphStyle = (typeof paragraphStyles)[number];

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly runs: readonly Run[];
  /** Characters at the start that are set as the heading of the level; the rest is body text. 0: all or none. */
  readonly leadLength: number;
}

export interface Table {
  readonly kind: 'table';
  readonly table: TableModel;
}

/** Each annex is a section of its own and starts a new page. */
export interface Section {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly (Paragraph | Table)[];
}

/** A Word document without any domain word: the writer only sets it. */
export interface DocumentModel {
  readonly title: string;
  readonly sections: readonly Section[];
}
