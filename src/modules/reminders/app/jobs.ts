declare module '../../../platform/jobs/jobs.ts' {
  interface JobKinds {
    /** The morning round: reminders that have come due. */
    'reminders.morning': Record<string, never>;
    /** Mondays: what the week holds, one letter a person. */
    'reminders.digest': Record<string, never>;
  }
}

export {};
