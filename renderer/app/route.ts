import { useSyncExternalStore } from 'react';
import type { WorkspaceInfo } from '#shared/workspaceInfo.ts';

export interface CellPlace {
  /** Null: the first row. */
  readonly subjectId: string | null;
  /** Null: the first column that can be filled in. */
  readonly columnId: string | null;
}

/** A cell on a page of a preview. */
export interface PreviewPlace {
  readonly kind: 'word' | 'excel';
  /** From 0. */
  readonly page: number;
  /** "row:column" of the printed table. */
  readonly cell: string;
}

/** Where the window is. Kept in the address's hash, so that back, forward and reload work in every host. */
export type Route =
  | { readonly page: 'start' }
  /** 校核别处的文件: needs no workspace. */
  | { readonly page: 'papers' }
  | { readonly page: 'units' }
  | { readonly page: 'accounts' }
  | { readonly page: 'round'; readonly roundId: string }
  | { readonly page: 'board'; readonly roundId: string }
  /** 交换和合并. */
  | { readonly page: 'exchange'; readonly roundId: string }
  | { readonly page: 'conflicts'; readonly roundId: string }
  /** 修改记录. */
  | { readonly page: 'history'; readonly roundId: string }
  | {
      readonly page: 'matrix';
      readonly roundId: string;
      readonly annexId: string;
      /** The cell to go to; the page takes it out of its address when it is there. */
      readonly cell?: CellPlace | undefined;
    }
  | {
      readonly page: 'preview';
      readonly roundId: string;
      readonly annexId: string;
      /** The cell from which somebody went to the matrix. */
      readonly at?: PreviewPlace | undefined;
    }
  | {
      readonly page: 'bulletin';
      readonly roundId: string;
      /** The cell of an annex from which somebody went to the matrix. */
      readonly at?: PreviewPlace | undefined;
    }
  /** 证据卷. */
  | { readonly page: 'volume'; readonly roundId: string }
  /** 起草通报. */
  | { readonly page: 'draft'; readonly roundId: string }
  /** 整改通知单. */
  | { readonly page: 'notice'; readonly roundId: string; readonly unitId: string }
  | { readonly page: 'visit'; readonly roundId: string; readonly unitId: string };

export function parseRoute(hash: string): Route {
  const [page, first, second, third, fourth, fifth] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (page === 'units' || page === 'accounts' || page === 'papers') return { page };
  if (first === undefined || first === '') return { page: 'start' };
  if (page === 'bulletin') return { page, roundId: first, at: previewPlace(second, third, fourth) };
  if (isRoundPage(page)) return { page, roundId: first };
  if (second === undefined || second === '') return { page: 'start' };
  if (page === 'preview') return { page, roundId: first, annexId: second, at: previewPlace(third, fourth, fifth) };
  if (page === 'matrix') {
    const cell = third || fourth ? { subjectId: third || null, columnId: fourth || null } : undefined;
    return { page, roundId: first, annexId: second, cell };
  }
  if (page === 'visit' || page === 'notice') return { page, roundId: first, unitId: second };
  return { page: 'start' };
}

const roundPages = ['round', 'volume', 'draft', 'board', 'exchange', 'conflicts', 'history'] as const;

function isRoundPage(page: string | undefined): page is (typeof roundPages)[number] {
  return roundPages.some((each) => each === page);
}

function previewPlace(kind?: string, page?: string, cell?: string): PreviewPlace | undefined {
  if ((kind !== 'word' && kind !== 'excel') || !/^\d{1,5}$/u.test(page ?? '') || !cell) return undefined;
  return { kind, page: Number(page), cell };
}

export function formatRoute(route: Route): string {
  const parts: string[] = [route.page];
  if ('roundId' in route) parts.push(route.roundId);
  if ('annexId' in route) parts.push(route.annexId);
  if ('unitId' in route) parts.push(route.unitId);
  if (route.page === 'matrix' && route.cell) parts.push(route.cell.subjectId ?? '', route.cell.columnId ?? '');
  if ((route.page === 'preview' || route.page === 'bulletin') && route.at)
    parts.push(route.at.kind, String(route.at.page), route.at.cell);
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

/** Where an opened workspace begins: its latest round. */
export function homeRoute({ rounds }: WorkspaceInfo): Route {
  const round = rounds.at(-1);
  return round ? { page: 'round', roundId: round.id } : { page: 'units' };
}

export function navigate(route: Route): void {
  window.location.hash = formatRoute(route);
}

/** Goes there without a step in the history: for what is a correction, not a journey. */
export function replaceRoute(route: Route): void {
  window.location.replace(formatRoute(route));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}
