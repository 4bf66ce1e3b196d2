import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { AccountDraft } from '#shared/contract.ts';
import type { Account } from '#shared/round/subject.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
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
                        placeholder="查找账号、主办单位"
                        className="unit-search"
                        onChange={(event) => setWanted(event.target.value.trim())}
                      />
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
                  accounts={list.filter((account) => `${account.name}\n${account.sponsor}`.includes(wanted))}
                  groups={groups}
                  readOnly={readOnly}
                  onEdit={setEditing}
                  onRemove={(id) => void write(() => api.account.remove({ id }))}
                />
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
