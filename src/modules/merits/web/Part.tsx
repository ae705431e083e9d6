import { IconChevronRight } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useId, useState } from 'react';
import { Section } from '../../../ui/page/Page.tsx';
import { SECTION_TITLES, type ShownPart } from '../domain/index.ts';
import classes from './merits.module.css';

/** Parts shown as one line each, that open where they are wanted. */
export interface Fold {
  readonly isOpen: (part: ShownPart) => boolean;
  readonly setOpen: (part: ShownPart, open: boolean) => void;
  /** What a part says while it is closed. */
  readonly lineOf: (part: ShownPart) => string;
  readonly isFaulty: (part: ShownPart) => boolean;
}

/** Null: every part stands open under its heading. */
export const FoldContext = createContext<Fold | null>(null);

interface PartProps {
  readonly part: ShownPart;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** One part of a sheet. */
export function Part({ part, lead, children }: PartProps): ReactNode {
  const fold = useContext(FoldContext);
  if (fold) {
    return (
      <Folded fold={fold} part={part} lead={lead}>
        {children}
      </Folded>
    );
  }
  return (
    <Section title={SECTION_TITLES[part]} lead={lead}>
      {children}
    </Section>
  );
}

interface FoldedProps extends PartProps {
  readonly fold: Fold;
}

function Folded({ fold, part, lead, children }: FoldedProps): ReactNode {
  const id = useId();
  const open = fold.isOpen(part);
  // Many fields take long to draw: they come when they are first wanted, and then keep what is half typed in them.
  const [drawn, setDrawn] = useState(open);
  if (open && !drawn) setDrawn(true);
  const faulty = fold.isFaulty(part);
  return (
    <section className={classes.part}>
      <div className={classes.partHead}>
        <IconChevronRight className={classes.partMark} data-open={open || undefined} size={18} aria-hidden />
        <h3 className={classes.partTitle}>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={`${id}-body`}
            aria-describedby={`${id}-line`}
            onClick={() => fold.setOpen(part, !open)}
          >
            {SECTION_TITLES[part]}
          </button>
        </h3>
        <span id={`${id}-line`} className={classes.partLine} data-faulty={faulty || undefined}>
          {faulty ? 'Có chỗ chưa đúng' : fold.lineOf(part)}
        </span>
      </div>
      <div id={`${id}-body`} className={classes.partBody} hidden={!open}>
        {lead && drawn && <p className={classes.partLead}>{lead}</p>}
        {drawn && children}
      </div>
    </section>
  );
}
