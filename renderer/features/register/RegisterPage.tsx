import { Input } from 'antd';
import type { ReactNode } from 'react';
import { PageHead } from '../../ui/PageHead.tsx';
import { RegisterButtons } from './RegisterButtons.tsx';
import { RemoveEntry } from './RemoveEntry.tsx';
import type { RegisterDesk } from './useRegisterDesk.ts';

interface Props {
  readonly kind: 'units' | 'accounts';
  readonly title: string;
  readonly remark: string;
  readonly hint: string;
  readonly readOnly: boolean;
  readonly desk: RegisterDesk;
  /** What may be better than removing. */
  readonly instead?: string;
  readonly actions: ReactNode;
  readonly onRemove: (id: string) => Promise<unknown>;
  readonly children: ReactNode;
}

/** Head, search, spreadsheets and removing of a register; `children` is the table and what lies above it. */
export function RegisterPage({ kind, title, remark, hint, readOnly, desk, actions, children, ...removal }: Props) {
  const { removing, write } = desk;
  const { instead, onRemove } = removal;
  return (
    <>
      <PageHead
        title={title}
        remark={remark}
        actions={
          <>
            <Input.Search
              allowClear
              aria-label="查找"
              data-testid="register-search"
              placeholder={hint}
              className="unit-search"
              onChange={(event) => desk.look(event.target.value.trim())}
            />
            <RegisterButtons kind={kind} readOnly={readOnly} />
            {actions}
          </>
        }
      />
      {children}
      {removing !== null && (
        <RemoveEntry
          id={removing.id}
          name={removing.name}
          {...(instead !== undefined && { instead })}
          onRemove={() => void write(() => onRemove(removing.id))}
          onClose={desk.kept}
        />
      )}
    </>
  );
}
