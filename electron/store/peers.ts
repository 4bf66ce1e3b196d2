import { all, type Db, get, run } from './database.ts';

/** Another laptop, as its latest bundle told. */
export interface Peer {
  readonly device: string;
  readonly person: string;
  readonly at: string;
  readonly knows: readonly { readonly writer: string; readonly lastSeq: number }[];
}

type Row = Omit<Peer, 'knows'> & { readonly knows: string };

const rowToPeer = ({ knows, ...row }: Row): Peer => ({ ...row, knows: JSON.parse(knows) as Peer['knows'] });

export function listPeers(db: Db): Peer[] {
  return all<Row>(db, 'SELECT * FROM peer ORDER BY at DESC, device').map(rowToPeer);
}

export function findPeer(db: Db, device: string): Peer | undefined {
  const row = get<Row>(db, 'SELECT * FROM peer WHERE device = ?', device);
  return row && rowToPeer(row);
}

/** An older bundle that comes later says nothing new. Call within the transaction of the merge. */
export function rememberPeer(db: Db, { device, person, at, knows }: Peer): void {
  const sql = `INSERT INTO peer (device, person, at, knows) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET person = excluded.person, at = excluded.at, knows = excluded.knows WHERE excluded.at > at`;
  run(db, sql, device, person, at, JSON.stringify(knows));
}
