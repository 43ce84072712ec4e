import { useQuery } from '@apollo/client/react';
import { ActionIcon, Badge, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { formatDay, localeOf } from '@eoffice/web-kit/local-time.ts';
import { useUrlFilter } from '../../app/data-grid/use-url-filter.ts';
import { monthOf } from '@eoffice/web-kit/days.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { useViewer } from '../../app/session/viewer.ts';
import { EmptyState } from '../../app/states/empty-state.tsx';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { graphql } from '../../gql/gql.ts';
import type { CalendarDayKind, CalendarYearQuery } from '../../gql/graphql.ts';
import { useCalendarTexts } from './calendar.texts.ts';

const CALENDAR_YEAR = graphql(`
  query CalendarYear($from: LocalDate!, $to: LocalDate!) {
    calendarDays(from: $from, to: $to) {
      id
      date
      kind
      name
      provisional
    }
  }
`);

type SpecialDay = CalendarYearQuery['calendarDays'][number];

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
      </PageHeader>
      {!days && (error ? <ProblemState onRetry={() => void refetch()} /> : <LoadingState />)}
      {days?.length === 0 && <EmptyState title={t('emptyTitle')} text={t('emptyText', { year })} />}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        {[...byMonth(days ?? [])].map(([month, ofMonth]) => (
          <MonthCard key={month} month={month} days={ofMonth} />
        ))}
      </SimpleGrid>
    </>
  );
}

function MonthCard({ month, days }: { month: string; days: readonly SpecialDay[] }) {
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
        {days.map(({ id, date, kind, name: dayName, provisional }) => (
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
            </Group>
          </div>
        ))}
      </Stack>
    </Paper>
  );
}

function byMonth(days: readonly SpecialDay[]): ReadonlyMap<string, readonly SpecialDay[]> {
  const months = new Map<string, SpecialDay[]>();
  for (const day of days) months.set(monthOf(day.date), [...(months.get(monthOf(day.date)) ?? []), day]);
  return months;
}
