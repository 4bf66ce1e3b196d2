import { hash } from 'node:crypto';
import { mediaTypeOf } from '#shared/evidence/mediaType.ts';
import type { Change, FieldValue } from '#shared/store/change.ts';
import { all, type Db, get, iterate, run } from './database.ts';

/** Bytes named by their sha256. */
export interface Blob {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

export function makeBlob(bytes: Uint8Array): Blob {
  return { hash: hash('sha256', bytes, 'hex'), bytes };
}

/** Stored once, however often it is used. Call within the transaction of the change that names it. */
export function insertBlob(db: Db, blob: Blob): void {
  run(db, 'INSERT INTO blob (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING', blob.hash, blob.bytes);
}

export function findBlob(db: Db, hashOf: string): Buffer | undefined {
  return get<{ bytes: Buffer }>(db, 'SELECT bytes FROM blob WHERE hash = ?', hashOf)?.bytes;
}

/** What those that are there are, by their hashes. */
export function listBlobTypes(db: Db, hashes: readonly string[]): Map<string, string> {
  const sql = 'SELECT hash, substr(bytes, 1, 16) AS head FROM blob WHERE hash IN (SELECT value FROM json_each(?))';
  const rows = all<{ hash: string; head: Buffer }>(db, sql, JSON.stringify(hashes));
  return new Map(rows.map(({ hash, head }) => [hash, mediaTypeOf(head)]));
}

export function hasBlob(db: Db, hashOf: string): boolean {
  return get(db, 'SELECT 1 FROM blob WHERE hash = ?', hashOf) !== undefined;
}

/** The hashes whose bytes are others than were stored. */
export function listSpoiledBlobs(db: Db): string[] {
  const spoiled: string[] = [];
  for (const blob of iterate<{ hash: string; bytes: Buffer }>(db, 'SELECT hash, bytes FROM blob')) {
    // Damage may leave something else than bytes.
    const sound = Buffer.isBuffer(blob.bytes) && hash('sha256', blob.bytes, 'hex') === blob.hash;
    if (!sound) spoiled.push(blob.hash);
  }
  return spoiled;
}

export interface BlobUse {
  /** What it is of, in words: 证据3, 导入的文件. */
  readonly what: string;
  readonly name: string;
  readonly hash: string;
  readonly removed: number;
}

const uses = `SELECT '证据' || number AS what, name, hash, removed FROM evidence
  UNION ALL SELECT '证据' || number, name, thumbnail, removed FROM evidence WHERE thumbnail IS NOT NULL
  UNION ALL SELECT '证据' || number, name, rendering, removed FROM evidence WHERE rendering IS NOT NULL
  UNION ALL SELECT '导入的文件', name, hash, removed FROM source WHERE kept = 1
  UNION ALL SELECT '通报的版本', title, hash, removed FROM version WHERE hash <> ''`;

export function listUsesOf(db: Db, hashes: readonly string[]): BlobUse[] {
  const sql = `SELECT * FROM (${uses}) WHERE hash IN (SELECT value FROM json_each(?)) ORDER BY what`;
  return all<BlobUse>(db, sql, JSON.stringify(hashes));
}

/** Present evidence, imported files and versions whose bytes are not there. */
export function listMissingBlobs(db: Db): BlobUse[] {
  const sql = `SELECT * FROM (${uses}) WHERE removed = 0 AND hash NOT IN (SELECT hash FROM blob) ORDER BY what`;
  return all<BlobUse>(db, sql);
}

/** The hashes of the files that these changes name. */
export function namedBlobs(changes: readonly Change[]): string[] {
  return changes.flatMap(({ fields }) => blobFields.flatMap((name) => hashIn(fields[name])));
}

/** Those of these files that are here, once each, with their sizes. */
export function listBlobSizes(db: Db, named: Iterable<string>): { readonly hash: string; readonly bytes: number }[] {
  const sql = `SELECT hash, length(bytes) AS bytes FROM blob WHERE hash IN (SELECT value FROM json_each(?)) ORDER BY hash`;
  return all<{ hash: string; bytes: number }>(db, sql, JSON.stringify([...named]));
}

/** The fields of evidence, sources and versions that hold the hash of a file. */
const blobFields = ['hash', 'thumbnail', 'rendering'] as const;

function hashIn(value: FieldValue | undefined): string[] {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? [value] : [];
}
