import { type ReactNode, useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { useAct } from '../../../ui/api/hooks.ts';
import { Problem } from '../../../ui/api/problem.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { endRegulation, type RegulationDetail, withdrawRegulation } from '../contract.ts';

interface ActProps {
  readonly regulation: RegulationDetail;
  readonly close: () => void;
}

/** The last day of a regulation, asked for with its ground. */
export function EndRegulation({ regulation, close }: ActProps): ReactNode {
  const [to, setTo] = useState<LocalDate | null>(regulation.to);
  const [missing, setMissing] = useState(false);
  const end = useAct(endRegulation, { success: 'Đã ghi ngày hết áp dụng.' });
  const params = { regulationId: regulation.id };
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={`Ghi ngày hết áp dụng của quy định số ${regulation.number}`}
      reason={{ label: 'Căn cứ, lý do', required: true, description: 'Ví dụ: được thay thế bởi quyết định số, ngày nào.' }}
      confirm="Ghi ngày hết áp dụng"
      act={async (reason) => {
        if (to === null) {
          setMissing(true);
          throw new Problem({ status: 422, code: 'rule-not-met', title: 'Xin ghi ngày áp dụng cuối cùng.', errors: [] });
        }
        await end.mutateAsync({ params, body: { version: regulation.version, to, reason } });
      }}
    >
      <DateField
        label="Ngày áp dụng cuối cùng"
        required
        value={to}
        onChange={setTo}
        min={regulation.from as LocalDate}
        error={missing && to === null ? 'Xin ghi ngày áp dụng cuối cùng.' : undefined}
      />
    </ConfirmAct>
  );
}

/** What was written down by mistake is taken back; it stays to be seen. */
export function WithdrawRegulation({ regulation, close }: ActProps): ReactNode {
  const withdraw = useAct(withdrawRegulation, { success: 'Đã rút bỏ quy định.' });
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={`Rút bỏ quy định số ${regulation.number}`}
      reason={{ label: 'Lý do rút bỏ', required: true }}
      final="Chỉ rút bỏ khi ghi nhầm: quy định được coi như chưa từng áp dụng ngày nào. Quy định khác đã kết thúc vì được quy định này thay thế sẽ được áp dụng lại như trước; nếu không áp dụng lại được, mục Lịch sử sẽ nêu rõ. Nếu quy định hết hiệu lực, hãy ghi ngày hết áp dụng."
      confirm="Rút bỏ quy định"
      act={(reason) =>
        withdraw.mutateAsync({ params: { regulationId: regulation.id }, body: { version: regulation.version, reason } })
      }
    />
  );
}
