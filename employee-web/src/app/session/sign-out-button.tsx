import { useCallback, useState } from 'react';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { waitingCount } from '../queue/queue.rules.ts';
import { sendSoon, useQueue } from '../queue/queue.ts';
import { signOut } from './sign-out.ts';
import { useSignOutTexts } from './sign-out.texts.ts';

/** The way out. Whoever has something that was not sent yet is asked first, and loses nothing either way. */
export function SignOutButton() {
  const t = useSignOutTexts();
  const [asking, setAsking] = useState(false);
  const waiting = waitingCount(useQueue());
  // The question is taller than the button that it replaces.
  const intoView = useCallback(
    (question: HTMLElement | null) => question?.scrollIntoView({ block: 'center' }),
    [],
  );
  const { run, running, fault } = useAction(async () => {
    await signOut();
    return { userErrors: [] };
  });
  return (
    <Stack gap="sm">
      <FaultAlert fault={fault} />
      {asking && waiting > 0 ? (
        <Alert ref={intoView} color="yellow" role="alert" title={t('unsentTitle', { count: waiting })}>
          <Text>{t('unsentText')}</Text>
          <Stack gap="xs" mt="sm">
            <Button size="lg" onClick={sendSoon}>
              {t('sendFirst')}
            </Button>
            <Button size="lg" variant="default" loading={running} onClick={() => void run()}>
              {t('leaveAnyway')}
            </Button>
            <Button size="lg" variant="subtle" onClick={() => setAsking(false)}>
              {t('stay')}
            </Button>
          </Stack>
        </Alert>
      ) : (
        <Button
          variant="default"
          size="lg"
          leftSection={<IconLogout size={20} aria-hidden />}
          loading={running}
          onClick={() => (waiting > 0 ? setAsking(true) : void run())}
        >
          {t('signOut')}
        </Button>
      )}
    </Stack>
  );
}
