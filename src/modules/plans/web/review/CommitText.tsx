import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';

interface CommitTextProps {
  readonly label: string;
  readonly value: string;
  /** Told when the person leaves the field, so that one correction is one step to take back. */
  readonly commit: (text: string) => void;
  readonly name?: string | undefined;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly lines?: boolean;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly focused?: boolean;
}

export function CommitText({ value, commit, lines, required, focused, ...field }: CommitTextProps): ReactNode {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const shared = {
    ...field,
    value: text,
    withAsterisk: required,
    inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const, 'error' as const],
    'data-autofocus': focused || undefined,
    onBlur: () => {
      if (text !== value) commit(text);
    },
  };
  if (lines)
    return <Textarea {...shared} autosize minRows={2} maxRows={10} onChange={(event) => setText(event.currentTarget.value)} />;
  return <TextInput {...shared} onChange={(event) => setText(event.currentTarget.value)} />;
}
