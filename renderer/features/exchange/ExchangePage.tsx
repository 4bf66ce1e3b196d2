import { api } from '../../api.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import './exchange.css';
import { AssignmentCard } from './AssignmentCard.tsx';
import { MakeBundle } from './MakeBundle.tsx';
import { MergeList } from './MergeList.tsx';
import { ReadBundles } from './ReadBundles.tsx';
import { TeamFolderCard } from './TeamFolderCard.tsx';
import { TrustedDevices } from './TrustedDevices.tsx';

/** 交换: between laptops, by a file or by a folder that all see; what was merged; who is known. */
export function ExchangePage({ roundId, readOnly }: { readonly roundId: string; readonly readOnly: boolean }) {
  const overview = useLoad('exchange', () => api.exchange.overview());
  useChanged(() => void overview.reload());
  return (
    <div className="page exchange-page" data-testid="exchange-page">
      <Waiting of={overview}>
        {(value) => (
          <>
            <PageHead
              title="交换和合并"
              remark={`本机：${value.person || '（未署名）'}，电脑“${value.device}”，密钥指纹 ${value.fingerprint}`}
            />
            <div className="exchange-cards">
              <div>
                <MakeBundle roundId={roundId} devices={value.devices} />
                <TeamFolderCard readOnly={readOnly} />
                <TrustedDevices devices={value.devices} onChange={overview.set} />
              </div>
              <div>
                <ReadBundles roundId={roundId} readOnly={readOnly} />
                <MergeList merges={value.merges} readOnly={readOnly} />
                <AssignmentCard roundId={roundId} />
              </div>
            </div>
          </>
        )}
      </Waiting>
    </div>
  );
}
