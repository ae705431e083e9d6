import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { MeritSheet } from '../contract.ts';
import { type Choice, type KnownAward, mergeSheets } from '../domain/index.ts';
import type { SheetDraft } from './kept-draft.ts';
import { BothChanged, OtherChanged } from './merging.tsx';
import classes from './merits.module.css';

interface OvertakenProps {
  readonly draft: SheetDraft;
  readonly awards: readonly KnownAward[];
  readonly reload: () => Promise<MeritSheet | null>;
  /** The one sheet made of both writings, on the version that was told of: a later one refuses the writing again. */
  readonly saveMerged: (writing: SheetDraft) => void;
  readonly giveUp: () => void;
}

/**
 * Somebody else wrote the sheet meanwhile: what only one of the two changed is taken, what both changed is chosen entry by entry,
 * and what was typed stays until then.
 */
export function Overtaken({ draft, awards, reload, saveMerged, giveUp }: OvertakenProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [newer, setNewer] = useState<MeritSheet | null | undefined>(undefined);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [open, setOpen] = useState(false);
  const ask = useRef(async () => setNewer(await reload()));
  useEffect(() => {
    box.current?.focus();
    void ask.current();
  }, []);
  const theirs = newer?.sheet ?? {};
  const merge = newer ? mergeSheets(draft.base, draft.facts, theirs, newer.hidden) : null;
  const goOn = () => {
    const facts = merge?.settled(choices);
    if (newer && facts) return saveMerged({ version: newer.version, base: theirs, facts });
    setOpen(true);
    box.current?.querySelector<HTMLElement>('[data-chosen="false"] input')?.focus();
  };
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="region"
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title="Phiếu vừa được người khác sửa"
      className={classes.overtaken}
    >
      <Text>Nội dung đang soạn vẫn giữ nguyên, chưa ghi vào hệ thống.</Text>
      {newer === undefined && <Text mt={4}>Đang so sánh hai bản.</Text>}
      {newer === null && <Text mt={4}>Chưa xem được bản mới. Xin thử lại.</Text>}
      {newer && merge && (
        <>
          <OtherChanged by={newer.updatedBy} taken={merge.taken} awards={awards} />
          <BothChanged
            by={newer.updatedBy}
            conflicts={merge.conflicts}
            awards={awards}
            choices={choices}
            choose={(id, choice) => setChoices(new Map(choices).set(id, choice))}
            open={open}
          />
        </>
      )}
      <Group mt="md" gap="xs">
        {newer && (
          <>
            <Button onClick={goOn}>Ghép hai bản và lưu</Button>
            <Button variant="default" onClick={giveUp}>
              Bỏ phần đang soạn, xem bản mới
            </Button>
          </>
        )}
        {newer === null && (
          <Button variant="default" onClick={() => void ask.current()}>
            Thử lại
          </Button>
        )}
      </Group>
    </Alert>
  );
}
