import type { ReactNode } from 'react';
import { UNIT_KIND_LABELS, UNIT_KINDS, UNIT_LEVEL_LABELS, UNIT_LEVELS } from '../../modules/units/domain/index.ts';
import { FirstStartPage } from '../../ui/session/FirstStartPage.tsx';

const kinds = UNIT_KINDS.map((value) => ({ value, label: UNIT_KIND_LABELS[value] }));
const levels = UNIT_LEVELS.map((value) => ({ value, label: UNIT_LEVEL_LABELS[value] }));

/** The first start, with the kinds and levels of units. */
export default function FirstStart({ done }: { readonly done: () => Promise<void> }): ReactNode {
  return <FirstStartPage done={done} kinds={kinds} levels={levels} />;
}
