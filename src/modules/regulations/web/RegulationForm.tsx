import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useList } from '../../../ui/api/hooks.ts';
import { asProblem, Problem } from '../../../ui/api/problem.ts';
import { SavedNote } from '../../../ui/draft/SavedNote.tsx';
import { type DraftTools, useDraft } from '../../../ui/draft/use-draft.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Section } from '../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { today } from '../../../ui/text/today.ts';
import { getRegulationOptions, type OverlapDecision, type RegulationDetail } from '../contract.ts';
import { type RegulationContent, type RegulationDraft, readDraft } from '../domain/index.ts';
import { AskOverlaps, type Writing, wantsDecision } from './AskOverlaps.tsx';
import { EntryList } from './EntryList.tsx';
import classes from './regulations.module.css';

interface RegulationFormProps {
  readonly draftName: string;
  readonly start: RegulationDraft;
  readonly pending: boolean;
  readonly problem: Problem | null;
  /** Forgets the last refusal. */
  readonly reset: () => void;
  /** `basedOn`: the version that was being written anew, 0 for a first writing. */
  readonly send: (content: RegulationContent, overlaps: OverlapDecision[], basedOn: number) => Promise<RegulationDetail>;
  readonly done: (written: RegulationDetail) => void;
  /** Whose regulation, and which one is written anew: for what it would overlap with. */
  readonly about: Omit<Writing, 'content'>;
  readonly cancel: () => void;
  readonly confirm: string;
  /** What to say above the form of what is being written: that somebody else was sooner. */
  readonly notice?: (draft: DraftTools<RegulationDraft>) => ReactNode;
  /** Fields before and after those of the regulation itself. */
  readonly before?: ReactNode;
  readonly after?: (faultOf: (path: string) => string | undefined) => ReactNode;
  /** What stands in the way beyond the regulation: paths as the server names them. */
  readonly otherFaults?: () => readonly { path: string; message: string }[];
}

const PREFIX = 'content.';

/** Document and contents of a regulation over a draft kept on this machine. The law answers at once, entry by entry. */
export function RegulationForm(props: RegulationFormProps): ReactNode {
  const { draftName, start, pending, reset, cancel, confirm, before, after, otherFaults } = props;
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(draftName, start);
  const [found, setFound] = useState<Problem | null>(null);
  const [asked, setAsked] = useState<Writing | null>(null);
  // While it is asked what to do with overlaps, the dialogue says what is wrong.
  const problem = asked || wantsDecision(props.problem) ? null : (found ?? props.problem);
  const faults = useFaults(problem, form);
  const { value } = draft;
  const set = (change: Partial<RegulationDraft>) => draft.set((was) => ({ ...was, ...change }));
  // The former answer stays while the one for another day comes: the fields below must not be built anew.
  const options = useList(getRegulationOptions, { query: { day: value.from ?? today() } });
  const faultsNow = () => {
    const read = readDraft(value);
    const own = 'faults' in read ? read.faults.map(({ path, message }) => ({ path: PREFIX + path, message })) : [];
    return [...(otherFaults?.() ?? []), ...own];
  };
  // A field that was mended no longer says what was wrong with it, before anything is sent again.
  const left = found ? faultsNow() : [];
  const faultOf = (path: string) =>
    found ? left.find((fault) => fault.path === path && found.errors.some((old) => old.path === path))?.message : faults.of(path);
  const at = (path: string) => ({ name: PREFIX + path, error: faultOf(PREFIX + path) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reset();
    const read = readDraft(value);
    const wrong = faultsNow();
    if ('faults' in read || wrong.length > 0) {
      setFound(new Problem({ status: 422, code: 'rule-not-met', title: 'Quy định còn chỗ chưa ghi đủ', errors: wrong }));
      return;
    }
    setFound(null);
    const { content } = read;
    send(content, []).catch((fault) => {
      if (wantsDecision(asProblem(fault))) setAsked({ ...props.about, content });
    });
  };
  const send = async (content: RegulationContent, overlaps: OverlapDecision[]) => {
    const written = await props.send(content, overlaps, value.basedOn ?? 0);
    draft.clear();
    props.done(written);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      {props.notice?.(draft)}
      {problem && <ProblemAlert problem={problem} onFault={faults.go} focus={problem.errors.length === 0} />}
      <Section title="Văn bản">
        <div className={classes.form}>
          {before}
          <div className={classes.pair}>
            <TextInput
              {...at('number')}
              label="Số, ký hiệu"
              description="Ví dụ: 86/2025/QĐ-UBND"
              withAsterisk
              value={value.number}
              onChange={(event) => set({ number: event.currentTarget.value })}
            />
            <TextInput
              {...at('issuer')}
              label="Cơ quan ban hành"
              description="Ghi đúng như trên văn bản"
              withAsterisk
              value={value.issuer}
              onChange={(event) => set({ issuer: event.currentTarget.value })}
            />
          </div>
          <Textarea
            {...at('title')}
            label="Trích yếu"
            withAsterisk
            autosize
            minRows={2}
            maxRows={5}
            value={value.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <div className={classes.pair} data-three="true">
            <DateField
              {...at('signedOn')}
              label="Ngày ký"
              required
              value={value.signedOn}
              onChange={(signedOn) => set({ signedOn })}
            />
            <DateField {...at('from')} label="Áp dụng từ ngày" required value={value.from} onChange={(from) => set({ from })} />
            <DateField {...at('to')} label="Đến hết ngày (nếu có)" value={value.to} onChange={(to) => set({ to })} />
          </div>
          <Textarea
            {...at('note')}
            label="Ghi chú"
            autosize
            minRows={1}
            maxRows={6}
            value={value.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        </div>
      </Section>
      <Section
        title="Nội dung được quy định"
        lead="Chỉ ghi những gì văn bản quy định riêng. Điều pháp luật đã quy định chung cho cả nước thì không ghi lại được."
      >
        <Answered query={options} part>
          {(offered) => (
            <EntryList
              entries={value.entries}
              onChange={(entries) => {
                // What the server said of the entries was said of those before.
                if (props.problem) reset();
                set({ entries });
              }}
              options={offered}
              path={`${PREFIX}entries`}
              faultOf={faultOf}
            />
          )}
        </Answered>
      </Section>
      {after && <Section title="Lý do sửa">{after(faultOf)}</Section>}
      <div className={classes.bar}>
        <Group justify="space-between" gap="xs">
          <div>
            <SavedNote draft={draft} />
            {draft.savedAt !== undefined && (
              <Text size="xs" c="dimmed">
                Bản nháp trên máy này, chưa ghi vào hệ thống.
              </Text>
            )}
          </div>
          <Group gap="xs">
            <Button variant="default" onClick={cancel}>
              Để sau
            </Button>
            <Button type="submit" loading={pending}>
              {confirm}
            </Button>
          </Group>
        </Group>
      </div>
      {asked && (
        <AskOverlaps
          writing={asked}
          confirm={confirm}
          close={() => {
            setAsked(null);
            reset();
          }}
          act={(overlaps) => send(asked.content, overlaps)}
        />
      )}
    </form>
  );
}
