import { localeOf } from '@eoffice/web-kit/local-time.ts';
import { defineTexts } from '@eoffice/web-kit/texts/define-texts.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { PunchFlagCode } from '../../gql/graphql.ts';
import { formatDistance } from './format-distance.ts';

const useFlagTexts = defineTexts(
  'flag',
  {
    outside: 'Di luar area kerja: {{distance}} dari titik sekolah atau kantor.',
    noPosition: 'Tanpa lokasi.',
    EXACT_REPEAT: 'Titik lokasi persis sama berulang kali.',
    ZERO_ACCURACY: 'Ketelitian lokasi tidak wajar.',
    IMPOSSIBLE_SPEED: 'Terlalu jauh dari absen sebelumnya untuk waktu sesingkat itu.',
    MOCK_LOCATION: 'Telepon melaporkan lokasi tiruan.',
    CLOCK_SKEW: 'Jam telepon berbeda sekitar {{minutes}} menit dari perkiraan server.',
    SHARED_DEVICE: 'Telepon ini dipakai beberapa orang.',
    PHOTO_REUSED: 'Foto yang sama pernah dipakai.',
    NO_PHOTO: 'Tanpa foto.',
    OFFLINE_TOO_OLD: 'Terkirim lebih dari {{boundHours}} jam setelah diambil, jadi tidak dihitung.',
  },
  {
    outside: 'Outside of the work area: {{distance}} from its point.',
    noPosition: 'Without a position.',
    EXACT_REPEAT: 'Exactly the same point again and again.',
    ZERO_ACCURACY: 'An implausible accuracy.',
    IMPOSSIBLE_SPEED: 'Too far from the last one for so little time.',
    MOCK_LOCATION: 'The phone reports a simulated position.',
    CLOCK_SKEW: 'The phone’s clock differs by about {{minutes}} minutes from what the server infers.',
    SHARED_DEVICE: 'Several people use this phone.',
    PHOTO_REUSED: 'The same photo was used before.',
    NO_PHOTO: 'Without a photo.',
    OFFLINE_TOO_OLD: 'Sent more than {{boundHours}} hours after it was taken, so it does not count.',
  },
);

/** A flag of a clock event as the API tells it. */
export interface ShownFlag {
  readonly code: PunchFlagCode;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

/** Turns a flag into one sentence for the employee, with its figures. */
export function useFlagSentence(): (flag: ShownFlag) => string {
  const t = useFlagTexts();
  const locale = localeOf(useLanguage());
  return ({ code, params }) => {
    const values = Object.fromEntries(params.map(({ name, value }) => [name, value]));
    if (code === 'OUTSIDE_GEOFENCE') {
      const meters = Number(values['distanceMeters']);
      return Number.isFinite(meters) && values['verdict'] !== 'NO_POSITION'
        ? t('outside', { distance: formatDistance(meters, locale) })
        : t('noPosition');
    }
    if (code === 'CLOCK_SKEW') {
      return t(code, { minutes: Math.round(Math.abs(Number(values['skewSeconds'])) / 60) });
    }
    return t(code, values);
  };
}
