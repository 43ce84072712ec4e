import { Button, Stack, Text } from '@mantine/core';
import { deviceName } from '@eoffice/web-kit/device-name.ts';
import { formatInstant } from '@eoffice/web-kit/local-time.ts';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { announce } from '@eoffice/web-kit/parts/live-region.tsx';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { StatusBadge } from '@eoffice/web-kit/parts/status-badge.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useAnswer } from '../../app/answers/use-answer.ts';
import { api } from '../../app/api.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import parts from '../../app/parts/parts.module.css';
import type { SessionsQuery } from '../../gql/graphql.ts';
import { SESSION_REVOKE, SESSIONS } from './account.operations.ts';
import { useAccountTexts } from './account.texts.ts';

type Session = SessionsQuery['viewer']['sessions'][number];

/** Where one is signed in; any of them can be ended, for example that of a lost phone. */
export function SessionsPage() {
  const t = useAccountTexts();
  const { data, fault: readFault, reload } = useAnswer(SESSIONS, {});
  const sessions = data?.viewer.sessions.filter(({ revokedAt }) => revokedAt === null) ?? [];
  const others = sessions.filter(({ current }) => !current);
  const { run, running, fault } = useAction(async (ids: readonly string[]) => {
    for (const id of ids) {
      const { data: answer } = await api.mutate({ mutation: SESSION_REVOKE, variables: { id } });
      const payload = answer?.sessionRevoke;
      if (!payload || payload.userErrors.length > 0) return payload;
    }
    return { userErrors: [] };
  });
  const end = async (ids: readonly string[]) => {
    const done = await run(ids);
    if (done) announce(t(ids.length > 1 ? 'endedOthers' : 'ended'));
    await reload();
  };
  return (
    <PageFrame title={t('sessions')} backTo="/akun">
      {!data && (readFault ? <ProblemState onRetry={() => void reload()} /> : <LoadingState />)}
      {data && (
        <Stack gap="sm">
          <FaultAlert fault={fault} />
          {sessions.map((session) => (
            <SessionCard
              key={session.id}
              session={session}
              busy={running}
              onEnd={() => void end([session.id])}
            />
          ))}
          {others.length === 0 && <Text c="dimmed">{t('onlyThis')}</Text>}
          {others.length > 1 && (
            <Button
              variant="default"
              size="lg"
              loading={running}
              onClick={() => void end(others.map(({ id }) => id))}
            >
              {t('endOthers')}
            </Button>
          )}
        </Stack>
      )}
    </PageFrame>
  );
}

function SessionCard({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd: () => void }) {
  const t = useAccountTexts();
  const language = useLanguage();
  const device = deviceName(session.userAgent);
  return (
    <div className={parts['card']}>
      <Stack gap={4}>
        <Text fw={650}>{device}</Text>
        {session.current && (
          <div>
            <StatusBadge tone="GOOD">{t('thisDevice')}</StatusBadge>
          </div>
        )}
        <Text size="sm" c="dimmed">
          {t('lastUsed', { at: formatInstant(session.lastUsedAt, language) })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('signedInAt', { at: formatInstant(session.createdAt, language), address: session.address })}
        </Text>
        {!session.current && (
          <Button
            variant="default"
            size="md"
            mt="xs"
            disabled={busy}
            aria-label={t('endNamed', { device })}
            onClick={onEnd}
          >
            {t('endSession')}
          </Button>
        )}
      </Stack>
    </div>
  );
}
