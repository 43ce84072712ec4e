import { useCallback, useState } from 'react';
import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { SearchSelect, type Choice } from '../../app/pickers/search-select.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { ScheduleMode } from '../../gql/graphql.ts';
import type { DraftField, DraftPerson, DraftTarget } from './draft.rules.ts';
import { useDraftTexts } from './draft.texts.ts';
import { searchLocations, searchSupervisors } from './lookups.ts';

const MODES: readonly ScheduleMode[] = ['OFFICE_5D', 'SCHOOL_5D', 'SCHOOL_6D'];

/** What is being changed, and of whom. */
export interface ValueQuestion {
  readonly field: DraftField;
  readonly people: readonly DraftPerson[];
  /** The value in the draft; null when there is none. */
  readonly drafted: DraftTarget | null;
}

interface ValueModalProps {
  readonly question: ValueQuestion;
  readonly onClose: () => void;
  /** Puts the value into the draft; null takes it out. */
  readonly onTake: (target: DraftTarget | null) => void;
}

/** Chooses a new supervisor, place or mode for one employee or for many. */
export function ValueModal({ question, onClose, onTake }: ValueModalProps) {
  const { field, people, drafted } = question;
  const t = useDraftTexts();
  const [chosen, setChosen] = useState<Choice | null>(drafted);
  const [tried, setTried] = useState(false);
  const error = tried && !chosen ? t('chooseFirst') : null;
  const [first] = people;
  const title =
    people.length === 1 && first
      ? t('editOne', { field: t(field), name: first.name })
      : t('editMany', { field: t(field), count: people.length });
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (chosen) onTake(chosen);
        }}
      >
        <Stack>
          <ValueInput field={field} value={chosen} onChange={setChosen} error={error} />
          <Group justify="flex-end" gap="xs">
            {drafted && (
              <Button variant="subtle" color="red" onClick={() => onTake(null)}>
                {t('takeOut')}
              </Button>
            )}
            <Button type="submit">{t('take')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface ValueInputProps {
  readonly field: DraftField;
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
  readonly error: string | null;
}

function ValueInput({ field, value, onChange, error }: ValueInputProps) {
  const t = useDraftTexts();
  const words = useDomainTexts();
  const supervisors = useCallback(
    (text: string) => searchSupervisors(text, (role) => words(`role.${role}`)),
    [words],
  );
  if (field === 'schedule') {
    return (
      <Radio.Group
        label={t('newValue')}
        error={error}
        value={value?.value ?? null}
        onChange={(mode) => onChange({ value: mode, label: mode })}
      >
        <Stack gap="xs" mt="xs">
          {MODES.map((mode, index) => (
            <Radio
              key={mode}
              value={mode}
              label={words(`mode.${mode}`)}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
    );
  }
  return (
    <SearchSelect
      data-autofocus
      label={t('newValue')}
      error={error}
      value={value}
      onChange={onChange}
      search={field === 'supervisor' ? supervisors : searchLocations}
    />
  );
}
