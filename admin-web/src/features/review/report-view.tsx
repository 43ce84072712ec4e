import { useQuery } from '@apollo/client/react';
import { Alert, Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDay, formatInstant, formatNip } from '@eoffice/web-kit/local-time.ts';
import { StatusBadge } from '../../app/status/status-badge.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { apiLanguage } from '@eoffice/web-kit/texts/i18n.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { ReviewReportPartsFragment } from '../../gql/graphql.ts';
import { ActivityList } from './activity-list.tsx';
import { ReportHistory } from './report-history.tsx';
import { REVIEW_DAY } from './review.operations.ts';
import { useReviewTexts } from './review.texts.ts';

/** Who reports what, with what should make one look twice. */
export function ReportView({ report }: { report: ReviewReportPartsFragment }) {
  const t = useReviewTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const { employee, hints, activities } = report;
  const post = employee.assignments[0];
  return (
    <Paper withBorder p="md" component="article" aria-labelledby="lkh-title">
      <Stack gap="md">
        <div>
          <Group justify="space-between" gap="xs">
            <Title order={2} size="h4" id="lkh-title">
              <Anchor component={Link} to={`/pegawai/${employee.id}`} inherit>
                {employee.name}
              </Anchor>
            </Title>
            <Badge variant="light" color={report.state === 'SUBMITTED' ? 'musi' : 'gray'}>
              {words(`lkh.${report.state}`)}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            NIP {formatNip(employee.nip)}
            {post && ` · ${words(`role.${post.role}`)} · ${post.orgUnit.name}`}
          </Text>
        </div>
        <Text fw={600}>{formatDay(report.date, language)}</Text>
        {hints.length > 0 && (
          <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} py="xs">
            <Stack gap={2}>
              {hints.map((hint) => (
                <Text size="sm" fw={600} key={hint}>
                  {words(`hint.${hint}`)}
                </Text>
              ))}
            </Stack>
          </Alert>
        )}
        {activities ? (
          <ActivityList activities={activities} totalMinutes={report.totalMinutes ?? null} />
        ) : (
          <Text c="dimmed">{t('unreadable')}</Text>
        )}
        <DayOfReport employeeId={employee.id} date={report.date} />
        <Text size="sm" c="dimmed">
          {report.submittedAt && `${t('submitted', { at: formatInstant(report.submittedAt, language) })} · `}
          {t('deadline', { day: formatDay(report.deadline, language, 'short') })}
        </Text>
        <ReportHistory id={report.id} decisions={report.decisions} />
      </Stack>
    </Paper>
  );
}

function DayOfReport({ employeeId, date }: { employeeId: string; date: string }) {
  const t = useReviewTexts();
  const language = useLanguage();
  const { data, error } = useQuery(REVIEW_DAY, {
    variables: { employeeId, date, language: apiLanguage(language) },
    fetchPolicy: 'cache-first',
  });
  const day = data?.employee?.attendanceDays[0];
  return (
    <div>
      <Title order={3} size="h6">
        {t('attendance')}
      </Title>
      {error && (
        <Text size="sm" c="dimmed">
          {t('attendanceUnknown')}
        </Text>
      )}
      {day && (
        <Stack gap={4} mt={4} align="flex-start">
          <StatusBadge status={day.status} />
          <Text size="sm">{day.explanation}</Text>
        </Stack>
      )}
    </div>
  );
}
