import { Refusal } from '../../kernel/refusal.ts';
import type { Tx } from '../db/database.ts';

declare module '../db/database.ts' {
  interface Tables {
    idempotent_request: { account_id: string; key: string; operation: string; request_hash: string; answer: unknown; at: Date };
  }
}

export interface KeyedRequest {
  readonly accountId: string;
  readonly key: string;
  readonly operation: string;
  readonly hash: string;
  readonly at: Date;
}
export interface KeptAnswer {
  readonly answer: unknown;
}

/**
 * Takes the key for this request, or answers what was answered the first time. A second request with the same key that
 * comes while the first is still running waits for it here.
 * @throws Refusal 400 when the key was used for something else
 */
export async function firstAnswer(tx: Tx, request: KeyedRequest): Promise<KeptAnswer | null> {
  const taken = await tx
    .insertInto('idempotent_request')
    .values({
      account_id: request.accountId,
      key: request.key,
      operation: request.operation,
      request_hash: request.hash,
      answer: null,
      at: request.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken) return null;
  const before = await tx
    .selectFrom('idempotent_request')
    .select(['operation', 'request_hash', 'answer'])
    .where('account_id', '=', request.accountId)
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow();
  if (before.operation !== request.operation || before.request_hash !== request.hash) {
    throw new Refusal('malformed', 'idempotency-key-reused', 'Mã chống gửi trùng này đã dùng cho một yêu cầu khác.');
  }
  return { answer: before.answer };
}

/** Keeps the first answer, in the transaction of the act. */
export async function keepAnswer(tx: Tx, request: KeyedRequest, answer: unknown): Promise<void> {
  await tx
    .updateTable('idempotent_request')
    .set({ answer: JSON.stringify(answer) as never })
    .where('account_id', '=', request.accountId)
    .where('key', '=', request.key)
    .execute();
}
