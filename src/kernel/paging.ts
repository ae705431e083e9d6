import { z } from 'zod';

/** Query parameters of every list: page from 1, up to 200 rows. */
export const zPaging = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1).meta({ description: 'Page, from 1', example: 1 }),
  pageSize: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Rows a page', example: 50 }),
});
export type Paging = z.output<typeof zPaging>;

/** A page of rows with the count of all that match. */
export const zPageOf = <T extends z.ZodType>(row: T) =>
  z.object({
    rows: z.array(row),
    total: z.number().int().min(0).meta({ description: 'All rows that match, not only this page' }),
  });
