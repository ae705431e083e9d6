import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { ResultOf } from '../../../../kernel/operation.ts';
import { BesideSource, type ReadItem } from '../../../../ui/source/BesideSource.tsx';
import type { getPlanImport } from '../../contract/imports.ts';
import { addTask, correctTask, mergeTasks, moveTask, removeTask, splitTask, yearOfDraft } from '../../domain/draft.ts';
import { suggestKind } from '../../domain/task-kind.ts';
import { DeskTools } from './DeskTools.tsx';
import { draftParts } from './draft-parts.tsx';
import { newId } from './new-id.ts';
import { ReadingWarnings } from './ReadingWarnings.tsx';
import { documentBlocks } from './SourceDocument.tsx';
import { SplitTask } from './SplitTask.tsx';
import { headingOf, partOf } from './sections.ts';
import type { SelectedSource } from './selected-source.ts';
import { marksOf } from './source-marks.ts';
import { type TaskActs, TaskCard } from './TaskCard.tsx';
import type { Suggestions } from './UnitMatches.tsx';
import type { Editing } from './use-editing.ts';

type Review = ResultOf<typeof getPlanImport>;

interface DraftDeskProps {
  readonly editing: Editing;
  /** The document the draft was read from; without it the draft stands alone. */
  readonly document?: Review['document'];
  readonly warnings?: Review['warnings'];
  readonly suggestions?: Suggestions;
  /** Only for reading: confirmed or given up. */
  readonly locked?: boolean;
  /** What is said about saving, beside the tools. */
  readonly note: ReactNode;
}

const noWarnings: Review['warnings'] = [];
const noSuggestions: Suggestions = [];

/** A draft plan for correcting, beside the document it came from where there is one. */
export function DraftDesk({
  editing,
  document: source,
  warnings = noWarnings,
  suggestions = noSuggestions,
  locked = false,
  note,
}: DraftDeskProps): ReactNode {
  const { draft, apply, undo } = editing;
  const [active, setActive] = useState<string | undefined>();
  const [opened, open] = useState<string | undefined>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [splitting, setSplitting] = useState<string | undefined>();
  const reviewing = source !== undefined;
  const year = yearOfDraft(draft);

  const remarks = useMemo(() => warnings.map((warning, at) => ({ id: `warning-${at}`, source: warning.source })), [warnings]);
  const marks = useMemo(() => marksOf([...draft.tasks, ...remarks]), [draft.tasks, remarks]);
  const blocks = useMemo(() => (source ? documentBlocks(source, marks) : []), [source, marks]);

  const bringOpen = useCallback((id: string | undefined) => {
    open(id);
    if (id) setActive(id);
  }, []);
  const acts = useMemo<TaskActs>(
    () => ({
      change: (id, change) => apply('sửa nhiệm vụ', (was) => correctTask(was, id, change)),
      open: bringOpen,
      select: (id, on) =>
        setSelected((was) => {
          const next = new Set(was);
          if (on) next.add(id);
          else next.delete(id);
          return next;
        }),
      split: setSplitting,
      addAfter: (id) => {
        const made = newId();
        apply('thêm nhiệm vụ', (was) => addTask(was, id, made));
        bringOpen(made);
      },
      move: (id, by) =>
        apply('chuyển chỗ nhiệm vụ', (was) => moveTask(was, id, was.tasks.findIndex((task) => task.id === id) + by)),
      remove: (id) => apply('xóa nhiệm vụ', (was) => removeTask(was, id)),
    }),
    [apply, bringOpen],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, [role="dialog"]');
      if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo]);

  const addFrom = (from: SelectedSource | undefined) => {
    const made = newId();
    apply('thêm nhiệm vụ', (was) => {
      const after = from ? lastBefore(was.tasks, from) : null;
      const added = addTask(was, after, made);
      return from ? correctTask(added, made, { content: from.text, kind: suggestKind(from.text), source: from.source }) : added;
    });
    document.getSelection()?.removeAllRanges();
    bringOpen(made);
  };
  const chosen = draft.tasks.filter((task) => selected.has(task.id)).map((task) => task.id);
  const forChosen = (what: string, change: Parameters<Editing['apply']>[1]) => {
    apply(what, change);
    setSelected(new Set());
  };
  const needsLook = draft.tasks.filter((task) => !task.checked);
  const splitted = draft.tasks.find((task) => task.id === splitting);

  const items: readonly ReadItem[] = [
    ...(warnings.length === 0
      ? []
      : [
          {
            id: 'warnings',
            label: 'Điều cần xem lại của văn bản',
            sourceIds: [],
            content: <ReadingWarnings warnings={warnings} show={(at) => setActive(`warning-${at}`)} />,
          },
        ]),
    ...draftParts({ editing, opened, open: bringOpen, suggestions, locked }),
    ...draft.tasks.map((task, at) => ({
      id: task.id,
      label: `Nhiệm vụ ${at + 1}`,
      sourceIds: marks.of.get(task.id) ?? [],
      heading: at === 0 || partOf(task.section) !== partOf(draft.tasks[at - 1]!.section) ? headingOf(task.section) : undefined,
      content: (
        <TaskCard
          task={task}
          ordinal={at + 1}
          count={draft.tasks.length}
          year={year}
          acts={acts}
          opened={!locked && opened === task.id}
          selected={selected.has(task.id)}
          reviewing={reviewing}
          locked={locked}
        />
      ),
    })),
  ];

  return (
    <>
      <BesideSource
        source={blocks}
        items={items}
        remarks={remarks.map(({ id }) => ({ id, sourceIds: marks.of.get(id) ?? [] }))}
        itemsTitle="Kế hoạch đọc được"
        active={active}
        onActive={setActive}
        tools={
          <DeskTools
            taskCount={draft.tasks.length}
            lookCount={reviewing ? needsLook.length : 0}
            locked={locked}
            note={note}
            last={editing.last}
            undo={undo}
            next={() => setActive(nextAfter(needsLook, draft.tasks, active))}
            add={addFrom}
            chosen={chosen.length}
            merge={() => forChosen('gộp nhiệm vụ', (was) => mergeTasks(was, chosen))}
            removeChosen={() => forChosen('xóa các nhiệm vụ', (was) => chosen.reduce(removeTask, was))}
            checkChosen={() =>
              forChosen('đánh dấu đã xem', (was) => chosen.reduce((now, id) => correctTask(now, id, { checked: true }), was))
            }
            clearChosen={() => setSelected(new Set())}
            reviewing={reviewing}
          />
        }
      />
      {splitted && (
        <SplitTask
          content={splitted.content}
          close={() => setSplitting(undefined)}
          split={(offset) => {
            apply('tách nhiệm vụ', (was) => splitTask(was, splitted.id, offset, newId()));
            setSplitting(undefined);
          }}
        />
      )}
    </>
  );
}

type Tasks = Editing['draft']['tasks'];

/** The task after which something at this place of the document stands. */
function lastBefore(tasks: Tasks, { source }: SelectedSource): string | null {
  const order = (one: NonNullable<Tasks[number]['source']>) => [one.block, one.row ?? 0, one.cell ?? 0, one.start];
  const here = order(source);
  const before = tasks.filter((task) => {
    if (!task.source) return false;
    const there = order(task.source);
    const at = there.findIndex((value, index) => value !== here[index]);
    return at >= 0 && there[at]! < here[at]!;
  });
  return before.at(-1)?.id ?? null;
}

function nextAfter(open: Tasks, all: Tasks, active: string | undefined): string | undefined {
  const here = all.findIndex((task) => task.id === active);
  return (open.find((task) => all.indexOf(task) > here) ?? open[0])?.id;
}
