import { Button, Skeleton, Text } from '@mantine/core';
import { IconDoorEnter, IconDoorExit } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDay, formatTime } from '@eoffice/web-kit/local-time.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { QueueItem } from '../../app/queue/queue-item.ts';
import { useQueue } from '../../app/queue/queue.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { offerOf } from '../../app/today/today.rules.ts';
import { STANDARD_ZONE } from '../../app/today/zone.ts';
import type { HomeQuery, PunchKind } from '../../gql/graphql.ts';
import { useHomeTexts } from './home.texts.ts';
import classes from './home.module.css';

type Today = HomeQuery['viewer']['attendanceToday'];

const PATHS: Readonly<Record<PunchKind, string>> = { IN: '/absen/masuk', OUT: '/absen/pulang' };

interface TodayCardProps {
  /** The server's last answer, perhaps about another day; null without any. */
  readonly today: Today | null;
  /** The day on the wall. */
  readonly day: string;
  /** There will be no answer for now. */
  readonly unknown: boolean;
}

/** The day and the big button. */
export function TodayCard({ today, day, unknown }: TodayCardProps) {
  const t = useHomeTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const queue = useQueue();
  const { side, other } = offerOf(today, queue, day);
  const current = today?.date === day ? today : null;
  const zone = today?.timeZone ?? STANDARD_ZONE;
  const taps = { IN: waitingTap(queue, 'IN', day), OUT: waitingTap(queue, 'OUT', day) };
  // What the server said last is about a day without what waits here.
  const waits = taps.IN !== null || taps.OUT !== null;
  if (!today && !unknown) return <Skeleton height={300} radius="lg" />;
  return (
    <section className={classes['card']} aria-label={formatDay(day, language)}>
      <Text fw={650} size="lg">
        {formatDay(day, language)}
      </Text>
      <Text c="dimmed">{current ? <Frame today={current} /> : t('hoursUnknown')}</Text>
      <div className={classes['sides']}>
        <Side name={t('clockedIn')} at={current?.day.clockInAt ?? null} waiting={taps.IN} zone={zone} />
        <Side name={t('clockedOut')} at={current?.day.clockOutAt ?? null} waiting={taps.OUT} zone={zone} />
      </div>
      {current && !waits && <Text mb="md">{current.day.explanation}</Text>}
      {side ? (
        <Button
          component={Link}
          to={PATHS[side]}
          fullWidth
          className={classes['big'] ?? ''}
          leftSection={
            side === 'IN' ? <IconDoorEnter size={30} aria-hidden /> : <IconDoorExit size={30} aria-hidden />
          }
        >
          {words(`punch.${side}`)}
        </Button>
      ) : (
        <Text c="dimmed">{t('nothingToDo')}</Text>
      )}
      {other && (
        <Button component={Link} to={PATHS[other]} variant="subtle" size="md" fullWidth mt="xs">
          {t('other')}
        </Button>
      )}
    </section>
  );
}

function Frame({ today }: { today: Today }) {
  const t = useHomeTexts();
  const { hours, geofenceApplies, locations } = today;
  if (!hours) return <>{t('noHours')}</>;
  const place = geofenceApplies ? (locations[0]?.name ?? t('noPlace')) : t('anywhere');
  return (
    <>
      {t('hours', { start: wall(hours.start), end: wall(hours.end) })}
      <br />
      {place}
    </>
  );
}

interface SideProps {
  readonly name: string;
  readonly at: string | null;
  readonly waiting: QueueItem | null;
  readonly zone: string;
}

function Side({ name, at, waiting, zone }: SideProps) {
  const t = useHomeTexts();
  const time = waiting && formatTime(new Date(waiting.createdAt).toISOString(), zone);
  return (
    <div className={classes['side']}>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      {at || !time ? (
        <Text className={classes['time']} c={at ? undefined : 'dimmed'}>
          {at ? formatTime(at, zone) : t('notYet')}
        </Text>
      ) : (
        <>
          <Text className={classes['time']}>{time}</Text>
          <Text size="sm" c="dimmed">
            {t('queued')}
          </Text>
        </>
      )}
    </div>
  );
}

function waitingTap(queue: readonly QueueItem[], side: PunchKind, day: string): QueueItem | null {
  return (
    queue.find(
      ({ state, work, day: itsDay }) =>
        state === 'WAITING' && work.kind === 'PUNCH' && work.side === side && itsDay === day,
    ) ?? null
  );
}

/** `07:00:00` as people write it: `07.00`. */
function wall(time: string): string {
  return time.slice(0, 5).replace(':', '.');
}
