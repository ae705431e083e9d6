/** Pieces other slices may show. */
export { UnitField, UnitsField } from './UnitField.tsx';
export { usualChoice } from './UsualChoice.tsx';
