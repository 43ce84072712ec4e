import { Group, Text } from '@mantine/core';
import { STATUS_LOOK } from '@eoffice/web-kit/status/attendance-look.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { AttendanceStatus } from '../../gql/graphql.ts';
import { useAttendanceTexts } from './attendance.texts.ts';
import classes from './month-matrix.module.css';

/** What the letters of the matrix mean. */
export function MatrixLegend() {
  const t = useAttendanceTexts();
  const words = useDomainTexts();
  const statuses = (Object.keys(STATUS_LOOK) as AttendanceStatus[]).filter((status) => status !== 'FUTURE');
  return (
    <Group gap="sm" mt="md" role="list" aria-label={t('legend')}>
      {statuses.map((status) => (
        <Group key={status} gap={6} role="listitem" wrap="nowrap">
          <span className={classes['sample']} data-look={STATUS_LOOK[status].color} aria-hidden>
            {STATUS_LOOK[status].letters}
          </span>
          <Text size="sm">{words(`status.${status}`)}</Text>
        </Group>
      ))}
    </Group>
  );
}
