import { Radio, Segmented } from 'antd';
import { useState } from 'react';
import type { Diagnostic } from '#shared/import/diagnostic.ts';
import type { ImportReport } from '#shared/import/importDraft.ts';
import { cellKey, type ImportedCell, type ImportedKind } from '#shared/import/importedCell.ts';
import { severityTag } from './DiagnosticTable.tsx';
import { columnNumber, type ImportWork, type SheetCell } from './importWork.ts';
import { LongList } from './LongList.tsx';
import { PageWords } from './PageWords.tsx';

interface Props {
  readonly report: ImportReport;
  readonly recorded: ImportWork['recorded'];
  readonly finished: boolean;
  readonly onActive: (cell: SheetCell) => void;
  readonly onRecorded: (recorded: ImportWork['recorded']) => void;
}

type Shown = 'differs' | 'new' | 'same' | 'notes';

/** What the import changes, cell by cell, and everything that was found on the way; each line leads to its cell in the file. */
export function ResultPane({ report, recorded, finished, onActive, onRecorded }: Props) {
  const { imported, diagnostics, targets } = report;
  const { counts, cells } = imported;
  const differing = counts.differs + counts.kept;
  const [shown, setShown] = useState<Shown>(differing > 0 ? 'differs' : diagnostics.length > 0 ? 'notes' : 'new');
  const kinds: readonly ImportedKind[] = shown === 'differs' ? ['differs', 'kept'] : shown === 'notes' ? [] : [shown];
  const listed = cells.filter(({ kind }) => kinds.includes(kind));
  const titles = new Map(targets.map(({ id, title }) => [id, title]));
  const options = [
    { value: 'differs', label: `不同 ${differing}` },
    { value: 'new', label: `新填 ${counts.new}` },
    { value: 'same', label: `相同 ${counts.same}` },
    { value: 'notes', label: `情况 ${diagnostics.length}` },
  ] as const;
  const flip = (cell: ImportedCell) => {
    const key = cellKey(cell);
    const except = recorded.except.includes(key)
      ? recorded.except.filter((other) => other !== key)
      : [...recorded.except, key];
    onRecorded({ ...recorded, except });
  };
  return (
    <>
      <PageWords page={report.page} />
      {imported.added + imported.changed > 0 && <p className="muted">另外{alsoSentence(imported)}。</p>}
      {differing > 0 && !finished && <Choice recorded={recorded} count={differing} onChange={onRecorded} />}
      <Segmented<Shown>
        block
        size="small"
        value={shown}
        options={[...options]}
        onChange={setShown}
        aria-label="看哪些"
      />
      {shown === 'notes' ? (
        <LongList list={diagnostics} empty="没有发现疑问。">
          {(entry) => <Note entry={entry} onActive={onActive} />}
        </LongList>
      ) : (
        <LongList list={listed} empty="没有这样的格。">
          {(cell) => (
            <CellLine
              cell={cell}
              title={titles.get(cell.columnId) ?? cell.columnId}
              onActive={onActive}
              onFlip={finished || shown !== 'differs' ? null : () => flip(cell)}
            />
          )}
        </LongList>
      )}
    </>
  );
}

/** Units, accounts and tasks: those that are new, and those that got an alias or another detail. */
function alsoSentence({ added, changed }: ImportReport['imported']): string {
  const parts = [added > 0 ? `新增 ${added} 个对象` : '', changed > 0 ? `修改 ${changed} 个对象的资料` : ''];
  return parts.filter((part) => part !== '').join('，');
}

interface ChoiceProps {
  readonly recorded: ImportWork['recorded'];
  readonly count: number;
  readonly onChange: (recorded: ImportWork['recorded']) => void;
}

function Choice({ recorded, count, onChange }: ChoiceProps) {
  return (
    <fieldset className="recorded-choice" data-testid="recorded-choice">
      <legend>有 {count} 格与已经记录的不同：</legend>
      <Radio.Group
        value={recorded.keep}
        options={[
          { value: false, label: '用文件里的' },
          { value: true, label: '保留已记录的' },
        ]}
        onChange={({ target: { value } }) => onChange({ keep: value === true, except: [] })}
      />
      <p className="muted">
        不作选择就用文件里的：文件通常是后来改定的，旧值留在修改记录里，整批可以撤销。也可以逐格改。
      </p>
    </fieldset>
  );
}

interface LineProps {
  readonly cell: ImportedCell;
  readonly title: string;
  readonly onActive: (cell: SheetCell) => void;
  readonly onFlip: (() => void) | null;
}

function CellLine({ cell, title, onActive, onFlip }: LineProps) {
  const { subject, kind, before, after, row, column } = cell;
  const place = `${column}${row}`;
  return (
    <div className="result-line">
      <button type="button" className="link-button" onClick={() => onActive({ row, column: columnNumber(column) })}>
        {place}
      </button>
      <span>
        {subject} · <span className="muted">{title}</span>
        <br />
        {kind === 'differs' && (
          <>
            <del>{before}</del> → <b>{after}</b>
          </>
        )}
        {kind === 'kept' && (
          <>
            <b>{before}</b>（文件：<del>{after}</del>）
          </>
        )}
        {(kind === 'new' || kind === 'same') && <b>{after}</b>}
      </span>
      {onFlip !== null && (
        <button
          type="button"
          className="link-button"
          aria-label={`${place}：${kind === 'kept' ? '用文件里的' : '保留已记录的'}`}
          onClick={onFlip}
        >
          {kind === 'kept' ? '用文件里的' : '保留原来的'}
        </button>
      )}
    </div>
  );
}

function Note({ entry, onActive }: { readonly entry: Diagnostic; readonly onActive: (cell: SheetCell) => void }) {
  const { severity, row, column, subject, message, suggestion } = entry;
  const { label } = severityTag[severity];
  return (
    <div className="result-line">
      {row === null ? (
        <span />
      ) : (
        <button
          type="button"
          className="link-button"
          data-testid="note-place"
          onClick={() => onActive({ row, column: column === null ? 1 : columnNumber(column) })}
        >
          {column === null ? `第${row}行` : `${column}${row}`}
        </button>
      )}
      <span>
        <b className={`severity ${severity}`}>{label}</b>
        {subject !== null && <b>{subject} </b>}
        {message}
        {suggestion !== null && <span className="suggestion"> {suggestion}</span>}
      </span>
    </div>
  );
}
