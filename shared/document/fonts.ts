/** The fonts that the standard names; the machine that opens a document has them. */
export const fonts = {
  title: '方正小标宋简体',
  head: '黑体',
  second: '楷体_GB2312',
  body: '仿宋_GB2312',
} as const;
