import { Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { BrandMark } from './BrandMark.tsx';
import classes from './DoorPage.module.css';

interface DoorPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
  readonly version?: string;
}

/** A page before the frame: sign-in, first password, first start. One card, one act. */
export function DoorPage({ title, lead, children, wide, version }: DoorPageProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading is announced when the step changes
  useEffect(() => {
    if (!document.activeElement || document.activeElement === document.body) heading.current?.focus();
  }, [title]);
  return (
    <div className={classes.ground}>
      <title>{`${title} · Sổ Vàng`}</title>
      <header className={classes.brand}>
        <BrandMark size={44} />
        <div>
          <div className={classes.name}>Sổ Vàng</div>
          <div className={classes.motto}>Công tác thi đua, khen thưởng</div>
        </div>
      </header>
      <main className={classes.main}>
        <Paper className={classes.card} data-wide={wide || undefined} withBorder>
          <Title order={1} ref={heading} tabIndex={-1} fz="1.375rem">
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" mt={6}>
              {lead}
            </Text>
          )}
          {children}
        </Paper>
      </main>
      <footer className={classes.foot}>{version ? `Phiên bản ${version}` : ' '}</footer>
    </div>
  );
}
