import { useState } from 'react';
import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { loadAll } from '../../app/data-grid/load-all.ts';
import { sendPayload } from '../../app/decisions/send-payload.ts';
import type { ChangeSetPartsFragment } from '../../gql/graphql.ts';
import { CHANGE_APPLY, CHANGE_REVERT } from './change-sets.operations.ts';
import { useChangeSetTexts } from './change-sets.texts.ts';
import { MAX_DRAFT_ROWS } from './draft.rules.ts';
import { readChangeRows } from './read-change-rows.ts';
import { useDraft } from './use-draft.ts';

interface ApplyBarProps {
  readonly set: ChangeSetPartsFragment;
  /** Employees by the line of their row. */
  readonly leftOut: ReadonlyMap<number, string>;
}

/** What the preview found, and the button that makes it real. */
export function ApplyBar({ set, leftOut }: ApplyBarProps) {
  const t = useChangeSetTexts();
  const language = useLanguage();
  const { change } = useDraft();
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const { ready, refused } = set.counts;
  const count = ready - leftOut.size;
  const without = refused + leftOut.size;

  const apply = async () => {
    const kept = new Map(leftOut);
    if (refused > 0) {
      const load = readChangeRows(set.id, { outcome: ['REFUSED'] });
      for (const { line, employee } of await loadAll(load, MAX_DRAFT_ROWS))
        kept.set(line, employee?.id ?? '');
    }
    const variables = {
      id: set.id,
      input: { digest: set.digest, leaveOut: [...kept.keys()].sort((a, b) => a - b) },
    };
    const { data } = await api.mutate({ mutation: CHANGE_APPLY, variables });
    const payload = data?.assignmentChangeApply;
    if (payload?.changeSet) {
      const ids = new Set(kept.values());
      change((draft) => ({ ...draft, rows: draft.rows.filter(({ employeeId }) => ids.has(employeeId)) }));
      notifications.show({ message: t('applied', { count: payload.changeSet.counts.applied }) });
    }
    return payload;
  };
  const revert = async (id: string) => {
    const variables = { id, input: { digest: set.digest } };
    const { data } = await api.mutate({ mutation: CHANGE_REVERT, variables });
    const payload = data?.assignmentChangeRevert;
    if (payload?.changeSet) {
      notifications.show({ message: t('reverted', { count: payload.changeSet.counts.applied }) });
    }
    return payload;
  };
  const send = async () => {
    setSending(true);
    const { reverts } = set;
    setFault(await sendPayload(() => (reverts ? revert(reverts.id) : apply())));
    setSending(false);
  };
  const decision = set.canApply;
  const blocked = count <= 0 || (!decision.allowed && decision.code !== 'CHANGE_SET_REFUSED_ROWS');
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <FaultAlert fault={fault} />
        {isStale(fault) && <Alert color="yellow">{t('stale')}</Alert>}
        <Group justify="space-between">
          <div>
            <Text fw={600} role="status">
              {t('countsReady', { ...set.counts })}
            </Text>
            {leftOut.size > 0 && <Text size="sm">{t('leftOutCount', { count: leftOut.size })}</Text>}
            {refused > 0 && !set.reverts && (
              <Text size="sm" c="dimmed">
                {t('applyHint')}
              </Text>
            )}
            {blocked && decision.code && (
              <Text size="sm">
                {refusalSentence({ code: decision.code, params: decision.params }, language)}
              </Text>
            )}
          </div>
          <Button disabled={blocked} loading={sending} onClick={() => void send()}>
            {set.reverts
              ? t('revertNow', { count })
              : t(without > 0 ? 'applyWithout' : 'apply', { count, without })}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

/** Whether the preview no longer shows what is so. */
function isStale(fault: Fault | null): boolean {
  return (
    fault?.kind === 'REFUSED' &&
    ['CHANGE_SET_DIGEST', 'CHANGE_ROW_STALE', 'CHANGE_SET_STATE'].includes(fault.refusal.code)
  );
}
