import { expect, test } from 'vitest';
import { lonelySignOff } from '#shared/bulletin/lonelySignOff.ts';
import type { DocumentModel, Paragraph, ParagraphStyle } from '#shared/document/documentModel.ts';

function paragraph(style: ParagraphStyle, text: string): Paragraph {
  return { kind: 'paragraph', style, runs: [{ text }], leadLength: 0 };
}

/** A bulletin of one long paragraph, which may break over a page, and the sign-off. */
function bulletin(characters: number): DocumentModel {
  const text = [
    paragraph('title', '关于检查情况的通报'),
    paragraph('body', '检查'.repeat(characters / 2)),
    paragraph('issuer', '某县人民政府办公室'),
    paragraph('date', '2022年7月15日'),
    paragraph('annotation', '（此件公开发布）'),
  ];
  return { title: '通报', sections: [{ orientation: 'portrait', blocks: text }] };
}

test('a sign-off that the last line of a full page leaves alone is found, with its page', () => {
  const lengths = Array.from({ length: 22 }, (_, line) => 224 + line * 28);
  const pages = lengths.map((length) => lonelySignOff(bulletin(length)));
  expect(pages).toContain(2);
  expect(pages[0]).toBeNull();
  expect(pages.at(-1)).toBeNull();
});

test('a short last paragraph goes over with 附件说明 and the sign-off: nothing is to be said', () => {
  const lines = Array.from({ length: 30 }, () => paragraph('body', '各单位要认真整改。'));
  for (let count = 10; count <= 30; count += 1) {
    const model = bulletin(2);
    const [section] = model.sections;
    const [title, , ...signOff] = section?.blocks ?? [];
    const attachments = paragraph('attachments', '附件：检查情况统计表');
    const blocks = title ? [title, ...lines.slice(0, count), attachments, ...signOff] : [];
    expect(lonelySignOff({ ...model, sections: [{ orientation: 'portrait', blocks }] })).toBeNull();
  }
});

test('a document without a sign-off has none that could be lonely', () => {
  const model = bulletin(800);
  const blocks = model.sections[0]?.blocks.slice(0, 2) ?? [];
  expect(lonelySignOff({ ...model, sections: [{ orientation: 'portrait', blocks }] })).toBeNull();
});
