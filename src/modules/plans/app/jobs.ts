declare module '../../../platform/jobs/jobs.ts' {
  interface JobKinds {
    /** A plan's tasks, times or state changed: whoever follows plans looks again. */
    'plans.changed': { readonly planId: string };
  }
}

/** The job by which other slices learn that a plan has changed. */
export const PLANS_CHANGED = 'plans.changed' as const;
