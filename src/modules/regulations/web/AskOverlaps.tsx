import { Alert, Radio, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { call } from '../../../ui/api/client.ts';
import { Problem } from '../../../ui/api/problem.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { findOverlaps, type OverlapDecision, type OverlapsFound } from '../contract.ts';
import type { RegulationContent } from '../domain/index.ts';
import { addressOfRegulation } from './address.ts';
import classes from './regulations.module.css';

/** What is being written down, and of which unit and regulation. */
export interface Writing {
  readonly unitId: string;
  /** Null: a new one. */
  readonly regulationId: string | null;
  readonly content: RegulationContent;
}

/** The server refuses a writing that overlaps with another regulation until it is told what to do with each. */
export const wantsDecision = (problem: Problem | null): boolean =>
  problem?.errors.some(({ path }) => path === 'overlaps') ?? false;

interface AskOverlapsProps {
  readonly writing: Writing;
  readonly close: () => void;
  /** "Ghi nhận", "Lưu bản sửa" */
  readonly confirm: string;
  readonly act: (overlaps: OverlapDecision[]) => Promise<unknown>;
}
type Found = OverlapsFound['regulations'][number];

/** Before a regulation is written down beside others that set the same: what it meets, which of them counts and why, and what to do. */
export function AskOverlaps({ writing, close, confirm, act }: AskOverlapsProps): ReactNode {
  const found = useQuery<OverlapsFound, Problem>({
    queryKey: [findOverlaps.id, writing],
    queryFn: ({ signal }) => call(findOverlaps, { body: writing }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
  const [choices, setChoices] = useState<ReadonlyMap<string, OverlapDecision>>(new Map());
  const [missing, setMissing] = useState(false);
  const regulations = found.data?.regulations ?? [];
  // A choice is of the version that was seen: of a later one it is made anew.
  const chosen = ({ regulationId, version }: Found) => {
    const choice = choices.get(regulationId);
    return choice?.version === version ? choice : undefined;
  };
  return (
    <ConfirmAct
      opened
      onClose={close}
      title="Trùng nội dung với quy định đã ghi nhận"
      confirm={confirm}
      act={async () => {
        const decisions = regulations.flatMap((one) => chosen(one) ?? []);
        if (!found.data || decisions.length < regulations.length) {
          setMissing(true);
          throw new Problem({ status: 422, code: 'rule-not-met', title: 'Xin chọn cách ghi với từng quy định.', errors: [] });
        }
        try {
          await act(decisions);
        } catch (fault) {
          // Somebody may have written down another one meanwhile: it is shown before it is decided on.
          void found.refetch();
          throw fault;
        }
      }}
    >
      <Answered query={found} part>
        {() =>
          regulations.map((one) => (
            <section key={one.regulationId} className={classes.overlap} aria-label={`Quy định số ${one.number}`}>
              <Title order={3} fz="md">
                <AppLink to={addressOfRegulation(one.regulationId)} target="_blank">
                  Quy định số {one.number}
                </AppLink>
              </Title>
              {one.overlaps.map((sentence) => (
                <Text key={sentence}>{sentence}</Text>
              ))}
              <Radio.Group
                label="Cách ghi"
                withAsterisk
                value={chosen(one)?.choice ?? null}
                error={missing && !chosen(one) ? 'Xin chọn một cách.' : undefined}
                onChange={(choice) => {
                  const { regulationId, version } = one;
                  const decision: OverlapDecision = { regulationId, version, choice: choice === 'end' ? 'end' : 'keep' };
                  setChoices(new Map(choices).set(regulationId, decision));
                }}
              >
                <div className={classes.ways}>
                  {one.end !== null && (
                    <Radio value="end" label="Kết thúc nội dung của quy định có trước" description={one.end} />
                  )}
                  <Radio
                    value="keep"
                    label="Vẫn ghi nhận, giữ cả hai quy định"
                    description="Trong thời gian trùng, hệ thống dùng nội dung nêu ở trên; việc giữ cả hai được ghi vào lịch sử."
                  />
                </div>
              </Radio.Group>
              {one.noEnd && (
                <Alert color="gray" variant="light">
                  {one.noEnd}
                </Alert>
              )}
            </section>
          ))
        }
      </Answered>
    </ConfirmAct>
  );
}
