import '@mantine/dropzone/styles.layer.css';
import { Alert, Group, Progress, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileUpload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { type FileRule, fileFault, sayFileRule } from './file-rule.ts';

interface FileDropProps {
  /** What is wanted: "Thả tệp kế hoạch vào đây". */
  readonly label: string;
  readonly rule: FileRule;
  readonly onFiles: (files: readonly File[]) => void;
  readonly multiple?: boolean;
  /** A file is on its way; `share` 0 to 1 as told by `useAct({ onProgress })`. */
  readonly sending?: { readonly name: string; readonly share: number } | undefined;
}

/**
 * A place to drop files or choose them. Limits are said beforehand; each refused file is named with its reason, the others
 * go on.
 *
 * ```tsx
 * <FileDrop label="Thả tệp kế hoạch vào đây" rule={{ extensions: ['docx', 'pdf'], maxBytes: 20 * 1024 * 1024 }}
 *   onFiles={([file]) => file && upload.mutate({ file, body: { unitId } })} sending={upload.isPending ? { name, share } : undefined} />
 * ```
 */
export function FileDrop({ label, rule, onFiles, multiple, sending }: FileDropProps): ReactNode {
  const [faults, setFaults] = useState<readonly string[]>([]);
  const take = (files: readonly File[]) => {
    const offered = multiple ? files : files.slice(0, 1);
    const found = offered.map((file) => fileFault(file, rule));
    setFaults([
      ...found.filter((fault) => fault !== undefined),
      ...(offered.length < files.length ? ['Chỉ nhận một tệp mỗi lần; các tệp sau chưa được nhận.'] : []),
    ]);
    const good = offered.filter((_, place) => found[place] === undefined);
    if (good.length > 0) onFiles(good);
  };
  return (
    <Stack gap="sm">
      <Dropzone
        onDrop={take}
        disabled={sending !== undefined}
        multiple={multiple ?? false}
        maxFiles={0}
        p="xl"
        inputProps={{ accept: rule.extensions.map((extension) => `.${extension}`).join(','), 'aria-label': label }}
        useFsAccessApi={false}
      >
        <Group justify="center" gap="md" style={{ pointerEvents: 'none' }}>
          <IconFileUpload size={36} stroke={1.4} aria-hidden color="var(--sv-muted)" />
          <div>
            <Text fw={500}>{label}</Text>
            <Text size="xs" c="dimmed">
              hoặc bấm để chọn tệp trên máy. {sayFileRule(rule)}
            </Text>
          </div>
        </Group>
      </Dropzone>
      {sending && (
        <div role="status">
          <Text size="sm">
            {sending.share < 1
              ? `Đang gửi ${sending.name}: ${Math.floor(sending.share * 100)} %`
              : `Đã gửi ${sending.name}, đang xử lý…`}
          </Text>
          <Progress value={sending.share * 100} animated={sending.share >= 1} aria-label={`Tiến độ gửi ${sending.name}`} />
        </div>
      )}
      {faults.length > 0 && (
        <Alert role="alert" color="red" variant="light" title="Có tệp chưa nhận được">
          {faults.map((fault) => (
            <Text key={fault}>{fault}</Text>
          ))}
        </Alert>
      )}
    </Stack>
  );
}
