import { createContext, useContext } from 'react';
import type { Session, SessionAccount } from './types.ts';

export interface SessionTools {
  readonly session: Session;
  /** Asks the server again who is at the screen. */
  readonly refresh: () => Promise<void>;
  /** Signs out. `reason` is told on the sign-in page. Drafts stay. */
  readonly signOut: (reason?: 'idle') => Promise<void>;
}

export const SessionContext = createContext<SessionTools | null>(null);

export function useSessionTools(): SessionTools {
  const tools = useContext(SessionContext);
  if (!tools) throw new Error('useSession outside of SessionGate');
  return tools;
}

/** Who is signed in. Only below the signed-in frame: `const { account, may } = useSession();` */
export function useSession(): Session & { readonly account: SessionAccount; readonly may: (ability: string) => boolean } {
  const { session } = useSessionTools();
  if (!session.account) throw new Error('useSession while signed out');
  return { ...session, account: session.account, may: (ability) => session.abilities.includes(ability) };
}
