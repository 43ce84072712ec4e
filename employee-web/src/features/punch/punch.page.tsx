import { useEffect, useState } from 'react';
import { ActionIcon, Button, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft, IconCamera } from '@tabler/icons-react';
import { Link, Navigate, useParams } from 'react-router';
import { apiLanguage } from '@eoffice/web-kit/texts/i18n.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useAnswer } from '../../app/answers/use-answer.ts';
import { useLayoutTexts } from '../../app/layout/layout.texts.ts';
import { accountIdOf } from '../../app/session/remembered-viewer.ts';
import { useViewer } from '../../app/session/viewer.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { HOME } from '../../app/today/today.operations.ts';
import { localDayAt, wallTimeAt } from '../../app/today/today.rules.ts';
import { STANDARD_ZONE } from '../../app/today/zone.ts';
import type { PunchKind } from '../../gql/graphql.ts';
import { CameraView } from './camera-view.tsx';
import { keepPunch, type KeptTap } from './keep-punch.ts';
import { PHOTO_LIMIT } from './photo.rules.ts';
import { takePhoto } from './photo.ts';
import { PositionLine } from './position-line.tsx';
import { PunchResult } from './punch-result.tsx';
import { usePunchTexts } from './punch.texts.ts';
import classes from './punch.module.css';
import { useCamera } from './use-camera.ts';
import { usePosition } from './use-position.ts';

const SIDES: Readonly<Record<string, PunchKind>> = { masuk: 'IN', pulang: 'OUT' };

/** Absen Masuk and Absen Pulang: camera, place, one big button, and what the server said. */
export function PunchPage() {
  const side = SIDES[useParams()['side'] ?? ''];
  return side ? <PunchScreen key={side} side={side} /> : <Navigate to="/" replace />;
}

function PunchScreen({ side }: { side: PunchKind }) {
  const t = usePunchTexts();
  const words = useDomainTexts();
  const [kept, setKept] = useState<KeptTap | null>(null);
  const [busy, setBusy] = useState(false);
  const accountId = accountIdOf(useViewer());
  const language = useLanguage();
  const { data } = useAnswer(HOME, { language: apiLanguage(language) });
  const today = data?.viewer.attendanceToday ?? null;
  const zone = today?.timeZone ?? STANDARD_ZONE;
  const now = useNow();
  const camera = useCamera(!kept);
  const position = usePosition(!kept);
  useDocumentTitle(`${words(`punch.${side}`)} · E-Office`);

  const tap = async () => {
    setBusy(true);
    const video = camera.state === 'READY' ? camera.video() : null;
    const photo = video ? await takePhoto(video, PHOTO_LIMIT).catch(() => null) : null;
    try {
      const day = localDayAt(new Date(), zone);
      setKept(await keepPunch({ accountId, side, day, fix: position.fix, photo }));
    } finally {
      setBusy(false);
    }
  };

  const isEarly =
    side === 'OUT' && today?.date === localDayAt(now, zone) && isBefore(now, zone, today.hours?.end);
  return (
    <main className={classes['screen']}>
      <TopBar side={side} time={wallTimeAt(now, zone)} />
      {kept ? (
        <PunchResult tap={kept} />
      ) : (
        <>
          <CameraView camera={camera} />
          <PositionLine position={position} today={today} />
          {isEarly && (
            <div className={classes['place']} data-tone="attention" role="status">
              {t('early', { end: today.hours?.end.slice(0, 5).replace(':', '.') ?? '' })}
            </div>
          )}
          <div className={classes['action']}>
            <Button
              fullWidth
              className={classes['button'] ?? ''}
              leftSection={camera.state === 'READY' && <IconCamera size={28} aria-hidden />}
              loading={busy}
              disabled={camera.state === 'STARTING'}
              onClick={() => void tap()}
            >
              {t(camera.state === 'READY' || camera.state === 'STARTING' ? 'tap' : 'tapWithoutPhoto')}
            </Button>
          </div>
        </>
      )}
    </main>
  );
}

function TopBar({ side, time }: { side: PunchKind; time: string }) {
  const layout = useLayoutTexts();
  const words = useDomainTexts();
  return (
    <header className={classes['top']}>
      <ActionIcon component={Link} to="/" variant="subtle" size={44} aria-label={layout('back')}>
        <IconArrowLeft aria-hidden />
      </ActionIcon>
      <Title order={1} size="h3">
        {words(`punch.${side}`)}
      </Title>
      <span className={classes['clock']}>{time}</span>
    </header>
  );
}

/** The time, every second. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** @param end on the wall clock, `14:00:00`. */
function isBefore(now: Date, zone: string, end: string | undefined): boolean {
  return end !== undefined && wallTimeAt(now, zone).replace('.', ':') < end.slice(0, 5);
}
