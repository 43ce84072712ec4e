import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';
import { DOMAIN_WORDS } from '@eoffice/web-kit/texts/domain-words.ts';

/** Words for the enum values of the API that every page may show. Keys are `<type>.<VALUE>`. */
export const useDomainTexts = defineTexts(
  'domain',
  {
    ...DOMAIN_WORDS.id,
    'punch.IN': 'Absen Masuk',
    'punch.OUT': 'Absen Pulang',
    'punchState.ACCEPTED': 'Diterima',
    'punchState.FLAGGED': 'Akan diperiksa',
    'punchState.PENDING_CONFIRMATION': 'Menunggu konfirmasi',
    'punchState.REJECTED': 'Ditolak',
    acting: 'Plt/Plh',
  },
  {
    ...DOMAIN_WORDS.en,
    'punch.IN': 'Clock in',
    'punch.OUT': 'Clock out',
    'punchState.ACCEPTED': 'Accepted',
    'punchState.FLAGGED': 'To be checked',
    'punchState.PENDING_CONFIRMATION': 'Waiting for confirmation',
    'punchState.REJECTED': 'Rejected',
    acting: 'acting',
  },
);
