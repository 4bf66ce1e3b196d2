import type { LeafColumn } from '#shared/pack/column.ts';

/** A column's title in one line. */
export function titleOf(column: LeafColumn): string {
  return column.title.replace(/\s*\n\s*/g, '');
}

/** How to fill in this kind, in a few words. */
export function hintOf(column: LeafColumn): string {
  const words = 'words' in column && column.words?.length ? `，也可填${column.words.join('、')}` : '';
  switch (column.kind) {
    case 'choice':
      return column.open ? `按键选择，也可写别的文字${words}` : `按键选择${words}`;
    case 'text':
      return `直接输入文字，Alt+回车换行${words}`;
    case 'integer':
      return `填整数${column.unit ? `（${column.unit}）` : ''}${words}`;
    case 'decimal':
      return `填数字，最多两位小数${column.unit ? `（${column.unit}）` : ''}${words}`;
    case 'date':
      return `填日期，如 2022.5.6 或 2022年5月6日${words}`;
    case 'period':
      return `填起止日期，如 2022.1.1-2022.3.31${words}`;
    case 'problems':
      return '回车登记问题';
    default:
      return '由程序填写';
  }
}
