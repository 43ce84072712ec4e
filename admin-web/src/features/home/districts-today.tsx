import { useQuery } from '@apollo/client/react';
import { Anchor, Paper, Progress, Table, Title } from '@mantine/core';
import { Link } from 'react-router';
import { countGroups, STATUS_GROUPS, type StatusGroup } from '../../app/status/status-groups.ts';
import { HOME_DISTRICTS } from './home.operations.ts';
import { useHomeTexts } from './home.texts.ts';

const POLL_MS = 120_000;

const COLORS: Readonly<Record<StatusGroup, string>> = {
  PRESENT: 'teal',
  LATE: 'yellow',
  NOT_YET: 'gray',
  ABSENT: 'red',
  AWAY: 'blue',
  OFF: 'gray.4',
};

/** The day of each district as numbers and as a bar; each number leads to the people behind it. */
export function DistrictsToday() {
  const t = useHomeTexts();
  const recap = useQuery(HOME_DISTRICTS, { pollInterval: POLL_MS }).data?.districtDayRecap;
  if (!recap || recap.districts.length < 2) return null;
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="districts-title">
      <Title order={2} size="h4" id="districts-title" mb="xs">
        {t('districts')}
      </Title>
      <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing={6} aria-labelledby="districts-title">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('district')}</Table.Th>
              {STATUS_GROUPS.map((group) => (
                <Table.Th key={group}>{t(group)}</Table.Th>
              ))}
              <Table.Th w={180}>{t('share')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {recap.districts.map(({ district, counts, people }) => (
              <DistrictRow
                key={district?.id ?? ''}
                name={district?.name ?? t('otherUnits')}
                address={`/kehadiran/harian?from=${recap.date}&to=${recap.date}&district=${district?.id ?? ''}`}
                groups={countGroups(counts)}
                people={people}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

interface DistrictRowProps {
  readonly name: string;
  readonly address: string;
  readonly groups: Readonly<Record<StatusGroup, number>>;
  readonly people: number;
}

function DistrictRow({ name, address, groups, people }: DistrictRowProps) {
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Anchor component={Link} to={address} size="sm">
          {name}
        </Anchor>
      </Table.Th>
      {STATUS_GROUPS.map((group) => (
        <Table.Td key={group}>{groups[group]}</Table.Td>
      ))}
      <Table.Td>
        <Progress.Root size="lg" aria-hidden>
          {STATUS_GROUPS.map((group) => (
            <Progress.Section
              key={group}
              value={people > 0 ? (groups[group] / people) * 100 : 0}
              color={COLORS[group]}
              withAria={false}
            />
          ))}
        </Progress.Root>
      </Table.Td>
    </Table.Tr>
  );
}
