import { Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Subject } from '../../../law/facts.ts';
import { call } from '../../../ui/api/client.ts';
import { Problem } from '../../../ui/api/problem.ts';
import type { Entity } from '../../../ui/fields/EntityPicker.tsx';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { getPersonMerits, getUnitMerits, type MeritSheet } from '../../merits/contract.ts';
import type { FactsDraft } from '../../merits/domain/index.ts';
import { PersonField } from '../../people/web/index.ts';
import { UnitField } from '../../units/web/index.ts';
import classes from './legal.module.css';

/** Whose sheet was taken. */
export interface Loaded {
  readonly name: string;
  /** Facts of it that are not shown to who asks. */
  readonly hidden: MeritSheet['hidden'];
  readonly whose: { readonly personId: string } | { readonly unitId: string };
}

interface LoadSheetProps {
  readonly subject: Exclude<Subject, 'household'>;
  /** Whose sheet was taken last. */
  readonly loaded: string | null;
  /** Whose sheet stands in the address: taken by itself; empty for none. */
  readonly first: string;
  /** Somebody else was picked, or nobody. */
  readonly onPicked: (id: string) => void;
  readonly onLoaded: (from: Loaded, facts: FactsDraft) => void;
}

/** Takes what is known of a person or a unit into the form; it may be changed there without touching the sheet. */
export function LoadSheet({ subject, loaded, first, onPicked, onLoaded }: LoadSheetProps): ReactNode {
  const [entity, setEntity] = useState<Entity | null>(null);
  const [sheet, setSheet] = useState<MeritSheet | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  // The address names only what was there on coming: what is picked here is taken once.
  const begun = useRef(false);
  const pick = async (picked: Entity | null) => {
    begun.current = true;
    setEntity(picked);
    onPicked(picked?.id ?? '');
    setProblem(null);
    setSheet(null);
    if (picked) await take(picked);
  };
  const take = async (picked: Entity) => {
    try {
      const found =
        subject === 'individual'
          ? await call(getPersonMerits, { params: { personId: picked.id } })
          : await call(getUnitMerits, { params: { unitId: picked.id } });
      setSheet(found);
      setEntity({ ...picked, label: found.subject.name });
      const whose = subject === 'individual' ? { personId: picked.id } : { unitId: picked.id };
      if (found.sheet) onLoaded({ name: found.subject.name, hidden: found.hidden, whose }, found.sheet);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  useEffect(() => {
    if (begun.current || first === '') return;
    begun.current = true;
    void take({ id: first, label: '' });
  });
  const field = { value: entity, onChange: (picked: Entity | null) => void pick(picked) };
  return (
    <div className={classes.panel}>
      {subject === 'individual' ? (
        <PersonField label="Lấy từ phiếu thành tích của" description="Người thuộc phạm vi ông/bà được xem" {...field} />
      ) : (
        <UnitField label="Lấy từ phiếu thành tích của" description="Đơn vị thuộc phạm vi ông/bà được xem" {...field} />
      )}
      <div role="status">
        {problem && <ProblemAlert problem={problem} />}
        {sheet && !sheet.sheet && (
          <Text mt="xs">{sheet.subject.name} chưa có phiếu thành tích; hãy nhập trực tiếp bên dưới.</Text>
        )}
        {sheet?.sheet && loaded && (
          <Text mt="xs">
            Đã lấy phiếu thành tích của {loaded}. Có thể sửa bên dưới để thử; phiếu đã lưu không thay đổi.
            {sheet.hidden.includes('disciplines') &&
              ' Kỷ luật và việc đang xem xét không được hiển thị với ông/bà, nên được hiểu là chưa biết.'}
            {sheet.hidden.length === 1 && ' Việc đang xem xét không được hiển thị ở đây, nên được hiểu là chưa biết.'}
          </Text>
        )}
      </div>
    </div>
  );
}
