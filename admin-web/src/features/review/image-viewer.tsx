import { useState } from 'react';
import { ActionIcon, Group, Modal, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import classes from './review.module.css';
import { useReviewTexts } from './review.texts.ts';

const STEP = 1.5;
const LARGEST = 8;

interface ImageViewerProps {
  readonly src: string;
  readonly label: string;
  /** Called when there is no picture under the address. */
  readonly onUnreadable: () => void;
}

/** A picture that fits its place and opens over the whole window to be enlarged. */
export function ImageViewer({ src, label, onUnreadable }: ImageViewerProps) {
  const t = useReviewTexts();
  const [opened, control] = useDisclosure(false);
  const [scale, setScale] = useState(1);
  return (
    <>
      <UnstyledButton className={classes['imageButton']} title={t('zoom')} onClick={control.open}>
        <img className={classes['image']} src={src} alt={label} onError={onUnreadable} />
      </UnstyledButton>
      <Modal
        opened={opened}
        onClose={() => {
          control.close();
          setScale(1);
        }}
        fullScreen
        title={label}
      >
        <Group gap="xs" mb="xs">
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('zoomIn')}
            disabled={scale >= LARGEST}
            onClick={() => setScale((now) => Math.min(LARGEST, now * STEP))}
          >
            <IconZoomIn aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('zoomOut')}
            disabled={scale <= 1}
            onClick={() => setScale((now) => Math.max(1, now / STEP))}
          >
            <IconZoomOut aria-hidden />
          </ActionIcon>
        </Group>
        <div className={classes['zoomArea']} tabIndex={0} role="group" aria-label={label}>
          <img src={src} alt={label} style={{ width: `${scale * 100}%` }} className={classes['zoomed']} />
        </div>
      </Modal>
    </>
  );
}
