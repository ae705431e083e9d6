import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import type { OperationSpec, ResultOf } from '../../kernel/operation.ts';
import { notifyDone } from '../page/notify.ts';
import { type CallInput, call } from './client.ts';
import { type ActKey, fingerprintOf, keyFor } from './idempotency.ts';
import type { Problem } from './problem.ts';

interface ReadOptions {
  readonly enabled?: boolean;
  /** Milliseconds between repetitions, for what changes by itself (a long job). */
  readonly refetchInterval?: number | false;
  readonly staleTime?: number;
}

/** The key under which an answer is kept: [operation, params, query]. */
export const keyOf = <O extends OperationSpec>(op: O, input: CallInput<O>) =>
  [op.id, input.params ?? null, input.query ?? null] as const;

/**
 * One record from the server, kept and shared between screens.
 *
 * ```tsx
 * const plan = useRecord(readPlan, { params: { id } });
 * if (plan.error) return <ProblemAlert problem={plan.error} retry={plan.refetch} />;
 * if (!plan.data) return <LoadingState />;
 * ```
 */
export function useRecord<O extends OperationSpec>(
  op: O,
  input: CallInput<O>,
  options: ReadOptions = {},
): UseQueryResult<ResultOf<O>, Problem> {
  return useQuery<ResultOf<O>, Problem>({
    queryKey: keyOf(op, input),
    queryFn: ({ signal }) => call(op, input, { signal }),
    ...options,
  });
}

/** A list: as `useRecord`, and the rows of the last page stay on the screen while the next ones come. */
export function useList<O extends OperationSpec>(
  op: O,
  input: CallInput<O>,
  options: ReadOptions = {},
): UseQueryResult<ResultOf<O>, Problem> {
  return useQuery<ResultOf<O>, Problem>({
    queryKey: keyOf(op, input),
    queryFn: ({ signal }) => call(op, input, { signal }),
    placeholderData: keepPreviousData,
    ...options,
  });
}

export interface ActOptions<O extends OperationSpec> {
  /** Sentence shown when it is done: "Đã ban hành kế hoạch." */
  readonly success?: string | ((result: ResultOf<O>) => string | undefined);
  /** Operations whose kept answers are no longer true. Without it, everything read is asked again. */
  readonly invalidate?: readonly OperationSpec[];
  readonly onDone?: (result: ResultOf<O>) => void;
  readonly onProgress?: (share: number) => void;
}

/**
 * A write. The idempotency key stays the same over repetitions of the same act and changes when the input does or when
 * it succeeded, so that a double click or a retry on a bad line acts once. Show `act.error` with `ProblemAlert`.
 *
 * ```tsx
 * const issue = useAct(issuePlan, { success: 'Đã ban hành kế hoạch.', invalidate: [readPlan, listPlans] });
 * <Button loading={issue.isPending} onClick={() => issue.mutate({ params: { id }, body })}>Ban hành</Button>
 * ```
 */
export function useAct<O extends OperationSpec>(
  op: O,
  options: ActOptions<O> = {},
): UseMutationResult<ResultOf<O>, Problem, CallInput<O>> {
  const client = useQueryClient();
  const last = useRef<ActKey | undefined>(undefined);
  return useMutation<ResultOf<O>, Problem, CallInput<O>>({
    mutationKey: [op.id],
    mutationFn: (input) => {
      last.current = keyFor(last.current, fingerprintOf(op.id, input), () => crypto.randomUUID());
      return call(op, input, {
        idempotencyKey: last.current.key,
        ...(options.onProgress ? { onProgress: options.onProgress } : {}),
      });
    },
    onSuccess: async (result) => {
      last.current = undefined;
      const said = typeof options.success === 'function' ? options.success(result) : options.success;
      if (said) notifyDone(said);
      const stale = options.invalidate?.map((other) => other.id);
      await client.invalidateQueries({
        predicate: ({ queryKey }) => (stale ? stale.includes(String(queryKey[0])) : queryKey[0] !== 'session'),
      });
      options.onDone?.(result);
    },
  });
}
