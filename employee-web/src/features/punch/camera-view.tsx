import { Button, Loader, Text } from '@mantine/core';
import { IconCameraOff } from '@tabler/icons-react';
import { usePunchTexts } from './punch.texts.ts';
import classes from './punch.module.css';
import type { Camera, CameraState } from './use-camera.ts';

const HELP = {
  DENIED: ['cameraDeniedTitle', 'cameraDeniedHelp'],
  MISSING: ['cameraMissingTitle', 'cameraMissingHelp'],
  BUSY: ['cameraBusyTitle', 'cameraBusyHelp'],
} as const satisfies Partial<Record<CameraState, readonly [string, string]>>;

/** The picture of the front camera, mirrored as people know themselves; or why there is none and what to do. */
export function CameraView({ camera }: { camera: Camera }) {
  const t = usePunchTexts();
  const { state } = camera;
  if (state === 'READY' || state === 'STARTING') {
    return (
      <div className={classes['camera']}>
        <video
          ref={camera.videoRef}
          className={classes['video']}
          aria-label={t('cameraLabel')}
          autoPlay
          muted
          playsInline
        />
        {state === 'STARTING' ? (
          <div className={classes['over']} role="status">
            <Loader color="white" type="dots" aria-hidden />
            {t('cameraStarting')}
          </div>
        ) : (
          <p className={classes['hint']}>{t('hint')}</p>
        )}
      </div>
    );
  }
  const [title, help] = HELP[state];
  return (
    <div className={classes['noCamera']} role="alert">
      <IconCameraOff size={48} stroke={1.5} aria-hidden />
      <Text fw={650} size="lg">
        {t(title)}
      </Text>
      <Text>{t(help)}</Text>
      <Text size="sm" c="dimmed">
        {t('withoutPhoto')}
      </Text>
      <Button variant="light" size="md" onClick={camera.retry}>
        {t('retry')}
      </Button>
    </div>
  );
}
