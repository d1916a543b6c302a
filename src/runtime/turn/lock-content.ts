import type { Transaction } from '../../database/connect.ts';

/**
 * Until the transaction ends nobody else begins or ends to need the content of this hash: it is not swept away while a
 * document of the same content comes.
 */
export async function lockContent(sql: Transaction, hash: string): Promise<void> {
  await sql.run('select pg_advisory_xact_lock(hashtextextended(:hash, 1))', { hash });
}
