import type { ImportReport } from './importReport.ts';

const colour = '[红黄绿蓝紫橙灰粉]';
const coloured = new RegExp(
  `标${colour}|涂${colour}|${colour}色?(?:底色?|字体?|标[记注识])|${colour}色(?:的?为|的是|表示|代表|部分|单元格)|底色|填充色|[用以]颜色`,
  'u',
);

/** Colours are not read: where a page says that they mean something (标红的为否), somebody has to look. */
export function reportColours(report: ImportReport, lines: readonly string[]): void {
  const said = lines.find((line) => coloured.test(line));
  if (said === undefined) return;
  const message = `表上说颜色有含义（“${said.trim().slice(0, 40)}”）。程序不读颜色，只按格中的文字导入。`;
  report.add('warning', {}, message, '请核对标了颜色的格，在录入页补上，或在原表中改成文字再导入。');
}
