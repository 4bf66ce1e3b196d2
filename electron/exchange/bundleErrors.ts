import { AppError } from '#shared/error.ts';

export function damagedBundle(name: string, details: Readonly<Record<string, unknown>>): AppError {
  return new AppError(
    'damaged',
    `交换包“${name}”不完整或损坏了。没有合并任何内容，请重新复制，或请对方再导出一份。`,
    details,
  );
}
