import type { ModuleRoutes } from '../../ui/routing/module-routes.ts';
import { accountRoutes } from '../../ui/session/account-routes.ts';

const slices = import.meta.glob<{ readonly routes: ModuleRoutes }>('../../modules/*/web/routes.tsx', { eager: true });

/** Every slice's pages, found by where they stand: `src/modules/<slice>/web/routes.tsx` exporting `routes`. */
export const modules: readonly ModuleRoutes[] = [...Object.values(slices).map(({ routes }) => routes), accountRoutes];
