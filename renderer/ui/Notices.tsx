import { App as AntApp } from 'antd';
import { useMemo } from 'react';
import { errorCode, errorText } from './errorText.ts';

export interface Notices {
  readonly error: (error: unknown) => void;
  readonly warn: (sentence: string) => void;
  readonly done: (sentence: string) => void;
}

/** Errors stay until they are closed; good news goes by itself, a warning when it can have been read. */
export function useNotices(): Notices {
  const { notification, message } = AntApp.useApp();
  return useMemo(
    () => ({
      error: (error) => {
        if (errorCode(error) === 'cancelled') return;
        const text = errorText(error);
        notification.error({
          key: text,
          title: '没有完成',
          description: <span data-testid="toast-error">{text}</span>,
          duration: 0,
          placement: 'bottomRight',
        });
      },
      warn: (sentence) =>
        void message.open({
          key: 'notice',
          type: 'warning',
          content: sentence,
          duration: Math.max(4, sentence.length / 8),
        }),
      done: (sentence) => void message.open({ key: 'notice', type: 'success', content: sentence, duration: 2.5 }),
    }),
    [notification, message],
  );
}
