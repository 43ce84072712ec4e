import { ActionIcon, Group, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { isMonth, monthsAfter } from '@eoffice/web-kit/days.ts';
import { useCommonTexts } from '../texts/common.texts.ts';

interface MonthPickerProps {
  /** `YYYY-MM`. */
  readonly value: string;
  readonly onChange: (month: string) => void;
}

/** Chooses a month with the browser's own control, or goes one month back and forth. */
export function MonthPicker({ value, onChange }: MonthPickerProps) {
  const t = useCommonTexts();
  return (
    <Group gap={4} align="flex-end" wrap="nowrap">
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('previousMonth')}
        onClick={() => onChange(monthsAfter(value, -1))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <TextInput
        type="month"
        label={t('month')}
        value={value}
        w={170}
        onChange={(event) => {
          if (isMonth(event.currentTarget.value)) onChange(event.currentTarget.value);
        }}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('nextMonth')}
        onClick={() => onChange(monthsAfter(value, 1))}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
