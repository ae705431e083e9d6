import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';

/** Answers are fresh for half a minute; only what may succeed the second time is asked twice. */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, fault) => count < 2 && fault instanceof Problem && fault.retryable && fault.status !== 429,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
