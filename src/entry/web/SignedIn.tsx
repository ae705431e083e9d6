import { Navigate, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AppFrame } from '../../ui/frame/AppFrame.tsx';
import { shownPlaces } from '../../ui/frame/places.ts';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/page/states.tsx';
import { buildRouter } from '../../ui/routing/build-router.tsx';
import { useSession } from '../../ui/session/SessionContext.ts';
import { modules } from './routes.tsx';

/** The first page is the first thing this person may do. */
function Home(): ReactNode {
  const { abilities, navigation } = useSession();
  const first = shownPlaces(
    modules.flatMap((module) => module.nav ?? []),
    abilities,
    navigation,
  )[0]?.entries[0];
  if (first) return <Navigate to={first.to} replace />;
  return (
    <Page title="Sổ Vàng">
      <EmptyState
        title="Tài khoản chưa được giao việc"
        next="Hãy đề nghị quản trị viên của đơn vị giao vai trò để bắt đầu làm việc."
      />
    </Page>
  );
}

const Frame = () => <AppFrame modules={modules} />;
const router = buildRouter(modules, Frame, Home);

/** Everything behind the sign-in. Loaded only once somebody is signed in. */
export default function SignedIn(): ReactNode {
  return <RouterProvider router={router} />;
}
