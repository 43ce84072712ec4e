import { Badge } from '@mantine/core';
import type { AttendanceStatus } from '../../gql/graphql.ts';
import { useDomainTexts } from '../texts/domain.texts.ts';
import { STATUS_LOOK } from '@eoffice/web-kit/status/attendance-look.ts';

/** A status of an attendance day in words. */
export function StatusBadge({ status }: { status: AttendanceStatus }) {
  const words = useDomainTexts();
  return (
    <Badge variant="light" color={STATUS_LOOK[status].color}>
      {words(`status.${status}`)}
    </Badge>
  );
}
