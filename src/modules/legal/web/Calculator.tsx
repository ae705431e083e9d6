import { type ReactNode, useState } from 'react';
import { useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { useFilters } from '../../../ui/routing/use-address.ts';
import { listAwards } from '../contract/look-up.ts';
import { askedIn, NOTHING_ASKED } from './asked-in-address.ts';
import { CalculatorForm } from './CalculatorForm.tsx';

/** May this person, collective or household have this award? Facts typed by hand or taken from the sheet of merits. */
export default function Calculator(): ReactNode {
  const [address, setAddress] = useFilters(NOTHING_ASKED);
  const awards = useRecord(listAwards, { query: {} });
  /** How often everything was begun again. */
  const [round, setRound] = useState(0);
  return (
    <Page
      title="Xét điều kiện"
      lead="Đối chiếu thành tích với tiêu chuẩn của ngày nhận hồ sơ. Kết quả để tham khảo và chuẩn bị hồ sơ, không thay Hội đồng và người có thẩm quyền."
    >
      <Answered query={awards}>
        {({ rows }) => (
          <CalculatorForm
            key={round}
            awards={rows}
            first={askedIn(round === 0 ? address : NOTHING_ASKED, rows)}
            keep={setAddress}
            anew={round > 0}
            beginAnew={() => setRound(round + 1)}
          />
        )}
      </Answered>
    </Page>
  );
}
