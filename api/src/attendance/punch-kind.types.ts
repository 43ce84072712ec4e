import { enumOf } from '../graphql/enum.js';
import type { PunchKind } from './punch.entity.js';

export const PunchKindEnum = enumOf<PunchKind>('PunchKind', 'Side of the day.', {
  IN: 'Clock-in (absen masuk).',
  OUT: 'Clock-out (absen pulang).',
});
