import { Button, Group, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Subject } from '../../../law/facts.ts';
import { Problem } from '../../../ui/api/problem.ts';
import { SavedNote } from '../../../ui/draft/SavedNote.tsx';
import { type KeptPart, useDraft } from '../../../ui/draft/use-draft.ts';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { today } from '../../../ui/text/today.ts';
import type { MeritSheet } from '../contract.ts';
import { type KnownAward, readDraft, type SheetFacts, withoutBlankRows } from '../domain/index.ts';
import { keptPart, revived, type SheetDraft } from './kept-draft.ts';
import { MeritFields } from './MeritFields.tsx';
import classes from './merits.module.css';
import { Overtaken } from './Overtaken.tsx';

/** The act of saving, as far as the form looks at it. */
export interface SaveAct {
  readonly isPending: boolean;
  readonly error: Problem | null;
  /** Forgets the last refusal. */
  readonly reset: () => void;
}
/** How a sheet goes to the server; the same for persons and units. */
export interface SaveSheet {
  readonly act: SaveAct;
  readonly send: (body: { version: number; facts: SheetFacts }, done: () => void) => void;
  /** Asks for the sheet again, as it stands now; null when it could not be had. */
  readonly reload: () => Promise<MeritSheet | null>;
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
const PART: KeptPart<SheetDraft> = { keep: keptPart, revive: (kept, initial) => revived(kept, initial.base) };

const draftOf = ({ version, sheet }: MeritSheet): SheetDraft => ({ version, base: sheet ?? {}, facts: sheet ?? {} });

/**
 * The form over a draft kept on this machine: nothing typed is lost by a refusal, a reload or a lost line, but what is too
 * sensitive to lie there.
 */
export function EditSheet({ sheet, subject, awards, draftName, save, done }: EditSheetProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [start] = useState(() => draftOf(sheet));
  const draft = useDraft(draftName, start, PART);
  const [found, setFound] = useState<Problem | null>(null);
  const problem = found ?? save.act.error;
  const overtaken = problem?.code === 'version-conflict';
  const faults = useFaults(problem, form);
  const send = (writing: SheetDraft) => {
    const facts = withoutBlankRows(writing.facts);
    const read = readDraft(facts, { subject, today: today(), awards });
    draft.set({ ...writing, facts });
    save.act.reset();
    if ('faults' in read) {
      const errors = read.faults.map(({ path, message }) => ({ path: PREFIX + path, message }));
      setFound(new Problem({ status: 422, code: 'rule-not-met', title: 'Phiếu còn chỗ chưa đúng', errors }));
      return;
    }
    setFound(null);
    save.send({ version: writing.version, facts: read.facts }, () => {
      draft.clear();
      done();
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Enter in a field must not send again what was overtaken: the two writings are put together first.
    if (overtaken) form.current?.querySelector<HTMLElement>('[role="region"]')?.focus();
    else send(draft.value);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      {overtaken ? (
        <Overtaken
          draft={draft.value}
          awards={awards}
          reload={save.reload}
          saveMerged={send}
          giveUp={() => {
            draft.clear();
            save.act.reset();
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
        hidden={sheet.hidden}
      />
      <div className={classes.bar}>
        <Group justify="space-between" gap="xs">
          <div>
            <SavedNote draft={draft} />
            <Text size="xs" c="dimmed">
              Bản nháp không giữ mục Kỷ luật và mục Đang trong thời gian xem xét: chỉ ghi vào hệ thống khi bấm “Lưu phiếu”.
            </Text>
          </div>
          <Group gap="xs">
            <Button variant="default" onClick={done}>
              Để sau
            </Button>
            {!overtaken && (
              <Button type="submit" loading={save.act.isPending}>
                Lưu phiếu
              </Button>
            )}
          </Group>
        </Group>
      </div>
    </form>
  );
}
