import '../units/units.css';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { AccountDraft } from '#shared/register/accountDraft.ts';
import type { Account } from '#shared/round/subject.ts';
import { buildPinyinIndex, matchPinyin } from '#shared/search/pinyin.ts';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useRegisterDesk } from '../register/useRegisterDesk.ts';
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
  const desk = useRegisterDesk(accounts.reload);
  const { write } = desk;

  return (
    <div className="page" data-testid="accounts-page">
      <Waiting of={round}>
        {({ groups }) => (
          <Waiting of={accounts}>
            {(list) => (
              <RegisterPage
                kind="accounts"
                title="政务新媒体账号"
                remark={`共 ${list.length} 个`}
                hint="查找账号、主办单位"
                readOnly={readOnly}
                desk={desk}
                onRemove={(id) => api.account.remove({ id })}
                actions={
                  <Button
                    type="primary"
                    icon={<PlusOutlined />}
                    disabled={readOnly}
                    data-testid="account-add"
                    onClick={() => setEditing('new')}
                  >
                    添加账号
                  </Button>
                }
              >
                <AccountTable
                  accounts={findAccounts(list, desk.wanted)}
                  all={list}
                  groups={groups}
                  readOnly={readOnly}
                  onEdit={setEditing}
                  onMove={(id, before) => void write(() => api.account.move({ id, before }))}
                  onRemove={desk.remove}
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
              </RegisterPage>
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
