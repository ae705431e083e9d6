import { CloseButton, Combobox, type ComboboxStore, Loader, Pill, PillsInput, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
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

interface Finding {
  readonly data: readonly Entity[] | undefined;
  readonly asking: boolean;
  readonly problem: Problem | null;
  /** What is shown answers what stands in the field: before that nothing of it can be taken. */
  readonly current: boolean;
}

/** What the text finds. The first found is marked once the answer to the whole text is there, never one of an older text. */
function useFinding({ kind, find }: PickerBase, text: string, combobox: ComboboxStore): Finding {
  const wanted = text.trim();
  const [asked] = useDebouncedValue(wanted, 200);
  const found = useQuery<readonly Entity[], Problem>({
    queryKey: ['pick', kind, asked],
    queryFn: ({ signal }) => find(asked, signal),
    enabled: combobox.dropdownOpened,
    placeholderData: (before) => before,
  });
  const current = asked === wanted && !found.isPlaceholderData && !found.isPending;
  const { selectFirstOption, resetSelectedOption } = combobox;
  useEffect(() => {
    if (current && wanted !== '') selectFirstOption();
    else resetSelectedOption();
  }, [current, wanted, selectFirstOption, resetSelectedOption]);
  return { data: found.data, asking: combobox.dropdownOpened && (found.isFetching || !current), problem: found.error, current };
}

/** Enter before the answer came takes nothing, and does not send the form either. */
const holdEnter = (found: Finding, combobox: ComboboxStore) => (event: KeyboardEvent) => {
  if (event.key === 'Enter' && combobox.dropdownOpened && !found.current) event.preventDefault();
};

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
  const found = useFinding(props, text ?? '', combobox);
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
          }}
          onKeyDown={holdEnter(found, combobox)}
          rightSectionPointerEvents="all"
          rightSection={
            found.asking ? (
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
      <Found {...found} label={props.label} />
    </Combobox>
  );
}

/** Several records; each picked one is a pill that Backspace takes away. Otherwise as `EntityPicker`. */
export function EntitiesPicker({ value, onChange, ...props }: EntitiesPickerProps): ReactNode {
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useFinding(props, text, combobox);
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
          rightSection={found.asking ? <Loader size={16} /> : <Combobox.Chevron />}
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
                }}
                onKeyDown={(event) => {
                  holdEnter(found, combobox)(event);
                  if (event.key === 'Backspace' && text === '') onChange(value.slice(0, -1));
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Found {...found} data={left} label={props.label} />
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

function Found({ data, asking, problem, current, label }: Finding & { readonly label: string }): ReactNode {
  return (
    <Combobox.Dropdown>
      <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
        {data?.map((entity) => (
          <Combobox.Option key={entity.id} value={entity.id} disabled={!current}>
            {entity.label}
            {entity.note && (
              <Text size="xs" c="dimmed">
                {entity.note}
              </Text>
            )}
          </Combobox.Option>
        ))}
        {(data === undefined || data.length === 0) && (
          <Combobox.Empty>{problem ? problem.title : asking ? 'Đang tìm…' : 'Không tìm thấy kết quả phù hợp'}</Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}
