import { List, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../../../ui/api/hooks.ts';
import { FileDrop } from '../../../../ui/fields/FileDrop.tsx';
import { useScope } from '../../../../ui/frame/scope.ts';
import { notifyNote } from '../../../../ui/page/notify.ts';
import { Page } from '../../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../../ui/page/ProblemAlert.tsx';
import { AppLink, useGo } from '../../../../ui/routing/AppLink.tsx';
import { importPlan, listPlanImports, MAX_PLAN_FILE_BYTES } from '../../contract/imports.ts';

const rule = { extensions: ['docx', 'pdf', 'html', 'txt', 'md'], maxBytes: MAX_PLAN_FILE_BYTES };

/** A plan's document is dropped here, read by the server, and then reviewed. */
export default function ImportPlan(): ReactNode {
  const { unitId, unit } = useScope();
  const go = useGo();
  const [sent, setSent] = useState({ name: '', share: 0 });
  const upload = useAct(importPlan, {
    invalidate: [listPlanImports],
    onProgress: (share) => setSent((was) => ({ ...was, share })),
    onDone: ({ id, existing }) => {
      if (existing) notifyNote('Tệp này đã được nhập trước đó; mở lại bản đang rà soát.');
      go(`/ke-hoach/nhap/${id}`, { replace: true });
    },
  });
  const send = ([file]: readonly File[]) => {
    if (!file) return;
    setSent({ name: file.name, share: 0 });
    upload.mutate({ file, body: { unitId } });
  };
  return (
    <Page
      title="Nhập kế hoạch từ tệp"
      lead={`Phần mềm đọc văn bản và tách ra từng nhiệm vụ${unit ? ` cho ${unit.name}` : ''}; chưa có gì được ghi thành kế hoạch trước khi rà soát và xác nhận.`}
      back={{ to: '/ke-hoach', label: 'Kế hoạch' }}
      narrow
    >
      <Stack gap="md">
        {upload.error && <ProblemAlert problem={upload.error} focus />}
        <FileDrop label="Thả tệp kế hoạch vào đây" rule={rule} onFiles={send} sending={upload.isPending ? sent : undefined} />
        <List size="sm" c="dimmed" spacing={4}>
          <List.Item>Tệp PDF phải có chữ; bản chụp hoặc bản quét chưa đọc được, hãy dùng tệp Word gốc.</List.Item>
          <List.Item>Tệp đặt mật khẩu cần bỏ mật khẩu trước khi nhập.</List.Item>
          <List.Item>Văn bản dài vài chục trang đọc trong vài giây.</List.Item>
        </List>
        <Text size="sm">
          Không có tệp? <AppLink to="/ke-hoach/moi">Lập kế hoạch cách khác</AppLink>
        </Text>
      </Stack>
    </Page>
  );
}
