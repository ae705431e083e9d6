/** All operations of the slice, for the server, the OpenAPI page and the screens. */
export * from './contract/calendar-feeds.ts';
export * from './contract/draft.ts';
export * from './contract/imports.ts';
export * from './contract/plan-acts.ts';
export * from './contract/plans.ts';
export * from './contract/shared.ts';
export * from './contract/task-acts.ts';
export * from './contract/task-lists.ts';
export * from './contract/tasks.ts';
