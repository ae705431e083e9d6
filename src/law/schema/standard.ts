import { z } from 'zod';
import { KINDS, RATINGS, SCOPES } from '../facts.ts';
import { zCertainty, zSlug } from './dated.ts';

/** What failing means for the officer: it blocks, must be justified in writing, or is only pointed out. */
export const ON_FAILURE = ['block', 'justify', 'warn'] as const;
export type OnFailure = (typeof ON_FAILURE)[number];

const zAwards = z.array(z.string().min(1)).min(1);
const zTimes = z.int().min(1);

const node = {
  /** Unique within the standard; the whole id is "<award code>.<id>". */
  id: zSlug,
  /** The condition in the words of the law, one clause. */
  text: z.string().trim().min(1),
  /** Article, when narrower than the standard's. */
  at: z.string().trim().min(1).optional(),
  /**
   * Instrument of `at`, where it is not the standard's: a decree that adds a condition to the law's. Once that instrument has
   * ended the condition is cited by the standard's own article, and `also` of the entry warns of it.
   */
  instrument: zSlug.optional(),
  /** The branch counts only for commendations of these kinds; otherwise it does not apply. */
  kinds: z.array(z.enum(KINDS)).min(1).optional(),
  onFailure: z.enum(ON_FAILURE).optional(),
  certainty: zCertainty.optional(),
  reading: z.int().min(1).optional(),
};

/** The closed set of checks. A new kind of condition is a new check with its function in src/law/checks, never an expression. */
export const zLeaf = z.discriminatedUnion('check', [
  /** Left to people: the council judges, the unit may attest. */
  z.strictObject({ ...node, check: z.literal('judgement') }),
  /** The rating of the achievement year is this or better. */
  z.strictObject({ ...node, check: z.literal('rating'), rating: z.enum(RATINGS) }),
  /**
   * At least `times` initiatives (default 1) of this scope or wider, up to the achievement year; inside a window, of its years;
   * `thisYear`: of the achievement year alone.
   */
  z.strictObject({
    ...node,
    check: z.literal('initiatives'),
    scope: z.enum(SCOPES),
    applied: z.boolean(),
    thisYear: z.literal(true).optional(),
    times: zTimes.optional(),
  }),
  /** The same for accepted projects (đề tài, đề án, công trình đã nghiệm thu). */
  z.strictObject({
    ...node,
    check: z.literal('projects'),
    scope: z.enum(SCOPES),
    applied: z.boolean(),
    thisYear: z.literal(true).optional(),
    times: zTimes.optional(),
  }),
  /** One of these awards `times` times in consecutive achievement years, the last being the year under consideration or the one before. */
  z.strictObject({ ...node, check: z.literal('awards-in-a-row'), awards: zAwards, times: zTimes }),
  /** At least `times` of these awards in the window of the branch it stands in. */
  z.strictObject({ ...node, check: z.literal('awards-in-window'), awards: zAwards, times: zTimes }),
  /** At least `years` years of the window with this rating or better. */
  z.strictObject({ ...node, check: z.literal('ratings-in-window'), rating: z.enum(RATINGS), years: zTimes }),
  /**
   * Inside `since`: each of the last `years` achievement years has the rating, or one of `orAwards`; every other year since
   * then at least `otherYears`. A failing other year must be justified in writing.
   */
  z.strictObject({
    ...node,
    check: z.literal('years-to-proposal'),
    years: zTimes,
    rating: z.enum(RATINGS),
    orAwards: zAwards.optional(),
    otherYears: z.enum(RATINGS),
  }),
  /** The collective is at least this many years old on the last day of the achievement year. */
  z.strictObject({ ...node, check: z.literal('unit-age'), years: zTimes }),
  /** The collective is not of those that may be given the emulation flag. */
  z.strictObject({ ...node, check: z.literal('not-eligible-for-flag') }),
  /** Rank in the cluster (cụm, khối) of the year. */
  z.strictObject({ ...node, check: z.literal('cluster-rank'), rank: z.int().min(1) }),
  /** Share of members holding LĐTT, in per cent of the headcount, compared exactly. */
  z.strictObject({ ...node, check: z.literal('members-ldtt'), percent: z.int().min(1).max(100) }),
  z.strictObject({ ...node, check: z.literal('members-cstdcs'), atLeast: zTimes }),
  /** Every member completed her duties or better. */
  z.strictObject({ ...node, check: z.literal('members-all-rated') }),
  /** No member disciplined cảnh cáo or worse. */
  z.strictObject({ ...node, check: z.literal('members-not-disciplined') }),
]);
export type Leaf = z.infer<typeof zLeaf>;
export type CheckName = Leaf['check'];

const branch = {
  id: zSlug.optional(),
  text: z.string().trim().min(1).optional(),
  at: node.at,
  instrument: node.instrument,
  kinds: node.kinds,
  reading: node.reading,
};
export type BranchMarks = {
  id?: string | undefined;
  text?: string | undefined;
  at?: string | undefined;
  instrument?: string | undefined;
  kinds?: readonly (typeof KINDS)[number][] | undefined;
  reading?: number | undefined;
};

export type AllOf = BranchMarks & { allOf: readonly Node[] };
export type AnyOf = BranchMarks & { anyOf: readonly Node[] };
/** "đã được tặng X và sau đó …": `within` is judged in the window that opens when X's achievement ends. */
export type Since = BranchMarks & { id: string; text: string; since: { awards: readonly string[] }; within: Node };
/**
 * "có liên tục từ N năm trở lên …, trong thời gian đó …": `within` is judged inside the run. `toProposal`: the run reaches the
 * achievement year; otherwise it may end the year before. `after`: "đã được tặng X và …", X older or inside the run.
 */
export type Run = BranchMarks & {
  id: string;
  text: string;
  run: {
    years: number;
    rating: (typeof RATINGS)[number];
    orAwards?: readonly string[] | undefined;
    toProposal: boolean;
    after?: readonly string[] | undefined;
  };
  within?: Node | undefined;
};
/** The conditions of another title, as its standard stands on the day ("Đạt tiêu chuẩn danh hiệu LĐTT"). */
export type Meets = BranchMarks & { id: string; text: string; meets: string };
export type Node = AllOf | AnyOf | Since | Run | Meets | Leaf;

export const zNode: z.ZodType<Node> = z.lazy(() =>
  z.union([
    zLeaf,
    z.strictObject({ ...branch, allOf: z.array(zNode).min(1) }),
    z.strictObject({ ...branch, anyOf: z.array(zNode).min(1) }),
    z.strictObject({ ...branch, id: zSlug, text: node.text, since: z.strictObject({ awards: zAwards }), within: zNode }),
    z.strictObject({
      ...branch,
      id: zSlug,
      text: node.text,
      run: z.strictObject({
        years: zTimes,
        rating: z.enum(RATINGS),
        orAwards: zAwards.optional(),
        toProposal: z.boolean(),
        after: zAwards.optional(),
      }),
      within: zNode.optional(),
    }),
    z.strictObject({ ...branch, id: zSlug, text: node.text, meets: z.string().min(1) }),
  ]),
) as z.ZodType<Node>;
