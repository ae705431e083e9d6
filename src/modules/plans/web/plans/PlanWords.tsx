import { Accordion, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { AppLink } from '../../../../ui/routing/AppLink.tsx';
import type { PlanDetail } from './PlanPage.tsx';

/** What the document says besides its tasks. */
export function PlanWords({ plan }: { readonly plan: PlanDetail }): ReactNode {
  return (
    <Accordion variant="contained" multiple order={3}>
      <Part
        title={`Căn cứ (${plan.grounds.length})`}
        id="grounds"
        empty={plan.grounds.length === 0 ? 'Chưa ghi căn cứ nào.' : undefined}
      >
        <List spacing={4}>
          {plan.grounds.map((ground) => (
            <List.Item key={ground.text}>
              {ground.planId ? <AppLink to={`/ke-hoach/${ground.planId}`}>{ground.text}</AppLink> : ground.text}
            </List.Item>
          ))}
        </List>
      </Part>
      <Part title="Mục đích, yêu cầu" id="parts" empty={plan.parts.length === 0 ? 'Chưa ghi phần lời văn nào.' : undefined}>
        {plan.parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place
          <div key={at}>
            {part.heading && <Text fw={600}>{part.heading}</Text>}
            {part.paragraphs.map((paragraph, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may repeat
              <Text key={place} mb={6}>
                {paragraph}
              </Text>
            ))}
          </div>
        ))}
      </Part>
      <Part
        title={`Nơi nhận (${plan.recipients.length})`}
        id="recipients"
        empty={plan.recipients.length === 0 ? 'Chưa ghi nơi nhận nào.' : undefined}
      >
        <List spacing={2}>
          {plan.recipients.map((recipient) => (
            <List.Item key={recipient}>{recipient}</List.Item>
          ))}
        </List>
      </Part>
    </Accordion>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly empty: string | undefined;
  readonly children: ReactNode;
}

const Part = ({ id, title, empty, children }: PartProps): ReactNode => (
  <Accordion.Item value={id}>
    <Accordion.Control>{title}</Accordion.Control>
    <Accordion.Panel>{empty ? <Text c="dimmed">{empty}</Text> : children}</Accordion.Panel>
  </Accordion.Item>
);
