import { z } from 'zod';

export const pageNumberForms = ['— 1 —', '-1-', '1'] as const;

const millimetres = z.number().min(10).max(60);

/**
 * How an office sets its documents. The defaults are those of GB/T 9704-2012 (5.1, 5.2, 7.5); each word is a departure
 * that offices really make.
 */
export const Paper = z
  .strictObject({
    margins: z
      .strictObject({
        top: millimetres.default(37).describe('天头，毫米'),
        bottom: millimetres.default(35).describe('下白边，毫米'),
        left: millimetres.default(28).describe('订口，毫米'),
        right: millimetres.default(26).describe('切口，毫米'),
      })
      .prefault({})
      .describe('页边；标准版心为 156×225 毫米'),
    lineSpacing: z.number().min(20).max(40).default(28.95).describe('正文行距，磅；28.95 时每面 22 行'),
    titleSpacing: z.number().min(24).max(50).default(36).describe('标题行距，磅'),
    pageNumber: z.enum(['outside', 'center']).default('outside').describe('页码：单页居右双页居左，或居中'),
    pageNumberForm: z.enum(pageNumberForms).default('— 1 —').describe('页码的写法'),
    boldSecondHeading: z.boolean().default(false).describe('（一）级标题加粗'),
    boldThirdHeading: z.boolean().default(false).describe('1.级标题加粗'),
    latin: z.string().min(1).max(60).optional().describe('数字和西文的字体，例如 Times New Roman；不写则同汉字'),
    sealLines: z.number().int().min(1).max(6).default(2).describe('加盖印章时署名上方的空行，给印章留位置'),
  })
  .describe('版式');
export type Paper = z.infer<typeof Paper>;

export const standardPaper: Paper = Paper.parse({});
