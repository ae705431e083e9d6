import { useState } from 'react';
import type { ShownPart } from '../../merits/domain/index.ts';

type Chosen = { readonly [P in ShownPart]?: boolean };

export interface FoldTools {
  readonly isOpen: (part: ShownPart) => boolean;
  readonly setOpen: (parts: readonly ShownPart[], open: boolean) => void;
}

/**
 * Which parts of the facts stand open: those that are wanted, but for what somebody opened or closed.
 * @param about what the parts are of: another begins anew
 * @param wanted open by themselves
 */
export function useFold(about: string, wanted: readonly ShownPart[]): FoldTools {
  const [chosen, setChosen] = useState<{ readonly about: string; readonly parts: Chosen }>({ about, parts: {} });
  const partsNow = (kept: typeof chosen): Chosen => (kept.about === about ? kept.parts : {});
  return {
    isOpen: (part) => partsNow(chosen)[part] ?? wanted.includes(part),
    setOpen: (parts, open) =>
      setChosen((was) => ({ about, parts: { ...partsNow(was), ...Object.fromEntries(parts.map((part) => [part, open])) } })),
  };
}
