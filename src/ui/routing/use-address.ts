import { useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { rememberSearch } from './remembered-search.ts';
import type { SearchValues } from './search-text.ts';

/** A parameter of the path; the route guarantees that it is there. `const planId = usePathParam('planId');` */
export function usePathParam(name: string): string {
  const params = useParams({ strict: false }) as Record<string, string | undefined>;
  const value = params[name];
  if (value === undefined) throw new Error(`the route has no parameter ${name}`);
  return value;
}

type Set<F> = (change: Partial<F>, options?: { readonly push?: boolean }) => void;

/**
 * Values kept in the address, so that reload, Back and a copied link show the same thing. Only what differs from
 * `defaults` is written. A change replaces the entry of the history unless `push` is asked (opening a drawer).
 *
 * ```ts
 * const [filters, setFilters] = useFilters({ q: '', trangThai: '', trang: '1' });
 * ```
 */
export function useFilters<F extends Record<string, string>>(defaults: F): readonly [F, Set<F>] {
  const navigate = useNavigate();
  const path = useRouterState({ select: (router) => router.location.pathname });
  const search = useRouterState({ select: (router) => router.location.search as SearchValues });
  useEffect(() => rememberSearch(path, search), [path, search]);
  const filters = Object.fromEntries(
    Object.entries(defaults).map(([name, usual]) => {
      const given = search[name];
      return [name, typeof given === 'string' ? given : (given?.[0] ?? usual)];
    }),
  ) as F;
  const set = useCallback<Set<F>>(
    (change, options) => {
      void navigate({
        to: '.',
        replace: !options?.push,
        resetScroll: false,
        search: ((was: SearchValues) => {
          const next: Record<string, string | readonly string[]> = { ...was };
          for (const [name, value] of Object.entries(change)) {
            if (value === undefined || value === '' || value === defaults[name]) delete next[name];
            else next[name] = value as string;
          }
          return next;
        }) as never,
      });
    },
    [navigate, defaults],
  );
  return [filters, set];
}
