import type { UseQueryResult } from '@tanstack/react-query';
import { useRecord } from '../../../ui/api/hooks.ts';
import type { Problem } from '../../../ui/api/problem.ts';
import { listKnownAwards } from '../contract.ts';
import type { KnownAward } from '../domain/index.ts';

const AN_HOUR_MS = 3_600_000;

/** Which awards the law has: asked once, it does not change while one works. */
export const useKnownAwards = (): UseQueryResult<{ readonly rows: readonly KnownAward[] }, Problem> =>
  useRecord(listKnownAwards, {}, { staleTime: AN_HOUR_MS });
