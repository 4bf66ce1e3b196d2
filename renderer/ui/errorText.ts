import { AppError } from '#shared/error.ts';

/** The sentence to show for anything that was thrown. Only an AppError was written for the reader. */
export function errorText(error: unknown): string {
  if (error instanceof AppError) return error.message;
  return '程序出现意外错误，这一步没有完成；此前显示“已保存”的内容都已保存。请再试一次，仍不行请重新打开程序。';
}

export function errorCode(error: unknown): string {
  return error instanceof AppError ? error.code : 'internal';
}
