import { useState } from 'react';
import type { Exported, ExportOrder } from '#shared/document/exportOrder.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useNotice } from '../../ui/useNotice.ts';
import { type ExportWish, withChosenForms } from './exportWish.ts';

type Order = Omit<ExportOrder, 'existing'>;

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'clash'; readonly order: Order; readonly names: readonly string[] }
  | { readonly at: 'running'; readonly percent: number; readonly label: string }
  | { readonly at: 'done'; readonly exported: Exported };

/** From what was chosen to files: the folder, a question about files that are there already, the writing. */
export function useExporting(roundId: string) {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const notices = useNotices();

  useNotice('progress', (event) => {
    if (event.task !== 'export') return;
    const percent = Math.floor((event.done * 100) / Math.max(event.total, 1));
    setStep((old) => (old.at === 'running' ? { at: 'running', percent, label: event.label } : old));
  });

  const write = async (order: Order, existing: ExportOrder['existing']) => {
    setStep({ at: 'running', percent: 0, label: '准备导出' });
    try {
      setStep({ at: 'done', exported: await api.export.run({ ...order, existing }) });
    } catch (error) {
      notices.error(error);
      setStep({ at: 'choose' });
    }
  };
  const begin = async (wish: ExportWish) => {
    try {
      const folder = await bridge.platform.pickFolder({ title: '导出到哪个文件夹' });
      if (folder === null) return;
      const order = { roundId, folder, ...withChosenForms(wish) };
      const names = await api.export.clashes(order);
      if (names.length > 0) setStep({ at: 'clash', order, names });
      else await write(order, 'number');
    } catch (error) {
      notices.error(error);
    }
  };
  return {
    step,
    begin,
    write,
    back: () => setStep({ at: 'choose' }),
    stop: () => void api.export.cancel(),
  };
}
