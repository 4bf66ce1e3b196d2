import { AppError } from '#shared/error.ts';
import { openDatabase } from '../database.ts';
import { fileError } from '../fileError.ts';
import { proveByPieces } from './soundness.ts';

/**
 * The proof that opening a large workspace leaves out, through a connection of its own. By pieces: before its first answer a workspace has no
 * write-ahead log, and whoever reads it keeps that answer waiting. Ends with what is damaged, or null.
 */
export function* proveFile(file: string): Generator<void, string | null> {
  const db = openDatabase(file, 'read');
  try {
    return yield* proveByPieces(db);
  } catch (error) {
    // What SQLite itself finds damaged is what was looked for.
    const cause = fileError(error, file);
    if (cause instanceof AppError && cause.code === 'damaged') return cause.message;
    throw error;
  } finally {
    db.close();
  }
}
