import { type BrowserWindow, dialog } from 'electron';

/** A sentence over the window. Where there is none, nobody is there to read it. */
export async function tell(window: BrowserWindow | null, message: string): Promise<void> {
  if (window !== null)
    await dialog.showMessageBox(window, { type: 'warning', title: '查报', message, buttons: ['知道了'] });
}

/** The backend process ended by itself: true when it is to be started again. */
export async function askToRestart(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: '查报',
    message: '查报的后台意外停止',
    detail: '已显示“已保存”的内容都在工作簿里，没有丢失。重新启动后台即可继续。',
    buttons: ['重新启动', '退出'],
    cancelId: 1,
  });
  return response === 0;
}

/** True: leave although the backup failed. */
export async function askToLeave(window: BrowserWindow | null, reason: string): Promise<boolean> {
  if (window === null) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '查报',
    message: '关闭前的备份没有完成',
    detail: `${reason}\n已保存的内容都在工作簿里。`,
    buttons: ['仍然退出', '返回'],
    cancelId: 1,
  });
  return response === 0;
}
