import type { RawRemark } from '#shared/import/rawSheet.ts';

/** What a person should know of how a Word document was read. */
export function documentRemarks({
  revisions,
  objects,
}: {
  readonly revisions: number;
  readonly objects: number;
}): RawRemark[] {
  const messages = [
    ...(revisions > 0
      ? [
          `文中有 ${revisions} 处修订没有接受，已按接受以后的文字读取。印发前请在 Word 或 WPS 的“审阅”里接受或拒绝全部修订。`,
        ]
      : []),
    ...(objects > 0
      ? [`文中嵌有 ${objects} 个对象（如 Excel 表格），里面的内容没有读取。请另存成文件，作为附件一并校核。`]
      : []),
  ];
  return messages.map((message) => ({ severity: 'warning', row: null, column: null, message }));
}
