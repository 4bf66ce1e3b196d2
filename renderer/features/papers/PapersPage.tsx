import { Segmented, Spin } from 'antd';
import { useState } from 'react';
import { api } from '../../api.ts';
import { BackButton } from '../../ui/BackButton.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { NoPapers } from './NoPapers.tsx';
import { type Decide, PaperDesk } from './PaperDesk.tsx';
import { PaperFiles } from './PaperFiles.tsx';
import { usePaperFiles } from './usePaperFiles.ts';
import { VerifySlip } from './VerifySlip.tsx';
import './papers.css';
import '../check/check.css';

/** 校核别处的文件: bulletins and annexes made with whatever program; nothing of them is kept. */
export function PapersPage() {
  const { files, add, remove, raise, clear } = usePaperFiles();
  const paths = files.map(({ path }) => path);
  return (
    <div className="page page-full papers-page" data-testid="papers-page">
      <PageHead
        title={
          <>
            <BackButton label="回到开始页" to={{ page: 'start' }} />
            校核别处的文件
          </>
        }
        remark="通报里的数、比率、名单、序号、日期和附件说明，与本文和附件逐项比对"
      />
      <div className="papers">
        <div className="papers-left">
          <PaperFiles
            files={files}
            onAdd={(given) => void add(given)}
            onRemove={remove}
            onRaise={raise}
            onClear={clear}
          />
          <VerifySlip paths={paths} />
        </div>
        {paths.length > 0 ? (
          <Papers key={paths.join('\n')} paths={paths} />
        ) : (
          <NoPapers onAdd={(given) => void add(given)} />
        )}
      </div>
    </div>
  );
}

function Papers({ paths }: { readonly paths: readonly string[] }) {
  const papers = useLoad(`papers/${paths.join('\n')}`, () => api.paper.check({ paths: [...paths] }));
  const [chosen, setChosen] = useState(0);
  const decide: Decide = (title, rulings) =>
    papers.set((papers.value ?? []).map((paper) => (paper.title === title ? { ...paper, rulings } : paper)));
  if (papers.value === undefined && papers.error === undefined) return <Spin className="page-spin" />;
  return (
    <Waiting of={papers}>
      {(all) => {
        const paper = all[chosen] ?? all[0];
        if (!paper) return null;
        const at = all.indexOf(paper);
        return (
          <div className="paper-one">
            {all.length > 1 && (
              <Segmented
                aria-label="通报"
                options={all.map(({ name }, value) => ({ value, label: name }))}
                value={at}
                onChange={setChosen}
              />
            )}
            <PaperDesk
              key={at}
              paper={paper}
              papers={all}
              paths={paths}
              onDecided={decide}
              onWordsSaved={() => void papers.reload()}
            />
          </div>
        );
      }}
    </Waiting>
  );
}
