import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * STARTING: being asked for. READY: it shows a picture. DENIED: not allowed. MISSING: there is none. BUSY: another
 * application has it, or it does not answer.
 */
export type CameraState = 'STARTING' | 'READY' | 'DENIED' | 'MISSING' | 'BUSY';

/** How long a camera may take to show its first picture (ms). */
const PICTURE_WITHIN_MS = 12_000;

const STATE_OF_ERROR: Readonly<Record<string, CameraState>> = {
  NotAllowedError: 'DENIED',
  SecurityError: 'DENIED',
  NotFoundError: 'MISSING',
  OverconstrainedError: 'MISSING',
};

/** The front camera while the page is there. Nothing is recorded. */
export interface Camera {
  readonly state: CameraState;
  /** To be set on the `video` element. */
  readonly videoRef: (element: HTMLVideoElement | null) => void;
  /** The element, for a still; null before. */
  readonly video: () => HTMLVideoElement | null;
  readonly retry: () => void;
}

/** Opens the front camera; it is let go when the page is left. */
export function useCamera(active: boolean): Camera {
  const [state, setState] = useState<CameraState>('STARTING');
  const [round, setRound] = useState(0);
  const stream = useRef<MediaStream | null>(null);
  const element = useRef<HTMLVideoElement | null>(null);

  const show = useCallback(() => {
    const video = element.current;
    if (!video || !stream.current || video.srcObject === stream.current) return;
    video.srcObject = stream.current;
    video.onplaying = () => setState('READY');
    void video.play().catch(() => undefined);
  }, []);

  useEffect(() => {
    if (!active) return;
    let ended = false;
    const late = setTimeout(() => setState((now) => (now === 'STARTING' ? 'BUSY' : now)), PICTURE_WITHIN_MS);
    setState('STARTING');
    openCamera().then(
      (opened) => {
        if (ended) return stop(opened);
        stream.current = opened;
        show();
      },
      (error: unknown) => {
        if (!ended) setState(STATE_OF_ERROR[error instanceof DOMException ? error.name : ''] ?? 'BUSY');
      },
    );
    return () => {
      ended = true;
      clearTimeout(late);
      if (stream.current) stop(stream.current);
      stream.current = null;
    };
  }, [active, round, show]);

  const videoRef = useCallback(
    (video: HTMLVideoElement | null) => {
      element.current = video;
      show();
    },
    [show],
  );
  return {
    state,
    videoRef,
    video: () => element.current,
    retry: () => setRound((value) => value + 1),
  };
}

async function openCamera(): Promise<MediaStream> {
  // Old browsers and pages without HTTPS have no such thing, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) throw new DOMException('There is no camera here', 'NotFoundError');
  return devices.getUserMedia({
    audio: false,
    video: { facingMode: 'user', width: { ideal: 1_280 }, height: { ideal: 960 } },
  });
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
