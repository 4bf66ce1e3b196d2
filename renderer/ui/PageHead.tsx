import type { ReactNode } from 'react';

/** Title line of a page: where one is, a remark, and what one can do here. */
export function PageHead(props: {
  readonly title: ReactNode;
  readonly remark?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="page-head">
      <h1>{props.title}</h1>
      {props.remark !== undefined && <span className="page-remark">{props.remark}</span>}
      <span className="page-actions">{props.actions}</span>
    </div>
  );
}
