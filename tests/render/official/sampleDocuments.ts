import type { DocumentModel, Paragraph, ParagraphStyle, Section } from '#shared/document/documentModel.ts';
import { row, table } from '../../electron/excel/sampleTables.ts';

export interface Sample {
  readonly format: 'document' | 'letter';
  readonly seal: boolean;
  /** Sections of text, of about one page each. */
  readonly parts: number;
  readonly annexes: readonly ('portrait' | 'landscape')[];
  /** Lines at the upper left, a remark below the date, a long list of copies. */
  readonly full: boolean;
}

const sentence =
  '各单位要严格落实主体责任，持续做好政府网站内容保障和政务新媒体建设管理工作，切实按照信息公开审核制度要求，细化举措，压实责任，不断加大政府信息公开力度，坚决杜绝公开内容涉及个人敏感信息和严重表述错误等现象发生。';
const issuer = '某某县人民政府办公室';
const annexTitle = (index: number) =>
  `2022年第二季度${['政府网站', '政务新媒体', '政务服务热线'][index % 3]}检查情况统计表`;
const numeral = (index: number) => [...'一二三四五六七八九十'][index % 10] ?? '一';

function paragraph(style: ParagraphStyle, text: string, leadLength = 0): Paragraph {
  return { kind: 'paragraph', style, runs: [{ text }], leadLength };
}

/** A bulletin as an office would send it, of as many pages as wanted. */
export function sampleDocument({ format, seal, parts, annexes, full }: Sample): DocumentModel {
  const letter = format === 'letter';
  return {
    title: '通报',
    seal,
    names: [issuer],
    front: {
      format,
      mark: letter ? issuer : `${issuer}文件`,
      number: letter ? '某府办函〔2022〕36号' : '某府办发〔2022〕8号',
      ...(full ? { copyNumber: '000012', secrecy: '内部资料', urgency: '特急' } : {}),
    },
    back: {
      copyTo: full
        ? '县委办公室，县人大常委会办公室，县政协办公室，县纪委监委机关，县人民法院，县人民检察院，县人武部，各人民团体'
        : '县委办公室',
      printed: letter ? null : { by: issuer, on: '2022年5月26日' },
    },
    sections: [mainText(parts, annexes.length, full), ...annexes.map(annexSection)],
  };
}

function mainText(parts: number, annexes: number, full: boolean): Section {
  const text = Array.from({ length: parts }, (_, index) => [
    paragraph('heading1', `${numeral(index)}、基本情况`),
    paragraph('heading2', `（一）信息公开情况。${sentence.repeat(2)}`, 10),
    paragraph('heading3', `1.${sentence}`),
    paragraph('heading4', `（1）${sentence}`),
    paragraph('body', sentence.repeat(parts > 3 ? 4 : 1)),
  ]).flat();
  const named = Array.from({ length: annexes }, (_, index) => {
    const label = annexes === 1 ? '' : `${index + 1}. `;
    return paragraph('attachments', `${index === 0 ? '附件：' : ''}${label}${annexTitle(index)}`);
  });
  return {
    orientation: 'portrait',
    blocks: [
      paragraph('title', `${issuer}关于2022年第二季度县政府门户网站与政务新媒体检查情况的通报`),
      paragraph('addressee', '各镇乡（街道）人民政府（办事处），县级各部门：'),
      paragraph('body', '按照上级有关要求，现将检查情况通报如下。'),
      ...text,
      ...named,
      paragraph('issuer', issuer),
      paragraph('date', '2022年5月26日'),
      ...(full ? [paragraph('annotation', '（此件公开发布）')] : []),
    ],
  };
}

function annexSection(orientation: 'portrait' | 'landscape', index: number, all: readonly unknown[]): Section {
  const heads = ['序号', '单位', '检查事项', '主要问题'].map((text, column) => ({ column, text }));
  const body = Array.from({ length: 45 }, (_, at) =>
    row(
      'body',
      { column: 0, text: `${at + 1}` },
      ...(at % 5 === 0 ? [{ column: 1, text: `第${at / 5 + 1}单位`, rowSpan: 5 }] : []),
      { column: 2, text: '栏目更新' },
      { column: 3, text: '部分栏目未及时更新，未按要求公开年度报告。'.repeat(1 + (at % 3)), align: 'left' },
    ),
  );
  const model = table({
    label: all.length === 1 ? '附件' : `附件${index + 1}`,
    title: annexTitle(index),
    columns: [3, 8, 8, 20].map((width) => ({ width })),
    rows: [row('head', ...heads), ...body],
    orientation,
  });
  return { orientation, blocks: [{ kind: 'table', table: model }] };
}
