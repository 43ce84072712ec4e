import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { ActionIcon, Badge, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { formatDay, localeOf } from '@eoffice/web-kit/local-time.ts';
import { api } from '../../app/api.ts';
import { useUrlFilter } from '../../app/data-grid/use-url-filter.ts';
import { monthOf } from '@eoffice/web-kit/days.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { useMay, useViewer } from '../../app/session/viewer.ts';
import { EmptyState } from '../../app/states/empty-state.tsx';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { CalendarDayKind, CalendarDayPartsFragment } from '../../gql/graphql.ts';
import { CALENDAR_EXPORT, CALENDAR_YEAR } from './calendar.operations.ts';
import { useCalendarTexts } from './calendar.texts.ts';
import { DayEditorModal } from './day-editor-modal.tsx';
import { ImportModal } from './import-modal.tsx';

type SpecialDay = CalendarDayPartsFragment;

const COLORS: Readonly<Record<CalendarDayKind, string>> = {
  NATIONAL_HOLIDAY: 'red',
  JOINT_LEAVE: 'orange',
  REGIONAL_HOLIDAY: 'grape',
  SCHOOL_HOLIDAY: 'blue',
};

/** The special days of a year, month by month. */
export function CalendarPage() {
  const t = useCalendarTexts();
  const { today } = useViewer();
  const { values, set } = useUrlFilter(['tahun'], { tahun: today.slice(0, 4) });
  const year = /^\d{4}$/.test(values.tahun) ? values.tahun : today.slice(0, 4);
  const { data, error, refetch } = useQuery(CALENDAR_YEAR, {
    variables: { from: `${year}-01-01`, to: `${year}-12-31` },
  });
  const days = data?.calendarDays;
  const may = useMay();
  const [editing, setEditing] = useState<{ day: SpecialDay | null } | null>(null);
  const [importing, setImporting] = useState(false);
  const done = () => {
    setEditing(null);
    setImporting(false);
    void refetch();
  };
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('previousYear')}
          onClick={() => set('tahun', String(Number(year) - 1))}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Text fw={600} role="status">
          {t('year', { year })}
        </Text>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('nextYear')}
          onClick={() => set('tahun', String(Number(year) + 1))}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        {may('SETTINGS_WRITE') && (
          <>
            <Button variant="default" onClick={() => void exportYear(Number(year))}>
              {t('export')}
            </Button>
            <Button variant="default" onClick={() => setImporting(true)}>
              {t('import')}
            </Button>
            <Button onClick={() => setEditing({ day: null })}>{t('add')}</Button>
          </>
        )}
      </PageHeader>
      {!days && (error ? <ProblemState onRetry={() => void refetch()} /> : <LoadingState />)}
      {days?.length === 0 && <EmptyState title={t('emptyTitle')} text={t('emptyText', { year })} />}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        {[...byMonth(days ?? [])].map(([month, ofMonth]) => (
          <MonthCard key={month} month={month} days={ofMonth} onEdit={(day) => setEditing({ day })} />
        ))}
      </SimpleGrid>
      {editing && (
        <DayEditorModal
          day={editing.day}
          date={year === today.slice(0, 4) ? today : `${year}-01-01`}
          onClose={() => setEditing(null)}
          onDone={done}
        />
      )}
      {importing && <ImportModal year={Number(year)} onClose={() => setImporting(false)} onDone={done} />}
    </>
  );
}

interface MonthCardProps {
  readonly month: string;
  readonly days: readonly SpecialDay[];
  readonly onEdit: (day: SpecialDay) => void;
}

function MonthCard({ month, days, onEdit }: MonthCardProps) {
  const t = useCalendarTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const name = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  return (
    <Paper withBorder p="md" component="section" aria-label={name}>
      <Title order={2} size="h5" mb="xs">
        {name}
      </Title>
      <Stack gap="sm">
        {days.map((day) => {
          const { id, date, kind, name: dayName, provisional, scopeName } = day;
          return (
            <div key={id}>
              <Text size="sm" fw={600}>
                {dayName}
              </Text>
              <Text size="sm" c="dimmed">
                {formatDay(date, language)}
              </Text>
              <Group gap={4} mt={2}>
                <Badge size="sm" variant="light" color={COLORS[kind]}>
                  {words(`calendar.${kind}`)}
                </Badge>
                {provisional && (
                  <Badge size="sm" variant="default">
                    {t('provisional')}
                  </Badge>
                )}
                {scopeName && (
                  <Badge size="sm" variant="default">
                    {scopeName}
                  </Badge>
                )}
                {day.canChange.allowed && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={t('editNamed', { name: dayName })}
                    onClick={() => onEdit(day)}
                  >
                    {t('edit')}
                  </Button>
                )}
              </Group>
            </div>
          );
        })}
      </Stack>
    </Paper>
  );
}

/** Saves the year as a file that can be imported again. */
async function exportYear(year: number): Promise<void> {
  const { data } = await api.query({
    query: CALENDAR_EXPORT,
    variables: { year },
    fetchPolicy: 'network-only',
  });
  if (!data) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([data.calendarExport.csv], { type: 'text/csv;charset=utf-8' }));
  link.download = data.calendarExport.fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

function byMonth(days: readonly SpecialDay[]): ReadonlyMap<string, readonly SpecialDay[]> {
  const months = new Map<string, SpecialDay[]>();
  for (const day of days) months.set(monthOf(day.date), [...(months.get(monthOf(day.date)) ?? []), day]);
  return months;
}
