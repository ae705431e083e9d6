import { Breadcrumbs, Group, Text, Title } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { AppLink } from '../routing/AppLink.tsx';
import { rememberedSearch } from '../routing/remembered-search.ts';
import classes from './Page.module.css';

export interface PageLink {
  readonly to: string;
  readonly label: string;
}

interface PageProps {
  readonly title: string;
  /** One line: what the page is for. */
  readonly lead?: ReactNode;
  /** The one primary act, and at most a few quiet ones before it. */
  readonly act?: ReactNode;
  /** Where this page hangs. The link brings back the filters the list had. */
  readonly back?: PageLink;
  /** For deeper places: every page above this one, the nearest last. */
  readonly trail?: readonly PageLink[];
  /** Beside the title: the state of the record, usually a `StateTag`. */
  readonly state?: ReactNode;
  /** Narrow text column for forms and reading. */
  readonly narrow?: boolean;
  readonly children?: ReactNode;
}

let opened = false;

/**
 * Every page: one title, one line, one act. Sets the document's title and moves the focus to the heading after a
 * navigation, so that a screen reader says where one is.
 *
 * ```tsx
 * <Page title="Kế hoạch" lead="Kế hoạch công tác thi đua, khen thưởng của đơn vị." act={<ButtonLink to="/ke-hoach/moi">Lập kế hoạch</ButtonLink>}>
 * ```
 */
export function Page({ title, lead, act, back, trail, state, narrow, children }: PageProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: (router) => router.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what moves the focus
  useEffect(() => {
    if (opened) heading.current?.focus({ preventScroll: true });
    opened = true;
  }, [path]);
  return (
    <article className={classes.page} data-narrow={narrow || undefined}>
      <title>{title === 'Sổ Vàng' ? title : `${title} · Sổ Vàng`}</title>
      {trail && (
        <Breadcrumbs component="nav" aria-label="Đường dẫn" mb="xs" className={`${classes.trail} sv-no-print`}>
          {trail.map((link) => (
            <AppLink key={link.to} to={link.to} search={rememberedSearch(link.to)} size="sm" c="dimmed">
              {link.label}
            </AppLink>
          ))}
        </Breadcrumbs>
      )}
      {back && (
        <AppLink to={back.to} search={rememberedSearch(back.to)} size="sm" className={`${classes.up} sv-no-print`}>
          <IconChevronLeft size={18} aria-hidden /> {back.label}
        </AppLink>
      )}
      <header className={classes.head}>
        <div className={classes.titles}>
          <Group gap="sm" align="center">
            <Title order={1} ref={heading} tabIndex={-1}>
              {title}
            </Title>
            {state}
          </Group>
          {lead && (
            <Text c="dimmed" mt={4} maw={760} component="div">
              {lead}
            </Text>
          )}
        </div>
        {act && (
          <Group gap="xs" className={`${classes.act} sv-no-print`}>
            {act}
          </Group>
        )}
      </header>
      {children}
    </article>
  );
}

/** A part of a page under its own heading of the second order. */
export function Section({
  title,
  lead,
  act,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly act?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <section className={classes.section}>
      <Group justify="space-between" align="flex-end" mb="sm" gap="sm">
        <div>
          <Title order={2}>{title}</Title>
          {lead && (
            <Text c="dimmed" size="sm">
              {lead}
            </Text>
          )}
        </div>
        {act}
      </Group>
      {children}
    </section>
  );
}
