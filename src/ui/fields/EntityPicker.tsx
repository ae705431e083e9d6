import { CloseButton, Combobox, Loader, Pill, PillsInput, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../api/problem.ts';

/** Something that can be picked: a unit, a person. */
export interface Entity {
  readonly id: string;
  readonly label: string;
  /** What tells two of the same name apart: position, superior unit. */
  readonly note?: string | undefined;
}

interface PickerBase {
  readonly label: string;
  readonly name?: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Names the question for what is kept: one per kind of entity. */
  readonly kind: string;
  /** Asks the server; an empty text gives the likeliest ones. The server compares without accents. */
  readonly find: (text: string, signal: AbortSignal) => Promise<readonly Entity[]>;
}

interface EntityPickerProps extends PickerBase {
  readonly value: Entity | null;
  readonly onChange: (entity: Entity | null) => void;
}

interface EntitiesPickerProps extends PickerBase {
  readonly value: readonly Entity[];
  readonly onChange: (entities: readonly Entity[]) => void;
}

function useFinding({ kind, find }: PickerBase, text: string, opened: boolean) {
  const [asked] = useDebouncedValue(text.trim(), 200);
  return useQuery<readonly Entity[], Problem>({
    queryKey: ['pick', kind, asked],
    queryFn: ({ signal }) => find(asked, signal),
    enabled: opened,
    placeholderData: (before) => before,
  });
}

/**
 * One unit, person or other record, found by typing (accents not needed) and picked by mouse or keyboard.
 *
 * ```tsx
 * <EntityPicker kind="unit" label="Đơn vị chủ trì" value={unit} onChange={setUnit}
 *   find={async (q, signal) => (await call(findUnits, { query: { q } }, { signal })).rows.map(({ id, name }) => ({ id, label: name }))} />
 * ```
 */
export function EntityPicker({ value, onChange, ...props }: EntityPickerProps): ReactNode {
  const [text, setText] = useState<string | undefined>();
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setText(undefined);
    },
  });
  const found = useFinding(props, text ?? '', combobox.dropdownOpened);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onChange(found.data?.find((entity) => entity.id === id) ?? null);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          {...fieldOf(props)}
          value={text ?? value?.label ?? ''}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          rightSectionPointerEvents="all"
          rightSection={
            found.isFetching ? (
              <Loader size={16} />
            ) : value && !props.disabled ? (
              <CloseButton
                size="sm"
                aria-label={`Bỏ chọn ${value.label}`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChange(null)}
              />
            ) : (
              <Combobox.Chevron />
            )
          }
        />
      </Combobox.Target>
      <Found found={found.data} asking={found.isFetching} problem={found.error} label={props.label} />
    </Combobox>
  );
}

/** Several records; each picked one is a pill that Backspace takes away. Otherwise as `EntityPicker`. */
export function EntitiesPicker({ value, onChange, ...props }: EntitiesPickerProps): ReactNode {
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useFinding(props, text, combobox.dropdownOpened);
  const left = found.data?.filter((entity) => !value.some(({ id }) => id === entity.id));
  const { placeholder, name, ...field } = fieldOf(props);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const picked = left?.find((entity) => entity.id === id);
        if (picked) onChange([...value, picked]);
        setText('');
      }}
    >
      <Combobox.DropdownTarget>
        <PillsInput
          {...field}
          onClick={() => combobox.openDropdown()}
          rightSection={found.isFetching ? <Loader size={16} /> : <Combobox.Chevron />}
        >
          <Pill.Group>
            {value.map((entity) => (
              <Pill
                key={entity.id}
                withRemoveButton={!props.disabled}
                removeButtonProps={{ 'aria-label': `Bỏ ${entity.label}` }}
                onRemove={() => onChange(value.filter(({ id }) => id !== entity.id))}
              >
                {entity.label}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                name={name}
                disabled={props.disabled}
                aria-label={props.label}
                placeholder={value.length === 0 ? placeholder : undefined}
                value={text}
                onFocus={() => combobox.openDropdown()}
                onBlur={() => {
                  combobox.closeDropdown();
                  setText('');
                }}
                onChange={(event) => {
                  setText(event.currentTarget.value);
                  combobox.openDropdown();
                  combobox.selectFirstOption();
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Backspace' && text === '') onChange(value.slice(0, -1));
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Found found={left} asking={found.isFetching} problem={found.error} label={props.label} />
    </Combobox>
  );
}

const fieldOf = ({
  label,
  name,
  description,
  error,
  placeholder = 'Gõ để tìm, không cần dấu',
  required,
  disabled,
}: PickerBase) => ({
  label,
  name,
  description,
  error,
  placeholder,
  disabled,
  withAsterisk: required,
  autoComplete: 'off',
});

interface FoundProps {
  readonly found: readonly Entity[] | undefined;
  readonly asking: boolean;
  readonly problem: Problem | null;
  readonly label: string;
}

function Found({ found, asking, problem, label }: FoundProps): ReactNode {
  return (
    <Combobox.Dropdown>
      <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
        {found?.map((entity) => (
          <Combobox.Option key={entity.id} value={entity.id}>
            {entity.label}
            {entity.note && (
              <Text size="xs" c="dimmed">
                {entity.note}
              </Text>
            )}
          </Combobox.Option>
        ))}
        {(found === undefined || found.length === 0) && (
          <Combobox.Empty>{problem ? problem.title : asking ? 'Đang tìm…' : 'Không tìm thấy kết quả phù hợp'}</Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}
