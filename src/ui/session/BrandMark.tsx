import type { ReactNode } from 'react';

/** The mark: an open book, gold leaf on the flag's red. */
export function BrandMark({ size }: { readonly size: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#9f1c1c" />
      <path
        d="M8 8.5c3-1.2 5.6-.9 8 .8v15c-2.4-1.7-5-2-8-.8zM24 8.5c-3-1.2-5.6-.9-8 .8v15c2.4-1.7 5-2 8-.8z"
        fill="none"
        stroke="#f4d77a"
        strokeWidth="2"
        strokeLinejoin="round"
      />
    </svg>
  );
}
