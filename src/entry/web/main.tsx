import '../../ui/theme/mantine.css';
import '../../ui/theme/fonts.css';
import '../../ui/theme/global.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { newQueryClient } from '../../ui/api/query-client.ts';
import { SessionGate } from '../../ui/session/SessionGate.tsx';
import { theme } from '../../ui/theme/theme.ts';

const SignedIn = lazy(() => import('./SignedIn.tsx'));
const FirstStart = lazy(() => import('./FirstStart.tsx'));
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light" deduplicateCssVariables={false}>
      <QueryClientProvider client={newQueryClient()}>
        <SessionGate signedIn={SignedIn} firstStart={FirstStart} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
