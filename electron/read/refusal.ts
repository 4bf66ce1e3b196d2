import { AppError } from '#shared/error.ts';

/** What a reader throws where a file is no good; the sentence is completed with its name by `refusal`. */
export class Unreadable extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.name = 'Unreadable';
    this.sentence = sentence;
  }
}

export const sentences = {
  damaged: '已损坏或不完整，没有读取。请用 Excel、Word 或 WPS 打开它另存一份再试。',
  encrypted: '设有打开密码，没有读取。请在 Excel、Word 或 WPS 中取消密码后再试。',
  tooLarge: '解压后过大，可能是恶意文件，没有读取。',
  tooDeep: '内部嵌套过深，可能是恶意文件，没有读取。',
  empty: '是空文件，没有读取。',
  notOrdinary: '不是普通文件，没有读取。请选择 Excel、Word、网页、csv 或 txt 文件。',
  largeFile: '超过 100 MB，没有读取。请删去其中的图片等内容再试。',
  changing: '在读取的时候还在变动（可能正在保存或下载），没有读取。请等它保存完再试。',
  longText: '里的文字过多，不像一张表，可能是恶意文件，没有读取。请只留下表格再试。',
} as const;

/** Whatever was thrown while a file was read, as what the user is told. */
export function refusal(name: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof Unreadable) return new AppError('file', `文件“${name}”${error.sentence}`, { file: name });
  // Whatever else goes wrong inside comes from what the file holds.
  return new AppError('file', `文件“${name}”${sentences.damaged}`, { file: name, cause: String(error) });
}
