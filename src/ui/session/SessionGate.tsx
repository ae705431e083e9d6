import { Center, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ComponentType, lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { onSignedOut } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemAlert } from '../page/ProblemAlert.tsx';
import { SessionContext } from './SessionContext.ts';
import { SignInPage } from './SignInPage.tsx';
import { readSession, signOutNow } from './session-api.ts';
import type { Session } from './types.ts';

const FirstStartPage = lazy(() => import('./FirstStartPage.tsx'));
const FirstPasswordPage = lazy(() => import('./FirstPasswordPage.tsx'));

/** While the first code is on its way. */
export function Waiting(): ReactNode {
  return (
    <Center h="100vh" role="status" aria-label="Đang mở Sổ Vàng">
      <Loader />
    </Center>
  );
}

/**
 * Decides by the state of the session what stands on the screen. The address never changes, so after sign-in the person
 * is where she wanted to be. When a session ends in the middle of work, the work stays mounted but hidden and inert; it
 * comes back if the same person signs in, and is thrown away if another does.
 */
export function SessionGate({ signedIn: SignedIn }: { readonly signedIn: ComponentType }): ReactNode {
  const client = useQueryClient();
  const query = useQuery<Session, Problem>({
    queryKey: ['session'],
    queryFn: ({ signal }) => readSession(signal),
    staleTime: 60_000,
  });
  const [ended, setEnded] = useState<'expired' | 'idle' | undefined>();
  const [last, setLast] = useState<Session | undefined>();
  const session = query.data;

  useEffect(
    () =>
      onSignedOut(() => {
        setEnded((was) => was ?? 'expired');
        void client.invalidateQueries({ queryKey: ['session'] });
      }),
    [client],
  );

  useEffect(() => {
    if (session?.state !== 'signed-in') return;
    setEnded(undefined);
    setLast((was) => {
      if (was && was.account?.id !== session.account?.id)
        client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      return session;
    });
  }, [session, client]);

  const refresh = useCallback(() => client.refetchQueries({ queryKey: ['session'] }), [client]);
  const signOut = useCallback(
    async (reason?: 'idle') => {
      await signOutNow().catch(() => undefined);
      setEnded(reason);
      setLast(undefined);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      await refresh();
    },
    [client, refresh],
  );

  const shown = session?.state === 'signed-in' ? session : ended === 'expired' ? last : undefined;
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
  const hidden = session.state !== 'signed-in';
  return (
    <Suspense fallback={<Waiting />}>
      {tools && (
        <div key={tools.session.account?.id} hidden={hidden} inert={hidden}>
          <SessionContext value={tools}>
            <SignedIn />
          </SessionContext>
        </div>
      )}
      {session.state === 'first-start' && <FirstStartPage done={refresh} />}
      {session.state === 'password-change' && <FirstPasswordPage session={session} done={refresh} />}
      {session.state === 'signed-out' && <SignInPage session={session} ended={ended} done={refresh} />}
    </Suspense>
  );
}
