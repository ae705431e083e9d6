import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../../ui/api/hooks.ts';
import { asProblem } from '../../../ui/api/problem.ts';
import { changeRegulation, type RegulationDetail } from '../contract.ts';
import { draftOf } from '../domain/index.ts';
import { RegulationForm } from './RegulationForm.tsx';
import { SomebodySooner } from './SomebodySooner.tsx';

interface ChangeProps {
  readonly regulation: RegulationDetail;
  readonly reload: () => Promise<unknown>;
  readonly done: () => void;
}

/**
 * The whole regulation anew, with why. What is being written belongs to the version it began with: where somebody else wrote
 * meanwhile it stays, and goes over the newer one only knowingly.
 */
export function ChangeRegulation({ regulation, reload, done }: ChangeProps): ReactNode {
  const [reason, setReason] = useState('');
  const change = useAct(changeRegulation, { success: 'Đã sửa quy định.' });
  const { number, title, issuer, signedOn, from, to, note } = regulation;
  const entries = regulation.entries.map((entry) => ({
    article: entry.article,
    setting: entry.setting,
    ...(entry.from ? { from: entry.from } : {}),
    ...(entry.to ? { to: entry.to } : {}),
  }));
  const conflict = change.error?.code === 'version-conflict';
  return (
    <RegulationForm
      draftName={`regulation.${regulation.id}`}
      start={{ ...draftOf({ number, title, issuer, signedOn, from, to, note, entries }), basedOn: regulation.version }}
      pending={change.isPending}
      problem={conflict ? null : change.error}
      reset={change.reset}
      confirm="Lưu bản sửa"
      cancel={done}
      otherFaults={() => (reason.trim() === '' ? [{ path: 'reason', message: 'Xin ghi lý do sửa.' }] : [])}
      about={{ unitId: regulation.unit.id, regulationId: regulation.id }}
      send={async (content, overlaps, basedOn) => {
        const body = { version: basedOn, reason, content, overlaps };
        try {
          return await change.mutateAsync({ params: { regulationId: regulation.id }, body });
        } catch (fault) {
          if (asProblem(fault).code === 'version-conflict') await reload();
          throw fault;
        }
      }}
      done={done}
      notice={(draft) =>
        draft.value.basedOn !== regulation.version &&
        !change.isPending &&
        !change.isSuccess && (
          <SomebodySooner
            regulation={regulation}
            keepMine={() => {
              change.reset();
              draft.set((was) => ({ ...was, basedOn: regulation.version }));
            }}
            takeTheirs={() => {
              draft.clear();
              done();
            }}
          />
        )
      }
      after={(faultOf) => (
        <Textarea
          name="reason"
          label="Lý do"
          description="Bản trước vẫn được giữ trong lịch sử"
          withAsterisk
          autosize
          minRows={2}
          value={reason}
          error={faultOf('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    />
  );
}
