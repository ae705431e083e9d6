import type { ReactNode } from 'react';
import { useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { useFilters } from '../../../ui/routing/use-address.ts';
import { listAwards } from '../contract/look-up.ts';
import { CalculatorForm } from './CalculatorForm.tsx';
import { codeOf } from './words.ts';

const NONE = { khen: '' };

/** May this person, collective or household have this award? Facts typed by hand or taken from the sheet of merits. */
export default function Calculator(): ReactNode {
  const [{ khen }] = useFilters(NONE);
  const awards = useRecord(listAwards, { query: {} });
  return (
    <Page
      title="Xét điều kiện"
      lead="Đối chiếu thành tích với tiêu chuẩn của ngày nhận hồ sơ. Kết quả để tham khảo và chuẩn bị hồ sơ, không thay Hội đồng và người có thẩm quyền; những gì nhập ở đây không được lưu lại."
    >
      <Answered query={awards}>
        {({ rows }) => {
          const asked = codeOf(khen);
          return <CalculatorForm awards={rows} award={rows.some(({ code }) => code === asked) ? asked : ''} />;
        }}
      </Answered>
    </Page>
  );
}
