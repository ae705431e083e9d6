/** What other slices may show. */
export { UrgeTasks } from './UrgeTasks.tsx';
