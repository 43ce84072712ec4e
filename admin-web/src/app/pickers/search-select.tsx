import { useEffect, useState } from 'react';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { usePickerTexts } from './picker.texts.ts';

/** Something that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SearchSelectProps extends Pick<SelectProps, 'label' | 'description' | 'error'> {
  /** Takes the focus when the window opens. */
  readonly 'data-autofocus'?: boolean;
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
  /** Finds what fits a text; stable between renders. */
  readonly search: (text: string) => Promise<readonly Choice[]>;
}

const PAUSE_MS = 250;

/** Chooses one of many that only the server knows all of. */
export function SearchSelect({ value, onChange, search, ...props }: SearchSelectProps) {
  const t = usePickerTexts();
  const [text, setText] = useState(value?.label ?? '');
  const [asked] = useDebouncedValue(text, PAUSE_MS);
  const [answer, setAnswer] = useState<{ text: string; found: readonly Choice[] | null } | null>(null);
  const question = asked === value?.label ? '' : asked.trim();
  useEffect(() => {
    let current = true;
    search(question).then(
      (found) => current && setAnswer({ text: question, found }),
      () => current && setAnswer({ text: question, found: null }),
    );
    return () => {
      current = false;
    };
  }, [search, question]);
  const found = answer?.text === question ? answer.found : undefined;
  const choices = [...(found ?? [])];
  if (value && !choices.some((choice) => choice.value === value.value)) choices.unshift(value);
  return (
    <Select
      {...props}
      searchable
      clearable
      searchValue={text}
      onSearchChange={setText}
      value={value?.value ?? null}
      onChange={(chosen) => onChange(choices.find((choice) => choice.value === chosen) ?? null)}
      data={choices.map(({ value: id, label }) => ({ value: id, label }))}
      filter={({ options }) => options}
      nothingFoundMessage={found === undefined ? t('loading') : t(found ? 'nothingFound' : 'unreachable')}
      placeholder={t('typeToSearch')}
    />
  );
}
