/**
 * Understands a plan from a read document, in steps: `lines` and `join` make one stream of whole lines, `header`,
 * `grounds` and `closing` take the two ends, `outline` puts the rest into a tree by its numbering, `prose` and `tables`
 * gather tasks from it, `time` reads and resolves what dates them, `units` and `subject` tell who acts.
 */
export { parsePlan } from './parse-plan.ts';
export type { BasisReading, CitedReading, PlanReading, ReadingWarning, TaskReading } from './plan-reading.ts';
export { parseTime } from './time/parse.ts';
export { printTime } from './time/print.ts';
export { resolveTime } from './time/resolve.ts';
export type { PlanCalendar, ResolvedTime, TimePoint, TimeRule, Timing } from './time/rule.ts';
export { splitUnits, unitsOfCell } from './units.ts';
