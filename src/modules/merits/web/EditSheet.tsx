import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Subject } from '../../../law/facts.ts';
import { Problem } from '../../../ui/api/problem.ts';
import { SavedNote } from '../../../ui/draft/SavedNote.tsx';
import { useDraft } from '../../../ui/draft/use-draft.ts';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { today } from '../../../ui/text/today.ts';
import type { MeritSheet } from '../contract.ts';
import { type FactsDraft, type KnownAward, readDraft, type SheetFacts, withoutBlankRows } from '../domain/index.ts';
import { MeritFields } from './MeritFields.tsx';
import classes from './merits.module.css';

/** How a sheet goes to the server; the same for persons and units. */
export interface SaveSheet {
  readonly send: (body: { version: number; facts: SheetFacts }, done: () => void) => void;
  readonly pending: boolean;
  readonly problem: Problem | null;
  /** Forgets the last refusal. */
  readonly reset: () => void;
  /** Asks for the sheet again, as it stands now. */
  readonly reload: () => Promise<number>;
}

interface EditSheetProps {
  readonly sheet: MeritSheet;
  readonly subject: Subject;
  readonly awards: readonly KnownAward[];
  readonly draftName: string;
  readonly save: SaveSheet;
  readonly done: () => void;
}

const PREFIX = 'facts.';

/** The form over a draft kept on this machine: nothing typed is lost by a refusal, a reload or a lost line. */
export function EditSheet({ sheet, subject, awards, draftName, save, done }: EditSheetProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [start] = useState<{ version: number; facts: FactsDraft }>({ version: sheet.version, facts: sheet.sheet ?? {} });
  const draft = useDraft(draftName, start);
  const [found, setFound] = useState<Problem | null>(null);
  const problem = found ?? save.problem;
  const faults = useFaults(problem, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const facts = withoutBlankRows(draft.value.facts);
    const read = readDraft(facts, { subject, today: today(), awards });
    draft.set((was) => ({ ...was, facts }));
    save.reset();
    if ('faults' in read) {
      const errors = read.faults.map(({ path, message }) => ({ path: PREFIX + path, message }));
      setFound(new Problem({ status: 422, code: 'rule-not-met', title: 'Phiếu còn chỗ chưa đúng', errors }));
      return;
    }
    setFound(null);
    save.send({ version: draft.value.version, facts: read.facts }, () => {
      draft.clear();
      done();
    });
  };
  const overtaken = problem?.code === 'version-conflict';
  return (
    <form ref={form} onSubmit={submit} noValidate>
      {overtaken ? (
        <Overtaken
          problem={problem}
          goOn={async () => {
            const version = await save.reload();
            draft.set((was) => ({ ...was, version }));
            save.reset();
          }}
          giveUp={async () => {
            await save.reload();
            draft.clear();
            save.reset();
            done();
          }}
        />
      ) : (
        problem && <ProblemAlert problem={problem} onFault={faults.go} focus={problem.errors.length === 0} />
      )}
      <MeritFields
        value={draft.value.facts}
        onChange={(facts) => draft.set((was) => ({ ...was, facts }))}
        subject={subject}
        faultOf={(path) => faults.of(PREFIX + path)}
        prefix={PREFIX}
      />
      <div className={classes.bar}>
        <Group justify="space-between" gap="xs">
          <div>
            <SavedNote draft={draft} />
            {draft.savedAt !== undefined && (
              <Text size="xs" c="dimmed">
                Bản nháp trên máy này. Bấm “Lưu phiếu” để ghi vào hệ thống.
              </Text>
            )}
          </div>
          <Group gap="xs">
            <Button variant="default" onClick={done}>
              Để sau
            </Button>
            <Button type="submit" loading={save.pending}>
              Lưu phiếu
            </Button>
          </Group>
        </Group>
      </div>
    </form>
  );
}

/** Somebody else wrote the sheet meanwhile: what was typed stays until it is decided on. */
function Overtaken({
  problem,
  goOn,
  giveUp,
}: {
  readonly problem: Problem;
  readonly goOn: () => Promise<void>;
  readonly giveUp: () => Promise<void>;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={problem.title}
    >
      <Text>{problem.detail}</Text>
      <Text mt={4}>Nội dung đang soạn vẫn giữ nguyên. Nếu lưu tiếp, nội dung này thay cho bản vừa được người khác ghi.</Text>
      <Group mt="sm" gap="xs">
        <Button size="xs" variant="default" onClick={() => void giveUp()}>
          Bỏ phần đang soạn, xem bản mới
        </Button>
        <Button size="xs" variant="default" onClick={() => void goOn()}>
          Giữ phần đang soạn để lưu tiếp
        </Button>
      </Group>
    </Alert>
  );
}
