import { AppError, type ErrorData, type ErrorDetails } from '#shared/error.ts';

/** What the machine itself refuses, as sentences; everything else that is no AppError is a bug. */
const machineErrors: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满，这一步没有完成，原有内容没有改动。请腾出空间后重试。',
  EDQUOT: '磁盘配额已用完，这一步没有完成，原有内容没有改动。请腾出空间后重试。',
  EACCES: '没有读写这个文件或文件夹的权限，这一步没有完成。请换一个位置，或修改权限后重试。',
  EPERM: '系统不允许读写这个文件或文件夹，这一步没有完成。请关闭正在使用它的程序，或换一个位置后重试。',
  EROFS: '这个位置是只读的，这一步没有完成。请换一个可以写入的位置后重试。',
  EBUSY: '文件正被其他程序使用，这一步没有完成。请关闭那个程序（如 WPS、Excel）后重试。',
  ENOENT: '找不到这个文件或文件夹。请检查它是否被移动、改名或删除。',
  EEXIST: '这个位置已有同名的文件或文件夹，这一步没有完成。请换一个名称，或换一个文件夹。',
  EISDIR: '这里需要一个文件，但选中的是文件夹。',
  ENOTDIR: '路径中有一段不是文件夹。请检查路径。',
  EMFILE: '系统打开的文件过多，这一步没有完成。请关闭一些程序后重试。',
  EIO: '读写磁盘出错，这一步没有完成。请检查磁盘或U盘是否正常。',
  SQLITE_FULL: '磁盘已满，这一步没有完成，原有内容没有改动。请腾出空间后重试。',
  SQLITE_BUSY: '工作文件正被另一个程序写入，这一步没有完成。请关闭那个程序后重试。',
  SQLITE_READONLY: '工作文件是只读的，这一步没有完成。请把它复制到可以写入的位置。',
  SQLITE_CANTOPEN: '打不开工作文件。请检查它是否存在、是否有读写权限。',
  SQLITE_IOERR: '读写工作文件时磁盘出错，这一步没有完成。请检查磁盘或U盘是否正常。',
  SQLITE_NOTADB: '这个文件不是查报工作文件。',
  SQLITE_CORRUPT: '工作文件的内容已损坏，程序没有改动它。请用最近的备份恢复。',
};

const internalMessage = '程序出现内部错误，这一步没有完成；此前已保存的内容仍在。详细情况已写入日志。';

/** Anything thrown, as the data that crosses every border. `internal` is a bug and belongs into the log. */
export function errorData(error: unknown): ErrorData {
  if (error instanceof AppError) return plain(error);
  const message = machineMessage(error);
  if (message === undefined) return { code: 'internal', message: internalMessage };
  return { code: 'file', message, details: machineDetails(error) };
}

function plain(error: AppError): ErrorData {
  const { code, message, details } = error;
  // Details go through JSON in one host and not in the other: they are the same in both.
  return details === undefined ? { code, message } : { code, message, details: JSON.parse(JSON.stringify(details)) };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function machineMessage(error: unknown): string | undefined {
  const code = codeOf(error);
  // SQLite has extended codes: SQLITE_IOERR_WRITE, SQLITE_READONLY_DIRECTORY.
  const primary = code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code;
  return Object.hasOwn(machineErrors, primary) ? machineErrors[primary] : undefined;
}

function machineDetails(error: unknown): ErrorDetails {
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  return path === undefined ? { reason: codeOf(error) } : { reason: codeOf(error), path };
}
