import { Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';

interface LinesFieldProps {
  readonly label: string;
  readonly description: string;
  readonly lines: readonly string[];
  readonly commit: (lines: readonly string[]) => void;
}

/** A list written as one line each: grounds, recipients. Blank lines are nothing. */
export function LinesField({ label, description, lines, commit }: LinesFieldProps): ReactNode {
  const joined = lines.join('\n');
  const [text, setText] = useState(joined);
  useEffect(() => setText(joined), [joined]);
  return (
    <Textarea
      label={label}
      description={description}
      autosize
      minRows={3}
      maxRows={14}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (text === joined) return;
        commit(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
    />
  );
}
