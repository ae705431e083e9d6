import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { useLinkProps, useNavigate } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import type { SearchValues } from './search-text.ts';

export interface Address {
  /** A whole path, parameters filled in: `/ke-hoach/${id}`. */
  readonly to: string;
  readonly search?: SearchValues;
}

type AnchorRest = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> };
type Rest<P> = Omit<P, 'component' | 'renderRoot'> & Omit<AnchorRest, keyof P | 'href'>;

type AddressProps = Pick<AnchorRest, 'href' | 'onClick' | 'onFocus' | 'onMouseEnter' | 'onMouseLeave' | 'onTouchStart' | 'ref'>;

/** The attributes that make an `<a>` go to a page without reloading: for components that draw their own link. */
export function useAddress({ to, search }: Address): AddressProps {
  return useLinkProps({ to, search: search ?? {}, activeOptions: { exact: true } } as never) as AddressProps;
}

/** A link inside of the application: `<AppLink to={`/ke-hoach/${id}`}>Kế hoạch năm 2026</AppLink>`. */
export function AppLink({ to, search, ...rest }: Address & Rest<AnchorProps>): ReactNode {
  const address = useAddress({ to, search });
  return <Anchor {...address} {...rest} onClick={both(rest.onClick, address.onClick)} />;
}

/** A link that looks like a button; for an act that only opens a page. */
export function ButtonLink({ to, search, ...rest }: Address & Rest<ButtonProps>): ReactNode {
  const address = useAddress({ to, search });
  return <Button component="a" {...address} {...rest} onClick={both(rest.onClick, address.onClick)} />;
}

type Click = AnchorHTMLAttributes<HTMLAnchorElement>['onClick'];
const both =
  (own: Click, router: Click): Click =>
  (event) => {
    own?.(event);
    if (!event.defaultPrevented) router?.(event);
  };

/** Goes somewhere after an act: `const go = useGo(); go(`/ke-hoach/${id}`)`. */
export function useGo(): (to: string, options?: { readonly search?: SearchValues; readonly replace?: boolean }) => void {
  const navigate = useNavigate();
  return (to, options = {}) => void navigate({ to, search: (options.search ?? {}) as never, replace: options.replace ?? false });
}
