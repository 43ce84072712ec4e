import { useEffect, useRef, useState } from 'react';
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import classes from './evidence.module.css';
import { useEvidenceTexts } from './evidence.texts.ts';
import { pictureOf } from './picture.ts';

interface CameraViewProps {
  readonly onPhoto: (photo: Blob) => void;
  readonly onClose: () => void;
}

/** The camera inside of the application: look, take, look again, use. Nothing reaches the gallery of the phone. */
export function CameraView({ onPhoto, onClose }: CameraViewProps) {
  const t = useEvidenceTexts();
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'OPENING' | 'OPEN' | 'REFUSED'>('OPENING');
  const [photo, setPhoto] = useState<{ readonly blob: Blob; readonly url: string } | null>(null);

  useEffect(() => {
    let stream: MediaStream | null = null;
    let closed = false;
    openCamera().then(
      (opened) => {
        if (closed) return stop(opened);
        stream = opened;
        if (video.current) video.current.srcObject = opened;
        setState('OPEN');
      },
      () => setState('REFUSED'),
    );
    return () => {
      closed = true;
      stop(stream);
    };
  }, []);
  useEffect(() => () => (photo ? URL.revokeObjectURL(photo.url) : undefined), [photo]);

  const take = async () => {
    if (!video.current) return;
    const blob = await pictureOf(video.current);
    setPhoto({ blob, url: URL.createObjectURL(blob) });
  };
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={t('cameraTitle')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <Stack className={classes['camera']}>
        {state === 'REFUSED' && (
          <Alert color="yellow" role="alert">
            {t('cameraRefused')}
          </Alert>
        )}
        {state === 'OPENING' && <Text c="dimmed">{t('cameraOpening')}</Text>}
        <video
          ref={video}
          className={classes['picture']}
          hidden={photo !== null || state !== 'OPEN'}
          autoPlay
          playsInline
          muted
        />
        {photo && <img className={classes['picture']} src={photo.url} alt={t('preview')} />}
        {photo ? (
          <Group grow>
            <Button variant="default" size="lg" onClick={() => setPhoto(null)}>
              {t('again')}
            </Button>
            <Button size="lg" data-autofocus onClick={() => onPhoto(photo.blob)}>
              {t('usePhoto')}
            </Button>
          </Group>
        ) : (
          <Button
            size="lg"
            leftSection={<IconCamera aria-hidden />}
            disabled={state !== 'OPEN'}
            onClick={() => void take()}
          >
            {t('shutter')}
          </Button>
        )}
      </Stack>
    </Modal>
  );
}

/** The camera at the back where there are two: evidence is what stands in front of the person. */
async function openCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 960 } },
    audio: false,
  });
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
