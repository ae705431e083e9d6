import type { NavEntry } from '../routing/module-routes.ts';

/** The work in the order of the year. A place is shown when at least one entry under it may be used. */
export const places = [
  { id: 'my-work', label: 'Việc của tôi' },
  { id: 'plans', label: 'Kế hoạch' },
  { id: 'movements', label: 'Phong trào' },
  { id: 'registrations', label: 'Đăng ký' },
  { id: 'scoring', label: 'Chấm điểm' },
  { id: 'awards', label: 'Khen thưởng' },
  { id: 'golden-book', label: 'Sổ vàng' },
  { id: 'reports', label: 'Báo cáo' },
  { id: 'portal', label: 'Cổng thông tin' },
  { id: 'law', label: 'Tra cứu pháp luật' },
  { id: 'admin', label: 'Quản trị' },
] as const;

export type PlaceId = (typeof places)[number]['id'];

const USUAL_ORDER = 50;

export interface ShownPlace {
  readonly id: PlaceId;
  readonly label: string;
  readonly entries: readonly NavEntry[];
}

/** The places and entries this person may use, in the order of the year. `navigation` names entries the server opens by id. */
export function shownPlaces(
  entries: readonly NavEntry[],
  abilities: readonly string[],
  navigation: readonly string[],
): readonly ShownPlace[] {
  const open = (entry: NavEntry) =>
    entry.ability === undefined || abilities.includes(entry.ability) || navigation.includes(entry.id);
  return places
    .map((place) => ({
      ...place,
      entries: entries
        .filter((entry) => entry.place === place.id && open(entry))
        .sort((one, other) => (one.order ?? USUAL_ORDER) - (other.order ?? USUAL_ORDER)),
    }))
    .filter((place) => place.entries.length > 0);
}

/** The entry the address belongs to: the longest one that begins it. */
export function entryAt(path: string, entries: readonly NavEntry[]): NavEntry | undefined {
  return entries
    .filter(({ to }) => path === to || path.startsWith(`${to}/`))
    .sort((one, other) => other.to.length - one.to.length)[0];
}
