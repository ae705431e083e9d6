import { IconBooks, IconCalculator, IconCoins, IconGavel, IconUsersGroup } from '@tabler/icons-react';
import type { ModuleRoutes } from '../../../ui/routing/module-routes.ts';

const place = 'law' as const;
const ability = 'law.read';

export const routes: ModuleRoutes = {
  id: 'legal',
  nav: [
    { id: 'law-awards', place, ability, order: 10, label: 'Danh hiệu, hình thức', to: '/phap-luat/khen-thuong', icon: IconGavel },
    {
      id: 'law-calculator',
      place,
      ability,
      order: 20,
      label: 'Xét điều kiện',
      to: '/phap-luat/xet-dieu-kien',
      icon: IconCalculator,
    },
    { id: 'law-prizes', place, ability, order: 30, label: 'Mức tiền thưởng', to: '/phap-luat/tien-thuong', icon: IconCoins },
    {
      id: 'law-vote',
      place,
      ability,
      order: 40,
      label: 'Tính phiếu Hội đồng',
      to: '/phap-luat/tinh-phieu',
      icon: IconUsersGroup,
    },
    { id: 'law-instruments', place, ability, order: 50, label: 'Văn bản, cách hiểu', to: '/phap-luat/van-ban', icon: IconBooks },
  ],
  routes: [
    { path: '/phap-luat/khen-thuong', ability, load: () => import('./LookUp.tsx') },
    { path: '/phap-luat/khen-thuong/$award', ability, load: () => import('./AwardPage.tsx') },
    { path: '/phap-luat/xet-dieu-kien', ability, load: () => import('./Calculator.tsx') },
    { path: '/phap-luat/tien-thuong', ability, load: () => import('./PrizePage.tsx') },
    { path: '/phap-luat/tinh-phieu', ability, load: () => import('./VotePage.tsx') },
    { path: '/phap-luat/van-ban', ability, load: () => import('./RegisterPage.tsx') },
  ],
  search: {
    group: 'Tra cứu pháp luật',
    ability,
    find: async (text, { signal }) => (await import('./search.ts')).findAwards(text, signal),
  },
};
