import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { Problem } from '../api/problem.ts';

/** The message of a path: its own, or of something inside of it (`tasks` for `tasks.3.dueOn` only when asked by prefix). */
export function faultOf(problem: Problem | null | undefined, path: string): string | undefined {
  const found = problem?.errors.filter((fault) => fault.path === path).map((fault) => fault.message) ?? [];
  return found.length > 0 ? found.join(' ') : undefined;
}

/** A select keeps its value in a hidden field after the one that is seen and can be focused. */
const seenBeside = (control: HTMLElement): HTMLElement =>
  (control.matches('input[type="hidden"]') &&
    control.previousElementSibling?.querySelector<HTMLElement>('input:not([type="hidden"])')) ||
  control;

/** The control a fault belongs to: `name`, `data-path` or `id` equal to the path, or to its nearest beginning. */
export function controlOf(form: ParentNode, path: string): HTMLElement | undefined {
  for (let part = path; part !== ''; part = part.includes('.') ? part.slice(0, part.lastIndexOf('.')) : '') {
    const quoted = CSS.escape(part);
    const found = form.querySelector<HTMLElement>(`[name="${quoted}"], [data-path="${quoted}"], [id="${quoted}"]`);
    if (found) return seenBeside(found);
  }
  return undefined;
}

export interface Faults {
  /** For `error={faults.of('title')}`; the control carries `name="title"`. */
  readonly of: (path: string) => string | undefined;
  /** For `<ProblemAlert onFault={faults.go}>`: brings the focus to the field. */
  readonly go: (path: string) => void;
}

/**
 * Puts the server's faults to their fields. When a refusal arrives the first wrong field in the order of the page gets the focus.
 *
 * ```tsx
 * const form = useRef<HTMLFormElement>(null);
 * const faults = useFaults(save.error, form);
 * <form ref={form}>
 *   {save.error && <ProblemAlert problem={save.error} onFault={faults.go} />}
 *   <TextInput name="title" label="Tên kế hoạch" error={faults.of('title')} />
 * ```
 */
export function useFaults(problem: Problem | null | undefined, form: RefObject<HTMLElement | null>): Faults {
  const go = useCallback(
    (path: string) => {
      const control = form.current && controlOf(form.current, path);
      control?.focus();
      control?.scrollIntoView({ block: 'center' });
    },
    [form],
  );
  useEffect(() => {
    if (!problem || !form.current) return;
    const root = form.current;
    const first = problem.errors
      .map((fault) => controlOf(root, fault.path))
      .filter((control) => control !== undefined)
      .sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0];
    first?.focus();
  }, [problem, form]);
  return useMemo(() => ({ of: (path) => faultOf(problem, path), go }), [problem, go]);
}
