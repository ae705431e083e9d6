export { abbreviationsExpanded } from './match/abbreviations.ts';
export { CERTAIN, matchUnits, type UnitName, type UnitSuggestion } from './match/match.ts';
export {
  UNIT_KIND_LABELS,
  UNIT_KINDS,
  UNIT_LEVEL_LABELS,
  UNIT_LEVELS,
  UNIT_STATE_LABELS,
  UNIT_STATES,
  type UnitKind,
  type UnitLevel,
  type UnitState,
  type UnitYearKind,
  unitStateOf,
  YEAR_KIND_LABELS,
  YEAR_KINDS,
} from './unit.ts';
