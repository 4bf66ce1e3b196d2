import { ApartmentOutlined, DashboardOutlined, FileDoneOutlined, MobileOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { formatRoute, type Route } from '../../app/route.ts';

export function SideNav({ route, roundId }: { readonly route: Route; readonly roundId: string }) {
  const inRound = route.page !== 'units' && route.page !== 'accounts' && route.page !== 'board';
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
    </nav>
  );
}

function NavLink(props: {
  readonly icon: ReactNode;
  readonly to: Route;
  readonly current: boolean;
  readonly testId: string;
  readonly children: ReactNode;
}) {
  return (
    <a href={formatRoute(props.to)} aria-current={props.current ? 'page' : undefined} data-testid={props.testId}>
      {props.icon}
      <span>{props.children}</span>
    </a>
  );
}
