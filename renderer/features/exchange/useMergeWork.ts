import { useState } from 'react';
import type { FinalAnswer, MergeOutcome, MergePreview } from '#shared/exchange/mergeView.ts';
import { api } from '../../api.ts';
import { errorCode } from '../../ui/errorText.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange, useNotice } from '../../ui/useNotice.ts';

export type MergeStep =
  | { readonly at: 'choose' }
  | { readonly at: 'reading' | 'writing'; readonly percent: number; readonly label: string }
  | {
      readonly at: 'preview';
      readonly preview: MergePreview;
      readonly paths: readonly string[];
      /** What opened those that are encrypted: it holds for what is added as well. */
      readonly passphrase: string;
    }
  | { readonly at: 'done'; readonly outcome: MergeOutcome };

/** From files to a preview to a merge; nothing is written before the last step. */
export function useMergeWork() {
  const [step, setStep] = useState<MergeStep>({ at: 'choose' });
  const notices = useNotices();
  const saving = useSaving();
  useNotice('progress', ({ task, done, total, label }) => {
    if (task !== 'merge') return;
    const percent = Math.floor((done * 100) / Math.max(total, 1));
    setStep((old) => (old.at === 'reading' || old.at === 'writing' ? { ...old, percent, label } : old));
  });
  const failed = (error: unknown) => {
    if (errorCode(error) === 'cancelled') notices.warn('已停止，没有合并任何内容，工作簿和以前一样。');
    else notices.error(error);
    setStep({ at: 'choose' });
  };
  const read = async (paths: readonly string[], passphrase: string) => {
    if (paths.length === 0) return;
    setStep({ at: 'reading', percent: 0, label: '正在读取' });
    try {
      const draft = { paths: [...paths], ...(passphrase !== '' && { passphrase }) };
      setStep({ at: 'preview', preview: await api.exchange.preview(draft), paths, passphrase });
    } catch (error) {
      failed(error);
    }
  };
  const merge = async (token: string, finals: readonly FinalAnswer[]) => {
    setStep({ at: 'writing', percent: 0, label: '正在写入工作簿' });
    try {
      setStep({ at: 'done', outcome: await saving.track(api.exchange.merge({ token, finals: [...finals] })) });
    } catch (error) {
      failed(error);
    }
    announceChange();
  };
  /** What runs ends by itself with word of it. */
  const stop = () => void api.exchange.cancel().catch(notices.error);
  const giveUp = () => {
    void api.exchange.cancel();
    setStep({ at: 'choose' });
  };
  return { step, read, merge, stop, giveUp };
}

export type MergeWork = ReturnType<typeof useMergeWork>;
