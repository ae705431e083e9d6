export { parsePlan } from './parse-plan.ts';
export type { BasisReading, CitedReading, PlanReading, ReadingWarning, TaskReading } from './plan-reading.ts';
export { parseTime } from './time/parse.ts';
export { printTime } from './time/print.ts';
export { resolveTime } from './time/resolve.ts';
export type { PlanCalendar, ResolvedTime, TimePoint, TimeRule, Timing } from './time/rule.ts';
export { splitUnits, unitsOfCell } from './units.ts';
