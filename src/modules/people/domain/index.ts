export { GENDER_LABELS, GENDERS, type Gender, type Position, type PositionState, positionStateOf } from './person.ts';
