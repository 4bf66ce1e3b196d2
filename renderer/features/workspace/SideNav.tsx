import {
  ApartmentOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  HistoryOutlined,
  MobileOutlined,
  SwapOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { formatRoute, type Route } from '../../app/route.ts';
import { useConflictCount } from '../conflicts/useConflictCount.ts';

/** Pages that are no part of the round's own. */
const beside: ReadonlySet<Route['page']> = new Set(['units', 'accounts', 'board', 'exchange', 'conflicts', 'history']);

export function SideNav({ route, roundId }: { readonly route: Route; readonly roundId: string }) {
  const inRound = !beside.has(route.page);
  const conflicts = useConflictCount();
  return (
    <nav className="shell-nav" aria-label="主导航">
      <NavLink icon={<FileDoneOutlined />} to={{ page: 'round', roundId }} current={inRound} testId="nav-round">
        轮次
      </NavLink>
      <NavLink
        icon={<DashboardOutlined />}
        to={{ page: 'board', roundId }}
        current={route.page === 'board'}
        testId="nav-board"
      >
        进度
      </NavLink>
      <NavLink icon={<ApartmentOutlined />} to={{ page: 'units' }} current={route.page === 'units'} testId="nav-units">
        单位
      </NavLink>
      <NavLink
        icon={<MobileOutlined />}
        to={{ page: 'accounts' }}
        current={route.page === 'accounts'}
        testId="nav-accounts"
      >
        账号
      </NavLink>
      <NavLink
        icon={<SwapOutlined />}
        to={{ page: 'exchange', roundId }}
        current={route.page === 'exchange'}
        testId="nav-exchange"
      >
        交换
      </NavLink>
      <NavLink
        icon={<HistoryOutlined />}
        to={{ page: 'history', roundId }}
        current={route.page === 'history'}
        testId="nav-history"
      >
        记录
      </NavLink>
      {(conflicts > 0 || route.page === 'conflicts') && (
        <NavLink
          icon={<WarningOutlined />}
          to={{ page: 'conflicts', roundId }}
          current={route.page === 'conflicts'}
          testId="nav-conflicts"
          alarm={conflicts > 0}
        >
          {conflicts > 0 ? `冲突 ${conflicts}` : '冲突'}
        </NavLink>
      )}
    </nav>
  );
}

function NavLink(props: {
  readonly icon: ReactNode;
  readonly to: Route;
  readonly current: boolean;
  readonly testId: string;
  readonly alarm?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <a
      href={formatRoute(props.to)}
      className={props.alarm ? 'nav-alarm' : undefined}
      aria-current={props.current ? 'page' : undefined}
      data-testid={props.testId}
    >
      {props.icon}
      <span>{props.children}</span>
    </a>
  );
}
