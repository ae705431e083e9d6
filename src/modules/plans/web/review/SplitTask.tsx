import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface SplitTaskProps {
  readonly content: string;
  readonly close: () => void;
  /** Cuts before this letter. */
  readonly split: (offset: number) => void;
}

/** Cuts a task in two where the cursor stands; both parts are shown beforehand. */
export function SplitTask({ content, close, split }: SplitTaskProps): ReactNode {
  const [at, setAt] = useState(() => likelyCut(content));
  const field = useRef<HTMLTextAreaElement>(null);
  // The cursor stands at the likeliest place when the dialogue opens.
  const [first] = useState(at);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(first, first);
  }, [first]);
  const parts = [content.slice(0, at).trim(), content.slice(at).trim()];
  const whole = parts.some((part) => part === '');
  return (
    <Modal opened onClose={close} title="Tách nhiệm vụ" size="lg">
      <Stack gap="md">
        <Textarea
          ref={field}
          label="Đặt con trỏ vào chỗ cần tách"
          description="Bấm chuột hoặc dùng phím mũi tên; hai phần giữ nguyên thời gian và đơn vị."
          value={content}
          readOnly
          autosize
          maxRows={8}
          onSelect={(event) => setAt(event.currentTarget.selectionStart)}
        />
        {parts.map((part, index) => (
          <div key={index === 0 ? 'first' : 'second'}>
            <Text size="sm" fw={600}>
              {index === 0 ? 'Nhiệm vụ thứ nhất' : 'Nhiệm vụ thứ hai'}
            </Text>
            <Text size="sm">{part || 'Chưa có nội dung'}</Text>
          </div>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Chưa thực hiện
          </Button>
          <Button disabled={whole} onClick={() => split(at)}>
            Tách
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** After the first mark that ends a part of a sentence, else in the middle between two words. */
function likelyCut(content: string): number {
  const mark = /[;.]\s|\n/u.exec(content);
  if (mark) return mark.index + mark[0].length;
  const space = content.indexOf(' ', Math.floor(content.length / 2));
  return space < 0 ? content.length : space + 1;
}
