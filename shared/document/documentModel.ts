import type { Paper } from './paper.ts';
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
  'annotation', // 附注
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

/** A picture by the hash of its bytes, made to fit the page, with its caption below. Width and height in pixels give its shape. */
export interface Picture {
  readonly kind: 'picture';
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  /** Its bytes are not at hand: only its caption is printed, and says so. */
  readonly missing?: true;
}

export type Block = Paragraph | Table | Picture;

/** Each annex is a section of its own and starts a new page. A text whose blocks are not said has no pictures. */
export interface Section<Of extends Block = Paragraph | Table> {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Of[];
  /** A paper of its own begins here: 版头 stands above it, pages count from 1, and 版记 of the paper before it is on the page before. */
  readonly starts?: boolean;
}

/** 版头 (GB/T 9704-2012, 7.2; of a letter 10.1). */
export interface Front {
  readonly format: 'document' | 'letter';
  /** 发文机关标志 as printed: of a document with 文件 at the end. */
  readonly mark: string;
  /** 发文字号. */
  readonly number: string;
  /** 份号, 密级和保密期限, 紧急程度, 签发人: most papers have none of them. */
  readonly copyNumber?: string | undefined;
  readonly secrecy?: string | undefined;
  readonly urgency?: string | undefined;
  readonly signer?: string | undefined;
}

/** 版记 (7.4): on the last page. A letter has neither printer nor lines. */
export interface Back {
  /** 抄送机关 without the word and the full stop. */
  readonly copyTo: string | null;
  /** 印发机关 and 印发日期; null in a letter. */
  readonly printed: { readonly by: string; readonly on: string } | null;
}

/** A Word document without any domain word: the writer only sets it. */
export interface DocumentModel<Of extends Block = Paragraph | Table> {
  readonly title: string;
  /** How it is set; the standard where nothing is said. */
  readonly paper?: Paper;
  readonly front?: Front;
  readonly back?: Back;
  /** True: room for the seal, and the sign-off stands centred over the date (7.3.5.1). Default true. */
  readonly seal?: boolean;
  /** Names that a line break of a title must not split. */
  readonly names?: readonly string[];
  readonly sections: readonly Section<Of>[];
}
