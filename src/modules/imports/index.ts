/** What slices with an import of their own use. Their routes come from `importRoutes`. */
export { deleteFree } from './app/delete-free.ts';
export type { Applied, ImportKind, ImportPlace, Judged, RowToApply, RowToJudge, RowToUndo, Undone } from './app/import-kind.ts';
export { importsOf } from './db/outcomes.views.ts';
export type { Candidate, FieldChange } from './db/tables.ts';
export { importRoutes } from './http/routes.ts';
