import { Button, Group } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypeDocx } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** The plan on paper: the Word document in the layout of Nghị định 30, the tasks as a workbook. */
export function OutLinks({ word, workbook }: { readonly word: string; readonly workbook: string }): ReactNode {
  return (
    <Group gap="xs" className="sv-no-print">
      <Button
        component="a"
        href={word}
        download
        variant="subtle"
        color="ink"
        leftSection={<IconFileTypeDocx size={18} aria-hidden />}
      >
        Tải văn bản Word
      </Button>
      <Button
        component="a"
        href={workbook}
        download
        variant="subtle"
        color="ink"
        leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
      >
        Tải bảng Excel
      </Button>
    </Group>
  );
}
