import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Subject } from '../../../law/facts.ts';
import { call } from '../../../ui/api/client.ts';
import type { Problem } from '../../../ui/api/problem.ts';
import { getPersonMerits, getUnitMerits, type MeritSheet } from '../../merits/contract.ts';

/**
 * The sheet of merits of a person or a unit, as it stands on coming here: it does not change under the hands of who works
 * with it. An empty id is nobody's.
 */
export const useSheet = (subject: Subject, id: string): UseQueryResult<MeritSheet, Problem> =>
  useQuery<MeritSheet, Problem>({
    queryKey: ['calculator', 'sheet', subject, id],
    queryFn: ({ signal }) =>
      subject === 'individual'
        ? call(getPersonMerits, { params: { personId: id } }, { signal })
        : call(getUnitMerits, { params: { unitId: id } }, { signal }),
    enabled: id !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
