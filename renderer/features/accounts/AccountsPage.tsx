import '../units/units.css';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { AccountDraft } from '#shared/register/accountDraft.ts';
import type { Account } from '#shared/round/subject.ts';
import { buildPinyinIndex, matchPinyin } from '#shared/search/pinyin.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { RegisterButtons } from '../register/RegisterButtons.tsx';
import { RemoveEntry } from '../register/RemoveEntry.tsx';
import { useRound } from '../round/useRound.ts';
import { AccountDrawer } from './AccountDrawer.tsx';
import { AccountTable } from './AccountTable.tsx';

export type AccountInput = z.input<typeof AccountDraft>;

interface Props {
  readonly roundId: string;
  readonly readOnly: boolean;
}

export function AccountsPage({ roundId, readOnly }: Props) {
  const accounts = useLoad<readonly Account[]>('accounts', () => api.account.list());
  useChanged(() => void accounts.reload());
  const round = useRound(roundId);
  const [editing, setEditing] = useState<Account | 'new' | null>(null);
  const [removing, setRemoving] = useState<Account | null>(null);
  const [wanted, setWanted] = useState('');
  const notices = useNotices();
  const saving = useSaving();

  const write = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await saving.track(work());
      return true;
    } catch (error) {
      notices.error(error);
      return false;
    } finally {
      await accounts.reload();
    }
  };

  return (
    <div className="page" data-testid="accounts-page">
      <Waiting of={round}>
        {({ groups }) => (
          <Waiting of={accounts}>
            {(list) => (
              <>
                <PageHead
                  title="政务新媒体账号"
                  remark={`共 ${list.length} 个`}
                  actions={
                    <>
                      <Input.Search
                        allowClear
                        aria-label="查找账号"
                        data-testid="account-search"
                        placeholder="查找账号、主办单位"
                        className="unit-search"
                        onChange={(event) => setWanted(event.target.value.trim())}
                      />
                      <RegisterButtons kind="accounts" readOnly={readOnly} />
                      <Button
                        type="primary"
                        icon={<PlusOutlined />}
                        disabled={readOnly}
                        data-testid="account-add"
                        onClick={() => setEditing('new')}
                      >
                        添加账号
                      </Button>
                    </>
                  }
                />
                <AccountTable
                  accounts={findAccounts(list, wanted)}
                  all={list}
                  groups={groups}
                  readOnly={readOnly}
                  onEdit={setEditing}
                  onMove={(id, before) => void write(() => api.account.move({ id, before }))}
                  onRemove={setRemoving}
                />
                {removing !== null && (
                  <RemoveEntry
                    id={removing.id}
                    name={removing.name}
                    onRemove={() => void write(() => api.account.remove({ id: removing.id }))}
                    onClose={() => setRemoving(null)}
                  />
                )}
                {editing !== null && (
                  <AccountDrawer
                    account={editing === 'new' ? null : editing}
                    groups={groups}
                    readOnly={readOnly}
                    onClose={() => setEditing(null)}
                    onSave={(draft) => write(() => api.account.save(draft))}
                  />
                )}
              </>
            )}
          </Waiting>
        )}
      </Waiting>
    </div>
  );
}

function findAccounts(accounts: readonly Account[], wanted: string): readonly Account[] {
  if (wanted === '') return accounts;
  const index = buildPinyinIndex(accounts.map(({ name, sponsor }) => [name, sponsor]));
  const found = new Set(matchPinyin(index, wanted, accounts.length).map(({ entry }) => entry));
  return accounts.filter((_, entry) => found.has(entry));
}
