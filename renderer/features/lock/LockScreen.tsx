import { LockOutlined } from '@ant-design/icons';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { LockState } from '#shared/lock.ts';
import { api } from '../../api.ts';
import { errorText } from '../../ui/errorText.ts';

/** What is pressed or pasted here is nobody else's: keys of the frame and of the grid listen to the whole window. */
const own = ['keydown', 'keyup', 'paste', 'copy', 'cut', 'drop', 'dragover'] as const;

/** Covers the whole window, in the browser's own top layer, so that nothing under it can be reached or read. */
export function LockScreen(props: { readonly file: string; readonly onUnlocked: (state: LockState) => void }) {
  const dialog = useRef<HTMLDialogElement | null>(null);
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element === null) return;
    element.showModal();
    const keep = (event: Event) => event.stopPropagation();
    for (const name of own) element.addEventListener(name, keep);
    return () => {
      element.close();
      // Where the person was: a text that was being written goes on there.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const unlock = (event: FormEvent) => {
    event.preventDefault();
    api.lock.unlock({ pin }).then(props.onUnlocked, (error: unknown) => {
      setPin('');
      setProblem(errorText(error));
    });
  };
  return (
    <dialog
      ref={dialog}
      className="lock-screen"
      aria-label="屏幕已锁定"
      data-testid="lock-screen"
      onCancel={(event) => event.preventDefault()}
    >
      <form onSubmit={unlock}>
        <LockOutlined className="lock-sign" />
        <h1>查报已锁定</h1>
        <label htmlFor="lock-pin">PIN</label>
        <input
          id="lock-pin"
          type="password"
          autoComplete="off"
          autoFocus
          value={pin}
          data-testid="lock-pin"
          onChange={(event) => setPin(event.target.value)}
        />
        <p className="lock-problem" role="alert">
          {problem}
        </p>
        <button type="submit" disabled={pin === ''} data-testid="lock-unlock">
          解锁
        </button>
        <details>
          <summary>忘了 PIN</summary>
          <p>
            锁只挡住窗口，不加密文件，内容一点不少。关闭查报，删除文件 <code>{props.file}</code>
            ，再打开即可，之后可以重设。
          </p>
        </details>
      </form>
    </dialog>
  );
}
