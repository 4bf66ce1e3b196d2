import { Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { api } from '../../api.ts';
import { useNotice } from '../../ui/useNotice.ts';
import type { ImportState } from './useImportWork.ts';

/** Files that take longer than this are told about, and can be stopped. */
const patience = 600;

/** What is going on, as soon as it takes a while. */
export function ImportStatus({ state }: { readonly state: ImportState }) {
  const [late, setLate] = useState(false);
  const [label, setLabel] = useState('');
  const running = state === 'reading' || state === 'importing';
  useNotice('progress', (event) => {
    if (event.task === 'import') setLabel(`${event.label}，已 ${event.done} 秒`);
  });
  useEffect(() => {
    setLate(false);
    setLabel('');
    if (!running) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, [running]);
  if (!running || !late) return null;
  return (
    <div className="import-status" role="status">
      <Spin size="small" /> {label === '' ? (state === 'importing' ? '正在导入' : '正在读取') : label}
      <Button size="small" data-testid="import-cancel" onClick={() => void api.import.cancel()}>
        停止
      </Button>
    </div>
  );
}
