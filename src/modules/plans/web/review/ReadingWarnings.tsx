import { Anchor, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface ReadingWarningsProps {
  readonly warnings: readonly { readonly message: string; readonly source: unknown }[];
  readonly show: (at: number) => void;
}

/** What the reader could not settle about the document; each that has a place brings one there. */
export function ReadingWarnings({ warnings, show }: ReadingWarningsProps): ReactNode {
  return (
    <>
      <Text fw={600} c="yellow.8">
        Cần xem lại {warnings.length} điều về văn bản
      </Text>
      <List size="sm" mt={4} spacing={2} mah={180} style={{ overflowY: 'auto' }}>
        {warnings.map((warning, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand twice, at two places
          <List.Item key={at}>
            {warning.source ? (
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="left"
                onClick={(event) => {
                  event.stopPropagation();
                  show(at);
                }}
              >
                {warning.message}
              </Anchor>
            ) : (
              warning.message
            )}
          </List.Item>
        ))}
      </List>
    </>
  );
}
