import { useEffect, useRef } from 'react';
import { Button, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClockPause, IconCloudUpload, IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatTime } from '@eoffice/web-kit/local-time.ts';
import { useSessionState } from '@eoffice/web-kit/session/session-store.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useQueue } from '../../app/queue/queue.ts';
import type { QueueItem } from '../../app/queue/queue-item.ts';
import { useQueueRefusal } from '../../app/queue/use-queue-refusal.ts';
import { useFlagSentence } from '../../app/status/use-flag-sentence.ts';
import { STANDARD_ZONE } from '../../app/today/zone.ts';
import type { ShownDayFragment, ShownPunchFragment } from '../../gql/graphql.ts';
import type { KeptTap, PhotoKept } from './keep-punch.ts';
import { usePunchResultTexts } from './punch-result.texts.ts';
import classes from './punch.module.css';
import { useLate } from './use-late.ts';

/** How long the server may take before the page says that the tap waits (ms). */
const PATIENCE_MS = 6_000;

interface PunchAnswer {
  readonly punch: ShownPunchFragment | null;
  readonly day: ShownDayFragment | null;
}

/** What became of a tap: kept, on its way, or what the server said about it. */
export function PunchResult({ tap }: { tap: KeptTap }) {
  const t = usePunchResultTexts();
  const items = useQueue().filter((item) => item.group === tap.id);
  const punch = items.find(({ work }) => work.kind === 'PUNCH');
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => screen.current?.focus(), []);
  return (
    <div className={classes['result']} ref={screen} tabIndex={-1} role="status">
      {punch && <Outcome item={punch} />}
      {!tap.kept && punch?.state === 'WAITING' && (
        <div className={classes['place']} data-tone="bad" role="alert">
          {t('notKept')}
        </div>
      )}
      <PhotoLine items={items} photo={tap.photo} />
      <Button component={Link} to="/" fullWidth className={classes['button'] ?? ''} mt="md">
        {t('done')}
      </Button>
    </div>
  );
}

function Outcome({ item }: { item: QueueItem }) {
  if (item.state === 'WAITING') return <Waiting item={item} />;
  if (item.state === 'FAILED') return <Refused item={item} />;
  const { punch, day } = item.answer as PunchAnswer;
  return punch ? <Answered punch={punch} day={day} /> : null;
}

function Waiting({ item }: { item: QueueItem }) {
  const t = usePunchResultTexts();
  const session = useSessionState();
  const late = useLate(PATIENCE_MS);
  const unsent = session === 'OFFLINE' || session === 'EXPIRED' || late;
  const time = formatTime(new Date(capturedAt(item)).toISOString(), STANDARD_ZONE);
  return (
    <>
      <div className={classes['sign']} data-tone="neutral">
        {unsent ? <IconClockPause size={52} aria-hidden /> : <IconCloudUpload size={52} aria-hidden />}
      </div>
      <div className={classes['figure']}>{time}</div>
      <Text fw={650} size="lg" ta="center">
        {t(unsent ? 'waiting' : 'sending')}
      </Text>
      {unsent && (
        <Text ta="center">{t(session === 'EXPIRED' ? 'waitingExpired' : 'waitingText', { time })}</Text>
      )}
      {session === 'EXPIRED' && (
        <Button component={Link} to="/masuk" size="lg" variant="light">
          {t('signInAgain')}
        </Button>
      )}
    </>
  );
}

function Refused({ item }: { item: QueueItem }) {
  const t = usePunchResultTexts();
  const sentenceOf = useQueueRefusal();
  return (
    <>
      <div className={classes['sign']} data-tone="bad">
        <IconX size={52} aria-hidden />
      </div>
      <Text fw={650} size="lg" ta="center">
        {t('refused')}
      </Text>
      {item.refusal && <Text ta="center">{sentenceOf(item.refusal)}</Text>}
    </>
  );
}

const LOOKS = {
  ACCEPTED: { tone: 'good', words: 'accepted', Icon: IconCheck },
  FLAGGED: { tone: 'attention', words: 'toCheck', Icon: IconAlertTriangle },
  PENDING_CONFIRMATION: { tone: 'attention', words: 'toConfirm', Icon: IconClockPause },
  REJECTED: { tone: 'bad', words: 'rejected', Icon: IconX },
} as const;

function Answered({ punch, day }: { punch: ShownPunchFragment; day: ShownDayFragment | null }) {
  const t = usePunchResultTexts();
  const language = useLanguage();
  const sentenceOf = useFlagSentence();
  const { tone, words, Icon } = LOOKS[punch.state];
  return (
    <>
      <div className={classes['sign']} data-tone={tone}>
        <Icon size={56} aria-hidden />
      </div>
      <div className={classes['figure']}>{formatTime(punch.businessAt, punch.timeZone)}</div>
      <Text fw={650} size="lg" ta="center">
        {t(words)}
      </Text>
      {day && <Text ta="center">{language === 'en' ? day.inEnglish : day.inIndonesian}</Text>}
      {punch.flags.length > 0 && (
        <div className={classes['place']} data-tone="attention">
          <div>
            <Text fw={650}>{t('reasons')}</Text>
            <List size="sm" spacing={4}>
              {punch.flags.map((flag) => (
                <List.Item key={flag.code}>{sentenceOf(flag)}</List.Item>
              ))}
            </List>
          </div>
        </div>
      )}
    </>
  );
}

function PhotoLine({ items, photo }: { items: readonly QueueItem[]; photo: PhotoKept }) {
  const t = usePunchResultTexts();
  const sentenceOf = useQueueRefusal();
  const parts = items.filter(({ subject }) => subject === 'PHOTO');
  const failed = parts.find(({ state }) => state === 'FAILED');
  const sentence = () => {
    if (photo === 'NO_ROOM') return t('photoNoRoom');
    if (photo === 'NONE') return t('photoNone');
    if (failed?.refusal) return t('photoFailed', { why: sentenceOf(failed.refusal) });
    return t(parts.every(({ state }) => state === 'SENT') ? 'photoSent' : 'photoFollows');
  };
  return (
    <Text size="sm" c="dimmed" ta="center">
      {sentence()}
      {photo === 'KEPT_SMALLER' && ` ${t('photoSmaller')}`}
    </Text>
  );
}

function capturedAt({ work, createdAt }: QueueItem): number {
  return work.kind === 'PUNCH' ? work.captured.wallMs : createdAt;
}
