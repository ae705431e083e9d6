import { Center, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Activity, type ComponentType, lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { onSignedOut } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemAlert } from '../page/ProblemAlert.tsx';
import { SessionContext } from './SessionContext.ts';
import { SignInPage } from './SignInPage.tsx';
import { readSession, signOutNow } from './session-api.ts';
import type { Session } from './types.ts';

const FirstPasswordPage = lazy(() => import('./FirstPasswordPage.tsx'));
const TwoStepOwedPage = lazy(() => import('./TwoStepOwedPage.tsx'));

/** While the first code is on its way. */
export function Waiting(): ReactNode {
  return (
    <Center h="100vh" role="status" aria-label="Đang mở Sổ Vàng">
      <Loader />
    </Center>
  );
}

interface SessionGateProps {
  /** Everything behind the sign-in. */
  readonly signedIn: ComponentType;
  /** The page of an installation without accounts. */
  readonly firstStart: ComponentType<{ readonly done: () => Promise<void> }>;
}

/** Whether the work may be seen, not only something that is owed first. */
const isOpen = (session: Session) => session.state === 'signed-in' && session.account?.twoStepOwed !== true;

/**
 * Decides by the state of the session what stands on the screen. The address never changes, so after sign-in the person
 * is where she wanted to be. When a session ends in the middle of work, the work is hidden with all that was typed; it
 * comes back if the same person signs in, and is thrown away if another does or if she signed out herself.
 */
export function SessionGate({ signedIn: SignedIn, firstStart: FirstStart }: SessionGateProps): ReactNode {
  const client = useQueryClient();
  const query = useQuery<Session, Problem>({
    queryKey: ['session'],
    queryFn: ({ signal }) => readSession(signal),
    staleTime: 60_000,
  });
  const [idle, setIdle] = useState(false);
  const [last, setLast] = useState<Session | undefined>();
  const session = query.data;

  const refresh = useCallback(() => client.refetchQueries({ queryKey: ['session'] }), [client]);
  const forget = useCallback(() => client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }), [client]);
  useEffect(() => onSignedOut(() => void refresh()), [refresh]);
  useEffect(() => {
    if (!session || !isOpen(session)) return;
    setIdle(false);
    setLast((was) => {
      if (was && was.account?.id !== session.account?.id) forget();
      return session;
    });
  }, [session, forget]);
  const signOut = useCallback(
    async (reason?: 'idle') => {
      await signOutNow().catch(() => undefined);
      setIdle(reason === 'idle');
      setLast(undefined);
      forget();
      await refresh();
    },
    [forget, refresh],
  );

  const open = session !== undefined && isOpen(session);
  const shown = open ? session : last;
  const tools = useMemo(() => (shown ? { session: shown, refresh, signOut } : null), [shown, refresh, signOut]);

  if (!session) {
    return query.error ? (
      <Center h="100vh" p="md">
        <ProblemAlert problem={query.error} retry={() => void query.refetch()} />
      </Center>
    ) : (
      <Waiting />
    );
  }
  return (
    <>
      <Activity mode={open ? 'visible' : 'hidden'}>
        {tools && (
          <Suspense key={tools.session.account?.id} fallback={<Waiting />}>
            <SessionContext value={tools}>
              <SignedIn />
            </SessionContext>
          </Suspense>
        )}
      </Activity>
      <Suspense fallback={<Waiting />}>
        {session.state === 'first-start' && <FirstStart done={refresh} />}
        {session.state === 'password-change' && <FirstPasswordPage session={session} done={refresh} />}
        {session.state === 'signed-in' && !open && <TwoStepOwedPage session={session} done={refresh} />}
        {session.state === 'signed-out' && (
          <SignInPage session={session} ended={idle ? 'idle' : last && 'expired'} done={refresh} />
        )}
      </Suspense>
    </>
  );
}
