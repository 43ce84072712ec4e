import { useEffect, useRef, useState } from 'react';
import { Alert, Button, Progress, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import { useViewer } from '../../app/session/viewer.ts';
import { useAccountTexts } from './account.texts.ts';
import { collectMyData, MONTHS, saveMyData } from './my-data.ts';

type State =
  | { readonly at: 'READY' | 'FAILED' }
  | { readonly at: 'COLLECTING'; readonly done: number; readonly all: number }
  | { readonly at: 'DONE'; readonly name: string };

/** Downloads what the system knows about the viewer, as one file that is made on this device. */
export function MyDataPage() {
  const t = useAccountTexts();
  const { employee } = useViewer();
  const [state, setState] = useState<State>({ at: 'READY' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    const controller = new AbortController();
    running.current = controller;
    setState({ at: 'COLLECTING', done: 0, all: 1 });
    try {
      const data = await collectMyData(
        (done, all) => setState({ at: 'COLLECTING', done, all }),
        controller.signal,
      );
      setState({ at: 'DONE', name: saveMyData(data, employee.nip) });
    } catch {
      setState({ at: controller.signal.aborted ? 'READY' : 'FAILED' });
    }
  };
  const words = state.at === 'COLLECTING' ? t('collecting', { done: state.done, all: state.all }) : '';
  return (
    <PageFrame title={t('data')} backTo="/akun">
      <Stack>
        <Text>{t('dataText')}</Text>
        <Text c="dimmed">{t('dataYears', { count: MONTHS })}</Text>
        {state.at === 'FAILED' && (
          <Alert color="yellow" role="alert">
            {t('notCollected')}
          </Alert>
        )}
        {state.at === 'DONE' && (
          <Alert color="teal" role="status">
            {t('downloaded', { name: state.name })}
          </Alert>
        )}
        {state.at === 'COLLECTING' ? (
          <>
            <Progress value={(100 * state.done) / state.all} aria-label={words} />
            <Text size="sm" c="dimmed">
              {words}
            </Text>
            <Button variant="default" size="lg" onClick={() => running.current?.abort()}>
              {t('stop')}
            </Button>
          </>
        ) : (
          <Button size="lg" leftSection={<IconDownload size={20} aria-hidden />} onClick={() => void start()}>
            {t('download')}
          </Button>
        )}
      </Stack>
    </PageFrame>
  );
}
