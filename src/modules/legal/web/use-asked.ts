import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { BodyIn, OperationSpec, ResultOf } from '../../../kernel/operation.ts';
import { call } from '../../../ui/api/client.ts';
import type { Problem } from '../../../ui/api/problem.ts';

/**
 * A question that is too large for an address and changes nothing: asked like a record, with a key of its own each time, since
 * there is no act that must not happen twice. Null: nothing is asked yet.
 */
export function useAsked<O extends OperationSpec>(op: O, body: BodyIn<O> | null): UseQueryResult<ResultOf<O>, Problem> {
  return useQuery<ResultOf<O>, Problem>({
    queryKey: [op.id, body],
    queryFn: ({ signal }) => call(op, { body } as never, { signal, idempotencyKey: crypto.randomUUID() }),
    enabled: body !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
