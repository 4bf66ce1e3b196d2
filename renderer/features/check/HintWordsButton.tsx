import { Button } from 'antd';
import { useState } from 'react';
import { HintWordsDialog } from './HintWordsDialog.tsx';

/** 易错词: what the office itself wants to be hinted at. */
export function HintWordsButton({ onSaved }: { readonly onSaved: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        data-testid="hint-words"
        title="自己添加要提示的错别字、敏感词"
        onClick={() => setOpen(true)}
      >
        易错词…
      </Button>
      {open && <HintWordsDialog onClose={() => setOpen(false)} onSaved={onSaved} />}
    </>
  );
}
