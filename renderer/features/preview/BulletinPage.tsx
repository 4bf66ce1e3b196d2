import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { Back, Front, Section } from '#shared/document/documentModel.ts';
import { api } from '../../api.ts';
import { navigate } from '../../app/route.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { DocumentParagraph } from './DocumentParagraph.tsx';
import { PaperBack, PaperFront } from './PaperFrame.tsx';
import { PreviewTable } from './PreviewTable.tsx';

export function BulletinPage({ roundId }: { readonly roundId: string }) {
  const bulletin = useLoad(`bulletin/${roundId}`, () => api.bulletin.preview({ roundId }));
  const [facts, setFacts] = useState(true);
  useChanged(() => void bulletin.reload());
  return (
    <div className="page page-full" data-testid="bulletin-page">
      <PageHead
        title={
          <>
            <Button
              type="text"
              icon={<ArrowLeftOutlined />}
              aria-label="回到轮次"
              onClick={() => navigate({ page: 'round', roundId })}
            />
            通报预览
          </>
        }
        actions={
          <Checkbox checked={facts} onChange={(event) => setFacts(event.target.checked)}>
            标出由附件算出的数和名单
          </Checkbox>
        }
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it */}
      <section className={facts ? 'paper-desk show-facts' : 'paper-desk'} tabIndex={0} aria-label="通报">
        <Waiting of={bulletin}>
          {(document) => (
            <>
              {document.sections.map((section, index) => (
                <SectionPaper
                  // biome-ignore lint/suspicious/noArrayIndexKey: a section is its place
                  key={index}
                  section={section}
                  front={index === 0 ? document.front : undefined}
                  back={index === document.sections.length - 1 ? document.back : undefined}
                />
              ))}
            </>
          )}
        </Waiting>
      </section>
    </div>
  );
}

interface PaperProps {
  readonly section: Section;
  readonly front: Front | undefined;
  readonly back: Back | undefined;
}

function SectionPaper({ section, front, back }: PaperProps) {
  return (
    <div className={`paper ${section.orientation}`}>
      {front && <PaperFront front={front} />}
      {section.blocks.map((block, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
        if (block.kind === 'table') return <PreviewTable key={index} table={block.table} />;
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
        return <DocumentParagraph key={index} paragraph={block} />;
      })}
      {back && <PaperBack back={back} />}
    </div>
  );
}
