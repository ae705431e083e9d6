import { Anchor, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Subject } from '../../../law/facts.ts';
import type { Problem } from '../../../ui/api/problem.ts';
import type { Entity } from '../../../ui/fields/EntityPicker.tsx';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import type { MeritSheet } from '../../merits/contract.ts';
import { PersonField } from '../../people/web/index.ts';
import { UnitField } from '../../units/web/index.ts';
import classes from './legal.module.css';

interface LoadSheetProps {
  readonly subject: Exclude<Subject, 'household'>;
  /** Whose sheet is taken; empty for nobody's. */
  readonly sheetOf: string;
  readonly sheet: UseQueryResult<MeritSheet, Problem>;
  /** What the sheet says was changed here. */
  readonly edited: boolean;
  /** Somebody was picked, or nobody. */
  readonly onPicked: (id: string) => void;
  /** The sheet again, without what was changed here. */
  readonly onFresh: () => void;
}

/** Takes what is known of a person or a unit into the form; it may be changed there without touching the sheet. */
export function LoadSheet({ subject, sheetOf, sheet, edited, onPicked, onFresh }: LoadSheetProps): ReactNode {
  const [picked, setPicked] = useState<Entity | null>(null);
  const label = sheet.data?.subject.name ?? (picked?.id === sheetOf ? picked.label : '');
  const field = {
    value: sheetOf === '' ? null : { id: sheetOf, label },
    onChange: (entity: Entity | null) => {
      setPicked(entity);
      onPicked(entity?.id ?? '');
    },
  };
  return (
    <div className={classes.panel}>
      {subject === 'individual' ? (
        <PersonField label="Lấy từ phiếu thành tích của" description="Người thuộc phạm vi ông/bà được xem" {...field} />
      ) : (
        <UnitField label="Lấy từ phiếu thành tích của" description="Đơn vị thuộc phạm vi ông/bà được xem" {...field} />
      )}
      <div role="status">
        {sheet.error && <ProblemAlert problem={sheet.error} retry={() => void sheet.refetch()} />}
        {sheet.data && !sheet.data.sheet && <Text mt="xs">{label} chưa có phiếu thành tích; hãy nhập trực tiếp bên dưới.</Text>}
        {sheet.data?.sheet && (
          <Text mt="xs">
            Đã lấy phiếu thành tích của {label}. {edited ? 'Một số chỗ đã được sửa để thử' : 'Có thể sửa bên dưới để thử'}; phiếu
            đã lưu không thay đổi.
            {sheet.data.hidden.includes('disciplines') &&
              ' Kỷ luật và việc đang xem xét không được hiển thị với ông/bà, nên được hiểu là chưa biết.'}
            {sheet.data.hidden.length === 1 && ' Việc đang xem xét không được hiển thị ở đây, nên được hiểu là chưa biết.'}
          </Text>
        )}
      </div>
      {sheet.data?.sheet && (
        <Anchor component="button" type="button" mt={4} onClick={onFresh}>
          Lấy lại từ phiếu
        </Anchor>
      )}
    </div>
  );
}
