import { useQuery } from '@apollo/client/react';
import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { graphql } from '../../gql/gql.ts';
import type { RequestState } from '../../gql/graphql.ts';
import { useEmployeesTexts } from './employees.texts.ts';

const EMPLOYEE_ABSENCES = graphql(`
  query EmployeeAbsences($id: ID!) {
    absences(first: 10, where: { employeeId: { eq: $id } }) {
      totalCount
      nodes {
        id
        kind
        leaveKind
        state
        startsOn
        endsOn
      }
    }
  }
`);

const COLORS: Readonly<Record<RequestState, string>> = {
  APPROVED: 'teal',
  REJECTED: 'red',
  REQUESTED: 'blue',
  REVOKED: 'gray',
  WITHDRAWN: 'gray',
};

/** The latest leaves, permissions and duties of an employee, also those that were refused. */
export function AbsencesCard({ employeeId }: { employeeId: string }) {
  const t = useEmployeesTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const absences = useQuery(EMPLOYEE_ABSENCES, { variables: { id: employeeId } }).data?.absences;
  if (!absences) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('absences')}>
      <Title order={2} size="h5" mb="xs">
        {t('absences')}
      </Title>
      {absences.nodes.length === 0 && <Text size="sm">{t('noAbsences')}</Text>}
      <Stack gap={6}>
        {absences.nodes.map(({ id, kind, leaveKind, state, startsOn, endsOn }) => (
          <Group key={id} justify="space-between" gap="xs">
            <div>
              <Text size="sm">
                {[words(`absence.${kind}`), leaveKind && words(`leave.${leaveKind}`)]
                  .filter(Boolean)
                  .join(' ')}
              </Text>
              <Text size="sm" c="dimmed">
                {startsOn === endsOn
                  ? formatDay(startsOn, language, 'short')
                  : t('until', {
                      from: formatDay(startsOn, language, 'short'),
                      to: formatDay(endsOn, language, 'short'),
                    })}
              </Text>
            </div>
            <Badge variant="light" color={COLORS[state]}>
              {words(`request.${state}`)}
            </Badge>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
