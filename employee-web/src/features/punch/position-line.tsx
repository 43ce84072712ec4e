import { Anchor, Text } from '@mantine/core';
import {
  IconCurrentLocation,
  IconMapPinCheck,
  IconMapPinExclamation,
  IconMapPinOff,
} from '@tabler/icons-react';
import { localeOf } from '@eoffice/web-kit/local-time.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { formatDistance } from '../../app/status/format-distance.ts';
import type { HomeQuery } from '../../gql/graphql.ts';
import { nearest, type Fix, type Place } from './place.rules.ts';
import { usePunchTexts } from './punch.texts.ts';
import classes from './punch.module.css';
import type { Position, PositionState } from './use-position.ts';

type Today = HomeQuery['viewer']['attendanceToday'];

const HELP = {
  DENIED: ['positionDeniedTitle', 'positionDeniedHelp'],
  OFF: ['positionOffTitle', 'positionOffHelp'],
  SLOW: ['positionSlowTitle', 'positionSlowHelp'],
} as const satisfies Partial<Record<PositionState, readonly [string, string]>>;

/** Where the phone is and whether that is the place of work; or why it does not know and what to do. */
export function PositionLine({ position, today }: { position: Position; today: Today | null }) {
  const t = usePunchTexts();
  const { state, fix } = position;
  if (state === 'FOUND' && fix) {
    return <FoundLine fix={fix} places={today?.locations ?? []} applies={today?.geofenceApplies ?? true} />;
  }
  if (state === 'FOUND' || state === 'SEARCHING') {
    return (
      <div className={classes['place']} data-tone="neutral" role="status">
        <IconCurrentLocation aria-hidden />
        <Text>{t('searching')}</Text>
      </div>
    );
  }
  const [title, help] = HELP[state];
  return (
    <div className={classes['place']} data-tone="attention" role="alert">
      <IconMapPinOff aria-hidden />
      <div>
        <Text fw={650}>{t(title)}</Text>
        <Text size="sm">{t(help)}</Text>
        <Text size="sm">{t('withoutPosition')}</Text>
        <Anchor component="button" type="button" fw={650} c="inherit" py={10} onClick={position.retry}>
          {t('retry')}
        </Anchor>
      </div>
    </div>
  );
}

function FoundLine({ fix, places, applies }: { fix: Fix; places: readonly Place[]; applies: boolean }) {
  const t = usePunchTexts();
  const locale = localeOf(useLanguage());
  const near = nearest(fix, places);
  const accuracy = t('accuracy', { meters: formatDistance(fix.accuracyMeters, locale) });
  if (!applies || !near) {
    return (
      <div className={classes['place']} data-tone="neutral" role="status">
        <IconCurrentLocation aria-hidden />
        <div>
          <Text fw={650}>{t(applies ? 'noPlace' : 'anywhere')}</Text>
          <Text size="sm">{accuracy}</Text>
        </div>
      </div>
    );
  }
  const { place, meters, inside } = near;
  const distance = formatDistance(meters, locale);
  const Icon = inside ? IconMapPinCheck : IconMapPinExclamation;
  return (
    <div className={classes['place']} data-tone={inside ? 'good' : 'attention'} role="status">
      <Icon aria-hidden />
      <div>
        <Text fw={650}>{t(inside ? 'inside' : 'outside', { place: place.name, distance })}</Text>
        <Text size="sm">
          {inside && `${t('away', { distance })} · `}
          {accuracy}
        </Text>
        {!inside && <Text size="sm">{t('outsideMeans')}</Text>}
      </div>
    </div>
  );
}
