import { actKind } from '../../../kernel/acts.ts';
import { sayChanges, zChanges } from './changes.ts';

export const personSheetSaved = actKind('merit.personSheetSaved', 'person', zChanges, sayChanges);
export const unitSheetSaved = actKind('merit.unitSheetSaved', 'unit', zChanges, sayChanges);

export const meritActKinds = [personSheetSaved, unitSheetSaved];
