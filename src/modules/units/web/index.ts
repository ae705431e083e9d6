/** Pieces other slices may show. */
export { UnitField, UnitsField } from './UnitField.tsx';
