import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo, useCallback } from 'react';
import { navigate } from '../../app/route.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { CellEvidence } from '../evidence/CellEvidence.tsx';
import { FillUsualButton } from '../filling/FillUsualButton.tsx';
import { previewLeft } from '../preview/returnPlace.ts';
import { BackToRound } from '../round/BackToRound.tsx';
import type { Grid } from './useGrid.ts';

/** Above the grid: what it is, and what one can do with it. Its buttons are drawn once, not with every key. */
export function MatrixHead({ grid, roundId }: { readonly grid: Grid; readonly roundId: string }) {
  const { table, readOnly } = grid.props;
  const { annexId } = table;
  const { editor } = grid;
  // A dialog lets go of the focus only when it is gone.
  const focusGrid = useCallback(
    () => void window.setTimeout(() => editor.current?.focus({ preventScroll: true }), 0),
    [editor],
  );
  return (
    <PageHead
      title={<Title roundId={roundId} label={table.label} title={table.title} />}
      actions={
        <>
          {!readOnly && <FillUsual roundId={roundId} annexId={annexId} subjectId={null} onClosed={focusGrid} />}
          <CellEvidence grid={grid} roundId={roundId} />
          <PreviewButton roundId={roundId} annexId={annexId} />
        </>
      }
    />
  );
}

const FillUsual = memo(FillUsualButton);

interface TitleProps {
  readonly roundId: string;
  readonly label: string | null;
  readonly title: string;
}

const Title = memo(function Title({ roundId, label, title }: TitleProps) {
  return (
    <>
      <BackToRound roundId={roundId} />
      {label !== null && <span className="annex-number">{label}</span>}
      {title}
    </>
  );
});

const PreviewButton = memo(function PreviewButton(place: { readonly roundId: string; readonly annexId: string }) {
  const left = previewLeft(place.roundId, place.annexId);
  return (
    <Button
      icon={<EyeOutlined />}
      data-testid="preview-open"
      onClick={() => navigate(left ?? { page: 'preview', ...place })}
    >
      {left ? `回到${left.page === 'bulletin' ? '通报' : ''}预览第 ${left.at.page + 1} 面` : '预览'}
    </Button>
  );
});
