import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PlanDraft } from '../../contract/draft.ts';
import { CommitText } from './CommitText.tsx';

type Parts = PlanDraft['parts'];

interface PartsFieldProps {
  readonly parts: Parts;
  readonly commit: (parts: Parts) => void;
}

/** The text before the tasks: headings with their paragraphs, one paragraph a line. */
export function PartsField({ parts, commit }: PartsFieldProps): ReactNode {
  const change = (at: number, part: Partial<Parts[number]>) =>
    commit(parts.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <Stack gap="md">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place
        <Stack key={at} gap="xs">
          <CommitText
            label="Đề mục"
            value={part.heading ?? ''}
            maxLength={300}
            commit={(text) => change(at, { heading: text.trim() || null })}
          />
          <CommitText
            lines
            label="Các đoạn, mỗi đoạn một dòng"
            value={part.paragraphs.join('\n')}
            commit={(text) => change(at, { paragraphs: text.split('\n').filter((line) => line.trim() !== '') })}
          />
          <Group>
            <Button
              size="compact-sm"
              variant="subtle"
              color="ink"
              onClick={() => commit(parts.filter((_, index) => index !== at))}
            >
              Bỏ đề mục này
            </Button>
          </Group>
        </Stack>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => commit([...parts, { heading: null, paragraphs: [] }])}
      >
        Thêm đề mục
      </Button>
    </Stack>
  );
}
