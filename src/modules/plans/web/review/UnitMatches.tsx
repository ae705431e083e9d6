import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ResultOf } from '../../../../kernel/operation.ts';
import { searchKey } from '../../../../kernel/vi-text.ts';
import type { PlanDraft } from '../../contract/draft.ts';
import type { getPlanImport } from '../../contract/imports.ts';
import { unmatchedNames } from '../../domain/draft.ts';
import { UnitPicker } from './unit-picker.tsx';

export type Suggestions = ResultOf<typeof getPlanImport>['suggestions'];

interface UnitMatchesProps {
  readonly draft: PlanDraft;
  readonly suggestions: Suggestions;
  readonly match: (text: string, unitId: string) => void;
  readonly matchAll: (matches: readonly { readonly text: string; readonly unitId: string }[]) => void;
}

/** Written names that stand for no unit of the tree yet: the sure ones taken at once, the others chosen. */
export function UnitMatches({ draft, suggestions, match, matchAll }: UnitMatchesProps): ReactNode {
  const offered = new Map(suggestions.map(({ text, units }) => [searchKey(text), units]));
  const names = unmatchedNames(draft).map((text) => ({ text, units: offered.get(searchKey(text)) ?? [] }));
  const sure = names.flatMap(({ text, units: [first, ...others] }) =>
    first && others.length === 0 && sameWords(text, first.name) ? [{ text, unitId: first.id }] : [],
  );
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        Tên khớp với đơn vị trong hệ thống thì đơn vị đó nhận được việc và lời nhắc. Tên chung như “các phòng, ban” có thể để
        nguyên.
      </Text>
      {sure.length > 0 && (
        <Button variant="default" onClick={() => matchAll(sure)} style={{ alignSelf: 'flex-start' }}>
          Nhận {sure.length} gợi ý chắc chắn
        </Button>
      )}
      {names.map(({ text, units }) => (
        <div key={text}>
          <Text fw={500}>{text}</Text>
          {units.length > 0 && (
            <Group gap={6} my={4}>
              {units.slice(0, 4).map((unit) => (
                <Button key={unit.id} size="compact-sm" variant="light" color="ink" onClick={() => match(text, unit.id)}>
                  {unit.name}
                </Button>
              ))}
            </Group>
          )}
          <UnitPicker
            label={units.length > 0 ? 'Hoặc chọn đơn vị khác' : 'Chưa có gợi ý; chọn đơn vị nếu có'}
            unitId={null}
            written={text}
            onPick={(unit) => unit && match(text, unit.id)}
          />
        </div>
      ))}
    </Stack>
  );
}

/** One name is the other with words left out: "Văn phòng" for "Văn phòng Sở". */
function sameWords(written: string, name: string): boolean {
  const [one, other] = [searchKey(written).split(' '), searchKey(name).split(' ')];
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}
