import type { StatusTone } from '@eoffice/web-kit/parts/status-badge.tsx';
import { STATUS_LOOK } from '@eoffice/web-kit/status/attendance-look.ts';
import type { AttendanceStatus } from '../../gql/graphql.ts';

const TONE_OF_COLOR: Readonly<Record<(typeof STATUS_LOOK)[AttendanceStatus]['color'], StatusTone>> = {
  teal: 'GOOD',
  cyan: 'WAITING',
  yellow: 'ATTENTION',
  orange: 'ATTENTION',
  red: 'BAD',
  blue: 'WAITING',
  grape: 'NEUTRAL',
  gray: 'NEUTRAL',
};

/** What a status means to the person, as in the calendar. */
export function statusTone(status: AttendanceStatus): StatusTone {
  return TONE_OF_COLOR[STATUS_LOOK[status].color];
}
