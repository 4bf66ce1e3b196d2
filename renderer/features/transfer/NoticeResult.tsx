import { Alert } from 'antd';
import type { WrittenNotices } from '#shared/notice/noticeOrder.ts';

/** What a person should know about the notices that were written. */
export function NoticeResult({ notices }: { readonly notices: WrittenNotices }) {
  const { units, without, unsure, ownerless } = notices;
  return (
    <>
      <p data-testid="notices-result">
        整改通知单：{units} 个单位有需要整改的问题{without > 0 ? `，${without} 个没有，不出通知单` : ''}。
      </p>
      {unsure.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={`有 ${unsure.length} 处文字答案没有写明好坏，程序按字面认作问题，发出前请看一遍。`}
          description={<Listed lines={unsure.map(({ unit, item, text }) => `${unit}：${item}：${text}`)} />}
        />
      )}
      {ownerless.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`有 ${ownerless.length} 个账号有问题，但主办单位不在单位表里，没有列入。`}
          description={<Listed lines={ownerless} />}
        />
      )}
    </>
  );
}

/** As many as fit; the rest is counted. */
export function Listed({ lines }: { readonly lines: readonly string[] }) {
  const more = lines.length - most;
  return (
    <ul className="export-listed">
      {lines.slice(0, most).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
        <li key={index}>{line}</li>
      ))}
      {more > 0 && <li>……另有 {more} 处</li>}
    </ul>
  );
}

const most = 50;
