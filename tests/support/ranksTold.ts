import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from './checkFixture.ts';

const rows = ['1|柳河镇|95.5|88.0%', '2|青石镇|92.0|97.5%', '3|双塔乡|90.5|90.0%'];
const last = '5|三河乡|81.5|85.0%';

/** What is said of places in a text beside a table of five towns with ranks, points and rates: “第二: 第3”. */
export function ranksTold(text: string, fourth: string): string[] {
  return checkDocument(
    documentOfFixture([
      '松原县人民政府办公室关于2024年考评结果的通报',
      '各乡镇人民政府：',
      text,
      '松原县人民政府办公室',
      '2025年1月15日',
      '== 附件｜2024年考评得分表',
      '名次|乡镇|得分|完成率',
      ...rows,
      fourth,
      last,
    ]),
  )
    .filter(({ rule, place }) => rule === 'rank-said' && place?.paragraph === 2)
    .map(({ claimed, found }) => `${claimed}: ${found}`);
}
