import { useMutation, useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { formatInstant } from '@eoffice/web-kit/local-time.ts';
import { faultOf } from '@eoffice/web-kit/refusals/fault.ts';
import { useFaultSentence } from '@eoffice/web-kit/refusals/fault-sentence.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { SESSION_REVOKE, SESSIONS } from './account.operations.ts';
import { useAccountTexts } from './account.texts.ts';
import { deviceName } from '@eoffice/web-kit/device-name.ts';

/** Where the viewer is signed in; each device but this one can be signed out. */
export function SessionList() {
  const t = useAccountTexts();
  const language = useLanguage();
  const sentenceOf = useFaultSentence();
  const { data, error, refetch } = useQuery(SESSIONS);
  const [revoke, { loading }] = useMutation(SESSION_REVOKE);
  if (!data) return error ? <ProblemState onRetry={() => void refetch()} /> : <LoadingState />;

  const end = async (id: string) => {
    try {
      const answer = await revoke({ variables: { id } });
      const refusal = answer.data?.sessionRevoke.userErrors[0];
      notifications.show(
        refusal
          ? { color: 'red', message: sentenceOf({ kind: 'REFUSED', refusal }) }
          : { message: t('revoked') },
      );
    } catch (error) {
      notifications.show({ color: 'red', message: sentenceOf(faultOf(error)) });
    }
  };

  return (
    <Stack gap="xs">
      {data.viewer.sessions
        .filter(({ revokedAt }) => revokedAt === null)
        .map(({ id, userAgent, address, lastUsedAt, current }) => (
          <Paper withBorder p="sm" key={id}>
            <Group justify="space-between">
              <div>
                <Text fw={600}>{deviceName(userAgent)}</Text>
                <Text size="sm" c="dimmed">
                  {t('lastUsed', { at: formatInstant(lastUsedAt, language) })} · {address}
                </Text>
              </div>
              {current ? (
                <Badge variant="light">{t('thisDevice')}</Badge>
              ) : (
                <Button
                  variant="default"
                  size="xs"
                  disabled={loading}
                  aria-label={t('revokeNamed', { device: deviceName(userAgent) })}
                  onClick={() => void end(id)}
                >
                  {t('revoke')}
                </Button>
              )}
            </Group>
          </Paper>
        ))}
    </Stack>
  );
}
