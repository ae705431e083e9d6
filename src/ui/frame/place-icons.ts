import {
  type Icon,
  IconBook2,
  IconCalendarTime,
  IconChartBar,
  IconChecklist,
  IconClipboardCheck,
  IconFlag3,
  IconGavel,
  IconMedal,
  IconPencilCheck,
  IconSettings,
  IconWorld,
} from '@tabler/icons-react';
import type { PlaceId } from './places.ts';

/** One icon for each place of the year. */
export const placeIcons: Record<PlaceId, Icon> = {
  'my-work': IconChecklist,
  plans: IconCalendarTime,
  movements: IconFlag3,
  registrations: IconPencilCheck,
  scoring: IconClipboardCheck,
  awards: IconMedal,
  'golden-book': IconBook2,
  reports: IconChartBar,
  portal: IconWorld,
  law: IconGavel,
  admin: IconSettings,
};
