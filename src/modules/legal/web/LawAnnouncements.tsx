import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useRecord } from '../../../ui/api/hooks.ts';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { listLawAnnouncements } from '../contract/look-up.ts';

/** Decrees about to end and amendments nobody has read, for who looks after the installation. Nothing while all is well. */
export function LawAnnouncements(): ReactNode {
  const { data } = useRecord(listLawAnnouncements, {});
  if (!data || data.rows.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title="Văn bản pháp luật cần chú ý" mb="lg">
      {data.rows.map(({ text }) => (
        <Text key={text} mb={6}>
          {text}
        </Text>
      ))}
      <AppLink to="/phap-luat/van-ban">Xem danh sách văn bản</AppLink>
    </Alert>
  );
}
