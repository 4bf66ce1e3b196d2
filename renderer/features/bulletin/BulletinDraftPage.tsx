import { Alert, Button, Tabs } from 'antd';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { BulletinView } from '#shared/bulletin/bulletinView.ts';
import { navigate } from '../../app/route.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { AnnexStrip } from '../check/AnnexStrip.tsx';
import { CheckPanel } from '../check/CheckPanel.tsx';
import { CheckTab } from '../check/CheckTab.tsx';
import { keyOfNumber, unnoticed } from '../check/trialMarks.ts';
import { type CheckDesk, useCheck } from '../check/useCheck.ts';
import { type CheckSteps, useCheckSteps } from '../check/useCheckSteps.ts';
import { useHistory } from '../recording/useHistory.ts';
import { type Caret, DraftEditor, type DraftHandle } from './DraftEditor.tsx';
import { DraftToolbar } from './DraftToolbar.tsx';
import type { FindingMark } from './editor/findingMarks.ts';
import { FactPicker } from './FactPicker.tsx';
import { FinalButtons } from './FinalButtons.tsx';
import { FinalNotice } from './FinalNotice.tsx';
import { ParagraphPanel } from './ParagraphPanel.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';
import { type BulletinDesk, useBulletin } from './useBulletin.ts';
import { VersionPanel } from './VersionPanel.tsx';
import './bulletin.css';
import '../check/check.css';

interface Props {
  readonly roundId: string;
  readonly readOnly: boolean;
}

/** 起草通报: the text in the middle, what belongs to it at its side. */
export function BulletinDraftPage({ roundId, readOnly }: Props) {
  const desk = useBulletin(roundId);
  return (
    <div className="page page-full draft-page" data-testid="draft-page">
      <Waiting of={desk.loaded}>
        {(view) => <Desk roundId={roundId} readOnly={readOnly} desk={desk} view={view} />}
      </Waiting>
    </div>
  );
}

interface DeskProps extends Props {
  readonly desk: BulletinDesk;
  readonly view: BulletinView;
}

function Desk({ roundId, readOnly, desk, view }: DeskProps) {
  const handle = useRef<DraftHandle>(null);
  const [caret, setCaret] = useState<Caret>({ blockId: null, style: null, fact: null });
  const [picking, setPicking] = useState(false);
  const editable = !readOnly && view.final === null;
  const actions = useDraftActions(roundId, desk, view, () => setPicking(editable));
  const [tab, setTab] = useState('paragraph');
  const check = useCheck(roundId, desk);
  const marks = useMarks(check);
  const steps = useCheckSteps(
    check,
    handle,
    useCallback(() => setTab('check'), []),
  );
  return (
    <>
      <DraftHead roundId={roundId} readOnly={readOnly} desk={desk} view={view} check={check} />
      <FinalNotice view={view} />
      {readOnly && view.final === null && <Alert banner type="info" title="只读打开，通报不能修改。" />}
      <div className="draft-desk">
        <div className="draft-main">
          <DraftToolbar caret={caret} editable={editable} handle={handle} onPickFact={() => setPicking(true)} />
          {picking && (
            <FactPicker
              roundId={roundId}
              onPick={(fact) => {
                setPicking(false);
                handle.current?.insertFact(fact);
              }}
              onClose={() => {
                setPicking(false);
                handle.current?.focus();
              }}
            />
          )}
          <div className="draft-sheet">
            <DraftEditor
              view={view}
              editable={editable}
              handle={handle}
              actions={actions}
              onEdit={desk.edit}
              isUnsaved={desk.isUnsaved}
              onLeave={() => void desk.flush()}
              onCaret={setCaret}
              marks={marks}
              currentMark={check.current}
            />
          </div>
          <AnnexStrip roundId={roundId} spots={steps.spots} onLeave={desk.flush} onClose={steps.closeSpots} />
        </div>
        <Side {...{ desk, view, caret, editable, roundId, handle, check, steps, tab }} onTab={setTab} />
      </div>
    </>
  );
}

/** What is decided is no longer marked. */
function useMarks({ loaded, trial }: CheckDesk): readonly FindingMark[] {
  const findings = loaded.value?.findings;
  const { state } = trial;
  return useMemo(
    () => [
      ...(findings ?? []).flatMap(({ key, severity, stretch, ruling }) =>
        stretch && ruling === null ? [{ ...stretch, key, kind: severity }] : [],
      ),
      ...unnoticed(state).flatMap((number) =>
        number.stretch ? [{ ...number.stretch, key: keyOfNumber(number), kind: 'unnoticed' as const }] : [],
      ),
    ],
    [findings, state],
  );
}

function DraftHead({ roundId, readOnly, desk, view, check }: DeskProps & { readonly check: CheckDesk }) {
  return (
    <PageHead
      title="起草通报"
      remark={view.title}
      actions={
        <>
          <Button
            data-testid="bulletin-open"
            onClick={() => void desk.flush().then(() => navigate({ page: 'bulletin', roundId }))}
          >
            预览
          </Button>
          {!readOnly && <FinalButtons desk={desk} view={view} check={check} />}
        </>
      }
    />
  );
}

function useDraftActions(roundId: string, desk: BulletinDesk, view: BulletinView, pickFact: () => void) {
  const history = useHistory();
  return {
    pickFact,
    openFact: (name: string) => {
      const annexId = view.facts.find((fact) => fact.name === name)?.annexId;
      if (annexId) void desk.flush().then(() => navigate({ page: 'preview', roundId, annexId }));
    },
    undo: () => void desk.flush().then(history.undo),
    redo: () => void desk.flush().then(history.redo),
  };
}

interface SideProps {
  readonly roundId: string;
  readonly desk: BulletinDesk;
  readonly view: BulletinView;
  readonly caret: Caret;
  readonly editable: boolean;
  readonly handle: RefObject<DraftHandle | null>;
  readonly check: CheckDesk;
  readonly steps: CheckSteps;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
}

function Side({ roundId, desk, view, caret, editable, handle, check, steps, tab, onTab }: SideProps) {
  const goTo = (blockId: string) => handle.current?.goTo(blockId);
  return (
    <aside className="draft-side" aria-label="通报的段落、校核、格式和版本">
      <Tabs
        size="small"
        tabBarGutter={20}
        activeKey={tab}
        onChange={onTab}
        items={[
          {
            key: 'paragraph',
            label: view.stale.length > 0 ? `段落（${view.stale.length}）` : '段落',
            children: (
              <ParagraphPanel roundId={roundId} desk={desk} view={view} caret={caret} editable={editable} goTo={goTo} />
            ),
          },
          {
            key: 'check',
            label: <CheckTab view={check.loaded.value} />,
            children: <CheckPanel check={check} editable={editable} onJump={steps.jump} onStep={steps.step} />,
          },
          {
            key: 'settings',
            label: '格式',
            children: (
              <SettingsPanel view={view} editable={editable} onSave={(settings) => void desk.saveSettings(settings)} />
            ),
          },
          {
            key: 'versions',
            label: `版本${view.versions.length > 0 ? `（${view.versions.length}）` : ''}`,
            children: <VersionPanel roundId={roundId} desk={desk} view={view} />,
          },
        ]}
      />
    </aside>
  );
}
